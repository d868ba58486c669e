"""In which of a report's countries each sentence takes place: "the army" of a round-up is that of the country it is at; pure.

::

    In Burkina Faso, gunmen killed 20 soldiers     Burkina Faso, however much the report tells of Mali
    … the town of Beledweyne. The army retook …     Somalia, where nothing between names another country
    … in Nawa. Security forces sealed off the town  Syria, though the report is one on Lebanon
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

_SIDE = 3  # times less told of than the country most told of, one is only mentioned on the way
_LEAD = 2  # times less told of, one is none that the sentences behind go on with
_GOES_ON = 2  # sentences without a place that go on with the countries of the one before


class Scene(NamedTuple):
    """The countries that a sentence's places lie in, the one that it opens with (In Niger, …), and all that it names; whether it
    goes on with a town told of before ("the town").
    """

    countries: frozenset[str]
    opens: str = ""
    named: frozenset[str] = frozenset()
    same_town: bool = False


def told_each(scenes: Sequence[Scene], most: Sequence[str], votes: Mapping[str, int]) -> list[Sequence[str]]:
    """Return for each sentence the countries of its report, its own first; ``most``: all, the most told of first."""
    told: list[Sequence[str]] = []
    last, since = Scene(frozenset()), 0
    for scene in scenes:
        if scene.opens or scene.countries:
            last, since = scene, 0
            own = _of(scene, _SIDE, most, votes)
        else:
            since += 1
            times = _SIDE if scene.same_town and since == 1 else _LEAD
            own = _of(last, times, most, votes) | (last.countries & scene.named)  # the Somali ministry said …
            own = own if since <= _GOES_ON and scene.named.isdisjoint(most[:1]) else frozenset()
        told.append([*(c for c in most if c in own), *(c for c in most if c not in own)] if own else most)
    return told


def _of(scene: Scene, times: int, most: Sequence[str], votes: Mapping[str, int]) -> frozenset[str]:
    """Return the country that a sentence opens with, else those it takes place in of which the report tells more than in passing."""
    return frozenset({scene.opens} if scene.opens else (c for c in scene.countries if _matters(c, times, most, votes)))


def _matters(country: str, times: int, most: Sequence[str], votes: Mapping[str, int]) -> bool:
    """Whether a report tells of no country so many times more than of this one."""
    return votes.get(country, 0) * times >= votes.get(most[0], 0) if most else False
