"""Messages (.eml) and mail boxes into reports; what is attached is read as what it is. A page saved as MHTML is a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from typing import cast

import msgspec

from marsad.errors import InputError, worded
from marsad.model.received import Dating, Fault, Options, Received
from marsad.ports import Material
from marsad.readers.apart import apart
from marsad.readers.dates import Moment, of_datetime
from marsad.readers.encoding import decode
from marsad.readers.html import headed
from marsad.readers.text import report as report_of
from marsad.readers.wrapped import unwrapped

_SNAPSHOT = "Snapshot-Content-Location"
_MOST_PARTS = 1_000
_NO_REPORT = frozenset(
    (
        "text/calendar",
        "text/vcard",
        "text/x-vcard",
        "text/css",
        "application/pgp-signature",
        "application/pkcs7-signature",
    )
)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
#: Lines that begin with ">", and the line before that says who wrote them.
_QUOTES = re.compile(r"(?:^[^>\n]{0,200}:[ \t]*\n(?:[ \t]*\n)?)?(?:^[ \t]*>.*(?:\n|$))+", re.MULTILINE)
_QUOTED = re.compile(rb"^>+From ")
_PLAIN_ENOUGH = 4  # times longer than the plain text is the text of the page, where that is only a pointer to it


def read(material: Material, options: Options) -> Iterator[Received | Material | Fault]:
    """Give the report that a message is, and what is attached to it."""
    yield from message_received(material, material.data(), material.name, "", options)


def read_box(material: Material, options: Options) -> Iterator[Received | Material | Fault]:
    """Give the messages of a mail box (mbox), one after another, so that it may be of any size."""
    for number, data in enumerate(_messages(material), 1):
        where = f"{material.name}#{number}"
        if isinstance(data, InputError):
            yield Fault(where, data)
            continue
        try:
            yield from message_received(material, data, where, f"#{number}/", options)
        except InputError as fault:
            yield Fault(where, fault)
        except (ValueError, LookupError, TypeError, AttributeError, IndexError, RecursionError) as fault:
            what = worded("broken ({why})", why=f"{type(fault).__name__}: {fault}"[:190])
            yield Fault(where, InputError(what, where=where, advice="Save the message on its own and give that."))


def message_received(
    material: Material, data: bytes, where: str, inside: str, options: Options
) -> Iterator[Received | Material | Fault]:
    """Give the report that a message is, then what is attached; ``inside``: what stands before the names of its attachments."""
    message = BytesParser(policy=policy.default).parsebytes(data)
    parts = list(_parts(message))
    if url := _header(message, _SNAPSHOT):
        page = next((part for part in parts if part.get_content_type() == "text/html"), None)
        if page is not None:
            yield material.member(f"{inside}page.html", _bytes(page), url=url)
            return
    plain = [part for part in parts if _is_body(part, "text/plain")]
    pages = [part for part in parts if _is_body(part, "text/html")]
    notes: list[str] = []
    text = "\n".join(own_words(_text(part, where, notes)) for part in plain).strip()
    if pages:
        html = [_text(part, where, notes) for part in pages]
        shown = "\n".join(apart("fragments:html_texts", html, name=where, seconds=options.limits.seconds)).strip()
        if not text or len(shown) > _PLAIN_ENOUGH * len(text):
            text = shown
    body = {id(part) for part in (*plain, *pages)}
    attached = [part for part in parts if id(part) not in body and part.get_content_type() not in _NO_REPORT]
    subject = " ".join(_header(message, "Subject").split())
    if text:
        yield _received(message, headed(subject, text), subject, where, data, tuple(dict.fromkeys(notes)))
    elif not attached:
        raise InputError("the message holds no word", where=where, advice="Give a message that holds a report.")
    for number, part in enumerate(attached, 1):
        name = (part.get_filename() or f"attachment-{number}").replace("/", "_")
        if payload := _bytes(part):
            yield material.member(f"{inside}{name}", payload)


def _received(
    message: EmailMessage, text: str, subject: str, where: str, data: bytes, notes: tuple[str, ...]
) -> Received:
    when = _when(message)
    name, address = parseaddr(_header(message, "From"))
    outlet = name or address.rpartition("@")[2]
    report = report_of(text, published=when.day if when else None, outlet=outlet.strip(), title=subject)
    return Received(
        msgspec.structs.replace(report, published_at=when.at if when else None),
        where,
        "mail",
        dating=Dating.FEED if when else Dating.UNKNOWN,
        original=data,
        media_type="message/rfc822",
        reply_to=_header(message, "In-Reply-To").strip(),
        notes=notes,
    )


def _when(message: EmailMessage) -> Moment | None:
    try:
        return of_datetime(parsedate_to_datetime(_header(message, "Date")))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _header(message: EmailMessage, name: str) -> str:
    """Return a header, decoded; nothing where it cannot be."""
    try:
        value = str(message.get(name, ""))
    except Exception:  # noqa: BLE001 - broken headers raise what they like
        return ""
    return value.encode("utf-8", "replace").decode("utf-8")


def _parts(message: Message) -> Iterator[EmailMessage]:
    """Give the parts of a message that hold something, messages inside it as one each; without recursion."""
    waiting: list[Message] = [message]
    count = 0
    while waiting:
        part = waiting.pop()
        count += 1
        if count > _MOST_PARTS:
            raise InputError(
                worded("more than {most_parts} parts", most_parts=f"{_MOST_PARTS:,}"),
                advice="Save what is attached and give that.",
            )
        payload = part.get_payload() if part.is_multipart() else None
        if part is not message and part.get_content_type() == "message/rfc822":
            yield cast("EmailMessage", part)
        elif isinstance(payload, list):
            waiting += [each for each in reversed(payload) if isinstance(each, Message)]
        else:
            yield cast("EmailMessage", part)


def _is_body(part: EmailMessage, kind: str) -> bool:
    return (
        part.get_content_type() == kind and part.get_content_disposition() != "attachment" and not part.get_filename()
    )


def _bytes(part: EmailMessage) -> bytes:
    """Return what a part holds, decoded; nothing where it cannot be."""
    try:
        if part.is_multipart():
            payload = part.get_payload()
            return payload[0].as_bytes() if isinstance(payload, list) and isinstance(payload[0], Message) else b""
        found = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AttributeError):
        return b""
    return found if isinstance(found, bytes) else b""


def _text(part: EmailMessage, where: str, notes: list[str]) -> str:
    found = decode(_bytes(part), where, part.get_content_charset() or "")
    notes += found.notes
    text = found.text.replace("\r\n", "\n")
    if part.get_param("format") == "flowed":
        text = re.sub(r"(?<! )(?<!-- ) \n(?!>)", " ", text)
    return text.strip("\n")


def own_words(text: str) -> str:
    """Return what a message says itself, in whole paragraphs: not what it quotes, which is of another day, nor its signature."""
    text = _SIGNATURE.split(text, maxsplit=1)[0]
    return unwrapped(_QUOTES.sub("", text))


def _messages(material: Material) -> Iterator[bytes | InputError]:
    """Give the bytes of each message; a line ``From …`` behind an empty one begins the next."""
    most = material.limits.whole
    lines: list[bytes] = []
    size, empty, begun = 0, True, False
    with material.stream() as file:
        while line := file.readline(most):
            if line.startswith(b"From ") and empty:
                if begun:
                    yield _message(lines, size, most, material.name)
                lines, size, begun, empty = [], 0, True, False
                continue
            empty = not line.strip(b"\r\n")
            size += len(line)
            if size <= most:
                lines.append(line[1:] if _QUOTED.match(line) else line)
    if begun:
        yield _message(lines, size, most, material.name)


def _message(lines: list[bytes], size: int, most: int, name: str) -> bytes | InputError:
    if size > most:
        return InputError(
            worded("a message of {size} MB", size=size >> 20), where=name, advice="Save what is attached and give that."
        )
    return b"".join(lines)
