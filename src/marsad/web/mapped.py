"""What is drawn on the map: places by their status, events of the last weeks; so many that they are gathered where they are dense."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from marsad.model.event import Event
from marsad.store import EventFilter
from marsad.web.asked import number
from marsad.web.here import Here
from marsad.web.history import SEVERAL, Standing
from marsad.web.lanes import holds
from marsad.web.look import Look, slug

#: Events of so many days up to the day shown are drawn.
_RECENT = timedelta(30)
_MOST = 20_000
#: More places, or events, than this in sight are gathered into cells of so many pixels.
_LOOSE, _CELL = 300, 56
_TILE = 256


def features(here: Here, look: Look, shown: Mapping[str, Standing], on: date) -> dict[str, Any]:
    """Return places and events as the map takes them; ``zoom`` and ``box`` (south, west, north, east) of the address say what is in sight."""
    zoom, box = number(here, "zoom", 6, 18), _box(here)
    places = [_place(look, each, on) for each in shown.values()]
    sites = [each for each in places if each is not None and _inside(each["at"], box)]
    spots = [each for each in _events(here, look, on) if _inside(each["at"], box)]
    listed = sum(each is None for each in places)
    return {
        "sites": _gathered(sites, zoom),
        "events": _gathered(spots, zoom),
        "unpinned": listed,
        "dense": len(sites) > _LOOSE or len(spots) > _LOOSE,
    }


def _place(look: Look, each: Standing, on: date) -> dict[str, Any] | None:
    """Return a place with its status; None where it has no spot."""
    place = look.pinned(each.place)
    if place is None:
        return None
    says = "; ".join(dict.fromkeys(holds(look, state.interval) for state in each.states))
    marks = [look.label("occurred.disputed")] if each.disputed else []
    marks += [] if each.sure else [look.label("perhaps")]
    return {
        "id": place.id,
        "name": look.place(place.id),
        "at": [place.lat, place.lon],
        "km": place.precision_km,
        "shape": slug(each.shape),
        "says": " · ".join([says, *marks]),
        "disputed": each.disputed,
        "sure": each.sure,
        "href": look.href("site", place.id, on=on),
        "rank": place.importance + 5 * each.claims,
    }


def _events(here: Here, look: Look, on: date) -> list[dict[str, Any]]:
    """Return the events of the weeks before a day that have a spot."""
    if here.first("events") == "no":
        return []
    wanted = EventFilter(since=on - _RECENT, until=on, background=False, limit=_MOST)
    found = here.cached(("events", on), lambda: here.record.store.events(wanted))
    return [drawn for event in found if (drawn := _event(look, event)) is not None]


def _event(look: Look, event: Event) -> dict[str, Any] | None:
    for spot in event.spots:
        if spot.lat is not None and spot.lon is not None and spot.role.is_place:
            if spot.id in look.world.places and look.pinned(spot.id) is None:
                continue
            says = f"{look.type(event.type.value)} · {look.spot(spot)} · {look.days(event.earliest, event.latest)}"
            return {
                "id": event.id,
                "name": says,
                "at": [spot.lat, spot.lon],
                "shape": event.phase.value,
                "href": look.href("event", event.id),
                "rank": event.standing.independent,
            }
    return None


def _gathered(drawn: list[dict[str, Any]], zoom: int) -> list[dict[str, Any]]:
    """Return what is drawn, gathered by cells where it is too much."""
    if len(drawn) <= _LOOSE:
        return drawn
    step = _CELL / _TILE * 360 / 2**zoom  # degrees of longitude; of latitude fewer are needed
    cells: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for each in drawn:
        lat, lon = each["at"]
        cells.setdefault((int(lat // (step * 0.82)), int(lon // step)), []).append(each)
    return [_cell(held) for held in cells.values()]


def _cell(held: list[dict[str, Any]]) -> dict[str, Any]:
    if len(held) == 1:
        return held[0]
    best = max(held, key=lambda each: (each["rank"], each["id"]))
    shapes = {each["shape"] for each in held}
    return {
        **best,
        "count": len(held),
        "shape": best["shape"] if len(shapes) == 1 else SEVERAL,
        "at": [sum(each["at"][i] for each in held) / len(held) for i in (0, 1)],
    }


def _box(here: Here) -> tuple[float, float, float, float] | None:
    try:
        south, west, north, east = map(float, here.first("box").split(","))
    except ValueError:
        return None
    return south, west, north, east


def _inside(at: Iterable[float], box: tuple[float, float, float, float] | None) -> bool:
    lat, lon = at
    return box is None or (box[0] <= lat <= box[2] and box[1] <= lon <= box[3])
