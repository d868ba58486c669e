"""Times of publication as documents, tables and messages write them; the day is that of the place where they were written."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple

from marsad.errors import DateError, worded
from marsad.text.normalise import loose

FIRST_YEAR = 1900
_NUMBERS = re.compile(
    r"(?<!\d)(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?)?(?:\s*(?:utc|gmt)?\s*(z|[+-]\d\d:?\d\d))?$"
)
_NAMED = re.compile(
    r"(?:\w+[,،]?\s+)??(?:(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(\D+?)[\s,-]+|(\D+?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+)(\d{4})(?:$|[,\s]+(?:at\s+)?\d{1,2}:\d{2})"
)
_HOUR = re.compile(r"\d:\d\d")
_EPOCH = re.compile(r"\d{10}(?:\.\d+)?|\d{13}")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?")


class Moment(NamedTuple):
    """The day of publication, and the instant where its zone is stated."""

    day: date
    at: datetime | None = None


class Swapped(NamedTuple):
    """A date whose day and month could be swapped."""

    value: str


def moment(value: str, where: str, *, day_first: bool | None = None) -> Moment | Swapped:
    """Return the time that ``value`` names; ``day_first``: how 05/04/2026 is meant, None = not known, then ``Swapped``.

    Raise ``DateError`` where it is none, or lies before 1900.
    """
    text = _digits(value).strip()
    found = _iso(text) or _epoch(text) or _numbers(text.lower(), day_first) or _mailed(text) or _named(text)
    if found is None:
        advice = "Write 2026-02-23T12:10+03:00, or the day alone."
        raise DateError(
            worded("published: '{value}' is no time of the calendar", value=value[:60]), where=where, advice=advice
        )
    if isinstance(found, Moment) and found.day.year < FIRST_YEAR:
        what = worded("published: {day} lies before {first_year}", day=found.day, first_year=FIRST_YEAR)
        raise DateError(what, where=where, advice="Is the year right?")
    return found


def known(value: str) -> Moment | None:
    """Return the time that ``value`` names beyond doubt, or None."""
    try:
        found = moment(value, "")
    except DateError:
        return None
    return found if isinstance(found, Moment) else None


def of_datetime(at: datetime) -> Moment:
    """Return the day of a time, and the instant where it has a zone."""
    return Moment(at.date(), at if at.tzinfo is not None else None)


def order_of(values: list[str]) -> bool | None:
    """Return whether dates of one column write the day first, as those show that can be read in one way only; None = none does."""
    firsts = set()
    for value in values:
        match = _NUMBERS.search(_digits(value).strip().lower())
        if match is not None and len(match[1]) <= 2:
            one, two = int(match[1]), int(match[3])
            if (one > 12) != (two > 12):
                firsts.add(one > 12)
    return firsts.pop() if len(firsts) == 1 else None


def _digits(value: str) -> str:
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in value if unicodedata.category(c) != "Cf")


def _iso(text: str) -> Moment | None:
    if not re.match(r"\d{4}-", text):
        return None
    try:
        return of_datetime(datetime.fromisoformat(re.sub(r"\s*(?:UTC|GMT)$", "Z", text)))
    except ValueError:
        return None


def _epoch(text: str) -> Moment | None:
    if _EPOCH.fullmatch(text) is not None:
        seconds = float(text) if len(text.split(".", maxsplit=1)[0]) == 10 else int(text) / 1000
        return of_datetime(datetime.fromtimestamp(seconds, UTC))
    match = _COMPACT.fullmatch(text)
    return _made(match[1], match[2], match[3]) if match is not None else None


def _numbers(text: str, day_first: bool | None) -> Moment | Swapped | None:  # noqa: FBT001 - three answers
    match = _NUMBERS.match(text)
    if match is None:
        return None
    one, two, three = match[1], match[3], match[4]
    if len(one) == 4:
        return _at(_made(one, two, three), match)
    if len(three) != 4:
        return None
    if int(one) > 12 or int(two) > 12 or one == two:
        day_first = int(two) <= 12
    if day_first is None:
        return Swapped(text)
    return _at(_made(three, two, one) if day_first else _made(three, one, two), match)


def _at(found: Moment | None, match: re.Match[str]) -> Moment | None:
    """Return the moment with its hour, where that is written with its zone."""
    zone = match[8 + 1]
    if found is None or not match[5] or not zone:
        return found
    hour = int(match[5]) % 12 + (12 if match[8] == "pm" else 0) if match[8] else int(match[5])
    zone = "+00:00" if zone == "z" else zone
    try:
        return of_datetime(datetime.fromisoformat(f"{found.day}T{hour:02}:{match[6]}:{match[7] or '00'}{zone}"))
    except ValueError:
        return None


def _named(text: str) -> Moment | None:
    match = _NAMED.match(text)
    if match is None:
        return None
    month = _months().get(" ".join(loose(match[2] or match[3]).replace(".", " ").split()))
    return _made(match[5], str(month), match[1] or match[4]) if month is not None else None


def _mailed(text: str) -> Moment | None:
    if _HOUR.search(text) is None:
        return None
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - mostly not needed

    try:
        return of_datetime(parsedate_to_datetime(text))
    except (ValueError, IndexError, OverflowError, TypeError):
        return None


def _made(year: str, month: str, day: str) -> Moment | None:
    try:
        return Moment(date(int(year), int(month), int(day)))
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    found = {}
    for line in Path(__file__).with_name("months.tsv").read_text("utf-8").splitlines()[2:]:
        month, _, names = line.partition("\t")
        found.update({loose(name): int(month) for name in names.split("|")})
    return found
