"""Into a record, from wherever reports come: ``add``."""
# ruff: noqa: PLC0415 - not for --help

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from marsad.cli import inputs
from marsad.cli.common import FILE, complain, note
from marsad.cli.record_options import opened, record_option

if TYPE_CHECKING:
    from marsad.app.record.fetching import Network
    from marsad.app.record.intake import Took
    from marsad.app.record.tasks import Failed
    from marsad.app.record.worker import Opening
    from marsad.cli.progress import Progress
    from marsad.model.received import Options, Source

_F = TypeVar("_F", bound=Callable[..., Any])
_NAMED = 5  # so many of what failed are named again in the last line
_MEGA = 1_000_000
_STDIN_LIMIT = 1 << 30
#: After so many new reports the histories of busy places are worked out at once; after fewer, when they are asked for.
_BULK = 1_000


def network_options(command: _F) -> _F:
    """Add the options that say how addresses are fetched."""
    for decorate in (
        click.option(
            "--max-seconds", type=click.FloatRange(1), default=60.0, show_default=True, help="Time for a page."
        ),
        click.option(
            "--max-size", type=click.FloatRange(0.001), default=30.0, show_default=True, help="Megabytes of a page."
        ),
        click.option("--allow-private", is_flag=True, help="Fetch from hosts of the own network too."),
        click.option("--follow", is_flag=True, help="Of a feed, add the pages that it leads to."),
    ):
        command = decorate(command)
    return command


def network_of(options: dict[str, Any], contact: str = "") -> Network:
    """Return how addresses are fetched, taking out of ``options`` what says so."""
    from marsad.app.record.fetching import Network

    return Network(
        follow=options.pop("follow"),
        allow_private=options.pop("allow_private"),
        contact=contact,
        max_size=int(options.pop("max_size") * _MEGA),
        max_seconds=options.pop("max_seconds"),
    )


@click.command(
    epilog="""\b
Examples:
  marsad add report.html mail.eml export.zip
  marsad add inbox/ --record syria.db
  marsad add https://example.org/news/17 https://example.org/rss --follow
  marsad add report.txt --published 2026-02-23 --outlet Okaz
  marsad add table.csv --column text=Body --column published=Date
  cat reports.jsonl | marsad add - --lines"""
)
@click.argument("files", nargs=-1, type=FILE, metavar="[FILE|FOLDER|URL|-]...")
@click.option("--published", metavar="DATE", help="Day of publication of what does not state it, year-month-day.")
@click.option("--outlet", default="", metavar="NAME", help="Who published what does not say so.")
@click.option("--title", default="", help="Title of a report.")
@click.option("--url", default="", help="Where a report stood.")
@click.option(
    "--column", "columns", multiple=True, metavar="FIELD=NAME", help="Column of a table that holds a field; repeatable."
)
@click.option("--lines", is_flag=True, help="Read all files as JSON Lines, one report a line.")
@network_options
@click.option(
    "--jobs", type=click.IntRange(1), metavar="N", help="So many processes read; else as many as there are cores."
)
@click.option("--by", "who", default="", metavar="NAME", help="Who adds them.")
@record_option
def add(files: tuple[str, ...], who: str, jobs: int | None, **options: Any) -> int:
    """Read reports into the record: files of any format, folders, archives, pages and feeds.

    What is there already adds nothing, so that an interrupted run is finished by the same command. What cannot be read is told
    of at the end, the rest is added, and the exit code is 1.
    """
    if not files and sys.stdin.isatty():
        raise click.UsageError("name a file, a folder or an address, or give a text on standard input")
    from marsad.app.record.workers import cores
    from marsad.cli.progress import Progress

    network, said = network_of(options), options_of(options)
    opening = opening_of(options)
    names = inputs.names(files)
    progress = Progress(total=_count(names) if sys.stderr.isatty() else 0)
    counts: Counter[str] = Counter()
    faults: list[Failed] = []
    with opened(options, create=True) as record:
        given = [_stdin() if name == inputs.STDIN else name for name in names]
        taken = record.take(given, options=said, who=who, network=network, jobs=jobs or cores(), opening=opening)
        try:
            for each in taken:
                _tell(each, counts, faults, progress)
            for place in record.work_ahead() if counts["new"] >= _BULK else ():
                progress.draw(place)
        except KeyboardInterrupt:
            _summary(progress, counts, faults)
            note("interrupted; the same command goes on from here")
            raise
    _summary(progress, counts, faults)
    return 1 if faults else 0


def options_of(options: dict[str, Any]) -> Options:
    """Return what the user says of reports, taking it out of ``options``."""
    from marsad.app.published import published_day
    from marsad.model.received import Options

    published = options.pop("published")
    columns = dict(inputs.column(each) for each in options.pop("columns"))
    return Options(
        published=published_day(published, where="--published") if published else None,
        outlet=options.pop("outlet"),
        title=options.pop("title"),
        url=options.pop("url"),
        columns=columns,
        lines=options.pop("lines"),
    )


def opening_of(options: dict[str, Any]) -> Opening:
    """Return with what other processes are to read."""
    from marsad.app.record.worker import Opening
    from marsad.settings import from_environment

    cache = from_environment(os.environ).cache_dir
    return Opening(
        str(cache) if cache else "",
        str(options["lexicon"] or ""),
        tuple(map(str, options["own_places"])),
        tuple(map(str, options["own_actors"])),
    )


def _stdin() -> Source:
    from marsad.model.received import Source

    return Source(inputs.spoken(inputs.STDIN), data=sys.stdin.buffer.read(_STDIN_LIMIT))


def _count(names: Iterable[str]) -> int:
    """Return how many files there are to go through."""
    from marsad.model.received import Fault, Source
    from marsad.readers.folder import files

    total = 0
    for name in names:
        if name != inputs.STDIN and Path(name).is_dir():
            total += sum(not isinstance(each, Fault) for each in files(Source(name, path=name)))
        else:
            total += 1
    return total


def _tell(took: Took, counts: Counter[str], faults: list[Failed], progress: Progress) -> None:
    if took.failed is not None:
        faults.append(took.failed)
    if took.added is not None:
        new = took.added.new
        counts["new" if new else "known"] += 1
        counts["ways"] += took.added.arrived and not new
        progress.reports += new
        progress.claims += len(took.added.opened)
        for claim in took.added.review:
            progress.clear()
            note(f"{claim}: was judged and is no longer read so: marsad history {claim}")
    counts["known"] += took.known
    progress.known = counts["known"]
    progress.files += took.done
    progress.draw(took.where)


def _summary(progress: Progress, counts: Counter[str], faults: list[Failed]) -> None:
    progress.clear()
    for fault in faults:
        complain(fault.error)
    again = f", {counts['known']} were there" if counts["known"] else ""
    ways = f" ({counts['ways']} came by another way too)" if counts["ways"] else ""
    note(f"{counts['new']} reports added{again}{ways}; {progress.claims} claims")
    if faults:
        named = ", ".join(fault.where for fault in faults[:_NAMED])
        note(f"{len(faults)} could not be read: {named}{' …' if len(faults) > _NAMED else ''}")
