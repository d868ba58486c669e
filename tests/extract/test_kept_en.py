"""In what state somebody keeps or leaves a place, where people are told to leave, and who sends whom."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "stands"),
    [
        ("RSF fighters have kept el-Fasher encircled for more than a year.", "encircled", "RSF fighters", "ongoing"),
        ("The militia is holding the town of Bara besieged.", "besieged", "The militia", "ongoing"),
        ("Jordan has kept the Jaber crossing closed since Friday.", "closed", "Jordan", "ongoing"),
        ("The rebels left the town of Bara encircled.", "encircled", "The rebels", "done"),
    ],
)
def test_who_keeps_a_place_in_a_state_does_that_to_it(
    known: Library, text: str, trigger: str, actor: str, stands: str
) -> None:
    claim = claim_at(known, text, trigger)
    assert facet(claim, "actor") == actor
    assert facet(claim, "stands").split()[0] == stands
    assert [c.trigger.text for c in read_text(text, known, published=MONDAY)] == [trigger]


def test_an_event_that_leaves_a_place_in_a_state_acts_in_nothing(known: Library) -> None:
    text = "Heavy shelling left the town of Bara encircled."
    assert facet(claim_at(known, text, "encircled"), "actor") == ""


@pytest.mark.parametrize(
    ("text", "trigger", "where"),
    [
        ("The army ordered residents of southern Khan Younis to leave at once.", "leave", "southern Khan Younis"),
        ("The army told people in Jabalia to leave.", "leave", "Jabalia"),
        ("Israel warned residents of Tyre to evacuate immediately.", "evacuate", "Tyre"),
    ],
)
def test_people_told_to_leave_are_to_leave_where_they_are(known: Library, text: str, trigger: str, where: str) -> None:
    claim = claim_at(known, text, trigger)
    assert facet(claim, "from") == where
    assert facet(claim, "stands").startswith("planned")


def test_people_told_to_leave_a_room_are_not_displaced(known: Library) -> None:
    for text in ("The mayor asked people in the hall to leave.", "Police told reporters in the courtroom to leave."):
        assert all(c.type != "displacement" for c in read_text(text, known, published=MONDAY))


def test_whoever_sends_a_delegation_is_the_party(known: Library) -> None:
    text = "Delegations from Israel and Syria held a second round of negotiations in Paris."
    claim = claim_at(known, text, "negotiations")
    assert facet(claim, "actor") == "Delegations from Israel"
    assert facet(claim, "partner") == "Syria"
    people = claim_at(known, "Families from Daraa and Homs fled to Lebanon.", "fled")
    assert facet(people, "actor") == "Families from Daraa and Homs"


def test_a_post_behind_a_passive_is_what_somebody_is_named_to(known: Library) -> None:
    claim = claim_at(known, "General Ibrahim Jaber was named deputy commander of the army on Monday.", "named")
    assert facet(claim, "topic") == "deputy commander of the army"
    assert facet(claim, "target") == "General Ibrahim Jaber"


def test_where_a_rocket_is_fired_from_does_not_take_what_it_is_fired_at(known: Library) -> None:
    claim = claim_at(known, "Rockets were fired from Lebanon at Haifa on Sunday.", "fired")
    assert facet(claim, "from") == "Lebanon"
    assert facet(claim, "place") == "Haifa"
