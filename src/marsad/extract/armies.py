"""Which army a country has; pure."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.once import once_a_world
from marsad.model.claim import SourceKind
from marsad.model.entity import Actor, World


@once_a_world
def armies(world: World) -> dict[str, str]:
    """Return the army that each country has today, by the country's code."""
    found: dict[str, str] = {}
    for actor in world.actors.values():
        if actor.kind == "state_force" and actor.id.endswith("-army") and actor.active[1] is None:
            found.setdefault(actor.country, actor.id)
    occupiers = [world.actors[id_] for id_ in dict.fromkeys(world.forces.values()) if id_ in world.actors]
    for actor in occupiers:
        for country in actor.where:
            found.setdefault(country, actor.id)  # Palestine has no army: in Jenin it is Israel's
    return found


def army_of(countries: Sequence[str], world: World) -> str | None:
    """Return the army of the country most told of: "the army" in a report about Lebanon; none of another's where that has none."""
    for country in countries[:1]:
        ours = armies(world).get(code_of(country, world))
        if ours is not None:
            return ours
        force = world.actors.get(world.forces.get(country, ""))
        if force is not None and not polices(force):
            return force.id
    return None


def polices(actor: Actor) -> bool:
    """Whether a force is one of order, no army: it speaks as an office does."""
    return actor.source == SourceKind.OFFICIAL


def code_of(country: str, world: World) -> str:
    """Return the code of a country that is given by its code or its place's id."""
    place = world.places.get(country)
    return place.country if place is not None else country
