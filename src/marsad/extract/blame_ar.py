"""Arabic blame: whom somebody holds responsible for an event did it, on that word (حمّل الحزب الجيش مسؤولية القصف)."""

from __future__ import annotations

import msgspec

from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import Role, Stance
from marsad.model.lexicon import Saying


def blame(sent: Sent, analyser: Analyser) -> None:
    """Make whom a verb burdens with an event the one who did it, and the verb one of saying."""
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


def accuse(sent: Sent, analyser: Analyser) -> None:
    """Make the only phrase behind a verb of accusing whom it accuses: who does, the clause before tells (قال المتحدث …، | واتهم الجيش |
    بقصف القرى).
    """
    for clause in sent.clauses:
        verb, guilty = clause.verb, clause.subject
        if verb is None or guilty is None or verb.lemma not in analyser.sets["accusing"] or verb.of is not None:
            continue
        if guilty.start < verb.end or verb.passive or (verb.reading is not None and verb.reading.enclitic):
            continue
        event = _event(sent, clause, guilty)
        if event is None or not event.group.prep or event.group.first < guilty.last:
            continue
        before = next((c for c in reversed(sent.clauses[: clause.index]) if c.speaks and c.subject is not None), None)
        clause.subject = before.subject if before is not None and verb.joined else None
        clause.subject_given = clause.subject is not None
        verb.of = guilty
        event.given[Role.ACTOR] = guilty
        event.subject, event.governor = None, "blamed"


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
