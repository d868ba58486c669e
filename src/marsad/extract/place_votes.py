"""What the mentions of a report speak for together: shares of candidates, votes of countries and governorates; pure."""

from __future__ import annotations

from math import exp

from marsad.model.entity import Place, World

Votes = dict[str, float]
#: Candidate → its points, and what they rest on.
Points = dict[str, tuple[float, list[str]]]


def report_votes(scored: list[Points], world: World) -> list[tuple[Votes, Votes]]:
    """Return, for each mention, the shares of the other mentions that speak for each country and governorate.

    Mentions that share one object of points share what comes of it.
    """
    own: dict[int, tuple[Votes, Votes]] = {}
    for points in scored:
        if id(points) not in own:
            own[id(points)] = _own_votes(points, world)
    cast = [own[id(points)] for points in scored]
    total = (_sum([votes[0] for votes in cast]), _sum([votes[1] for votes in cast]))
    left = {each: (_others(total[0], votes[0]), _others(total[1], votes[1])) for each, votes in own.items()}
    return [left[id(points)] for points in scored]


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
