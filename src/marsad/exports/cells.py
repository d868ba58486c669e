"""Rows of tables: what every row says of its event besides the scheme's own columns, and cells that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from marsad.exports.port import Context
from marsad.model.claim import NumberKind
from marsad.views.account import Account, evidence, name_of, probable, sources

#: What a spreadsheet would take for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
#: Claims whose evidence stands in a row; the rest is in the record.
_EVIDENCE = 20

#: Kinds of actors that are a state's, and of those that are no party to a fight.
STATES = frozenset({"state", "state_force", "government"})
CIVILIANS = frozenset({"people", "generic"})

#: Columns that every row ends with, in this order.
OWN = (
    "marsad_event",
    "marsad_version",
    "marsad_type",
    "marsad_phase",
    "marsad_certainty",
    "marsad_independent",
    "marsad_reports",
    "marsad_conflicts",
    "marsad_evidence",
    "marsad_mapping",
)


def own(account: Account, mapping: str) -> dict[str, Any]:
    """Return the columns of ``OWN``. ``mapping``: name and version of the mapping that gave the codes."""
    event = account.event
    return {
        "marsad_event": event.id,
        "marsad_version": account.version,
        "marsad_type": event.type.value,
        "marsad_phase": event.phase.value,
        "marsad_certainty": "probable" if probable(account) else "certain",
        "marsad_independent": event.standing.independent,
        "marsad_reports": event.standing.reports,
        "marsad_conflicts": joined(conflict.kind.value for conflict in event.conflicts),
        "marsad_evidence": joined(evidence(account, _EVIDENCE)),
        "marsad_mapping": mapping,
    }


def joined(texts: Iterable[str]) -> str:
    """Return texts in one cell, each once."""
    return "; ".join(dict.fromkeys(text.replace("\n", " ") for text in texts if text))


def area_name(place: str, context: Context) -> str:
    """Return what an area is called in English; its id where no table has it."""
    known = context.world.places.get(place)
    return known.name_en if known else place


def named(actors: Iterable[str], context: Context) -> list[str]:
    """Return the actors' names in the export's language."""
    return [name_of(actor, context.world, context.lang) for actor in actors]


def quotes(account: Account) -> str:
    """Return the evidence in words, one sentence for each story told, with who is quoted."""
    found: dict[str, None] = {}
    for told in account.told:
        outlet = told.report.outlet or told.report.id
        words = " ".join(told.claim.evidence.text.split())
        found[f"{outlet}: {words}"] = None
    return " | ".join(list(found)[:_EVIDENCE])


def low(account: Account, kind: NumberKind) -> int | None:
    """Return the cautious figure: the least that is told."""
    bounds = account.event.numbers.get(kind)
    return bounds[0] if bounds else None


def written(account: Account) -> list[str]:
    """Return on whose word it stands."""
    return list(sources(account))


def rows(columns: Sequence[str], lines: Iterable[Mapping[str, Any]], *, tab: bool = False) -> Iterator[bytes]:
    """Return a table in UTF-8 with its header, line by line: with commas (RFC 4180), or with tabs."""
    held = io.StringIO()
    writer = csv.writer(held, delimiter="\t" if tab else ",", lineterminator="\n" if tab else "\r\n")
    writer.writerow(columns)
    for line in lines:
        writer.writerow([_cell(line.get(column)) for column in columns])
        if held.tell() > 1 << 16:
            yield _taken(held)
    yield _taken(held)


def _taken(held: io.StringIO) -> bytes:
    data = held.getvalue().encode("utf-8")
    held.seek(0)
    held.truncate()
    return data


def _cell(value: Any) -> Any:
    """Return what stands in a cell: text that would be run as a formula gets an apostrophe in front."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and value.startswith(FORMULA):
        return "'" + value
    return value
