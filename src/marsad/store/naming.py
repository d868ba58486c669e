"""The names of events, given out once for good, and which claims tell of them, with the history of both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import bindparam, delete, select, update

from marsad.errors import NotRecordedError, worded
from marsad.store import tables as t
from marsad.store.asking import Asking
from marsad.store.base import chunks
from marsad.store.finding import recorded
from marsad.store.rows import key_of
from marsad.store.values import Membership

_HOMES = "SELECT claim, event, k_from FROM member WHERE k_to IS NULL AND claim IN"
_MEMBERS = """SELECT event.id, report.id, claim.key FROM event JOIN member ON member.event = event.n JOIN claim
ON claim.n = member.claim JOIN report ON report.n = claim.report WHERE member.k_to IS NULL AND event.id IN"""
_NAMED = "SELECT member.claim, event.id FROM member JOIN event ON event.n = member.event WHERE member.k_to IS NULL AND member.claim IN"
_TOLD_OF = """SELECT report.id, claim.key, event.id FROM report JOIN claim ON claim.report = report.n
JOIN member ON member.claim = claim.n JOIN event ON event.n = member.event
WHERE claim.k_to IS NULL AND member.k_to IS NULL AND report.id IN"""
_HOPS = 1000  # so many redirects are followed; Store.check finds circles


class _Home(NamedTuple):
    """A claim, the event that it tells of, and the transaction since which it does."""

    claim: int
    event: int
    k_from: int


class Naming(Asking):
    """The part of a store that keeps which claims tell of which event."""

    # --- names of events ----------------------------------------------------------------------------------------------

    def mint(self, count: int = 1) -> list[str]:
        """So many new ids of events; none was ever given out before."""
        with self.writing("merge"):
            last = self._last(t.event)
            rows = [(n, f"e{n}", self._tx()) for n in range(last + 1, last + 1 + count)]
            self._put(t.event, rows)
            self._work.done.events.update((row[1], row[0]) for row in rows)
            self._work.done.bare.update(row[0] for row in rows)
        return [row[1] for row in rows]

    def retire(self, event_id: str, into: str | None = None) -> None:
        """Let an event be no more; whoever asks for it is sent on to ``into``. Its members must have gone elsewhere."""
        with self.writing("merge"):
            numbers = self._events([event_id, *([into] if into else [])])
            self._revive(numbers[event_id])
            here = (t.redirect.c.event == numbers[event_id], t.redirect.c.k_from == self._tx())
            self._connection.execute(delete(t.redirect).where(*here))  # of this very transaction: nobody has seen it
            self._put(t.redirect, [(numbers[event_id], self._tx(), numbers[into] if into else None, None)])

    def revive(self, event_id: str) -> None:
        """Let an event that was retired be again, after what retired it was undone."""
        with self.writing("merge"):
            self._revive(self._events([event_id])[event_id])

    def _revive(self, n: int) -> None:
        open_ = (t.redirect.c.event == n, t.redirect.c.k_to.is_(None))
        self._connection.execute(update(t.redirect).where(*open_).values(k_to=self._tx()))

    def retired(self, event_ids: Iterable[str]) -> set[str]:
        """Those of the events that are no more."""
        joined = t.event.join(t.redirect, t.redirect.c.event == t.event.c.n)
        columns = select(t.event.c.id).select_from(joined).where(t.redirect.c.k_to.is_(None))
        return {row.id for part in chunks(event_ids) for row in self._rows(columns.where(t.event.c.id.in_(part)))}

    def event_id(self, event_id: str) -> str:
        """The id that an event goes by now: its own, or of what took its place; raise ``RecordError`` where there is none."""
        columns = select(t.redirect.c.into).where(t.redirect.c.k_to.is_(None))
        with self.reading():
            n: int | None = self._events([event_id])[event_id]
            for _ in range(_HOPS):
                rows = self._rows(columns.where(t.redirect.c.event == n))
                if not rows:
                    break
                n = rows[0].into
                if n is None:
                    advice = worded("marsad history {event_id} shows what became of it.", event_id=event_id)
                    raise NotRecordedError("the event is no more", where=event_id, advice=advice)
            return str(self._rows(select(t.event.c.id).where(t.event.c.n == n))[0].id)

    def _events(self, ids: Iterable[str]) -> dict[str, int]:
        """Event id → number; raise ``RecordError`` where one is unknown."""
        wanted = list(dict.fromkeys(ids))
        among = "SELECT id, n FROM event WHERE id IN"
        found = self._work.done.events if self._work.writes else {}
        for part in chunks(id_ for id_ in wanted if id_ not in found):
            found.update(self._among(among, part))
        for event_id in wanted:
            if event_id not in found:
                raise NotRecordedError(
                    "there is no such event", where=event_id, advice="marsad events shows those there are."
                )
        return {event_id: found[event_id] for event_id in wanted}

    # --- members ------------------------------------------------------------------------------------------------------

    def set_members(self, members: Mapping[str, Iterable[str]]) -> None:
        """Event id → the claims (ids) that tell of it now. Claims named nowhere stay where they are.

        What does not change is not written; of what does, the old membership is closed and stays for ``at``.
        """
        with self.writing("merge"):
            events = self._events(members)
            into = {claim: events[event] for event, claims in members.items() for claim in claims}
            numbers = self.claim_numbers(into)
            before: dict[int, _Home] = {}
            alone = self._work.done.alone
            for part in chunks(n for n in numbers.values() if n not in alone):
                before.update((row[0], _Home(*row)) for row in self._among(_HOMES, part))
            wanted = {numbers[claim]: event for claim, event in into.items()}
            moved = {n: event for n, event in wanted.items() if n not in before or before[n].event != event}
            self._leave([before[n] for n in sorted(moved) if n in before])
            if moved:
                self._put(t.member, [(n, self._tx(), moved[n], None) for n in sorted(moved)])
                alone.difference_update(moved)
                self._touch_events([*moved.values(), *(before[n].event for n in moved if n in before)])

    def _leave(self, rows: Sequence[_Home]) -> None:
        """Close memberships; those of this very transaction, which nobody has seen, are taken away."""
        if not rows:
            return
        m, tx = t.member.c, self._tx()
        here = (m.claim == bindparam("c"), m.k_from == bindparam("k"))
        old = [{"c": row.claim, "k": row.k_from} for row in rows if row.k_from != tx]
        if old:
            self._connection.execute(update(t.member).where(*here).values(k_to=tx), old)
        new = [{"c": row.claim, "k": row.k_from} for row in rows if row.k_from == tx]
        if new:
            self._connection.execute(delete(t.member).where(*here), new)

    def claim_numbers(self, ids: Iterable[str]) -> dict[str, int]:
        """Claim id → number, of claims that are made; raise ``RecordError`` where one is not."""
        wanted = list(ids)
        c, opened = t.claim.c, self._work.done.opened
        found = {claim: opened[claim] for claim in wanted if claim in opened}
        if len(found) < len(wanted):
            columns = select(t.report.c.id.label("report"), c.key, c.n).join_from(
                t.claim, t.report, t.report.c.n == c.report
            )
            rows = self._by_id(columns, (claim for claim in wanted if claim not in found), None)
            found.update((f"{row.report}.{row.key}", row.n) for row in rows)
        for claim_id in wanted:
            if claim_id not in found:
                what = "no such claim is made, so it can tell of no event"
                raise NotRecordedError(what, where=claim_id, advice="marsad history shows what became of a claim.")
        return found

    def events_of(self, claim_ids: Iterable[str], at: int | None = None) -> dict[str, str]:
        """Claim id → event id, as recorded at a transaction; claims in none are left out."""
        done = self._work.done
        opened = done.opened if at is None else {}
        wanted = list(claim_ids)
        added = {opened[claim]: claim for claim in wanted if claim in opened and opened[claim] not in done.alone}
        left = [claim for claim in wanted if claim not in opened]
        with self.reading():
            found = {added[n]: event for part in chunks(added) for n, event in self._among(_NAMED, part)}
            if at is not None:
                c = t.claim.c
                joined = t.member.join(t.claim, c.n == t.member.c.claim).join(t.report, t.report.c.n == c.report)
                joined = joined.join(t.event, t.event.c.n == t.member.c.event)
                columns = select(t.report.c.id.label("report"), c.key, t.event.c.id.label("event")).select_from(joined)
                rows = self._by_id(columns.where(*recorded(t.member, at)), left, at)
                return found | {f"{row.report}.{row.key}": row.event for row in rows}
            asked = set(left)
            reports = dict.fromkeys(key_of(claim)[0] for claim in left)
            told = (row for part in chunks(reports) for row in self._among(_TOLD_OF, part))
            found.update((claim, event) for report, key, event in told if (claim := f"{report}.{key}") in asked)
        return found

    def members(self, event_ids: Iterable[str] | None = None, at: int | None = None) -> dict[str, tuple[str, ...]]:
        """Event id → ids of its claims, sorted, as recorded at a transaction; without ids: of all events."""
        columns = self._member_columns().where(*recorded(t.member, at))
        rows: list[Any]
        with self.reading():
            if event_ids is None:
                rows = self._rows(columns)
            elif at is None:
                rows = [row for part in chunks(event_ids) for row in self._among(_MEMBERS, part)]
            else:
                rows = [r for part in chunks(event_ids) for r in self._rows(columns.where(t.event.c.id.in_(part)))]
        found: dict[str, list[str]] = {}
        for event, report, key, *_ in rows:
            found.setdefault(event, []).append(f"{report}.{key}")
        return {event: tuple(sorted(claims)) for event, claims in found.items()}

    def left(self, claim_ids: Iterable[str]) -> dict[str, set[str]]:
        """Claim id → the events that it was once held to tell of and is no longer; claims that left none are left out."""
        c, m = t.claim.c, t.member.c
        joined = t.member.join(t.claim, c.n == m.claim).join(t.report, t.report.c.n == c.report)
        joined = joined.join(t.event, t.event.c.n == m.event)
        columns = select(t.report.c.id.label("report"), c.key, t.event.c.id.label("event")).select_from(joined)
        found: dict[str, set[str]] = {}
        with self.reading():
            for row in self._by_id(columns.where(m.k_to.is_not(None)), claim_ids, None):
                found.setdefault(f"{row.report}.{row.key}", set()).add(row.event)
        return found

    def membership(self, *, event: str = "", claim: str = "") -> list[Membership]:
        """All members that an event ever had, or all events that a claim was ever held to tell of, in time."""
        columns = self._member_columns().order_by(t.member.c.k_from, t.report.c.id, t.claim.c.key)
        report, _, key = claim.rpartition(".")
        holds = [t.event.c.id == event] if event else [t.report.c.id == report, t.claim.c.key == key]
        return [Membership(f"{r.report}.{r.key}", r.event, r.k_from, r.k_to) for r in self._rows(columns.where(*holds))]

    def _member_columns(self) -> Any:
        c, m = t.claim.c, t.member.c
        joined = t.member.join(t.claim, c.n == m.claim).join(t.report, t.report.c.n == c.report)
        joined = joined.join(t.event, t.event.c.n == m.event)
        return select(t.event.c.id.label("event"), t.report.c.id.label("report"), c.key, m.k_from, m.k_to).select_from(
            joined
        )
