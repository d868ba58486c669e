"""An answer read within bounds of size and time, unpacked piece by piece so that little that is sent cannot become much."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import msgspec

from marsad.errors import FetchError, worded

_GZIP, _DEFLATE = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS
_PIECE = 1 << 16
_NO_REPORT = ("image/", "audio/", "video/", "font/")
_LONGEST_WAIT = 7 * 24 * 3600.0


class Answer(msgspec.Struct, frozen=True):
    """What a server answered: ``url`` in the end, ``headers`` by name in small letters, ``body`` unpacked."""

    url: str
    status: int
    headers: dict[str, str]
    body: bytes = b""
    redirects: tuple[str, ...] = ()


def body_of(pieces: Iterable[bytes], headers: Mapping[str, str], limit: int, where: str) -> bytes:
    """Return the body that ``pieces`` are sent as, unpacked as ``headers`` say; raise ``FetchError`` beyond ``limit`` bytes."""
    declared = headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > limit:
        raise _too_large(limit, where)
    found = bytearray()
    for piece in _unpacked(pieces, headers.get("content-encoding", ""), where):
        found += piece
        if len(found) > limit:
            raise _too_large(limit, where)
    return bytes(found)


def _too_large(limit: int, where: str) -> FetchError:
    advice = "Raise --max-size if it is a report all the same."
    return FetchError(worded("it is larger than {size} MB", size=f"{limit / 1000000.0:g}"), where=where, advice=advice)


def _unpacked(pieces: Iterable[bytes], encoding: str, where: str) -> Iterator[bytes]:
    packings = [each.strip().lower() for each in encoding.split(",") if each.strip().lower() not in {"", "identity"}]
    if not packings:
        yield from pieces
        return
    if len(packings) > 1 or packings[0] not in {"gzip", "x-gzip", "deflate"}:
        what = worded("it is packed in a way that was not asked for ({packing})", packing=_plain(encoding))
        raise FetchError(what, where=where, advice="Save the page and add the file.")
    try:
        yield from _inflated(pieces, raw_allowed=packings[0] == "deflate")
    except zlib.error as error:
        advice = "Try again later, or save the page and add the file."
        raise FetchError(worded("it cannot be unpacked ({why})", why=error), where=where, advice=advice) from None


def _inflated(pieces: Iterable[bytes], *, raw_allowed: bool) -> Iterator[bytes]:
    """Give what gzip or deflate packed, never more than ``_PIECE`` bytes at a time."""
    inflater = zlib.decompressobj(_DEFLATE if raw_allowed else _GZIP)
    begun = False
    for piece in pieces:
        data = piece
        while data:
            try:
                out = inflater.decompress(data, _PIECE)
            except zlib.error:
                if begun or not raw_allowed:
                    raise
                inflater = zlib.decompressobj(-zlib.MAX_WBITS)  # some servers send deflate without its frame
                out = inflater.decompress(data, _PIECE)
            begun = True
            if out:
                yield out
            data = inflater.unconsumed_tail
        if inflater.eof:  # what follows would be kept without being counted
            return
    yield inflater.flush()


def refuse(answer: Answer, now: Callable[[], datetime]) -> None:
    """Raise ``FetchError`` where an answer brings no report: said in words, with when to ask again where the server says that."""
    status = answer.status
    kind = answer.headers.get("content-type", "")
    if status == 200 and kind.lower().startswith(_NO_REPORT):
        raise FetchError(
            worded("it is {what}, no text", what=_plain(kind.partition(";")[0])),
            where=answer.url,
            advice="Give a page or a document.",
        )
    if status == 200:
        return
    what, advice = _REFUSALS.get(status, ("", ""))
    if not what:
        failed = status >= 500
        what = "its server fails" if failed else "its server sends nothing to read"
        advice = "Try again later." if failed else "Check the address."
    again = _again(answer.headers.get("retry-after", ""), now())
    if again:
        advice = worded("It asks to be left alone for {again} seconds.", again=f"{again:.0f}")
    raise FetchError(
        worded("{what} ({status})", what=what, status=status), where=answer.url, advice=advice, again=again
    )


_REFUSALS = {
    401: ("it asks for a password", "Save the page and add the file."),
    403: ("access is refused", "Save the page and add the file."),
    404: ("there is no such page", "Check the address."),
    410: ("the page is gone", "Look for it in a web archive."),
    429: ("it was asked too often", "Try again later."),
    451: ("it is withheld for legal reasons", "Look for it in a web archive."),
}


def _plain(value: str) -> str:
    """Return what a server says as it may be shown: its words could be anything."""
    return "".join(c if c.isascii() and c.isprintable() else "?" for c in value[:80])


def _again(value: str, now: datetime) -> float:
    """Return in how many seconds a server wants to be asked again, 0 where it does not say: seconds, or an instant."""
    value = value.strip()
    if value.isdecimal():
        return min(float(value), _LONGEST_WAIT)
    try:
        at = parsedate_to_datetime(value)
    except ValueError:
        return 0.0
    if at.tzinfo is None:
        at = at.replace(tzinfo=UTC)
    return min(max(0.0, (at - now).total_seconds()), _LONGEST_WAIT)
