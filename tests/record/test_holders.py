"""Who may hold a place, and what it may be named after."""

from __future__ import annotations

import msgspec
from tests.record.claims import WORLD

from marsad.model.entity import Place
from marsad.record.holders import named_after


def test_a_site_is_named_after_its_town_however_that_is_spelled() -> None:
    town = Place("kadugli", "city", "town", "Kadugli", "كادوقلي")
    world = msgspec.structs.replace(WORLD, cues={"ar": {"مطار": "airport"}, "en": {"airport": "airport"}})
    assert named_after("مطار كادقلي", "ar", town, world)
    assert named_after("Kadugli airport", "en", town, world)
    assert not named_after("المطار", "ar", town, world), "the airport alone is that of whatever was told before"
    assert not named_after("مطار الدلنج", "ar", town, world)
