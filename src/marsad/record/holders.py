"""Who is meant to hold a place: a state stands for its forces, a part for itself and the wholes that it is of."""

from __future__ import annotations

import msgspec

from marsad.model.claim import Claim, Filler, NumberKind, Role
from marsad.model.entity import Place, World
from marsad.text.names import keys_of, name_key
from marsad.text.normalise import loose
from marsad.text.skeleton import skeleton

#: Kinds of things that are taken along, and are nobody.
MATERIEL = frozenset({"vehicle", "aircraft", "ship", "weapon", "equipment", "goods", "building", "money"})
_AGENTS = frozenset({"force", "group", "state", "body"})
_STATES = frozenset({"state", "government"})
_PEOPLE = "people"
#: A place is away from a base's point by no more than this beyond what both are known to.
_NAMESAKE_KM = 2.0
_KM_PER_DEGREE = 111.2


class Holder(msgspec.Struct, frozen=True):
    """Who is at a place. ``key``: an actor's id, or ``~`` and the words of one that no table has; '' = nobody is named.

    ``sides`` are the key and the wholes that it belongs to, itself first: two holders that share one are on one side.
    """

    key: str
    text: str = ""
    sides: tuple[str, ...] = ()

    def beside(self, other: Holder) -> bool:
        """Whether the two are on one side, as far as the tables tell."""
        return bool(set(self.sides) & set(other.sides))


NOBODY = Holder("")


class Ground(msgspec.Struct, frozen=True):
    """What is known of actors and places, and ``namesakes``: a town's id → the bases at it that bear its name; ``one``: of
    places that the tables give as one and the same, each other id → the one under which its history stands.
    """

    world: World
    namesakes: dict[str, tuple[str, ...]]
    one: dict[str, str] = {}


def ground(world: World) -> Ground:
    """Return the ground of a world; worked out once for many claims."""
    towns: dict[str, list[Place]] = {}
    for place in world.places.values():
        if place.level == "town" and place.lat is not None:
            towns.setdefault(place.country, []).append(place)
    found: dict[str, tuple[str, ...]] = {}
    for site in world.places.values():
        if site.level != "site" or "base" not in site.kind or site.lat is None:
            continue
        names = _names(site, world)
        for town in towns.get(site.country, ()):
            if _near(site, town) and not names.isdisjoint(_names(town, world)):  # near first: names take longer
                found[town.id] = (*found.get(town.id, ()), site.id)
    return Ground(world, found, _one(world))


def _one(world: World) -> dict[str, str]:
    """Return for the further ids of a place its one id: that of a site before that of a town, else the first."""
    found: dict[str, str] = {}
    for place in world.places.values():
        same = [place, *(world.places[id_] for id_ in place.also if id_ in world.places)]
        first = min(same, key=lambda each: (each.level != "site", each.id))
        found |= {each.id: first.id for each in same if each is not first}
    return found


def _names(place: Place, world: World) -> set[str]:
    """Return the keys of a place's names, without the words for its kind."""
    keys: set[str] = set()
    for lang, name in (("ar", place.name_ar), ("en", place.name_en)):
        cues = world.cues.get(lang, {})
        bare = [word for word in keys_of(name, lang) if word not in cues]
        if bare:
            keys.add(" ".join([name_key(bare[0], lang, first=True), *bare[1:]]))
    return keys


def _near(a: Place, b: Place) -> bool:
    if a.country != b.country or a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return False
    slack = (a.precision_km or 0.0) + (b.precision_km or 0.0) + _NAMESAKE_KM
    # a degree of longitude is never longer than one of latitude
    return max(abs(a.lat - b.lat), abs(a.lon - b.lon)) * _KM_PER_DEGREE <= slack


def named_after(text: str, lang: str, town: Place, world: World) -> bool:
    """Whether words are those for a kind of place and the town's name, however it is spelled (مطار كادقلي of كادوقلي)."""
    words, kinds = keys_of(text, lang), world.cues.get(lang, {})
    bare = [word for word in words if word not in kinds]
    name = keys_of(town.name_en if lang == "en" else town.name_ar, lang)
    alike = set(name) <= set(words) or skeleton(name) in skeleton(bare)
    return len(name) < len(words) and bool(bare) and bool(skeleton(name)) and alike


def holder(filler: Filler, world: World, lang: str) -> Holder:
    """Return who the filler names, the owner of a convoy too; ``NOBODY`` for "trucks", "some", "fighters"."""
    known = filler.is_
    alike: tuple[str, ...] = ()
    if known in world.places and known not in world.actors:
        known = None  # "a force at Umm al-Aranib"
    if known is not None and known in world.generic.get(lang, {}).values():
        alike, known = (known,), None  # gunmen are not the same everywhere; at one place they are on one side
    if known is not None:
        known = _forces(known, world)
        return Holder(known, filler.text, _sides(known, world))
    words = [loose(word) for word in filler.text.split()]
    counted = any(word[0].isdecimal() for word in words)  # so many men are nobody in particular
    keys = keys_of(filler.text, lang)
    told = filler.named or (len(keys) > 1 and keys[0] not in world.whose)
    if filler.kind in _AGENTS and not counted and told:
        key = "~" + " ".join(keys)
        return Holder(key, filler.text, (key, *alike))
    return NOBODY


def _forces(actor: str, world: World) -> str:
    """Return the forces of a state; any other actor as it is."""
    found = world.actors.get(actor)
    if found is None or found.kind not in _STATES:
        return actor
    return world.forces.get(found.country, actor)


def _sides(actor: str, world: World) -> tuple[str, ...]:
    """Return the actor and all that it is part of; a unit is of its force."""
    out = [actor]
    at = actor
    while (found := world.actors.get(at)) is not None or "/" in at:
        at = at.rpartition("/")[0] if found is None else found.part_of
        if not at or at in out:
            break
        out.append(at)
    return tuple(out)


def is_materiel(filler: Filler) -> bool:
    """Whether the phrase names things, not people."""
    return filler.kind in MATERIEL


def moved(claim: Claim, world: World) -> tuple[tuple[Holder, ...], bool]:
    """Return who left by a claim, and whether it is the force itself, not its vehicles or a counted part of it.

    Where nothing at all is said of who or what left ("the base was evacuated"), the site itself was emptied; so it is when the
    last of them leave.
    """
    actors = claim.roles.get(Role.ACTOR, ())
    taken = (*claim.roles.get(Role.CARGO, ()), *claim.roles.get(Role.TARGET, ()))
    means = claim.roles.get(Role.MEANS, ())
    people = [f for f in (*actors, *taken) if not is_materiel(f)]
    who = _distinct([holder(f, world, claim.lang) for f in (*actors, *taken)])
    if not (actors or taken or means) or any(_last(f, world, claim.lang) for f in (*actors, *taken)):
        return who, True
    forces = [f for f in people if holder(f, world, claim.lang).key or f.kind in _AGENTS]
    if taken and all(is_materiel(f) for f in taken):
        forces = []  # somebody takes vehicles away
    return who, bool(forces) and NumberKind.COUNT not in claim.numbers


def only_people(claim: Claim, world: World) -> bool:
    """Whether all who left by a claim are people that hold nothing, whatever carried them: families, patients, workers."""
    roles = (Role.ACTOR, Role.CARGO, Role.TARGET)
    left = [(f, world.actors.get(f.is_ or "")) for role in roles for f in claim.roles.get(role, ())]
    told = [(f, actor) for f, actor in left if not is_materiel(f) or actor is not None]
    return bool(told) and all((actor.kind if actor is not None else f.kind) == _PEOPLE for f, actor in told)


def _last(filler: Filler, world: World, lang: str) -> bool:
    """Whether the phrase means the last of its kind ("the last American convoy")."""
    return not world.last.isdisjoint(keys_of(filler.text, lang))


def _distinct(holders: list[Holder]) -> tuple[Holder, ...]:
    """Return the holders that are named, each once, a whole before its parts left out where the part is named too."""
    found = {each.key: each for each in holders if each.key}
    inner = {whole for each in found.values() for whole in each.sides[1:]}
    return tuple(each for key, each in found.items() if key not in inner)


def holders(claim: Claim, role: Role, world: World) -> tuple[Holder, ...]:
    """Return the named holders among the fillers of a role."""
    return _distinct([holder(f, world, claim.lang) for f in claim.roles.get(role, ())])
