"""English: who holds a place by a noun for holding: "is in RSF hands", "remains under rebel control", "fell into M23's hands".

::

    is, remains | in RSF hands, under rebel control       control: who holds it still
    fell into, passed to, came under | RSF hands, …       capture: it came to them
"""

from __future__ import annotations

from msgspec.structs import replace

from marsad.extract.groups import finish_noun_phrase
from marsad.extract.inverted_en import first_phrase
from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role

_BETWEEN = frozenset({"P", "B", "T"})


def holder(sent: Sent, predicate: Predicate, words: Analyser) -> Group | None:
    """Whose hands or control a phrase tells: the name, nationality or noun before the word ("rebel | control")."""
    if predicate.before:
        return predicate.before[0]
    group, head = predicate.group, predicate.word
    first = next((k for k in range(group.first, head) if sent.tags[k] not in {"D", "A"} or _names(sent, k)), head)
    return finish_noun_phrase(sent, first, head, head - 1, words) if first < head else None


def _names(sent: Sent, k: int) -> bool:
    """Whether an adjective is one of nationality, or may be the noun for somebody (rebel)."""
    word = sent.words[k]
    return bool(word.country) or any(reading.pos == "noun" for reading in word.readings)


def settled(sent: Sent, clause: Clause, predicate: Predicate, words: Analyser) -> bool:
    """Give a noun for holding the place that is the subject of its clause, and who holds it; whether it stands so."""
    group, verb = predicate.group, clause.verb
    types = {sense.type for sense in predicate.senses}
    if group.kind != "np" or predicate.lexeme.pos == "phrase" or types != {EventType.CONTROL}:
        return False
    if predicate.word != group.head or predicate.of is not None:
        return False
    place = clause.subject or (clause.anchor if clause.opener == "rel" else None) or first_phrase(clause, predicate)
    if place is None or place.start >= predicate.start:
        return False
    at = index_of(clause.groups, group)
    before = next((g for g in reversed(clause.groups[:at]) if g.kind not in _BETWEEN), None)
    if verb is not None and before is verb and verb.lemma in words.sets["comes_under"]:
        return _taken(sent, clause, predicate, place, words)
    if group.prep not in words.sets["held_in"] or not (verb is None or verb.lemma in words.sets["copula"]):
        return False
    who = holder(sent, predicate, words)
    if who is None:
        return False
    predicate.given.setdefault(Role.PLACE, place)
    predicate.given.setdefault(Role.ACTOR, who)
    return True


def _taken(sent: Sent, clause: Clause, predicate: Predicate, place: Group, words: Analyser) -> bool:
    """Have what comes into somebody's hands be taken: by its verb, where that tells a capture itself, else by the noun."""
    who, verb = holder(sent, predicate, words), clause.verb
    told = next((p for p in sent.predicates if p.group is verb and p.senses), None)
    if who is None:
        return False
    if told is not None and any(sense.type == EventType.CAPTURE for sense in told.senses):
        told.given.setdefault(Role.ACTOR, who)
        return True
    if told is not None:
        told.senses = ()
    predicate.senses = tuple(replace(sense, type=EventType.CAPTURE.value, phase="") for sense in predicate.senses)
    predicate.by = verb
    predicate.given.pop(Role.TARGET, None)
    predicate.given[Role.PLACE], predicate.given[Role.ACTOR] = place, who
    return True
