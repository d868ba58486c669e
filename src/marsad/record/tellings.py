"""What one claim tells of the places it names: who is there, holds them, leaves them; whether they are open.

A telling is no more than the claim's own word. What many tellings come to is worked out in ``sites``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

import msgspec

from marsad.model.claim import Certainty, Claim, EventType, Phase, Polarity, Role, Stance
from marsad.model.entity import World
from marsad.model.event import Told
from marsad.model.when import Relation
from marsad.record.holders import NOBODY, Ground, Holder, holders, moved, only_people
from marsad.record.spots import TYPES, places
from marsad.text.names import keys_of


class Status(StrEnum):
    """What a force is to a place, or what a place is to those who want to pass; in the order of a story."""

    PRESENT = "present"
    HELD = "held"
    LEAVING = "leaving"
    REDUCED = "reduced"
    LEFT = "left"
    LOST = "lost"
    HANDED_OVER = "handed over"
    CLOSED = "closed"
    OPEN = "open"

    @property
    def of_access(self) -> bool:
        """Whether it tells of the place itself, not of a force there."""
        return self in {Status.CLOSED, Status.OPEN}

    @property
    def there(self) -> bool:
        """Whether the force is still at the place, in whole or in part."""
        return self in {Status.PRESENT, Status.HELD, Status.LEAVING, Status.REDUCED}


class Word(StrEnum):
    """What becomes of the status on a source's word."""

    SAID = "said"
    DOUBTED = "doubted"  # told with doubt (claims, alleges)
    DENIED = "denied"  # told not to be so
    UNSURE = "unsure"  # told as a mere possibility: it makes no state
    MEANT = "meant"  # intended, ordered, announced: never a state


class Telling(msgspec.Struct, frozen=True):
    """By ``claim`` of ``report``, ``who`` is in ``status`` at ``place``.

    ``onset``: a beginning is told (they arrived, they left), between ``earliest`` and ``latest``; else the status is told to hold
    on ``latest``, which is then its last sure day. ``over``: it was so, and is not said to be so still. ``to``: the receiver of
    what is handed over or lost. ``implied``: it follows from what is told (who leaves was there); ``weak``: entered, not told
    to have stayed. ``through``: the town that was named in place of the base at it.
    """

    place: str
    who: Holder
    status: Status
    word: Word
    earliest: date | None
    latest: date | None
    onset: bool
    published: date | None
    order: str
    claim: str
    report: str
    background: bool = False
    over: bool = False
    implied: bool = False
    weak: bool = False
    to: Holder = NOBODY
    through: str = ""
    wholly: bool = False  # told to be so in full: denied, it may be so in part
    received: bool = False  # held because it was handed over
    sites: bool = False  # the place is a base, crossing, prison or the like


def sort_key(one: Telling) -> tuple[str, ...]:
    """Return what tellings are sorted by: the day and hour of publication, then what tells the tellings of a claim apart."""
    published = one.published.isoformat() if one.published else ""
    return published, one.order, one.claim, one.place, one.who.key, one.status, one.word, str(one.implied)


_STATES = {EventType.PRESENCE: Status.PRESENT, EventType.CONTROL: Status.HELD, EventType.DETENTION: Status.HELD}
_ARRIVALS = {
    EventType.DEPLOYMENT: Status.PRESENT,
    EventType.BASE_ESTABLISHED: Status.PRESENT,
    EventType.ADVANCE: Status.PRESENT,
    EventType.CAPTURE: Status.HELD,
}
_ACCESS = {EventType.CLOSURE: Status.CLOSED, EventType.REOPENING: Status.OPEN}
#: What is told of staying where it is said that it will not be so; of other types nothing follows.
_MAY_STAY = frozenset({EventType.WITHDRAWAL, EventType.PRESENCE, EventType.CONTROL})
_OTHER = {Status.CLOSED: Status.OPEN, Status.OPEN: Status.CLOSED}


def tellings(told: Told, ground: Ground) -> tuple[Telling, ...]:
    """Return what a claim tells of places that are known, or that bear a name."""
    claim = told.claim
    word = word_of(claim)
    if (
        claim.type not in TYPES
        or word is None
        or (claim.background and claim.time is None)  # history without a day tells nothing of these days
        or (word is Word.MEANT and claim.type not in _MAY_STAY and not _so(claim))
    ):
        return ()
    found: dict[Telling, None] = {}
    for place, is_site in places(claim, ground):
        for one in _of_place(told, place, ground):
            one = msgspec.structs.replace(one, sites=is_site)  # noqa: PLW2901 - the same telling, completed
            found[one] = None
            for base in _foreign_bases(one, ground):
                found[msgspec.structs.replace(one, place=base, through=place, sites=True)] = None
    return tuple(found)


def word_of(claim: Claim) -> Word | None:
    """Return how the claim is told; None where its content is only demanded or threatened, or a plan that is denied."""
    stances = {link.stance for link in claim.said_by}
    if stances & {Stance.DEMANDS, Stance.THREATENS}:
        return None
    if Stance.DENIES in stances and claim.phase is Phase.PLANNED:
        return None  # that they mean to is denied, not that they do
    if Stance.DENIES in stances:
        return Word.DENIED if _so(claim) else Word.UNSURE
    if claim.phase is Phase.PLANNED:
        return Word.MEANT
    if claim.certainty is Certainty.POSSIBLE:
        return Word.UNSURE
    return Word.DOUBTED if Stance.DOUBTS in stances else Word.SAID


def _so(claim: Claim) -> bool:
    return claim.polarity is Polarity.YES


def _foreign_bases(one: Telling, ground: Ground) -> tuple[str, ...]:
    """Return the bases that are meant where a foreign force leaves, or is at, the town that they are named after."""
    actor = ground.world.actors.get(one.who.key)
    town = ground.world.places.get(one.place)
    if actor is None or town is None or not actor.country or actor.country == town.country:
        return ()
    bases = ground.namesakes.get(one.place, ())
    return bases if len(bases) == 1 and actor.kind == "state_force" else ()


def _of_place(told: Told, place: str, ground: Ground) -> Iterator[Telling]:
    """Give what the claim tells of one place."""
    kind = told.claim.type
    tell = _Teller(told, place, ground)
    if kind is EventType.WITHDRAWAL:
        yield from _withdrawal(tell)
    elif kind is EventType.HANDOVER:
        yield from _handover(tell)
    elif kind in _STATES:
        yield from _state(tell, _STATES[kind])
    elif kind in _ACCESS:
        yield from _access(tell, _ACCESS[kind])
    else:
        yield from _arrival(tell, _ARRIVALS[kind])


class _Teller:
    """Makes the tellings of one claim on one place."""

    def __init__(self, told: Told, place: str, ground: Ground) -> None:
        self.claim, self.report, self.place, self.world = told.claim, told.report, place, ground.world
        self.level = self.world.places[place].level if place in self.world.places else "site"
        self.word = word_of(told.claim) or Word.SAID
        self.so = told.claim.polarity is Polarity.YES
        self.earliest, self.latest = days_of(told)

    def who(self, role: Role = Role.ACTOR) -> tuple[Holder, ...]:
        return holders(self.claim, role, self.world) or (NOBODY,)

    def onset(self, who: Holder, status: Status, *, to: Holder = NOBODY, weak: bool = False) -> Telling:
        """Give a beginning; one that is said not to have been is denied."""
        word = self.word if self.so or self.word is Word.MEANT else Word.DENIED
        return self._make(who, status, word, self.earliest, onset=True, to=to, weak=weak)

    def holds(self, who: Holder, status: Status, *, implied: bool = False, over: bool = False) -> Telling:
        """Give a status that holds on the last day of the claim's time; implied ones are said whatever becomes of the rest."""
        word = Word.SAID if implied else self.word
        day = self.report.published if implied and self.claim.phase is Phase.PLANNED else self.latest
        return self._make(who, status, word, None, day=day, implied=implied, over=over)

    def _make(
        self,
        who: Holder,
        status: Status,
        word: Word,
        earliest: date | None,
        *,
        day: date | None = None,
        onset: bool = False,
        **more: bool | Holder,
    ) -> Telling:
        at = self.report.published_at
        return Telling(
            *(self.place, who, status, word, earliest, day or self.latest, onset, self.report.published),
            order=f"{at.isoformat() if at else ''}|{self.claim.trigger.start:06}",
            claim=self.claim.id,
            report=self.report.id,
            background=self.claim.background,
            **more,  # type: ignore[arg-type]
        )


def days_of(told: Told) -> tuple[date | None, date | None]:
    """Return between which days what is told began, or is to begin, to be so; what happened did so by the day it is told."""
    when, published = told.claim.time, told.report.published
    if when is None:
        return None, None if told.claim.phase is Phase.PLANNED else published
    match when.relation:
        case Relation.SINCE:
            return when.earliest, when.earliest or published
        case Relation.AFTER:
            return when.earliest, published
        case Relation.UNTIL | Relation.BEFORE:
            return None, when.latest or published
        case Relation.BY if told.claim.phase is not Phase.PLANNED:
            return None, when.latest or published
        case _:
            latest = when.latest or published
            if told.claim.phase is not Phase.PLANNED and latest and published and latest > published:
                latest = published
            return when.earliest, latest


def _withdrawal(tell: _Teller) -> Iterator[Telling]:
    if only_people(tell.claim, tell.world):
        return  # families leave a town: whoever holds it does not
    who, whole = moved(tell.claim, tell.world)
    extents = {filler.kind for filler in tell.claim.roles.get(Role.EXTENT, ())}
    part = "part" in extents
    done = tell.claim.phase in {Phase.DONE, Phase.PLANNED}
    status = Status.REDUCED if part else Status.LEFT if done and whole else Status.LEAVING
    for each in who or (NOBODY,):
        if tell.word is Word.MEANT and not tell.so:
            yield tell.onset(each, Status.PRESENT)
        elif tell.claim.phase is Phase.ONGOING and tell.so:
            yield tell.holds(each, status)
        else:
            yield msgspec.structs.replace(tell.onset(each, status), wholly="whole" in extents)
        was_there = tell.word is Word.MEANT or (tell.word is Word.SAID and not tell.so)
        if was_there and each.key:
            yield tell.holds(each, Status.PRESENT, implied=True)  # who will leave, or has not left, is there


def _handover(tell: _Teller) -> Iterator[Telling]:
    if any(filler.is_ not in tell.world.places for filler in tell.claim.roles.get(Role.TARGET, ())):
        return  # weapons or men are handed over; the place only says where
    receivers = tell.who(Role.PARTNER)
    first = receivers[0]
    done = tell.claim.phase in {Phase.DONE, Phase.PLANNED}
    for giver in holders(tell.claim, Role.ACTOR, tell.world):
        yield tell.onset(giver, Status.HANDED_OVER if done else Status.LEAVING, to=first)
        if tell.word is Word.MEANT:
            yield tell.holds(giver, Status.PRESENT, implied=True)
    if done and first.key:
        # others named with the receiver, of another side, came from farther off in the sentence
        for each in receivers:
            if each is first or each.beside(first):
                yield msgspec.structs.replace(tell.onset(each, Status.HELD), received=True)


def _state(tell: _Teller, status: Status) -> Iterator[Telling]:
    since = tell.claim.time is not None and tell.claim.time.relation is Relation.SINCE
    for each in tell.who():
        if not each.key:
            continue
        if tell.word is Word.MEANT:
            yield tell.onset(each, status if tell.so else Status.LEFT)
            if tell.so and _stays(tell.claim, tell.world):
                yield tell.holds(each, status, implied=True)
        elif not tell.so:
            # "no longer": gone by the day it is told
            gone = Status.LEFT if status is Status.PRESENT else Status.LOST
            yield msgspec.structs.replace(tell.holds(each, gone), onset=True)
        elif tell.claim.phase is Phase.DONE:
            yield tell.holds(each, status, over=True)
        elif since:
            yield tell.onset(each, status)
            yield msgspec.structs.replace(tell.holds(each, status), latest=tell.report.published)
        else:
            yield tell.holds(each, status)


def _stays(claim: Claim, world: World) -> bool:
    """Whether the claim's verb says that who will be there is there already (will remain, ستبقى)."""
    return " ".join(keys_of(claim.rule.partition(":")[2], claim.lang)) in world.staying


def _arrival(tell: _Teller, status: Status) -> Iterator[Telling]:
    kind = tell.claim.type
    done = tell.claim.phase in {Phase.DONE, Phase.PLANNED}
    if kind is EventType.ADVANCE and (tell.level != "site" or not done):
        return  # into a town: it may go again; on its way: not there yet
    if kind is EventType.CAPTURE and not done:
        return
    who = holders(tell.claim, Role.ACTOR, tell.world)
    if kind is EventType.DEPLOYMENT:
        who = who or holders(tell.claim, Role.CARGO, tell.world)
    for each in who:
        yield tell.onset(each, status, weak=kind is EventType.ADVANCE)
    if kind is EventType.CAPTURE and who and tell.so:
        for loser in holders(tell.claim, Role.TARGET, tell.world):
            if loser.key in tell.world.actors and not loser.beside(who[0]):
                yield tell.onset(loser, Status.LOST, to=who[0])


def _access(tell: _Teller, status: Status) -> Iterator[Telling]:
    if tell.claim.phase is Phase.ONGOING and tell.claim.polarity is Polarity.NO and tell.word is not Word.MEANT:
        yield msgspec.structs.replace(tell.holds(NOBODY, _OTHER[status]), onset=True)  # closed no longer
    else:
        yield tell.onset(NOBODY, status)
