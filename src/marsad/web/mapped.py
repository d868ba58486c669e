"""What is drawn on the map: places by their status, events of the days before; so many that they are gathered where they are dense."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from marsad.model.event import Event
from marsad.store import EventFilter
from marsad.web.asked import number
from marsad.web.here import Here
from marsad.web.history import SEVERAL, Standing
from marsad.web.lanes import holds
from marsad.web.look import Look, slug

#: So many of the latest events of the days shown are drawn.
_MOST = 5000
#: More places, or events, than this in sight are gathered into cells of so many pixels.
_LOOSE, _CELL = 300, 56
_TILE = 256

Box = tuple[float, float, float, float]


class Point(msgspec.Struct, frozen=True):
    """Something with a spot: its shape, how much it matters, and what it is, a place's standing or an event."""

    lat: float
    lon: float
    shape: str
    rank: float
    of: Standing | Event


def features(here: Here, look: Look, shown: Mapping[str, Standing], since: date, on: date) -> dict[str, Any]:
    """Return places on a day, and events since an earlier one, as the map takes them.

    ``zoom`` and ``box`` (south, west, north, east) of the address say what is in sight.
    """
    zoom, box = number(here, "zoom", 6, 18), _box(here)
    places = [point for each in shown.values() if (point := _place(look, each)) is not None]
    sites = [point for point in places if _inside(point, box)]
    spots = [point for point in _events(here, look, since, on) if _inside(point, box)]
    return {
        "sites": [_drawn(look, cell, on) for cell in _gathered(sites, zoom)],
        "events": [_drawn(look, cell, on) for cell in _gathered(spots, zoom)],
        "unpinned": len(shown) - len(places),
        "dense": len(sites) > _LOOSE or len(spots) > _LOOSE,
    }


def _place(look: Look, each: Standing) -> Point | None:
    """Return a place with its status; None where it has no spot."""
    place = look.pinned(each.place)
    if place is None or place.lat is None or place.lon is None:
        return None
    return Point(place.lat, place.lon, slug(each.shape), place.importance + 5 * each.claims, each)


def _events(here: Here, look: Look, since: date, on: date) -> list[Point]:
    """Return the events between two days that have a spot."""
    if here.first("events") == "no":
        return []

    def make() -> list[Point]:
        wanted = EventFilter(since=since, until=on, background=False, limit=_MOST)
        return [point for event in here.record.store.events(wanted) if (point := _event(look, event)) is not None]

    return here.cached(("events", since, on), make)


def _event(look: Look, event: Event) -> Point | None:
    for spot in event.spots:
        if spot.lat is not None and spot.lon is not None and spot.role.is_place:
            if spot.id not in look.world.places or look.pinned(spot.id) is not None:
                return Point(spot.lat, spot.lon, event.phase.value, event.standing.independent, event)
    return None


def _gathered(points: Sequence[Point], zoom: int) -> list[list[Point]]:
    """Return the points one by one; gathered by cells where they are too many, the first of each cell the weightiest."""
    if len(points) <= _LOOSE:
        return [[point] for point in points]
    step = _CELL / _TILE * 360 / 2**zoom  # degrees of longitude; of latitude fewer are needed
    cells: dict[tuple[int, int], list[Point]] = {}
    for point in points:
        cells.setdefault((int(point.lat // (step * 0.82)), int(point.lon // step)), []).append(point)
    return [sorted(held, key=lambda point: -point.rank) for held in cells.values()]


def _drawn(look: Look, cell: Sequence[Point], on: date) -> dict[str, Any]:
    """Return a point as it is drawn, or a cell as one."""
    first = cell[0]
    found = _of_place(look, first.of, on) if isinstance(first.of, Standing) else _of_event(look, first.of)
    found |= {"at": [first.lat, first.lon], "shape": first.shape, "rank": first.rank}
    if len(cell) > 1:
        middle = [sum(point.lat for point in cell) / len(cell), sum(point.lon for point in cell) / len(cell)]
        shape = first.shape if len({point.shape for point in cell}) == 1 else SEVERAL
        found |= {"count": len(cell), "at": middle, "shape": shape}
    return found


def _of_place(look: Look, each: Standing, on: date) -> dict[str, Any]:
    says = "; ".join(dict.fromkeys(holds(look, state.interval) for state in each.states))
    marks = [look.label("occurred.disputed")] if each.disputed else []
    marks += [] if each.sure else [look.label("perhaps")]
    return {
        "id": each.place,
        "name": look.place(each.place),
        "km": look.world.places[each.place].precision_km,
        "says": " · ".join([says, *marks]),
        "disputed": each.disputed,
        "sure": each.sure,
        "href": look.href("site", each.place, on=on),
    }


def _of_event(look: Look, event: Event) -> dict[str, Any]:
    where = look.joined(dict.fromkeys(look.spot(spot) for spot in event.spots if spot.role.is_place))
    days = look.days(event.earliest, event.latest)
    name = " · ".join(part for part in (look.type(event.type.value), where, days) if part)
    return {"id": event.id, "name": name, "href": look.href("event", event.id)}


def _box(here: Here) -> Box | None:
    try:
        south, west, north, east = map(float, here.first("box").split(","))
    except ValueError:
        return None
    return south, west, north, east


def _inside(point: Point, box: Box | None) -> bool:
    return box is None or (box[0] <= point.lat <= box[2] and box[1] <= point.lon <= box[3])
