"""Bearings that are joined in English: of one place, or each of a name whose rest they share."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet

from marsad.app.library import Library

PLACES = [
    # two bearings of one place are one phrase
    ("Attacks in southwest and northwest Pakistan killed 12 people.", "Attacks", "southwest and northwest Pakistan"),
    ("Shells fell south and east of Kobani on Monday.", "fell", "south and east of Kobani"),
    ("Gunmen attacked police in the southwest and northwest of Pakistan.", "attacked",
     "the southwest and northwest of Pakistan"),
    # two places are two
    ("Israeli strikes hit northern Gaza and southern Lebanon.", "strikes", "northern Gaza; southern Lebanon"),
    ("Fighters attacked police in North and South Kivu.", "attacked", "North; South Kivu"),
    ("Drones hit North Kordofan and West Darfur states.", "hit", "North Kordofan; West Darfur"),
]  # fmt: skip

POINTS = [
    ("Fighters attacked police in North and South Kivu.", "attacked", ["north-kivu", "south-kivu"]),
    ("Fighting spread across North, Central and South Darfur.", "Fighting",
     ["north-darfur-state", "central-darfur-state", "south-darfur-state"]),
    # a place before the name is no bearing of it
    ("Fighters attacked police in Goma and South Kivu.", "attacked", ["goma", "south-kivu"]),
    ("Shells fell south and east of Kobani on Monday.", "fell", ["kobani"]),
    ("Explosions hit southwest and northwest Pakistan.", "Explosions", ["pakistan"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "places"), PLACES)
def test_phrases(known: Library, text: str, trigger: str, places: str) -> None:
    assert facet(claim_at(known, text, trigger), "place") == places


@pytest.mark.parametrize(("text", "trigger", "places"), POINTS)
def test_places(known: Library, text: str, trigger: str, places: list[str]) -> None:
    claim = claim_at(known, text, trigger)
    assert [f.is_ for role, got in claim.roles.items() if role == "place" for f in got] == places
