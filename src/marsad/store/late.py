"""Tables that grow all over with each report: what came late stands beside them, and is moved there many reports at a time.

Marks and words of a report lie at hundreds of places of their tables. In a record of a million claims each of these is a page of its
own, read and written for a row of some bytes. What came late takes a few pages, and when it is moved many rows go to each page.
"""

from __future__ import annotations

from sqlalchemy import Table

from marsad.store import tables as t
from marsad.store.base import Base

#: So many reports are held back at most, if they come one by one.
STRETCH = 8192
_LATE = {t.sketch: t.sketch_late, t.word: t.word_late}


def rows_of(table: Table) -> str:
    """All rows of a table, be they late or not, as what a question selects from by a list of hashes."""
    parts = (f"SELECT hash, report FROM {each.name}" for each in (table, _LATE[table]))  # noqa: S608 - names of our own
    return f"({' UNION ALL '.join(parts)}) AS {table.name}_all WHERE hash IN"


class Late(Base):
    """The part of a store that moves what came late to where it stays."""

    def _settle(self, first: int, last: int) -> None:
        """Move all that came late where a stretch of reports is full: one ends between ``first`` and ``last``, which were added."""
        if first // STRETCH == last // STRETCH:
            return
        for table, late in _LATE.items():
            rows = f"SELECT hash, report FROM {late.name} ORDER BY hash, report"  # noqa: S608 - a name of our own
            self._connection.exec_driver_sql(f"INSERT INTO {table.name} (hash, report) {rows}")
            self._connection.exec_driver_sql(f"DELETE FROM {late.name}")  # noqa: S608 - likewise
