"""What is only talked about has not happened, and what is agreed on is to come."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


def _told(known: Library, text: str) -> list[tuple[str, str]]:
    return [(claim.type.value, claim.phase.value) for claim in read_text(text, known, published=date(2026, 2, 23))]


@pytest.mark.parametrize(
    "text",
    [
        "The two sides held talks on the release of prisoners and the reopening of the Bab al-Hawa crossing.",
        "The ministers met in Damascus to discuss the withdrawal of forces from Raqqa.",
        "The ministers discussed the withdrawal of U.S. troops from Qasrak base.",
        "Ceasefire talks resumed in Doha on Sunday.",
        "التقى الوزير سفير روسيا لبحث تسليم المعابر الحدودية.",
        "اجتمع القادة في دمشق لمناقشة انسحاب القوات من الرقة.",
        "بحث الجانبان آلية انسحاب القوات الأميركية من قاعدة قسرك.",
        "بدأت محادثات وقف إطلاق النار في الدوحة يوم الأحد.",
    ],
)
def test_the_topic_of_talks_is_no_event(known: Library, text: str):
    assert {type_ for type_, _ in _told(known, text)} == {"talks"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They met the governor on Sunday after the release of 12 prisoners in Raqqa.", ("release", "done")),
        ("التقى المحافظ شيوخ العشائر وأطلق سراح 12 معتقلا في الرقة.", ("release", "done")),
        ("نفت الوزارة أنباء متداولة عن انسحاب القوات من الرقة.", ("withdrawal", "done")),
        ("The parties signed an agreement on the release of 20 prisoners.", ("release", "planned")),
        ("A deal on the withdrawal of troops from Raqqa was reached on Monday.", ("withdrawal", "planned")),
        ("A prisoner exchange agreement was signed, and the release of 20 men took place.", ("release", "done")),
    ],
)
def test_what_is_no_topic_of_talks_is_told(known: Library, text: str, told: tuple[str, str]):
    assert told in _told(known, text)


def test_the_day_of_a_deal_is_not_that_of_what_is_agreed_on(known: Library):
    text = "A deal on the withdrawal of troops from Raqqa was reached on Monday."
    days = {claim.type.value: claim.time for claim in read_text(text, known, published=date(2026, 2, 23))}
    assert days["withdrawal"] is None
    assert days["agreement"] is not None


@pytest.mark.parametrize(
    "text",
    ["Ceasefire talks resumed in Doha on Sunday.", "بدأت محادثات وقف إطلاق النار في الدوحة يوم الأحد."],
)
def test_talks_that_begin_again_do_so_at_a_place(known: Library, text: str):
    (claim,) = read_text(text, known, published=date(2026, 2, 23))
    assert [filler.is_ for filler in claim.roles[Role.PLACE]] == ["doha"]
