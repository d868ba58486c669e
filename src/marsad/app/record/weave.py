"""Merging piece by piece: what new claims change is worked out again, the rest of the record stays as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple
from weakref import WeakKeyDictionary

from marsad.app.library import Library
from marsad.app.merging import atlas_for
from marsad.app.reading import Reading
from marsad.app.record.overlay import Overlay
from marsad.app.record.shelf import StoreShelf
from marsad.model.event import Event, Told
from marsad.record.blocks import Stand
from marsad.record.events import event_of
from marsad.record.facts import Fact
from marsad.record.identity import Settled, settle
from marsad.record.memory import Memory
from marsad.record.merge import Merged
from marsad.record.nearby import decide
from marsad.record.order import told_at
from marsad.record.wider import Wider
from marsad.store import EventRow, Store


class _Kept(NamedTuple):
    """What merging has at hand of a store, as of which transaction, and of which count of those that were taken back."""

    shelf: StoreShelf
    tx: int
    taken_back: int


_shelves: WeakKeyDictionary[Store, _Kept] = WeakKeyDictionary()


def shelf_of(store: Store, *, fresh: bool = False) -> StoreShelf:
    """Return a store's shelf with what merging has at hand: nothing where another program changed it, or a change was taken back.

    For who writes. Whoever changes what merging looks at, in this program, tells it; or asks for a ``fresh`` one.
    """
    before, tx = store.transaction()
    kept = _shelves.get(store)
    known = kept is not None and kept.tx in {before, tx} and kept.taken_back == store.taken_back
    shelf = kept.shelf if kept is not None and known and not fresh else StoreShelf(store, Memory())
    _shelves[store] = _Kept(shelf, tx or before, store.taken_back)
    return shelf


class Weaver:
    """Keeps the events of a store in step with its claims."""

    def __init__(self, store: Store, library: Library) -> None:
        self._store = store
        self._atlas = atlas_for(library)
        self._world = library.world
        self._wider = Wider(library.world)

    def weave(
        self,
        reports: Collection[str],
        claims: Collection[str] = (),
        events: Collection[str] = (),
        new: Iterable[tuple[Reading, Sequence[Fact]]] = (),
        stands: Mapping[str, Stand] | None = None,
    ) -> set[str]:
        """Merge anew the claims of ``reports``, and ``claims`` besides; return the events that were touched.

        ``events`` are those that claims were taken from: what nothing is left of is retired. ``new``: those of the reports that were not
        there before, as they were read, with their facts; ``stands``: of their claims, what these are kept under.

        What they were merged with comes with them, and what they may be merged with now. A person's rejection takes a
        claim out of all events but one of its own, which is not shown.
        """
        store = self._store
        with store.writing("merge"):
            overlay = Overlay(store.decisions(held=True), self._world)
            shelf = shelf_of(store)
            shelf.begin(overlay.rejected, reports)
            shelf.know(new)
            memory = shelf.memory
            memory.stands = stands or {}
            lost = memory.forget(memory.of_reports(reports))
            facts = [*shelf.reports(reports), *shelf.facts({*claims, *lost})]
            merged = decide({fact.id: fact for fact in facts}.values(), shelf, memory)
            alone = self._rejected(reports, claims, overlay)
            clusters = [*merged.clusters, *((claim,) for claim in sorted(alone))]
            touched = self._named(clusters, events, overlay.rejected)
            self._show(touched, merged, shelf, overlay)
            memory.stands = {}
        return touched

    def _rejected(self, reports: Collection[str], claims: Collection[str], overlay: Overlay) -> set[str]:
        """Return the rejected claims among those to be merged."""
        if not overlay.rejected:
            return set()
        made = {claim.id for claim in self._store.claims_of(reports)} | self._store.claims_by_id(claims).keys()
        return made & overlay.rejected

    def _named(
        self, clusters: list[tuple[str, ...]], events: Collection[str], rejected: Collection[str] = frozenset()
    ) -> set[str]:
        """Give each cluster the name of an event; return the names that are in use now."""
        store = self._store
        of = store.events_of(claim for each in clusters for claim in each)
        before = dict.fromkeys(events, ()) | store.members({*of.values(), *events})
        homes = self._homes(before, clusters, rejected)
        settled = settle(homes, clusters, {event: _age(event) for event in homes})
        names = {event: claims for event, claims in settled.kept.items() if set(claims) != set(before.get(event, ()))}
        old = self._returning(settled)
        fresh = [claims for at, claims in enumerate(settled.fresh) if at not in old]
        names |= {event: settled.fresh[at] for at, event in old.items()}
        for event in old.values():
            store.revive(event)
        names |= dict(zip(store.mint(len(fresh)), fresh, strict=True)) if fresh else {}
        if names:
            store.set_members(names)
        left = store.members(settled.retired)  # claims that were not asked about may be in them still
        for event, into in settled.retired.items():
            if event not in left:
                store.retire(event, into)
        gone = settled.retired.keys() - left.keys()
        if gone:
            store.drop_events(gone)
        return settled.kept.keys() | names.keys() | left.keys()

    def _homes(
        self, before: Mapping[str, tuple[str, ...]], clusters: Iterable[tuple[str, ...]], rejected: Collection[str]
    ) -> Mapping[str, tuple[str, ...]]:
        """Return events with the claims that speak for their names.

        A rejected claim stands in an event of its own that is not shown. One that comes back from there speaks for the event
        that it was in first, unless claims that count still tell of that one by themselves; and a rejected claim left in it
        does not: so undoing gives events their names back, in whatever order it is done.
        """
        alone = {claims[0]: event for event, claims in before.items() if len(claims) == 1}
        back = {claim: cluster for cluster in clusters for claim in cluster if claim in alone and claim not in rejected}
        shown = self._store.events_by_id({alone[claim] for claim in back}) if back else {}
        back = {claim: cluster for claim, cluster in back.items() if alone[claim] not in shown}
        left = self._store.left(back) if back else {}
        homes = {event: set(claims) for event, claims in before.items()}
        for claim, events in left.items():
            first = min(events, key=_age)
            held = homes[first] if first in homes else set(self._store.members([first]).get(first, ()))
            if held - set(rejected) <= set(back[claim]):
                homes[alone[claim]].discard(claim)
                homes[first] = (held - set(rejected)) | {claim}
        for event in self._store.retired(homes.keys() - before.keys()) if homes.keys() - before.keys() else ():
            self._store.revive(event)
        return {event: tuple(sorted(claims)) for event, claims in homes.items()}

    def _returning(self, settled: Settled) -> dict[int, str]:
        """Return, for clusters that need a name, the retired event that most of their claims were once in: undoing restores."""
        found: dict[int, str] = {}
        left = self._store.left(claim for claims in settled.fresh for claim in claims)
        if not left:
            return found
        retired = self._store.retired({event for events in left.values() for event in events})
        for at, claims in enumerate(settled.fresh):
            past = Counter(event for claim in claims for event in left.get(claim, ()))
            gone = retired | settled.retired.keys()
            best = [event for event in past if event in gone and event not in found.values()]
            if best:
                found[at] = min(best, key=lambda event: (-past[event], _age(event)))
                settled.retired.pop(found[at], None)
        return found

    def _show(self, events: Collection[str], merged: Merged, shelf: StoreShelf, overlay: Overlay) -> None:
        """Work out what events look like and keep that."""
        members = self._store.members(events)
        held = shelf.told([claim for claims in members.values() for claim in claims])
        told = {each.claim.id: each for each in overlay.told(held.values())}
        roots = {each.report: each.root for each in self._store.kin({each.report.id for each in told.values()})}
        rows, empty = [], []
        for event, claims in members.items():
            known = [told[claim] for claim in claims if claim in told and claim in merged.clauses]
            if known:
                rows.append(self._row(event_of(event, known, roots, merged.clauses, self._atlas), known))
            else:
                empty.append(event)
        self._store.set_events(rows)
        if empty:
            self._store.drop_events(empty)

    def _row(self, event: Event, told: Sequence[Told]) -> EventRow:
        """Return an event with what it is found by."""
        places = {spot.id for spot in event.spots if spot.id}
        actors = {*event.actors, *event.targets, *event.partners}
        sources = {link.kind for each in told for link in each.claim.said_by}
        days = {told_at(each.report).date() for each in told if each.report.published}
        return EventRow(
            event,
            places=tuple(sorted(places.union(*map(self._wider.of_place, places)))),
            actors=tuple(sorted(actors.union(*map(self._wider.of_actor, actors)))),
            langs=tuple(sorted({each.claim.lang for each in told})),
            sources=tuple(sorted(sources)),
            day=min(days, default=None),
        )


def _age(event: str) -> int:
    """Return the number of an event, smaller = older."""
    return int(event.removeprefix("e"))
