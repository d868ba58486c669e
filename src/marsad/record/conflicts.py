"""Where the claims of one event contradict each other: each side with its claims, nothing averaged away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from marsad.model.claim import NumberKind, Phase, Polarity, Stance
from marsad.model.event import Conflict, ConflictKind, Side, Told
from marsad.model.when import Relation
from marsad.record.atlas import SITE, TOWN, Atlas
from marsad.record.clauses import Clause
from marsad.record.counts import counted
from marsad.record.origins import polarity, speaks_against

_TWO = 2  # claims, without which nothing is disputed
_TOLLS = (NumberKind.KILLED, NumberKind.WOUNDED, NumberKind.DETAINED, NumberKind.DISPLACED, NumberKind.COUNT)


def conflicts(event: str, told: Sequence[Told], clauses: Mapping[str, Clause], atlas: Atlas) -> tuple[Conflict, ...]:
    """Return what the claims of an event disagree on."""
    if len(told) < _TWO:
        return ()  # half of all events
    counts = {kind for each in told for kind in each.claim.numbers}
    found = [
        *_happened(told),
        *(side for kind in _TOLLS if kind in counts for part in _alike(told, kind) for side in _number(part, kind)),
        *_who(told, clauses, atlas),
        *_where(told, clauses),
        *_when(told),
        *_deadline(told),
    ]
    return tuple(Conflict(kind, field, (event,), sides) for kind, field, sides in found)


_Found = tuple[ConflictKind, str, tuple[Side, ...]]


def _happened(told: Sequence[Told]) -> Iterator[_Found]:
    if any(each.claim.phase is Phase.PLANNED for each in told):  # what is not done yet may be meant all the same
        told = [each for each in told if each.claim.phase is Phase.PLANNED or each.claim.polarity is Polarity.YES]
    so = polarity(each.claim for each in told)
    told_so = [each for each in told if not speaks_against(each.claim, so)]
    against = [each.claim.id for each in told if speaks_against(each.claim, so) and not _goes_on(each, told_so)]
    asserted = [each.claim.id for each in told_so]
    if against and asserted:
        yield ConflictKind.HAPPENED, "polarity", (_side(so.value, asserted), _side((~so).value, against))


def _goes_on(each: Told, others: Iterable[Told]) -> bool:
    """Whether a claim only tells on what its own report told by the same word: "brokered a truce, but it fell apart",
    "relieved the chief and named another". Nobody contradicts himself but who denies what he tells of.
    """
    if any(link.stance is Stance.DENIES for link in each.claim.said_by):
        return False
    words = [link.text for link in each.claim.said_by]
    return all(
        other.report.id == each.report.id and [link.text for link in other.claim.said_by] == words for other in others
    )


def _alike(told: Sequence[Told], kind: NumberKind) -> list[list[Told]]:
    """Return claims by what their figures count: the dead are people, but a count may be of fields or of drones."""
    if kind is not NumberKind.COUNT:
        return [list(told)]
    parts: dict[str, list[Told]] = {}
    for each in told:
        parts.setdefault(counted(each.claim), []).append(each)
    return list(parts.values())


def _number(told: Sequence[Told], kind: NumberKind) -> Iterator[_Found]:
    """Figures whose ranges do not meet; "at least 3" and "5" do."""
    ranges: dict[tuple[int | None, int | None], list[str]] = {}
    for each in told:
        if (number := each.claim.numbers.get(kind)) is not None:
            ranges.setdefault((number.low, number.high), []).append(each.claim.id)
    apart = [one for one in ranges if any(not _meet(one, other) for other in ranges)]
    if apart:
        apart.sort(key=lambda bounds: (bounds[0] or 0, bounds[1] or 0))
        yield ConflictKind.NUMBER, kind.value, tuple(_side(_figure(one), ranges[one]) for one in apart)


def _meet(one: tuple[int | None, int | None], other: tuple[int | None, int | None]) -> bool:
    low = max((bound for bound in (one[0], other[0]) if bound is not None), default=0)
    high = min((bound for bound in (one[1], other[1]) if bound is not None), default=low)
    return low <= high


def _figure(bounds: tuple[int | None, int | None]) -> str:
    low, high = bounds
    if low == high:
        return str(low)
    if high is None:
        return f"{low}+"
    return f"{'' if low is None else low}–{high}"


def _who(told: Sequence[Told], clauses: Mapping[str, Clause], atlas: Atlas) -> Iterator[_Found]:
    yield from _sides(ConflictKind.WHO, "actor", told, lambda each: clauses[each.claim.id].fact.who, atlas.wholes)
    yield from _sides(ConflictKind.WHO, "target", told, lambda each: clauses[each.claim.id].fact.whom, atlas.wholes)


def _where(told: Sequence[Told], clauses: Mapping[str, Clause]) -> Iterator[_Found]:
    def fine(each: Told) -> tuple[str, ...]:
        fact = clauses[each.claim.id].fact
        return fact.spots if fact.scale in (TOWN, SITE) else ()

    yield from _sides(ConflictKind.WHERE, "place", told, fine, {})


def _sides(
    kind: ConflictKind,
    field: str,
    told: Sequence[Told],
    ids: Callable[[Told], tuple[str, ...]],
    wholes: Mapping[str, tuple[str, ...]],
) -> Iterator[_Found]:
    """Give the sides of claims that name others, none of them part of the other's."""
    named = [(each, found) for each in told if (found := ids(each))]
    if all(found == named[0][1] for _, found in named):
        return
    groups: list[tuple[set[str], set[str], list[str]]] = []
    for each, found in named:
        mine = set(found)
        wide = mine.union(*(wholes.get(id_, ()) for id_ in mine))
        for names, known, claims in groups:
            if mine & known or wide & names:
                names.update(mine)
                known.update(wide)
                claims.append(each.claim.id)
                break
        else:
            groups.append((mine, wide, [each.claim.id]))
    if len(groups) > 1:
        yield kind, field, tuple(_side(" ".join(sorted(names)), claims) for names, _, claims in groups)


def _when(told: Sequence[Told]) -> Iterator[_Found]:
    """Days of a happening that do not meet."""
    spans: dict[tuple[date, date], list[str]] = {}
    for each in told:
        when = each.claim.time
        if when and when.earliest and when.latest and each.claim.phase is not Phase.PLANNED:
            spans.setdefault((when.earliest, when.latest), []).append(each.claim.id)
    yield from _apart(ConflictKind.WHEN, "time", spans)


def _deadline(told: Sequence[Told]) -> Iterator[_Found]:
    ends: dict[tuple[date, date], list[str]] = {}
    for each in told:
        when = each.claim.time
        if each.claim.phase is Phase.PLANNED and when and when.latest and when.relation in (Relation.BY, Relation.ON):
            ends.setdefault((when.latest, when.latest), []).append(each.claim.id)
    yield from _apart(ConflictKind.DEADLINE, "time", ends)


def _apart(kind: ConflictKind, field: str, spans: Mapping[tuple[date, date], Iterable[str]]) -> Iterator[_Found]:
    apart = sorted(one for one in spans if any(one[0] > other[1] or other[0] > one[1] for other in spans))
    if apart:
        yield kind, field, tuple(_side("–".join(dict.fromkeys(map(str, one))), spans[one]) for one in apart)


def _side(value: str, claims: Iterable[str]) -> Side:
    return Side(value, tuple(sorted(claims)))
