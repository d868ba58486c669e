"""What kind of thing a noun phrase names, and whether that fits what a role asks for."""

from __future__ import annotations

from marsad.extract.reading import Group
from marsad.model.entity import World
from marsad.model.lexicon import KIND_GROUPS

#: Level of a place → the kind of noun that names such a place.
_PLACE_KINDS = {
    "country": ("state", "area"),
    "adm1": ("area",),
    "adm2": ("area",),
    "area": ("area",),
    "town": ("settlement",),
    "quarter": ("settlement",),
    "water": ("water",),
    "site": ("site",),
}
_OTHER_KINDS = {"r": ("road",), "o": ("media",)}
#: Noun kinds of places.
PLACES = frozenset(KIND_GROUPS["place"])
#: Kinds that one noun kind may pass for.
PASSES = {
    "state": ("area",),
    "settlement": ("area", "state"),
    "site": ("area", "building"),
    "building": ("site",),
    "people": ("group",),
    "body": ("group", "force"),
    "force": ("group",),
    "vehicle": ("equipment",),
    "captive": ("people",),
}


def kinds_of(group: Group, world: World) -> tuple[str, ...]:
    """The kinds that the phrase may be of, best first; empty = not known."""
    if (
        group.lexeme is not None
        and group.noun != "part"
        and not group.hits
        and group.lexeme.senses
        and group.head in group.inner
    ):
        return (group.noun,) if group.noun and group.noun != "abstract" else ("event",)
    inner = _complement(group)
    if inner is not None:
        return kinds_of(inner, world)
    if group.noun == "nation":
        return ("people", "group", "force")  # the Kurds: any of them
    if group.noun and group.noun not in {"part", "abstract"}:
        return (group.noun,)
    for hit in group.hits:
        found = [kind for ref in hit.refs for kind in kinds_of_reference(ref, world)]
        if found:
            return tuple(dict.fromkeys(found))
    return (group.noun,) if group.noun == "abstract" else ()


def kinds_of_reference(ref: str, world: World) -> tuple[str, ...]:
    """The kinds that a name's reference (see ``World.names``) may be of."""
    if ref[0] in "au":
        return (world.actors[ref[2:]].noun_kind,)
    if ref[0] == "p":
        return _PLACE_KINDS.get(world.places[ref[2:]].level, ("site",))
    return _OTHER_KINDS.get(ref[0], ())


def _complement(group: Group) -> Group | None:
    """What a partitive head counts: عشرات المدنيين, a number of soldiers."""
    return group.of if group.noun in {"part", "unit"} else None


def fits(kinds: tuple[str, ...], wanted: tuple[str, ...]) -> int:
    """2 = of a wanted kind, 1 = not known or nothing asked, 0 = of another kind."""
    if not wanted or "any" in wanted or not kinds:
        return 1
    for kind in kinds:
        if kind in wanted:
            return 2
    return 1 if any(near in wanted for kind in kinds for near in PASSES.get(kind, ())) else 0
