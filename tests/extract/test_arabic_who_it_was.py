"""Arabic: who was hit or held rather than did it, whom a state is told of, and what had come before it was spoken of."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, types_of

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "trigger", "role", "who"),
    [
        # a genitive behind whom a line follows was hit; behind whom "ل" brings what was hit, struck
        ("استهداف عناصر لقوات الحكومة على محور السلمية بريف حماة.", "استهداف", "target", "عناصر لقوات الحكومة"),
        ("أدى استهداف الجيش لمنازل المدنيين في دير الزور إلى نزوحهم.", "استهداف", "actor", "الجيش"),
        ("أدى استهداف الجيش لمنازل المدنيين في دير الزور إلى نزوحهم.", "استهداف", "target", "منازل المدنيين"),
        ("قصف قوات النظام على بلدة كفر نوران.", "قصف", "actor", "قوات النظام"),
        # an adjective of a vehicle is no thing that has what follows it
        ("اقتحمت المجموعة في سيارات مصفحة المعسكر شرق المدينة.", "اقتحمت", "target", "المعسكر"),
        # what is besieged behind "ل"
        ("قال إن القوات مستمرة في محاصرتها للواء 52 قرب درعا.", "محاصرتها", "target", "لواء 52"),
        ("قال إن القوات مستمرة في محاصرتها للواء 52 قرب درعا.", "محاصرتها", "actor", "القوات"),
        # of whom an adjective of state is told
        ("تعرضت القوات المتمركزة في بلدة خشام لهجوم.", "المتمركزة", "actor", "القوات"),
        ("توجه رتل إلى نقطة للقوات التركية المتمركزة في النيرب.", "المتمركزة", "actor", "قوات التركية"),
        ("ثلاثة ناشطين اعتقلوا في بغداد أمس.", "اعتقلوا", "target", "ثلاثة ناشطين"),
        ("ثلاثة جنود اعتقلوا مهاجما في بغداد أمس.", "اعتقلوا", "actor", "ثلاثة جنود"),
        ("لدى واشنطن نحو 900 جندي في سوريا.", "لدى", "actor", "واشنطن"),
        ("هناك نحو 900 جندي أمريكي في سوريا.", "هناك", "place", "سوريا"),
        ("احتجز التنظيم 20 عراقيا في تدمر، وهناك نية لإعادتهم إلى العراق.", "إعادتهم", "stands", "planned yes certain"),
        ("دعت المنظمة إلى الإفراج عن ثلاثة ناشطين اعتقلوا في بغداد.", "اعتقلوا", "stands", "done yes certain"),
        ("دعت المنظمة إلى الإفراج عن ثلاثة ناشطين اعتقلوا في بغداد.", "الإفراج", "stands", "planned yes certain"),
        ("اعتقلت القوات شابين في بلدة بيتا قبل أن يفرج عن أحدهما.", "يفرج", "stands", "done yes certain"),
        ("انفجر لغم قرب البلدة دون أن يسفر عن إصابات تذكر.", "انفجر", "target", ""),
    ],
)
def test_who_and_how(known: Library, text: str, trigger: str, role: str, who: str) -> None:
    assert facet(claim_at(known, text, trigger), role) == who


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("سيصل 300 ضابط إلى القاهرة للتدريب.", []),
        ("سيصل وزير الدفاع إلى القاهرة غدا.", [("talks", "يصل")]),
        ("لدى لبنان 500 مدرسة في الجنوب.", []),
        ("فجرت القوة سيارة مفخخة يقودها انتحاري قرب الحاجز.", [("explosion", "فجرت")]),
        ("فجر التنظيم سيارة مفخخة يقودها انتحاري قرب الحاجز.", [("suicide_attack", "فجر")]),
    ],
)
def test_what_is_told(known: Library, text: str, types: list[tuple[str, str]]) -> None:
    assert types_of(known, text) == types
