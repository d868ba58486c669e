"""Arabic: whose drone it was, bare numbers of people hit, deaths that something led to, who is let through."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import EventType, Role


def test_the_drone_behind_a_noun_for_fire_opened_it(known: Library) -> None:
    text = "مقتل 3 أشخاص وإصابة 8 بقصف مسيّرة للدعم السريع استهدف سوق مدينة الرهد."
    claim = claim_at(known, text, "قصف")
    assert facet(claim, "actor") == "دعم السريع"
    assert facet(claim, "means") == "مسيّرة"
    assert facet(claim, "target") == "سوق مدينة الرهد"
    shot_at = claim_at(known, "قصف مدفعي لمواقع الدعم السريع في الرهد.", "قصف مدفعي")
    assert Role.ACTOR not in shot_at.roles


@pytest.mark.parametrize(
    ("text", "trigger", "role", "craft"),
    [
        (
            "قتل قيادي بغارة لطائرة مسيرة تابعة للتحالف الدولي على طريق سرمدا.",
            "قتل",
            "actor",
            "طائرة مسيرة تابعة للتحالف الدولي",
        ),
        ("قتل خمسة في ضربة لطائرات مسيرة أوكرانية على بيلغورود.", "ضربة", "actor", "طائرات مسيرة أوكرانية"),
        ("قتل شاب في غارة لمسيّرة على سيارة في النبطية.", "غارة", "means", "مسيّرة"),
    ],
)
def test_a_strike_of_a_craft(known: Library, text: str, trigger: str, role: str, craft: str) -> None:
    assert facet(claim_at(known, text, trigger), role) == craft


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("أصيب أربعة في غارة لمسيّرة على سيارة في النبطية.", "wounded", "4"),
        ("أصيب 3 بقصف مسيّرة على الحي.", "wounded", "3"),
        ("أصابت المسيرة ثلاث سيارات.", "count", "3"),
    ],
)
def test_a_bare_number_hit_is_of_people(known: Library, text: str, kind: str, number: str) -> None:
    assert [facet(claim, kind) for claim in read_text(text, known, published=MONDAY)] == [number]


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("أسفر الهجوم عن وفاة أربعة أشخاص.", "4", None),
        ("أدى القصف إلى وفاة طفلة وإصابة والدتها.", "1", "1"),
        ("انفجر لغم بسيارة في بادية السخنة، ما أدى إلى وفاة أربعة منهم.", "4", None),
        ("أدى القصف إلى إصابة طفلة.", None, "1"),
    ],
)
def test_deaths_that_something_led_to(known: Library, text: str, killed: str | None, wounded: str | None) -> None:
    claim = read_text(text, known, published=MONDAY)[0]
    assert (facet(claim, "killed") or None, facet(claim, "wounded") or None) == (killed, wounded)
    assert not read_text("أدت أزمة قلبية إلى وفاة الفنان.", known, published=MONDAY)
    assert facet(claim_at(known, "أصيبت الطفلة ريم سالم برصاص قناص.", "رصاص"), "target") == "الطفلة ريم سالم"


def test_a_village_is_called_by_an_adjective(known: Library) -> None:
    assert facet(claim_at(known, "وقع الهجوم في قرية الملح.", "الهجوم"), "place") == "قرية الملح"
    assert facet(claim_at(known, "وقع الهجوم في القرية المجاورة.", "الهجوم"), "place") == "القرية المجاورة"


def test_the_lands_of_a_country_that_is_called_like_its_people(known: Library) -> None:
    text = "وصلت تعزيزات عسكرية إلى منفذ الوديعة قادمة من الأراضي السعودية."
    assert facet(claim_at(known, text, "وصلت"), "from") == "الأراضي السعودية"


def test_what_air_defences_do_and_suffer(known: Library) -> None:
    shot = claim_at(known, "اعترضت المضادات الأرضية التابعة للفرقة السادسة مسيّرات انتحارية.", "اعترضت")
    assert facet(shot, "actor") == "المضادات الأرضية التابعة للفرقة السادسة"
    hit = claim_at(known, "دمّر سلاح الجو منظومة دفاع جوي للدعم السريع في نيالا.", "دمّر")
    assert hit.type == EventType.AIR_STRIKE


def test_those_who_get_away_to_a_town_are_displaced(known: Library) -> None:
    claim = claim_at(known, "وصلت إلى مدينة طويلة أكثر من 300 أسرة فارّة من الفاشر.", "وصلت")
    assert claim.type == EventType.DISPLACEMENT
    assert facet(claim, "to") == "مدينة طويلة"
    assert not read_text("وصلت أسرة الشهيد إلى المقبرة.", known, published=MONDAY)


def test_to_whom_they_are_let_through_does_not_travel(known: Library) -> None:
    text = "سمحت سلطات الاحتلال بعبور 50 مريضاً عبر معبر رفح إلى الجانب المصري."
    assert facet(claim_at(known, text, "عبور"), "actor") != "الجانب المصري"
    told = claim_at(known, "لم تسمح إسرائيل بدخول سوى 12 شاحنة إلى شمال غزة.", "دخول")
    assert facet(told, "count") == "12"
    let = claim_at(known, "سمحت إسرائيل للأمم المتحدة بإدخال الوقود إلى غزة.", "إدخال")
    assert facet(let, "actor") == "أمم المتحدة"
