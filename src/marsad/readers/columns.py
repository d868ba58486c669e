"""Which column of a table holds which field of a report: by the names that people give to columns in both languages."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from marsad.errors import InputError, worded
from marsad.text.normalise import loose

_FALL_BACK = {"text": "notes"}  # what stands for a field that no column is named after
_SIGNS = re.compile(r"[\W_]+")
_CELL = 40  # letters that the name of a column may have
_LEAST_ROWS, _LEAST_CELLS = 3, 3
#: Columns of GDELT's files, which name none: its events (versions 1 and 2), its graph of articles, its mentions.
GDELT_EVENTS, GDELT_GKG, GDELT_MENTIONS = (57, 58, 60, 61), (27,), (16,)
_FIGURE = re.compile(r"\d")
_GDELT = re.compile(r"\d{8,14}(?:-T?\d+)?\t")


def folded(name: str) -> str:
    """Return the name of a column without regard to case, hamza and signs."""
    return _SIGNS.sub(" ", loose(name)).strip()


@cache
def _names() -> dict[str, str]:
    """Return the folded names of columns with the field that each stands for."""
    found: dict[str, str] = {}
    for line in Path(__file__).with_name("columns.tsv").read_text("utf-8").splitlines()[2:]:
        field, _, names = line.partition("\t")
        found.update({folded(name): field for name in names.split("|")})
    return found


def mapping_of(header: Sequence[str], given: Mapping[str, str], where: str) -> dict[str, int]:
    """Return the place of the column of each field that has one.

    ``given``: field → name of its column, as the user says. Raise ``InputError`` where the user names a column that is not
    there, or no column holds a text.
    """
    places = {folded(name): place for place, name in reversed(list(enumerate(header)))}
    found: dict[str, int] = {}
    for field, name in given.items():
        if folded(name) not in places:
            advice = worded("There are: {names}", names=_listed(header))
            raise InputError(worded("no column is named '{name}'", name=name), where=where, advice=advice)
        found[field] = places[folded(name)]
    known = _names()
    for place, name in enumerate(header):
        field = known.get(folded(name), "")
        if field and field not in found and place not in found.values():
            found[field] = place
    for field, other in _FALL_BACK.items():
        if other in found:
            found.setdefault(field, found[other])
    found.pop("notes", None)
    if "text" not in found and "title" in found:
        found["text"] = found["title"]
    if "text" not in found:
        what = "no column is known to hold the text of reports"
        raise InputError(
            what, where=where, advice=worded("Say which: --column text=NAME. There are: {names}", names=_listed(header))
        )
    return found


def known_columns(header: Sequence[str], given: Mapping[str, str]) -> int:
    """Return how many cells name a field of a report; 0 where none of them may hold its text."""
    mine = {folded(name) for name in given.values()}
    known = _names()
    fields = {known.get(folded(cell), "given" if folded(cell) in mine else "") for cell in header if len(cell) <= _CELL}
    fields.discard("")
    return len(fields) if fields & {"text", "notes", "title", "given"} else 0


def names_columns(lines: Sequence[str], separator: str, given: Mapping[str, str]) -> bool:
    """Whether the first of some lines names columns, or all of them have as many cells.

    Three cells or more; two where the user names some, or one holds days: a table whose text stands in a column of a
    name that we do not know would else be read as one report, its rows run together.
    """
    rows = _rows(lines, separator)
    header = rows[0] if rows else []
    if len(header) < 2 or any(len(cell) > _CELL for cell in header):
        return False
    if known_columns(header, given) >= 2 or {folded(name) for name in given.values()} & set(map(folded, header)):
        return True
    whole = [row for row in rows if row]
    least_rows, least_cells = (2, 2) if given or _has_days(rows) else (_LEAST_ROWS, _LEAST_CELLS)
    return len(whole) >= least_rows and len(header) >= least_cells and {len(row) for row in whole} == {len(header)}


def _has_days(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a column is named as that of the days, and has figures in each row."""
    days = [place for place, cell in enumerate(rows[0]) if _names().get(folded(cell)) == "published"]
    below = [row for row in rows[1:] if row]
    return any(all(place < len(row) and _FIGURE.search(row[place]) for row in below) for place in days)


def is_gdelt(first: str) -> bool:
    """Whether a line is a row of one of GDELT's files."""
    return _GDELT.match(first) is not None and first.count("\t") + 1 in (*GDELT_EVENTS, *GDELT_GKG, *GDELT_MENTIONS)


def _rows(lines: Sequence[str], separator: str) -> list[list[str]]:
    try:
        return list(csv.reader([f"{line}\n" for line in lines[:12]], delimiter=separator))
    except csv.Error:
        return []


def _listed(header: Sequence[str]) -> str:
    shown = ", ".join(name.strip() for name in header[:30] if name.strip())
    return shown[:500] or "none"
