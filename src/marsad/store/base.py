"""The record opened: transactions, one writer at a time, numbered as they become known."""

from __future__ import annotations

import os
import secrets
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from itertools import chain
from typing import Any, Self, TypeVar

from sqlalchemy import Connection, Executable, Table, insert
from sqlalchemy.exc import DBAPIError

from marsad.errors import RecordError, worded
from marsad.store import schema, tables
from marsad.store.engine import MODE, connect
from marsad.store.faults import told
from marsad.store.holding import Sketch

#: So many values go into one question to the database.
CHUNK = 900
#: So many rows are worth a stream.
_STREAMED = 50
#: So many values go into one statement that inserts: any SQLite takes as many.
_VALUES = 900

_T = TypeVar("_T")


def chunks(values: Iterable[_T], size: int = CHUNK) -> Iterator[list[_T]]:
    """Return the values in lists of at most ``size``."""
    held = list(values)
    for start in range(0, len(held), size):
        yield held[start : start + size]


class Done:
    """What a transaction did so far, which need not be asked of the database again.

    ``touched``: the terms under which it changed claims; ``opened``: numbers of claims that it added, by id; ``first``: the least of
    the numbers that it gave to any; ``alone``: those of them that tell of no event yet; ``came``: of reports that it added, their
    sketches, by id; ``events``: numbers of events, by id; ``bare``: those that it named and that are not shown yet.
    """

    def __init__(self) -> None:
        self.touched: set[int] = set()
        self.opened: dict[str, int] = {}
        self.first = 0
        self.alone: set[int] = set()
        self.came: dict[str, Sketch] = {}
        self.events: dict[str, int] = {}
        self.bare: set[int] = set()


class _Work(threading.local):
    """What a thread is doing: its connection, whether it writes, its transaction as it begins and once it has a number."""

    connection: Connection | None = None
    writes: bool = False
    about: tuple[str, str, str] = ("", "", "")
    tx: int = 0

    def __init__(self) -> None:
        self.done = Done()


class Base:
    """A record, opened. ``readonly``: nothing can be written."""

    def __init__(
        self,
        where: str | os.PathLike[str],
        *,
        create: bool = False,
        wait: float = 30.0,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        self._clock = clock or (lambda: datetime.now(UTC))
        self._work = _Work()
        self._lock = threading.Lock()  # writers of this process wait here, those of others at the database
        self._terms: dict[str, int] = {}
        self.taken_back = 0  # how often changes came to nothing
        self._engine, self.place = connect(where, create=create, wait=wait)
        try:
            with told(self.place.name):
                self._open(create=create)
        except BaseException:
            self._engine.dispose()
            raise

    @property
    def readonly(self) -> bool:
        """Whether the record may only be read."""
        return self.place.readonly

    def _open(self, *, create: bool) -> None:
        with self._engine.connect() as connection:
            version = schema.found(connection, self.place)
        if schema.current(version):
            return
        name = self.place.name
        if version is None and not create:
            raise RecordError(
                "there is no record in it yet", where=name, advice=worded("Make it: marsad init {name}", name=name)
            )
        if self.readonly:
            what = "the record has an older schema and may only be read, so it cannot be brought up to date"
            raise RecordError(what, where=name, advice="Open it once where it may be written.")
        if self._engine.dialect.name == "sqlite" and self.place.file is not None:
            with self._engine.connect() as connection:
                raw = connection.connection
                raw.rollback()
                raw.cursor().execute("PRAGMA journal_mode=WAL")
        with self._begun({MODE: "write", "durable": True}) as connection:  # whoever came second finds the work done
            version = schema.found(connection, self.place)
            if not schema.current(version):
                schema.upgrade(connection)
            if version is None:
                row = {"n": 1, "id": secrets.token_hex(8), "made_at": self._now()}
                connection.execute(insert(tables.record), row)

    def close(self) -> None:
        """Let go of the record."""
        self._terms.clear()
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _now(self) -> str:
        return self._clock().astimezone(UTC).isoformat(timespec="milliseconds")

    @contextmanager
    def reading(self) -> Iterator[Self]:
        """Within, all questions are answered as of one moment, whoever writes meanwhile. May be nested."""
        if self._work.connection is not None:
            yield self
            return
        options: dict[str, Any] = {MODE: "read"}
        if self._engine.dialect.name == "postgresql":
            options["isolation_level"] = "REPEATABLE READ"
        with told(self.place.name), self._engine.connect().execution_options(**options) as connection:
            connection.begin()  # else questions put to the driver would each be as of a moment of its own in SQLite
            self._work.connection = connection
            try:
                yield self
            finally:
                self._work.connection = None

    @contextmanager
    def writing(self, kind: str, *, who: str = "", note: str = "", durable: bool = False) -> Iterator[Self]:
        """Within, all is done or nothing, under one number; others wait. May be nested in another ``writing``.

        Nothing is recorded, not even the transaction, where nothing is changed. ``durable``: on the disk at the end.
        """
        work = self._work
        if work.connection is not None:
            if not work.writes:
                raise RuntimeError("writing inside reading")
            yield self
            return
        self._refuse_readonly()
        options: dict[str, Any] = {MODE: "write", "durable": durable}
        with self._lock:
            try:
                with told(self.place.name), self._begun(options) as connection:
                    work.connection, work.writes, work.about, work.tx = connection, True, (kind, who, note), 0
                    work.done = Done()
                    try:
                        yield self
                        self._put_touched()
                    finally:
                        work.connection, work.writes = None, False
                        work.done = Done()
            except BaseException:
                self._terms.clear()  # it may hold numbers that are taken back
                self.taken_back += 1
                raise

    @contextmanager
    def _begun(self, options: dict[str, Any]) -> Iterator[Connection]:
        with self._engine.connect().execution_options(**options) as connection, connection.begin():
            yield connection

    def _refuse_readonly(self) -> None:
        if self.readonly:
            advice = "Ask for the right to write the file and its folder, or copy it."
            raise RecordError("the record may only be read", where=self.place.name, advice=advice)

    def _tx(self) -> int:
        """The number of the transaction, recorded when it is first asked for."""
        work = self._work
        if not work.tx:
            kind, who, note = work.about
            work.tx = self._last(tables.tx) + 1
            self._put(tables.tx, [(work.tx, self._now(), kind, who, note)])
        return work.tx

    def _put_touched(self) -> None:
        """Say of the terms under which claims changed that this transaction did it."""
        if touched := sorted(self._work.done.touched):
            tx = self._tx()
            again = " ON CONFLICT (term) DO UPDATE SET k_from = excluded.k_from"
            self._connection.exec_driver_sql(self._insert(tables.touched) + again, [(term, tx) for term in touched])

    def transaction(self) -> tuple[int, int]:
        """The number of the last transaction before this one, and of this one: 0 where it has changed nothing yet."""
        tx = self._work.tx
        return (tx - 1 if tx else self._last(tables.tx)), tx

    @property
    def _connection(self) -> Connection:
        connection = self._work.connection
        if connection is None:
            raise RuntimeError("not inside reading or writing")
        return connection

    def _rows(self, question: Executable, values: dict[str, Any] | None = None) -> list[Any]:
        """The answer to a question, within whatever transaction is going on, else in one of its own."""
        with self.reading():
            return list(self._connection.execute(question, values or {}))

    def _among(self, question: str, values: Iterable[int | str | bytes], rest: str = "") -> list[tuple[Any, ...]]:
        """The answer to a question with a list of values before its ``rest``, past SQLAlchemy's care for each value and each row.

        Numbers are spelled out: thousands of them are dear to bind.
        """
        listed = list(values)
        bound = [value for value in listed if not isinstance(value, int)]
        spelled = ", ".join(map(str, listed)) if not bound else ", ".join(self._mark for _ in listed)
        with self.reading():
            connection: Any = self._connection.connection
            with self._complaining(question), closing(connection.cursor()) as cursor:
                cursor.execute(f"{question} ({spelled}){rest}", bound)
                return list(cursor.fetchall())

    def _at_once(self, question: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        """The answer to one question whose text stays the same: PostgreSQL plans it once for a connection.

        It is as of one moment by itself, so no transaction is begun for it where none is going on: each begun and ended is two
        ways more to the database.
        """
        if self._work.connection is not None:
            return self._answer(self._connection.connection, question, values)
        postgresql = self._engine.dialect.name == "postgresql"
        with told(self.place.name), self._complaining(question), closing(self._engine.raw_connection()) as connection:
            driver: Any = connection.driver_connection
            if not postgresql:
                return self._answer(connection, question, values)
            driver.autocommit = True
            try:
                return self._answer(connection, question, values)
            finally:
                if not driver.closed:
                    driver.autocommit = False

    def _any(self, texts: Sequence[str]) -> tuple[str, tuple[Any, ...]]:
        """What stands for "is one of these" in a question, and the values to give with it.

        PostgreSQL takes one list, however long. Hidden in a question of its own it seems as long to who plans as any other: so
        a plan made for all seems no dearer than one for these alone, and is taken.
        """
        if self._engine.dialect.name == "postgresql":
            return "= ANY(CAST((SELECT CAST(%s AS TEXT[])) AS TEXT[]))", (list(texts),)
        return f"IN ({', '.join(self._mark for _ in texts)})", tuple(texts)

    def _answer(self, connection: Any, question: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        if self._engine.dialect.name != "postgresql":
            with self._complaining(question):
                return list(connection.driver_connection.execute(question, values))
        with self._complaining(question), connection.driver_connection.cursor(binary=True) as cursor:
            cursor.execute(question, values, prepare=True)
            return list(cursor.fetchall())

    @contextmanager
    def _complaining(self, question: str) -> Iterator[None]:
        """Within, what the driver complains of is raised as SQLAlchemy would."""
        driver: Any = self._engine.dialect.dbapi
        try:
            yield
        except driver.Error as error:
            raise DBAPIError(question, None, error) from error

    @property
    def _mark(self) -> str:
        """What stands for a value in a question."""
        return "?" if self._engine.dialect.paramstyle == "qmark" else "%s"

    def _drop(self, table: Table, column: str, numbers: Iterable[int]) -> None:
        """Delete the rows that have one of the numbers in a column."""
        listed = ", ".join(map(str, numbers))
        self._connection.exec_driver_sql(f"DELETE FROM {table.name} WHERE {column} IN ({listed})")  # noqa: S608 - numbers

    def _put(self, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
        """Insert rows, their values in the order of the table's columns, past SQLAlchemy's care for each: 4 × as fast.

        PostgreSQL takes many in one stream; SQLite many to a statement, which saves it a third.
        """
        if len(rows) >= _STREAMED and self._engine.dialect.name == "postgresql":
            self._stream(table, rows)
            return
        together = _VALUES // len(table.c)
        whole = len(rows) // together * together
        if whole:
            parts = range(0, whole, together)
            values = [tuple(chain.from_iterable(rows[start : start + together])) for start in parts]
            self._connection.exec_driver_sql(self._insert(table, together), values)
        if whole < len(rows):
            self._connection.exec_driver_sql(self._insert(table), list(rows[whole:]))

    def _stream(self, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
        connection: Any = self._connection.connection
        question = f"COPY {self._spelled(table)} FROM STDIN"
        with self._complaining(question), connection.cursor() as cursor, cursor.copy(question) as stream:
            for row in rows:
                stream.write_row(row)

    def _insert(self, table: Table, rows: int = 1) -> str:
        row = f"({', '.join(self._mark for _ in table.c)})"
        return f"INSERT INTO {self._spelled(table)} VALUES {', '.join([row] * rows)}"  # noqa: S608 - names of our own

    def _spelled(self, table: Table) -> str:
        """A table with its columns in order, as the database wants them spelled."""
        quote = self._engine.dialect.identifier_preparer.quote
        return f"{quote(table.name)} ({', '.join(quote(column.name) for column in table.c)})"

    def _last(self, table: Table) -> int:
        """The greatest number given out in a table; only the writer may count on it."""
        return int(self._connection.exec_driver_sql(f"SELECT max(n) FROM {table.name}").scalar() or 0)  # noqa: S608 - a name of our own

    def _term_numbers(self, texts: set[str]) -> dict[str, int]:
        """The numbers of terms, among others; new ones are put. Only for who writes."""
        known = self._terms
        for part in chunks(text for text in texts if text not in known):
            known.update(self._among("SELECT text, n FROM term WHERE text IN", part))
        if missing := sorted(text for text in texts if text not in known):
            numbers = dict(zip(missing, range(self._last(tables.term) + 1, sys.maxsize), strict=False))
            self._put(tables.term, [(n, text) for text, n in numbers.items()])
            known.update(numbers)
        return known
