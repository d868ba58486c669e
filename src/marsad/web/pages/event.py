"""An event: who tells it, copies folded; what is contradicted, side by side; the way that was taken; what hangs together with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from marsad.model.event import Event, Kin, Told
from marsad.record.routes import Route as Way
from marsad.record.routes import routes as ways
from marsad.web.here import Here
from marsad.web.history import overlay
from marsad.web.look import Look, page
from marsad.web.route import Away, Reply, Role, Route


class Story(msgspec.Struct, frozen=True):
    """What one report tells of the event, and the reports that only tell it again."""

    told: tuple[Told, ...]
    copies: tuple[tuple[Kin, Told], ...]


def event(here: Here) -> Reply:
    """One event."""
    look = Look(here)
    found = here.record.event(here.names["name"])
    if found.id != here.names["name"]:
        return Away(look.href("event", found.id))  # it was merged into another one
    told = here.record.told(found)
    went = _ways(here, found, told)
    relations = here.cached(("relations", found.id), lambda: here.record.relations(found))
    others = here.record.store.events_by_id({each.b if each.a == found.id else each.a for each in relations})
    return page(
        "event",
        "event.html",
        look,
        event=found,
        told=told,
        stories=_stories(here, found, told),
        relations=[(each, others.get(each.b if each.a == found.id else each.a)) for each in relations],
        ways=went,
        pins=_pins(look, found),
        lines=[way.line for way in went if way.line],
    )


def _stories(here: Here, found: Event, told: Mapping[str, Told]) -> list[Story]:
    """Return the reports of the event, each story once: copies, translations and excerpts stand below what they are of."""
    reports: dict[str, list[Told]] = {}
    for claim in found.claims:
        if claim in told:
            reports.setdefault(told[claim].report.id, []).append(told[claim])
    kin = {each.report: each for each in here.record.store.kin(reports)} if reports else {}
    folded = {name: each for name, each in kin.items() if name in reports and each.root in reports}
    return [
        Story(
            tuple(held),
            tuple((each, reports[report][0]) for report, each in folded.items() if each.root == name),
        )
        for name, held in reports.items()
        if name not in folded
    ]


def _pins(look: Look, found: Event) -> list[dict[str, Any]]:
    """Return the spots of the event that have a point of their own."""
    places = {spot.id: place for spot in found.spots if spot.id and (place := look.pinned(spot.id)) is not None}
    return [
        {"name": look.place(place.id), "at": [place.lat, place.lon], "km": place.precision_km}
        for place in places.values()
    ]


def _ways(here: Here, found: Event, told: Mapping[str, Told]) -> Sequence[Way]:
    laid = overlay(here)
    held = list(laid.told(told.values()))
    return ways(held, here.record.library.world, dict.fromkeys(told, found.id))


def apart(here: Here) -> Reply:
    """Record that a claim does not tell of this event, or that it tells of another one too."""
    name, claim, other = here.names["name"], here.form.get("claim", ""), here.form.get("other", "").strip()
    by, reason = here.person.name, here.form.get("reason", "")
    if here.form.get("verdict") == "same":
        here.record.same(name, other, by=by, reason=reason)
    else:
        here.record.not_same(claim, name, by=by, reason=reason)
    return Away(here.url(f"/event/{name}"))


routes = (
    Route("/event/{name:str}", event),
    Route("/event/{name:str}", apart, method="POST", role=Role.REVIEW),
)
