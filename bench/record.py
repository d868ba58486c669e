"""How fast a record takes claims and answers, and how that grows with what it holds.

Run: PYTHONPATH=src python bench/record.py [CLAIMS] (1,000,000 takes ten minutes and 3 GB). Claims are invented; what is
measured is the store, without reading and merging. Aims at a million: 3,000 claims/s; events with filters within 200 ms
(95 of 100 answers); adding a report costs less than twice as at 10,000.
"""

from __future__ import annotations

import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import invented
from marsad.model.claim import EventType, Phase, Polarity, Role, SourceKind
from marsad.model.event import Event, Origin, Spot, Standing
from marsad.store import Addition, ClaimFilter, EventFilter, EventRow, Store

SMALL = 10_000
BATCH = 100  # reports to a transaction
CLAIMS_AN_EVENT = 3


class Spent(NamedTuple):
    """Seconds of the clock and of the processor."""

    wall: float
    cpu: float


def timed(work: Callable[[], object]) -> Spent:
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Spent(time.perf_counter() - wall, time.process_time() - cpu)


def quantile(times: list[float], share: float = 0.95) -> float:
    """Return the time that ``share`` of all keep within, in milliseconds."""
    return sorted(times)[min(len(times) - 1, int(len(times) * share))] * 1000


def batches(stream: Iterator[Addition]) -> Iterator[list[Addition]]:
    while batch := list(islice(stream, BATCH)):
        yield batch


def fill(store: Store, stream: Iterator[Addition]) -> Spent:
    """Add reports in batches; return what that took, without inventing them."""
    wall = cpu = 0.0
    for batch in batches(stream):
        spent = timed(lambda batch=batch: store.add_readings(batch))
        wall, cpu = wall + spent.wall, cpu + spent.cpu
    return Spent(wall, cpu)


def one_by_one(store: Store, first: int) -> float:
    """Return the median CPU time of adding a report in a transaction of its own, in ms."""
    many = invented.additions(100 * invented.CLAIMS_A_REPORT, seed=first, first=first)
    times = [timed(lambda one=one: store.add_reading(one)).cpu for one in many]
    return quantile(times, 0.5)


def bare(path: Path, folder: Path) -> Spent:
    """Return what it takes to insert the rows of a record into the same tables by SQLite alone."""
    Store(folder / "bare.db", create=True).close()
    source, target = sqlite3.connect(path), sqlite3.connect(folder / "bare.db", isolation_level=None)
    names = [
        "tx",
        "blob",
        "report",
        "run",
        "reading",
        "term",
        "claim",
        "claim_body",
        "claim_term",
        "fact",
        "block",
        "sketch",
        "sketch_late",
        "word",
        "word_late",
    ]
    rows = {name: held for name in names if (held := source.execute(f"SELECT * FROM {name}").fetchall())}

    def insert() -> None:
        target.execute("BEGIN")
        for name, held in rows.items():
            target.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(held[0]))})", held)
        target.execute("COMMIT")

    return timed(insert)


def events(store: Store, count: int) -> None:
    """Keep so many events, each of a few claims."""
    draw = random.Random(5)
    kinds, places, actors = list(EventType), invented.weights(invented.PLACES), invented.weights(invented.ACTORS)
    claims = iter(store.unmerged())
    for start in range(0, count, 2000):
        ids = store.mint(min(2000, count - start))
        store.set_members({name: list(islice(claims, CLAIMS_AN_EVENT)) for name in ids})
        store.set_events([_event(name, draw, kinds, places, actors) for name in ids])


def _event(
    name: str, draw: random.Random, kinds: list[EventType], places: list[float], actors: list[float]
) -> EventRow:
    place = draw.choices(range(invented.PLACES), cum_weights=places)[0]
    actor = draw.choices(range(invented.ACTORS), cum_weights=actors)[0]
    kind = draw.choices(kinds, cum_weights=invented.weights(len(kinds)))[0]
    day = invented.START + timedelta(days=draw.randrange(invented.DAYS))
    origins = tuple(
        Origin(f"{name}-{n}", "a local source", SourceKind.LOCAL_SOURCE, named=False, reports=("r",), claims=("c",))
        for n in range(draw.choice((1, 1, 1, 2, 3)))
    )
    spot = Spot(Role.PLACE, f"place {place}", f"place-{place}", 35.0, 38.0, 1.0)
    event = Event(
        id=name,
        type=kind,
        phase=draw.choice((Phase.DONE, Phase.DONE, Phase.DONE, Phase.PLANNED)),
        polarity=Polarity.YES,
        occurred=True,
        background=False,
        earliest=day - timedelta(days=draw.choice((*[0] * 25, 2, 7, 14, 30, 90))),
        latest=day,
        spots=(spot,),
        actors=(f"actor-{actor}",),
        targets=(),
        partners=(),
        numbers={},
        claims=(),
        standing=Standing(2, 2, 1, origins),
    )
    where = (f"place-{place}", f"district-{place % invented.DISTRICTS}", f"country-{place % invented.COUNTRIES}")
    langs = draw.choice((("ar",), ("ar", "en"), ("en",)))
    return EventRow(event, where, (f"actor-{actor}",), langs, (SourceKind.LOCAL_SOURCE,), day)


#: What is asked of events, and how many answers are wanted.
QUESTIONS = {
    "the latest": EventFilter(limit=50),
    "a country": EventFilter(places=("country-1",), limit=50),
    "a district, a type": EventFilter(places=("district-7",), types=(EventType.SHELLING,), limit=50),
    "a country, two types, a month": EventFilter(
        places=("country-2",),
        types=(EventType.WITHDRAWAL, EventType.DEPLOYMENT),
        since=date(2024, 3, 1),
        until=date(2024, 3, 31),
        limit=50,
    ),
    "an actor, plans": EventFilter(actors=("actor-3",), phases=(Phase.PLANNED,), limit=50),
    "a rare actor in a country": EventFilter(actors=("actor-390",), places=("country-1",), limit=50),
    "up to the first weeks": EventFilter(until=date(2023, 1, 20), limit=50),
    "three sources, Arabic": EventFilter(independent=3, lang="ar", limit=50),
    "a kind of source, far back": EventFilter(sources=(SourceKind.LOCAL_SOURCE,), until=date(2023, 2, 1), limit=50),
    "a place, all of it": EventFilter(places=("place-100",)),
    "page 100": EventFilter(types=(EventType.WITHDRAWAL,), limit=50, offset=5000),
}


def asked(name: str, work: Iterable[Callable[[], object]], aim: float = 0.0) -> None:
    times = [timed(one).wall for one in work]
    state = "" if not aim else f"  ≤ {aim:g}: {'reached' if quantile(times) <= aim else 'MISSED'}"
    print(f"  {name:34}{quantile(times, 0.5):9.2f}{quantile(times):9.2f} ms{state}", flush=True)


def ask(store: Store) -> None:
    print(f"  {'answers':34}{'median':>9}{'p95':>9}")
    draw = random.Random(3)
    days = [invented.START + timedelta(days=draw.randrange(invented.DAYS)) for _ in range(200)]
    places = [f"place-{draw.randrange(50, invented.PLACES)}" for _ in range(100)]
    asked(
        "a place's claims as known by",
        (lambda p=p: store.told_where(ClaimFilter(places=(p,), known_by=days[0]), text=False) for p in places),
    )
    for name, question in QUESTIONS.items():
        asked(f"events: {name}", (lambda q=question: store.events(q) for _ in range(20)), 200)
    blocks = [
        [f"{kind}|district-{n % 60}|{days[n].toordinal() // 8}" for kind in list(EventType)[:12]] for n in range(50)
    ]
    asked("facts that share a block", (lambda keys=keys: store.facts_by_keys(keys) for keys in blocks))


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "record.db"
        with Store(path, create=True) as store:
            stream = invented.additions(count)
            fill(store, islice(stream, SMALL // invented.CLAIMS_A_REPORT))
            small = one_by_one(store, 10_000_000)
            print(f"a report more at {SMALL:,} claims: {small:.2f} ms CPU", flush=True)
            first = fill(store, islice(stream, 50_000 // invented.CLAIMS_A_REPORT))
        alone = bare(path, folder)
        held = sum(1 for _ in invented.additions(SMALL + 50_000)) * invented.CLAIMS_A_REPORT
        print(f"beside a bare insert of the same rows: {first.cpu / 50_000 / (alone.cpu / held):.1f} × its CPU time")
        with Store(path) as store:
            rest = count - SMALL - 50_000
            spent = fill(store, stream)
            print(
                f"{count:,} claims: {rest / spent.wall:,.0f}/s, {rest / spent.cpu:,.0f} a second of CPU, {path.stat().st_size / 1e6:,.0f} MB",
                flush=True,
            )
            large = one_by_one(store, 20_000_000)
            print(f"a report more: {large:.2f} ms CPU, {large / small:.2f} × as at {SMALL:,}", flush=True)
            kept = timed(lambda: events(store, count // CLAIMS_AN_EVENT))
            print(f"{count // CLAIMS_AN_EVENT:,} events kept: {count / CLAIMS_AN_EVENT / kept.wall:,.0f}/s", flush=True)
        with Store(path) as store:
            ask(store)


if __name__ == "__main__":
    main()
