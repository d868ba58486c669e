"""The command that measures how well reports are read."""
# ruff: noqa: PLC0415 - what a command needs is imported inside it

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli.common import DIR, FILE, complain, note, open_library
from marsad.errors import InputError

if TYPE_CHECKING:
    from marsad.app.evaluate.measure import Measured


@click.command(
    name="eval",
    epilog="""\b
Examples:
  marsad eval gold/dev
  marsad eval our-reports --places our-places.yaml --by lang --errors 20
  marsad eval our-reports --lexicon our-words --json figures.json""",
)
@click.argument("folder", type=DIR, metavar="GOLD_DIR")
@click.option(
    "--places",
    type=FILE,
    multiple=True,
    help="File with the true points of places (id: {lat, lon, km}); repeatable.",
)
@click.option("--by", type=click.Choice(["lang", "type", "style"]), help="Also print the figures of each.")
@click.option(
    "--errors",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="List what is wrong, by kind, at most N of each.",
)
@click.option("--json", "target", type=FILE, metavar="OUT", help="Write all of it to a file.")
@click.option("--lexicon", type=DIR, help="Folder of own words, laid over the built-in ones.")
@click.option("--actors", type=FILE, multiple=True, help="File of own actors; repeatable.")
def evaluate(
    folder: str,
    places: tuple[str, ...],
    by: str | None,
    errors: int,
    target: str | None,
    lexicon: str | None,
    actors: tuple[str, ...],
) -> int:
    """Measure how well reports are read, on reports that you have annotated."""
    from marsad.app.evaluate.gold import read_gold
    from marsad.app.evaluate.measure import measure
    from marsad.cli.scores import mistake_lines, score_lines
    from marsad.cli.show import Look

    gold = read_gold(Path(folder), [Path(name) for name in places])
    for fault in gold.faults:
        complain(fault)
    if gold.faults:
        count = len(gold.faults)
        note(f"{folder}: {count} fault{'' if count == 1 else 's'}; nothing was measured")
        return 1
    for told in gold.notes:
        note(told)
    measured = measure(gold.reports, gold.places, open_library(lexicon, (), actors), by)
    look = Look.of_stdout()
    for line in score_lines(measured.score, look):
        click.echo(line)
    for line in mistake_lines(measured.score.mistakes, errors, look) if errors else ():
        click.echo(line)
    for name, why in measured.failed.items():
        note(f"{name} could not be read, and counts as empty: {why}")
    if target:
        _write(target, measured)
    return 1 if measured.failed else 0


def _write(target: str, measured: Measured) -> None:
    """Write figures, intervals and mistakes as JSON; ``-`` is standard output."""
    told = measured.score.row() | {"failed": measured.failed}
    text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    if target == "-":
        click.echo(text, nl=False)
        return
    try:
        Path(target).write_text(text, encoding="utf-8")
    except OSError as error:
        advice = "Name a file in a folder that is there and that you may write to."
        what = f"cannot be written ({error.strerror})"
        raise InputError(what, where=target, advice=advice) from error
