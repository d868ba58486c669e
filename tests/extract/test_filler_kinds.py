"""What sort of thing a filler names: the record needs to know whether a force left or only its trucks."""

from __future__ import annotations

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "role", "kind"),
    [
        ("Russian troops withdrew from the Hmeimim base on Sunday.", Role.ACTOR, "force"),
        ("A Russian convoy left the Hmeimim base on Sunday.", Role.ACTOR, "vehicle"),
        ("غادر رتل روسي قاعدة حميميم يوم الأحد.", Role.ACTOR, "vehicle"),
        ("انسحبت القوات الروسية من قاعدة حميميم يوم الأحد.", Role.ACTOR, "force"),
        ("The army carried out a partial withdrawal from Kirkuk.", Role.EXTENT, "part"),
        ("The army carried out a complete withdrawal from Kirkuk.", Role.EXTENT, "whole"),
        ("انسحبت القوات الروسية جزئياً من قاعدة حميميم.", Role.EXTENT, "part"),
        ("انسحبت القوات الروسية بالكامل من قاعدة حميميم.", Role.EXTENT, "whole"),
        ("The army withdrew gradually from Kirkuk.", Role.EXTENT, "abstract"),
    ],
)
def test_a_filler_says_what_sort_of_thing_it_names(known: Library, text: str, role: Role, kind: str) -> None:
    kinds = [filler.kind for claim in read_text(text, known) for filler in claim.roles.get(role, ())]
    assert kinds == [kind]


def test_a_name_that_no_table_has_is_known_as_a_name(known: Library) -> None:
    (claim,) = read_text("Russian troops withdrew from the Wuddlemere base on Sunday.", known)
    (place,) = claim.roles[Role.FROM]
    assert (place.is_, place.named) == (None, True)
    (claim,) = read_text("Russian troops withdrew from the base on Sunday.", known)
    assert not claim.roles[Role.FROM][0].named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("دخلت القوات مقر اللواء التاسع في المكلا", True),
        ("دخلت القوات مقر القيادة في المكلا", False),
        ("دخلت القوات البوابة الثانية في المكلا", False),
        ("Fighters entered the camp of the 12th Brigade in Mukalla.", True),
        ("دخلت القوات معسكر الشبيلي غرب سرت", True),
        ("Fighters entered the Hamza camp in Mukalla.", True),
        ("Fighters entered the Turkish camp in Mukalla.", False),
        ("Fighters entered the northern housing compound of the port in Mukalla.", False),
    ],
)
def test_what_lies_in_a_known_town_may_have_a_name_of_its_own(known: Library, text: str, *, named: bool) -> None:
    fillers = [f for claim in read_text(text, known) for r, fs in claim.roles.items() for f in fs if r.is_place]
    assert fillers
    assert fillers[0].named is named


@pytest.mark.parametrize(
    ("text", "located"),
    [
        ("انتشرت القوات داخل قاعدة قسرك", "exact"),
        ("انتشرت القوات خارج قاعدة قسرك", "area"),
        ("Troops deployed at the Qasrak base.", "exact"),
        ("Troops deployed outside the Qasrak base.", "area"),
        ("Troops hold the area around the Qasrak base.", "area"),
    ],
)
def test_what_is_beside_a_place_is_not_at_it(known: Library, text: str, located: str) -> None:
    fillers = [f for claim in read_text(text, known) for r, fs in claim.roles.items() for f in fs if r.is_place]
    assert [f.located for f in fillers if f.is_ == "qasrak-base"] == [located]


def test_a_place_that_only_says_where_a_named_one_lies_is_not_that_one(known: Library) -> None:
    (claim,) = read_text("سيطر الجيش على معسكر حمزة جنوب طرابلس", known)
    (place,) = claim.roles[Role.PLACE]
    assert (place.text, place.located, place.named) == ("معسكر حمزة", "area", True)
    (claim,) = read_text("سيطر الجيش على مدينة طرابلس", known)
    assert claim.roles[Role.PLACE][0].located == "exact"


def test_where_they_are_bound_for_is_not_where_they_leave(known: Library) -> None:
    (claim,) = read_text("The brigade pulled out of the camp towards Tarhuna.", known)
    assert claim.roles[Role.FROM][0].is_ is None
    (claim,) = read_text("The brigade pulled out of the camp in Tarhuna.", known)
    assert (claim.roles[Role.FROM][0].is_, claim.roles[Role.FROM][0].located) == ("tarhuna", "area")
