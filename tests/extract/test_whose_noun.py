"""Whose an event noun is, and what it names: their release is that of those who were held, a halt to fire is no attack."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "event", "role", "words"),
    [
        (
            "Gunmen abducted three aid workers near Kabkabiya on Tuesday, the council said, calling for their immediate release.",
            "release",
            Role.TARGET,
            ["three aid workers"],
        ),
        ("The militants withdrew after their release.", "release", Role.TARGET, ["The militants"]),
        ("The rebels attacked the convoy before their withdrawal.", "withdrawal", Role.ACTOR, ["The rebels"]),
    ],
)
def test_whose_it_is(text: str, event: str, role: Role, words: list[str], known: Library) -> None:
    claims = read_text(text, known, published=date(2026, 2, 23))
    assert [[f.text for f in c.roles[role]] for c in claims if c.type.value == event] == [words]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("أعلن الطرفان وقفا فوريا لإطلاق النار.", ["ceasefire"]),
        ("طالبت البعثة جميع الأطراف بوقف فوري لإطلاق النار.", ["ceasefire"]),
        ("أوقف الجيش سيارة وأطلق النار عليها.", ["attack"]),
    ],
)
def test_what_a_noun_names_is_told_by_it_alone(text: str, types: list[str], known: Library) -> None:
    assert [c.type.value for c in read_text(text, known, published=date(2026, 2, 23))] == types


@pytest.mark.parametrize(
    ("text", "fighters"),
    [
        ("The army retook Bara after days of fighting with the RSF.", [["The army"]]),
        ("Residents fled Bara after clashes with the RSF.", [[]]),
        ("سيطرت القوات على البلدة بعد معارك مع المسلحين.", [["القوات"]]),
        ("نزح السكان بعد اشتباكات مع التنظيم.", [[]]),
    ],
)
def test_who_took_a_place_after_a_fight_fought_and_who_fled_did_not(
    text: str, fighters: list[list[str]], known: Library
) -> None:
    claims = read_text(text, known, published=date(2026, 2, 23))
    assert [[f.text for f in c.roles.get(Role.ACTOR, ())] for c in claims if c.type.value == "clash"] == fighters


@pytest.mark.parametrize(
    ("text", "actors", "stance"),
    [
        ("The Islamic State group claimed the bombing in Kabul.", ["The Islamic State group"], "asserts"),
        ("The army claimed the rebels attacked the town.", ["the rebels"], "doubts"),
    ],
)
def test_who_claims_an_attack_says_it_is_his(text: str, actors: list[str], stance: str, known: Library) -> None:
    (claim,) = read_text(text, known, published=date(2026, 2, 23))
    assert ([f.text for f in claim.roles[Role.ACTOR]], claim.said_by[-1].stance.value) == (actors, stance)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("سلمت حماس جثتي رهينتين إلى الصليب الأحمر في خان يونس.", ["handover"]),
        ("ستنقل الجثتان إلى معهد أبو كبير.", []),
        ("عثر الأهالي على جثة مجهولة في نهر الخابور.", ["casualty"]),
    ],
)
def test_bodies_that_are_handed_over_or_moved_tell_no_new_deaths(text: str, types: list[str], known: Library) -> None:
    assert [c.type.value for c in read_text(text, known, published=date(2026, 2, 23))] == types
