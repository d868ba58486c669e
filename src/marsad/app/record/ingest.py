"""Reports into the record: read, kept, told apart from copies, merged; in batches, each of them whole or not at all."""

from __future__ import annotations

import gc
import hashlib
from base64 import b32encode
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import msgspec

from marsad.app.library import Library
from marsad.app.reading import Reading, read_report
from marsad.app.record.kin import Kinship
from marsad.app.record.overlay import Overlay
from marsad.app.record.prepare import Prepared, Preparing
from marsad.app.record.rebuild import refresh
from marsad.app.record.weave import Weaver
from marsad.model.report import Report
from marsad.store import Added, Run, Store, Way

_BULK = 128  # reports in a transaction of who does nothing else
_MERGED = "merged"
_NOTED = 10_000  # claims that are gone through without being noted
_ID = 16  # letters of a report's id: 80 bits


@contextmanager
def _undisturbed(reports: int) -> Iterator[None]:
    """Within, no garbage is looked for: next to all that a batch leaves behind is gone by itself, and what merging has at
    hand would be gone through a hundred times.

    Who adds ``reports`` by the hundred has it gone through never: once the batch's garbage is gone, what is left is to stay.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            if reports >= _BULK:
                gc.collect(0)
                gc.freeze()
            gc.enable()


class Incoming(msgspec.Struct, frozen=True):
    """A report on its way in: ``lang`` reads only what is in this language; ``original``: its bytes, where they are not its text.

    ``way``: how it came.
    """

    report: Report
    lang: str = "auto"
    original: bytes | None = None
    way: Way | None = None


def record_id(report: Report) -> str:
    """Return the id of a report in any record: that of its text, outlet and address, whoever adds it and when."""
    digest = hashlib.sha256()
    for part in (report.outlet, report.url, report.text):
        digest.update(hashlib.sha256(part.encode("utf-8", "surrogatepass")).digest())
    return "r_" + b32encode(digest.digest()).decode("ascii").lower()[:_ID]


def named(report: Report) -> Report:
    """Return a report under the id that it has in any record."""
    return msgspec.structs.replace(report, id=record_id(report))


class Ingest:
    """Reads reports into a store. ``run`` says with what they are read."""

    def __init__(self, store: Store, library: Library, run: Run) -> None:
        self._store = store
        self._library = library
        self.run = run
        self._preparing = Preparing(library)
        self._kinship = Kinship(store, library)
        self._left = -1  # the version of the record that this has left
        self._weaver = Weaver(store, library)

    def add(self, incoming: Sequence[Incoming], *, who: str = "", note: str = "") -> list[tuple[Reading, Added]]:
        """Add reports in one transaction; return what each was read as, and what adding it did."""
        return self.keep(
            [self.prepared(self._read(each), each.original, each.way) for each in incoming], who=who, note=note
        )

    def prepared(self, reading: Reading, original: bytes | None = None, way: Way | None = None) -> Prepared:
        """Return a report that is read already, ready to be kept."""
        return self._preparing.prepared(reading, original, way)

    def keep(self, prepared: Sequence[Prepared], *, who: str = "", note: str = "") -> list[tuple[Reading, Added]]:
        """Add reports that are read and prepared already; see ``add``."""
        if self._store.version() != self._left:  # others read or judged since: what is kept of reports may be old
            self._kinship = Kinship(self._store, self._library)
        with _undisturbed(len(prepared)), self._store.writing("add", who=who, note=note):
            overlay = Overlay(self._store.decisions(held=True), self._library.world)
            given = [self._corrected(each, overlay) for each in prepared]
            pieces = [each.piece(self._library) for each in given]
            for piece in pieces:
                self._kinship.know(piece)
            readings = [each.reading for each in given]
            homes = self._homes(readings)
            added = self._store.add_readings([each.addition(self.run) for each in given], who=who, note=note)
            fresh = [each.report for each in added if each.read]
            self._kinship.forget(each.report for each in added if not each.new)  # it may credit others besides
            for each, one in zip(given, added, strict=True):
                if (
                    one.read and not one.new and (one.opened or one.changed or one.closed)
                ):  # what merging looks at of a claim hangs on those beside it
                    refresh(self._store, self._library, each.reading.report, overlay)
            credited = [a.report for a, g in zip(added, given, strict=True) if a.arrived and g.credits]
            if fresh or credited:
                moved = self._kinship.find([*fresh, *credited])
                lost = {homes[gone] for each in added for gone in (*each.changed, *each.closed) if gone in homes}
                left = {claim for claims in self._store.members(lost).values() for claim in claims}
                new = [(r, p.facts) for a, r, p in zip(added, readings, pieces, strict=True) if a.new]
                stands = {
                    claim: stand for a, g in zip(added, given, strict=True) if a.new for claim, stand in g.stands()
                }
                self._weaver.weave({*fresh, *moved}, left, lost, new, stands)
        self._left = self._store.version()
        return list(zip(readings, added, strict=True))

    def resume(self) -> int:
        """Merge what an interrupted run left unmerged; return how many claims that were.

        Up to which claim all are merged is noted, so that a record is not gone through each time that it is opened.
        """
        store = self._store
        done, last = int(store.stamp(_MERGED) or 0), store.last_claim()
        left = store.unmerged(done)
        if left:
            self._weaver.weave((), left)
        if last - done >= _NOTED:
            store.set_stamp(_MERGED, str(last))
        return len(left)

    def _read(self, incoming: Incoming) -> Reading:
        return read_report(named(incoming.report), self._library, incoming.lang)

    def _corrected(self, prepared: Prepared, overlay: Overlay) -> Prepared:
        """Return a report with its claims as people corrected them, where they did."""
        reading = prepared.reading
        if not any(overlay.corrects(claim) for claim in reading.claims):
            return prepared
        return self._preparing.prepared(reading, prepared.original, prepared.way, overlay.claim)

    def _homes(self, readings: Iterable[Reading]) -> dict[str, str]:
        """Return, of the claims that the reports make so far, the events that they are in."""
        made = [claim.id for claim in self._store.claims_of(reading.report.id for reading in readings)]
        return self._store.events_of(made)
