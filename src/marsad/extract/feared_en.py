"""English events that are only feared, or set for a day: neither is told as one that happened.

"For fear of air strikes", "warned of a new offensive"; "a general strike announced for Thursday".
"""

from __future__ import annotations

from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.lexicon import Cue

_PASSED = frozenset({"B", "X", "W"})


def weigh(sent: Sent, words: Analyser) -> None:
    """Drop what is only feared, and make planned what is set for a day."""
    _fear(sent, words)
    _appoint(sent, words)


def _fear(sent: Sent, words: Analyser) -> None:
    """Drop the events that stand behind "fear of", "the risk of", "warned of": a forecast is no claim."""
    for clause in sent.clauses:
        dreaded = _dreaded(sent, clause, words)
        for predicate in sent.predicates:
            if any(predicate.group is group for group in dreaded):
                predicate.dropped = predicate.dropped or "told only as what is feared"


def _dreaded(sent: Sent, clause: Clause, words: Analyser) -> list[Group]:
    """The phrases of a clause that tell what is feared, with those joined to them."""
    nouns, verbs = words.sets["dreaded"], words.sets["dreading"]
    out: list[Group] = []
    cause: Group | None = None
    for group in clause.groups:
        if group.kind == "v":
            cause = group if group.lemma in verbs else None
        elif group.kind != "np":
            continue
        elif sent.words[group.head].key in nouns:
            cause = group
        elif cause is not None and group.prep == "of":
            out.append(group)
            cause = None
        elif out and group.joined and not group.prep:
            out.append(group)
        elif cause is None or cause.kind == "np" or group.prep:
            cause = None
    return out


def _appoint(sent: Sent, words: Analyser) -> None:
    """Make an event planned that is announced, called or set "for" a time."""
    for predicate in sent.predicates:
        if predicate.group.kind == "np" and not predicate.dropped and _appointed(sent, predicate, words):
            predicate.cues.append(Cue(phase="planned"))
            predicate.why.append("cue set for a day")


def _appointed(sent: Sent, predicate: Predicate, words: Analyser) -> bool:
    """Whether a verb of setting a day stands beside an event noun, and "for" with a time behind both."""
    group = predicate.group
    groups = sent.clauses[predicate.clause].groups
    verbs = [g for g in groups if g.kind in {"v", "Z"} and g.lemma in words.sets["appointing"]]
    for verb in verbs:
        before = verb.start < group.start
        told = verb.of is group if before else verb.kind == "Z" or verb.passive or verb.of is None or verb.of is group
        behind = next((g for g in groups if g.start > max(verb.start, group.start) and g.kind not in _PASSED), group)
        if told and behind.kind == "T" and "for" in {sent.words[behind.first].key, verb.lemma.split(" ")[-1]}:
            return True
    return False
