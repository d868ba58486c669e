"""The day that a report speaks from, and the day that its text says it was published."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from marsad.extract.when.algebra import Dated
from marsad.extract.when.days import interval
from marsad.extract.when.find import find
from marsad.extract.when.mention import TimeMention
from marsad.model.times import TimeWords
from marsad.text.normalise import loose

#: Raised where "today (Monday)" is not the weekday of the publication date.
CONTRADICTS = "weekday_contradicts_date"
_FARTHEST = 6  # days that the anchor may lie before publication
_BRACKET = re.compile(r"[(\[\uff08]")
_LINES = 3  # lines at the top that may state the day
_PLACE = 48  # letters that may stand before a dateline's date
_WORDS = 5
_AFTER = re.compile(r"\s*(?:[)\]]?\s*(?:[-–—:|/.]|$)|[)\]])")
_DIGIT = re.compile(r"\d")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,4})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{2,4})(?!\d)")


def report_anchor(
    mentions: Iterable[TimeMention], published: date | None, text: str
) -> tuple[date | None, tuple[str, ...]]:
    """Return the day that the report's relative times count from, with flags.

    It is the publication date. Where the text calls its own today by a weekday that this date is not,
    ``weekday_contradicts_date`` is flagged; only where every such weekday stands in brackets behind today or yesterday,
    the report speaks from the latest such day, at most six back. Where some of the text's weekdays agree with
    publication, the date stands.
    """
    if published is None:
        return None, ()
    mentions = list(mentions)
    said = [m.anchor_weekday for m in mentions if m.anchor_weekday is not None]
    wrong = [(offset, weekday) for offset, weekday in said if (published + timedelta(offset)).weekday() != weekday]
    if not wrong:
        return published, ()
    bracketed = all(_BRACKET.search(text[m.start : m.end]) for m in mentions if m.anchor_weekday is not None)
    if len(wrong) < len(said) or not bracketed:
        return published, (CONTRADICTS,)
    offset, weekday = wrong[0]
    back = ((published + timedelta(offset)).weekday() - weekday) % 7
    return published - timedelta(min(back, _FARTHEST)), (CONTRADICTS,)


def stated_date(text: str, *words: TimeWords) -> date | None:
    """Return the publication day that a dateline, the first lines or the last line state beyond doubt, or None.

    Names of months need the ``words`` of the languages; digits need none. A date whose day and month could be
    swapped, or two lines that disagree, give None.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    found = {
        day
        for line in dict.fromkeys([*lines[:_LINES], *lines[-1:]])
        for day in [_stated(line, words)]
        if day is not None
    }
    return found.pop() if len(found) == 1 else None


def _stated(line: str, words: tuple[TimeWords, ...]) -> date | None:
    if _DIGIT.search(line) is None:
        return None  # no year
    days: set[date] = set()
    for table in words:
        for mention in find(line, 0, min(len(line), 2 * _PLACE), table):
            day = _exact(mention)
            if day is not None and not mention.signal and _stands_alone(line, mention):
                days.add(day)
    match = _NUMERIC.search(loose(line)[: 2 * _PLACE])
    if match is not None and not words and len(match[0]) + _PLACE > len(line):
        day = _digits(match[1], match[3], match[4])
        if day is not None:
            days.add(day)
    return days.pop() if len(days) == 1 else None


def _stands_alone(line: str, mention: TimeMention) -> bool:
    before = line[: mention.start]
    if len(before) > _PLACE or len(before.split()) > _WORDS or re.search(r"[.!?؟]\s", before):
        return False
    if re.fullmatch(r"[\s\W]*", before) or before.rstrip()[-1:] in "،,:(-–—|/":
        return _AFTER.match(line, mention.end) is not None
    return line[mention.end :].strip() == ""


def _exact(mention: TimeMention) -> date | None:
    expr = mention.expr
    if not isinstance(expr, Dated) or expr.hijri or expr.swapped:
        return None
    if expr.day is None or expr.month is None or expr.year is None:
        return None
    days = interval(expr, None, "")
    return None if days is None else days.first


def _digits(first: str, second: str, third: str) -> date | None:
    a, b, c = int(first), int(second), int(third)
    try:
        if len(first) == 4:
            return date(a, b, c)
        if len(third) != 4 or (a <= 12 and b <= 12 and a != b):
            return None
        return date(c, b, a) if b <= 12 else date(c, a, b)
    except ValueError:
        return None
