"""The tables that a part becomes: its claims with the contract's fields, its reports with what a record needs of them.

``claim`` holds a claim whole, in the printed form of the contract; the other columns repeat what is asked for most. Of a role, its
fillers' texts and what each is ('' where that is not known) stand in two lists of equal length.
"""

from __future__ import annotations

from typing import Any

import msgspec

from marsad.app.reading import Reading
from marsad.app.record.prepare import Prepared, brought, whole
from marsad.exports.jsonl import line
from marsad.model.claim import Claim, NumberKind, Role
from marsad.model.received import Received
from marsad.model.report import Report

_TEXT, _WHOLE, _REAL, _DAY, _LIST, _BYTES, _YES = "string", "int64", "double", "date32", "list", "binary", "bool"

CLAIMS: dict[str, str] = {
    **dict.fromkeys(("report", "id", "lang", "type", "phase", "polarity", "certainty"), _TEXT),
    "background": _YES,
    "published": _DAY,
    "outlet": _TEXT,
    "trigger": _TEXT,
    "trigger_start": _WHOLE,
    "trigger_end": _WHOLE,
    **{name: _LIST for role in Role for name in (role.value, f"{role.value}_is")},
    "lat": _REAL,
    "lon": _REAL,
    "precision_km": _REAL,
    **{f"{kind.value}_{side}": _WHOLE for kind in NumberKind for side in ("low", "high")},
    "time_earliest": _DAY,
    "time_latest": _DAY,
    "time_relation": _TEXT,
    "time_text": _TEXT,
    "said_by": _LIST,
    "said_by_kind": _LIST,
    "said_by_stance": _LIST,
    "evidence": _TEXT,
    "evidence_start": _WHOLE,
    "evidence_end": _WHOLE,
    "rule": _TEXT,
    "flags": _LIST,
    "claim": _TEXT,
}
#: ``failure``: why a document could not be read; it has no id then. ``prepared``: for ``marsad archive load``.
REPORTS: dict[str, str] = {
    "id": _TEXT,
    "where": _TEXT,
    "reader": _TEXT,
    "langs": _LIST,
    "published": _DAY,
    "published_at": _TEXT,
    "dating": _TEXT,
    "outlet": _TEXT,
    "title": _TEXT,
    "url": _TEXT,
    "text": _TEXT,
    "claims": _WHOLE,
    "flags": _LIST,
    "failure": _TEXT,
    "advice": _TEXT,
    "prepared": _BYTES,
}


def schema(columns: dict[str, str], pa: Any) -> Any:
    """Return the columns as Arrow has them; ``pa`` is pyarrow."""
    types = {_DAY: pa.date32(), _LIST: pa.list_(pa.string()), _REAL: pa.float64(), _YES: pa.bool_()}
    plain = {_TEXT: pa.string(), _WHOLE: pa.int64(), _BYTES: pa.binary()}
    return pa.schema([(name, (types | plain)[kind]) for name, kind in columns.items()])


def claim_row(claim: Claim, report: Report) -> dict[str, Any]:
    """Return a claim as a row; what it does not say is left out."""
    found: dict[str, Any] = {
        "report": claim.report,
        "id": claim.id,
        "lang": claim.lang,
        "type": claim.type.value,
        "phase": claim.phase.value,
        "polarity": claim.polarity.value,
        "certainty": claim.certainty.value,
        "background": claim.background,
        "published": report.published,
        "outlet": report.outlet,
        "trigger": claim.trigger.text,
        "trigger_start": claim.trigger.start,
        "trigger_end": claim.trigger.end,
        "said_by": [link.text for link in claim.said_by],
        "said_by_kind": [link.kind.value for link in claim.said_by],
        "said_by_stance": [link.stance.value for link in claim.said_by],
        "evidence": claim.evidence.text,
        "evidence_start": claim.evidence.start,
        "evidence_end": claim.evidence.end,
        "rule": claim.rule,
        "flags": list(claim.flags),
        "claim": line(claim).decode("utf-8").rstrip("\n"),
    }
    for role, fillers in claim.roles.items():
        found[role.value] = [filler.text for filler in fillers]
        found[f"{role.value}_is"] = [filler.is_ or "" for filler in fillers]
    for kind, number in claim.numbers.items():
        found[f"{kind.value}_low"], found[f"{kind.value}_high"] = number.low, number.high
    if (when := claim.time) is not None:
        found |= {"time_earliest": when.earliest, "time_latest": when.latest, "time_text": when.text}
        found["time_relation"] = when.relation.value
    return found | _point(claim)


def _point(claim: Claim) -> dict[str, Any]:
    """Return the point of the first place that has one."""
    for role, fillers in claim.roles.items():
        for filler in fillers if role.is_place else ():
            if filler.lat is not None:
                return {"lat": filler.lat, "lon": filler.lon, "precision_km": filler.precision_km}
    return {}


def report_row(came: Received, prepared: Prepared) -> dict[str, Any]:
    """Return a report that was read as a row."""
    report = prepared.reading.report
    return {
        "id": report.id,
        "where": came.where,
        "reader": came.reader,
        "langs": sorted({part.lang for part in prepared.reading.parts}),
        "published": report.published,
        "published_at": report.published_at.isoformat() if report.published_at else None,
        "dating": came.dating.value,
        "outlet": report.outlet,
        "title": report.title,
        "url": report.url,
        "text": report.text,
        "claims": len(prepared.reading.claims),
        "flags": list(prepared.reading.flags),
        "prepared": _packed(prepared),
    }


def _packed(prepared: Prepared) -> bytes:
    """Return a report as it will be kept, without what stands in the row already or twice in itself: its text, its claims."""
    reading = prepared.reading
    bare = Reading(msgspec.structs.replace(reading.report, text=""), reading.parts, (), reading.flags)
    packed = msgspec.structs.replace(brought(prepared), reading=bare)
    return msgspec.msgpack.encode(packed, order="deterministic")  # whoever reads it writes the same bytes


_DECODER: msgspec.msgpack.Decoder[Prepared] = msgspec.msgpack.Decoder(Prepared)


def unpacked(row: dict[str, Any]) -> Prepared:
    """Return the report of a row, ready to be kept; its claims in text order."""
    bare = _DECODER.decode(row["prepared"])
    report = msgspec.structs.replace(bare.reading.report, text=row["text"])
    return whole(msgspec.structs.replace(bare, reading=msgspec.structs.replace(bare.reading, report=report)))
