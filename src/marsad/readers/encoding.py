"""Bytes to text: which encoding they are in, and how that is known.

A byte order mark is believed, then UTF-16 by its zero bytes or its rows of Arabic, UTF-8 that holds
throughout, what the document declares. Only then is one guessed: of the encodings of one byte a letter the one whose letters are those
that Arabic writes most. What is mostly UTF-8 and broken somewhere is no other encoding: it is refused.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from marsad.errors import InputError, worded

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: What bytes are in that can be read line by line.
BY_LINES = ("utf-8", "utf-8-sig")
_ARABIC = ("windows-1256", "iso-8859-6")
_PYTHON = {"windows-1256": "cp1256", "windows-1252": "cp1252"}
_SAMPLE = 64 << 10
_HIGH = re.compile(rb"[\x80-\xff]")
_VALID = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_LETTERS = re.compile(rb"[\xc0-\xff]{2,}")
#: How often Arabic news writes each letter, in a thousand; what is not here, one.
_OFTEN = {
    "ا": 140,
    "ل": 120,
    "ي": 75,
    "م": 65,
    "ن": 60,
    "و": 58,
    "ر": 50,
    "ت": 48,
    "ب": 38,
    "ة": 36,
    "ع": 36,
    "د": 34,
    "ه": 32,
    "س": 30,
    "ق": 28,
    "ف": 28,
    "ك": 22,
    "أ": 22,
    "ح": 20,
    "ج": 14,
}
_ARTICLE = "\u0627\u0644"


class Decoded(NamedTuple):
    """A text, the encoding that it was in, and what a user should know of that."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, name: str, declared: str = "") -> Decoded:
    """Return the text that ``data`` spells, without a leading byte order mark; ``name`` is for errors.

    ``declared``: what its document or message says that it is. Raise ``InputError`` where no encoding fits.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data, encoding, name), encoding)
    if wide := _wide(data):
        return Decoded(
            _strictly(data, wide, name),
            wide,
            (worded("its encoding is not stated: read as {encoding}", encoding=wide),),
        )
    try:
        return Decoded(data.decode("utf-8"), "utf-8", _unlike(declared, "utf-8"))
    except UnicodeDecodeError as error:
        fault = error
    if declared and (known := _known(declared)) is not None and known != "utf-8":
        try:
            return Decoded(data.decode(known), _name(known))
        except UnicodeDecodeError:
            pass
    guessed = _guessed(data)
    if guessed is None:
        raise InputError(
            worded("not UTF-8: byte {start} is 0x{byte}", start=fault.start, byte=f"{data[fault.start]:02X}"),
            where=name,
            advice="Save it as UTF-8; old Arabic files: iconv -f WINDOWS-1256 -t UTF-8 FILE",
        )
    said = worded("its encoding is not stated: read as {encoding}", encoding=guessed)
    if declared:
        pattern = "said to be {declared}, which does not fit: read as {encoding}"
        said = worded(pattern, declared=declared, encoding=guessed)
    return Decoded(data.decode(_PYTHON.get(guessed, guessed), "replace"), guessed, (said,))


def head_text(head: bytes) -> str:
    """Return what the first bytes of a file spell, as well as can be told, for telling what the file is."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return codecs.getincrementaldecoder(encoding)("ignore").decode(head)
    if wide := _wide(head):
        return head.decode(wide, "ignore")
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return head.decode(_PYTHON["windows-1256"], "replace")


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        what = worded(
            "not {encoding}: byte {start} ({why})", encoding=encoding.upper(), start=error.start, why=error.reason
        )
        raise InputError(what, where=name, advice="It may be cut off; save it as UTF-8.") from None


def _known(declared: str) -> str | None:
    """Return Python's name of an encoding of text, or None."""
    try:
        info = codecs.lookup(declared.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    return info.name if getattr(info, "_is_text_encoding", True) else None


def _name(python: str) -> str:
    return next((name for name, known in _PYTHON.items() if known == python), python)


def _unlike(declared: str, found: str) -> tuple[str, ...]:
    known = _known(declared) if declared else None
    if known is None or known in {found, "ascii"}:
        return ()
    return (worded("said to be {declared}, and is {encoding}", declared=declared, encoding=found),)


def _wide(data: bytes) -> str:
    """Return which UTF-16 bytes without a mark are, or nothing."""
    sample = data[: _SAMPLE & ~1]
    if len(sample) < 4 or (len(data) % 2 and len(data) <= _SAMPLE):
        return ""
    even, odd = sample[::2], sample[1::2]
    for high, low, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        rows = high.count(0) + high.count(6)
        if rows > 0.9 * len(high) and low.count(0) < 0.05 * len(low):
            return encoding
    return ""


def _guessed(data: bytes) -> str | None:
    """Return which encoding of one byte a letter bytes are in, or None where that cannot be told."""
    sample = data[:_SAMPLE]
    high = len(_HIGH.findall(sample))
    if not high:
        sample = data
        high = len(_HIGH.findall(sample))
    if sum(map(len, _VALID.findall(sample))) > high // 2:
        return None
    runs = _LETTERS.findall(sample)
    if 2 * sum(map(len, runs)) < high:
        return "windows-1252" if 3 * high < len(sample) and _fits(data, "cp1252") else None
    scores = {each: _score(runs, each) for each in _ARABIC if _fits(sample, _PYTHON.get(each, each))}
    best = max(scores, key=lambda each: scores[each], default=None)
    return best if best is not None and scores[best] > 0 else None


def _fits(data: bytes, encoding: str) -> bool:
    """Whether all but one byte in a thousand has a letter or sign in the encoding."""
    missing = data.decode(encoding, "replace").count("\ufffd")
    return missing * 1000 <= len(data)


def _score(runs: list[bytes], encoding: str) -> float:
    """Return how much like Arabic the runs of high bytes are: 0 = not at all."""
    text = b" ".join(runs).decode(_PYTHON.get(encoding, encoding), "replace")
    letters = [c for c in text if c != " "]
    often = sum(_OFTEN.get(c, 1) for c in letters) / max(1, len(letters))
    return often + 200 * text.count(_ARTICLE) / max(1, len(letters)) - 30


def encoding_of(head: bytes) -> str:
    """Return which encoding first bytes are in; ``utf-8`` where they are nothing else for certain."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    if wide := _wide(head):
        return wide
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return _guessed(head) or "utf-8"
    return "utf-8"
