"""What people decide of claims: recorded, and the events that it touches worked out again."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from marsad.app.record.asking import Asking
from marsad.app.record.overlay import Overlay
from marsad.app.record.rebuild import refresh
from marsad.app.record.weave import Weaver
from marsad.model.event import Verdict
from marsad.record.corrections import corrected
from marsad.store import Decision, ReportFilter, Ruling


class Judging(Asking):
    """The part of a record that takes decisions. ``by``: who decides; ``reason``: in their words."""

    def accept(self, claim: str, *, by: str = "", reason: str = "") -> Decision:
        """Record that a claim is right as it was read."""
        return self._decide(Ruling.ACCEPT, claim, by=by, reason=reason)

    def reject(self, claim: str, *, by: str = "", reason: str = "") -> Decision:
        """Record that a report does not make this claim: it counts for nothing from now on, and stays on record."""
        return self._decide(Ruling.REJECT, claim, by=by, reason=reason)

    def correct(self, claim: str, changes: Mapping[str, str], *, by: str = "", reason: str = "") -> Decision:
        """Record what a claim should have been read as: field → value (``record.corrections``)."""
        corrected(self.claim(claim), changes, self.library.world)  # refuses what makes no sense
        value = msgspec.json.encode(dict(changes)).decode()
        return self._decide(Ruling.CORRECT, claim, value=value, by=by, reason=reason)

    def same(self, a: str, b: str, *, by: str = "", reason: str = "") -> Decision:
        """Record that two claims, or the first claims of two events, tell of one event."""
        return self._decide(Verdict.SAME, self._claim_of(a), self._claim_of(b), by=by, reason=reason)

    def not_same(self, a: str, b: str, *, by: str = "", reason: str = "") -> Decision:
        """Record that two claims do not tell of one event."""
        return self._decide(Verdict.NOT_SAME, self._claim_of(a), self._claim_of(b), by=by, reason=reason)

    def undo(self, n: int, *, by: str = "", reason: str = "") -> Decision:
        """Undo decision ``n``: what it changed is as it was."""
        before = next((each for each in self.store.decisions() if each.n == n), None)
        with self.store.writing("judge", who=by, durable=True):
            done = self.store.undo(n, reason=reason, by=by)
            if before is not None:
                self._again([each for each in (before.a, before.b) if each])
        return done

    def decisions(self, claim: str = "", *, held: bool = False) -> list[Decision]:
        """Return what was decided, in time, all or of one claim; ``held``: only what was not undone."""
        return self.store.decisions(claim, held=held)

    # --- within -------------------------------------------------------------------------------------------------------

    def _claim_of(self, name: str) -> str:
        """Return the claim that is named, or the first of the event that is."""
        return name if "." in name else self.event(name).claims[0]

    def _decide(
        self, verdict: Verdict | Ruling, a: str, b: str = "", *, value: str = "", by: str = "", reason: str = ""
    ) -> Decision:
        with self.store.writing("judge", who=by, note=verdict.value, durable=True):
            changes = verdict is not Ruling.ACCEPT or a in self._overlay().rejected  # else all stays as it was read
            decision = self.store.judge(verdict, a, b, value=value, reason=reason, by=by)
            if changes:
                self._again([each for each in (a, b) if each])
        return decision

    def _again(self, claims: list[str]) -> None:
        """Work out again what merging looks at of the claims, and the events that they were in or come into."""
        reports = {claim.report for claim in self.store.claims_by_id(claims).values()}
        homes = self.store.members(set(self.store.events_of(claims).values()))
        overlay = Overlay(self.store.decisions(held=True), self.library.world)
        wanted = ReportFilter(ids=tuple(sorted(reports)))
        for report in self.store.reports(wanted) if reports else ():
            refresh(self.store, self.library, report, overlay)
        Weaver(self.store, self.library).weave(reports, {claim for each in homes.values() for claim in each})
