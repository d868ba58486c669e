"""What adding reports costs in a great record beside a small one, without adding a million claims first.

Run: PYTHONPATH=src:bench python bench/growing.py [CLAIMS] [COPIES] [RECORD]. A record of CLAIMS (default: 100,000) is filled
by the stream of ``news.py``, or RECORD is taken, which ``adding.py`` filled with it. A copy of it gets all its rows COPIES
times more (default: 9), each time of earlier days and with other numbers, hashes and ids: as many events, copies, words and
keys as if they had been added. Then the stream goes on into both, a batch here, a batch there, so that whatever else the
machine does slows both alike. Questions are asked of the great one (``adding.ask``).
"""

from __future__ import annotations

import os
import sqlite3
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from statistics import median

import adding
import invented
import news
from marsad.app.library import library
from marsad.app.record.ingest import Ingest
from marsad.app.record.record import Record
from marsad.settings import from_environment
from marsad.store import Store

BATCH, WARM, COUNTED = 32, 3_000, 6_000
_DAYS = 192  # that a copy lies before the one it is made of: what is looked at of plans spans no more
_BLOCK_DAYS = _DAYS // 8
#: Table → what becomes of its columns in copy k; those that are not named stay. ``:x`` are the greatest numbers so far.
_SHIFTED: dict[str, dict[str, str]] = {
    "blob": {"n": "n + :blob", "sha256": "CAST(sha256 || :k AS BLOB)"},
    "report": {
        "n": "n + :report",
        "id": "id || '-' || :k",
        "text": "text + :blob",
        "original": "original + :blob",
        "published": "published - :days",
    },
    "reading": {"report": "report + :report"},
    "claim": {
        "n": "n + :claim",
        "report": "report + :report",
        "t_earliest": "t_earliest - :days",
        "t_latest": "t_latest - :days",
        "day": "day - :days",
    },
    "claim_body": {"claim": "claim + :claim"},
    "fact": {"claim": "claim + :claim"},
    "claim_term": {"day": "day - :days", "claim": "claim + :claim"},
    "block": {"key": "((key & ~1048575) | ((key + :k) & 1048575)) - (:buckets << 40)", "claim": "claim + :claim"},
    "sketch": {"hash": "(hash & ~1048575) | ((hash + :k) & 1048575)", "report": "report + :report"},
    "sketch_late": {"hash": "(hash & ~1048575) | ((hash + :k) & 1048575)", "report": "report + :report"},
    "word": {"report": "report + :report"},
    "word_late": {"report": "report + :report"},
    "kin": {"report": "report + :report", "root": "root + :report"},
    "event": {"n": "n + :event", "id": "'e' || (n + :event)"},
    "redirect": {"event": "event + :event", "into": '"into" + :event'},
    "member": {"claim": "claim + :claim", "event": "event + :event"},
    "event_view": {
        "event": "event + :event",
        "earliest": "earliest - :days",
        "latest": "latest - :days",
        "day": "day - :days",
    },
    "event_body": {"event": "event + :event"},
    "event_term": {"day": "day - :days", "event": "event + :event"},
}
_NUMBERED = ("blob", "report", "claim", "event")


def multiply(path: Path, copies: int, leave: frozenset[str] = frozenset()) -> None:
    """Put all rows of a record so many times more, but for those of the tables ``leave``."""
    tables = {name: shifted for name, shifted in _SHIFTED.items() if name not in leave}
    with sqlite3.connect(path, isolation_level=None) as database:
        database.execute("PRAGMA synchronous=OFF")
        database.execute("PRAGMA cache_size=-400000")
        greatest = {name: database.execute(f"SELECT max(n) FROM {name}").fetchone()[0] for name in _NUMBERED}
        columns = {name: [row[1] for row in database.execute(f"PRAGMA table_info({name})")] for name in tables}
        first = {name: database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}
        for name, shifted in tables.items():
            database.execute("BEGIN")
            database.execute(f"CREATE TEMP TABLE one AS SELECT * FROM {name}")
            for k in range(1, copies + 1):
                values = {number: k * last for number, last in greatest.items()}
                values |= {"k": k, "days": k * _DAYS, "buckets": k * _BLOCK_DAYS}
                made = ", ".join(shifted.get(column, f'"{column}"') for column in columns[name])
                asked = {key: value for key, value in values.items() if f":{key}" in made}
                database.execute(f"INSERT INTO {name} SELECT {made} FROM one", asked)
            database.execute("DROP TABLE one")
            database.execute("COMMIT")
            count = database.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
            assert count == first[name] * (copies + 1), (name, count)


def main() -> None:
    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    copies = int(sys.argv[2]) if len(sys.argv) > 2 else 9
    known = library(from_environment(os.environ))
    stream = news.News(known).readings(10**9)
    with tempfile.TemporaryDirectory() as folder:
        small, great = Path(folder) / "small.db", Path(folder) / "great.db"
        if len(sys.argv) > 3:
            copied(Path(sys.argv[3]), small)
        else:
            with Store(small, create=True) as store:
                adding.Adding(store, known, stream).until(claims)
        copied(small, great)
        multiply(great, copies)
        with Store(small) as one, Store(great) as many:
            if len(sys.argv) > 3:
                for _ in islice(stream, one.counts()["reports"]):
                    pass
            for name, store in (("small", one), ("great", many)):
                counts = store.counts()
                print(
                    f"{name}: {counts['claims']:,} claims, {counts['reports']:,} reports, {counts['events']:,} events",
                    flush=True,
                )
            ingests = [Ingest(store, known, invented.RUN) for store in (one, many)]
            beside(ingests, stream)
            adding.ask(Record(many, known))


def copied(source: Path, target: Path) -> None:
    """Copy a record that may be in use."""
    with sqlite3.connect(f"file:{source}?mode=ro", uri=True) as one, sqlite3.connect(target) as other:
        one.backup(other)


def beside(ingests: list[Ingest], stream: object) -> None:
    """Add the same reports to both, in turn; print what that took."""
    spent, alone, done = [0.0, 0.0], ([], []), 0
    while done < WARM + COUNTED:
        batch = list(islice(stream, BATCH))
        done += sum(len(each.claims) for each in batch)
        for at, ingest in enumerate(ingests):
            ready = [ingest.prepared(each) for each in batch]
            took = cpu(lambda ingest=ingest, ready=ready: ingest.keep(ready))
            spent[at] += took if done > WARM else 0.0
    for each in islice(stream, 60):
        for at, ingest in enumerate(ingests):
            ready = [ingest.prepared(each)]
            alone[at].append(cpu(lambda ingest=ingest, ready=ready: ingest.keep(ready)))
    print(
        f"a claim more, in batches: {spent[0] / COUNTED * 1000:.3f} and {spent[1] / COUNTED * 1000:.3f} ms: {spent[1] / spent[0]:.2f} ×"
    )
    one, many = (median(each) * 1000 for each in alone)
    print(f"a report more, in a transaction of its own: {one:.1f} and {many:.1f} ms: {many / one:.2f} ×", flush=True)


def cpu(work: object) -> float:
    """Return the seconds of the processor that something takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
