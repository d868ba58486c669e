"""Arabic: whose forces leave, and whence; what is about to happen; plans that are given up."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, types_of

from marsad.app.library import Library
from marsad.model.claim import Role

LEAVING = [
    ("استبعد مسؤول أمريكي انسحاب قوات بلاده من العراق هذا العام", "انسحاب", "us-forces", "العراق"),
    ("أعلن وزير الدفاع التركي انسحاب جنود بلاده من قاعدة بعشيقة", "انسحاب", "turkish-forces", "قاعدة بعشيقة"),
    ("قال الوزير الفرنسي إن قوات بلاده ستنسحب من تشاد", "تنسحب", "french-forces", "تشاد"),
    # whose they are is not told: not those of the land that they leave
    ("بدأ انسحاب قوات أجنبية من العراق", "انسحاب", None, "العراق"),
    ("أعلن الوزير انسحاب قوات بلاده من مالي", "انسحاب", None, "مالي"),
]


@pytest.mark.parametrize(("text", "trigger", "who", "whence"), LEAVING)
def test_who_leaves_is_none_of_the_land_that_is_left(
    known: Library, text: str, trigger: str, who: str | None, whence: str
) -> None:
    claim = claim_at(known, text, trigger)
    assert [actor.is_ for actor in claim.roles[Role.ACTOR]] == [who]
    assert facet(claim, "from") == whence


def test_forces_from_a_land_are_its_own(known: Library) -> None:
    claim = claim_at(known, "هاجمت قوات من تشاد حاجزاً في الطينة", "هاجمت")
    assert facet(claim, "actor") == "قوات من تشاد"


NEARLY = [
    ("أوشكت القوات على دخول مدينة بابنوسة", "دخول"),
    ("يوشك الجيش على استكمال السيطرة على بارا", "السيطرة"),
]


@pytest.mark.parametrize(("text", "trigger"), NEARLY)
def test_what_is_about_to_happen_has_not(known: Library, text: str, trigger: str) -> None:
    assert claim_at(known, text, trigger).phase.value == "planned"


def test_a_plan_that_is_given_up_is_no_retreat(known: Library) -> None:
    text = "تراجعت القوات عن خطة للانسحاب من قاعدة الشدادي"
    assert types_of(known, text) == [("withdrawal", "انسحاب")]
    assert claim_at(known, text, "انسحاب").polarity.value == "no"
    assert types_of(known, "تراجعت القوات إلى أطراف بارا") == [("withdrawal", "تراجعت")]


GIVEN = [
    ("سلّم التحالف الدولي قاعدة التنف إلى الجيش السوري بعد انسحابه منها", "التحالف الدولي"),
    ("تسلم الجيش السوري قاعدة التنف من التحالف بعد انسحابه منها", "التحالف"),
]


@pytest.mark.parametrize(("text", "who"), GIVEN)
def test_who_hands_a_place_over_has_left_it(known: Library, text: str, who: str) -> None:
    assert facet(claim_at(known, text, "انسحابه"), "actor") == who
