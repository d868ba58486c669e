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
