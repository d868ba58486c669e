"""Plain text into reports: UTF-8, every code point kept, so that positions stay true.

Only a byte order mark at the very beginning is dropped. Control characters are let through where they are
strays (one at least, and up to one in a thousand characters); more than that is no text. NUL is one of them.
"""

from __future__ import annotations

import hashlib
import re
from datetime import date
from pathlib import Path

from marsad.errors import InputError
from marsad.model.report import Report

#: One stray control character in so many characters is let through.
CONTROL_SHARE = 1000

_BOM = "\ufeff"
#: All but tab, line feed, vertical tab, form feed, carriage return and the separators U+001C–001F.
_CONTROLS = bytes([*range(9), *range(14, 28), 127])
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1b\x7f]")
_WORD = re.compile(r"[^\W_]")
_FORMATS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP, Word or spreadsheet file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
)


def read_path(path: Path) -> str:
    """Return the text of the file at ``path``; raise ``InputError`` where there is none."""
    return read_bytes(path_bytes(path), str(path))


def path_bytes(path: Path) -> bytes:
    """Return what the file at ``path`` holds; raise ``InputError`` where it cannot be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError("no such file", where=str(path), advice="Check the name.") from None
    except IsADirectoryError:
        advice = "Name the files in it."
        raise InputError("this is a folder, not a file", where=str(path), advice=advice) from None
    except PermissionError:
        advice = "Ask for the right to read it, or copy it to a place of your own."
        raise InputError("reading is not permitted", where=str(path), advice=advice) from None
    except (OSError, ValueError) as error:
        what = f"cannot be read ({error.strerror if isinstance(error, OSError) else error})"
        raise InputError(what, where=str(path), advice="Check the name and the disk.") from error


def read_bytes(data: bytes, name: str) -> str:
    """Return the text that ``data`` spells, without a leading byte order mark; ``name`` is for errors.

    Raise ``InputError`` for anything but UTF-8 text that holds a word.
    """
    if not data.strip():
        raise InputError("empty", where=name, advice="Give a file that holds a report.")
    for magic, kind in _FORMATS:
        if data.startswith(magic):
            advice = "Save its text as UTF-8 plain text and give that."
            raise InputError(f"this is {kind}, not plain text", where=name, advice=advice)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        advice = "Save it as UTF-8, or: iconv -f UTF-16 -t UTF-8 FILE"
        raise InputError("this is UTF-16, not UTF-8", where=name, advice=advice)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(
            f"not UTF-8: byte {error.start} is 0x{data[error.start]:02X}",
            where=name,
            advice="Save it as UTF-8; old Arabic files: iconv -f WINDOWS-1256 -t UTF-8 FILE",
        ) from None
    _refuse_controls(data, len(text), name)
    text = text.removeprefix(_BOM)
    if _WORD.search(text) is None:
        raise InputError("holds no word", where=name, advice="Give a file that holds a report.")
    return text


def _refuse_controls(data: bytes, length: int, name: str) -> None:
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls <= max(1, length // CONTROL_SHARE):
        return
    first = _CONTROL.search(data)
    where = first.start() if first else 0
    raise InputError(
        f"binary: {controls} control characters, the first 0x{data[where]:02X} at byte {where}",
        where=name,
        advice="Give plain text in UTF-8.",
    )


def report(text: str, *, published: date | None = None, outlet: str = "", title: str = "") -> Report:
    """Return the report that ``text`` is; its id is ``r_`` and 12 hex digits of text and day.

    The same text of the same day has the same id whoever prints it and whatever stands over it.
    """
    if _WORD.search(text) is None:
        raise InputError("the report holds no word", where=title or outlet, advice="Give its text.")
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass"))
    if published is not None:
        digest.update(b"\x00" + published.isoformat().encode("ascii"))
    return Report(f"r_{digest.hexdigest()[:12]}", text, published, outlet, title)
