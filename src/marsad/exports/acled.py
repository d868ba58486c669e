"""Events in ACLED's columns (the 31 of March 2023), by our own mapping: only what is said to have happened or to be happening.

Its precision codes are those of ACLED's code book as the documentation of mapme.biodiversity (R, calc_fatalities_acled) tells them:
time 1 the day, 2 the week or so, 3 the month, the middle day standing for it; place 1 a particular town, 2 a small part of a region
or near a town, 3 a larger region. What is not known to a month has no row. ``source_scale`` is left empty. Fatalities are the
cautious figure: the least that is told. What ACLED calls a state's forces abroad are "External/Other forces".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from marsad.exports.cells import CIVILIANS, OWN, STATES, area_name, joined, low, named, own, quotes, rows, written
from marsad.exports.coding import code_of
from marsad.exports.port import Context, Format
from marsad.model.claim import EventType, NumberKind
from marsad.views.account import Account, Days, barred, countries, days, main_spot, place_name, point, probable

_COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting",
    "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision",
    "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
_MONTH = 31
_WEEK = 9
_TOWN_KM = 5.0
_ABROAD = "External/Other forces"


def write(accounts: Iterable[Account], context: Context) -> Iterator[bytes]:
    """Return the table; what ACLED has no row for is noted as left out."""
    return rows((*_COLUMNS, *OWN), _lines(accounts, context))


def _lines(accounts: Iterable[Account], context: Context) -> Iterator[dict[str, Any]]:
    scheme = context.schemes["acled"]
    for account in accounts:
        ground = barred(account, context.world)
        code = code_of(account, scheme, context.world)
        when = days(account)
        if ground is not None or when is None:
            context.leave(account, ground.value if ground else "no_day")
        elif code is None:
            context.leave(account, "no_code")
        elif when.width > _MONTH:
            context.leave(account, "days_too_wide")
        else:
            context.kept += 1
            kind, disorder = scheme.families[code]
            coded = {"disorder_type": disorder, "event_type": kind, "sub_event_type": code}
            yield {**coded, **_row(account, when, context), **own(account, f"acled-{scheme.version}")}


def _row(account: Account, when: Days, context: Context) -> dict[str, Any]:
    event, world = account.event, context.world
    spot = main_spot(account, world)
    assert spot is not None  # else the event is barred
    place = world.places.get(spot.id or "")
    found = point(spot, world)
    codes = countries(account, world)
    country = context.countries.get(codes[0]) if codes else None
    sides = _sides(account)
    inters = [_inter(side[0], codes, context) if side else "" for side in sides]
    day, precision = _dated(when)
    return {
        "event_id_cnty": f"{country.alpha3 if country else 'XXX'}-{event.id}",
        "event_date": day,
        "year": day.year,
        "time_precision": precision,
        "actor1": joined(named(sides[0][:1], context)),
        "assoc_actor_1": joined(named(sides[0][1:], context)),
        "inter1": inters[0],
        "actor2": joined(named(sides[1][:1], context)),
        "assoc_actor_2": joined(named(sides[1][1:], context)),
        "inter2": inters[1],
        "interaction": _between(inters),
        "civilian_targeting": "Civilian targeting" if _hits_civilians(account, context) else "",
        "iso": country.iso if country else "",
        "region": country.region if country else "",
        "country": country.name if country else "",
        "admin1": area_name(place.admin1, context) if place else "",
        "admin2": area_name(place.admin2, context) if place else "",
        "location": place_name(spot, world, context.lang),
        "latitude": found[0] if found else "",
        "longitude": found[1] if found else "",
        "geo_precision": _near(found, spot.precision_km, place.level if place else ""),
        "source": joined(written(account)),
        "notes": quotes(account),
        "fatalities": low(account, NumberKind.KILLED) or 0,
        "tags": "probable" if probable(account) else "",
        "timestamp": account.at,
    }


def _sides(account: Account) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the two sides: who acts, and with or against whom. The order says nothing."""
    event = account.event
    second = event.partners or event.targets
    return event.actors, tuple(actor for actor in second if actor not in event.actors)


def _inter(actor: str, codes: tuple[str, ...], context: Context) -> str:
    """Return the class of an actor; a state's forces outside their country are another one."""
    known = context.world.actors.get(actor)
    if known is not None and known.kind in STATES and known.country and codes and known.country not in codes:
        return _ABROAD
    code = context.actors.get(actor)
    return code.inter if code else ""


def _between(inters: list[str]) -> str:
    """Return what ACLED calls the meeting of two classes, or one alone; nothing where the first is not known."""
    first, second = inters
    if not first or not second:
        return f"{first or second} only" if first or second else ""
    return f"{first}-{second}"


def _hits_civilians(account: Account, context: Context) -> bool:
    if account.event.type in {EventType.PROTEST, EventType.DISPLACEMENT, EventType.RETURN}:
        return False
    actors = context.world.actors
    return any(actors[target].kind in CIVILIANS for target in account.event.targets if target in actors)


def _dated(when: Days) -> tuple[Any, int]:
    """Return the day and its precision: 1 that day, 2 within a week, 3 within a month; of a night the first day."""
    if when.width <= 2 and not when.reported:
        return when.first, 1
    return when.middle, 2 if when.width <= _WEEK else 3


def _near(found: tuple[float, float] | None, precision_km: float | None, level: str) -> int:
    """Return 1 for a spot known to a town's width, 2 for one near it or a district, 3 for a larger area."""
    if found is None:
        return 2 if level == "adm2" else 3
    return 1 if precision_km is not None and precision_km <= _TOWN_KM else 2


FORMAT = Format("acled", ".acled.csv", "text/csv", "what happened, in ACLED's columns", write)
