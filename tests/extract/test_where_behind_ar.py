"""Arabic: where those were who were hit, what a bearing behind a named site tells, with whom fights went on, flights and straits."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet

from marsad.app.library import Library


def test_where_those_were_who_were_hit(known: Library) -> None:
    text = "وفي جنوب لبنان، ألقت مسيّرة إسرائيلية قنبلة صوتية على مواطنين كانوا يتفقدون منازلهم في بلدة يارون."
    assert facet(claim_at(known, text, "ألقت"), "place") == "بلدة يارون"
    framed = "وفي بلدة يارون، ألقت مسيّرة إسرائيلية قنبلة صوتية على مواطنين كانوا يتفقدون منازلهم."
    assert facet(claim_at(known, framed, "ألقت"), "place") == "بلدة يارون"


def test_what_lies_beside_a_named_site_is_not_where_it_was(known: Library) -> None:
    text = "قُتل عنصران بهجوم مسلحين مجهولين على حاجز عند مدخل بلدة البصيرة شرقي دير الزور."
    assert facet(claim_at(known, text, "هجوم"), "place") != "دير الزور"
    plain = "هاجم مسلحون دورية شرقي دير الزور."
    assert "دير الزور" in facet(claim_at(known, plain, "هاجم"), "place")


@pytest.mark.parametrize("lasted", ["استمرت يومين", "دامت ثلاثة أيام"])
def test_with_whom_a_fight_that_lasted_was(known: Library, lasted: str) -> None:
    text = f"استعادت القوات الحكومية تلالاً غرب مأرب بعد معارك {lasted} مع الحوثيين."
    assert facet(claim_at(known, text, "معارك"), "partner") == "الحوثيين"
    where = f"انسحب الجيش بعد معارك {lasted} في بلدة كازقيل."
    assert facet(claim_at(known, where, "معارك"), "place") == "بلدة كازقيل"


def test_who_claims_a_blast_did_it(known: Library) -> None:
    text = "وتبنّى تنظيم «سرايا أنصار السنة» تفجير عبوة بسيارة ضابط في حي الزهراء بحمص."
    assert facet(claim_at(known, text, "تفجير"), "actor") == "تنظيم «سرايا أنصار السنة»"
    builds = "تبني القوات الإسرائيلية قاعدة جديدة في جبل الشيخ."
    assert claim_at(known, builds, "تبني").type == "base_established"


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "place"),
    [
        ("استأنفت الخطوط اليمنية رحلاتها إلى مطار صنعاء.", "استأنفت", "الخطوط اليمنية", "مطار صنعاء"),
        ("علقت الخطوط اليمنية رحلاتها من مطار عدن.", "علقت", "الخطوط اليمنية", "مطار عدن"),
        ("أغلق الحوثيون مضيق باب المندب أمام السفن.", "أغلق", "الحوثيون", "مضيق باب المندب"),
    ],
)
def test_flights_and_straits(known: Library, text: str, trigger: str, actor: str, place: str) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "actor"), facet(claim, "place")) == (actor, place)
    assert all(f.is_ != "yemen" for fillers in claim.roles.values() for f in fillers)
