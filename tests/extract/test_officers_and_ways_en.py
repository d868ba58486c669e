"""English: whose officer a name is, where a thing was headed, what fell, what leads into a town."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("who", "state"),
    [
        ("Azerbaijan's President Foo Barley", "azerbaijan"),
        ("Chad's defence minister Foo Barley", "chad"),
        ("Azerbaijan's Prime Minister Foo Barley", "azerbaijan"),
        ("Sudan's rebel leader Foo Barley", None),
        ("Syria's Kurdish leader Foo Barley", None),
    ],
)
def test_a_name_behind_a_title_is_of_whose_title_it_is(known: Library, who: str, state: str | None) -> None:
    claim = claim_at(known, f"Pashinyan met {who} in Abu Dhabi on Thursday.", "met")
    assert claim.roles[Role.PARTNER][0].is_ == state


def test_the_observatory_is_no_state(known: Library) -> None:
    claim = claim_at(known, "Monitors from the Syrian Observatory said Israeli forces entered Jubata.", "entered")
    assert claim.said_by[0].is_ == "sohr"


def test_where_a_missile_was_headed_is_nobody_s_way(known: Library) -> None:
    text = "Saudi Arabia's air defences intercepted two ballistic missiles headed for Jizan."
    assert [str(c.type) for c in read_text(text, known, published=MONDAY)] == ["interception"]
    assert facet(claim_at(known, "Police stopped a convoy headed for Goma.", "headed"), "actor") == "a convoy"
    assert facet(claim_at(known, "The army said rebels headed for Goma.", "headed"), "actor") == "rebels"


def test_debris_takes_no_place_and_is_no_strike(known: Library) -> None:
    text = "Debris fell on a car dealership and injured one person."
    assert [str(c.type) for c in read_text(text, known, published=MONDAY)] == ["casualty"]
    assert claim_at(known, "The town fell on Sunday.", "fell").type == "capture"


def test_it_that_fell_is_the_place_told_of(known: Library) -> None:
    text = "Haitian police retook the Teleco site on Thursday, four months after it fell to gangs."
    fell = claim_at(known, text, "fell to")
    assert (facet(fell, "actor"), facet(fell, "place")) == ("gangs", "the Teleco site")


def test_an_entrance_keeps_what_it_leads_into(known: Library) -> None:
    claim = claim_at(known, "The army set up checkpoints at the entrances to the town.", "set up")
    assert facet(claim, "place") == "the entrances to the town"
    gone = claim_at(known, "The army withdrew from the post to its barracks in Bria.", "withdrew")
    assert (facet(gone, "from"), facet(gone, "to")) == ("the post", "its barracks")
