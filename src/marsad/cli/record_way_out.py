"""Out of a record into files: ``export``; and one written out whole into an empty one: ``import``."""
# ruff: noqa: PLC0415 - not for --help

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from marsad.cli.common import FILE, answer_language, note
from marsad.cli.record_options import ids, opened, record_option
from marsad.cli.record_out import narrowing
from marsad.model.claim import EventType, Phase, SourceKind

if TYPE_CHECKING:
    from marsad.app.record.record import Record
    from marsad.exports.port import LeftOut
    from marsad.store import EventFilter

_STDOUT = "-"


@click.command(
    epilog="""\b
Formats (by the file's ending, or --format):
  csv          .csv            all events, one a row
  hxl          .hxl.csv        the same with tags of the Humanitarian Exchange Language
  acled        .acled.csv      what happened, in ACLED's columns
  ucdp         .ucdp.csv       events with deaths, in UCDP's columns
  plover       .plover.jsonl   in the manner of PLOVER
  cameo        .cameo.tsv      dyads with CAMEO codes
  geojson      .geojson        events, routes and sites for maps
  kml          .kml            the same for globes
  parquet      .parquet        typed columns; geoparquet .geo.parquet: with points
  ftm          .ftm.json       entities of FollowTheMoney
  atom         .atom           for feed readers; jsonfeed .feed.json
  claims       .jsonl          claims, as the contract prints them
  changes      .changes.jsonl  what became of events since a version or day
  native       .marsad.jsonl   all of the record, lossless: marsad import reads it
\b
Examples:
  marsad export syria.geojson --since 2026-02-01
  marsad export feb.acled.csv --since 2026-02-01 --until 2026-02-28 --left-out why.csv
  marsad export - --format changes --since-version 2026-02-20 | jq .kind"""
)
@click.argument("target", metavar="FILE|-")
@click.option("--format", "name", default="", metavar="NAME", help="The format, where the file's name does not say it.")
@click.option(
    "--in",
    "lang",
    type=click.Choice(["en", "ar"]),
    default="en",
    show_default=True,
    callback=answer_language,
    help="Language of names.",
)
@click.option(
    "--since-version",
    default="0",
    metavar="NUMBER|DATE",
    help="For changes: since this version of the record, or this day.",
)
@click.option(
    "--left-out", type=FILE, metavar="FILE", help="Write each event that the format cannot say, and why (CSV)."
)
@narrowing
@record_option
def export(
    target: str,
    name: str,
    lang: str,
    since_version: str,
    left_out: str | None,
    **options: Any,
) -> None:
    """Write events to a file, in the format that its name ends in. What a format cannot say is counted, and told on standard error."""
    from marsad.app.exporting import export as export_
    from marsad.app.exporting import format_of, opened_for_writing, since_of

    kind = name or ("" if target == _STDOUT else format_of(target))
    if not kind:
        raise click.UsageError("name a format with --format")
    with opened(options) as record, ExitStack() as files:
        wanted = wanted_of(record, options)
        out = sys.stdout.buffer if target == _STDOUT else files.enter_context(opened_for_writing(target))
        on_left = _written_to(files.enter_context(opened_for_writing(left_out))) if left_out else None
        since = since_of(record, since_version) if kind == "changes" else 0
        done = export_(record, out, kind, wanted=wanted, lang=lang, since=since, left_out=on_left)
        out.flush()
    what = {"claims": "claims", "native": "claims", "changes": "changes"}.get(kind, "events")
    note(f"{target}: {done.kept} {what}")
    if done.left_out:
        reasons = ", ".join(f"{count} {reason}" for reason, count in done.left_out.items())
        note(f"left out: {sum(done.left_out.values())} events ({reasons})")


def wanted_of(record: Record, options: dict[str, Any]) -> EventFilter:
    """Return the filter that the options of ``narrowing`` ask for."""
    from marsad.app.record.site import day
    from marsad.store import EventFilter

    return EventFilter(
        types=tuple(map(EventType, options["types"])),
        places=ids(options["place"], "place", record),
        actors=ids(options["actor"], "actor", record),
        sources=tuple(map(SourceKind, options["source"])),
        phases=tuple(map(Phase, options["phase"])),
        lang=options["told_in"] or "",
        since=day(options["since"]) if options["since"] else None,
        until=day(options["until"]) if options["until"] else None,
        independent=options["independent"],
    )


def _written_to(out: BinaryIO) -> Callable[[LeftOut], None]:
    """Return what writes each event that it is told into a table: there may be more of them than can be held."""
    from marsad.exports.port import LeftOut

    names = LeftOut.__struct_fields__

    def put(event: LeftOut) -> None:
        out.write(",".join(getattr(event, name) for name in names).encode() + b"\r\n")  # ids and words of our own

    out.write(",".join(names).encode() + b"\r\n")
    return put


@click.command(
    "import",
    epilog="""\b
Examples:
  marsad export all.marsad.jsonl --record old.db
  marsad import all.marsad.jsonl --record new.db
  marsad import all.marsad.jsonl --record postgresql://desk@localhost/syria""",
)
@click.argument("source", type=FILE, metavar="FILE")
@record_option
def import_(source: str, **options: Any) -> None:
    """Read a record that was written out whole (format native) into an empty one: nothing is lost, nothing is read anew."""
    from marsad.app.exporting import import_whole

    with opened(options, create=True) as record:
        counts = import_whole(record, source)
    note(f"{source}: {counts['report']} reports, {counts['claim']} claims, {counts['judgement']} decisions")


@click.command(
    epilog="""\b
Examples:
  marsad move syria.db postgresql://desk@localhost/syria
  marsad move postgresql://desk@localhost/syria backup.db"""
)
@click.argument("source", metavar="FILE|URL")
@click.argument("target", metavar="FILE|URL")
def move(source: str, target: str) -> None:
    """Copy a record whole into an empty one, from SQLite to PostgreSQL or back, and compare the two by hashes."""
    from marsad.app.exporting import move as copy
    from marsad.store import Store

    with Store(source) as held, Store(target, create=True) as made:
        counts = copy(held, made)
    note(  # not the address as it was given: it may hold a password
        f"{made.place.name}: {counts['report']} reports, {counts['claim']} claims, {counts['judgement']} decisions; the same by hashes"
    )
