"""The bare figure behind "the number of …": it counts what the word behind "number" tells of; pure."""

from __future__ import annotations

from marsad.extract.reading import Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import Number
from marsad.text.normalise import loose

_YEARS = range(1900, 2100)
_BEFORE = 3


def tally(predicate: Predicate, sent: Sent, analyser: Analyser, text: str) -> Number | None:
    """Return the figure behind "the number of …" (عدد المعتقلين تجاوز 380، bringing the number of surrenders to 92); else
    None.
    """
    word, several = predicate.word, analyser.sets["several_of"]
    before = [k for k in range(max(0, word - _BEFORE), word + 1) if loose(sent.words[k].text) in several]
    if not before or any(sent.tags[k] not in "PD" for k in range(before[-1] + 1, word)):
        return None
    for phrase in sent.counts:
        after = sent.tags[phrase.last] if phrase.last < len(sent.words) else "."
        verbs = sent.tags[word : phrase.first].count("V")  # behind a second verb it is another matter's
        if phrase.first > word and after not in "NMEAU" and verbs <= 1 and phrase.low not in _YEARS:
            start, end = sent.starts[phrase.first], sent.ends[phrase.last - 1]
            return Number(phrase.low, phrase.high, text[start:end], start, end)
    return None
