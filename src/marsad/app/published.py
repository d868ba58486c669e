"""The day of publication: as people write it, or as the report itself states it."""

from __future__ import annotations

import unicodedata
from datetime import date

from marsad.app.library import Library
from marsad.errors import DateError, worded
from marsad.extract.when.anchor import stated_date
from marsad.model.report import Report
from marsad.readers.text import report

_FIRST_YEAR = 1900


def published_day(value: str, *, where: str = "published") -> date:
    """Return the day that ``value`` names, year-month-day in the digits of any script.

    ``where`` names the option or field in the fault that nonsense raises.
    """
    digits = "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in value.strip())
    try:
        day = date.fromisoformat(digits)
    except ValueError:
        raise DateError(
            worded("'{value}' is no day of the calendar", value=value),
            where=where,
            advice="write year-month-day, as in 2026-02-23",
        ) from None
    if day.year < _FIRST_YEAR:
        raise DateError(
            worded("{day} lies before {first_year}", day=day, first_year=_FIRST_YEAR),
            where=where,
            advice="is the year right?",
        )
    return day


def dated_report(text: str, library: Library, *, published: date | None = None, outlet: str = "") -> Report:
    """Return the report that ``text`` is, of the day that it states itself where ``published`` is None."""
    if published is None:
        published = stated_date(text, *(lexicon.time for lexicon in library.lexicons.values()))
    return report(text, published=published, outlet=outlet)
