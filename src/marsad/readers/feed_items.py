"""A feed (RSS, RDF, Atom) taken apart into its items. Runs apart (``readers.apart``)."""

from __future__ import annotations

from calendar import timegm
from datetime import UTC, datetime
from typing import Any

import msgspec

from marsad.errors import InputError, worded
from marsad.readers.fragments import html_text

_MOST_ITEMS = 100_000


class Item(msgspec.Struct, frozen=True):
    """An item of a feed; ``updated``: its time is that of its last change, for it states no other."""

    title: str = ""
    text: str = ""
    url: str = ""
    published: str = ""
    updated: bool = False
    source: str = ""


class Feed(msgspec.Struct, frozen=True):
    """A feed: its title, address and items; ``broken``: what is wrong with its XML."""

    title: str = ""
    url: str = ""
    items: tuple[Item, ...] = ()
    broken: str = ""


def parse(data: bytes, url: str) -> Feed:
    """Return what a feed holds, from XML in UTF-8; raise ``InputError`` where there are no items."""
    import feedparser  # noqa: PLC0415 - costs time

    headers = {"content-type": "application/xml; charset=utf-8", "content-location": url}
    found = feedparser.parse(data, response_headers=headers)
    if not found.entries:
        why = str(found.bozo_exception)[:180] if found.bozo else ""
        what = worded("a feed without items ({why})", why=why) if why else "a feed without items"
        raise InputError(what, advice="Fetch it again.")
    if len(found.entries) > _MOST_ITEMS:
        raise InputError(worded("{count} items", count=f"{len(found.entries):,}"), advice="Give it in parts.")
    return Feed(
        html_text(found.feed.get("title", "")),
        found.feed.get("link", ""),
        tuple(_item(entry) for entry in found.entries),
        str(found.bozo_exception)[:200] if found.bozo else "",
    )


def _item(entry: Any) -> Item:
    contents = [each.get("value", "") for each in entry.get("content", ())]
    bodies = [html_text(body) for body in (*contents, entry.get("summary", ""))]
    published = entry.get("published") or entry.get("created") or _utc(entry.get("published_parsed"))
    updated = "" if published else entry.get("updated") or _utc(entry.get("updated_parsed"))
    return Item(
        title=html_text(entry.get("title", "")),
        text=max(bodies, key=len),
        url=entry.get("link", ""),
        published=published or updated,
        updated=bool(updated),
        source=html_text(entry.get("source", {}).get("title", "") or ""),
    )


def _utc(parsed: Any) -> str:
    return datetime.fromtimestamp(timegm(parsed), UTC).isoformat() if parsed else ""
