"""Arabic towns whose names are spelled like words: known by what stands before them, and no town where the word is meant."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, read_arabic

from marsad.app.library import Library
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("انفجرت عبوة ناسفة في بعقوبة.", "بعقوبة"),
        ("قصفت المدفعية القصير.", "القصير"),
        ("انفجرت عبوة ناسفة في إب.", "إب"),
        ("قصف الطيران مواقع في مديرا.", "مديرا"),
    ],
)
def test_a_town_spelled_like_a_word(known: Library, text: str, town: str) -> None:
    claims = read_arabic(known, text)
    assert [f.text for c in claims for f in c.roles.get(Role.PLACE, ())] == [town]
    assert all(c.time is None for c in claims)


def test_the_word_itself_is_no_town(known: Library) -> None:
    appointed = claim_at(known, "أعلنت الوزارة تعيين العقيد سالم الجبوري مديرا للأمن.", "تعيين")
    assert [f.text for f in appointed.roles[Role.TARGET]] == ["العقيد سالم الجبوري"]
    august = claim_at(known, "قتل ثلاثة جنود في آب الماضي.", "قتل")
    assert august.time is not None
    assert Role.PLACE not in august.roles


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("South Sudan shelled the town of Bor.", "shelled", "south-sudan"),
        ("North Korea fired missiles.", "fired missiles", "north-korea"),
        ("أرسلت جنوب أفريقيا قوات إلى غوما.", "أرسلت", "south-africa"),
        ("The Golani Brigade entered Khiam.", "entered", "israeli-forces/golani-brigade"),
        ("دخل لواء غولاني بلدة الخيام.", "دخل", "israeli-forces/golani-brigade"),
    ],
)
def test_a_country_with_a_direction_in_its_name_acts(known: Library, text: str, trigger: str, actor: str) -> None:
    assert [f.is_ for f in claim_at(known, text, trigger).roles[Role.ACTOR]] == [actor]


def test_the_south_of_a_country_is_where_it_was(known: Library) -> None:
    for text in ("قصفت إسرائيل جنوب لبنان.", "اندلعت معارك جنوب السودان."):
        (claim,) = read_arabic(known, text)
        assert Role.PLACE in claim.roles


def test_the_first_convoy_behind_a_day_is_what_came(known: Library) -> None:
    came = claim_at(known, "وصلت أمس أول قافلة مساعدات إلى الفاشر.", "وصلت")
    assert [f.text for f in came.roles[Role.ACTOR]] == ["أول قافلة مساعدات"]


def test_the_organisation_is_no_force_told_before(known: Library) -> None:
    text = "أحبطت قوات دفاع شبوة هجوماً على معسكر. وكان التنظيم قد شن قبل شهر هجوماً أودى بحياة ستة جنود."
    attack = [c for c in read_arabic(known, text) if "التنظيم" in [f.text for f in c.roles.get(Role.ACTOR, ())]]
    assert [f.is_ for c in attack for f in c.roles[Role.ACTOR]] == [None]
