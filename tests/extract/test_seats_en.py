"""Bodies whose building is meant, and parts of places, lie in the town that stands behind them."""

from __future__ import annotations

import pytest
from tests.extract.asking import filler_of

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "words", "where"),
    [
        ("A car bomb went off outside the governor's office in Manbij.", "the governor's office", "manbij"),
        ("Relatives staged a sit-in outside the justice ministry in Tripoli.", "the justice ministry", "tripoli"),
        ("Shells hit the front line at Pokrovsk.", "the front line", "pokrovsk"),
        ("Protesters gathered in front of the parliament in Baghdad.", "the parliament", "baghdad"),
    ],
)
def test_a_building_told_by_its_body_lies_in_the_town_behind(known: Library, text: str, words: str, where: str) -> None:
    assert filler_of(known, text, words).is_ == where


def test_a_body_that_acts_is_no_place(known: Library) -> None:
    text = "The justice ministry in Tripoli released four prisoners."
    assert filler_of(known, text, "The justice ministry").lat is None


def test_a_port_lies_in_its_town_whoever_else_is_named(known: Library) -> None:
    text = "Medicines donated by Algeria were unloaded at Benghazi port."
    assert filler_of(known, text, "Benghazi port").is_ == "benghazi"
    text = "Iran struck a ship, and Israel struck Salam airport."
    assert filler_of(known, text, "Salam airport").is_ is None
