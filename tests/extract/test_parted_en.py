"""English: verbs parted from their particle by a pronoun, and joined verbs of saying that say nothing of what was done."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, line

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "trigger", "told"),
    [
        ("Rebels seized a bridge and blew it up.", "blew", "destruction done yes actor=Rebels target=a bridge"),
        (
            "Israel built a post on the hill and tore it down.",
            "tore",
            "destruction done yes actor=Israel target=a post",
        ),
        (
            "Police arrested 12 men and set them free on Sunday.",
            "set",
            "release done yes actor=Police target=12 men count=12",
        ),
        (
            "Burundi sent three battalions to South Kivu but has begun pulling them out.",
            "pulling",
            "withdrawal begun yes actor=Burundi target=three battalions count=3",
        ),
        (
            "Troops stormed the house and set it on fire.",
            "set",
            "destruction done yes actor=Troops target=the house",
        ),
    ],
)
def test_a_verb_and_its_particle_are_one_around_a_pronoun(known: Library, text: str, trigger: str, told: str) -> None:
    assert line(claim_at(known, text, trigger)) == told


@pytest.mark.parametrize(
    ("text", "trigger", "stands"),
    [
        ("The junta has reopened the road and promised armed escorts for lorries.", "reopened", "done yes certain"),
        ("The minister visited Kirkuk and promised new jobs.", "visited", "done yes certain"),
        ("The junta promised to reopen the road.", "reopen", "planned yes certain"),
    ],
)
def test_a_promise_joined_to_a_deed_is_of_something_else(known: Library, text: str, trigger: str, stands: str) -> None:
    assert facet(claim_at(known, text, trigger), "stands") == stands


def test_what_somebody_is_accused_of_doing_to_it_is_told(known: Library) -> None:
    text = "Rebels left the town and accused the army of shelling it."
    assert line(claim_at(known, text, "shelling")) == "shelling done yes actor=the army place=the town < Rebels asserts"


def test_what_somebody_was_convicted_of_is_no_place(known: Library) -> None:
    claim = claim_at(known, "Iran has executed three men convicted of spying for Israel.", "executed")
    assert line(claim) == "attack done yes actor=Iran target=three men killed=3"


@pytest.mark.parametrize(
    ("text", "trigger", "told"),
    [
        (
            "Clashes between the Joint Force, which is allied to the army, and RSF fighters raged in Um Baru.",
            "Clashes",
            "clash done yes actor=the Joint Force partner=RSF fighters place=Um Baru",
        ),
        (
            "Talks between the SDF, who control Tabqa, and Damascus began.",
            "control",
            "control ongoing yes actor=the SDF place=Tabqa",
        ),
        (
            "Ten rockets were fired at Metula, two of which were intercepted.",
            "intercepted",
            "interception done yes target=two count=2",
        ),
        (
            "Police arrested 12 men, three of whom were later released.",
            "released",
            "release done yes target=three count=3",
        ),
    ],
)
def test_a_relative_clause_is_of_those_it_stands_behind(known: Library, text: str, trigger: str, told: str) -> None:
    assert line(claim_at(known, text, trigger)) == told


def test_an_event_named_by_its_month_dates_and_counts_nothing(known: Library) -> None:
    text = "Israel bombed the camp for the first time since the November 2024 ceasefire."
    claim = claim_at(known, text, "bombed")
    assert (facet(claim, "days"), facet(claim, "count")) == ("", "")
    told = "Israel has bombed the camp since November 2024."
    assert facet(claim_at(known, told, "bombed"), "days") == "2024-11-01..None"
