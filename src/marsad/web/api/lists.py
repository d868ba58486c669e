"""The lists of the API: each gives its items one by one, from behind what a cursor holds; and what the next one holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from marsad.model.event import Event
from marsad.store import EventFilter, ReportFilter
from marsad.web.api import questions as q
from marsad.web.api.filters import claim_filter, event_filter, ids
from marsad.web.api.items import ClaimItem, DisputeItem, ReportHead
from marsad.web.faults import Fault

if TYPE_CHECKING:
    from marsad.model.event import Told
    from marsad.web.here import Here

#: What a cursor holds: where the item stands, as JSON can say it.
Stand = tuple[Any, ...]
Rows = Iterator[Any]
#: So many rows are asked of the record at a time.
_BATCH = 200
#: No day and no number of a row is that great.
_FAR = 2**62


def reports(here: Here, asked: q.Reports, after: Stand | None, size: int) -> Rows:
    """Give the heads of reports, the last published first."""
    store = here.record.store
    until = min((day for day in (asked.until, asked.known_on) if day is not None), default=None)
    wanted = ReportFilter(outlet=asked.outlet or "", lang=asked.lang or "", since=asked.since, until=until, latest=True)
    stand = _open_stand(after)
    while True:
        found = store.reports(msgspec.structs.replace(wanted, after=stand, limit=_batch(size)), text=False)
        for report in found:
            yield ReportHead.of(report)
        if len(found) < _batch(size):
            return
        stand = store.report_stand(found[-1].id)


def claims(here: Here, asked: q.Claims, after: Stand | None, size: int) -> Rows:
    """Give claims, the latest in time first."""
    wanted = claim_filter(asked, here)
    if wanted is None:
        return
    store = here.record.store
    stand = _stand(after)
    kept = set(asked.judged) or {"open", "accepted"}
    while True:
        found = here.record.claims_where(msgspec.structs.replace(wanted, after=stand, limit=_batch(size)))
        for item in claim_items(found, here):
            if item.judged in kept:
                yield item
        if len(found) < _batch(size):
            return
        stand = _last(store.claim_stand(found[-1].claim.id))


def events(here: Here, asked: q.Events, after: Stand | None, size: int) -> Rows:
    """Give events, the latest first."""
    wanted = event_filter(asked, here)
    if wanted is not None:
        yield from _events(here, wanted, after, size)


def disputes(here: Here, asked: q.Events, after: Stand | None, size: int) -> Rows:
    """Give the contradictions within events, those of the latest event first."""
    wanted = event_filter(asked, here, conflicts=True)
    for event in _events(here, wanted, after, size) if wanted else ():
        told = {item.claim.id: item for item in claim_items(here.record.told(event).values(), here)}
        sides = dict.fromkeys(claim for each in event.conflicts for side in each.sides for claim in side.claims)
        named = [told[claim] for claim in sides if claim in told]
        yield DisputeItem(event.id, event.type, event.phase, event.conflicts, named)


def _events(here: Here, wanted: EventFilter, after: Stand | None, size: int) -> Iterator[Event]:
    store = here.record.store
    stand = _stand(after)
    while True:
        batch = msgspec.structs.replace(wanted, after=stand, limit=_batch(size))
        found = store.events(batch)
        known = here.record.as_known(found, wanted.known_by) if wanted.known_by else found
        for event in known:
            if wanted.conflicts and not event.conflicts:
                continue  # those came later
            yield event
        if len(found) < _batch(size):
            return
        stand = _last(store.event_stand(found[-1].id))


def claim_items(told: Iterable[Told], here: Here) -> list[ClaimItem]:
    """Return claims with their reports, events and what was decided of them."""
    held = list(told)
    of = here.record.store.events_of(each.claim.id for each in held)
    accepted, rejected = here.cached("judged", here.record.judged)
    return [
        ClaimItem(
            each.claim,
            ReportHead.of(each.report),
            of.get(each.claim.id),
            "rejected" if each.claim.id in rejected else "accepted" if each.claim.id in accepted else "open",
        )
        for each in held
    ]


def kept(
    make: Callable[[Here, Any], Iterable[Any]],
    key: Callable[[Any], Stand],
    finish: Callable[[Here, Any, Any], Any] = lambda _, __, item: item,
) -> Callable[..., Rows]:
    """Return a list that is worked out whole, in the order of ``key``; ``finish`` makes its items only as they are sent.

    What ``finish`` gives None for is left out.
    """

    def rows(here: Here, asked: Any, after: Stand | None, size: int) -> Rows:  # noqa: ARG001 - all of it is at hand
        last = None if after is None else _as_key(after)
        for item in sorted(make(here, asked), key=lambda each: _as_key(key(each))):
            if last is None or _as_key(key(item)) > last:
                finished = finish(here, asked, item)
                if finished is not None:
                    yield finished

    return rows


def _as_key(stand: Stand) -> tuple[str, ...]:
    return tuple(map(str, stand))


def names(asked: Any, here: Here) -> dict[str, tuple[str, ...]]:
    """Return the ids of the places and actors that are asked for."""
    world = here.record.library.world
    return {"places": ids(asked.place, "place", world), "actors": ids(asked.actor, "actor", world)}


def _batch(size: int) -> int:
    return min(size + 1, _BATCH)


def _stand(after: Stand | None) -> tuple[int, int] | None:
    """Return where a cursor says that the page before ended; raise ``Fault`` where it is none of this list."""
    found = _open_stand(after)
    if found is not None and found[0] is None:
        raise no_such_page()
    return None if found is None or found[0] is None else (found[0], found[1])


def _open_stand(after: Stand | None) -> tuple[int | None, int] | None:
    """Return the same of reports, of which some have no day."""
    if after is None:
        return None
    try:
        day, number = msgspec.convert(after, tuple[int | None, int])
    except msgspec.ValidationError:
        raise no_such_page() from None
    if abs(day or 0) >= _FAR or abs(number) >= _FAR:
        raise no_such_page()
    return day, number


def _last(stand: tuple[int | None, int] | None) -> tuple[int, int]:
    assert stand is not None, "it was found"
    assert stand[0] is not None, "all of these have a day"
    return stand[0], stand[1]


def no_such_page() -> Fault:
    """Return the fault that a cursor is none."""
    return Fault(404, "there is no such page", where="cursor", advice="Begin anew without cursor.")
