"""Compiled tables kept between runs: built once for each state of the files that they come from."""

from __future__ import annotations

import contextlib
import hashlib
import os
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import msgspec

from marsad.errors import DataError
from marsad.settings import Settings

T = TypeVar("T")

#: First bytes of each cached file; a change of the container itself changes it.
_MAGIC = b"marsad2\n"
_DIGEST_SIZE = 16
_CHECKSUM_SIZE = 4


def digest_of(paths: Iterable[Path], *, salt: str = "") -> str:
    """Return a digest (hex) of the files' contents in the order given; ``salt``: version, options.

    The names of the files count too, but not their folders, so that a moved installation keeps its cache.
    """
    total = hashlib.blake2b(salt.encode(), digest_size=_DIGEST_SIZE)
    for path in paths:
        try:
            content = path.read_bytes()
        except OSError as error:
            raise DataError(
                "the file cannot be read",
                where=str(path),
                advice=f"Check that it is there and readable ({error.strerror}).",
            ) from error
        total.update(f"\0{path.name}\0{len(content)}\0".encode())
        total.update(content)
    return total.hexdigest()


def cached(
    kind: str,
    digest: str,
    settings: Settings,
    build: Callable[[], T],
    type: type[T],  # noqa: A002 - as msgspec names it
) -> T:
    """Return the value kept for ``kind`` and ``digest``, or build it and keep it.

    ``type`` is what the kept bytes are decoded as. A kept file that is damaged, of another type or unreadable is
    built anew; a folder that cannot be written to costs the time of building and nothing else.
    """
    folder = settings.cache_dir
    if folder is None:
        return build()
    path = folder / f"{kind}-{digest}.msgpack"
    kept = _read(path, type)
    if kept is not None:
        return kept
    value = build()
    _write(path, msgspec.msgpack.encode(value))
    _drop_older(folder, kind, path.name)
    return value


def _read(path: Path, wanted: type[T]) -> T | None:
    """Return the kept value, or None where there is none that can be trusted."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    head = len(_MAGIC) + _CHECKSUM_SIZE
    body = memoryview(content)[head:]
    if content[: len(_MAGIC)] != _MAGIC or content[len(_MAGIC) : head] != _checksum(body):
        return None
    try:
        return msgspec.msgpack.decode(body, type=wanted)
    except (msgspec.MsgspecError, UnicodeDecodeError, ValueError):
        return None


def _write(path: Path, body: bytes) -> None:
    """Write a whole file or none: others may read the folder at the same time."""
    import tempfile  # noqa: PLC0415 - costs time, mostly not needed

    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_MAGIC + _checksum(body) + body)
            Path(name).replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                Path(name).unlink()


#: Kept files of one kind: with own files laid over the built-in ones there may be several states in use.
_KEEP = 6


def _drop_older(folder: Path, kind: str, keep: str) -> None:
    """Remove all but the newest files of a kind."""
    with contextlib.suppress(OSError):
        files = [p for p in folder.glob(f"{kind}-*.msgpack") if p.name != keep]
        files.sort(key=lambda p: p.stat().st_mtime, reverse=True)
        for path in files[_KEEP - 1 :]:
            path.unlink()


def _checksum(body: bytes | memoryview) -> bytes:
    """Return what tells a damaged file: against malice only the folder's rights help."""
    return zlib.crc32(body).to_bytes(_CHECKSUM_SIZE, "big")
