"""Events and routes as GeoJSON (RFC 7946: WGS 84, longitude first). What has no sure point has no geometry.

A point is drawn only for a place whose own point is known: an area (a governorate, a country) stands by its id among the
properties and is never shown as a spot.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from marsad.model.entity import World
from marsad.model.event import Event, Spot
from marsad.record.routes import Route

_POINTS = frozenset({"site", "town", "quarter"})


def collection(events: Iterable[Event], routes: Iterable[Route], world: World) -> bytes:
    """Return a feature collection: one feature for each event, one for each route that follows a known road."""
    features = [*(_event(event, world) for event in events), *(f for route in routes for f in _route(route))]
    return msgspec.json.encode({"type": "FeatureCollection", "features": features})


def _event(event: Event, world: World) -> dict[str, Any]:
    points = [point for spot in event.spots if (point := _point(spot, world))]
    geometry: dict[str, Any] | None = None
    if len(points) == 1:
        geometry = {"type": "Point", "coordinates": points[0]}
    elif points:
        geometry = {"type": "MultiPoint", "coordinates": points}
    standing = event.standing
    properties = {
        "type": event.type,
        "phase": event.phase,
        "polarity": event.polarity,
        "occurred": event.occurred,
        "background": event.background,
        "earliest": event.earliest,
        "latest": event.latest,
        "actors": event.actors,
        "targets": event.targets,
        "partners": event.partners,
        "numbers": event.numbers,
        "places": [{"role": s.role, "text": s.text, "id": s.id, "precision_km": s.precision_km} for s in event.spots],
        "reports": standing.reports,
        "stories": standing.stories,
        "independent": standing.independent,
        "conflicts": [conflict.kind for conflict in event.conflicts],
        "claims": event.claims,
    }
    return {"type": "Feature", "id": event.id, "geometry": geometry, "properties": properties}


def _point(spot: Spot, world: World) -> tuple[float, float] | None:
    place = world.places.get(spot.id or "")
    if place is None or place.level not in _POINTS or spot.lat is None or spot.lon is None:
        return None
    return spot.lon, spot.lat


def _route(route: Route) -> Iterator[dict[str, Any]]:
    if len(route.line) < 2:
        return
    properties = {
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
    yield {"type": "Feature", "geometry": line, "properties": properties}
