"""A report, the parts of it in each language, and spans of its text.

Positions everywhere are code points of the report's text as given, end excluded.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

import msgspec


class Span(msgspec.Struct, frozen=True, gc=False, order=True):
    """A stretch of a report's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of ``text`` that the span covers."""
        return text[self.start : self.end]


class SentenceKind(StrEnum):
    """What a line of a report is: only ``headline`` and ``body`` tell events."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    BYLINE = "byline"
    BODY = "body"
    NOISE = "noise"  # "read also", share buttons, copyright, agency credit


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """A sentence: ``start``, ``end`` in the report's text; ``paragraph`` counts from 0."""

    start: int
    end: int
    paragraph: int
    kind: SentenceKind = SentenceKind.BODY


class Part(msgspec.Struct, frozen=True, gc=False):
    """The sentences of a report in one language (``ar`` or ``en``), in reading order.

    ``twin`` is the index of the part that this one translates or is translated by, or None.
    """

    lang: str
    sentences: tuple[Sentence, ...]
    twin: int | None = None


class Report(msgspec.Struct, frozen=True, gc=False):
    """What an outlet published. ``id`` is content-addressed: the same text and day give the same id.

    ``published_at`` is the instant with its zone, where that is known: it orders the reports of a day; ``url`` is where it stood.
    """

    id: str
    text: str
    published: date | None = None
    outlet: str = ""
    title: str = ""
    published_at: datetime | None = None
    url: str = ""
