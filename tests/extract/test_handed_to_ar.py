"""Arabic: people handed to somebody, and whose death a pronoun tells."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import EventType


@pytest.mark.parametrize(
    ("text", "trigger", "target", "role", "other"),
    [
        ("سلم الحوثيون سبعة موظفين إلى الأمم المتحدة.", "سلم", "سبعة موظفين", "partner", "الأمم المتحدة"),
        ("سلمت تركيا قيادياً في داعش إلى العراق.", "سلمت", "قيادياً في داعش", "to", "العراق"),
    ],
)
def test_people_are_handed_over(known: Library, text: str, trigger: str, target: str, role: str, other: str) -> None:
    claim = claim_at(known, text, trigger)
    assert claim.type == EventType.PRISONER_TRANSFER
    assert (facet(claim, "target"), facet(claim, role)) == (target, other)
    assert not read_text("سلم الوزير الجوائز إلى الفائزين.", known, published=MONDAY)


def test_whose_death_it_was_is_not_who_acts(known: Library) -> None:
    text = "أقدمت ميليشيا الحوثي على تفجير منزل الشيخ صالح حنتوس في ريمة بعد مقتله."
    assert facet(claim_at(known, text, "مقتله"), "target") != "ميليشيا الحوثي"
    body = "سلمت القوات جثمان القيادي علي حسن إلى ذويه بعد مقتله في الغارة."
    killed = claim_at(known, body, "الغارة")
    assert (facet(killed, "target"), facet(killed, "actor")) == ("القيادي علي حسن", "")
    mourned = claim_at(known, "شيع الأهالي الشاب محمد سالم غداة مقتله برصاص الاحتلال.", "مقتله")
    assert (facet(mourned, "target"), facet(mourned, "actor")) == ("الشاب محمد سالم", "الاحتلال")


def test_who_stops_his_operations_arrests_nobody(known: Library) -> None:
    text = "أعلنت الفصائل المسلحة إيقاف عملياتها ضد القوات الأمريكية لمدة أسبوعين."
    assert claim_at(known, text, "إيقاف").type == EventType.CEASEFIRE
    held = claim_at(known, "أوقفت الشرطة ثلاثة متهمين بعد عمليات دهم في بعقوبة.", "أوقفت")
    assert (held.type, facet(held, "detained")) == (EventType.ARREST, "3")
