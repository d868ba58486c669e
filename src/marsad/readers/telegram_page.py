"""Telegram Desktop's export as pages (``messages.html``) into reports: a message each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import msgspec

from marsad.errors import InputError
from marsad.model.received import Dating, Fault, Options, Received
from marsad.ports import Material
from marsad.readers.apart import apart
from marsad.readers.encoding import decode
from marsad.readers.text import report as report_of

_DATE = re.compile(r"(\d\d)\.(\d\d)\.(\d{4}) (\d\d):(\d\d):(\d\d)(?: UTC([+-]\d\d):(\d\d))?")


class Post(msgspec.Struct, frozen=True):
    """A message of a page: its number, text, time as written, sender, whom it is forwarded from, the number it replies to."""

    number: str
    text: str
    date: str = ""
    sender: str = ""
    forwarded: str = ""
    reply: str = ""
    html: str = ""


class Chat(msgspec.Struct, frozen=True):
    """A page of a chat."""

    name: str = ""
    posts: tuple[Post, ...] = ()


def parse(html: str) -> Chat:
    """Return what a page holds. Runs apart."""
    from lxml import html as lxml_html  # noqa: PLC0415 - costs time

    from marsad.readers.fragments import node_text  # noqa: PLC0415

    tree = lxml_html.document_fromstring(html)
    name = next((" ".join(node_text(node).split()) for node in _classed(tree, "page_header", "text")), "")
    posts, sender = [], ""
    for node in _classed(tree, "message", "default", same=True):
        body = [part for part in node if "body" in (part.get("class") or "").split()]
        if not body:
            continue
        own = [" ".join(node_text(each).split()) for each in body[0] if (each.get("class") or "") == "from_name"]
        sender = own[0] if own else sender
        forwarded = next(iter(_classed(body[0], "forwarded", "from_name")), None)
        reply = str(next(iter(body[0].xpath(".//div[contains(@class, 'reply_to')]//a/@href")), ""))
        posts.append(
            Post(
                number=(node.get("id") or "").removeprefix("message"),
                text="\n".join(node_text(each) for each in body[0].xpath(".//div[@class='text']")),
                date=str(next(iter(body[0].xpath("./div[contains(@class, 'date')]/@title")), "")),
                sender=sender,
                forwarded=" ".join((forwarded.text or "").split()) if forwarded is not None else "",
                reply=reply.rpartition("go_to_message")[2] if "go_to_message" in reply else "",
                html=lxml_html.tostring(node, encoding="unicode"),
            )
        )
    return Chat(name, tuple(posts))


def read(material: Material, options: Options) -> Iterator[Received | Fault]:
    """Give the report of each message that holds words."""
    text = decode(material.data(), material.name).text
    got = apart("telegram_page:parse", text, name=material.name, seconds=options.limits.seconds)
    chat = msgspec.convert(got, Chat)
    for post in chat.posts:
        try:
            yield _received(post, chat.name, material.name)
        except InputError:
            continue  # a picture, or signs only


def _received(post: Post, chat: str, name: str) -> Received:
    at = _instant(post.date)
    outlet = post.sender or chat
    report = report_of(post.text, published=at.date() if at else None, outlet=outlet)
    return Received(
        msgspec.structs.replace(report, published_at=at if at and at.tzinfo else None),
        f"{name}#{post.number}",
        "telegram",
        dating=Dating.FEED if at else Dating.UNKNOWN,
        original=post.html.encode(),
        media_type="text/html",
        copied_from=post.forwarded if post.forwarded != outlet else "",
        reply_to=f"{name}#{post.reply}" if post.reply else "",
    )


def _instant(value: str) -> datetime | None:
    match = _DATE.match(value)
    if match is None:
        return None
    day, month, year, hour, minute, second, hours, minutes = match.groups()
    zone = f"{hours}:{minutes}" if hours else ""
    try:
        return datetime.fromisoformat(f"{year}-{month}-{day}T{hour}:{minute}:{second}{zone}")
    except ValueError:
        return None


def _classed(tree: Any, outer: str, inner: str, *, same: bool = False) -> list[Any]:
    """Return the elements of class ``inner`` in one of class ``outer``, or those of both classes."""

    def has(name: str) -> str:
        return f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"

    path = f".//*[{has(outer)} and {has(inner)}]" if same else f".//*[{has(outer)}]//*[{has(inner)}]"
    return list(tree.xpath(path))
