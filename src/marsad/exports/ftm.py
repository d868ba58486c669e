"""Events, who takes part and where, as entities of FollowTheMoney, one JSON object a line.

An event that is no more than planned, denied or possible is exported as a note of its own words in ``summary``, never as a
bare event: only what may be told as a fact has dates.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from marsad.exports.cells import STATES, joined, quotes, written
from marsad.exports.port import Context, Format
from marsad.views.account import Account, barred, countries, days, main_spot, name_of, place_name, point


def write(accounts: Iterable[Account], context: Context) -> Iterator[bytes]:
    """Return a line for each actor and place at its first event, and for each event."""
    seen: set[str] = set()
    for account in accounts:
        context.kept += 1
        for entity in _entities(account, context):
            if entity["id"] not in seen:
                if entity["schema"] != "Event":
                    seen.add(entity["id"])
                yield msgspec.json.encode(entity) + b"\n"


def _entities(account: Account, context: Context) -> Iterator[dict[str, Any]]:
    event, world = account.event, context.world
    sides = dict.fromkeys((*event.actors, *event.targets, *event.partners))
    for actor in sides:
        yield _actor(actor, context)
    spot = main_spot(account, world)
    address = None
    if spot is not None:
        found = point(spot, world)
        country = countries(account, world)
        address = _id("place", spot.id or spot.text)
        yield _entity(
            address,
            "Address",
            name=[place_name(spot, world, "en"), place_name(spot, world, "ar")],
            full=[place_name(spot, world, context.lang)],
            country=[code.lower() for code in country[:1]],
            latitude=[str(found[0])] if found else [],
            longitude=[str(found[1])] if found else [],
        )
    when, ground = days(account), barred(account, world)
    label = f"{event.type.value} ({event.phase.value}{'' if ground is None else ', ' + ground.value})"
    yield _entity(
        _id("event", event.id),
        "Event",
        name=[f"{label}: {place_name(spot, world, context.lang)}" if spot else label],
        startDate=[when.first.isoformat()] if when and ground is None else [],
        endDate=[when.last.isoformat()] if when and ground is None else [],
        summary=[quotes(account)],
        notes=[joined(written(account))],
        location=[place_name(spot, world, context.lang)] if spot else [],
        address=[place_name(spot, world, context.lang)] if spot else [],
        addressEntity=[address] if address else [],
        country=[code.lower() for code in countries(account, world)],
        involved=[_id("actor", actor) for actor in sides],
        sourceUrl=[report.url for report in account.reports if report.url.startswith(("http://", "https://"))],
        publisher=[report.outlet for report in account.reports if report.outlet],
        recordId=[f"{event.id} v{account.version}"],
        modifiedAt=[account.at[:19]] if account.at else [],
    )


def _actor(actor: str, context: Context) -> dict[str, Any]:
    known = context.world.actors.get(actor)
    schema = "PublicBody" if known is not None and known.kind in STATES else "Organization"
    country = [known.country.lower()] if known is not None and known.country else []
    names = [name_of(actor, context.world, "en"), name_of(actor, context.world, "ar")]
    return _entity(_id("actor", actor), schema, name=names, country=country)


def _entity(id_: str, schema: str, **properties: list[str]) -> dict[str, Any]:
    """Return an entity; properties keep each value once, those without one are left out."""
    held = {name: list(dict.fromkeys(value for value in values if value)) for name, values in properties.items()}
    return {"id": id_, "schema": schema, "properties": {name: values for name, values in held.items() if values}}


def _id(kind: str, name: str) -> str:
    return f"marsad-{kind}-" + hashlib.sha256(name.encode("utf-8")).hexdigest()[:20]


FORMAT = Format("ftm", ".ftm.json", "application/json", "entities of FollowTheMoney", write)
