"""``map`` and ``timeline``: events of a record as pictures."""
# ruff: noqa: PLC0415 - not for --help

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import msgspec

from marsad.cli.common import answer_language, note
from marsad.cli.record_options import opened, record_option
from marsad.cli.record_out import narrowing
from marsad.cli.record_way_out import wanted_of

_LANG = click.option(
    "--in",
    "lang",
    type=click.Choice(["en", "ar"]),
    default="en",
    show_default=True,
    callback=answer_language,
    help="Language of names.",
)


@click.command(
    "map",
    epilog="""\b
Examples:
  marsad map feb.svg --since 2026-02-01 --until 2026-02-28
  marsad map hasakah.png --place Hasakah --in ar""",
)
@click.argument("target", metavar="FILE")
@_LANG
@narrowing
@record_option
def map_(target: str, lang: str, **options: Any) -> None:
    """Draw events on a map (.svg or .png): marks by phase, roads taken, names, scale, legend, sources. Areas get no mark."""
    _draw("map", target, lang, options)


@click.command(
    epilog="""\b
Examples:
  marsad timeline feb.svg --since 2026-02-01 --until 2026-02-28
  marsad timeline hasakah.png --place Hasakah --in ar""",
)
@click.argument("target", metavar="FILE")
@_LANG
@narrowing
@record_option
def timeline(target: str, lang: str, **options: Any) -> None:
    """Draw events along time (.svg or .png): a lane for each place; from the right in Arabic."""
    _draw("timeline", target, lang, options)


def _draw(what: str, target: str, lang: str, options: dict[str, Any]) -> None:
    from marsad.app.exporting import opened_for_writing
    from marsad.app.pictures import drawn, span_of

    with opened(options) as record:
        wanted = wanted_of(record, options)
        first, last = span_of(record, wanted)
        wanted = msgspec.structs.replace(wanted, since=first, until=last)
        data = drawn(record, what, Path(target).suffix, first, last, lang, wanted)
    with opened_for_writing(target) as out:
        out.write(data)
    note(f"{target}: {len(data):,} bytes")
