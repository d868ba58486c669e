"""An event with all that an export or a report says of it: its claims, its one main place, its days, whether it may be told as a fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum

import msgspec

from marsad.model.claim import Certainty, Claim, Phase, Polarity, Role, Stance
from marsad.model.entity import World
from marsad.model.event import Event, Spot, Told
from marsad.model.report import Report

#: In which role a place is the one that the event is told to be at, best first.
_MAIN = (Role.PLACE, Role.FROM, Role.TO, Role.VIA)
#: Places whose own point may be shown; all else stands by its name.
SPOTS = frozenset({"site", "town", "quarter"})
#: What lies between a spot and a country.
_AREAS = frozenset({"adm1", "adm2", "area", "water"})
_UNVOUCHED = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.DEMANDS, Stance.THREATENS, Stance.PROMISES})


class Account(msgspec.Struct, frozen=True):
    """An event and the claims that tell of it, in order of publication.

    ``version``: the number of the transaction that changed it last, made ``at`` (UTC, ISO).
    """

    event: Event
    told: tuple[Told, ...]
    version: int = 0
    at: str = ""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Its claims."""
        return tuple(each.claim for each in self.told)

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports that tell of it, each once."""
        return tuple({each.report.id: each.report for each in self.told}.values())


class Barred(StrEnum):
    """Why an event may not be told as something that happened; the first ground that holds."""

    PLANNED = "planned"
    NOT_SO = "said_not_to_be_so"
    BACKGROUND = "background"
    POSSIBLE = "only_possible"
    UNVOUCHED = "only_denied_or_doubted"
    NO_PLACE = "no_place_below_country"
    NO_DAY = "no_day"


class Days(msgspec.Struct, frozen=True):
    """The days of an event, inclusive; ``reported``: none are told, so they are those around its first publication."""

    first: date
    last: date
    reported: bool = False

    @property
    def width(self) -> int:
        """The number of days."""
        return (self.last - self.first).days + 1

    @property
    def middle(self) -> date:
        """The day in the middle, the earlier of two."""
        return self.first + (self.last - self.first) // 2


def barred(account: Account, world: World) -> Barred | None:
    """Return why the event may not be exported as something that happened, or is happening; None where it may."""
    event = account.event
    asserted = [claim for claim in account.claims if claim.polarity is Polarity.YES]
    if event.phase is Phase.PLANNED:
        return Barred.PLANNED
    if event.polarity is Polarity.NO or event.occurred is False or not asserted:
        return Barred.NOT_SO
    if event.background:
        return Barred.BACKGROUND
    if all(claim.certainty is Certainty.POSSIBLE for claim in asserted):
        return Barred.POSSIBLE
    if not any(vouched(claim) for claim in asserted):
        return Barred.UNVOUCHED
    if main_spot(account, world) is None:
        return Barred.NO_PLACE
    return None if days(account) is not None else Barred.NO_DAY


def vouched(claim: Claim) -> bool:
    """Return whether somebody, or the outlet itself, asserts the claim: no link denies, doubts, demands, threatens or promises it."""
    return not any(link.stance in _UNVOUCHED for link in claim.said_by)


def probable(account: Account) -> bool:
    """Return whether nobody says it for certain."""
    return all(claim.certainty is not Certainty.CERTAIN for claim in account.claims)


def main_spot(account: Account, world: World) -> Spot | None:
    """Return the place that the event is told to be at: one with a point before one without, None where a country at most is known.

    A place that is in no table counts where it bears a name: "the field" alone says nothing to who reads a table.
    """
    spots = account.event.spots
    for wanted in (SPOTS, _AREAS):
        for role in _MAIN:
            for spot in spots:
                if spot.role is role and _level(spot, world) in wanted:
                    return spot
    fillers = (filler for claim in account.claims for role in _MAIN for filler in claim.roles.get(role, ()))
    names = {filler.text for filler in fillers if filler.named}
    return next((s for role in _MAIN for s in spots if s.role is role and s.id is None and s.text in names), None)


def _level(spot: Spot, world: World) -> str:
    place = world.places.get(spot.id or "")
    return place.level if place else ""


def point(spot: Spot, world: World) -> tuple[float, float] | None:
    """Return latitude and longitude (WGS 84) of a place that is a spot; None for areas and what is in no table."""
    if _level(spot, world) not in SPOTS or spot.lat is None or spot.lon is None:
        return None
    return spot.lat, spot.lon


def days(account: Account) -> Days | None:
    """Return the days of an event; None where nothing tells them.

    News without a day is of the days around its first publication; history and plans are not. An end that is open is closed
    by the first publication: what is reported has begun by then.
    """
    event = account.event
    published = [report.published for report in account.reports if report.published is not None]
    first = min(published, default=None)
    if event.earliest is not None and event.latest is not None:
        return Days(event.earliest, event.latest)
    if event.earliest is not None and first is not None and first >= event.earliest:
        return Days(event.earliest, first)
    if event.latest is not None:
        return Days(event.latest, event.latest)
    if first is None or event.background or event.phase is Phase.PLANNED:
        return None
    return Days(first - timedelta(days=1), first, reported=True)


def countries(account: Account, world: World) -> tuple[str, ...]:
    """Return the codes (ISO 3166, two letters) of the countries that the event's places lie in, the main one first."""
    main = main_spot(account, world)
    spots = ([main] if main else []) + list(account.event.spots)
    found = (world.places[spot.id].country for spot in spots if spot.id in world.places)
    return tuple(dict.fromkeys(code for code in found if code))


def evidence(account: Account, limit: int | None = None) -> list[str]:
    """Return for each claim where it is borne out: ``report-id:start-end``, code points of the report's text, end excluded."""
    return [f"{c.report}:{c.evidence.start}-{c.evidence.end}" for c in account.claims[:limit]]


def sources(account: Account) -> tuple[str, ...]:
    """Return on whose word it stands: the outlets, and who they quote, as the reports call them, each once."""
    found: dict[str, None] = {}
    for told in account.told:
        if told.report.outlet:
            found[told.report.outlet] = None
        for link in told.claim.said_by:
            found[link.text] = None
    return tuple(found)


def name_of(actor: str, world: World, lang: str = "en") -> str:
    """Return an actor's name in a language; what no table knows is called by its id."""
    known = world.actors.get(actor)
    if known is None:
        return actor
    return (known.name_ar if lang == "ar" else known.name_en) or known.name_en or actor


def named_actors(actors: Iterable[str], world: World, lang: str = "en") -> list[str]:
    """Return the names of actors in a language, each once."""
    return list(dict.fromkeys(name_of(actor, world, lang) for actor in actors))


def place_name(spot: Spot, world: World, lang: str = "en") -> str:
    """Return a place's name in a language; what no table knows is called as the report does."""
    known = world.places.get(spot.id or "")
    if known is None:
        return spot.text
    return (known.name_ar if lang == "ar" else known.name_en) or spot.text


def in_order(accounts: Iterable[Account]) -> list[Account]:
    """Return accounts by their days, then by id."""

    def key(account: Account) -> tuple[date, date, str]:
        found = days(account)
        return (found.first, found.last, account.event.id) if found else (date.max, date.max, account.event.id)

    return sorted(accounts, key=key)


def words_of(claim: Claim, roles: Iterable[Role]) -> Mapping[Role, tuple[str, ...]]:
    """Return the words of a claim's fillers by role."""
    return {role: tuple(filler.text for filler in claim.roles.get(role, ())) for role in roles}
