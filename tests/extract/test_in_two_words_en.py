"""English: one deed in two joined verbs keeps its day and place; hours of no day; what lies in whose town; tolls behind a quarrel."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet

from marsad.app.library import Library
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("Gunmen kidnapped six teachers in Saada on 4 February and took them to a forest.", "took", "Saada"),
        ("Soldiers found 12 rockets in an orchard on 4 February and dismantled them.", "dismantled", "an orchard"),
    ],
)
def test_the_second_verb_has_what_the_first_told(known: Library, text: str, trigger: str, place: str) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "place"), facet(claim, "days")) == (place, "2026-02-04..2026-02-04")


def test_the_night_alone_is_of_no_day(known: Library) -> None:
    assert facet(claim_at(known, "Troops raided the village at night.", "raided"), "days") == ""
    told = claim_at(known, "Troops raided the village on Friday night.", "raided")
    assert facet(told, "days") == "2026-02-20..2026-02-20"


def test_a_district_of_a_town_is_itself(known: Library) -> None:
    hit = claim_at(known, "Shells hit Aleppo's Afrin district.", "hit")
    assert hit.roles[Role.PLACE][0].is_ == "afrin-district"


def test_a_quarrel_over_land_keeps_its_dead(known: Library) -> None:
    claim = claim_at(known, "Clashes between two clans over land killed 18 people.", "Clashes")
    assert facet(claim, "killed") == "18"
    raid = claim_at(known, "A land attack killed 18 people.", "attack")
    assert facet(raid, "killed") == "18"
