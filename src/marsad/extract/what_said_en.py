"""English "in what the army called an attack": the event stands behind the preposition, and is on the word of who names it so."""

from __future__ import annotations

import copy

from marsad.extract.reading import Group, Sent
from marsad.extract.words import Analyser

#: What may stand between who names an event and its noun: was, appeared to be, as.
_BETWEEN = frozenset({"X", "P", "T", "B", "W"})
_NEAR = 6


def set_aside(sent: Sent, analyser: Analyser) -> None:
    """Make one adverb of "what the army called" before an event noun, with the speaker as its genitive where one is named."""
    groups = sent.groups
    k = 0
    while k < len(groups) - 1:
        told = _told(sent, k, analyser)
        if told:
            what = groups[k]
            speaker = what if what.last - what.first > 1 else None
            verb = groups[k + 1 + (speaker is None)]
            aside = copy.copy(verb)
            aside.kind, aside.prep, aside.hits = "B", "", []
            aside.first, aside.last, aside.head = what.first, groups[told].first, what.first
            aside.start, aside.end = what.start, groups[told - 1].end
            aside.of = None
            if speaker is not None:
                speaker.first, speaker.start, speaker.prep = what.first + 1, sent.starts[what.first + 1], ""
                aside.of = speaker if groups[told].inner and not _carried_out(groups, k) else None
            groups[told].prep = _prep_before(groups, k, what)
            groups[k:told] = [aside]
        k += 1


def _carried_out(groups: list[Group], k: int) -> bool:
    """Whether a light verb stands before ``k``: the report itself tells the event ("carried out | what the alliance called a strike")."""
    before = groups[k - 1] if k else None
    return before is not None and before.kind == "v" and before.lexeme is not None and before.lexeme.light is not None


def _prep_before(groups: list[Group], k: int, what: Group) -> str:
    """The preposition that the event noun takes over from "what"."""
    before = groups[k - 1] if k else None
    return before.lemma if before is not None and before.kind == "P" else what.prep


def _told(sent: Sent, k: int, analyser: Analyser) -> int:
    """Where the event noun stands that somebody names behind "what" at ``k``; 0 = nowhere."""
    groups, what = sent.groups, sent.groups[k]
    if what.kind != "np" or sent.words[what.first].key not in analyser.sets["what"]:
        return 0
    at = k + 1
    if what.last - what.first == 1:
        if groups[at].kind != "O":
            return 0
        at += 1  # what it called
    verb = groups[at] if at < len(groups) else None
    if verb is None or verb.kind not in {"v", "Z"} or verb.passive:
        return 0
    names = verb.lemma in analyser.sets["calls_so"]
    if not names and (verb.lexeme is None or verb.lexeme.saying is None):
        return 0
    for j in range(at + 1, min(at + _NEAR, len(groups))):
        if groups[j].kind == "np":
            copula = any(g.kind in {"X", "P"} for g in groups[at + 1 : j])
            thing = k > 0 and groups[k - 1].kind == "v" and not what.prep  # struck what it described as launch sites
            thing = thing or (k > 1 and [g.kind for g in groups[k - 2 : k]] == ["v", "P"])  # fired at what it said were
            return j if (groups[j].inner or thing) and (names or copula) else 0
        if groups[j].kind not in _BETWEEN:
            return 0
    return 0
