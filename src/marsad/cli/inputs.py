"""What the user names, as text: files or standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

STDIN = "-"


def names(given: Sequence[str]) -> list[str]:
    """Return the inputs to read, each once: what is given, else standard input."""
    return list(dict.fromkeys(given)) or [STDIN]


def spoken(name: str) -> str:
    """Return how an input is called when told of."""
    return "standard input" if name == STDIN else name


def text_of(name: str) -> str:
    """Return the text of a file, or of standard input for ``-``."""
    from marsad.readers.text import read_bytes, read_path  # noqa: PLC0415 - not for --help

    if name == STDIN:
        return read_bytes(sys.stdin.buffer.read(), spoken(name))
    return read_path(Path(name))


def counted(given: list[str], *, show: bool) -> Iterator[str]:
    """Give each name, and tell on standard error how far it has come, if ``show``."""
    for done, name in enumerate(given):
        if show:
            sys.stderr.write(f"\r\x1b[K{done}/{len(given)} {name}")
            sys.stderr.flush()
        yield name
    if show:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
