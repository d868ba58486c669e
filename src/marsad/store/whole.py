"""A record written out whole, row by row, and read into an empty one: nothing is lost, in whichever database either is kept."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from typing import Annotated, Any

import msgspec
from sqlalchemy import Boolean, ColumnElement, LargeBinary, Table, desc, func, select

from marsad.errors import RecordError, worded
from marsad.store import schema
from marsad.store import tables as t
from marsad.store.checking import Checking
from marsad.store.renewing import Renewing

#: So many rows are read and written at a time.
_PART = 2000
#: Or so many bytes of them; and fewer of what may be large.
_BYTES = 32 << 20
_FEW = 20
_WHAT = "marsad record"
#: All but what a record says of itself: the one that takes the rows in is another.
TABLES = tuple(table for table in t.metadata.sorted_tables if table is not t.record)


class Head(msgspec.Struct, frozen=True):
    """The first line: what the file is, the schema that its rows are of, and how many rows each table has."""

    what: str
    schema: str
    rows: dict[str, int]


#: What stands in a row: figures no larger than databases hold.
_Cell = Annotated[int, msgspec.Meta(ge=-(1 << 63), le=(1 << 63) - 1)] | float | str | bool | None


class _Row(msgspec.Struct, frozen=True, array_like=True):
    table: str
    values: list[_Cell]


class Whole(Renewing, Checking):
    """The part of a store that comes and goes as one."""

    def dump(self) -> Iterator[bytes]:
        """The record as lines of JSON: a head, then each row as ``[table, [value, …]]``, bytes in base64; as of one moment."""
        with self.reading():
            counts = {str(table.name): self._count(table) for table in TABLES}
            yield msgspec.json.encode(Head(_WHAT, schema.VERSIONS[-1], counts)) + b"\n"
            for table in TABLES:
                name = str(table.name)
                order: list[ColumnElement[Any]] = list(table.primary_key.columns)
                if table is t.judgement:  # a row names a later one, which undoes it: that comes first
                    order = [desc(column) for column in order]
                few = _FEW if table is t.blob else _PART
                rows = self._connection.execution_options(yield_per=few).execute(select(table).order_by(*order))
                for part in rows.partitions(few):
                    yield b"".join(msgspec.json.encode([name, [_plain(v) for v in row]]) + b"\n" for row in part)

    def load(self, lines: Iterable[bytes], name: str) -> dict[str, int]:
        """Read what ``dump`` wrote into this record, which must be empty; return how many rows each table has.

        All or nothing: raise ``RecordError`` where the record holds anything, the lines are of another schema, damaged, or
        not all there; ``name`` is for errors.
        """
        rest = iter(lines)
        head = _head(next(rest, b""), name)
        tables = {table.name: table for table in TABLES}
        with self.writing("import", durable=True):
            if self._count(t.report) or self._count(t.tx):
                advice = "Make an empty one: marsad init NEW"
                raise RecordError("the record is not empty", where=self.place.name, advice=advice)
            found = dict.fromkeys(head.rows, 0)
            for table, rows in _parts(rest, tables, name):
                self._put(table, rows)
                found[str(table.name)] += len(rows)
            if found != head.rows:
                short = ", ".join(key for key in head.rows if found[key] != head.rows[key])
                raise RecordError(
                    worded("not all rows are there: {short}", short=short), where=name, advice="Copy the file again."
                )
        return found

    def _count(self, table: Table) -> int:
        return int(self._connection.execute(select(func.count()).select_from(table)).scalar_one())


def _head(line: bytes, name: str) -> Head:
    try:
        head = msgspec.json.decode(line, type=Head)
    except msgspec.MsgspecError:
        head = Head("", "", {})
    if head.what != _WHAT:
        advice = "Give a file that marsad export --format native wrote."
        raise RecordError("this is no record written out whole", where=name, advice=advice)
    if head.schema != schema.VERSIONS[-1]:
        what = worded(
            "its schema is {schema}, this marsad knows {known}", schema=head.schema, known=schema.VERSIONS[-1]
        )
        raise RecordError(what, where=name, advice="Write it out and read it in with one version of marsad.")
    return head


def _parts(
    lines: Iterable[bytes], tables: dict[str, Table], name: str
) -> Iterator[tuple[Table, list[tuple[Any, ...]]]]:
    """Yield rows of one table after another, some at a time."""
    held: list[tuple[Any, ...]] = []
    size = 0
    now: Table | None = None
    decoder = msgspec.json.Decoder(_Row)
    for number, line in enumerate(lines, 2):
        try:
            row = decoder.decode(line)
            table = tables[row.table]
            values = tuple(_value(v, c) for v, c in zip(row.values, table.c, strict=True))
        except (msgspec.MsgspecError, KeyError, ValueError) as error:
            raise RecordError(
                worded("no row: {why}", why=error), where=f"{name}:{number}", advice="Copy the file again."
            ) from None
        if now is not None and (table is not now or len(held) >= _PART or size >= _BYTES):
            yield now, held
            held, size = [], 0
        now = table
        size += len(line)
        held.append(values)
    if now is not None and held:
        yield now, held


def _plain(value: Any) -> Any:
    return b64encode(bytes(value)).decode("ascii") if isinstance(value, bytes | memoryview) else value


def _value(value: Any, column: Any) -> Any:
    if isinstance(column.type, LargeBinary) and value is not None:
        return b64decode(value, validate=True)
    return bool(value) if isinstance(column.type, Boolean) and value is not None else value
