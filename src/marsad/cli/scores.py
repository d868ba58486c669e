"""The figures of a measurement, and what was wrong, as a person reads them in a terminal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from marsad.app.evaluate.figures import ACCURACIES, F_FIGURES, Figures, value
from marsad.app.evaluate.scoring import Mistake, Score
from marsad.cli.show import Look, visible

_NAMES = {
    "claim": "claim (headline)",
    "trigger_type": "trigger+type",
    "said_by": "said by",
    "actor_id": "actor id",
    "place_km": "place within km",
    "time_stated": "time, where gold has one *",
    "source_kind": "kind of source *",
    "stance": "stance *",
    "filled": "who, what, where *",
}
_KINDS = {
    "missed": "missed: in gold, not read",
    "spurious": "spurious: read, not in gold",
    "type": "wrong type",
    "actor_id": "wrong actor",
    "place_km": "wrong place",
    "said_by": "wrong source",
    "source_kind": "wrong kind of source",
}
_PARTS = ("trigger_type", "role", "phase", "polarity", "claim")


def score_lines(score: Score, look: Look) -> Iterator[str]:
    """Give the lines of all figures: precision, recall, F1 and accuracies, each with its 95 % interval."""
    yield (
        f"{score.reports} reports: {score.gold_claims} gold claims, {score.system_claims} read, {score.pairs} paired"
    )
    sure = score.intervals if score.reports > 1 else {}  # one report says nothing of others
    rows = [["", "P", "R", "F1", "gold", "read", "95 %" if sure else ""]]
    for name in F_FIGURES:
        figure = score.figures[name]
        if figure is not None:
            shown = [_share(figure[key]) for key in ("p", "r", "f1")]
            counts = [f"{figure['gold']:.0f}", f"{figure['system']:.0f}"]
            rows.append([_name(name), *shown, *counts, _between(sure.get(name))])
    yield ""
    yield from _table(rows, look)
    rows = [["", "right", "of", "95 %" if sure else ""]]
    for name in ACCURACIES:
        figure = score.figures[name]
        if figure is not None:
            right, of = _share(figure["accuracy"]), f"{figure['n']:.0f}"
            rows.append([_name(name), right, of, _between(sure.get(name))])
    yield ""
    yield from _table(rows, look)
    yield "* beside the claim contract"
    if score.by:
        yield ""
        yield from _groups(score.by, look)


def mistake_lines(mistakes: Iterable[Mistake], most: int, look: Look) -> Iterator[str]:
    """Give what was wrong, by kind, the most frequent first; at most ``most`` lines of each kind."""
    kinds: dict[str, list[Mistake]] = defaultdict(list)
    for mistake in mistakes:
        kinds[mistake.kind].append(mistake)
    for kind, found in sorted(kinds.items(), key=lambda item: (-len(item[1]), item[0])):
        yield ""
        yield look.paint(f"{_kind(kind)}: {len(found)}", bold=True)
        for mistake in found[:most]:
            what = f"  {mistake.where}  {mistake.type}  {look.words(mistake.trigger)}"
            yield f"{what}  {_detail(mistake.detail, look)}".rstrip()
        if len(found) > most:
            yield f"  … and {len(found) - most} more"


def _detail(detail: str, look: Look) -> str:
    return look.words(detail) if detail else ""


def _kind(kind: str) -> str:
    if kind in _KINDS:
        return _KINDS[kind]
    return kind if " " in kind else f"wrong {kind}"


def _name(figure: str) -> str:
    return _NAMES.get(figure, figure.replace("role.", "  "))


def _share(number: float | None) -> str:
    return "–" if number is None else f"{number:.3f}"


def _between(interval: list[float] | None) -> str:
    return f"{interval[0]:.3f}–{interval[1]:.3f}" if interval else ""


def _groups(by: dict[str, Figures], look: Look) -> Iterator[str]:
    """Give a table of the main figures of each group."""
    rows = [["", "gold", "read", *(_name(name) for name in _PARTS)]]
    for group, figures in by.items():
        claims = figures["claim"] or {"gold": 0, "system": 0}
        counts = [f"{claims['gold']:.0f}", f"{claims['system']:.0f}"]
        shown = [_share(value(figures[name])) for name in _PARTS]
        rows.append([visible(group) or "–", *counts, *shown])
    yield from _table(rows, look)


def _table(rows: list[list[str]], look: Look) -> Iterator[str]:
    """Give the rows with their columns flush; the first row is the heading."""
    wide = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for number, row in enumerate(rows):
        cells = [row[0].ljust(wide[0])]
        cells += [cell.rjust(width) for cell, width in zip(row[1:], wide[1:], strict=True)]
        line = "  ".join(cells).rstrip()
        yield look.paint(line, dim=True) if number == 0 else line
