"""From the words that a shape has found to the algebra: one small builder for each kind of expression.

A builder is handed the slots of a match, (class, value) in the order of the text, and gives back an expression, or
None where the words do not go together after all (day 45).
"""

from __future__ import annotations

from collections.abc import Callable

from marsad.extract.when.algebra import (
    Ago,
    Between,
    Dated,
    Day,
    Expr,
    Length,
    Moved,
    Night,
    Now,
    Nth,
    Part,
    Period,
    Season,
    Vague,
    Weekday,
    Years,
)
from marsad.model.times import TimeWords
from marsad.model.when import Grain

_STEPS = {"last": -1, "this": 0, "next": 1, "new": 1}
_MONTH_CLASSES = ("month", "month_x", "month_any")
_UNIT_CLASSES = (
    "unit",
    "units",
    "dual",
    "unit_def",
    "units_def",
    "dual_def",
    "month_word",
    "weekend",
    "nth_word",
)
_SMALL_YEAR = 100
_PAIR, _WEEK = 2, range(7)
_LONGEST_MONTH = 31


class Slots:
    """The words of a match by class, in order."""

    def __init__(self, slots: list[tuple[str, str]], words: TimeWords, before: Expr | None) -> None:
        """``before`` is the last expression of the sentence that names a day."""
        self.slots = slots
        self.words = words
        self.before = before

    def all(self, *names: str) -> list[str]:
        """Return the values of these classes, in the order of the text."""
        return [value for name, value in self.slots if name in names]

    def first(self, *names: str) -> str | None:
        """Return the first value of these classes."""
        return next(iter(self.all(*names)), None)

    def number(self, *names: str) -> int | None:
        """Return the first value of these classes as a number."""
        value = self.first(*names)
        return None if value is None else int(value)

    def has(self, *names: str) -> bool:
        """Whether one of these classes occurs."""
        return self.first(*names) is not None

    @property
    def unit(self) -> str:
        """The unit of time; a dual's value holds its number after a space."""
        return (self.first(*_UNIT_CLASSES) or "day").split(" ")[0]

    @property
    def count(self) -> int | None:
        """How many units; None = some."""
        for name, value in self.slots:
            if name in {"dual", "dual_def"}:
                return 2
            if name in {"number", "a", "dom"}:
                return int(value)
        if self.has("few", "few_only", "units", "units_def"):
            return None
        return 1

    @property
    def direction(self) -> str:
        """``last``, ``next``, ``this``, ``new`` or empty."""
        return self.first("dir") or ""

    @property
    def months(self) -> list[int]:
        """Months named; twin names of one month count once."""
        found = [int(value) for value in self.all(*_MONTH_CLASSES)]
        return [m for i, m in enumerate(found) if i == 0 or m != found[i - 1]]


def _date(slots: Slots) -> Expr | None:
    """Day, month, year as far as they are named; both hijri and Gregorian: the Gregorian twin wins."""
    numeric = slots.first("numdate")
    if numeric is not None:
        return _numeric(numeric)
    months = slots.months
    days = [int(v) for v in slots.all("dom", "ordinal")]
    if slots.has("same") and isinstance(slots.before, Dated) and months:  # "30 July of the same year"
        return Dated(day=days[-1] if days else None, month=months[0], year=slots.before.year)
    if not months:
        year = slots.number("year")
        return None if year is None else Dated(year=year)
    if days and not 1 <= days[-1] <= 31:
        return None
    direction, back = slots.direction, 0
    if slots.unit == "year" and direction:  # "10 March last year"
        direction, back = "this", -_STEPS[direction]
    elif days and slots.has("weekday"):  # "last Wednesday, 18 February"
        direction = ""
    return Dated(
        day=days[-1] if days else None,
        month=months[0],
        year=slots.number("year"),
        direction="" if direction == "new" else direction,
        weekday=slots.number("weekday"),
        back=back,
    )


def _day_of(slots: Slots) -> Expr | None:
    day = slots.number("dom", "ordinal")
    told = slots.before
    if slots.has("same") and isinstance(told, Dated) and told.month and day is not None:
        return Dated(day=day, month=told.month, year=told.year)  # "25 of the same month"
    if slots.has("current") and day is not None and day <= _LONGEST_MONTH:
        return Part(Period("month", 0), "day", day)
    return Part(_period_of(slots), "day", day) if day is not None and day <= _LONGEST_MONTH else None


def _numeric(text: str) -> Expr | None:
    first, second, third = text.split("-")
    a, b, c = int(first), int(second), int(third)
    if len(first) == 4:
        return Dated(day=c, month=b, year=a) if 1 <= b <= 12 and 1 <= c <= 31 else None
    if len(third) not in {2, 4}:
        return None
    year = c if len(third) == 4 else 2000 + c
    if 1 <= b <= 12 and 1 <= a <= 31:
        return Dated(day=a, month=b, year=year, swapped=a <= 12 and a != b)
    if 1 <= a <= 12 and 1 <= b <= 31:
        return Dated(day=b, month=a, year=year)
    return None


def _point(slots: Slots) -> Expr | None:
    offset = slots.number("day")
    weekday = slots.number("weekday")
    if slots.months or slots.has("numdate"):
        return _date(slots)
    if offset is not None:
        return Day(offset, weekday)
    if weekday is None:
        return None
    unit = slots.first(*_UNIT_CLASSES)
    direction = slots.direction
    return Weekday(weekday, "last" if unit == "week" and direction == "last" else direction)


def _night(slots: Slots) -> Expr | None:
    days = slots.all("weekday")
    if days:
        return Night(Weekday(int(days[0])))
    offset = slots.number("day")
    if offset is None:
        offset = slots.number("night")
    return Night(Day(-1 if offset is None else offset)) if (offset or -1) < 0 else Day(offset or 0)


def _section(expr: Expr | None, slots: Slots) -> Expr | None:
    part = slots.first("section", "earlier")
    return Part(expr, part) if expr is not None and part is not None else expr


def _month(slots: Slots) -> Expr | None:
    return _section(_date(slots), slots)


def _year(slots: Slots) -> Expr | None:
    year = slots.number("year")
    return None if year is None else _section(Dated(year=year), slots)


def _period(slots: Slots) -> Expr | None:
    end = slots.first("unit_end")
    if end is not None:
        return Part(Period(end, 0), "late")
    unit = slots.unit
    words = slots.words
    days = words.weekend if unit == "weekend" else words.week_starts
    direction = slots.direction
    steps = _STEPS[direction] if direction else 0
    if slots.has("window") and unit == "week" and steps == -1:
        return Length(unit, 1, "past")
    return _section(Period(unit, steps, days, fresh=direction == "new"), slots)


def _fraction(slots: Slots) -> Expr | None:
    of = _date(slots) or _period_of(slots)
    number = slots.number("ordword")
    return Part(of, slots.first("quarter") or "half", number or 1)


def _period_of(slots: Slots) -> Expr:
    return Period(slots.unit, _STEPS[slots.direction or "this"], slots.words.week_starts)


def _week_part(slots: Slots) -> Expr | None:
    months = slots.months
    of = Dated(month=months[0], year=slots.number("year"), direction=slots.direction) if months else _period_of(slots)
    number = slots.number("ordinal") or 1
    return Part(of, "week", number) if number <= 5 else None


def _season(slots: Slots) -> Expr | None:
    name = slots.first("season", "season_def")
    return None if name is None else Season(name, slots.number("year"), slots.direction)


def _decade(slots: Slots) -> Expr | None:
    year = slots.number("year")
    if year is None:
        decade = slots.number("decade")
        year = None if decade is None else (decade if decade > _SMALL_YEAR else 1900 + decade)
    return None if year is None or year % 10 else _section(Years(year, year + 9), slots)


def _hijri(slots: Slots) -> Expr | None:
    feast = slots.first("feast")
    if feast is not None:
        return Dated(
            day={"fitr": 1, "adha": 10}[feast],
            month={"fitr": 10, "adha": 12}[feast],
            year=slots.number("year_h"),
            hijri=True,
        )
    day = slots.number("dom", "ordinal")
    return Dated(day=day, month=slots.number("hijri_month"), year=slots.number("year_h"), hijri=True)


def _ago(slots: Slots) -> Expr | None:
    return Ago(slots.unit, slots.count, -1, exact=slots.has("since"))


def _ahead(slots: Slots) -> Expr | None:
    return Ago(slots.unit, slots.count, 1, exact=True)


def _span(slots: Slots) -> Expr | None:
    if slots.has("past") or slots.direction == "last":
        direction = "past"
    else:
        direction = "next" if slots.has("ahead") or slots.direction == "next" else ""
    return Length(slots.unit, slots.count, direction)


def _nth(slots: Slots) -> Expr | None:
    number = slots.number("ordinal", "dom")
    return Nth(slots.unit, number) if number is not None and number > 1 else None


def _between(slots: Slots) -> Expr | None:
    weekdays = [int(day) for day in slots.all("weekday")]
    if len(weekdays) == _PAIR:
        first, last = weekdays
        follows = (last - first) % len(_WEEK) == 1
        return (
            Between(Weekday(first), Weekday(last)) if follows or slots.has("from", "to", "between") else Weekday(first)
        )
    months, years = slots.months, [int(y) for y in slots.all("year")]
    days = [int(v) for v in slots.all("dom", "ordinal")]
    year = years[-1] if years else None
    back = 0
    direction = slots.direction
    if direction == "last" and not years:
        back, direction = 1, "this"
    if not months:
        if len(years) != 2:
            return None
        return Between(Dated(year=years[0]), Dated(year=years[1]))
    pairs = (
        Dated(
            day=days[0] if len(days) > 1 else None,
            month=months[0],
            year=years[0] if len(years) > 1 else year,
            direction=direction,
            back=back,
        ),
        Dated(
            day=days[-1] if len(days) > 1 else None,
            month=months[-1],
            year=year,
            direction=direction,
            back=back,
        ),
    )
    return Between(*pairs)


def _clock(slots: Slots) -> Expr | None:
    hour = slots.number("number", "dom")
    if hour is not None and hour > 24 and not slots.has("hhmm"):
        return None
    told = slots.before if isinstance(slots.before, Weekday | Day | Dated) else None
    return _point(slots) or told or Day(0)  # attacked on Thursday … at 5 a.m.: that day's


def _reference(slots: Slots) -> Expr | None:
    if slots.has("that_time"):  # "since that date", "in the same period"
        return slots.before or Vague("reference")
    if slots.before in {None, Day(0)} or slots.unit != "day":
        return Vague("reference")  # came at 8 p.m.; the next day: of which day is not told
    days = slots.number("follow", "follow_day")
    if days is None:
        days = slots.number("prev_day", "prev_full")
    return Moved(slots.before, 1 if days is None else days)


def _part(slots: Slots) -> Expr | None:
    parts = slots.all("part", "part_adv", "part_def")
    if "night" in parts and slots.has("nightly_adv"):
        return Night(Day(-1))
    return Day(0)


BUILDERS: dict[str, Callable[[Slots], Expr | None]] = {
    "now": lambda _slots: Now(),
    "reference": _reference,
    "night": _night,
    "point": _point,
    "part": _part,
    "day_of": _day_of,
    "clock": _clock,
    "between": _between,
    "month": _month,
    "week_part": _week_part,
    "year": _year,
    "period": _period,
    "season": _season,
    "section": _fraction,
    "decade": _decade,
    "hijri": _hijri,
    "ago": _ago,
    "ahead": _ahead,
    "span": _span,
    "nth": _nth,
    "vague": lambda slots: Vague(slots.first("lately") or "vague"),
}


def grain_of(kind: str, slots: Slots) -> Grain | None:
    """Return the grain where the words name an hour or a part of the day."""
    if kind == "clock":
        return Grain.MINUTE if slots.has("clock", "hhmm") else Grain.HOUR
    if kind in {"night", "part"} or slots.has("part", "part_adv", "part_def"):
        return Grain.PART_OF_DAY
    return None
