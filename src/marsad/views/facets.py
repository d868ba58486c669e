"""How many of the events found are of each type, phase, place, actor: what a search can be narrowed by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import msgspec

from marsad.model.event import Event


class Value(msgspec.Struct, frozen=True):
    """A value of a facet with the number of events that have it; ``chosen``: the search asks for it already."""

    value: str
    count: int
    chosen: bool


#: The facets, in the order in which they are shown.
FACETS = ("type", "phase", "place", "actor")


def facets(events: Iterable[Event], chosen: Mapping[str, tuple[str, ...]], most: int = 12) -> dict[str, list[Value]]:
    """Return the values of each facet, most frequent first; those chosen are always among them."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    for event in events:
        counts["type"][event.type.value] += 1
        counts["phase"][event.phase.value] += 1
        counts["place"].update({spot.id for spot in event.spots if spot.id and spot.role.is_place})
        counts["actor"].update({*event.actors, *event.targets, *event.partners})
    return {name: _values(counts[name], chosen.get(name, ()), most) for name in FACETS}


def _values(counts: Counter[str], chosen: tuple[str, ...], most: int) -> list[Value]:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    kept = {value for value, _ in ranked[:most]}
    shown = [Value(value, count, value in chosen) for value, count in ranked if value in kept or value in chosen]
    return shown + [Value(value, 0, chosen=True) for value in chosen if value not in counts]
