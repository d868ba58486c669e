"""Into a record: ``init``, ``add``, ``rebuild``, ``judge``."""
# ruff: noqa: PLC0415 - not for --help

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from marsad.cli import inputs
from marsad.cli.common import FILE, complain, note
from marsad.cli.record_options import DEFAULT, opened, record_option, write_json
from marsad.errors import MarsadError

if TYPE_CHECKING:
    from marsad.app.record.ingest import Incoming
    from marsad.app.record.record import Record

_LINES = {".jsonl", ".ndjson"}


@click.command(
    epilog="""\b
Examples:
  marsad init syria.db
  marsad init postgresql://desk@localhost/syria"""
)
@click.argument("where", metavar="[FILE|URL]", default=DEFAULT, envvar="MARSAD_RECORD")
def init(where: str) -> None:
    """Make a record: a file, or the tables in a PostgreSQL database that is there and empty."""
    from marsad.store import Store

    with Store(where, create=True) as store:
        counts = store.counts()
    note(f"{where}: {counts['reports']} reports, {counts['claims']} claims, {counts['events']} events")


@click.command(
    epilog="""\b
Examples:
  marsad add report.txt --published 2026-02-23 --outlet Okaz
  marsad add reports/*.txt archive.jsonl --record syria.db
  cat reports.jsonl | marsad add - --lines"""
)
@click.argument("files", nargs=-1, type=FILE, metavar="[FILE|-]...")
@click.option("--published", metavar="DATE", help="Day of publication of plain texts, year-month-day.")
@click.option("--outlet", default="", metavar="NAME", help="Who published plain texts.")
@click.option("--title", default="", help="Title of a plain text.")
@click.option("--url", default="", help="Where a plain text stood.")
@click.option(
    "--lines", is_flag=True, help="Read all files as JSON Lines, one report a line, not only those named .jsonl."
)
@click.option("--by", "who", default="", metavar="NAME", help="Who adds them.")
@record_option
def add(
    files: tuple[str, ...],
    published: str | None,
    outlet: str,
    title: str,
    url: str,
    lines: bool,  # noqa: FBT001 - click passes it by name
    who: str,
    **options: Any,
) -> int:
    """Read reports into the record: plain texts in UTF-8, or JSON Lines (id, text, published, outlet, title, url, lang).

    What is there already adds nothing, so that an interrupted run is finished by the same command. What cannot be read is told
    of, the rest is added, and the exit code is 1.
    """
    if not files and sys.stdin.isatty():
        raise click.UsageError("name a file, or give a text on standard input")
    day = _day(published)
    faults: list[str] = []
    told = {"new": 0, "known": 0, "claims": 0}
    with opened(options, create=True) as record:
        incoming = _incoming(record, inputs.names(files), day, outlet, title, url, faults, all_lines=lines)
        show = sys.stderr.isatty()
        for reading, added in record.add_all(incoming, who=who):
            told["new" if added.new else "known"] += 1
            told["claims"] += len(added.opened)
            for claim in added.review:
                note(f"{claim}: was judged and is no longer read so: marsad history {claim}")
            if show:
                sys.stderr.write(f"\r\x1b[K{told['new'] + told['known']} reports  {reading.report.title[:50]}")
                sys.stderr.flush()
        if show:
            sys.stderr.write("\r\x1b[K")
    again = f", {told['known']} were there" if told["known"] else ""
    note(f"{told['new']} reports added{again}; {told['claims']} claims")
    if faults:
        note(f"{len(faults)} could not be read: {', '.join(faults)}")
    return 1 if faults else 0


def _day(published: str | None) -> date | None:
    from marsad.app.published import published_day

    return published_day(published, where="--published") if published else None


def _incoming(
    record: Record,
    names: list[str],
    day: date | None,
    outlet: str,
    title: str,
    url: str,
    faults: list[str],
    *,
    all_lines: bool,
) -> Iterator[Incoming]:
    """Give the reports of all files; note in ``faults`` what could not be read."""
    import msgspec

    from marsad.app.published import dated_report
    from marsad.app.record.ingest import Incoming
    from marsad.readers.report_lines import read_lines
    from marsad.readers.text import path_bytes, read_bytes

    for name in names:
        try:
            data = sys.stdin.buffer.read() if name == inputs.STDIN else path_bytes(Path(name))
            if all_lines or Path(name).suffix in _LINES:
                for line in read_lines(data, inputs.spoken(name)):
                    if line.report is not None:
                        yield Incoming(line.report, line.lang)
                    elif line.fault is not None:
                        complain(line.fault)
                        faults.append(f"{inputs.spoken(name)}:{line.number}")
                continue
            text = read_bytes(data, inputs.spoken(name))
            report = dated_report(text, record.library, published=day, outlet=outlet)
            yield Incoming(msgspec.structs.replace(report, title=title, url=url), original=data)
        except MarsadError as fault:
            complain(fault)
            faults.append(inputs.spoken(name))


@click.command(
    epilog="""\b
Examples:
  marsad rebuild --check
  marsad rebuild"""
)
@click.option("--check", is_flag=True, help="Change nothing; exit code 1 where something would change or is amiss.")
@record_option
def rebuild(check: bool, **options: Any) -> int:  # noqa: FBT001 - click passes it by name
    """Work all events out again from what was read and decided. With --check: prove that nothing changes."""
    with opened(options) as record:
        done = record.rebuild(check=check)
    for problem in done.problems:
        click.echo(f"{problem.where}: {problem.what} (rule {problem.rule})")
    for table in done.changed:
        click.echo(f"{table}: {'would change' if check else 'changed'}")
    if done.well:
        note("all is as it should be: nothing changed")
    return 1 if check and not done.well else 0


@click.command(
    epilog="""\b
Examples:
  marsad judge accept r_….k…
  marsad judge reject r_….k… --reason "the outlet withdrew it" --by rana
  marsad judge correct r_….k… type=movement place=qamishli
  marsad judge same e12 e31
  marsad judge not-same r_….k… r_….k…
  marsad judge undo 7
  marsad judge list"""
)
@click.argument("verdict", type=click.Choice(["accept", "reject", "correct", "same", "not-same", "undo", "list"]))
@click.argument("what", nargs=-1, metavar="CLAIM|EVENT|NUMBER [FIELD=VALUE]...")
@click.option("--by", default="", metavar="NAME", help="Who decides.")
@click.option("--reason", default="", help="Why, in your words.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, one object a line.")
@record_option
def judge(
    verdict: str,
    what: tuple[str, ...],
    by: str,
    reason: str,
    as_json: bool,  # noqa: FBT001 - click passes it by name
    **options: Any,
) -> None:
    """Decide of a claim, or of two whether they tell of one event. Nothing is lost: every decision can be undone."""
    with opened(options) as record:
        said = {"by": by, "reason": reason}
        match verdict, what:
            case "list", _:
                rows = record.decisions(held=True)
            case "undo", [number] if number.isdigit():
                rows = [record.undo(int(number), **said)]
            case "accept", [claim]:
                rows = [record.accept(claim, **said)]
            case "reject", [claim]:
                rows = [record.reject(claim, **said)]
            case "correct", [claim, *changes] if changes:
                rows = [record.correct(claim, _changes(changes), **said)]
            case "same", [a, b]:
                rows = [record.same(a, b, **said)]
            case "not-same", [a, b]:
                rows = [record.not_same(a, b, **said)]
            case _:
                raise click.UsageError(f"'{verdict}' is not said of that; see: marsad judge --help")
    if as_json:
        write_json(rows)
        return
    for row in rows:
        words = [f"{row.n}", row.verdict.value, row.a, row.b, row.value, row.by, row.reason]
        click.echo("  ".join(word for word in words if word))


def _changes(given: list[str]) -> dict[str, str]:
    found = {}
    for each in given:
        field, sign, value = each.partition("=")
        if not sign:
            raise click.UsageError(f"'{each}' is not FIELD=VALUE")
        found[field] = value
    return found
