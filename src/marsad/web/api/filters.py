"""From what is asked to filters of the record: names become ids, a box the places within it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from marsad.app.question import named
from marsad.errors import worded
from marsad.model.entity import World
from marsad.store import ClaimFilter, EventFilter
from marsad.views.account import SPOTS
from marsad.web.faults import Fault

if TYPE_CHECKING:
    from marsad.web.api.questions import Claims, Events, Told
    from marsad.web.here import Here

Box = tuple[float, float, float, float]


def event_filter(asked: Events, here: Here, *, conflicts: bool = False) -> EventFilter | None:
    """Return the filter of events; None where nothing can be found: nothing lies in the box."""
    spots = _spots(asked, here)
    if spots == ():
        return None
    world = here.record.library.world
    return EventFilter(
        types=asked.type,
        places=ids(asked.place, "place", world),
        spots=spots or (),
        actors=ids(asked.actor, "actor", world),
        sources=asked.source,
        phases=asked.phase,
        lang=asked.lang or "",
        since=asked.since,
        until=_until(asked),
        independent=asked.independent,
        known_by=asked.known_on,
        conflicts=conflicts,
    )


def claim_filter(asked: Claims, here: Here) -> ClaimFilter | None:
    """Return the filter of claims; None where nothing can be found."""
    spots = _spots(asked, here)
    if spots == ():
        return None
    world = here.record.library.world
    return ClaimFilter(
        types=asked.type,
        places=ids(asked.place, "place", world),
        spots=spots or (),
        actors=ids(asked.actor, "actor", world),
        sources=asked.source,
        phases=asked.phase,
        lang=asked.lang or "",
        report=asked.report or "",
        since=asked.since,
        until=_until(asked),
        known_by=asked.known_on,
    )


def _until(asked: Told) -> date | None:
    return min((day for day in (asked.until, asked.as_of) if day is not None), default=None)


def _spots(asked: Told, here: Here) -> tuple[str, ...] | None:
    if asked.bbox is None:
        return None
    return tuple(within(box(asked.bbox), here.record.library.world))


def ids(names: Iterable[str], kind: str, world: World) -> tuple[str, ...]:
    """Return the ids that names mean: ids as they are, else all that bear the name. Raise ``Fault`` where nothing does."""
    table = world.places if kind == "place" else world.actors
    found: list[str] = []
    for name in names:
        if name in table or name.startswith("~") or (kind == "actor" and name.partition("/")[0] in table):
            found.append(name)
            continue
        bearers = named(name, kind, world)
        if not bearers:
            raise Fault(
                404,
                worded("no {kind} is called '{name}'", kind=kind, name=name),
                where=kind,
                advice="Give its name or its id.",
            )
        found += bearers
    return tuple(dict.fromkeys(found))


def box(words: str) -> Box:
    """Return west, south, east, north."""
    west, south, east, north = map(float, words.split(","))
    return west, south, east, north


def within(corners: Box, world: World) -> Iterator[str]:
    """Give the places whose own point lies in a box; where west is greater than east, it lies across 180°."""
    west, south, east, north = corners
    for place in world.places.values():
        if place.lat is None or place.lon is None or place.level not in SPOTS or not south <= place.lat <= north:
            continue
        if west <= place.lon <= east if west <= east else place.lon >= west or place.lon <= east:
            yield place.id
