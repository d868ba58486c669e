"""Letters joined to an Arabic word that the lexicon does not know."""

from __future__ import annotations

from marsad.extract.word import Word

_TANWIN = ("\u0627\u064b", "\u064b\u0627")
_SHORTEST = 5


def part(word: Word, own: frozenset[str], given: frozenset[str]) -> None:
    """Mark the joined letters of an unknown word, told by the article after them or, a و, by the case at its end.

    ``own``: words that begin with a و of their own; ``given``: names of persons (وسامر). ``word.pre`` is how many letters are taken off.
    """
    rest = word.key
    for conj in ("و", "ف"):
        if rest.startswith((conj + "ال", conj + "لل", conj + "بال", conj + "كال")):
            word.conj, rest = conj, rest[1:]
    if not word.conj and (_and_object(word, own) or (rest[:1] == "و" and rest[1:] in given and rest not in given)):
        word.conj, rest = "و", rest[1:]
    if rest.startswith("لل") and len(rest) > 3:
        word.prep, word.article, taken = "ل", True, 2
    elif rest[:1] in {"ب", "ك"} and rest.startswith("ال", 1):
        word.prep, word.article, taken = rest[0], True, 1
    else:
        word.article, taken = rest.startswith("ال") and len(rest) > 3, 0
    word.pre = len(word.key) - len(rest) + taken


def _and_object(word: Word, own: frozenset[str]) -> bool:
    """Whether the word shows the ending of an object behind a و that is none of its own letters (وكاتماً، ورشاشتين)."""
    shown = word.text.endswith(_TANWIN) or word.key.endswith("تين")
    return shown and word.key[:1] == "و" and len(word.key) >= _SHORTEST and word.key not in own
