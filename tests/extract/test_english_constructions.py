"""English constructions read in sentences of our own: the right one beside the one that looks like it."""

from __future__ import annotations

import os
from datetime import date

import pytest

from marsad.app.library import Library, library
from marsad.app.reading import read_text
from marsad.model.claim import Certainty, Claim, NumberKind, Role
from marsad.settings import from_environment


@pytest.fixture(scope="module")
def known() -> Library:
    return library(from_environment(os.environ))


def claims(known: Library, text: str, event: str = "") -> list[Claim]:
    read = read_text(text, known, published=date(2026, 2, 23))
    return [claim for claim in read if not event or claim.type == event]


@pytest.mark.parametrize(
    ("text", "event", "role", "fillers"),
    [
        ("Most newly displaced families fled to Marib", "displacement", Role.ACTOR, ["Most newly displaced families"]),
        (
            "The council appealed to the ministry to clear the mines in Dhale",
            "weapons_seizure",
            Role.ACTOR,
            ["the ministry"],
        ),
        ("The council vowed to clear the mines in Dhale", "weapons_seizure", Role.ACTOR, ["The council"]),
        (
            "Shells fired by the army landed on a bakery in Taiz",
            "shelling",
            Role.ACTOR,
            ["the army"],
        ),
        ("A convoy (12 trucks, three tankers) leaving the camp hit a mine", "withdrawal", Role.ACTOR, ["A convoy"]),
        ("The Houthis control the valley, in Hajjah governorate, since May", "control", Role.PLACE, ["the valley"]),
        (
            "The militias carried out a drone attack targeting the consulate in Erbil",
            "drone_strike",
            Role.TARGET,
            ["the consulate"],
        ),
        ("The jets hit the suburb with three air strikes", "air_strike", Role.PLACE, ["the suburb"]),
        (
            "Mines remain a danger: a farmer and his daughter were hurt when one exploded near Dhale",
            "explosion",
            Role.TARGET,
            ["a farmer", "his daughter"],
        ),
    ],
)
def test_english_constructions(known: Library, text: str, event: str, role: Role, fillers: list[str]) -> None:
    found = claims(known, text, event)
    assert [f.text for claim in found[:1] for f in claim.roles.get(role, ())] == fillers


def test_a_threat_only_may_come_true(known: Library) -> None:
    """What is threatened is possible; what is ordered is not in doubt."""
    for text, certainty in (
        ("The militia threatened to storm the airport", Certainty.POSSIBLE),
        ("The general ordered his men to storm the airport", Certainty.CERTAIN),
    ):
        assert [claim.certainty for claim in claims(known, text, "attack")] == [certainty]


def test_fire_is_no_second_attack(known: Library) -> None:
    """What a post was raked with tells nothing besides; fire that answers it does."""
    raked = claims(known, "Gunmen raked a checkpoint near Ataq with machine-gun fire, killing two conscripts")
    assert [claim.type for claim in raked] == ["attack"]
    assert raked[0].numbers[NumberKind.KILLED].low == 2
    assert len(claims(known, "Gunmen attacked a checkpoint near Ataq and the army shelled the hills")) == 2


def test_no_word_on_casualties_tells_of_none(known: Library) -> None:
    """That nothing is known is no claim; that nobody was hurt is one."""
    assert not claims(known, "There was no immediate word on casualties")
    assert len(claims(known, "There were no casualties in the village")) == 1


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A drone hit a pickup in Zawtar, which led to the martyrdom of the citizen Hussein Fahs", 1),
        ("Shelling hit Nawa, resulting in the killing of a child", 1),
        ("Shelling hit Nawa after the funeral of the citizen Hussein Fahs", None),
    ],
)
def test_what_a_strike_led_to_is_counted_on_it(known: Library, text: str, killed: int | None) -> None:
    found = claims(known, text)
    assert len(found) == 1
    number = found[0].numbers.get(NumberKind.KILLED)
    assert (number.low if number else None) == killed


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The road was closed for 36 hours on 18 February", date(2026, 2, 18)),
        ("The militia attacked Tower 22 in January 2026", date(2026, 1, 1)),
        ("The militia attacked the camp on 22 January 2026", date(2026, 1, 22)),
    ],
)
def test_english_days(known: Library, text: str, day: date) -> None:
    """How long a thing lasts gives no day; a number that is part of a name is none."""
    found = claims(known, text)
    assert found[0].time is not None
    assert found[0].time.earliest == day


def test_a_stranger_speaks_behind_his_words(known: Library) -> None:
    """An unknown name behind a quotation and "said" is its source; one before no saying is none."""
    said = claims(known, '"The army has left the airport," said Shiyar, a shepherd in the plain')
    assert [link.text for claim in said for link in claim.said_by] == ["Shiyar"]
    seen = claims(known, "The army has left the airport, past Shiyar, a village in the plain")
    assert not [link for claim in seen for link in claim.said_by]
