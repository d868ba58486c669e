"""What a place lies in and what an actor belongs to, step by step outwards."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.model.entity import World

_COUNTRY = "country"


class Wider:
    """The containers of places and the owners of actors of one world."""

    def __init__(self, world: World) -> None:
        self._places = world.places
        self._actors = world.actors
        self._countries = {p.country: p.id for p in world.places.values() if p.level == _COUNTRY and p.country}
        self._around: dict[str, tuple[str, ...]] = {}  # of places and actors of the tables that were asked for
        self._above: dict[str, tuple[str, ...]] = {}
        self.countries = frozenset(self._countries.values())

    def of_place(self, place: str) -> tuple[str, ...]:
        """Return the ids of the district, the governorate and the country that a place lies in, as far as they are known."""
        found = self._around.get(place)
        if found is None:
            found = tuple(self._holding(place))
            if place in self._places:
                self._around[place] = found
        return found

    def of_actor(self, actor: str) -> tuple[str, ...]:
        """Return the ids of the force, the body and the state that an actor is part of; ``x/y`` is the unit y of x."""
        found = self._above.get(actor)
        if found is None:
            found = tuple(self._owning(actor))
            if actor in self._actors:
                self._above[actor] = found
        return found

    def _holding(self, place: str) -> Iterator[str]:
        known = self._places.get(place)
        if known is None:
            return
        for outer in (known.admin2, known.admin1, self._countries.get(known.country, "")):
            if outer and outer != place:
                yield outer

    def _owning(self, actor: str) -> Iterator[str]:
        seen = {actor}
        while True:
            known = self._actors.get(actor)
            actor = known.part_of if known else actor.rpartition("/")[0]
            if not actor or actor in seen:
                return
            seen.add(actor)
            yield actor
