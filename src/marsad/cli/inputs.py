"""What the user names, as text: files or standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from marsad.app.library import Library
    from marsad.model.received import Fault, Options, Received

STDIN = "-"
_MOST = 1 << 30  # bytes of standard input
#: Fields of a report that a column of a table may hold.
FIELDS = ("text", "published", "outlet", "title", "url", "lang", "id")


def names(given: Sequence[str]) -> list[str]:
    """Return the inputs to read, each once: what is given, else standard input."""
    return list(dict.fromkeys(given)) or [STDIN]


def spoken(name: str) -> str:
    """Return how an input is called when told of."""
    return "standard input" if name == STDIN else name


def received(name: str, library: Library, options: Options) -> Iterator[Received | Fault]:
    """Give the reports of a file or folder, or of standard input for ``-``, and what could not be read."""
    from marsad.app import receiving  # noqa: PLC0415 - not for --help
    from marsad.model.received import Source  # noqa: PLC0415

    if name == STDIN:
        data = sys.stdin.buffer.read(_MOST)
        return receiving.received(Source(spoken(name), data=data), library, options)
    return receiving.received(Source(name, path=name), library, options)


def column(given: str) -> tuple[str, str]:
    """Return the field and the name of its column that ``FIELD=NAME`` says."""
    field, sign, name = given.partition("=")
    if not sign or not name or field.strip() not in FIELDS:
        raise click.UsageError(f"'{given}' is not FIELD=NAME, with a field of {', '.join(FIELDS)}")
    return field.strip(), name


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
