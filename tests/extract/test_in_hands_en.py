"""In whose hands an English report says that a place is, or into whose it fell."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "trigger", "type_", "actor"),
    [
        ("The town of Bara is now in RSF hands.", "hands", "control", "RSF"),
        ("The town of Bara remains under RSF control.", "control", "control", "RSF"),
        ("The town of Mweso fell into M23's hands on Friday.", "hands", "capture", "M23"),
        ("The town of Babanusa came under rebel control on Monday.", "control", "capture", "rebel"),
        ("The town of Bara fell under rebel control.", "fell", "capture", "rebel"),
        ("The village returned to army control on Sunday.", "control", "capture", "army"),
    ],
)
def test_a_place_is_held_or_taken_by_the_name_before_the_word(
    known: Library, text: str, trigger: str, type_: str, actor: str
) -> None:
    claim = claim_at(known, text, trigger)
    assert (claim.type, facet(claim, "actor")) == (type_, actor)
    assert facet(claim, "place")
    assert not facet(claim, "target")


@pytest.mark.parametrize("text", ["The minister has blood on his hands.", "The two presidents shook hands in Doha."])
def test_hands_alone_hold_nothing(known: Library, text: str) -> None:
    assert read_text(text, known, published=MONDAY) == []
