"""Reading without keeping: ``read``, ``explain``."""
# ruff: noqa: PLC0415 - not for --help

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from marsad.cli import inputs
from marsad.cli.common import DIR, FILE, complain, note, open_library
from marsad.errors import MarsadError

if TYPE_CHECKING:
    from marsad.app.library import Library
    from marsad.app.reading import Reading
    from marsad.model.received import Options, Received

_MANY = 3  # a progress line is shown from here on
_TOLD_OF = ("metadata", "name")  # days that neither the text nor the user states

_F = TypeVar("_F", bound=Callable[..., Any])


def _knowledge(command: _F) -> _F:
    """Add the options that lay the user's own words, places and actors over the built-in ones."""
    for decorate in (
        click.option("--lexicon", type=DIR, help="Folder of own words, laid over the built-in ones."),
        click.option("--actors", type=FILE, multiple=True, help="File of own actors; repeatable."),
        click.option("--places", type=FILE, multiple=True, help="File of own places; repeatable."),
    ):
        command = decorate(command)
    return command


def _reports(command: _F) -> _F:
    """Add the options that say what the report's text does not."""
    for decorate in (
        click.option(
            "--column",
            "columns",
            multiple=True,
            metavar="FIELD=NAME",
            help="Column of a table that holds a field; repeatable.",
        ),
        click.option("--outlet", default="", metavar="NAME", help="Who published it."),
        click.option(
            "--published",
            metavar="DATE",
            help="Day of publication, year-month-day. Without it: the day that the report states.",
        ),
    ):
        command = decorate(command)
    return command


@click.command(
    epilog="""\b
Examples:
  marsad read report.txt --published 2026-02-23 --outlet Okaz
  marsad read page.html mail.eml reports.zip inbox/
  marsad read table.xlsx --column text=Body
  marsad read reports/*.txt --jsonl > claims.jsonl
  curl -s ADDRESS | marsad read - --lang ar"""
)
@click.argument("files", nargs=-1, type=FILE, metavar="[FILE|FOLDER|-]...")
@_reports
@click.option(
    "--lang",
    type=click.Choice(["auto", "ar", "en"]),
    default="auto",
    show_default=True,
    help="Read only what is in this language.",
)
@click.option("--jsonl", is_flag=True, help="Print JSON Lines, one claim a line.")
@_knowledge
def read(
    files: tuple[str, ...],
    lang: str,
    jsonl: bool,  # noqa: FBT001 - click passes it by name
    places: tuple[str, ...],
    actors: tuple[str, ...],
    lexicon: str | None,
    **said: Any,
) -> int:
    """Print the claims of reports: files of any format, folders, archives, or standard input.

    What cannot be read is told of, the rest is read, and the exit code is 1.
    """
    if not files and sys.stdin.isatty():
        raise click.UsageError("name a file, or give a text on standard input")
    options = options_of(said, lang)
    library = open_library(lexicon, places, actors)
    given = inputs.names(files)
    write = _write_jsonl if jsonl else write_text
    failed: list[str] = []
    done = 0
    many = len(given) > _MANY and sys.stderr.isatty() and not sys.stdout.isatty()
    for name in inputs.counted(given, show=many):
        for reading, where in _readings(name, library, options, failed):
            done += 1
            write(reading, where)
    if failed:
        if done + len(failed) > 1:
            note(f"{len(failed)} of {done + len(failed)} could not be read: {', '.join(failed)}")
        return 1
    return 0


@click.command(
    epilog="""\b
Examples:
  marsad explain report.txt
  marsad explain report.txt --after groups"""
)
@click.argument("file", type=FILE, metavar="FILE|-")
@_reports
@click.option(
    "--after",
    metavar="STAGE",
    help="Show what is known after this stage only: words, mentions, groups, predicates, identities, "
    "attribution, senses or claims.",
)
@_knowledge
def explain(
    file: str,
    after: str | None,
    places: tuple[str, ...],
    actors: tuple[str, ...],
    lexicon: str | None,
    **said: Any,
) -> None:
    """Show how a report is read, stage by stage."""
    from marsad.app import reading
    from marsad.model.received import Fault

    if after is not None and after not in reading.STAGE_NAMES:
        raise click.BadParameter(
            f"there is no stage '{after}'; there are: {', '.join(reading.STAGE_NAMES)}",
            param_hint="--after",
        )
    options = options_of(said, "auto")
    library = open_library(lexicon, places, actors)
    for found in inputs.received(file, library, options):
        if isinstance(found, Fault):
            raise found.error
        click.echo(reading.explain(found.report, library, after))


def options_of(said: dict[str, Any], lang: str) -> Options:
    """Return what the user says of the reports, telling of a day that is still to come."""
    from marsad.model.received import Options

    day = None
    if said["published"] is not None:
        from marsad.app.published import published_day

        day = published_day(said["published"], where="--published")
        today = date.today()  # noqa: DTZ011 - the user's day
        if day > today:
            note(f"published on {day}, which is after today ({today}): read all the same")
    columns = dict(inputs.column(each) for each in said["columns"])
    return Options(published=day, outlet=said["outlet"], lang=lang, columns=columns)


def _readings(name: str, library: Library, options: Options, failed: list[str]) -> Iterator[tuple[Reading, str]]:
    """Give what each report of an input was read as and where it stood; tell of what could not be read, and keep where that was."""
    from marsad.app.reading import read_report
    from marsad.model.received import Fault

    for found in inputs.received(name, library, options):
        if isinstance(found, Fault):
            complain(found.error)
            failed.append(found.where)
            continue
        try:
            reading = read_report(found.report, library, found.lang)
        except MarsadError as fault:
            complain(fault)
            failed.append(found.where)
        except Exception:  # noqa: BLE001 - a fault of ours in one report should not cost the rest
            _confess(found.where)
            failed.append(found.where)
        else:
            _tell(reading, found)
            yield reading, found.where


def _tell(reading: Reading, found: Received) -> None:
    """Tell what a reader of the claims should know of the report as a whole."""
    for each in found.notes:
        note(f"{found.where}: {each}")
    if found.dating in _TOLD_OF:
        note(f"{found.where}: dated {found.report.published} by its {found.dating.value}")
    for flag in reading.flags:
        if flag == "no_published_date":
            note(f"{found.where}: states no day of publication: relative days stay open (--published)")
        else:
            note(f"{found.where}: {flag.replace('_', ' ')}")


def _write_jsonl(reading: Reading, _name: str) -> None:
    from marsad.exports.jsonl import line

    for claim in reading.claims:
        sys.stdout.buffer.write(line(claim))
    sys.stdout.buffer.flush()


def write_text(reading: Reading, name: str) -> None:
    """Print the claims of a report for people."""
    from marsad.cli.show import Look, claims_text

    look = Look.of_stdout()
    sys.stdout.write(claims_text(reading.report, name, reading.claims, look))
    sys.stdout.flush()


def _confess(name: str) -> None:
    """Print what went wrong in marsad itself, whole, for whoever mends it."""
    import traceback

    click.echo(f"{traceback.format_exc()}{name}: a fault of marsad's; please report it", err=True)
