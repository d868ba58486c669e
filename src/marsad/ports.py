"""What joins on from outside: the shape that each way in has, whatever its format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import IO, Protocol

from marsad.model.received import Fault, Limits, Options, Received, Retrieval

#: Opens a member of a container anew.
Opener = Callable[[], IO[bytes]]


class Material(Protocol):
    """Something to read reports from: a file, a member of an archive, an attachment, an answer of a server.

    ``name``: as people are told of it; ``url``: where it stood, if it came from the web; ``depth``: in how many containers it lies;
    ``head``: its first bytes, by which its kind is told.
    """

    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def url(self) -> str: ...  # noqa: D102
    @property
    def depth(self) -> int: ...  # noqa: D102
    @property
    def head(self) -> bytes: ...  # noqa: D102
    @property
    def limits(self) -> Limits: ...  # noqa: D102

    def data(self) -> bytes:
        """Return all bytes; raise ``InputError`` where they are more than may be read at once."""

    def stream(self) -> IO[bytes]:
        """Return the bytes as a file, from the beginning, to be read once."""

    def seekable(self) -> IO[bytes]:
        """Return the bytes as a file in which any place can be gone to."""

    def member(
        self,
        name: str,
        data: bytes | None = None,
        *,
        opened: Opener | None = None,
        url: str = "",
        retrieved: Retrieval | None = None,
    ) -> Material:
        """Return something that lies inside this: its bytes, or what opens it. ``name`` is a label and never a path."""


class Reader(Protocol):
    """A way in: from something of one format to the reports in it, to what lies inside it, and to what could not be read.

    Raise ``InputError`` where nothing more can be read of it; what was given before counts.
    """

    def __call__(self, material: Material, options: Options) -> Iterator[Received | Material | Fault]: ...  # noqa: D102
