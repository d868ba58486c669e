"""How fast a record is written out, and that this takes no more memory for a long record than for a short one.

Run: PYTHONPATH=src:bench python bench/exporting.py [CLAIMS] [FORMAT…]. Claims are invented, one event to each three of them.
Each format is written in a process of its own, once from a fifth of the claims and once from all: events/s, and the most memory
that the process had. ``native`` is read back into an empty record and compared.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path

import invented
from marsad.app.exporting import export, import_whole
from marsad.app.library import library
from marsad.app.record.record import Record
from marsad.model.claim import Claim
from marsad.model.event import Event, Origin, Spot, Standing
from marsad.settings import from_environment
from marsad.store import EventRow, Store

ALL = ("csv", "acled", "plover", "geojson", "kml", "ftm", "parquet", "atom", "claims", "native")
CLAIMS_AN_EVENT = 3


def filled(path: Path, claims: int) -> None:
    """Make a record of so many claims, each three of them an event."""
    with Store(path, create=True) as store:
        stream = invented.additions(claims)
        while batch := list(islice(stream, 200)):
            with store.writing("bench"):
                added = store.add_readings(batch)
                made = {claim.id: claim for one in added for claim in store.claims_of([one.report])}
                _merge(store, list(made.values()))


def _merge(store: Store, claims: list[Claim]) -> None:
    groups = [claims[start : start + CLAIMS_AN_EVENT] for start in range(0, len(claims), CLAIMS_AN_EVENT)]
    ids = store.mint(len(groups))
    store.set_members({name: [claim.id for claim in group] for name, group in zip(ids, groups, strict=True)})
    store.set_events([_event(name, group) for name, group in zip(ids, groups, strict=True)])


def _event(name: str, claims: list[Claim]) -> EventRow:
    first = claims[0]
    spots = tuple(
        Spot(role, filler.text, filler.is_)
        for role, fillers in first.roles.items()
        if role.is_place
        for filler in fillers
    )
    origins = (Origin(name, "a", first.said_by[0].kind, named=False, reports=(), claims=()),) if first.said_by else ()
    when, occurred, background = first.time, True, False
    event = Event(
        name, first.type, first.phase, first.polarity, occurred, background, when.earliest if when else None,
        when.latest if when else None, spots, (), (), (), {}, tuple(claim.id for claim in claims), Standing(1, 1, 1, origins),
    )  # fmt: skip
    return EventRow(event, langs=(first.lang,), day=date(2025, 1, 1))


def one(path: str, name: str) -> None:
    """Write one format of a record to nowhere; print how many, how long, how much memory."""
    with Record(Store(path), library(from_environment(os.environ))) as record, Path(os.devnull).open("wb") as out:
        begun = time.perf_counter()
        done, _ = export(record, out, name)
        seconds = time.perf_counter() - begun
    print(done.kept + sum(done.left_out.values()), seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


def measured(path: Path, name: str) -> tuple[int, float, int]:
    """Return how many things a process of its own wrote, in how many seconds, with how many MB."""
    told = subprocess.run(
        [sys.executable, __file__, "--one", str(path), name], capture_output=True, check=True, text=True
    )
    count, seconds, memory = told.stdout.split()
    return int(count), float(seconds), int(memory)


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
    yield f"most memory so far {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB"


def main(claims: int, formats: tuple[str, ...]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for size in (claims // 5, claims):
            filled(folder / f"{size}.db", size)
        print(f"{'format':<10}{'events/s':>10}{'MB, a fifth':>14}{'MB, all':>10}")
        for each in formats:
            _, _, small = measured(folder / f"{claims // 5}.db", each)
            count, seconds, large = measured(folder / f"{claims}.db", each)
            print(f"{each:<10}{count / seconds:>10,.0f}{small:>14}{large:>10}", flush=True)
        for line in whole(folder / f"{claims}.db", folder):
            print(f"native: {line}", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(*sys.argv[2:4])
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000, tuple(sys.argv[2:]) or ALL)
