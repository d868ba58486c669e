"""How fast a record is written out, and that this takes no more memory for a long record than for a short one.

Run: PYTHONPATH=src:bench python bench/exporting.py [EVENTS] [FORMAT…], or python bench/exporting.py RECORD [FORMAT…]. A record
of EVENTS (default: 20,000) is made of invented news (``news.py``), and one of four times as many by putting its rows again, each time of
earlier days (``growing.py``; what merging and search look at is left out). Each format is written from both, or from RECORD
alone, in a process of its own: rows, how many a second (of the processor, of the clock), the most memory that the process
had, and how much of it came after the record was opened and its tables of names were read. ``native`` is read back
into an empty record and compared.

``--make FILE EVENTS`` makes a record of about so many events and leaves it there.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import adding
import growing
import news
from marsad.app.exporting import FORMATS, OTHERS, export, import_whole
from marsad.app.library import library
from marsad.app.record.record import Record
from marsad.settings import from_environment
from marsad.store import Store

ALL = tuple(sorted({*FORMATS, *OTHERS}))
TIMES = 4
#: So many events are made of news; a longer record is made of these.
_FIRST = 20_000
_CLAIMS_AN_EVENT = 2.8
#: What no export looks at.
_LEAVE = frozenset({"block", "fact", "sketch", "word"})


def filled(path: Path, events: int) -> None:
    """Make a record of about so many events."""
    known = library(from_environment(os.environ))
    first = min(events, _FIRST)
    with Store(path, create=True) as store:
        stream = news.News(known).readings(10**9)
        adding.Adding(store, known, stream).until(int(first * _CLAIMS_AN_EVENT))
    if events > first:
        growing.multiply(path, round(events / first) - 1, _LEAVE)


def one(path: str, name: str) -> None:
    """Write one format of a record to nowhere; print how many rows, how long, how much memory."""
    with Record(Store(path), library(from_environment(os.environ))) as record, Path(os.devnull).open("wb") as out:
        record.ground  # noqa: B018 - worked out once, whatever the record
        before = _most()
        clock, spent = time.perf_counter(), time.process_time()
        done = export(record, out, name)
        spent, clock = time.process_time() - spent, time.perf_counter() - clock
    print(done.kept + sum(done.left_out.values()), spent, clock, _most(), _most() - before)


def _most() -> int:
    """Return the most memory that this process had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def measured(path: Path, name: str) -> str:
    """Return what a process of its own took to write a format."""
    told = subprocess.run(
        [sys.executable, __file__, "--one", str(path), name], capture_output=True, check=True, text=True
    )
    rows, spent, clock, most, more = told.stdout.split()
    count = int(rows)
    speeds = f"{count / float(spent):>12,.0f}{count / float(clock):>12,.0f}"
    return f"{name:<12}{count:>12,}{speeds}{most:>10}{more:>10}"


def whole(path: Path, folder: Path) -> Iterator[str]:
    """Give what it took to write a record out whole and read it into an empty one, and whether both are the same."""
    lines = folder / "all.marsad.jsonl"
    with Record(Store(path), library(from_environment(os.environ))) as record, lines.open("wb") as out:
        begun = time.perf_counter()
        export(record, out, "native")
        yield f"written in {time.perf_counter() - begun:.1f} s, {lines.stat().st_size / 1e6:.0f} MB"
        before = record.store.fingerprints()
    with Record(Store(folder / "again.db", create=True), library(from_environment(os.environ))) as again:
        begun = time.perf_counter()
        counts = import_whole(again, str(lines))
        yield f"read in {time.perf_counter() - begun:.1f} s: {counts['claim']:,} claims"
        yield f"the same: {again.store.fingerprints() == before}"
    yield f"most memory so far {_most()} MB"


def compare(records: list[Path], formats: tuple[str, ...]) -> None:
    """Print what writing each format took, from each record."""
    for path in records:
        with Store(path) as store:
            counts = store.counts()
        print(f"{counts['events']:,} events, {counts['claims']:,} claims, {path.stat().st_size / 1e6:,.0f} MB")
    print(f"{'':<12}{'rows':>12}{'CPU/s':>12}{'clock/s':>12}{'MB':>10}{'MB more':>10}")
    for name in formats:
        for path in records:
            print(measured(path, name), flush=True)


def main(asked: str, formats: tuple[str, ...]) -> None:
    if not asked.isdigit():
        compare([Path(asked)], formats)
        return
    events = int(asked)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        records = [folder / f"{size}.db" for size in (events, TIMES * events)]
        filled(records[0], events)
        growing.copied(records[0], records[1])
        growing.multiply(records[1], TIMES - 1, _LEAVE)
        compare(records, formats)
        if "native" in formats:  # of a record of which nothing is left out
            filled(folder / "whole.db", min(events, _FIRST))
            for line in whole(folder / "whole.db", folder):
                print(f"native: {line}", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(*sys.argv[2:4])
    elif sys.argv[1:2] == ["--make"]:
        filled(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main(sys.argv[1] if len(sys.argv) > 1 else "20000", tuple(sys.argv[2:]) or ALL)
