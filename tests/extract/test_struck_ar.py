"""Arabic: whom a craft struck, with what, and who did it, where words that could go on with a phrase do not."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "trigger", "what", "expected"),
    [
        ("استهدفت طائرة مسيرة القيادي علي حسن في بنت جبيل.", "استهدفت", "target", "القيادي علي حسن"),
        ("استهدفت طائرة مسيرة القيادي علي حسن في بنت جبيل.", "استهدفت", "means", "طائرة مسيرة"),
        ("اعتقلت القوة القيادي سالم في تريم.", "اعتقلت", "target", "القيادي سالم"),
        ("أسقط الجيش طائرة القيادي في تريم.", "أسقط", "target", "طائرة القيادي"),
        ("تعرض معسكر الجيش في كركوك لهجوم بطائرة مسيرة مفخخة.", "هجوم", "target", "معسكر الجيش"),
        ("تعرض معسكر الجيش في كركوك لهجوم بطائرة مسيرة مفخخة.", "هجوم", "means", "طائرة مسيرة مفخخة"),
        ("واغتال مسلحون ضابطا يدعى محمود سالم أمام منزله في بنغازي.", "اغتال", "place", "منزله"),
        ("انسحب جزء من القوة إلى تشاد وسلم سلاحه هناك.", "سلم", "target", "سلاحه"),
        ("انسحبت القوات الأمريكية إلى العراق وتمركزت هناك.", "تمركزت", "actor", "القوات الأمريكية"),
        ("فجرت المليشيا منزلي مواطنين في رداع.", "فجرت", "target", "منزلي مواطنين"),
        ("فجرنا عبوة ناسفة بدورية إسرائيلية في جباليا.", "فجرنا", "target", "دورية إسرائيلية"),
        ("ونؤكد أننا لن نسلم سلاحنا للحكومة.", "نسلم", "target", "سلاحنا"),
    ],
)
def test_phrases_end_where_another_role_begins(
    known: Library, text: str, trigger: str, what: str, expected: str
) -> None:
    assert facet(claim_at(known, text, trigger), what) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "event"),
    [
        ("وقال السكان إن دبابات قصفت بلدة بني سهيلا، وإن مسيرة ألقت قنبلة على خيمة.", "قصفت", "shelling"),
        ("وقال السكان إن مسيرات قصفت بلدة بني سهيلا.", "قصفت", "drone_strike"),
        ("استهدف مسلحون قاعدة بلد الجوية بصاروخين.", "استهدف", "shelling"),
        ("استهدف التحالف قاعدة بلد بغارة جوية.", "استهدف", "air_strike"),
        ("خرج مئات العمال في البصرة احتجاجا على تأخر الرواتب.", "خرج", "protest"),
    ],
)
def test_what_struck_is_told_in_its_own_clause(known: Library, text: str, trigger: str, event: str) -> None:
    assert str(claim_at(known, text, trigger).type) == event


def test_the_speaker_ends_before_what_he_threatens(known: Library) -> None:
    claim = claim_at(known, "لوح وزير الدفاع التركي بعملية عسكرية جديدة ضد قسد.", "عملية عسكرية")
    assert facet(claim, "said") == "وزير الدفاع التركي"
