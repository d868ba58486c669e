"""Places told by their rank, with the name behind or without."""

import pytest
from tests.extract.asking import MONDAY

from marsad.app.reading import read_text
from marsad.model.claim import Role


def where(text, known):
    """The text and id of what fills a role of place or target."""
    claims = read_text(text, known, published=MONDAY)
    roles = (Role.PLACE, Role.TO, Role.FROM, Role.TARGET)
    return [(f.text, f.is_) for claim in claims for role in roles for f in claim.roles.get(role, ())]


@pytest.mark.parametrize(
    ("text", "phrase", "place"),
    [
        ("The M23 took the provincial capital, Bukavu.", "the provincial capital, Bukavu", "bukavu"),
        ("The army retook the state capital, Wad Madani.", "the state capital, Wad Madani", "wad-madani"),
        ("The army retook the state capital Wad Madani.", "the state capital Wad Madani", "wad-madani"),
        (
            "Drones hit the region's largest airport, Nyala, on Sunday.",
            "the region's largest airport, Nyala",
            "nyala-airport",
        ),
        ("دخل الجيش عاصمة الولاية ود مدني", "عاصمة الولاية ود مدني", "wad-madani"),
        ("سيطرت حركة 23 مارس على عاصمة الإقليم، بوكافو، فجر الجمعة", "عاصمة الإقليم، بوكافو", "bukavu"),
    ],
)
def test_the_name_behind_the_rank_is_the_place(known, text, phrase, place):
    assert (phrase, place) in where(text, known)


def test_its_precision_is_that_of_the_town(known):
    (claim,) = read_text("The army retook the state capital, Wad Madani.", known, published=MONDAY)
    (filler,) = claim.roles[Role.PLACE]
    assert filler.precision_km is not None
    assert filler.precision_km < 10


@pytest.mark.parametrize(
    "text",
    [
        "The RSF now controls all five state capitals in Darfur.",
        "سيطرت الحركة على عواصم ولايات دارفور الخمس",
    ],
)
def test_several_capitals_are_not_that_of_the_country(known, text):
    assert all(place not in {"khartoum", "kinshasa"} for _, place in where(text, known))


@pytest.mark.parametrize(
    "text",
    [
        "Troops left the base, Damascus and Aleppo on Monday.",
        "At the base, Israel deployed tanks.",
        "Troops left a base, Reuters reported.",
    ],
)
def test_what_only_stands_behind_a_comma_is_no_name_of_it(known, text):
    told = where(text, known)
    assert told
    assert all("," not in phrase for phrase, _ in told)
