"""English "raid": from the air, or on the ground. The word alone tells neither."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from marsad.extract.armies import army_of
from marsad.extract.reading import Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.entity import World

_BY_AIR = frozenset({EventType.AIR_STRIKE.value, EventType.DRONE_STRIKE.value})
_NEAR = 1  # sentences from what flew to a raid where its army stands on the ground


def settle(sents: Sequence[Sent], world: World, words: Analyser) -> None:
    """Take a state's raid for one from the air only where the report tells of aircraft, or what is raided lies across a border.

    Where its own army stands ("an Israeli raid on Nablus") what flew must be told beside it; a raid "in" somewhere or one without a
    place needs it anywhere in the report.
    """
    raids = [(sent, p) for sent in sents for p in sent.predicates if _of_a_state(p, words)]
    if not raids:
        return
    flown = [sent.index for sent in sents if _flies(sent, words)]
    for sent, raid in raids:
        assert raid.sense is not None
        where = [g for role in (Role.TARGET, Role.PLACE) for g in raid.fillers.get(role, ()) if g.place is not None]
        if any(_at_home(raid, g, world) for g in where):
            told = any(abs(sent.index - at) <= _NEAR for at in flown)
        else:
            told = bool(flown) or any(_aimed(raid, g, words) for g in where)
        if not told:
            raid.sense = msgspec.structs.replace(raid.sense, type=EventType.ATTACK.value)
            raid.why.append("nothing flies")


def _of_a_state(predicate: Predicate, words: Analyser) -> bool:
    """Whether a predicate is a bare "raid" that would be from the air only because a state made it."""
    sense = predicate.sense
    if sense is None or predicate.dropped or sense.type != EventType.AIR_STRIKE:
        return False
    return predicate.group.kind == "np" and predicate.lexeme.lemma in words.sets["raiding"] and bool(sense.needs)


def _flies(sent: Sent, words: Analyser) -> bool:
    """Whether a sentence tells of aircraft, or of what is done from the air."""
    if any(word.topic == "aircraft" or word.key in words.sets["aerial"] for word in sent.words):
        return True
    live = (p for p in sent.predicates if p.sense is not None and not p.dropped)
    return any(p.sense is not None and p.sense.type in _BY_AIR and not _of_a_state(p, words) for p in live)


def _at_home(raid: Predicate, group: Group, world: World) -> bool:
    """Whether the army of whoever raids is the one that stands where the raid was."""
    place = world.places.get((group.place.is_ if group.place is not None else None) or "")
    army = world.actors.get((army_of((place.country,), world) if place is not None else None) or "")
    return army is not None and any(army.country == _country(g, world) for g in raid.fillers.get(Role.ACTOR, ()))


def _country(group: Group, world: World) -> str:
    """The code of the country of a phrase's actor, or of its adjective of nationality."""
    actor, land = world.actors.get(group.actor or ""), world.places.get(group.demonym)
    return actor.country if actor is not None else land.country if land is not None else ""


def _aimed(raid: Predicate, group: Group, words: Analyser) -> bool:
    """Whether a raid was on what a phrase names, not only in it."""
    return any(g is group and prep in words.sets["aimed_at"] for prep, g in raid.preps) or group is raid.object
