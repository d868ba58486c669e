"""Arabic blame: whom somebody holds responsible for an event did it, on that word (حمّل الحزب الجيش مسؤولية القصف)."""

from __future__ import annotations

import msgspec

from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import Role, Stance
from marsad.model.lexicon import Saying


def blame(sent: Sent, analyser: Analyser) -> None:
    """Make whom a verb burdens with an event, or accuses of it, the one who did it, and the verb one of saying."""
    _accuse(sent, analyser)
    content = ("object", *sorted(analyser.sets["told_of"]))
    word = Saying(Stance.ASSERTS.value, content, addressee="object")
    for clause in sent.clauses:
        verb = clause.verb
        if verb is None or verb.lexeme is None or verb.lemma not in analyser.sets["burdening"]:
            continue
        burden = bare_behind(clause, verb, analyser.sets["burden"], analyser)
        event = _event(sent, clause, burden) if burden is not None else None
        guilty = _guilty(clause, verb, burden) if burden is not None else None
        if event is None or guilty is None:
            continue
        event.given[Role.ACTOR] = guilty
        event.subject, event.governor = None, "blamed"
        verb.lexeme = msgspec.structs.replace(verb.lexeme, saying=word)
        clause.speaks = True
        for own in sent.predicates:
            if own.group is verb:
                own.dropped = "a verb of saying: its content tells the event"


def _accuse(sent: Sent, analyser: Analyser) -> None:
    """Make who is accused the one who did it, and the only phrase behind a verb of accusing whom it accuses: who does, the clause
    before tells (قال المتحدث …، | واتهم الجيش | بقصف القرى).
    """
    for clause in sent.clauses:
        verb = clause.verb
        if verb is None or verb.lemma not in analyser.sets["accusing"]:
            continue
        if verb.passive or (verb.reading is not None and verb.reading.enclitic):
            continue
        guilty = verb.of or clause.subject
        if guilty is None or guilty.start < verb.end:
            continue
        event = _charge(sent, clause, guilty, analyser)
        if event is None:
            continue
        if verb.of is None:
            before = next(
                (c for c in reversed(sent.clauses[: clause.index]) if c.speaks and c.subject is not None), None
            )
            clause.subject = before.subject if before is not None and verb.joined else None
            clause.subject_given = clause.subject is not None
            verb.of = guilty
        if event.agent is None:
            event.given[Role.ACTOR] = guilty
            event.subject, event.governor = None, "blamed"


def _charge(sent: Sent, clause: Clause, guilty: Group, analyser: Analyser) -> Predicate | None:
    """The event with which somebody is charged: behind «ب», itself or what a verbal noun that only carries it has behind it
    (بقصف القرى، بشن | هجمات، بالوقوف وراء | الهجوم).
    """
    saying = clause.verb.lexeme.saying if clause.verb is not None and clause.verb.lexeme is not None else None
    behind = [g for g in clause.groups if g.kind == "np" and g.start >= guilty.end]
    lead = next((k for k, g in enumerate(behind) if saying is not None and g.prep in saying.content), -1)
    if lead < 0:
        return None
    head, reading = behind[lead].lexeme, behind[lead].reading
    carries = head is not None and head.light is not None
    carries = carries or (reading is not None and analyser.lemma(reading) in analyser.sets["having_part"])
    for group in behind[lead : lead + 1 + carries]:
        told = [p for p in sent.predicates if p.group is group and not p.dropped and p.lexeme.senses]
        if told:
            return told[0]
    return None


def bare_behind(clause: Clause, verb: Group, nouns: frozenset[str], analyser: Analyser) -> Group | None:
    """The first phrase behind a verb, without a preposition, that one of ``nouns`` (lemmas) heads."""
    for group in clause.groups:
        if group.start < verb.end or group.kind != "np" or group.prep or group.reading is None:
            continue
        if analyser.lemma(group.reading) in nouns:
            return group
    return None


def _event(sent: Sent, clause: Clause, burden: Group) -> Predicate | None:
    """The first event noun in the phrase of responsibility or behind it (مسؤولية القصف، المسؤولية عن القصف)."""
    return next(
        (
            p
            for p in sent.predicates
            if p.clause == clause.index and p.group.kind == "np" and p.word > burden.head and not p.dropped
        ),
        None,
    )


def _guilty(clause: Clause, verb: Group, burden: Group) -> Group | None:
    """The bare phrase between verb and responsibility that is not the verb's subject."""
    between = [
        g
        for g in clause.groups
        if g.kind == "np" and not g.prep and not g.genitive and verb.end <= g.start < burden.start
    ]
    if not between or (len(between) == 1 and clause.subject is between[0] and clause.subject_given):
        return None
    return between[-1]
