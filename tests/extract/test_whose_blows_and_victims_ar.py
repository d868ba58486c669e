"""Arabic: who struck and who fell, where a count, an epithet, an idiom, a clock or a name beside them was taken for one of them."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, filler_of, types_of

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "trigger", "side", "told"),
    [
        # several blows are nobody's, and no string of them acts
        ("أعلن الحزب أنه شن هجمات عدة على مواقع إسرائيلية.", "هجمات", "actor", "الحزب"),
        ("شن الجيش هجمات عدة على مواقع المسلحين.", "هجمات", "actor", "الجيش"),
        ("حلقت الطائرات فوق البلدة، وشنت سلسلة غارات على أطرافها.", "غارات", "actor", ""),
        # what an attack is called did not do it
        ("أدان البيان الهجوم الغادر على القوات.", "الهجوم", "actor", ""),
        ("أدان البيان الهجوم الإسرائيلي على القوات.", "الهجوم", "actor", "الإسرائيلي"),
        # who fell victim to it
        ("شن الطيران غارة على القرية راح ضحيتها خمسة مدنيين.", "غارة", "killed", "5"),
        ("شن الطيران غارة على القرية راح ضحيتها خمسة مدنيين.", "غارة", "target", "خمسة مدنيين"),
        ("ارتكب الجيش مجزرة راح ضحيتها 37 شخصا.", "مجزرة", "actor", "الجيش"),
        # one of the blows struck something
        ("شن الجيش ضربات استهدفت إحداها سيارة في بلدة برعشيت.", "ضربات", "target", "سيارة"),
        # since when it is counted killed nobody
        ("قتل 16 شخصا منذ بدء المواجهات في غارات إسرائيلية.", "غارات", "killed", "16"),
        ("قتل ثلاثة جنود منذ بدء الهجوم على المدينة.", "قتل", "killed", "3"),
        ("قتل ثلاثة جنود في الهجوم على المدينة.", "الهجوم", "killed", "3"),
        # those who lost men in it were not attacked by it
        ("أكد الجيش إلحاق خسائر فادحة بالمليشيا، مشيرا إلى أن الهجوم جرى إحباطه.", "إلحاق", "target", "المليشيا"),
        # who fights something beside another is not his enemy
        ("نجحت القوات وسفينة حليفة في الاشتباك مع طائرتين مسيّرتين.", "الاشتباك", "partner", ""),
        ("اشتبك الجيش والدعم السريع في الفاشر.", "اشتبك", "partner", "الدعم السريع"),
        # the held land is what the pronoun means, not what contains it
        ("أطلق الحوثيون صاروخا من منطقة يسيطرون عليها في اليمن.", "يسيطرون", "place", "منطقة"),
        ("قصف الجيش بلدات يسيطر عليها التنظيم في سوريا.", "يسيطر", "place", "بلدات"),
        # by whose clock the hour is told
        ("عند الرابعة مساء (بتوقيت صنعاء)، أطلق المسلحون صاروخا من الحديدة.", "أطلق", "actor", "المسلحون"),
        # what somebody gathers for has not come about
        ("قال الجيش إن المليشيا كانت تحتشد شرق البلدة للهجوم على المحطة.", "هجوم", "stands", "planned yes certain"),
        ("وكانت القرية تعرضت لهجوم من المسلحين.", "هجوم", "stands", "done yes certain"),
        # for whose sake it was done is not where
        ("هاجم الحزب قاعدة رامات دافيد دعما لغزة.", "هاجم", "place", ""),
        ("نفذ الطيران غارات دعما للجيش في مأرب.", "غارات", "place", "مأرب"),
        # names whose dots are left out
        ("اعتقلت الشرطة محمد على حسن فى القاهرة.", "اعتقلت", "target", "محمد على حسن"),
        ("قُتل حامد علي أبو بكر في هجوم على مدينة زالنجي.", "هجوم", "target", "حامد علي أبو بكر"),
        # a state that is called after a side of another
        ("أسر الجيش مقاتلين من دولة جنوب السودان.", "أسر", "target", "مقاتلين من دولة جنوب السودان"),
        ("أسر الجيش مقاتلين من دولة جنوب السودان.", "أسر", "place", ""),
        # where a report comes from is not what its pronouns mean
        ("دبي: هاجمت الزوارق سفينة واقتربت منها.", "اقتربت", "place", ""),
    ],
)
def test_roles(known: Library, text: str, trigger: str, side: str, told: str) -> None:
    assert facet(claim_at(known, text, trigger), side) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("هرعت سيارات الإسعاف إلى المنطقة المستهدفة.", []),
        ("أدان البيان الغارات المستهدفة للمدنيين.", [("air_strike", "الغارات"), ("attack", "المستهدفة")]),
        ("سقوط قذيفة ضوئية قبالة مستوطنة المطلة.", []),
        ("أعلن سقوط مدينة الفاشر.", [("capture", "سقوط")]),
        ("قتل شاب في خرق جديد لاتفاق وقف إطلاق النار.", [("attack", "خرق")]),
    ],
)
def test_claims(known: Library, text: str, told: list[tuple[str, str]]) -> None:
    assert types_of(known, text) == told


def test_a_town_is_not_its_airfield(known: Library) -> None:
    assert filler_of(known, "قصف الجيش مدينة المالكية.", "مدينة المالكية").is_ == "malikiyah"
    assert filler_of(known, "قصف الجيش مطار مدينة المالكية.", "مطار مدينة المالكية").is_ == "malikiyah-airfield"


def test_an_outlet_with_its_initials_is_read(known: Library) -> None:
    text = "أفاد البيان الصادر عن وكالة الأنباء العراقية (واع)- أن القوات العراقية قتلت ثلاثة مسلحين في مندلي."
    assert facet(claim_at(known, text, "قتلت"), "target") == "ثلاثة مسلحين"
