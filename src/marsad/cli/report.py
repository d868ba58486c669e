"""``report``: what happened, what changed, what is planned and disputed, written from a record."""
# ruff: noqa: PLC0415 - not for --help

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from marsad.cli.common import answer_language, note
from marsad.cli.record_options import ids, opened, record_option

if TYPE_CHECKING:
    pass

_STDOUT = "-"


@click.command(
    epilog="""\b
The file's ending says the format: .html (one file, prints anywhere), .docx, .pdf, .md.
\b
Examples:
  marsad report feb.html --from 2026-02-01 --to 2026-02-28 --lang both
  marsad report hasakah.docx --from 2026-02-01 --to 2026-02-28 --area Hasakah --lang ar
  marsad report - --from 2026-02-23 --to 2026-02-23 --actor "U.S. forces\""""
)
@click.argument("target", metavar="FILE|-", default=_STDOUT)
@click.option("--from", "first", metavar="DATE", required=True, help="First day.")
@click.option("--to", "last", metavar="DATE", required=True, help="Last day.")
@click.option("--area", multiple=True, metavar="NAME", help="Name or id of a place; what lies in it counts.")
@click.option("--actor", multiple=True, metavar="NAME", help="Name or id of an actor; its parts count.")
@click.option(
    "--lang",
    type=click.Choice(["ar", "en", "both"]),
    default="en",
    show_default=True,
    callback=answer_language,
    help="Language of the report.",
)
@record_option
def report(
    target: str,
    first: str,
    last: str,
    area: tuple[str, ...],
    actor: tuple[str, ...],
    lang: str,
    **options: Any,
) -> None:
    """Write the situation report of some days: every sentence with the reports it rests on. To standard output as Markdown."""
    from marsad.app.record.site import day
    from marsad.app.situation import written

    with opened(options) as record:
        places, actors = ids(area, "place", record), ids(actor, "actor", record)
        langs = ("en", "ar") if lang == "both" else (lang,)
        suffix = ".md" if target == _STDOUT else Path(target).suffix
        data = written(record, suffix, day(first), day(last), langs, places=places, actors=actors)
    if target == _STDOUT:
        sys.stdout.buffer.write(data)
        return
    from marsad.app.exporting import opened_for_writing

    with opened_for_writing(target) as out:
        out.write(data)
    note(f"{target}: {len(data):,} bytes")
