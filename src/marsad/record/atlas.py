"""What merging asks of the world, worked out once: what lies in what, which ids mean one spot, who belongs to whom."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, hypot, radians

import msgspec

from marsad.model.entity import Actor, Place, World
from marsad.text.names import keys_of

#: How fine a place is: greater is finer.
COUNTRY, PROVINCE, DISTRICT, TOWN, SITE = range(5)
_SCALE = {
    "country": COUNTRY,
    "adm1": PROVINCE,
    "area": PROVINCE,
    "water": PROVINCE,
    "adm2": DISTRICT,
    "town": TOWN,
    "quarter": TOWN,
    "site": SITE,
}
_KM = 111.2  # to a degree of latitude
_MARGIN = 3.0  # km between the points of a base and the village that it is named after, beyond their precision
#: Kinds of actors that stand for no party in particular: they neither tie nor part two claims.
_NOBODY = frozenset({"generic", "people"})


class Atlas(msgspec.Struct, frozen=True):
    """``spot``: place id → the id that stands for it (a base and the village it is named after are one);
    ``scale``: how fine that is; ``within``: place id → what holds it, countries as ``c:CODE``.

    ``wholes``: actor id → itself and what it is part of; ids without a party are missing. ``institutions``: actors
    that speak with one voice (an army, a ministry), where a state or "gunmen" do not.
    """

    spot: dict[str, str]
    scale: dict[str, int]
    within: dict[str, tuple[str, ...]]
    wholes: dict[str, tuple[str, ...]]
    institutions: frozenset[str]


def atlas_of(world: World) -> Atlas:
    """Return what merging needs of ``world``."""
    spot = _spots(world)
    wholes = {id_: _wholes(actor, world) for id_, actor in world.actors.items() if actor.kind not in _NOBODY}
    return Atlas(
        spot=spot,
        scale={id_: _SCALE.get(place.level, PROVINCE) for id_, place in world.places.items()},
        within={id_: tuple(_within(place, world)) for id_, place in world.places.items()},
        wholes=wholes,
        institutions=frozenset(id_ for id_ in wholes if world.actors[id_].kind != "state"),
    )


def _within(place: Place, world: World) -> Iterator[str]:
    if place.level not in ("country", "adm1", "adm2") and place.admin2:
        yield place.admin2
    if place.level not in ("country", "adm1") and place.admin1:
        yield place.admin1
        if place.admin1 in world.places and not place.country:
            yield f"c:{world.places[place.admin1].country}"
    if place.country:
        yield f"c:{place.country}"


def _wholes(actor: Actor, world: World) -> tuple[str, ...]:
    found = [actor.id]
    while actor.part_of and actor.part_of not in found and actor.part_of in world.actors:
        actor = world.actors[actor.part_of]
        found.append(actor.id)
    return tuple(found)


def _spots(world: World) -> dict[str, str]:
    """Return for each place what stands for it: of those that share their bare name and their point, the town,
    else the first by id. What the tables give as further ids of a place leads to it too.
    """
    kinds = {
        lang: sorted((tuple(keys_of(words, lang)) for words in cues), key=len, reverse=True)
        for lang, cues in world.cues.items()
    }
    found: dict[str, str] = {}
    by_name: dict[tuple[str, ...], list[Place]] = {}
    for place in world.places.values():
        if _SCALE.get(place.level, PROVINCE) >= TOWN and place.lat is not None:
            by_name.setdefault(_bare(place.name_ar, "ar", kinds.get("ar", [])), []).append(place)
    for namesakes in by_name.values():
        namesakes.sort(key=lambda place: (place.level != "town", place.id))
        for index, place in enumerate(namesakes):
            first = next(other for other in namesakes[: index + 1] if other is place or _near(place, other))
            found[place.id] = found.get(first.id, first.id)
    for place in world.places.values():
        stands = found.setdefault(place.id, place.id)
        for other in place.also:
            found.setdefault(other, stands)
    return found


def _bare(name: str, lang: str, kinds: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the keys of a name without the word for its kind before it (قاعدة الشدادي → شدادي)."""
    keys = keys_of(name, lang)
    for kind in kinds:
        if len(kind) < len(keys) and keys[: len(kind)] == kind:
            return keys[len(kind) :]
    return keys


def _near(one: Place, other: Place) -> bool:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    across = (one.lon - other.lon) * cos(radians(one.lat))
    reach = (one.precision_km or 0) + (other.precision_km or 0) + _MARGIN
    return hypot(one.lat - other.lat, across) * _KM <= reach
