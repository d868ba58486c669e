"""Arabic: plans that are denied or not there, what came to nothing, and where a speaker's phrase ends."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, types_of

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "trigger", "stands", "actor"),
    [
        ("نفى الجيش وجود أي نية للانسحاب من الدلنج.", "انسحاب", "planned yes certain", "الجيش"),
        ("أكد الجيش عدم وجود أي نية للانسحاب من الدلنج.", "انسحاب", "planned no certain", ""),
        ("أكدت الوزارة عدم وجود خطط لإغلاق المعبر.", "إغلاق", "planned no certain", ""),
        ("لا توجد أي استعدادات لسحب القوات من الحدود.", "سحب", "planned no certain", ""),
        ("نفت الخارجية وجود مفاوضات مع إسرائيل.", "مفاوضات", "done yes certain", "الخارجية"),
        ("نفى التحالف الدولي وجود خطط لديه لإخلاء قاعدة عين الأسد.", "إخلاء", "planned yes certain", "التحالف الدولي"),
        ("تجري تحضيرات لفتح طريق مريس.", "فتح", "planned yes certain", ""),
    ],
)
def test_a_plan_that_is_denied_or_not_there(known: Library, text: str, trigger: str, stands: str, actor: str) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "stands"), facet(claim, "actor")) == (stands, actor)


def test_a_party_of_the_letters_of_a_deed_stays_a_party(known: Library) -> None:
    claim = claim_at(known, "انتشرت قوة لفتح في مخيم عين الحلوة.", "انتشرت")
    assert facet(claim, "actor") == "قوة لفتح"
    assert types_of(known, "نفى وكيل المحافظة وجود أي تحضيرات لفتح الطريق.") == [("reopening", "فتح")]


@pytest.mark.parametrize(
    ("text", "trigger", "stands"),
    [
        ("تعطلت عملية تسليم السجن بعد خلاف بين الطرفين.", "عملية تسليم", "done no certain"),
        ("تعثرت عملية تبادل الأسرى بين الحوثيين والحكومة.", "عملية تبادل", "done no certain"),
        ("تمت عملية تبادل الأسرى بين الحوثيين والحكومة.", "عملية تبادل", "done yes certain"),
        ("تأخر وصول القافلة إلى كادوقلي.", "وصول", "planned yes certain"),
        ("وفيما تعذر على الوفد الوصول إلى السويداء، عاد إلى دمشق.", "الوصول", "done no certain"),
    ],
)
def test_what_came_to_nothing_is_not_told_as_done(known: Library, text: str, trigger: str, stands: str) -> None:
    assert facet(claim_at(known, text, trigger), "stands") == stands


@pytest.mark.parametrize(
    ("text", "trigger", "said", "actor"),
    [
        ("اتهم رئيس بلدية صور الجيش الإسرائيلي بتدمير شبكة المياه.", "تدمير", "رئيس بلدية صور", "الجيش الإسرائيلي"),
        (
            "اتهم حاكم إقليم دارفور قوات الدعم السريع بقصف مخيم أبو شوك.",
            "قصف",
            "حاكم إقليم دارفور",
            "قوات الدعم السريع",
        ),
        ("وشدد رئيس الوزراء، في كلمة، على أن القوات ستنسحب غداً.", "تنسحب", "رئيس الوزراء", "القوات"),
        ("سلّمت حماس الجثث، على أن تفرج إسرائيل عن الأسرى غداً.", "تفرج", "", "إسرائيل"),
    ],
)
def test_a_speaker_ends_with_his_place_and_goes_on_behind_an_aside(
    known: Library, text: str, trigger: str, said: str, actor: str
) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "said"), facet(claim, "actor")) == (said, actor)
