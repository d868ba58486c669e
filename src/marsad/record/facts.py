"""What merging looks at of a claim: small, without its words, so that it can be stored and read by the million.

Days are ordinals (``date.toordinal``), 0 = open or unknown. What a claim leaves open and its report supplies — the
place or the day told just before it — is kept apart from what its own clause says, and weighs less.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import msgspec

from marsad.model.claim import Claim, EventType, Filler, Phase, Polarity, Role, Stance
from marsad.model.report import Report
from marsad.model.when import Relation, When
from marsad.record.atlas import COUNTRY, TOWN, Atlas
from marsad.text.names import keys_of
from marsad.text.normalise import loose
from marsad.text.skeleton import skeleton

#: Where a type's event is, by role, best first; all other types: ``_HERE``.
_ANCHORS: dict[EventType, tuple[Role, ...]] = {
    EventType.WITHDRAWAL: (Role.FROM, Role.PLACE),
    EventType.DISPLACEMENT: (Role.FROM, Role.PLACE),
    EventType.ESCAPE: (Role.FROM, Role.PLACE),
    EventType.DEPLOYMENT: (Role.TO, Role.PLACE),
    EventType.ADVANCE: (Role.TO, Role.PLACE),
    EventType.RETURN: (Role.TO, Role.PLACE),
    EventType.AID_DELIVERY: (Role.TO, Role.PLACE),
}
_HERE = (Role.PLACE, Role.TARGET, Role.TO)
_WAYS = frozenset({EventType.MOVEMENT, EventType.PRISONER_TRANSFER})
_OUT = frozenset({EventType.WITHDRAWAL, EventType.DISPLACEMENT, EventType.ESCAPE})
#: Types whose moved force stands as cargo or target where a sender is the actor.
_MOVED = frozenset({EventType.WITHDRAWAL, EventType.DEPLOYMENT, EventType.MOVEMENT, EventType.ADVANCE})
_CARRY = 3  # claims back that lend their place or day
_SHORT_NAME = 3  # consonants of a name that says anything


class Fact(msgspec.Struct, frozen=True, array_like=True):
    """One claim as merging sees it.

    ``word``: its trigger, folded. ``negated``: said not to be so, or denied. ``first``, ``last``: the days its own clause states; ``near_day``: the day
    that the report told of just before. ``spots``: where it is (ids of ``Atlas.spot``), ``scale`` how fine, ``within`` what
    holds them, ``holders`` those next to them; ``names``: skeletons of places in no table; ``near_spots``: places told of just before, where the
    clause names none. ``origin`` and ``goal``: those spots that things leave and reach. ``who`` acts, ``whom`` it befalls (with
    the wholes that they are part of, in ``who_of``, ``whom_of``). ``numbers``: (kind, low, high), −1 = open. ``source``:
    the innermost source's kind and id.
    """

    id: str
    report: str
    lang: str
    start: int
    word: str
    type: EventType
    phase: Phase
    negated: bool
    background: bool
    published: int
    first: int
    last: int
    near_day: int
    spots: tuple[str, ...]
    scale: int
    within: tuple[str, ...]
    holders: tuple[str, ...]
    names: tuple[str, ...]
    near_spots: tuple[str, ...]
    origin: tuple[str, ...]
    goal: tuple[str, ...]
    who: tuple[str, ...]
    who_of: tuple[str, ...]
    whom: tuple[str, ...]
    whom_of: tuple[str, ...]
    numbers: tuple[tuple[str, int, int], ...]
    source: str


def facts_of(report: Report, claims: Sequence[Claim], atlas: Atlas) -> tuple[Fact, ...]:
    """Return the facts of a report's claims, all of one reading, in text order."""
    found: list[Fact] = []
    for claim in sorted(claims, key=lambda claim: (claim.trigger.start, claim.id)):
        fact = _own(report, claim, atlas)
        found.append(_carried(fact, found))
    return tuple(found)


def is_plan(fact: Fact) -> bool:
    """Whether it is intended, not yet so."""
    return fact.phase is Phase.PLANNED


def _own(report: Report, claim: Claim, atlas: Atlas) -> Fact:
    spots, names, origin, goal = _where(claim, atlas)
    who, whom = _parties(claim, atlas)
    first, last = _days(claim.time)
    return Fact(
        id=claim.id,
        report=report.id,
        lang=claim.lang,
        start=claim.trigger.start,
        word=loose(claim.trigger.text),
        type=claim.type,
        phase=claim.phase,
        negated=claim.polarity is Polarity.NO or any(link.stance is Stance.DENIES for link in claim.said_by),
        background=claim.background,
        published=report.published.toordinal() if report.published else 0,
        first=first,
        last=last,
        near_day=0,
        spots=spots,
        scale=min((atlas.scale[spot] for spot in spots), default=-1),
        within=tuple(sorted({outer for spot in spots for outer in atlas.within[spot]})),
        holders=tuple(sorted({atlas.within[spot][0] for spot in spots if atlas.within[spot]})),
        names=names,
        near_spots=(),
        origin=origin,
        goal=goal,
        who=who,
        who_of=_wholes(who, atlas),
        whom=whom,
        whom_of=_wholes(whom, atlas),
        numbers=tuple(
            (kind.value, -1 if n.low is None else n.low, -1 if n.high is None else n.high)
            for kind, n in sorted(claim.numbers.items())
        ),
        source=f"{claim.said_by[-1].kind.value}:{claim.said_by[-1].is_ or ''}" if claim.said_by else "",
    )


def _carried(fact: Fact, told: Sequence[Fact]) -> Fact:
    """Return the fact with the place and the day that the claims right before it lend."""
    before = told[: -_CARRY - 1 : -1]
    spots: tuple[str, ...] = ()
    if not fact.spots:
        spots = next((other.spots for other in before if other.scale >= TOWN), ())
    day = 0
    if not (fact.first or fact.last) and fact.phase is not Phase.PLANNED and not fact.background:
        day = next((other.first for other in before if other.first and other.first == other.last), 0)
    if not spots and not day:
        return fact
    return msgspec.structs.replace(fact, near_spots=spots, near_day=day)


def _days(when: When | None) -> tuple[int, int]:
    """Return the first and the last day that a time states; a deadline's first day is when the plan was told."""
    if when is None:
        return 0, 0
    first, last = _ordinal(when.earliest), _ordinal(when.latest)
    if when.relation is Relation.UNTIL:
        return 0, last
    return first, last


def _ordinal(day: date | None) -> int:
    return day.toordinal() if day else 0


def _where(claim: Claim, atlas: Atlas) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return spots, names of places in no table, origin and goal."""
    origin = _spots(claim.roles.get(Role.FROM, ()), atlas)
    goal = _spots(claim.roles.get(Role.TO, ()), atlas)
    if claim.type in _WAYS:
        spots = _finest([*goal, *origin] or _spots(claim.roles.get(Role.PLACE, ()), atlas), atlas)
        return spots, () if spots else tuple(_names(claim, (Role.FROM, Role.TO, Role.PLACE))), origin, goal
    roles = _ANCHORS.get(claim.type, _HERE)
    for role in roles:
        fillers = claim.roles.get(role, ())
        spots = _finest(_spots(fillers, atlas), atlas)
        if spots and (role is not Role.TARGET or atlas.scale[spots[0]] > COUNTRY):
            if claim.type in _OUT:
                origin = origin or spots
            elif claim.type in _ANCHORS:
                goal = goal or spots
            return spots, (), origin, goal
    return (), tuple(_names(claim, roles)), origin, goal


def _spots(fillers: Iterable[Filler], atlas: Atlas) -> tuple[str, ...]:
    known = {atlas.spot[filler.is_] for filler in fillers if filler.is_ in atlas.spot}
    return tuple(sorted(spot for spot in known if spot in atlas.scale))


def _finest(spots: Iterable[str], atlas: Atlas) -> tuple[str, ...]:
    """Return the spots without those that hold another of them."""
    given = tuple(dict.fromkeys(spots))
    if any(atlas.scale[spot] >= TOWN for spot in given):
        return tuple(sorted(spot for spot in given if atlas.scale[spot] >= TOWN))
    outer = {holder for spot in given for holder in atlas.within[spot]}
    return tuple(sorted(spot for spot in given if spot not in outer)) or tuple(sorted(given))


def _names(claim: Claim, roles: Iterable[Role]) -> Iterator[str]:
    """Yield the skeletons of what fills a place's role and is in no table."""
    for role in roles:
        if role is Role.TARGET:
            continue
        for filler in claim.roles.get(role, ()):
            if filler.is_ is None:
                sound = skeleton(keys_of(_proper(filler.text, claim.lang), claim.lang))
                if len(sound) >= _SHORT_NAME:
                    yield sound


def _proper(text: str, lang: str) -> str:
    """Return the words of a phrase that may be a name's: in English those with a capital, in Arabic all."""
    if lang == "ar":
        return text
    return " ".join(word for word in text.split() if word[0].isupper() and word not in ("The", "A", "An"))


def _parties(claim: Claim, atlas: Atlas) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who acts and whom it befalls, by ids that name a party."""

    def known(*roles: Role) -> tuple[str, ...]:
        ids = {filler.is_ for role in roles for filler in claim.roles.get(role, ())}
        return tuple(sorted(id_ for id_ in ids if id_ is not None and id_ in atlas.wholes))

    who, whom = known(Role.ACTOR), known(Role.TARGET, Role.PARTNER)
    if claim.type in _MOVED:
        moved = known(Role.CARGO, Role.TARGET)
        who, whom = who or moved, known(Role.PARTNER)
    return who, whom


def _wholes(ids: Iterable[str], atlas: Atlas) -> tuple[str, ...]:
    return tuple(sorted({whole for id_ in ids for whole in atlas.wholes[id_]}))
