"""One event out of the claims that tell of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from marsad.model.claim import PLACE_ROLES, Claim, EventType, NumberKind, Phase, Polarity, Role
from marsad.model.event import Event, Spot, Told
from marsad.model.when import Relation
from marsad.record.atlas import Atlas
from marsad.record.clauses import Clause
from marsad.record.conflicts import conflicts
from marsad.record.counts import of_one_kind
from marsad.record.facts import Fact
from marsad.record.order import as_told
from marsad.record.origins import polarity, speaks_against, standing
from marsad.record.passing import fillers_in

_PHASES = (Phase.PLANNED, Phase.BEGUN, Phase.ONGOING, Phase.DONE)
_TWO = 2
_KINDS = tuple(NumberKind)
Bounds = tuple[int | None, int | None]


def event_of(
    id_: str,
    told: Sequence[Told],
    roots: Mapping[str, str],
    clauses: Mapping[str, Clause],
    atlas: Atlas,
) -> Event:
    """Return the event ``id_`` that the claims of ``told`` tell of.

    ``roots``: report → root of its story; ``clauses``: claim → the clause that it tells, as merging settled it.
    """
    ordered = as_told(told)
    claims = [each.claim for each in ordered]
    known = [clauses[claim.id].fact for claim in claims]
    so = polarity(claims)
    asserted = [claim for claim in claims if not speaks_against(claim, so)]
    stood = standing(ordered, roots, clauses, atlas)
    type_, phase = _type(known), _phase(known)
    earliest, latest = _days(asserted or claims, type_)
    counted = {kind for claim in claims for kind in claim.numbers}
    return Event(
        id=id_,
        type=type_,
        phase=phase,
        polarity=so,
        occurred=_occurred(so, bool(asserted), len(asserted) < len(claims), phase),
        background=all(fact.background for fact in known),
        earliest=earliest,
        latest=latest,
        spots=_spots(claims),
        actors=_ids(claims, Role.ACTOR, type_, atlas),
        targets=_ids(claims, Role.TARGET, type_, atlas),
        partners=_ids(claims, Role.PARTNER, type_, atlas),
        numbers={
            kind: bounds
            for kind in (_KINDS if counted else ())
            if kind in counted and (bounds := _bounds(asserted or claims, kind)) is not None
        },
        claims=tuple(claim.id for claim in claims),
        standing=stood,
        conflicts=conflicts(id_, ordered, clauses, atlas),
    )


def _type(facts: Iterable[Fact]) -> EventType:
    """Return the type that most clauses tell, the earliest told of equals."""
    types = [fact.type for fact in facts]
    return types[0] if len(types) == 1 else Counter(types).most_common(1)[0][0]


def _phase(facts: Sequence[Fact]) -> Phase:
    """Return the furthest phase that is told; that a plan was not carried out leaves it a plan."""
    phases = {fact.phase for fact in facts}
    if len(phases) == 1:
        return phases.pop()
    if Phase.PLANNED in phases:
        return Phase.PLANNED
    return max(phases, key=_PHASES.index)


def _occurred(so: Polarity, asserted: bool, against: bool, phase: Phase) -> bool | None:  # noqa: FBT001 - two facts of a claim
    if phase is Phase.PLANNED or (asserted and against):
        return None
    return asserted is (so is Polarity.YES)


def _days(claims: Iterable[Claim], kind: EventType) -> tuple[date | None, date | None]:
    """Return the days that the stated times agree on; where they do not meet, all that they span. Until when a truce is to hold
    is no day of the agreement on it.
    """
    held = [claim for claim in claims if claim.time is not None]
    times = [c.time for c in held if c.time and (c.type is kind or c.time.relation is not Relation.UNTIL)]
    earliest = [time.earliest for time in times if time.earliest is not None]
    latest = [time.latest for time in times if time.latest is not None]
    first, last = max(earliest, default=None), min(latest, default=None)
    if first is not None and last is not None and first > last:
        return min(earliest), max(latest)
    return first, last


def _spots(claims: Iterable[Claim]) -> tuple[Spot, ...]:
    """Return the places that are named, each once in a role, known ones first."""
    found: dict[tuple[Role, str], Spot] = {}
    for claim in claims:
        for role, fillers in claim.roles.items():
            if role in PLACE_ROLES:
                for each in fillers:
                    if (key := (role, each.is_ or each.text)) not in found:
                        found[key] = Spot(role, each.text, each.is_, each.lat, each.lon, each.precision_km)
    spots = tuple(found.values())
    return spots if len(spots) < _TWO else tuple(sorted(spots, key=lambda spot: spot.id is None))


def _ids(claims: Iterable[Claim], role: Role, type_: EventType, atlas: Atlas) -> tuple[str, ...]:
    """Return the known parties in a role, the most often named first."""
    found = [each.is_ for claim in claims for each in fillers_in(claim, role, type_) if each.is_ in atlas.wholes]
    if len(found) <= 1:
        return tuple(id_ for id_ in found if id_)
    return tuple(id_ for id_, _ in sorted(Counter(found).items(), key=lambda item: (-item[1], item[0])) if id_)


def _bounds(claims: Iterable[Claim], kind: NumberKind) -> Bounds | None:
    """Return the bounds that all figures of one kind agree on, else the whole range that is told."""
    if kind is NumberKind.COUNT:
        claims = of_one_kind(claims)
    numbers = [claim.numbers[kind] for claim in claims if kind in claim.numbers]
    if not numbers:
        return None
    low = max((number.low for number in numbers if number.low is not None), default=None)
    high = min((number.high for number in numbers if number.high is not None), default=None)
    if low is not None and high is not None and low > high:
        lows = [number.low for number in numbers]
        highs = [number.high for number in numbers]
        return (
            None if None in lows else min(n for n in lows if n is not None),
            None if None in highs else max(n for n in highs if n is not None),
        )
    return low, high
