"""What programs ask under ``/api/v1``: lists, single things, feeds, changes, and the description of all of them."""

from __future__ import annotations

from marsad.web.api.answers import listed
from marsad.web.api.changes import CHANGES, changed
from marsad.web.api.desk_things import PLAIN, plain
from marsad.web.api.feeds import MEDIA, fed
from marsad.web.api.listings import LISTINGS
from marsad.web.api.openapi import BASE, document
from marsad.web.api.things import THINGS, one
from marsad.web.here import Here
from marsad.web.route import Body, Role, Route


def routes() -> list[Route]:
    """Return all addresses that programs ask, without language."""
    found = [Route(BASE + thing.path, one(thing)) for thing in THINGS]
    for listing in LISTINGS:
        found.append(Route(f"{BASE}/{listing.name}", listed(listing, "json")))
        found += [Route(f"{BASE}/{listing.name}.{form}", listed(listing, form)) for form in listing.formats]
    found += [Route(f"{before}/feed.{form}", fed(form)) for form in MEDIA for before in (BASE, "")]
    found += [Route(BASE + each.path, plain(each), role=each.role) for each in PLAIN]
    found += [Route(BASE + change.path, changed(change), method="POST", role=change.role) for change in CHANGES]
    return [*found, Route(f"{BASE}/openapi.json", _openapi), Route("/healthz", _health, role=Role.NOBODY)]


def _openapi(_: Here) -> Body:
    return Body(document())


def _health(here: Here) -> Body:
    """Return that the server runs and the record answers, and nothing about either."""
    here.desk.version()
    return Body(b'{"status":"ok"}', headers={"cache-control": "no-store"})
