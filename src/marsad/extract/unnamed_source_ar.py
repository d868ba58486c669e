"""Arabic: what only says that a source does not want to be named is no verb, no demand and no negation of what follows."""

from __future__ import annotations

from marsad.extract.reading import Sent
from marsad.extract.words import Analyser

_REACH = 6  # words, from the asking to the name


def set_apart(sent: Sent, analyser: Analyser) -> None:
    """Make such words one adverb (مصدر | طلب عدم الكشف عن هويته | قال إن, مسؤول | فضل عدم ذكر اسمه)."""
    for last, word in enumerate(sent.words):
        if word.key not in analyser.sets["own_name"] or sent.tags[last] != "?":
            continue
        for first in range(last - 1, max(-1, last - _REACH), -1):
            if sent.words[first].key in analyser.sets["asks_unnamed"] and first < last - 1:
                sent.tags[first : last + 1] = ["B", *"_" * (last - first)]
                sent.spans[first] = last + 1
                break
            if sent.words[first].key not in analyser.sets["naming"]:
                break
