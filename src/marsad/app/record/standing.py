"""The histories of all places, kept in memory: what a change touches is worked out again, the rest stays as it is.

A desk that judges changes the record every few seconds; working all places out anew each time would take longer than that.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable
from datetime import date

from marsad.app.record.beside import beside
from marsad.app.record.overlay import Overlay
from marsad.model.entity import World
from marsad.model.event import Told
from marsad.record.holders import Ground
from marsad.record.sites import Interval, SiteHistory, State, histories, state_of
from marsad.record.spots import OWN, TYPES
from marsad.store import ClaimFilter, Store

#: When more claims have changed, all is worked out anew.
_MANY = 2000
#: For so many days of knowledge the intervals of a place are kept.
_DAYS = 4


class Standing:
    """What is so of every place, at hand."""

    def __init__(self, store: Store, world: World, ground: Callable[[], Ground]) -> None:
        self._store = store
        self._world = world
        self._ground = ground
        self._lock = threading.Lock()
        self._version = -1
        self._kept: dict[str, SiteHistory] = {}
        self._of: dict[str, set[str]] = {}  # claim → the places that it tells of
        self._intervals: dict[str, dict[date | None, tuple[Interval, ...]]] = {}

    def histories(self) -> dict[str, SiteHistory]:
        """Return the histories of all places of which anything is told, by id, in that order."""
        with self._lock, self._store.reading():
            self._renew()
            return dict(sorted(self._kept.items()))

    def states(self, on: date, known_by: date | None = None) -> dict[str, tuple[State, ...]]:
        """Return what was so of each place on a day, as known by a day; places of which nothing is told then are left out."""
        with self._lock, self._store.reading():
            self._renew()
            found = {}
            for place, history in sorted(self._kept.items()):
                kept = self._intervals.setdefault(place, {})
                if known_by not in kept:
                    while len(kept) >= _DAYS:
                        del kept[next(iter(kept))]
                    kept[known_by] = history.intervals(known_by)
                if now := state_of(kept[known_by], on):
                    found[place] = now
            return found

    def _renew(self) -> None:
        version = self._store.version()
        if version <= self._version:
            return  # whoever asks as of a moment ago is given what is known now
        changed = self._store.claims_since(self._version) if self._version >= 0 else None
        if changed is None or len(changed) > _MANY:
            overlay = self._overlay()
            told = list(overlay.told(self._store.told_where(ClaimFilter(types=tuple(TYPES)), text=False)))
            self._kept, self._of, self._intervals = {}, {}, {}
            self._put(self._worked_out(told))
        elif changed:
            self._replace(changed)
        self._version = version

    def _replace(self, changed: Collection[str]) -> None:
        """Work out again the places that changed claims, and what is of one event with them, told of or tell of now."""
        near = {*changed, *self._mates(changed)}
        near |= {*beside(self._store, near)}
        places = {place for claim in near for place in self._of.get(claim, ())}
        places |= self._worked_out(self._told(near)).keys()
        claims = {one.claim for place in places if place in self._kept for one in self._kept[place].told}
        claims |= near
        claims |= self._mates(claims)
        claims |= {*beside(self._store, claims)}
        found = self._worked_out(self._told(claims))
        places |= {
            place for place in found if place.startswith(OWN) and place not in self._kept
        }  # called otherwise now
        for place in places:
            for one in self._kept.pop(place, SiteHistory(place, ())).told:
                self._of.get(one.claim, set()).discard(place)
            self._intervals.pop(place, None)
        self._put({place: found[place] for place in places if place in found})

    def _put(self, found: dict[str, SiteHistory]) -> None:
        self._kept |= found
        for place, history in found.items():
            for one in history.told:
                self._of.setdefault(one.claim, set()).add(place)

    def _mates(self, claims: Collection[str]) -> set[str]:
        """Return the claims that are of one event with any of ``claims``."""
        members = self._store.members(set(self._store.events_of(claims).values()))
        return {claim for each in members.values() for claim in each}

    def _told(self, claims: Iterable[str]) -> list[Told]:
        told = self._overlay().told(self._store.told(sorted(claims), text=False))
        return [each for each in told if each.claim.type in TYPES]

    def _worked_out(self, told: list[Told]) -> dict[str, SiteHistory]:
        events = self._store.events_of(each.claim.id for each in told)
        return histories(told, self._ground(), events)

    def _overlay(self) -> Overlay:
        return Overlay(self._store.decisions(held=True), self._world)
