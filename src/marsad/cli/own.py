"""The commands that look after the user's own words and places."""
# ruff: noqa: PLC0415 - what a command needs is imported inside it

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from marsad.cli.common import DIR, FILE, note, open_library, refuse_strays


@click.group
def lexicon() -> None:
    """Look after the words that marsad knows."""


@lexicon.command(
    name="check",
    epilog="""\b
Examples:
  marsad lexicon check my-words --sentences
  marsad lexicon check --warnings""",
)
@click.argument("folder", required=False, type=DIR, metavar="[DIR]")
@click.option(
    "--sentences",
    is_flag=True,
    help="Also read the sentences beside the words; print how many are.",
)
@click.option(
    "--warnings",
    is_flag=True,
    help="List the warnings of the built-in lexicon too; those of an own folder are always listed.",
)
def lexicon_check(folder: str | None, sentences: bool, warnings: bool) -> int:  # noqa: FBT001
    """Check the lexicon, or a folder laid over it: every fault with file, line and advice."""
    from marsad.app.checks import lexicon_faults

    own = Path(folder) if folder else None
    faults = lexicon_faults(own)
    if own:
        refuse_strays(own)
    errors = [fault for fault in faults if fault.level == "error"]
    mild = [fault for fault in faults if fault.level != "error"]
    code = _told(errors, mild, folder or "the lexicon", listed=warnings or own is not None)
    return code or (_sentences(folder, own) if sentences else 0)


def _sentences(folder: str | None, own: Path | None) -> int:
    """Print which sentences of the lexicon are not read as their files say, and how many are."""
    from marsad.app.lexicon_check import sentence_results, summary

    results = sentence_results(open_library(folder), own)
    wrong = [result for result in results if not result.ok]
    for result in wrong:
        click.echo(f"{result.file}:{result.line}: {result.text}\n    {result.why}", err=True)
    click.echo(summary(results))
    return 1 if wrong else 0


@click.group
def places() -> None:
    """Look after own lists of places."""


@places.command(
    name="check",
    epilog="""\b
Example:
  marsad places check villages.tsv && marsad read report.txt --places villages.tsv""",
)
@click.argument("file", type=FILE, metavar="FILE")
def places_check(file: str) -> int:
    """Check a file of places before it is used with --places."""
    from marsad.app.checks import places_faults

    return _told(places_faults(Path(file)), (), file)


def _told(errors: Sequence[object], warnings: Sequence[object], what: str, *, listed: bool = True) -> int:
    """Print the faults and how many there are; return the exit code, 1 where one is an error."""
    for fault in (*(warnings if listed else ()), *errors):
        click.echo(str(fault), err=True)
    more = "" if listed or not warnings else " (--warnings lists them)"
    note(f"{what}: {_count(errors, 'error')}, {_count(warnings, 'warning')}{more}")
    return 1 if errors else 0


def _count(faults: Sequence[object], what: str) -> str:
    return f"{len(faults) or 'no'} {what}{'' if len(faults) == 1 else 's'}"
