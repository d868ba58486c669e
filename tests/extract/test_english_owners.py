"""Whose craft strikes, who answers for a deed, which words make one verb: English, the look-alike beside the right one."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extract.asking import facet

from marsad.app.library import Library
from marsad.app.reading import read_text

TOLD = [
    # a craft whose owner is named by a pronoun or by a word for the enemy acts; a bare one is what is struck with
    ("Their artillery struck the hospital", "shelling", "actor", "Their artillery"),
    ("Artillery struck the hospital", "shelling", "means", "Artillery"),
    ("Occupation artillery shelled the outskirts of Jabalia", "shelling", "actor", "Occupation artillery"),
    # an occupation that does something to something is a force
    ("The occupation demolished a house in Silwan", "destruction", "actor", "The occupation"),
    ("The garrisons withdrew from the town", "withdrawal", "actor", "The garrisons"),
    # who is loyal to whom is part of who they are
    (
        "The factions loyal to the Damascus government besieged the town",
        "siege",
        "actor",
        "The factions loyal to the Damascus government",
    ),
    # who is held responsible did it
    (
        "We hold the Turkish state responsible for the drone strikes on the road",
        "drone_strike",
        "actor",
        "the Turkish state",
    ),
    ("The ministry held the RSF accountable for the killing of ten farmers", "attack", "actor", "the RSF"),
    ("The ministry held the RSF accountable for the killing of ten farmers", "attack", "stands", "done yes certain"),
    # a verb and its particle, with the object between them
    ("The air force shot two drones down over Aden", "interception", "target", "two drones"),
    # what is driven into what
    ("A suicide bomber rammed a vehicle into an army post", "suicide_attack", "means", "a vehicle"),
    ("A suicide bomber rammed a vehicle into an army post", "suicide_attack", "target", "an army post"),
    # people by their trade demonstrate as others do
    ("Teachers in Ajdabiya demonstrated against the shutdown", "protest", "actor", "Teachers"),
]

NOT_TOLD = [
    ("The occupation of Crimea began in 2014", []),
    ("The ministry held the RSF responsible for the safety of the detainees", []),
    ("The army took the hostages on Monday", ["abduction"]),
]


@pytest.mark.parametrize(("text", "kind", "what", "expected"), TOLD)
def test_what_is_told(known: Library, text: str, kind: str, what: str, expected: str) -> None:
    found = [claim for claim in read_text(text, known, published=date(2026, 3, 10)) if claim.type == kind]
    assert [facet(claim, what) for claim in found] == [expected]


@pytest.mark.parametrize(("text", "types"), NOT_TOLD)
def test_what_is_not_told(known: Library, text: str, types: list[str]) -> None:
    assert [claim.type.value for claim in read_text(text, known, published=date(2026, 3, 10))] == types
