"""Addresses into a record: fetched where they changed, feeds with the pages behind them where that is wanted."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from marsad.app.library import Library
from marsad.app.receiving import received
from marsad.app.record.tasks import Done, FileTask, ReportsTask, Step, failed
from marsad.errors import FetchError, MarsadError, worded
from marsad.model.received import Dating, Fault, Options, Received, Source
from marsad.store import Store, Visit

if TYPE_CHECKING:
    from marsad.readers.fetch.fetcher import Fetched, Fetcher

_FEEDS = frozenset({"feed", "json feed"})


class Network(msgspec.Struct, frozen=True):
    """How addresses are fetched. ``follow``: of a feed, the pages that its items lead to, not what it says of them; ``contact``: whom
    a site can turn to, told with each request; bounds as in ``readers.fetch.fetcher.Bounds``.
    """

    follow: bool = False
    allow_private: bool = False
    contact: str = ""
    max_size: int = 30_000_000
    max_seconds: float = 60.0
    pause: float = 1.0


class Fetching:
    """Fetches for a record. Nothing of the network is loaded before the first address."""

    def __init__(self, store: Store, library: Library, network: Network) -> None:
        self._store = store
        self._library = library
        self._network = network
        self._made: Fetcher | None = None
        self._stopped = False

    @property
    def how(self) -> str:
        """What of the settings decides what comes of an address."""
        return "follow" if self._network.follow else ""

    @property
    def fetcher(self) -> Fetcher:
        """What fetches, made when it is first asked for: one for all, so that each host is asked with pauses."""
        if self._made is None:
            from marsad import __version__  # noqa: PLC0415 - the package imports this module's users
            from marsad.readers.fetch.fetcher import Bounds, Fetcher  # noqa: PLC0415 - loads httpx

            network = self._network
            agent = f"marsad/{__version__}" + (f" ({network.contact})" if network.contact else "")
            bounds = Bounds(network.max_size, network.max_seconds, min(20.0, network.max_seconds), network.pause)
            self._made = Fetcher(agent, bounds, allow_private=network.allow_private)
        return self._made

    def stop(self) -> None:
        """Give up what is being fetched, and fetch no more."""
        self._stopped = True
        if self._made is not None:
            self._made.stop()

    def steps(self, address: str, how: str, options: Options) -> Iterator[Step]:
        """Give what is to be done for an address: nothing where it is as it was."""
        seen = self._store.visit(address, how)
        try:
            found = self._fetched(address, seen)
        except FetchError as fault:
            yield failed(Fault(address, fault))
            yield Done(address, soon=True)
            return
        sha256 = _hash(found)
        if found is None or (seen is not None and seen.sha256 == sha256):
            yield Done(address, known=seen.reports if seen is not None else 0, soon=True)
            return
        count = 0
        if self._network.follow:
            for step in self._followed(found.source, how, options):
                count += isinstance(step, Done | ReportsTask)
                yield step
            if self._stopped:
                return  # what it leads to was not all fetched
        else:
            yield FileTask(found.source, options)
        yield Done(address, Visit(address, how, sha256, found.etag, found.modified, count), soon=True)

    def _fetched(self, address: str, seen: Visit | None) -> Fetched | None:
        if seen is None:
            return self.fetcher.fetch(address)
        return self.fetcher.fetch(address, etag=seen.etag, modified=seen.modified)

    def _followed(self, source: Source, how: str, options: Options) -> Iterator[Step]:
        """Give the pages that a feed leads to, each once; of anything else what it is itself; at the end what went wrong."""
        faults: list[Fault] = []
        for each in received(source, self._library, options):
            if self._stopped:
                return
            if isinstance(each, Fault):
                faults.append(each)
            elif each.reader not in _FEEDS or not each.report.url:
                yield ReportsTask((each,))
            elif self._store.visit(each.report.url, how) is None:
                yield from self._page(each, how, options)
            else:
                yield Done(each.report.url, known=1)
        yield from map(failed, faults)

    def _page(self, item: Received, how: str, options: Options) -> Iterator[Step]:
        """Give the page that an item of a feed leads to; the item itself where the page is not to be had."""
        address = item.report.url
        try:
            found = self.fetcher.fetch(address)
        except FetchError as fault:
            if not self._stopped:
                yield ReportsTask((_noted(item, fault),))
            return
        assert found is not None, "nothing was said of what is known of it"
        pages = list(received(found.source, self._library, options))
        faults = [each.error for each in pages if isinstance(each, Fault)]
        reports = tuple(_dated(each, item) for each in pages if isinstance(each, Received))
        yield ReportsTask(reports or (_noted(item, *faults),))
        yield Done(address, Visit(address, how, _hash(found), found.etag, found.modified), soon=True)


def _noted(item: Received, *faults: MarsadError) -> Received:
    notes = (worded("the page could not be read: {what}", what=fault.what) for fault in faults)
    return msgspec.structs.replace(item, notes=(*item.notes, *notes))


def _dated(page: Received, item: Received) -> Received:
    """Return a page with what its feed says of it where it says nothing of that itself."""
    if page.dating in {Dating.USER, Dating.METADATA}:
        return page
    report, said = page.report, item.report
    dated = msgspec.structs.replace(
        report,
        published=said.published or report.published,
        published_at=said.published_at if said.published else report.published_at,
        outlet=report.outlet or said.outlet,
        title=report.title or said.title,
    )
    return msgspec.structs.replace(page, report=dated, dating=Dating.FEED if said.published else page.dating)


def _hash(found: Fetched | None) -> str:
    return hashlib.sha256(found.source.data or b"").hexdigest() if found is not None else ""
