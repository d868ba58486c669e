"""The few places of each country that are asked for by country alone, found once a world and not among all its places."""

from __future__ import annotations

from typing import NamedTuple

from marsad.extract.once import once_a_world
from marsad.model.entity import Place, World

#: Classes of sites of which a town mostly has one.
CIVIL = frozenset({"airport", "airport_base", "port"})


class ByCountry(NamedTuple):
    """By a country's code: its airports and ports, in the order of the tables, and the place that is the country itself."""

    civil: dict[str, list[Place]]
    itself: dict[str, Place]


@once_a_world
def by_country(world: World) -> ByCountry:
    """Return the places of a world by country."""
    found = ByCountry({}, {})
    for place in world.places.values():
        if place.kind in CIVIL:
            found.civil.setdefault(place.country, []).append(place)
        if place.level == "country":
            found.itself.setdefault(place.country, place)
    return found
