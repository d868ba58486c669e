"""Where a record is kept, and how to reach it: a file of SQLite, or a database of PostgreSQL by its address."""

from __future__ import annotations

import importlib.util
import os
import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec
from sqlalchemy import URL, Connection, Engine, QueuePool, StaticPool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from marsad.errors import RecordError, worded

#: Stands in the head of each SQLite file that is a record ("mrsd").
APPLICATION = 0x6D727364
#: Option of a connection: what its transactions are for.
MODE = "marsad_mode"
#: The mode of who writes only if nobody else does: what can be done without.
TRY = "try"
#: The number of the lock that PostgreSQL's writers take one after another.
LOCK = APPLICATION
_MAGIC = b"SQLite format 3\0"
_MEMORY = ":memory:"
#: So many connections are kept open, one for each thread that asks at the time.
_CONNECTIONS = 8


class Place(msgspec.Struct, frozen=True):
    """Where a record is: its name for people, the file (None: elsewhere), whether it may only be read."""

    name: str
    file: Path | None
    readonly: bool


def connect(where: str | os.PathLike[str], *, create: bool, wait: float) -> tuple[Engine, Place]:
    """The engine of a record; nothing is made or changed yet. ``wait``: seconds to wait for other writers."""
    name = os.fspath(where)
    if name == _MEMORY:
        engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
        _prepare_sqlite(engine)
        return engine, Place(name, None, readonly=False)
    if "://" not in name:
        return _sqlite(Path(name), create=create, wait=wait)
    try:
        url = make_url(name)
    except ArgumentError:
        advice = "postgresql://USER@HOST/NAME, or the name of a file."
        raise RecordError("this is no address of a database", where=name, advice=advice) from None
    if url.get_backend_name() == "sqlite":
        return _sqlite(Path(url.database or ""), create=create, wait=wait)
    return _postgresql(url, wait=wait)


def _postgresql(url: URL, wait: float) -> tuple[Engine, Place]:
    name = url.render_as_string(hide_password=True)
    if url.drivername not in {"postgres", "postgresql", "postgresql+psycopg"}:
        advice = "Give postgresql://USER@HOST/NAME, or the name of a file."
        raise RecordError(
            worded("a record cannot be kept in {drivername}", drivername=url.drivername), where=name, advice=advice
        )
    if importlib.util.find_spec("psycopg") is None:
        advice = (
            "In a checkout: uv pip install 'psycopg[binary]', or .venv/bin/python -m pip install 'psycopg[binary]'."
        )
        raise RecordError("the package psycopg, which talks to PostgreSQL, is missing", where=name, advice=advice)
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"),
        connect_args={"options": f"-c lock_timeout={int(wait * 1000)} -c timezone=UTC"},
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        """One writer at a time, as in SQLite: so transactions are numbered in the order they become known."""
        if connection.get_execution_options().get(MODE) == "write":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
        elif connection.get_execution_options().get(MODE) == TRY:
            connection.exec_driver_sql("SET LOCAL lock_timeout = 100")

    return engine, Place(name, None, readonly=False)


def _sqlite(path: Path, *, create: bool, wait: float) -> tuple[Engine, Place]:
    fresh = _look(path, create=create)
    readonly = not fresh and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    address = "file:" + quote(str(path.resolve()))
    options: dict[str, Any] = {"uri": True, "timeout": wait, "check_same_thread": False}
    if readonly:
        address += "?mode=ro"
        if not _opens(address):  # the folder takes no file to share memory by: nobody can be writing there either
            address += "&immutable=1"
    else:
        address += "?mode=rwc" if create else "?mode=rw"
    engine = create_engine(
        "sqlite://",  # for this address alone SQLAlchemy would take a pool that closes what other threads are using
        creator=lambda: sqlite3.connect(address, **options),
        poolclass=QueuePool,
        pool_size=_CONNECTIONS,
        max_overflow=-1,
    )
    _prepare_sqlite(engine)
    return engine, Place(str(path), path, readonly)


def _look(path: Path, *, create: bool) -> bool:
    """Whether there is no record yet at ``path``, and one may be made; raise ``RecordError`` where neither can be."""
    name = str(path)
    if path.is_dir():
        raise RecordError("this is a folder", where=name, advice="Name a file in it.")
    if not path.parent.is_dir():
        raise RecordError(
            "its folder is not there", where=name, advice=worded("Make it: mkdir -p {parent}", parent=path.parent)
        )
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
    except FileNotFoundError:
        if create:
            return True
        raise RecordError(
            "there is no such record",
            where=name,
            advice=worded("Name another with --record, or make it: marsad init {name}", name=name),
        ) from None
    except OSError as error:
        advice = "Check that you may read the file and its folder."
        raise RecordError(worded("cannot be opened ({why})", why=error.strerror), where=name, advice=advice) from None
    if not head and create:
        return True
    if head != _MAGIC:
        advice = "Name the file of a record, or make one under another name: marsad init FILE"
        raise RecordError("this is no record: not an SQLite file", where=name, advice=advice)
    return False


def _opens(address: str) -> bool:
    try:
        connection = sqlite3.connect(address, uri=True)
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        return not error.sqlite_errorname.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY"))  # else it is told later
    return True


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def connected(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # transactions begin where we say so, below
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA cache_size=-8192")
        connection.execute("PRAGMA temp_store=MEMORY")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        """A writer takes the lock at once, so that it never has to give up half-way.

        What a machine adds it can add again after a power cut: NORMAL keeps the file whole and may lose the last
        transactions. What people decide is on the disk when the command ends: FULL.
        """
        options = connection.get_execution_options()
        if options.get(MODE) == "write":
            connection.exec_driver_sql(f"PRAGMA synchronous={'FULL' if options.get('durable') else 'NORMAL'}")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        elif options.get(MODE) == TRY:
            _begin_at_once(connection)
        else:
            connection.exec_driver_sql("BEGIN")


def _begin_at_once(connection: Connection) -> None:
    """Take the lock, or fail without waiting for it."""
    wait = connection.exec_driver_sql("PRAGMA busy_timeout").scalar()
    connection.exec_driver_sql("PRAGMA busy_timeout=0")
    try:
        connection.exec_driver_sql("PRAGMA synchronous=NORMAL")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout={wait}")
