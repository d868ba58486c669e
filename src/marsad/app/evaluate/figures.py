"""From counts to figures: precision, recall and F1, accuracies, and how sure they are."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence

from marsad.model.claim import Role

#: Figures with precision and recall, in the order they are shown.
F_FIGURES = ("claim", "trigger_type", "role", *(f"role.{role.value}" for role in Role), "said_by")
#: Figures that count what is right of the items of the paired claims; the last four stand beside the contract.
#: ``filled`` counts of all claims read, paired or not, those that name an actor and a place.
ACCURACIES = (
    *("actor_id", "place_km", "phase", "polarity", "certainty", "background", "time", "numbers"),
    *("time_stated", "source_kind", "stance", "filled"),
)
_ROUNDS = 2000
_SEED = 7

Figures = dict[str, dict[str, float] | None]


class Counts(defaultdict[tuple[str, str], float]):
    """What has been counted, by figure and by what: ``n_p hit_p`` of the reader, ``n_r hit_r`` of gold, ``n hit``
    of pairs, ``all`` where gold has something to judge.
    """

    def __init__(self) -> None:
        super().__init__(float)

    def add(self, other: Counts) -> None:
        """Add the counts of ``other``."""
        for key, value in other.items():
            self[key] += value


def total(parts: Iterable[Counts]) -> Counts:
    """Return the sum."""
    whole = Counts()
    for part in parts:
        whole.add(part)
    return whole


def summarise(counts: Counts) -> Figures:
    """Return the figures, 0–1; None where gold has nothing of the kind, 0 where it has and none could be judged."""
    out: Figures = {}
    for name in F_FIGURES:
        n_p, n_r = counts[name, "n_p"], counts[name, "n_r"]
        p, r = _ratio(counts[name, "hit_p"], n_p), _ratio(counts[name, "hit_r"], n_r)
        f1 = _ratio(2 * p * r, p + r)
        figure = {"p": p, "r": r, "f1": f1, "gold": int(n_r), "system": int(n_p)}
        out[name] = figure if n_p or n_r or counts[name, "all"] else None
    for name in ACCURACIES:
        n = counts[name, "n"]
        accuracy = {"accuracy": _ratio(counts[name, "hit"], n), "n": int(n)}
        out[name] = accuracy if n or counts[name, "all"] else None
    return out


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def value(figure: dict[str, float] | None) -> float | None:
    """Return the one number that a figure is compared by: its F1 or its accuracy."""
    if figure is None:
        return None
    return figure["f1"] if "f1" in figure else figure["accuracy"]


def intervals(reports: Sequence[Counts], names: Sequence[str]) -> dict[str, list[float] | None]:
    """Return the 95 % interval of each figure by drawing reports anew; None where nothing could be judged.

    The same reports always give the same interval.
    """
    rows = {name: _rows(reports, name) for name in names}
    drawn: dict[str, list[float]] = {name: [] for name in names if sum(rows[name][1])}
    chance = random.Random(_SEED)  # noqa: S311 - drawing samples, not secrets
    for _ in range(_ROUNDS if drawn else 0):
        draw = chance.choices(range(len(reports)), k=len(reports))
        for name, values in drawn.items():
            hits, items = rows[name]
            values.append(_ratio(sum(map(hits.__getitem__, draw)), sum(map(items.__getitem__, draw))))
    return {name: _middle(drawn[name]) if name in drawn else None for name in names}


def _rows(reports: Sequence[Counts], name: str) -> tuple[list[float], list[float]]:
    """Return the hits and the items of each report."""
    if name in ACCURACIES:
        return [c[name, "hit"] for c in reports], [c[name, "n"] for c in reports]
    hits = [c[name, "hit_p"] + c[name, "hit_r"] for c in reports]
    return hits, [c[name, "n_p"] + c[name, "n_r"] for c in reports]


def _middle(values: list[float]) -> list[float]:
    ordered = sorted(values)
    return [ordered[int(0.025 * len(ordered))], ordered[int(0.975 * len(ordered)) - 1]]
