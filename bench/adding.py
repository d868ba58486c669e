"""How fast reports get into a record with all that follows: copies looked for, claims merged into events, events worked out.

Run: PYTHONPATH=src python bench/adding.py [CLAIMS]. Reports are invented and count as read: reading has a bench of its own
(``reading.py``), merging in memory (``merging.py``) and the store without merging too (``record.py``). The last column says how the cost of adding
a report grows with what the record holds; below, how long questions take (95 of 100).
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from pathlib import Path

import msgspec

import invented
from marsad.app.library import Library, library
from marsad.app.reading import Reading
from marsad.app.record.ingest import Ingest
from marsad.app.record.record import Record
from marsad.model.claim import Claim, Filler, Role
from marsad.settings import from_environment
from marsad.store import Store

BATCH = 32
STEPS = 10
ASKED = 200
_WORDS = 200


def readings(claims: int, known: Library) -> Iterator[Reading]:
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
        roles[role] = tuple(msgspec.structs.replace(f, is_=table[hash_of(f.is_ or "") % len(table)]) for f in fillers)
    return msgspec.structs.replace(claim, roles=roles)


def hash_of(name: str) -> int:
    """Return the number in an invented id."""
    return int("".join(c for c in name if c.isdigit()) or 0)


def main() -> None:
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 24_000
    known = library(from_environment(os.environ))
    print(f"{'claims':>10}{'claims/s':>10}{'ms a report':>13}{'events':>9}{'against the first':>19}")
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "bench.db", create=True) as store:
        ingest = Ingest(store, known, invented.RUN)
        stream = readings(claims, known)
        first = 0.0
        for _ in range(STEPS):
            spent, count = 0.0, 0
            while count < claims // STEPS and (batch := list(islice(stream, BATCH))):
                start = time.process_time()
                ingest.keep([ingest.prepared(each) for each in batch])
                spent += time.process_time() - start
                count += sum(len(each.claims) for each in batch)
            cost = spent / max(1, count) * invented.CLAIMS_A_REPORT
            first = first or cost
            counts = store.counts()
            rate = count / spent if spent else 0
            print(f"{counts['claims']:10}{rate:10.0f}{cost * 1000:13.2f}{counts['events']:9}{cost / first:19.2f}")

        ask(Record(store, known))


def ask(record: Record) -> None:
    """Print how long questions take: the 95 of 100 quickest."""
    draw = random.Random(5)
    told = sorted({spot.id for event in record.events(limit=5000) for spot in event.spots if spot.id})
    places = [draw.choice(told) for _ in range(ASKED)]
    days = [invented.START + timedelta(days=draw.randrange(invented.DAYS)) for _ in range(ASKED)]
    asked = {
        "site as of a day": lambda place, day: record.site(place).state(day, known_by=day),
        "events of a place": lambda place, day: record.events(places=[place], since=day, limit=50),
        "events of a type": lambda _, day: record.events(types=["clash"], until=day, independent=2, limit=50),
        "search": lambda place, _: record.search(record.library.world.places[place].name_en, limit=20),
    }
    for name, question in asked.items():
        times = []
        for place, day in zip(places, days, strict=True):
            start = time.perf_counter()
            question(place, day)
            times.append(time.perf_counter() - start)
        print(f"{name:20}{sorted(times)[ASKED * 95 // 100] * 1000:8.1f} ms")


if __name__ == "__main__":
    main()
