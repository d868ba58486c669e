"""Plain sentences in both languages: who is somewhere, what is left out, what a bare "be" wants, one man or a patrol as an object."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, facet

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "who", "where", "stands"),
    [
        ("About 900 US troops are in Syria.", "About 900 US troops", "Syria", "ongoing yes certain"),
        ("Troops are no longer at the base.", "Troops", "the base", "ongoing no certain"),
        ("Some PKK fighters are still in the hills.", "Some PKK fighters", "the hills", "ongoing yes certain"),
        ("ما زالت القوات في القاعدة.", "القوات", "القاعدة", "ongoing yes certain"),
    ],
)
def test_a_force_is_where_a_copula_puts_it(known: Library, text: str, who: str, where: str, stands: str) -> None:
    (claim,) = read_text(text, known)
    told = [facet(claim, what) for what in ("actor", "place", "stands")]
    assert (claim.type.value, *told) == ("presence", who, where, stands)


@pytest.mark.parametrize(
    "text",
    [
        "The forces are in position.",
        "Hamas is in trouble.",
        "Residents are in the town.",
        "The troops were in the town.",
        "The army is in the middle of reforms.",
    ],
)
def test_not_all_that_is_in_something_is_somewhere(known: Library, text: str) -> None:
    assert [claim for claim in read_text(text, known) if claim.type.value == "presence"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The government has taken control of every crossing in the northeast except Semalka.",
        "سيطرت الحكومة على كل المعابر في الشمال الشرقي باستثناء سيمالكا.",
    ],
)
def test_what_is_left_out_is_not_where_the_rest_lies(known: Library, text: str) -> None:
    (claim,) = read_text(text, known)
    assert all(filler.is_ != "semalka" for fillers in claim.roles.values() for filler in fillers)


def test_what_is_laid_down_is_to_come_in_each_of_its_clauses(known: Library) -> None:
    text = "The paper provides that the crossing be handed over to the army and that the police be absorbed into the ministry."
    assert [facet(claim, "stands") for claim in read_text(text, known)] == ["planned yes certain"] * 2


def test_they_who_are_held_are_not_the_court_that_freed_them(known: Library) -> None:
    claims = read_text("The court freed the men, but they remain in custody.", known)
    assert [facet(claim, "target") for claim in claims if claim.type.value == "detention"] == ["the men"]


@pytest.mark.parametrize(
    ("text", "who", "number"),
    [
        ("ألقت الشرطة القبض على أحدهما.", "أحدهما", "1"),
        ("أوقفت وحدة من الجيش المواطن (ح.ج.).", "المواطن (ح.ج.)", "1"),
        ("أوقفت الدورية المواطنين.", "المواطنين", ""),
    ],
)
def test_one_man_is_an_object_in_arabic(known: Library, text: str, who: str, number: str) -> None:
    (claim,) = read_text(text, known)
    assert [facet(claim, what) for what in ("target", "detained")] == [who, number]


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("وقع هجوم على دورية للشرطة في البلدة.", "", "دورية للشرطة"),
        ("وقع اعتداء إرهابي على دورية للجيش.", "", "دورية للجيش"),
        ("سلم الجيش العربات للشرطة.", "الجيش", "العربات"),
    ],
)
def test_whose_the_patrol_is_did_not_attack_it(known: Library, text: str, actor: str, target: str) -> None:
    (claim,) = read_text(text, known)
    assert [facet(claim, what) for what in ("actor", "target")] == [actor, target]


def test_a_pronoun_behind_a_verb_of_happening_is_what_it_happens_to(known: Library) -> None:
    (claim,) = read_text("قال إن النقطة تتبع تشكيلاً آخر جرى حلّه.", known)
    assert [facet(claim, what) for what in ("target", "actor")] == ["تشكيلاً آخر", ""]
    (claim,) = read_text("واصلت القوات قصفها للبلدة.", known)
    assert facet(claim, "actor") == "القوات"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jets bombed the town, and artillery fire hit the market.", {"air_strike", "shelling"}),
        ("Warplanes and artillery fire hit the town of Bara.", {"shelling"}),
        ("A soldier was lightly hurt by a stone thrown at a post near Hebron.", {"attack"}),
    ],
)
def test_what_is_hit_with_makes_the_type(known: Library, text: str, expected: set[str]) -> None:
    assert {claim.type.value for claim in read_text(text, known, lang="en")} == expected


def test_the_day_of_a_raid_is_the_arrest_s(known: Library) -> None:
    text = "The mayor was freed after being detained in Saturday's raid on his home."
    days = {c.type.value: c.time is not None for c in read_text(text, known, published=MONDAY)}
    assert (days["arrest"], days["release"]) == (True, False)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ten people were killed, two of them nurses, in the strike, says the ministry.", ["the ministry"]),
        ("Troops left the base, the spokesman, a colonel, told Reuters.", ["Reuters", "the spokesman"]),
    ],
)
def test_who_closes_a_sentence_says_it(known: Library, text: str, speakers: list[str]) -> None:
    (claim,) = read_text(text, known)
    assert [link.text for link in claim.said_by] == speakers


def test_a_station_is_no_place(known: Library) -> None:
    text = "Ethiopian troops withdrew from Beletwein, Radio Garowe reported. Residents said that fighters had entered the town."
    assert all(
        f.is_ != "garowe" for claim in read_text(text, known) for fillers in claim.roles.values() for f in fillers
    )
