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
_LANG = "marsad.answers"


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


def answer_language(ctx: click.Context, _: click.Parameter, value: str) -> str:
    """Return the language of answers as given, and keep it for what goes wrong."""
    ctx.meta[_LANG] = value
    return value


def chosen_language(ctx: click.Context | None) -> str:
    """Return the language in which whoever calls a command wants to be answered; English where nothing was said."""
    return "ar" if ctx is not None and ctx.meta.get(_LANG) == "ar" else "en"


def complain(fault: MarsadError) -> None:
    """Print a fault on standard error, in the language that answers were asked for in."""
    from marsad.knowledge.faults import said_in

    lang = fault.lang or chosen_language(click.get_current_context(silent=True))
    error, what, advice = (said_in(lang, text) for text in ("error:", fault.what, fault.advice))
    said = MarsadError(what, where=fault.where, advice=advice)
    click.echo(f"{click.style(error, fg='red')} {said}", err=True)


def note(words: str) -> None:
    """Print something worth knowing on standard error."""
    click.echo(f"marsad: {words}", err=True)
