"""Which files the world is made from; imports nothing that costs time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

#: Where the built-in data files lie.
BUILT_IN = Path(__file__).parent

_DATA = (
    "places.tsv", "sites.yaml", "actors.yaml", "generic_actors.yaml", "outlets.tsv",
    "common_word_names.tsv", "id_aliases.tsv", "kind_words.yaml", "office_holders.tsv", "seats.tsv",
)  # fmt: skip
_CODE = ("text/names.py", "text/normalise.py", "model/entity.py")


def data_files(places: Sequence[Path] = (), actors: Sequence[Path] = ()) -> tuple[Path, ...]:
    """Return all files, those of the program included, on which the compiled world depends."""
    data = (BUILT_IN / name for name in _DATA)
    code = (BUILT_IN.parent / name for name in _CODE)
    return (*data, *sorted(BUILT_IN.glob("*.py")), *code, *places, *actors)
