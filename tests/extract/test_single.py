"""Numbers without a number before the noun: one person, twice, the remains of fifteen; and what is no number."""

from __future__ import annotations

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text


def _numbers(known: Library, text: str) -> dict[str, tuple[int | None, int | None]]:
    """The numbers of the first claim."""
    return {str(kind): (n.low, n.high) for kind, n in read_text(text, known)[0].numbers.items()}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("أطلق مجهولون النار على الشاب سامر في درعا، ما أدى إلى مقتله.", {"killed": (1, 1)}),
        ("أطلق مجهولون النار على شبان في درعا، ما أدى إلى مقتلهم.", {}),
        ("Gunmen opened fire on a teacher in Daraa, which led to his death.", {"killed": (1, 1)}),
        ("Gunmen opened fire on teachers in Daraa, which led to their death.", {}),
        ("A strike killed Bilal al-Jasim in Idlib.", {"killed": (1, 1)}),
        ("وكان العولقي قد لقي حتفه برصاص جنود في عتق.", {"killed": (1, 1)}),
        ("وكان الصدريون قد لقوا حتفهم برصاص جنود في عتق.", {}),
    ],
)
def test_one_person_by_name_or_pronoun(known: Library, text: str, numbers: dict[str, tuple[int, int]]) -> None:
    assert _numbers(known, text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Drones struck the airport twice in Nyala.", {"count": (2, 2)}),
        ("أغارت مسيرات ثلاث مرات على مروي.", {"count": (3, 3)}),
        ("أغارت مسيرات للمرة الثالثة على مروي.", {}),
        ("Drones struck the airport in Nyala.", {}),
        ("An Israeli drone fired two missiles at a car in Tyre.", {}),
        ("The Houthis fired two missiles on Monday.", {"count": (2, 2)}),
        ("وأفرجت إسرائيل عن جثامين 15 فلسطينيا.", {"count": (15, 15)}),
        ("Israel released the bodies of 15 Palestinians on Thursday.", {"count": (15, 15)}),
        ("وصادرت القوة أكثر من ثمانين قطعة سلاح في الناصرية.", {"count": (80, None)}),
        ("ضبطت قوات حرس الحدود على الحدود الغربية بنطاق السلوم 14 بندقية.", {"count": (14, 14)}),
    ],
)
def test_how_often_and_how_many(known: Library, text: str, numbers: dict[str, tuple[int, int]]) -> None:
    """What is fired at something is one strike."""
    assert _numbers(known, text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("ما زال نحو 119 ألف شخص نازحين من حي الشيخ مقصود.", {"displaced": (119_000, 119_000)}),
        ("ما زالت 400 أسرة نازحة من حي الشيخ مقصود.", {"count": (400, 400)}),
    ],
)
def test_who_is_said_to_be_displaced_is_counted(known: Library, text: str, numbers: dict[str, tuple[int, int]]) -> None:
    assert _numbers(known, text) == numbers


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Border guards shot down six drones that the militia had launched.", [("count", 6)]),
        ("Police held seven people, who were later freed.", [("detained", 7), ("count", 7)]),
        ("Three men who had crossed from Syria were wounded.", [("wounded", 3)]),
        ("هدمت جرافات الاحتلال منزلين في يطا.", [("count", 2)]),
        ("Gunmen abducted its captain and chief engineer.", [("detained", 2)]),
    ],
)
def test_what_is_counted(known: Library, text: str, kinds: list[tuple[str, int]]) -> None:
    found = [(kind.value, number.low) for claim in read_text(text, known) for kind, number in claim.numbers.items()]
    assert sorted(found) == sorted(kinds)
