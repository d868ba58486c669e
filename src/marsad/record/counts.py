"""What a claim's count counts: three fields hit by four drones are no contradiction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from marsad.model.claim import Claim, NumberKind


def counted(claim: Claim) -> str:
    """Return the kind of what the count of a claim is of (vehicle, site, weapon), '' where it is told of nothing or of no kind."""
    number = claim.numbers.get(NumberKind.COUNT)
    if number is None:
        return ""
    fillers = (filler for held in claim.roles.values() for filler in held)
    return next((filler.kind for filler in fillers if filler.start <= number.start < filler.end), "")


def of_one_kind(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims whose counts are of the kind that most of them count, the first told of equals."""
    held = [(claim, counted(claim)) for claim in claims if NumberKind.COUNT in claim.numbers]
    kinds = Counter(kind for _, kind in held)
    if len(kinds) <= 1:
        return [claim for claim, _ in held]
    usual = kinds.most_common(1)[0][0]
    return [claim for claim, kind in held if kind == usual]
