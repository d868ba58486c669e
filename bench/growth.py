"""How cost grows: with the length of a report, and with the number of names that are known.

Run: PYTHONPATH=src python bench/growth.py. Aims: cost(2n)/cost(n) ≤ 2.1; with 500,000 names against 10,000 ≤ 1.3.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import texts
from marsad.app.library import Library, library
from marsad.app.reading import read_report
from marsad.model.report import Report
from marsad.settings import from_environment

NAMES = (10_000, 500_000)


def spent(stream: list[str], known: Library) -> float:
    """Return the CPU time of reading reports, in seconds."""

    def read() -> None:
        for number, text in enumerate(stream):
            read_report(Report(str(number), text), known)

    return texts.cpu(read, 3)


def with_names(count: int, folder: Path) -> Library:
    """Return a library that knows ``count`` more places."""
    path = folder / f"{count}.tsv"
    invented = texts.names(count, real=0.02)
    with path.open("w", encoding="utf-8") as file:
        file.write("id\tkind\tname_en\tname_ar\tcountry\tlat\tlon\tsource\n")
        for number, name in enumerate(invented):
            arabic = bool(texts.ARABIC.search(name))
            row = ("", name) if arabic else (name, "")
            file.write(f"bench-{number}\tvillage\t{row[0]}\t{row[1]}\tSY\t35.0\t38.0\tbench\n")
    return library(from_environment(os.environ), places=[path])


def main() -> None:
    known = library(from_environment(os.environ))
    print("length of one report, all spellings met before")
    pool = texts.sentences("ar") + texts.sentences("en")
    before = None
    for size in (25_000, 50_000, 100_000, 200_000):
        text = " ".join(texts.reports(pool, size))
        cost = spent([text], known)
        grown = f"{cost / before:6.2f} {held(cost / before, 2.1)}" if before else ""
        print(f"  {size:8} bytes {cost:8.3f} s {grown}")
        before = cost
    print("names known")
    stream = texts.reports(pool, 100_000)
    costs = []
    with tempfile.TemporaryDirectory() as folder:
        for count in NAMES:
            costs.append(spent(stream, with_names(count, Path(folder))))
            print(f"  {count:8} names {costs[-1]:8.3f} s")
    print(f"  ratio {costs[1] / costs[0]:.2f} {held(costs[1] / costs[0], 1.3)}")


def held(ratio: float, most: float) -> str:
    """Return the bound of a ratio with whether it holds."""
    return f"(≤ {most}: {'held' if ratio <= most else 'BROKEN'})"


if __name__ == "__main__":
    main()
