"""Who does not do something to his own: whom "the forces" mean that fight those whom they would be (هزم الجيش قوات الدعم السريع. |
تقدمت القوات ودحرت المتمردين: the army), and who shoots down what another fired.
"""

from __future__ import annotations

from marsad.extract.coreference import Discourse
from marsad.extract.kinds import ARMED_ACTORS
from marsad.extract.reading import Group, Predicate, Sent
from marsad.model.claim import EventType, Role
from marsad.model.entity import World

_AGAINST = frozenset(
    t.value
    for t in (
        *(EventType.CLASH, EventType.DEFEAT, EventType.ATTACK, EventType.SHELLING, EventType.AIR_STRIKE),
        *(EventType.DRONE_STRIKE, EventType.ARREST, EventType.SIEGE, EventType.INTERCEPTION),
    )
)
_FIRED = frozenset({EventType.DRONE_STRIKE.value, EventType.SHELLING.value, EventType.AIR_STRIKE.value})
_PARTIES = frozenset({"force", "group"})
_REACH = 3  # sentences back in which the other side may have been named


def settle(sents: list[Sent], discourse: Discourse, world: World) -> None:
    """Let a definite force without a name that does something to its own be the other side told of; nobody where that is unclear."""
    for sent in sents:
        for predicate in sent.predicates:
            force = predicate.subject
            if force is not None and _unnamed(force) and _hits_itself(predicate, force):
                force.actor = _other_side(force, discourse, world)


def shot_down(sent: Sent) -> None:
    """Take away who fired something in the sentence for who shot it down, where only a noun tells of that (أطلقت روسيا 142 مسيرة، مؤكداً
    | إسقاط 117 منها): a joined verb has the subject that it has.
    """
    live = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    fired = [g for p in live if p.sense and p.sense.type in _FIRED for g in p.fillers.get(Role.ACTOR, [])]
    for predicate in live:
        shoots = predicate.sense is not None and predicate.sense.type == EventType.INTERCEPTION
        if shoots and predicate.group.kind != "v":
            did = predicate.fillers.get(Role.ACTOR, [])
            own = [g for g in did if all(g is not other for other in fired)]
            if len(own) < len(did):
                predicate.fillers = {r: own if r is Role.ACTOR else got for r, got in predicate.fillers.items()}
                predicate.fillers = {r: got for r, got in predicate.fillers.items() if got}


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
