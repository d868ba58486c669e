"""Spellings that no table lists: proposed where one place is clearly meant, across scripts."""

import pytest

from marsad.extract.spelling import NameIndex, propose
from marsad.knowledge.load import load_world


@pytest.fixture(scope="module")
def index():
    return NameIndex(load_world())


@pytest.mark.parametrize(
    ("name", "kind", "id_"),
    [
        ("Qasrok", "base", "qasrak-base"),
        ("قصرك", "base", "qasrak-base"),
        ("Kamishlo", "city", "qamishli"),
        ("Hasseke", "city", "hasakah"),
        ("Tell Tamer", "town", "tal-tamr"),
        ("Trebeel", "crossing", "trebil-crossing"),
        ("السيمالكة", "crossing", "semalka"),
        ("Aytaroon", "village", "aitaroun"),
        ("عيتارون", "village", "aitaroun"),
    ],
)
def test_place_is_proposed(index, name, kind, id_):
    lang = "en" if name.isascii() else "ar"
    proposals = propose(name, lang, kind, index)
    assert proposals[0][0] == id_
    assert 78 <= proposals[0][1] <= 100


@pytest.mark.parametrize("name", ["London Bridge", "Smith", "Lubrat", "المدرسة", "xyz", "", "12"])
def test_nothing_is_proposed_for_what_is_alike_by_chance(index, name):
    lang = "en" if name.isascii() else "ar"
    assert propose(name, lang, "village", index) == []


def test_a_feminine_ending_makes_another_name(index):
    """Two words of Arabic that differ in it alone are two places; a vowel written otherwise is one."""
    assert propose("هجليجة", "ar", "village", index) == []
    assert propose("سيمالكه", "ar", "crossing", index)[0][0] == "semalka"
