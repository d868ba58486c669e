"""Making what is derived anew: after merging has come to look at other things, or to prove that nothing has drifted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import delete, insert, select

from marsad.store import tables as t
from marsad.store.adding import Adding, Batch
from marsad.store.base import chunks
from marsad.store.holding import Holders
from marsad.store.naming import Naming
from marsad.store.rows import numbers_of, signed
from marsad.store.values import Item


class Renewing(Adding, Naming):
    """The part of a store that replaces what is derived from facts."""

    def set_facts(self, items: Iterable[Item], *, places: bool = False) -> None:
        """Keep of claims what merging looks at as given here, in place of what was kept; the claims stay as they are.

        ``places``: the same of what holds their places. Claims that are no longer made are passed over.
        """
        with self.writing("merge"):
            for part in chunks(items):
                self._set_facts({item.claim.id: item for item in part}, places=places)

    def _set_facts(self, items: Mapping[str, Item], *, places: bool) -> None:
        c = t.claim.c
        joined = t.claim.join(t.report, t.report.c.n == c.report).join(t.fact, t.fact.c.claim == c.n)
        columns = select(t.report.c.id.label("report"), c.key, c.n, c.day, t.fact.c.terms).select_from(joined)
        rows = {f"{row.report}.{row.key}": row for row in self._by_id(columns, items, None)}
        batch = self._batch(items[name] for name in rows)
        if not places:
            batch.terms = {id(items[name]): numbers_of(row.terms) for name, row in rows.items()}
        self._drop_facts([row.n for row in rows.values()])
        for name, row in rows.items():
            self._keep_claim(batch, row, items[name])
        self._flush(batch)

    def set_sketches(self, sketches: Mapping[str, Iterable[int]]) -> None:
        """Report id → its sketch, in place of those of all reports."""
        with self.writing("rebuild"):
            for table in (t.sketch, t.sketch_late):
                self._connection.execute(delete(table))
            self._holders = Holders()
            self._work.done.came.clear()
            c = t.report.c
            batch = Batch()
            for part in chunks(sketches):
                for row in self._rows(select(c.id, c.n).where(c.id.in_(part))):
                    batch.put(t.sketch, {(signed(number), row.n) for number in sketches[row.id]})
            self._flush(batch)

    def clear(self) -> None:
        """Drop how events and kinship are shown. Claims, decisions, ids of events and members stay."""
        with self.writing("rebuild"):
            for table in (t.event_view, t.event_body, t.event_term, t.kin):
                self._connection.execute(delete(table))

    def stamp(self, name: str) -> str:
        """What ``set_stamp`` put under a name, '' where nothing: say, the version of merging that facts are of."""
        rows = self._rows(select(t.stamp.c.value).where(t.stamp.c.name == name))
        return rows[0].value if rows else ""

    def set_stamp(self, name: str, value: str) -> None:
        """Keep a word about what is derived."""
        with self.writing("rebuild"):
            self._connection.execute(delete(t.stamp).where(t.stamp.c.name == name))
            self._connection.execute(insert(t.stamp), {"name": name, "value": value})
