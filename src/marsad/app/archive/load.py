"""Parts of an archive into a record: a part is remembered once all of it is in, so that a run that was killed goes on there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

import msgspec

from marsad.app.archive import columns, manifest
from marsad.app.archive.parts import Summary
from marsad.app.archive.writing import REPORTS, arrow, sha256_of
from marsad.app.record.prepare import Prepared
from marsad.app.record.record import Record
from marsad.errors import InputError
from marsad.store import Added, Visit

#: So many reports are kept together, or as many as make so many claims: of what lies near them each thing is looked up, worked out
#: and written once.
_REPORTS, _CLAIMS = 4_096, 8_000
_READ = 512  # reports that are taken out of a file at a time
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
    left: list[Summary] = []
    for part in sorted(about.parts, key=_stood):
        if record.store.visit(_address(part), _HOW) is None:
            left.append(part)
        else:
            yield Loaded(part.id, len(about.parts), known=part.reports, done=True)
    stream = _stream(folder, left)
    while block := _block(stream):
        yield from _load(record, block, len(about.parts), who)


#: A report of a part; None: the part ends here.
_Step = tuple[Summary, Prepared | None]


def _stream(folder: Path, parts: Iterable[Summary]) -> Iterator[_Step]:
    """Give the reports of parts, one part after another."""
    for part in parts:
        name = f"{REPORTS}/{part.id}.parquet"
        path = folder / name
        if sha256_of(path) != part.files.get(name):
            raise InputError("not as the manifest says", where=str(path), advice="Run marsad archive read again.")
        yield from ((part, each) for each in prepared_of(path))
        yield part, None


def _block(stream: Iterator[_Step]) -> list[_Step]:
    """Return what is kept together next, of however many parts; nothing at the end."""
    found: list[_Step] = []
    claims = 0
    for part, prepared in stream:
        found.append((part, prepared))
        claims += len(prepared.items) if prepared is not None else 0
        if len(found) >= _REPORTS or claims >= _CLAIMS:
            break
    return found


def _load(record: Record, block: Sequence[_Step], of: int, who: str) -> Iterator[Loaded]:
    """Keep a block, and that parts end in it, all or nothing; tell of each part what was done."""
    first, last = block[0][0].id, block[-1][0].id
    note = f"archive {first}" if first == last else f"archive {first} to {last}"
    prepared = [each for _, each in block if each is not None]
    with record.store.writing("add", who=who, note=note):
        added = iter([each for _, each in record.ingest.keep(prepared, who=who)])
        for part, each in block:
            if each is None:
                record.store.set_visit(Visit(_address(part), _HOW, part.claims_sha256, reports=part.reports))
    for _, steps in groupby(block, key=lambda step: step[0].id):
        yield _told(list(steps), added, of)


def _told(steps: Sequence[_Step], added: Iterator[Added], of: int) -> Loaded:
    """Return what was done of a part, out of what was added next."""
    mine = [next(added) for _, each in steps if each is not None]
    new, claims = sum(each.new for each in mine), sum(len(each.opened) for each in mine)
    part, end = steps[-1]
    return Loaded(part.id, of, new, len(mine) - new, claims, done=end is None)


def prepared_of(path: Path) -> Iterator[Prepared]:
    """Give the reports of a part that were read, ready to be kept, some hundreds held at a time."""
    _, pq = arrow()
    with pq.ParquetFile(path) as file:
        for batch in file.iter_batches(_READ, columns=["text", "prepared"]):
            yield from (columns.unpacked(row) for row in batch.to_pylist() if row["prepared"] is not None)


def _stood(part: Summary) -> list[tuple[str, int]]:
    """Return what parts are put in order by, where they stood: what follows in a file is mostly of the next days, so that what lies near
    it is at hand, in memory and on pages of the record.
    """
    return [(each.name, each.start) for each in part.stretches]


def _address(part: Summary) -> str:
    return f"archive:{part.id}"
