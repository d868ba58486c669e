"""A place: what is so there on a day, by whose word; the strip of each source; what is disputed; who copies whom; what is planned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import msgspec

from marsad.model.event import Event, KinKind, Told
from marsad.record.sites import Interval
from marsad.store import EventFilter, ReportFilter
from marsad.views.lanes import Axis
from marsad.views.strip import SourceRow, rows
from marsad.web.asked import day
from marsad.web.here import Here
from marsad.web.history import claims_of, events_of, told_by
from marsad.web.lanes import Drawn, bars_of, holds, window
from marsad.web.look import Look, page
from marsad.web.route import Reply, Route
from marsad.web.sourced import stood_on

_EVENTS = 40


class Group(msgspec.Struct, frozen=True):
    """A story: the report that it is from, and those that tell it again, by how they do."""

    root: str
    outlet: str
    published: date | None
    copies: tuple[tuple[str, str, KinKind], ...]  # report, outlet, how


class Strip(msgspec.Struct, frozen=True):
    """A row of the status strip: a source with its bars; ``source`` None: all of them together."""

    source: SourceRow | None
    outlet: str
    bars: tuple[Drawn, ...]
    lang: str


def site(here: Here) -> Reply:
    """One place."""
    name, look = here.names["name"], Look(here)
    history = here.cached(("site", name), lambda: here.record.site(name)).history
    last = here.record.last_day() or date.min
    on = day(here, "on") or last
    known = on if here.first("known") else None
    intervals = history.intervals(known)
    meant = history.intentions(known)
    claims = [*claims_of(intervals), *(one.claim for one in history.told)]
    told, events = told_by(here, claims), events_of(here, claims)
    axis = window(here, {name: history}, on, last)
    found = here.record.store.events(EventFilter(places=(name,), limit=_EVENTS))
    return page(
        "site",
        "site.html",
        look,
        name=name,
        on=on,
        known=known,
        axis=axis,
        states=history.state(on, known),
        intervals=intervals,
        meant=meant,
        told=told,
        strips=_strips(look, name, intervals, rows(history, told, here.lang, known), told, axis),
        ticks=[(axis.at(tick), look.calendar.short(tick, year=axis.days > 400)) for tick in axis.ticks(9)],
        disputed=[each for each in intervals if each.disputed],
        groups=_groups(here, look, told),
        events=found,
        conflicts=[(event, conflict) for event in found for conflict in event.conflicts],
        all_told=_told_of(here, found),
        holds=holds,
        one_day=timedelta(1),
        stood_on=lambda interval: stood_on(interval, told, events, look),
        pinned=look.pinned(name),
    )


def _strips(
    look: Look,
    place: str,
    whole: Sequence[Interval],
    sources: Iterable[SourceRow],
    told: Mapping[str, Told],
    axis: Axis,
) -> list[Strip]:
    """Return the strip of all sources together, then one for each."""
    found = [Strip(None, "", tuple(bars_of(look, axis, place, whole)), look.lang)]
    for row in sources:
        lang = told[row.claims[0]].claim.lang if row.claims else look.lang
        found.append(Strip(row, look.outlet(row.source.outlet), tuple(bars_of(look, axis, place, row.intervals)), lang))
    return found


def _groups(here: Here, look: Look, told: Mapping[str, Told]) -> list[Group]:
    """Return the stories that more than one report tells of the place, with who copies whom."""
    reports = {each.report.id for each in told.values()}
    kin = here.record.store.kin(reports) if reports else []
    roots: dict[str, list[tuple[str, KinKind]]] = {}
    for each in kin:
        roots.setdefault(each.root, []).append((each.report, each.kind))
    names = {*roots, *(report for held in roots.values() for report, _ in held)}
    known = {r.id: r for r in here.record.store.reports(ReportFilter(ids=tuple(names)), text=False)} if names else {}
    return [
        Group(
            root,
            look.outlet(known[root].outlet),
            known[root].published,
            tuple((report, look.outlet(known[report].outlet), kind) for report, kind in held),
        )
        for root, held in roots.items()
        if root in known
    ]


def _told_of(here: Here, found: Iterable[Event]) -> dict[str, Any]:
    """Return the claims that sides of contradictions rest on."""
    return told_by(here, (claim for e in found for c in e.conflicts for side in c.sides for claim in side.claims))


routes = (Route("/site/{name:str}", site),)
