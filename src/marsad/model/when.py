"""When something is said to happen: an interval of days with its relation to the claim."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec


class Relation(StrEnum):
    """How the interval relates to what the claim tells (see the claim contract)."""

    ON = "on"
    WITHIN_PAST = "within_past"
    BY = "by"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"


class Grain(StrEnum):
    """The unit that the expression names."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "partofday"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"


class When(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """A resolved time: ISO days, inclusive, None = open; ``text`` stands at ``start``..``end`` of the report.

    ``offset`` keeps what the expression says of an unknown publication day ("doc − 1 day"), so that a
    report without a date loses nothing. ``alternatives`` are other readings, as pairs of days.
    """

    relation: Relation
    text: str
    start: int
    end: int
    earliest: date | None = None
    latest: date | None = None
    grain: Grain | None = None
    approx: bool = False
    calendar: str = ""
    offset: str = ""
    flags: tuple[str, ...] = ()
    alternatives: tuple[tuple[date | None, date | None], ...] = ()
    rule: str = ""
