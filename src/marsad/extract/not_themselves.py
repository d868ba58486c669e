"""Who does not do something to his own: whom "the forces" mean that fight those whom they would be (هزم الجيش قوات الدعم السريع. |
تقدمت القوات ودحرت المتمردين: the army), or stand where they struck, and who shoots down what another fired.
"""

from __future__ import annotations

from marsad.extract.coreference import Discourse
from marsad.extract.kinds import ARMED_ACTORS
from marsad.extract.place_fit import nested
from marsad.extract.reading import Group, Predicate, Sent
from marsad.model.claim import EventType, Role
from marsad.model.entity import Place, World

_AGAINST = frozenset(
    t.value
    for t in (
        *(EventType.CLASH, EventType.DEFEAT, EventType.ATTACK, EventType.SHELLING, EventType.AIR_STRIKE),
        *(EventType.DRONE_STRIKE, EventType.ARREST, EventType.SIEGE, EventType.INTERCEPTION),
    )
)
_FIRED = frozenset({EventType.DRONE_STRIKE.value, EventType.SHELLING.value, EventType.AIR_STRIKE.value})
_STRIKES = frozenset({*_FIRED, EventType.ATTACK.value})
_PARTIES = frozenset({"force", "group"})
_REACH = 3  # sentences back in which the other side may have been named


def settle(sents: list[Sent], discourse: Discourse, world: World) -> None:
    """Let a definite force without a name that does something to its own be the other side told of; nobody where that is unclear, or
    where it only stood where that struck.
    """
    for sent in sents:
        for predicate in sent.predicates:
            force = predicate.subject
            if force is None or not _unnamed(force):
                continue
            if _hits_itself(predicate, force):
                force.actor = _other_side(force, discourse, world)
                force.unclear = force.actor is None
            elif _stands_there(predicate, sent) and _struck_there(sents, predicate, force, world):
                force.actor, force.unclear = None, True


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


def _stands_there(predicate: Predicate, sent: Sent) -> bool:
    """Whether an adjective or a relative clause describes somebody by where he is (القوات | المتواجدة في المدينة)."""
    present = any(sense.type == EventType.PRESENCE for sense in predicate.senses)
    return present and (predicate.group.kind == "Z" or sent.clauses[predicate.clause].opener == "rel")


def _struck_there(sents: list[Sent], predicate: Predicate, force: Group, world: World) -> bool:
    """Whether all that is told before a force of those whom it would be is that they struck where it stands: none of them is told to
    have come there (قصفت الطائرات الإسرائيلية مطار حمص. | انسحبت القوات المتواجدة في المدينة).
    """
    near = [p for sent in sents[max(0, force.sentence - _REACH) : force.sentence + 1] for p in sent.predicates]
    told = [p for p in near if p.start < force.start]
    own = [p for p in told if any(g.actor == force.actor and g is not force for g in _arguments(p))]
    if not own or any(sense.type not in _STRIKES for p in own for sense in p.senses):
        return False
    stands = [place for _, g in predicate.preps if (place := _place(g, world)) is not None]
    struck = [place for p in own for g in _arguments(p) if (place := _place(g, world)) is not None]
    return not stands or any(nested(a, b) or nested(b, a) or a.id == b.id for a in stands for b in struck)


def _arguments(predicate: Predicate) -> list[Group]:
    """The phrases that a trigger may have as its arguments."""
    single = (predicate.subject, predicate.object, predicate.of, predicate.agent)
    others = (*predicate.before, *(g for _, g in predicate.preps), *predicate.given.values())
    return [g for g in (*single, *others) if g is not None]


def _place(group: Group, world: World) -> Place | None:
    return world.places.get((group.place.is_ if group.place is not None else None) or "")


def _other_side(force: Group, discourse: Discourse, world: World) -> str | None:
    """The only other armed actor of the nearest sentence that names one; of several the only force of a state."""
    for here in discourse.around(force, world, _REACH):
        named = {a.id: a for m in here if (a := world.actors.get(m.actor or "")) is not None and a.id != force.actor}
        sides = {a.id for a in named.values() if a.kind in ARMED_ACTORS}
        of_state = {a.id for a in named.values() if a.kind == "state_force"}
        if sides:
            return next(iter(sides)) if len(sides) == 1 else next(iter(of_state)) if len(of_state) == 1 else None
    return None
