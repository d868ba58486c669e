"""Which places a claim is on: those of the tables, and those that no table has, by the words that reports give them."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.model.claim import Claim, EventType, Filler, Role
from marsad.model.entity import Place, World
from marsad.record.holders import Ground, named_after
from marsad.record.roads import road_between
from marsad.text.names import keys_of

#: What the id of a place begins with that no table has.
OWN = "~"

#: Kinds of things that may be places of their own where a name stands with them; '' = a bare name.
_NAMED = frozenset({"", "site", "settlement", "area"})


#: Where each type names its place, in order: the first role that names one counts.
_WHERE = {
    EventType.WITHDRAWAL: (Role.FROM, Role.PLACE),
    EventType.DEPLOYMENT: (Role.TO, Role.PLACE),
    EventType.ADVANCE: (Role.TO, Role.PLACE),
    EventType.PRESENCE: (Role.PLACE,),
    EventType.CONTROL: (Role.PLACE, Role.TARGET),
    EventType.DETENTION: (Role.PLACE,),
    EventType.CAPTURE: (Role.PLACE, Role.TARGET),
    EventType.HANDOVER: (Role.PLACE, Role.TARGET),
    EventType.BASE_ESTABLISHED: (Role.PLACE, Role.TARGET),
    EventType.CLOSURE: (Role.PLACE, Role.TARGET),
    EventType.REOPENING: (Role.PLACE, Role.TARGET),
}
#: The types that tell of the state of a place.
TYPES = frozenset(_WHERE)
_HILL = "mountain"
#: It is the road between two towns that is shut, not the towns.
_ACCESS = frozenset({EventType.CLOSURE, EventType.REOPENING})


def places(claim: Claim, ground: Ground) -> Iterator[tuple[str, bool]]:
    """Give the places that the claim is on, and whether each is a site."""
    for role in _WHERE[claim.type]:
        fillers = claim.roles.get(role, ())
        if claim.type in _ACCESS:
            fillers = tuple(f for f in fillers if f.is_ in ground.world.roads or f.kind == "road") or fillers
        found = dict.fromkeys(p for f in fillers if (p := _place(f, role, claim.lang, ground)))
        if claim.type in _ACCESS:  # its airspace or its schools, not the country
            found = {each: None for each in found if not _is_country(each[0], ground.world)}
        sites = [each for each in found if each[1]]
        if found:
            yield from sites or found  # beside a site, a town or area only says where it is
            return


def _is_country(place: str, world: World) -> bool:
    return place in world.places and world.places[place].level == "country"


def _place(filler: Filler, role: Role, lang: str, ground: Ground) -> tuple[str, bool] | None:
    """Return the place that a filler itself is, not what contains it ("a post in X" is not X); with whether it is a site."""
    known = ground.world.places.get(filler.is_ or "")
    if known is not None and known.level == "town" and filler.kind == "site" and filler.located != "area":
        bases = ground.namesakes.get(known.id, ())  # the base of a town's name, not the town
        if bases:
            return (bases[0], True) if len(bases) == 1 else None
    if known is not None and known.id in ground.one:
        known = ground.world.places[ground.one[known.id]]
        return (known.id, known.level == "site") if filler.located != "area" else None
    if (known is not None or filler.is_ is None) and own_name(filler, lang, ground.world):
        own = own_place(filler, role, lang, ground.world)  # what it lies in is not what it is
        return (own, True) if own else None
    return (known.id, known.level == "site") if known is not None and _is_itself(filler, known) else None


def own_name(filler: Filler, lang: str, world: World) -> str:
    """Return the words by which a place is known that no table has, '' where it has none. Of Ataq airport there may be no more
    than Ataq; "the airport" alone is that of whatever was told before.
    """
    if filler.stands_for or filler.named or (filler.kind == "road" and filler.is_ is None):
        return filler.stands_for or filler.text
    town = world.places.get(filler.is_ or "")
    if town is None or town.level != "town" or filler.kind != "site" or filler.located != "proxy":
        return ""
    return filler.text if named_after(filler.text, lang, town, world) else ""


def own_place(filler: Filler, role: Role, lang: str, world: World) -> str:
    """Return what a place goes by that no table has: ``~`` and the keys of its name, of a road its ends; '' where it has no name."""
    if filler.kind == "road" and filler.is_ is None:
        ends = road_between(filler.text, lang, world)
        return OWN + ends if ends else ""
    name = own_name(filler, lang, world) if filler.kind in _NAMED and role is not Role.TARGET else ""
    keys = keys_of(name, lang) if name else []
    if len(keys) > 2 and world.cues.get(lang, {}).get(keys[1]) == _HILL:
        keys = keys[1:]  # the position on a hill goes by the hill (موقع جبل الباط)
    return OWN + " ".join(keys) if keys else ""


def _is_itself(filler: Filler, place: Place) -> bool:
    if place.level == "site":
        return filler.kind != "area" and (filler.located != "area" or place.located == "area")
    if filler.kind in {"site", "building", "road"}:
        return False
    return filler.located != "area" or place.located == "area"
