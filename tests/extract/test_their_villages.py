"""Villages that a pronoun says whose they are lie in the countryside or side that stands behind them."""

import pytest

from marsad.app.reading import read_text
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "role", "is_"),
    [
        ("عادت 300 عائلة إلى قراها في ريف رأس العين.", Role.TO, "ras-al-ayn-town"),
        ("عاد النازحون إلى بلداتهم في جنوب لبنان.", Role.TO, "southern-lebanon"),
        ("نزح الأهالي من قراهم في ريف السويداء الغربي.", Role.FROM, "suwayda-governorate"),
        ("300 families returned to their villages in the Ras al-Ain countryside.", Role.TO, "ras-al-ayn-town"),
        ("Residents fled their villages in western Suwayda.", Role.FROM, "suwayda"),
    ],
)
def test_they_lie_in_what_stands_behind(known, text, role, is_):
    (claim,) = read_text(text, known)
    (spot,) = claim.roles[role]
    assert (spot.is_, spot.located) == (is_, "area")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("عادت 300 عائلة إلى قراها.", Role.TO),
        ("Residents fled their villages for Ras al-Ain.", Role.FROM),
    ],
)
def test_elsewhere_nobody_knows_where_they_lie(known, text, role):
    (claim,) = read_text(text, known)
    assert claim.roles[role][0].is_ is None
