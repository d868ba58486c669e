"""What is derived and shown: events with what they are found by, kinship of reports."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, delete, func, select

from marsad.errors import NotRecordedError
from marsad.model.event import Event, Kin, KinKind
from marsad.store import tables as t
from marsad.store.base import chunks
from marsad.store.finding import within
from marsad.store.naming import Naming
from marsad.store.rows import day_of, encode, is_wide
from marsad.store.values import EventFilter, EventRow

EVENT = msgspec.msgpack.Decoder(Event)


_KIN = """SELECT kin.report, a.id, b.id, kin.kind, kin.credited, kin.score, kin.why
FROM kin JOIN report AS a ON a.n = kin.report JOIN report AS b ON b.n = kin.root"""


class Viewing(Naming):
    """The part of a store that keeps what is shown."""

    # --- events -------------------------------------------------------------------------------------------------------

    def set_events(self, rows: Sequence[EventRow]) -> None:
        """Keep events as they are now, in place of what was kept of them."""
        with self.writing("merge"):
            numbers = self._events(row.event.id for row in rows)
            self._drop_views(numbers.values())
            texts = [_terms(row) for row in rows]
            terms = self._term_numbers(set().union(*texts))
            views, bodies, found_by = [], [], []
            for row, said in zip(rows, texts, strict=True):
                event, n, day = row.event, numbers[row.event.id], _day(row)
                kind = (str(event.type), str(event.phase), str(event.polarity), event.background)
                days = (day_of(event.earliest), day_of(event.latest))
                sizes = (event.standing.independent, len(event.conflicts))
                views.append((n, *kind, *days, day, *sizes, ",".join(sorted(row.langs)), is_wide(day, *days)))
                bodies.append((n, encode(event)))
                found_by += [(terms[text], day, n) for text in said]
            found_by.sort()  # in the order in which they are kept
            self._work.done.bare.difference_update(numbers.values())
            self._put(t.event_view, views)
            self._put(t.event_body, bodies)
            self._put(t.event_term, found_by)

    def drop_events(self, event_ids: Iterable[str]) -> None:
        """Keep no longer how events are shown (their ids and members stay)."""
        with self.writing("merge"):
            self._drop_views(self._events(event_ids).values())

    def _drop_views(self, numbers: Collection[int]) -> None:
        bare = self._work.done.bare
        for part in chunks(n for n in numbers if n not in bare):
            for table in (t.event_view, t.event_body, t.event_term):
                self._drop(table, "event", part)

    def event(self, event_id: str) -> Event:
        """The event of that id, or what took its place; raise ``RecordError`` where there is none."""
        with self.reading():
            name = self.event_id(event_id)
            found = self.events_by_id([name])
        if not found:
            advice = "marsad rebuild works the events out again."
            raise NotRecordedError("the event is not worked out", where=event_id, advice=advice)
        return found[name]

    def events_by_id(self, event_ids: Iterable[str]) -> dict[str, Event]:
        """Event id → event; those that are not kept are left out."""
        joined = t.event_body.join(t.event, t.event.c.n == t.event_body.c.event)
        columns = select(t.event.c.id, t.event_body.c.body).select_from(joined)
        with self.reading():
            rows = [row for part in chunks(event_ids) for row in self._rows(columns.where(t.event.c.id.in_(part)))]
        return {row.id: EVENT.decode(row.body) for row in rows}

    def events(self, wanted: EventFilter = EventFilter()) -> list[Event]:  # noqa: B008 - frozen
        """The events that are wanted, the latest in time first."""
        with self.reading():
            groups = self._groups(wanted)
            if groups is None:
                return []
            v, b = t.event_view.c, t.event_body.c
            question = select(v.event, v.day).where(*holds_of(wanted))
            numbers = self._found(question, t.event_term, v.event, groups, wanted)
            bodies = select(b.event, b.body)
            rows = [row for part in chunks(numbers) for row in self._rows(bodies.where(b.event.in_(part)))]
        found = {row.event: EVENT.decode(row.body) for row in rows}
        return [found[n] for n in numbers]

    def count_events(self, wanted: EventFilter = EventFilter()) -> int:  # noqa: B008 - frozen
        """How many events are wanted, whatever their ``limit``."""
        with self.reading():
            groups = self._groups(wanted)
            if groups is None:
                return 0
            question = select(t.event_view.c.event).where(*holds_of(wanted))
            question, _ = self._narrowed(question, t.event_term, t.event_view.c.event, groups)
            return int(self._rows(select(func.count()).select_from(question.subquery()))[0][0])

    # --- kinship ------------------------------------------------------------------------------------------------------

    def set_kin(self, kin: Iterable[Kin], *, of: Iterable[str] = ()) -> None:
        """Keep of each report that ``kin`` or ``of`` names whose story it tells again; of those in ``of`` alone: nobody's."""
        with self.writing("merge"):
            held = {link.report: link for link in kin}
            ids = dict.fromkeys([*held, *(link.root for link in held.values()), *of])
            among = "SELECT id, n FROM report WHERE id IN"
            numbers = {id_: n for part in chunks(ids) for id_, n in self._among(among, part)}
            for name in ids:
                if name not in numbers:
                    raise NotRecordedError(
                        "there is no such report", where=name, advice="marsad list shows those there are."
                    )
            for part in chunks(numbers[name] for name in dict.fromkeys([*held, *of])):
                self._connection.execute(delete(t.kin).where(t.kin.c.report.in_(part)))
            ends = {name: (numbers[name], numbers[link.root]) for name, link in held.items()}
            rest = {name: (link.kind.value, link.credited, link.score, link.why) for name, link in held.items()}
            self._put(t.kin, [(*ends[name], *rest[name]) for name in held])

    def kin(self, report_ids: Iterable[str] | None = None) -> list[Kin]:
        """Whose story reports tell again, and who tells theirs again; without ids: of all."""
        rows: list[Any] = []
        with self.reading():
            if report_ids is None:
                rows += self._connection.exec_driver_sql(_KIN).fetchall()
            else:
                for part in chunks(report_ids):
                    numbers = [row[0] for row in self._among("SELECT n FROM report WHERE id IN", part)]
                    for end in ("report", "root") if numbers else ():
                        rows += self._among(f"{_KIN} WHERE kin.{end} IN", numbers)
        found = dict.fromkeys(tuple(row) for row in sorted(rows))
        return [Kin(row[1], row[2], KinKind(row[3]), bool(row[4]), *row[5:]) for row in found]


def _terms(row: EventRow) -> set[str]:
    return {
        f"type:{row.event.type}",
        *[f"source:{kind}" for kind in row.sources],
        *[f"place:{place}" for place in row.places],
        *[f"actor:{actor}" for actor in row.actors],
    }


def _day(row: EventRow) -> int:
    days = (row.event.latest, row.day, row.event.earliest)
    return next((found for day in days if (found := day_of(day)) is not None), 0)


def holds_of(wanted: EventFilter) -> list[ColumnElement[bool]]:
    """What must hold of the row of an event that is wanted, besides its terms."""
    c = t.event_view.c
    holds: list[ColumnElement[bool]] = []
    if wanted.phases:
        holds.append(c.phase.in_([phase.value for phase in wanted.phases]))
    if wanted.polarity is not None:
        holds.append(c.polarity == wanted.polarity.value)
    if wanted.background is not None:
        holds.append(c.background == wanted.background)
    if wanted.lang:
        holds.append(("," + c.langs + ",").like(f"%,{wanted.lang},%"))
    holds += within(c, c.earliest, c.latest, wanted)
    if wanted.independent:
        holds.append(c.independent >= wanted.independent)
    if wanted.conflicts:
        holds.append(c.conflicts > 0)
    if wanted.known_by is not None:
        m = t.member.c
        joined = t.member.join(t.claim, t.claim.c.n == m.claim).join(t.report, t.report.c.n == t.claim.c.report)
        known = (m.event == c.event, m.k_to.is_(None), t.report.c.published <= day_of(wanted.known_by))
        holds.append(select(m.claim).select_from(joined).where(*known).exists())
    return holds
