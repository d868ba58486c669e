"""The commands. Thin: arguments in, text out.

Data goes to standard output, all else to standard error. Exit codes: 0 all well · 1 something could not be read, the
rest was · 2 the command was called wrongly · 130 interrupted · 141 nobody reads the output any more.

What a command needs is imported inside it: ``marsad read`` on a short file should not wait for what it does not use.
"""
# ruff: noqa: PLC0415 - see above

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

import click

import marsad
from marsad.cli import inputs
from marsad.cli.common import DIR, FILE, complain, note, open_library
from marsad.errors import MarsadError

if TYPE_CHECKING:
    from marsad.app.library import Library
    from marsad.app.reading import Reading
    from marsad.model.report import Report

_MANY = 3  # a progress line is shown from here on

_F = TypeVar("_F", bound=Callable[..., Any])


def main() -> None:
    """Run the command line and leave with its exit code."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = commands.main(prog_name="marsad", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Abort:
        code = 130
    except click.ClickException as fault:
        fault.show()
        code = fault.exit_code
    except MarsadError as fault:
        complain(fault)
        code = 1
    except BrokenPipeError:
        code = _unread()
    sys.exit(code)


def _unread() -> int:
    """Give up on standard output, which nobody reads any more; return the exit code that says so.

    What is still in the buffer has nowhere to go: Python should not try again on its way out.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return 141


#: Commands that stand in modules of their own, loaded when they are asked for: ``marsad read`` should not wait for them.
_ELSEWHERE = {
    "add": "record_add:add",
    "compare": "compare:compare",
    "contradictions": "record_out:contradictions",
    "eval": "measure:evaluate",
    "events": "record_out:events",
    "evidence": "record_evidence:evidence",
    "export": "record_way_out:export",
    "history": "record_out:history",
    "import": "record_way_out:import_",
    "init": "record_in:init",
    "judge": "record_in:judge",
    "lexicon": "own:lexicon",
    "list": "record_out:list_",
    "map": "draw:map_",
    "merge": "merge:merge",
    "places": "own:places",
    "plans": "record_sites:plans",
    "rebuild": "record_in:rebuild",
    "report": "report:report",
    "search": "record_out:search",
    "serve": "serve:serve",
    "show": "record_out:show",
    "sites": "record_sites:sites",
    "timeline": "draw:timeline",
    "users": "users:users",
    "watch": "record_watch:watch",
}


class _Commands(click.Group):
    """The commands; click would call a closed pipe a failure."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, sorted."""
        return sorted({*super().list_commands(ctx), *_ELSEWHERE})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name, loading the module that it stands in."""
        if cmd_name not in _ELSEWHERE:
            return super().get_command(ctx, cmd_name)
        module, _, name = _ELSEWHERE[cmd_name].partition(":")
        command = getattr(import_module(f"marsad.cli.{module}"), name)
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that is asked for."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            sys.exit(_unread())


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="marsad COMMAND --help shows examples.",
)
@click.version_option(marsad.__version__, message="marsad %(version)s")
def commands() -> None:
    """Read reports of armed conflict, in Arabic and English, into sourced claims."""


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
        click.option("--outlet", default="", metavar="NAME", help="Who published it."),
        click.option(
            "--published",
            metavar="DATE",
            help="Day of publication, year-month-day. Without it: the day that the text states.",
        ),
    ):
        command = decorate(command)
    return command


@commands.command(
    epilog="""\b
Examples:
  marsad read report.txt --published 2026-02-23 --outlet Okaz
  marsad read reports/*.txt --jsonl > claims.jsonl
  curl -s ADDRESS | marsad read - --lang ar"""
)
@click.argument("files", nargs=-1, type=FILE, metavar="[FILE|-]...")
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
    published: str | None,
    outlet: str,
    lang: str,
    jsonl: bool,  # noqa: FBT001 - click passes it by name
    places: tuple[str, ...],
    actors: tuple[str, ...],
    lexicon: str | None,
) -> int:
    """Print the claims of reports: plain text files in UTF-8, or standard input.

    A file that cannot be read is told of, the others are read, and the exit code is 1.
    """
    if not files and sys.stdin.isatty():
        raise click.UsageError("name a file, or give a text on standard input")
    day = _published(published)
    library = open_library(lexicon, places, actors)
    given = inputs.names(files)
    write = _write_jsonl if jsonl else _write_text
    failed = []
    many = len(given) > _MANY and sys.stderr.isatty() and not sys.stdout.isatty()
    for name in inputs.counted(given, show=many):
        try:
            reading = _reading(_report(name, library, day, outlet), library, lang)
        except MarsadError as fault:
            complain(fault)
            failed.append(inputs.spoken(name))
        except Exception:  # noqa: BLE001 - a fault of ours in one report should not cost the rest
            _confess(inputs.spoken(name))
            failed.append(inputs.spoken(name))
        else:
            _note_flags(reading, inputs.spoken(name))
            write(reading, name)
    if failed:
        if len(given) > 1:
            note(f"{len(failed)} of {len(given)} could not be read: {', '.join(failed)}")
        return 1
    return 0


@commands.command(
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
    published: str | None,
    outlet: str,
    after: str | None,
    places: tuple[str, ...],
    actors: tuple[str, ...],
    lexicon: str | None,
) -> None:
    """Show how a report is read, stage by stage."""
    from marsad.app import reading

    if after is not None and after not in reading.STAGE_NAMES:
        raise click.BadParameter(
            f"there is no stage '{after}'; there are: {', '.join(reading.STAGE_NAMES)}",
            param_hint="--after",
        )
    library = open_library(lexicon, places, actors)
    report = _report(file, library, _published(published), outlet)
    click.echo(reading.explain(report, library, after))


@commands.command()
@click.option("--open", "browser", is_flag=True, help="Show them, and ten more, as a page in the browser.")
def demo(browser: bool) -> None:  # noqa: FBT001 - click passes it by name
    """Read five reports that come with marsad: claims, the history of each site, plans, routes."""
    if browser:
        from marsad.cli.serve import serve_demo

        return serve_demo()
    from marsad.app.demo import samples
    from marsad.app.merging import merge_readings
    from marsad.cli.show import Look
    from marsad.cli.story import summary

    library = open_library()
    readings = []
    for sample in samples():
        report = _report(str(sample.path), library, sample.published, sample.outlet)
        reading = _reading(report, library, "auto")
        _write_text(reading, sample.path.name)
        readings.append(reading)
    merged = merge_readings(readings, library)
    events = {claim: event.id for event in merged.events for claim in event.claims}
    return click.echo(summary(list(merged.told.values()), library.world, Look.of_stdout(), events))


@commands.command()
@click.option(
    "--lang",
    type=click.Choice(["en", "ar"]),
    default="en",
    show_default=True,
    help="Language of the labels.",
)
def types(lang: str) -> None:
    """List the types of events and states, with the roles that each may have; * = needed."""
    from marsad.app.types import type_cards
    from marsad.cli.show import Look, types_lines

    for line in types_lines(type_cards(), lang, Look.of_stdout()):
        click.echo(line)


@commands.command(
    epilog="""\b
Examples:
  eval "$(marsad completion bash)"
  marsad completion fish > ~/.config/fish/completions/marsad.fish"""
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the script that completes marsad's commands in a shell."""
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    assert kind is not None, "the choice above lists only shells that click knows"
    click.echo(kind(commands, {}, "marsad", "_MARSAD_COMPLETE").source())


def _published(value: str | None) -> date | None:
    """Return the day that the user names, telling of one that is still to come."""
    if value is None:
        return None
    from marsad.app.published import published_day

    day = published_day(value, where="--published")
    today = date.today()  # noqa: DTZ011 - the user's day
    if day > today:
        note(f"published on {day}, which is after today ({today}): read all the same")
    return day


def _report(name: str, library: Library, day: date | None, outlet: str) -> Report:
    from marsad.app.published import dated_report

    return dated_report(inputs.text_of(name), library, published=day, outlet=outlet)


def _reading(report: Report, library: Library, lang: str) -> Reading:
    from marsad.app.reading import read_report

    return read_report(report, library, lang)


def _note_flags(reading: Reading, name: str) -> None:
    """Tell what a reader of the claims should know of the report as a whole."""
    for flag in reading.flags:
        if flag == "no_published_date":
            note(f"{name}: states no day of publication: relative days stay open (--published)")
        else:
            note(f"{name}: {flag.replace('_', ' ')}")


def _write_jsonl(reading: Reading, _name: str) -> None:
    from marsad.exports.jsonl import line

    for claim in reading.claims:
        sys.stdout.buffer.write(line(claim))
    sys.stdout.buffer.flush()


def _write_text(reading: Reading, name: str) -> None:
    from marsad.cli.show import Look, claims_text

    look = Look.of_stdout()
    sys.stdout.write(claims_text(reading.report, name, reading.claims, look))
    sys.stdout.flush()


def _confess(name: str) -> None:
    """Print what went wrong in marsad itself, whole, for whoever mends it."""
    import traceback

    click.echo(f"{traceback.format_exc()}{name}: a fault of marsad's; please report it", err=True)
