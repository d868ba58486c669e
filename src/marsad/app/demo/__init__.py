"""The demo: five reports on the leaving of some bases, read as a user's would be; ten more for a record to look at."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec

FOLDER = Path(__file__).parent


class Sample(msgspec.Struct, frozen=True):
    """A report of the demo: its file, day of publication and outlet."""

    path: Path
    published: date
    outlet: str


def samples() -> list[Sample]:
    """Return the reports of the demo, oldest first."""
    return [Sample(FOLDER / file, date.fromisoformat(day), outlet) for file, day, outlet in _rows("reports.tsv")]


def all_samples() -> list[Sample]:
    """Return the reports of the demo's record, oldest first."""
    more = [Sample(FOLDER / file, date.fromisoformat(day), outlet) for file, day, outlet in _rows("more.tsv")]
    return sorted([*samples(), *more], key=lambda sample: sample.published)


def _rows(name: str) -> list[list[str]]:
    """Return the rows of a table, without comments and its line of headings."""
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")][1:]
