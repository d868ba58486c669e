"""Events with deaths in the columns of UCDP's georeferenced data: by our own mapping, without UCDP's own numbers of conflicts and dyads.

Its columns are the 49 of version 23.1. Its classes are those of UCDP's code book as the documentation of mapme.biodiversity (R,
calc_fatalities_ucdp) and of mcgirjau/ucdp (R/GED.R) tell them. Place: 1 the very spot, 2 a limited area around it, 3 a district, 4 a
governorate, 5 a part of a country or what is told vaguely, 7 water; 6, a whole country, has no row here. Time: 1 the day, 2 up to six
days, 3 a week, 4 a month, 5 more. Clarity 2: a sum of several killings. Deaths are the range that is told: low, high, and as best
the low one where sources differ; who the dead were is left unknown.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import Any

from marsad.exports.cells import CIVILIANS, OWN, STATES, area_name, joined, named, own, rows, written
from marsad.exports.port import Context, Format
from marsad.model.claim import EventType, NumberKind
from marsad.model.report import Report
from marsad.views.account import Account, Days, barred, countries, days, main_spot, place_name, point

_COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office", "source_date",
    "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity",
    "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high",
    "low", "gwnoa", "gwnob",
)  # fmt: skip
_VIOLENT = frozenset(
    {
        EventType.CLASH, EventType.SHELLING, EventType.AIR_STRIKE, EventType.DRONE_STRIKE, EventType.EXPLOSION,
        EventType.SUICIDE_ATTACK, EventType.ATTACK, EventType.CAPTURE, EventType.ADVANCE, EventType.CASUALTY,
        EventType.DESTRUCTION, EventType.ABDUCTION,
    }
)  # fmt: skip
_ARMED = frozenset({"armed_group", "coalition"})
#: Widths in days up to which each class of precision of time goes; wider is 5.
_WIDTHS = ((1, 1), (6, 2), (7, 3), (31, 4))
#: Classes of precision of areas, by level; what is no area that is known is a vague telling.
_AREAS = {"adm2": 3, "adm1": 4, "water": 7}
_VAGUE = 5
_WEEK = 7


def write(accounts: Iterable[Account], context: Context) -> Iterator[bytes]:
    """Return the table; events without a death, and what is not told as a fact, are noted as left out."""
    return rows((*_COLUMNS, *OWN), _lines(accounts, context))


def _lines(accounts: Iterable[Account], context: Context) -> Iterator[dict[str, Any]]:
    for account in accounts:
        ground = barred(account, context.world)
        when = days(account)
        deaths = account.event.numbers.get(NumberKind.KILLED)
        if ground is not None or when is None:
            context.leave(account, ground.value if ground else "no_day")
        elif account.event.type not in _VIOLENT:
            context.leave(account, "no_organised_violence")
        elif not deaths or not (deaths[0] or deaths[1]):
            context.leave(account, "no_death")
        else:
            context.kept += 1
            yield _row(account, when, deaths, context) | own(account, "ucdp-2")


def _row(account: Account, when: Days, deaths: tuple[int | None, int | None], context: Context) -> dict[str, Any]:
    event, world = account.event, context.world
    spot = main_spot(account, world)
    assert spot is not None  # else the event is barred
    place = world.places.get(spot.id or "")
    found = point(spot, world)
    codes = countries(account, world)
    country = context.countries.get(codes[0]) if codes else None
    others = tuple(actor for actor in event.partners or event.targets if actor not in event.actors)
    low = deaths[0] if deaths[0] is not None else 0
    high = deaths[1] if deaths[1] is not None else low
    outlets = [report.outlet for report in account.reports]
    sides = joined(named(event.actors, context)), joined(named(others, context))
    return {
        "id": event.id,
        "relid": event.id,
        "year": when.first.year,
        "type_of_violence": _violence(event.actors, others, context) or "",
        "dyad_name": " - ".join(side for side in sides if side),
        "side_a": sides[0],
        "side_b": sides[1],
        "number_of_sources": event.standing.reports,
        "source_article": joined(_reference(report) for report in account.reports),
        "source_office": joined(outlets),
        "source_date": joined(str(report.published) for report in account.reports if report.published),
        "source_headline": joined(report.title for report in account.reports),
        "source_original": joined(name for name in written(account) if name not in outlets),
        "where_prec": _where(found, spot.precision_km, place.level if place else ""),
        "where_coordinates": place_name(spot, world, context.lang),
        "where_description": joined(each.text for each in event.spots),
        "adm_1": area_name(place.admin1, context) if place else "",
        "adm_2": area_name(place.admin2, context) if place else "",
        "latitude": found[0] if found else "",
        "longitude": found[1] if found else "",
        "geom_wkt": f"POINT ({found[1]} {found[0]})" if found else "",
        "priogrid_gid": _cell(*found) if found else "",
        "country": country.name if country else "",
        "country_id": country.gwno if country else "",
        "region": country.region if country else "",
        "event_clarity": 2 if event.type is EventType.CASUALTY or when.width > _WEEK else 1,
        "date_prec": next((code for width, code in _WIDTHS if when.width <= width), 5),
        "date_start": when.first,
        "date_end": when.last,
        "deaths_unknown": low,
        "best": low,
        "high": high,
        "low": low,
        "gwnoa": _state(event.actors, context),
        "gwnob": _state(others, context),
    }


def _violence(actors: tuple[str, ...], others: tuple[str, ...], context: Context) -> int | None:
    """Return 1 where a state fights somebody armed, 2 between others, 3 against civilians; None where a side is not known."""
    kinds = [{context.world.actors[a].kind for a in side if a in context.world.actors} for side in (actors, others)]
    if not all(kinds):
        return None
    if kinds[1] & CIVILIANS:
        return 3
    if (kinds[0] | kinds[1]) & STATES:
        return 1
    return 2 if kinds[0] & _ARMED and kinds[1] & _ARMED else None


def _state(actors: tuple[str, ...], context: Context) -> str:
    for actor in actors:
        known = context.world.actors.get(actor)
        if known is not None and known.kind in STATES and known.country in context.countries:
            return context.countries[known.country].gwno
    return ""


def _reference(report: Report) -> str:
    """Return whose a report is, of which day, and what it is called."""
    day = str(report.published) if report.published else ""
    return ", ".join(part for part in (report.outlet or report.id, day, report.title) if part)


def _where(found: tuple[float, float] | None, precision_km: float | None, level: str) -> int:
    """Return 1 for the very spot, 2 for around it, and of what has no point the class of its level."""
    if found is None:
        return _AREAS.get(level, _VAGUE)
    return 1 if precision_km is not None and precision_km <= 5 else 2


def _cell(lat: float, lon: float) -> int:
    """Return the cell of the PRIO grid of half a degree, counted from the south-west, from 1."""
    return math.floor((lat + 90) * 2) * 720 + math.floor((lon + 180) * 2) + 1


FORMAT = Format("ucdp", ".ucdp.csv", "text/csv", "events with deaths, in UCDP's columns", write)
