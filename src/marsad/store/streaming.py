"""Events one after another without holding them all, and when each was changed last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import func, or_, select

from marsad.model.event import Event, Told
from marsad.store import tables as t
from marsad.store.base import chunks
from marsad.store.rows import claim_of
from marsad.store.values import ClaimFilter, EventFilter
from marsad.store.viewing import EVENT, Viewing, holds_of

#: About so many events are held at a time.
_PART = 500


class Streaming(Viewing):
    """The part of a store that gives long answers in parts."""

    def stream_events(self, wanted: EventFilter = EventFilter()) -> Iterator[list[Event]]:  # noqa: B008 - frozen
        """The events that are wanted in order of their days, some hundreds at a time; ``limit`` and ``offset`` play no part.

        Wrap it in ``reading()`` to have all of them as of one moment.
        """
        groups = self._groups(wanted)
        if groups is None:
            return
        v, b = t.event_view.c, t.event_body.c
        for first, last in self._stretches(wanted):
            question = select(v.event).where(v.day >= first, v.day <= last, *holds_of(wanted))
            narrowed, _ = self._narrowed(question, t.event_term, v.event, groups, walk=False)
            chosen = narrowed.subquery()
            bodies = select(b.body).join_from(t.event_body, chosen, chosen.c.event == b.event)
            bodies = bodies.join(t.event_view, v.event == b.event).order_by(v.day, v.event)
            found = [EVENT.decode(row.body) for row in self._rows(bodies)]
            if found:
                yield found

    def stream_told(self, wanted: ClaimFilter = ClaimFilter()) -> Iterator[list[Told]]:  # noqa: B008 - frozen
        """The claims that are wanted with their reports (texts left empty), the latest in time first, some hundreds at a time."""
        for part in self._claim_parts(wanted):
            claims = [claim_of(row.body, row.report, row.key) for row in part]
            yield self._with_reports(claims, text=False)

    def _stretches(self, wanted: EventFilter) -> Iterator[tuple[int, int]]:
        """First and last day of stretches that hold about a part's number of events, all told."""
        c = t.event_view.c
        rows = self._rows(select(c.day, func.count()).where(*holds_of(wanted)).group_by(c.day).order_by(c.day))
        first, held = None, 0
        for day, count in rows:
            first = day if first is None else first
            held += count
            if held >= _PART:
                yield first, day
                first, held = None, 0
        if first is not None:
            yield first, rows[-1][0]

    def event_versions(self, event_ids: Iterable[str]) -> dict[str, int]:
        """Event id → the transaction that changed last which claims tell of it, or what these say."""
        found: dict[str, int] = {}
        m, e = t.member.c, t.event.c
        joined = t.member.join(t.event, e.n == m.event).join(t.claim, t.claim.c.n == m.claim)
        latest = select(e.id, func.max(m.k_from), func.max(m.k_to), func.max(t.claim.c.k_from)).select_from(joined)
        with self.reading():
            for part in chunks(event_ids):
                rows: list[Any] = self._rows(latest.where(e.id.in_(part)).group_by(e.id))
                found.update((row[0], max(n for n in row[1:] if n is not None)) for row in rows)
        return found

    def touched_since(self, n: int) -> set[str]:
        """Ids of the events that claims joined or left, or whose claims came to say other things, after transaction ``n``."""
        m, e, c = t.member.c, t.event.c, t.claim.c
        joined = t.member.join(t.event, e.n == m.event)
        moved = select(e.id).select_from(joined).where(or_(m.k_from > n, m.k_to > n)).distinct()
        read = select(e.id).select_from(joined.join(t.claim, c.n == m.claim)).where(or_(c.k_from > n, c.k_to > n))
        with self.reading():
            return {row.id for question in (moved, read.distinct()) for row in self._rows(question)}

    def minted_since(self, n: int) -> set[str]:
        """Ids of events that were given out after transaction ``n``."""
        return {row.id for row in self._rows(select(t.event.c.id).where(t.event.c.k_from > n))}

    def transaction_times(self, numbers: Iterable[int]) -> dict[int, str]:
        """Transaction → when it was made (UTC, ISO)."""
        c = t.tx.c
        rows = [row for part in chunks(set(numbers)) for row in self._rows(select(c.n, c.at).where(c.n.in_(part)))]
        return {row.n: row.at for row in rows}

    def redirects(self) -> dict[str, str | None]:
        """Id of an event that is no more → id of what took its place, None where nothing did."""
        gone, into = t.event.alias(), t.event.alias()
        c = t.redirect.c
        joined = t.redirect.join(gone, gone.c.n == c.event).outerjoin(into, into.c.n == c.into)
        rows = self._rows(select(gone.c.id, into.c.id).select_from(joined).where(c.k_to.is_(None)))
        return {row[0]: row[1] for row in rows}
