"""Arabic denials that follow by a pronoun: "… that the troops had left, *which the ministry denied*" (وهو ما نفته الوزارة).

The event is told a second time, on the word of who denies it: a claim of its own with its own source.
"""

from __future__ import annotations

from dataclasses import replace

from marsad.extract.reading import Clause, Predicate, Sent
from marsad.extract.source_kinds import Named, link_of
from marsad.extract.sources import reach
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Stance
from marsad.model.entity import World

_DENIED = -2  # sets the claim of who denies an event apart from the first


def mark(sent: Sent, named: Named, world: World, words: Analyser) -> None:
    """Note on the predicates that such a clause denies who denies them; ``named``: what the report's sources were."""
    which = words.sets["which_told"]
    for clause in sent.clauses:
        verb, denier = clause.verb, clause.subject
        if clause.opener != "rel" or clause.word not in which or verb is None or verb.reading is None or denier is None:
            continue
        saying = verb.lexeme.saying if verb.lexeme is not None else None
        if saying is None or saying.stance != Stance.DENIES or not verb.reading.enclitic or denier.start < verb.start:
            continue
        told = _told_before(sent, clause)
        if told is None:
            continue
        at = next(i for i, g in enumerate(sent.groups) if g is denier)
        source = reach(sent, sent.groups, at, words, bare=False)
        told.denied_by = link_of(sent, source, saying.stance, sent.text[verb.start : verb.end], world, words, named)


def _told_before(sent: Sent, clause: Clause) -> Predicate | None:
    """The last event that is told before the clause: its own clause's verb, where it has one."""
    before = [
        p
        for p in sent.predicates
        if not p.dropped
        and p.end <= clause.groups[0].start
        and p.clause != clause.index
        and not all(EventType(sense.type).is_speech_act for sense in p.senses)
    ]
    outer = [p for p in before if p.clause == clause.parent and p.group is sent.clauses[p.clause].verb]
    found = outer or before
    return found[-1] if found else None


def told_twice(predicate: Predicate) -> list[Predicate]:
    """The predicate, and once more on the word of who denies it right away."""
    if predicate.denied_by is None:
        return [predicate]
    return [predicate, replace(predicate, said_by=[predicate.denied_by], dated=_DENIED)]
