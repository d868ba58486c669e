"""Regions, oblasts, territories and townships are wider than the town that they are called after."""

from __future__ import annotations

import pytest
from tests.extract.asking import filler_of

from marsad.app.library import Library

WIDE = [
    ("Shelling hit the Kayes region in western Mali.", "the Kayes region", "kayes-region", 100),
    ("Shelling hit Kayes in Mali.", "Kayes", "kayes", 0),
    ("A drone struck a refinery in the Rostov region.", "the Rostov region", "rostov-oblast", 100),
    ("Two men were killed in Rutshuru territory, North Kivu.", "Rutshuru territory", "rutshuru", 20),
    ("Two men were killed in Khin-U township in Sagaing.", "Khin-U township", "khin-u", 20),
    ("سقط صاروخ على مصفاة في منطقة روستوف.", "منطقة روستوف", "rostov-oblast", 100),
    ("قصفت طائرات سوليدار في دونيتسك.", "سوليدار", "soledar", 0),
    # a town told after the province that it lies in; a town's own site told behind it
    ("A raid in the West Bank city of Jenin killed three.", "the West Bank city of Jenin", "jenin", 0),
    ("Israeli troops stormed Jenin and its refugee camp.", "its refugee camp", "jenin-camp", 0),
    ("اقتحمت القوات الإسرائيلية جنين ومخيمها.", "مخيمها", "jenin-camp", 0),
    ("Israeli troops stormed Jenin and its barracks.", "its barracks", "jenin", 0),
    # the hill of somebody is no town that is called a hill
    ("قصفت مسيّرات موقعا في منطقة تل المانع.", "منطقة تل المانع", None, 0),
    ("قصفت مسيّرات موقعا في منطقة التل بريف دمشق.", "منطقة التل", "tall-district", 0),
    # a name that is a common word, or a name of people, is a place only with a word for one
    ("Shelling destroyed a tank near Miranshah.", "a tank", None, 0),
]


@pytest.mark.parametrize(("text", "words", "place", "least"), WIDE)
def test_place(known: Library, text: str, words: str, place: str | None, least: float) -> None:
    found = filler_of(known, text, words)
    assert found.is_ == place
    assert (found.precision_km or 0) >= least


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        (
            "Clashes erupted in the village of Tall Hamra in Homs province.",
            "the village of Tall Hamra",
            "homs-governorate",
        ),
        ("Clashes erupted in the town of Saraqib Monday.", "the town of Saraqib", "saraqib"),
        ("Troops entered Kobani Tuesday.", "Kobani", "kobani"),
        ("Clashes erupted in the Karama neighbourhood of Homs.", "the Karama neighbourhood", "homs"),
        ("Shells hit the Mezzeh district of Damascus.", "the Mezzeh district of Damascus", "mezzeh-quarter"),
        ("Shells hit the village of Deir Qanoun near Tyre.", "the village of Deir Qanoun", "tyre"),
    ],
)
def test_a_longer_name_is_another_place(known: Library, text: str, words: str, place: str) -> None:
    """A name that only begins as that of a known place is placed by what contains it."""
    assert filler_of(known, text, words).is_ == place
