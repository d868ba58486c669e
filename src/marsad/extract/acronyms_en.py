"""English names told with their letters in brackets: one phrase with the noun behind."""

from __future__ import annotations

from marsad.extract.groups import finish_noun_phrase
from marsad.extract.reading import NameHit, Sent
from marsad.extract.words import Analyser


def join(sent: Sent, analyser: Analyser) -> None:
    """Make one phrase of a name, its letters in brackets and the noun behind ("Central Command (CENTCOM) forces")."""
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
