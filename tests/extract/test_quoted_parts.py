"""Quotations that begin amid a clause: the clause goes on in them."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The army said it had “killed 12 militants and burned two boats in the village of Dollo”",
            [("attack", "The army", "12 militants"), ("destruction", "The army", "two boats")],
        ),
        (
            "The unit reported detaining “nine suspects, including a guard,” in Dollo",
            [("arrest", "The unit", "nine suspects")],
        ),
        ("The army said it “struck two depots” in Dollo", [("attack", "The army", "two depots")]),
        ('Troops killed "several militants" in Dollo', [("attack", "Troops", "several militants")]),
        # a whole sentence keeps its speaker
        ("The minister said “the army struck two depots”", [("attack", "the army", "two depots")]),
    ],
)
def test_a_clause_goes_on_in_a_quotation(known: Library, text: str, told: list[tuple[str, str, str]]) -> None:
    claims = read_text(text, known, published=date(2026, 3, 10))
    found = [
        (
            str(claim.type),
            *(
                " ".join(f.text for role, got in claim.roles.items() if role == name for f in got)
                for name in ("actor", "target")
            ),
        )
        for claim in claims
    ]
    assert [each for each in found if each[1:] != ("", "")] == told
