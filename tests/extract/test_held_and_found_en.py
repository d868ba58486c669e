"""English: what somebody is only held to be, tolls and their causes, towns taken in turn, what is opposed or only named."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, filler_of, line

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "trigger", "told"),
    [
        (
            "Gunmen thought to be members of ISIS shot dead two farmers.",
            "shot dead",
            ("Gunmen", "done yes certain"),
        ),
        (
            "Settlers believed to be from the outpost set fire to two cars.",
            "set fire to",
            ("Settlers", "done yes certain"),
        ),
        ("The army is believed to have left the town.", "left", ("The army", "done yes probable")),
        ("Rockets believed fired by Hezbollah landed near Metula.", "landed", ("Hezbollah", "done yes probable")),
        ("Rockets fired by Hezbollah landed near Metula.", "landed", ("Hezbollah", "done yes certain")),
        (
            "A strike believed to have been carried out by the US killed two men in Idlib.",
            "strike",
            ("the US", "done yes probable"),
        ),
    ],
)
def test_what_is_believed_of_somebody_is_not_believed_of_his_deed(
    known: Library, text: str, trigger: str, told: tuple[str, str]
) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "actor"), facet(claim, "stands")) == told


def test_shells_that_land_are_no_deployment(known: Library) -> None:
    claim = claim_at(known, "Mortar shells believed fired from Lebanon landed near Kiryat Shmona.", "landed")
    assert (claim.type, facet(claim, "means"), facet(claim, "actor")) == ("shelling", "Mortar shells", "")


def test_bodies_found_died_before_the_house_was_told_of(known: Library) -> None:
    text = "Two bodies were pulled from a house in Beit Lahia that was bombed in November 2024."
    assert facet(claim_at(known, text, "bombed"), "killed") == ""
    assert facet(claim_at(known, text, "bodies"), "killed") == "2"
    hit = "A house in Beit Lahia was bombed on Sunday and five people were killed."
    assert facet(claim_at(known, hit, "bombed"), "killed") == "5"


def test_who_dies_as_a_raid_is_foiled_was_in_no_drone(known: Library) -> None:
    text = "Troops shot down two drones over Raghwan and foiled an infiltration attempt, killing five Houthi fighters."
    assert facet(claim_at(known, text, "shot down"), "killed") == ""
    assert facet(claim_at(known, text, "killing"), "target") == "five Houthi fighters"


def test_bombs_that_are_found_are_none_that_went_off(known: Library) -> None:
    text = "Patrols have come under fire and found two bombs near Daquq."
    assert facet(claim_at(known, text, "come under fire"), "count") == ""
    assert line(claim_at(known, text, "found")).startswith("weapons_seizure done yes actor=Patrols")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The army seized Bara in January, followed by Kazgeil in February.", ["2026-01-01", "2026-02-01"]),
        ("Rebels captured Goma on January 27 and Bukavu on February 16.", ["2026-01-27", "2026-02-16"]),
        ("Rebels captured Goma and Bukavu in January.", ["2026-01-01"]),
    ],
)
def test_towns_taken_in_turn_have_a_day_each(known: Library, text: str, days: list[str]) -> None:
    told = read_text(text, known, published=MONDAY)
    assert [str(c.time.earliest) for c in told if c.time is not None] == days


@pytest.mark.parametrize(
    "text",
    [
        "The minister opposed the withdrawal of UN troops from the south.",
        "Tribal leaders objected to the release of the prisoners.",
        "A military helicopter made an emergency landing near Gao.",
        "A US drone was forced to land near Harir.",
    ],
)
def test_what_is_opposed_and_a_forced_landing_tell_nothing(known: Library, text: str) -> None:
    assert read_text(text, known, published=MONDAY) == []


def test_what_a_strike_is_called_is_no_second_one(known: Library) -> None:
    text = "The prime minister described the strike on Nabatieh as an attack on the whole country."
    assert [c.trigger.text for c in read_text(text, known, published=MONDAY)] == ["strike"]


def test_a_siege_that_has_lasted_for_months_goes_on(known: Library) -> None:
    assert facet(claim_at(known, "The RSF has besieged the town for months.", "besieged"), "stands").startswith(
        "ongoing"
    )
    was = claim_at(known, "The RSF besieged the town for two months.", "besieged")
    assert facet(was, "stands").startswith("done")


def test_it_behind_a_denial_is_who_denies(known: Library) -> None:
    text = "The RSF denied losing the town and said it had destroyed two vehicles."
    assert facet(claim_at(known, text, "destroyed"), "actor") == "The RSF"


def test_a_rebel_speaks_for_an_armed_group(known: Library) -> None:
    rebels = claim_at(known, "The rebels had pledged to release 200 prisoners.", "release")
    assert rebels.said_by[-1].kind == "armed_group"
    spoken = claim_at(known, "A Houthi spokesman said they took the base.", "took")
    assert facet(spoken, "actor") == "Houthi"


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("The army shelled Gaza's Jabalia camp.", "Gaza's Jabalia camp", "jabalia-camp"),
        ("The army shelled Gaza.", "Gaza", "gaza-strip"),
        ("Tank fire killed three Palestinians east of Tuffah.", "east of Tuffah", "tuffah"),
        (
            "A drone strike killed two men, including a commander, west of Nabatieh.",
            "west of Nabatieh",
            "nabatieh",
        ),
    ],
)
def test_where_a_camp_or_a_direction_lies(known: Library, text: str, words: str, place: str) -> None:
    assert filler_of(known, text, words).is_ == place


def test_a_figure_with_a_tilde_belongs_to_its_phrase(known: Library) -> None:
    claim = claim_at(known, "A convoy of ~30 US trucks crossed from Syria into Zakho.", "crossed")
    assert (claim.type, facet(claim, "actor"), facet(claim, "count")) == ("movement", "A convoy of ~30 US trucks", "30")


def test_the_day_of_a_dateline_dates_nothing(known: Library) -> None:
    text = "Baidoa, February 22 - Somali soldiers, backed by Ugandan troops, on Friday recaptured the town of Sabiid."
    assert facet(claim_at(known, text, "recaptured"), "days") == "2026-02-20..2026-02-20"
