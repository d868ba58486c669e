"""How events hang together: what is part of what, which deed fulfils which plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from marsad.model.claim import EventType, Phase
from marsad.model.event import Event, EventRelation, RelationKind
from marsad.record.alike import ALIKE, PROCESS
from marsad.record.atlas import TOWN
from marsad.record.facts import Fact

_LATEST_DEED = 120  # days after a deadline that a deed is still taken for a plan's
_WAYS = frozenset({EventType.MOVEMENT, EventType.PRISONER_TRANSFER})  # their places are two ends
_COURSE = 32  # days that a process goes on after it was last told of
_GOING_ON = frozenset({Phase.BEGUN, Phase.ONGOING})
_T = EventType
#: Deeds that carry out a plan of another type: who takes over a place moves in.
_CARRIES_OUT: frozenset[tuple[EventType, EventType]] = frozenset(
    (deed, plan)
    for deed in (_T.HANDOVER, _T.CAPTURE, _T.DEPLOYMENT, _T.ADVANCE)
    for plan in (_T.HANDOVER, _T.CAPTURE, _T.DEPLOYMENT, _T.CONTROL)
)


class _Sum:
    """What the facts of one event say together."""

    def __init__(self, event: Event, facts: Sequence[Fact]) -> None:
        self.event = event
        self.spots = {spot for fact in facts for spot in fact.spots}
        self.holders = {holder for fact in facts for holder in fact.within}
        self.fine = max((fact.scale for fact in facts), default=-1) >= TOWN
        self.who = {whole for fact in facts for whole in fact.who_of}
        self.named = {name for fact in facts for name in fact.who}
        self.origin = {spot for fact in facts for spot in fact.origin}
        self.others = {whole for fact in facts for whole in fact.whom_of}
        self.first = min((fact.first or fact.published for fact in facts), default=0)
        self.last = max((fact.last or fact.published for fact in facts), default=0)
        self.told = min((fact.published for fact in facts), default=0)


def relations(events: Sequence[Event], facts: Mapping[str, Fact]) -> tuple[EventRelation, ...]:
    """Return the relations among ``events``: ``a`` part of ``b``, deed ``a`` fulfils plan ``b``."""
    sums = [_Sum(event, [facts[claim] for claim in event.claims]) for event in events]
    by_spot: dict[str, list[_Sum]] = {}
    for each in sums:
        for spot in each.spots:
            by_spot.setdefault(spot, []).append(each)
    found: dict[tuple[str, str, str], EventRelation] = {}
    for each in sums:
        about = each.spots | each.holders
        near = {id(other): other for spot in about for other in by_spot.get(spot, ()) if other is not each}
        for other in near.values():
            for relation in _between(each, other):
                found[relation.kind, relation.a, relation.b] = relation
    return tuple(found[key] for key in sorted(found))


def _between(a: _Sum, b: _Sum) -> Iterator[EventRelation]:
    one, other = a.event, b.event
    if other.phase is Phase.PLANNED and one.phase is not Phase.PLANNED:
        if _carries_out(a, b):
            yield EventRelation(RelationKind.FULFILS, one.id, other.id, "what was planned there, done")
    elif Phase.PLANNED not in (one.phase, other.phase) and (one.type, other.type) in ALIKE and _one_party(a, b):
        if why := _part(a, b):
            yield EventRelation(RelationKind.PART_OF, one.id, other.id, why)


def _carries_out(deed: _Sum, plan: _Sum) -> bool:
    """Whether a deed is what was planned: there, by one of those named, after it was told, not long after it was due."""
    one, other = deed.event, plan.event
    if one.type is not other.type and (one.type, other.type) not in _CARRIES_OUT:
        return False
    if one.phase in _GOING_ON and not one.type.is_state:
        return False
    if one.polarity is not other.polarity or one.background or not _of_it(deed, plan):
        return False
    return deed.first >= plan.told and deed.last >= plan.first and deed.first <= plan.last + _LATEST_DEED


def _part(a: _Sum, b: _Sum) -> str:
    """Return on what ground ``a`` is part of ``b``; nothing where it is not."""
    one, other = a.event, b.event
    going_on = one.phase is Phase.DONE and other.phase in _GOING_ON and other.type in PROCESS
    leaves = one.type in PROCESS or bool(a.origin & b.spots)
    if going_on and leaves and b.first <= a.last and a.first <= b.last + _COURSE:
        return "a single act of what goes on there"
    if a.first > b.last or b.first > a.last:
        return ""
    if a.spots < b.spots and b.fine and other.type not in _WAYS:
        return "one of the places told of together"
    if not a.spots & b.spots and a.holders & b.spots and one.type is other.type and one.type in PROCESS:
        return "one place of the area told of as a whole"
    return ""


def _one_party(a: _Sum, b: _Sum) -> bool:
    return not a.named or not b.named or bool(a.named & b.who) or bool(b.named & a.who)


def _of_it(deed: _Sum, plan: _Sum) -> bool:
    """Whether deed and plan name a doer in common; of a handover both sides are."""
    mine, theirs = _doers(deed), _doers(plan)
    return not mine or not theirs or bool(mine & theirs)


def _doers(one: _Sum) -> set[str]:
    return one.who | one.others if one.event.type is _T.HANDOVER else one.who
