"""Build a report: choose days, area and language, see the events that would be in it, print them."""

from __future__ import annotations

from datetime import date, timedelta

from marsad.app.situation import written
from marsad.errors import worded
from marsad.model.event import Event
from marsad.store import EventFilter
from marsad.web.asked import day
from marsad.web.faults import Fault
from marsad.web.here import Here
from marsad.web.history import told_by
from marsad.web.look import Look, page
from marsad.web.route import Body, Reply, Route
from marsad.web.sourced import in_words

_MOST = 400
_WEEK = timedelta(6)
#: Forms of the situation report, with their media types.
_MEDIA = {
    ".html": "text/html; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".md": "text/markdown; charset=utf-8",
}


def builder(here: Here) -> Reply:
    """The choice, and a list by days of what is told: no summary, nothing added to what reports say."""
    last, look = here.record.last_day(), Look(here)
    if last is None:
        return page("builder", "empty.html", look, command="marsad add report.txt --published 2026-02-23")
    until = day(here, "until") or last
    since = day(here, "since") or until - _WEEK
    wanted = EventFilter(
        since=since,
        until=until,
        places=here.all("place"),
        background=None if here.first("background") else False,
        independent=2 if here.first("two") else 0,
        limit=_MOST,
    )
    found = here.record.store.events(wanted)
    told = told_by(here, (claim for event in found for claim in event.claims[:6]))
    return page(
        "builder",
        "builder.html",
        look,
        since=since,
        until=until,
        days=_by_day(found, since, until),
        words={event.id: best for event in found if (best := in_words(event.claims, told, here.lang)) is not None},
        count=len(found),
        most=_MOST,
        areas=_areas(look),
        forms=[(suffix.removeprefix("."), _there(here, suffix, since, until)) for suffix in _MEDIA],
    )


def written_out(here: Here) -> Reply:
    """The situation report itself, as a file: every sentence with the reports it rests on."""
    name = here.names["name"]
    suffix = f".{name.rpartition('.')[2]}"
    if name != f"report{suffix}" or suffix not in _MEDIA:
        raise Fault(
            404,
            "there is no such form of the report",
            where=name,
            advice=worded("There are: {names}.", names=" ".join(_MEDIA)),
        )
    until = day(here, "until") or here.record.last_day() or date.min
    since = day(here, "since") or until - _WEEK
    langs = ("en", "ar") if here.first("langs") == "both" else (here.lang,)
    data = written(here.record, suffix, min(since, until), until, langs, places=here.all("place"))
    shown = f'attachment; filename="marsad-{since}-{until}-{"-".join(langs)}{suffix}"'
    return Body(data, _MEDIA[suffix], headers={"content-disposition": shown, "cache-control": "private, no-cache"})


def _by_day(found: list[Event], since: date, until: date) -> list[tuple[date | None, list[Event]]]:
    """Return the events by their last day, those without one last."""
    days: dict[date | None, list[Event]] = {}
    for event in found:
        told = event.latest or event.earliest
        days.setdefault(min(max(told, since), until) if told else None, []).append(event)
    return sorted(days.items(), key=lambda pair: pair[0] or date.max)


def _areas(look: Look) -> list[tuple[str, str]]:
    """Return the countries and governorates to choose from: id and name."""
    found = [
        place for place in look.world.places.values() if place.level in {"country", "adm1"} and place.importance >= 50
    ]
    return sorted(((place.id, look.place(place.id)) for place in found), key=lambda pair: pair[1])


def _there(here: Here, suffix: str, since: date, until: date) -> str:
    """Return the address of the situation report in one form."""
    return here.url(f"/builder/report{suffix}", "", since=since, until=until, place=here.all("place"))


routes = (Route("/builder", builder), Route("/builder/{name:str}", written_out))
