"""Events and claims one after another without holding them all, and when each event was changed last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from sqlalchemy import func, or_, select

from marsad.model.event import Event, Told
from marsad.store import tables as t
from marsad.store.base import chunks
from marsad.store.rows import claim_of
from marsad.store.values import ClaimFilter, EventFilter
from marsad.store.viewing import EVENT, Viewing, holds_of

#: At most so many events or claims are held at a time.
_PART = 500
#: So many numbers of events are looked through at a time for those that changed.
_LOOKED = 5000


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
        for first, last, whole in self._stretches(wanted):
            after = -1
            while True:
                question = select(v.event).where(v.day >= first, v.day <= last, *holds_of(wanted))
                narrowed, _ = self._narrowed(question, t.event_term, v.event, groups, walk=False)
                if not whole:
                    narrowed = narrowed.where(v.event > after).order_by(v.event).limit(_PART)
                chosen = narrowed.subquery()
                bodies = select(b.event, b.body).join_from(t.event_body, chosen, chosen.c.event == b.event)
                bodies = bodies.join(t.event_view, v.event == b.event).order_by(v.day, v.event)
                rows = self._rows(bodies)
                if rows:
                    yield [EVENT.decode(row.body) for row in rows]
                if whole or not rows:
                    break
                after = rows[-1].event

    def stream_told(self, wanted: ClaimFilter = ClaimFilter()) -> Iterator[list[Told]]:  # noqa: B008 - frozen
        """The claims that are wanted with their reports (texts left empty), the latest in time first, some hundreds at a time.

        ``limit`` and ``offset`` play no part. Wrap it in ``reading()`` to have all of them as of one moment.
        """
        part: ClaimFilter | None = msgspec.structs.replace(wanted, limit=_PART, offset=0)
        while part is not None:
            rows = [row for each in self._claim_parts(part) for row in each]
            if rows:
                claims = [claim_of(row.body, row.report, row.key) for row in rows]
                yield self._with_reports(claims, text=False)
            last = (rows[-1].day, rows[-1].n) if len(rows) == _PART else None
            part = msgspec.structs.replace(part, after=last) if last else None

    def _stretches(self, wanted: EventFilter) -> Iterator[tuple[int, int, bool]]:
        """First and last day of stretches of time; whether all that is of them may be held at once (else it is one day)."""
        c = t.event_view.c
        rows = self._rows(select(c.day, func.count()).where(*holds_of(wanted)).group_by(c.day).order_by(c.day))
        first, before, held = None, 0, 0
        for day, count in rows:
            if first is not None and held + count > _PART:
                yield first, before, held <= _PART
                first, held = None, 0
            first = day if first is None else first
            before = day
            held += count
        if first is not None:
            yield first, before, held <= _PART

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

    def touched_since(self, n: int, also: Iterable[str] = ()) -> Iterator[list[str]]:
        """Ids of the events that claims joined or left, or whose claims came to say other things, after transaction ``n``.

        And of those in ``also``; in the order in which they were given out, some thousands at most at a time.
        """
        m, e, c = t.member.c, t.event.c, t.claim.c
        own = select(m.claim).where(m.event == e.n)
        moved = own.where(or_(m.k_from > n, m.k_to > n)).exists()
        read = own.join_from(t.member, t.claim, c.n == m.claim).where(or_(c.k_from > n, c.k_to > n)).exists()
        named = sorted(self._events(also).values())
        with self.reading():
            last = self._last(t.event)
            for first in range(0, last + 1, _LOOKED):
                here = [number for number in named if first <= number < first + _LOOKED]
                holds = or_(moved, read, *(e.n.in_(part) for part in chunks(here)))
                question = select(e.id).where(e.n >= first, e.n < first + _LOOKED, holds).order_by(e.n)
                if found := [row.id for row in self._rows(question)]:
                    yield found

    def minted_since(self, n: int, among: Iterable[str]) -> set[str]:
        """Those of the events (ids) that were given out after transaction ``n``."""
        c = t.event.c
        new = select(c.id).where(c.k_from > n)
        return {row.id for part in chunks(among) for row in self._rows(new.where(c.id.in_(part)))}

    def transaction_times(self, numbers: Iterable[int]) -> dict[int, str]:
        """Transaction → when it was made (UTC, ISO)."""
        c = t.tx.c
        rows = [row for part in chunks(set(numbers)) for row in self._rows(select(c.n, c.at).where(c.n.in_(part)))]
        return {row.n: row.at for row in rows}

    def redirects(self, event_ids: Iterable[str]) -> dict[str, str | None]:
        """Id of an event that is no more → what took its place, None where nothing did; of those too that are so named."""
        gone, into = t.event.alias(), t.event.alias()
        c = t.redirect.c
        joined = t.redirect.join(gone, gone.c.n == c.event).outerjoin(into, into.c.n == c.into)
        held = select(gone.c.id, into.c.id).select_from(joined).where(c.k_to.is_(None))
        found: dict[str, str | None] = {}
        asked = set(event_ids)
        with self.reading():
            while asked:
                rows = [row for part in chunks(asked) for row in self._rows(held.where(gone.c.id.in_(part)))]
                found |= {row[0]: row[1] for row in rows}
                asked = {row[1] for row in rows if row[1] is not None and row[1] not in found}
        return found
