"""Arabic dispatches: what was read as a party, a place or a deed and was none."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, filler_of, types_of

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "trigger", "side", "told"),
    [
        # forces storm, nobody storms them
        ("أصيب شابان خلال اقتحام قوات الاحتلال، مخيم بلاطة شرق نابلس.", "اقتحام", "actor", "قوات الاحتلال"),
        ("أصيب شابان خلال اقتحام مسلحين لمقر الشرطة.", "اقتحام", "actor", "مسلحين"),
        # what has only come near has not come about
        ("اقتربت القوات الحكومية من السيطرة على مدينة السويداء.", "السيطرة", "stands", "planned yes certain"),
        ("اقتربت القوات الحكومية من مشارف المدينة.", "اقتربت", "place", "مشارف المدينة"),
        ("تمكنت القوات الحكومية من السيطرة على مدينة السويداء.", "السيطرة", "stands", "done yes certain"),
        # to whom a group has ties is not what it attacked
        ("أعلنت جماعة على صلة بتنظيم القاعدة مسؤوليتها عن هجوم قتل فيه جنديان.", "هجوم", "target", "جنديان"),
        # a way out is safe, it does not leave
        ("تنظيم خروج آمن لعائلات من عشائر البدو من مدينة السويداء.", "خروج", "actor", "عائلات من عشائر البدو"),
        # what came of all that was told did not come of its last word
        ("جمعت معلومات عن الخلية، الأمر الذي ساهم في تنفيذ الضربة الجوية.", "الضربة", "actor", ""),
        ("انفجر لغم بسيارة للجيش، الأمر الذي أدى إلى مقتل جنديين.", "انفجر", "killed", "2"),
        # how quiet it is is nobody
        ("ساد الهدوء النسبي في طرابلس.", "الهدوء", "actor", ""),
        # towns whose name is an adverb too
        ("شن مستوطنون هجوما على بلدتي دوما وجوريش.", "هجوما", "place", "دوما; جوريش"),
        # whose bodies were found
        ("عثرت القوة على أربع جثث لعناصر التنظيم.", "جثث", "target", "عناصر التنظيم"),
        # a device goes off under a vehicle
        ("أصابت عبوة ناسفة مركبة مدرعة قرب الحدود.", "أصابت", "means", "عبوة ناسفة"),
    ],
)
def test_roles(known: Library, text: str, trigger: str, side: str, told: str) -> None:
    assert facet(claim_at(known, text, trigger), side) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ما زالت القوات الأمنية مستمرة بالبحث عنه في القرية.", []),
        ("بحث الوزير مع نظيره التركي ملف الحدود في أنقرة.", [("talks", "بحث")]),
        ("خرجت قوة أمنية صباح اليوم لتفتيش المكان.", [("exercise", "تفتيش")]),
        ("خرجت القوات الأمريكية من القاعدة.", [("withdrawal", "خرجت")]),
        ("شنت الحركة هجوما على قاعدة في مديرية هدن وسط مقديشو.", [("attack", "هجوما")]),
        ("أصابت عبوة ناسفة مركبة مدرعة.", [("explosion", "أصابت")]),
    ],
)
def test_claims(known: Library, text: str, told: list[tuple[str, str]]) -> None:
    assert types_of(known, text) == told


@pytest.mark.parametrize(
    ("text", "words", "is_"),
    [
        ("تعرضت قرى سهوة بلاطة ورساس لقصف كثيف.", "قرى سهوة بلاطة", None),
        ("اقتحمت القوات مخيم بلاطة.", "مخيم بلاطة", "balata-camp"),
        ("قصف الطيران مدينتي دوما وحرستا.", "دوما", "douma"),
    ],
)
def test_which_it_is(known: Library, text: str, words: str, is_: str | None) -> None:
    assert filler_of(known, text, words).is_ == is_
