"""Codings read from CSV files, in ACLED's columns or in those of our own table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date

from marsad.app.published import published_day
from marsad.errors import InputError, MarsadError, worded
from marsad.readers.plain import file_text
from marsad.views.compare import Coded

#: What is read → the names that its column may go by, first those of ACLED's table, then ours, then what people write.
_COLUMNS = {
    "id": ("event_id_cnty", "marsad_event", "event_id", "id"),
    "day": ("event_date", "earliest", "date_start", "date", "latest"),
    "type": ("sub_event_type", "type", "event_type", "code"),
    "place": ("location", "place", "where_coordinates", "where"),
    "lat": ("latitude", "lat"),
    "lon": ("longitude", "lon", "lng"),
    "killed": ("fatalities", "killed_low", "best", "deaths", "killed"),
}
_ACTORS = ("actor1", "assoc_actor_1", "actor2", "assoc_actor_2", "actors", "targets", "partners", "side_a", "side_b")


def read_coding(name: str) -> tuple[list[Coded], list[MarsadError]]:
    """Return the rows of a coding, and the faults of those that cannot be read.

    Raise ``InputError`` where the file has no column for days, types or places.
    """
    text = file_text(name)
    reader = csv.DictReader(io.StringIO(text, newline=""), dialect=_dialect(text))
    named = {(column or "").strip().lower(): column for column in reader.fieldnames or ()}
    columns = {field: next((named[n] for n in names if n in named), None) for field, names in _COLUMNS.items()}
    for field in ("day", "type", "place"):
        if columns[field] is None:
            advice = worded("Name a column one of: {names}.", names=", ".join(_COLUMNS[field]))
            raise InputError(worded("no column for the {field}", field=field), where=name, advice=advice)
    actors = [named[actor] for actor in _ACTORS if actor in named]
    rows: list[Coded] = []
    faults: list[MarsadError] = []
    for row in reader:
        where = f"{name}:{reader.line_num}"
        try:
            rows.append(_coded(row, columns, actors, reader.line_num, where))
        except MarsadError as fault:
            faults.append(fault)
    return rows, faults


def _dialect(text: str) -> type[csv.Dialect]:
    head = text.partition("\n")[0]
    if "\t" in head:
        return csv.excel_tab
    if ";" in head and "," not in head:

        class Semicolons(csv.excel):
            delimiter = ";"

        return Semicolons
    return csv.excel


def _coded(
    row: Mapping[str, str | None], columns: Mapping[str, str | None], actors: list[str], line: int, where: str
) -> Coded:
    def cell(field: str) -> str:
        column = columns[field]
        return (row.get(column) or "").strip() if column else ""

    killed = cell("killed")
    return Coded(
        line,
        cell("id"),
        _day(cell("day"), where),
        cell("type"),
        cell("place"),
        _number(cell("lat"), where),
        _number(cell("lon"), where),
        tuple(_names(row, actors)),
        int(float(killed)) if _number(killed, where) is not None else None,
    )


def _names(row: Mapping[str, str | None], actors: list[str]) -> Iterator[str]:
    for column in actors:
        for name in (row.get(column) or "").split(";"):
            if name.strip():
                yield name.strip()


def _day(value: str, where: str) -> date:
    """Return the day; of an instant its day. Only year-month-day says which number is the month."""
    return published_day(value.partition("T")[0].partition(" ")[0], where=where)


def _number(value: str, where: str) -> float | None:
    if not value:
        return None
    try:
        return float(value)
    except ValueError:
        raise InputError(
            worded("'{value}' is no number", value=value), where=where, advice="Write it as 36.5."
        ) from None
