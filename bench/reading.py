"""How fast reports are read, and how that compares with only looking for 100,000 names in them.

Run: PYTHONPATH=src python bench/reading.py [MB]. Ratios inside the table are the usable part: CPU times on a busy
machine differ up to twofold.
"""

from __future__ import annotations

import os
import sys

import daachorse

import texts
from marsad.app.library import library
from marsad.app.reading import read_report
from marsad.model.report import Report
from marsad.settings import from_environment

#: text → (least ratio to the bare pass, wished one)
GATES = {"dense ar": (0.02, 0.05), "dense en": (0.02, 0.05), "mixed": (0.1, 0.3)}


def main() -> None:
    size = int(float(sys.argv[1] if len(sys.argv) > 1 else 0.3) * 1e6)
    known = library(from_environment(os.environ))
    patterns = daachorse.CharwiseDoubleArrayAhoCorasick(
        texts.names(100_000, real=1), daachorse.MATCH_KIND_LEFTMOST_LONGEST
    )
    rows = {
        "dense ar": texts.reports(texts.sentences("ar"), size),
        "dense en": texts.reports(texts.sentences("en"), size),
        "mixed": texts.mixed(size * 2),
    }
    print(
        f"{'text':10}{'MB':>6}{'MB/s':>8}{'sentences/s':>13}{'claims':>8}{'bare MB/s':>11}{'ratio':>8}  least, wished"
    )
    for name, stream in rows.items():
        told = 0

        def read(stream: list[str] = stream) -> None:
            nonlocal told
            told = 0
            for number, text in enumerate(stream):
                told += len(read_report(Report(str(number), text), known).claims)

        def look(stream: list[str] = stream) -> None:
            for text in stream:
                patterns.find(text)

        spent, bare = texts.cpu(read, 2), texts.cpu(look, 5)
        mb = texts.megabytes(stream)
        pace = len(stream) * texts.SENTENCES_A_REPORT / spent
        least, wished = GATES[name]
        print(
            f"{name:10}{mb:6.2f}{mb / spent:8.2f}{pace:13.0f}{told:8}{mb / bare:11.1f}{bare / spent:8.4f}"
            f"  {least}, {wished}"
        )


if __name__ == "__main__":
    main()
