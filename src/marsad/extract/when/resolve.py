"""From a mention and a day to an interval and its relation, by the conventions of the claim contract."""

from __future__ import annotations

from datetime import date, timedelta

from marsad.extract.when.algebra import (
    Ago,
    Dated,
    Day,
    Length,
    Night,
    Now,
    Nth,
    Part,
    Period,
    Season,
    Vague,
    Weekday,
)
from marsad.extract.when.days import GRAINS, Interval, interval, shift
from marsad.extract.when.mention import TimeMention
from marsad.model.when import Grain, Relation, When

#: A deadline so little past is told again; one so far off is not told without its year.
_JUST, _FAR = timedelta(60), timedelta(270)
_DAY = timedelta(1)
_Ends = tuple[date | None, date | None, Relation]


def resolve(
    mention: TimeMention,
    anchor: date | None,
    tense: str,
    planned: bool,  # noqa: FBT001 (every caller has it at hand, in this order)
    text: str,
) -> When | None:
    """Return the days of a mention, or None where it tells none (a length, a habit, "recently").

    ``anchor`` is the day the report speaks from (``report_anchor``); ``tense`` of the governing verb is ``past``,
    ``present`` (a state or something going on), ``future`` or empty; ``planned``: the event is a plan.
    Without an anchor a relative time keeps its ``offset`` and both ends are open.
    """
    ahead = planned or tense == "future"
    if isinstance(mention.expr, Length):
        return _length(mention, mention.expr, anchor, tense, ahead=ahead, text=text)
    if isinstance(mention.expr, Vague):
        return None
    if isinstance(mention.expr, Ago) and mention.signal == "since" and tense != "past":
        return _since_ago(mention, mention.expr, anchor, text)
    if isinstance(mention.expr, Ago) and mention.expr.sign > 0 and not ahead:
        return None  # "after two weeks" of something past hangs on another event
    if isinstance(mention.expr, Nth) and mention.signal in {"in", "by", "before", "after", "until"}:
        return None
    days = interval(mention.expr, anchor, _lean(mention, tense, ahead=ahead))
    if ahead and anchor is not None and (over := _just_over(mention, anchor, days)) is not None:
        days = over
    if days is None:
        return None if anchor is not None else _unanchored(mention, text, ahead=ahead)
    first, last, relation = _related(mention, days, anchor, ahead=ahead)
    if first is not None and last is not None and first > last:
        first = None
    return When(
        relation=relation,
        text=text[mention.start : mention.end],
        start=mention.start,
        end=mention.end,
        earliest=first,
        latest=last,
        grain=mention.grain or days.grain,
        approx=mention.approx or days.approx,
        calendar="hijri" if isinstance(mention.expr, Dated) and mention.expr.hijri else "",
        offset=_offset(mention),
        flags=_flags(mention, days),
        alternatives=() if days.alternative is None else (days.alternative,),
        rule=mention.rule,
    )


def _just_over(mention: TimeMention, anchor: date, days: Interval | None) -> Interval | None:
    """The day of a deadline told without its year that was over a few weeks ago: it is not meant for next year."""
    expr = mention.expr
    if mention.signal not in {"by", "before"} or not isinstance(expr, Dated) or expr.year is not None or not expr.day:
        return None
    past = interval(expr, anchor, "past")
    if days is None or days.first is None or past is None or past.last is None:
        return None
    return past if past.last < anchor <= past.last + _JUST and days.first > anchor + _FAR else None


def _lean(mention: TimeMention, tense: str, *, ahead: bool) -> str:
    near = mention.signal == "until" or (mention.signal == "by" and not ahead)
    if near and isinstance(mention.expr, Dated | Part | Season):
        return "near"
    if mention.signal == "since":
        return "past"  # has not been reached since 27 February, however it goes on
    if ahead:
        return "future"
    return "past" if tense or isinstance(mention.expr, Weekday) else "near"


def _related(mention: TimeMention, days: Interval, anchor: date | None, *, ahead: bool) -> _Ends:
    first, last = days.first, days.last
    expr = mention.expr
    deadline = days.nominal if isinstance(expr, Part) and days.nominal else last
    match "" if isinstance(expr, Ago) else mention.signal:
        case "by":
            return _deadline(deadline, anchor, ahead=ahead)
        case "as_of_status" if not ahead:
            return None, last, Relation.BY
        case "since" | "as_of" | "as_of_status":
            return (days.nominal if days.grain is Grain.WEEK else first), None, Relation.SINCE
        case "until":
            return None, deadline, Relation.UNTIL
        case "before":
            return _before(mention, days, deadline, anchor, ahead=ahead)
        case "after":
            fixed = days.nominal and days.grain is Grain.DAY
            start = days.nominal if fixed else last
            return start, None, Relation.AFTER
        case _:
            pass
    if isinstance(expr, Nth):
        return first, None, Relation.SINCE
    return first, last, Relation.ON


def _deadline(last: date | None, anchor: date | None, *, ahead: bool) -> _Ends:
    """A plan runs from publication to its deadline; of a past event only the end is known."""
    opens = anchor if ahead and anchor is not None and last is not None and last >= anchor else None
    return opens, last, Relation.BY


def _before(mention: TimeMention, days: Interval, deadline: date | None, anchor: date | None, *, ahead: bool) -> _Ends:
    """Tell of a plan "before Friday" that it ends on Friday, "before March" with February."""
    expr = mention.expr
    if mention.kind == "part" or (mention.grain is Grain.PART_OF_DAY and not ahead):
        return days.first, days.last, Relation.ON  # before dawn on Thursday: that day's early hours
    whole = isinstance(expr, Part) or days.grain in {Grain.DAY, Grain.PART_OF_DAY}
    if isinstance(expr, Dated) and expr.hijri:
        whole = False
    if not whole or not (ahead or isinstance(expr, Part)):
        start = days.nominal or days.first
        deadline = None if start is None or start == date.min else start - _DAY
    if not ahead:
        return None, deadline, Relation.BEFORE
    return _deadline(deadline, anchor, ahead=ahead)


def _length(
    mention: TimeMention, length: Length, anchor: date | None, tense: str, *, ahead: bool, text: str
) -> When | None:
    """A stretch is a window behind us, a deadline before us, or only a length (None)."""
    way, exact = _way(mention, length, tense, ahead=ahead)
    if not way:
        return None
    size = length.count
    behind = forward = None
    if anchor is not None and size is not None:
        try:
            behind, forward = shift(anchor, length.unit, -size), shift(anchor, length.unit, size)
        except (ValueError, OverflowError):
            return None
    window: _Ends = (behind, anchor, Relation.WITHIN_PAST)
    deadline: _Ends = (anchor, forward, Relation.BY)
    first, last, relation = {
        "past": window,
        "next": deadline,
        "since": (behind, None, Relation.SINCE),
        "ago": (behind, behind, Relation.ON),
        "ahead": (forward, forward, Relation.ON),
    }[way]
    other = deadline if way == "past" else window
    return When(
        relation=relation,
        text=text[mention.start : mention.end],
        start=mention.start,
        end=mention.end,
        earliest=first,
        latest=last,
        grain=GRAINS[length.unit],
        approx=mention.approx or size is None,
        offset=f"doc {'-' if way in {'past', 'since', 'ago'} else '+'} {_size(length.unit, size)}",
        alternatives=() if exact else (other[:2],),
        rule=mention.rule,
    )


def _way(mention: TimeMention, length: Length, tense: str, *, ahead: bool) -> tuple[str, bool]:
    """Return which way a stretch lies from the anchor, and whether the text says so for sure."""
    signal = mention.signal
    if length.direction == "past":
        return ("since" if signal in {"for", "since"} else "past"), True
    if length.direction == "next":
        return ("" if signal == "for" and not ahead else "next"), True
    if mention.granted:
        return "next", True
    match signal:
        case "within" | "by":
            if ahead:
                return "next", True
            if length.count is None:
                return "", True  # "it fell apart within days": counted from another event
            if tense == "present" and signal == "within":
                return "next", False  # ينسحب الطرفان خلال يومين
            return ("past", True) if tense else ("past", False)
        case "in":
            if ahead:
                return "ahead", True
            return ("past", True) if tense == "past" else ("past", False)
        case "since":
            return ("ago", True) if tense == "past" else ("since", True)
        case "for" if tense == "present" and length.unit not in {"minute", "hour"}:
            return "since", True
        case _:
            return "", True


def _since_ago(mention: TimeMention, ago: Ago, anchor: date | None, text: str) -> When | None:
    length = Length(ago.unit, ago.count)
    return _length(mention, length, anchor, "present", ahead=False, text=text)


def _unanchored(mention: TimeMention, text: str, *, ahead: bool) -> When | None:
    """Keep what a relative time says of the unknown day."""
    offset = _offset(mention)
    if not offset:
        return None
    bare = Interval(None, None, Grain.DAY)
    _, _, relation = _related(mention, bare, None, ahead=ahead)
    return When(
        relation=relation,
        text=text[mention.start : mention.end],
        start=mention.start,
        end=mention.end,
        grain=mention.grain,
        offset=offset,
        rule=mention.rule,
    )


def _size(unit: str, count: int | None) -> str:
    return f"some {unit}s" if count is None else f"{count} {unit}{'s' * (count != 1)}"


def _offset(mention: TimeMention) -> str:
    """Return the expression as a distance from the report's day, empty where it is none."""
    expr = mention.expr
    match expr:
        case Day() | Night(of=Day()):
            day = expr.of if isinstance(expr, Night) else expr
            if not isinstance(day, Day):
                return ""
            return "doc" if not day.offset else _signed(day.offset, "day")
        case Ago():
            return f"doc {'-' if expr.sign < 0 else '+'} {_size(expr.unit, expr.count)}"
        case Weekday():
            return f"weekday {expr.day + 1}" + (f", {expr.direction}" if expr.direction else "")
        case Now():
            return "doc"
        case Nth():
            return _signed(1 - expr.number, expr.unit)
        case Part():
            inner = _offset(_with(mention, expr))
            return f"{expr.part} of {inner}" if inner else ""
        case _:
            return _calendar_offset(mention)


def _with(mention: TimeMention, part: Part) -> TimeMention:
    return TimeMention(mention.start, mention.end, part.of, mention.kind)


def _calendar_offset(mention: TimeMention) -> str:
    expr = mention.expr
    if isinstance(expr, Period):
        return _signed(expr.steps, expr.unit) if expr.steps else f"this {expr.unit}"
    if isinstance(expr, Dated) and expr.year is None:
        pieces = ["--", f"{expr.month or 0:02}", f"-{expr.day:02}" if expr.day else ""]
        return "".join(pieces)
    if isinstance(expr, Season) and expr.year is None:
        return expr.name
    return ""


def _signed(count: int, unit: str) -> str:
    return f"doc {'-' if count < 0 else '+'} {_size(unit, abs(count))}"


def _flags(mention: TimeMention, days: Interval) -> tuple[str, ...]:
    expr = mention.expr
    weekday = expr.weekday if isinstance(expr, Day | Dated) else None
    if weekday is None or days.first is None or days.first.weekday() == weekday:
        return ()
    return ("weekday_contradicts_date",)
