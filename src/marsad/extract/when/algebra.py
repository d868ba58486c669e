"""A small algebra of time: what an expression means before a report's day is known.

``days.interval`` works an expression out against an anchor day.
"""

from __future__ import annotations

import msgspec


class Day(msgspec.Struct, frozen=True, tag=True):
    """The day ``offset`` days from the anchor; ``weekday`` (Monday = 0) is what the text calls it."""

    offset: int
    weekday: int | None = None


class Weekday(msgspec.Struct, frozen=True, tag=True):
    """A day of the week; ``direction`` is ``last``, ``next``, ``this`` or empty."""

    day: int
    direction: str = ""


class Dated(msgspec.Struct, frozen=True, tag=True):
    """A date of the calendar with what is known of it. ``swapped``: month first is as good a reading."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    direction: str = ""
    weekday: int | None = None
    hijri: bool = False
    swapped: bool = False
    back: int = 0


class Period(msgspec.Struct, frozen=True, tag=True):
    """A unit: this one (0), the last (−1), the next (1); ``days``: first days of weeks, or days of a weekend."""

    unit: str
    steps: int
    days: tuple[int, ...] = (0,)
    fresh: bool = False


class Ago(msgspec.Struct, frozen=True, tag=True):
    """A point some units from the anchor, before it where ``sign`` is −1; ``exact``: to the day."""

    unit: str
    count: int | None
    sign: int = -1
    exact: bool = False


class Length(msgspec.Struct, frozen=True, tag=True):
    """A stretch of time; ``direction`` ``past`` ends at the anchor, ``next`` starts at it, empty is unsaid."""

    unit: str
    count: int | None
    direction: str = ""


class Part(msgspec.Struct, frozen=True, tag=True):
    """A part of a month, year …: ``early mid late before_now after_now half quarter week``, with its number."""

    of: Expr
    part: str
    number: int = 0


class Between(msgspec.Struct, frozen=True, tag=True):
    """From the start of one to the end of the other."""

    first: Expr
    last: Expr


class Season(msgspec.Struct, frozen=True, tag=True):
    """A season of the north by whole months; winter begins in December."""

    name: str
    year: int | None = None
    direction: str = ""


class Years(msgspec.Struct, frozen=True, tag=True):
    """Years ``first``..``last``: a decade."""

    first: int
    last: int


class Night(msgspec.Struct, frozen=True, tag=True):
    """The night that begins on a day: that day and the next."""

    of: Expr


class Moved(msgspec.Struct, frozen=True, tag=True):
    """The day ``days`` after another expression ("the next day")."""

    of: Expr
    days: int


class Nth(msgspec.Struct, frozen=True, tag=True):
    """The anchor lies in the ``number``-th unit since the start."""

    unit: str
    number: int


class Now(msgspec.Struct, frozen=True, tag=True):
    """The day of the report."""


class Vague(msgspec.Struct, frozen=True, tag=True):
    """A time that no day can be told of: a length, a habit, "recently", "two days after the raid"."""

    kind: str


Expr = (
    Day | Weekday | Dated | Period | Ago | Length | Part | Between | Season | Years | Night | Moved | Nth | Now | Vague
)
