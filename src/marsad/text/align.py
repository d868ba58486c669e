"""Paragraphs of a report beside those of its translation.

What a translator leaves as it is ties the two: numbers, words in Latin script, and names, whose consonants
sound alike (قسرك, Qasrk: ksrk). Order and length do the rest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from math import exp

import msgspec

from marsad.text.normalise import loose

#: English letters for one of Arabic (median of news and its translations).
_RATIO = 1.2
#: More cells than this (a hundred paragraphs a side) are not filled, only those near the diagonal: the cost of long texts
#: must not grow with the square of their length.
_CELLS = 10_000
#: The resemblance from which two texts are taken for a report and its translation.
SAME = 0.19
_SKIP = -0.05
_JOIN = -0.08

_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
_LATIN_NAME = re.compile(r"[A-Z][\w'’-]{2,}")
_ARABIC_WORD = re.compile(r"[\u0620-\u06ff]{3,}")
_LATIN_WORD = re.compile(r"[A-Za-z]{2,}[\w-]*")

_SOUNDS = str.maketrans(
    {
        **dict(zip("بتثجحخدذرزسشصضطظغفقكلمنهپچڤگ", "bttjhkddrzsssdttgfkklmnhbjfk", strict=True)),
        **dict.fromkeys("اويعءةىآأإؤئ'", ""),
        "ه": "",
        "ح": "",
    }
)
_LATIN_SOUNDS = (
    ("sch", "s"), ("sh", "s"), ("kh", "k"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("ch", "s"),
    ("ph", "f"), ("ck", "k"), ("q", "k"), ("c", "k"), ("v", "f"), ("p", "b"), ("x", "ks"),
)  # fmt: skip
_SILENT = re.compile(r"[aeiouywh'’-]")
_DOUBLED = re.compile(r"(.)\1+")
_ARTICLE = re.compile(r"(?:al|el|ad|an|as|ash|ar|at|az|ez)-")
_PREFIX = re.compile(r"[وف]?(?:[بكل]?ال|لل)")


class Paragraph(msgspec.Struct, frozen=True):
    """What alignment asks of a paragraph: its number, its length in code points, and its anchors."""

    number: int
    length: float
    anchors: frozenset[str]
    sure: frozenset[str]


def paragraph_of(number: int, text: str, lang: str) -> Paragraph:
    """Return the paragraph ``text`` made ready; lengths are in English letters whatever the language."""
    folded = loose(text)
    sure = set(_NUMBER.findall(folded))
    if lang == "ar":
        sure.update("=" + word for word in _LATIN_WORD.findall(folded))
        anchors = set(sure)
        for word in _ARABIC_WORD.findall(folded):
            anchors |= _arabic_sounds(word)
        return Paragraph(number, len(text) * _RATIO, frozenset(anchors), frozenset(sure))
    for name in _LATIN_NAME.findall(text):
        sure |= _latin_sounds(loose(name))
    anchors = sure | {"=" + word for word in _LATIN_WORD.findall(folded)}
    return Paragraph(number, len(text), frozenset(anchors), frozenset(sure))


@lru_cache(maxsize=65_536)
def _arabic_sounds(word: str) -> frozenset[str]:
    """Return the consonants of a word, with and without its prefixes; nothing for short ones."""
    both = (word.translate(_SOUNDS), _PREFIX.sub("", word).translate(_SOUNDS))
    return _told_apart(both)


@lru_cache(maxsize=8192)
def _latin_sounds(name: str) -> frozenset[str]:
    name = _ARTICLE.sub("", name)
    for letters, sound in _LATIN_SOUNDS:
        name = name.replace(letters, sound)
    return _told_apart((_SILENT.sub("", name),))


def _told_apart(sounds: tuple[str, ...]) -> frozenset[str]:
    """Return those with three consonants at least, doubled ones counted once."""
    single = (_DOUBLED.sub(r"\1", each) for each in sounds)
    return frozenset(each for each in single if len(each) > 2)


class _Group(msgspec.Struct, frozen=True):
    """One paragraph or two: the anchors that both sides know, what they are worth, and the length."""

    anchors: frozenset[str]
    worth: float
    length: float


def _groups(side: Sequence[Paragraph], weights: dict[str, float]) -> dict[tuple[int, int], _Group]:
    """Return the groups of one and of two paragraphs by first index and size."""
    known = weights.keys()
    found = {}
    for size in (1, 2):
        for first in range(len(side) - size + 1):
            members = side[first : first + size]
            anchors = frozenset().union(*(member.anchors for member in members)) & known
            worth = sum(weights[anchor] for anchor in anchors)
            length = sum(member.length for member in members) + 20
            found[first, size] = _Group(frozenset(anchors), worth, length)
    return found


def _score(one: _Group, other: _Group, weights: dict[str, float]) -> float:
    """Return how well two groups fit: shared anchors and like lengths, 0–1."""
    fit = _fit(one.length, other.length)
    possible = min(one.worth, other.worth)
    if not possible:
        return 0.3 * fit * fit
    shared = sum(weights[anchor] for anchor in one.anchors & other.anchors)
    return 0.7 * shared / possible + 0.3 * fit * fit


def _weights(one: Sequence[Paragraph], other: Sequence[Paragraph]) -> dict[str, float]:
    """Return the worth of each anchor that both sides hold: the rarer, the more."""
    counts: list[dict[str, int]] = []
    for side in (one, other):
        count: dict[str, int] = {}
        for paragraph in side:
            for anchor in paragraph.anchors:
                count[anchor] = count.get(anchor, 0) + 1
        counts.append(count)
    return {
        anchor: exp(-(max(count, counts[1][anchor]) - 1) / 3)
        for anchor, count in counts[0].items()
        if anchor in counts[1]
    }


_STEPS = ((1, 1), (1, 2), (2, 1), (1, 0), (0, 1))


def align(one: Sequence[Paragraph], other: Sequence[Paragraph]) -> list[tuple[int, int]]:
    """Return pairs of paragraph numbers, both sides in order; the best sum of fits."""
    weights = _weights(one, other)
    ours, theirs = _groups(one, weights), _groups(other, weights)
    rows, columns = len(one), len(other)
    band = columns if rows * columns <= _CELLS else max(20, _CELLS // (rows + 1))
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for row in range(rows + 1):
        middle = row * columns // rows if rows else 0
        for column in range(max(0, middle - band), min(columns, middle + band) + 1):
            for down, right in _STEPS:
                before = best.get((row - down, column - right))
                if before is None:
                    continue
                gain = _SKIP
                if down and right:
                    here, there = ours[row - down, down], theirs[column - right, right]
                    gain = _score(here, there, weights)
                    gain = gain + _JOIN if down + right > 2 else gain - 0.1
                total = before[0] + gain
                known = best.get((row, column))
                if (row or column) and (known is None or total > known[0]):
                    best[row, column] = (total, (down, right))
    return _traced(one, other, best)


def _traced(
    one: Sequence[Paragraph],
    other: Sequence[Paragraph],
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]],
) -> list[tuple[int, int]]:
    row, column = len(one), len(other)
    found: list[tuple[int, int]] = []
    while row or column:
        down, right = best[row, column][1]
        if down and right:
            found += [
                (left.number, match.number)
                for left in one[row - down : row]
                for match in other[column - right : column]
            ]
        row -= down
        column -= right
    return sorted(found)


def resemblance(one: Sequence[Paragraph], other: Sequence[Paragraph]) -> float:
    """Return how far the two say the same; from ``SAME`` on they are a report and its translation.

    Counted are sure anchors (English names, numbers, Latin words in Arabic) that stand also in the paragraph
    aligned with theirs, times the likeness of the paragraphs' number and lengths. Several paragraphs that run
    side by side speak for a translation of themselves; a single pair must share more.
    """
    fewer, more = sorted((len(one), len(other)))
    if not fewer:
        return 0.0
    matches = align(one, other)
    left = {paragraph.number: paragraph for paragraph in one}
    right = {paragraph.number: paragraph for paragraph in other}
    held = sum(len(left[a].sure & right[b].anchors) + len(right[b].sure & left[a].anchors) for a, b in matches)
    sure = sum(len(paragraph.sure) for paragraph in (*one, *other))
    fit = sum(_fit(left[a].length, right[b].length) for a, b in matches) / max(1, len(matches))
    likeness = fewer / more
    beside = min(1.0, (fewer - 1) / 3) * likeness**4 * fit**2
    return held / (sure + 3) * likeness * fit + 0.1 * beside - 0.13 / fewer


def at_most(one: Sequence[Paragraph], other: Sequence[Paragraph]) -> float:
    """Return what ``resemblance`` cannot exceed, without aligning anything: each paragraph is beside two at most."""
    fewer, more = sorted((len(one), len(other)))
    if not fewer:
        return 0.0
    mine, theirs = _all_anchors(one), _all_anchors(other)
    held = sum(len(each.sure & theirs) for each in one) + sum(len(each.sure & mine) for each in other)
    sure = sum(len(paragraph.sure) for paragraph in (*one, *other))
    likeness = fewer / more
    return 2 * held / (sure + 3) * likeness + 0.1 * min(1.0, (fewer - 1) / 3) * likeness**4 - 0.13 / fewer


def _all_anchors(side: Sequence[Paragraph]) -> set[str]:
    return set().union(*(paragraph.anchors for paragraph in side))


def _fit(one: float, other: float) -> float:
    return min(one, other) / max(one, other)
