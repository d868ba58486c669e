"""The test that each claim must pass, whoever made it: every span re-reads exactly.

A claim that fails is a fault of the reader, not of the report: it is refused, never repaired.
"""

from __future__ import annotations

from collections.abc import Iterator

from marsad.errors import GroundingError
from marsad.model.claim import Claim


def faults(claim: Claim, text: str) -> Iterator[str]:
    """What of ``claim`` its report's ``text`` does not bear out; nothing where all is well."""
    spans: list[tuple[str, int, int, str]] = [
        ("trigger", claim.trigger.start, claim.trigger.end, claim.trigger.text),
        ("evidence", claim.evidence.start, claim.evidence.end, claim.evidence.text),
    ]
    for role, fillers in claim.roles.items():
        spans += [(role, f.start, f.end, f.text) for f in fillers]
    spans += [(kind, n.start, n.end, n.text) for kind, n in claim.numbers.items()]
    spans += [("said_by", link.start, link.end, link.text) for link in claim.said_by]
    if claim.time is not None:
        spans.append(("time", claim.time.start, claim.time.end, claim.time.text))
        first, last = claim.time.earliest, claim.time.latest
        if first is not None and last is not None and first > last:
            yield f"time: {first} is after {last}"
    for what, start, end, said in spans:
        if not 0 <= start < end <= len(text):
            yield f"{what}: {start}..{end} is no span of a text of {len(text)} code points"
        elif text[start:end] != said:
            yield f"{what}: {said!r} does not stand at {start}..{end}"
    if not claim.evidence.start <= claim.trigger.start < claim.trigger.end <= claim.evidence.end:
        yield "the trigger stands outside the evidence"
    for number in claim.numbers.values():
        if number.low is not None and number.high is not None and number.low > number.high:
            yield f"number: {number.low} is more than {number.high}"


def check(claim: Claim, text: str) -> Claim:
    """Return the claim; raise GroundingError where the text does not bear it out."""
    found = list(faults(claim, text))
    if found:
        raise GroundingError(
            "; ".join(found), where=f"claim {claim.id}", advice="this is a fault of the reader: report it"
        )
    return claim
