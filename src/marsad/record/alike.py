"""Which types may tell of one event under two names, how much that speaks for it, and what a type asks of its parties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from marsad.model.claim import EventType

_T = EventType
#: Types that every other report tells of: that two claims share one says less.
_FREQUENT = frozenset(
    {
        *(_T.AIR_STRIKE, _T.DRONE_STRIKE, _T.SHELLING, _T.ATTACK, _T.CLASH, _T.EXPLOSION, _T.CASUALTY),
        *(_T.WITHDRAWAL, _T.DEPLOYMENT, _T.MOVEMENT, _T.ADVANCE, _T.PRESENCE, _T.CONTROL, _T.ARREST),
        *(_T.TALKS, _T.DEMAND, _T.CONDEMNATION, _T.THREAT, _T.EXERCISE, _T.DISPLACEMENT),
        *(_T.WEAPONS_SEIZURE, _T.DESTRUCTION, _T.AID_DELIVERY, _T.PROTEST),
    }
)
_SAME_FREQUENT, _SAME_RARE = 1.5, 2.0

#: Two types → weight: said in other words; nearly so; the same thing seen from another side, where more must agree.
_ALIKE: dict[float, tuple[tuple[EventType, ...], ...]] = {
    1.0: (
        (_T.AIR_STRIKE, _T.DRONE_STRIKE),
        (_T.ATTACK, _T.AIR_STRIKE),
        (_T.ATTACK, _T.DRONE_STRIKE),
        (_T.ATTACK, _T.SHELLING),
        (_T.SUICIDE_ATTACK, _T.ATTACK),
        (_T.SUICIDE_ATTACK, _T.EXPLOSION),
        (_T.DEPLOYMENT, _T.ADVANCE),
        (_T.PRESENCE, _T.CONTROL),
        (_T.CEASEFIRE, _T.AGREEMENT),
        (_T.HANDOVER, _T.CAPTURE),
        (_T.WITHDRAWAL, _T.MOVEMENT),
        (_T.DEPLOYMENT, _T.MOVEMENT),
        (_T.ADVANCE, _T.MOVEMENT),
        (_T.CASUALTY, _T.AIR_STRIKE),
        (_T.CASUALTY, _T.DRONE_STRIKE),
        (_T.CASUALTY, _T.SHELLING),
        (_T.CASUALTY, _T.ATTACK),
        (_T.CASUALTY, _T.EXPLOSION),
        (_T.CASUALTY, _T.SUICIDE_ATTACK),
        (_T.CASUALTY, _T.CLASH),
    ),
    0.7: (
        (_T.SHELLING, _T.AIR_STRIKE),
        (_T.SHELLING, _T.DRONE_STRIKE),
        (_T.EXPLOSION, _T.DRONE_STRIKE),
        (_T.EXPLOSION, _T.AIR_STRIKE),
        (_T.EXPLOSION, _T.SHELLING),
        (_T.CLASH, _T.ATTACK),
        (_T.ADVANCE, _T.CAPTURE),
        (_T.PRISONER_TRANSFER, _T.MOVEMENT),
        (_T.DISARMAMENT, _T.WEAPONS_SEIZURE),
        (_T.ARREST, _T.ABDUCTION),
    ),
    -0.6: (
        (_T.EXPLOSION, _T.ATTACK),
        (_T.DESTRUCTION, _T.SHELLING),
        (_T.DESTRUCTION, _T.AIR_STRIKE),
        (_T.DESTRUCTION, _T.DRONE_STRIKE),
        (_T.CLASH, _T.SHELLING),
        (_T.ARREST, _T.ATTACK),
        (_T.BASE_ESTABLISHED, _T.DEPLOYMENT),
        (_T.SIEGE, _T.CLOSURE),
    ),
}

#: A force's own doing: another force's is another event, whatever else agrees.
OWN_DOING = frozenset(
    {
        *(_T.WITHDRAWAL, _T.DEPLOYMENT, _T.MOVEMENT, _T.ADVANCE, _T.CAPTURE, _T.BASE_ESTABLISHED),
        *(_T.PRESENCE, _T.CONTROL, _T.EXERCISE, _T.DISARMAMENT, _T.DETENTION),
    }
)
#: The parties may be named either way round.
MUTUAL = frozenset({_T.CLASH, _T.TALKS, _T.AGREEMENT, _T.CEASEFIRE, _T.HANDOVER, _T.CAPTURE, _T.RELEASE})
#: Words and papers: where they are exchanged says little of which they are.
SPOKEN = frozenset(
    {
        *(_T.TALKS, _T.AGREEMENT, _T.SANCTION, _T.APPOINTMENT, _T.FORMATION),
        *(_T.THREAT, _T.DEMAND, _T.CONDEMNATION),
    }
)
#: What takes days: its begin and its course are one thing, its end and its single acts another.
PROCESS = frozenset({_T.WITHDRAWAL, _T.DISPLACEMENT, _T.RETURN, _T.DISARMAMENT, _T.SIEGE, _T.PRISONER_TRANSFER})


def _pairs() -> Iterator[tuple[tuple[EventType, EventType], float]]:
    for weight, groups in _ALIKE.items():
        for group in groups:
            yield from (((one, other), weight) for one in group for other in group if one is not other)
    yield from (((type_, type_), _SAME_FREQUENT if type_ in _FREQUENT else _SAME_RARE) for type_ in EventType)


#: Pair of types → weight; a pair that is missing never tells of one event.
ALIKE: dict[tuple[EventType, EventType], float] = dict(_pairs())

#: Type → all types that it may be told as, itself included.
PARTNERS: dict[EventType, tuple[EventType, ...]] = {
    type_: tuple(other for one, other in ALIKE if one is type_) for type_ in EventType
}


def _families(types: Iterable[EventType]) -> dict[EventType, str]:
    """Return for each type the name of its family: the first of all types that alike pairs lead to."""
    family: dict[EventType, EventType] = {}
    for type_ in types:
        if type_ in family:
            continue
        todo = [type_]
        while todo:
            here = todo.pop()
            if here not in family:
                family[here] = type_
                todo += [other for one, other in ALIKE if one is here]
    return {type_: first.value for type_, first in family.items()}


#: Type → family; types of two families never tell of one event.
FAMILY: dict[EventType, str] = _families(EventType)
