"""Arabic: who was hit or held rather than did it, whom a state is told of, and what had come before it was spoken of."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, filler_of, types_of

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


@pytest.mark.parametrize(
    ("text", "trigger", "role", "who"),
    [
        # one side and the other
        (
            "دارت اشتباكات بين قوات النظام والمسلحين الموالين لها من جهة، وعناصر داعش من جهة أخرى.",
            "اشتباكات",
            "partner",
            "عناصر داعش",
        ),
        (
            "دارت اشتباكات بين قوات النظام والمسلحين الموالين لها من جهة، وعناصر داعش من جهة أخرى.",
            "اشتباكات",
            "actor",
            "قوات النظام; المسلحين الموالين",
        ),
        ("اندلعت اشتباكات بين الجيش ومسلحين في درعا من جهة الشرق.", "اشتباكات", "partner", "مسلحين"),
        # what a comma parts from the subject
        ("هاجم عشرات المستوطنين، قرية أم صفا، شمال رام الله.", "هاجم", "place", "قرية أم صفا"),
        ("اعتقلت قوات الاحتلال، طفلا وفتيين من بلدة يعبد.", "اعتقلت", "target", "طفلا; فتيين"),
        ("هاجم الجيش، القوة الرئيسية في البلاد، مواقع التنظيم.", "هاجم", "target", "مواقع التنظيم"),
        # who tells of it is not hit; nor whom others are loyal to
        ("ووفقاً للمرصد تعرضت حافلة لكمين قرب بلدة صبيخان.", "كمين", "target", "حافلة"),
        (
            "وثق المرصد السوري قصفا على مواقع قوات النظام والميليشيات الموالية له في البادية.",
            "قصفا",
            "target",
            "مواقع قوات النظام; الميليشيات الموالية",
        ),
        ("سقط جرحى جراء قصف الطائرات الحربية لمناطق في بلدة البويطية.", "قصف", "means", "الطائرات الحربية"),
        ("رشق المستوطنون المنازل، قبل أن يتمكن الأمن من إيقافهم.", "إيقافهم", "stands", "done yes certain"),
        ("فر المتهم قبل أن تتمكن الشرطة من اعتقاله.", "اعتقاله", "stands", "planned no certain"),
        ("أحرقوا منازل، في تكرار لهجوم الأسبوع الماضي.", "هجوم", "stands", "done yes certain"),
    ],
)
def test_sides_and_commas(known: Library, text: str, trigger: str, role: str, who: str) -> None:
    assert facet(claim_at(known, text, trigger), role) == who


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("قال المرصد إن جيش العزة استهدف منزلاً في حماة.", "جيش العزة", None),
        ("قال المرصد إن جيش البلاد استهدف منزلاً في حماة.", "جيش البلاد", "syrian-army"),
        ("تدور معارك بين قوات الحكومة ومقاتلي الكتائب المقاتلة في الرقة.", "مقاتلي الكتائب المقاتلة", None),
    ],
)
def test_whose_it_is(known: Library, text: str, words: str, actor: str | None) -> None:
    assert filler_of(known, text, words, MONDAY).is_ == actor


@pytest.mark.parametrize(
    ("text", "trigger", "role", "who"),
    [
        # who tells of what others did does none of it
        ("أوضح الدفاع المدني أنه تم انتشال ثلاثة شهداء إثر قصف منزل سكني في بني سهيلا.", "قصف", "actor", ""),
        ("انسحبت القوات بعد قصف القاعدة.", "قصف", "actor", "القوات"),
    ],
)
def test_who_did_none_of_it(known: Library, text: str, trigger: str, role: str, who: str) -> None:
    assert facet(claim_at(known, text, trigger), role) == who


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("تعمل القوات الحكومية بأقصى طاقتها لإعادة الأمن للحي.", []),
        ("قررت الحكومة إعادة قوات إلى درعا.", [("deployment", "إعادة")]),
        ("تم انتشال ثلاثة شهداء من عائلة أبو سبت في غزة بعد قصف منزل.", [("shelling", "قصف")]),
        ("سبت القوات نساء من البلدة.", [("abduction", "سبت")]),
    ],
)
def test_words_that_only_look_so(known: Library, text: str, types: list[tuple[str, str]]) -> None:
    assert types_of(known, text) == types
