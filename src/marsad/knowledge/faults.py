"""What errors say, in Arabic: ``faults.tsv`` has an Arabic sentence beside each English one of the code."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from marsad.errors import DataError, Worded

FILE = Path(__file__).with_name("faults.tsv")
_ISOLATED = "\u2068{}\u2069"


@cache
def sentences() -> Mapping[str, str]:
    """Return the Arabic sentences by their English ones; values stand in braces in both."""
    found: dict[str, str] = {}
    for number, line in enumerate(FILE.read_text("utf-8").splitlines(), start=1):
        if not line or line.startswith("#") or line == "en\tar":
            continue
        cells = line.split("\t")
        if len(cells) != 2 or not all(cells) or cells[0] in found:
            raise DataError(
                f"«{line}» is no sentence in two languages",
                where=f"{FILE}:{number}",
                advice="Write the English one, a tab, the Arabic one; each once.",
            )
        found[cells[0]] = cells[1]
    return found


def said_in(lang: str, text: str, *, isolated: bool = False) -> str:
    """Return what an error says in ``lang``; as it is where the table does not have it, as with what a library says.

    ``isolated``: values keep to their own direction, by signs that are not seen.

    >>> said_in("ar", "holds no word")
    'لا كلمة فيه'
    """
    if lang == "en":
        return str(text)
    own = sentences().get(text.pattern if isinstance(text, Worded) else text)
    if own is None:
        return str(text)
    if not isinstance(text, Worded):
        return own
    values = {name: said_in(lang, value, isolated=isolated) for name, value in text.values.items()}
    return own.format_map({name: _ISOLATED.format(value) if isolated else value for name, value in values.items()})
