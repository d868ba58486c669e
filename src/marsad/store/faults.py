"""What a database complains of, said in words that help: each becomes a ``RecordError``."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from marsad.errors import RecordError, worded

_FREE = "Free some space and do it again: what was finished before is kept, nothing is left half done."
_WAIT = "Wait until the other one is done, or give more time to wait."
_BACKUP = "Keep the file as it is, and take your last copy of the record, or add the reports to a new one."
#: Name of SQLite's result code → what, advice.
_SQLITE = {
    "SQLITE_FULL": ("the disk is full", _FREE),
    "SQLITE_IOERR": (
        "the disk cannot be read or written",
        "Check the disk, its free space and the limits set for you.",
    ),
    "SQLITE_BUSY": ("another program has been writing to the record for too long", _WAIT),
    "SQLITE_LOCKED": ("another program has been writing to the record for too long", _WAIT),
    "SQLITE_READONLY": (
        "the record may only be read",
        "Ask for the right to write the file and its folder, or copy it.",
    ),
    "SQLITE_NOTADB": (
        "this is no record: not an SQLite file",
        "Name the file of a record, or make one: marsad init FILE",
    ),
    "SQLITE_CORRUPT": ("the file is damaged", _BACKUP),
    "SQLITE_CANTOPEN": ("the file cannot be opened", "Check that you may read the file and its folder."),
    "SQLITE_PERM": ("you may not open the file", "Check that you may read the file and its folder."),
}
#: Beginning of PostgreSQL's SQLSTATE → what, advice.
_POSTGRES = {
    "53100": ("the disk of the database is full", _FREE),
    "53": ("the database has no more room or connections", "Try again later, or ask who runs it."),
    "55P03": ("another program has been writing to the record for too long", _WAIT),
    "25006": ("the record may only be read", "Connect as a user who may write."),
    "28": ("the database does not let you in", "Check user and password in the address."),
    "3D": ("there is no such database", "Make it first: createdb NAME"),
    "42501": ("the database does not let you do that", "Ask for the right to make and write tables."),
    "57": ("the database has been shut down", "Try again when it runs."),
}


@contextmanager
def told(where: str) -> Iterator[None]:
    """Raise a ``RecordError`` for what the database complains of within."""
    try:
        yield
    except DBAPIError as error:
        raise _translated(error.orig, where) from error
    except sqlite3.Error as error:
        raise _translated(error, where) from error
    except SQLAlchemyError as error:
        raise RecordError(str(error), where=where, advice="Please tell us: this should not happen.") from error


def _translated(original: BaseException | None, where: str) -> RecordError:
    name = getattr(original, "sqlite_errorname", None) or ""
    state = getattr(original, "sqlstate", None) or ""
    for start, (what, advice) in _SQLITE.items():
        if name.startswith(start):
            return RecordError(what, where=where, advice=advice)
    for start, (what, advice) in _POSTGRES.items():
        if state.startswith(start):
            return RecordError(what, where=where, advice=advice)
    said = " ".join(str(original).split())
    if not name and not state:
        return RecordError(
            worded("the database cannot be reached ({why})", why=said),
            where=where,
            advice="Check the address, and that it runs.",
        )
    return RecordError(
        worded("the database refuses: {why}", why=said), where=where, advice="Please tell us: this should not happen."
    )
