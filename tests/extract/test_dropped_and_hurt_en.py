"""English: who dropped or left what inside what somebody says, what a weapon stands behind, who was hurt in whose fighting."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, line

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "trigger", "told"),
    [
        (
            "Residents said helicopters dropped barrel bombs on the market.",
            "dropped",
            "air_strike done yes means=helicopters|barrel bombs target=the market < Residents asserts",
        ),
        (
            "Residents said the rebels left their positions on Monday.",
            "left",
            "withdrawal done yes actor=the rebels from=their positions < Residents asserts",
        ),
        (
            "Residents said the post came under shelling.",
            "shelling",
            "shelling done yes target=the post < Residents asserts",
        ),
        (
            "Residents said the town changed hands.",
            "changed hands",
            "handover done yes place=the town < Residents asserts",
        ),
        ("Bombs were dropped on the village.", "dropped", "air_strike done yes means=Bombs place=the village"),
        ("A roadside bomb hit a patrol.", "hit", "explosion done yes means=A roadside bomb target=a patrol"),
        (
            "Villagers said they came under fire from army positions.",
            "came under fire",
            "attack done yes target=Villagers < Villagers asserts",
        ),
        (
            "Rebels attacked a military patrol with drones in Guaviare.",
            "attacked",
            "drone_strike done yes actor=Rebels means=drones place=Guaviare target=a military patrol",
        ),
        (
            "The army held a joint patrol with Russian troops near Tal Tamr.",
            "joint patrol",
            "exercise done yes actor=The army partner=Russian troops place=Tal Tamr",
        ),
    ],
)
def test_who_did_what_with_what(known: Library, text: str, trigger: str, told: str) -> None:
    assert line(claim_at(known, text, trigger)) == told


def test_they_who_open_fire_are_not_the_people_who_say_so(known: Library) -> None:
    claim = claim_at(known, "Residents said they opened fire on the crowd.", "opened fire")
    assert facet(claim, "actor") == ""


def test_what_somebody_is_suspected_of_plotting_is_not_told(known: Library) -> None:
    text = "Police arrested two men suspected of plotting to blow up a canal near Zubin Potok."
    assert [str(c.type) for c in read_text(text, known, published=MONDAY)] == ["arrest"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("A helicopter evacuated 12 soldiers wounded in clashes with rebels.", "12 soldiers"),
        ("The army buried 12 civilians killed in clashes with rebels.", ""),
        ("Soldiers wounded in clashes with rebels were flown to Bangui.", "Soldiers"),
    ],
)
def test_who_fought_where_somebody_was_hurt(known: Library, text: str, actor: str) -> None:
    assert facet(claim_at(known, text, "clashes"), "actor") == actor


def test_the_dead_without_a_number_are_no_toll(known: Library) -> None:
    assert read_text("Many of the dead were hired gunmen.", known, published=MONDAY) == []
    assert facet(claim_at(known, "A raid on Bara left four soldiers dead.", "raid"), "killed") == "4"


def test_a_border_keeps_whose_it_is_besides(known: Library) -> None:
    claim = claim_at(known, "Troops massed along the border with Sudan.", "massed")
    assert facet(claim, "place") == "the border with Sudan"
