"""Where quarters, camps of units and lands with an adjective lie: where the text puts them, or nowhere."""

from __future__ import annotations

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Filler


def _of(known: Library, text: str, words: str) -> Filler:
    """The last filler of the text's claims that reads so."""
    claims = read_text(text, known)
    found = [f for claim in claims for fillers in claim.roles.values() for f in fillers if f.text == words]
    assert found, [(c.type, c.roles) for c in claims]
    return found[-1]


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("Shelling hit the Zahra neighbourhood of Homs.", "the Zahra neighbourhood", "zahra-homs"),
        ("Shelling hit the Zahra neighbourhood of Aleppo.", "the Zahra neighbourhood", "aleppo"),
        ("Troops combed the Iraqi Jazeera desert.", "the Iraqi Jazeera desert", "iraq"),
        ("The army shelled Gezira State in Sudan.", "Gezira State", "gezira-state"),
        ("هاجم مسلحون معسكر اللواء 315 مدرع في وادي حضرموت.", "معسكر اللواء 315 مدرع", None),
        ("هاجم مسلحون معسكر اللواء 315 مدرع في سيئون.", "معسكر اللواء 315 مدرع", "seiyun"),
    ],
)
def test_a_place_lies_where_the_text_puts_it(known: Library, text: str, words: str, place: str | None) -> None:
    assert _of(known, text, words).is_ == place


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("Al-Shabaab fighters seized the town of Adan Yabaal.", "the town of Adan Yabaal", "adan-yabaal"),
        ("انسحبت القوات الأوكرانية من مدينة أفدييفكا.", "مدينة أفدييفكا", "avdiivka"),
        ("Gunmen attacked an army camp near Bandiagara in Mali.", "Bandiagara", "bandiagara"),
        ("The army withdrew from the town of Nasir in South Sudan.", "the town of Nasir", "nasir-south-sudan"),
        ("The army withdrew from Unity.", "Unity", None),
    ],
)
def test_places_of_other_wars(known: Library, text: str, words: str, place: str | None) -> None:
    assert _of(known, text, words).is_ == place
