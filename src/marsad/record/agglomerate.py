"""Average-link clustering under vetoes, the two clusters that agree best first; the same for every order of input.

What becomes of members depends on those near them alone. A clustering is the one that all members together give where
each cluster grows whole out of its own members, and no two that are tied would mix if these two were clustered alone: the
steps of one cluster never ask what another does. So a few new members need no more than a look at the clusters beside
theirs (``keep_apart``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from math import inf
from typing import NamedTuple

from marsad.record.same import SUGGEST

_CENTS = 100  # scores are summed as whole numbers: the order of adding must not show
_SUGGEST = round(SUGGEST * _CENTS)

#: Sum of the scores across two clusters, their number, and whether a pair of them is tied.
Across = tuple[int, int, bool]
#: Gives that of two members, None where something forbids that they are one.
Compared = Callable[[str, str], Across | None]
#: What was joined: less their average, and their names (the least of their members), the lesser first.
Step = tuple[float, str, str]


class Grown(NamedTuple):
    """A cluster, sorted, and the steps that it grew by."""

    members: tuple[str, ...]
    steps: tuple[Step, ...] = ()


def across(scores: Sequence[float], *, tied: bool) -> Across | None:
    """Return what the scores between two members come to; ``tied``: one of them may join the two."""
    if -inf in scores:
        return None
    return sum(round(score * _CENTS) for score in scores), len(scores), tied


def across_pair(score: float) -> int:
    """Return the sum of the one score between two members, as most have."""
    return round(score * _CENTS)


def agglomerate(members: Sequence[str], compared: Compared) -> list[Grown]:
    """Return the clusters of ``members``, sorted.

    Two clusters are joined where no veto stands between them, one pair is tied and the average reaches ``SUGGEST``.
    """
    if len(members) == 1:
        return [Grown((members[0],))]
    ordered = sorted(members)
    ties = _Ties(ordered)
    for index, one in enumerate(ordered):
        ties.add(one, ordered[index + 1 :], compared)
    found = {member: [member] for member in ordered}
    taken: dict[str, list[tuple[int, Step]]] = {member: [] for member in ordered}
    for turn, step in enumerate(ties.steps()):
        _, one, other = step
        ties.join(one, other)
        found[one] += found.pop(other)
        taken[one] += [*taken.pop(other), (turn, step)]
    return sorted(
        Grown(tuple(sorted(each)), tuple(step for _, step in sorted(taken[one]))) for one, each in found.items()
    )


def keep_apart(one: Grown, other: Grown, compared: Compared) -> bool:
    """Whether two clusters stay what they are where their members are clustered together.

    Each takes its own steps in turn with the other's, the best first, as long as none across them is better.
    """
    ties = _Ties((*one.members, *other.members))
    tied = [ties.add(member, other.members, compared) for member in one.members]
    if not any(tied):
        return True
    mine, theirs = 0, 0
    while True:
        ahead = [grown.steps[at] for grown, at in ((one, mine), (other, theirs)) if at < len(grown.steps)]
        step = min(ahead, default=None)
        if (best := ties.best()) is not None and (step is None or best < step):
            return False
        if step is None:
            return True
        if mine < len(one.steps) and step is one.steps[mine]:
            mine += 1
        else:
            theirs += 1
        ties.join(step[1], step[2])


class _Ties:
    """What stands between clusters, each named by the least of its members; no entry where a veto does."""

    def __init__(self, members: Sequence[str]) -> None:
        self._between: dict[str, dict[str, Across]] = {member: {} for member in members}
        self._heap: list[tuple[float, str, str, Across]] = []
        self._ready = False

    def add(self, one: str, others: Sequence[str], compared: Compared) -> bool:
        """Note what stands between a member and others; return whether it is tied to any. Before the first step is asked for.

        Asked eight times for each claim that is added, so that nothing is called but ``compared``.
        """
        between, heap, any_tied = self._between, self._heap, False
        mine = between[one]
        for other in others:
            if (found := compared(one, other)) is None:
                continue
            mine[other] = between[other][one] = found
            total, count, tied = found
            if tied:
                any_tied = True
                if total >= _SUGGEST * count:
                    heap.append((-total / count, *((one, other) if one < other else (other, one)), found))
        return any_tied

    def best(self) -> Step | None:
        """Return the best step that may be taken."""
        if not self._ready:
            heapify(self._heap)
            self._ready = True
        heap, between = self._heap, self._between
        while heap:
            key, one, other, tie = heap[0]
            if (mine := between.get(one)) is not None and mine.get(other) is tie:
                return key, one, other
            heappop(heap)
        return None

    def steps(self) -> Iterator[Step]:
        """Give the best steps in turn; whoever asks takes each."""
        while (step := self.best()) is not None:
            yield step

    def join(self, one: str, other: str) -> None:
        """Make two clusters one, by the name of the first."""
        mine, theirs = self._between[one], self._between.pop(other)
        mine.pop(other, None)
        theirs.pop(one, None)
        for far in list(mine):
            del self._between[far][one]
            before = mine.pop(far)
            if far in theirs:  # else a veto stands between them
                both = theirs[far]
                now = (before[0] + both[0], before[1] + both[1], before[2] or both[2])
                mine[far] = self._between[far][one] = now
                self._offer(*((one, far) if one < far else (far, one)), now)
        for far in theirs:
            self._between[far].pop(other, None)

    def _offer(self, one: str, other: str, found: Across) -> None:
        total, count, tied = found
        if tied and total >= _SUGGEST * count:
            heappush(self._heap, (-total / count, one, other, found))
