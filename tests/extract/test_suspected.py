"""What is only suspected of somebody, whom a shelling did not hurt, and whose source stands where."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


def test_a_shelling_that_hurt_nobody_has_no_victims(known: Library) -> None:
    text = "لم يسفر القصف على البلدة عن ضحايا."
    assert Role.TARGET not in claim_at(known, text, "القصف").roles
    assert facet(claim_at(known, text, "ضحايا"), "stands") == "done no certain"
    hurt = claim_at(known, "أسفر القصف على البلدة عن ضحايا مدنيين.", "القصف")
    assert facet(hurt, "target") == "ضحايا مدنيين"


def test_a_source_in_a_town_is_of_no_army_of_another_country(known: Library) -> None:
    told = "Congolese troops left Uvira. Burundi has withdrawn two battalions from South Kivu, a military source in {} said."
    abroad = claim_at(known, told.format("Bujumbura"), "withdrawn").said_by[-1]
    at_home = claim_at(known, told.format("Kinshasa"), "withdrawn").said_by[-1]
    assert abroad.is_ != "congolese-army"
    assert at_home.is_ == "congolese-army"


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        (
            "The forces demolished the home of a man accused of carrying out a shooting.",
            "demolished",
            "the home of a man",
        ),
        (
            "Troops raided a camp, demolishing the home of a man accused of killing a soldier.",
            "demolishing",
            "the home of a man",
        ),
        ("The army killed a man suspected of planning the attack.", "killed", "a man"),
    ],
)
def test_what_somebody_is_suspected_of_is_not_told_as_done(
    known: Library, text: str, trigger: str, target: str
) -> None:
    assert facet(claim_at(known, text, trigger), "target") == target
    told = read_text(text, known, published=MONDAY)
    assert all(claim.trigger.text not in {"shooting", "killing", "attack"} for claim in told)


def test_what_somebody_is_accused_of_by_name_is_told(known: Library) -> None:
    claim = claim_at(known, "Israel accused Hezbollah of rebuilding its positions.", "rebuilding")
    assert facet(claim, "actor") == "Hezbollah"
