"""Two codings of the same days laid side by side: which rows are of one event, what they differ on, what only one of them has."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import msgspec

from marsad.text.normalise import loose

_KM = 111.2  # of a degree of latitude
#: Two rows may be of one event where neither their days nor their places lie further apart.
DAYS = 2
NEAR_KM = 25.0
#: What the agreement on a field is worth when rows are paired; day and place decide whether they may be.
_WORTH = {"type": 3.0, "place": 2.0, "actors": 2.0, "day": 1.5, "killed": 0.5}
_LEAST = 3.0


class Coded(msgspec.Struct, frozen=True):
    """A row of a coding. ``line``: where it stands in its file; ``killed`` None: not told.

    ``place_ids``: what of the tables may bear the name of its place; ``actor_ids``: the same of each of its actors.
    """

    line: int
    id: str
    day: date
    type: str
    place: str
    lat: float | None
    lon: float | None
    actors: tuple[str, ...]
    killed: int | None
    place_ids: frozenset[str] = frozenset()
    actor_ids: tuple[frozenset[str], ...] = ()


class Match(msgspec.Struct, frozen=True):
    """Two rows of one event; ``differ``: field → what each has."""

    a: Coded
    b: Coded
    score: float
    differ: dict[str, tuple[str, str]]


class Compared(msgspec.Struct, frozen=True):
    """``matched`` rows, and those that only one file has; each in order of lines."""

    matched: tuple[Match, ...]
    only_a: tuple[Coded, ...]
    only_b: tuple[Coded, ...]

    def agreement(self) -> dict[str, float]:
        """Return for each field the share of matched rows that agree on it (0–1); nothing where none matched."""
        if not self.matched:
            return {}
        return {field: sum(field not in m.differ for m in self.matched) / len(self.matched) for field in _WORTH}


def compare(a: Sequence[Coded], b: Sequence[Coded]) -> Compared:
    """Return the rows of two codings paired, the surest pairs first; no row is in two pairs."""
    by_day: dict[int, list[int]] = {}
    for index, row in enumerate(b):
        by_day.setdefault(row.day.toordinal(), []).append(index)
    pairs = []
    for left, row in enumerate(a):
        for day in range(row.day.toordinal() - DAYS, row.day.toordinal() + DAYS + 1):
            for right in by_day.get(day, ()):
                score = _score(row, b[right])
                if score >= _LEAST:
                    pairs.append((-score, left, right))
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    matched = []
    for negative, left, right in sorted(pairs):
        if left not in taken_a and right not in taken_b:
            taken_a.add(left)
            taken_b.add(right)
            matched.append(Match(a[left], b[right], -negative, _differ(a[left], b[right])))
    return Compared(
        tuple(sorted(matched, key=lambda match: match.a.line)),
        tuple(row for index, row in enumerate(a) if index not in taken_a),
        tuple(row for index, row in enumerate(b) if index not in taken_b),
    )


def _score(a: Coded, b: Coded) -> float:
    """Return how much two rows agree; 0 where their places are told to be apart."""
    near = _near(a, b)
    if near is False:
        return 0.0
    same = _same(a, b) | {"place": near is True}
    return sum(_WORTH[field] for field, holds in same.items() if holds)


def _near(a: Coded, b: Coded) -> bool | None:
    """Return whether the places are one, as their names or points tell; None where neither tells."""
    if (a.place and loose(a.place) == loose(b.place)) or a.place_ids & b.place_ids:
        return True
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None if not (a.place and b.place) else False
    narrow = math.cos(math.radians((a.lat + b.lat) / 2))
    return math.hypot(a.lat - b.lat, (a.lon - b.lon) * narrow) * _KM <= NEAR_KM


def _same(a: Coded, b: Coded) -> dict[str, bool]:
    left, right = (
        {loose(actor) for actor in row.actors} | {id_ for ids in row.actor_ids for id_ in ids} for row in (a, b)
    )
    return {
        "type": loose(a.type) == loose(b.type),
        "actors": bool(left & right) or not (left or right),
        "day": a.day == b.day,
        "killed": (a.killed or 0) == (b.killed or 0),
    }


def _differ(a: Coded, b: Coded) -> dict[str, tuple[str, str]]:
    same = _same(a, b) | {"place": loose(a.place) == loose(b.place) or bool(a.place_ids & b.place_ids)}
    held = {name: (_told(a, name), _told(b, name)) for name, holds in same.items() if not holds}
    return {name: held[name] for name in _WORTH if name in held}


def _told(row: Coded, field: str) -> str:
    value = getattr(row, field)
    return "; ".join(value) if isinstance(value, tuple) else str("" if value is None else value)


def rows_of(compared: Compared) -> Iterable[Mapping[str, str]]:
    """Yield a flat row for each pair and each row that only one file has."""
    for match in compared.matched:
        differ = "; ".join(f"{field}: {one} | {other}" for field, (one, other) in match.differ.items())
        yield {"kind": "matched", **_row("a", match.a), **_row("b", match.b), "differ": differ}
    for side, rows in (("a", compared.only_a), ("b", compared.only_b)):
        for row in rows:
            yield {"kind": f"only in {side}", **_row(side, row)}


def _row(side: str, row: Coded) -> dict[str, str]:
    told = {"line": str(row.line), "id": row.id, "day": row.day.isoformat(), "type": row.type, "place": row.place}
    told |= {"actors": "; ".join(row.actors), "killed": "" if row.killed is None else str(row.killed)}
    return {f"{side}_{name}": value for name, value in told.items()}


#: The columns of ``rows_of``.
COLUMNS = (
    "kind",
    *(f"{side}_{name}" for side in "ab" for name in ("line", "id", "day", "type", "place", "actors", "killed")),
    "differ",
)
