"""Sounds of names: what two spellings of one name share, across scripts; pure.

The skeleton of a name keeps its consonants in merged classes and proposes; the romanised form is compared letter by
letter and decides. Qasrk, Kasrak and قسرك have one skeleton; so have many names that are not the same place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from marsad.text.names import LATIN_ARTICLES

#: Arabic consonants (``loose`` form) → class. ا ع و ي count only where they open a word, and then only و ي.
_ARABIC = dict(zip("بتثجحخدذرزسشصضطظغفقكلمنهپچژڤ", "btTJHXdDrzs$sdtzGfKKlmnHb$zf", strict=True))
_MERGED = str.maketrans({"T": "t", "D": "d"})
_LATIN_PAIRS = (
    ("tch", "$"), ("sh", "$"), ("ch", "$"), ("kh", "X"), ("gh", "G"), ("th", "t"), ("dh", "d"), ("dj", "J"),
)  # fmt: skip
_LATIN = {
    **{letter: letter for letter in "bdfhjklmnrstxz"},
    "p": "b", "v": "f", "c": "K", "q": "K", "k": "K", "g": "G", "j": "J", "h": "H", "x": "X",
    "$": "$", "X": "X", "G": "G", "J": "J",
}  # fmt: skip
_ROMAN = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r",
    "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "gh", "ف": "f",
    "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "u", "ي": "i",
    "پ": "b", "چ": "ch", "ژ": "zh", "ڤ": "v",
}  # fmt: skip
_FINAL_H = re.compile("(?<=[aeiou])h$")
_FINAL_HA = "ه"
_DOUBLED = re.compile(r"(.)\1+")
#: Spellings of one sound, brought together before letters are compared.
_ALIKE = (
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "ai"), ("ay", "ai"), ("aw", "au"), ("ey", "i"),
    ("q", "k"), ("c", "k"), ("o", "u"), ("e", "a"), ("y", "i"), ("w", "u"), ("v", "f"), ("p", "b"), ("g", "gh"),
)  # fmt: skip


def _is_arabic(word: str) -> bool:
    return "\u0621" <= word[:1] <= "\u06ff"


def bare_words(keys: Sequence[str]) -> list[str]:
    """Return the words of a name's keys without articles and hyphens."""
    words = [part for key in keys for part in key.split("-")]
    return [word for word in words if word and word not in LATIN_ARTICLES]


def skeleton(keys: Sequence[str]) -> str:
    """Return the consonants of a name (keys as ``text.names`` gives them) in merged classes."""
    found = "".join(_arabic_skeleton(word) if _is_arabic(word) else _latin_skeleton(word) for word in bare_words(keys))
    return _DOUBLED.sub(r"\1", found.translate(_MERGED))


def _arabic_skeleton(word: str) -> str:
    word = word.removesuffix(_FINAL_HA)
    opening = {"و": "W", "ي": "Y"}.get(word[:1], "")
    return opening + "".join(_ARABIC.get(letter, "") for letter in word)


def _latin_skeleton(word: str) -> str:
    word = _FINAL_H.sub("", word)
    opening = {"w": "W", "y": "Y"}.get(word[:1], "")
    for pair, sign in _LATIN_PAIRS:
        word = word.replace(pair, sign)
    return opening + "".join(_LATIN.get(letter, "") for letter in word)


def romanised(keys: Sequence[str]) -> str:
    """Return a name in plain Latin letters, spellings of one sound brought together; for comparing, not for show."""
    words = []
    for word in bare_words(keys):
        if _is_arabic(word):
            plain = "".join(
                _ROMAN.get(letter, letter if letter.isdecimal() else "") for letter in word.removesuffix(_FINAL_HA)
            )
        else:
            plain = _FINAL_H.sub("", word)
        for spelling, sound in _ALIKE:
            plain = plain.replace(spelling, sound)
        words.append(_DOUBLED.sub(r"\1", plain.replace("ghh", "gh")))
    return " ".join(word for word in words if word)


def consonants(text: str) -> str:
    """Return a romanised name without vowels: Arabic does not write the short ones."""
    return re.sub("[aiu ]", "", text)
