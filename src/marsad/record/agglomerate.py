"""Average-link clustering under vetoes, the two clusters that agree best first; the same for every order of input."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from heapq import heapify, heappop, heappush
from math import inf

from marsad.record.same import JOIN, SUGGEST

_CENTS = 100  # scores are summed as whole numbers: the order of adding must not show
_JOIN, _SUGGEST = round(JOIN * _CENTS), round(SUGGEST * _CENTS)

#: Sum of the scores across two clusters, their number, and the best of them.
_Tie = tuple[int, int, int]


def agglomerate(members: Sequence[str], scores: Callable[[str, str], Sequence[float]]) -> list[list[str]]:
    """Return the clusters of ``members``, each sorted.

    ``scores`` gives all scores between two members. Two clusters are joined where none of theirs is a veto (−inf), the
    best reaches ``JOIN`` and the average ``SUGGEST``.
    """
    if len(members) == 2:  # by far the most frequent
        found = scores(*members)
        joins = -inf not in found and max(found) >= JOIN and sum(found) >= SUGGEST * len(found)
        return [list(members)] if joins else [[member] for member in members]
    clusters = {member: [member] for member in members}
    ties: dict[str, dict[str, _Tie]] = {member: {} for member in members}
    for index, one in enumerate(members):
        for other in members[index + 1 :]:
            found = scores(one, other)
            if -inf not in found:
                cents = [round(each * _CENTS) for each in found]
                ties[one][other] = ties[other][one] = (sum(cents), len(cents), max(cents))
    heap = [
        entry
        for one in members
        for other, tie in ties[one].items()
        if one < other and (entry := _entry(one, other, tie))
    ]
    heapify(heap)
    while heap:
        _, one, other, tie = heappop(heap)
        if one not in clusters or other not in clusters or ties[one].get(other) != tie:
            continue
        clusters[one] = sorted(clusters[one] + clusters.pop(other))
        mine, theirs = ties[one], ties.pop(other)
        del mine[other]
        for far in list(mine):
            del ties[far][one]
            ties[far].pop(other, None)
            tie_ = mine.pop(far)
            if far in theirs:  # else a veto stands between them
                both = theirs[far]
                mine[far] = ties[far][one] = (tie_[0] + both[0], tie_[1] + both[1], max(tie_[2], both[2]))
                entry = _entry(min(one, far), max(one, far), mine[far])
                if entry:
                    heappush(heap, entry)
        for far in theirs:
            ties[far].pop(other, None)
    return sorted(clusters.values())


def _entry(one: str, other: str, tie: _Tie) -> tuple[float, str, str, _Tie] | None:
    """Return what the heap sorts by, nothing for clusters that must not be joined."""
    total, count, best = tie
    if best < _JOIN or total < _SUGGEST * count:
        return None
    return -total / count, one, other, tie
