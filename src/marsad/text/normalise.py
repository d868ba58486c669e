# ruff: noqa: RUF001 (look-alikes are what this file joins)
"""One spelling for look-up, in two strengths, with the way back to the original.

``key`` keeps apart what the lexicon must keep apart (ة from ه, ء from nothing); ``loose`` is for names, time
words and search. Both fold Arabic presentation forms, vowel signs, tatweel, direction marks, hamza carriers, digits
of both scripts, quotes and case. They differ thus:

=============  ==========  =============================
letters        ``key``     ``loose``
=============  ==========  =============================
أ إ آ ٱ        ا           ا
ى ی ې          ي           ي
ؤ  ئ           ء           و  ي
ء              ء           dropped
ة              ة           ه
Latin é, ḥ     é, ḥ        e, h
=============  ==========  =============================

Fold originals, never the outcome of the other strength: ``loose(key(word))`` is not ``loose(word)``.
The tables work letter by letter, so folding twice changes nothing.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from enum import StrEnum
from functools import lru_cache

import msgspec

try:
    from marsad_native import Folder as _Folder
except ImportError:  # an extra: the same in Python stands below
    _Folder = None


class Strength(StrEnum):
    """How much a fold takes away."""

    KEY = "key"
    LOOSE = "loose"


def _code_points(*ranges: tuple[int, int]) -> tuple[int, ...]:
    return tuple(point for low, high in ranges for point in range(low, high + 1))


#: Signs written over or under a letter of either script; they belong to the word they follow.
MARKS = "".join(
    map(
        chr,
        _code_points(
            (0x0300, 0x036F),
            (0x0610, 0x061A),
            (0x064B, 0x065F),
            (0x0670, 0x0670),
            (0x06D6, 0x06DC),
            (0x06DF, 0x06E4),
            (0x06E7, 0x06E8),
            (0x06EA, 0x06ED),
            (0x08D3, 0x08E1),
            (0x08E3, 0x08FF),
            (0xFE00, 0xFE0F),
        ),
    )
)
#: Tatweel, joiners and the soft hyphen: no letters, but part of the word they stand in or end.
FILLERS = "\u0640\u200c\u200d\u00ad"
#: Direction marks, zero-width spaces, byte order mark: invisible, part of no word's edge.
CONTROLS = "".join(
    map(
        chr,
        _code_points(
            (0x061C, 0x061C),
            (0x200B, 0x200B),
            (0x200E, 0x200F),
            (0x202A, 0x202E),
            (0x2060, 0x2064),
            (0x2066, 0x206F),
            (0xFEFF, 0xFEFF),
        ),
    )
)

_ARABIC_MARKS = frozenset(mark for mark in MARKS if ord(mark) > 0x36F)
_DROPPED = frozenset(FILLERS) | frozenset(CONTROLS) | _ARABIC_MARKS

#: Shapes of one letter or sign, the same for both strengths.
_SHAPES = {
    **dict.fromkeys("أإآٱٲٳٵ", "ا"),
    **dict.fromkeys("ىیېۍ", "ي"),
    **dict.fromkeys("کڪگ", "ك"),
    **dict.fromkeys("ہھەۀۂ", "ه"),
    **dict.fromkeys("ۃ", "ة"),
    **dict.fromkeys("ٶٷ", "ؤ"),
    **dict.fromkeys("ٸ", "ئ"),
    **dict.fromkeys("«»“”„‟‹›", '"'),
    **dict.fromkeys("’‘‚‛ʼʹʿʾˈ`´′", "'"),
    **dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000", " "),
    **dict.fromkeys("‐\u2011", "-"),
    **{chr(point): " " for point in range(0x2000, 0x200B)},
    **{chr(0x660 + digit): str(digit) for digit in range(10)},
    **{chr(0x6F0 + digit): str(digit) for digit in range(10)},
    "٪": "%",
    "٫": ".",
    "٬": ",",
    "İ": "i",
}
_HAMZA = {
    Strength.KEY: {"ؤ": "ء", "ئ": "ء"},
    Strength.LOOSE: {"ؤ": "و", "ئ": "ي", "ء": "", "ة": "ه"},
}
_LATIN = {
    "ı": "i",
    "ø": "o",
    "đ": "d",
    "ħ": "h",
    "ł": "l",
    "æ": "ae",
    "œ": "oe",
    "ð": "d",
    "þ": "th",
}

#: All that may change; everything else stays as it is.
_FOLDABLE = frozenset(_code_points(
    (0x0000, 0x08FF), (0x1C80, 0x1CBF), (0x1E00, 0x206F), (0x2C60, 0x2C7F), (0x3000, 0x3000),
    (0xA640, 0xA7FF), (0xFB00, 0xFB06), (0xFB50, 0xFDFF), (0xFE00, 0xFE0F), (0xFE70, 0xFEFF),
))  # fmt: skip


def _fold_letter(letter: str, strength: Strength) -> str:
    """Return what ``letter`` is folded to, before its outcome is folded in turn."""
    if letter in _DROPPED:
        return ""
    point = ord(letter)
    if 0xFB50 <= point <= 0xFDFF or 0xFE70 <= point <= 0xFEFC:
        # a vowel sign on its own is printed on a space (U+FE70 …): that space is no word break
        return unicodedata.normalize("NFKC", letter).lstrip(" ")
    if letter in _SHAPES:
        return _SHAPES[letter]
    if letter in _HAMZA[strength]:
        return _HAMZA[strength][letter]
    if strength is Strength.LOOSE and (point < 0x0600 or point > 0x08FF):
        plain = unicodedata.normalize("NFD", letter.casefold())
        plain = "".join(sign for sign in plain if not 0x300 <= ord(sign) <= 0x36F)
        return "".join(_LATIN.get(sign, sign) for sign in plain)
    return letter.casefold()


class _Table(dict[int, str]):
    """Code point → folded text, for ``str.translate``; worked out where it is first asked for.

    A text holds a few hundred letters of the thousands that may be folded.
    """

    def __init__(self, strength: Strength) -> None:
        super().__init__()
        self.strength = strength
        #: the letters asked for so far that are folded to none or to several
        self.resized: set[str] = set()

    def __missing__(self, point: int) -> str:
        folded, before = chr(point), ""
        if point not in _FOLDABLE:
            return folded
        while folded != before:
            before = folded
            folded = "".join(_fold_letter(letter, self.strength) for letter in folded)
        self[point] = folded
        if len(folded) != 1:
            self.resized.add(chr(point))
        return folded


_TABLES = {strength: _Table(strength) for strength in Strength}
#: A hamza typed as a sign of its own after its carrier (و + U+0654).
_LOOSE_HAMZA = re.compile("[ويى]\u0654")
for _each in _TABLES.values():
    _each[0x0654]  # joined to its carrier before the table is asked
#: What folds whole texts by the same tables in C, where it was built (``native/``).
_FOLDERS = {strength: _Folder(table) for strength, table in _TABLES.items()} if _Folder is not None else {}
_CARRIED = {"و": "ؤ", "ي": "ئ", "ى": "ئ"}
_CACHED_LENGTH = 48


def _fold(text: str, strength: Strength) -> str:
    if "\u0654" in text:
        text = _LOOSE_HAMZA.sub(lambda match: _CARRIED[match[0][0]], text)
    return text.translate(_TABLES[strength])


@lru_cache(maxsize=16_384)
def _short_key(word: str) -> str:
    return _fold(word, Strength.KEY)


@lru_cache(maxsize=16_384)
def _short_loose(word: str) -> str:
    return _fold(word, Strength.LOOSE)


def key(word: str) -> str:
    """Return the word or phrase as the lexicon spells it (the finer fold)."""
    if len(word) <= _CACHED_LENGTH:
        return _short_key(word)
    return _fold(word, Strength.KEY)


def loose(word: str) -> str:
    """Return the word or phrase as names, time words and search spell it (the coarser fold)."""
    if len(word) <= _CACHED_LENGTH:
        return _short_loose(word)
    return _fold(word, Strength.LOOSE)


class Folded(msgspec.Struct, frozen=True):
    """A folded text with the way back.

    ``text`` is what matching sees. ``at`` and ``shift`` are equally long: from position ``at[i]`` of ``text`` on,
    the original position is larger by ``shift[i]``. Both are empty where nothing moved.
    """

    text: str
    original: str
    at: tuple[int, ...] = ()
    shift: tuple[int, ...] = ()

    def position(self, position: int) -> int:
        """Return where the letter at ``position`` of the folded text stands in the original."""
        if position >= len(self.text):
            return len(self.original)
        if not self.at:
            return position
        index = bisect_right(self.at, position) - 1
        return position + self.shift[index] if index >= 0 else position

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the original that gave ``start``..``end`` of the folded text, end excluded.

        Vowel signs and tatweel right after the last letter belong to it; direction marks do not.
        A letter that was folded to several is taken whole.
        """
        first = self.position(start)
        if end <= start:
            return first, first
        last = self.position(end - 1) + 1
        while last < len(self.original) and self.original[last] in _TRAILING:
            last += 1
        return first, last


_TRAILING = _ARABIC_MARKS | frozenset(FILLERS)


def fold_text(text: str, strength: Strength = Strength.LOOSE) -> Folded:
    """Return ``text`` folded, with a map that leads every position back to ``text``."""
    if strength in _FOLDERS:
        native, at_, shift_ = _FOLDERS[strength].fold(text)
        return Folded(native, text, at_, shift_)
    table = _TABLES[strength]
    folded = _fold(text, strength)
    resized = table.resized  # knows all letters of the text by now
    if text.isascii() or resized.isdisjoint(text):
        return Folded(folded, text)
    at: list[int] = []
    shift: list[int] = []
    moved = 0
    for where, letter in enumerate(text):
        if letter not in resized:
            continue
        size = len(table[ord(letter)])
        here = where - moved
        if size == 0:
            moved += 1
            at.append(here)
            shift.append(moved)
        for extra in range(1, size):
            moved -= 1
            at.append(here + extra)
            shift.append(moved)
    return Folded(folded, text, tuple(at), tuple(shift))
