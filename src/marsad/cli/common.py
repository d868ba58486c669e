"""What the commands share: how they speak to the user, and what they read with."""
# ruff: noqa: PLC0415 - not for --help

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.errors import MarsadError

if TYPE_CHECKING:
    from marsad.app.library import Library

FILE = click.Path(allow_dash=True)
DIR = click.Path(exists=True, file_okay=False)


def open_library(
    lexicon: str | None = None, places: Sequence[str] = (), actors: Sequence[str] = ()
) -> Library:
    """Return the built-in knowledge with the user's own laid over it."""
    from marsad.app.library import library
    from marsad.settings import from_environment

    return library(
        from_environment(os.environ),
        Path(lexicon) if lexicon else None,
        [Path(name) for name in places],
        [Path(name) for name in actors],
    )


def complain(fault: MarsadError) -> None:
    """Print a fault on standard error."""
    click.echo(f"{click.style('error:', fg='red')} {fault}", err=True)


def note(words: str) -> None:
    """Print something worth knowing on standard error."""
    click.echo(f"marsad: {words}", err=True)
