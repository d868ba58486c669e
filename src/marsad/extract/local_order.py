"""Whose a province's police and security offices are: of the country that the place lies in, or of who governs there; pure.

::

    مديرية أمن حماة، قيادة شرطة ديالى     the force of order of Syria, of Iraq
    Sulaymaniyah police                the Kurdistan Region's: the governorate is one of its own (``Actor.areas``)
"""

from __future__ import annotations

from marsad.extract.actors import police_of
from marsad.model.entity import Place, World


def order_in(place: Place, world: World) -> str | None:
    """Return whom the police of a place belong to; None of a country, whose police have a name of their own."""
    if place.level == "country":
        return None
    lies_in = {place.id, place.admin1, place.admin2} - {""}
    own = (actor.id for actor in world.actors.values() if not lies_in.isdisjoint(actor.areas))
    return next(own, None) or police_of(place.country, world)


def government_at(place: Place, world: World) -> str | None:
    """Return the government of a region of a country that has its seat at a place (أربيل: the Kurdistan Region's)."""
    seat_of = [world.places[area] for area, seat in world.seats.items() if seat == place.id and area in world.places]
    if all(area.kind != "region" for area in seat_of):
        return None
    root = world.actors.get((order_in(place, world) or "").partition("/")[0])
    return root.id if root is not None and root.kind == "government" else None
