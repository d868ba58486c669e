"""Telegram Desktop's export (``result.json``), of one chat or of all, into reports: a message each, of any size.

Messages without words (pictures, who joined) are passed over. The day is that of the clock of who exported; the instant is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import msgspec

from marsad.errors import InputError, worded
from marsad.model.received import Dating, Fault, Options, Received
from marsad.ports import Material
from marsad.readers.json_stream import Element, elements
from marsad.readers.text import report as report_of

_FARTHEST = timedelta(hours=14)  # that a clock may be from UTC
_QUARTER = timedelta(minutes=15)
_CHANNELS = ("public_channel", "private_channel")


class _Message(msgspec.Struct, frozen=True):
    """A message as the exporter writes it; ``text``: a text, or pieces of text and of text that is a link, bold …"""

    id: int
    type: str = "message"
    date: str = ""
    date_unixtime: str = ""
    edited: str = ""
    edited_unixtime: str = ""
    sender: str | None = msgspec.field(name="from", default="")
    forwarded_from: str | None = ""
    saved_from: str | None = ""
    reply_to_message_id: int | None = None
    reply_to_peer_id: str = ""
    text: Any = ""
    poll: dict[str, Any] = {}


_DECODER = msgspec.json.Decoder(_Message)


def read(material: Material, options: Options) -> Iterator[Received | Fault]:
    """Give the report of each message that holds words."""
    with material.stream() as file:
        for element in elements(file, {"messages"}, material.name, options.limits.whole):
            chat = _chat(element)
            many = len(element.around) > 1
            before = f"{material.name}/{chat.get('name') or chat.get('id', '')}" if many else material.name
            where = f"{before}#{element.number}"
            try:
                message = _DECODER.decode(element.raw)
            except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
                advice = "Export it again with the newest Telegram Desktop."
                yield Fault(where, InputError(worded("no message: {why}", why=error), where=where, advice=advice))
                continue
            if message.type != "message" or not (text := _text(message)).strip():
                continue
            try:
                yield _received(message, text, chat, before, element.raw)
            except InputError:
                continue  # signs only: a heart, a flag


def _chat(element: Element) -> Mapping[str, str]:
    """Return what is said of the chat that a message is in."""
    return element.around[-1] if element.around else {}


def _received(message: _Message, text: str, chat: Mapping[str, str], before: str, raw: bytes) -> Received:
    at = _instant(message.date, message.date_unixtime)
    edited = _instant(message.edited, message.edited_unixtime)
    channel = chat.get("type", "") in _CHANNELS
    outlet = chat.get("name", "") if channel else message.sender or chat.get("name", "")
    report = report_of(text, published=at.date() if at else None, outlet=outlet)
    copied = message.forwarded_from or message.saved_from or ""
    reply = message.reply_to_message_id
    return Received(
        msgspec.structs.replace(report, published_at=at if at and at.tzinfo else None),
        f"{before}#{message.id}",
        "telegram",
        dating=Dating.FEED if at else Dating.UNKNOWN,
        original=raw,
        media_type="application/json",
        copied_from=copied if copied != outlet else "",
        reply_to=f"{before}#{reply}" if reply is not None and not message.reply_to_peer_id else "",
        edited_at=edited if edited and edited.tzinfo else None,
    )


def _text(message: _Message) -> str:
    """Return the words of a message: the pieces of its text joined; of a poll its question and answers."""
    text = message.text
    if isinstance(text, list):
        text = "".join(piece if isinstance(piece, str) else _piece(piece) for piece in text)
    found = text if isinstance(text, str) else ""
    question = message.poll.get("question", "")
    return "\n".join(part for part in (found, question if isinstance(question, str) else "") if part)


def _piece(piece: object) -> str:
    text = piece.get("text", "") if isinstance(piece, dict) else ""
    return text if isinstance(text, str) else ""


def _instant(local: str, unix: str) -> datetime | None:
    """Return a time with its zone: the exporter writes its own clock's time, and newer ones the seconds of UTC beside it."""
    try:
        clock = datetime.fromisoformat(local) if local else None
        utc = datetime.fromtimestamp(int(unix), UTC) if unix else None
    except (ValueError, OverflowError, OSError):
        return None
    if clock is None or utc is None or clock.tzinfo is not None:
        return utc or clock
    offset = clock - utc.replace(tzinfo=None)
    if abs(offset) > _FARTHEST or offset % _QUARTER:
        return utc
    return clock.replace(tzinfo=timezone(offset))
