"""What the commands share: how they speak to the user, and what they read with."""
# ruff: noqa: PLC0415 - not for --help

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.errors import DataError, MarsadError

if TYPE_CHECKING:
    from marsad.app.library import Library

FILE = click.Path(allow_dash=True)
DIR = click.Path(exists=True, file_okay=False)

_SOME = 5


def open_library(lexicon: str | None = None, places: Sequence[str] = (), actors: Sequence[str] = ()) -> Library:
    """Return the built-in knowledge with the user's own laid over it."""
    from marsad.app.library import library
    from marsad.settings import from_environment

    own = Path(lexicon) if lexicon else None
    if own:
        refuse_strays(own)
    return library(
        from_environment(os.environ),
        own,
        [Path(name) for name in places],
        [Path(name) for name in actors],
    )


def refuse_strays(own: Path) -> None:
    """Raise where a folder of own words holds nothing that is read, or files that would be passed over."""
    from marsad.app.checks import BUILT_IN

    found = sorted(each.relative_to(own) for each in own.rglob("*") if each.suffix in {".yaml", ".tsv"})
    strays = [str(each) for each in found if not (BUILT_IN / each).is_file()]
    if strays or not found:
        raise DataError(
            f"would not be read: {', '.join(strays[:_SOME])}" if strays else "holds no words",
            where=str(own),
            advice=f"put own words into {own}/ar and {own}/en, named as the built-in files are, "
            "such as ar/events/withdrawal.yaml",
        )


def complain(fault: MarsadError) -> None:
    """Print a fault on standard error."""
    click.echo(f"{click.style('error:', fg='red')} {fault}", err=True)


def note(words: str) -> None:
    """Print something worth knowing on standard error."""
    click.echo(f"marsad: {words}", err=True)
