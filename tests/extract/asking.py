"""What tests of reading ask of the claims of a text, in one place."""

from __future__ import annotations

from datetime import date

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Filler

MONDAY = date(2026, 2, 23)


def filler_of(known: Library, text: str, words: str, day: date | None = None) -> Filler:
    """The last filler of the text's claims that reads so."""
    claims: list[Claim] = read_text(text, known, published=day)
    found = [f for claim in claims for fillers in claim.roles.values() for f in fillers if f.text == words]
    assert found, [(c.type, c.roles) for c in claims]
    return found[-1]


def claim_at(known: Library, text: str, trigger: str) -> Claim:
    """The one claim of the text, published on a Monday, whose trigger reads so."""
    claims = read_text(text, known, published=MONDAY)
    found = [c for c in claims if c.trigger.text == trigger]
    assert len(found) == 1, [(c.type, c.trigger.text) for c in claims]
    return found[0]
