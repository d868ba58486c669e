"""English news of teams that travel, bags that are opened and money that is found, beside news of the same words of a conflict."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text


def told_by(known: Library, text: str) -> list[str]:
    """The types of what a text tells."""
    return [str(claim.type) for claim in read_text(text, known, published=date(2026, 2, 23))]


@pytest.mark.parametrize(
    "text",
    [
        "The delegation arrived in Accra on Friday for a friendly match.",
        "A group of gangsters attacked a shopkeeper and his wife in the robbery.",
        "Police recovered US$ 40,000 in Mombasa.",
        "The clerk called the manager, and Kamau opened the bag.",
    ],
)
def test_quiet_news_tells_no_event(known: Library, text: str) -> None:
    """Who travels is a team, who attacks a robber, and what is opened or recovered no place."""
    assert told_by(known, text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A delegation of the Sudanese government arrived in Cairo on Friday.", "talks"),
        ("The army recovered the town of El Obeid from the RSF.", "capture"),
        ("Egypt opened the Rafah crossing on Sunday.", "reopening"),
        ("Gangsters attacked an army post in Port-au-Prince with grenades.", "attack"),
    ],
)
def test_news_of_a_conflict_still_does(known: Library, text: str, told: str) -> None:
    """The same words of delegations, towns, crossings and armed gangs mean what they say."""
    assert told in told_by(known, text)
