"""Events as Parquet and GeoParquet 1.1: the columns of the table, typed; needs the extra ``parquet``."""

from __future__ import annotations

import io
import json
import struct
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from marsad.errors import InputError
from marsad.exports.port import Context, Format
from marsad.exports.table import TAGS, row
from marsad.views.account import Account

_GROUP = 2_000  # rows a group: what is held in memory at a time
_WHOLE = frozenset({"version", "reports", "stories", "independent"})
_DAYS = frozenset({"earliest", "latest"})
_REAL = frozenset({"latitude", "longitude", "precision_km"})
_POINT = struct.Struct("<BIdd")


def write(accounts: Iterable[Account], context: Context) -> Iterator[bytes]:
    """Return a Parquet file of the events."""
    return _written(accounts, context, geo=False)


def write_geo(accounts: Iterable[Account], context: Context) -> Iterator[bytes]:
    """Return a GeoParquet file: a point for each event that has a spot, null for the others."""
    return _written(accounts, context, geo=True)


def _written(accounts: Iterable[Account], context: Context, *, geo: bool) -> Iterator[bytes]:
    pa, pq = _arrow()
    schema = _schema(pa, geo=geo)
    held = _Sink()
    with pq.ParquetWriter(pa.PythonFile(held, mode="w"), schema, compression="zstd") as writer:
        rest = iter(accounts)
        while part := list(islice(rest, _GROUP)):
            context.kept += len(part)
            writer.write_table(pa.Table.from_pylist([_row(each, context, geo=geo) for each in part], schema=schema))
            yield held.taken()
    yield held.taken()


def _arrow() -> tuple[Any, Any]:
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        import pyarrow.parquet as pq  # noqa: PLC0415
    except ImportError:
        what = "Parquet needs the package pyarrow"
        advice = "In a checkout: uv pip install pyarrow, or .venv/bin/python -m pip install pyarrow."
        raise InputError(what, where="export", advice=advice) from None
    return pa, pq


def _schema(pa: Any, *, geo: bool) -> Any:
    fields = [(name, _type(pa, name)) for name in TAGS]
    if not geo:
        return pa.schema(fields)
    about = {
        "version": "1.1.0",
        "primary_column": "geometry",
        "columns": {"geometry": {"encoding": "WKB", "geometry_types": ["Point"]}},
    }
    return pa.schema([*fields, ("geometry", pa.binary())], metadata={"geo": json.dumps(about)})


def _type(pa: Any, name: str) -> Any:
    if name in _WHOLE or name.endswith(("_low", "_high")):
        return pa.int64()
    if name in _DAYS:
        return pa.date32()
    return pa.float64() if name in _REAL else pa.string()


def _row(account: Account, context: Context, *, geo: bool) -> dict[str, Any]:
    found = row(account, context)
    if geo:
        lat, lon = found["latitude"], found["longitude"]
        found["geometry"] = None if lat is None else _POINT.pack(1, 1, lon, lat)
    return found


class _Sink(io.RawIOBase):
    """Takes what is written and hands it on."""

    def __init__(self) -> None:
        self._held = bytearray()
        self._told = 0

    def writable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._told

    def write(self, data: Any) -> int:
        self._held += data
        self._told += len(data)
        return len(data)

    def taken(self) -> bytes:
        """Return what came since the last time."""
        data = bytes(self._held)
        self._held.clear()
        return data


FORMAT = Format("parquet", ".parquet", "application/vnd.apache.parquet", "all events, one a row, typed", write)
GEO = Format("geoparquet", ".geo.parquet", "application/vnd.apache.parquet", "the same with points", write_geo)
