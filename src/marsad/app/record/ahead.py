"""Histories of places worked out before anybody asks: after many reports came, or while there is nothing else to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from marsad.app.record.asking import MANY, Asking
from marsad.app.record.site import keeping, made_with

#: An area is not looked at: the claims that may tell of it are those of all that lies in it.
_LEVELS = frozenset({"town", "site"})


def work_ahead(asking: Asking, stop: Callable[[], bool] = bool) -> Iterator[str]:
    """Work out and keep the histories of towns and sites that many claims tell of and that are not kept as of now; give each place's id.

    ``stop``: asked before each, whether to leave the rest. Where the record may only be read, or another program is
    writing, it is not kept, and the next round tries again.
    """
    made = made_with(asking.library)
    for place in _stale(asking, made):
        if stop():
            return
        if asking.store.kept_history(asking.names_of(place), made) is not None:
            continue  # another one worked it out meanwhile
        history, _, tx = asking.history_anew(place)
        if asking.store.keep_history(place, made, keeping(history), tx):
            yield place


def _stale(asking: Asking, made: str) -> list[str]:
    """Return the places that may be without a history, those first that the most claims name."""
    world, ground = asking.library.world, asking.ground
    found: dict[str, None] = {}
    for place in asking.store.stale_places(made, MANY):
        # what is told of a town, or by another id, is told of the base that bears its name, and of the first id
        for each in (place, *ground.namesakes.get(place, ())):
            one = ground.one.get(each, each)
            if one in world.places and world.places[one].level in _LEVELS:
                found.setdefault(one)
    return list(found)
