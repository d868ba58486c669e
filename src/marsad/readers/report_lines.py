"""Reports as JSON Lines, one a line: ``id``, ``text``, ``published``, ``outlet``, ``title``, ``url``, ``lang``."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import msgspec

from marsad.errors import DateError, InputError, MarsadError
from marsad.model.report import Report
from marsad.readers.text import report as report_of

_FIRST_YEAR = 1900


class Line(msgspec.Struct, frozen=True):
    """A line that was read: its number, from 1; the report, or the fault; ``lang``: read only what is in this language."""

    number: int
    report: Report | None = None
    lang: str = "auto"
    fault: MarsadError | None = None


class _Row(msgspec.Struct, frozen=True):
    text: str
    id: str = ""
    published: str = ""
    outlet: str = ""
    title: str = ""
    url: str = ""
    lang: str = ""


_DECODER = msgspec.json.Decoder(_Row)
_LANGS = {"": "auto", "auto": "auto", "ar": "ar", "en": "en"}


def read_lines(data: bytes, name: str) -> Iterator[Line]:
    """Yield the reports of ``data``, faulty lines with their fault; empty lines are passed over. ``name`` is for errors."""
    seen: set[str] = set()
    for number, raw in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not raw.strip():
            continue
        where = f"{name}:{number}"
        try:
            report, lang = _report(raw, where)
            if report.id in seen:
                raise InputError(
                    f"a report '{report.id}' stands on an earlier line", where=where, advice="Number them anew."
                )
        except MarsadError as fault:
            yield Line(number, fault=fault)
        else:
            seen.add(report.id)
            yield Line(number, report, lang)


def _report(raw: bytes, where: str) -> tuple[Report, str]:
    try:
        row = _DECODER.decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError) as fault:
        advice = 'One JSON object a line, as in {"id": "r1", "published": "2026-02-23T12:10+03:00", "text": "…"}'
        raise InputError(f"no report: {fault}", where=where, advice=advice) from None
    if row.lang not in _LANGS:
        raise InputError(f"lang is '{row.lang}'", where=where, advice="Leave it out, or write ar or en.")
    day, instant = _published(row.published, where) if row.published else (None, None)
    made = report_of(row.text, published=day, outlet=row.outlet, title=row.title)
    changes = {"published_at": instant, "url": row.url} | ({"id": row.id} if row.id else {})
    return msgspec.structs.replace(made, **changes), _LANGS[row.lang]


def _published(value: str, where: str) -> tuple[date, datetime | None]:
    """Return the day and, where a zone is stated, the instant; the day is that of the place of publication."""
    try:
        at = datetime.fromisoformat(value.strip())
    except ValueError:
        advice = "Write 2026-02-23T12:10+03:00, or the day alone."
        raise DateError(f"published: '{value}' is no time of the calendar", where=where, advice=advice) from None
    if at.year < _FIRST_YEAR:
        raise DateError(f"published: {at.date()} lies before {_FIRST_YEAR}", where=where, advice="Is the year right?")
    return at.date(), at if at.tzinfo is not None else None
