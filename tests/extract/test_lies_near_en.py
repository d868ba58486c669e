"""Places without a name in English: what they lie by is part of their phrase, who holds them no event of its own."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "trigger", "what", "want"),
    [
        (
            "Fighters of the M23 clashed with the army in the hills above Kamanyola, South Kivu, on 3 July.",
            *("clashed", "place", "the hills above Kamanyola"),
        ),
        ("Gunmen pushed into the hills around Kenscoff.", "pushed into", "to", "the hills around Kenscoff"),
        ("Peacekeepers found 12 rockets in a valley near Deir Siryan.", "found", "place", "a valley near Deir Siryan"),
        ("The army withdrew from a camp near Dohuk.", "withdrew", "from", "a camp near Dohuk"),
        ("The army withdrew from the camp near Dohuk.", "withdrew", "from", "the camp"),
        ("A bomber rammed a truck into an army post near Tarmiyah.", "rammed", "target", "an army post"),
        ("Some 300 families fled Bara and nearby villages for El Obeid.", "fled", "from", "Bara; nearby villages"),
        ("Two rockets were launched from Syria toward the Golan Heights.", "launched", "place", "the Golan Heights"),
        ("The general visited troops on Mount Hermon.", "visited", "place", "Mount Hermon"),
        ("Fighting spread along the Walikale axis.", "Fighting", "place", "the Walikale axis"),
        ("Families will be moved out of nine villages near Kupiansk.", "moved out", "target", "Families"),
        ("Israeli troops remained on Lebanese soil.", "remained", "place", "Lebanese soil"),
        (
            "Israeli soldiers opened fire on one of its patrols near Jenin.",
            "opened fire",
            "target",
            "one of its patrols",
        ),
    ],
)
def test_what_a_place_without_a_name_lies_by_belongs_to_its_phrase(
    known: Library, text: str, trigger: str, what: str, want: str
) -> None:
    assert facet(claim_at(known, text, trigger), what) == want


def test_what_two_places_of_another_clause_hold_is_not_where_it_happens(known: Library) -> None:
    text = "UNRWA has not been allowed to bring in supplies since 2 March, and its stocks in Egypt and Jordan are running down."
    assert facet(claim_at(known, text, "bring in"), "place") == ""


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Shells fell on government-held El Fasher on Monday.", ["shelling"]),
        ("In rebel-held Idlib, police seized 36 crates of ammunition.", ["weapons_seizure"]),
        ("The town is in rebel hands.", ["control"]),
    ],
)
def test_who_holds_a_place_is_told_by_the_way_and_no_claim(known: Library, text: str, want: list[str]) -> None:
    assert [claim.type.value for claim in read_text(text, known)] == want
