"""Stretches of a report's text: where they stand, and how far two of them are the same."""

from __future__ import annotations

import re
from functools import lru_cache

from marsad.model.report import Span

_MARKS = "\u064b-\u065f\u0670\u0640"  # vowel signs and tatweel
_MARK = re.compile(f"[{_MARKS}]")
_TRAILING = re.compile(f"[{_MARKS}]*")
_LETTERS = ("أ", "و", "ف", "ب", "ل", "ك", "س")
_JOINED = f"[{''.join(_LETTERS)}]{{0,3}}(?:ال|ل)?"  # joined letters, article
_PREFIX = re.compile(_JOINED)
_HEAD = re.compile(rf"[^\w]*(?:(?:the|an?)\s+)?[^\w]*{_JOINED}[^\w]*", re.IGNORECASE)
_TAIL = re.compile(r"(?:['’]s)?[^\w]*")
_CARRIERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه"})
_ARTICLES = frozenset({"the", "a", "an"})
_HALF = 0.5

Spans = tuple[Span, ...]


@lru_cache(maxsize=50_000)
def occurrences(text: str, part: str) -> tuple[Spans, Spans]:
    """Return where ``part`` stands in ``text``: as words (joined Arabic letters may precede), and anywhere.

    Vowel signs and the width of white space do not matter.
    """
    letters = _MARK.sub("", " ".join(part.split()))
    if not letters:
        return (), ()
    bare, way_back = _bare(text)
    anywhere = []
    at = bare.find(letters)
    while at >= 0:
        marked = _TRAILING.match(text, way_back[at + len(letters) - 1] + 1)
        end = marked.end() if marked else way_back[at + len(letters) - 1] + 1
        anywhere.append(Span(way_back[at], end))
        at = bare.find(letters, at + 1)
    return tuple(span for span in anywhere if _stands(span, text, letters)), tuple(anywhere)


@lru_cache(maxsize=64)
def _bare(text: str) -> tuple[str, list[int]]:
    """Return the text without marks and with single spaces, and where each of its characters stood."""
    kept: list[str] = []
    way_back: list[int] = []
    for position, char in enumerate(text):
        shown = " " if char.isspace() else char
        if _MARK.match(char) or (shown == " " and kept[-1:] == [" "]):
            continue
        kept.append(shown)
        way_back.append(position)
    return "".join(kept), way_back


def _stands(span: Span, text: str, letters: str) -> bool:
    """Whether the span is not a part of a longer word."""
    before = re.search(rf"[\w{_MARKS}]*$", text[max(0, span.start - 20) : span.start])
    joined = _MARK.sub("", before.group() if before else "")
    free_left = not letters[0].isalnum() or _PREFIX.fullmatch(joined) is not None
    return free_left and not (letters[-1].isalnum() and text[span.end : span.end + 1].isalnum())


@lru_cache(maxsize=50_000)
def words(text: str) -> tuple[str, ...]:
    """Return the words without vowel signs, English articles and the spelling of hamza."""
    plain = _MARK.sub("", text.lower()).translate(_CARRIERS)
    return tuple(word for word in re.findall(r"\w+", plain) if word not in _ARTICLES)


def same_words(a: str, b: str) -> bool:
    """Whether the two are the same words, but for letters joined before them and for the article."""
    x, y = words(a), words(b)
    return len(x) == len(y) > 0 and all(map(_same_word, x, y))


def _same_word(p: str, q: str) -> bool:
    short, long = sorted((p, q), key=len)
    ends = len(short) > 1 and long.endswith(short)
    return p == q or (ends and _PREFIX.fullmatch(long[: -len(short)]) is not None)


def overlap(a: Spans, b: Spans) -> bool:
    """Whether any two share a letter."""
    return any(min(s.end, t.end) > max(s.start, t.start) for s in a for t in b)


def shared_part(a: Spans, b: Spans, text: str) -> float:
    """Return the shared part of the longer of the two, 0–1, blind to joined letters, articles, edge punctuation."""
    best = 0.0
    for s in a:
        for t in b:
            start, end = max(s.start, t.start), min(s.end, t.end)
            if end > start:
                head = text[min(s.start, t.start) : start]
                tail = text[end : max(s.end, t.end)]
                trim_head, trim_tail = _HEAD.fullmatch(head), _TAIL.fullmatch(tail)
                longer = max((end if trim_tail else x.end) - (start if trim_head else x.start) for x in (s, t))
                best = max(best, (end - start) / longer)
    return best


def alike(a: str, a_spans: Spans, b: str, b_spans: Spans, text: str) -> float:
    """Return 1 for the same words, else the shared part where it reaches half of the characters, else 0."""
    if same_words(a, b):
        return 1.0
    part = shared_part(a_spans, b_spans, text)
    return part if part >= _HALF else 0.0
