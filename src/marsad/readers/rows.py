"""A row of a table, or an object of JSON, as a report."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from marsad.errors import InputError, worded
from marsad.model.received import Dating, Received
from marsad.readers.dates import Moment, Swapped, moment
from marsad.readers.text import report as report_of

_LANGS = {"": "auto", "auto": "auto", "ar": "ar", "en": "en", "arabic": "ar", "english": "en"}


def row_received(
    row: Mapping[str, str],
    where: str,
    reader: str,
    *,
    original: bytes | None = None,
    media_type: str = "text/plain",
    encoding: str = "utf-8",
    day_first: bool | None = None,
    strict: bool = False,
) -> Received:
    """Return the report that a row holds: field → its text.

    ``strict``: a language that is not read is a fault. Raise ``InputError`` where it holds no word, ``DateError`` where its day of
    publication is none. Where that could be two days it is not taken, and ``notes`` says so.
    """
    notes: tuple[str, ...] = ()
    published: Moment | Swapped | None = None
    if row.get("published", "").strip():
        published = moment(row["published"], where, day_first=day_first)
    if isinstance(published, Swapped):
        notes = (f"published '{published.value}' could be two days: not taken",)
        published = None
    lang = _LANGS.get(row.get("lang", "").strip().lower())
    if lang is None and strict:
        raise InputError(
            worded("lang is '{value}'", value=row["lang"]), where=where, advice="Leave it out, or write ar or en."
        )
    try:
        made = report_of(
            row.get("text", ""),
            published=published.day if published else None,
            outlet=row.get("outlet", "").strip(),
            title=row.get("title", "").strip(),
        )
    except InputError as fault:
        raise InputError(fault.what, where=where, advice=fault.advice) from None
    changes: dict[str, object] = {
        "published_at": published.at if published else None,
        "url": row.get("url", "").strip(),
    }
    if row.get("id", "").strip():
        changes["id"] = row["id"].strip()
    return Received(
        msgspec.structs.replace(made, **changes),
        where,
        reader,
        lang=lang or "auto",
        dating=Dating.FEED if published else Dating.UNKNOWN,
        original=original,
        media_type=media_type,
        encoding=encoding,
        notes=notes,
    )
