"""What a run of reports says of each site, and by which way things went: pure functions over claims.

A first view only: nothing is merged, nobody is believed more than another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import StrEnum

import msgspec

from marsad.model.claim import Claim, EventType, Filler, Link, Phase, Polarity, Role, Stance

_TAKEN = {
    EventType.CAPTURE,
    EventType.CONTROL,
    EventType.HANDOVER,
    EventType.BASE_ESTABLISHED,
    EventType.DEPLOYMENT,
}
_HAPPENED = {Phase.BEGUN, Phase.ONGOING, Phase.DONE}
_ON_THE_WAY = {EventType.WITHDRAWAL, EventType.MOVEMENT, EventType.DEPLOYMENT}


class State(StrEnum):
    """What is said of a site and a force."""

    HELD = "held"
    TO_BE_LEFT = "to_be_left"
    BEING_LEFT = "being_left"
    LEFT = "left"


class Story(msgspec.Struct, frozen=True):
    """A report's claims, with the day and outlet that they are told by."""

    published: date | None
    outlet: str
    claims: tuple[Claim, ...]

    def in_language(self, lang: str) -> Iterator[Claim]:
        """Give the claims in ``lang``; all of them where the report has none in it."""
        told = [claim for claim in self.claims if claim.lang == lang]
        yield from told or self.claims


class Telling(msgspec.Struct, frozen=True):
    """On ``day``, ``outlet`` says on the word of ``source`` (None: its own) that ``site`` is in ``state``.

    ``who`` holds or leaves it; ``by`` is the deadline of a plan; ``denied``: the source says that it is not so.
    """

    site: str
    day: date | None
    state: State
    denied: bool
    outlet: str
    source: Link | None
    who: tuple[Filler, ...] = ()
    by: date | None = None


class Route(msgspec.Struct, frozen=True):
    """A way that something went or will go, in the order travelled."""

    day: date | None
    origin: tuple[Filler, ...]
    via: tuple[Filler, ...]
    to: tuple[Filler, ...]
    phase: Phase
    outlet: str


def site_states(stories: Iterable[Story], is_site: Callable[[str], bool], lang: str) -> dict[str, list[Telling]]:
    """Return what is told of each site, by its identifier, oldest first and each telling once."""
    found: dict[str, dict[Telling, None]] = {}
    for story in stories:
        for claim in story.in_language(lang):
            for telling in _tellings(claim, story, is_site):
                found.setdefault(telling.site, {})[telling] = None
    return {site: sorted(told, key=lambda t: t.day or date.min) for site, told in found.items()}


def _tellings(claim: Claim, story: Story, is_site: Callable[[str], bool]) -> Iterator[Telling]:
    state = _state(claim)
    if state is None or claim.background:
        return
    source = claim.said_by[0] if claim.said_by else None
    planned = claim.phase is Phase.PLANNED
    latest = claim.time.latest if claim.time else None
    role = Role.FROM if claim.type is EventType.WITHDRAWAL else Role.PLACE
    for filler in claim.roles.get(role, ()):
        if filler.is_ and is_site(filler.is_):
            yield Telling(
                site=filler.is_,
                day=story.published if planned or latest is None else latest,
                state=state,
                denied=any(link.stance is Stance.DENIES for link in claim.said_by),
                outlet=story.outlet,
                source=source,
                who=claim.roles.get(_holder(claim), ()),
                by=latest if planned else None,
            )


def _holder(claim: Claim) -> Role:
    return Role.PARTNER if claim.type is EventType.HANDOVER else Role.ACTOR


def _state(claim: Claim) -> State | None:
    """Return what the claim says of a site that it names, or None."""
    so = claim.polarity is Polarity.YES
    if claim.type is EventType.WITHDRAWAL:
        if not so:
            return State.HELD
        match claim.phase:
            case Phase.PLANNED:
                return State.TO_BE_LEFT
            case Phase.BEGUN | Phase.ONGOING:
                return State.BEING_LEFT
            case Phase.DONE:
                # vehicles that somebody took away do not yet mean that the site is empty
                return State.LEFT if Role.ACTOR in claim.roles else State.BEING_LEFT
    if claim.type is EventType.PRESENCE:
        if claim.phase is Phase.PLANNED:
            return State.HELD if so else State.TO_BE_LEFT
        return State.HELD if so else State.LEFT
    if claim.type in _TAKEN and so and claim.phase in _HAPPENED:
        return State.HELD
    return None


def routes(stories: Iterable[Story], lang: str) -> list[Route]:
    """Return the ways told of with at least two of origin, road and goal, in order of the telling."""
    found: dict[Route, None] = {}
    for story in stories:
        for claim in story.in_language(lang):
            origin, via, to = (claim.roles.get(r, ()) for r in (Role.FROM, Role.VIA, Role.TO))
            if claim.type not in _ON_THE_WAY or claim.background:
                continue
            if bool(origin) + bool(via) + bool(to) < 2:
                continue
            latest = claim.time.latest if claim.time else None
            day = latest if latest and claim.phase is not Phase.PLANNED else story.published
            found[Route(day, origin, via, to, claim.phase, story.outlet)] = None
    return list(found)
