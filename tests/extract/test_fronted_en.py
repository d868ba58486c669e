"""Participles that open a sentence, or stand behind a title, a place or a name, and whom they are told of."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("Shot dead outside his home in Basra was a prominent activist.", "Shot dead", "a prominent activist"),
        (
            "Detained in raids across Diyarbakir were eleven lawyers and a former mayor.",
            "Detained",
            "eleven lawyers; a former mayor",
        ),
        (
            "Seized at gunpoint on the Okene highway, the six lecturers have not been seen.",
            "Seized",
            "the six lecturers",
        ),
        ("Freed after 19 months in captivity, the two staffers were flown to Muscat.", "Freed", "the two staffers"),
        ("Ambushed near Gao, the convoy turned back.", "Ambushed", "the convoy"),
    ],
)
def test_a_participle_in_front_is_told_of_the_subject(known: Library, text: str, trigger: str, target: str) -> None:
    assert facet(claim_at(known, text, trigger), "target") == target


def test_a_verb_in_front_with_an_object_is_no_participle(known: Library) -> None:
    claim = claim_at(known, "Attacked positions in Bara, the army said.", "Attacked")
    assert facet(claim, "target") == "positions"


@pytest.mark.parametrize(
    ("text", "trigger", "role", "told"),
    [
        ("A colonel jailed for murder escaped from a prison in Goma.", "escaped", "actor", "A colonel"),
        ("The colonel killed in Bara was buried on Sunday.", "killed", "target", "The colonel"),
        ("A commander wanted for murder attacked a village near Bara.", "attacked", "actor", "A commander"),
    ],
)
def test_a_title_before_a_participle_is_who_is_meant(
    known: Library, text: str, trigger: str, role: str, told: str
) -> None:
    assert facet(claim_at(known, text, trigger), role) == told


def test_a_participle_behind_a_comma_tells_of_the_thing_not_of_its_town(known: Library) -> None:
    claim = claim_at(known, "The warehouse in Kosti, torched by looters, held grain.", "torched")
    assert facet(claim, "target") == "The warehouse"
    town = claim_at(known, "Troops entered the town of Bara, captured by rebels in May.", "captured")
    assert facet(town, "place") == "the town of Bara"


def test_what_a_group_calls_itself_is_its_name(known: Library) -> None:
    text = "A group calling itself the Free Fano Front attacked a post in Gojjam."
    assert facet(claim_at(known, text, "attacked"), "actor") == "A group"


def test_what_remains_cut_off_is_so_still(known: Library) -> None:
    for text, trigger in (
        ("Kobani remained cut off from the outside world for a tenth day.", "cut off"),
        ("Kobani remained sealed off on Sunday.", "sealed off"),
    ):
        claim = claim_at(known, text, trigger)
        assert claim.type == "siege"
        assert facet(claim, "place") == "Kobani"
        assert facet(claim, "stands").startswith("ongoing")


def test_a_name_of_two_words_does_what_its_headline_tells(known: Library) -> None:
    claim = claim_at(known, "Boko Haram releases 11 women abducted in Borno", "releases")
    assert facet(claim, "actor") == "Boko Haram"
    assert facet(claim, "target") == "11 women"


def test_a_protest_that_is_broken_up_took_place(known: Library) -> None:
    claim = claim_at(known, "Police used tear gas to break up a demonstration by teachers in Basra.", "demonstration")
    assert facet(claim, "stands").startswith("done")
    meant = claim_at(known, "Teachers plan to stage a demonstration in Basra.", "demonstration")
    assert facet(meant, "stands").startswith("planned")


def test_the_time_in_which_an_event_is_the_worst_is_not_its_own(known: Library) -> None:
    assert facet(claim_at(known, "It was the deadliest attack in two years in Bara.", "attack"), "days") == ""
    claim = claim_at(known, "The attack in May was the deadliest in Bara.", "attack")
    assert facet(claim, "days") == "2025-05-01..2025-05-31"


def test_those_who_flee_do_what_they_are_told_to_have_done(known: Library) -> None:
    claim = claim_at(known, "The archive was torched by retreating soldiers.", "torched")
    assert facet(claim, "actor") == "retreating soldiers"


def test_a_word_in_ed_that_no_table_has_does_nothing(known: Library) -> None:
    text = "The truce terms, thrashed out in Cairo, provide for a phased pullback of Israeli forces."
    assert facet(claim_at(known, text, "pullback"), "actor") == "Israeli forces"


def test_nobody_acts_by_phone(known: Library) -> None:
    text = "The foreign ministers of Egypt and Turkey conferred by phone on the Libyan crisis."
    claim = claim_at(known, text, "conferred")
    assert facet(claim, "actor") == "The foreign ministers of Egypt"
    assert all(
        f.text != "phone" for c in read_text(text, known, published=MONDAY) for fs in c.roles.values() for f in fs
    )


def test_some_of_those_told_of_are_they_without_their_number(known: Library) -> None:
    text = "The army freed 40 men, many of whom had been held for months."
    claim = claim_at(known, text, "held")
    assert facet(claim, "target") == "40 men"
    assert facet(claim, "detained") == ""
    assert facet(claim_at(known, text, "freed"), "count") == "40"
    text = "The villagers, two of whom had fled on foot, were sheltering in a school in Kosti."
    assert facet(claim_at(known, text, "sheltering"), "actor") == "The villagers"


def test_who_is_reported_to_be_doing_it_does_it(known: Library) -> None:
    claim = claim_at(known, "Turkey is reported to be extending the runway at Bosaso.", "extending")
    assert facet(claim, "actor") == "Turkey"


def test_who_begins_an_event_acts_in_it(known: Library) -> None:
    text = "Israel's military said on Sunday it had begun a ground operation in Gaza City."
    assert facet(claim_at(known, text, "ground operation"), "actor") == "Israel's military"


def test_who_carried_it_out_is_told_between_commas(known: Library) -> None:
    claim = claim_at(known, "The strike, carried out by an Israeli drone, hit a car in Tyre.", "strike")
    assert facet(claim, "actor") == "an Israeli drone"
    assert claim.type == "drone_strike"
