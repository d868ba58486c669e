"""What an archive is made of: pieces of inputs, the parts that are read at a time, and what came of each."""

from __future__ import annotations

import msgspec

from marsad.app.record.worker import Opening
from marsad.model.received import Options
from marsad.readers.formats import Kind

#: What a folder of parts is called; a change of what stands in them changes it.
FORMAT = "marsad-archive-2"
#: Bytes of input in a part.
SIZE = 4_000_000


class Piece(msgspec.Struct, frozen=True):
    """A stretch of a file: bytes ``start`` … ``end`` (excluded), or rows where it is Parquet; ``whole``: all of it.

    ``where``: its path or address; ``size``: its bytes, -1 = not known; ``header``: so many bytes of the file stand before each stretch of it;
    ``day_first``: see ``Options``.
    """

    name: str
    where: str
    kind: Kind | None = None
    start: int = 0
    end: int = 0
    size: int = -1
    header: int = 0
    day_first: bool | None = None
    whole: bool = True

    @property
    def label(self) -> str:
        """How it is told of: rows of Parquet have numbers of their own."""
        return f"{self.name}@{self.start}" if self.start and self.kind is not Kind.PARQUET else self.name


class Part(msgspec.Struct, frozen=True):
    """What is read at a time, and becomes one part of the output."""

    pieces: tuple[Piece, ...]


class Storage(msgspec.Struct, frozen=True):
    """How object storage is reached: ``endpoint`` of an S3-compatible service; keys come from the environment (``AWS_…``).

    ``anonymous``: without any.
    """

    endpoint: str = ""
    region: str = ""
    anonymous: bool = False


class Setup(msgspec.Struct, frozen=True):
    """With what parts are read and where they go. ``made_with``: version, words and names, which all processes must agree in."""

    out: str
    opening: Opening
    made_with: tuple[str, str, str]
    options: Options = Options()
    storage: Storage = Storage()


class Failure(msgspec.Struct, frozen=True):
    """A document that could not be read, and why."""

    where: str
    what: str
    advice: str = ""


class Stretch(msgspec.Struct, frozen=True):
    """Where the reports of a part stood: the bytes of a file (rows of Parquet), or all of it where both are 0."""

    name: str
    start: int = 0
    end: int = 0


class Summary(msgspec.Struct, frozen=True):
    """What came of a part: the same whoever read it. ``id``: of the bytes that went in and of what they were read with.

    ``claims_sha256``: of the claims' lines in the contract's printed form, in order; ``files``: file → SHA-256 of its bytes.
    """

    id: str
    made_with: tuple[str, str, str]
    stretches: tuple[Stretch, ...]
    bytes: int
    reports: int
    claims: int
    failures: tuple[Failure, ...]
    claims_sha256: str
    files: dict[str, str]


class Outcome(msgspec.Struct, frozen=True):
    """A part that was gone through. ``kept``: it was there already; ``seconds``, ``cpu``, ``memory`` (bytes, the most so far): of who read it."""

    summary: Summary
    kept: bool = False
    seconds: float = 0.0
    cpu: float = 0.0
    memory: int = 0
