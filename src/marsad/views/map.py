"""A map of events as a drawing: our own outlines, marks by phase, routes, names without collision, legend, scale, days, sources."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from marsad.model.claim import Phase
from marsad.model.entity import World
from marsad.record.routes import Route
from marsad.views.account import Account, main_spot, place_name, point
from marsad.views.svg import FAINT, INK, LAND, MARKS, UNKNOWN, WATER, Box, Labels, drawing, mark, text

_WIDTH, _HEIGHT, _FOOT = 800.0, 560.0, 74.0
_LEAST = 0.6  # degrees: no map shows less
_KM = 111.2  # of a degree of latitude
_SCALES = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_PHASES = tuple(Phase)


class Outlines(msgspec.Struct, frozen=True):
    """The base map: rings of (longitude, latitude); see the notice beside its file."""

    countries: list[dict[str, Any]]
    admin: list[Any]
    lakes: list[Any]
    rivers: list[Any]
    disputed: list[Any]


class Words(msgspec.Struct, frozen=True):
    """What stands under a picture, in its language. ``phases``: their labels."""

    lang: str
    title: str
    days: str
    sources: str
    phases: Mapping[Phase, str]


class _Place(msgspec.Struct):
    lat: float
    lon: float
    name: str
    precision_km: float
    phases: dict[Phase, int]

    @property
    def count(self) -> int:
        return sum(self.phases.values())


class _View:
    """Degrees to the drawing's units; east–west shortened by the latitude in the middle."""

    def __init__(self, points: Sequence[tuple[float, float]]) -> None:
        lats, lons = [lat for lat, _ in points], [lon for _, lon in points]
        middle = (min(lats) + max(lats)) / 2
        self._narrow = math.cos(math.radians(middle))
        high = max(max(lats) - min(lats), _LEAST) * 1.25
        wide = max((max(lons) - min(lons)) * self._narrow, _LEAST) * 1.25
        self.scale = min(_WIDTH / wide, _HEIGHT / high)
        self._left = (min(lons) + max(lons)) / 2 - _WIDTH / 2 / self.scale / self._narrow
        self._top = middle + _HEIGHT / 2 / self.scale

    def at(self, lat: float, lon: float) -> tuple[float, float]:
        return (lon - self._left) * self._narrow * self.scale, (self._top - lat) * self.scale

    def km(self, km: float) -> float:
        return km / _KM * self.scale


def map_svg(
    accounts: Iterable[Account], routes: Iterable[Route], world: World, outlines: Outlines | None, words: Words
) -> str | None:
    """Return the map of the events that have a spot; None where none has one."""
    places = _places(accounts, world, words.lang)
    lines = [route for route in routes if len(route.line) > 1]
    if not places:
        return None
    held = [(p.lat, p.lon) for p in places] + [each for route in lines for each in route.line]
    view = _View(held)
    room = Box(0, 0, _WIDTH, _HEIGHT)
    labels = Labels(Box(4, 4, _WIDTH - 4, _HEIGHT - 4))
    parts = [
        f'<clipPath id="room"><rect width="{_WIDTH:g}" height="{_HEIGHT:g}"/></clipPath>',
        '<g clip-path="url(#room)">',
    ]
    parts += _base(view, outlines)
    parts += [_line(view, route) for route in lines]
    marks, names = [], []
    for place in places:
        x, y = view.at(place.lat, place.lon)
        labels.block(Box(x - 6, y - 6, x + 6, y + 6))
    for place in places:
        x, y = view.at(place.lat, place.lon)
        near = view.km(place.precision_km)
        if near > 7:
            marks.append(
                f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{near:.1f}" fill="none" stroke="{FAINT}" stroke-dasharray="3 3"/>'
            )
        phase = max(place.phases, key=_PHASES.index)
        marks.append(mark(phase, x, y, 4.5 + min(place.count, 9) * 0.4))
        name = place.name if place.count == 1 else f"{place.name} ({place.count})"
        names.append(labels.place(x, y, name, 12))
    parts += [*marks, *names, "</g>"]
    parts.append(f'<rect width="{room.right:g}" height="{room.bottom:g}" fill="none" stroke="{INK}"/>')
    parts += [*_bar(view), *legend({p for place in places for p in place.phases}, words, _WIDTH, _HEIGHT + 20)]
    parts += credits_(words, _WIDTH, _HEIGHT + 46)
    return drawing(_WIDTH, _HEIGHT + _FOOT, parts, words.title, words.lang)


def _places(accounts: Iterable[Account], world: World, lang: str) -> list[_Place]:
    """Return the spots of events, those of most events first."""
    found: dict[str, _Place] = {}
    for account in accounts:
        spot = main_spot(account, world)
        at = point(spot, world) if spot else None
        if spot is None or at is None or spot.id is None:
            continue
        name = place_name(spot, world, lang)
        place = found.setdefault(spot.id, _Place(*at, name, spot.precision_km or 0, {}))
        place.phases[account.event.phase] = place.phases.get(account.event.phase, 0) + 1
    return sorted(found.values(), key=lambda place: (-place.count, place.name))


def _base(view: _View, outlines: Outlines | None) -> list[str]:
    """Return sea, land, borders, water; outside of what the outlines cover neither sea nor land: Khartoum is no island."""
    blank = f'<rect width="{_WIDTH:g}" height="{_HEIGHT:g}" fill="{UNKNOWN}"/>'
    if outlines is None:
        return [blank]
    land = [ring for country in outlines.countries for shape in country["at"] for ring in shape]
    lons, lats = ([point[axis] for ring in land for point in ring] for axis in (0, 1))
    left, top = view.at(max(lats), min(lons))
    right, bottom = view.at(min(lats), max(lons))
    covered = f'x="{left:.1f}" y="{top:.1f}" width="{right - left:.1f}" height="{bottom - top:.1f}"'
    parts = [blank, f'<rect {covered} fill="{WATER}"/>']
    parts.append(f'<path d="{_rings(view, land)}" fill="{LAND}" stroke="{FAINT}" stroke-width="1.2"/>')
    inner = [ring for area in outlines.admin for shape in area for ring in shape]
    parts.append(f'<path d="{_rings(view, inner)}" fill="none" stroke="#d5cfc0" stroke-width="0.8"/>')
    lakes = [ring for lake in outlines.lakes for shape in lake for ring in shape]
    parts.append(f'<path d="{_rings(view, lakes)}" fill="{WATER}"/>')
    rivers = " ".join(_path(view, river) for river in outlines.rivers)
    parts.append(f'<path d="{rivers}" fill="none" stroke="{WATER}" stroke-width="1.6"/>')
    lines = [ring for area in outlines.disputed for shape in area for ring in shape]
    parts.append(f'<path d="{_rings(view, lines)}" fill="none" stroke="{FAINT}" stroke-dasharray="4 3"/>')
    return parts


def _rings(view: _View, rings: Iterable[Sequence[tuple[float, float]]]) -> str:
    return " ".join(_path(view, ring) + "Z" for ring in rings)


def _path(view: _View, points: Sequence[tuple[float, float]]) -> str:
    pairs = (view.at(lat, lon) for lon, lat in points)
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in pairs)


def _line(view: _View, route: Route) -> str:
    _, _, colour = MARKS[route.phase]
    path = _path(view, [(lon, lat) for lat, lon in route.line])
    dashes = ' stroke-dasharray="6 4"' if route.phase is Phase.PLANNED else ""
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="3" stroke-opacity="0.75"{dashes}/>'


def _bar(view: _View) -> list[str]:
    """Return a bar of a round number of kilometres, at most a quarter of the width."""
    km = max((each for each in _SCALES if view.km(each) <= _WIDTH / 4), default=_SCALES[0])
    right = 16 + view.km(km)
    y = _HEIGHT - 14
    path = f'<path d="M16 {y - 5:g}V{y:g}H{right:.1f}V{y - 5:g}" fill="none" stroke="{INK}" stroke-width="1.5"/>'
    return [path, text((16 + right) / 2, y - 6, f"{km} km", 11, "middle")]


def credits_(words: Words, width: float, y: float) -> list[str]:
    """Return the days and the sources, on a line each: a line of one language keeps its direction."""
    return [text(width / 2, y, words.days, 11, "middle"), text(width / 2, y + 17, words.sources, 11, "middle")]


def legend(phases: Iterable[Phase], words: Words, width: float, y: float) -> list[str]:
    """Return the marks with what they say, in the order of phases, along a line; from the right where the language runs so."""
    parts: list[str] = []
    held = [phase for phase in _PHASES if phase in set(phases)]
    step = width / (len(held) + 1)
    for index, phase in enumerate(held, 1):
        x = width - step * index if words.lang == "ar" else step * index
        parts.append(mark(phase, x, y, 5))
        side = (x - 10, "end") if words.lang == "ar" else (x + 10, "start")
        parts.append(text(side[0], y + 4, words.phases[phase], 12, side[1]))
    return parts
