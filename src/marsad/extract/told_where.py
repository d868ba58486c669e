"""In which of a report's countries each sentence takes place: "the army" of a round-up is that of the country it is at; pure.

::

    In Burkina Faso, gunmen killed 20 soldiers     Burkina Faso, however much the report tells of Mali
    … the town of Beledweyne. The army retook …     Somalia, where nothing between names another country
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

_SIDE = 3  # times less told of than the country most told of, one is only mentioned on the way
_LEAD = 2  # times less told of, one is none that the sentences behind go on with
_GOES_ON = 2  # sentences without a place that go on with the countries of the one before


class Scene(NamedTuple):
    """The countries that a sentence's places lie in, the one that it opens with (In Niger, …), and all that it names."""

    countries: frozenset[str]
    opens: str = ""
    named: frozenset[str] = frozenset()


def told_each(scenes: Sequence[Scene], most: Sequence[str], votes: Mapping[str, int]) -> list[Sequence[str]]:
    """Return for each sentence the countries of its report, its own first; ``most``: all, the most told of first."""
    told: list[Sequence[str]] = []
    last, since = frozenset[str](), 0
    for scene in scenes:
        opens = frozenset({scene.opens} - {""})
        own = opens or frozenset(c for c in scene.countries if _matters(c, _SIDE, most, votes))
        if scene.opens or scene.countries:
            last, since = opens or frozenset(c for c in own if _matters(c, _LEAD, most, votes)), 0
        else:
            since += 1
            own = last if since <= _GOES_ON and scene.named.isdisjoint(most[:1]) else frozenset()
        told.append([*(c for c in most if c in own), *(c for c in most if c not in own)] if own else most)
    return told


def _matters(country: str, times: int, most: Sequence[str], votes: Mapping[str, int]) -> bool:
    """Whether a report tells of no country so many times more than of this one."""
    return votes.get(country, 0) * times >= votes.get(most[0], 0) if most else False
