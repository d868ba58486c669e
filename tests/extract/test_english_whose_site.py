"""Whose a site is that a country's name stands before, whom a relative clause behind an aim qualifies, who is encircled by whom, and
what news of crime and storms tells in words of war.
"""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, filler_of

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "words", "named"),
    [
        ("The convoy was part of the evacuation of U.S. bases and outposts in Syria.", "U.S. bases", None),
        ("Iraq's airports were closed.", "Iraq's airports", "iraq"),
    ],
)
def test_a_site_of_a_country(known: Library, text: str, words: str, named: str | None) -> None:
    """A country's name before a site tells whose it is, a possessive where it lies."""
    assert filler_of(known, text, words).is_ == named


@pytest.mark.parametrize(
    ("text", "trigger", "what", "told"),
    [
        ("The army struggles to counter jihadists who hold many villages.", "hold", "actor", "jihadists"),
        ("Residents remain in the camp, encircled by rebels.", "encircled", "actor", "rebels"),
        ("Israeli airstrikes pounded the city of Khan Younis.", "airstrikes", "place", "the city of Khan Younis"),
        ("Israeli jets pounded the city of Khan Younis.", "pounded", "place", "the city of Khan Younis"),
    ],
)
def test_roles(known: Library, text: str, trigger: str, what: str, told: str) -> None:
    """A role is filled by what the grammar says, not by what stands nearest to the front."""
    assert facet(claim_at(known, text, trigger), what) == told


@pytest.mark.parametrize(
    "text",
    [
        "The network held the army and its allies fully responsible for the crime.",
        (
            "A woman was killed outside a nightclub in Ohio when a gunman let loose a barrage of shots before he was gunned down by a "
            "security guard. The victims had stood in a parking lot, the police chief said, and hundreds of people were fleeing in cars. "
            "We are losing too many lives to gun violence, the mayor said."
        ),
    ],
)
def test_quiet(known: Library, text: str) -> None:
    """Blame holds nobody, and gun crime is no war."""
    assert not read_text(text, known, published=MONDAY)
