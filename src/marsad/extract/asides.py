"""Remarks behind a place, in either language, that tell where it lies: nothing happens at the places that they name.

Qubba | , between Nawa and Tasil, | قرية القبة | ، بين نوى وتسيل.
"""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.kinds import PLACES, kinds_of
from marsad.extract.reading import Group, Sent
from marsad.model.entity import World

_ASIDE = "x"  # the kind of a group that is no argument
_SPOTS = PLACES - {"state", "area"}
_BETWEEN = frozenset({"P", ","})


def set_aside(sent: Sent, between: frozenset[str], world: World) -> None:
    """Take the two places between which another lies out of the sentence's grammar."""
    groups = sent.groups
    for k, first in enumerate(groups):
        if first.kind == "np" and first.prep in between and k > 1:
            found = list(_pair(groups, k, world))
            for group in found:
                group.kind = _ASIDE


def _pair(groups: list[Group], k: int, world: World) -> Iterator[Group]:
    """Give the phrases of two settlements of one country behind a spot that is there too, as far as its own name tells."""
    at = k - 1
    while at > 0 and groups[at].kind in _BETWEEN:
        at -= 1
    last = k + 1 + (k + 1 < len(groups) and groups[k + 1].kind == "C")
    spot = groups[at]
    if spot.kind != "np" or last >= len(groups) or not _SPOTS.intersection(kinds_of(spot, world)[:1]):
        return
    if groups[last].kind != "np" or groups[last].prep or not (groups[last].joined or last > k + 1):
        return
    both = _countries(groups[k], world) & _countries(groups[last], world)
    if both and (not spot.hits or both & _countries(spot, world)):
        yield groups[k]
        yield groups[last]


def _countries(group: Group, world: World) -> set[str]:
    """The countries in which a settlement or site of the phrase's name lies."""
    if not _SPOTS.intersection(kinds_of(group, world)[:1]):
        return set()
    refs = (ref[2:] for hit in group.hits for ref in hit.refs if ref[0] == "p")
    return {world.places[ref].country for ref in refs if ref in world.places}
