"""A record's events with their claims, some hundreds held at a time: what exports and reports are written from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from marsad.app.record.asking import Asking
from marsad.model.event import Event
from marsad.store import Decision, EventFilter
from marsad.views.account import Account

#: About so many claims are held at a time: those of one event may be more.
_CLAIMS = 2000


def accounts(record: Asking, wanted: EventFilter = EventFilter()) -> Iterator[Account]:  # noqa: B008 - frozen
    """Yield the events that are wanted with their claims as people corrected them, in order of days."""
    decided = _decided(record.store.decisions(held=True))
    with record.store.reading():
        for part in record.store.stream_events(wanted):
            for few in by_claims(part):
                yield from accounts_of(record, few, decided)


def by_claims(events: Iterable[Event]) -> Iterator[list[Event]]:
    """Yield events, few enough at a time that their claims may be held at once."""
    few: list[Event] = []
    held = 0
    for event in events:
        if few and held + len(event.claims) > _CLAIMS:
            yield few
            few, held = [], 0
        few.append(event)
        held += len(event.claims)
    if few:
        yield few


def accounts_of(record: Asking, events: list[Event], decided: dict[str, int] | None = None) -> Iterator[Account]:
    """Yield events with their claims; ``decided``: claim → the transaction in which people last said something of it."""
    held = _decided(record.store.decisions(held=True)) if decided is None else decided
    versions = record.store.event_versions([event.id for event in events])
    for event in events:
        versions[event.id] = max([versions.get(event.id, 0), *(held[c] for c in event.claims if c in held)])
    times = record.store.transaction_times(versions.values())
    told = record.told_of(claim for event in events for claim in event.claims)
    for event in events:
        version = versions[event.id]
        known = tuple(told[claim] for claim in event.claims if claim in told)
        if known:
            yield Account(event, known, version, times.get(version, ""))


def _decided(decisions: Iterable[Decision]) -> dict[str, int]:
    found: dict[str, int] = {}
    for decision in decisions:
        for claim in filter(None, (decision.a, decision.b)):
            found[claim] = max(found.get(claim, 0), decision.tx)
    return found
