"""Arabic: who announces, claims or denies an event of its own (أعلنت القيادة إرسال ثلاثة أفواج, نفت القوات استهداف المخيم).

The verbal noun leaves out who does it, and the grammar supplies it: the sayer, where it is one who does such things.
What others are told to have done, and what befell somebody, is left alone.
"""

from __future__ import annotations

from copy import copy

from marsad.extract.governed import behind, carried
from marsad.extract.kinds import kinds_of
from marsad.extract.predicates import chain
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType
from marsad.model.entity import World

_ACTING = frozenset({"force", "group", "state"})
_OUTSIDE = frozenset({"monitor", "media", "witness", "local_source", "organisation"})
#: What is decided and carried out by whoever announces it.
_DECIDED = frozenset(
    t.value
    for t in (
        EventType.DEPLOYMENT,
        EventType.WITHDRAWAL,
        EventType.FORMATION,
        EventType.BASE_ESTABLISHED,
        EventType.RELEASE,
        EventType.HANDOVER,
        EventType.PRISONER_TRANSFER,
        EventType.CLOSURE,
        EventType.REOPENING,
        EventType.SIEGE,
        EventType.SANCTION,
        EventType.DISARMAMENT,
        EventType.EXERCISE,
    )
)
#: What forces do, and tell of as their own.
_FOUGHT = _DECIDED | frozenset(
    t.value
    for t in (
        EventType.CAPTURE,
        EventType.ARREST,
        EventType.WEAPONS_SEIZURE,
        EventType.INTERCEPTION,
        EventType.DESTRUCTION,
        EventType.EXPLOSION,
    )
)
_DENIED = _FOUGHT | frozenset(
    t.value for t in (EventType.ATTACK, EventType.SHELLING, EventType.AIR_STRIKE, EventType.ABDUCTION)
)


_STRUCK = _DENIED - _DECIDED


def own_up(sent: Sent, world: World, words: Analyser) -> None:
    """Make the sayer the subject of the verbal nouns that it announces, claims or denies."""
    claiming, selves = words.sets.get("claiming", frozenset()), words.sets.get("selves", frozenset())
    for clause in sent.clauses:
        verb, sayer = clause.verb, clause.subject
        if verb is None or verb.lexeme is None or verb.lexeme.saying is None or sayer is None or verb.passive:
            continue
        told = [verb.of] if verb.of is not None else [behind(sent, clause, verb, p) for p in verb.lexeme.saying.content]
        denied = verb.lexeme.saying.stance == "denies" or verb.lemma in claiming
        types = _own_types(sayer, world, denied=denied)
        for each in [g for home in told if home is not None and home is not sayer for g in chain(clause, home)]:
            for predicate in carried(sent, clause, each):
                own = any(sense.type in types for sense in predicate.senses) or _of_its_own(predicate)
                if own and _left_out(predicate, clause, world):
                    predicate.subject = sayer
                    if (
                        predicate.of is not None
                        and predicate.of.reading is not None
                        and words.lemma(predicate.of.reading) in selves
                    ):
                        predicate.of = copy(sayer)  # حل نفسه


def _own_types(sayer: Group, world: World, *, denied: bool) -> frozenset[str]:
    """The events of which the sayer may be the one who does them."""
    kind = kinds_of(sayer, world)[:1]
    if sayer.lexeme is not None and sayer.lexeme.source in _OUTSIDE and not sayer.hits:
        return frozenset()
    if kind and kind[0] in _ACTING:
        return _DENIED if denied else _FOUGHT
    return _DECIDED if kind == ("body",) and not sayer.hits else frozenset()


def _left_out(predicate: Predicate, clause: Clause, world: World) -> bool:
    """Whether an active verbal noun says nothing of who does it."""
    if predicate.reading.form != "masdar" or predicate.subject is not None or predicate.agent is not None:
        return False
    if (
        predicate.given
        or predicate.clause != clause.index
        or not any("actor" in s.roles.get("subject", ()) for s in predicate.senses)
    ):
        return False
    if predicate.of is None or _its(predicate.of) or not set(kinds_of(predicate.of, world)[:1]) & _ACTING:
        return True
    return all("object" in sense.roles and sense.type not in _STRUCK for sense in predicate.senses)  # إرسال ثلاثة أفواج


def _of_its_own(predicate: Predicate) -> bool:
    """Whether what it is done to is called the sayer's own (سحب عناصره، حل نفسه)."""
    return predicate.of is not None and _its(predicate.of)


def _its(group: Group) -> bool:
    """Whether a pronoun of the third person is attached to the phrase's head."""
    return group.reading is not None and group.reading.enclitic[:1] == "3"
