"""How reports came, with their bytes; and what was looked at already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from sqlalchemy import delete, select

from marsad.errors import RecordError
from marsad.store import tables as t
from marsad.store.base import chunks
from marsad.store.resembling import Resembling
from marsad.store.rows import unpacked
from marsad.store.values import Arrival, Visit, Way

_WAY = msgspec.msgpack.Decoder(Way)
_PAGE = 50


class Arriving(Resembling):
    """The part of a store that keeps evidence."""

    def arrivals(self, report_ids: Iterable[str] | None = None) -> Iterator[Arrival]:
        """How reports came, in the order of recording; without ids: of all."""
        a, r, b, x = t.arrival.c, t.report.c, t.blob.c, t.tx.c
        joined = t.arrival.join(t.report, r.n == a.report).join(t.blob, b.n == a.original).join(t.tx, x.n == a.k_from)
        columns = select(a.n, r.id, a.body.label("way"), b.sha256, b.bytes, b.packed, x.at, x.who).select_from(joined)
        if report_ids is not None:
            for part in chunks(dict.fromkeys(report_ids)):
                for row in self._rows(columns.where(r.id.in_(part)).order_by(a.n)):
                    yield _arrival(row)
            return
        last = 0
        while rows := self._rows(columns.where(a.n > last).order_by(a.n).limit(_PAGE)):
            yield from map(_arrival, rows)
            last = rows[-1].n

    def blob(self, sha256: str) -> bytes:
        """The bytes that have a hash (hex); raise ``RecordError`` where there are none."""
        digest = bytes.fromhex(sha256)
        rows = self._rows(select(t.blob.c.bytes, t.blob.c.packed).where(t.blob.c.sha256 == digest))
        if not rows:
            what = "no bytes in the record have that hash"
            raise RecordError(what, where=sha256, advice="marsad evidence ID shows what there is of a report.")
        return unpacked(rows[0])

    def identity(self) -> str:
        """The record's own name, given to it when it was made."""
        return str(self._rows(select(t.record.c.id))[0].id)

    def credits(self, report_ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Report id → the outlets or channels that it is said to be taken over from; those that credit none are left out."""
        a, r = t.arrival.c, t.report.c
        columns = select(r.id, a.copied_from).join_from(t.arrival, t.report, r.n == a.report).where(a.copied_from != "")
        found: dict[str, tuple[str, ...]] = {}
        for part in chunks(report_ids):
            for row in self._rows(columns.where(r.id.in_(part)).order_by(a.n)):
                found[row.id] = tuple(dict.fromkeys((*found.get(row.id, ()), row.copied_from)))
        return found

    def _ways(self, reports: Iterable[int]) -> set[tuple[int, int, str]]:
        """Of reports by number, the original and place that each is known to have come as."""
        a = t.arrival.c
        columns = select(a.report, a.original, a.stood)
        return {tuple(row) for part in chunks(reports) for row in self._rows(columns.where(a.report.in_(part)))}

    # --- what was looked at -------------------------------------------------------------------------------------------

    def visit(self, address: str, how: str) -> Visit | None:
        """What is kept of a file or address that was read in this way, None where it was not."""
        c = t.visit.c
        rows = self._rows(select(t.visit).where(c.address == address, c.how == how))
        if not rows:
            return None
        (row,) = rows
        return Visit(row.address, row.how, bytes(row.sha256).hex(), row.etag, row.modified, row.reports, row.at)

    def set_visit(self, visit: Visit) -> None:
        """Keep that a file or address was read wholly, in place of what was kept of it."""
        with self.writing("add"):
            self._connection.execute(delete(t.visit).where(t.visit.c.address == visit.address))
            digest = bytes.fromhex(visit.sha256)
            row = (visit.address, visit.how, self._now(), digest, visit.etag, visit.modified, visit.reports)
            self._put(t.visit, [row])


def _arrival(row: Any) -> Arrival:
    whole = unpacked(row)
    return Arrival(row.id, bytes(row.sha256).hex(), len(whole), row.at, row.who, _WAY.decode(row.way))
