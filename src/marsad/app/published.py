"""The day of publication as people write it."""

from __future__ import annotations

import unicodedata
from datetime import date

from marsad.errors import DateError

_FIRST_YEAR = 1900


def published_day(value: str, *, where: str = "published") -> date:
    """Return the day that ``value`` names, year-month-day in the digits of any script.

    ``where`` names the option or field in the fault that nonsense raises.
    """
    digits = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in value.strip())
    try:
        day = date.fromisoformat(digits)
    except ValueError:
        raise DateError(
            f"'{value}' is no day of the calendar",
            where=where,
            advice="write year-month-day, as in 2026-02-23",
        ) from None
    if day.year < _FIRST_YEAR:
        raise DateError(
            f"{day} lies before {_FIRST_YEAR}", where=where, advice="is the year right?"
        )
    return day
