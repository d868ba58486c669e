"""What the commands that use a record share: which record, how to print, how to filter."""
# ruff: noqa: PLC0415 - not for --help

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

import click
import msgspec

from marsad.cli.common import DIR, FILE, answer_language, open_library

if TYPE_CHECKING:
    from marsad.app.record.record import Record
    from marsad.cli.show_event import Names

DEFAULT = "marsad.db"

_F = TypeVar("_F", bound=Callable[..., Any])


def record_option(command: _F) -> _F:
    """Add the options that say which record is meant, and with what knowledge it is read."""
    for decorate in (
        click.option("--lexicon", type=DIR, help="Folder of own words, laid over the built-in ones."),
        click.option("--actors", "own_actors", type=FILE, multiple=True, help="File of own actors; repeatable."),
        click.option("--places", "own_places", type=FILE, multiple=True, help="File of own places; repeatable."),
        click.option(
            "--record",
            "where",
            envvar="MARSAD_RECORD",
            default=DEFAULT,
            show_default=True,
            metavar="FILE|URL",
            help="The record: a file, or postgresql://… (also MARSAD_RECORD).",
        ),
    ):
        command = decorate(command)
    return command


def answer_options(command: _F) -> _F:
    """Add the options that say how to print."""
    for decorate in (
        click.option(
            "--in",
            "lang",
            type=click.Choice(["en", "ar"]),
            default="en",
            show_default=True,
            callback=answer_language,
            help="Language of names and labels.",
        ),
        click.option("--json", "as_json", is_flag=True, help="Print JSON, one object a line."),
    ):
        command = decorate(command)
    return command


def opened(options: dict[str, Any], *, create: bool = False) -> Record:
    """Return the record that the options name, taking out of ``options`` what says so."""
    from marsad.app.record.record import open_record

    library = open_library(options.pop("lexicon"), options.pop("own_places"), options.pop("own_actors"))
    return open_record(options.pop("where"), library, create=create)


def names_of(record: Record, lang: str) -> Names:
    """Return what things are called in the reader's language."""
    from marsad.cli.show_event import Names

    return Names(record.library.world, lang, record.called)


def write_json(rows: Iterable[Any]) -> None:
    """Print each of ``rows`` as a line of JSON."""
    encode = msgspec.json.Encoder(enc_hook=_plain).encode
    for row in rows:
        sys.stdout.buffer.write(encode(row) + b"\n")
    sys.stdout.buffer.flush()


def _plain(value: object) -> object:
    raise TypeError(f"{type(value)} cannot be printed")


def write_lines(lines: Iterable[str], *, nothing: str) -> None:
    """Print lines; where there are none, say so on standard error."""
    from marsad.cli.common import note

    written = False
    for line in lines:
        click.echo(line)
        written = True
    if not written:
        note(nothing)


def ids(names: Iterable[str], kind: str, record: Record) -> tuple[str, ...]:
    """Return the ids that the user names: ids of the tables as they are, else all that bear the name.

    ``kind``: ``place`` or ``actor``. Raise ``click.BadParameter`` where nothing bears it.
    """
    from marsad.app.question import named

    table = record.library.world.places if kind == "place" else record.library.world.actors
    found: list[str] = []
    for name in names:
        if name in table or name.startswith("~") or (kind == "actor" and "/" in name):
            found.append(name)
            continue
        bearers = named(name, kind, record.library.world)
        own = record.own_place(name) if kind == "place" and not bearers else ""
        if own:
            bearers = [own]
        if not bearers:
            raise click.BadParameter(f"no {kind} is called '{name}'", param_hint=f"--{kind}")
        found += bearers
    return tuple(found)
