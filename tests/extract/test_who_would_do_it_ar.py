"""Arabic: who does, or is to do, what a verbal noun or a clause behind أن tells: whom a verb orders or asks, not who orders or asks."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet

from marsad.app.library import Library

# text, trigger, who does it, who says it
ASKED = [
    ("دعا مصدر أمني الجيش السوداني إلى استعادة مدينة بارا.", "استعادة", "الجيش السوداني", "مصدر أمني"),
    ("اتهم مصدر ميداني القوات التركية بقصف سنجار.", "قصف", "القوات التركية", "مصدر ميداني"),
    ("أمر الرئيس الجيش السوداني بالسيطرة على مدينة بارا.", "السيطرة", "الجيش السوداني", ""),
    ("دعا الوزير القوات التركية أن تنسحب من سنجار.", "تنسحب", "القوات التركية", "الوزير"),
    ("أمر القائد قواته أن تنسحب من بارا.", "تنسحب", "قواته", ""),
    ("طلب الوزير من القوات التركية أن تنسحب من سنجار.", "تنسحب", "القوات التركية", "الوزير"),
    ("طلب المجلس من الجيش الانسحاب من بارا.", "الانسحاب", "الجيش", "المجلس"),
    ("على القوات التركية الانسحاب من سنجار.", "الانسحاب", "القوات التركية", ""),
    ("أعلنت القوات الإسرائيلية دخول بلدة خان أرنبة.", "دخول", "القوات الإسرائيلية", "القوات الإسرائيلية"),
    ("أعلن الجيش دخول قوات روسية البلدة.", "دخول", "قوات روسية", "الجيش"),
    ("أكد المتحدث ضرورة انسحاب القوات الأجنبية من ليبيا.", "انسحاب", "القوات الأجنبية", "المتحدث"),
    ("قال القائد في الجيش السوداني إن القوات انسحبت من بارا.", "انسحبت", "القوات", "القائد في الجيش السوداني"),
    ("طلب مسؤول من الحركة وقف القصف على البلدة.", "القصف", "", "مسؤول من الحركة"),
]


@pytest.mark.parametrize(("text", "trigger", "actor", "said"), ASKED)
def test_whoever_is_asked_does_it(known: Library, text: str, trigger: str, actor: str, said: str) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "actor"), facet(claim, "said")) == (actor, said)


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "actor", "target"),
    [
        # two verbs spelled alike have verbal nouns of their own
        ("يعتزم الجيش تهجير السكان من الخيام.", "تهجير", "displacement", "الجيش", "السكان"),
        ("هجر السكان بلدة الخيام.", "هجر", "displacement", "السكان", ""),
        ("أحرقت القوات الأمريكية معدات قبل رحيلها من القاعدة.", "رحيلها", "withdrawal", "القوات الأمريكية", ""),
        ("أعلنت الشرطة ترحيل 150 معتقلا إلى بغداد.", "ترحيل", "prisoner_transfer", "الشرطة", "150 معتقلا"),
        ("أقال رئيس الوزراء العراقي قائد الجيش.", "أقال", "appointment", "رئيس الوزراء العراقي", "قائد الجيش"),
        ("وسمى القاضي هادي رئيسا لها.", "سمى", "appointment", "", "القاضي هادي"),
        ("هددت وزارة الدفاع السورية بتشكيل فرقة جديدة.", "تشكيل", "formation", "وزارة الدفاع السورية", "فرقة جديدة"),
        # the genitive of what its doer means to do is whom he does it to
        ("يخطط مسلحون لمهاجمة دورية للجيش.", "مهاجمة", "attack", "مسلحون", "دورية للجيش"),
        ("استأنف مسلحون استهداف دورية للجيش.", "استهداف", "attack", "مسلحون", "دورية للجيش"),
        (
            "أعلن الجيش السوداني دحر قوات الدعم السريع من بارا.",
            "دحر",
            "defeat",
            "الجيش السوداني",
            "قوات الدعم السريع",
        ),
    ],
)
def test_whom_a_verbal_noun_is_done_to(
    known: Library, text: str, trigger: str, kind: str, actor: str, target: str
) -> None:
    claim = claim_at(known, text, trigger)
    assert (claim.type, facet(claim, "actor"), facet(claim, "target")) == (kind, actor, target)


def test_between_whom_there_is_fear_is_no_party_of_what_came_before_it(known: Library) -> None:
    text = "ساد القلق بين السكان عقب ترحيل السلطات العراقية 150 معتقلا إلى سجن في بغداد."
    assert facet(claim_at(known, text, "ترحيل"), "partner") == ""
    assert facet(claim_at(known, "وقعت بين الطرفين اشتباكات في بارا.", "اشتباكات"), "actor") == "الطرفين"


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "partner", "place"),
    [
        ("يعتزم وزير الخارجية العراقي لقاء السفير التركي.", "لقاء", "وزير الخارجية العراقي", "السفير التركي", ""),
        ("يعتزم وزير الخارجية العراقي زيارة دمشق.", "زيارة", "وزير الخارجية العراقي", "", "دمشق"),
        ("بدأ الجيش قتال قوات الدعم السريع في بارا.", "قتال", "الجيش", "قوات الدعم السريع", "بارا"),
        ("بدأ لقاء السفير التركي مع الوزير في بغداد.", "لقاء", "السفير التركي", "الوزير", "بغداد"),
    ],
)
def test_whom_somebody_means_to_meet_is_the_other_side(
    known: Library, text: str, trigger: str, actor: str, partner: str, place: str
) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "actor"), facet(claim, "partner"), facet(claim, "place")) == (actor, partner, place)
