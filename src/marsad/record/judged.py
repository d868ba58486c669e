"""What people say of pairs of claims, as groups that stand together and groups that stand apart."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.model.event import Judgement, Verdict


class Groups:
    """Claims that must be of one event, and pairs of such groups that must not be.

    A later word holds over what earlier ones add up to: joining is void where it would bring together what a later
    word parts, parting where later words join. What is joined by rule comes last and yields to all of them.
    """

    def __init__(self, claims: Iterable[str]) -> None:
        """Begin with each claim on its own."""
        self._above = {claim: claim for claim in claims}
        self._apart: dict[str, set[str]] = {}

    def judge(self, judgements: Iterable[Judgement]) -> None:
        """Take in what people said, whatever the order it is given in."""
        for judgement in sorted(judgements, key=lambda judgement: -judgement.n):
            if judgement.a not in self._above or judgement.b not in self._above:
                continue
            if judgement.verdict is Verdict.SAME:
                self.join(judgement.a, judgement.b)
            else:
                self._part(judgement.a, judgement.b)

    def top(self, claim: str) -> str:
        """Return the claim that stands for the group."""
        while self._above[claim] != claim:
            self._above[claim] = self._above[self._above[claim]]
            claim = self._above[claim]
        return claim

    def apart(self, a: str, b: str) -> bool:
        """Whether a person said that the groups of two claims are not of one event."""
        return bool(self._apart) and self.top(b) in self._apart.get(self.top(a), ())

    def join(self, a: str, b: str) -> bool:
        """Join the groups of two claims unless they are to stand apart; return whether they are one now."""
        one, other = sorted((self.top(a), self.top(b)))
        if one == other:
            return True
        if other in self._apart.get(one, ()):
            return False
        self._above[other] = one
        for far in self._apart.pop(other, ()):
            self._apart[far].discard(other)
            self._apart[far].add(one)
            self._apart.setdefault(one, set()).add(far)
        return True

    def _part(self, a: str, b: str) -> None:
        one, other = self.top(a), self.top(b)
        if one != other:
            self._apart.setdefault(one, set()).add(other)
            self._apart.setdefault(other, set()).add(one)
