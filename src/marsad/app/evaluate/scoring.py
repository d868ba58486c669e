"""All figures of a set of annotated reports, and every fault by its kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import msgspec

from marsad.app.evaluate.figures import (
    ACCURACIES,
    F_FIGURES,
    Counts,
    Figures,
    intervals,
    summarise,
    total,
)
from marsad.app.evaluate.forms import GoldReport, Places, Stated
from marsad.app.evaluate.judge import Fault, filled, judge, pair, stated

#: How the figures can be parted, and by what of a claim.
GROUPS: dict[str, Callable[[Stated], str]] = {
    "lang": lambda claim: claim.language,
    "type": lambda claim: claim.type,
    "style": lambda claim: claim.style,
}


class Mistake(msgspec.Struct, frozen=True):
    """One fault: ``where`` is file and line of the gold claim (of a spurious one: the file and its position)."""

    kind: str
    where: str
    report: str
    type: str
    trigger: str
    detail: str = ""


class Score(msgspec.Struct, frozen=True):
    """What was measured; figures 0–1; ``intervals``: 95 %, from drawing the reports anew."""

    reports: int
    gold_claims: int
    system_claims: int
    pairs: int
    figures: Figures
    intervals: dict[str, list[float] | None]
    mistakes: tuple[Mistake, ...]
    by: dict[str, Figures] = {}

    def row(self) -> dict[str, Any]:
        """Return it as plain values, for JSON."""
        out: dict[str, Any] = {
            "reports": self.reports,
            "gold_claims": self.gold_claims,
            "system_claims": self.system_claims,
            "pairs": self.pairs,
            "figures": self.figures,
            "interval_95": self.intervals,
        }
        if self.by:
            out["by"] = self.by
        return out | {"errors": [msgspec.structs.asdict(mistake) for mistake in self.mistakes]}


class _Report:
    """The counts of one report: of each claim by itself, so that they can be parted, and its mistakes."""

    def __init__(self, gold: GoldReport, found: Sequence[Stated], places: Places) -> None:
        self.gold, self.places = gold, places
        self.entries: list[tuple[Stated, Counts]] = []
        self.mistakes: list[Mistake] = []
        claims, text = gold.claims, gold.report.text
        of_gold = dict(pair(claims, tuple(found), text))
        self.pairs = len(of_gold)
        for i, g in enumerate(claims):
            if i in of_gold:
                s = found[of_gold[i]]
                mine, its, faults = judge(g, s, text, places)
                self.entries += [(s, its), (g, mine)]
            else:
                faults = [Fault("missed")]
            self.entries += [(g, stated(g, places)), (g, _one("n_r"))]
            self._tell(g, faults)
        paired = set(of_gold.values())
        for j, s in enumerate(found):
            its = _one("n_p")
            if j not in paired:
                its["filled", "n"] = float(filled(s))
                self._tell(s, [Fault("spurious")])
            self.entries.append((s, its))

    def _tell(self, claim: Stated, faults: Iterable[Fault]) -> None:
        start = claim.trigger.spans[0].start if claim.trigger.spans else 0
        where = f"{self.gold.file}:{claim.line}" if claim.line else f"{self.gold.file} at {start}"
        self.mistakes += [
            Mistake(fault.kind, where, self.gold.name, claim.type, claim.trigger.text, fault.detail) for fault in faults
        ]


def _one(side: str) -> Counts:
    counts = Counts()
    counts["claim", side] = counts["trigger_type", side] = 1
    return counts


def score(
    reports: Sequence[GoldReport],
    found: Mapping[str, Sequence[Stated]],
    places: Places,
    by: str | None = None,
) -> Score:
    """Return all figures; ``found``: the reader's claims by the name of the report; ``by``: one of ``GROUPS``."""
    judged = [_Report(gold, found.get(gold.name, ()), places) for gold in reports]
    per_report = [total(counts for _, counts in each.entries) for each in judged]
    groups: dict[str, list[Counts]] = defaultdict(list)
    if by:
        for each in judged:
            for claim, counts in each.entries:
                groups[GROUPS[by](claim)].append(counts)
    return Score(
        reports=len(reports),
        gold_claims=sum(len(gold.claims) for gold in reports),
        system_claims=sum(len(found.get(gold.name, ())) for gold in reports),
        pairs=sum(each.pairs for each in judged),
        figures=summarise(total(per_report)),
        intervals=intervals(per_report, (*F_FIGURES, *ACCURACIES)),
        mistakes=tuple(mistake for each in judged for mistake in each.mistakes),
        by={name: summarise(total(groups[name])) for name in sorted(groups)},
    )
