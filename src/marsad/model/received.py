"""What came in: a report as a reader found it, with where it stood, whose word its date is, and the bytes that prove it."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

import msgspec

from marsad.errors import MarsadError
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


class Retrieval(msgspec.Struct, frozen=True):
    """How bytes came over the network: from where in the end, when, and what the server said of them."""

    url: str
    at: datetime
    status: int = 200
    headers: dict[str, str] = {}
    redirects: tuple[str, ...] = ()


class Received(msgspec.Struct, frozen=True):
    """A report as it came in.

    ``where``: the file, member, row or address, as people are told of it (``archive.zip/page.html``, ``feed.xml#3``).
    ``original``: the bytes of this report alone (a page, a message, a row), None where they are its text in UTF-8.
    ``copied_from``: the outlet or channel that a forward or a credit names. ``coding``: what others coded of it (columns of
    ACLED or GDELT), kept beside for comparison. ``notes``: what a user should know (encoding guessed, date doubtful). ``retrieved``: how it came over
    the network, where that is known: by whoever fetched it, or by the archive of the web that it lay in.
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
    retrieved: Retrieval | None = None


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


class Fault(msgspec.Struct, frozen=True):
    """What could not be read: ``where`` as in ``Received``, and why. The rest goes on."""

    where: str
    error: MarsadError


class Limits(msgspec.Struct, frozen=True):
    """How much is read before it is refused, so that no input takes more memory or time than this.

    ``whole``: bytes of a file, member or message that must be read at once; ``unpacked``: bytes that may come out of one
    container, those inside it included, and ``ratio``: out of each byte that went in; ``depth``: containers inside one
    another; ``members``: of one container; ``characters``: of a report; ``seconds``: for taking one document apart.
    """

    whole: int = 64 << 20
    unpacked: int = 256 << 30
    ratio: int = 200
    depth: int = 6
    members: int = 1_000_000
    characters: int = 4_000_000
    seconds: float = 60.0


class Options(msgspec.Struct, frozen=True):
    """What a user says of reports beside what they say of themselves.

    ``published``, ``outlet``, ``title``, ``url``, ``lang``: of a file that is one report they go before its own; rows, messages and
    items of a feed go before them. ``columns``: field of a report → name of the column of a table that holds it. ``lines``:
    whatever its content looks like, read it as JSON Lines. ``day_first``: whether days of a table such as 3/4 write the day first,
    None = as its first rows show.
    """

    published: date | None = None
    outlet: str = ""
    title: str = ""
    url: str = ""
    lang: str = "auto"
    columns: dict[str, str] = {}
    lines: bool = False
    day_first: bool | None = None
    limits: Limits = Limits()
