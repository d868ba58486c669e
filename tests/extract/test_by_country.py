"""Places by country: the same as among all places of the world, without looking at each of them again."""

from __future__ import annotations

from tests.loaded import built_in

from marsad.extract.by_country import CIVIL, by_country


def test_each_country_has_its_airports_ports_and_itself() -> None:
    world = built_in().world
    found = by_country(world)
    for country in {place.country for place in world.places.values()}:
        own = [place for place in world.places.values() if place.country == country]
        assert found.civil.get(country, []) == [place for place in own if place.kind in CIVIL]
        assert found.itself.get(country) == next((place for place in own if place.level == "country"), None)
    assert by_country(world) is found
