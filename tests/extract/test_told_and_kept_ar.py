"""Arabic: in which order a source and the outlet it told stand, who is kept from bringing aid, and the displaced who return."""

from __future__ import annotations

from tests.extract.asking import claim_at, facet, types_of

from marsad.app.library import Library


def test_the_outlet_that_a_source_told_stands_outside_it(known: Library) -> None:
    text = "باشرت القوات الأمريكية سحب منظومة من قاعدة عين الأسد، بحسب مصدر أمني قال لـ«شفق نيوز» إن القوات أخلت برجين."
    assert facet(claim_at(known, text, "أخلت"), "said") == "شفق نيوز < مصدر أمني"
    assert facet(claim_at(known, text, "سحب"), "said") == "مصدر أمني"
    plain = "قال مصدر أمني لـ«شفق نيوز» إن القوات الأمريكية أخلت برجين."
    assert facet(claim_at(known, plain, "أخلت"), "said") == "شفق نيوز < مصدر أمني"


def test_who_keeps_aid_from_coming_refuses_it(known: Library) -> None:
    text = "ومنعت نقطة تفتيش عند صرين، يوم الأربعاء، قافلة لليونيسف من الوصول إلى عين العرب."
    kept = claim_at(known, text, "الوصول")
    assert (kept.type, kept.polarity) == ("aid_delivery", "no")
    assert (facet(kept, "actor"), facet(kept, "cargo")) == ("نقطة تفتيش", "قافلة لليونيسف")
    folk = claim_at(known, "منع الجيش السكان من العودة إلى البلدة.", "العودة")
    assert facet(folk, "actor") == "السكان"


def test_displaced_families_who_return_are_not_told_to_flee_as_well(known: Library) -> None:
    text = "قال مسؤول إن 120 عائلة نازحة عادت إلى ناحية سنوني."
    assert types_of(known, text) == [("return", "عادت")]
    still = "ما زالت 300 عائلة نازحة في مخيم العريشة."
    assert types_of(known, still) == [("displacement", "نازحة")]


def test_refugees_who_leave_a_camp_as_returning_ones_return(known: Library) -> None:
    text = "وغادر 180 لاجئاً سورياً مخيم الأزرق، أمس، عائدين إلى محافظة درعا عبر مركز حدود جابر."
    claim = claim_at(known, text, "غادر")
    assert (claim.type, facet(claim, "from"), facet(claim, "to")) == ("return", "مخيم الأزرق", "محافظة درعا")
    assert types_of(known, text) == [("return", "غادر")]
    flight = "غادر 180 شخصاً مخيم الأزرق أمس إلى محافظة درعا."
    assert all(kind != "return" for kind, _ in types_of(known, flight))
