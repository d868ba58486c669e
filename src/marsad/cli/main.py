"""The commands. Thin: arguments in, text out.

Data goes to standard output, all else to standard error. Exit codes: 0 all well · 1 something could not be read, the
rest was · 2 the command was called wrongly · 130 interrupted · 141 nobody reads the output any more.

What a command needs is imported inside it: ``marsad read`` on a short file should not wait for what it does not use.
"""
# ruff: noqa: PLC0415 - see above

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from typing import Any

import click

import marsad
from marsad.cli.common import chosen_language, complain, open_library
from marsad.errors import MarsadError


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
    gc.freeze()  # Python need not look through all that was loaded once more on its way out: a twelfth of a short reading
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
    "archive": "archive:archive",
    "backup": "record_backup:backup",
    "compare": "compare:compare",
    "contradictions": "record_out:contradictions",
    "eval": "measure:evaluate",
    "events": "record_out:events",
    "evidence": "record_evidence:evidence",
    "explain": "read:explain",
    "export": "record_way_out:export",
    "history": "record_out:history",
    "import": "record_way_out:import_",
    "init": "record_in:init",
    "judge": "record_in:judge",
    "lexicon": "own:lexicon",
    "list": "record_out:list_",
    "map": "draw:map_",
    "merge": "merge:merge",
    "move": "record_way_out:move",
    "places": "own:places",
    "plans": "record_sites:plans",
    "read": "read:read",
    "rebuild": "record_in:rebuild",
    "report": "report:report",
    "restore": "record_backup:restore",
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

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is asked for; where there is none of that name, say which may be meant."""
        known = self.list_commands(ctx)
        if args[0] not in known:
            from difflib import get_close_matches  # what a reading needs not is not loaded

            if near := get_close_matches(args[0], known, 1):
                ctx.fail(f"No such command '{args[0]}'. Did you mean '{near[0]}'?")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that is asked for."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            sys.exit(_unread())
        except MarsadError as fault:
            fault.lang = chosen_language(ctx)
            raise


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="marsad COMMAND --help shows examples.",
)
@click.version_option(marsad.__version__, message="marsad %(version)s")
def commands() -> None:
    """Read reports of armed conflict, in Arabic and English, into sourced claims."""


@commands.command()
@click.option("--open", "browser", is_flag=True, help="Show them, and ten more, as a page in the browser.")
def demo(browser: bool) -> None:  # noqa: FBT001 - click passes it by name
    """Read five reports that come with marsad: claims, the history of each site, plans, routes."""
    if browser:
        from marsad.cli.serve import serve_demo

        return serve_demo()
    from marsad.app.demo import samples
    from marsad.app.merging import merge_readings
    from marsad.app.published import dated_report
    from marsad.app.reading import read_report
    from marsad.cli.read import write_text
    from marsad.cli.show import Look
    from marsad.cli.story import summary

    library = open_library()
    readings = []
    for sample in samples():
        text = sample.path.read_text("utf-8")
        report = dated_report(text, library, published=sample.published, outlet=sample.outlet)
        reading = read_report(report, library)
        write_text(reading, sample.path.name)
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
