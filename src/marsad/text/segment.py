# ruff: noqa: RUF001 (look-alikes are what this file tells apart)
"""Tokens and sentences, as positions in the text as given.

Neither touches the text: offsets are code points of it, end excluded. No letter or digit of the range is
outside a token and outside a sentence. Both run in time linear in the length, a line of any length included.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from marsad.model.layout import Layout
from marsad.model.report import Sentence, SentenceKind
from marsad.text.lines import Lines, compile_layout
from marsad.text.normalise import CONTROLS, FILLERS, MARKS, loose

#: A sentence longer than this is cut at a comma or space: what comes after it need not fear any length.
LONGEST_SENTENCE = 4000
#: An open quote guards full stops no further than this.
LONGEST_QUOTE = 400

ARABIC_LETTERS = (
    "\u0620-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u06ff"
    "\u0750-\u077f\u0860-\u08c9\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc"
)
_FILLERS = FILLERS.replace("\u0640", "")
_LATIN = rf"[^\W\d_{ARABIC_LETTERS}]"
_LATIN_OR_MARK = rf"(?:{_LATIN}|[{MARKS}])"
_TOKEN = re.compile(
    rf"[{ARABIC_LETTERS}][{ARABIC_LETTERS}{MARKS}{_FILLERS}]*"
    rf"(?:[{CONTROLS}]+[{ARABIC_LETTERS}][{ARABIC_LETTERS}{MARKS}{_FILLERS}]*)*"
    # numbers with their inner signs, ordinals, per cent
    r"|\d+(?:[.,:/٫٬-]\d+)*(?:(?:st|nd|rd|th|s)\b|[%٪])?"
    r"|(?:https?://|www\.)[^\s<>\"»”]+"
    # U.S., a.m.; Gen. before a capital (inside a sentence such a full stop ends nothing)
    r"|(?<!\w)[A-Za-z]\.(?:[A-Za-z]\.)+(?!\w)|(?<!\w)[A-Z][a-z]{0,3}\.(?=[ \u00a0][A-Z\d])"
    # the possessive on its own
    r"|(?<=[^\W\d_])['’][sS]\b"
    # a shortened auxiliary behind its pronoun (they've taken, we're leaving, I'll go)
    r"|(?:(?<=[A-Za-z])|^)['’](?:ve|re|ll)\b"
    # an auxiliary and its shortened "not" (did|n't, wo|n't, can|'t)
    r"|(?<!\w)(?:[Dd](?:oes|id|o)|[Ii]s|[Aa]re|[Ww](?:as|ere|ould|o)|[Hh]a(?:s|ve|d)|[CcWw]ould|[Ss]hould|[Mm]ight|[Mm]ust|[Nn]eed)"
    r"(?=n['’]t\b)|(?<=[A-Za-z])n['’]t\b|(?<!\w)[Cc]an(?=['’]t\b)|(?:(?<=[Cc]an)|^)['’]t\b"
    rf"|{_LATIN}(?:[A-Za-z0-9]++|{_LATIN_OR_MARK}|\d|[{_FILLERS}])*"
    rf"(?:(?!['’](?:[sS]|ve|re|ll)\b)['’]{_LATIN}(?:{_LATIN_OR_MARK}|\d)*"
    rf"|[-‐\u2011](?:{_LATIN}|\d)(?:{_LATIN_OR_MARK}|\d)*)*"
    # the sign and the joints of a hashtag (#رام_الله) are no tokens
    r"|(?!#[^\W\d_]|(?<=[^\W_])_[^\W_])"
    rf"[^\s\x00-\x1f\x7f-\x9f{MARKS}{FILLERS}{CONTROLS}]"
)


def tokens(text: str, start: int, end: int) -> tuple[list[int], list[int]]:
    """Return the starts and the ends of the tokens of ``text`` between ``start`` and ``end``.

    Words keep vowel signs, tatweel, inner apostrophes (al-Jada'a) and, in Latin script, inner hyphens and digits
    (US-led, M4). Where the script changes a new token begins («الـM4»: الـ, M4). Numbers keep their inner signs
    (1,200 23/2/2026 14:30 60%). "Syria's" gives "Syria" and "'s", "they've" gives "they" and "'ve", "didn't" gives "did"
    and "n't". Each punctuation mark is a token; spaces, direction marks and what makes a hashtag of words are none.
    """
    spans = [match.span() for match in _TOKEN.finditer(text, start, end)]
    return [first for first, _ in spans], [last for _, last in spans]


_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_WORDLIKE = re.compile(r"\w")
#: Signs that stand for a bullet or divide posts: geometric shapes, dingbats, pictures; flags are none.
_PICTURES = "\u2022\u2023\u2043\u2219\u25a0-\u25ff\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff"
_PADDING = rf"\s\x00-\x1f\x7f-\x9f{CONTROLS}\ufe0e\ufe0f\u20e3"
_LEADING = re.compile(rf"[{_PADDING}{_PICTURES}\U0001f1e6-\U0001f1ff\-–—*#|>=_~·.،,:؛;]*")
#: The number of a post in a thread: "3/ The airport is shut".
_NUMBERED = re.compile(r"\d{1,3}/[ \t]+(?=\S)")
#: The hour of a live note: "14:20 Shells hit the port", "[09:05] …", "2.15pm – …".
_STAMPED = re.compile(
    r"\[?(?:[01]?\d|2[0-3])(?::[0-5]\d(?:\s?(?:[ap]m|[ap]\.m\.)(?!\w))?|[.][0-5]\d\s?(?:[ap]m|[ap]\.m\.)(?!\w))"
    r"(?:\s(?:GMT|UTC|local time)\b)?\]?(?:[ \t]*[:\-–—|][ \t]+|[ \t]+)(?=\S)"
)
_TRAILING = re.compile(rf"[{_PADDING}{_PICTURES}\U0001f1e6-\U0001f1ff|#*_=~]")
_STOP = re.compile(rf"[.!?؟…۔]+[{CONTROLS}]*[»”\"’')\]]*[{CONTROLS}]*|[«“]|[{_PICTURES}][{_PICTURES}\ufe0f\u200d]*")
_CLOSING = {"«": "»", "“": "”"}
_STOPS = frozenset(".!?؟…۔")
_ASIDE = re.compile(r"[(\[][^()\[\]]{2,300}[)\]][\s.]*")
_BEFORE = re.compile(r"[^\s(\[«\"“'/،,:؛]+\Z")
_NEXT = re.compile(rf"[{_PADDING}«“\"'(\[]*(\w+)")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_GLUED = re.compile(rf"[{ARABIC_LETTERS}]{{2}}")
_ARABIC = re.compile(rf"[{ARABIC_LETTERS}]")
_MARK = re.compile(rf"[{MARKS}{FILLERS}]")


def sentences(text: str, start: int, end: int, layout: Layout, *, paragraph: int = 0) -> list[Sentence]:
    """Return the sentences of ``text`` between ``start`` and ``end``, in order, none overlapping.

    Every line with a letter or digit is a paragraph; they are counted from ``paragraph``. Datelines, bylines and
    noise are sentences of their own kind; a headline is not told apart here (see ``parts``).
    """
    lines = compile_layout(layout)
    found: list[Sentence] = []
    for line in _LINE.finditer(text, start, end):
        first, last = line.span()
        if _WORDLIKE.search(text, first, last) is None:
            continue
        for inner_first, inner_last, kind in _sentences_of_line(text, first, last, lines):
            inner = _trimmed(text, inner_first, inner_last)
            if _WORDLIKE.search(text, *inner):
                found.append(Sentence(*inner, paragraph, kind))
        paragraph += 1
    return found


def _sentences_of_line(text: str, start: int, end: int, lines: Lines) -> Iterator[tuple[int, int, SentenceKind]]:
    """Yield the stretches of a line with what they are; some may hold neither letter nor digit."""
    edge = start
    start, end = _trimmed(text, start, end)
    hashed = start > edge and text[start - 1] == "#"
    kind = lines.kind(text, start - hashed, end)
    if kind is not SentenceKind.BODY:
        yield start, end, kind
        return
    if lines.is_dateline(text, start, end):
        yield start, end, SentenceKind.DATELINE
        return
    dateline = start
    if lines.may_open(text, start, end):
        label = lines.label_end(text, start, end)
        dateline = lines.dateline_end(text, label, end)
        yield start, label, SentenceKind.NOISE
        yield label, dateline, SentenceKind.DATELINE
    aside, aside_kind = _aside(text, dateline, end, lines)
    for piece in _cut(text, dateline, aside, lines):
        first, last = _trimmed(text, *piece)
        if first == start and last == end and not hashed:  # the line, which was found to be told
            noise = lines.holds_noise(text, first, last)
            yield first, last, SentenceKind.NOISE if noise else kind
        else:
            yield first, last, lines.sentence_kind(text, first, last)
    if aside < end:
        yield aside, end, aside_kind


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range without bullets and spaces at its edges."""
    if number := _NUMBERED.match(text, start, end):
        start = number.end()
    if start < end and (text[start] == "[" or text[start] in "0123456789"):
        if stamp := _STAMPED.match(text, start, end):
            start = stamp.end()
    if start < end and text[start].isalnum():
        if text[end - 1].isalnum() or text[end - 1] in ".،,":
            return start, end
    elif leading := _LEADING.match(text, start, end):
        start = leading.end()
    while end > start and _TRAILING.match(text, end - 1):
        end -= 1
    return start, end


def _aside(text: str, start: int, end: int, lines: Lines) -> tuple[int, SentenceKind]:
    """Return where the bracketed credit that closes the paragraph begins, and what it is; else ``end``."""
    tail = text[end - 3 : end]
    if ")" in tail or "]" in tail:
        first = max(text.rfind("(", max(start, end - 310), end), text.rfind("[", max(start, end - 310), end))
        if first >= start and _ASIDE.fullmatch(text, first, end):
            kind = lines.is_aside(text, first, end)
            if kind is not SentenceKind.BODY:
                return first, kind
    return end, SentenceKind.BODY


def _cut(text: str, start: int, end: int, lines: Lines) -> Iterator[tuple[int, int]]:
    """Yield the sentences of one line, full stops with them."""
    first = start
    position = start
    while stop := _STOP.search(text, position, end):
        position = stop.end()
        sign = text[stop.start()]
        if sign in _CLOSING:
            position = _after_quote(text, stop.end(), end, _CLOSING[sign])
        elif sign not in _STOPS:
            yield from _pieces(text, first, stop.start())
            first = position
        elif _ends(text, first, stop, end, lines):
            yield from _pieces(text, first, position)
            first = position
    yield from _pieces(text, first, end)


def _after_quote(text: str, start: int, end: int, closing: str) -> int:
    """Return from where to look on after a quote opened just before ``start``.

    A quote closed within ``LONGEST_QUOTE`` is stepped over, but for full stops right before its end. Of “ ” only
    Arabic ones: English print breaks its quotes into sentences.
    """
    close = text.find(closing, start, min(end, start + LONGEST_QUOTE))
    if close < 0 or (closing == "”" and not _ARABIC.match(text, start)):
        return start
    while close > start and text[close - 1] in _STOPS:
        close -= 1
    return close if text[close] != closing else close + 1


def _ends(text: str, first: int, stop: re.Match[str], end: int, lines: Lines) -> bool:
    """Whether the full stop ends the sentence that began at ``first``."""
    behind = stop.end()
    if behind >= end:
        return True
    sign = text[stop.start()]
    free = text[behind].isspace()
    if not free and not (
        _GLUED.match(text, behind, end)
        and stop.start() > first + 1
        and text[stop.start() - 1].isalnum()
        and text[stop.start() - 2].isalnum()
    ):
        return False
    if stop.start() > first and text[stop.start() - 1] == "(":
        return False
    following = _NEXT.match(text, behind, min(end, behind + 60))
    if following and following[1][0].islower():
        return False
    if sign != "." or text.startswith("..", stop.start()):
        return True
    before = _BEFORE.search(text, max(first, stop.start() - 24), stop.start())
    if before is None:
        return True
    return _full_stop_ends(text, first, before, following, lines)


def _full_stop_ends(
    text: str,
    first: int,
    before: re.Match[str],
    following: re.Match[str] | None,
    lines: Lines,
) -> bool:
    """Whether a single full stop after the word ``before`` is no mark of an abbreviation or list number."""
    word = _MARK.sub("", before[0])
    if word.isdecimal() and len(word) < 3 and not _WORDLIKE.search(text, first, before.start()):
        return False
    folded = loose(word)
    opened = following is not None and loose(following[1]) in lines.openers
    if folded in lines.abbreviations:
        # months and the like may end a sentence, titles never do before a name
        return opened and following is not None and following[1][0].isupper() and len(word) > 3
    if _DOTTED.fullmatch(word):
        if _ARABIC.match(word):
            # د. فلان، أ.ف.ب; but 100 م. and 2020 م. end
            counted = re.search(r"\d\s*\Z", text[max(first, before.start() - 4) : before.start()])
            return counted is not None
        return opened
    return True


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the range, cut where it is longer than ``LONGEST_SENTENCE``."""
    while end - start > LONGEST_SENTENCE:
        limit = start + LONGEST_SENTENCE
        cut = max(text.rfind(sign, start + LONGEST_SENTENCE // 2, limit) for sign in "،,؛; ")
        cut = cut + 1 if cut > 0 else limit
        yield start, cut
        start = cut
    if end > start:
        yield start, end
