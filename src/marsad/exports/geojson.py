"""Events, routes and sites as GeoJSON (RFC 7946: WGS 84, longitude first). What has no sure point has no geometry.

A point is drawn only for a place whose own point is known: an area (a governorate, a country) stands by its id among the
properties and is never shown as a spot. ``precision_km``: the true place lies within.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from marsad.exports.port import Context, Format
from marsad.model.entity import World
from marsad.record.routes import Route
from marsad.record.sites import State
from marsad.views.account import SPOTS, Account, evidence, name_of, place_name, point, probable, sources


def write(accounts: Iterable[Account], context: Context) -> Iterator[bytes]:
    """Return a feature collection: a feature for each event, each route that follows a known road, each site with a point."""
    yield b'{"type":"FeatureCollection","features":[\n'
    between = b""
    for feature in _features(accounts, context):
        yield between + msgspec.json.encode(feature)
        between = b",\n"
    yield b"\n]}\n"


def _features(accounts: Iterable[Account], context: Context) -> Iterator[dict[str, Any]]:
    for account in accounts:
        context.kept += 1
        yield feature(account, context)
        yield from map(_route, context.ways(account))
    yield from (_route(route) for route in context.routes if len(route.line) > 1)
    for place, states in context.sites:
        yield from _site(place, states, context)


def feature(account: Account, context: Context) -> dict[str, Any]:
    """Return an event as a feature; its geometry is null where none of its places is a spot."""
    event, world = account.event, context.world
    points = [(found[1], found[0]) for spot in event.spots if (found := point(spot, world))]
    geometry: dict[str, Any] | None = None
    if len(points) == 1:
        geometry = {"type": "Point", "coordinates": points[0]}
    elif points:
        geometry = {"type": "MultiPoint", "coordinates": points}
    standing = event.standing
    places = [
        {"role": s.role, "text": s.text, "id": s.id, "name": place_name(s, world, context.lang), "precision_km": s.precision_km}
        for s in event.spots
    ]  # fmt: skip
    properties = {
        "kind": "event",
        "version": account.version,
        "type": event.type,
        "phase": event.phase,
        "polarity": event.polarity,
        "occurred": event.occurred,
        "background": event.background,
        "probable": probable(account),
        "earliest": event.earliest,
        "latest": event.latest,
        "actors": [{"id": actor, "name": name_of(actor, world, context.lang)} for actor in event.actors],
        "targets": [{"id": actor, "name": name_of(actor, world, context.lang)} for actor in event.targets],
        "partners": [{"id": actor, "name": name_of(actor, world, context.lang)} for actor in event.partners],
        "numbers": event.numbers,
        "places": places,
        "reports": standing.reports,
        "stories": standing.stories,
        "independent": standing.independent,
        "conflicts": [conflict.kind for conflict in event.conflicts],
        "sources": sources(account),
        "evidence": evidence(account),
        "claims": event.claims,
    }
    return {"type": "Feature", "id": event.id, "geometry": geometry, "properties": properties}


def _route(route: Route) -> dict[str, Any]:
    properties = {
        "kind": "route",
        "type": route.type,
        "phase": route.phase,
        "road": route.road,
        "who": [holder.key or None for holder in route.who],
        "earliest": route.earliest,
        "latest": route.latest,
        "denied": route.denied,
        "event": route.event,
        "claims": route.claims,
    }
    line = {"type": "LineString", "coordinates": [(lon, lat) for lat, lon in route.line]}
    return {"type": "Feature", "geometry": line, "properties": properties}


def _site(place: str, states: Iterable[State], context: Context) -> Iterator[dict[str, Any]]:
    known = context.world.places.get(place)
    if known is None or known.level not in SPOTS or known.lat is None or known.lon is None:
        return
    properties = {
        "kind": "site",
        "id": place,
        "name": (known.name_ar if context.lang == "ar" else known.name_en) or place,
        "precision_km": known.precision_km,
        "on": context.on,
        "states": [_state(state, context.world, context.lang) for state in states],
    }
    point_ = {"type": "Point", "coordinates": (known.lon, known.lat)}
    yield {"type": "Feature", "id": f"site:{place}", "geometry": point_, "properties": properties}


def _state(state: State, world: World, lang: str) -> dict[str, Any]:
    each = state.interval
    return {
        "status": each.status,
        "who": each.who.key or None,
        "name": name_of(each.who.key, world, lang) if each.who.key else None,
        "sure": state.sure,
        "disputed": each.disputed,
        "claims": each.claims,
    }


FORMAT = Format("geojson", ".geojson", "application/geo+json", "events, routes and sites for maps", write)
