"""What all requests share: the record, what is kept in memory, templates, files."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from anyio import CapacityLimiter

from marsad.app.reading import Reading
from marsad.app.record.fetching import Fetching, Network
from marsad.app.record.ingest import Incoming, Ingest
from marsad.app.record.record import Record
from marsad.model.received import Source
from marsad.model.report import Report
from marsad.settings import Serving
from marsad.store import Added
from marsad.web.assets import Assets
from marsad.web.rendering import templates
from marsad.web.security.people import People
from marsad.web.slow import Slow

T = TypeVar("T")

#: So many answers are kept.
_KEPT = 512
#: So many requests are answered at a time, and so many that may wait for one another to write; more threads would only get
#: into one another's way.
_AT_A_TIME = 6
#: So many seconds an address may take while somebody waits for it.
_PATIENCE = 30.0


class Desk:
    """The record as it is served. Threads share it: the record gives each of them a connection of its own."""

    def __init__(self, record: Record, serving: Serving, clock: Callable[[], float]) -> None:
        self.record = record
        self.serving = serving
        self.people = People(serving, clock)
        self.assets = Assets()
        self.templates = templates(self.assets)
        self.readers = CapacityLimiter(_AT_A_TIME)
        self.writers = CapacityLimiter(_AT_A_TIME)
        self._kept: OrderedDict[object, Any] = OrderedDict()
        self._lock = threading.Lock()
        self._adding = threading.Lock()
        self._fetching = threading.Lock()
        self._fetcher: Fetching | None = None
        self.slow = Slow()

    def add(self, reports: Sequence[tuple[Report, str]], *, who: str) -> list[tuple[Reading, Added]]:
        """Read reports (each with the language to read, or ``auto``) into the record, whole; see ``app.record.ingest``."""
        return self.ingest().add([Incoming(report, lang) for report, lang in reports], who=who)

    def fetched(self, address: str) -> Source:
        """Return what stands at an address of the web, at hand from the last time for as long as much else was not asked for.

        Raise ``FetchError`` where it cannot be had. One address is fetched at a time, so that each host is asked with pauses.
        """
        key = ("fetched", address)
        with self._fetching:
            found: Source | None = self.kept(key)
            if found is None:
                network = Network(max_size=self.serving.max_body, max_seconds=_PATIENCE)
                self._fetcher = self._fetcher or Fetching(self.record.store, self.record.library, network)
                got = self._fetcher.fetcher.fetch(address)
                assert got is not None, "nothing was said of what is known of it"
                found = got.source
                self.keep(key, found)
        return found

    def ingest(self) -> Ingest:
        """Return what reads reports into the record; the first to come makes it ready."""
        with self._adding:
            return self.record.ingest

    def version(self) -> int:
        """Return the number of the record's last transaction: what was worked out for it holds as long as it is that."""
        return self.record.store.version()

    def cached(self, key: object, make: Callable[[], T], version: int | None = None) -> T:
        """Return what ``make`` gives, kept until the record changes; ``key`` (hashable) says what it is of.

        ``version``: that of the record, where it is known.

        Two threads that ask at once may both make it: nobody waits for another's question.
        """
        whole = (self.version() if version is None else version, key)
        kept = self.kept(whole)
        if kept is None:
            kept = make()
            self.keep(whole, kept)
        made: T = kept
        return made

    def kept(self, key: object) -> Any:
        """Return what is kept under a key, None where nothing is."""
        with self._lock:
            if key not in self._kept:
                return None
            self._kept.move_to_end(key)
            return self._kept[key]

    def keep(self, key: object, made: Any) -> None:
        """Keep something under a key that says of which version of the record it is."""
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
