"""The lists that are worked out whole each time the record changes: places, plans, ways, outlets, actors, a timeline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from marsad.app.record.site import Site
from marsad.errors import worded
from marsad.record.plans import Plan
from marsad.record.routes import Route
from marsad.record.sites import State
from marsad.record.timelines import Entry
from marsad.web.api import questions as q
from marsad.web.api.filters import box, ids
from marsad.web.api.filters import within as places_within
from marsad.web.api.items import ActorItem, PlanItem, SiteItem, SourceItem
from marsad.web.faults import Fault

if TYPE_CHECKING:
    from marsad.web.here import Here


def sites(here: Here, asked: q.Sites) -> Iterator[SiteItem]:
    """Give the places of which anything is told to be so on a day, with that."""
    record = here.record
    inside = ids([asked.within], "place", here.record.library.world) if asked.within else ()
    kept = set(places_within(box(asked.bbox), record.library.world)) if asked.bbox else None
    on = asked.as_of or here.cached("last_day", record.last_day)
    if not inside and on:
        for place, states in record.standing.states(on, asked.known_on).items():
            if kept is None or place in kept:
                yield item_of(place, states, on, asked.known_on, here)
        return
    found: Sequence[Site] = here.cached(("sites", inside), lambda: record.sites(within=inside))
    for site in found:
        states = site.state(on, asked.known_on) if on else ()
        if states and (kept is None or site.id in kept):
            yield item_of(site.id, states, on, asked.known_on, here)


def site_item(site: Site, on: date | None, known_on: date | None, here: Here) -> SiteItem:
    """Return what is so of a place on a day."""
    return item_of(site.id, site.state(on, known_on) if on else (), on, known_on, here)


def item_of(id_: str, states: Sequence[State], on: date | None, known_on: date | None, here: Here) -> SiteItem:
    """Return states of a place with its names and point."""
    place = here.record.library.world.places.get(id_)
    if place is None:
        return SiteItem(id_, id_, id_, None, None, on, known_on, list(states))
    return SiteItem(id_, place.name_en, place.name_ar, place.lat, place.lon, on, known_on, list(states))


def plans(here: Here, asked: q.Plans) -> Sequence[Plan]:
    """Return the plans that are told of."""
    record = here.record
    places, actors = _named(asked, here)
    return here.cached(("plans", places, actors), lambda: record.plans(places=places, actors=actors))


def plan_item(here: Here, asked: q.Plans, plan: Plan) -> PlanItem | None:
    """Return a plan with what had come of it by a day; None where it had not been announced by then."""
    on = asked.as_of or here.cached("last_day", here.record.last_day)
    result = plan.outcome(on) if on else None
    if on is None or result is None:
        return None
    head = (plan.id, plan.who, plan.aim, plan.type, plan.where, plan.event, plan.announced, plan.claims, plan.reports)
    return PlanItem(*head, plan.deadlines, on, result)


def routes(here: Here, asked: q.Routes) -> Iterator[Route]:
    """Give the ways that things went, go or will go."""
    places, actors = _named(asked, here)
    found: Sequence[Route] = here.cached(
        ("routes", places, actors), lambda: here.record.routes(places=places, actors=actors)
    )
    for route in found:
        if (not asked.type or route.type in asked.type) and (not asked.phase or route.phase in asked.phase):
            yield route


def sources(here: Here, _: q.Question) -> Iterator[SourceItem]:
    """Give the outlets whose reports are in the record."""
    known = {name: each for each in here.record.library.world.outlets.values() for name in (each.name_en, each.name_ar)}
    for outlet, count in here.cached("outlets", here.record.store.outlets).items():
        each = known.get(outlet)
        if each is None:
            yield SourceItem(outlet, count, None, "", "", "", "")
        else:
            yield SourceItem(outlet, count, each.id, each.name_en, each.name_ar, each.country, each.kind)


def actors(here: Here, _: q.Question) -> Iterator[ActorItem]:
    """Give the actors of which anything is told."""
    table = here.record.library.world.actors
    for id_ in here.cached("actors", here.record.store.actors_named):
        actor = table.get(id_)
        if actor is None:
            yield ActorItem(id_, "", "", "", id_.rpartition("/")[0])
        else:
            yield ActorItem(id_, actor.name_en, actor.name_ar, actor.kind, actor.part_of)


def timeline(here: Here, asked: q.Timeline) -> Iterator[Entry]:
    """Give what is told of an actor, day by day."""
    for actor in _one(asked.actor, "actor", here):
        for entry in here.record.timeline(actor, known_by=asked.known_on):
            first, last = entry.earliest or entry.latest, entry.latest or entry.earliest
            if asked.since and (last is None or last < asked.since):
                continue
            if asked.until and (first is None or first > asked.until):
                continue
            yield entry


def _named(asked: q.Plans | q.Routes, here: Here) -> tuple[tuple[str, ...], tuple[str, ...]]:
    world = here.record.library.world
    return ids(asked.place, "place", world), ids(asked.actor, "actor", world)


def _one(name: str, kind: str, here: Here) -> tuple[str]:
    """Return the one id that a name means; raise ``Fault`` where it may be several."""
    found = ids([name], kind, here.record.library.world)
    if len(found) > 1:
        advice = worded("Give the id of one: {names}.", names=", ".join(found[:12]))
        raise Fault(404, worded("several are called '{name}'", name=name), where=kind, advice=advice)
    return (found[0],)
