"""What kind of thing a noun phrase names, and whether that fits what a role asks for."""

from __future__ import annotations

from marsad.extract.once import once_a_world
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
_OTHER_KINDS = {"r": ("road",), "o": ("media",), "n": ("settlement",)}
#: Noun kinds of places.
PLACES = frozenset(KIND_GROUPS["place"])
#: Things and persons that are somewhere, and that no side of a land owns (سيارة | جنوب لبنان).
MOVABLES = frozenset({"building", "vehicle", "ship", "people", "weapon", "equipment"})
#: What is steered or fired by somebody whose it is.
DRIVEN = frozenset({"aircraft", "vehicle", "ship", "weapon"})
#: Kinds of actors that bear arms.
ARMED_ACTORS = frozenset({"state_force", "armed_group", "coalition"})
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


_COUNTING = frozenset({"part", "unit"})
_PERSONS = frozenset({"people", "captive", "official"})
_ARMED = frozenset({"force", "group"})
_MATERIEL = frozenset({"weapon", "equipment", "aircraft", "vehicle"})
_TELLS_NOTHING = frozenset({"part", "abstract"})


def kinds_of(group: Group, world: World) -> tuple[str, ...]:
    """The kinds that the phrase may be of, best first; empty = not known."""
    if (
        group.lexeme is not None
        and group.noun != "part"
        and not group.hits
        and group.lexeme.senses
        and group.head in group.inner
    ):
        if group.noun and group.noun != "abstract":
            return (group.noun,)
        return ("people",) if _who_do(group) else ("event",)
    if group.of is not None and group.noun in _COUNTING:
        found = kinds_of(group.of, world)  # what a partitive head counts: عشرات المدنيين, a number of soldiers
        return (*found, "goods") if group.laden and found[:1] == ("vehicle",) else found
    noun = group.noun
    if noun == "nation":
        return ("people", "group", "force")  # the Kurds: any of them
    if noun == "people" and group.member is not None and group.member.noun in _ARMED:
        own = group.member.noun  # members of the brigade fight as it does; those of a tribe may flee
        return (own,) if own == "force" else (own, noun)
    whose = world.actors.get(group.actor or "") if noun == "people" and group.hits else None
    if whose is not None and whose.noun_kind in _ARMED:
        return (noun, whose.noun_kind)  # members of Hezbollah
    if noun == "group" and group.member is not None and group.member.noun in _PERSONS and group.member.prep == "of":
        return group.member.noun, noun  # a group of twenty families
    if noun == "goods" and group.member is not None and group.member.noun in _MATERIEL:
        return ("equipment", group.member.noun)  # a shipment of drones
    if noun and noun not in _TELLS_NOTHING:
        return (noun, "goods") if group.laden else (noun,)
    headed = [hit for hit in group.hits if hit.first <= group.head < hit.last]
    for hit in headed or group.hits:  # Yemen's | Amran governorate
        found = _named(hit.refs, world)
        if found:
            return _as_settled(group, found, world)
    return (noun,) if noun == "abstract" else ()


def _as_settled(group: Group, kinds: tuple[str, ...], world: World) -> tuple[str, ...]:
    """The kinds of a name, first those of the place that it has been found to be (الخرطوم: the town, not its airport)."""
    meant = group.place.is_ if group.place is not None else None
    if kinds[0] != "site" or meant not in world.places:
        return kinds  # a capital stays the state that is called by it
    own = kinds_of_reference(f"p:{meant}", world)
    return (*own, *(kind for kind in kinds if kind not in own))


def _who_do(group: Group) -> bool:
    """Whether the phrase is headed by an Arabic participle in the plural of people (المتظاهرين: those who protest)."""
    reading = group.reading
    return reading is not None and reading.form == "act" and reading.feats[:2] in {"md", "mp"}


_KEPT_NAMES = 20_000


@once_a_world
def _names(_world: World) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return the table of what is known of a world's names, empty at first."""
    return {}


def _named(refs: tuple[str, ...], world: World) -> tuple[str, ...]:
    """The kinds that a name may be of."""
    known = _names(world)
    found = known.get(refs)
    if found is None:
        if len(known) >= _KEPT_NAMES:
            known.clear()
        kinds = dict.fromkeys(kind for ref in refs for kind in kinds_of_reference(ref, world))
        if "site" in kinds and "settlement" in kinds:
            del kinds["site"]  # a town whose airport is called after it: the bare name is the town's
            kinds["site"] = None
        found = known[refs] = tuple(kinds)
    return found


def kinds_of_reference(ref: str, world: World) -> tuple[str, ...]:
    """The kinds that a name's reference (see ``World.names``) may be of."""
    if ref[0] in "au":
        return (world.actors[ref[2:]].noun_kind,)
    if ref[0] == "p":
        place = world.places[ref[2:]]
        return ("site", "water") if place.kind == "dam" else _PLACE_KINDS.get(place.level, ("site",))
    return _OTHER_KINDS.get(ref[0], ())


def fits(kinds: tuple[str, ...], wanted: tuple[str, ...]) -> int:
    """2 = of a wanted kind, 1 = not known or nothing asked, 0 = of another kind."""
    if not wanted or "any" in wanted or not kinds:
        return 1
    for kind in kinds:
        if kind in wanted:
            return 2
    for kind in kinds:
        for near in PASSES.get(kind, ()):
            if near in wanted:
                return 1
    return 0
