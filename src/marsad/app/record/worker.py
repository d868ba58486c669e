"""A process that reads for another one: tasks come in on standard input, what comes of them goes out on standard output.

Run as ``python -m marsad.app.record.worker``. Each message is its length (4 bytes) and msgpack: first an ``Opening``, which is
answered by what the library is made of; then tasks, each answered by its results and an empty message.
"""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from marsad.app.library import library
from marsad.app.record.tasks import Performer, Task, sent
from marsad.settings import Settings

LENGTH = 4


class Opening(msgspec.Struct, frozen=True):
    """With what to read: the folder for compiled tables, the user's own words, places and actors."""

    cache_dir: str = ""
    lexicon: str = ""
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()


def messages(file: BinaryIO) -> Iterator[bytes]:
    """Give messages until their sender closes, or is killed."""
    while len(head := file.read(LENGTH)) == LENGTH:
        size = int.from_bytes(head, "big")
        data = file.read(size)
        if len(data) < size:
            return
        yield data


def send(file: BinaryIO, data: bytes) -> None:
    """Send a message."""
    file.write(len(data).to_bytes(LENGTH, "big") + data)
    file.flush()


def main() -> None:
    """Read until there is no more to read."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who asked will close; both hear the key that interrupts
    tasks, results = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing else may be written among the results
    incoming = messages(tasks)
    opening = msgspec.msgpack.decode(next(incoming), type=Opening)
    opened = library(
        Settings(Path(opening.cache_dir) if opening.cache_dir else None),
        Path(opening.lexicon) if opening.lexicon else None,
        [Path(name) for name in opening.places],
        [Path(name) for name in opening.actors],
    )
    gc.freeze()
    send(results, msgspec.msgpack.encode((opened.words, opened.names)))
    performer = Performer(opened)
    decoder: msgspec.msgpack.Decoder[Task] = msgspec.msgpack.Decoder(Task)
    encoder = msgspec.msgpack.Encoder()
    for message in incoming:
        for result in performer.results(decoder.decode(message)):
            send(results, encoder.encode(sent(result)))
        send(results, b"")


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError:
        sys.exit(0)
