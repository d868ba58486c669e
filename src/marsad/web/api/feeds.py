"""Events as a feed (Atom, RFC 4287; JSON Feed 1.1): for every filter of events one that tells of what comes in for it.

An entry is an event as it is now; it is told again when a report adds to it. Those last told come first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode
from xml.sax.saxutils import escape, quoteattr

import msgspec

from marsad.app.types import type_cards
from marsad.knowledge.labels import labels
from marsad.model.event import Event, Told
from marsad.web.api import questions as q
from marsad.web.api.answers import marked
from marsad.web.api.lists import events as events_of
from marsad.web.route import Body

if TYPE_CHECKING:
    from marsad.web.here import Here

#: So many of the latest events are looked at, and so many of them told.
_LOOKED_AT, _TOLD = 200, 50
MEDIA = {"atom": "application/atom+xml", "json": "application/feed+json"}
#: What XML cannot hold.
_UNSPEAKABLE = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535, *range(55296, 57344)), 65533)


class Entry(msgspec.Struct, frozen=True):
    """An event in a feed: its id, address, title, what is told of it line by line, and when it last grew (UTC, ISO)."""

    id: str
    url: str
    title: str
    lines: tuple[str, ...]
    updated: str


def fed(form: str) -> Callable[[Here], Body]:
    """Return what answers with a feed in a form: ``atom`` or ``json``."""

    def answer(here: Here) -> Body:
        asked = q.asked(here.query, q.Feed)
        write = _atom if form == "atom" else _json
        return marked(here, lambda: (write(_entries(here, asked), here, asked.in_), ""), MEDIA[form])

    return answer


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
        tuple(_line(told[claim]) for claim in event.claims if claim in told),
        updated.replace("+00:00", "Z"),
    )


def _title(event: Event, here: Here, lang: str) -> str:
    """Return type, phase, where and who, in the language of the feed."""
    world, own = here.record.library.world, labels(lang)
    name = "name_ar" if lang == "ar" else "name_en"
    places = [getattr(world.places.get(spot.id or ""), name, spot.text) for spot in event.spots if spot.role.is_place]
    actors = [getattr(world.actors.get(actor), name, actor) for actor in event.actors]
    comma = "، " if lang == "ar" else ", "
    parts = [_types(lang)[event.type.value], own[f"phase.{event.phase.value}"]]
    parts += [comma.join(dict.fromkeys(each)) for each in (places, actors) if each]
    parts += [own["occurred.disputed"]] if event.conflicts else []
    return f"{' · '.join(parts)} [{event.standing.independent}]"


def _line(told: Told) -> str:
    day: date | str = told.report.published or "?"
    return f"{day} {told.report.outlet}: {told.claim.evidence.text}"


@cache
def _types(lang: str) -> dict[str, str]:
    return {card.name: card.label[lang] for card in type_cards()}


def _atom(entries: list[Entry], here: Here, lang: str) -> bytes:
    own = f"{here.origin}{here.path}{_tail(here)}"
    updated = max((entry.updated for entry in entries), default="1970-01-01T00:00:00Z")
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{lang}">',
        f"<id>{_xml(own)}</id>",
        f"<title>{_xml(_name(here))}</title>",
        f"<updated>{updated}</updated>",
        "<author><name>marsad</name></author>",
        f'<link rel="self" href={_quoted(own)}/>',
    ]
    for entry in entries:
        lines += [
            "<entry>",
            f"<id>{_xml(entry.id)}</id>",
            f"<title>{_xml(entry.title)}</title>",
            f"<updated>{entry.updated}</updated>",
            f'<link rel="alternate" href={_quoted(entry.url)}/>',
            f'<content type="text">{_xml(chr(10).join(entry.lines))}</content>',
            "</entry>",
        ]
    lines.append("</feed>\n")
    return "\n".join(lines).encode("utf-8", "replace")


def _json(entries: list[Entry], here: Here, lang: str) -> bytes:
    items = [
        {
            "id": entry.id,
            "url": entry.url,
            "title": entry.title,
            "content_text": "\n".join(entry.lines),
            "date_modified": entry.updated,
        }
        for entry in entries
    ]
    feed: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _name(here),
        "feed_url": f"{here.origin}{here.path}{_tail(here)}",
        "language": lang,
        "items": items,
    }
    return msgspec.json.encode(feed)


def _name(here: Here) -> str:
    """Return what the feed is called: what it was asked for."""
    return " ".join(["marsad", *(f"{name}={value}" for name, value in here.query)])


def _tail(here: Here) -> str:
    return f"?{urlencode(here.query)}" if here.query else ""


def _xml(words: str) -> str:
    return escape(words.translate(_UNSPEAKABLE))


def _quoted(words: str) -> str:
    return quoteattr(words.translate(_UNSPEAKABLE))
