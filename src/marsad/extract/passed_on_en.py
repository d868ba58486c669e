"""English "control of X passed to Y", "control of X was handed to Y": what passes is X, and control of it is no state besides."""

from __future__ import annotations

from marsad.extract.reading import Sent, index_of
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role


def pass_on(sent: Sent, words: Analyser) -> None:
    """Have the place of which somebody gets control be what the verb of passing passes."""
    for clause in sent.clauses:
        verb = clause.verb
        what = verb.of if verb is not None and verb.passive else clause.subject
        if verb is None or what is None or what.end > verb.start or what.sentence != sent.index:
            continue
        if sent.words[what.head].key not in words.sets["holding"]:
            continue
        at = index_of(clause.groups, what)
        behind = clause.groups[at + 1 : at + 3]
        if [g.kind for g in behind] != ["P", "np"] or behind[1].prep not in words.sets["held_of"]:
            continue
        told = [p for p in sent.predicates if p.group is verb and not p.dropped]
        if not any(sense.type == EventType.HANDOVER for p in told for sense in p.senses):
            continue
        for predicate in told:
            predicate.subject, predicate.object = (None, behind[1]) if verb.passive else (behind[1], predicate.object)
            predicate.given.setdefault(Role.PLACE, behind[1])
        for predicate in sent.predicates:
            if predicate.group is what:
                predicate.dropped = "the verb tells to whom it passes"
