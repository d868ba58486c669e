"""How fast reports are read, and how that compares with only looking for 100,000 names in them.

Run: PYTHONPATH=src python bench/reading.py [MB]. Ratios inside the table are the usable part: CPU times on a busy
machine differ up to twofold. ``passed`` is the share of reports that the gate by spelling lets through: sentences of
the quiet texts hold words of events in other senses (a road opened, a film won), as general news does, and in some of
them also what such a word needs; those are tried, or read in full, before they are found to tell of none.
"""

from __future__ import annotations

import os
import sys

import daachorse

import texts
from marsad.app.library import library
from marsad.app.reading import read_report
from marsad.extract.gate import Gate
from marsad.extract.words import Analyser
from marsad.model.report import Report
from marsad.settings import from_environment

#: text → (least ratio to the bare pass, wished one)
GATES = {"dense ar": (0.02, 0.05), "dense en": (0.02, 0.05), "mixed": (0.1, 0.3)}
#: text → MB/s that we want at least; today both are missed
FLOORS = {"dense ar": 1.0, "mixed": 6.0}


def main() -> None:
    size = int(float(sys.argv[1] if len(sys.argv) > 1 else 0.3) * 1e6)
    known = library(from_environment(os.environ))
    patterns = daachorse.CharwiseDoubleArrayAhoCorasick(
        texts.names(100_000, real=1), daachorse.MATCH_KIND_LEFTMOST_LONGEST
    )
    rows = {
        "dense ar": texts.reports(texts.sentences("ar"), size),
        "dense en": texts.reports(texts.sentences("en"), size),
        "quiet": texts.reports(texts.quiet("ar"), size // 2) + texts.reports(texts.quiet("en"), size // 2),
        "mixed": texts.mixed(size * 2),
    }
    gate = Gate((Analyser(lexicon) for lexicon in known.lexicons.values()), known.world)
    print(
        f"{'text':10}{'MB':>6}{'MB/s':>8}{'sentences/s':>13}{'claims':>8}{'passed':>8}{'gate MB/s':>11}"
        f"{'bare MB/s':>11}{'ratio':>8}  least"
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

        def ask(stream: list[str] = stream) -> None:
            for text in stream:
                gate.tells(text)

        spent, bare, asked = texts.cpu(read, 2), texts.cpu(look, 5), texts.cpu(ask, 5)
        mb = texts.megabytes(stream)
        pace = len(stream) * texts.SENTENCES_A_REPORT / spent
        ratio, (least, wished) = bare / spent, GATES.get(name, (0.0, 0.0))
        passed = sum(map(gate.tells, stream)) / len(stream)
        print(
            f"{name:10}{mb:6.2f}{mb / spent:8.2f}{pace:13.0f}{told:8}{passed:8.0%}{mb / asked:11.1f}"
            f"{mb / bare:11.1f}{ratio:8.4f}  {verdict(ratio, least, wished) if least else ''}"
        )
        if name in FLOORS:
            reached = "reached" if mb / spent >= FLOORS[name] else "MISSED"
            print(f"{'':10}floor of {FLOORS[name]:g} MB/s {reached}")


def verdict(ratio: float, least: float, wished: float) -> str:
    """Return what a ratio must be at least, what is wished, and what it is."""
    state = "wished" if ratio >= wished else "reached" if ratio >= least else "MISSED"
    return f"≥ {least} (wished {wished}): {state}"


if __name__ == "__main__":
    main()
