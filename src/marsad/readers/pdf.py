"""PDFs into reports, page by page; a file of pictures without text is said to be one."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from marsad.errors import InputError, worded
from marsad.model.received import Options, Page, Received
from marsad.model.report import Span
from marsad.ports import Material
from marsad.readers.apart import apart
from marsad.readers.pdf_pages import Document
from marsad.readers.text import report as report_of

_LETTER = r"\u0620-\u063a\u0641-\u064a"
_ARABIC = re.compile(rf"[{_LETTER}\u0671-\u06d3]")
_OTHER = r"\u00c0-\u05ff\u0700-\u1fff\u2e80-\ufaff"  # letters that are neither Arabic nor plain Latin
#: A letter of another script beside one of Arabic, a sign between two, or a capital or sign at the end.
_NO_WORD = re.compile(
    rf"[{_LETTER}][{_OTHER}]|[{_OTHER}][{_LETTER}]|[{_LETTER}]['*+\\^()][{_LETTER}]|[{_LETTER}]{{2}}'?[*+(A-Z]$"
)
_MOST_NONSENSE, _TOLD = 0.1, 0.02
_LONG = 80  # letters of a paragraph
_MADE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
_NO_TITLE = re.compile(
    r"microsoft (?:word|excel|powerpoint) - |untitled|\.(?:docx?|indd|pdf|xlsx?|pptx?|rtf|html?)$|^file:", re.IGNORECASE
)


def read(material: Material, options: Options) -> Iterator[Received]:
    """Give the report that a PDF is."""
    data = material.data()
    limits = options.limits
    got = apart("pdf_pages:parse", data, limits.characters, name=material.name, seconds=limits.seconds)
    document = msgspec.convert(got, Document)
    full = [text for text in document.pages if text]
    if not full:
        count = len(document.pages)
        what = "1 page of pictures, without text: scanned, it seems"
        if count > 1:
            what = worded("{count} pages of pictures, without text: scanned, it seems", count=count)
        raise InputError(what, where=material.name, advice="Have its text recognised (OCR) and give that.")
    text, pages = joined(document.pages)
    share = nonsense(text)
    if share > _MOST_NONSENSE:
        what = worded(
            "its fonts do not say which letters they print: {share} of its Arabic words are none", share=f"{share:.0%}"
        )
        raise InputError(what, where=material.name, advice="Have its text recognised (OCR) and give that.")
    title = "" if _NO_TITLE.search(document.title) else " ".join(document.title.split())
    notes = []
    if share > _TOLD:
        notes.append(
            worded("{share} of its Arabic words hold letters that its fonts do not name", share=f"{share:.0%}")
        )
    if len(full) < len(document.pages):
        notes.append(
            worded(
                "{empty} of {count} pages hold no text: scanned, it seems",
                empty=len(document.pages) - len(full),
                count=len(document.pages),
            )
        )
    if made := _MADE.match(document.made):
        notes.append(worded("the file says that it was made on {day}", day=f"{made[1]}-{made[2]}-{made[3]}"))
    yield Received(
        report_of(text, title=title),
        material.name,
        "pdf",
        original=data,
        media_type="application/pdf",
        pages=pages,
        notes=tuple(notes),
    )


def nonsense(text: str) -> float:
    """Return the share of Arabic words that hold what no Arabic word holds: other letters, signs between letters."""
    words = [word for word in text.split() if _ARABIC.search(word)]
    return sum(_NO_WORD.search(word) is not None for word in words) / len(words) if words else 0.0


def joined(texts: tuple[str, ...]) -> tuple[str, tuple[Page, ...]]:
    """Return the text of all pages, one below the other, and where each stands in it."""
    whole: list[str] = []
    pages: list[Page] = []
    place = 0
    for number, text in enumerate(texts, 1):
        if text:
            if whole:
                whole.append(" " if _runs_on(whole[-1], text) else "\n")
                place += 1
            pages.append(Page(number, Span(place, place + len(text))))
            whole.append(text)
            place += len(text)
    return "".join(whole), tuple(pages)


def _runs_on(page: str, after: str) -> bool:
    """Whether a sentence goes on from one page to the next: its last paragraph is long and does not end, and a word follows."""
    last = page.rpartition("\n")[2]
    return (
        len(last) > _LONG
        and (last[-1].isalpha() or last[-1] in ",،")
        and (after[0].islower() or _ARABIC.match(after) is not None)
    )
