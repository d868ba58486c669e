"""English names told with their letters in brackets, or with an "and": one phrase."""

from __future__ import annotations

from marsad.extract.groups import finish_noun_phrase
from marsad.extract.reading import NameHit, Sent
from marsad.extract.words import Analyser


def join(sent: Sent, analyser: Analyser) -> None:
    """Make one phrase of a name, its letters in brackets and the noun behind ("Central Command (CENTCOM) forces"), and of the name of
    a body that has an "and".
    """
    _bodies(sent, analyser)
    groups, k = sent.groups, 0
    while k + 4 < len(groups):
        name, opens, letters, closes, noun = groups[k : k + 5]
        k += 1
        if [g.kind for g in (name, opens, letters, closes, noun)] != ["np", "(", "np", ")", "np"]:
            continue
        word = sent.words[letters.first].text
        if letters.last - letters.first > 1 or sum(c.isupper() for c in word) < 2 or not sent.words[name.head].capital:
            continue
        if noun.prep or noun.joined or sent.tags[noun.first] not in {"N", "A", "M"}:
            continue
        made = finish_noun_phrase(sent, name.first, noun.last, noun.head, analyser)
        made.prep, made.joined = name.prep, name.joined
        made.hits = [NameHit(h.first, noun.last, h.refs) for h in made.hits[:1]]
        groups[k - 1 : k + 4] = [made]


def _bodies(sent: Sent, analyser: Analyser) -> None:
    """Make one phrase of a body's name that has an "and" ("the Intelligence and Security Service"): capitals on both sides, one
    article before all of it, and the noun for a body at its end only.
    """
    groups, k = sent.groups, 0
    while k + 2 < len(groups):
        first, link, last = groups[k : k + 3]
        k += 1
        if [g.kind for g in (first, link, last)] != ["np", "C", "np"] or last.prep:
            continue
        if sent.words[link.first].key not in analyser.sets["listing"] or last.last - last.first < 2:
            continue
        if sent.words[first.first].key not in analyser.sets["article"] or first.last - first.first < 2:
            continue
        words = [sent.words[i] for g in (first, last) for i in range(g.first, g.last)][1:]
        heads = analyser.sets["bodies_called"]
        if not all(word.capital for word in words) or sent.words[last.last - 1].key not in heads:
            continue
        if sent.words[first.last - 1].key in heads or any(
            ref[0] in "ap" for hit in (*first.hits, *last.hits) for ref in hit.refs
        ):
            continue
        made = finish_noun_phrase(sent, first.first, last.last, last.last - 1, analyser)
        made.prep, made.joined = first.prep, first.joined
        made.hits = []
        groups[k - 1 : k + 2] = [made]
