"""Claims and reports made by hand, for tests of the record: only what a test is about need be said."""

from __future__ import annotations

from datetime import date

from marsad.model.claim import (
    Certainty,
    Claim,
    EventType,
    Filler,
    Link,
    Number,
    NumberKind,
    Phase,
    Polarity,
    Quote,
    Role,
    SourceKind,
    Stance,
)
from marsad.model.entity import Actor, Place, Road, World
from marsad.model.event import Told
from marsad.model.report import Report
from marsad.model.when import Relation, When

PLACES = (
    Place("fort", "military_base", "site", "Fort", "الحصن", "XA", lat=10.0, lon=10.0, precision_km=1),
    Place(
        "ridge-base", "military_base", "site", "Ridge base", "قاعدة الحافة", "XA", lat=10.3, lon=10.3, precision_km=3
    ),
    Place("ridge", "town", "town", "Ridge", "الحافة", "XA", lat=10.31, lon=10.29, precision_km=3),
    Place("gate", "border_crossing", "site", "Gate crossing", "معبر البوابة", "XA", lat=10.5, lon=10.5, precision_km=1),
    Place("mill", "town", "town", "Mill", "المطحنة", "XA", lat=10.6, lon=10.1, precision_km=2),
    Place("well", "town", "town", "Well", "البئر", "XA", lat=10.7, lon=10.9, precision_km=2),
    Place(
        "xanadu", "country", "country", "Xanadu", "زانادو", "XA", lat=10.0, lon=10.0, precision_km=300, located="area"
    ),
)
ACTORS = (
    Actor("blue", "state", "state", "Blue", "الزرق", "XB"),
    Actor("blue-army", "state_force", "force", "Blue army", "جيش الزرق", "XB", part_of="blue"),
    Actor("reds", "armed_group", "group", "Reds", "الحمر", "XA"),
    Actor("home-army", "state_force", "force", "Home army", "جيش الوطن", "XA"),
    Actor("home-guard", "state_force", "force", "Home guard", "حرس الوطن", "XA", part_of="home-army"),
)
ROADS = (
    Road(
        "r1",
        "R1",
        "ط1",
        ((10.0, 10.0), (10.2, 10.2), None, (10.5, 10.5), (10.7, 10.9)),
        ("Fort", "Bend", "Ford", "Gate crossing", "Well"),
    ),
)
WORLD = World(
    places={place.id: place for place in PLACES},
    roads={road.id: road for road in ROADS},
    actors={actor.id: actor for actor in ACTORS},
    outlets={},
    names={},
    last=frozenset({"last"}),
    staying=frozenset({"remain"}),
    at_once=frozenset({"at once", "فورا"}),
    both=frozenset({"both", "the two"}),
    dual=("ين", "ان"),
    forces={"XB": "blue-army"},
    states={"XB": "blue"},
    generic={"en": {"gunmen": "unidentified-gunmen"}},
    cues={"en": {"base": "base", "jabal": "mountain"}, "ar": {"قاعدة": "base", "قاعده": "base", "جبل": "mountain"}},
)
_KINDS = {actor.id: actor.noun_kind for actor in ACTORS}


def filler(what: str, kind: str = "") -> Filler:
    """A filler that is a known actor, place or road where ``what`` is its id; else only words, of a kind."""
    if what in WORLD.places:
        place = WORLD.places[what]
        return Filler(what, 0, len(what), what, place.lat, place.lon, place.precision_km, place.located, kind=kind)
    known = what if what in WORLD.actors or what in WORLD.roads else None
    return Filler(what, 0, len(what), known, kind=kind or _KINDS.get(what, ""))


def day(number: int) -> date:
    """A day of the month that all tests play in."""
    return date(2026, 3, number)


def on(first: int, last: int | None = None, relation: Relation = Relation.ON) -> When:
    """A time from one day of the month to another."""
    return When(relation, "", 0, 0, day(first), day(first if last is None else last))


def by(last: int, first: int = 1) -> When:
    """A deadline."""
    return on(first, last, Relation.BY)


class Desk:
    """Reports and their claims as they come in: each call is one report of one claim."""

    def __init__(self) -> None:
        self.told: list[Told] = []

    def says(
        self,
        published: int | None,
        type_: str,
        phase: str = "done",
        *,
        no: bool = False,
        when: When | None = None,
        stance: str = "",
        source: str = "a source",
        possible: bool = False,
        background: bool = False,
        count: int | None = None,
        outlet: str = "",
        verb: str = "",
        **roles: str | tuple[str, ...] | Filler,
    ) -> str:
        """Add a report of one claim; return its id. Roles by their names (``from_`` for from)."""
        report = Report(f"r{len(self.told):03}", "text", day(published) if published else None, outlet)
        claim = Claim(
            report=report.id,
            id=f"{report.id}.k",
            lang="en",
            type=EventType(type_),
            phase=Phase(phase),
            polarity=Polarity.NO if no else Polarity.YES,
            certainty=Certainty.POSSIBLE if possible else Certainty.CERTAIN,
            background=background,
            trigger=Quote("", 0, 0),
            roles={Role(role.rstrip("_")): _fillers(what) for role, what in roles.items()},
            numbers={NumberKind.COUNT: Number(count, count, "", 0, 0)} if count else {},
            time=when,
            said_by=(Link(source, 0, 1, SourceKind.OFFICIAL, Stance(stance)),) if stance else (),
            evidence=Quote("", 0, 0),
            rule=f"{type_}:{verb}" if verb else "",
        )
        self.told.append(Told(report, claim))
        return claim.id


def _fillers(what: str | tuple[str, ...] | Filler) -> tuple[Filler, ...]:
    if isinstance(what, Filler):
        return (what,)
    return tuple(filler(each) for each in ((what,) if isinstance(what, str) else what))
