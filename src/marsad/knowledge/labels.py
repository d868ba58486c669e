"""The words by which people see the values of the contract and of the record, and those of the page, in both languages."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from marsad.errors import DataError

#: Labels of values; words of the page.
FILES = (Path(__file__).with_name("labels.tsv"), Path(__file__).with_name("interface.tsv"))
_COLUMNS = {"en": 1, "ar": 2}


@cache
def labels(lang: str) -> dict[str, str]:
    """Return the labels in ``lang`` (``en`` or ``ar``) by their key, such as ``phase.done``."""
    column = _COLUMNS[lang]
    found: dict[str, str] = {}
    for file in FILES:
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1):
            cells = line.split("\t")
            if line.startswith("#") or cells[0] == "key":
                continue
            if len(cells) != 1 + len(_COLUMNS) or not all(cells) or cells[0] in found:
                raise DataError(
                    f"«{line}» is no label",
                    where=f"{file}:{number}",
                    advice="Write key, English, Arabic, each key once.",
                )
            found[cells[0]] = cells[column]
    return found
