"""Parts of an archive into a record: a part is remembered once all of it is in, so that a run that was killed goes on there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import msgspec

from marsad.app.archive import columns, manifest
from marsad.app.archive.parts import Summary
from marsad.app.archive.writing import REPORTS, arrow, sha256_of
from marsad.app.record.prepare import Prepared
from marsad.app.record.record import Record
from marsad.errors import InputError
from marsad.store import Visit

_BATCH = 512  # reports in a transaction
_HOW = "marsad-archive"


class Loaded(msgspec.Struct, frozen=True):
    """What was loaded since the last was told: reports ``new``, or ``known`` already, ``claims``; ``done``: the end of a part of so many (``of``)."""

    part: str
    of: int
    new: int = 0
    known: int = 0
    claims: int = 0
    done: bool = False


def load_parts(record: Record, folder: Path, *, who: str = "") -> Iterator[Loaded]:
    """Load the parts of a folder that are not in the record yet; tell what was done as it is kept.

    Raise ``InputError`` where the folder has no manifest, a part is not as the manifest says, or other words were used than the
    record's: claims of two readings would be merged as if they were of one.
    """
    about = manifest.read(folder)
    run = record.ingest.run
    mine = (run.version, run.lexicon, run.gazetteer)
    if about.parts and about.made_with != mine:
        what = f"read by marsad {about.made_with[0]} with other words or names than these"
        raise InputError(
            what, where=str(folder), advice="Read the archive anew, or load it with what it was read with."
        )
    for part in about.parts:
        seen = record.store.visit(_address(part), _HOW)
        if seen is not None:
            yield Loaded(part.id, len(about.parts), known=part.reports, done=True)
            continue
        yield from _load(record, folder, part, len(about.parts), who)


def _load(record: Record, folder: Path, part: Summary, of: int, who: str) -> Iterator[Loaded]:
    name = f"{REPORTS}/{part.id}.parquet"
    path = folder / name
    if sha256_of(path) != part.files.get(name):
        raise InputError("not as the manifest says", where=str(path), advice="Run marsad archive read again.")
    reports = prepared_of(path)
    while batch := list(islice(reports, _BATCH)):
        with record.store.writing("add", who=who, note=f"archive {part.id}"):
            added = [each for _, each in record.ingest.keep(batch, who=who)]
        new = sum(each.new for each in added)
        claims = sum(len(each.opened) for each in added)
        yield Loaded(part.id, of, new, len(added) - new, claims)
    with record.store.writing("add", who=who):
        record.store.set_visit(Visit(_address(part), _HOW, part.claims_sha256, reports=part.reports))
    yield Loaded(part.id, of, done=True)


def prepared_of(path: Path) -> Iterator[Prepared]:
    """Give the reports of a part that were read, ready to be kept, some hundreds held at a time."""
    _, pq = arrow()
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(_BATCH, columns=["text", "prepared"]):
            yield from (columns.unpacked(row) for row in batch.to_pylist() if row["prepared"] is not None)


def _address(part: Summary) -> str:
    return f"archive:{part.id}"
