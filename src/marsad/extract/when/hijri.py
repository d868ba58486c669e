"""Days of the hijri calendar by Umm al-Qura, which sighting may shift by a day either way."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

#: The years that the tables of the calendar cover.
_FIRST, _LAST = 1343, 1500
_DAY = timedelta(1)


@lru_cache(maxsize=512)
def _gregorian(year: int, month: int, day: int) -> date:
    from hijridate import Hijri  # noqa: PLC0415 (its tables load slowly, and few reports need them)

    found = Hijri(year, month, day).to_gregorian()
    return date(found.year, found.month, found.day)


@lru_cache(maxsize=512)
def _length(year: int, month: int) -> int:
    from hijridate import Hijri  # noqa: PLC0415

    return int(Hijri(year, month, 1).month_length())


def hijri_interval(
    day: int | None, month: int | None, year: int | None, anchor: date | None, lean: str
) -> tuple[date, date, date] | None:
    """Return first, nominal first and last day (each end one day wider), or None outside the tables.

    Without a year the one nearest to the anchor is taken, past or future as ``lean`` says.
    """
    if month is None:
        return None
    if year is not None:
        return _days(day, month, year) if _FIRST <= year <= _LAST else None
    if anchor is None:
        return None
    guess = int((anchor.year - 622) * 33 / 32)
    found = [_days(day, month, guess + step) for step in (-1, 0, 1, 2)]
    fits = [
        days
        for days in found
        if not (lean == "past" and days[1] > anchor) and not (lean == "future" and days[2] < anchor)
    ]
    return min(fits, key=lambda days: abs((days[1] - anchor).days), default=None)


def _days(day: int | None, month: int, year: int) -> tuple[date, date, date]:
    if day is not None:
        nominal = _gregorian(year, month, day)
        return nominal - _DAY, nominal, nominal + _DAY
    first = _gregorian(year, month, 1)
    return first - _DAY, first, first + timedelta(_length(year, month))
