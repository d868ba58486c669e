"""Which event keeps which name when claims are clustered anew: by overlap, the older first; no name is ever used again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec


class Settled(msgspec.Struct, frozen=True):
    """``kept``: event → its claims now; ``fresh``: clusters that need a new name; ``retired``: event → the one that took
    most of its claims over, None where all of them are gone.
    """

    kept: dict[str, tuple[str, ...]]
    fresh: tuple[tuple[str, ...], ...]
    retired: dict[str, str | None]


def settle(before: Mapping[str, Iterable[str]], clusters: Sequence[Sequence[str]], age: Mapping[str, int]) -> Settled:
    """Return the names of clusters of claims; ``age``: smaller is older.

    A cluster takes the name of the event that it shares most claims with; where two want one name, the greater share
    wins; of equal shares the older name does. So a split leaves the name with the greater part, and what is joined
    goes by the name of the greater part.
    """
    home = {claim: event for event, claims in before.items() for claim in claims}
    shares: list[tuple[int, int, str, int]] = []
    for index, cluster in enumerate(clusters):
        for event, count in Counter(home[claim] for claim in cluster if claim in home).items():
            shares.append((-count, age[event], event, index))
    shares.sort(key=lambda share: (*share[:3], clusters[share[3]][0]))
    name: dict[int, str] = {}
    taken: set[str] = set()
    for _, _, event, index in shares:
        if index not in name and event not in taken:
            name[index] = event
            taken.add(event)
    kept = {name[index]: tuple(cluster) for index, cluster in enumerate(clusters) if index in name}
    fresh = tuple(tuple(cluster) for index, cluster in enumerate(clusters) if index not in name)
    return Settled(kept, fresh, _retired(before, taken, kept))


def _retired(
    before: Mapping[str, Iterable[str]], taken: set[str], kept: Mapping[str, tuple[str, ...]]
) -> dict[str, str | None]:
    """Return the events that lose their name, each with the kept event that has most of its claims."""
    now = {claim: event for event, claims in kept.items() for claim in claims}
    found: dict[str, str | None] = {}
    for event, claims in before.items():
        if event not in taken:
            heirs = Counter(now[claim] for claim in claims if claim in now)
            found[event] = min(heirs, key=lambda heir: (-heirs[heir], heir)) if heirs else None
    return found
