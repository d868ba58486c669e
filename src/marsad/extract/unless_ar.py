"""Arabic "but" behind a negation: of what is to come it opens a condition (لن ننسحب إلا بعد إطلاق الأسرى), of what is past it
takes the negation back (لم ينسحب إلا بعد قصف المقر).
"""

from __future__ import annotations

from marsad.extract.reading import Clause, Group, Sent
from marsad.extract.words import Analyser
from marsad.model.lexicon import Cue

_HAMZA_BELOW = "\u0625"


def excepts(sent: Sent, group: Group) -> bool:
    """Whether the word is printed as "but" (إلا), not as the "that not" (ألا) of the same letters."""
    return _HAMZA_BELOW in sent.words[group.first].text


def settle(sent: Sent, analyser: Analyser) -> None:
    """Drop the event nouns of a condition; affirm what came about after what stands behind "but"."""
    for clause in sent.clauses:
        if clause.word not in analyser.sets["unless"] or clause.parent < 0 or len(clause.groups) < 2:
            continue
        first, outer = clause.groups[1], sent.clauses[clause.parent]
        if not (first.kind == "P" or first.prep) or not excepts(sent, clause.groups[0]):
            continue
        if _refused(outer, analyser):
            for predicate in sent.predicates:
                if predicate.clause == clause.index and predicate.group.kind == "np":
                    predicate.dropped = "a condition: it has not come"
        elif any(g.kind == "G" for g in outer.groups):
            for predicate in sent.predicates:
                if predicate.group is outer.verb:
                    predicate.cues.append(Cue(polarity="no"))


def _refused(clause: Clause, analyser: Analyser) -> bool:
    """Whether the clause denies what is to come."""
    return any(g.kind == "G" and g.lemma in analyser.sets["never"] for g in clause.groups)
