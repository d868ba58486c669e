"""English events that a clause's verb only leads to or judges: what somebody travels for, what a court punishes."""

from __future__ import annotations

from marsad.extract.reading import Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role

_TALKS = EventType.TALKS.value


def settle(sent: Sent, words: Analyser) -> None:
    """Give talks that somebody travels for their party and place; drop the crime that a court punishes."""
    for predicate in sent.predicates:
        if predicate.dropped or predicate.group.kind != "np" or not predicate.group.prep:
            continue
        verb = sent.clauses[predicate.clause].verb
        if verb is None or verb.start > predicate.start:
            continue
        if verb.lemma in words.sets["punishing"] and predicate.group.prep in words.sets["punished_for"]:
            predicate.dropped = "told only as what a court punishes"
        elif predicate.group.prep == "for" and all(s.type == _TALKS for s in predicate.senses):
            _travelled(sent, predicate)


def _travelled(sent: Sent, predicate: Predicate) -> None:
    """Who travels for talks holds them, where he travels to ("flew to Ankara for talks with his counterpart")."""
    clause = sent.clauses[predicate.clause]
    journey = next((p for p in sent.predicates if p.group is clause.verb and not p.dropped), None)
    if journey is None or clause.subject is None or not any(s.type == _TALKS for s in journey.senses):
        return
    predicate.subject = predicate.subject or clause.subject
    goal = next((g for prep, g in journey.preps if any(Role.TO in s.roles.get(prep, ()) for s in journey.senses)), None)
    if goal is not None:
        predicate.given.setdefault(Role.PLACE, goal)
