"""What is to be looked into has happened; what was not done until then was done then; what is no truth is not so."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, read_arabic

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "trigger", "stands"),
    [
        (
            "The group called for an independent investigation into the killing of two journalists in Gaza.",
            "killing",
            "done yes certain",
        ),
        (
            "Rights groups demanded an inquiry into the air strike on the hospital in Idlib.",
            "air strike",
            "done yes certain",
        ),
        ("The group called for the release of two journalists in Gaza.", "release", "planned yes certain"),
        (
            "The UN called for a ceasefire and an investigation into the attack on the camp.",
            "ceasefire",
            "planned yes certain",
        ),
        ("وطالب المركز بفتح تحقيق في قصف المدرسة في خان يونس.", "قصف", "done yes certain"),
        ("ودعت المنظمة إلى محاسبة المسؤولين عن مجزرة الجنينة.", "مجزرة", "done yes certain"),
        ("ودعت المنظمة إلى وقف القصف على خان يونس.", "القصف", "planned no certain"),
    ],
)
def test_what_is_looked_into_has_happened(known: Library, text: str, trigger: str, stands: str) -> None:
    assert facet(claim_at(known, text, trigger), "stands") == stands


def test_who_asks_for_an_inquiry_makes_a_demand_of_his_own(known: Library) -> None:
    asked = claim_at(
        known, "The group called for an independent investigation into the killing of Ali Hassan.", "called for"
    )
    assert facet(asked, "topic") == "an independent investigation"


@pytest.mark.parametrize(
    ("text", "trigger", "stands", "days"),
    [
        (
            "Government forces did not recapture Ramadi until December 2015.",
            "recapture",
            "done yes certain",
            "2015-12-01..2015-12-31",
        ),
        ("The militia did not leave the base until its leader was freed.", "leave", "done yes certain", ""),
        ("The militia did not leave the base.", "leave", "done no certain", ""),
        ("Troops will not withdraw until the hostages are released.", "withdraw", "planned no certain", ""),
        ("ولم تستعد القوات الحكومية المدينة إلا بعد تسعة أشهر.", "تستعد", "done yes certain", ""),
        ("ولم تستعد القوات الحكومية المدينة بعد.", "تستعد", "done no certain", ""),
    ],
)
def test_what_came_at_last_came(known: Library, text: str, trigger: str, stands: str, days: str) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "stands"), facet(claim, "days")) == (stands, days)


@pytest.mark.parametrize(
    ("text", "trigger", "polarity"),
    [
        ("ولا صحة لما نشرته إحدى الصحف عن نقل موقوفين إلى سوريا.", "نقل", "no"),
        ("غادر الوفد تريم ولا صحة لما يشاع عن اعتقال رئيسه.", "اعتقال", "no"),
        ("ونشرت إحدى الصحف خبرا عن نقل موقوفين إلى سوريا.", "نقل", "yes"),
    ],
)
def test_no_truth_joined_to_what_stands_before(known: Library, text: str, trigger: str, polarity: str) -> None:
    assert str(claim_at(known, text, trigger).polarity) == polarity


def test_words_that_refute_are_nobodys_name(known: Library) -> None:
    claim = claim_at(known, "الأنباء عن مقتل القائد عارية عن الصحة، بحسب المتحدث.", "مقتل")
    assert [str(link.stance) for link in claim.said_by] == ["denies"]
    assert read_arabic(known, "الأنباء عن مقتل القائد صحيحة، بحسب المتحدث.")[0].said_by[0].stance == "asserts"
