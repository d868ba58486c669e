"""The rows of a table (CSV, TSV) into reports, one at a time, so that a table may be of any size."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from marsad.errors import InputError, MarsadError, worded
from marsad.model.received import Fault, Options, Received
from marsad.ports import Material
from marsad.readers.acled import acled_received, is_acled
from marsad.readers.columns import mapping_of
from marsad.readers.dates import order_of
from marsad.readers.encoding import encoding_of, head_text
from marsad.readers.lines import lines_of
from marsad.readers.rows import row_received

SEPARATORS = "\t;,|"
_LOOK_AHEAD = 200  # rows, to see how days are written
_FIELD = 8 << 20  # bytes of a cell


class Rows:
    """The rows of a table with the number of the line that each begins on, and its bytes."""

    def __init__(self, material: Material, separator: str) -> None:
        self.name = material.name
        self._lines = lines_of(material)
        self._raw: list[bytes] = []
        self._number = 0
        csv.field_size_limit(_FIELD)
        self._reader = csv.reader(self._texts(), delimiter=separator)

    def _texts(self) -> Iterator[str]:
        for number, raw in self._lines:
            if isinstance(raw, InputError):
                raise raw
            self._number = number
            self._raw.append(raw)
            yield raw.decode("utf-8", "replace").replace("\0", "") + "\n"

    def __iter__(self) -> Iterator[tuple[int, list[str], bytes]]:
        while True:
            self._raw = []
            before = self._number
            try:
                row = next(self._reader)
            except StopIteration:
                return
            except csv.Error as fault:
                where = f"{self.name}:{before + 1}"
                raise InputError(
                    worded("no row of a table: {why}", why=fault), where=where, advice="Is a quote not closed?"
                ) from None
            if before == 0 and is_declaration(row):
                continue
            if any(cell.strip() for cell in row):
                yield before + 1, row, b"\n".join(self._raw) + b"\n"


def is_declaration(row: Sequence[str]) -> bool:
    """Whether a row is Excel's line before the header, which says no more than what parts the cells: ``sep=;``."""
    return len(row) == 2 and row[0].lstrip("\ufeff").lower() == "sep=" and not row[1]


def separator_of(material: Material) -> str:
    """Return what parts the cells: the sign that the first line holds most of."""
    first = head_text(material.head).lstrip("\ufeff\r\n").split("\n", 1)[0]
    return max(SEPARATORS, key=first.count)


def read(material: Material, options: Options) -> Iterator[Received | Fault]:
    """Give the report of each row; a faulty row is told of."""
    separator = separator_of(material)
    rows = iter(Rows(material, separator))
    _, header, top = next(rows)
    acled = is_acled(header)
    mapping = {} if acled else mapping_of(header, options.columns, material.name)
    ahead = list(islice(rows, _LOOK_AHEAD))
    day_first = options.day_first if options.day_first is not None else _order(ahead, mapping.get("published"))
    for number, row, raw in chain(ahead, rows):
        where = f"{material.name}:{number}"
        try:
            if acled:
                found = acled_received(dict(zip(header, row, strict=False)), where, top + raw)
            else:
                fields = {field: row[at] for field, at in mapping.items() if at < len(row)}
                found = row_received(
                    fields,
                    where,
                    "table",
                    original=top + raw,
                    media_type="text/tab-separated-values" if separator == "\t" else "text/csv",
                    encoding=encoding_of(material.head),
                    day_first=day_first,
                )
        except MarsadError as fault:
            yield Fault(where, fault)
        else:
            yield found


def day_order(material: Material, options: Options) -> bool | None:
    """Return whether days of a table are written day first, as the options or its first rows say."""
    if options.day_first is not None:
        return options.day_first
    rows = iter(Rows(material, separator_of(material)))
    _, header, _ = next(rows)
    column = None if is_acled(header) else mapping_of(header, options.columns, material.name).get("published")
    return _order(list(islice(rows, _LOOK_AHEAD)), column)


def _order(rows: Sequence[tuple[int, list[str], bytes]], column: int | None) -> bool | None:
    return order_of([row[column] for _, row, _ in rows if column < len(row)]) if column is not None else None
