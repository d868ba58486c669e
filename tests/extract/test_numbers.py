"""Number phrases in words and digits of both languages."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import marsad.lang
from marsad.extract.numbers import number_at
from marsad.lang.times import read_numbers
from marsad.model.times import NumberWords
from marsad.text.normalise import key, loose


@cache
def _table(lang: str) -> NumberWords:
    path = Path(marsad.lang.__file__).parent / lang / "numbers.yaml"
    return read_numbers(path.read_text("utf-8"), lang, "numbers.yaml")


@pytest.mark.parametrize("fold", [key, loose])
@pytest.mark.parametrize(
    ("lang", "phrase", "wanted"),
    [
        ("en", "3 dead", (3, 3, 1)),
        ("ar", "68 ألفا و500 شهيد", (68_500, 68_500, 3)),
        ("ar", "12 ألفا و 300 شخص", (12_300, 12_300, 4)),
        ("ar", "ثلاثة آلاف و200 عائلة", (3200, 3200, 3)),
        ("ar", "ألفان و150 مدنيا", (2150, 2150, 2)),
        ("ar", "مليون و300 ألف شخص", (1_300_000, 1_300_000, 3)),
        ("ar", "ثلاثة آلاف وجرح", (3000, 3000, 2)),
        ("en", "3 thousand and 20 trucks", (3000, 3000, 2)),
        ("en", "1,200 men", (1200, 1200, 1)),
        ("en", "twenty-five men", (25, 25, 1)),
        ("en", "twenty five men", (25, 25, 2)),
        ("en", "one hundred and twenty men", (120, 120, 4)),
        ("en", "1.2 million people", (1_200_000, 1_200_000, 2)),
        ("en", "3 thousand people", (3000, 3000, 2)),
        ("en", "at least 3 men", (3, None, 3)),
        ("en", "more than forty men", (40, None, 3)),
        ("en", "about 20 men", (20, 20, 2)),
        ("en", "up to 900 men", (None, 900, 3)),
        ("en", "dozens of men", (24, 99, 2)),
        ("en", "hundreds of men", (100, 999, 2)),
        ("en", "thousands fled", (1000, 9999, 1)),
        ("en", "several men", (2, None, 1)),
        ("en", "3 to 5 men", (3, 5, 3)),
        ("en", "between 3 and 5 men", (3, 5, 4)),
        ("en", "men", None),
        ("ar", "ثلاثة جنود", (3, 3, 1)),
        ("ar", "خمسة وعشرين جندياً", (25, 25, 2)),
        ("ar", "أربعة عشر جندياً", (14, 14, 2)),
        ("ar", "مئة وعشرين جندياً", (120, 120, 2)),
        ("ar", "3 آلاف نازح", (3000, 3000, 2)),
        ("ar", "ثلاثة آلاف نازح", (3000, 3000, 2)),
        ("ar", "٢٣ جندياً", (23, 23, 1)),
        ("ar", "ما لا يقل عن 7 جنود", (7, None, 5)),
        ("ar", "أكثر من 40 جندياً", (40, None, 3)),
        ("ar", "نحو 20 جندياً", (20, 20, 2)),
        ("ar", "حتى 900 جندي", (None, 900, 2)),
        ("ar", "عشرات الجنود", (24, 99, 1)),
        ("ar", "مئات الجنود", (100, 999, 1)),
        ("ar", "آلاف الجنود", (1000, 9999, 1)),
        ("ar", "عدد من الجنود", (2, None, 2)),
        ("ar", "عدة جنود", (2, None, 1)),
        ("ar", "بين 3 و5 جنود", (3, 5, 3)),
        ("ar", "ألف ومئتي جندي", (1200, 1200, 2)),
        ("ar", "ما بين 20 و30 جندياً", (20, 30, 4)),
        ("ar", "مليونا شخص", (2_000_000, 2_000_000, 1)),
        ("ar", "عشرين مليوناً", (20_000_000, 20_000_000, 2)),
        ("ar", "ثلاثاً من المسيّرات", (3, 3, 1)),
        ("ar", "3 و20 جريحاً", (3, 3, 1)),
        ("ar", "جنود", None),
    ],
)
def test_number_phrase(lang: str, phrase: str, wanted: object, fold: object) -> None:
    """Low, high and the index after the phrase, for keys of either strength."""
    keys = [fold(word) for word in phrase.split()]  # type: ignore[operator]
    assert number_at(keys, 0, _table(lang)) == wanted
