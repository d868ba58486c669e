"""Page after page: where a row stands among all, so that the next page begins right after it, whatever came meanwhile."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select

from marsad.store import tables as t
from marsad.store.base import chunks
from marsad.store.finding import Finding
from marsad.store.rows import key_of

#: A day and a number: the order of claims and events (the latest first), and of reports. None: no day, last of all.
Stand = tuple[int | None, int]


class Paging(Finding):
    """The part of a store that knows where rows stand."""

    def event_stand(self, event_id: str) -> Stand | None:
        """Where an event stands, None where it is not shown: for ``EventFilter.after``."""
        joined = t.event_view.join(t.event, t.event.c.n == t.event_view.c.event)
        c = t.event_view.c
        return self._stand(select(c.day, c.event).select_from(joined).where(t.event.c.id == event_id))

    def claim_stand(self, claim_id: str) -> Stand | None:
        """Where a claim that is made stands: for ``ClaimFilter.after``."""
        report, key = key_of(claim_id)
        c = t.claim.c
        joined = t.claim.join(t.report, t.report.c.n == c.report)
        holds = (t.report.c.id == report, c.key == key, c.k_to.is_(None))
        return self._stand(select(c.day, c.n).select_from(joined).where(*holds))

    def report_stand(self, report_id: str) -> Stand | None:
        """Where a report stands: for ``ReportFilter.after``."""
        c = t.report.c
        return self._stand(select(c.published, c.n).where(c.id == report_id))

    def grown(self, event_ids: Iterable[str]) -> dict[str, int]:
        """Event id → the number of the transaction in which a claim came to it last."""
        c = t.member.c
        last = select(t.event.c.id, func.max(c.k_from).label("n")).join_from(t.member, t.event, t.event.c.n == c.event)
        last = last.where(c.k_to.is_(None)).group_by(t.event.c.id)
        with self.reading():
            rows = [row for part in chunks(event_ids) for row in self._rows(last.where(t.event.c.id.in_(part)))]
        return {row.id: row.n for row in rows}

    def claims_since(self, version: int) -> set[str]:
        """The claims (ids) about which anything changed after a transaction: made, closed, judged, of another event."""
        c, m = t.claim.c, t.member.c
        reports = t.report.join(t.claim, t.report.c.n == c.report)
        ids = select(t.report.c.id, c.key)
        made = ids.select_from(reports).where(or_(c.k_from > version, c.k_to > version))
        moved = ids.select_from(reports.join(t.member, m.claim == c.n)).where(or_(m.k_from > version, m.k_to > version))
        with self.reading():
            found = {f"{row.id}.{row.key}" for question in (made, moved) for row in self._rows(question)}
            j = t.judgement.c
            rows = self._rows(select(j.n, j.a, j.b, j.undone_by))
            new = {row.n for row in self._rows(select(j.n).where(j.k_from > version))}
        judged = [row for row in rows if row.n in new or row.undone_by in new]
        return found | {name for row in judged for name in (row.a, row.b) if "." in name}

    def record_id(self) -> str:
        """The id of the record itself."""
        return str(self._rows(select(t.record.c.id))[0][0])

    def actors_named(self) -> list[str]:
        """Ids of the actors that events are found by, sorted: of which anything is told."""
        return self._named("actor:")

    def places_named(self) -> list[str]:
        """Ids of the places that events are found by, what holds them included, sorted."""
        return self._named("place:")

    def _named(self, head: str) -> list[str]:
        c = t.term.c
        found = select(c.text).where(c.text.like(f"{head}%"), c.n.in_(select(t.event_term.c.term)))
        return sorted(row.text.removeprefix(head) for row in self._rows(found))

    def _stand(self, question: Any) -> Stand | None:
        rows = self._rows(question)
        return (rows[0][0], rows[0][1]) if rows else None


def beyond(day: Any, number: Any, after: Stand) -> ColumnElement[bool]:
    """What must hold of a row that comes after that one, the latest day and the greatest number first, no day last."""
    last, n = after
    if last is None:
        return and_(day.is_(None), number < n)
    return or_(day < last, and_(day == last, number < n), day.is_(None))
