"""A PDF taken apart into pages of paragraphs. Runs apart (``readers.apart``).

Read with PDFium, by the places of its signs: its own order, and that of pypdf, scramble Arabic (words of Chromium's files are
turned round, lam and alef of LibreOffice's).
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from itertools import pairwise
from statistics import median
from typing import Any

import msgspec

from marsad.errors import InputError, worded
from marsad.readers.visual import Glyph, line_text, mostly_arabic

MOST_PAGES = 5_000
_SAME_LINE = 0.35  # of the height: from here on signs stand on another line
_NEW_BLOCK = 1.45  # of the usual distance of lines
_HEADING = 0.7  # of the next line: a line so much shorter ends its block, as headings and rows of tables do
_RUNS_ON = 1.5  # times as far may the next line stand, where this one is full and ends no sentence
_FAR_LINES = 1.75  # sizes of print
_SURE = 8  # distances that show what is usual
_OTHER_PRINT = 0.15
_SHORT = 0.85  # of the widest line
_BLANK = 0x20
_WIDE = 0.05  # of the size of print: narrower blanks stand anywhere; PDFium puts some in with a size of 1
_FAR = 1e6  # points
_NO_SIGN = frozenset({0xFEFF, 0xFFFE, 0xFFFF})
_POINTS = frozenset("•▪◦●■‣")
_ENDS = (".", "!", "?", "؟", "…", ":", "»", '"', ")")


class Document(msgspec.Struct, frozen=True):
    """The text of each page, and what the file says of itself."""

    pages: tuple[str, ...] = ()
    title: str = ""
    made: str = ""


class _Row(msgspec.Struct):
    """Signs that stand at one height, and that height."""

    glyphs: list[Glyph]
    baseline: float


class _Line(msgspec.Struct):
    """A row as text."""

    text: str
    left: float
    right: float
    baseline: float
    height: float


def parse(data: bytes, most: int) -> Document:
    """Return what a PDF holds; raise ``InputError`` where there is none, it is locked, or longer than ``most`` characters."""
    import pypdfium2 as pdfium  # noqa: PLC0415 - costs time

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as fault:
        if "password" in str(fault).lower():
            raise InputError("locked with a password", advice="Save it without one.") from None
        raise InputError(worded("broken, or no PDF ({why})", why=fault), advice="Fetch it again.") from None
    if len(document) > MOST_PAGES:
        raise InputError(worded("{count} pages", count=f"{len(document):,}"), advice="Give it in parts.")
    printed: list[list[_Row]] = []
    length = 0
    for number in range(len(document)):
        try:
            rows = _page(document, number)
        except pdfium.PdfiumError:
            rows = []
        length += sum(len(row.glyphs) for row in rows)
        if length > most:
            raise InputError(
                worded("a text of more than {most} characters", most=f"{most:,}"), advice="Give it in parts."
            )
        printed.append(rows)
    arabic = mostly_arabic(glyph for rows in printed for row in rows for glyph in row.glyphs)
    pages = [list(_lines(rows, arabic=arabic)) for rows in printed]
    usual = _usual(pages)
    texts = tuple("\n".join(_paragraphs(lines, usual)) for lines in pages)
    said = document.get_metadata_dict()
    return Document(texts, said.get("Title", ""), said.get("CreationDate", ""))


def _page(document: Any, number: int) -> list[_Row]:
    page = document[number]
    text = page.get_textpage()
    try:
        return list(_rows(text))
    finally:
        text.close()
        page.close()


def _rows(page: Any) -> Iterator[_Row]:
    """Give the lines of a page in the order of the file: signs that follow one another at one height."""
    row = _Row([], 0.0)
    for glyph, bottom in _glyphs(page):
        if row.glyphs and abs(bottom - row.baseline) > _SAME_LINE * max(glyph.height, row.glyphs[-1].height):
            yield row
            row = _Row([], bottom)
        if not row.glyphs:
            row.baseline = bottom
        row.glyphs.append(glyph)
    if row.glyphs:
        yield row


def _lines(rows: list[_Row], *, arabic: bool) -> Iterator[_Line]:
    for row in rows:
        if text := line_text(row.glyphs, arabic=arabic):
            left, right = min(g.left for g in row.glyphs), max(g.right for g in row.glyphs)
            yield _Line(text, left, right, row.baseline, median(glyph.height for glyph in row.glyphs))


def _glyphs(page: Any) -> Iterator[tuple[Glyph, float]]:
    """Give each sign of a page with the height that it stands on."""
    from pypdfium2 import raw  # noqa: PLC0415

    x, y = ctypes.c_double(), ctypes.c_double()
    matrix, box = raw.FS_MATRIX(), raw.FS_RECTF()
    word = guess = 0
    for number in range(page.count_chars()):
        code = raw.FPDFText_GetUnicode(page.raw, number)
        if code < 32 or code in _NO_SIGN or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
            continue
        if raw.FPDFText_IsGenerated(page.raw, number) == 1:
            guess += 1
            continue
        if not raw.FPDFText_GetLooseCharBox(page.raw, number, box):
            continue
        if not raw.FPDFText_GetCharOrigin(page.raw, number, x, y):
            continue
        size = raw.FPDFText_GetFontSize(page.raw, number)
        if raw.FPDFText_GetMatrix(page.raw, number, matrix):
            size *= math.sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))
        if code == _BLANK:
            wide = box.right - box.left > _WIDE * size > _WIDE
            word, guess = word + wide, guess + (not wide)
        left = min(box.left, x.value) if abs(box.left - x.value) < size / 2 else box.left
        values = (left, box.right, y.value, size)
        if all(math.isfinite(value) and abs(value) < _FAR for value in values):
            yield Glyph(chr(code), left, box.right, max(size, 0.1), number, word, guess), y.value


def _paragraphs(lines: list[_Line], usual: float) -> Iterator[str]:
    """Join lines that the page only breaks; a block ends where the distance is more than usual, the size of print changes, or a
    short line ends a sentence.
    """
    if not lines:
        return
    widest = max(line.right - line.left for line in lines)
    text = lines[0].text
    for last, line in pairwise(lines):
        step = last.baseline - line.baseline
        short = last.right - last.left < _SHORT * widest
        runs_on = not short and not last.text.endswith(_ENDS)
        most = _NEW_BLOCK * usual * (_RUNS_ON if runs_on else 1)
        heading = last.right - last.left < _HEADING * (line.right - line.left)
        apart = (
            heading
            or line.text[0] in _POINTS
            or (step <= 0 and not runs_on)
            or step > most
            or abs(line.height - last.height) > _OTHER_PRINT * last.height
        )
        if apart or (short and last.text.endswith(_ENDS)):
            yield text
            text = line.text
        elif text.endswith("-") and text[-2:-1].isalpha() and line.text[:1].islower():
            text = text[:-1] + line.text
        else:
            text = f"{text} {line.text}"
    yield text


def _usual(pages: list[list[_Line]]) -> float:
    """Return the distance of lines in running text: the lower quarter of all, and no more than a line and three quarters of print,
    unless most lines stand so far apart.
    """
    steps = sorted(
        (step / one.height, step)
        for lines in pages
        for one, two in pairwise(lines)
        if (step := one.baseline - two.baseline) > 0
    )
    if not steps:
        return 0.0
    share, step = steps[len(steps) // 4]
    if share > _FAR_LINES and len(steps) < _SURE:
        return step / share * _FAR_LINES / _NEW_BLOCK
    return step
