"""Single things of the API: a report, a claim, an event, a place; search; what the record holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec

import marsad
from marsad.errors import NotRecordedError
from marsad.web.api import questions as q
from marsad.web.api.answers import marked
from marsad.web.api.derived import site_item
from marsad.web.api.items import ClaimItem, EventItem, HitItem, ReportHead, ReportItem, SiteStory, Summary
from marsad.web.api.listings import LISTINGS
from marsad.web.api.lists import claim_items
from marsad.web.route import Body

if TYPE_CHECKING:
    from marsad.web.here import Here

_JSON = msgspec.json.Encoder()


class Thing(msgspec.Struct, frozen=True):
    """An address of the API that answers with one thing: ``make`` is given the request and what was asked."""

    path: str
    about: str
    question: type[Any]
    item: type[Any]
    make: Callable[[Here, Any], Any]


def one(thing: Thing) -> Callable[[Here], Body]:
    """Return what answers with a thing."""

    def answer(here: Here) -> Body:
        asked = q.asked(here.query, thing.question)
        if any("\0" in name for name in here.names.values()):
            raise NotRecordedError("there is no such thing")
        return marked(here, lambda: (_JSON.encode(thing.make(here, asked)), ""), "application/json")

    return answer


def summary(here: Here, _: q.Nothing) -> Summary:
    """Return what the record holds."""
    store = here.record.store
    return Summary(
        marsad.__version__,
        store.record_id(),
        here.desk.version(),
        here.record.last_day(),
        store.counts(),
        [f"/api/v1/{listing.name}" for listing in LISTINGS],
    )


def report(here: Here, _: q.Nothing) -> ReportItem:
    """Return a report with its text and claims."""
    record, name = here.record, here.names["name"]
    found = record.report(name)
    ids = [claim.id for claim in sorted(record.store.claims_of([name]), key=lambda claim: claim.trigger.start)]
    return ReportItem(found, claim_items(record.claims_told(ids), here), record.store.kin([name]))


def claim(here: Here, _: q.Nothing) -> ClaimItem:
    """Return a claim."""
    name = here.names["name"]
    here.record.claim(name)  # tells where there is none
    return claim_items(here.record.claims_told([name]), here)[0]


def event(here: Here, _: q.Nothing) -> EventItem:
    """Return an event, or what took its place."""
    found = here.record.event(here.names["name"])
    claims = claim_items(here.record.told(found).values(), here)
    return EventItem(found, list(here.record.relations(found)), claims)


def site(here: Here, asked: q.SiteOn) -> SiteStory:
    """Return a place with its history."""
    name = here.names["name"]
    found = here.record.site(name)
    if not found.history.told and name not in here.record.library.world.places:
        raise NotRecordedError("there is no such place", where=name)
    on = asked.as_of or here.record.last_day()
    known = asked.known_on
    return SiteStory(site_item(found, on, known, here), list(found.intervals(known)), list(found.intentions(known)))


def search(here: Here, asked: q.Search) -> list[HitItem]:
    """Return the reports that answer, the best first."""
    hits = here.record.search(asked.q, limit=asked.limit)
    return [HitItem(ReportHead.of(hit.report), list(hit.claims), hit.exact) for hit in hits]


THINGS = (
    Thing("", "What the record holds, and where.", q.Nothing, Summary, summary),
    Thing("/reports/{name:str}", "A report with its text and claims.", q.Nothing, ReportItem, report),
    Thing("/claims/{name:str}", "A claim.", q.Nothing, ClaimItem, claim),
    Thing(
        "/events/{name:str}",
        "An event with its claims and relations, or what took its place.",
        q.Nothing,
        EventItem,
        event,
    ),
    Thing("/sites/{name:str}", "A place (by its id) with its history.", q.SiteOn, SiteStory, site),
    Thing(
        "/search",
        "Reports by words of either language: names by any spelling, events by any word for them.",
        q.Search,
        list[HitItem],
        search,
    ),
)
