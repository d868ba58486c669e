"""How old people are in English: no count, no filler, and nothing that parts a list."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "trigger", "told", "number", "targets"),
    [
        ("Two men aged 20 and 34 were killed in Homs.", "killed", "killed", "2", "Two men"),
        ("A woman, aged 60, was killed in Homs.", "killed", "killed", "1", "A woman"),
        ("Four Syrians, aged 17 to 25, were shot dead in Homs.", "shot dead", "killed", "4", "Four Syrians"),
        ("A boy aged 12 was killed by a mine in Taiz.", "killed", "killed", "1", "A boy"),
        (
            "Troops arrested five men aged 18 to 40 and two women in Homs.",
            "arrested",
            "detained",
            "7",
            "five men; two women",
        ),
    ],
)
def test_an_age_counts_nobody(known: Library, text: str, trigger: str, told: str, number: str, targets: str) -> None:
    claim = claim_at(known, text, trigger)
    assert facet(claim, told) == number
    assert facet(claim, "target") == targets
