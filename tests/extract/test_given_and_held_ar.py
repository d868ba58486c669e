"""Arabic: verbs with two objects, those who are held by somebody, what a network is made of."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, types_of

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "partner", "given"),
    [
        (
            "سلمت القوات الأمريكية الجيش العراقي قاعدة عين الأسد.",
            "سلمت",
            "القوات الأمريكية",
            "الجيش العراقي",
            "قاعدة عين الأسد",
        ),
        ("سلّم المسلحون الجيش أسلحتهم.", "سلّم", "المسلحون", "الجيش", "أسلحتهم"),
        ("سلم المسلحون أسلحتهم إلى الجيش.", "سلم", "المسلحون", "الجيش", "أسلحتهم"),
    ],
)
def test_who_is_given_something_stands_before_it(
    known: Library, text: str, trigger: str, actor: str, partner: str, given: str
) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "actor"), facet(claim, "partner")) == (actor, partner)
    assert facet(claim, "target") + facet(claim, "place") == given


def test_smugglers_are_brought_to_court(known: Library) -> None:
    claim = claim_at(known, "سلّمت الشرطة ثلاثة مهربين إلى القضاء.", "سلّمت")
    assert (claim.type, facet(claim, "target"), facet(claim, "to")) == ("prisoner_transfer", "ثلاثة مهربين", "القضاء")


def test_who_is_held_by_somebody_is_held_where_that_is_told(known: Library) -> None:
    text = "طالبت إيكواس بالإفراج عن الدبلوماسيين الأربعة المحتجزين لدى المجلس العسكري في نيامي."
    held = claim_at(known, text, "المحتجزين")
    assert (held.type, facet(held, "actor"), facet(held, "place")) == ("detention", "المجلس العسكري", "نيامي")
    freed = claim_at(known, text, "الإفراج")
    assert (facet(freed, "target"), facet(freed, "place")) == ("الدبلوماسيين الأربعة", "")
    counted = claim_at(known, "أُفرج عن ١٤ محتجزاً لدى فصيل «حركة رجال الكرامة».", "أُفرج")
    assert facet(counted, "count") == "14"


def test_what_a_network_is_made_of_joins_nothing(known: Library) -> None:
    text = "فككت مفارز الاستخبارات في كركوك شبكة تضم ستة مطلوبين."
    assert types_of(known, text) == [("arrest", "فككت")]
    assert types_of(known, "ضمت وزارة الدفاع الفصائل إلى الفرقة 60.") == [("disarmament", "ضمت")]
