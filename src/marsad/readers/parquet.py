"""The rows of a Parquet file into reports, some hundreds held at a time; needs the extra ``parquet``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from itertools import chain
from typing import Any

import msgspec

from marsad.errors import InputError, MarsadError, worded
from marsad.model.received import Fault, Options, Received
from marsad.ports import Material
from marsad.readers.acled import acled_received, is_acled
from marsad.readers.columns import mapping_of
from marsad.readers.dates import order_of
from marsad.readers.rows import row_received

_BATCH = 256  # rows held at a time
_LOOK_AHEAD = 200  # rows, to see how days are written


def read(material: Material, options: Options) -> Iterator[Received | Fault]:
    """Give the report of each row; a faulty row is told of."""
    yield from read_rows(material, options)


def read_rows(
    material: Material, options: Options, first: int = 0, last: int | None = None
) -> Iterator[Received | Fault]:
    """Give the reports of the rows from ``first`` on, before ``last``, counted from 0; where they stand is told from 1."""
    with material.seekable() as source:
        file = opened(source, material.name)
        header = file.schema_arrow.names
        acled = is_acled(header)
        mapping = {} if acled else mapping_of(header, options.columns, material.name)
        wanted = header if acled else [header[at] for at in mapping.values()]
        end = file.metadata.num_rows if last is None else last
        day_first = options.day_first if acled else day_order(file, mapping, options)
        for number, row in _rows(file, list(dict.fromkeys(wanted)), first, end):
            where = f"{material.name}:{number}"
            try:
                cells = {name: _text(value) for name, value in row.items()}
                raw = msgspec.json.encode(cells)
                if acled:
                    found = acled_received(cells, where, raw, "application/json")
                else:
                    fields = {field: cells[header[at]] for field, at in mapping.items()}
                    found = row_received(
                        fields, where, "parquet", original=raw, media_type="application/json", day_first=day_first
                    )
            except MarsadError as fault:
                yield Fault(where, fault)
            else:
                yield found


def opened(source: Any, name: str) -> Any:
    """Return an open Parquet file; raise ``InputError`` where it is none, or pyarrow is not there."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError:
        what = "Parquet needs the package pyarrow"
        advice = "In a checkout: uv pip install pyarrow, or .venv/bin/python -m pip install pyarrow."
        raise InputError(what, where=name, advice=advice) from None
    try:
        return pq.ParquetFile(source)
    except (pa.ArrowException, OSError) as fault:
        raise InputError(worded("broken ({why})", why=str(fault)[:190]), where=name, advice="Write it anew.") from None


def day_order(file: Any, mapping: dict[str, int], options: Options) -> bool | None:
    """Return whether days of the file are written day first, as the options or its first rows say."""
    if options.day_first is not None or "published" not in mapping:
        return options.day_first
    name = file.schema_arrow.names[mapping["published"]]
    return order_of([_text(row[name]) for _, row in _rows(file, [name], 0, min(_LOOK_AHEAD, file.metadata.num_rows))])


def groups_of(file: Any, first: int, last: int) -> Iterator[tuple[int, int, int]]:
    """Give the groups that rows ``first`` … ``last`` (excluded) lie in: the number of each and its own first and last row."""
    start = 0
    for group in range(file.metadata.num_row_groups):
        end = start + file.metadata.row_group(group).num_rows
        if start < last and end > first:
            yield group, start, end
        start = end


def _rows(file: Any, names: list[str], first: int, last: int) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give the rows of a stretch with their numbers, from 1."""
    groups = list(groups_of(file, first, last))
    if not groups:
        return
    batches = file.iter_batches(_BATCH, row_groups=[group for group, _, _ in groups], columns=names)
    rows = chain.from_iterable(batch.to_pylist() for batch in _within(batches, first - groups[0][1], last - first))
    yield from enumerate(rows, first + 1)


def _within(batches: Iterator[Any], skip: int, count: int) -> Iterator[Any]:
    """Give of batches ``count`` rows after the first ``skip``."""
    for batch in batches:
        kept = batch.slice(skip, count) if skip < batch.num_rows else batch.slice(0, 0)
        skip = max(0, skip - batch.num_rows)
        count -= kept.num_rows
        if kept.num_rows:
            yield kept
        if count <= 0:
            return


def _text(value: Any) -> str:
    """Return a cell as text: days and instants as ISO 8601."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return value.isoformat() if isinstance(value, date | datetime) else str(value)
