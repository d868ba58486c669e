"""Events as they could be known on a day: out of those of their claims that had been published by then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from marsad.app.library import Library
from marsad.app.merging import atlas_for
from marsad.app.record.overlay import Overlay
from marsad.app.record.shelf import decoded
from marsad.model.event import Event, Told
from marsad.record.events import event_of
from marsad.record.merge import cluster
from marsad.store import Store


def as_known(events: Sequence[Event], known_by: date, store: Store, library: Library) -> list[Event]:
    """Return the events as known by a day, in their order; those of which nothing had been published are left out.

    Which claims are of one event is as the record has it now. Of reports without a day it is not known that they were there.
    """
    overlay = Overlay(store.decisions(held=True), library.world)
    claims = [claim for event in events for claim in event.claims]
    told = {each.claim.id: each for each in overlay.told(store.told(claims, text=False)) if _by(each, known_by)}
    found = []
    for event in events:
        known = [told[claim] for claim in event.claims if claim in told]
        if len(known) == len(event.claims):
            found.append(event)
        elif known:
            found.append(_worked_out(event.id, known, store, library))
    return found


def _by(told: Told, day: date) -> bool:
    return told.report.published is not None and told.report.published <= day


def _worked_out(event: str, known: Sequence[Told], store: Store, library: Library) -> Event:
    reports = {each.report.id for each in known}
    kin = [each for each in store.kin(reports) if {each.report, each.root} <= reports]
    facts = map(decoded, store.facts(_ids(known)).values())
    clauses = cluster(facts, kin).clauses
    told = [each for each in known if each.claim.id in clauses]
    return event_of(event, told, {each.report: each.root for each in kin}, clauses, atlas_for(library))


def _ids(told: Iterable[Told]) -> list[str]:
    return [each.claim.id for each in told]
