"""English: what is told to be destroyed by a strike is what the strike hit."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("Two trucks were destroyed by a drone strike near Tal Abyad.", "drone strike", "Two trucks"),
        ("A bridge was damaged by Israeli air strikes on Sunday.", "air strikes", "A bridge"),
        ("The depot was set ablaze by a Ukrainian drone attack.", "drone attack", "The depot"),
        ("Two trucks were destroyed and a drone strike on a depot killed a guard.", "drone strike", "a depot"),
    ],
)
def test_what_a_strike_destroyed_it_hit(known: Library, text: str, trigger: str, target: str) -> None:
    assert facet(claim_at(known, text, trigger), "target") == target


def test_who_destroys_something_himself_is_no_strike(known: Library) -> None:
    claim = claim_at(known, "The village was destroyed by the army.", "destroyed")
    assert (facet(claim, "actor"), facet(claim, "target")) == ("the army", "The village")
