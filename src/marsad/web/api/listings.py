"""All lists of the API."""

from __future__ import annotations

from marsad.model.event import Event
from marsad.record.routes import Route as Way
from marsad.record.timelines import Entry
from marsad.web.api import derived, lists
from marsad.web.api import questions as q
from marsad.web.api.answers import Listing
from marsad.web.api.items import ActorItem, ClaimItem, DisputeItem, PlanItem, ReportHead, SiteItem, SourceItem

_MAP = ("geojson", "csv", "jsonl")

LISTINGS = (
    Listing(
        "reports",
        "Reports, the last published first.",
        q.Reports,
        ReportHead,
        lists.reports,
        lambda here, item: here.record.store.report_stand(item.id) or (),
    ),
    Listing(
        "claims",
        "Claims as people corrected them, the latest in time first. As JSON Lines: in the printed form of the contract.",
        q.Claims,
        ClaimItem,
        lists.claims,
        lambda here, item: here.record.store.claim_stand(item.claim.id) or (),
    ),
    Listing(
        "events",
        "Events, the latest first: what claims of many reports tell of together.",
        q.Events,
        Event,
        lists.events,
        lambda here, item: here.record.store.event_stand(item.id) or (),
        _MAP,
    ),
    Listing(
        "contradictions",
        "Events on which sources contradict each other, with the claims on each side.",
        q.Events,
        DisputeItem,
        lists.disputes,
        lambda here, item: here.record.store.event_stand(item.event) or (),
    ),
    Listing(
        "sites",
        "Who was at each base, crossing, prison, town on a day.",
        q.Sites,
        SiteItem,
        lists.kept(derived.sites, lambda item: (item.site,)),
        lambda _, item: (item.site,),
        _MAP,
    ),
    Listing(
        "plans",
        "What was planned, by when, and what had come of it by a day.",
        q.Plans,
        PlanItem,
        lists.kept(derived.plans, lambda plan: (plan.announced or "", plan.id), derived.plan_item),
        lambda _, item: (str(item.announced or ""), item.id),
    ),
    Listing(
        "routes",
        "Which ways things went, go or will go.",
        q.Routes,
        Way,
        lists.kept(derived.routes, lambda item: (item.latest or item.published or "", item.claims[0])),
        lambda _, item: (str(item.latest or item.published or ""), item.claims[0]),
        _MAP,
    ),
    Listing(
        "sources",
        "Outlets whose reports are in the record.",
        q.Question,
        SourceItem,
        lists.kept(derived.sources, lambda item: (item.outlet,)),
        lambda _, item: (item.outlet,),
    ),
    Listing(
        "actors",
        "Actors of which anything is told.",
        q.Question,
        ActorItem,
        lists.kept(derived.actors, lambda item: (item.id,)),
        lambda _, item: (item.id,),
    ),
    Listing(
        "timeline",
        "What is told of an actor, day by day.",
        q.Timeline,
        Entry,
        lists.kept(derived.timeline, lambda item: (item.latest or "", item.earliest or "", item.claims[0])),
        lambda _, item: (str(item.latest or ""), str(item.earliest or ""), item.claims[0]),
    ),
)
