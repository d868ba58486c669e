"""A program that adds reports to a record beside others like it, waiting where the database is away; run by test_writers.

writer.py WHERE REPORTS SEED: adds all of the reports, in an order of its own, and tells of each.
"""

import os
import random
import sys
import time
from pathlib import Path

import msgspec

from marsad.app.library import library
from marsad.app.record.prepare import Prepared
from marsad.app.record.record import Record
from marsad.errors import RecordError
from marsad.settings import from_environment
from marsad.store import Store


def main() -> None:
    """Add until all is in; give up after a minute without the database."""
    where, path, seed = sys.argv[1:]
    known = library(from_environment(os.environ))
    left = msgspec.msgpack.decode(Path(path).read_bytes(), type=list[Prepared])
    random.Random(int(seed)).shuffle(left)
    away = 0
    while left:
        try:
            with Record(Store(where), known) as record:
                while left:
                    record.ingest.keep(left[:2], who=f"writer {seed}")
                    del left[:2]
                    away = 0
                    print(len(left), flush=True)  # noqa: T201 - what the test reads
        except RecordError as fault:
            away += 1
            if away > 120:
                raise
            sys.stderr.write(f"{fault.what}\n")
            time.sleep(0.5)


if __name__ == "__main__":
    main()
