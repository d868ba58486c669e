"""English that fears, forecasts or spreads: nothing feared is told as done; what was hit next, on a day of its own, is."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, line

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    "text",
    [
        "There are fears that Israel will invade southern Lebanon.",
        "There are fears the RSF will attack El Obeid.",
        "The strikes raised fears the ceasefire would collapse.",
        "Residents fear the army will storm the camp.",
        "Aid groups warned that fighting could spread to Nyala.",
    ],
)
def test_what_is_feared_is_no_claim(known: Library, text: str):
    """Nothing that is only feared is told."""
    assert [line(c) for c in read_text(text, known, published=MONDAY)] == []


@pytest.mark.parametrize(
    ("text", "trigger", "what", "told"),
    [
        ("Fighting has spread to El Obeid.", "Fighting", "place", "El Obeid"),
        ("Protests spread to Basra on Sunday.", "Protests", "place", "Basra"),
        ("Russia launched 40 drones, targeting mainly Odesa.", "launched", "place", "Odesa"),
    ],
)
def test_where_it_spread_to_is_where_it_is(known: Library, text: str, trigger: str, what: str, told: str):
    """The goal of spreading is the place, an adverb before an object hides nothing."""
    assert facet(claim_at(known, text, trigger), what) == told


def test_what_was_hit_next_has_its_own_day_and_place(known: Library):
    """Each of two objects keeps its own day, and what stands behind the second is the second's."""
    text = "The army shelled the depot on Wednesday and, on Friday, a bridge near Kadugli."
    first, later = read_text(text, known, published=MONDAY)
    assert [facet(first, "target"), facet(first, "place"), facet(first, "days")] == [
        "the depot",
        "",
        "2026-02-18..2026-02-18",
    ]
    assert [facet(later, "target"), facet(later, "place"), facet(later, "days")] == [
        "a bridge",
        "Kadugli",
        "2026-02-20..2026-02-20",
    ]
    assert facet(later, "actor") == "The army"


def test_a_fronted_day_stays_with_what_was_hit_first(known: Library):
    """The next day is that of the second town."""
    text = "On 3 February, gunmen attacked Kidal and, the next day, Gao."
    told = [(facet(c, "place"), facet(c, "days")) for c in read_text(text, known, published=MONDAY)]
    assert told == [("Kidal", "2026-02-03..2026-02-03"), ("Gao", "2026-02-04..2026-02-04")]
