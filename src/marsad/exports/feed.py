"""Events as a feed, for whoever reads feeds: Atom (RFC 4287) and JSON Feed 1.1. An event that grew comes again under its own id."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import msgspec

from marsad.exports.port import Context, Format
from marsad.model.event import Told
from marsad.views.account import Account, main_spot, named_actors, place_name
from marsad.views.document import COMMA
from marsad.views.speakable import speakable

#: So many events are in a file: those that changed last.
_MANY = 500
_NEVER = "1970-01-01T00:00:00Z"


class Entry(msgspec.Struct, frozen=True):
    """An event in a feed: its id, address ('' = none), title, what is told of it line by line, and when it last grew (UTC, ISO)."""

    id: str
    url: str
    title: str
    lines: tuple[str, ...]
    updated: str


class Feed(msgspec.Struct, frozen=True):
    """A feed: ``url`` is its own address, which names it too."""

    url: str
    title: str
    lang: str


def atom(feed: Feed, entries: Sequence[Entry]) -> bytes:
    """Return the feed as Atom."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{feed.lang}">',
        f"<id>{_xml(feed.url)}</id>",
        f"<title>{_xml(feed.title)}</title>",
        f"<updated>{max((entry.updated for entry in entries), default=_NEVER)}</updated>",
        "<author><name>marsad</name></author>",
    ]
    if feed.url.startswith("http"):
        lines.append(f'<link rel="self" href={_quoted(feed.url)}/>')
    for entry in entries:
        lines += ["<entry>", f"<id>{_xml(entry.id)}</id>", f"<title>{_xml(entry.title)}</title>"]
        lines.append(f"<updated>{entry.updated or _NEVER}</updated>")
        if entry.url:
            lines.append(f'<link rel="alternate" href={_quoted(entry.url)}/>')
        lines += [f'<content type="text">{_xml(chr(10).join(entry.lines))}</content>', "</entry>"]
    lines.append("</feed>\n")
    return "\n".join(lines).encode("utf-8", "replace")


def json_feed(feed: Feed, entries: Sequence[Entry]) -> bytes:
    """Return the feed as JSON Feed."""
    held: dict[str, Any] = {"version": "https://jsonfeed.org/version/1.1", "title": feed.title, "language": feed.lang}
    if feed.url.startswith("http"):
        held["feed_url"] = feed.url
    held["items"] = [
        {"id": entry.id, "title": entry.title, "content_text": "\n".join(entry.lines)}
        | ({"url": entry.url} if entry.url else {})
        | ({"date_modified": entry.updated} if entry.updated else {})
        for entry in entries
    ]
    return msgspec.json.encode(held)


def line_of(told: Told) -> str:
    """Return what one report says: its day, its outlet, its words."""
    return f"{told.report.published or '?'} {told.report.outlet}: {told.claim.evidence.text}"


def _entries(accounts: Iterable[Account], context: Context) -> list[Entry]:
    last = heapq.nlargest(_MANY, accounts, key=lambda account: (account.version, account.event.id))
    context.kept = len(last)
    return [_entry(account, context) for account in last]


def _entry(account: Account, context: Context) -> Entry:
    event = account.event
    spot = main_spot(account, context.world)
    where = [place_name(spot, context.world, context.lang)] if spot else []
    comma = COMMA[context.lang]
    who = [comma.join(named_actors(event.actors, context.world, context.lang))] if event.actors else []
    title = " · ".join([f"{event.type.value} ({event.phase.value})", *where, *who])
    lines = tuple(line_of(told) for told in account.told)
    updated = f"{account.at[:19]}Z" if account.at else ""
    return Entry(f"urn:marsad:{event.id}", "", f"{title} [{event.standing.independent}]", lines, updated)


def write_atom(accounts: Iterable[Account], context: Context) -> Iterator[bytes]:
    """Return the events that changed last as Atom."""
    yield atom(Feed("urn:marsad:events", "marsad", context.lang), _entries(accounts, context))


def write_json(accounts: Iterable[Account], context: Context) -> Iterator[bytes]:
    """Return the events that changed last as JSON Feed."""
    yield json_feed(Feed("urn:marsad:events", "marsad", context.lang), _entries(accounts, context))


def _xml(words: str) -> str:
    return escape(speakable(words))


def _quoted(words: str) -> str:
    return quoteattr(speakable(words))


ATOM = Format("atom", ".atom", "application/atom+xml", "the events that changed last, for feed readers", write_atom)
JSON = Format("jsonfeed", ".feed.json", "application/feed+json", "the same as JSON Feed", write_json)
