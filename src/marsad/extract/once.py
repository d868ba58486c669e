"""What is worked out of a world once, and kept while it is asked for; pure."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from marsad.model.entity import World

_KEPT = 8  # worlds; a program knows one, tests a few
_T = TypeVar("_T")


def once_a_world(make: Callable[[World], _T]) -> Callable[[World], _T]:
    """Return the function as one that keeps what it made of each of the last worlds; the world itself is kept with it, so that
    no other one can take its place in memory.
    """
    kept: dict[int, tuple[World, _T]] = {}

    @wraps(make)
    def made(world: World) -> _T:
        found = kept.get(id(world))
        if found is None or found[0] is not world:
            if len(kept) >= _KEPT:
                kept.clear()
            found = kept[id(world)] = (world, make(world))
        return found[1]

    return made
