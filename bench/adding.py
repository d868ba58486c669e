"""How fast reports get into a record with all that follows: copies looked for, claims merged into events, events worked out.

Run: PYTHONPATH=src:bench python bench/adding.py [CLAIMS] [news|dense] [BATCH] [apart]. Reports go in by BATCH to a transaction
(default: 512; ``marsad add`` takes 128, loading an archive as many as make 8,000 claims). They are invented and count as read: reading has a bench of its own
(``reading.py``), merging in memory (``merging.py``) and the store without merging too (``record.py``).
``news`` (default): some 900 claims a day of 300 events (``news.py``). ``dense``: as many claims, of which the busiest of 6,000
places sees one in nine, no two of one event but by chance (``invented.py``). A million takes half an hour and 5 GB.

``apart``: another process invents and prepares them, as it does where ``marsad add`` has several cores and where archives are loaded;
``prepare`` is then what taking them over costs, and ``clock/s`` counts waiting for it too.

At 10,000, 50,000, 100,000, 200,000, 300,000, 500,000 and 1,000,000 claims: what the last claims before took, in processor
time, and against those at 10,000; what one report takes in a transaction of its own (the middle of 32). ``gauge`` is what a
fixed piece of work took meanwhile: where others use the machine, processor time runs slower by it too, and ``against`` is
told in it. At the end: the same rows put into
the same tables by SQLite alone, and how long questions take (95 of 100 within). Aims at a million: 3,000 claims/s; cost
less than twice that at 10,000; the state of a site as of a day within 20 ms; events with filters within 200 ms.
"""

from __future__ import annotations

import os
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from pathlib import Path
from queue import Queue
from statistics import median
from threading import Thread
from typing import NamedTuple

import msgspec

import invented
import news
from marsad.app.library import Library, library
from marsad.app.reading import Reading
from marsad.app.record.ingest import Ingest
from marsad.app.record.prepare import Prepared, Preparing, lean, whole
from marsad.app.record.record import Record
from marsad.app.record.worker import messages, send
from marsad.model.claim import Claim, EventType, Filler, Role
from marsad.settings import from_environment
from marsad.store import Store

MARKS = (10_000, 50_000, 100_000, 200_000, 300_000, 500_000, 1_000_000)
WINDOW = 5_000  # claims before a mark that are counted: those of a transaction at least
_MOST = 13  # claims of a report
BATCH = 512
ALONE = 32  # reports that are added one by one
ASKED = 200
_WORDS = 200


def dense(claims: int, known: Library) -> Iterator[Reading]:
    """Yield invented reports as read, at places and of actors that the tables hold, each in words of its own."""
    places = sorted(id_ for id_, place in known.world.places.items() if place.level in {"town", "site"})
    actors = sorted(known.world.actors)
    for addition in invented.additions(claims):
        draw = random.Random(addition.report.id)
        text = " ".join(f"w{draw.randrange(20_000)}" for _ in range(_WORDS))
        report = msgspec.structs.replace(addition.report, text=text, title="")
        told = tuple(_real(item.claim, places, actors) for item in addition.items)
        yield Reading(report, (), told)


def _real(claim: Claim, places: list[str], actors: list[str]) -> Claim:
    roles: dict[Role, tuple[Filler, ...]] = {}
    for role, fillers in claim.roles.items():
        table = places if role.is_place else actors
        roles[role] = tuple(msgspec.structs.replace(f, is_=table[number_in(f.is_ or "") % len(table)]) for f in fillers)
    return msgspec.structs.replace(claim, roles=roles)


def number_in(name: str) -> int:
    """Return the number in an invented id."""
    return int("".join(c for c in name if c.isdigit()) or 0)


class Spent(NamedTuple):
    """How many claims were added in how many turns; seconds of the processor to prepare and to keep them, of the clock, of the gauge."""

    turns: int = 0
    claims: int = 0
    prepared: float = 0.0
    kept: float = 0.0
    wall: float = 0.0
    gauge: float = 0.0

    def since(self, before: Spent) -> Spent:
        """What was added and spent since then."""
        return Spent(*(now - then for now, then in zip(self, before, strict=True)))

    @property
    def cost(self) -> float:
        """Seconds of the processor."""
        return self.prepared + self.kept


def gauge() -> float:
    """Return the seconds of the processor that a fixed piece of work takes."""
    start, total = time.process_time(), 0
    for number in range(8000):  # nothing in it that would have the garbage of others collected
        total += len(str(number * 7919 % 10_007))
    return time.process_time() - start


class Adding:
    """Adds a stream to a record; ``spent`` on all of it."""

    def __init__(
        self, store: Store, known: Library, stream: Iterator[Reading] | Iterator[Prepared], batch: int = BATCH
    ) -> None:
        self.batch = batch
        self.ingest = Ingest(store, known, invented.RUN)
        self.stream = stream
        self.spent = Spent()

    def add(self, reports: int) -> Spent:
        """Add so many reports in one transaction."""
        asked, start = time.perf_counter(), time.process_time()
        batch = list(islice(self.stream, reports))
        if isinstance(next(iter(batch), None), Prepared):
            wall, ready = asked, [each for each in batch if isinstance(each, Prepared)]
        else:
            wall, start = time.perf_counter(), time.process_time()
            ready = [self.ingest.prepared(each) for each in batch if isinstance(each, Reading)]
        prepared = time.process_time() - start
        start = time.process_time()
        if ready:
            self.ingest.keep(ready)
        kept = time.process_time() - start
        claims = sum(len(each.reading.claims) for each in ready)
        spent = Spent(1, claims, prepared, kept, time.perf_counter() - wall, gauge())
        self.spent = Spent(*(mine + more for mine, more in zip(self.spent, spent, strict=True)))
        return spent

    def until(self, claims: int) -> Spent:
        """Add until the record holds so many."""
        before = self.spent
        while self.spent.claims < claims and self.add(self.batch).claims:
            pass
        return self.spent.since(before)

    def alone(self) -> float:
        """Return what a report takes in a transaction of its own."""
        return median(self.add(1).cost for _ in range(ALONE))


def streamed(kind: str, claims: int, known: Library) -> Iterator[Reading]:
    """Yield invented reports of a kind."""
    return dense(claims, known) if kind == "dense" else news.News(known).readings(claims)


def prepare(kind: str, claims: int) -> None:
    """Invent reports, prepare them and write them to standard output, for another process."""
    known = library(from_environment(os.environ))
    preparing = Preparing(known)
    for reading in streamed(kind, claims, known):
        send(sys.stdout.buffer, msgspec.msgpack.encode(lean(preparing.prepared(reading))))


def elsewhere(kind: str, claims: int) -> Iterator[Prepared]:
    """Yield the reports that another process prepares, which is some hundreds ahead."""
    command = [sys.executable, __file__, str(claims), kind, "0", "prepare"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        source = messages(process.stdout)  # type: ignore[arg-type]
        waiting: Queue[bytes | None] = Queue(4 * BATCH)

        def listen() -> None:
            for each in source:
                waiting.put(each)
            waiting.put(None)

        Thread(target=listen, daemon=True).start()
        decoder = msgspec.msgpack.Decoder(Prepared)
        try:
            while (data := waiting.get()) is not None:
                yield whole(decoder.decode(data))
        finally:
            process.kill()


def main() -> None:
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    kind = sys.argv[2] if len(sys.argv) > 2 else "news"
    batch = int(sys.argv[3]) if len(sys.argv) > 3 else BATCH
    how = sys.argv[4] if len(sys.argv) > 4 else ""
    if how == "prepare":
        prepare(kind, claims)
        return
    known = library(from_environment(os.environ))
    more = claims + claims // 10 + 50_000
    stream = elsewhere(kind, more) if how == "apart" else streamed(kind, more, known)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        with Store(path, create=True) as store:
            adding = Adding(store, known, stream, batch)
            fill(adding, store, path, [*(mark for mark in MARKS if mark < claims), claims])
            print(f"all: {adding.spent.claims / adding.spent.cost:,.0f} claims to a second of CPU", flush=True)
        alone = bare(path, Path(folder))
        print(
            f"beside a bare insert of the same rows: {adding.spent.cost / alone:.1f} × its CPU time ({alone:.1f} s)",
            flush=True,
        )
        with Store(path) as store:
            ask(Record(store, known))


def fill(adding: Adding, store: Store, path: Path, marks: list[int]) -> None:
    """Add up to each mark and print what it took there."""
    names = ("claims", "events", "copies", "prepare", "keep", "ms a claim", "gauge", "against", "CPU/s", "clock/s")
    print("".join(f"{name:>11}" for name in (*names, "one, ms", "against", "MB", "MB held")), flush=True)
    first = alone_first = 0.0
    for mark in marks:
        adding.until(mark - max(WINDOW, _MOST * adding.batch))
        spent = adding.until(mark)
        unit = spent.gauge / spent.turns
        cost = spent.cost / spent.claims * 1000
        before = adding.spent
        alone = adding.alone()
        alone_unit = adding.spent.since(before).gauge / ALONE
        first, alone_first = first or cost / unit, alone_first or alone / alone_unit
        held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        counts = store.counts()
        figures = (
            *(f"{counts['claims']:,}", f"{counts['events']:,}", f"{len(store.kin()):,}"),
            *(f"{spent.prepared / spent.claims * 1000:.3f}", f"{spent.kept / spent.claims * 1000:.3f}", f"{cost:.3f}"),
            *(
                f"{unit * 1e3:.3f}",
                f"{cost / unit / first:.2f}",
                f"{1000 / cost:,.0f}",
                f"{spent.claims / spent.wall:,.0f}",
            ),
            *(f"{alone * 1000:.1f}", f"{alone / alone_unit / alone_first:.2f}"),
            *(f"{path.stat().st_size / 1e6:,.0f}", f"{held:,.0f}"),
        )
        print("".join(f"{figure:>11}" for figure in figures), flush=True)


def bare(path: Path, folder: Path) -> float:
    """Return the seconds of CPU that it takes to insert the rows of a record into the same tables by SQLite alone."""
    Store(folder / "bare.db", create=True).close()
    source, target = sqlite3.connect(path), sqlite3.connect(folder / "bare.db", isolation_level=None)
    names = [row[0] for row in source.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    spent = 0.0
    for name in names:
        if target.execute(f"SELECT count(*) FROM {name}").fetchone()[0]:
            continue  # which record it is
        rows = source.execute(f"SELECT * FROM {name}")
        while part := rows.fetchmany(10_000):
            start = time.process_time()
            target.execute("BEGIN")
            target.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(part[0]))})", part)
            target.execute("COMMIT")
            spent += time.process_time() - start
    return spent


def ask(record: Record) -> None:
    """Print how long questions take, after the histories of busy places were worked out as ``marsad archive load`` does."""
    start = time.process_time()
    count = sum(1 for _ in record.work_ahead())
    print(f"histories worked out: {count}, in {time.process_time() - start:.1f} s", flush=True)
    draw = random.Random(5)
    told = sorted({spot.id for event in record.events(limit=5000) for spot in event.spots if spot.id})
    places = [draw.choice(told) for _ in range(ASKED)]
    busy = [spot.id for event in record.events(limit=5000) for spot in event.spots if spot.id]
    last = record.last_day() or invented.START
    days = [last - timedelta(days=draw.randrange(max(1, (last - invented.START).days))) for _ in range(ASKED)]
    kinds = list(EventType)
    country = record.library.world.places[places[0]].country
    whole = next(p.id for p in record.library.world.places.values() if p.level == "country" and p.country == country)
    asked = {
        "a site as of a day": lambda place, day: record.site(place).state(day, known_by=day),
        "the same, where most is told": lambda _, day: record.site(draw.choice(busy)).state(day, known_by=day),
        "events of a place": lambda place, day: record.events(places=[place], since=day, limit=50),
        "events of a type": lambda _, day: record.events(types=[draw.choice(kinds)], until=day, limit=50),
        "events of a country and type": lambda _, day: record.events(
            places=[whole], types=[draw.choice(kinds)], until=day, limit=50
        ),
        "by three sources, in Arabic": lambda _, day: record.events(independent=3, lang="ar", until=day, limit=50),
        "plans of a country": lambda _, day: record.events(places=[whole], phases=["planned"], since=day, limit=50),
        "search": lambda place, _: record.search(record.library.world.places[place].name_en, limit=20),
    }
    for name, question in asked.items():
        times: list[float] = []
        count = ASKED // 10 if "most is told" in name else ASKED
        for place, day in list(zip(places, days, strict=True))[:count]:
            start = time.perf_counter()
            question(place, day)
            times.append(time.perf_counter() - start)
        times.sort()
        print(f"{name:30}{times[count // 2] * 1000:9.1f}{times[count * 95 // 100] * 1000:9.1f} ms", flush=True)


if __name__ == "__main__":
    main()
