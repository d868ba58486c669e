"""What people decide, row upon row: nothing is taken away; an undo is a row of its own."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, or_, select, update

from marsad.errors import NotRecordedError, RulingError, worded
from marsad.model.event import Judgement, Verdict
from marsad.store import tables as t
from marsad.store.rows import key_of, numbers_of
from marsad.store.streaming import Streaming
from marsad.store.values import Decision, Ruling

_HELD = f"SELECT * FROM judgement WHERE undone_by IS NULL AND verdict <> '{Ruling.UNDO.value}' ORDER BY n"  # noqa: S608 - our own


class Judging(Streaming):
    """The part of a store that keeps decisions."""

    def judge(
        self,
        verdict: Verdict | Ruling,
        a: str,
        b: str = "",
        *,
        value: str = "",
        reason: str = "",
        by: str = "",
    ) -> Decision:
        """Record what somebody says of claim ``a``, or of claims ``a`` and ``b``, and return it; it is on the disk then.

        The claims must be in the record, if only in its past. Undoing has its own ``undo``.
        """
        if (b == "") == isinstance(verdict, Verdict):
            count = "two claims" if isinstance(verdict, Verdict) else "one claim"
            raise RulingError(
                worded("'{value}' is said of {count}", value=verdict.value, count=count),
                where=a,
                advice="See: marsad judge --help",
            )
        if verdict is Ruling.UNDO:
            raise RulingError("an undo names what it undoes", where=a, advice="See: marsad judge --help")
        if a == b:
            raise RulingError("these are one claim, not two", where=a, advice="Name two claims.")
        with self.writing("judge", who=by, note=verdict.value, durable=True):
            for claim in filter(None, (a, b)):
                self._refuse_unknown(claim)
            first, second = sorted((a, b)) if b else (a, b)
            return self._decide(verdict, first, second, value, reason, by)

    def undo(self, n: int, *, reason: str = "", by: str = "") -> Decision:
        """Undo decision ``n`` by a row that says so; raise ``RulingError`` where it does not hold (any more)."""
        with self.writing("judge", who=by, note=Ruling.UNDO.value, durable=True):
            found = self._rows(select(t.judgement).where(t.judgement.c.n == n))
            if not found or found[0].undone_by is not None or found[0].verdict == Ruling.UNDO.value:
                advice = "marsad judge list shows those that hold."
                if not found:
                    raise NotRecordedError("there is no such decision", where=str(n), advice=advice)
                raise RulingError("the decision cannot be undone (again): decide anew", where=str(n), advice=advice)
            made = self._decide(Ruling.UNDO, str(n), "", "", reason, by)
            self._touch_claims([name for name in (found[0].a, found[0].b) if name])
            self._connection.execute(update(t.judgement).where(t.judgement.c.n == n).values(undone_by=made.n))
            return made

    def _decide(self, verdict: Verdict | Ruling, a: str, b: str, value: str, reason: str, by: str) -> Decision:
        made = Decision(self._last(t.judgement) + 1, verdict, a, b, value, reason, by, self._tx())
        self._put(t.judgement, [(made.n, verdict.value, a, b, value, reason, by, made.tx, None)])
        self._touch_claims([name for name in (a, b) if "." in name])
        return made

    def _touch_claims(self, claims: list[str]) -> None:
        """Mark what is worked out of claims, of those of their events and of those of their reports, as changed: what a claim
        leaves open, another one of its report tells.
        """
        numbers = [row.n for row in self._by_id(self._claim_columns().add_columns(t.claim.c.n), claims, None)]
        m = t.member.c
        self._touch_events(
            row.event for row in self._rows(select(m.event).where(m.claim.in_(numbers), m.k_to.is_(None)))
        )
        c, fact = t.claim.c, t.fact.c
        reports = select(c.report).where(c.n.in_(numbers))
        beside = select(fact.terms).join_from(t.fact, t.claim, fact.claim == c.n).where(c.report.in_(reports))
        for row in self._rows(beside):
            self._touch(numbers_of(row.terms))

    def decisions(self, claim: str = "", *, held: bool = False) -> list[Decision]:
        """All that was decided, or what is about a claim, in time; ``held``: only what holds still."""
        if held and not claim:
            with self.reading():  # asked with each question to a record, mostly for nothing
                return [decision_of(*row) for row in self._connection.exec_driver_sql(_HELD)]
        c = t.judgement.c
        question = select(t.judgement).order_by(c.n)
        if claim:
            about = or_(c.a == claim, c.b == claim)
            undone = select(c.undone_by).where(about, c.undone_by.is_not(None))
            question = question.where(or_(about, c.n.in_(undone)))
        if held:
            question = question.where(c.undone_by.is_(None), c.verdict != Ruling.UNDO.value)
        return [decision_of(*row) for row in self._rows(question)]

    def judgements(self, claim_ids: set[str] | None = None) -> list[Judgement]:
        """What holds of pairs of claims, in time, for merging; with ``claim_ids``: of which one is among them."""
        found = (decision.judgement() for decision in self.decisions(held=True))
        return [j for j in found if j is not None and (claim_ids is None or j.a in claim_ids or j.b in claim_ids)]

    def review(self) -> list[Decision]:
        """Decisions that hold about claims that are no longer made: somebody should look at them."""
        with self.reading():
            decided = self.decisions(held=True)
            made = self.claims_by_id({name for d in decided for name in (d.a, d.b) if name})
        return [d for d in decided if d.a not in made or (d.b and d.b not in made)]

    def _refuse_unknown(self, claim: str) -> None:
        report, key = key_of(claim)
        joined = t.claim.join(t.report, t.report.c.n == t.claim.c.report)
        holds = (t.report.c.id == report, t.claim.c.key == key)
        if not self._rows(select(func.count()).select_from(joined).where(*holds))[0][0]:
            raise NotRecordedError(
                "there is no such claim", where=claim, advice="marsad list claims shows those there are."
            )


def decision_of(n: int, verdict: str, *rest: Any) -> Decision:
    """The decision of a row of ``judgement``."""
    return Decision(n, Verdict(verdict) if verdict in set(Verdict) else Ruling(verdict), *rest)
