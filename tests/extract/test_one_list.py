"""Where something happens is one place or one list of places; what else a sentence says of where belongs to something else."""

from __future__ import annotations

import pytest
from tests.extract.asking import facet

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "role", "places"),
    [
        ("The army said it had reinforced its posts on the Homs-Palmyra highway.", "place", "its posts"),
        ("Troops deployed in the barracks and around the Jibsa field.", "place", "the barracks; the Jibsa field"),
        ("Fighters held several hilltops along the border.", "place", "several hilltops"),
        ("Troops hold the area around the Qasrak base.", "place", "the area around the Qasrak base"),
        ("Drones hit a depot in Kosti and a power station in Atbara.", "place", "Kosti; Atbara"),
        ("A convoy of 90 cars set out from Qamishli for Hasakah, and another one from Raqqa.", "from", "Qamishli"),
        ("Clashes in Lattakia and Tartous governorates went on.", "place", "Lattakia; Tartous"),
        ("أغلقت القوات المدخل الغربي بالمكعبات الإسمنتية", "place", "المدخل الغربي"),
        ("انتشر الجنود في القاعدة ومحيط حقل الجبسة", "place", "القاعدة; محيط حقل الجبسة"),
        ("ضبطت قوات الحدود في السلوم سبع بنادق مخبأة داخل عجلات شاحنة", "place", "السلوم"),
        ("تسلم الجيش العراقي مقرين من وحدات مقاومة سنجار في ناحية سنوني", "place", "مقرين"),
    ],
)
def test_one_list_of_places(known: Library, text: str, role: str, places: str) -> None:
    """What stands apart only contains them, or lies where something else does."""
    assert [facet(claim, role) for claim in read_text(text, known)] == [places]


@pytest.mark.parametrize(
    ("text", "target", "place"),
    [
        ("Drones hit the Tawke field near Zakho at dawn.", "the Tawke field", ""),
        ("Drones hit a fuel depot near Zakho at dawn.", "a fuel depot", "Zakho"),
        ("استهدف هجوم سجن الحوت في الناصرية", "سجن الحوت", ""),
        ("استهدف هجوم سجنا في الناصرية", "سجنا", "الناصرية"),
    ],
)
def test_a_known_site_says_where_by_itself(known: Library, text: str, target: str, place: str) -> None:
    """What stands behind a site of the tables that is hit only contains it; where another was hit must be said."""
    (claim,) = read_text(text, known)
    assert (facet(claim, "target"), facet(claim, "place")) == (target, place)
