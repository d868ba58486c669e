"""English: plots that others are kept from or found out in, a shared "would", conditions, raids told with arrests."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, filler_of, line

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "trigger", "told"),
    [
        (
            "The Interior Ministry said it had thwarted an ISIS plot to bomb a church.",
            "bomb",
            "air_strike planned no target=a church < The Interior Ministry asserts",
        ),
        (
            "Intelligence agents uncovered a plot to blow up a mosque in Baghdad.",
            "blow up",
            "destruction planned yes place=Baghdad target=a mosque",
        ),
        (
            "The authorities prevented an attempt to storm the prison.",
            "storm",
            "attack planned no target=the prison",
        ),
        (
            "Israel announced a plan to withdraw from Gaza.",
            "withdraw",
            "withdrawal planned yes actor=Israel from=Gaza < Israel asserts",
        ),
    ],
)
def test_who_finds_out_a_plot_does_not_carry_it_out(known: Library, text: str, trigger: str, told: str) -> None:
    assert line(claim_at(known, text, trigger)) == told


@pytest.mark.parametrize(
    ("text", "trigger", "stands"),
    [
        ("Hamas would disarm and Israel withdraw from Gaza.", "withdraw", "planned yes certain"),
        ("The militia would hand over its weapons and its fighters join the army.", "join", "planned yes certain"),
        ("Hamas would disarm, but Israel occupies Gaza.", "occupies", "ongoing yes certain"),
    ],
)
def test_a_joined_verb_shares_would(known: Library, text: str, trigger: str, stands: str) -> None:
    assert facet(claim_at(known, text, trigger), "stands") == stands


def test_what_holds_as_long_as_something_else_does_goes_on(known: Library) -> None:
    text = "The group said it would not disarm as long as Israel occupied Lebanese land."
    told = [f"{c.type} {c.phase}" for c in read_text(text, known, published=MONDAY)]
    assert told == ["disarmament planned", "control ongoing"]
    was = read_text("Israel occupied the hill on Sunday.", known, published=MONDAY)
    assert [f"{c.type} {c.phase}" for c in was] == ["capture done"]


def test_a_ban_of_september_is_past(known: Library) -> None:
    text = "JNIM banned tanker trucks from entering Mali in September."
    assert facet(claim_at(known, text, "entering"), "days") == "2025-09-01..2025-09-30"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("An Israeli raid on Nablus's old city ended at dawn with the arrest of three men.", "attack"),
        ("An Israeli raid on Khiam killed two people.", "air_strike"),
    ],
)
def test_a_raid_that_ends_in_arrests_is_none_from_the_air(known: Library, text: str, type_: str) -> None:
    assert claim_at(known, text, "raid").type == type_


def test_what_was_done_where_others_had_come_is_theirs(known: Library) -> None:
    text = "Shells landed on Yaroun, where an Israeli force had advanced before dawn and blown up two houses."
    assert facet(claim_at(known, text, "blown up"), "actor") == "an Israeli force"
    told = "Troops left a village where rebels had killed a sheikh and burned homes."
    assert facet(claim_at(known, told, "burned"), "actor") == "rebels"
    assert facet(claim_at(known, told, "killed"), "target") == "a sheikh"


def test_a_truce_named_by_its_month_makes_no_history_of_a_meeting(known: Library) -> None:
    text = "The premier, who met the envoy in Baabda, called the raids a violation of the November 2024 truce."
    assert [(c.trigger.text, c.background) for c in read_text(text, known, published=MONDAY)] == [("met", False)]


def test_who_fights_a_state_is_not_its_army(known: Library) -> None:
    rebels = claim_at(known, "Congo rebels captured Uvira on Monday.", "captured")
    assert [f.is_ for f in rebels.roles[Role.ACTOR]] == [None]
    troops = claim_at(known, "Congo troops captured Uvira on Monday.", "captured")
    assert [f.is_ for f in troops.roles[Role.ACTOR]] == ["congolese-army"]


def test_the_dead_at_the_end_of_a_line_are_counted(known: Library) -> None:
    text = "Convoy hit by unidentified drone near al-Qaim; 3 killed"
    assert facet(claim_at(known, text, "hit"), "killed") == "3"


def test_an_evacuation_of_quarters_is_of_those_who_live_there(known: Library) -> None:
    text = "The army ordered the evacuation of five neighbourhoods."
    claim = claim_at(known, text, "evacuation")
    assert (claim.type, claim.phase, facet(claim, "displaced")) == ("displacement", "planned", "")
    left = claim_at(known, "The army ordered the evacuation of the base.", "evacuation")
    assert left.type == "withdrawal"


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("Drones hit Babanusa. The RSF has besieged the West Kordofan town.", "the West Kordofan town", "babanusa"),
        ("Clashes broke out in Zawiya. Gunmen left the Libyan city.", "the Libyan city", "zawiya"),
        (
            "Clashes broke out in Zawiya. Gunmen left the Syrian city of Hasakah.",
            "the Syrian city of Hasakah",
            "hasakah",
        ),
    ],
)
def test_the_town_of_a_province_is_the_one_told_of_in_it(known: Library, text: str, words: str, place: str) -> None:
    assert filler_of(known, text, words).is_ == place


@pytest.mark.parametrize(
    ("text", "trigger", "stands"),
    [
        ("Egypt sent troops to the border to prevent fighters from entering Rafah.", "entering", "planned no certain"),
        ("Guards were deployed to stop settlers from storming the mosque.", "storming", "planned no certain"),
        ("The army closed the road to prevent aid reaching the town.", "reaching", "planned no certain"),
        ("Troops prevented fighters entering Rafah.", "entering", "done no certain"),
        ("Troops managed to prevent fighters from entering Rafah.", "entering", "done no certain"),
        ("Nothing will prevent Israel from striking Iran.", "striking", "planned yes certain"),
        ("Israel will prevent Iran from attacking it.", "attacking", "planned no certain"),
        ("Nothing prevented the RSF from capturing Babanusa.", "capturing", "done yes certain"),
    ],
)
def test_what_another_event_is_to_keep_somebody_from_is_planned(
    known: Library, text: str, trigger: str, stands: str
) -> None:
    assert facet(claim_at(known, text, trigger), "stands") == stands
