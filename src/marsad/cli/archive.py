"""Archives of millions of reports: ``archive read`` into parts, ``archive load`` into a record."""
# ruff: noqa: PLC0415 - not for --help

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from marsad.cli.common import DIR, FILE, complain, note, open_library
from marsad.cli.record_options import opened, record_option
from marsad.errors import InputError

if TYPE_CHECKING:
    from marsad.app.archive.load import Loaded
    from marsad.app.archive.manifest import Manifest
    from marsad.app.archive.parts import Failure, Outcome
    from marsad.cli.progress import Progress

_MEGA = 1_000_000
_NAMED = 5  # so many of what failed are named


@click.group
def archive() -> None:
    """Read archives of millions of reports in parts, on this machine or a cluster, and load them into a record."""


@archive.command(
    name="read",
    epilog="""\b
Examples:
  marsad archive read news-2015.parquet news-2016.jsonl --out parts
  marsad archive read crawl/ --out parts --jobs 8
  marsad archive read 's3://bucket/news/*.warc.gz' --out parts --engine ray""",
)
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--out", type=click.Path(file_okay=False), required=True, metavar="DIR", help="Folder for the parts.")
@click.option(
    "--engine",
    type=click.Choice(["local", "ray"]),
    default="local",
    show_default=True,
    help="Read by processes of this machine, or of a Ray cluster.",
)
@click.option("--address", default="", metavar="ADDRESS", help="Of the Ray cluster; else RAY_ADDRESS, else one here.")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="So many processes; else as many as there are cores.")
@click.option(
    "--part-size", type=click.FloatRange(0.001), default=4.0, show_default=True, help="Megabytes of input in a part."
)
@click.option("--published", metavar="DATE", help="Day of publication of what does not state it, year-month-day.")
@click.option("--outlet", default="", metavar="NAME", help="Who published what does not say so.")
@click.option(
    "--column", "columns", multiple=True, metavar="FIELD=NAME", help="Column of a table that holds a field; repeatable."
)
@click.option("--lines", is_flag=True, help="Read all files as JSON Lines, one report a line.")
@click.option("--endpoint", default="", metavar="URL", help="Of an S3-compatible service other than that of AWS.")
@click.option("--region", default="", metavar="NAME", help="Region of the S3 service.")
@click.option("--anonymous", is_flag=True, help="Ask object storage without keys.")
@click.option("--lexicon", type=DIR, help="Folder of own words, laid over the built-in ones.")
@click.option("--actors", "own_actors", type=FILE, multiple=True, help="File of own actors; repeatable.")
@click.option("--places", "own_places", type=FILE, multiple=True, help="File of own places; repeatable.")
def read(inputs: tuple[str, ...], **options: Any) -> int:
    """Read files, folders or object storage into parts of claims and reports, as Parquet.

    Parts that are there already are not read again, so that an interrupted run is finished by the same command. What cannot be
    read is told of at the end and in the manifest, the rest is read, and the exit code is 1.
    """
    from marsad.app.archive.engines import Engine
    from marsad.app.archive.parts import Storage
    from marsad.app.archive.run import Archive
    from marsad.cli.record_add import opening_of, options_of

    said = options_of(options | {"title": "", "url": ""})
    library = open_library(options["lexicon"], options["own_places"], options["own_actors"])
    made = Archive(
        Path(options["out"]),
        library,
        opening_of(options),
        options=said,
        engine=Engine(options["engine"]),
        address=options["address"],
        jobs=options["jobs"],
        storage_=Storage(options["endpoint"], options["region"], options["anonymous"]),
        size=max(1, int(options["part_size"] * _MEGA)),
    )
    plan = made.plan(inputs)
    if not plan.parts and not plan.missing:
        raise InputError("nothing to read", where=" ".join(inputs), advice="Name files that hold reports.")
    telling = _Telling(len(plan.parts))
    try:
        for outcome in made.read(plan):
            telling.tell(outcome)
    except KeyboardInterrupt:
        telling.progress.clear()
        note("interrupted; the same command goes on from here")
        raise
    return telling.end(made.settle(plan), options["out"])


class _Telling:
    """Tells how far reading has come."""

    def __init__(self, parts: int) -> None:
        from marsad.cli.progress import Progress

        self.progress: Progress = Progress(total=parts, unit="parts")
        self._kept = 0

    def tell(self, outcome: Outcome) -> None:
        """Tell of a part that was gone through."""
        progress, summary = self.progress, outcome.summary
        progress.files += 1
        progress.claims += summary.claims
        if outcome.kept:
            self._kept += 1
            progress.kept += summary.reports
        progress.reports += summary.reports
        progress.draw(summary.stretches[0].name)

    def end(self, found: Manifest, out: str) -> int:
        """Tell what came of it; return the exit code."""
        progress = self.progress
        progress.clear()
        failures = (*found.unread, *found.failures)
        for each in failures[:_NAMED]:
            complain(_error(each))
        again = f", {self._kept} of them there already" if self._kept else ""
        note(f"{progress.files} parts{again}; {found.reports:,} reports, {found.claims:,} claims in {out}")
        if rate := progress.rate():
            note(f"{rate:,.0f} reports a second")
        if failures:
            more = f", {len(failures) - _NAMED} more" if len(failures) > _NAMED else ""
            note(f"{len(failures)} could not be read{more}: {Path(out) / 'manifest.json'} names them all")
        return 1 if failures else 0


def _error(failure: Failure) -> InputError:
    return InputError(failure.what, where=failure.where, advice=failure.advice)


@archive.command(
    name="load",
    epilog="""\b
Examples:
  marsad archive load parts --record syria.db
  marsad archive load parts --record postgresql://desk@db/syria""",
)
@click.argument("folder", type=DIR, metavar="DIR")
@click.option("--by", "who", default="", metavar="NAME", help="Who adds them.")
@record_option
def load(folder: str, who: str, **options: Any) -> int:
    """Load the parts that archive read wrote into a record, and merge their claims.

    Parts that were loaded already are passed over, so that an interrupted run is finished by the same command. At the end the
    histories of places that many claims tell of are worked out, so that whoever asks first need not wait.
    """
    from marsad.app.archive.load import load_parts
    from marsad.cli.progress import Progress

    progress: Progress | None = None
    new = 0
    with opened(options, create=True) as record:
        try:
            for each in load_parts(record, Path(folder), who=who):
                if progress is None:
                    progress = Progress(total=each.of, unit="parts")
                new += _loaded(each, progress)
            for place in record.work_ahead():
                if progress is not None:
                    progress.draw(place)
        except KeyboardInterrupt:
            note("interrupted; the same command goes on from here")
            raise
    if progress is not None:
        progress.clear()
        note(
            f"{progress.files} parts; {new:,} reports added, {progress.known:,} were there; {progress.claims:,} claims"
        )
    return 0


def _loaded(each: Loaded, progress: Progress) -> int:
    """Count what was loaded; return how many reports are new."""
    progress.files += each.done
    progress.reports += each.new
    progress.known += each.known
    progress.claims += each.claims
    progress.draw(each.part)
    return each.new
