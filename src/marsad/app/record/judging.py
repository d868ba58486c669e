"""What people decide of claims: recorded, and the events that it touches worked out again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from marsad.app.record.asking import Asking
from marsad.app.record.kin import Kinship
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
        return self._decide(Ruling.ACCEPT, [(claim, "")], by=by, reason=reason)[0]

    def reject(self, claim: str, *, by: str = "", reason: str = "") -> Decision:
        """Record that a report does not make this claim: it counts for nothing from now on, and stays on record."""
        return self._decide(Ruling.REJECT, [(claim, "")], by=by, reason=reason)[0]

    def decide_all(self, ruling: Ruling, claims: Sequence[str], *, by: str = "", reason: str = "") -> list[Decision]:
        """Accept or reject claims in one act: all of them or, where one is not there, none; undoing one undoes all."""
        return self._decide(ruling, [(claim, "") for claim in dict.fromkeys(claims)], by=by, reason=reason)

    def correct(self, claim: str, changes: Mapping[str, str], *, by: str = "", reason: str = "") -> Decision:
        """Record what a claim should have been read as: field → value (``record.corrections``)."""
        corrected(self.claim(claim), changes, self.library.world)  # refuses what makes no sense
        value = msgspec.json.encode(dict(changes)).decode()
        return self._decide(Ruling.CORRECT, [(claim, "")], value=value, by=by, reason=reason)[0]

    def same(self, a: str, b: str, *, by: str = "", reason: str = "") -> Decision:
        """Record that two claims, or all claims of two events, tell of one event; return the decision that undoes it."""
        ones, others = self._claims_of(a), self._claims_of(b)
        told = dict.fromkeys((*ones, *others) if ones != others else ones[:1])
        pairs = [(ones[0], other) for other in told if other != ones[0]] or [(ones[0], ones[0])]
        return self._decide(Verdict.SAME, pairs, by=by, reason=reason)[0]

    def not_same(self, a: str, b: str, *, by: str = "", reason: str = "") -> Decision:
        """Record that two claims do not tell of one event, or a claim and all others of an event, or any of one and of another."""
        ones, others = self._claims_of(a), self._claims_of(b)
        if a == b:
            ones, others = ones[:1], others[:1]
        pairs = [(one, other) for one in ones for other in others if one != other] or [(ones[0], others[0])]
        return self._decide(Verdict.NOT_SAME, pairs, by=by, reason=reason)[0]

    def undo(self, n: int, *, by: str = "", reason: str = "") -> Decision:
        """Undo decision ``n`` and those taken in one act with it: what they changed is as it was."""
        decided = self.store.decisions()
        act = next((each.tx for each in decided if each.n == n), None)
        before = [each for each in decided if each.tx == act and each.holds and each.n != n]
        before += [each for each in decided if each.n == n]
        with self.store.writing("judge", who=by, durable=True):
            done = [self.store.undo(each, reason=reason, by=by) for each in (n, *(each.n for each in before[:-1]))]
            self._again([claim for each in before for claim in (each.a, each.b) if claim])
        return done[0]

    def decisions(self, claim: str = "", *, held: bool = False) -> list[Decision]:
        """Return what was decided, in time, all or of one claim; ``held``: only what was not undone."""
        return self.store.decisions(claim, held=held)

    # --- within -------------------------------------------------------------------------------------------------------

    def _claims_of(self, name: str) -> tuple[str, ...]:
        """Return the claim that is named, or those of the event that is."""
        return (name,) if "." in name else self.event(name).claims

    def _decide(
        self,
        verdict: Verdict | Ruling,
        about: Sequence[tuple[str, str]],
        *,
        value: str = "",
        by: str = "",
        reason: str = "",
    ) -> list[Decision]:
        """Record what is decided about claims, or pairs of them, in one act."""
        with self.store.writing("judge", who=by, note=verdict.value, durable=True):
            # what is accepted stays as it was read
            rejected = self._overlay().rejected if verdict is Ruling.ACCEPT else set()
            named = [claim for pair in about for claim in pair if claim]
            changed = [claim for claim in named if verdict is not Ruling.ACCEPT or claim in rejected]
            made = [self.store.judge(verdict, a, b, value=value, reason=reason, by=by) for a, b in about]
            if changed:
                self._again(list(dict.fromkeys(changed)))
        return made

    def _again(self, claims: list[str]) -> None:
        """Work out again what merging looks at of the claims, and the events that they were in or come into."""
        reports = {claim.report for claim in self.store.claims_by_id(claims).values()}
        homes = self.store.members(set(self.store.events_of(claims).values()))
        overlay = Overlay(self.store.decisions(held=True), self.library.world)
        wanted = ReportFilter(ids=tuple(sorted(reports)))
        for report in self.store.reports(wanted) if reports else ():
            refresh(self.store, self.library, report, overlay)
        moved = Kinship(self.store, self.library).find(
            reports
        )  # what is corrected may tie its report to others, or no more
        Weaver(self.store, self.library).weave({*reports, *moved}, {claim for each in homes.values() for claim in each})
