"""English "did not retake the city until December": it was retaken then."""

from __future__ import annotations

from msgspec.structs import replace

from marsad.extract.reading import Clause, Predicate, Sent, index_of
from marsad.extract.when import TimeMention
from marsad.extract.words import Analyser
from marsad.model.claim import EventType
from marsad.model.lexicon import Cue


def settle(sent: Sent, words: Analyser) -> None:
    """Affirm what is told not to have been done until something: a time, an event or a clause of what has been."""
    for predicate in sent.predicates:
        clause = sent.clauses[predicate.clause]
        lasts = all(EventType(sense.type).is_state for sense in predicate.senses)
        if clause.verb is None or clause.verb not in (predicate.group, predicate.by):
            continue
        if not lasts and _denied(clause, sent, words) and _until(clause, sent, words):
            predicate.at_last = True
            predicate.cues.append(Cue(polarity="no"))
            predicate.why.append("until: it came at last")


def _denied(clause: Clause, sent: Sent, words: Analyser) -> bool:
    """Whether "did not" stands right before the verb."""
    verb = clause.verb
    at = index_of(clause.groups, verb) if verb is not None else 0
    before = [g for g in clause.groups[max(at - 2, 0) : at] if g.kind == "W"]
    return any(_spelled(sent, g.first, g.last) in words.sets["was_not"] for g in before)


def _until(clause: Clause, sent: Sent, words: Analyser) -> bool:
    """Whether "until" follows in the clause, or opens one that hangs on it."""
    until, verb = words.sets["until"], clause.verb
    assert verb is not None
    if any(sent.words[i].key in until for i in range(verb.last, clause.last)):
        return True
    return any(c.parent == clause.index and c.opener == "sub" and c.word in until for c in sent.clauses)


def _spelled(sent: Sent, first: int, last: int) -> str:
    return " ".join([w.key for w in sent.words[first:last] if not w.mark])


def dated(predicate: Predicate, mention: TimeMention) -> TimeMention:
    """The time of what was not done until then: it was done at it."""
    return replace(mention, signal="") if predicate.at_last and mention.signal == "until" else mention
