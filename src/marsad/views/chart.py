"""Events along time as a drawing: a lane for each place, marks by phase, a bar where the day is not known exactly."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from marsad.model.entity import World
from marsad.model.wording import Wording
from marsad.views.account import Account, days, main_spot, place_name
from marsad.views.map import Words, credits_, legend
from marsad.views.svg import FAINT, INK, MARKS, drawing, mark, text, wide

_WIDTH, _LANE, _HEAD, _FOOT = 800.0, 26.0, 34.0, 72.0
_LANES = 16  # more places than this go into one lane
_TICKS = 9
_STEPS = (1, 2, 7, 14, 30, 61, 91, 182, 365, 730)
_NAMES = 170.0  # room for the names of lanes


def timeline_svg(
    accounts: Iterable[Account],
    world: World,
    words: Words,
    months: Wording,
    rest: str,
    span: tuple[date, date] | None = None,
) -> str | None:
    """Return the drawing of the events that have a day, from the right where the language runs so; None where there is none.

    ``rest``: what the lane of all further places is called; ``span``: the days that are shown.
    """
    lanes = _lanes(accounts, world, words.lang, rest)
    told = [found for lane in lanes.values() for account in lane if (found := days(account))]
    if not told:
        return None
    first = span[0] if span else min(each.first for each in told)
    last = span[1] if span else max(each.last for each in told)
    width = _WIDTH - _NAMES - 20
    one = width / max((last - first).days + 1, 1)
    mirrored = words.lang == "ar"

    def at(day: date) -> float:
        x = _NAMES + ((min(max(day, first), last) - first).days + 0.5) * one
        return _WIDTH - x if mirrored else x

    height = _HEAD + len(lanes) * _LANE
    parts = list(_axis(first, last, at, height, months))
    for index, (name, lane) in enumerate(lanes.items()):
        y = _HEAD + (index + 0.5) * _LANE
        edge = (_WIDTH - _NAMES + 10, "start") if mirrored else (_NAMES - 10, "end")
        parts.append(text(edge[0], y + 4, _cut(name), 12, edge[1]))
        parts.append(f'<path d="M{at(first):.1f} {y:.1f}H{at(last):.1f}" stroke="#ddd"/>')
        parts += [piece for account in lane for piece in _event(account, at, y)]
    parts += legend({a.event.phase for lane in lanes.values() for a in lane}, words, _WIDTH, height + 18)
    parts += credits_(words, _WIDTH, height + 44)
    return drawing(_WIDTH, height + _FOOT, parts, words.title, words.lang)


def _lanes(accounts: Iterable[Account], world: World, lang: str, rest: str) -> dict[str, list[Account]]:
    """Return events by place, the places of most events first; the rest in one lane."""
    found: dict[str, list[Account]] = {}
    for account in accounts:
        spot = main_spot(account, world)
        found.setdefault(place_name(spot, world, lang) if spot else rest, []).append(account)
    names = sorted((name for name in found if name != rest), key=lambda name: (-len(found[name]), name))
    kept = {name: found[name] for name in names[:_LANES]}
    others = [account for name in names[_LANES:] for account in found[name]] + found.get(rest, [])
    return kept | ({rest: others} if others else {})


def _axis(first: date, last: date, at: Callable[[date], float], height: float, months: Wording) -> Iterable[str]:
    span = (last - first).days + 1
    step = next((each for each in _STEPS if span / each <= _TICKS), _STEPS[-1])
    day = first
    while day <= last:
        x = at(day)
        yield f'<path d="M{x:.1f} {_HEAD - 6:g}V{height:.1f}" stroke="{FAINT}" stroke-width="0.5"/>'
        name = months.months[day.month - 1].split("/")[0]
        yield text(x, _HEAD - 12, f"{day.day} {name}" if span <= 366 else f"{name} {day.year}", 10, "middle")
        day += timedelta(days=step)
    yield f'<path d="M{at(first):.1f} {_HEAD - 6:g}H{at(last):.1f}" stroke="{INK}"/>'


def _event(account: Account, at: Callable[[date], float], y: float) -> Iterable[str]:
    found = days(account)
    if found is None:
        return
    if found.width > 1:
        _, _, colour = MARKS[account.event.phase]
        yield (
            f'<path d="M{at(found.first):.1f} {y:.1f}H{at(found.last):.1f}" stroke="{colour}" stroke-width="4" '
            f'stroke-opacity="0.35" stroke-linecap="round"/>'
        )
    yield mark(account.event.phase, at(found.last if account.event.phase.value == "planned" else found.first), y, 4.5)


def _cut(name: str) -> str:
    """Return a name short enough for its room."""
    while wide(name, 12) > _NAMES - 14 and len(name) > 4:
        name = name[:-2].rstrip() + "…"
    return name
