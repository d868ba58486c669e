"""Where large files are cut: between lines, rows, records or groups, so that each stretch reads as the whole would there."""

from __future__ import annotations

import csv
import re
import zlib
from collections.abc import Callable, Iterator
from typing import IO

import msgspec

from marsad.app.archive.parts import Part, Piece
from marsad.errors import MarsadError
from marsad.model.received import Options
from marsad.readers.encoding import BY_LINES, encoding_of, head_text
from marsad.readers.formats import Kind
from marsad.readers.kinds import kind_of
from marsad.readers.material import Stuff
from marsad.readers.parquet import day_order as parquet_day_order
from marsad.readers.parquet import opened as parquet_opened
from marsad.readers.table import day_order, is_declaration, separator_of

_WINDOW = 1 << 20
_OVERLAP = 4 << 10  # a beginning may lie across two windows
_FILES = 1_000  # small files in one part
_RECORD = re.compile(rb"\r\n\r\n(?=WARC/\d\.\d\r\n)")
_MEMBER = b"\x1f\x8b\x08"
_WARC = b"WARC/"


def parts(pieces: Iterator[Piece], size: int) -> Iterator[Part]:
    """Give parts of about ``size`` bytes: each stretch of a large file alone, small files together."""
    held: list[Piece] = []
    total = 0
    for piece in pieces:
        if not piece.whole or piece.size > size // 2:
            if held:
                yield Part(tuple(held))
                held, total = [], 0
            yield Part((piece,))
            continue
        held.append(piece)
        total += piece.size
        if total >= size or len(held) >= _FILES:
            yield Part(tuple(held))
            held, total = [], 0
    if held:
        yield Part(tuple(held))


def pieces(whole: Piece, stuff: Stuff, options: Options, size: int) -> list[Piece]:
    """Return a file as stretches of about ``size`` bytes each, in order; as one where it is small, or cannot be cut.

    Of what cannot even be opened the one piece is returned: whoever reads it will tell why.
    """
    if 0 <= whole.size <= size:
        return [whole]
    try:
        kind = kind_of(stuff, options)
        if kind is Kind.PARQUET:
            return _of_parquet(whole, stuff, options, size)
        if kind is Kind.TABLE and encoding_of(stuff.head) in BY_LINES:
            return _of_table(whole, stuff, options, size)
        cuts = {Kind.LINES: _lines, Kind.WARC: _records, Kind.GZIP: _members}.get(kind)
        if cuts is None or (kind is Kind.LINES and encoding_of(stuff.head) not in BY_LINES):
            return [whole]
        with stuff.seekable() as file:
            found = list(cuts(file, whole.size, size))
    except (MarsadError, OSError, csv.Error, StopIteration):
        return [whole]
    if not found:
        return [whole]
    stands = Kind.WARC if kind is Kind.GZIP else kind
    return [
        msgspec.structs.replace(whole, kind=stands, start=start, end=end, whole=False)
        for start, end in zip([0, *found], [*found, whole.size], strict=True)
    ]


def _of_table(whole: Piece, stuff: Stuff, options: Options, size: int) -> list[Piece]:
    first, separator = day_order(stuff, options), separator_of(stuff)
    if is_declaration(head_text(stuff.head).partition("\n")[0].strip().split(separator)):
        return [whole]  # its header is not its first row
    with stuff.stream() as file:
        header, *ends = _rows(file, separator, size)
    starts = [header, *ends[:-1]]
    return [
        msgspec.structs.replace(
            whole, kind=Kind.TABLE, header=header, start=start, end=end, day_first=first, whole=False
        )
        for start, end in zip(starts, ends, strict=True)
    ]


def _rows(file: IO[bytes], separator: str, size: int) -> Iterator[int]:
    """Give where the first row of a table ends, then where to cut, the end of the last row last."""
    at = 0

    def lines() -> Iterator[str]:
        nonlocal at
        for line in file:
            at += len(line)
            yield line.decode("utf-8", "replace").replace("\0", "")

    cut = 0
    for row in csv.reader(lines(), delimiter=separator):
        if not cut:
            if any(cell.strip() for cell in row):
                cut = at
                yield cut
        elif at - cut >= size:
            cut = at
            yield cut
    if at > cut:
        yield at


def _of_parquet(whole: Piece, stuff: Stuff, options: Options, size: int) -> list[Piece]:
    from marsad.readers.columns import mapping_of  # noqa: PLC0415 - a large file only

    with stuff.seekable() as source:
        file = parquet_opened(source, stuff.name)
        about = file.metadata
        unpacked = sum(about.row_group(group).total_byte_size for group in range(about.num_row_groups))
        try:
            mapping = mapping_of(file.schema_arrow.names, options.columns, stuff.name)
            first = parquet_day_order(file, mapping, options)
        except MarsadError:  # each stretch will say so
            first = None
    rows = max(1, about.num_rows * size // max(1, unpacked))
    return [
        msgspec.structs.replace(
            whole,
            kind=Kind.PARQUET,
            start=start,
            end=min(start + rows, about.num_rows),
            day_first=first,
            whole=False,
        )
        for start in range(0, about.num_rows, rows)
    ]


def _lines(file: IO[bytes], total: int, size: int) -> Iterator[int]:
    cut = 0
    while cut + size < total:
        file.seek(cut + size)
        file.readline()
        cut = file.tell()
        if cut < total:
            yield cut


def _records(file: IO[bytes], total: int, size: int) -> Iterator[int]:
    """Give where records of an archive of the web begin."""
    cut = 0
    while cut + size < total:
        found = _search(file, cut + size, lambda window: next((m.end() for m in _RECORD.finditer(window)), None))
        if found is None:
            return
        yield (cut := found)


def _members(file: IO[bytes], total: int, size: int) -> Iterator[int]:
    """Give where records begin that are packed each on its own; none where all is packed as one."""
    if not _begins_record(file.read(_WINDOW)):
        return
    cut = 0
    while cut + size < total:
        found = _search(file, cut + size, _member)
        if found is None:
            return
        yield (cut := found)


def _member(window: bytes) -> int | None:
    at = window.find(_MEMBER)
    while at >= 0:
        if _begins_record(window[at : at + _WINDOW]):
            return at
        at = window.find(_MEMBER, at + 1)
    return None


def _begins_record(packed: bytes) -> bool:
    try:
        return zlib.decompressobj(31).decompress(packed, len(_WARC)) == _WARC
    except zlib.error:
        return False


def _search(file: IO[bytes], start: int, find: Callable[[bytes], int | None]) -> int | None:
    """Return where, from ``start`` on, ``find`` finds something in what stands there."""
    file.seek(start)
    held = b""
    while more := file.read(_WINDOW):
        held += more
        at = find(held)
        if at is not None:
            return start + at
        start += max(0, len(held) - _OVERLAP)
        held = held[-_OVERLAP:]
    return None
