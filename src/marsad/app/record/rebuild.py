"""All that is derived, worked out again from what was read and decided: nothing should change, and it is told what did."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from marsad.app.library import Library
from marsad.app.merging import atlas_for
from marsad.app.record.asking import Asking
from marsad.app.record.kin import Kinship
from marsad.app.record.overlay import Overlay
from marsad.app.record.shelf import encoded
from marsad.app.record.site import keeping, made_with
from marsad.app.record.weave import Weaver, shelf_of
from marsad.model.report import Report
from marsad.record.blocks import keys
from marsad.record.facts import facts_of
from marsad.store import Item, Problem, ReportFilter, Store, chunks

_BATCH = 100


class Rebuilt(msgspec.Struct, frozen=True):
    """What working everything out again came to: derived tables that ``changed``, and what was amiss in the facts."""

    changed: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def well(self) -> bool:
        """Whether nothing changed and nothing is amiss."""
        return not self.changed and not self.problems


class _TakeBackError(Exception):
    """Leaves a transaction that was only to show what it would do."""


def rebuild(store: Store, library: Library, *, check: bool = False) -> Rebuilt:
    """Work out kinship and events of a store again; with ``check`` nothing is kept, and the facts are looked through too."""
    problems = tuple(store.check()) if check else ()
    before = store.fingerprints()
    after = before
    drifted = False
    kept = _histories(store, library) if check else {}
    try:
        with store.writing("rebuild"):
            everything_again(store, library, [report.id for report in store.reports(ReportFilter(), text=False)])
            after = store.fingerprints()
            if check:
                asking = Asking(store, library)
                drifted = any(keeping(asking.history_anew(place)[0]) != body for place, body in kept.items())
                raise _TakeBackError  # noqa: TRY301 - leaving the transaction is what it is for
            store.drop_histories()
    except _TakeBackError:
        pass
    changed = [name for name in before if before[name] != after[name]]
    return Rebuilt((*changed, *(["site_history"] if drifted else [])), problems)


def _histories(store: Store, library: Library) -> dict[str, bytes]:
    """Return the kept histories of places that are held to be true still."""
    asking, made = Asking(store, library), made_with(library)
    found = {place: store.kept_history(asking.names_of(place), made) for place in store.kept_places()}
    return {place: body for place, body in found.items() if body is not None}


def everything_again(store: Store, library: Library, reports: Iterable[str]) -> None:
    """Work out again what merging looks at of the reports' claims, their kinship, their events."""
    overlay = Overlay(store.decisions(held=True), library.world)
    kinship, weaver = Kinship(store, library), Weaver(store, library)
    shelf_of(store, fresh=True)
    parts = list(chunks(reports, _BATCH))
    for part in parts:
        for report in store.reports(ReportFilter(ids=tuple(part))):
            refresh(store, library, report, overlay)
    for part in parts:
        kinship.find(part)
    for part in parts:
        weaver.weave(part)


def refresh(store: Store, library: Library, report: Report, overlay: Overlay) -> None:
    """Work out again what merging looks at of a report's claims, as people corrected them."""
    claims = {claim.id: claim for claim in store.claims_of([report.id])}
    facts = facts_of(report, [overlay.claim(claim) for claim in claims.values()], atlas_for(library))
    store.set_facts([Item(claims[fact.id], encoded(fact), keys(fact)) for fact in facts])
