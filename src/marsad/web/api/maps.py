"""Items as GeoJSON, in the form of exports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from marsad.exports.geojson import write
from marsad.exports.port import Context
from marsad.model.event import Event
from marsad.record.routes import Route
from marsad.views.account import Account
from marsad.web.api.items import SiteItem

if TYPE_CHECKING:
    from marsad.web.here import Here


def drawn(items: Sequence[Any], here: Here) -> bytes:
    """Return events, routes or places (items of one kind) as a feature collection; what has no sure point has no geometry."""
    context = Context(here.record.library.world, {}, {}, {})
    events = [item for item in items if isinstance(item, Event)]
    context.routes = tuple(item for item in items if isinstance(item, Route))
    sites = [item for item in items if isinstance(item, SiteItem)]
    context.sites = tuple((item.site, tuple(item.states)) for item in sites)
    context.on = sites[0].on if sites else None
    return b"".join(write(_accounts(events, here), context))


def _accounts(events: Sequence[Event], here: Here) -> Iterator[Account]:
    told = {each.claim.id: each for each in here.record.claims_told([c for event in events for c in event.claims])}
    for event in events:
        yield Account(event, tuple(told[claim] for claim in event.claims if claim in told))
