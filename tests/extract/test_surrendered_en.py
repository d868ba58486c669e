"""English: arms that go with those who surrender, troops that two states part, what a report that is denied told, suspicion."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text


def test_who_surrenders_with_his_arms_hands_nothing_over(known: Library) -> None:
    given_up = claim_at(
        known, "Around 1,500 fighters surrendered to the army in Kadugli with their weapons.", "surrendered"
    )
    assert given_up.type == "disarmament"
    assert (facet(given_up, "actor"), facet(given_up, "partner")) == ("Around 1,500 fighters", "the army")
    assert facet(given_up, "place") == "Kadugli"
    post = claim_at(known, "The rebels surrendered the airport to the army.", "surrendered")
    assert post.type == "handover"


def test_states_that_disengage_their_troops(known: Library) -> None:
    text = "India and China have completed the disengagement of troops from Demchok."
    assert facet(claim_at(known, text, "disengagement"), "actor") == "India; China"
    alone = claim_at(known, "The disengagement of the two armies from Demchok began.", "disengagement")
    assert facet(alone, "from") == "Demchok"


def test_a_report_that_is_denied_is_what_was_told(known: Library) -> None:
    text = "State television said a drone strike hit Nyala airport. The UAE denied the report."
    told = read_text(text, known, published=MONDAY)
    assert [facet(c, "said") for c in told] == ["State television", "The UAE"]
    assert [str(c.said_by[0].stance) for c in told] == ["asserts", "denies"]
    other = "State television said a drone strike hit Nyala airport. The UAE denied entry."
    assert all(link.stance != "denies" for c in read_text(other, known, published=MONDAY) for link in c.said_by)


@pytest.mark.parametrize("deed", ["having planted the rockets", "planting a bomb", "spying"])
def test_what_somebody_is_held_on_suspicion_of_is_not_told(known: Library, deed: str) -> None:
    claims = read_text(f"Three Syrians were arrested on suspicion of {deed}.", known, published=MONDAY)
    assert [str(c.type) for c in claims] == ["arrest"]


def test_a_blogger_is_no_state(known: Library) -> None:
    claim = claim_at(known, "A Russian milblogger claimed that Russian troops seized Sukhetske.", "seized")
    assert (str(claim.said_by[0].kind), claim.said_by[0].is_) == ("person", None)
    force = "The United Nations Interim Security Force for Abyei said gunmen attacked a market."
    assert claim_at(known, force, "attacked").said_by[0].is_ == "unisfa"
