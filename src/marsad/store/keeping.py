"""Histories of places as they were worked out, kept for who asks again, as long as no claim that they stand on changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, text

from marsad.errors import RecordError
from marsad.store import tables as t
from marsad.store.around import Surrounding
from marsad.store.engine import MODE, TRY
from marsad.store.faults import told

_KEEP = """INSERT INTO site_history (term, k_from, made_with, body) VALUES ({0}, {0}, {0}, {0}) ON CONFLICT (term) DO UPDATE
SET k_from = excluded.k_from, made_with = excluded.made_with, body = excluded.body WHERE site_history.k_from <= excluded.k_from"""

#: Claims are counted no further than what is asked for, and once more, in full, to put the places in order.
_STALE = """SELECT term.text FROM term LEFT JOIN site_history ON site_history.term = term.n LEFT JOIN touched ON touched.term = term.n
WHERE term.text LIKE 'place:%' AND term.text NOT LIKE 'place:~%' AND (site_history.term IS NULL
OR site_history.made_with <> :made OR touched.k_from > site_history.k_from) AND (SELECT count(*) FROM (SELECT 1 FROM claim_term
WHERE claim_term.term = term.n LIMIT :least) AS few) >= :least
ORDER BY (SELECT count(*) FROM claim_term WHERE claim_term.term = term.n) DESC, term.n"""

#: Of places, the history that is kept of the first of them, and when the claims of each changed last.
_KEPT = """SELECT history.k_from, history.made_with, history.body, touched.k_from FROM term LEFT JOIN touched ON touched.term = term.n
LEFT JOIN site_history AS history ON history.term = term.n AND term.text = {0} WHERE term.text {1}"""


class Keeping(Surrounding):
    """The part of a store that keeps histories of places: bytes, whatever they say."""

    def kept_history(self, places: Sequence[str], made_with: str) -> bytes | None:
        """What was kept of the first of the places, None where a claim of any of them changed since, or it was made otherwise."""
        if self._work.writes:
            return None  # what this transaction changes is not marked yet
        texts = [f"place:{place}" for place in places]
        among, listed = self._any(texts)
        rows = self._at_once(
            _KEPT.format(self._mark, among), (texts[0], *listed)
        )  # asked with each question of a place
        kept = next((row for row in rows if row[0] is not None), None)
        if kept is None or kept[1] != made_with:
            return None
        return bytes(kept[2]) if all(row[3] is None or row[3] <= kept[0] for row in rows) else None

    def keep_history(self, place: str, made_with: str, body: bytes, tx: int) -> bool:
        """Keep what was worked out of the claims as they were after transaction ``tx``; return whether it is kept.

        Nobody waits for it: where somebody is writing, or the record may only be read, it is not kept.
        """
        if self.readonly or self._work.connection is not None or not self._lock.acquire(blocking=False):
            return False
        try:
            with told(self.place.name), self._begun({MODE: TRY}) as connection:
                self._put_history(connection, place, (tx, made_with, body))
        except RecordError:
            return False
        finally:
            self._lock.release()
        return True

    def _put_history(self, connection: Connection, place: str, rest: tuple[Any, ...]) -> None:
        c, term = t.term.c, f"place:{place}"
        number = connection.execute(select(c.n).where(c.text == term)).scalar()
        if number is None:  # told of by another name only
            number = connection.execute(select(func.coalesce(func.max(c.n), 0) + 1)).scalar_one()
            connection.execute(insert(t.term), {"n": number, "text": term})
        connection.exec_driver_sql(_KEEP.format(self._mark), (number, *rest))

    def kept_places(self) -> list[str]:
        """The places of which a history is kept; whether that holds still is not looked at."""
        h = t.site_history.c
        joined = t.site_history.join(t.term, t.term.c.n == h.term)
        rows = self._rows(select(t.term.c.text).select_from(joined).order_by(h.term))
        return [row.text.removeprefix("place:") for row in rows]

    def stale_places(self, made_with: str, least: int) -> list[str]:
        """The places (ids) of which at least so many claims tell and no history is kept that holds still, the busiest first.

        What other names a place goes by is not looked at: ``kept_history`` is asked for that.
        """
        rows = self._rows(text(_STALE), {"made": made_with, "least": least})
        return [row.text.removeprefix("place:") for row in rows]

    def drop_histories(self) -> None:
        """Keep none of them any longer."""
        with self.writing("rebuild"):
            self._connection.execute(delete(t.site_history))
