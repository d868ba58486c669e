"""What a report costs in PostgreSQL against SQLite, where each is added in a transaction of its own, as a watcher and a desk do.

Run: PYTHONPATH=src:bench python bench/databases.py postgresql://… [CLAIMS]. The address is of an empty database. Both take the
same invented news (``news.py``), CLAIMS of it (default: 10,000) by 512 reports to a transaction, then 64 reports one by one,
here and there in turn, so that whatever else the machine does slows both alike. ``cpu`` is of the process that adds;
PostgreSQL's own time is in the clock alone.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from statistics import median

from adding import BATCH, Adding, streamed
from marsad.app.library import library
from marsad.settings import from_environment
from marsad.store import Store

ONE_BY_ONE = 64


def main() -> None:
    address = sys.argv[1]
    claims = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    known = library(from_environment(os.environ))
    with (
        tempfile.TemporaryDirectory() as folder,
        Store(Path(folder) / "bench.db", create=True) as here,
        Store(address, create=True) as there,
    ):
        both = {
            "SQLite": Adding(here, known, streamed("news", 2 * claims, known), BATCH),
            "PostgreSQL": Adding(there, known, streamed("news", 2 * claims, known), BATCH),
        }
        for name, adding in both.items():
            spent = adding.until(claims)
            print(f"{name}: {spent.claims:,} claims, {spent.cost / spent.claims * 1000:.2f} ms each of cpu", flush=True)
        ones = {name: [] for name in both}
        for _ in range(ONE_BY_ONE):
            for name, adding in both.items():
                ones[name].append(adding.add(1))
        cpu = {name: median(each.cost for each in spent) * 1000 for name, spent in ones.items()}
        clock = {name: median(each.wall for each in spent) * 1000 for name, spent in ones.items()}
        for name in both:
            print(f"{name}: one report in a transaction {cpu[name]:.1f} ms of cpu, {clock[name]:.1f} by the clock")
        print(
            f"PostgreSQL / SQLite: {cpu['PostgreSQL'] / cpu['SQLite']:.2f} of cpu, "
            f"{clock['PostgreSQL'] / clock['SQLite']:.2f} by the clock"
        )


if __name__ == "__main__":
    main()
