"""The countryside of a town that its province is called by: the province, as an area, joined letters or not."""

from __future__ import annotations

import pytest
from tests.extract.asking import filler_of

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("دخل الجيش إلى ريف حلب.", "ريف حلب", "aleppo-governorate"),
        ("قتل جندي بريف درعا الشرقي.", "ريف درعا الشرقي", "daraa-governorate"),
        ("قصف الجيش ريف منبج.", "ريف منبج", "manbij"),
        ("The army shelled the Homs countryside.", "the Homs countryside", "homs-governorate"),
        ("The army entered the city of Homs.", "the city of Homs", "homs"),
    ],
)
def test_what_a_countryside_is_of(known: Library, text: str, words: str, place: str) -> None:
    assert filler_of(known, text, words).is_ == place


@pytest.mark.parametrize(
    ("text", "words"),
    [("قتل شخص بمحيط حلب.", "محيط حلب"), ("قصف الجيش ريف منبج.", "ريف منبج")],
)
def test_what_lies_around_a_town_is_wider_than_the_town(known: Library, text: str, words: str) -> None:
    km = filler_of(known, text, words).precision_km
    assert km is not None
    assert km > 15


def test_a_village_of_two_countries_is_in_the_one_told_of(known: Library) -> None:
    text = "توغلت قوات إسرائيلية باتجاه الهبارية وأقامت حاجزاً في ريف درعا."
    assert filler_of(known, text, "الهبارية").is_ == "habbariyah-daraa"


def test_another_force_is_of_those_named_last(known: Library) -> None:
    text = (
        "وقعت اشتباكات بين قوات الأمن الحكومية والفصائل المحلية في السويداء. "
        "وقامت قوات الاحتلال بعمليات تفتيش للمنازل. ودخلت قوة أخرى إلى قرية بريقة."
    )
    assert filler_of(known, text, "قوة أخرى").is_ == "israeli-forces"


def test_a_post_is_no_region_that_it_is_called_after(known: Library) -> None:
    text = "انسحبت القوة من قرية كويا في ريف درعا إلى نقطة الجزيرة."
    assert filler_of(known, text, "نقطة الجزيرة").is_ not in {"jazira", "gezira-state"}
