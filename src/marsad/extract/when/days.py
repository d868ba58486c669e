"""Expressions of the algebra worked out to days.

All arithmetic is that of ``datetime.date``; days are inclusive, None = open. ``lean`` says which way
a name without a year points: ``past`` the latest one not after the anchor, ``future`` the earliest one
not before it, ``near`` the nearest.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import msgspec

from marsad.extract.when.algebra import (
    Ago,
    Between,
    Dated,
    Day,
    Expr,
    Moved,
    Night,
    Now,
    Nth,
    Part,
    Period,
    Season,
    Weekday,
    Years,
)
from marsad.extract.when.hijri import hijri_interval
from marsad.model.when import Grain

_WEEK = 7
_MONTHS = 12
_HOURS = 24
#: Last day of the early and of the middle third of a month.
_EARLY, _MID = 10, 20

#: Grain of each unit's name.
GRAINS = {
    "minute": Grain.MINUTE,
    "hour": Grain.HOUR,
    "day": Grain.DAY,
    "week": Grain.WEEK,
    "weekend": Grain.WEEK,
    "month": Grain.MONTH,
    "year": Grain.YEAR,
    "decade": Grain.DECADE,
}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


class Interval(msgspec.Struct, frozen=True):
    """Days ``first``..``last``; ``nominal`` is the day meant where the interval is widened around it."""

    first: date | None
    last: date | None
    grain: Grain
    approx: bool = False
    nominal: date | None = None
    alternative: tuple[date, date] | None = None


def interval(expr: Expr, anchor: date | None, lean: str) -> Interval | None:
    """Return the days that ``expr`` names, or None where an anchor is needed or nothing can be told."""
    try:
        return _interval(expr, anchor, lean)
    except (ValueError, OverflowError):  # 31 February, year 0
        return None


def _interval(expr: Expr, anchor: date | None, lean: str) -> Interval | None:
    match expr:
        case Dated(hijri=True):
            return _hijri(expr, anchor, lean)
        case Dated():
            return _dated(expr, anchor, lean)
        case Years():
            return Interval(date(expr.first, 1, 1), date(expr.last, 12, 31), Grain.DECADE)
        case Season():
            return _season(expr, anchor, lean)
        case Part():
            return _part(expr, anchor, lean)
        case Between():
            return _between(expr, anchor, lean)
        case Night() | Moved():
            return _moved(expr, anchor, lean)
        case _:
            return None if anchor is None else _relative(expr, anchor, lean)


def _hijri(expr: Dated, anchor: date | None, lean: str) -> Interval | None:
    found = hijri_interval(expr.day, expr.month, expr.year, anchor, lean)
    if found is None:
        return None
    grain = Grain.MONTH if expr.day is None else Grain.DAY
    return Interval(found[0], found[2], grain, approx=True, nominal=found[1])


def _relative(expr: Expr, anchor: date, lean: str) -> Interval | None:
    match expr:
        case Day():
            return _one(anchor + timedelta(expr.offset))
        case Now():
            return _one(anchor)
        case Weekday():
            return _one(_weekday(expr, anchor, lean))
        case Period():
            return _period(expr, anchor, lean)
        case Ago():
            return _ago(expr, anchor)
        case Nth():
            return _one(shift(anchor, expr.unit, 1 - expr.number))
        case _:
            return None


def _one(day: date) -> Interval:
    return Interval(day, day, Grain.DAY)


def shift(day: date, unit: str, count: int) -> date:
    """Return the day ``count`` units later; a month's last day stays inside its month; hours by whole days."""
    match unit:
        case "minute":
            return day
        case "hour":
            return day + timedelta(-(-abs(count) // 24) * (1 if count > 0 else -1))
        case "day":
            return day + timedelta(count)
        case "week" | "weekend":
            return day + timedelta(count * _WEEK)
        case _:
            months = count * {"month": 1, "year": _MONTHS, "decade": 10 * _MONTHS}[unit]
            year, month = divmod(day.year * _MONTHS + day.month - 1 + months, _MONTHS)
            return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _weekday(expr: Weekday, anchor: date, lean: str) -> date:
    back = (anchor.weekday() - expr.day) % _WEEK
    if expr.direction == "last":
        return anchor - timedelta(back or _WEEK)
    ahead = (expr.day - anchor.weekday()) % _WEEK
    if expr.direction in {"next", "new"}:
        return anchor + timedelta(ahead or _WEEK)
    return anchor + timedelta(ahead) if lean == "future" else anchor - timedelta(back)


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _dated(expr: Dated, anchor: date | None, lean: str) -> Interval | None:
    if expr.year is not None:
        return _full(expr, expr.year - expr.back)
    if anchor is None:
        return None
    this = anchor.year
    match expr.direction:
        case "last":
            years = (this, this - 1)
            good = [y for y in years if _month(y, expr.month or 1)[1] < anchor.replace(day=1)]
            if not good and expr.day is not None:
                good = [y for y in years if date(y, expr.month or 1, expr.day) < anchor]
        case "next" | "new":
            good = [y for y in (this, this + 1) if _month(y, expr.month or 1)[0] > anchor]
        case "this":
            good = [this]
        case _:
            good = _years(expr, anchor, lean)
    return _full(expr, good[0] - expr.back) if good else None


def _years(expr: Dated, anchor: date, lean: str) -> list[int]:
    """Return the year that a date without one lies in, as ``lean`` has it."""
    found: list[tuple[int, int]] = []
    reach = 4 if (expr.month, expr.day) == (2, 29) else 1
    for year in range(anchor.year - reach, anchor.year + reach + 1):
        try:
            days = _full(expr, year)
        except ValueError:  # no 29 February
            continue
        if days.first is None or days.last is None:
            continue
        if (lean == "past" and days.first > anchor) or (lean == "future" and days.last < anchor):
            continue
        far = max((days.first - anchor).days, (anchor - days.last).days, 0)
        found.append((far, year))
    return [year for _, year in sorted(found)]


def _full(expr: Dated, year: int) -> Interval:
    if expr.month is None:
        return Interval(date(year, 1, 1), date(year, 12, 31), Grain.YEAR)
    if expr.day is None:
        return Interval(*_month(year, expr.month), Grain.MONTH)
    day = date(year, expr.month, expr.day)
    other = date(year, expr.day, expr.month) if expr.swapped else None
    return Interval(day, day, Grain.DAY, alternative=None if other is None else (other, other))


def _period(expr: Period, anchor: date, lean: str) -> Interval:
    match expr.unit:
        case "week":
            starts = [
                anchor - timedelta((anchor.weekday() - first) % _WEEK) + timedelta(expr.steps * _WEEK)
                for first in expr.days
            ]
            monday = anchor - timedelta(anchor.weekday() - expr.steps * _WEEK)
            return Interval(min(starts), max(starts) + timedelta(6), Grain.WEEK, nominal=monday)
        case "weekend":
            first = anchor - timedelta((anchor.weekday() - expr.days[0]) % _WEEK)
            length = timedelta(len(expr.days) - 1)
            if expr.steps < 0 and first + length >= anchor:
                first -= timedelta(_WEEK)
            if expr.steps > 0 or (lean == "future" and first + length < anchor):
                first += timedelta(_WEEK)
            return Interval(first, first + length, Grain.DAY)
        case "month":
            day = shift(anchor.replace(day=1), "month", expr.steps)
            return Interval(*_month(day.year, day.month), Grain.MONTH)
        case "year":
            return _full(Dated(), anchor.year + expr.steps)
        case "decade":
            first_year = anchor.year // 10 * 10 + 10 * expr.steps
            return Interval(date(first_year, 1, 1), date(first_year + 9, 12, 31), Grain.DECADE)
        case _:
            return _one(anchor + timedelta(expr.steps if expr.unit == "day" else 0))


def _ago(expr: Ago, anchor: date) -> Interval:
    grain = GRAINS[expr.unit]
    if expr.count is None:
        if expr.unit in {"hour", "minute"}:
            reach = timedelta(expr.unit == "hour")
            ends = (anchor - reach, anchor) if expr.sign < 0 else (anchor, anchor + reach)
            return Interval(*ends, grain, approx=True)
        if expr.sign < 0:
            return Interval(None, anchor, grain, approx=True)
        return Interval(anchor, None, grain, approx=True)
    day = shift(anchor, expr.unit, expr.sign * expr.count)
    if expr.exact or expr.unit in {"day", "minute"} or (expr.unit == "week" and expr.count == 1):
        return Interval(day, day, grain)
    match expr.unit:
        case "hour":
            other = anchor if expr.count < _HOURS else day
            return Interval(min(day, other), max(day, other), grain)
        case "week":
            return Interval(day - timedelta(3), day + timedelta(3), grain, approx=True)
        case "month":
            return Interval(*_month(day.year, day.month), grain, approx=True)
        case _:
            return Interval(date(day.year, 1, 1), date(day.year, 12, 31), grain, approx=True)


def _season(expr: Season, anchor: date | None, lean: str) -> Interval | None:
    start = _SEASONS[expr.name]
    year = expr.year
    if year is None:
        if anchor is None:
            return None
        year = anchor.year
        first = date(year, start, 1)
        if expr.direction == "last" or (lean == "past" and not expr.direction):
            year -= first > anchor
        elif lean == "future" or expr.direction == "next":
            year += shift(first, "month", 3) <= anchor
    elif start == _MONTHS:
        # "the winter of 2014" begins in the December before or of that year: both ends are kept
        return Interval(date(year - 1, 12, 1), _month(year + 1, 2)[1], Grain.SEASON, approx=True)
    first = date(year, start, 1)
    return Interval(first, shift(first, "month", 3) - timedelta(1), Grain.SEASON)


def _moved(expr: Night | Moved, anchor: date | None, lean: str) -> Interval | None:
    of = _interval(expr.of, anchor, lean)
    if of is None or of.first is None or of.last is None:
        return None
    if isinstance(expr, Night):
        return Interval(of.first, of.last + timedelta(1), Grain.PART_OF_DAY)
    return Interval(of.first + timedelta(expr.days), of.last + timedelta(expr.days), Grain.DAY)


def _between(expr: Between, anchor: date | None, lean: str) -> Interval | None:
    last = _interval(expr.last, anchor, lean)
    first = _interval(expr.first, anchor, lean)
    if first is None or last is None or first.first is None or last.last is None:
        return None
    start = first.first
    if start > last.last:
        start = start - timedelta(_WEEK) if isinstance(expr.first, Weekday) else shift(start, "year", -1)
    return None if start > last.last else Interval(start, last.last, last.grain)


def _part(expr: Part, anchor: date | None, lean: str) -> Interval | None:
    of = _interval(expr.of, anchor, lean)
    if of is None or of.first is None or of.last is None:
        return None
    first, last = of.first, of.last
    if expr.part in {"before_now", "after_now"}:
        if anchor is None:
            return of
        ends = (first, anchor - timedelta(1)) if expr.part == "before_now" else (anchor, last)
        return Interval(*ends, of.grain) if ends[0] <= ends[1] else of
    if expr.part in {"half", "quarter"}:
        return _fraction(expr, first, last)
    if expr.part == "day":
        day = first.replace(day=expr.number)
        return Interval(day, day, Grain.DAY)
    if expr.part == "week":
        start = first + timedelta(_WEEK * (expr.number - 1))
        return Interval(start, min(start + timedelta(6), last), Grain.WEEK)
    fresh = isinstance(expr.of, Period) and expr.of.fresh and expr.part == "early"
    if of.grain is Grain.MONTH or fresh:
        edges = {
            "early": (first, first + timedelta(_EARLY - 1)),
            "mid": (first + timedelta(_EARLY), first + timedelta(_MID - 1)),
            "late": (first + timedelta(_MID), last),
        }
        return Interval(*edges[expr.part], Grain.MONTH)
    if of.grain in {Grain.YEAR, Grain.DECADE}:
        return _year_part(expr.part, first, last, of.grain)
    if of.grain is Grain.WEEK and expr.part == "late":
        return Interval(last - timedelta(3), last, Grain.WEEK, nominal=last)  # as a deadline it is the week's last day
    return of


def _year_part(part: str, first: date, last: date, grain: Grain) -> Interval:
    if grain is Grain.DECADE:
        years = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}[part]
        return Interval(date(first.year + years[0], 1, 1), date(first.year + years[1], 12, 31), grain)
    # the middle of a year lies around its halfway mark; as a deadline it is that mark (``resolve``)
    months = {"early": (1, 3), "mid": (5, 8), "late": (10, 12)}[part]
    return Interval(
        date(first.year, months[0], 1),
        _month(last.year, months[1])[1],
        grain,
        nominal=date(first.year, 6, 30) if part == "mid" else None,
    )


def _fraction(expr: Part, first: date, last: date) -> Interval:
    if (last - first).days < 32:  # of a month: halves 1–15, 16–end
        middle = first + timedelta(14)
        ends = (first, middle) if expr.number == 1 else (middle + timedelta(1), last)
        return Interval(*ends, Grain.HALF)
    months = 6 if expr.part == "half" else 3
    start = shift(first, "month", months * (expr.number - 1))
    end = shift(start, "month", months) - timedelta(1)
    return Interval(start, end, Grain.HALF if expr.part == "half" else Grain.QUARTER)
