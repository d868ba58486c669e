"""The histories of all places, worked out once for each state of the record, and what they come to on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from marsad.app.record.overlay import Overlay
from marsad.model.event import Event, Told
from marsad.record.sites import Interval, SiteHistory, State, state_of
from marsad.web.here import Here

#: Statuses in the order in which they stand for a place that several forces are at.
_FIRST = ("leaving", "held", "present", "reduced", "handed over", "lost", "left", "closed", "open")
SEVERAL = "several"
#: So many claims are looked at for what a stretch of history stands on.
_SOME = 24
#: So many seconds a page waits for what takes long.
_WAIT = 0.5
#: So many claims are few; so many seconds are waited for what is worked out of them.
_SMALL, _PATIENT = 5000, 20.0


class Standing(msgspec.Struct, frozen=True):
    """What is so of a place on a day. ``shape``: the status it is drawn by; ``disputed``, ``sure``: any of the states is."""

    place: str
    states: tuple[State, ...]
    shape: str
    disputed: bool
    sure: bool
    claims: int


class Histories(msgspec.Struct, frozen=True):
    """The history of each place by its id, and all intervals of each as known now.

    ``version``: of the record; ``fresh``: that is the record as it is.
    """

    sites: dict[str, SiteHistory]
    intervals: dict[str, tuple[Interval, ...]]
    version: int = 0
    fresh: bool = True


def histories(here: Here, wait: float = _WAIT) -> Histories:
    """Return the histories of all places; of a large record, those of a moment ago, or none at first, while they are worked out."""
    version = here.desk.version()

    def make() -> Histories:
        found = {site.id: site.history for site in here.record.sites()}
        return Histories(found, {place: history.intervals() for place, history in found.items()}, version)

    answer = here.desk.slow.get("sites", version, make, patience(here, wait))
    made = answer.made or Histories({}, {})
    return made if answer.fresh else msgspec.structs.replace(made, fresh=False)


def patience(here: Here, wait: float) -> float:
    """Return how many seconds to wait for what takes long: of a small record it never does, however busy the machine is."""
    counts = here.cached("counts", here.record.store.counts)
    return max(wait, _PATIENT) if counts["claims"] <= _SMALL else wait


def standings(held: Histories, on: date, known_by: date | None) -> dict[str, Standing]:
    """Return what is so of each place on a day, as known by a day; places of which nothing is told that day are left out."""
    found = {
        place: state_of(held.intervals[place] if known_by is None else history.intervals(known_by), on)
        for place, history in held.sites.items()
    }
    return {place: standing(place, states) for place, states in found.items() if states}


def standing(place: str, states: tuple[State, ...]) -> Standing:
    """Return what is so of a place by the states that hold."""
    plain = [state for state in states if state.sure] or list(states)  # what may be so changes no sign
    forces = {state.interval.who.key for state in plain if state.interval.status.there}
    first = min(plain, key=lambda state: _FIRST.index(state.interval.status.value))
    return Standing(
        place,
        states,
        SEVERAL if len(forces) > 1 else first.interval.status.value,
        disputed=any(state.interval.disputed for state in states),
        sure=any(state.sure for state in states),
        claims=sum(len(state.interval.claims) for state in states),
    )


def told_by(here: Here, claims: Iterable[str], *, text: bool = False) -> dict[str, Told]:
    """Return claims by id, as people corrected them and without the rejected, with their reports."""
    wanted = list(dict.fromkeys(claims))
    if not wanted:
        return {}
    return {each.claim.id: each for each in overlay(here).told(here.record.store.told(wanted, text=text))}


def overlay(here: Here) -> Overlay:
    """Return what people decided, to lay over what was read."""
    record = here.record
    return here.cached("overlay", lambda: Overlay(record.store.decisions(held=True), record.library.world))


def events_of(here: Here, claims: Iterable[str]) -> dict[str, Event]:
    """Return the events that claims tell of, by the claim's id."""
    store = here.record.store
    names = store.events_of(list(dict.fromkeys(claims)))
    found = store.events_by_id(set(names.values()))
    return {claim: found[event] for claim, event in names.items() if event in found}


def claims_of(intervals: Iterable[Interval]) -> list[str]:
    """Return the claims that intervals stand on, and those against them; of each the first that there are."""
    return [claim for each in intervals for claim in (*each.claims[:_SOME], *each.contested_by[:_SOME])]
