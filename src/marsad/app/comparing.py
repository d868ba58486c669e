"""Codings read from tables of other people's making: ACLED's columns, those of our own table, or others in either language."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from marsad.app.library import Library
from marsad.app.published import published_day
from marsad.errors import DateError, InputError, MarsadError, worded
from marsad.knowledge.coding_columns import coding_columns, column_key
from marsad.readers.dates import Moment, moment, order_of
from marsad.readers.plain import file_text
from marsad.text.names import keys_of
from marsad.views.compare import Coded

_ACTOR = "actor"
_NEEDED = ("day", "type", "place")
_DELIMITERS = "\t;,"
_SEPARATOR = "sep="  # by which Excel is told the delimiter, in a line before the header
_ARABIC_POINT, _ARABIC_THOUSANDS = "\u066b", "\u066c"
#: Name of a place or an actor → the ids of what bears it in the tables.
Known = Callable[[str], frozenset[str]]


def known_by(library: Library) -> Known:
    """Return what tells the ids of a name in either script: places and actors."""

    def known(name: str) -> frozenset[str]:
        found: set[str] = set()
        for lang, names in library.world.names.items():
            keys = keys_of(name, lang)
            for rest, refs in names.get(keys[0], ()) if keys else ():
                if rest == keys[1:]:
                    found.update(ref for ref in refs if ref[:2] in {"p:", "a:"})
        return frozenset(found)

    return known


def _unknown(name: str) -> frozenset[str]:  # noqa: ARG001 - the port's
    return frozenset()


def read_coding(name: str, known: Known = _unknown) -> tuple[list[Coded], list[MarsadError]]:
    """Return the rows of a coding, and the faults of those that cannot be read; ``known`` gives what a name is of in the tables.

    Raise ``InputError`` where the file has no column for days, types or places.
    """
    text = file_text(name)
    before = 0
    if text[: len(_SEPARATOR)].lower() == _SEPARATOR:
        text, before = text.partition("\n")[2], 1
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    named = {column_key(column or ""): column for column in reader.fieldnames or ()}
    names_of = coding_columns()
    columns = {field: next((named[n] for n in names if n in named), None) for field, names in names_of.items()}
    for field in _NEEDED:
        if columns[field] is None:
            advice = worded("Name a column one of: {names}.", names=", ".join(names_of[field]))
            raise InputError(worded("no column for the {field}", field=field), where=name, advice=advice)
    actors = [named[actor] for actor in names_of[_ACTOR] if actor in named]
    held = [(reader.line_num + before, row) for row in reader if any(cell for cell in row.values())]
    day_first = order_of([row.get(columns["day"] or "") or "" for _, row in held])
    rows: list[Coded] = []
    faults: list[MarsadError] = []
    for line, row in held:
        try:
            rows.append(_coded(row, columns, actors, line, f"{name}:{line}", day_first, known))
        except MarsadError as fault:
            faults.append(fault)
    return rows, faults


def _delimiter(text: str) -> str:
    """Return the sign that stands most often in the header, of those that may stand between columns."""
    head = text.partition("\n")[0]
    return max(_DELIMITERS, key=lambda sign: (head.count(sign), sign == ","))


def _coded(
    row: Mapping[str, str | None],
    columns: Mapping[str, str | None],
    actors: list[str],
    line: int,
    where: str,
    day_first: bool | None,  # noqa: FBT001 - three answers
    known: Known,
) -> Coded:
    def cell(field: str) -> str:
        column = columns[field]
        return (row.get(column) or "").strip() if column else ""

    killed = _number(cell("killed"), where, comma="")
    names = tuple(_names(row, actors))
    return Coded(
        line,
        cell("id"),
        _day(cell("day"), where, day_first),
        cell("type"),
        cell("place"),
        _number(cell("lat"), where),
        _number(cell("lon"), where),
        names,
        int(killed) if killed is not None else None,
        known(cell("place")),
        tuple(known(actor) for actor in names),
    )


def _day(value: str, where: str, day_first: bool | None) -> date:  # noqa: FBT001 - three answers
    """Return the day, of an instant its day; raise ``DateError`` where it is none, or nothing tells it from the month."""
    try:
        found = moment(value, where, day_first=day_first)
    except DateError:
        found = None
    return found.day if isinstance(found, Moment) else published_day(value, where=where)


def _names(row: Mapping[str, str | None], actors: list[str]) -> Iterator[str]:
    for column in actors:
        for name in (row.get(column) or "").replace("؛", ";").split(";"):
            if name.strip():
                yield name.strip()


def _number(value: str, where: str, comma: str = ".") -> float | None:
    """Return a number in the digits of any script; ``comma``: what a comma in it is, a point or nothing (of thousands)."""
    if not value:
        return None
    try:
        return float(value.replace(_ARABIC_POINT, ".").replace(_ARABIC_THOUSANDS, "").replace(",", comma))
    except ValueError:
        raise InputError(
            worded("'{value}' is no number", value=value), where=where, advice="Write it as 36.5."
        ) from None
