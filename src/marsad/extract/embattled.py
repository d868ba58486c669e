"""Countries that have armed groups: in others a known place alone makes no news of a conflict."""

from __future__ import annotations

from marsad.extract.once import once_a_world
from marsad.extract.reading import Group, Sent
from marsad.model.entity import World


@once_a_world
def _countries(world: World) -> frozenset[str]:
    """Return the codes of the countries of which an armed group is known."""
    return frozenset(actor.country for actor in world.actors.values() if actor.noun_kind == "group" and actor.country)


def there(group: Group, sent: Sent, world: World) -> bool:
    """Whether a phrase names a place in such a country, or one that is in none alone (a sea)."""
    return any(not country or country in _countries(world) for country in _named(group, sent, world))


def told_of(sent: Sent, world: World) -> bool:
    """Whether a sentence names a place in such a country anywhere."""
    named = (world.places.get(ref[2:]) for hit in sent.hits for ref in hit.refs if ref[0] == "p")
    return any(place is not None and place.country in _countries(world) for place in named)


def calm(group: Group, sent: Sent, world: World) -> bool:
    """Whether a phrase names a place or an authority of a country without armed groups, and none of one with them."""
    actor = world.actors.get(group.actor or "")
    named = [*_named(group, sent, world), *([actor.country] if actor is not None else [])]
    return any(named) and not any(country in _countries(world) for country in named)


def _named(group: Group, sent: Sent, world: World) -> list[str]:
    """The countries of the places that a phrase names or is at."""
    found = [group.place.is_] if group.place is not None and group.place.is_ else []
    if group.sentence == sent.index:
        within = (hit for hit in sent.hits if group.first <= hit.first < group.last)
        found += [ref[2:] for hit in within for ref in hit.refs if ref[0] == "p"]
    return [place.country for each in found if (place := world.places.get(each)) is not None]


def of_one(country: str, world: World) -> bool:
    """Whether a country has armed groups."""
    return country in _countries(world)
