"""A record laid aside in one file, and brought back: the same whichever database it is kept in."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from marsad.app.exporting import move
from marsad.errors import RecordError, worded
from marsad.store import Store

_UNFINISHED = ".new-"


def backup(source: Store, target: Path) -> dict[str, int]:
    """Write a record as it is at this moment to a new file, while others go on using it; return how much it holds.

    The file is a record itself, in SQLite: one in SQLite is copied page by page, one in PostgreSQL row by row, and compared with the
    copy by hashes. Nothing is at ``target`` before it is whole. Raise ``RecordError`` where something is there already.
    """
    if target.exists():
        raise RecordError("there is a file already", where=str(target), advice="Name another one.")
    new = target.with_name(f"{_UNFINISHED}{os.getpid()}-{target.name}")
    try:
        if source.place.file is None:
            with Store(new, create=True) as made:
                move(source, made)
        else:
            _copied(source.place.file, new)
        _settled(new)
        with Store(new) as made:
            counts = made.counts()
        _settled(new)
        new.replace(target)
    finally:
        for name in (new, Path(f"{new}-wal"), Path(f"{new}-shm")):
            with suppress(FileNotFoundError):
                name.unlink()
    return counts


def restore(source: Path, target: Store) -> dict[str, int]:
    """Bring a record back from its file into an empty one, of either database; return how much it holds.

    Raise ``RecordError`` where the file is no record or the target is not empty; nothing is changed then.
    """
    if not source.is_file():
        raise RecordError("no such file", where=str(source), advice="Name a file that marsad backup wrote.")
    with Store(source) as held:
        if problems := held.check():
            what = worded("the backup is damaged: {rule} {where}", rule=problems[0].rule, where=problems[0].where)
            raise RecordError(what, where=str(source), advice="Take an earlier one.")
        move(held, target)
    return target.counts()


def _copied(source: Path, target: Path) -> None:
    """Copy a file of SQLite as of one moment."""
    try:
        with closing(sqlite3.connect(source.absolute().as_uri() + "?mode=ro", uri=True)) as connection:
            connection.execute("VACUUM INTO ?", (str(target),))
    except sqlite3.Error as fault:
        what = worded("cannot be copied ({why})", why=fault)
        raise RecordError(what, where=str(source), advice="Is there room on the disk?") from None


def _settled(path: Path) -> None:
    """Make a file of SQLite whole in itself and see it onto the disk."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode=DELETE")
    with path.open("rb") as file:
        os.fsync(file.fileno())
