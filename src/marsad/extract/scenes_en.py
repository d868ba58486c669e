"""Where violence happened, where English names it before its noun: the Khartoum shelling, the Homs mosque bombing, the Mali
attack; pure.
"""

from __future__ import annotations

from marsad.extract.kinds import kinds_of, kinds_of_reference
from marsad.extract.reading import Group, Predicate
from marsad.extract.words import Analyser
from marsad.model.claim import Role
from marsad.model.entity import World
from marsad.model.lexicon import Sense, TypeFrame

_IN_A_COUNTRY = frozenset({"abduction", "protest"})
_SCENES = frozenset(
    {"attack", "shelling", "air_strike", "drone_strike", "siege", "clash", "suicide_attack", "explosion", "casualty"}
)


def set_scene(
    fillers: dict[Role, list[Group]],
    sense: Sense,
    frame: TypeFrame,
    predicate: Predicate,
    world: World,
    words: Analyser,
) -> list[Group]:
    """Give an event noun the scene that stands before it, unless a word for what it was aimed at stands behind; what else
    stands there is returned.
    """
    aimed = words.sets.get("aimed_at", frozenset())
    if any(prep in aimed for prep, _ in predicate.preps):
        return list(predicate.before)
    others: list[Group] = []
    for before in predicate.before:
        role = _scene(before, sense, frame, world) or _country(before, sense, frame, world, words)
        if role is None:
            others.append(before)
        else:
            fillers.setdefault(role, []).append(before)
    return others


def _scene(before: Group, sense: Sense, frame: TypeFrame, world: World) -> Role | None:
    """What the name before a noun of violence is where it is no doer: the town where it happened ("the Khartoum shelling",
    but "Damascus shelling of Suwayda"), the building that was hit ("the Homs mosque bombing"); None where it may be a doer.
    """
    if sense.type not in _SCENES or before.demonym:
        return None
    if before.noun in {"building", "site"} and before.hits and "target" in frame.kinds:
        return Role.TARGET
    refs = [ref for hit in before.hits for ref in hit.refs]
    states = (world.actors[ref[2:]].kind == "state" for ref in refs if ref[0] in "au")
    town = "settlement" in kinds_of(before, world) or any(kinds_of_reference(r, world) == ("settlement",) for r in refs)
    return Role.PLACE if not before.noun and town and all(states) and "place" in frame.kinds else None


def _country(before: Group, sense: Sense, frame: TypeFrame, world: World, words: Analyser) -> Role | None:
    """The place, where the noun before violence names the country that saw it ("the Mali attack", "a Syria air strike"), not
    one that is known to strike abroad ("an Israel strike").
    """
    if sense.type not in _SCENES | _IN_A_COUNTRY or before.demonym or before.noun or "place" not in frame.kinds:
        return None
    refs = [ref for hit in before.hits for ref in hit.refs]
    countries = {ref[2:] for ref in refs if ref[0] == "p" and world.places[ref[2:]].level == "country"}
    states = all(world.actors[ref[2:]].kind == "state" for ref in refs if ref[0] in "au")
    return Role.PLACE if states and countries and countries.isdisjoint(words.sets["strikes_abroad"]) else None
