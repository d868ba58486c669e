"""A stretch of days drawn as a lane: where bars lie on it, in hundredths of its length, and how sure each stretch is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

import msgspec

from marsad.record.sites import Interval

_DAY = timedelta(1)


class Sure(StrEnum):
    """How well it is told that a status held on these days."""

    TOLD = "told"
    MAYBE = "maybe"  # it may have begun, or ended, by then
    SINCE = "since"  # nobody tells of these days: so it was when last told


class Axis(msgspec.Struct, frozen=True):
    """The days from ``first`` to ``last``, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.last - self.first).days + 1

    def at(self, day: date) -> float:
        """Return where a day begins, 0 to 100."""
        return round(max(0.0, min(100.0, (day - self.first).days * 100 / self.days)), 3)

    def ticks(self, most: int) -> list[date]:
        """Return at most ``most`` days to write below the lane: each day, each week's, or the first of months."""
        for step in (1, 2, 7, 14):
            if (self.days - 1) // step < most:
                return [self.first + n * step * _DAY for n in range((self.days - 1) // step + 1)]
        months = _months(self.first, self.last)
        stride = next((n for n in (1, 2, 3, 6, 12, 24, 60, 120) if len(months) <= most * n), len(months))
        return months[::stride]


def _months(first: date, last: date) -> list[date]:
    found, day = [], first.replace(day=1)
    while day <= last:
        if day >= first:
            found.append(day)
        day = (day.replace(day=28) + timedelta(4)).replace(day=1)
    return found


class Bar(msgspec.Struct, frozen=True):
    """A stretch of an interval on an axis: ``at`` and ``size`` in hundredths of it."""

    at: float
    size: float
    sure: Sure
    interval: Interval


def bars(interval: Interval, axis: Axis) -> Iterator[Bar]:
    """Give the stretches of an interval that lie on the axis, each with how sure it is."""
    after = axis.last + _DAY
    begin, end = interval.start, interval.end
    sure_from = begin.latest or begin.earliest or axis.first
    sure_to = _last_told(interval, sure_from)
    over = (end.latest or end.earliest or after) if end else after
    maybe_from = begin.earliest or sure_from
    if begin.earliest is None and end is not None and over <= sure_from:
        maybe_from = axis.first  # it was so before that day, since nobody says when
    for first, last, sure in (
        (maybe_from, min(sure_from, over), Sure.MAYBE),
        (sure_from, min(sure_to, over), Sure.TOLD),
        (max(sure_from, sure_to), over, Sure.MAYBE if end else Sure.SINCE),
    ):
        if first < last and first < after and last > axis.first:
            at = axis.at(first)
            yield Bar(at, round(axis.at(last) - at, 3), sure, interval)


def _last_told(interval: Interval, begun: date) -> date:
    """Return the day after the last one on which it is told to have been so."""
    if interval.end is not None and interval.end.earliest is not None:
        return interval.end.earliest
    return max(begun, interval.seen or begun) + _DAY
