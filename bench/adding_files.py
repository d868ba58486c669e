"""How fast a folder of mixed files gets into a record: by one process and by one that writes with as many that read as there are
cores; where the time goes; whether memory grows with the number of files.

Run: PYTHONPATH=src python bench/adding_files.py [FILES [JOBS]]. 5,000 files hold some 8,000 reports. Aims: on two cores two readers
take at most 1/1.6 of the time of one process, and each process has at the end as much memory as after a tenth of the files.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import tempfile
import time
from itertools import pairwise
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from typing import Any

import msgspec

from marsad.app.library import library
from marsad.app.record.record import open_record
from marsad.app.record.worker import Opening
from marsad.app.record.workers import cores
from marsad.settings import from_environment
from mixed import fill
from observing import Observed, Use

_TICK = 0.1
_TENTHS = 10


class Look(msgspec.Struct):
    """At a moment: seconds since the first file was asked for, files that were gone through, what was used so far."""

    at: float
    files: int
    writer: Use
    readers: Use


class Run(msgspec.Struct):
    """A run: its seconds, CPU seconds of who writes and of all who read, what came of it."""

    jobs: int
    seconds: float
    writer: float
    readers: float
    counts: dict[str, int]
    prints: dict[str, str]
    looks: list[Look]


def add(folder: str, record: str, jobs: int, done: Synchronized[int], answer: multiprocessing.Queue[Any]) -> None:
    """Add the folder, in a process of its own, so that its memory is its own; answer with times, counts and fingerprints."""
    settings = from_environment(os.environ)
    with open_record(record, library(settings)) as opened:
        assert opened.ingest
        start, cpu = time.perf_counter(), time.process_time()
        done.value = 0
        for each in opened.take([folder], jobs=jobs, opening=Opening(str(settings.cache_dir or ""))):
            done.value += each.done
        seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
        answer.put((seconds, cpu, opened.store.counts(), opened.store.fingerprints()))


def run(folder: Path, record: Path, jobs: int, files: int) -> Run:
    """Add the folder by so many processes, looking at them meanwhile."""
    context = multiprocessing.get_context("spawn")
    done: Synchronized[int] = context.Value("i", -1)
    answer: multiprocessing.Queue[Any] = context.Queue()
    process = context.Process(target=add, args=(str(folder), str(record), jobs, done, answer))
    process.start()
    assert process.pid is not None
    observed, looks, begun = Observed(process.pid), [], 0.0
    while answer.empty() and process.is_alive():
        time.sleep(_TICK)
        if done.value < 0:
            continue
        begun = begun or time.perf_counter()
        looks.append(Look(time.perf_counter() - begun, done.value, *observed.now()))
        if done.value >= files:
            break
    while answer.empty():
        if not process.is_alive():
            sys.exit(f"the process that adds ended with {process.exitcode}")
        time.sleep(_TICK)
    seconds, cpu, counts, prints = answer.get()
    process.join()
    return Run(jobs, seconds, cpu, looks[-1].readers.busy, counts, prints, looks)


def show(run: Run, files: int) -> None:
    """Say what was used in each tenth of the files, and how much memory was in use at its end."""
    print(f"\n{'process and writer' if run.jobs == 1 else f'{run.jobs} readers and a writer'}:", end=" ")
    print("of the time of each, how much it was on a core, waited for one, had nothing to do; memory")
    print(
        f"{'files':>6}{'seconds':>9}   {'writer: core wait idle':24}{'MB':>6}   {'readers: core wait idle':25}{'MB':>10}"
    )
    marks = [run.looks[0]]
    marks += [
        next((look for look in run.looks if look.files >= files * n // _TENTHS), run.looks[-1]) for n in range(1, 11)
    ]
    for before, look in pairwise(marks):
        span = max(look.at - before.at, 1e-9)
        writer = _shares(before.writer, look.writer, span)
        readers = _shares(before.readers, look.readers, span * run.jobs) if look.readers.memory else ""
        memory = " ".join(f"{mb:.0f}" for mb in look.readers.memory)
        mine = sum(look.writer.memory)
        print(f"{look.files / files:6.0%}{look.at:9.1f}   {writer:>24}{mine:6.0f}   {readers:>25}{memory:>10}")
    print(f"{run.seconds:.1f} s; CPU: writer {run.writer:.1f} s, readers {run.readers:.1f} s; ", end="")
    print(", ".join(f"{run.counts[name]:,} {name}" for name in ("reports", "claims", "events")), flush=True)


def _shares(before: Use, after: Use, span: float) -> str:
    busy, waiting = (after.busy - before.busy) / span, (after.waiting - before.waiting) / span
    return f"{busy:4.0%} {waiting:4.0%} {max(0.0, 1 - busy - waiting):4.0%}"


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    jobs = int(sys.argv[2]) if len(sys.argv) > 2 else max(2, cores())
    os.environ["PYTHONHASHSEED"] = "0"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "inbox"
        folder.mkdir()
        print(
            f"{count:,} files, {fill(folder, count) / 1e6:.1f} MB; {cores()} cores, load {os.getloadavg()[0]:.2f} at the start"
        )
        runs = []
        for each in (1, jobs):
            runs.append(run(folder, Path(name) / f"{each}.db", each, count))
            show(runs[-1], count)
    one, many = runs
    even = max(many.writer, (many.writer + many.readers) / min(cores(), jobs))
    print(
        f"\nload at the end {os.getloadavg()[0]:.2f}; with {jobs} readers {one.seconds / many.seconds:.2f} × as fast as one by the clock,",
        end=" ",
    )
    print(f"{one.writer / even:.2f} × if no core were ever idle or had other work")
    print("the record is the same" if one.prints == many.prints else "THE RECORD IS ANOTHER ONE")


if __name__ == "__main__":
    main()
