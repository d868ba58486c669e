"""Lists of three and more in English: with a comma before "and", with a place for each thing, with what only says who somebody is."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet
from tests.loaded import built_in

from marsad.app.reading import read_text
from marsad.model.claim import Role

KNOWN = built_in()


def told(text: str, role: Role) -> list[str]:
    """The fillers of a role over all claims of a text, in order."""
    return [f.text for claim in read_text(text, KNOWN, lang="en") for f in claim.roles.get(role, ())]


LISTS = [
    ("Jets destroyed a mosque, a school, and a bakery in Khiam", Role.TARGET, ["a mosque", "a school", "a bakery"]),
    ("Troops seized Kobani, Manbij, and Raqqa on Monday", Role.PLACE, ["Kobani", "Manbij", "Raqqa"]),
    ("Clashes erupted in Kobani, Manbij, and Raqqa", Role.PLACE, ["Kobani", "Manbij", "Raqqa"]),
    ("Soldiers, policemen, and militiamen raided Khiam", Role.ACTOR, ["Soldiers", "policemen", "militiamen"]),
    ("A convoy reached Kobani carrying flour, blankets, and fuel", Role.CARGO, ["flour", "blankets", "fuel"]),
    ("A convoy reached Kobani carrying flour, blankets and fuel", Role.CARGO, ["flour", "blankets", "fuel"]),
    (
        "The UN delivered ten trucks of food, water and tents to Kobani",
        Role.CARGO,
        ["ten trucks of food, water and tents"],
    ),
    # each with a place of its own
    (
        "The group attacked a post in Khiam, a convoy near Taybeh and a base in Bint Jbeil",
        Role.TARGET,
        ["a post", "a convoy", "a base"],
    ),
    (
        "The group attacked a post in Khiam, a convoy near Taybeh, and a base in Bint Jbeil",
        Role.PLACE,
        ["Khiam", "Taybeh", "Bint Jbeil"],
    ),
    # who or what the one before is counts for nothing besides
    ("Ahmad Hassan, a shepherd, and his son were shot dead in Khiam", Role.TARGET, ["Ahmad Hassan", "his son"]),
    ("A shepherd, Ali Hamad, and his son were shot dead in Khiam", Role.TARGET, ["Ali Hamad", "his son"]),
    ("Israel struck Damascus, the capital, and Homs", Role.PLACE, ["Damascus", "Homs"]),
    # a clause of its own is no part of a list
    ("The army shelled Khiam, and troops entered Taybeh", Role.PLACE, ["Khiam"]),
]


@pytest.mark.parametrize(("text", "role", "fillers"), LISTS)
def test_all_that_a_list_names_is_told(text: str, role: Role, fillers: list[str]) -> None:
    """A comma before the last of a list ends it no more than "and" alone does."""
    assert told(text, role) == fillers


@pytest.mark.parametrize(
    ("text", "trigger", "role", "told"),
    [
        ("Troops entered three villages (Khiam, Aitaroun and Yaroun) on Monday.", "entered", "to", "Khiam; Aitaroun; Yaroun"),
        ("The strikes hit three towns: Khiam, Aitaroun and Yaroun.", "strikes", "place", "Khiam; Aitaroun; Yaroun"),
        ("Rebels attacked two towns, Bunagana and Rutshuru, on Friday.", "attacked", "place", "Bunagana; Rutshuru"),
        ("The army left its bases in the north, Tessalit and Kidal, on Monday.", "left", "from", "Tessalit; Kidal"),
        ("The army left a base, Tessalit and Kidal on Monday.", "left", "from", "a base; Tessalit; Kidal"),
        ("The army shelled two villages, Israel and the UN said.", "shelled", "place", "two villages"),
    ],
)  # fmt: skip
def test_places_listed_behind_their_noun_are_what_is_told_of(text: str, trigger: str, role: str, told: str) -> None:
    assert facet(claim_at(KNOWN, text, trigger), role) == told
