"""How events hang together: what is part of what, which deed fulfils which plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from marsad.model.claim import Phase, Polarity
from marsad.model.event import Event, EventRelation, RelationKind
from marsad.record.alike import ALIKE, PROCESS
from marsad.record.atlas import TOWN
from marsad.record.facts import Fact

_LATEST_DEED = 120  # days after a deadline that a deed is still taken for a plan's


class _Sum:
    """What the facts of one event say together."""

    def __init__(self, event: Event, facts: Sequence[Fact]) -> None:
        self.event = event
        self.spots = {spot for fact in facts for spot in fact.spots}
        self.holders = {holder for fact in facts for holder in fact.within}
        self.fine = max((fact.scale for fact in facts), default=-1) >= TOWN
        self.who = {whole for fact in facts for whole in fact.who_of}
        self.named = {name for fact in facts for name in fact.who}
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
        near = {id(other): other for spot in each.spots for other in by_spot[spot] if other is not each}
        for other in near.values():
            for relation in _between(each, other):
                found[relation.kind, relation.a, relation.b] = relation
    return tuple(found[key] for key in sorted(found))


def _between(a: _Sum, b: _Sum) -> Iterator[EventRelation]:
    one, other = a.event, b.event
    if (one.type, other.type) not in ALIKE or not _one_party(a, b):
        return
    if other.phase is Phase.PLANNED and one.phase is not Phase.PLANNED:
        if one.polarity is Polarity.YES and not one.background and b.told - 1 <= a.first <= b.last + _LATEST_DEED:
            yield EventRelation(RelationKind.FULFILS, one.id, other.id, "what was planned there, done")
        return
    if Phase.PLANNED in (one.phase, other.phase) or a.first > b.last or b.first > a.last:
        return
    if a.spots < b.spots and b.fine:
        yield EventRelation(RelationKind.PART_OF, one.id, other.id, "one of the places told of together")
    elif one.type in PROCESS and other.type in PROCESS and one.phase is Phase.DONE and other.phase in _GOING_ON:
        yield EventRelation(RelationKind.PART_OF, one.id, other.id, "a single act of what goes on there")


_GOING_ON = frozenset({Phase.BEGUN, Phase.ONGOING})


def _one_party(a: _Sum, b: _Sum) -> bool:
    return not a.named or not b.named or bool(a.named & b.who) or bool(b.named & a.who)
