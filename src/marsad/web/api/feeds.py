"""Events as a feed (Atom, RFC 4287; JSON Feed 1.1): for every filter of events one that tells of what comes in for it.

An entry is an event as it is now; it is told again when a report adds to it. Those last told come first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from marsad.app.types import type_cards
from marsad.exports.feed import Entry, Feed, atom, json_feed, line_of
from marsad.knowledge.labels import labels
from marsad.model.event import Event, Told
from marsad.views.document import COMMA
from marsad.web.api import questions as q
from marsad.web.api.answers import marked
from marsad.web.api.lists import events as events_of
from marsad.web.route import Body

if TYPE_CHECKING:
    from marsad.web.here import Here

#: So many of the latest events are looked at, and so many of them told.
_LOOKED_AT, _TOLD = 200, 50
MEDIA = {"atom": "application/atom+xml", "json": "application/feed+json"}


def fed(form: str) -> Callable[[Here], Body]:
    """Return what answers with a feed in a form: ``atom`` or ``json``."""

    def answer(here: Here) -> Body:
        asked = q.asked(here.query, q.Feed)
        write = atom if form == "atom" else json_feed
        return marked(here, lambda: (write(_feed(here, asked.in_), _entries(here, asked)), ""), MEDIA[form])

    return answer


def _feed(here: Here, lang: str) -> Feed:
    return Feed(f"{here.origin}{here.path}{_tail(here)}", _name(here), lang)


def _entries(here: Here, asked: q.Feed) -> list[Entry]:
    store = here.record.store
    found = [event for _, event in zip(range(_LOOKED_AT), events_of(here, asked, None, _LOOKED_AT), strict=False)]
    moments = {tx.n: tx.at for tx in here.cached("moments", store.transactions)}
    grown = store.grown(event.id for event in found)
    last = sorted(found, key=lambda event: grown[event.id], reverse=True)[: asked.limit or _TOLD]
    told = {each.claim.id: each for each in here.record.claims_told([c for event in last for c in event.claims])}
    return [_entry(event, told, moments.get(grown[event.id], ""), here, asked.in_) for event in last]


def _entry(event: Event, told: Mapping[str, Told], updated: str, here: Here, lang: str) -> Entry:
    return Entry(
        f"urn:marsad:{here.cached('id', here.record.store.record_id)}:{event.id}",
        f"{here.origin}/{lang}/event/{event.id}",
        _title(event, here, lang),
        tuple(line_of(told[claim]) for claim in event.claims if claim in told),
        updated.replace("+00:00", "Z"),
    )


def _title(event: Event, here: Here, lang: str) -> str:
    """Return type, phase, where and who, in the language of the feed."""
    world, own = here.record.library.world, labels(lang)
    name = "name_ar" if lang == "ar" else "name_en"
    places = [getattr(world.places.get(spot.id or ""), name, spot.text) for spot in event.spots if spot.role.is_place]
    actors = [getattr(world.actors.get(actor), name, actor) for actor in event.actors]
    comma = COMMA[lang]
    parts = [_types(lang)[event.type.value], own[f"phase.{event.phase.value}"]]
    parts += [comma.join(dict.fromkeys(each)) for each in (places, actors) if each]
    parts += [own["occurred.disputed"]] if event.conflicts else []
    return f"{' · '.join(parts)} [{event.standing.independent}]"


@cache
def _types(lang: str) -> dict[str, str]:
    return {card.name: card.label[lang] for card in type_cards()}


def _name(here: Here) -> str:
    """Return what the feed is called: what it was asked for."""
    return " ".join(["marsad", *(f"{name}={value}" for name, value in here.query)])


def _tail(here: Here) -> str:
    return f"?{urlencode(here.query)}" if here.query else ""
