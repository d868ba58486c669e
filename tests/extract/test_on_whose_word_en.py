"""English: who says it behind a relative clause, who names, blames, claims or denies an event told beside it."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, line

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "trigger", "said"),
    [
        ("Residents who fled Umm Sumayma said gunmen had looted homes.", "looted", "Residents"),
        ("Two soldiers who defended the base said the militants withdrew at dawn.", "withdrew", "Two soldiers"),
        ("Villagers leaving Masisi said rebels had burned their homes.", "burned", "Villagers"),
        ("Residents who fled Nyala told Reuters that gunmen had looted homes.", "looted", "Reuters < Residents"),
        ("The mayor of Nyala said gunmen had looted homes.", "looted", "The mayor of Nyala"),
    ],
)
def test_who_speaks_stands_before_his_relative_clause(known: Library, text: str, trigger: str, said: str) -> None:
    assert facet(claim_at(known, text, trigger), "said") == said


def test_the_town_that_who_speaks_has_fled_is_where_he_left(known: Library) -> None:
    text = "Residents who fled Umm Sumayma said gunmen on motorcycles had looted homes."
    assert facet(claim_at(known, text, "fled"), "from") == "Umm Sumayma"
    assert facet(claim_at(known, text, "looted"), "actor") == "gunmen on motorcycles"


@pytest.mark.parametrize(
    ("text", "trigger", "told"),
    [
        (
            "Six soldiers were killed in an ambush the army blamed on Islamic State.",
            "ambush",
            "attack done yes actor=Islamic State target=Six soldiers killed=6 < the army asserts",
        ),
        (
            "A bomb hit a bus in an attack claimed by al-Shabaab.",
            "attack",
            "attack done yes actor=al-Shabaab < al-Shabaab asserts",
        ),
        (
            "Shells hit a school in an attack which residents blamed on the army.",
            "attack",
            "attack done yes actor=the army < residents asserts",
        ),
        (
            "The building collapsed in what residents said was an Israeli air strike on a depot.",
            "air strike",
            "air_strike done yes actor=Israeli target=a depot < residents asserts",
        ),
        (
            "Five civilians died in what witnesses described as a drone strike in Kutum.",
            "drone strike",
            "drone_strike done yes place=Kutum target=Five civilians killed=5 < witnesses asserts",
        ),
        (
            "Coalition jets carried out what the alliance called a limited strike on a depot.",
            "strike",
            "air_strike done yes actor=Coalition jets target=a depot",
        ),
    ],
)
def test_who_names_or_blames_an_event_is_its_source(known: Library, text: str, trigger: str, told: str) -> None:
    assert line(claim_at(known, text, trigger)) == told


@pytest.mark.parametrize(
    ("text", "again"),
    [
        (
            "A drone struck a depot in Sulaymaniyah. Turkey denied involvement.",
            "drone_strike done yes actor=Turkey means=A drone place=Sulaymaniyah target=a depot < Turkey denies",
        ),
        (
            "The army accused the RSF of shelling a hospital. The RSF denied the accusation.",
            "shelling done yes actor=the RSF target=a hospital < The RSF denies",
        ),
        (
            "Gunmen killed a tribal leader in Hasakah, and the SDF denied any role.",
            "attack done yes actor=the SDF place=Hasakah target=a tribal leader killed=1 < the SDF denies",
        ),
    ],
)
def test_a_bare_denial_tells_again_what_was_told_before(known: Library, text: str, again: str) -> None:
    told = [line(claim) for claim in read_text(text, known, published=MONDAY)]
    assert len(told) == 2
    assert told[1] == again


@pytest.mark.parametrize(
    "text",
    [
        "The attack killed 12 people. The group has not denied responsibility.",
        "Troops withdrew from the town. The government denied involvement.",
        "Troops attacked the town. The government denied involvement in drug smuggling.",
    ],
)
def test_what_is_not_denied_is_told_once(known: Library, text: str) -> None:
    told = read_text(text, known, published=MONDAY)
    assert [link.stance.value for claim in told for link in claim.said_by] == []
    assert len(told) == 1


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "what"),
    [
        ("Troops withdrew from a town the army captured in March.", "captured", "the army", "a town"),
        ("A drone hit a truck the militants seized last week.", "seized", "the militants", "a truck"),
        ("The rebels attacked a convoy the army sent to Djibo.", "sent", "the army", "a convoy"),
        ("The militia handed the army the town captured last month.", "captured", "", "the town"),
    ],
)
def test_a_relative_clause_without_its_word_has_its_own_subject(
    known: Library, text: str, trigger: str, actor: str, what: str
) -> None:
    claim = claim_at(known, text, trigger)
    assert facet(claim, "actor") == actor
    assert "; ".join(filter(None, (facet(claim, role) for role in ("place", "target", "cargo")))) == what


def test_the_day_of_saying_dates_no_earlier_deed(known: Library) -> None:
    had = "The army said on Sunday it had repelled an assault on Babanusa, destroying 12 vehicles."
    assert facet(claim_at(known, had, "assault"), "days") == ""
    assert facet(claim_at(known, had, "destroying"), "days") == ""
    now = "The army said on Sunday it repelled an assault on Babanusa."
    assert facet(claim_at(known, now, "assault"), "days") == "2026-02-22..2026-02-22"
