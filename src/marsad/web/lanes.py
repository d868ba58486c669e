"""The timeline: a lane for each place, its bars by status, plans for it dashed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

import msgspec

from marsad.record.sites import Intention, Interval, SiteHistory
from marsad.views.lanes import Axis, bars
from marsad.web.asked import day
from marsad.web.here import Here
from marsad.web.look import Look, slug

#: The window reaches this far back, and at least so far, before the last report.
_BACK, _LEAST = timedelta(150), timedelta(20)
_AFTER = timedelta(3)
#: So many bars of a lane are drawn, the longest.
_BARS = 60
#: Pixels of a lane: where bars begin, how high they are together, where plans lie.
_TOP, _HEIGHT, _MEANT = 3.0, 15.0, (20.0, 6.0)


class Drawn(msgspec.Struct, frozen=True):
    """A bar: where it lies (hundredths of the lane from the left; ``y``, ``height`` in pixels), how it is drawn, what it says."""

    x: float
    size: float
    y: float
    height: float
    look: str
    says: str
    href: str


class Lane(msgspec.Struct, frozen=True):
    """A place with its bars."""

    place: str
    name: str
    href: str
    bars: tuple[Drawn, ...]


def window(here: Here, held: Mapping[str, SiteHistory], on: date, last: date) -> Axis:
    """Return the days that the lanes and the slider reach over: those asked for, else what is told of and planned."""
    told = [one for history in held.values() for one in history.told]
    first_told = min((one.latest or one.published or last for one in told if not one.background), default=last)
    due = max((one.latest for one in told if one.latest and one.latest > last), default=last)
    first = day(here, "from") or min(max(first_told, last - _BACK), last - _LEAST, on) - _AFTER
    end = day(here, "to") or max(min(due, last + _BACK), last, on) + _AFTER
    return Axis(min(first, on), max(end, on, first + _AFTER))


def lanes(look: Look, axis: Axis, held: Mapping[str, SiteHistory]) -> list[Lane]:
    """Return a lane for each place of which anything falls into the window."""
    found = [
        Lane(place, look.place(place), look.href("site", place), tuple(_bars(look, axis, history)))
        for place, history in held.items()
    ]
    return [lane for lane in found if lane.bars]


def _bars(look: Look, axis: Axis, history: SiteHistory) -> Iterator[Drawn]:
    for meant in history.intentions():
        yield from _meant(look, axis, history.place, meant)
    yield from bars_of(look, axis, history.place, history.intervals())


def bars_of(look: Look, axis: Axis, place: str, intervals: Sequence[Interval]) -> Iterator[Drawn]:
    """Give the bars of a place's history; forces that are there at one time lie one below another."""
    found = [bar for each in intervals for bar in bars(each, axis)]
    if len(found) > _BARS:
        least = sorted((bar.size for bar in found), reverse=True)[_BARS]
        found = [bar for bar in found if bar.size > least]  # finer than can be seen
    rows = {who: n for n, who in enumerate(dict.fromkeys(bar.interval.who.key for bar in found))}
    height = _HEIGHT / max(1, len(rows))
    for bar in found:
        each = bar.interval
        y = round(_TOP + rows[each.who.key] * height, 2)
        at = _x(look, bar.at, bar.size)
        classes = f"s-{slug(each.status.value)} {bar.sure.value}" + (" disputed" if each.disputed else "")
        yield Drawn(at, bar.size, y, round(height, 2), classes, _says(look, place, each), look.claim(each.claims[0]))


def _says(look: Look, place: str, interval: Interval) -> str:
    end = f" – {look.edge(interval.end)}" if interval.end else ""
    disputed = f" · {look.label('occurred.disputed')}" if interval.disputed else ""
    return f"{look.place(place)}: {holds(look, interval)} · {look.edge(interval.start)}{end}{disputed}"


def holds(look: Look, interval: Interval) -> str:
    """Return who is what to a place."""
    status = look.label(f"status.{interval.status.value}")
    if interval.status.of_access:
        return status
    to = f" {look.label('role.to')} {look.holder(interval.to)}" if interval.to.key else ""
    return f"{look.holder(interval.who)}: {status}{to}"


def _meant(look: Look, axis: Axis, place: str, meant: Intention) -> Iterator[Drawn]:
    if meant.published is None or meant.latest is None or meant.latest < axis.first:
        return
    at, end = axis.at(meant.published), axis.at(meant.latest + timedelta(1))
    if end > at:
        says = (
            f"{look.place(place)}: {look.label('intended')}: {look.holder(meant.who)}: "
            f"{look.label(f'status.{meant.status.value}')} · {look.label('deadline')} {look.day(meant.latest)}"
        )
        size = round(end - at, 3)
        yield Drawn(
            _x(look, at, size), size, *_MEANT, f"s-{slug(meant.status.value)} meant", says, look.claim(meant.claim)
        )


def _x(look: Look, at: float, size: float) -> float:
    """Return where a bar begins on paper: time runs in the direction of reading."""
    return round(100 - at - size if look.lang == "ar" else at, 3)
