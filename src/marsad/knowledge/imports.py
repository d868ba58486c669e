"""Readers of other people's files of places (first form)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from marsad.knowledge.place_files import read_places, read_sites
from marsad.knowledge.rows import NamedPlace, NamedRoad


def read_any_places(
    path: Path, *, known: Sequence[NamedPlace] = ()
) -> tuple[list[NamedPlace], list[NamedRoad]]:
    """Return the places and roads of a file."""
    if path.suffix in {".yaml", ".yml"}:
        return read_sites(path, own=True)
    return read_places(path, own=True), []
