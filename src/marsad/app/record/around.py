"""What the history of a place is worked out of, asked for at once where it is not too much."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.app.record.overlay import Overlay
from marsad.model.claim import EventType
from marsad.model.entity import World
from marsad.model.event import Told
from marsad.record.lent import names_no_place
from marsad.record.spots import TYPES
from marsad.store import Store

_LENT = (EventType.WITHDRAWAL,)  # its place may be told by another claim of its report


def told_around(
    store: Store, world: World, places: Sequence[str], events: dict[str, str]
) -> tuple[list[Told], int] | None:
    """Return the claims that may tell of places, as of one transaction, and its number; ``events`` gets each claim with its event.

    None where that is too much at once, or another transaction came between two questions: then they are to be asked one by one.
    """
    around = store.around(places, TYPES, _LENT)
    if around is None:
        return None
    overlay = Overlay(around.decisions, world)
    told = list(overlay.told(each.told for each in around.here))
    counted = {each.claim.id for each in told}
    held = {each.told.claim.id: each.event for each in around.here if each.event}
    followed = {event for claim, event in held.items() if claim in counted}
    held |= {each.told.claim.id: each.event for each in around.others if each.event}
    held = {claim: event for claim, event in held.items() if event in followed}
    others = [each.told for each in around.others if each.told.claim.id in held]
    told += overlay.told(others)
    reports = {claim.rpartition(".")[0] for claim in held}
    seen = [*(each.told.claim for each in (*around.here, *around.others)), *around.beside]
    left_open = {claim.report for claim in seen if claim.report in reports and names_no_place(claim)}
    if left_open:
        beside = store.around_reports(left_open, TYPES)
        if beside is None or beside.version != around.version:
            return None
        more = [each for each in beside.here if each.told.claim.id not in held]
        more.sort(key=lambda each: (each.told.claim.report, each.told.claim.id))
        held |= {each.told.claim.id: each.event for each in more if each.event}
        told += overlay.told(each.told for each in more)
    events.update(held)
    return told, around.version
