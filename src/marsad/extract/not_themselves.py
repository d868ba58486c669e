"""Whom "the forces" mean that fight those whom they would be: the other side (هزم الجيش قوات الدعم السريع. | تقدمت القوات ودحرت
المتمردين: the army).
"""

from __future__ import annotations

from marsad.extract.coreference import Discourse
from marsad.extract.kinds import ARMED_ACTORS
from marsad.extract.reading import Group, Predicate, Sent
from marsad.model.claim import EventType
from marsad.model.entity import World

_AGAINST = frozenset(
    t.value
    for t in (
        *(EventType.CLASH, EventType.DEFEAT, EventType.ATTACK, EventType.SHELLING, EventType.AIR_STRIKE),
        *(EventType.DRONE_STRIKE, EventType.ARREST, EventType.SIEGE, EventType.INTERCEPTION),
    )
)
_PARTIES = frozenset({"force", "group"})
_REACH = 3  # sentences back in which the other side may have been named


def settle(sents: list[Sent], discourse: Discourse, world: World) -> None:
    """Let a definite force without a name that does something to its own be the other side told of; nobody where that is unclear."""
    for sent in sents:
        for predicate in sent.predicates:
            force = predicate.subject
            if force is not None and _unnamed(force) and _hits_itself(predicate, force):
                force.actor = _other_side(force, discourse, world)


def _unnamed(group: Group) -> bool:
    bare = group.kind == "np" and group.noun == "force" and group.definite and group.last - group.first == 1
    return bare and not group.hits and group.actor is not None


def _hits_itself(predicate: Predicate, force: Group) -> bool:
    if not any(sense.type in _AGAINST for sense in predicate.senses):
        return False
    brought = {
        prep for sense in predicate.senses for prep, got in sense.roles.items() if {*got} & {"target", "partner"}
    }
    others = [group for prep, group in predicate.preps if prep in brought]
    hit = [*others, *([predicate.object] if predicate.object is not None else [])]
    return any(g is not force and g.actor == force.actor and g.noun in _PARTIES for g in hit)


def _other_side(force: Group, discourse: Discourse, world: World) -> str | None:
    """The only other armed actor of the nearest sentence that names one; of several the only force of a state."""
    for here in discourse.around(force, world, _REACH):
        named = {a.id: a for m in here if (a := world.actors.get(m.actor or "")) is not None and a.id != force.actor}
        sides = {a.id for a in named.values() if a.kind in ARMED_ACTORS}
        of_state = {a.id for a in named.values() if a.kind == "state_force"}
        if sides:
            return next(iter(sides)) if len(sides) == 1 else next(iter(of_state)) if len(of_state) == 1 else None
    return None
