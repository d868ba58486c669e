"""Files on this machine and in object storage, both as files that can be gone about in."""
# ruff: noqa: PLC0415 - Daft is an extra

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator
from importlib import import_module
from os.path import normpath
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from marsad.app.archive.parts import Storage
from marsad.errors import InputError
from marsad.model.received import Fault, Limits, Source
from marsad.readers.material import Stuff, stuff_of

if TYPE_CHECKING:
    from typing_extensions import Buffer

_FAR = re.compile(r"(?:s3a?|gs|gcs|az|abfss?|https?)://")
_BUFFER = 1 << 20


def is_far(where: str) -> bool:
    """Whether it lies in object storage."""
    return _FAR.match(where) is not None


def files(given: str, storage: Storage) -> Iterator[tuple[Source, int] | Fault]:
    """Give the files of a path, folder or address with their sizes, in the order of their names; in addresses ``*`` and ``**`` stand for any."""
    if is_far(given):
        yield from _far(given, storage)
        return
    path = Path(given)
    if path.is_dir():
        from marsad.readers.folder import files as of_folder

        for each in of_folder(Source(normpath(given), path=given)):
            yield each if isinstance(each, Fault) else (each, Path(each.path).stat().st_size)
    else:
        stuff_of(source := Source(normpath(given), path=given), Limits())  # or tell why it cannot be opened
        yield source, path.stat().st_size


def stuff(name: str, where: str, size: int, storage: Storage, limits: Limits) -> Stuff:
    """Return a file to read from."""
    if is_far(where):
        return Stuff(name, lambda: _opened(where, storage), limits=limits, size=size)
    return stuff_of(Source(name, path=where), limits)


def engine() -> Any:
    """Return Daft; raise ``InputError`` where it is not there."""
    os.environ.setdefault("DAFT_ANALYTICS_ENABLED", "0")
    os.environ.setdefault("DO_NOT_TRACK", "true")
    os.environ.setdefault("DAFT_PROGRESS_BAR", "0")
    try:
        return import_module("daft")
    except ImportError:
        advice = "Install marsad[archive]; in a checkout: uv pip install daft, or .venv/bin/python -m pip install daft."
        raise InputError("archives need the package daft", where="archive", advice=advice) from None


def _config(storage: Storage) -> Any:
    daft = engine()
    chosen: dict[str, Any] = {"anonymous": storage.anonymous}
    if storage.endpoint:
        chosen |= {"endpoint_url": storage.endpoint, "use_ssl": storage.endpoint.startswith("https")}
    if storage.region:
        chosen["region_name"] = storage.region
    return daft.io.IOConfig(s3=daft.io.S3Config(**chosen))


def _far(given: str, storage: Storage) -> Iterator[tuple[Source, int] | Fault]:
    pattern = f"{given}**" if given.endswith("/") else given
    try:
        found = engine().from_glob_path(pattern, io_config=_config(storage)).to_pydict()
    except (OSError, ValueError, RuntimeError) as fault:
        what = f"cannot be listed ({fault})"[:300]
        yield Fault(given, InputError(what, where=given, advice="Check the address, its rights and the endpoint."))
        return
    for where, size in sorted(zip(found["path"], found["size"], strict=True)):
        yield Source(where, path=where), size


def _opened(where: str, storage: Storage) -> IO[bytes]:
    inner = engine().File(where, io_config=_config(storage)).open()
    return io.BufferedReader(_Far(inner), _BUFFER)


class _Far(io.RawIOBase):
    """A file of Daft's, which reads only inside a ``with``, as one of Python's."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner.__enter__()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        return int(self._inner.seek(offset, whence))

    def tell(self) -> int:
        return int(self._inner.tell())

    def readinto(self, buffer: Buffer) -> int:
        view = memoryview(buffer).cast("B")
        data = self._inner.read(len(view))
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._inner.__exit__(None, None, None)
        super().close()
