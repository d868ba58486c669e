"""What is said not to be is only a word on the event; what is held to be so is so."""

import pytest
from tests.extract.asking import MONDAY, facet

from marsad.app.reading import read_text
from marsad.model.claim import EventType


@pytest.mark.parametrize(
    "text",
    [
        "There was no immediate claim of responsibility for the bombing in Quetta.",
        "There was no comment from the army on the strike in Damascus.",
        "نفذت طائرة غارة على الضاحية دون أي تعليق من الجيش",
    ],
)
def test_the_event_took_place_all_the_same(known, text):
    (claim,) = read_text(text, known, published=MONDAY)
    assert facet(claim, "stands") == "done yes certain"


@pytest.mark.parametrize("text", ["There was no shelling in the town on Monday.", "لا قصف على المدينة اليوم"])
def test_what_is_not_there_itself_did_not(known, text):
    (claim,) = read_text(text, known, published=MONDAY)
    assert facet(claim, "stands").split()[1] == "no"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The group is believed to hold 20 hostages in Kidal.", EventType.DETENTION),
        ("The army is thought to control most of Khartoum North.", EventType.CONTROL),
        ("Al-Shabaab is estimated to control a third of Somalia.", EventType.CONTROL),
        ("The base is known to house Russian troops.", EventType.PRESENCE),
    ],
)
def test_what_is_held_to_be_so_is_not_to_come(known, text, event):
    (claim,) = read_text(text, known, published=MONDAY)
    assert claim.type is event
    assert facet(claim, "stands").split()[0] == "ongoing"


@pytest.mark.parametrize(
    "text",
    ["Israel is likely to strike Iran, an official said.", "The army is expected to leave the base next week."],
)
def test_what_is_likely_is_to_come(known, text):
    (claim,) = read_text(text, known, published=MONDAY)
    assert facet(claim, "stands").split()[0] == "planned"
