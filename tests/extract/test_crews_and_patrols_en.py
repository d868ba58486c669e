"""English: whose a crew is, a patrol that is only struck, what a remark denies, forces that deployed before a clause of their own."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "trigger", "crew"),
    [
        ("Iran's Revolutionary Guards seized a foreign tanker and arrested its 16 crew.", "arrested", None),
        ("The army shot down a Sudanese helicopter and captured its crew.", "captured", "sudanese-army"),
    ],
)
def test_a_crew_is_of_its_craft(known: Library, text: str, trigger: str, crew: str | None) -> None:
    assert claim_at(known, text, trigger).roles[Role.TARGET][0].is_ == crew


@pytest.mark.parametrize("opening", ["Two soldiers were hurt when their", "Soldiers said their", "An army"])
def test_a_patrol_that_is_struck_is_no_drill(known: Library, opening: str) -> None:
    claims = read_text(f"{opening} patrol was ambushed near Birao.", known, published=MONDAY)
    assert [str(c.type) for c in claims] == ["attack"]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Taliban fighters shot two women dead during a protest in Herat, a claim the police denied.", ["shot"]),
        ("The rebels said a drone strike killed nine in Bara, a claim the army denied.", ["drone strike"]),
        ("Officials announced the withdrawal of troops from Goma, a claim the rebels denied.", ["withdrawal"]),
    ],
)
def test_a_remark_denies_the_deed_told_before(known: Library, text: str, denied: list[str]) -> None:
    claims = read_text(text, known, published=MONDAY)
    assert [c.trigger.text for c in claims if any(link.stance == "denies" for link in c.said_by)] == denied


def test_forces_that_deployed_act(known: Library) -> None:
    acting = claim_at(known, "Security forces deployed in Baniyas after a curfew was imposed.", "deployed")
    assert (facet(acting, "actor"), facet(acting, "cargo")) == ("Security forces", "")
    sent = claim_at(known, "Troops deployed in Baniyas by the government were attacked.", "deployed")
    assert facet(sent, "cargo") == "Troops"


def test_worshippers_who_leave_a_mosque_are_not_displaced(known: Library) -> None:
    text = "Gunmen shot dead four worshippers leaving a mosque in Quetta."
    assert [str(c.type) for c in read_text(text, known, published=MONDAY)] == ["attack"]
    assert claim_at(known, "Residents leaving the town said they feared shelling.", "leaving").type == "displacement"


def test_a_crossing_with_a_country_is_not_taken_from_it(known: Library) -> None:
    claim = claim_at(known, "The rebels captured the Htee Khee border crossing with Thailand.", "captured")
    assert (facet(claim, "place"), facet(claim, "target")) == ("the Htee Khee border crossing", "")
