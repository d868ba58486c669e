"""Arabic: how far somebody pushed in, with whose backing, what a ministry announces of its own, participles told to their end."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, types_of

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "trigger", "role", "filler"),
    [
        ("توغلت قوة مشاة معادية لمسافة 600 متر في أحراج يارون.", "توغلت", "place", "أحراج يارون"),
        ("توغلت آليات بعمق 500 متر في أطراف مدينة رفح.", "توغلت", "place", "أطراف مدينة رفح"),
        ("انسحبت القوات لمسافة ثلاثة كيلومترات من محيط البلدة.", "انسحبت", "from", "محيط البلدة"),
        ("انفجر لغم على مسافة خمسة كيلومترات من بارا.", "انفجر", "place", "بارا"),
        ("سحبت القوات منظومة «سي-رام» من قاعدة عين الأسد.", "سحبت", "from", "قاعدة عين الأسد"),
        ("سيطر الجيش الصومالي بإسناد من مليشيات «معويسلي» على بلدة موقوكوري.", "سيطر", "from", ""),
        ("شن الجيش هجوماً بمساندة من القوة المشتركة على بارا.", "هجوماً", "actor", "الجيش"),
        ("أطلقت قوة إسرائيلية متمركزة في تل الحماري النار على رعاة.", "أطلقت", "target", "رعاة"),
    ],
)
def test_where_and_with_whom(known: Library, text: str, trigger: str, role: str, filler: str) -> None:
    assert facet(claim_at(known, text, trigger), role) == filler


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("أعلنت وزارة الداخلية تفكيك خلية لداعش واعتقال أفرادها.", "تفكيك", "وزارة الداخلية"),
        ("أعلنت وزارة الداخلية تفكيك خلية لداعش واعتقال أفرادها.", "اعتقال", "وزارة الداخلية"),
        ("أعلنت الأمم المتحدة اعتقال ثلاثة من موظفيها في صنعاء.", "اعتقال", ""),
    ],
)
def test_a_ministry_announces_arrests_of_its_own(known: Library, text: str, trigger: str, actor: str) -> None:
    assert facet(claim_at(known, text, trigger), "actor") == actor


def test_who_receives_another_while_he_speaks_is_the_speaker(known: Library) -> None:
    text = "وشدد رئيس الوزراء، خلال استقباله قائد التحالف الدولي، على أن القوات ستنسحب غداً."
    met = claim_at(known, text, "استقباله")
    assert (facet(met, "actor"), facet(met, "partner")) == ("رئيس الوزراء", "قائد التحالف الدولي")


def test_who_got_an_order_cast_nothing(known: Library) -> None:
    text = "تلقى جهاز مكافحة الإرهاب أوامر بتمشيط المنطقة."
    assert types_of(known, text) == [("exercise", "تمشيط")]
    assert facet(claim_at(known, text, "تمشيط"), "actor") == "جهاز مكافحة الإرهاب"
