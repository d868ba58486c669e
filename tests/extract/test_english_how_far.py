"""How far from a place something happens, whose land it is, who is near to what he tells of, and what befell none."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, filler_of

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "trigger", "what", "told"),
    [
        ("A missile hit a tanker 60 nautical miles off Hodeidah.", "hit", "target", "a tanker"),
        ("A missile hit a tanker 60 nautical miles off Hodeidah.", "hit", "place", "60 nautical miles off Hodeidah"),
        (
            "A rocket struck a Greek-owned tanker 70 km southwest of Hodeidah.",
            "struck",
            "target",
            "a Greek-owned tanker",
        ),
        ("Troops ambushed a convoy 12 km south of Bunia.", "ambushed", "target", "a convoy"),
        ("Troops ambushed a convoy 12 km south of Bunia.", "ambushed", "place", "12 km south of Bunia"),
        (
            "Gunmen attacked a village 20 miles from Maiduguri.",
            "attacked",
            "place",
            "a village 20 miles from Maiduguri",
        ),
        ("Gunmen attacked a village 20 miles from Maiduguri.", "attacked", "from", ""),
        ("Troops withdrew 10 km from Bunia.", "withdrew", "from", "Bunia"),
        ("A bomb killed four soldiers 30 km from Gao.", "killed", "place", "30 km from Gao"),
        ("Troops are stationed 20 km from Bunia.", "stationed", "place", "20 km from Bunia"),
        ("The tanker was attacked north of Hodeidah.", "attacked", "place", "north of Hodeidah"),
        ("Militiamen dug a 60 km trench near Bunia.", "dug", "target", "a 60 km trench"),
        ("Forces acting on a tip-off arrested three men in Mosul.", "arrested", "actor", "Forces"),
        ("Troops acting under orders raided a house in Jenin.", "raided", "actor", "Troops"),
        ("No flights have been suspended.", "suspended", "stands", "done no certain"),
        ("Flights have been suspended.", "suspended", "stands", "done yes certain"),
        ("No flights were cancelled on Sunday.", "cancelled", "stands", "done no certain"),
        ("No attack was reported in Bara.", "attack", "stands", "done no certain"),
        ("France ended its military presence in Chad in January.", "ended", "from", "Chad"),
        (
            "Israel left the hill on Sunday, two people familiar with the talks said.",
            "left",
            "said",
            "two people familiar with the talks",
        ),
        (
            "A diplomat familiar with the negotiations said Israel left the hill.",
            "left",
            "said",
            "A diplomat familiar with the negotiations",
        ),
        (
            "Israel left the hill, a person with knowledge of the deal said.",
            "left",
            "said",
            "a person with knowledge of the deal",
        ),
        ("The army — the country's main fighting force — said it had captured Bara.", "captured", "said", "The army"),
        ("ACLED — a conflict monitor — said 30 people were killed in Bara.", "killed", "said", "ACLED"),
        ("A military source put the army's losses at five dead.", "dead", "said", "A military source"),
        ("Two men were wounded by a drone in Nikopol.", "wounded", "actor", ""),
        ("Two men were wounded by a drone in Nikopol.", "wounded", "means", "a drone"),
        ("A tanker was hit by a drone near Hodeidah.", "hit", "place", "Hodeidah"),
        ("A bomb hit a convoy in Bannu, wounding two police escorts.", "hit", "wounded", "2"),
    ],
)
def test_told_as_it_is(known: Library, text: str, trigger: str, what: str, told: str) -> None:
    """A role, source or figure, or how it stands, is that of its own words; where there is none, it is empty."""
    assert facet(claim_at(known, text, trigger), what) == told


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("A tanker was hit by a drone near Hodeidah.", ["drone_strike"]),
        ("A bomb hit a convoy in Bannu, wounding two police escorts.", ["explosion"]),
        ("The brigade took up blocking positions on the road.", []),
        ("Soldiers crossed into Syria on Sunday.", ["advance"]),
        ("A convoy of lorries crossed into Syria on Sunday.", ["movement"]),
        ("Israel launched surveillance drones over Tyre.", ["movement"]),
        ("Israel launched drones over Tyre.", ["drone_strike"]),
    ],
)
def test_told_as_what_it_is(known: Library, text: str, types: list[str]) -> None:
    """An act is what it is, and told once."""
    assert [claim.type for claim in read_text(text, known, published=MONDAY)] == types


@pytest.mark.parametrize(
    ("text", "words", "named"),
    [
        ("Drones hit Bunia. Uganda attacked rebels on its territory.", "its territory", "uganda"),
        ("A rocket fell in Kukawa. Niger said gunmen attacked its territory.", "its territory", "niger"),
        ("A rocket fell in Kukawa. Gunmen crossed into its territory.", "its territory", None),
        ("قصفت المدفعية بلدة كفركلا. وقال لبنان إن إسرائيل قصفت أراضيه.", "أراضيه", "lebanon"),
    ],
)
def test_land_of_its_owner(known: Library, text: str, words: str, named: str | None) -> None:
    """Whose land it is tells where it is; it is no town told before."""
    assert filler_of(known, text, words).is_ == named


@pytest.mark.parametrize(
    ("text", "words", "km"),
    [
        ("A vessel was attacked 60 miles off Hodeidah.", "60 miles off Hodeidah", 96.0),
        ("A vessel was attacked off Hodeidah.", "Hodeidah", 15.0),
        ("Gunmen attacked a village 20 km from Maiduguri.", "a village 20 km from Maiduguri", 20.0),
    ],
)
def test_radius_of_a_distance(known: Library, text: str, words: str, km: float) -> None:
    """What lies so far from a place is an area around it, at least so wide."""
    found = filler_of(known, text, words)
    assert found.located == "area"
    assert found.precision_km is not None
    assert found.precision_km >= km
