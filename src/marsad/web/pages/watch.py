"""The first screen: where what stands on a day, on whose word, and what has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import msgspec

from marsad.record.sites import Interval, SiteHistory
from marsad.views.changes import changes
from marsad.web.asked import day
from marsad.web.here import Here
from marsad.web.history import Histories, Standing, claims_of, events_of, histories, standings, told_by
from marsad.web.lanes import holds, lanes, window
from marsad.web.look import Look, page
from marsad.web.mapped import features
from marsad.web.rendering import rendered
from marsad.web.route import Body, Reply, Route
from marsad.web.sourced import Basis, stood_on

_WEEK = timedelta(7)
#: So many places are listed; more are on the map.
_LISTED = 40
#: So many seconds the slider waits for what takes long.
_SHORT = 0.2


def watch(here: Here) -> Reply:
    """The map, the slider, the lanes, the changes; where the record is empty, what to do."""
    last, look = here.record.last_day(), Look(here)
    if last is None:
        return page("watch", "empty.html", look, command="marsad add report.txt --published 2026-02-23")
    on = day(here, "on") or last
    whole = histories(here)
    held = whole.sites
    axis = window(here, held, on, last)
    return page(
        "watch",
        "watch.html",
        look,
        axis=axis,
        lanes=lanes(look, axis, _picked(here, held)),
        ticks=[(axis.at(tick), look.calendar.short(tick, year=axis.days > 400)) for tick in axis.ticks(9)],
        holders=_holders(held, look),
        areas=_areas(held, look),
        **(_changed(here, look, on, whole) | _states(here, look, on, whole)),
    )


def of_day(here: Here) -> Reply:
    """What the slider asks for: what is drawn on the map that day, and the part of the page that tells it."""
    look = Look(here)
    on = day(here, "on") or here.record.last_day() or date.min
    whole = histories(here, _SHORT)
    values = _states(here, look, on, whole)
    view = page("watch", "watch_states.html", look, **values)
    return _data(
        {
            "on": on.isoformat(),
            "label": look.day(on),
            "html": rendered(view, here),
            "fresh": whole.fresh,
            **features(here, look, values["shown"], values["since"], on),
        }
    )


def changed(here: Here) -> Reply:
    """What the slider asks for when it rests: the part of the page that tells what changed."""
    look = Look(here)
    on = day(here, "on") or here.record.last_day() or date.min
    view = page("watch", "watch_changed.html", look, **_changed(here, look, on, histories(here, _SHORT)))
    return Body(rendered(view, here).encode(), "text/html; charset=utf-8")


def labels(here: Here) -> Reply:
    """What the base map calls countries and towns, with how much each matters."""
    look = Look(here)
    rows = [
        [look.place(place.id), place.lat, place.lon, place.importance, "c" if place.level == "country" else "t"]
        for place in here.record.library.world.places.values()
        if place.lat is not None
        and ((place.level == "country" and place.importance > 60) or (place.level == "town" and place.importance >= 30))
    ]
    rows.sort(key=lambda row: -float(str(row[3])))
    roads = [
        {"name": look.place(road.id), "points": [point for point in road.points if point is not None]}
        for road in here.record.library.world.roads.values()
    ]
    return _data({"labels": rows, "roads": roads}, {"cache-control": "private, max-age=3600"})


# --- within -----------------------------------------------------------------------------------------------------------


def _states(here: Here, look: Look, on: date, whole: Histories) -> dict[str, Any]:
    """Return what the page shows of a day; kept, for the map asks for it again."""

    def make() -> dict[str, Any]:
        known = _known(here, on)
        shown = _filtered(here, standings(whole, on, known))
        rows = sorted(shown.values(), key=lambda each: (-each.disputed, -each.claims, each.place))[:_LISTED]
        return {
            "on": on,
            "since": _since(here, on),
            "known": known,
            "fresh": whole.fresh,
            "shown": shown,
            "rows": rows,
            "holds": holds,
            "one_day": timedelta(1),
            "stood_on": _bases(here, look, (state.interval for each in rows for state in each.states)),
        }

    return here.cached(("states", *_asked(here, look, on, whole)), make)


def _changed(here: Here, look: Look, on: date, whole: Histories) -> dict[str, Any]:
    """Return what the page shows of what changed up to a day."""

    def make() -> dict[str, Any]:
        since = _since(here, on)
        held = {place: history for place, history in whole.sites.items() if _wanted(here, look, place)}
        moved = changes(held, min(since, on), on, _known(here, on) or on)[:_LISTED]
        intervals = (state.interval for each in moved for state in (*each.gone, *each.new, *each.disputed))
        changed_on = _bases(here, look, intervals)
        return {"on": on, "since": since, "changes": moved, "holds": holds, "changed_on": changed_on}

    return here.cached(("changed", *_asked(here, look, on, whole)), make)


def _bases(here: Here, look: Look, intervals: Iterable[Interval]) -> Callable[[Interval], Basis]:
    """Return what says of each interval on whose word it stands."""
    claims = claims_of(intervals)
    told, events = told_by(here, claims), events_of(here, claims)
    return lambda interval: stood_on(interval, told, events, look)


def _asked(here: Here, look: Look, on: date, whole: Histories) -> tuple[object, ...]:
    """Return all that what is shown depends on."""
    names = ("known", "since", "within", "status", "actor")
    return (here.lang, on, *map(here.first, names), *look.chosen.values(), whole.version, whole.fresh)


def _known(here: Here, on: date) -> date | None:
    return on if here.first("known") else None


def _since(here: Here, on: date) -> date:
    return day(here, "since") or on - _WEEK


def _filtered(here: Here, found: Mapping[str, Standing]) -> dict[str, Standing]:
    look = Look(here)
    status, actor = here.first("status"), here.first("actor")
    return {
        place: each
        for place, each in found.items()
        if _wanted(here, look, place)
        and (not status or any(state.interval.status.value == status for state in each.states))
        and (not actor or any(actor in state.interval.who.sides for state in each.states))
    }


def _wanted(here: Here, look: Look, place: str) -> bool:
    within = here.first("within")
    known = look.world.places.get(place)
    return not within or (known is not None and within in {place, known.admin1, known.admin2, known.country})


def _holders(held: Mapping[str, SiteHistory], look: Look) -> list[tuple[str, str]]:
    """Return who is told to be anywhere: id and name."""
    keys = {one.who.key for history in held.values() for one in history.told if one.who.key}
    return sorted(((key, look.actor(key)) for key in keys if not key.startswith("~")), key=lambda pair: pair[1])


def _areas(held: Iterable[str], look: Look) -> list[tuple[str, str]]:
    """Return the governorates that any place lies in: id and name."""
    places = (look.world.places.get(place) for place in held)
    ids = {place.admin1 for place in places if place is not None and place.admin1}
    return sorted(((id_, look.place(id_)) for id_ in ids), key=lambda pair: pair[1])


def _picked(here: Here, held: Mapping[str, SiteHistory]) -> dict[str, SiteHistory]:
    """Return the places that the lanes are of: those most is told of, sites before what holds them."""
    look = Look(here)
    wanted = [(place, history) for place, history in held.items() if _wanted(here, look, place)]
    wanted.sort(key=lambda pair: (look.pinned(pair[0]) is None, -len(pair[1].told), pair[0]))
    return dict(wanted[:12])


def _data(value: Mapping[str, Any], headers: Mapping[str, str] | None = None) -> Body:
    return Body(msgspec.json.encode(value), headers=headers or {"cache-control": "private, no-cache"})


routes = (
    Route("/", watch),
    Route("/watch/day", of_day),
    Route("/watch/changed", changed),
    Route("/map/labels.json", labels),
)
