"""Feeds (RSS, RDF, Atom, JSON Feed) into reports, an item each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from marsad.errors import InputError, worded
from marsad.model.received import Dating, Fault, Options, Received
from marsad.ports import Material
from marsad.readers.apart import apart
from marsad.readers.dates import known
from marsad.readers.encoding import decode
from marsad.readers.feed_items import Feed, Item
from marsad.readers.html import declared, headed
from marsad.readers.text import report as report_of

_DECLARATION = re.compile(r"^\ufeff?\s*<\?xml[^>]{0,200}\?>")
_ITEMS = re.compile(r"<((?:\w+:)?(?:item|entry))[\s>].*?</\1\s*>", re.DOTALL)


class _JsonItem(msgspec.Struct, frozen=True):
    title: str | None = None
    content_html: str | None = None
    content_text: str | None = None
    summary: str | None = None
    url: str | None = None
    external_url: str | None = None
    date_published: str | None = None
    date_modified: str | None = None


class _JsonFeed(msgspec.Struct, frozen=True):
    items: tuple[msgspec.Raw, ...]
    title: str = ""
    home_page_url: str = ""


def read(material: Material, options: Options) -> Iterator[Received | Fault]:
    """Give the report that each item of a feed of XML is."""
    data = material.data()
    decoded = decode(data, material.name, declared(data, material))
    text = _DECLARATION.sub("", decoded.text, count=1)
    if "<!ENTITY" in text:
        raise InputError(
            "declares entities, which may unfold without end", where=material.name, advice="Fetch it anew."
        )
    got = apart("feed_items:parse", text.encode(), material.url, name=material.name, seconds=options.limits.seconds)
    feed = msgspec.convert(got, Feed)
    raw = [match[0].encode() for match in _ITEMS.finditer(text)]
    originals = raw if len(raw) == len(feed.items) else [data] * len(feed.items)
    notes = (
        *decoded.notes,
        *((worded("the feed is no well-formed XML ({why})", why=feed.broken),) if feed.broken else ()),
    )
    yield from _received(material, feed, originals, "application/xml", decoded.encoding, notes)


def read_json(material: Material, options: Options) -> Iterator[Received | Fault]:
    """Give the report that each item of a JSON Feed is."""
    try:
        found = msgspec.json.decode(material.data(), type=_JsonFeed)
        given = [msgspec.json.decode(raw, type=_JsonItem) for raw in found.items]
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as fault:
        raise InputError(
            worded("no JSON Feed: {why}", why=fault), where=material.name, advice="Fetch it again."
        ) from None
    pieces = [each.content_html or "" for each in given]
    texts = apart("fragments:html_texts", pieces, name=material.name, seconds=options.limits.seconds)
    items = tuple(_item(each, text) for each, text in zip(given, texts, strict=True))
    feed = Feed(found.title, found.home_page_url, items)
    yield from _received(material, feed, [bytes(raw) for raw in found.items], "application/feed+json", "utf-8", ())


def _item(given: _JsonItem, text: str) -> Item:
    return Item(
        title=given.title or "",
        text=text or given.content_text or given.summary or "",
        url=given.url or given.external_url or "",
        published=given.date_published or given.date_modified or "",
        updated=not given.date_published and bool(given.date_modified),
    )


def _received(
    material: Material, feed: Feed, originals: Sequence[bytes], media_type: str, encoding: str, notes: tuple[str, ...]
) -> Iterator[Received | Fault]:
    for number, (item, original) in enumerate(zip(feed.items, originals, strict=True), 1):
        where = f"{material.name}#{number}"
        when = known(item.published) if item.published else None
        said: list[str] = []
        if item.published and when is None:
            said.append(worded("published '{value}' is no time of the calendar: not taken", value=item.published[:60]))
        elif item.updated:
            said.append("its day is that of its last change; it states no other")
        try:
            report = report_of(
                headed(item.title, item.text) if item.text else item.title,
                published=when.day if when else None,
                outlet=feed.title,
                title=item.title,
            )
        except InputError as fault:
            yield Fault(where, InputError(fault.what, where=where, advice=fault.advice))
            continue
        changes: dict[str, Any] = {"url": item.url, "published_at": when.at if when else None}
        yield Received(
            msgspec.structs.replace(report, **changes),
            where,
            "feed",
            dating=Dating.FEED if when else Dating.UNKNOWN,
            original=original,
            media_type=media_type,
            encoding=encoding,
            copied_from=item.source,
            notes=(*notes, *said),
        )
