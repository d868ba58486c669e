"""English: what is struck under the name that somebody gives it, remarks that rank or deny, what must first come about, aims."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, line

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("The army struck what it described as launch sites in the Bekaa valley.", "struck", "launch sites"),
        (
            "The Israeli military struck what it said was a Hezbollah weapons depot in Nabatieh.",
            "struck",
            "a Hezbollah weapons depot",
        ),
        ("Police arrested what they called an ISIS cell in Ramadi.", "arrested", "an ISIS cell"),
        ("Police arrested an ISIS cell in Ramadi.", "arrested", "an ISIS cell"),
    ],
)
def test_what_is_hit_is_what_it_is_called(known: Library, text: str, trigger: str, target: str) -> None:
    assert facet(claim_at(known, text, trigger), "target") == target


@pytest.mark.parametrize(
    ("text", "triggers"),
    [
        (
            "Militants ambushed a convoy, killing seven soldiers, the deadliest attack on troops in months.",
            ["ambushed"],
        ),
        ("A drone struck a depot on Sunday, the third such strike this week.", ["struck"]),
        ("Gunmen killed 40 villagers in Benue, one of the worst massacres in years.", ["killed"]),
        ("Israel bombed Tyre on Sunday, its first strike on the town since the truce.", ["bombed"]),
        ("After the raid, the first strike killed two people.", ["strike"]),
    ],
)
def test_a_remark_that_ranks_tells_nothing_besides(known: Library, text: str, triggers: list[str]) -> None:
    assert [c.trigger.text for c in read_text(text, known, published=MONDAY)] == triggers


def test_who_contests_an_account_denies_it_for_himself(known: Library) -> None:
    text = "The army said it had retaken the base, a claim denied by the rebels."
    told = [line(c) for c in read_text(text, known, published=MONDAY)]
    assert told == [
        "capture done yes actor=The army place=the base < The army asserts",
        "capture done yes actor=The army place=the base < the rebels denies",
    ]


@pytest.mark.parametrize(
    ("text", "trigger", "stands"),
    [
        ("The group would leave only once a neutral force had been deployed.", "deployed", "planned yes certain"),
        ("The troops left once the police had been deployed.", "deployed", "done yes certain"),
        ("Negotiations are expected to resume in Doha on Sunday.", "Negotiations", "planned yes probable"),
        ("Negotiations resumed in Doha on Sunday.", "Negotiations", "begun yes certain"),
    ],
)
def test_what_is_still_to_come_is_told_so(known: Library, text: str, trigger: str, stands: str) -> None:
    assert facet(claim_at(known, text, trigger), "stands") == stands


def test_talks_are_told_once_whoever_mediates(known: Library) -> None:
    text = "Talks between Kinshasa and the rebels, mediated by Qatar, are expected to restart in Doha next week."
    assert [c.trigger.text for c in read_text(text, known, published=MONDAY)] == ["Talks"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("An IED blast targeting an army patrol south of Daquq leaves one officer dead.", "an army patrol"),
        ("A drone strike targeting a car near Tyre left two people dead.", "a car"),
        ("A drone strike near Tyre left two people dead.", "two people"),
    ],
)
def test_what_a_strike_was_aimed_at_is_its_target_not_the_dead(known: Library, text: str, target: str) -> None:
    told = read_text(text, known, published=MONDAY)
    assert [facet(c, "target") for c in told] == [target]


def test_an_old_truce_makes_no_history_of_todays_shelling(known: Library) -> None:
    text = "A Saudi border guard was killed in shelling from Saada, the first such incident since the truce took hold in 2022."
    claim = claim_at(known, text, "shelling")
    assert (claim.background, facet(claim, "killed")) == (False, "1")
    assert claim_at(known, text, "truce").background


def test_who_rams_a_gate_in_a_car_bomb_hits_it(known: Library) -> None:
    text = "A suicide car bomb rammed the gate of a military base in Baidoa."
    assert line(claim_at(known, text, "suicide car bomb")).startswith(
        "suicide_attack done yes place=Baidoa target=the gate"
    )
