"""English auxiliaries and adverbs by their place: what will have happened has not happened yet; the nearby town is one phrase."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Russian forces will have left Hmeimim within a month.", [("withdrawal", "planned")]),
        ("By May the army will have captured the town.", [("capture", "planned")]),
        ("Russian forces have left Hmeimim.", [("withdrawal", "done")]),
        ("The army will have control of the town.", [("control", "ongoing")]),
        ("The convoy will have armed guards.", []),
    ],
)
def test_a_participle_behind_have_makes_it_an_auxiliary(known: Library, text: str, told: list[tuple[str, str]]) -> None:
    claims = read_text(text, known, lang="en", published=date(2026, 2, 23))
    assert [(c.type, c.phase) for c in claims] == told


@pytest.mark.parametrize(
    "text", ["The army captured the nearby town of Raqqa.", "The army captured the largely empty town of Raqqa."]
)
def test_an_adverb_inside_a_phrase_does_not_part_it(known: Library, text: str) -> None:
    (claim,) = read_text(text, known, lang="en")
    assert [filler.is_ for filler in claim.roles[Role.PLACE]] == ["raqqa"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Turkey has two bases in Bashiqa.", [("presence", "ongoing")]),
        ("They had the base evacuated.", [("withdrawal", "done")]),
        ("The army has shelled Daraa.", [("shelling", "done")]),
    ],
)
def test_have_before_a_noun_phrase_is_the_verb_itself(known: Library, text: str, told: list[tuple[str, str]]) -> None:
    claims = read_text(text, known, lang="en", published=date(2026, 2, 23))
    assert [(c.type, c.phase) for c in claims] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Shelling had resumed on Sunday.", [("shelling", "begun")]),
        ("Looting had begun in Daraa.", [("destruction", "begun")]),
        ("The army began shelling the town of Daraa.", [("shelling", "begun")]),
    ],
)
def test_an_ing_form_right_before_its_verb_is_a_noun(known: Library, text: str, told: list[tuple[str, str]]) -> None:
    claims = read_text(text, known, lang="en", published=date(2026, 2, 23))
    assert [(c.type, c.phase) for c in claims] == told


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("The minister said American troops were stationed at Qasrak.", "ongoing"),
        ("The group said its fighters controlled the town of Baghuz.", "ongoing"),
        ("The minister said American troops had been stationed at Qasrak.", "done"),
        ("The minister said American troops were formerly stationed at Qasrak.", "done"),
        ("The group controlled the town of Baghuz.", "done"),
    ],
)
def test_a_state_in_the_past_of_what_was_said_still_holds(known: Library, text: str, phase: str) -> None:
    (claim,) = read_text(text, known, lang="en", published=date(2026, 2, 23))
    assert claim.phase == phase
