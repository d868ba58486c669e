"""What people decided of single claims, laid over what was read: rejected claims count for nothing, corrected ones as corrected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from marsad.model.claim import Claim
from marsad.model.entity import World
from marsad.model.event import Told
from marsad.record.corrections import corrected
from marsad.store import Decision, Ruling


class Overlay:
    """The decisions that hold of single claims; of one claim the last decides, but corrections add up."""

    def __init__(self, decisions: Iterable[Decision], world: World) -> None:
        self._world = world
        self.rejected: set[str] = set()
        self.accepted: set[str] = set()
        self._changes: dict[str, dict[str, str]] = {}
        for decision in sorted(decisions, key=lambda each: each.n):
            match decision.verdict:
                case Ruling.REJECT:
                    self.rejected.add(decision.a)
                    self.accepted.discard(decision.a)
                case Ruling.ACCEPT:
                    self.accepted.add(decision.a)
                    self.rejected.discard(decision.a)
                case Ruling.CORRECT:
                    self.accepted.add(decision.a)
                    self.rejected.discard(decision.a)
                    self._changes.setdefault(decision.a, {}).update(msgspec.json.decode(decision.value))
                case _:
                    pass  # of two claims, or an undo

    def claim(self, claim: Claim) -> Claim:
        """Return a claim as people corrected it."""
        changes = self._changes.get(claim.id)
        return corrected(claim, changes, self._world) if changes else claim

    def corrects(self, claim: Claim) -> bool:
        """Whether people corrected a claim."""
        return claim.id in self._changes

    def told(self, told: Iterable[Told]) -> Iterator[Told]:
        """Give what counts: without the rejected, with the corrected as corrected."""
        for each in told:
            if each.claim.id not in self.rejected:
                claim = self.claim(each.claim)
                yield each if claim is each.claim else Told(each.report, claim)
