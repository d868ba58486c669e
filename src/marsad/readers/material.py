"""Things to read from, with bounded memory: files, bytes in hand, members of containers.

What comes out of packed files is counted over all that lies in one another, so that no packing unfolds without end.
"""

from __future__ import annotations

import io
from functools import cached_property
from pathlib import Path
from typing import IO, TYPE_CHECKING

from marsad.errors import InputError, worded
from marsad.model.received import Limits, Retrieval, Source
from marsad.ports import Opener

if TYPE_CHECKING:
    from typing_extensions import Buffer

#: So many bytes tell what a file is.
HEAD = 64 << 10
_CHUNK = 1 << 20
_SPOOLED = 16 << 20
_ASIDE = 1 << 30  # so much is laid aside at most
_FREE = 64 << 20  # so much may come out of anything, however small it is


class Budget:
    """Counts what came out of a container and all that lies inside it."""

    def __init__(self, size: int, limits: Limits, name: str) -> None:
        self.left = min(limits.unpacked, max(_FREE, size * limits.ratio)) if size >= 0 else limits.unpacked
        self.name = name

    def spend(self, count: int) -> None:
        """Count bytes that came out; raise ``InputError`` where they are too many."""
        self.left -= count
        if self.left < 0:
            what = "unpacks to far more than a file of its size holds: it may be made to fill the memory"
            raise InputError(what, where=self.name, advice="If you trust it, unpack it and give the files in it.")


def broken(fault: BaseException, name: str) -> InputError:
    """Return the fault of what cannot be unpacked, whatever its library makes of that; what is told already is left as it is."""
    if isinstance(fault, InputError):
        return fault
    what = worded("broken or cut off ({why})", why=str(fault)[:180])
    return InputError(what, where=name, advice="Fetch it again, or unpack what can be.")


class Counted(io.RawIOBase):
    """A file whose bytes are counted as they come out."""

    def __init__(self, inner: IO[bytes], budget: Budget, name: str) -> None:
        self._inner = inner
        self._name = name
        self._budget = budget

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: Buffer) -> int:
        """Read some bytes."""
        view = memoryview(buffer).cast("B")
        try:
            data = self._inner.read(min(len(view), _CHUNK))
        except Exception as fault:  # noqa: BLE001 - each packing has errors of its own
            raise broken(fault, self._name) from None
        self._budget.spend(len(data))
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the file below as well."""
        if not self.closed:
            self._inner.close()
        super().close()


class Stuff:
    """A file, or bytes, or a member: see ``ports.Material``."""

    def __init__(
        self,
        name: str,
        opened: Opener,
        *,
        limits: Limits,
        url: str = "",
        depth: int = 0,
        retrieved: Retrieval | None = None,
        budget: Budget | None = None,
        path: str = "",
        size: int = -1,
    ) -> None:
        self.name = name
        self.url = url
        self.depth = depth
        self.limits = limits
        self.retrieved = retrieved
        self.path = path
        self._opened = opened
        self._budget = budget
        self._size = size

    @cached_property
    def head(self) -> bytes:
        """The first bytes."""
        with self.stream() as file:
            return file.read(HEAD)

    @cached_property
    def _unpacked(self) -> Budget:
        """What may come out of this, all members together."""
        return Budget(self._size, self.limits, self.name)

    def stream(self) -> IO[bytes]:
        """Return the bytes as a file, from the beginning."""
        return self._opened()

    def data(self) -> bytes:
        """Return all bytes; raise ``InputError`` where they are too many to be read at once."""
        if self._size > self.limits.whole:
            raise self._too_large()
        with self.stream() as file:
            data = file.read(self.limits.whole + 1)
        if len(data) > self.limits.whole:
            raise self._too_large()
        return data

    def seekable(self) -> IO[bytes]:
        """Return the bytes as a file in which any place can be gone to; a packed member is laid aside in a nameless file."""
        file = self.stream()
        if self._budget is None or isinstance(file, io.BytesIO):
            return file
        import tempfile  # noqa: PLC0415 - mostly not needed

        aside = tempfile.SpooledTemporaryFile(_SPOOLED)  # noqa: SIM115 - handed on open
        with file:
            while chunk := file.read(_CHUNK):
                aside.write(chunk)
                if aside.tell() > _ASIDE:
                    aside.close()
                    what = worded("a packed file of more than {size} MB inside another", size=_ASIDE >> 20)
                    raise InputError(what, where=self.name, advice="Unpack the outer one and give what is in it.")
        aside.seek(0)
        return aside

    def member(
        self,
        name: str,
        data: bytes | None = None,
        *,
        opened: Opener | None = None,
        url: str = "",
        retrieved: Retrieval | None = None,
    ) -> Stuff:
        """Return what lies inside this by that name, counted where it is packed."""
        budget = self._budget or self._unpacked
        where = f"{self.name}/{_label(name)}"
        if data is not None:
            given = data
            opener: Opener = lambda: io.BytesIO(given)  # noqa: E731
        else:
            assert opened is not None, "a member has bytes, or can be opened"
            packed = opened
            opener = lambda: io.BufferedReader(Counted(packed(), budget, where), _CHUNK)  # noqa: E731
        return Stuff(
            where,
            opener,
            limits=self.limits,
            url=url,
            depth=self.depth + 1,
            retrieved=retrieved or self.retrieved,
            budget=budget,
            size=-1 if data is None else len(data),
        )

    def _too_large(self) -> InputError:
        size = (
            f"{self._size / (1 << 20):,.0f} MB"
            if self._size >= 0
            else worded("more than {whole} MB", whole=self.limits.whole >> 20)
        )
        return InputError(
            worded("too large to be one report ({size})", size=size),
            where=self.name,
            advice=worded(
                "A file that must be read whole may have {size} MB; tables, mail boxes and archives any size.",
                size=self.limits.whole >> 20,
            ),
        )


def stuff_of(source: Source, limits: Limits) -> Stuff:
    """Return what a source names; raise ``InputError`` where it cannot be opened."""
    if source.data is not None:
        data = source.data
        opener: Opener = lambda: io.BytesIO(data)  # noqa: E731
        size = len(data)
    else:
        opener, size = _file(source, limits)
    return Stuff(
        source.name,
        opener,
        limits=limits,
        url=source.url,
        depth=source.depth,
        retrieved=source.retrieved,
        path=source.path,
        size=size,
    )


def _file(source: Source, limits: Limits) -> tuple[Opener, int]:
    path = Path(source.path)
    try:
        if path.is_dir():
            raise InputError("this is a folder, not a file", where=source.name, advice="Name the files in it.")
        with path.open("rb") as file:
            if not path.is_file():  # a pipe: it can be read only once
                data = file.read(limits.whole + 1)
                return lambda: io.BytesIO(data), len(data)
            return lambda: path.open("rb"), path.stat().st_size
    except FileNotFoundError:
        raise InputError("no such file", where=source.name, advice="Check the name.") from None
    except PermissionError:
        advice = "Ask for the right to read it, or copy it to a place of your own."
        raise InputError("reading is not permitted", where=source.name, advice=advice) from None
    except (OSError, ValueError) as error:
        what = worded("cannot be read ({why})", why=error.strerror if isinstance(error, OSError) else error)
        raise InputError(what, where=source.name, advice="Check the name and the disk.") from error


def _label(name: str) -> str:
    """Return the name of a member as a label: on one line, no longer than a name should be."""
    shown = "".join(c if c.isprintable() else "\ufffd" for c in name.replace("\\", "/"))
    return shown if len(shown) <= 300 else f"{shown[:299]}…"
