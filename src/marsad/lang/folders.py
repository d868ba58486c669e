"""Where the built-in languages lie, and which files of a language's folder hold data."""

from __future__ import annotations

from pathlib import Path

#: The folder that holds the built-in languages, one folder each.
FOLDER = Path(__file__).parent
LANGUAGES = ("ar", "en")


def data_files(folder: Path) -> list[Path]:
    """The files of a language's folder that hold data, in a fixed order."""
    return sorted(p for p in folder.rglob("*") if p.suffix in {".yaml", ".tsv"} and p.is_file())
