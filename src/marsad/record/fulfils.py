"""What bears on a plan: the deed that fulfils it, wholly or in part, what speaks against it, who takes it back.

Outcomes of plans are judged by this alone, claim by claim: what is meant (to leave, to be there, to open, to close, else the type
itself), by whom, and where. ``relations`` ties whole events as ``fulfils`` by what merging keeps of their claims, which tells no
force from its trucks; a plan and its deed stay two events for both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum

import msgspec

from marsad.model.claim import Claim, EventType, Phase, Polarity, Role, Stance
from marsad.model.entity import World
from marsad.model.event import Told
from marsad.model.when import Relation
from marsad.record.holders import Ground, Holder, holders, moved
from marsad.record.spots import places
from marsad.record.tellings import Status, Telling, Word, tellings
from marsad.text.normalise import loose

_AT_ONCE = timedelta(days=1)
LEAVE, BE_THERE, OPEN, CLOSE = "leave", "be there", "open", "close"
_AIMS = {
    **dict.fromkeys((Status.LEAVING, Status.REDUCED, Status.LEFT, Status.LOST, Status.HANDED_OVER), LEAVE),
    **dict.fromkeys((Status.PRESENT, Status.HELD), BE_THERE),
    Status.OPEN: OPEN,
    Status.CLOSED: CLOSE,
}
_OPPOSED = {LEAVE: BE_THERE, BE_THERE: LEAVE, OPEN: CLOSE, CLOSE: OPEN}
#: What types come to where their claims name no place that is known; a handover then tells of its receiver.
_BARE = {
    EventType.WITHDRAWAL: LEAVE,
    EventType.CLOSURE: CLOSE,
    EventType.REOPENING: OPEN,
    **dict.fromkeys(
        (
            *(EventType.HANDOVER, EventType.CAPTURE, EventType.DEPLOYMENT, EventType.PRESENCE),
            *(EventType.CONTROL, EventType.BASE_ESTABLISHED),
        ),
        BE_THERE,
    ),
}
#: Types that are words, ways or counts: nobody waits for them.
_NO_DEEDS = frozenset(
    {
        EventType.DEMAND,
        EventType.CONDEMNATION,
        EventType.THREAT,
        EventType.CASUALTY,
        EventType.MOVEMENT,
        EventType.ADVANCE,
    }
)


class Act(msgspec.Struct, frozen=True):
    """What a claim says that somebody does or means to do.

    ``aim``: what it comes to (``leave``, ``be there``, ``open``, ``close``, else the type); ``who`` does it, ``where``.
    ``so``: it is told to be so, neither denied nor negated; ``denied``: a source denies it; ``whole``: it is finished, and not
    in part; ``onset``: something happens, it is no state that goes on. The days are those of the claim.
    """

    aim: str
    type: EventType
    who: tuple[Holder, ...]
    where: tuple[str, ...]
    planned: bool
    so: bool
    denied: bool
    whole: bool
    onset: bool
    earliest: date | None
    latest: date | None
    published: date | None
    order: str
    text: str
    claim: str
    report: str
    somewhere: bool = False  # a place is named that is not known


class Bearing(StrEnum):
    """What an act is to a plan."""

    FULFILS = "fulfils"
    IN_PART = "fulfils in part"
    BEGINS = "begins"
    AGAINST = "against"  # the opposite is done
    STANDS = "stands"  # the opposite still holds
    NOT_DONE = "not done"
    TAKEN_BACK = "taken back"  # it is said that it will not be
    DENIED = "denied"  # it is denied that it is meant


def acts(told: Told, ground: Ground) -> tuple[Act, ...]:
    """Return the acts that a claim tells of, one for each aim. History bears on no plan, nor does what is only possible."""
    claim = told.claim
    stances = {link.stance for link in claim.said_by}
    if claim.background or stances & {Stance.DEMANDS, Stance.THREATENS}:
        return ()
    some = [t for t in tellings(told, ground) if not t.through and not t.over]
    if some:
        found = (*_of_tellings(told, some), *_not_received(told, ground))
        return tuple(_due(act, claim, ground.world) for act in found)
    if claim.type in _NO_DEEDS:
        return ()
    aim = _BARE.get(claim.type, claim.type.value)
    whole = claim.type is not EventType.WITHDRAWAL or moved(claim, ground.world)[1]
    where = tuple(p for p, _ in places(claim, ground)) if claim.type in _BARE else _where(claim, ground.world)
    act = _act(told, aim, _who(claim, ground.world), where, whole=whole and claim.phase is not Phase.BEGUN)
    return (_due(act, claim, ground.world),)


def _due(act: Act, claim: Claim, world: World) -> Act:
    """Return an act with its deadline: what is to be done at once, without a day, is due on the day after it is told."""
    if not (act.planned and act.so and claim.time is None and act.published is not None):
        return act
    told = f" {loose(claim.evidence.text)} "
    words = next(
        (each for each in sorted(world.at_once) if f" {each} " in told.replace(",", " ").replace(".", " ")), ""
    )
    if not words:
        return act
    return msgspec.structs.replace(act, earliest=act.published, latest=act.published + _AT_ONCE, text=words)


def _of_tellings(told: Told, some: list[Telling]) -> Iterator[Act]:
    planned = any(t.word is Word.MEANT for t in some)
    for aim in dict.fromkeys(_AIMS[t.status] for t in some):
        own = [t for t in some if _AIMS[t.status] == aim and t.word is not Word.UNSURE]
        if planned:
            own = [t for t in own if t.word is Word.MEANT]  # that they are there now is no part of the plan
        if own:
            who = tuple({t.who.key: t.who for t in own if t.who.key}.values())
            where = tuple(dict.fromkeys(t.place for t in own))
            whole = all(t.status not in {Status.LEAVING, Status.REDUCED} for t in own)
            act = _act(told, aim, who, where, whole=whole)
            first = own[0]
            so = first.word is not Word.DENIED
            if planned and _stays(told.claim):
                act, so = msgspec.structs.replace(act, aim=LEAVE), False  # a leaving that is not meant
            onset = act.onset and first.onset
            yield msgspec.structs.replace(act, so=so, onset=onset, earliest=first.earliest, latest=first.latest)


def _not_received(told: Told, ground: Ground) -> Iterator[Act]:
    """What is not handed over, nobody has got: not the one either who was to take it, where he is not named."""
    claim = told.claim
    if claim.type is EventType.HANDOVER and claim.polarity is Polarity.NO and claim.phase is Phase.DONE:
        if Role.ACTOR in claim.roles and Role.PARTNER not in claim.roles:
            where = tuple(p for p, _ in places(claim, ground))
            yield _act(told, BE_THERE, (), where, whole=True)


def _stays(claim: Claim) -> bool:
    """Whether it is said that somebody will not leave."""
    return claim.type is EventType.WITHDRAWAL and claim.polarity is Polarity.NO


def _act(told: Told, aim: str, who: tuple[Holder, ...], where: tuple[str, ...], *, whole: bool) -> Act:
    claim, report = told.claim, told.report
    denied = any(link.stance is Stance.DENIES for link in claim.said_by)
    when = claim.time
    latest = when.latest if when else None
    if when is not None and claim.phase is Phase.PLANNED and when.relation is Relation.SINCE:
        latest = latest or when.earliest  # it is to begin on a day: by then it is due
    at = report.published_at
    return Act(
        *(aim, claim.type, who, where),
        planned=claim.phase is Phase.PLANNED,
        so=claim.polarity is Polarity.YES and not denied,
        denied=denied,
        whole=whole,
        onset=not claim.type.is_state,
        earliest=when.earliest if when else None,
        latest=latest,
        published=report.published,
        order=f"{at.isoformat() if at else ''}|{claim.trigger.start:06}",
        text=when.text if when else "",
        claim=claim.id,
        report=report.id,
        somewhere=not where and any(role in claim.roles for role in (Role.PLACE, Role.FROM, Role.TO)),
    )


def _who(claim: Claim, world: World) -> tuple[Holder, ...]:
    if claim.type is EventType.WITHDRAWAL:
        return moved(claim, world)[0]
    roles = (Role.PARTNER, Role.ACTOR) if claim.type is EventType.HANDOVER else (Role.ACTOR, Role.CARGO, Role.TARGET)
    return next((found for role in roles if (found := holders(claim, role, world))), ())


def _where(claim: Claim, world: World) -> tuple[str, ...]:
    fillers = [f for role in (Role.PLACE, Role.FROM, Role.TO) for f in claim.roles.get(role, ())]
    return tuple(dict.fromkeys(f.is_ for f in fillers if f.is_ in world.places))


def bearing(plan: Act, act: Act, world: World) -> Bearing | None:
    """Return what an act is to a plan; None where the two are of different things, or only tell the plan again."""
    if act.claim == plan.claim or not plan.planned or not plan.so:
        return None
    fit = _fit(plan, act, world)
    if fit is None:
        return None
    if act.aim == plan.aim:
        return _same_aim(act, fit)
    if _OPPOSED.get(plan.aim) != act.aim or not act.so:
        return None
    if plan.aim in {LEAVE, BE_THERE} and not (plan.who and act.who):
        return None  # somebody leaves where others are to come
    if act.planned:
        return Bearing.TAKEN_BACK if fit == "there" else None
    return Bearing.AGAINST if act.onset else Bearing.STANDS


def as_one(told: Sequence[Act]) -> Act:
    """Return what several claims of one plan announce together: who and where one of them leaves out, another may say."""
    who = {each.key: each for act in told for each in act.who}
    where = dict.fromkeys(place for act in told for place in act.where)
    return msgspec.structs.replace(told[0], who=tuple(who.values()), where=tuple(where))


def told_since(plan: Act, act: Act) -> bool:
    """Whether an act is told since a plan was announced, and is not of days before."""
    if plan.published is None or act.published is None or act.published < plan.published:
        return False
    if act.published == plan.published and not act.planned and _hour(act) and _hour(act) < _hour(plan):
        return False  # told earlier on the day
    if act.report == plan.report and not act.planned and act.latest is None:
        return False
    if act.latest is not None and plan.earliest is not None and act.latest <= plan.published < plan.earliest:
        return False  # what it is announced beside: the army took the base, and guards will from Tuesday on
    return act.planned or act.latest is None or act.latest >= plan.published


def _hour(act: Act) -> str:
    """Return the hour at which an act was told, '' where only the day is known."""
    return act.order.partition("|")[0]


def _same_aim(act: Act, fit: str) -> Bearing | None:
    if act.planned:
        return None if act.so else Bearing.DENIED if act.denied else Bearing.TAKEN_BACK
    if not act.so:
        return Bearing.NOT_DONE
    if not act.whole:
        return Bearing.BEGINS
    return Bearing.FULFILS if fit == "there" else Bearing.IN_PART if fit == "inside" else Bearing.BEGINS


def _fit(plan: Act, act: Act, world: World) -> str | None:
    """Return how an act lies to a plan: ``there``, ``inside`` its area, ``inside a country``; None where it is not of it.

    Who and where must not differ, and what is known of both must agree in one of them at least: in the place, if the plan has one.
    """
    of_places = plan.aim in {OPEN, CLOSE}
    if plan.who and act.who and not of_places and not any(a.beside(b) for a in plan.who for b in act.who):
        return None
    if plan.where:
        return _lies(plan.where, act.where, world)
    if act.where or of_places or not (plan.who and act.who) or plan.somewhere or act.somewhere:
        return None  # six posts on the berm are not the three positions at the river
    same = plan.type is act.type and act.onset and {h.key for h in plan.who} & {h.key for h in act.who}
    return "there" if same or act.planned or not act.so else None


def _lies(plan: tuple[str, ...], act: tuple[str, ...], world: World) -> str | None:
    if set(plan) & set(act):
        return "there"
    for outer in plan:
        around = world.places.get(outer)
        for inner in act:
            found = world.places.get(inner)
            if found is None or around is None:
                continue
            if around.level == "country" and found.country == around.country:
                return "inside a country"
            if around.id in {found.admin1, found.admin2}:
                return "inside"
    return None


class Shelf:
    """Acts by what they are for, where and by whom, so that a plan need not be held against all of them."""

    def __init__(self, found: Iterable[Act], world: World) -> None:
        self._world = world
        self._acts: dict[tuple[str, str], list[tuple[int, Act]]] = {}
        for number, act in enumerate(found):
            for key in self._keys(act):
                self._acts.setdefault((act.aim, key), []).append((number, act))

    def near(self, plan: Act) -> Iterator[Act]:
        """Give the acts that may bear on a plan, in their order."""
        keys = [self._area(place) for place in plan.where] or [f"who:{side}" for h in plan.who for side in h.sides]
        aims = [aim for aim in (plan.aim, _OPPOSED.get(plan.aim)) if aim is not None]
        found = {number: act for aim in aims for key in keys for number, act in self._acts.get((aim, key), ())}
        yield from (found[number] for number in sorted(found))

    def _area(self, place: str) -> str:
        known = self._world.places.get(place)
        return f"in:{known.country}" if known is not None and known.level == "country" else place

    def _keys(self, act: Act) -> set[str]:
        if not act.where:
            return {f"who:{side}" for each in act.who for side in each.sides}
        keys = set(act.where)
        for place in act.where:
            known = self._world.places.get(place)
            if known is not None:
                keys |= {f"in:{known.country}", known.admin1, known.admin2} - {""}
        return keys
