"""Plain text into a report: every code point kept, so that positions stay true; but lines broken at so many columns are joined.

Only a byte order mark at the very beginning is dropped. Control characters are let through where they are
strays (one at least, and up to one in a thousand characters); more than that is no text. NUL is one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from marsad.errors import InputError, worded
from marsad.model.received import Limits, Options, Received, Source
from marsad.ports import Material
from marsad.readers.encoding import Decoded, decode
from marsad.readers.material import stuff_of
from marsad.readers.text import report as report_of
from marsad.readers.wrapped import unwrapped

#: One stray control character in so many characters is let through.
CONTROL_SHARE = 1000

#: Told of a text whose lines were joined.
BROKEN_LINES = "its lines are broken at so many columns: read as whole paragraphs"

_BOM = "\ufeff"
#: All but tab, line feed, vertical tab, form feed, carriage return and the separators U+001C–001F.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_WORD = re.compile(r"[^\W_]")


def read(material: Material, options: Options) -> Iterator[Received]:  # noqa: ARG001 - as all readers
    """Give the report that a text is."""
    data = material.data()
    text, encoding, notes = decoded(data, material.name)
    whole = unwrapped(text)
    same = encoding == "utf-8" and whole is text and len(text.encode("utf-8", "surrogatepass")) == len(data)
    yield Received(
        report_of(whole),
        material.name,
        "text",
        original=None if same else data,
        encoding=encoding,
        notes=notes if whole is text else (*notes, BROKEN_LINES),
    )


def file_text(name: str) -> str:
    """Return the text of the file of that name, in whatever encoding; raise ``InputError`` where there is none."""
    return decoded(stuff_of(Source(name, path=name), Limits()).data(), name).text


def decoded(data: bytes, name: str, declared: str = "") -> Decoded:
    """Return the text that bytes spell; raise ``InputError`` for what is no text or holds no word."""
    if not data.strip():
        raise InputError("empty", where=name, advice="Give a file that holds a report.")
    found = decode(data, name, declared)
    text = found.text.removeprefix(_BOM)
    _refuse_controls(text, name)
    if _WORD.search(text) is None:
        raise InputError("holds no word", where=name, advice="Give a file that holds a report.")
    return found._replace(text=text)


def _refuse_controls(text: str, name: str) -> None:
    found = _CONTROL.findall(text)
    if len(found) <= max(1, len(text) // CONTROL_SHARE):
        return
    first = _CONTROL.search(text)
    where = first.start() if first else 0
    raise InputError(
        worded(
            "binary: {count} control characters, the first 0x{sign} at character {where}",
            count=len(found),
            sign=f"{ord(text[where]):02X}",
            where=where,
        ),
        where=name,
        advice="Give plain text, or one of the formats that are read.",
    )
