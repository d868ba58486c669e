"""Which way things went: from, by, to, on the geometry of the road where the table has it; never along an invented line."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import msgspec

from marsad.model.claim import Claim, EventType, Filler, Phase, Polarity, Role, Stance
from marsad.model.entity import Road, World
from marsad.model.event import Spot, Told
from marsad.record.holders import Holder, moved

Point = tuple[float, float]

_MOVES = frozenset({EventType.MOVEMENT, EventType.WITHDRAWAL, EventType.DEPLOYMENT, EventType.ADVANCE})
_WAY = (Role.FROM, Role.VIA, Role.TO)
#: What lies this far from a road beyond its own precision is not on it.
_NEAR_KM = 10.0
_KM_PER_DEGREE = 111.2
_PHASES = list(Phase)


class Route(msgspec.Struct, frozen=True):
    """``who`` went, goes or will go by ``spots`` (from, via, to, in the order travelled), as told by ``claims``.

    ``road``: the known road that was taken; ``line``: the stretch of it between from and to where both lie by it and its points
    are known in between, else empty: then there are only the spots. ``denied``: some claims have it not so.
    """

    who: tuple[Holder, ...]
    type: EventType
    phase: Phase
    earliest: date | None
    latest: date | None
    published: date | None
    spots: tuple[Spot, ...]
    road: str | None
    line: tuple[Point, ...]
    denied: bool
    event: str | None
    claims: tuple[str, ...]
    reports: tuple[str, ...]


def routes(reports: Iterable[Told], world: World, events: Mapping[str, str] | None = None) -> tuple[Route, ...]:
    """Return the ways that are told of with at least two of from, via and to, in order of days.

    Claims of one event tell one way, each what the others leave out; without events, those that name the same spots on the
    same days.
    """
    groups: dict[tuple[str, ...], list[Told]] = {}
    for told in sorted(reports, key=lambda t: (t.report.published or date.max, t.report.id, t.claim.trigger.start)):
        if told.claim.type in _MOVES and not told.claim.background and _way(told.claim):
            groups.setdefault(_key(told, events or {}), []).append(told)
    found = [_route(group, world, events or {}) for group in groups.values()]
    kept = [route for route in found if len({spot.role for spot in route.spots}) > 1]
    return tuple(sorted(kept, key=lambda r: (r.latest or r.published or date.max, r.published or date.max, r.claims)))


def _way(claim: Claim) -> list[tuple[Role, Filler]]:
    return [(role, filler) for role in _WAY for filler in claim.roles.get(role, ())]


def _key(told: Told, events: Mapping[str, str]) -> tuple[str, ...]:
    claim = told.claim
    event = events.get(claim.id)
    if event is not None:
        return ("event", event)
    days = (claim.time.earliest, claim.time.latest) if claim.time else (None, told.report.published)
    spots = sorted(f"{role}={filler.is_ or filler.text}" for role, filler in _way(claim))
    return ("spots", claim.type, claim.phase, str(days), *spots)


def _route(group: Sequence[Told], world: World, events: Mapping[str, str]) -> Route:
    claims = [told.claim for told in group]
    spots = _spots(claims)
    road = next((s.id for s in spots if s.role is Role.VIA and s.id in world.roads), None)
    times = [claim.time for claim in claims if claim.time]
    who = {h.key: h for claim in claims for h in moved(claim, world)[0]}
    return Route(
        who=tuple(who.values()),
        type=claims[0].type,
        phase=max((claim.phase for claim in claims), key=_PHASES.index),
        earliest=max((t.earliest for t in times if t.earliest), default=None),
        latest=min((t.latest for t in times if t.latest), default=None),
        published=group[0].report.published,
        spots=spots,
        road=road,
        line=_stretch(world.roads[road], spots) if road else (),
        denied=any(_denies(claim) for claim in claims),
        event=events.get(claims[0].id),
        claims=tuple(claim.id for claim in claims),
        reports=tuple(dict.fromkeys(told.report.id for told in group)),
    )


def _denies(claim: Claim) -> bool:
    return claim.polarity is Polarity.NO or any(link.stance is Stance.DENIES for link in claim.said_by)


def _spots(claims: Iterable[Claim]) -> tuple[Spot, ...]:
    """Return the spots of a way in the order travelled, each once; of those without a known place the first telling of a role."""
    found: dict[Role, dict[str, Spot]] = {role: {} for role in _WAY}
    for claim in claims:
        for role, f in _way(claim):
            if f.is_ is None and found[role]:
                continue
            found[role].setdefault(f.is_ or "", Spot(role, f.text, f.is_, f.lat, f.lon, f.precision_km))
    for own in found.values():
        if len(own) > 1:
            own.pop("", None)
    return tuple(spot for role in _WAY for spot in found[role].values())


def _stretch(road: Road, spots: Sequence[Spot]) -> tuple[Point, ...]:
    """Return the road between where the way leaves from and where it goes to; empty where either is not by the road."""
    ends = [[s for s in spots if s.role is role] for role in (Role.FROM, Role.TO)]
    if any(len(own) != 1 for own in ends):
        return ()
    (start,), (goal,) = ends
    a, b = _foot(road, start), _foot(road, goal)
    if a is None or b is None or a[1] == b[1]:
        return ()
    (i, first), (j, last) = a, b
    forward = (i, _along(road, i, first)) <= (j, _along(road, j, last))
    between = road.points[i + 1 : j + 1] if forward else tuple(reversed(road.points[j + 1 : i + 1]))
    known = [point for point in between if point is not None]
    if len(known) != len(between):
        return ()  # a waypoint without a sure point: the road's course there is not known
    line: list[Point] = []
    for point in (first, *known, last):
        if not line or line[-1] != point:
            line.append(point)
    return tuple(line)


def _foot(road: Road, spot: Spot) -> tuple[int, Point] | None:
    """Return the segment of the road that a spot lies by, and the point of it that is nearest; None where it lies by none."""
    if spot.lat is None or spot.lon is None:
        return None
    best: tuple[float, int, Point] | None = None
    for i, (a, b) in enumerate(zip(road.points, road.points[1:], strict=False)):
        if a is None or b is None:
            continue
        point = _nearest((spot.lat, spot.lon), a, b)
        km = _km((spot.lat, spot.lon), point)
        if best is None or km < best[0]:
            best = (km, i, point)
    if best is None or best[0] > _NEAR_KM + min(spot.precision_km or 0.0, _NEAR_KM):
        return None
    return best[1], best[2]


def _nearest(p: Point, a: Point, b: Point) -> Point:
    """Return the point of the segment from ``a`` to ``b`` that is nearest to ``p``."""
    narrow = math.cos(math.radians(p[0]))
    ax, ay, bx, by = a[1] * narrow, a[0], b[1] * narrow, b[0]
    length = (bx - ax) ** 2 + (by - ay) ** 2
    share = 0.0 if not length else ((p[1] * narrow - ax) * (bx - ax) + (p[0] - ay) * (by - ay)) / length
    if share <= 0:
        return a
    if share >= 1:
        return b
    return round(a[0] + share * (b[0] - a[0]), 5), round(a[1] + share * (b[1] - a[1]), 5)


def _km(a: Point, b: Point) -> float:
    narrow = math.cos(math.radians((a[0] + b[0]) / 2))
    return math.hypot(a[0] - b[0], (a[1] - b[1]) * narrow) * _KM_PER_DEGREE


def _along(road: Road, i: int, point: Point) -> float:
    start = road.points[i]
    return 0.0 if start is None else _km(start, point)
