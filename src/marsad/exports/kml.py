"""Events, routes and sites as KML 2.2 for globes: points with their precision in words, routes as lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from marsad.exports.cells import joined, named, quotes
from marsad.exports.port import Context, Format
from marsad.exports.table import row
from marsad.model.claim import Phase
from marsad.record.routes import Route
from marsad.views.account import SPOTS, Account, days, main_spot, name_of, place_name, point
from marsad.views.speakable import speakable

#: Colours of the marks (alpha, blue, green, red) by phase.
_COLOURS = {Phase.PLANNED: "ff00a5ff", Phase.BEGUN: "ff00ffff", Phase.ONGOING: "ffff8000", Phase.DONE: "ff3030d0"}
_SHOWN = (
    "type",
    "phase",
    "fact",
    "certainty",
    "actors",
    "targets",
    "precision_km",
    "independent",
    "conflicts",
    "evidence",
)


def write(accounts: Iterable[Account], context: Context) -> Iterator[bytes]:
    """Return the document; events without a spot are noted as left out."""
    yield b'<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n'
    yield _text("name", "marsad")
    for phase, colour in _COLOURS.items():
        yield (
            f'<Style id="{phase.value}"><IconStyle><color>{colour}</color></IconStyle>'
            f"<LineStyle><color>{colour}</color><width>3</width></LineStyle></Style>\n"
        ).encode()
    for account in accounts:
        yield from _event(account, context)
        for route in context.ways(account):
            yield from _route(route, context)
    yield from _sites(context)
    yield b"</Document></kml>\n"


def _event(account: Account, context: Context) -> Iterator[bytes]:
    event = account.event
    spot = main_spot(account, context.world)
    found = point(spot, context.world) if spot else None
    if spot is None or found is None:
        context.leave(account, "no_spot")
        return
    context.kept += 1
    when = days(account)
    cells = row(account, context)
    yield f"<Placemark id={quoteattr(event.id)}>".encode()
    yield _text("name", f"{event.type.value}: {place_name(spot, context.world, context.lang)}")
    yield _text("description", quotes(account))
    if when is not None:
        yield f"<TimeSpan><begin>{when.first}</begin><end>{when.last}</end></TimeSpan>".encode()
    yield _text("styleUrl", f"#{event.phase.value}")
    yield b"<ExtendedData>"
    for name in _SHOWN:
        if cells[name] not in (None, ""):
            yield f"<Data name={quoteattr(name)}>".encode() + _text("value", str(cells[name])) + b"</Data>"
    yield f"</ExtendedData><Point><coordinates>{found[1]},{found[0]}</coordinates></Point></Placemark>\n".encode()


def _route(route: Route, context: Context) -> Iterator[bytes]:
    yield b"<Placemark>"
    yield _text("name", joined(place_name(spot, context.world, context.lang) for spot in route.spots))
    yield _text("description", joined([*named((w.key for w in route.who if w.key), context), *route.claims]))
    yield _text("styleUrl", f"#{route.phase.value}")
    line = " ".join(f"{lon},{lat}" for lat, lon in route.line)
    yield f"<LineString><tessellate>1</tessellate><coordinates>{line}</coordinates></LineString></Placemark>\n".encode()


def _sites(context: Context) -> Iterator[bytes]:
    for place, states in context.sites:
        known = context.world.places.get(place)
        if known is None or known.level not in SPOTS or known.lat is None or known.lon is None:
            continue
        told = joined(
            f"{name_of(state.interval.who.key, context.world, context.lang) if state.interval.who.key else '?'}"
            f" {state.interval.status.value}"
            for state in states
        )
        yield f"<Placemark id={quoteattr('site-' + place)}>".encode()
        yield _text("name", (known.name_ar if context.lang == "ar" else known.name_en) or place)
        yield _text("description", f"{context.on}: {told} (± {known.precision_km} km)")
        yield f"<Point><coordinates>{known.lon},{known.lat}</coordinates></Point></Placemark>\n".encode()


def _text(name: str, text: str) -> bytes:
    return f"<{name}>{escape(speakable(text))}</{name}>".encode()


FORMAT = Format("kml", ".kml", "application/vnd.google-earth.kml+xml", "events, routes and sites for globes", write)
