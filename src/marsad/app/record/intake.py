"""Files, folders and addresses into a record: many at a time, each once, whatever of them fails.

What was read wholly is remembered by its hash, and by what its server calls that state, so that the same again costs a look. A
run that is interrupted is finished by the same run again: what was kept is kept with its merging, and nothing is kept twice.
"""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, groupby, islice
from os.path import normpath
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from marsad.app.reading import Reading
from marsad.app.receiving import received
from marsad.app.record.ingest import Ingest, named
from marsad.app.record.prepare import Prepared
from marsad.app.record.tasks import (
    Done,
    Failed,
    FileTask,
    Performer,
    Ready,
    ReportsTask,
    Result,
    Step,
    failed,
    known_already,
    sound,
)
from marsad.app.record.workers import Workers
from marsad.model.received import Fault, Options, Received, Source
from marsad.readers.fetch.addresses import is_address
from marsad.readers.folder import files
from marsad.store import Added, Visit

if TYPE_CHECKING:
    from marsad.app.library import Library
    from marsad.app.record.fetching import Fetching
    from marsad.app.record.worker import Opening
    from marsad.store import Store

#: So many reports are added in one transaction.
BATCH = 128
#: A larger file is taken apart here, so that several processes can read what is in it.
_LARGE = 1 << 20
_CHUNK = 16
#: Fewer reports than this are read before other processes would have begun.
_FEW = 24
_PIECE = 1 << 20
_UNTOLD = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_TOLD = 256  # so much may wait to be told of


class Took(msgspec.Struct, frozen=True):
    """Something that happened: a report was added or was there (``added``, ``reading``, ``came``), could not be read (``failed``), or
    a file or address was gone through (``done``), of which ``known`` reports were there already, so that it was not read.
    """

    where: str = ""
    reading: Reading | None = None
    added: Added | None = None
    failed: Failed | None = None
    known: int = 0
    done: bool = False


class Looked:
    """What of folders was looked at while a program runs: a file that looks as it did is not opened again, nor one that is being written.

    ``settled``: so many seconds a file must have been left alone.
    """

    def __init__(self, settled: float = 2.0, now: Callable[[], float] = time.time) -> None:
        self._settled = settled
        self._now = now
        self._states: dict[str, tuple[int, int]] = {}

    def wants(self, path: str) -> bool:
        """Whether a file should be read now; from then on it counts as looked at."""
        try:
            found = Path(path).stat()
        except OSError:
            return True  # whoever reads it will tell why it cannot be
        state = (found.st_mtime_ns, found.st_size)
        if self._states.get(path) == state or self._now() - found.st_mtime < self._settled:
            return False
        self._states[path] = state
        return True


class Intake:
    """Takes files, folders and addresses into a store. ``jobs``: processes that read; ``opening``: what they read with."""

    def __init__(
        self,
        store: Store,
        library: Library,
        ingest: Ingest,
        *,
        options: Options,
        who: str = "",
        fetching: Fetching | None = None,
        jobs: int = 1,
        opening: Opening | None = None,
        looked: Looked | None = None,
        stop: Callable[[], bool] = bool,
    ) -> None:
        self._looked = looked
        self._stop = stop
        self._store = store
        self._library = library
        self._ingest = ingest
        self._options = options
        self._who = who
        self._fetching = fetching
        self._jobs = jobs if opening is not None else 1
        self._opening = opening
        self._how = _digest(msgspec.msgpack.encode((options, ingest.run, fetching.how if fetching else "")))

    def take(self, sources: Iterable[str | Source]) -> Iterator[Took]:
        """Take in all of ``sources``; tell what happens, in order, as it is kept."""
        for far, group in groupby(sources, _is_far):
            if far:
                yield from self._kept(_performed(self._steps(group), self._performer()))
            else:
                yield from self._many(self._steps(group))

    def _many(self, steps: Iterator[Step]) -> Iterator[Took]:
        """Take in what is at hand, with several processes where it is much."""
        first = list(islice(steps, _FEW))
        alone = self._jobs <= 1 or (len(first) < _FEW and not any(isinstance(each, ReportsTask) for each in first))
        if alone or self._opening is None:
            yield from self._kept(_performed(chain(first, steps), self._performer()))
            return
        workers = Workers(self._jobs, self._opening, self._library)
        try:
            yield from self._kept(workers.run(chain(first, steps)))
        finally:
            workers.close()

    def _performer(self) -> Performer:
        return Performer(self._library, lambda ids: self._store.read_by(ids, self._ingest.run))

    # --- what there is to do ------------------------------------------------------------------------------------------

    def _steps(self, sources: Iterable[str | Source]) -> Iterator[Step]:
        for each in sources:
            if self._stop():
                return
            if isinstance(each, Source):
                yield from self._file(each, inside=False)
            elif _is_far(each):
                yield from self._address(each)
            elif Path(each).is_dir():
                for found in files(Source(normpath(each), path=each)):
                    if self._stop():
                        return
                    if isinstance(found, Fault):
                        told = failed(found)
                        yield msgspec.structs.replace(told, where=_spoken(told.where), at=_spoken(told.at))
                    elif self._looked is None or self._looked.wants(found.path):
                        yield from self._file(found, inside=True)
            else:
                yield from self._file(Source(normpath(each), path=each), inside=False)

    def _file(self, given: Source, *, inside: bool) -> Iterator[Step]:
        size, sha256 = _look(given)
        source = msgspec.structs.replace(given, name=_spoken(given.name))
        seen = self._store.visit(source.name, self._how) if sha256 else None
        if seen is not None and seen.sha256 == sha256:
            yield Done(source.name, known=seen.reports)
            return
        yield from self._read(source, size, inside=inside)
        yield Done(source.name, Visit(source.name, self._how, sha256) if sha256 else None)

    def _read(self, source: Source, size: int, *, inside: bool) -> Iterator[Step]:
        if size < _LARGE and source.path == _spoken(source.path):
            yield FileTask(source, self._options, inside)
            return
        found = received(source, self._library, self._options, inside=inside)
        while part := list(islice(found, _CHUNK)):
            yield from self._chunk(part)

    def _chunk(self, part: Iterable[Received | Fault]) -> Iterator[Step]:
        """Give what is to be done for some reports of a file; those that the record holds need not be read again."""
        given = [sound(each) for each in part]
        ids = {id(each): named(each.report).id for each in given if isinstance(each, Received)}
        known = self._store.read_by(ids.values(), self._ingest.run)
        waiting: list[Received] = []
        for each in given:
            if isinstance(each, Received) and ids[id(each)] not in known:
                waiting.append(each)
                continue
            if waiting:
                yield ReportsTask(tuple(waiting))
                waiting = []
            yield each if isinstance(each, Failed) else known_already(each)
        if waiting:
            yield ReportsTask(tuple(waiting))

    def _address(self, address: str) -> Iterator[Step]:
        if self._fetching is None:
            advice = "Save the page and add the file."
            yield Failed(address, "FetchError", "addresses are not fetched here", address, advice)
            return
        yield from self._fetching.steps(address, self._how, self._options)

    # --- what comes of it ---------------------------------------------------------------------------------------------

    def _kept(self, results: Iterable[Result | Done]) -> Iterator[Took]:
        """Keep results in batches, and what was gone through together with the last of its reports."""
        batch: list[Prepared] = []
        visits: list[Visit] = []
        told: list[Took] = []
        count, whole = 0, True
        for result in results:
            soon = False
            match result:
                case Ready(prepared):
                    batch.append(prepared)
                    count += 1
                case Failed(where=where):
                    whole = False
                    told.append(Took(where, failed=result))
                case Done(where, visit, known, soon):
                    if visit is not None and whole:
                        visits.append(msgspec.structs.replace(visit, reports=visit.reports or count))
                    told.append(Took(where, known=known, done=True))
                    count, whole = 0, True
            if soon or not batch or len(batch) >= BATCH or len(told) >= _TOLD:
                yield from self._keep(batch, visits, told)
                batch, visits, told = [], [], []
        yield from self._keep(batch, visits, told)

    def _keep(self, batch: list[Prepared], visits: list[Visit], told: list[Took]) -> Iterator[Took]:
        added: list[tuple[Reading, Added]] = []
        if batch or visits:
            with self._store.writing("add", who=self._who):
                added = self._ingest.keep(batch, who=self._who) if batch else []
                for visit in visits:
                    self._store.set_visit(visit)
        for prepared, (reading, each) in zip(batch, added, strict=True):
            where = prepared.way.where if prepared.way is not None else ""
            yield Took(where, reading=reading, added=each)
        yield from told


def _spoken(name: str) -> str:
    """Return a name as it can be told: with a sign for what is no text, as old systems have it, or would move about on a screen."""
    return _UNTOLD.sub("\ufffd", name)


def _is_far(source: str | Source) -> bool:
    return isinstance(source, str) and is_address(source) and not Path(source).exists()


def _performed(steps: Iterable[Step], performer: Performer) -> Iterator[Result | Done]:
    for step in steps:
        if isinstance(step, FileTask | ReportsTask):
            yield from performer.results(step)
        else:
            yield step


def _look(source: Source) -> tuple[int, str]:
    """Return the size of a file and the hash of its bytes (hex), '' where it cannot be read: whoever reads it will tell why."""
    if source.data is not None:
        return len(source.data), _digest(source.data)
    path = Path(source.path)
    try:
        if not path.is_file():  # what is no file may be read only once
            return 0, ""
        digest, size = hashlib.sha256(), 0
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                digest.update(piece)
                size += len(piece)
    except OSError:
        return 0, ""
    return size, digest.hexdigest()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
