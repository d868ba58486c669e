"""A printed line back into the order of reading: glyphs by where they stand on the page → text.

What writes PDFs orders the glyphs of Arabic as it likes, so that only their places can be relied on. A line runs from right to left
where most of its letters are Arabic, or some in a document that mostly is; in it, Latin words and numbers run the other way, as Unicode's rules of display (UAX 9) have
it. Where two orders would be printed alike, a number beside a Latin word and a blank is taken to stand before it: "5 km".
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

_GAP = 0.2  # of the height of a line: from here on a gap is a blank
_GAP_OF_GUESS = 0.08  # where PDFium takes one to be
_GAP_OF_WORDS = -0.15  # where the file has a blank between the two; letters may reach over it
_ALEFS = frozenset(("ا", "أ", "إ", "آ"))
_JOINS = frozenset("./,:\u066b\u066c")  # between two numbers, they are one
_SWAPPED = str.maketrans("()[]{}«»<>", ")(][}{»«><")
_OPEN, _CLOSE = frozenset("([{«"), frozenset(")]}»")


class Glyph(msgspec.Struct):
    """A sign on the page: its text, its left and right edge, the height of its line, and its number in the file.

    ``word``: the number of blanks before it in the file; ``guess``: of those that PDFium takes there to be.
    """

    text: str
    left: float
    right: float
    height: float
    number: int
    word: int = 0
    guess: int = 0


def line_text(glyphs: Sequence[Glyph], *, arabic: bool = False) -> str:
    """Return the text of the glyphs of a line; ``arabic``: most of its document is in Arabic."""
    bases, marks = _parted(glyphs)
    if not bases:
        return ""
    _attach(bases, marks)
    letters = [_direction(glyph.text[0]) for glyph in bases]
    right_to_left = "R" in letters and (arabic or letters.count("R") > letters.count("L"))
    ordered = _across(bases, right_to_left=right_to_left)
    text = "".join(_right_to_left(ordered) if right_to_left else _left_to_right(ordered))
    text = " ".join(unicodedata.normalize("NFKC", text).split()) if _presented(text) else " ".join(text.split())
    return _brackets(text) if right_to_left else text


def mostly_arabic(glyphs: Iterable[Glyph]) -> bool:
    """Whether most letters among signs run from right to left."""
    found = Counter(_direction(glyph.text[0]) for glyph in glyphs)
    return found["R"] > found["L"]


def _parted(glyphs: Sequence[Glyph]) -> tuple[list[Glyph], list[Glyph]]:
    """Return the signs that stand for themselves, and those that stand over or under others."""
    bases: list[Glyph] = []
    marks: list[Glyph] = []
    for glyph in glyphs:
        if glyph.text and glyph.text.isspace() and glyph.right - glyph.left < 0.05 * glyph.height:
            continue  # blanks without width stand anywhere
        (marks if unicodedata.combining(glyph.text[0]) else bases).append(glyph)
    return bases, marks


def _attach(bases: list[Glyph], marks: list[Glyph]) -> None:
    """Put each mark behind the sign that it stands over."""
    for mark in marks:
        centre = (mark.left + mark.right) / 2
        under = min(
            bases, key=lambda base: (abs((base.left + base.right) / 2 - centre), abs(base.number - mark.number))
        )
        under.text += mark.text


def _across(bases: list[Glyph], *, right_to_left: bool) -> list[str]:
    """Return the signs in the order of the line, with blanks where there are gaps; an alef joined to its lam stands behind it."""
    if right_to_left:
        bases.sort(key=lambda glyph: (-glyph.right, -glyph.left, glyph.text[0] in _ALEFS, glyph.number))
    else:
        bases.sort(key=lambda glyph: (glyph.left, glyph.right, glyph.text[0] not in _ALEFS, glyph.number))
    found: list[str] = []
    last: Glyph | None = None
    for glyph in bases:
        if last is not None:
            gap = last.left - glyph.right if right_to_left else glyph.left - last.right
            least = _GAP if glyph.guess == last.guess else _GAP_OF_GUESS
            least = least if glyph.word == last.word else _GAP_OF_WORDS
            if gap > least * glyph.height and not last.text.isspace() and not glyph.text.isspace():
                found.append(" ")
        found.append(glyph.text)
        last = glyph
    return found


def _direction(char: str) -> str:
    """Return R for Arabic and Hebrew letters, L for other letters, N for digits, nothing for all else."""
    kind = unicodedata.bidirectional(char)
    if kind in {"R", "AL"}:
        return "R"
    if kind in {"EN", "AN"}:
        return "N"
    return "L" if kind == "L" else ""


def _right_to_left(signs: list[str]) -> list[str]:
    """Return in reading order what is printed from right to left: what runs from left to right in it is turned round."""
    found: list[str] = []
    place = 0
    after_arabic = False
    while place < len(signs):
        kind = _direction(signs[place][0])
        if kind in {"", "R"}:
            after_arabic = after_arabic or kind == "R"
            found.append(signs[place])
            place += 1
            continue
        end = _number_end(signs, place, dashes=not after_arabic) if kind == "N" else place + 1
        latin = kind == "L" or (end < len(signs) and _touches_latin(signs, end))
        if latin:
            end = _latin_end(signs, place)
            after_arabic = False
        found += reversed(signs[place:end])
        place = end
    return found


def _number_end(signs: list[str], start: int, *, dashes: bool) -> int:
    """Return where a number ends: digits, and single signs between digits."""
    joins = _JOINS | {"-"} if dashes else _JOINS
    end = start + 1
    while end < len(signs):
        if _direction(signs[end][0]) == "N":
            end += 1
        elif signs[end] in joins and end + 1 < len(signs) and _direction(signs[end + 1][0]) == "N":
            end += 2
        else:
            break
    return end


def _touches_latin(signs: list[str], end: int) -> bool:
    """Whether a number is part of a Latin word: M4, F-16."""
    if signs[end] == "-" and end + 1 < len(signs):
        end += 1
    return _direction(signs[end][0]) == "L"


def _latin_end(signs: list[str], start: int) -> int:
    """Return where a run of Latin words ends: behind its last letter, or the digits that begin its first word."""
    end = start
    for place in range(start, len(signs)):
        kind = _direction(signs[place][0])
        if kind == "R":
            break
        if kind == "L" or (kind == "N" and end == place):
            end = place + 1
    return max(end, start + 1)


def _left_to_right(signs: list[str]) -> list[str]:
    """Return in reading order what is printed from left to right: Arabic in it is turned round, but for its numbers."""
    found: list[str] = []
    place = 0
    while place < len(signs):
        if _direction(signs[place][0]) != "R":
            found.append(signs[place])
            place += 1
            continue
        end = place + 1
        for other in range(place, len(signs)):
            kind = _direction(signs[other][0])
            if kind == "L":
                break
            if kind == "R":
                end = other + 1
        found += _right_to_left(list(reversed(signs[place:end])))
        place = end
    return found


def _presented(text: str) -> bool:
    """Whether a text holds letters in the forms of print."""
    return any("\ufb00" <= c <= "\ufdff" or "\ufe70" <= c <= "\ufefe" for c in text)


def _brackets(text: str) -> str:
    """Return a line with its brackets the right way round: some files name the sign that is printed, others the one that is meant."""
    turned = text.translate(_SWAPPED)
    return turned if _misplaced(turned) < _misplaced(text) else text


def _misplaced(text: str) -> int:
    """Return how many brackets close before they open, or open at the end of a word."""
    depth = wrong = 0
    for char in text:
        if char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth -= 1
            if depth < 0:
                wrong, depth = wrong + 1, 0
    return wrong + depth
