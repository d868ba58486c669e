"""What the mentions of a report speak for together: shares of candidates, votes of countries and governorates, nearness;
pure.
"""

from __future__ import annotations

from bisect import bisect_left
from math import exp
from operator import itemgetter

from marsad.extract.place_fit import distance_km
from marsad.model.entity import Place, World

Votes = dict[str, float]
#: Candidate → its points, and what they rest on.
Points = dict[str, tuple[float, list[str]]]
#: Place and the candidates of its mention → km to the nearest other spot, worked out once per name.
Near = dict[tuple[str, tuple[str, ...]], float | None]
#: Spots with their latitudes, from south to north.
Spots = list[tuple[float, Place]]
_AT_HOME = 0.5
_NOWHERE_ELSE = 0.6  # where the name is of no other country's places
_KM_A_DEGREE = 111.0  # of latitude, at least


def report_votes(scored: list[Points], world: World, homes: frozenset[str]) -> list[tuple[Votes, Votes]]:
    """Return, for each mention, the shares of the other mentions that speak for each country and governorate.

    Mentions that share one object of points share what comes of it. ``homes``: the countries of the actors that the report
    names; where no other place speaks, one of them does, if it is the only one that has a place of that name: the Bara that
    the Rapid Support Forces leave is Sudan's.
    """
    own: dict[int, tuple[Votes, Votes]] = {}
    for points in scored:
        if id(points) not in own:
            own[id(points)] = _own_votes(points, world)
    cast = [own[id(points)] for points in scored]
    total = (_sum([votes[0] for votes in cast]), _sum([votes[1] for votes in cast]))
    left = {
        each: (_others(total[0], votes[0]) or _at_home(votes[0], homes), _others(total[1], votes[1]))
        for each, votes in own.items()
    }
    return [left[id(points)] for points in scored]


def _at_home(own: Votes, homes: frozenset[str]) -> Votes:
    """Return the vote of the actors' country among those that a name may be of; half of what places say, for forces go abroad."""
    here = homes.intersection(own)
    if len(here) != 1:
        return {}
    return dict.fromkeys(here, _AT_HOME if len(own) > 1 else _NOWHERE_ELSE)


def _own_votes(points: Points, world: World) -> tuple[Votes, Votes]:
    """Return what one mention speaks for: the countries and governorates of its candidates by their shares."""
    countries: Votes = {}
    governorates: Votes = {}
    for id_, share in shares_of(points).items():
        place = world.places[id_]
        countries[place.country] = countries.get(place.country, 0.0) + share
        area = governorate(place)
        if area:
            governorates[area] = governorates.get(area, 0.0) + share
    return countries, governorates


def governorate(place: Place) -> str:
    """The id of the governorate that a place is, or lies in."""
    return place.id if place.level == "adm1" else place.admin1


def _sum(votes: list[Votes]) -> Votes:
    """Return the sum of votes."""
    total: Votes = {}
    for own in votes:
        for name, count in own.items():
            total[name] = total.get(name, 0.0) + count
    return total


def _others(total: Votes, own: Votes) -> Votes:
    """Return the votes of all others as shares of 1."""
    left = {name: count - own.get(name, 0.0) for name, count in total.items()}
    whole = sum(left.values())
    return {name: count / whole for name, count in left.items() if count > 0} if whole > 1e-9 else {}


def shares_of(points: Points) -> dict[str, float]:
    """Return points as shares that sum to 1."""
    if not points:
        return {}
    top = max(total for total, _ in points.values())
    weights = {id_: exp(total - top) for id_, (total, _) in points.items()}
    whole = sum(weights.values())
    return {id_: weight / whole for id_, weight in weights.items()}


def nearest_spot(place: Place, spots: Spots, rivals: Points) -> float | None:
    """Return the distance (km) to the nearest spot that is no rival; looked for outwards from the place's latitude."""
    if place.lat is None:
        return None
    best: float | None = None
    at = bisect_left(spots, place.lat, key=itemgetter(0))
    for side in (spots[at:], reversed(spots[:at])):
        for lat, other in side:
            if best is not None and abs(lat - place.lat) * _KM_A_DEGREE > best:
                break
            apart = distance_km(place, other) if other.id not in rivals else None
            if apart is not None and (best is None or apart < best):
                best = apart
    return best
