"""What each stage of the reader costs, and how far that is from the floor of 1 MB/s that was asked for.

Run: PYTHONPATH=src python bench/stages.py [MB]. ``calls`` are calls of functions in Python and C for each sentence, the same on
every machine. The last lines tell how many calls of an empty function fit into the time that the floor leaves for a
sentence, and what the plainest work on a text costs in pure Python: what no reader can be faster than.
"""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import texts
from marsad.app.library import Library, library
from marsad.app.reading import _gate, _works
from marsad.extract.pipeline import STAGES
from marsad.model.report import Report
from marsad.settings import from_environment
from marsad.text.normalise import Strength, fold_text

FLOOR = 1.0  # MB/s of dense Arabic
REPEATS = 5


class Meter:
    """Time, or calls, by stage."""

    def __init__(self, *, calls: bool) -> None:
        self.calls, self.made = calls, 0
        self.spent: Counter[str] = Counter()

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Add what is done inside to a stage."""
        if self.calls:
            self.made = 0
            sys.setprofile(self._count)
            yield
            sys.setprofile(None)
            self.spent[name] += self.made
        else:
            begin = time.process_time()
            yield
            self.spent[name] += time.process_time() - begin

    def _count(self, _frame: object, event: str, _argument: object) -> None:
        self.made += event in {"call", "c_call"}


def read(stream: list[str], known: Library, meter: Meter) -> tuple[Counter[str], Counter[str]]:
    """Read reports stage by stage; return what the stages spent, and what they made."""
    made: Counter[str] = Counter()
    for number, text in enumerate(stream):
        report = Report(str(number), text)
        with meter.stage("gate"):
            list(_gate(known).live(text))
        with meter.stage("lines and sentences"):
            _, works = _works(report, known, "auto")
        for name, stage in STAGES:
            for work in works:
                with meter.stage(name):
                    stage(work)
        for work in works:
            made["sentences"] += len(work.sents)
            made["claims"] += len(work.claims)
            for sent in work.sents:
                made["words"] += len(sent.words)
                made["readings"] += sum(len(word.readings) for word in sent.words)
                made["groups"] += len(sent.groups)
                made["clauses"] += len(sent.clauses)
                made["triggers"] += len(sent.predicates)
                made["senses tried"] += sum(len(predicate.senses) for predicate in sent.predicates)
    return meter.spent, made


def best(work: Callable[[], object]) -> float:
    """Return the least seconds that ``work`` takes."""
    return texts.cpu(work, REPEATS)


def plain(stream: list[str]) -> dict[str, float]:
    """Return what the plainest steps cost for all reports, in seconds."""
    words = [text.split() for text in stream]
    table = {word: len(word) for listed in words for word in listed}

    def look_up() -> None:
        for listed in words:
            for word in listed:
                table.get(word)

    return {
        "fold letters with the way back": best(lambda: [fold_text(text, Strength.LOOSE) for text in stream]),
        "split at spaces": best(lambda: [text.split() for text in stream]),
        "one look-up for each word": best(look_up),
        "one object for each word": best(lambda: [[_Plain(word) for word in listed] for listed in words]),
    }


class _Plain:
    """As little as an object with one field can be."""

    __slots__ = ("word",)

    def __init__(self, word: str) -> None:
        self.word = word


def empty_call() -> float:
    """Return the seconds that a call of an empty function takes."""

    def nothing() -> None:
        return

    def many() -> None:
        for _ in range(100_000):
            nothing()

    return best(many) / 100_000


def main() -> None:
    size = int(float(sys.argv[1] if len(sys.argv) > 1 else 0.1) * 1e6)
    known = library(from_environment(os.environ))
    for lang in ("ar", "en"):
        stream = texts.reports(texts.sentences(lang), size)
        read(stream, known, Meter(calls=False))  # all spellings met
        runs = [read(stream, known, Meter(calls=False))[0] for _ in range(REPEATS)]
        spent = {name: min(run[name] for run in runs) for name in runs[0]}
        calls, made = read(stream, known, Meter(calls=True))
        mb, count = texts.megabytes(stream), made["sentences"]
        total = sum(spent.values())
        print(f"dense {lang}: {mb / count * 1e6:.0f} bytes a sentence")
        print(f"  {'stage':22}{'µs':>7}{'share':>7}{'MB/s':>8}{'calls':>8}")
        for name, seconds in spent.items():
            print(
                f"  {name:22}{seconds / count * 1e6:7.0f}{seconds / total:7.0%}{mb / seconds:8.1f}"
                f"{calls[name] / count:8.0f}"
            )
        print(f"  {'all':22}{total / count * 1e6:7.0f}{1:7.0%}{mb / total:8.2f}{sum(calls.values()) / count:8.0f}")
        print("  a sentence: " + ", ".join(f"{made[k] / count:.1f} {k}" for k in made if k != "sentences"))
        budget, call = mb / count / FLOOR, empty_call()
        print(f"  at {FLOOR:g} MB/s: {budget * 1e6:.0f} µs a sentence = {budget / call:.0f} calls of an empty function")
        for name, seconds in plain(stream).items():
            print(f"  {name:34}{mb / seconds:8.1f} MB/s")


if __name__ == "__main__":
    main()
