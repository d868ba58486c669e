"""Items as rows of a table, for programs that calculate: one line each, lists joined by semicolons."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from marsad.exports.cells import FORMULA
from marsad.model.claim import Claim, Filler, NumberKind, Role
from marsad.model.entity import World
from marsad.model.event import Event
from marsad.record.holders import Holder
from marsad.record.routes import Route
from marsad.record.timelines import Entry
from marsad.web.api.items import ActorItem, ClaimItem, DisputeItem, PlanItem, ReportHead, SiteItem, SourceItem

Row = dict[str, Any]


def table(items: Iterable[Any], columns: tuple[str, ...], world: World) -> bytes:
    """Return items as CSV: UTF-8 with its mark, for Excel; the first line names the columns."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(columns)
    for item in items:
        for row in rows_of(item, world):
            writer.writerow([_cell(row.get(column)) for column in columns])
    return written.getvalue().encode("utf-8-sig")


def _cell(value: Any) -> Any:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case int() | float():
            return value
        case tuple() | list():
            return _cell("; ".join(str(each) for each in value))
        case _:
            words = str(value)
            return f"'{words}" if words.startswith(FORMULA) else words


#: What the rows of each kind of item hold.
COLUMNS: dict[type, tuple[str, ...]] = {
    ReportHead: ("id", "published", "published_at", "outlet", "title", "url"),
    ClaimItem: (
        *("id", "report", "published", "outlet", "event", "judged", "lang", "type", "phase", "polarity", "certainty"),
        *("background", "earliest", "latest", "relation", *(role.value for role in Role)),
        *(f"{role.value}_id" for role in Role if role.is_place or role in {Role.ACTOR, Role.TARGET, Role.PARTNER}),
        *(f"{kind.value}_{end}" for kind in NumberKind for end in ("low", "high")),
        *("said_by", "stance", "start", "end", "evidence"),
    ),
    Event: (
        *("id", "type", "phase", "polarity", "occurred", "background", "earliest", "latest"),
        *("place", "place_ar", "place_id", "lat", "lon", "precision_km"),
        *("actors", "actors_ar", "actor_ids", "targets", "target_ids", "partners", "partner_ids"),
        *(f"{kind.value}_{end}" for kind in NumberKind for end in ("low", "high")),
        *("independent", "reports", "stories", "conflicts", "claims"),
    ),
    SiteItem: (
        *("site", "name_en", "name_ar", "lat", "lon", "on", "known_on", "who", "status", "sure", "disputed"),
        *("since", "claims", "reports"),
    ),
    PlanItem: (
        "plan",
        "who",
        "aim",
        "type",
        "where",
        "announced",
        "deadline",
        "on",
        "outcome",
        "why",
        "event",
        "claims",
    ),
    Route: (
        "type",
        "phase",
        "who",
        "from",
        "via",
        "to",
        "road",
        "earliest",
        "latest",
        "published",
        "denied",
        "event",
        "claims",
    ),
    SourceItem: ("outlet", "reports", "id", "name_en", "name_ar", "country", "kind"),
    ActorItem: ("id", "name_en", "name_ar", "kind", "part_of"),
    DisputeItem: ("event", "type", "phase", "on", "field", "value", "claims"),
    Entry: (
        *("earliest", "latest", "part", "type", "phase", "where", "negated", "disputed", "unsure", "event", "claims"),
    ),
}


def rows_of(item: Any, world: World) -> Iterator[Row]:
    """Give the rows that an item makes: a place one for each state, a contradiction one for each side, others one."""
    match item:
        case ClaimItem():
            yield _claim(item)
        case Event():
            yield _event(item, world)
        case SiteItem():
            yield from _site(item, world)
        case PlanItem():
            yield _plan(item, world)
        case Route():
            yield _route(item, world)
        case DisputeItem():
            for each in item.conflicts:
                head = {
                    "event": item.event,
                    "type": item.type,
                    "phase": item.phase,
                    "on": each.kind,
                    "field": each.field,
                }
                yield from ({**head, "value": side.value, "claims": side.claims} for side in each.sides)
        case _:
            yield {name: getattr(item, name) for name in item.__struct_fields__}


def _claim(item: ClaimItem) -> Row:
    claim, report = item.claim, item.report
    row: Row = {name: getattr(claim, name) for name in claim.__struct_fields__}
    row |= {"published": report.published, "outlet": report.outlet, "event": item.event, "judged": item.judged}
    row |= {"earliest": None, "latest": None}
    if claim.time is not None:
        row |= {"earliest": claim.time.earliest, "latest": claim.time.latest, "relation": claim.time.relation}
    for role in Role:
        fillers: tuple[Filler, ...] = claim.roles.get(role, ())
        row[role.value] = tuple(each.text for each in fillers)
        row[f"{role.value}_id"] = tuple(each.is_ or "" for each in fillers)
    row |= {
        "said_by": tuple(link.text for link in claim.said_by),
        "stance": tuple(link.stance for link in claim.said_by),
    }
    row |= {"start": claim.evidence.start, "end": claim.evidence.end, "evidence": claim.evidence.text}
    return row | _numbers(claim)


def _numbers(claim: Claim) -> Row:
    found = {f"{kind.value}_low": each.low for kind, each in claim.numbers.items()}
    return found | {f"{kind.value}_high": each.high for kind, each in claim.numbers.items()}


def _event(event: Event, world: World) -> Row:
    row: Row = {name: getattr(event, name) for name in event.__struct_fields__}
    spot = next((each for each in event.spots if each.id), next(iter(event.spots), None))
    if spot is not None:
        place = world.places.get(spot.id or "")
        row |= {"place": place.name_en if place else spot.text, "place_ar": place.name_ar if place else spot.text}
        row |= {"place_id": spot.id, "lat": spot.lat, "lon": spot.lon, "precision_km": spot.precision_km}
    for name in ("actors", "targets", "partners"):
        parties = getattr(event, name)
        row[name] = tuple(_actor(each, world) for each in parties)
        row[f"{name}_ar"] = tuple(_actor(each, world, "ar") for each in parties)
        row[f"{name.removesuffix('s')}_ids"] = parties
    for kind, (low, high) in event.numbers.items():
        row |= {f"{kind.value}_low": low, f"{kind.value}_high": high}
    standing = event.standing
    row |= {"independent": standing.independent, "reports": standing.reports, "stories": standing.stories}
    return row | {"conflicts": tuple(each.kind for each in event.conflicts)}


def _site(item: SiteItem, world: World) -> Iterator[Row]:
    head = {name: getattr(item, name) for name in item.__struct_fields__}
    for state in item.states:
        each = state.interval
        yield head | {
            "who": _holder(each.who, world),
            "status": each.status,
            "sure": state.sure,
            "disputed": each.disputed,
            "since": each.start.latest or each.start.earliest,
            "claims": each.claims,
            "reports": each.reports,
        }
    if not item.states:
        yield head


def _plan(item: PlanItem, world: World) -> Row:
    deadline = next(iter(item.deadlines), None)
    row: Row = {name: getattr(item, name) for name in item.__struct_fields__}
    row |= {"plan": item.id, "who": tuple(_holder(each, world) for each in item.who)}
    row |= {"deadline": deadline.latest if deadline else None}
    return row | {"outcome": item.result.outcome, "why": item.result.why}


def _route(route: Route, world: World) -> Row:
    row: Row = {name: getattr(route, name) for name in route.__struct_fields__}
    for role in (Role.FROM, Role.VIA, Role.TO):
        row[role.value] = tuple(spot.text for spot in route.spots if spot.role is role)
    return row | {"who": tuple(_holder(each, world) for each in route.who)}


def _holder(holder: Holder, world: World) -> str:
    return holder.text if holder.key.startswith("~") else _actor(holder.key, world)


def _actor(id_: str, world: World, lang: str = "en") -> str:
    known = world.actors.get(id_)
    return (known.name_ar if lang == "ar" else known.name_en) if known else id_
