"""Reports into the record: read, kept, told apart from copies, merged; in batches, each of them whole or not at all."""

from __future__ import annotations

import hashlib
from base64 import b32encode
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from marsad.app.library import Library
from marsad.app.merging import atlas_for, piece_of
from marsad.app.reading import Reading, read_report
from marsad.app.record.kin import Kinship, sketch_of
from marsad.app.record.overlay import Overlay
from marsad.app.record.searching import indexed
from marsad.app.record.shelf import encoded
from marsad.app.record.weave import Weaver
from marsad.model.report import Report
from marsad.record.blocks import keys
from marsad.record.facts import Fact, facts_of
from marsad.record.terms import report_terms
from marsad.record.wider import Wider
from marsad.store import Added, Addition, Item, Run, Store

_ID = 16  # letters of a report's id: 80 bits


class Incoming(msgspec.Struct, frozen=True):
    """A report on its way in: ``lang`` reads only what is in this language; ``original``: its bytes, where they are not its text."""

    report: Report
    lang: str = "auto"
    original: bytes | None = None


def record_id(report: Report) -> str:
    """Return the id of a report in any record: that of its text, outlet and address, whoever adds it and when."""
    digest = hashlib.sha256()
    for part in (report.outlet, report.url, report.text):
        digest.update(hashlib.sha256(part.encode("utf-8", "surrogatepass")).digest())
    return "r_" + b32encode(digest.digest()).decode("ascii").lower()[:_ID]


class Ingest:
    """Reads reports into a store. ``run`` says with what they are read."""

    def __init__(self, store: Store, library: Library, run: Run) -> None:
        self._store = store
        self._library = library
        self._run = run
        self._atlas = atlas_for(library)
        self._wider = Wider(library.world)
        self._kinship = Kinship(store, library)
        self._weaver = Weaver(store, library)

    def add(self, incoming: Sequence[Incoming], *, who: str = "", note: str = "") -> list[tuple[Reading, Added]]:
        """Add reports in one transaction; return what each was read as, and what adding it did."""
        readings = [self._read(each) for each in incoming]
        return self.keep(readings, [each.original for each in incoming], who=who, note=note)

    def keep(
        self, readings: Sequence[Reading], originals: Sequence[bytes | None], *, who: str = "", note: str = ""
    ) -> list[tuple[Reading, Added]]:
        """Add reports that are read already; see ``add``."""
        with self._store.writing("add", who=who, note=note):
            overlay = Overlay(self._store.decisions(held=True), self._library.world)
            additions = [self._addition(r, o, overlay) for r, o in zip(readings, originals, strict=True)]
            homes = self._homes(readings)
            added = self._store.add_readings(additions, who=who, note=note)
            fresh = [each.report for each in added if each.read]
            if fresh:
                moved = self._kinship.find(fresh)
                lost = {homes[gone] for each in added for gone in (*each.changed, *each.closed) if gone in homes}
                left = {claim for claims in self._store.members(lost).values() for claim in claims}
                self._weaver.weave({*fresh, *moved}, left, lost)
        return list(zip(readings, added, strict=True))

    def resume(self) -> int:
        """Merge what an interrupted run left unmerged; return how many claims that were."""
        left = self._store.unmerged()
        if left:
            self._weaver.weave((), left)
        return len(left)

    def _read(self, incoming: Incoming) -> Reading:
        report = msgspec.structs.replace(incoming.report, id=record_id(incoming.report))
        return read_report(report, self._library, incoming.lang)

    def _addition(self, reading: Reading, original: bytes | None, overlay: Overlay) -> Addition:
        facts = facts_of(reading.report, [overlay.claim(claim) for claim in reading.claims], self._atlas)
        piece = piece_of(reading, facts, self._library)
        self._kinship.know(piece)
        return Addition(
            reading.report,
            tuple(self._items(reading, facts)),
            self._run,
            original=original,
            sketch=sketch_of(piece),
            words=indexed(report_terms(reading.report.text, reading.report.title, reading.claims, self._wider)),
            langs=tuple(sorted({part.lang for part in reading.parts})),
        )

    def _items(self, reading: Reading, facts: Iterable[Fact]) -> Iterator[Item]:
        claims = {claim.id: claim for claim in reading.claims}
        for fact in facts:
            claim = claims[fact.id]
            places = {f.is_ for role, fillers in claim.roles.items() if role.is_place for f in fillers if f.is_}
            within = {outer for place in places for outer in self._wider.of_place(place)}
            yield Item(claim, encoded(fact), keys(fact), tuple(sorted(within)))

    def _homes(self, readings: Iterable[Reading]) -> dict[str, str]:
        """Return, of the claims that the reports make so far, the events that they are in."""
        made = [claim.id for claim in self._store.claims_of(reading.report.id for reading in readings)]
        return self._store.events_of(made)
