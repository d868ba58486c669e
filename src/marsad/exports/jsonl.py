"""The printed form of the claim contract: JSON Lines, one claim a line.

Positions are code points of the report's text as given, end excluded; days ISO, inclusive, null = open.
"""

from __future__ import annotations

from typing import Any

import msgspec

from marsad.model.claim import Claim
from marsad.model.when import When

_ENCODER = msgspec.json.Encoder()


def line(claim: Claim) -> bytes:
    """Return the claim as one line of UTF-8 JSON, with its newline."""
    return _ENCODER.encode(row(claim)) + b"\n"


def row(claim: Claim) -> dict[str, Any]:
    """Return the claim as plain values, its fields named and ordered as the contract has them.

    What is not known of a filler is left out; what is not stated of the claim is null or empty.
    """
    fields: dict[str, Any] = {name: getattr(claim, name) for name in claim.__struct_fields__}
    fields["time"] = None if claim.time is None else _time(claim.time)
    if not claim.flags:
        del fields["flags"]
    return fields


def _time(when: When) -> dict[str, Any]:
    """Return the contract's six fields, open ends as null, then the further ones that hold something."""
    fields: dict[str, Any] = {
        "earliest": when.earliest,
        "latest": when.latest,
        "relation": when.relation,
        "text": when.text,
        "start": when.start,
        "end": when.end,
    }
    return fields | {k: v for k, v in msgspec.structs.asdict(when).items() if k not in fields and v}
