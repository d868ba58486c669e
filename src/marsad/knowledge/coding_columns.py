"""What the columns of codings are called that people compare with ours."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from marsad.knowledge.files import read_table
from marsad.text.normalise import loose

_TABLE = Path(__file__).parent / "coding_columns.tsv"


@cache
def coding_columns() -> dict[str, tuple[str, ...]]:
    """Return for each field the names that its column may bear, the one that counts first at the front, as ``column_key`` has them."""
    found: dict[str, list[str]] = {}
    for row in read_table(_TABLE, ("field", "name")):
        found.setdefault(row["field"], []).append(column_key(row["name"]))
    return {field: tuple(names) for field, names in found.items()}


def column_key(name: str) -> str:
    """Return what a column goes by, however its name is spelled: without capitals, vowel signs and blanks at its ends."""
    return " ".join(loose(name.replace("_", " ")).split())
