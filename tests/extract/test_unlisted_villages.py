"""Places that no table holds: which known place the words behind them say that they lie in, or by."""

from __future__ import annotations

import pytest
from tests.extract.asking import filler_of

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "words", "known_by", "at_least_km"),
    [
        (
            "Gunmen attacked a post in the village of Tellakin, about 20 km north of Ouallam in Niger, on Monday.",
            "the village of Tellakin",
            "ouallam",
            20,
        ),
        ("The army shelled the village of Tefrana, west of Kadugli.", "the village of Tefrana", "kadugli", 15),
        ("The army shelled the village of Tefrana in Kadugli.", "the village of Tefrana", "kadugli", 15),
        ("Jets bombed a school in Oeh Kwin village, Sagaing region.", "Oeh Kwin village", "sagaing-region", 100),
        (
            "Jets bombed a school in Oeh Kwin village in Hlutpin township, Sagaing region.",
            "Oeh Kwin village",
            "sagaing-region",
            100,
        ),
        ("Militiamen burned houses in Kateb, a village in Lubero territory, on Friday.", "Kateb", "lubero", 30),
        (
            "Russian forces captured the settlement of Novopavlenko in Donetsk region.",
            "the settlement of Novopavlenko",
            "donetsk-oblast",
            50,
        ),
    ],
)
def test_a_village_lies_in_or_by_what_is_told_behind_it(
    known: Library, text: str, words: str, known_by: str, at_least_km: float
) -> None:
    found = filler_of(known, text, words)
    assert (found.is_, found.located) == (known_by, "area")
    assert found.precision_km is not None
    assert found.precision_km >= at_least_km


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fighters withdrew from the village of Tefrana, Homs governorate officials said.", "the village of Tefrana"),
        ("Gunmen killed three farmers in the village of Tefrana, Kadugli residents said.", "the village of Tefrana"),
        (
            "Troops clashed with bandits in the village of Tefrana, Zamfara and Katsina, the army said.",
            "the village of Tefrana",
        ),
    ],
)
def test_what_comes_behind_a_comma_may_be_a_speaker_or_the_next_place(known: Library, text: str, words: str) -> None:
    assert filler_of(known, text, words).is_ is None


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Gunmen attacked a mosque in Unguwan Mantaw, in Malumfashi, on Friday.", ["Unguwan Mantaw"]),
        ("Gunmen attacked mosques in Kankara and in Malumfashi.", ["Kankara", "Malumfashi"]),
    ],
)
def test_what_holds_an_unlisted_place_is_no_second_one(known: Library, text: str, places: list[str]) -> None:
    assert [f.text for f in read_text(text, known)[0].roles[Role.PLACE]] == places


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("An Iranian drone hit a hotel in Erbil's Ankawa district.", "Erbil's Ankawa district", "ankawa"),
        (
            "Two civilians were killed in the Nabatieh district town of Kfar Tebnit.",
            "the Nabatieh district town of Kfar Tebnit",
            "kfar-tebnit",
        ),
        ("Fighting raged on the Deir Hafer–Maskana axis.", "the Deir Hafer–Maskana axis", "deir-hafir"),
    ],
)
def test_the_nearer_of_two_names_is_the_place(known: Library, text: str, words: str, place: str) -> None:
    assert filler_of(known, text, words).is_ == place
