"""Parties that act together in one clause go on together in the next, unless its verb is of one alone."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "event", "role", "words"),
    [
        (
            "The army and the Amalek Division stormed the town of Jindires and arrested ten men.",
            "arrest",
            Role.ACTOR,
            ["The army", "the Amalek Division"],
        ),
        ("اقتحم الجيش والشرطة بلدة جنديرس واعتقلوا عشرة رجال.", "arrest", Role.ACTOR, ["الجيش", "الشرطة"]),
        ("اقتحم الجيش والشرطة بلدة جنديرس واعتقل عشرة رجال.", "arrest", Role.ACTOR, ["الجيش"]),
        ("Hamas and Israel held talks in Cairo and signed a truce agreement.", "agreement", Role.PARTNER, ["Israel"]),
        ("Hamas and Israel held talks in Cairo and Egypt signed an agreement.", "agreement", Role.ACTOR, ["Egypt"]),
    ],
)
def test_who_goes_on_acting(text: str, event: str, role: Role, words: list[str], known: Library) -> None:
    claims = read_text(text, known, published=date(2026, 2, 23))
    assert [[f.text for f in c.roles[role]] for c in claims if c.type.value == event] == [words]
