"""What goes into a record and comes out of it, besides the records of ``model``.

Days are days of the calendar, inclusive; a transaction (``at``, ``k_from``, ``k_to``) is its number.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

import msgspec

from marsad.model.claim import Claim, EventType, Phase, Polarity, SourceKind
from marsad.model.event import Event, Judgement, Verdict
from marsad.model.received import Dating, Page, Retrieval
from marsad.model.report import Report


class Run(msgspec.Struct, frozen=True):
    """What read a report: the extractor, its version, and hashes of its lexicon and gazetteer."""

    extractor: str
    version: str
    lexicon: str = ""
    gazetteer: str = ""


class Item(msgspec.Struct, frozen=True, gc=False):
    """A claim with what merging looks at: its ``fact`` as bytes, its block ``keys``.

    ``within``: ids of the places that hold the claim's own places (district, country), so that they find it too; ``wholes``:
    ids of what its parties belong to. ``blocks`` and ``terms``: what ``rows.ready`` made of them, in their place.
    """

    claim: Claim
    fact: bytes = b""
    keys: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    wholes: tuple[str, ...] = ()
    blocks: tuple[int, ...] = ()
    terms: tuple[str, ...] = ()


class Blob(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Bytes as they are kept: their SHA-256, and ``data``, compressed (``packed``) where that saves any."""

    sha256: bytes
    data: bytes
    packed: bool


class Encoded(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The text of a report and its claims, in the order of its items, as they are kept: what another process can work out."""

    text: Blob
    claims: tuple[bytes, ...]


class Way(msgspec.Struct, frozen=True):
    """How a report came, besides its bytes; the fields are those of ``model.received``."""

    where: str = ""
    reader: str = ""
    media_type: str = "text/plain"
    encoding: str = "utf-8"
    dating: Dating = Dating.UNKNOWN
    copied_from: str = ""
    reply_to: str = ""
    edited_at: datetime | None = None
    pages: tuple[Page, ...] = ()
    coding: dict[str, str] = {}
    notes: tuple[str, ...] = ()
    retrieved: Retrieval | None = None


class Arrival(msgspec.Struct, frozen=True):
    """A report's coming: the hash and length of its bytes as they came, when it was recorded (UTC, ISO) and by whom."""

    report: str
    sha256: str
    size: int
    at: str
    who: str
    way: Way


class Visit(msgspec.Struct, frozen=True):
    """What is kept of a file or address that was read wholly, so that it need not be read again while it is the same.

    ``how``: with what and in which way it was read; ``sha256``: of all of its bytes, hex; ``etag``, ``modified``: what its
    server calls that state; ``reports``: how many came of it; ``at``: when (UTC, ISO), set by the store.
    """

    address: str
    how: str
    sha256: str
    etag: str = ""
    modified: str = ""
    reports: int = 0
    at: str = ""


class Addition(msgspec.Struct, frozen=True, gc=False):
    """A report as read by ``run``. ``original``: its bytes as received, where they are not the text in UTF-8.

    ``words``: the terms that it is searched by, as numbers (``word_of``); ``way``: how it came, None where nothing is known of that;
    ``encoded``: what is kept of text and claims, where that is worked out already.
    """

    report: Report
    items: tuple[Item, ...]
    run: Run
    original: bytes | None = None
    sketch: tuple[int, ...] = ()
    words: tuple[int, ...] = ()
    langs: tuple[str, ...] = ()
    way: Way | None = None
    encoded: Encoded | None = None


class Added(msgspec.Struct, frozen=True, gc=False):
    """What adding a report did. ``report`` is the id it has in the record.

    ``new``: it was not there; ``read``: this run had not read it; ``arrived``: it had not come this way. Claims (ids, sorted): ``opened`` are new,
    ``changed`` say other things than before under the same id, ``closed`` are no longer made; ``review`` are those of
    ``changed`` and ``closed`` that somebody had judged. Merging has to do with ``opened``, ``changed`` and ``closed``.
    """

    report: str
    new: bool
    read: bool
    opened: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    review: tuple[str, ...] = ()
    arrived: bool = False


class Tx(msgspec.Struct, frozen=True):
    """A transaction: when (UTC, ISO) who did what."""

    n: int
    at: str
    kind: str
    who: str
    note: str


class ClaimVersion(msgspec.Struct, frozen=True):
    """A claim as it was recorded from transaction ``k_from`` until ``k_to`` (None = still)."""

    claim: Claim
    run_from: Run
    run_to: Run | None
    k_from: int
    k_to: int | None


class ReportFilter(msgspec.Struct, frozen=True):
    """Which reports: all that is given must hold. ``since``, ``until``: day of publication; ``at``: recorded by then.

    ``latest``: the last published first, else the first; then ``after``: only what comes after the report that stands there.
    """

    ids: tuple[str, ...] = ()
    outlet: str = ""
    url: str = ""
    lang: str = ""
    since: date | None = None
    until: date | None = None
    at: int | None = None
    latest: bool = False
    after: tuple[int | None, int] | None = None
    limit: int | None = None
    offset: int = 0


class ClaimFilter(msgspec.Struct, frozen=True):
    """Which claims: all that is given must hold, of several values one.

    ``places``: ids of places, or of what holds them; ``actors``: ids of actors, targets or partners, or of what they
    belong to; ``since``, ``until``: the claim's own time reaches into these days (its day of publication, where it
    states none); ``sources``: kinds, of any link. ``known_by``: published by that day; ``at``: as recorded at
    that transaction, else as now. ``spots``: ids of places too, of which one must hold besides one of ``places``; ``after``: only
    what comes after the claim that stands there (``claim_stand``).
    """

    types: tuple[EventType, ...] = ()
    places: tuple[str, ...] = ()
    spots: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    sources: tuple[SourceKind, ...] = ()
    phases: tuple[Phase, ...] = ()
    polarity: Polarity | None = None
    background: bool | None = None
    lang: str = ""
    report: str = ""
    since: date | None = None
    until: date | None = None
    known_by: date | None = None
    at: int | None = None
    after: tuple[int, int] | None = None
    limit: int | None = None
    offset: int = 0


class EventRow(msgspec.Struct, frozen=True, gc=False):
    """An event as the record keeps it, with what it is found by: see ``EventFilter``.

    ``places`` and ``actors`` are given with all that holds them; ``day`` sorts it where its last day is open.
    """

    event: Event
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    langs: tuple[str, ...] = ()
    sources: tuple[SourceKind, ...] = ()
    day: date | None = None


class EventFilter(msgspec.Struct, frozen=True):
    """Which events: all that is given must hold, of several values one. The last of them in time come first.

    ``spots``, ``after``: as for claims (``event_stand``). ``known_by``: a report that tells of it was published by that day; what
    later ones add is in it all the same.
    """

    types: tuple[EventType, ...] = ()
    places: tuple[str, ...] = ()
    spots: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    sources: tuple[SourceKind, ...] = ()
    phases: tuple[Phase, ...] = ()
    polarity: Polarity | None = None
    background: bool | None = None
    lang: str = ""
    since: date | None = None
    until: date | None = None
    independent: int = 0
    conflicts: bool = False
    known_by: date | None = None
    after: tuple[int, int] | None = None
    limit: int | None = None
    offset: int = 0


class Membership(msgspec.Struct, frozen=True):
    """``claim`` was held to tell of ``event`` from transaction ``k_from`` until ``k_to`` (None = still)."""

    claim: str
    event: str
    k_from: int
    k_to: int | None


class Ruling(StrEnum):
    """What somebody says of one claim (the model's ``Verdict`` says it of two), or of an earlier decision."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    UNDO = "undo"


class Decision(msgspec.Struct, frozen=True):
    """A row of what people decided. ``b`` is empty but for two claims; of an undo ``a`` is the number of what it undoes.

    ``value``: what a correction puts right, as JSON; ``tx``: when; ``undone_by``: the number of the undo, None = it holds.
    """

    n: int
    verdict: Verdict | Ruling
    a: str
    b: str = ""
    value: str = ""
    reason: str = ""
    by: str = ""
    tx: int = 0
    undone_by: int | None = None

    @property
    def holds(self) -> bool:
        """Whether it was not undone, and is no undo itself."""
        return self.undone_by is None and self.verdict is not Ruling.UNDO

    def judgement(self) -> Judgement | None:
        """What merging looks at: a word on two claims that still holds, else None."""
        if self.undone_by is not None or isinstance(self.verdict, Ruling):
            return None
        return Judgement(self.n, self.a, self.b, self.verdict, self.by, self.reason)


class Problem(msgspec.Struct, frozen=True):
    """What ``Store.check`` finds amiss: which rule is broken (its number), where, how."""

    rule: int
    where: str
    what: str
