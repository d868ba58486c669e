"""A part of an archive, from bytes to claims to files: what each process does, whoever asked it to."""

from __future__ import annotations

import gc
import hashlib
import io
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import msgspec

from marsad.app.archive import columns, storage
from marsad.app.archive.parts import FORMAT, Failure, Outcome, Part, Piece, Setup, Stretch, Summary
from marsad.app.archive.writing import PartWriter, summary_of, summary_path
from marsad.app.library import library
from marsad.app.receiving import received, received_as
from marsad.app.record.prepare import Prepared
from marsad.app.record.tasks import Failed, Performer, sound
from marsad.errors import DataError, MarsadError
from marsad.model.received import Fault, Received, Source
from marsad.readers.formats import Kind
from marsad.readers.material import Stuff
from marsad.readers.parquet import groups_of, read_rows
from marsad.readers.parquet import opened as parquet_opened
from marsad.settings import Settings

_CHUNK = 1 << 20
_ID = 16  # bytes of the digest that a part is called by


class PartReader:
    """Reads parts with a library of its own, taken from the cache of compiled words where that is there."""

    def __init__(self, setup: Setup) -> None:
        opening = setup.opening
        self._setup = setup
        self._library = library(
            Settings(Path(opening.cache_dir) if opening.cache_dir else None),
            Path(opening.lexicon) if opening.lexicon else None,
            [Path(name) for name in opening.places],
            [Path(name) for name in opening.actors],
        )
        from marsad import __version__  # noqa: PLC0415 - the package imports this module's users

        if (mine := (__version__, self._library.words, self._library.names)) != setup.made_with:
            what = "the program, its words or names differ from those of who began the run"
            raise DataError(what, where=" ".join(mine), advice="Install the same on all machines, and start again.")
        self._performer = Performer(self._library)
        gc.freeze()

    def read(self, part: Part) -> Outcome:
        """Read a part and write its files, unless they are there."""
        began, cpu = time.monotonic(), time.process_time()
        out = Path(self._setup.out)
        part_id, size = self._identity(part)
        kept = summary_of(summary_path(out, part_id))
        if kept is not None:
            return Outcome(kept, kept=True, memory=_memory())
        summary = self._written(part, part_id, size, out)
        return Outcome(summary, seconds=time.monotonic() - began, cpu=time.process_time() - cpu, memory=_memory())

    # --- what it is ---------------------------------------------------------------------------------------------------

    def _identity(self, part: Part) -> tuple[str, int]:
        """Return the id of a part, from all that goes in and what it is read with, and its bytes."""
        digest, size = hashlib.blake2b(digest_size=_ID), 0
        setup = self._setup
        digest.update(msgspec.msgpack.encode((FORMAT, setup.made_with, setup.options)))
        for piece in part.pieces:
            own = hashlib.sha256()
            try:
                for data in self._bytes(piece):
                    own.update(data)
                    size += len(data)
            except (MarsadError, OSError, RuntimeError) as fault:
                own.update(f"cannot be read: {fault}".encode())
            rows = (piece.start, piece.end) if piece.kind is Kind.PARQUET else ()
            digest.update(msgspec.msgpack.encode((piece.label, own.digest(), piece.kind, rows, piece.day_first)))
        return digest.hexdigest(), size

    def _bytes(self, piece: Piece) -> Iterator[bytes]:
        stuff = self._stuff(piece)
        if piece.kind is Kind.PARQUET and not piece.whole:
            yield from _of_groups(stuff, piece)
            return
        with stuff.stream() as file:
            while data := file.read(_CHUNK):
                yield data

    def _stuff(self, piece: Piece) -> Stuff:
        """Return a piece to read from; a stretch of a file is taken into memory, with the first row of its table before it."""
        setup = self._setup
        whole = storage.stuff(piece.name, piece.where, piece.size, setup.storage, setup.options.limits)
        if piece.whole or piece.kind is Kind.PARQUET:
            return whole
        with whole.seekable() as file:
            data = file.read(piece.header)
            file.seek(piece.start)
            data += _exactly(file, piece.end - piece.start)
        return Stuff(piece.label, lambda: io.BytesIO(data), limits=setup.options.limits, size=len(data))

    # --- what is in it ------------------------------------------------------------------------------------------------

    def _written(self, part: Part, part_id: str, size: int, out: Path) -> Summary:
        failures: list[Failure] = []
        reports = claims = 0
        with PartWriter(out, part_id) as writer:
            for each in self._results(part):
                if isinstance(each, Failed):
                    failures.append(Failure(each.where, each.what, each.advice))
                    writer.report({"where": each.where, "failure": each.what, "advice": each.advice})
                    continue
                came, prepared = each
                reading = prepared.reading
                reports += 1
                claims += len(reading.claims)
                for claim in reading.claims:
                    writer.claim(claim, reading.report)
                writer.report(columns.report_row(came, prepared))
            digest, files = writer.claims_sha256, writer.tables()
            summary = Summary(
                part_id,
                self._setup.made_with,
                _stretches(part),
                size,
                reports,
                claims,
                tuple(failures),
                digest,
                files,
            )
            writer.finish(summary)
        return summary

    def _results(self, part: Part) -> Iterator[tuple[Received, Prepared] | Failed]:
        """Give each report of a part as read, and what could not be: one bad document costs no other."""
        for piece in part.pieces:
            for each in self._received(piece):
                came = sound(each)
                if isinstance(came, Failed):
                    yield came
                    continue
                try:
                    yield came, self._performer.ready(came).prepared
                except Exception as fault:  # noqa: BLE001 - a fault of ours in one report should not cost the rest
                    where = traceback.extract_tb(fault.__traceback__)[-1]
                    what = f"a fault of marsad's: {type(fault).__name__}: {fault}"[:300]
                    advice = f"Please report it ({Path(where.filename).name}:{where.lineno})."
                    yield Failed(came.where, "InputError", what, came.where, advice)

    def _received(self, piece: Piece) -> Iterator[Received | Fault]:
        options = msgspec.structs.replace(self._setup.options, day_first=piece.day_first)
        try:
            if piece.whole and not storage.is_far(piece.where):
                yield from received(Source(piece.name, path=piece.where), self._library, options, inside=True)
            elif piece.whole:
                yield from received_as(self._stuff(piece), self._library, options)
            elif piece.kind is Kind.PARQUET:
                rows = lambda stuff, said: read_rows(stuff, said, piece.start, piece.end)  # noqa: E731
                yield from received_as(self._stuff(piece), self._library, options, Kind.PARQUET, rows)
            else:
                yield from received_as(self._stuff(piece), self._library, options, piece.kind)
        except MarsadError as fault:
            yield Fault(piece.name, fault)


def _exactly(file: IO[bytes], count: int) -> bytes:
    """Return so many bytes, fewer only at the end."""
    found = bytearray()
    while len(found) < count and (data := file.read(count - len(found))):
        found += data
    return bytes(found)


def _of_groups(stuff: Stuff, piece: Piece) -> Iterator[bytes]:
    """Give the names and the packed bytes of the groups of Parquet that a stretch lies in."""
    with stuff.seekable() as source:
        file = parquet_opened(source, stuff.name)
        yield str(file.schema_arrow).encode()
        for group, _, _ in groups_of(file, piece.start, piece.end):
            about = file.metadata.row_group(group)
            for number in range(about.num_columns):
                column = about.column(number)
                start = column.data_page_offset
                if column.dictionary_page_offset is not None:
                    start = min(start, column.dictionary_page_offset)
                source.seek(start)
                yield _exactly(source, column.total_compressed_size)


def _stretches(part: Part) -> tuple[Stretch, ...]:
    return tuple(Stretch(piece.name, piece.start, piece.end) for piece in part.pieces)


def _memory() -> int:
    """Return the most memory that this process has held, in bytes; 0 where the system does not say."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
