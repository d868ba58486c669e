"""What the words around a trigger add once its sense is known: an adjective of nationality, an extent.

"Israeli strike", قصف إسرائيلي: the adjective that qualifies the act is its actor. "Complete", بالكامل, "gradually":
the extent, in its exact words.
"""

from __future__ import annotations

from marsad.extract.groups import finish_noun_phrase, nation
from marsad.extract.reading import Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Phase, Role
from marsad.model.lexicon import Cue

_PAST = frozenset({"past", "ppast"})
_HOLDS = Cue(phase="ongoing")
_CAME_ABOUT = Cue(phase="done")


def describe(predicate: Predicate, sent: Sent, analyser: Analyser) -> None:
    """Add the actor and the extent that adjectives and adverbs of the trigger tell."""
    if predicate.sense is None:
        return
    frame = analyser.lexicon.frames[predicate.sense.type]
    if predicate.group.kind == "np":
        _nationality(predicate, sent, analyser)
    if Role.EXTENT in frame.kinds:
        _extent(predicate, sent, analyser)
    if not analyser.arabic and _backshifted(predicate, sent, analyser):
        predicate.cues.insert(0, _HOLDS)
    if not analyser.arabic and _sent_off(predicate, sent, analyser):
        predicate.cues.insert(0, _CAME_ABOUT)


def _sent_off(predicate: Predicate, sent: Sent, analyser: Analyser) -> bool:
    """Whether an -ing form tells what a past verb made somebody do ("the shelling sent families | fleeing to Chad")."""
    groups = sent.groups
    at = next((k for k, group in enumerate(groups) if group is predicate.group), 0)
    if predicate.reading.form != "ger" or at <= 1 or groups[at - 1].kind != "np":
        return False
    verb = next((g for g in reversed(groups[: at - 1]) if g.kind not in {"np", "P"}), None)
    past = verb is not None and verb.kind == "v" and verb.reading is not None and verb.reading.form in _PAST | {"pp"}
    return past and verb is not None and verb.lemma in analyser.sets["sending_off"]


def _backshifted(predicate: Predicate, sent: Sent, analyser: Analyser) -> bool:
    """Whether a state is told in the past only because it was said in the past ("said its troops held the hill"): it
    holds, unless the clause has a time of its own or a "had", or says that it was once so.
    """
    clause = sent.clauses[predicate.clause]
    outer = sent.clauses[clause.parent].verb if clause.parent >= 0 else None
    sense, verb = predicate.sense, clause.verb
    if outer is None or outer.lexeme is None or outer.lexeme.saying is None or outer.reading is None or sense is None:
        return False
    if not (EventType(sense.type).is_state or sense.phase == Phase.ONGOING) or clause.opener not in {"comp", "coord"}:
        return False
    if outer.start > predicate.start or outer.reading.form not in _PAST or (verb is not None and verb.passive):
        return False
    helping = {sent.words[g.first].key for g in clause.groups if g.kind == "X"}
    told = verb is predicate.group and predicate.reading.form in {"past", "pp"} and not helping
    was = verb is not predicate.group and bool(helping) and helping <= analyser.sets["past_be"]
    before = {sent.words[g.first].key for g in clause.groups if g.kind in {"X", "B", "W"}}
    once = analyser.sets["pluperfect"] | analyser.sets["once"]
    return (told or was) and not before & once and not any(g.kind == "T" for g in clause.groups)


def _nationality(predicate: Predicate, sent: Sent, analyser: Analyser) -> None:
    if predicate.fillers.get(Role.ACTOR):
        return
    group = predicate.group
    words = range(predicate.word + 1, group.last) if analyser.arabic else range(group.first, predicate.word)
    for i in words:
        if analyser.arabic and sent.tags[i] in "NME" and _demonym(sent, i, analyser) is None:
            break
        if any(h.first <= i < h.last - 1 for h in sent.hits):
            continue  # the Syrian Democratic Forces' release of prisoners
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
