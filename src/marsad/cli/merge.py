"""``marsad merge``: many reports, one list of events."""
# ruff: noqa: PLC0415 - not for --help

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click
import msgspec

from marsad.cli import inputs
from marsad.cli.common import DIR, FILE, complain, note, open_library

if TYPE_CHECKING:
    from marsad.app.merging import Merging
    from marsad.cli.show import Look
    from marsad.model.event import Event


@click.command(
    epilog="""\b
Examples:
  marsad merge reports.jsonl
  marsad merge reports.jsonl --json > events.json"""
)
@click.argument("file", type=FILE, metavar="FILE|-")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object: events, copies, relations.")
@click.option("--lexicon", type=DIR, help="Folder of own words, laid over the built-in ones.")
@click.option("--actors", type=FILE, multiple=True, help="File of own actors; repeatable.")
@click.option("--places", type=FILE, multiple=True, help="File of own places; repeatable.")
def merge(
    file: str,
    as_json: bool,  # noqa: FBT001 - click passes it by name
    lexicon: str | None,
    actors: tuple[str, ...],
    places: tuple[str, ...],
) -> int:
    """Merge reports, one JSON object a line, into events: who tells of each, and on whose word.

    Nothing is kept. A line that holds no report is told of, the others are read, and the exit code is 1.
    """
    from marsad.app.merging import merge_readings
    from marsad.app.reading import Reading, read_report
    from marsad.cli.show import Look
    from marsad.model.received import Fault, Options

    library = open_library(lexicon, places, actors)
    readings: list[Reading] = []
    faults = 0
    for each in inputs.received(file, library, Options(lines=True)):
        if isinstance(each, Fault):
            faults += 1
            complain(each.error)
        else:
            readings.append(read_report(each.report, library, each.lang))
    found = merge_readings(readings, library)
    if as_json:
        sys.stdout.buffer.write(msgspec.json.encode(_plain(found)) + b"\n")
    else:
        sys.stdout.write("\n".join([*_listed(found, Look.of_stdout()), ""]))
    if faults:
        note(f"{faults} of {faults + len(readings)} lines could not be read")
    return 1 if faults else 0


def _plain(found: Merging) -> dict[str, Any]:
    return {
        "events": [_event(event, found) for event in found.events],
        "copies": found.copies,
        "kin": found.kin,
        "relations": found.relations,
        "suggested": found.suggested,
    }


def _event(event: Event, found: Merging) -> dict[str, Any]:
    fields = {name: getattr(event, name) for name in event.__struct_fields__}
    claims = [found.told[claim] for claim in event.claims]
    fields["claims"] = [
        {"id": told.claim.id, "report": told.report.id, "trigger": told.claim.trigger} for told in claims
    ]
    return fields | {"independent": event.standing.independent}


def _listed(found: Merging, look: Look) -> Iterator[str]:
    """Give the events in order, each with its claims."""
    for event in found.events:
        yield _head(event, look)
        for claim in event.claims:
            told = found.told[claim]
            yield f"    {told.report.id}  {look.words(told.claim.evidence.text)}"
    for group in found.copies:
        yield f"one story: {' '.join(group)}"


def _head(event: Event, look: Look) -> str:
    from marsad.cli.show import visible

    days = "–".join(dict.fromkeys(str(day or "…") for day in event.when)) if any(event.when) else ""
    places = ", ".join(dict.fromkeys(visible(spot.id or spot.text) for spot in event.spots))
    standing = event.standing
    shoulders = f"{standing.independent} independent, {standing.stories} stories, {standing.reports} reports"
    disputed = "disputed: " + ", ".join(each.field for each in event.conflicts) if event.conflicts else ""
    parts = (event.phase.value, "NOT SO" if event.polarity.value == "no" else "", days, places, shoulders, disputed)
    name = look.paint(f"{event.id}  {event.type.value}", bold=True)
    return "  ".join([name, *(part for part in parts if part)])
