"""Days as people write them in tables: year-month-day, with the month's name in either language, or with strokes where the column tells their order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from functools import cache

from marsad.app.published import published_day
from marsad.knowledge.wording import wording
from marsad.text.normalise import loose

_STROKES = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")
_NAMED = re.compile(r"(\d{1,2})[ \-]+([^\d,،]+?)[ \-،,]+(\d{4})")
_NAMED_FIRST = re.compile(r"([^\d,،]+?) +(\d{1,2})[،,]? +(\d{4})")
_CLOCK = re.compile(r"[T ]\d{1,2}:\d{2}.*$")
_MONTHS = 12
_SHORT = 3  # letters of a month's name that are enough


class Days:
    """Reads the days of one column; ``values`` are all of it: one that can be no month tells which of two figures is the day."""

    def __init__(self, values: Iterable[str]) -> None:
        pairs = [(int(m[1]), int(m[2])) for value in values if (m := _STROKES.fullmatch(_plain(value)))]
        first, second = any(a > _MONTHS for a, _ in pairs), any(b > _MONTHS for _, b in pairs)
        #: Whether the day stands before the month; None where nothing tells, or some rows tell one and some the other.
        self.day_first = first if first is not second else None

    def read(self, value: str, where: str) -> date:
        """Return the day, of an instant its day; raise ``DateError`` where it is none, or its order is not told."""
        plain = _plain(value)
        if (strokes := _STROKES.fullmatch(plain)) and self.day_first is not None:
            day, month = (strokes[1], strokes[2]) if self.day_first else (strokes[2], strokes[1])
            return published_day(f"{strokes[3]}-{month:0>2}-{day:0>2}", where=where)
        named = _NAMED.fullmatch(plain)
        found = (named[1], named[2], named[3]) if named else None
        if found is None and (named := _NAMED_FIRST.fullmatch(plain)):
            found = (named[2], named[1], named[3])
        month_ = _month(found[1]) if found else None
        if found is not None and month_ is not None:
            return published_day(f"{found[2]}-{month_:02}-{found[0]:0>2}", where=where)
        return published_day(plain, where=where)


def _plain(value: str) -> str:
    digits = "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in value.strip())
    return _CLOCK.sub("", digits)


def _month(name: str) -> int | None:
    key = loose(name).strip(" .")
    if key in _months():
        return _months()[key]
    found = {number for known, number in _months().items() if len(key) >= _SHORT and known.startswith(key)}
    return found.pop() if len(found) == 1 else None


@cache
def _months() -> dict[str, int]:
    told = {lang: wording(lang).months for lang in ("en", "ar")}
    pairs = [
        (name, number)
        for months in told.values()
        for number, names in enumerate(months, 1)
        for name in names.split("/")
    ]
    return {loose(name): number for name, number in pairs}
