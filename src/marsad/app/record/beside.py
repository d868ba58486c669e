"""Claims whose place another claim of their report tells: what must be at hand beside those that name a place (``record/lent``)."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.model.claim import EventType
from marsad.record.lent import names_no_place
from marsad.record.spots import TYPES
from marsad.store import Store


def beside(store: Store, claims: Iterable[str]) -> list[str]:
    """Return the claims on the state of places of those reports that tell of a withdrawal without its place, by id."""
    reports = {claim.rpartition(".")[0] for claim in claims}
    left_open = {c.report for c in store.claims_of(sorted(reports), types=(EventType.WITHDRAWAL,)) if names_no_place(c)}
    return [claim.id for claim in store.claims_of(sorted(left_open), types=TYPES)] if left_open else []
