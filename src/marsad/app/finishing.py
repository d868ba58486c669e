"""What is said of a report from outside its bytes: the day that its user, text or name gives it, and its outlet by the table."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import msgspec

from marsad.app.library import Library
from marsad.errors import worded
from marsad.extract.when.anchor import stated_date
from marsad.model.received import Dating, Options, Received
from marsad.readers.text import report as report_of

#: A day in the name of a file or in an address: 2026-02-23, 2026_02_23, 20260223, 2026/02/23.
_CONTROL = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
_LONGEST_CREDIT = 60  # letters of a line of its own
_NAMED = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_./]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")


def finished(
    found: Received, name: str, url: str, library: Library, options: Options, *, many: bool, rows: bool
) -> Received:
    """Return a report with its day, outlet, title and address as well as they are known.

    ``name``, ``url``: of the file or member that it comes from; ``many``: it is one of many there, so that the day that it states goes before
    that which the user says of all. ``rows``: so does its outlet.
    """
    report = found.report
    day, dating, notes = _dated(found, name, library, options, many=many)
    changes: dict[str, Any] = {
        "published": day,
        "published_at": report.published_at if day == report.published else None,
        "title": _first(options.title, _line(report.title), second=many),
        "url": _first(options.url, _line(report.url or url), second=many),
    }
    changes["outlet"] = _outlet(_line(report.outlet), changes["url"], options, library, rows=rows)
    if report.id == report_of(report.text, published=report.published).id:
        changes["id"] = report_of(report.text, published=day).id
    return msgspec.structs.replace(
        found,
        report=msgspec.structs.replace(report, **changes),
        dating=dating,
        copied_from=_line(_credit(found, changes["outlet"], library)),
        lang=options.lang if found.lang == "auto" else found.lang,
        notes=(*found.notes, *notes),
    )


def _outlet(own: str, url: str, options: Options, library: Library, *, rows: bool) -> str:
    """Return the outlet: as the user says, unless a row says otherwise; else by the table."""
    if options.outlet and not (rows and own):
        return options.outlet
    if not own and not url:
        return ""
    from marsad.app.outlets import outlet_name  # noqa: PLC0415 - a plain text has neither

    return outlet_name(own, url, library)


def _credit(found: Received, outlet: str, library: Library) -> str:
    last = found.report.text.rstrip().rpartition("\n")[2]
    if found.copied_from or not (len(last) < _LONGEST_CREDIT or last.rstrip(" .").endswith((")", "]"))):
        return found.copied_from
    from marsad.app.outlets import credited  # noqa: PLC0415 - few texts end so

    return credited(found.report.text, outlet, library)


def named_day(name: str) -> date | None:
    """Return the day that a file's name or an address states, where it states one only."""
    days = set()
    for year, _, month, day in _NAMED.findall(name):
        try:
            days.add(date(int(year), int(month), int(day)))
        except ValueError:
            continue
    return days.pop() if len(days) == 1 else None


def _line(value: str) -> str:
    """Return a name on one line, without controls, which some stores cannot hold."""
    return " ".join(_CONTROL.sub(" ", value).split())


def _first(said: str, own: str, *, second: bool) -> str:
    return own or said if second else said or own


def _dated(
    found: Received, name: str, library: Library, options: Options, *, many: bool
) -> tuple[date | None, Dating, tuple[str, ...]]:
    """Return the day, whose word it is, and a note where another word contradicts the user's."""
    own, said = found.report.published, options.published
    if said is not None and (own is None or not many):
        differs = own is not None and own != said
        return (
            said,
            Dating.USER,
            (worded("{what} says {own}, not {said}", what=found.dating.value, own=own, said=said),) if differs else (),
        )
    if own is not None:
        return own, found.dating, ()
    stated = stated_date(found.report.text, *(lexicon.time for lexicon in library.lexicons.values()))
    if stated is not None:
        return stated, Dating.TEXT, ()
    named = named_day(name.rsplit("/", 1)[-1]) if not many else None
    return (named, Dating.NAME, ()) if named is not None else (None, Dating.UNKNOWN, ())
