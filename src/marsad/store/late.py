"""Tables that grow all over with each report: what came late stands beside them, and is moved there many reports at a time.

Marks and words of a report lie at hundreds of places of their tables. In a record of a million claims each of these is a page of its
own, read and written for a row of some bytes. What came late takes a few pages, and when it is moved many rows go to each page.
The greater the record, the more is held back, and the smaller the part of it that is moved: many rows to a page still.
"""

from __future__ import annotations

from sqlalchemy import Table

from marsad.store import tables as t
from marsad.store.base import Base

#: So many reports come before some are moved.
STRETCH = 8192
#: For each so many reports that the record holds it is a smaller part of the numbers that is moved, those of one range: else each move
#: would read and write all that there is.
PARTED = 16 * STRETCH
_LEAST, _ALL = -(1 << 63), 1 << 64  # of the numbers
_LATE = {t.sketch: t.sketch_late, t.word: t.word_late}


def rows_of(table: Table) -> str:
    """All rows of a table, be they late or not, as what a question selects from by a list of hashes."""
    parts = (f"SELECT hash, report FROM {each.name}" for each in (table, _LATE[table]))  # noqa: S608 - names of our own
    return f"({' UNION ALL '.join(parts)}) AS {table.name}_all WHERE hash IN"


class Late(Base):
    """The part of a store that moves what came late to where it stays."""

    def _settle(self, first: int, last: int) -> None:
        """Move what came late where a stretch of reports is full: one ends between ``first`` and ``last``, which were added.

        Of a great record a range of the numbers is moved at a time, the next one after the next stretch.
        """
        parts = max(1, last // PARTED)
        for stretch in range(first // STRETCH + 1, last // STRETCH + 1)[-parts:]:
            self._move(stretch % parts, parts)

    def _move(self, part: int, parts: int) -> None:
        """Move the rows of one of so many ranges of the numbers."""
        among, bounds = "", tuple[int, ...]()
        if parts > 1:  # all of a table are deleted without being gone through
            among = f" WHERE hash BETWEEN {self._mark} AND {self._mark}"
            bounds = (_LEAST + part * _ALL // parts, _LEAST + (part + 1) * _ALL // parts - 1)
        for table, late in _LATE.items():
            rows = f"SELECT hash, report FROM {late.name}{among} ORDER BY hash, report"  # noqa: S608 - names of our own
            self._connection.exec_driver_sql(f"INSERT INTO {table.name} (hash, report) {rows}", bounds)
            self._connection.exec_driver_sql(f"DELETE FROM {late.name}{among}", bounds)  # noqa: S608 - likewise
