"""What is done to a crowd, who does it, when and where; what a doer is only said to want; a plan that nobody has made known."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, line

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "trigger", "told"),
    [
        (
            "Police fired tear gas to disperse protesters outside parliament in Nairobi.",
            "fired",
            {"actor": "Police", "target": "protesters", "place": "parliament", "means": "tear gas"},
        ),
        (
            "Riot police used water cannon to break up a crowd near the palace in Tbilisi.",
            "used",
            {"actor": "Riot police", "target": "a crowd", "place": "the palace", "means": "water cannon"},
        ),
        (
            "Riot police used tear gas against protesters in Nairobi.",
            "used",
            {"actor": "Riot police", "target": "protesters", "place": "Nairobi", "means": "tear gas"},
        ),
        (
            "China's coast guard fired water cannon at a supply boat near the shoal.",
            "fired",
            {"target": "a supply boat", "means": "water cannon"},
        ),
    ],
)
def test_the_crowd_is_what_the_deed_is_done_to(known: Library, text: str, trigger: str, told: dict[str, str]) -> None:
    claim = claim_at(known, text, trigger)
    assert claim.type == "attack"
    assert {what: facet(claim, what) for what in told} == told


def test_a_day_behind_an_aim_is_that_of_the_deed(known: Library) -> None:
    aimed = claim_at(known, "The army deployed to Bor to protect civilians on Sunday.", "deployed")
    assert facet(aimed, "days") == "2026-02-22..2026-02-22"
    planned = read_text(
        "The rebels left Goma to allow the UN to reopen the airport on Friday.", known, published=MONDAY
    )
    assert [(c.trigger.text, facet(c, "days")[:10]) for c in planned] == [("left", ""), ("reopen", "2026-02-27")]


def test_who_demands_something_does_what_the_verb_behind_says(known: Library) -> None:
    told = claim_at(known, "Residents demanding jobs blocked the road between Gafsa and Metlaoui.", "blocked")
    assert line(told) == "closure done yes actor=Residents place=the road between Gafsa and Metlaoui"
    claimed = claim_at(known, "A spokesman issued a statement saying soldiers fired at a bus.", "fired at")
    assert facet(claimed, "actor") == "soldiers"


@pytest.mark.parametrize(
    "text",
    [
        "Hamas said it had not received any proposal to disarm.",
        "The mission said it had received no request to evacuate its staff.",
        "The army has not announced plans to leave the base.",
    ],
)
def test_a_plan_that_nobody_made_known_is_none(known: Library, text: str) -> None:
    assert read_text(text, known, published=MONDAY) == []


def test_a_plan_that_was_received_or_is_not_had_is_told(known: Library) -> None:
    assert facet(
        claim_at(known, "Kyiv has received orders to withdraw from the hill.", "withdraw"), "stands"
    ).startswith("planned yes")
    assert facet(claim_at(known, "Israel has no plan to withdraw from the hill.", "withdraw"), "stands").startswith(
        "planned no"
    )


def test_what_is_left_of_a_rocket_is_nobody(known: Library) -> None:
    text = "Police hauled away the remains of two rockets that had landed in a garden in Sumy."
    claims = read_text(text, known, published=MONDAY)
    assert [str(c.type) for c in claims] == ["shelling"]
    assert claim_at(known, "Police hauled away two students in Sumy.", "hauled away").type == "arrest"


def test_a_number_without_its_noun_counts_people_killed(known: Library) -> None:
    assert facet(claim_at(known, "Shells struck two houses, killing nine.", "struck"), "killed") == "9"
    lost = read_text("71 drones were shot down and 19 were lost.", known, published=MONDAY)
    assert all(facet(c, "killed") == "" for c in lost)
