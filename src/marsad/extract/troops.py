"""Whose the army, two soldiers or a second patrol are, when only what was told just before tells; pure.

::

    the Israeli army shelled Tyre … the army said     the army that was called so just before, not the country's own
    a Turkish post was hit … two soldiers died         the only country whose forces were just told of
    an Israeli patrol entered … a second patrol       who was called by the same noun
    Washington bombed … three of its fighters         no state has fighters
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from marsad.extract.armies import polices
from marsad.extract.coreference import Discourse
from marsad.extract.reading import Group, Sent
from marsad.model.claim import EventType
from marsad.model.entity import Actor, World
from marsad.model.lexicon import Lexeme

_BEFORE = 1  # sentences back in which an army that is not the country's own may be meant by "the army"
_REACH = 3  # sentences back in which soldiers may have been told of
AGAIN = 4  # sentences back from which "another patrol" may go on
#: What is done to somebody else: not destruction, for those who leave blow up what is theirs.
HITS = frozenset(t.value for t in (EventType.ATTACK, EventType.SHELLING, EventType.AIR_STRIKE, EventType.DRONE_STRIKE))
#: What makes a band "the attackers" besides: it blew up a bridge, fired rockets at a camp.
_BAND_ATTACKS = frozenset(
    (
        *(EventType.ATTACK, EventType.SHELLING, EventType.EXPLOSION, EventType.SUICIDE_ATTACK, EventType.DESTRUCTION),
        *(EventType.CAPTURE, EventType.CASUALTY),
    )
)
_LEAVING = frozenset({EventType.WITHDRAWAL.value, EventType.HANDOVER.value})
_STATES = frozenset({"state", "state_force", "government"})


def army_called(
    discourse: Discourse,
    group: Group,
    nouns: AbstractSet[str],
    hostile: AbstractSet[str],
    home: str | None,
    world: World,
) -> str | None:
    """The army of another country that was called an army in the sentence of a phrase or the one before, where the
    country's own (``home``) was not since; None otherwise.

    ``nouns``: words for an army; ``hostile``: words in whose company it is nobody's own (جيش العدو).
    """
    for here in discourse.around(group, world, _BEFORE):
        for mention in reversed(here):
            if mention.actor == home:
                return None
            actor = world.actors.get(mention.actor or "")
            if actor is not None and actor.kind == "state_force" and mention.words & nouns:
                return None if mention.words & hostile else actor.id
    return None


def soldiers_of(
    discourse: Discourse, group: Group, world: World, elsewhere: AbstractSet[int] = frozenset()
) -> str | None:
    """The forces of the only country whose forces were told of just before soldiers; its army where several were.

    ``elsewhere``: sentences that tell of other countries than that of the phrase.
    """
    for here in discourse.around(group, world, _REACH):
        named = (force_of(mention.actor, world) for mention in here if mention.sentence not in elsewhere)
        forces = [actor for actor in named if actor is not None and actor.kind == "state_force" and not polices(actor)]
        if forces:
            return _one_of(forces)
    return None


def force_of(id_: str | None, world: World) -> Actor | None:
    """The actor of an id; the force that a unit is of which the tables do not have (syrian-army/60th-division), or that a
    press office of it speaks for.
    """
    own = world.actors.get(id_ or "")
    whole = world.actors.get((id_ or "").partition("/")[0])
    speaks_for_it = own is not None and own.kind == "government" and whole is not None and whole.kind == "state_force"
    return whole if own is None or speaks_for_it else own


def only_band(discourse: Discourse, group: Group, world: World) -> str | None:
    """The armed group that the sentence of a phrase or one of the three before names, where the report has named no other so
    far: the whole, where a part of it was named too.
    """
    near = {m.actor for here in discourse.around(group, world, _REACH) for m in here}
    named = discourse.actors(world) & world.actors.keys()
    bands = [world.actors[id_] for id_ in named if _is_band(world.actors[id_])]
    wholes = [a for a in bands if all(b is a or b.part_of == a.id for b in bands)]
    return wholes[0].id if len(wholes) == 1 and any(b.id in near for b in bands) else None


def masked(discourse: Discourse, group: Group, world: World, but: frozenset[str]) -> str | None:
    """The armed men whom nobody knows (unknown gunmen, ملثمون), where the report has told of them by another word than ``but``
    before a phrase.
    """
    told = (m for here in discourse.around(group, world, _REACH) for m in here if m.lemma not in but)
    known = (world.actors[m.actor] for m in told if m.actor in world.actors)
    return next((a.id for a in known if a.kind == "generic" and not a.country and a.noun_kind == "group"), None)


def _is_band(actor: Actor) -> bool:
    """Whether an actor is an armed group, or the rebels of a country; gunmen whom nobody knows are none."""
    return actor.kind == "armed_group" or (
        actor.kind == "generic" and bool(actor.country) and actor.noun_kind == "group"
    )


def _one_of(forces: list[Actor]) -> str | None:
    """The force that all of them are or belong to; the army of their country where they are several; None of two."""
    ids = {actor.id for actor in forces}
    if len(ids) == 1:
        return ids.pop()
    roots = {id_.split("/")[0] for id_ in ids}
    if len(roots) == 1:
        return roots.pop()
    countries = {actor.country for actor in forces}
    return next((r for r in sorted(roots) if r.endswith("-army")), None) if len(countries) == 1 else None


def same_again(discourse: Discourse, group: Group, world: World) -> str | None:
    """Whose the next thing of a kind is ("a second patrol"): whose the last one was that the report named with its owner."""
    lemma = group.lexeme.lemma if group.lexeme is not None else ""
    for here in discourse.around(group, world, AGAIN):
        alike = [m for m in here if m.lemma == lemma or (not m.lemma and m.kind == group.noun)]  # قوات الاحتلال, a name
        found = {m.actor for m in alike if m.actor}
        if lemma and found:
            return found.pop() if len(found) == 1 else None
    return None


def may_own(owner: Actor, group: Group) -> bool:
    """Whether an actor may have what a phrase names: a state has soldiers, but no fighters."""
    return group.noun != "group" or owner.kind not in _STATES


def who_attacked(sents: Sequence[Sent], sent: Sent, group: Group, world: World) -> str | None:
    """Who "the attackers" are where the clauses before tell that somebody attacked (هاجم مقاتلو داعش نقطة … وقتل اثنان من | المهاجمين):
    the subject of the latest verb of attack in this sentence or the two before, not whoever does something to them; None where
    there is none, empty where that is a band of which nothing is known.
    """
    own = sent.clauses[group.clause].subject if 0 <= group.clause < len(sent.clauses) else None
    for home in reversed(sents[max(0, sent.index - 2) : sent.index + 1]):
        for clause in reversed(home.clauses):
            verb, subject = clause.verb, clause.subject
            if verb is not None and verb.passive:  # were hacked to death | by ADF rebels
                subject = next(
                    (g for g in clause.groups if g.kind == "np" and g.prep == "by" and g.start > verb.start), None
                )
            if verb is None or verb.lexeme is None or subject is None:
                continue
            # who hits back is no attacker: such words are attacks with others only (ردت | بقوة)
            known = force_of(subject.actor, world)
            types = _BAND_ATTACKS if known is not None and _is_band(known) else {EventType.ATTACK}
            attacks = any(sense.type in types and not sense.fixed for sense in verb.lexeme.senses)
            theirs = home is not sent or (clause.index != group.clause and subject.end <= group.start)
            if attacks and subject.actor and theirs and (own is None or own is group or own.actor != subject.actor):
                return subject.actor
            if attacks and theirs and subject is not group and _nobody_known(subject):
                return ""  # separatist fighters, of whom no table tells
    return None


def _nobody_known(group: Group) -> bool:
    """Whether a phrase is a band, by its noun or a name that several have, of which nothing tells who it is."""
    unsure = bool(group.hits) and all(ref[0] == "u" for hit in group.hits for ref in hit.refs)
    return not group.actor and (group.noun == "group" or (not group.noun and unsure))


def shoots_down(sent: Sent) -> bool:
    """Whether a sentence tells that something was shot down: the arm that says so is not the one that fired it."""
    return any(
        bool(p.senses) and all(sense.type == EventType.INTERCEPTION for sense in p.senses) for p in sent.predicates
    )


def who_left(sents: Sequence[Sent], world: World) -> set[str]:
    """The countries whose forces sentences told to have left or to have handed over a place: who comes there next is another's."""
    gone = (p for sent in sents for p in sent.predicates if any(sense.type in _LEAVING for sense in p.senses))
    actors = (world.actors.get(p.subject.actor or "") for p in gone if p.subject is not None and not p.dropped)
    return {actor.country for actor in actors if actor is not None and actor.kind in _STATES and actor.country}


def hits(lexeme: Lexeme) -> bool:
    """Whether a word tells what is done to somebody else."""
    return any(sense.type in HITS for sense in lexeme.senses)


def tells_hits(sent: Sent) -> bool:
    """Whether a sentence tells what is done to somebody else."""
    return any(sense.type in HITS for p in sent.predicates for sense in p.senses)


def arrested_band(sent: Sent, group: Group, teller: Group) -> str | None:
    """Whose men are told to have been arrested, by a pronoun behind the band that the arrests are told of (أعلنت الوزارة تفكيك خلية
    واعتقال أربعة من | أفرادها): the band's, not those of whoever tells it; None where no band stands between.
    """
    between = [g for g in sent.groups if g.kind == "np" and teller.end <= g.start < group.start]
    event = next((g for g in reversed(between) if g.lexeme is not None and g.lexeme.senses), None)
    if event is None or event.lexeme is None or all(s.type != EventType.ARREST for s in event.lexeme.senses):
        return None
    bands = [g.actor for g in between if g.noun == "group" and g.actor is not None and g.end <= event.start]
    return bands[-1] if bands else None


def hit_by(sent: Sent, group: Group) -> str:
    """The actor whose deed hits what a phrase names, empty where there is none: nobody's forces are their own victims (the army said
    that its forces killed | soldiers).
    """
    clause = sent.clauses[group.clause] if 0 <= group.clause < len(sent.clauses) else None
    verb, doer = (clause.verb, clause.subject) if clause is not None else (None, None)
    if verb is None or verb.lexeme is None or doer is None or doer is group:
        return ""
    if verb.passive or (verb.reading is not None and verb.reading.form in {"ppast", "ppres"}):
        return ""
    return (doer.actor or "") if hits(verb.lexeme) and group.start > verb.start else ""
