"""Events as a table for spreadsheets, one a row, with the tags of the Humanitarian Exchange Language (HXL) under the header."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from marsad.exports.cells import joined, named, quotes, rows, written
from marsad.exports.port import Context, Format
from marsad.model.claim import NumberKind, Role
from marsad.views.account import (
    Account,
    barred,
    countries,
    days,
    evidence,
    main_spot,
    place_name,
    point,
    probable,
)

#: Column → HXL tag.
TAGS = {
    "id": "#event+id",
    "version": "#event+version",
    "type": "#event+type",
    "phase": "#event+phase",
    "occurred": "#status+occurred",
    "fact": "#status+fact",
    "certainty": "#status+certainty",
    "background": "#status+background",
    "earliest": "#date+start",
    "latest": "#date+end",
    "days_from": "#meta+date",
    "actors": "#org+actor+name",
    "actor_ids": "#org+actor+id",
    "targets": "#org+target+name",
    "target_ids": "#org+target+id",
    "partners": "#org+partner+name",
    "place": "#loc+name",
    "place_id": "#loc+id",
    "from": "#loc+from",
    "to": "#loc+to",
    "via": "#loc+via",
    "country": "#country+code+v_iso2",
    "latitude": "#geo+lat",
    "longitude": "#geo+lon",
    "precision_km": "#geo+precision",
    "killed_low": "#affected+killed+low",
    "killed_high": "#affected+killed+high",
    "wounded_low": "#affected+injured+low",
    "wounded_high": "#affected+injured+high",
    "displaced_low": "#affected+displaced+low",
    "displaced_high": "#affected+displaced+high",
    "count_low": "#indicator+count+low",
    "count_high": "#indicator+count+high",
    "reports": "#meta+reports+num",
    "stories": "#meta+stories+num",
    "independent": "#meta+sources+independent+num",
    "conflicts": "#meta+conflicts",
    "sources": "#meta+source",
    "text": "#description+quotes",
    "evidence": "#meta+evidence",
    "url": "#meta+url",
}
_NUMBERS = {
    "killed": NumberKind.KILLED,
    "wounded": NumberKind.WOUNDED,
    "displaced": NumberKind.DISPLACED,
    "count": NumberKind.COUNT,
}
_WAYS = {"from": Role.FROM, "to": Role.TO, "via": Role.VIA}


def write(accounts: Iterable[Account], context: Context) -> Iterator[bytes]:
    """Return the table without tags."""
    return rows(tuple(TAGS), _lines(accounts, context))


def write_hxl(accounts: Iterable[Account], context: Context) -> Iterator[bytes]:
    """Return the table with HXL's row of tags after the header."""

    def tagged() -> Iterator[dict[str, Any]]:
        yield dict(TAGS)
        yield from _lines(accounts, context)

    return rows(tuple(TAGS), tagged())


def _lines(accounts: Iterable[Account], context: Context) -> Iterator[dict[str, Any]]:
    for account in accounts:
        context.kept += 1
        yield row(account, context)


def row(account: Account, context: Context) -> dict[str, Any]:
    """Return an event's row, a value for each column of ``TAGS``; None where nothing is known."""
    event, world = account.event, context.world
    when = days(account)
    spot = main_spot(account, world)
    found = point(spot, world) if spot else None
    codes = countries(account, world)
    ground = barred(account, world)
    ways = {
        name: joined(place_name(each, world, context.lang) for each in event.spots if each.role is role)
        for name, role in _WAYS.items()
    }
    numbers = {
        f"{name}_{end}": event.numbers[kind][index] if kind in event.numbers else None
        for name, kind in _NUMBERS.items()
        for index, end in enumerate(("low", "high"))
    }
    return {
        "id": event.id,
        "version": account.version,
        "type": event.type.value,
        "phase": event.phase.value,
        "occurred": "disputed or open" if event.occurred is None else ("yes" if event.occurred else "no"),
        "fact": "yes" if ground is None else ground.value,
        "certainty": "probable" if probable(account) else "certain",
        "background": "yes" if event.background else "no",
        "earliest": event.earliest or (when.first if when and when.reported else None),
        "latest": event.latest or (when.last if when and when.reported else None),
        "days_from": "publication" if when and when.reported else "text",
        "actors": joined(named(event.actors, context)),
        "actor_ids": joined(event.actors),
        "targets": joined(named(event.targets, context)),
        "target_ids": joined(event.targets),
        "partners": joined(named(event.partners, context)),
        "place": place_name(spot, world, context.lang) if spot else None,
        "place_id": spot.id if spot else None,
        **ways,
        "country": codes[0] if codes else None,
        "latitude": found[0] if found else None,
        "longitude": found[1] if found else None,
        "precision_km": spot.precision_km if spot and found else None,
        **numbers,
        "reports": event.standing.reports,
        "stories": event.standing.stories,
        "independent": event.standing.independent,
        "conflicts": joined(conflict.kind.value for conflict in event.conflicts),
        "sources": joined(written(account)),
        "text": quotes(account),
        "evidence": joined(evidence(account)),
        "url": joined(report.url for report in account.reports),
    }


FORMAT = Format("csv", ".csv", "text/csv", "all events, one a row", write)
HXL = Format("hxl", ".hxl.csv", "text/csv", "all events, one a row, with HXL tags", write_hxl)
