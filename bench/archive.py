"""An archive of invented reports read by one core and by two, on request by a Ray cluster that loses a worker, and loaded.

Run: PYTHONPATH=src:bench python bench/archive.py 100000 [--told 0.13] [--jobs 1,2] [--ray] [--load URL …] [--keep DIR]
``--told``: the share of reports that tell of events. ``--load``: records to load the parts into, ``x.db`` or ``postgresql://…``
(which must be empty).

Prints for each run: wall and processor time, reports and claims a second, what part of the archive was done at a quarter, half and
all of it with the memory then held by all processes together, and whether the manifest is that of the first run.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from marsad.app.archive.run import Archive
from marsad.app.library import library
from marsad.app.record.worker import Opening
from marsad.settings import from_environment
from synthetic import Made, Synthetic

_EVERY = 0.25  # seconds between two looks at a run
_FILES = 6
_GROUP = 5_000
_LEAST = 24  # parts, so that two processes have something to share even of a small archive


class Run(NamedTuple):
    """What a run took. ``memory``: MB of all its processes at 25, 50 and 100 % of the parts."""

    wall: float
    cpu: float
    memory: tuple[float, float, float]
    reports: int
    claims: int
    digest: str


def made(folder: Path, count: int, told: float) -> float:
    """Write an archive, a third of it as JSON Lines, as CSV and as Parquet; return its MB."""
    makes = Synthetic(library(from_environment(os.environ)), told=told)
    per = -(-count // _FILES)
    for number in range(_FILES):
        rows = makes.reports(number * per, min(count, (number + 1) * per))
        (_as_lines, _as_table, _as_parquet)[number % 3](folder / f"news-{number}", rows)
    return sum(path.stat().st_size for path in folder.iterdir()) / 1e6


def _as_lines(path: Path, rows) -> None:
    with path.with_suffix(".jsonl").open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row._asdict(), ensure_ascii=False) + "\n")


def _as_table(path: Path, rows) -> None:
    with path.with_suffix(".csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(Made._fields)
        writer.writerows(rows)


def _as_parquet(path: Path, rows) -> None:
    schema = pa.schema([(name, pa.string()) for name in Made._fields])
    with pq.ParquetWriter(path.with_suffix(".parquet"), schema, compression="zstd") as writer:
        held = []
        for row in rows:
            held.append(row._asdict())
            if len(held) == _GROUP:
                writer.write_table(pa.Table.from_pylist(held, schema=schema))
                held = []
        writer.write_table(pa.Table.from_pylist(held, schema=schema))


def run(command: list[str], done, total: int, *, kill: str = "") -> tuple[float, float, tuple[float, float, float]]:
    """Run a command to its end; return its wall and processor time and memory. ``kill``: a process of it is killed halfway."""
    began = time.monotonic()
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    said: list[str] = []
    reader = threading.Thread(target=lambda: said.extend(process.stderr or ()))
    reader.start()
    marks = [(0.25, 0.0), (0.5, 0.0), (1.0, 0.0)]
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        share, held = done() / max(1, total), memory(process.pid)
        marks = [(mark, max(old, held) if share <= mark + 0.01 else old) for mark, old in marks]
        if kill and share >= 0.5 and (victims := [pid for pid, name in family(process.pid) if kill in name]):
            os.kill(victims[0], signal.SIGKILL)
            print(f"killed {kill} at {share:.0%}")
            kill = ""
        time.sleep(_EVERY)
    reader.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)}\n{''.join(said[-8:])}")
    return time.monotonic() - began, usage.ru_utime + usage.ru_stime, tuple(held for _, held in marks)


def family(pid: int) -> list[tuple[int, str]]:
    """Return a process and all that it began, with their commands."""
    parents: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*"):
        try:
            parents.setdefault(int(path.joinpath("stat").read_text().rpartition(")")[2].split()[1]), []).append(
                int(path.name)
            )
        except (OSError, ValueError, IndexError):
            continue
    found, waiting = [], [pid]
    while waiting:
        each = waiting.pop()
        waiting += parents.get(each, [])
        try:
            found.append(
                (each, Path(f"/proc/{each}/cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace"))
            )
        except OSError:
            continue
    return found


def memory(pid: int) -> float:
    """Return the MB that a process and all that it began hold."""
    pages = 0
    for each, _ in family(pid):
        try:
            pages += int(Path(f"/proc/{each}/statm").read_text().split()[1])
        except (OSError, ValueError, IndexError):
            continue
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def read(source: Path, out: Path, total: int, *options: str, kill: str = "") -> Run:
    """Read the archive."""
    command = [sys.executable, "-m", "marsad", "archive", "read", str(source), "--out", str(out), *options]
    parts = out / "parts"
    wall, cpu, held = run(
        command, lambda: sum(1 for _ in parts.glob("*.json")) if parts.is_dir() else 0, total, kill=kill
    )
    manifest = (out / "manifest.json").read_bytes()
    about = json.loads(manifest)
    return Run(wall, cpu, held, about["reports"], about["claims"], hashlib.sha256(manifest).hexdigest()[:12])


def load(out: Path, where: str, claims: int) -> None:
    """Load the parts and say how fast that was."""
    command = [sys.executable, "-m", "marsad", "archive", "load", str(out), "--record", where]
    wall, cpu, held = run(command, lambda: 0, 1)
    print(
        f"load {where.rsplit('@', maxsplit=1)[-1]:24}{wall:9.1f}{cpu:9.1f}{claims / wall:12,.0f} claims/s {max(held):10,.0f} MB"
    )


def parts_of(source: Path, size: int) -> int:
    """Return how many parts the archive will be cut into."""
    known = library(from_environment(os.environ))
    return len(Archive(source, known, Opening(), size=size).plan([str(source)]).parts)


def main() -> None:
    asks = argparse.ArgumentParser()
    asks.add_argument("count", type=int)
    asks.add_argument("--told", type=float, default=0.13)
    asks.add_argument("--jobs", default="1,2")
    asks.add_argument("--ray", action="store_true")
    asks.add_argument("--load", nargs="*", default=[])
    asks.add_argument("--keep", type=Path)
    said = asks.parse_args()
    folder = said.keep or Path(tempfile.mkdtemp())
    source = folder / "in"
    source.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    size = made(source, said.count, said.told)
    part = min(4_000_000, int(size * 1e6 / _LEAST))
    parts = parts_of(source, part)
    print(
        f"{said.count:,} reports, {said.told:.0%} of them telling, {size:,.0f} MB, {parts} parts ({time.monotonic() - began:.0f} s to make); load {os.getloadavg()[0]:.1f}"
    )
    print(
        f"{'run':29}{'wall s':>9}{'cpu s':>9}{'reports/s':>12}{'MB/s':>8}{'25/50/100 % MB':>18}{'claims':>12}  manifest"
    )
    first: Run | None = None
    runs = [(f"{jobs} core{'s' if jobs != '1' else ''}", ("--jobs", jobs), "") for jobs in said.jobs.split(",")]
    if said.ray:
        runs.append(("ray, a worker killed", ("--engine", "ray", "--jobs", said.jobs.split(",")[-1]), "ray::UDFActor"))
    for name, options, kill in runs:
        out = folder / name.replace(" ", "-").replace(",", "")
        shutil.rmtree(out, ignore_errors=True)
        told = read(source, out, parts, "--part-size", str(part / 1e6), *options, kill=kill)
        first = first or told
        held = "/".join(f"{each:.0f}" for each in told.memory)
        same = "the same" if told.digest == first.digest else "ANOTHER"
        print(
            f"{name:29}{told.wall:9.1f}{told.cpu:9.1f}{told.reports / told.wall:12,.0f}{size / told.wall:8.2f}{held:>18}{told.claims:12,}  {same}, {first.wall / told.wall:.2f} × the first"
        )
    assert first is not None
    for where in said.load:
        load(folder / runs[0][0].replace(" ", "-"), where, first.claims)
    if not said.keep:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
