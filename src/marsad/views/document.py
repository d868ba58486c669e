"""A document as people read it, before it is HTML, Word or Markdown: blocks of runs of text, each run in its language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

import msgspec

#: What stands between names in a list, by language.
COMMA = {"ar": "، ", "en": ", "}


class Run(msgspec.Struct, frozen=True):
    """Some text; ``lang``: where it is not that of the document; ``refs``: numbers of the references that bear it out."""

    text: str
    lang: str = ""
    refs: tuple[int, ...] = ()


Sentence = tuple[Run, ...]


class Kind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    SUBHEADING = "subheading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # of a list
    NOTE = "note"


class Block(msgspec.Struct, frozen=True):
    """A heading, a paragraph, an item of a list. ``id``: of the event, site or plan that it tells of."""

    kind: Kind
    runs: Sentence
    id: str = ""

    @property
    def event(self) -> bool:
        """Whether the id is an event's, which ``marsad show`` takes."""
        return self.id[:1] == "e" and self.id[1:].isdigit()


class Table(msgspec.Struct, frozen=True):
    """Rows under a header; ``caption`` says of what."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Picture(msgspec.Struct, frozen=True):
    """A drawing as SVG, with what it shows in words."""

    svg: str
    caption: str


class Reference(msgspec.Struct, frozen=True):
    """What bears a sentence out: a report, and its words in the language that they were read in."""

    number: int
    report: str
    outlet: str
    title: str
    published: date | None
    url: str
    lang: str
    quotes: tuple[str, ...]


class Document(msgspec.Struct, frozen=True):
    """``parts`` in order; ``references`` by number, from 1."""

    lang: str
    title: str
    subtitle: str
    parts: tuple[Block | Table | Picture, ...]
    references: tuple[Reference, ...]
    references_title: str


def plain(runs: Iterable[Run]) -> str:
    """Return the text of runs, references in brackets."""
    return "".join(run.text + "".join(f"[{number}]" for number in run.refs) for run in runs)
