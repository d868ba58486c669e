"""Faults found by reading reports of the day that nothing was tuned on."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text


def _told(known: Library, text: str) -> list[tuple[str, dict[str, list[str]]]]:
    claims = read_text(text, known, published=date(2026, 3, 5))
    return [(c.type.value, {role.value: [f.text for f in got] for role, got in c.roles.items()}) for c in claims]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "عثرت قوات اليونيفيل على مخبأ أسلحة قرب دير سريان.",
            [("weapons_seizure", {"actor": ["قوات اليونيفيل"], "target": ["مخبأ أسلحة"], "place": ["دير سريان"]})],
        ),
        (
            "Israeli troops withdrew from Zeitoun, leaving widespread destruction.",
            [("withdrawal", {"actor": ["Israeli troops"], "from": ["Zeitoun"]})],
        ),
        ("Tribal fighters left without a fight.", [("withdrawal", {"actor": ["Tribal fighters"]})]),
        (
            "Troops arrested two men before leaving Hasakah.",
            [
                ("arrest", {"actor": ["Troops"], "target": ["two men"]}),
                ("withdrawal", {"actor": ["Troops"], "from": ["Hasakah"]}),
            ],
        ),
    ],
)
def test_each_event_is_told_once_with_all_that_is_said_of_it(known: Library, text: str, told: list[object]):
    assert _told(known, text) == told


def test_a_place_does_nothing_because_it_was_named_last(known: Library):
    text = "تجددت الاشتباكات في أبو سليم، ما أجبر عشرات العائلات على النزوح.\n\nوأغلق مطار معيتيقة."
    assert ("closure", {"place": ["مطار معيتيقة"]}) in _told(known, text)


def test_advisers_who_will_leave_are_not_the_country_that_agreed(known: Library):
    told = _told(known, "اتفق العراق والتحالف على أن يغادر آخر المستشارين قاعدة عين الأسد بحلول أيلول.")
    assert ("agreement", {"actor": ["العراق"], "partner": ["التحالف"]}) in told
    assert all(roles.get("actor") != ["العراق"] for type_, roles in told if type_ == "withdrawal")
