"""English: joined participles of a perfect, what a remark's day dates, plans refused, what is kept shut, whose blockade it is."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, filler_of, line

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "trigger", "told"),
    [
        (
            "Israeli troops had entered the village and blown up two houses.",
            "blown up",
            "destruction done yes actor=Israeli troops target=two houses count=2",
        ),
        (
            "The army has retaken the town and driven out the militia.",
            "driven out",
            "defeat done yes actor=The army target=the militia",
        ),
        (
            "Troops had raided the camp, torn down tents and beaten residents.",
            "torn down",
            "destruction done yes actor=Troops target=tents",
        ),
        ("He was arrested and blown up with his car.", "arrested", "arrest done yes"),
    ],
)
def test_a_participle_joined_to_a_perfect_is_active(known: Library, text: str, trigger: str, told: str) -> None:
    assert line(claim_at(known, text, trigger)) == told


@pytest.mark.parametrize(
    ("text", "trigger", "days"),
    [
        ("The truce, brokered by Turkey a week ago, collapsed on Sunday.", "truce", "2026-02-22..2026-02-22"),
        ("Talks with Israel, broken off in January, could resume in Paris within weeks.", "Talks", "2026-02-23..None"),
        ("The army is holding 23 men arrested in raids last year in Homs.", "holding", ""),
        (
            "The army is holding 23 men arrested in raids last year in Homs.",
            "arrested",
            "2025-01-01..2025-12-31",
        ),
    ],
)
def test_a_remarks_day_is_the_remarks(known: Library, text: str, trigger: str, days: str) -> None:
    assert facet(claim_at(known, text, trigger), "days") == days


def test_a_raid_in_which_men_are_arrested_is_no_attack_besides(known: Library) -> None:
    text = "The army is holding 23 men arrested in raids in Homs."
    assert facet(claim_at(known, text, "arrested"), "place") == "Homs"
    assert all(c.type != "attack" for c in read_text(text, known, published=MONDAY))
    alone = "The army carried out raids on a camp in Homs."
    assert [str(c.type) for c in read_text(alone, known, published=MONDAY)] == ["attack"]


def test_who_was_kidnapped_long_ago_is_freed_now(known: Library) -> None:
    text = "The group freed a journalist kidnapped in 2023."
    assert not claim_at(known, text, "freed").background
    assert claim_at(known, text, "kidnapped").background


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("Hamas rejected a proposal to hand over its weapons.", "planned no certain"),
        ("Hamas accepted a proposal to hand over its weapons.", "planned yes certain"),
        ("Hamas denied having handed over its weapons.", "done yes certain"),
    ],
)
def test_what_a_plan_is_for_is_refused_with_it(known: Library, text: str, stands: str) -> None:
    told = read_text(text, known, published=MONDAY)
    assert [facet(claim, "stands") for claim in told] == [stands]


def test_who_is_charged_with_keeping_a_crossing_shut_keeps_it(known: Library) -> None:
    claim = claim_at(known, "The office accused Israel of keeping the Zikim crossing shut.", "shut")
    assert line(claim) == "closure ongoing yes actor=Israel place=the Zikim crossing < The office asserts"


def test_its_blockade_is_of_whom_its_own_clause_tells(known: Library) -> None:
    text = "The convoy was the first to arrive since JNIM tightened its blockade of Bamako."
    assert facet(claim_at(known, text, "blockade"), "actor") == "JNIM"


def test_whoever_moves_families_has_not_fled(known: Library) -> None:
    text = "Volunteers moved 43 families out of the camp."
    assert filler_of(known, text, "Volunteers").is_ is None
    assert filler_of(known, "Dozens of families fled the camp.", "Dozens of families").is_ == "displaced-people"


def test_the_dead_of_a_gunfight_are_its_own(known: Library) -> None:
    text = "Clan militias exchanged gunfire at Matabaan, leaving four people dead."
    assert line(claim_at(known, text, "exchanged gunfire")).endswith("killed=4")


def test_trucks_of_aid_bring_it_however_many(known: Library) -> None:
    text = "Only 97 of the 600 aid trucks agreed under the ceasefire entered Gaza on Sunday."
    told = read_text(text, known, published=date(2026, 2, 23))
    assert [str(claim.type) for claim in told] == ["aid_delivery"]
