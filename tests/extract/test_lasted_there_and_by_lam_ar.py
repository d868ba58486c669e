"""Arabic: what happened "there", how long it lasted, whom a verbal noun is done to by «ل», and what only shines or flies past."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, filler_of, roles_of, types_of

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "trigger", "side", "told"),
    [
        # "there" behind a verb is an adverb, and who fell stands behind it
        ("دخل الفوج كادقلي، وقُتل هناك ثلاثة جنود.", "قُتل", "target", "ثلاثة جنود"),
        ("دخل الفوج كادقلي، وقتل هناك ثلاثة جنود.", "قتل", "target", "ثلاثة جنود"),
        ("دخل الفوج كادقلي، وقتل هناك ثلاثة جنود.", "قتل", "actor", ""),
        ("وصل الرتل إلى المطار ونشر هناك بطاريات دفاع جوي.", "نشر", "cargo", "بطاريات دفاع جوي"),
        ("قال الوزير إن هناك 700 جندي أمريكي في العراق.", "هناك", "actor", "700 جندي أمريكي"),
        # how long a fight lasted is news of it, and its parties stand behind that
        ("انسحب المهاجمون من الحاجز بعد اشتباك دام ساعتين.", "اشتباك", "stands", "done yes certain"),
        ("اندلعت اشتباكات استمرت ساعات بين الجيش والعشائر في مأرب.", "اشتباكات", "partner", "العشائر"),
        ("قتل شرطي بعد اشتباك دام ساعة مع مهربين قرب القائم.", "اشتباك", "partner", "مهربين"),
        # what still goes on
        ("المعارك لا تزال دائرة في الأبيض.", "المعارك", "stands", "ongoing yes certain"),
        ("المعارك لا تزال دائرة في الأبيض.", "المعارك", "place", "الأبيض"),
        ("القتال على أشدّه في ضواحي أم درمان.", "القتال", "place", "ضواحي أم درمان"),
        ("القوات الروسية لا تزال في قاعدة حميميم.", "لا تزال", "place", "قاعدة حميميم"),
        # whom «ل» brings behind a verbal noun and who does it
        ("بعد اعتقال الشرطة للمتظاهرين عاد الهدوء.", "اعتقال", "actor", "الشرطة"),
        ("بعد اعتقال الشرطة للمتظاهرين عاد الهدوء.", "اعتقال", "target", "متظاهرين"),
        ("بعد هزيمة الجيش للمسلحين في بونيا ساد الهدوء.", "هزيمة", "target", "مسلحين"),
        ("تلا ذلك إخلاء الجيش للقاعدة.", "إخلاء", "actor", "الجيش"),
        ("أعلن البيان تسليم القاعدة للجيش.", "تسليم", "partner", "جيش"),
        # who drives somebody out: no parcel
        ("غداة طرد قوات الحكومة المتمردين من بلدة بونيا ساد الهدوء.", "طرد", "target", "المتمردين"),
        ("غداة طرد قوات الحكومة المتمردين من بلدة بونيا ساد الهدوء.", "طرد", "actor", "قوات الحكومة"),
        ("هاجم أهالي قرية زعورة المستوطنين.", "هاجم", "target", "المستوطنين"),
        # what is condemned has come about, what is prepared has not
        ("إدانات عربية واسعة للهجوم الإسرائيلي على الدوحة.", "هجوم", "stands", "done yes certain"),
        ("استعدادات للهجوم على المدينة.", "هجوم", "stands", "planned yes certain"),
        # hours are no target
        ("قصفت طائرات في ساعات مبكرة الجمعة مدينة رفح.", "قصفت", "place", "مدينة رفح"),
        ("قصفت طائرات في ساعات مبكرة الجمعة مدينة رفح.", "قصفت", "days", "2026-02-20..2026-02-20"),
        # who breaks the sound barrier flies over something
        ("خرق الطيران الحربي جدار الصوت فوق مدينة صيدا.", "خرق", "place", "مدينة صيدا"),
        ("خرقت مسيّرة إسرائيلية أجواء البقاع.", "خرقت", "place", "أجواء البقاع"),
        # who is told to leave
        ("أصدر الجيش الإسرائيلي أوامر إخلاء لسكان بلدة يارون.", "أوامر إخلاء", "target", "سكان بلدة يارون"),
        ("أصدر الجيش الإسرائيلي أوامر إخلاء لبلدة يارون.", "أوامر إخلاء", "place", "بلدة يارون"),
    ],
)
def test_roles_and_how_it_stands(known: Library, text: str, trigger: str, side: str, told: str) -> None:
    assert facet(claim_at(known, text, trigger), side) == told


@pytest.mark.parametrize(
    "text",
    [
        "أطلق الجيش الإسرائيلي قنابل مضيئة في أجواء بلدة الخيام.",
        "ألقت طائرة مسيّرة القنابل الضوئية فوق كفركلا.",
        "تراجعت الحركة عن موقفها من الهدنة.",
        "انفجرت المفرقعات، وقال المنظمون إن الحفل دام ساعة.",
    ],
)
def test_no_claim(known: Library, text: str) -> None:
    assert types_of(known, text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ألقت طائرة مسيّرة قنبلة صوتية على كفركلا.", [("drone_strike", "ألقت")]),
        ("أطلق الجيش قنابل الغاز على المحتجين.", [("attack", "أطلق")]),
        ("تراجعت الحركة عن الهدنة.", [("ceasefire", "الهدنة")]),
        ("انسحب المهاجمون بعد اشتباك دام.", [("withdrawal", "انسحب")]),
    ],
)
def test_claims(known: Library, text: str, told: list[tuple[str, str]]) -> None:
    assert types_of(known, text) == told


@pytest.mark.parametrize(
    ("text", "words", "is_"),
    [
        ("شن الطيران غارات على قرى قضاءي صور وبنت جبيل.", "قرى قضاءي صور", "tyre-district"),
        ("شن الطيران غارات على قرى قضاءي صور وبنت جبيل.", "بنت جبيل", "bint-jbeil-district"),
        ("طال القصف قرى محافظتي درعا والسويداء.", "السويداء", "suwayda-governorate"),
        ("طال القصف مدينتي درعا والسويداء.", "السويداء", "suwayda"),
        ("هدد ترامب إيران بقصف منشآتها.", "منشآتها", "iran"),
        ("اتهم الجيش قوات الدعم السريع بقصف مواقعه.", "مواقعه", "sudanese-army"),
    ],
)
def test_which_it_is(known: Library, text: str, words: str, is_: str) -> None:
    assert filler_of(known, text, words).is_ == is_


def test_whom_a_lost_town_drives_to_attack(known: Library) -> None:
    claim = claim_at(known, "دفعت خسارة بلدة بانماو المتمردين لمهاجمة القاعدة.", "مهاجمة")
    assert roles_of(claim) == {"actor": ["المتمردين"], "target": ["القاعدة"]}
