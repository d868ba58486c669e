"""English "that": whether it opens what somebody is said to say."""

from __future__ import annotations

from marsad.extract.reading import Sent
from marsad.extract.words import Analyser

_LONGEST_ADDRESSEE = 8  # words
_ADDRESSEE = frozenset("NEDA_OU'()")  # told the Sudan News Agency (SUNA) that


def says(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether a noun may introduce a that-clause (reports that, claims that)."""
    return sent.words[j].key in analyser.told_noun


def said_before(sent: Sent, before: int, analyser: Analyser) -> bool:
    """Whether a verb of saying stands earlier in the sentence."""
    return any(
        sent.tags[j] == "V" and (reading := sent.picks[j]) is not None and analyser.lexeme(reading).saying is not None
        for j in range(max(before, 0))
    )


def told(sent: Sent, before: int, analyser: Analyser) -> bool:
    """Whether the phrase that ends at ``before`` is whom a verb of saying right before it tells ("told this newspaper that")."""
    j = before
    while (
        j >= 0
        and before - j < _LONGEST_ADDRESSEE
        and (sent.tags[j] in _ADDRESSEE or sent.words[j].key in analyser.sets["of"])
    ):
        j -= 1
    while j >= 0 and sent.tags[j] == "_":
        j -= 1
    reading = sent.picks[j] if j >= 0 else None
    if reading is None or sent.tags[j] != "V":
        return False
    saying = analyser.lexeme(reading).saying
    return saying is not None and bool(saying.addressee)


def told_aside(sent: Sent, i: int, before: int, analyser: Analyser) -> bool:
    """Whether only to whom or in what it was said stands between a verb of saying, or what it denies, and "that", behind which a
    subject opens ("revealed to the agency that the troops left", "dismissed rumours on social media that the rebels").
    """
    behind = sent.words[i + 1].readings if i + 1 < len(sent.words) else ()
    named = i + 1 < len(sent.words) and (sent.tags[i + 1] in {"E", "U"} or sent.words[i + 1].capital)
    if not named and not any(r.pos in {"det", "pron", "quant"} or r.form == "pl" for r in behind):
        return False
    j = before
    while (
        j >= 0
        and before - j < 2 * _LONGEST_ADDRESSEE
        and sent.tags[j] in {"N", "M", "E", "D", "A", "_", "P", "T", "«", "»", "'"}
    ):
        j -= 1
    if j < 0 or sent.tags[j] != "V" or j + 1 > before:
        return False
    if all(analyser.lexeme(r).saying is None for r in (sent.picks[j], *sent.words[j].readings) if r is not None):
        return False  # reject: a truce, or what others say
    denied = any(says(sent, k, analyser) and sent.tags[k + 1] == "P" for k in range(j + 1, before))
    return denied or sent.tags[j + 1] in {"P", "T"}
