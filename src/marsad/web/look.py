"""What things are called, and how days and figures are written, for whoever looks at the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING, Any

from marsad.app.types import type_cards
from marsad.knowledge.labels import labels
from marsad.model.claim import Filler
from marsad.model.entity import Outlet, Place, World
from marsad.model.event import Conflict, ConflictKind, Side, Spot
from marsad.record.holders import Holder
from marsad.record.spells import Edge
from marsad.record.spots import OWN
from marsad.views.account import SPOTS
from marsad.views.calendar import Calendar
from marsad.web.route import View

if TYPE_CHECKING:
    from marsad.web.here import Here

#: What whoever looks may choose, each with its values, the first where nothing is chosen.
CHOICES: dict[str, tuple[str, ...]] = {
    "theme": ("auto", "light", "dark"),
    "months": ("both", "levant", "west"),
    "digits": ("latin", "arabic"),
}


class Look:
    """Names, labels, days and addresses, in the language and the manner that were chosen."""

    def __init__(self, here: Here) -> None:
        self._here = here
        self.world = here.record.library.world
        self.lang = here.lang
        self.chosen = chosen(here)
        self._labels = labels(here.lang)
        self.calendar = Calendar(months(here.lang, self.chosen["months"]), self.chosen["digits"] == "arabic")

    # --- words --------------------------------------------------------------------------------------------------------

    def label(self, key: str) -> str:
        """Return the label of a value."""
        return self._labels[key]

    def knows(self, key: str) -> bool:
        """Say whether there is a label of that key."""
        return key in self._labels

    def type(self, name: str) -> str:
        """Return what a type of event is called."""
        return _types(self.lang).get(name, name)

    def place(self, id_: str) -> str:
        """Return the name of a place or road; where no table has it, the words of the report that tells first of it."""
        known = self.world.places.get(id_) or self.world.roads.get(id_)
        if known is not None:
            return self._name(known)
        own = id_.startswith(OWN)
        return self._here.cached(("called", id_), lambda: self._here.record.called(id_)) if own else id_

    def actor(self, id_: str) -> str:
        """Return the name of an actor, of a unit with its force; the id where no table has it."""
        known = self.world.actors.get(id_)
        if known is not None:
            return self._name(known)
        whole, _, unit = id_.partition("/")
        force = self.world.actors.get(whole)
        return f"{self._name(force)} ({unit})" if force is not None and unit else id_.removeprefix("~")

    def holder(self, who: Holder) -> str:
        """Return what a force is called; its words where no table has it."""
        if not who.key:
            return self.label("no_actor")
        return who.text if who.key.startswith("~") else self.actor(who.key)

    def outlet(self, name: str) -> str:
        """Return what an outlet is called; its name as given where no table has it."""
        known = _outlets(self.world).get(name.casefold())
        return self._name(known) if known else name or self.label("ui.outlet.none")

    def filler(self, filler: Filler) -> str:
        """Return what the words of a role name, '' where that is not known."""
        if not filler.is_:
            return ""
        return self.place(filler.is_) if self.is_place(filler.is_) else self.actor(filler.is_)

    def spot(self, spot: Spot) -> str:
        """Return the name of a spot, its words where no table has it."""
        return self.place(spot.id) if spot.id else spot.text

    def joined(self, names: Iterable[str]) -> str:
        """Return names as a list."""
        return self.comma.join(names)

    @property
    def comma(self) -> str:
        """What stands between the names of a list."""
        return self.label("ui.comma").replace("_", " ")

    def side(self, conflict: Conflict, side: Side) -> str:
        """Return what one side of a contradiction says: ids by their names, values by their labels."""
        value = side.value
        match conflict.kind:
            case ConflictKind.HAPPENED if self.knows(f"polarity.{value}"):
                return self.label(f"polarity.{value}")
            case ConflictKind.STATUS | ConflictKind.OUTCOME if self.knows(f"{conflict.kind.value}.{value}"):
                return self.label(f"{conflict.kind.value}.{value}")
            case ConflictKind.WHO:
                return self.joined(map(self.actor, value.split()))
            case ConflictKind.WHERE:
                return self.joined(map(self.place, value.split()))
            case _:
                return self.figure(value)

    def _name(self, known: Any) -> str:
        return str(known.name_ar if self.lang == "ar" else known.name_en)

    # --- days and figures ---------------------------------------------------------------------------------------------

    def day(self, day: date | None) -> str:
        """Return a day with its month's name, a question mark for none."""
        return self.calendar.long(day) if day else "?"

    def iso(self, day: date | None) -> str:
        """Return a day as year-month-day in the digits that were chosen."""
        return self.figure(day) if day else "?"

    def figure(self, value: object) -> str:
        """Return a figure in the digits that were chosen."""
        return self.calendar.digits(str(value))

    def days(self, first: date | None, last: date | None) -> str:
        """Return one day, two with a dash between, or the one that bounds it; empty where none is known."""
        if first == last:
            return self.day(first) if first else ""
        if first is None:
            return f"{self.label('until')} {self.day(last)}"
        return f"{self.day(first)} – {self.day(last)}" if last else f"{self.label('since')} {self.day(first)}"

    def edge(self, edge: Edge) -> str:
        """Return the day of a beginning or end, as precisely as it is told."""
        match edge.precision:
            case "year":
                return self.figure(f"{edge.earliest:%Y}")
            case "month" if edge.earliest:
                name = self.calendar.months[edge.earliest.month - 1]
                return self.figure(f"{name} {edge.earliest:%Y}")
            case "by":
                return f"{self.label('ui.by')} {self.day(edge.latest)}"
            case "after":
                return f"{self.label('ui.after')} {self.day(edge.earliest)}"
            case "unknown":
                return "?"
            case _:
                return self.days(edge.earliest, edge.latest)

    def since(self, edge: Edge) -> str:
        """Return since when something is so, as precisely as it is told; empty where nothing is told of that."""
        if edge.precision in {"by", "after", "unknown"}:
            return self.edge(edge) if edge.precision != "unknown" else ""
        return f"{self.label('since')} {self.edge(edge)}"

    def bounds(self, low: int | None, high: int | None) -> str:
        """Return a pair of bounds as 3, 24–99, 3+, ≤5."""
        if low == high:
            return self.figure(low)
        if high is None:
            return self.figure(f"{low}+")
        return self.figure(f"≤{high}" if low is None else f"{low}–{high}")

    # --- places -------------------------------------------------------------------------------------------------------

    def is_place(self, id_: str) -> bool:
        """Say whether an id is that of a place or road."""
        return id_ in self.world.places or id_ in self.world.roads or id_.startswith("~")

    def pinned(self, id_: str) -> Place | None:
        """Return the place where its point may be shown as the spot: never that of a country or a district."""
        place = self.world.places.get(id_)
        sure = place is not None and place.level in SPOTS and place.located != "area"
        return place if sure and place is not None and place.lat is not None else None

    def point(
        self, id_: str | None, lat: float | None = None, lon: float | None = None, km: float | None = None
    ) -> str:
        """Return coordinates with how well they are known; for an area, or what has none, it is said so."""
        place = self.world.places.get(id_ or "")
        if place is not None:
            if place.lat is not None and self.pinned(place.id) is None:
                return self.label("ui.area")
            lat, lon, km = place.lat, place.lon, place.precision_km
        if lat is None or lon is None:
            return self.label("unlocated")
        within = f" ±{km:g} km" if km is not None else ""
        return f"{lat:.3f}, {lon:.3f}{within}"

    # --- addresses ----------------------------------------------------------------------------------------------------

    def count(self, key: str, number: int) -> str:
        """Return a number of things: their label, then the figure, so that no language has to bend its nouns."""
        return f"{self.label(key)}: {self.figure(number)}"

    def href(self, kind: str, name: str, **query: Any) -> str:
        """Return the address of a site, an event, a report, an actor."""
        return self._here.url(f"/{kind}/{name}", **query)

    def claim(self, id_: str) -> str:
        """Return the address of a claim: its report with the claim lit."""
        report = id_.partition(".")[0]
        return f"{self.href('report', report, claim=id_)}#{key_of(id_)}"

    def thing(self, id_: str) -> str:
        """Return the address of what a role's filler names."""
        return self.href("site" if self.is_place(id_) else "actor", id_)


def key_of(claim: str) -> str:
    """Return the part of a claim's id that tells it from the others of its report."""
    return claim.partition(".")[2] or claim


def slug(status: str) -> str:
    """Return a status as part of a name in the style sheet."""
    return status.replace(" ", "-")


def page(screen: str, template: str, look: Look, **values: Any) -> View:
    """Return a screen: its template with its values and the look of things."""
    return View(template, {"screen": screen, "look": look, **values})


def chosen(here: Here) -> Mapping[str, str]:
    """Return what was chosen: by the address, else by a cookie, else nothing."""
    kept: SimpleCookie = SimpleCookie()
    try:
        kept.load(here.headers.get("cookie", ""))
    except CookieError:
        kept.clear()
    found = {}
    for name, values in CHOICES.items():
        cookie = kept.get(f"marsad_{name}")
        asked = here.first(name) or (cookie.value if cookie else "")
        found[name] = asked if asked in values else values[0]
    return found


@cache
def months(lang: str, system: str) -> tuple[str, ...]:
    """Return the names of the months by one system or both."""
    own = labels(lang)
    levant = [own[f"month.{n}"] for n in range(1, 13)]
    west = [own[f"month.west.{n}"] for n in range(1, 13)]
    match system:
        case "levant":
            return tuple(levant)
        case "west":
            return tuple(west)
        case _:
            return tuple(a if a == b else f"{a}/{b}" for a, b in zip(levant, west, strict=True))


def _outlets(world: World) -> dict[str, Outlet]:
    """Return the outlets by their ids and names, kept for the last world asked about."""
    if not _named or _named[0][0] is not world:
        found = {
            name.casefold(): each for each in world.outlets.values() for name in (each.id, each.name_en, each.name_ar)
        }
        _named[:] = [(world, found)]
    return _named[0][1]


_named: list[tuple[World, dict[str, Outlet]]] = []


@cache
def _types(lang: str) -> dict[str, str]:
    return {card.name: card.label[lang] for card in type_cards()}
