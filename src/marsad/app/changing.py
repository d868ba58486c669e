"""What became of events since an earlier state of the record, one after another, with the events as they are now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from marsad.app.accounts import accounts_of, by_claims
from marsad.app.record.asking import Asking
from marsad.app.record.overlay import Overlay
from marsad.record.changes import Change, changes
from marsad.store import Decision, chunks
from marsad.views.account import Account

#: So many events are looked at together.
_PART = 500


def changed(record: Asking, since: int) -> Iterator[tuple[Change, Account | None]]:
    """Yield what became of events after a transaction, in the order of their ids; each that is there with what it is now."""
    with record.store.reading():
        decisions = record.store.decisions()
        then, now = (Overlay(_held(decisions, at), record.library.world).rejected for at in (since, None))
        decided = record.store.events_of(decision.a for decision in decisions if decision.tx > since)
        for touched in record.store.touched_since(since, set(decided.values())):
            for part in chunks(touched, _PART):
                yield from _of(record, part, since, then, now)


def _of(
    record: Asking, part: list[str], since: int, then: AbstractSet[str], now: AbstractSet[str]
) -> Iterator[tuple[Change, Account | None]]:
    """Yield what became of some events; ``then``, ``now``: the claims that people had rejected, and have."""
    store = record.store
    before = _without(store.members(part, at=since), then) if since else {}
    after = _without(store.members(part), now)
    left = {claim for event in before for claim in before[event] - after.get(event, frozenset())} - now
    went = store.events_of(left)
    new = store.minted_since(since, set(went.values()))
    parted = {claim: event for claim, event in went.items() if event in new}
    gone = store.redirects(event for event in before if event not in after)
    found = changes(part, before, after, parted, gone)
    events = store.events_by_id(change.event for change in found if change.event in after)
    there = by_claims(events[change.event] for change in found if change.event in events)
    told = (account for few in there for account in accounts_of(record, few))
    account = next(told, None)
    for change in found:
        if account is not None and account.event.id == change.event:
            yield change, account
            account = next(told, None)
        else:
            yield change, None


def _held(decisions: list[Decision], at: int | None) -> list[Decision]:
    """Return the decisions that held at a transaction (None = now)."""
    made = {decision.n: decision.tx for decision in decisions}
    late = max(made.values(), default=0) if at is None else at
    return [d for d in decisions if d.tx <= late and (d.undone_by is None or made[d.undone_by] > late)]


def _without(members: Mapping[str, Iterable[str]], rejected: AbstractSet[str]) -> dict[str, AbstractSet[str]]:
    """Return events with the claims that people did not reject; events of which none are left are none."""
    return {event: kept for event, claims in members.items() if (kept := frozenset(claims) - rejected)}
