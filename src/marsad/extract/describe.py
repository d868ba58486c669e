"""What the words around a trigger add once its sense is known: an adjective of nationality, an extent.

"Israeli strike", قصف إسرائيلي: the adjective that qualifies the act is its actor. "Complete", بالكامل, "gradually":
the extent, in its exact words.
"""

from __future__ import annotations

from marsad.extract.groups import finish_noun_phrase, nation
from marsad.extract.reading import Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import Role


def describe(predicate: Predicate, sent: Sent, analyser: Analyser) -> None:
    """Add the actor and the extent that adjectives and adverbs of the trigger tell."""
    if predicate.sense is None:
        return
    frame = analyser.lexicon.frames[predicate.sense.type]
    if predicate.group.kind == "np":
        _nationality(predicate, sent, analyser)
    if Role.EXTENT in frame.kinds:
        _extent(predicate, sent, analyser)


def _nationality(predicate: Predicate, sent: Sent, analyser: Analyser) -> None:
    if predicate.fillers.get(Role.ACTOR):
        return
    group = predicate.group
    words = range(predicate.word + 1, group.last) if analyser.arabic else range(group.first, predicate.word)
    for i in words:
        if analyser.arabic and sent.tags[i] in "NME" and _demonym(sent, i, analyser) is None:
            break
        country, first, last = _demonym(sent, i, analyser), i, i + 1
        for k in (i - 1, i):  # South Sudanese: its first word may stand outside the phrase, read as a direction
            both = nation(sent.words[k], sent.words[k + 1], analyser) if k >= 0 and k + 1 < len(sent.words) else ""
            if both and both != sent.words[k].country:
                country, first, last = both, k, k + 2
        party = country is None and analyser.arabic and sent.words[i].bare in analyser.sets.get("party_nisba", ())
        if country is not None or party:
            made = finish_noun_phrase(sent, first, last, last - 1, analyser)
            made.demonym, made.noun, made.sentence = country or "", "group" if party else "state", sent.index
            predicate.fillers[Role.ACTOR] = [made]
            return


def _demonym(sent: Sent, i: int, analyser: Analyser) -> str | None:
    """The country that word ``i`` is an adjective of."""
    table = analyser.lexicon.demonyms
    word = sent.words[i]
    found = table.get(word.key)
    if found is None and analyser.arabic:
        for prefix in ("ال", "وال", "و"):
            if word.key.startswith(prefix) and word.key[len(prefix) :] in table:
                return table[word.key[len(prefix) :]]
    return found


def _extent(predicate: Predicate, sent: Sent, analyser: Analyser) -> None:
    words = frozenset(analyser.lexicon.notes.get("extent", ()))
    if not words:
        return
    group = predicate.group
    inside = (
        range(group.first, group.last)
        if group.kind == "np"
        else range(group.last, min(group.last + 6, len(sent.words)))
    )
    for i in inside:
        if i != predicate.word and _in(sent, i, words):
            predicate.fillers.setdefault(Role.EXTENT, []).append(_phrase(sent, i, analyser))
            return
    for other in sent.clauses[predicate.clause].groups:
        if other.kind == "B" and _in(sent, other.first, words):
            predicate.fillers.setdefault(Role.EXTENT, []).append(_phrase(sent, other.first, analyser))
            return


def _in(sent: Sent, i: int, words: frozenset[str]) -> bool:
    key = sent.words[i].key
    return key in words or key.removeprefix("ال") in words


def _phrase(sent: Sent, i: int, analyser: Analyser) -> Group:
    made = finish_noun_phrase(sent, i, sent.spans.get(i, i + 1), i, analyser)
    made.noun = "abstract"
    notes = analyser.lexicon.notes
    phrase = " ".join(sent.words[k].key for k in range(made.first, made.last))
    for name, sort in (("partial", "part"), ("total", "whole")):
        words = frozenset(notes.get(name, ()))
        if _in(sent, i, words) or phrase in words:
            made.noun = sort
    made.sentence = sent.index
    made.start = sent.starts[i]
    return made
