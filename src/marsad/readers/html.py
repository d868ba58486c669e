"""Saved pages of the web into reports: main text, title, outlet, address, language, and the day that the page states."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from marsad.errors import worded
from marsad.model.received import Dating, Options, Received
from marsad.ports import Material
from marsad.readers.apart import apart
from marsad.readers.dates import Moment, known
from marsad.readers.encoding import decode
from marsad.readers.page import Page
from marsad.readers.text import report as report_of

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,100}encoding=[\"']([\w-]{2,30})")
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S+?)\s*-->")


def read(material: Material, options: Options) -> Iterator[Received]:
    """Give the report that a page holds."""
    data = material.data()
    decoded = decode(data, material.name, declared(data, material))
    saved = _SAVED_FROM.search(decoded.text[:2000])
    url = material.url or (saved[1] if saved else "")
    got = apart("page:parse", decoded.text, url, name=material.name, seconds=options.limits.seconds)
    page = msgspec.convert(got, Page)
    when, dating, notes = dated(page, url)
    report = report_of(
        headed(page.title, page.text), published=when.day if when else None, outlet=page.site, title=page.title
    )
    yield Received(
        msgspec.structs.replace(report, url=page.url or url, published_at=when.at if when else None),
        material.name,
        "html",
        dating=dating,
        original=data,
        media_type="text/html",
        encoding=decoded.encoding,
        notes=(*decoded.notes, *notes),
    )


def declared(data: bytes, material: Material) -> str:
    """Return the encoding that a page, or the server that it came from, says that it is in."""
    retrieved = getattr(material, "retrieved", None)
    if retrieved is not None:
        kind = next((value for name, value in retrieved.headers.items() if name.lower() == "content-type"), "")
        said = re.search(r"charset=[\"']?([\w-]+)", kind, re.IGNORECASE)
        if said is not None:
            return said[1]
    match = _CHARSET.search(data[:4096]) or _XML.search(data[:200])
    return match[1].decode("ascii") if match else ""


def dated(page: Page, url: str) -> tuple[Moment | None, Dating, tuple[str, ...]]:
    """Return when a page was published and who says so, and a note where what says so disagrees.

    What the page's metadata state goes first. Else trafilatura's day is taken: from the address, or from what the page shows.
    """
    stated = [(where, moment) for where, value in page.dates if (moment := known(value)) is not None]
    shown = known(page.found_date) if page.found_date else None
    if stated:
        where, first = stated[0]
        others = {moment.day: name for name, moment in reversed(stated[1:]) if not _same(moment, first)}
        if shown is not None and shown.day not in {moment.day for _, moment in stated}:
            others.setdefault(shown.day, "trafilatura")
        notes = [
            worded(
                "the page contradicts itself on its day: {name} says {day}, {where} {other}",
                name=name,
                day=day,
                where=where,
                other=first.day,
            )
            for day, name in others.items()
        ]
        return first, Dating.METADATA, tuple(sorted(notes))
    if shown is None:
        return None, Dating.UNKNOWN, ()
    in_address = re.search(shown.day.strftime("%Y.?%m.?%d"), url or page.url) is not None
    if in_address:
        return shown, Dating.NAME, ()
    return shown, Dating.TEXT, ("its day is what the page shows; its metadata state none",)


def _same(one: Moment, other: Moment) -> bool:
    """Whether two times are of one day, or the same instant in two zones."""
    return one.day == other.day or (one.at is not None and other.at is not None and one.at == other.at)


def headed(title: str, text: str) -> str:
    """Return a text with its title as the first line, unless it begins so."""
    first = text.split("\n", 1)[0]
    if not title or " ".join(first.split()) == title or (title.startswith(first.strip()) and len(first.strip()) > 20):
        return text
    return f"{title}\n{text}"
