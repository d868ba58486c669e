"""Arabic: refused requests, conditions, what those who foil an attack did besides, buildings and who lives in them."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, types_of

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "trigger", "stands", "actor"),
    [
        ("رفضت إسرائيل طلباً أميركياً بفتح معبر رفح.", "فتح", "planned no certain", "إسرائيل"),
        ("رفضت حماس اقتراحاً بنزع سلاحها.", "نزع", "planned no certain", "حماس"),
        ("قبلت حماس اقتراحاً بوقف إطلاق النار.", "وقف إطلاق النار", "planned yes certain", ""),
        ("قال مسؤولون إن القرار مرهون بتسليم جثة الأسير الأخير.", "تسليم", "planned yes possible", ""),
        ("أحبط الحشد الشعبي هجوماً لداعش وقتل اثنين من المهاجمين.", "قتل", "done yes certain", "الحشد الشعبي"),
        ("صد الجيش هجوماً على بارا وأسر عشرة من عناصر الدعم السريع.", "أسر", "done yes certain", "الجيش"),
        ("أحبط الحشد الشعبي هجوماً لداعش وقتل اثنين من المهاجمين.", "هجوماً", "planned no certain", "داعش"),
    ],
)
def test_what_is_refused_awaited_or_foiled(known: Library, text: str, trigger: str, stands: str, actor: str) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "stands"), facet(claim, "actor")) == (stands, actor)


def test_a_breach_is_of_whoever_is_accused_and_coming_into_force_is_no_advance(known: Library) -> None:
    text = "وتتهم حماس إسرائيل بخرق الاتفاق منذ دخوله حيز التنفيذ في 10 أكتوبر."
    assert types_of(known, text) == [("attack", "خرق الاتفاق")]
    assert facet(claim_at(known, text, "خرق الاتفاق"), "actor") == "إسرائيل"


def test_a_passive_tells_of_the_thing_behind_where_it_stands(known: Library) -> None:
    text = "عاد الأهالي إلى منازل في بيت حانون دُمرت خلال الحرب."
    assert facet(claim_at(known, text, "دُمرت"), "target") == "منازل"
    assert types_of(known, "دخل الجيش بيت حانون ودُمرت منازل.")[-1] == ("destruction", "دُمرت")


@pytest.mark.parametrize(
    ("text", "trigger", "stands"),
    [
        ("اندلعت اشتباكات في حيس عقب محاولة تسلل للمليشيا أُحبطت في دقائق.", "محاولة تسلل", "planned no certain"),
        ("شن الحوثيون هجوماً أفشلته القوات.", "هجوماً", "planned no certain"),
        ("شن الحوثيون هجوماً أدانته الأمم المتحدة.", "هجوماً", "done yes certain"),
    ],
)
def test_an_attack_that_is_told_to_have_been_foiled_was(known: Library, text: str, trigger: str, stands: str) -> None:
    assert facet(claim_at(known, text, trigger), "stands") == stands


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("كان من المقرر أن تدخل قافلة مساعدات إلى الدلنج يوم الأحد.", "تدخل", "2026-02-22..2026-02-22"),
        ("من المقرر أن تدخل قافلة مساعدات إلى الدلنج يوم الأحد.", "تدخل", "2026-03-01..2026-03-01"),
    ],
)
def test_what_was_to_come_was_to_come_on_a_day_gone_by(known: Library, text: str, trigger: str, day: str) -> None:
    assert facet(claim_at(known, text, trigger), "days") == day


def test_a_pronoun_before_the_verb_is_who_gives(known: Library) -> None:
    claim = claim_at(known, "أكد الجيش أنه سلم قوات اليونيفيل موقعين في الناقورة.", "سلم")
    assert (facet(claim, "actor"), facet(claim, "partner")) == ("الجيش", "قوات اليونيفيل")


def test_the_dead_are_no_target_of_their_own_toll(known: Library) -> None:
    toll = claim_at(known, "تحدثت الإذاعة الحكومية عن ثمانية قتلى.", "قتلى")
    assert (facet(toll, "target"), facet(toll, "killed")) == ("", "8")
    named = claim_at(known, "أكد مصدر طبي مقتل 11 مدنياً.", "مقتل")
    assert facet(named, "target") == "11 مدنياً"
