"""Arabic verbs of phase whose subject is not who does what they tell: أحبط الجيش هجوما، منعت القوة القافلة من الدخول.

Who foils, forbids or allows fills nothing of the event; who is kept from it, or let do it, stands behind the verb.
"""

from __future__ import annotations

from itertools import pairwise

from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role

_FOILED = "foiled"


def foil(sent: Sent, analyser: Analyser) -> None:
    """Take the subject of such verbs back from the event nouns that they govern, and give these the one kept from them."""
    for clause in sent.clauses:
        _met(sent, clause)
        verb = clause.verb
        if verb is not None and verb.lemma in analyser.sets["breaking"]:
            _broken(sent, clause)
        if verb is None or verb.lemma not in analyser.sets["foiling"]:
            continue
        for predicate in sent.predicates:
            if predicate.clause != clause.index or predicate.governor != "phase" or predicate.start < verb.start:
                continue
            predicate.governor = _FOILED
            if verb.passive or (verb.reading is not None and verb.reading.form in {"ppast", "ppres"}):
                predicate.subject = predicate.subject or clause.subject  # مُنع الفريق من الوصول
                continue
            if predicate.subject is clause.subject:
                predicate.subject = None
            if predicate.of is None and predicate.subject is None:
                predicate.subject = _kept(clause, verb, predicate, analyser)


def _met(sent: Sent, clause: Clause) -> None:
    """Take the subject back from an event that stands behind a verbal noun of meeting or repelling it (تمكنت القوات من صد | الهجوم)."""
    for before, group in pairwise(clause.groups):
        light = before.lexeme.light if before.kind == "np" and before.lexeme is not None else None
        if light is None or light.subject or light.event != "object" or group.kind != "np" or group.prep:
            continue
        if before.reading is None or before.reading.form != "masdar":
            continue
        for predicate in sent.predicates:
            if predicate.group is group and not predicate.dropped:
                predicate.governor = _FOILED
                if predicate.subject is clause.subject:
                    predicate.subject = None
                if clause.subject is not None and predicate.given.get(Role.ACTOR) is clause.subject:
                    del predicate.given[Role.ACTOR]


def _broken(sent: Sent, clause: Clause) -> None:
    """Tell the attack that is broken as one that came, and not of who broke it."""
    for predicate in sent.predicates:
        if predicate.clause != clause.index or predicate.governor != "phase":
            continue
        if any(sense.type == EventType.SIEGE for sense in predicate.senses):
            continue
        predicate.governor = _FOILED
        predicate.cues = [cue for cue in predicate.cues if cue.polarity != "no"]
        if predicate.subject is clause.subject:
            predicate.subject = None


def _kept(clause: Clause, verb: Group, predicate: Predicate, analyser: Analyser) -> Group | None:
    """Who is kept from it or let do it: the object of the verb, or the phrase behind the preposition of belonging."""
    if verb.of is not None and verb.of is not predicate.group and verb.of is not clause.subject:
        return verb.of
    between = [g for g in clause.groups if verb.end <= g.start < predicate.group.start and g.kind == "np"]
    return next((g for g in between if g.prep in analyser.sets["belonging"]), None)
