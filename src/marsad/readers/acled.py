"""Rows of ACLED's exports as second-hand reports: the notes are read, what its coders made of the event is kept beside.

The day of an event is no day of publication: that is the row's ``timestamp``, where the export has it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from marsad.errors import InputError
from marsad.model.received import Dating, Received
from marsad.readers.dates import known
from marsad.readers.text import report as report_of

_COLUMNS = {"event_date", "event_type", "notes"}
_OUTLET = "ACLED"
_TIMES = 1_000_000_000  # seconds: smaller numbers are no times of ours


def is_acled(header: Sequence[str]) -> bool:
    """Whether the columns are those of ACLED."""
    return {name.strip().lower() for name in header} >= _COLUMNS


def acled_received(row: Mapping[str, str], where: str, original: bytes, media_type: str = "text/csv") -> Received:
    """Return the report that a row's notes are; ``copied_from`` is whom the coders read."""
    fields = {name.strip().lower(): value.strip() for name, value in row.items() if value.strip()}
    notes = fields.get("notes", "")
    if not notes:
        raise InputError("the row has no notes to read", where=where, advice="Export it with its notes.")
    stamp = fields.get("timestamp", "")
    when = known(stamp) if not stamp.isdecimal() or int(stamp) > _TIMES else None
    report = report_of(notes, published=when.day if when else None, outlet=_OUTLET)
    changes = {"id": fields["event_id_cnty"]} if "event_id_cnty" in fields else {}
    return Received(
        msgspec.structs.replace(report, published_at=when.at if when else None, **changes),
        where,
        "acled",
        dating=Dating.FEED if when else Dating.UNKNOWN,
        original=original,
        media_type=media_type,
        copied_from=fields.get("source", ""),
        coding={name: value for name, value in fields.items() if name not in {"notes", "timestamp"}},
    )
