"""What came in: a report as a reader found it, with where it stood, whose word its date is, and the bytes that prove it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from marsad.model.report import Report, Span


class Dating(StrEnum):
    """Where the day of publication comes from; ``unknown`` where there is none."""

    USER = "user"  # said by who adds it
    FEED = "feed"  # a feed's own field, a row's column, a message's header or time stamp
    METADATA = "metadata"  # what the page or document says of itself
    TEXT = "text"  # stated in the report's text
    NAME = "name"  # the file's name or the address
    UNKNOWN = "unknown"


class Page(msgspec.Struct, frozen=True):
    """A page of a report's text, from 1, as its document counts them."""

    number: int
    span: Span


class Received(msgspec.Struct, frozen=True):
    """A report as it came in.

    ``where``: the file, member, row or address, as people are told of it (``archive.zip/page.html``, ``feed.xml#3``).
    ``original``: the bytes of this report alone (a page, a message, a row), None where they are its text in UTF-8.
    ``copied_from``: the outlet or channel that a forward or a credit names. ``coding``: what others coded of it (columns of
    ACLED or GDELT), kept beside for comparison. ``notes``: what a user should know (encoding guessed, date doubtful).
    """

    report: Report
    where: str
    reader: str
    lang: str = "auto"
    dating: Dating = Dating.UNKNOWN
    original: bytes | None = None
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    pages: tuple[Page, ...] = ()
    copied_from: str = ""
    reply_to: str = ""
    edited_at: datetime | None = None
    coding: dict[str, str] = {}
    notes: tuple[str, ...] = ()


class Retrieval(msgspec.Struct, frozen=True):
    """How bytes came over the network: from where in the end, when, and what the server said of them."""

    url: str
    at: datetime
    status: int = 200
    headers: dict[str, str] = {}
    redirects: tuple[str, ...] = ()


class Source(msgspec.Struct, frozen=True):
    """Something to read reports from: a file by its path, or bytes in hand. ``name`` is how people are told of it.

    ``url``: where it stood, if it came over the network; ``depth``: how many containers it lies in.
    """

    name: str
    path: str = ""
    data: bytes | None = None
    url: str = ""
    retrieved: Retrieval | None = None
    depth: int = 0
