"""The rows of a workbook (XLSX) into reports, sheet by sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from marsad.errors import MarsadError
from marsad.model.received import Fault, Options, Received
from marsad.ports import Material
from marsad.readers.acled import acled_received, is_acled
from marsad.readers.apart import apart
from marsad.readers.columns import known_columns, mapping_of
from marsad.readers.dates import order_of
from marsad.readers.rows import row_received

_JSON = "application/json"
_HEADER_WITHIN = 10  # rows at the top, of which one names the columns


def read(material: Material, options: Options) -> Iterator[Received | Fault]:
    """Give the report of each row of each sheet; a sheet without a column of texts is told of."""
    data = material.data()
    sheets = apart("office_parts:parse_xlsx", data, name=material.name, seconds=options.limits.seconds)
    for name, rows in sheets:
        where = f"{material.name}/{name}"
        if any(any(row) for row in rows):
            try:
                yield from _sheet(rows, where, options)
            except MarsadError as fault:
                yield Fault(where, fault)


def _sheet(rows: Sequence[Sequence[str]], where: str, options: Options) -> Iterator[Received | Fault]:
    place = _header(rows, options.columns)
    header = rows[place]
    acled = is_acled(header)
    mapping = {} if acled else mapping_of(header, options.columns, where)
    column = mapping.get("published")
    day_first = (
        order_of([row[column] for row in rows[place + 1 :] if column < len(row)]) if column is not None else None
    )
    for number, row in enumerate(rows[place + 1 :], place + 2):
        if not any(row):
            continue
        cells = dict(zip(header, row, strict=False))
        fields = {field: row[column] for field, column in mapping.items() if column < len(row)}
        original = msgspec.json.encode(cells)
        at = f"{where}:{number}"
        try:
            if acled:
                yield acled_received(cells, at, original, _JSON)
            else:
                yield row_received(fields, at, "xlsx", original=original, media_type=_JSON, day_first=day_first)
        except MarsadError as fault:
            yield Fault(at, fault)


def _header(rows: Sequence[Sequence[str]], given: Mapping[str, str]) -> int:
    """Return which row names the columns: the one that names most of what is known, else the first that holds anything."""
    first = next(place for place, row in enumerate(rows) if any(row))
    known = [(known_columns(row, given), -place) for place, row in enumerate(rows[: first + _HEADER_WITHIN])]
    count, place = max(known)
    return -place if count else first
