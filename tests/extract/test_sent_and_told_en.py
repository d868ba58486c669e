"""English sentences that were read wrong: who flees, who comes from where, who cites whom, nationalities that share a noun, the dead."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, filler_of

from marsad.app.library import Library
from marsad.app.reading import read_text

TYPES = [
    # what makes people run sends nobody out
    ("Return fire sent the gunmen fleeing into the hills.", ["clash", "withdrawal"]),
    ("Shelling sent residents fleeing from El Fasher.", ["shelling", "displacement"]),
    ("The army sent troops to El Fasher.", ["deployment"]),
    # return fire is a noun behind a preposition, a verb behind its subject
    ("Security forces killed six militants in return fire near Mir Ali.", ["attack"]),
    ("Police returned fire near Mir Ali.", ["clash"]),
    ("Soldiers were ordered to return fire near Mir Ali.", ["clash"]),
    # the dead are no property
    ("Four people were killed and their bodies burned near Zalingei.", ["casualty"]),
    ("The militia burned the bodies near Zalingei.", []),
    ("Two vehicles burned in Sinjil.", ["destruction"]),
    ("The militia burned homes and crops near Zalingei.", ["destruction"]),
]

FACETS = [
    ("The army's return fire sent the gunmen fleeing.", "return fire", "actor", "The army"),
    ("Shelling sent residents fleeing from El Fasher.", "fleeing", "stands", "done yes certain"),
    ("Residents fleeing from El Fasher arrived in Tawila.", "fleeing", "stands", "ongoing yes certain"),
    # what opens the sentence only contains the place of both joined verbs
    ("In Anbar, Iraqi units arrested four men and seized two explosive belts south of Rutba.", "arrested", "place",
     "south of Rutba"),
    ("In Anbar, Iraqi units arrested four men in Ramadi and seized two explosive belts south of Rutba.", "arrested", "place",
     "Ramadi"),
    ("In Anbar, Iraqi units arrested four men and seized two explosive belts near Tikrit.", "arrested", "place", "Anbar"),
    # both places of a list
    ("Separate strikes in Kharkiv and Sumy killed five people.", "strikes", "place", "Kharkiv; Sumy"),
    ("Separate Israeli strikes in Nabatieh and Tyre killed five people.", "strikes", "place", "Nabatieh; Tyre"),
    # each nationality before a strike does it
    ("Israeli and American strikes hit Tehran.", "strikes", "actor", "Israeli; American"),
    ("Russian and Syrian air raids killed ten people in Idlib.", "air raids", "actor", "Russian; Syrian"),
    ("Israeli strikes hit Tehran.", "strikes", "actor", "Israeli"),
    # who cites stands before whom he cites
    ("Israeli forces stormed Jenin, Wafa reported, citing medical sources.", "stormed", "said",
     "Wafa < medical sources"),
    ("Citing a military source, Al Jazeera said the army had retaken Bara.", "retaken", "said",
     "Al Jazeera < a military source"),
    ("According to a military source, the army retook Bara.", "retook", "said", "a military source"),
    ("Israeli forces stormed Jenin, according to medical sources.", "stormed", "said", "medical sources"),
]  # fmt: skip

IS = [
    # "the city" is not the town that its taker comes from
    ("A column from Abidjan reached the city.", "the city", None),
    ("The rebels hold Goma. Troops from Kisangani retook the city.", "the city", "goma"),
    ("Residents fled from Goma. Rebels entered the city.", "the city", "goma"),
    # nationalities that share a noun
    ("US and Israeli jets bombed a site in Isfahan.", "US", "us-forces"),
    ("Iraqi and Kurdish forces entered Makhmour.", "Iraqi", "iraqi-security-forces"),
    ("Iraqi and Syrian officials met in Baghdad.", "Iraqi", "iraq"),
    # a place where nobody says anything by its name
    ("A drone hit Wafa.", "Wafa", "wafa-field"),
    # they are the armed men told of before, and what is "ours" is not theirs
    ("The army advanced on Falam. They shelled our church, a villager said.", "The army", "myanmar-military"),
    ("Junta troops entered Falam. They shelled our church, a villager said.", "our church", "falam"),
]


@pytest.mark.parametrize(("text", "types"), TYPES)
def test_types(known: Library, text: str, types: list[str]) -> None:
    assert [str(claim.type) for claim in read_text(text, known, published=MONDAY)] == types


@pytest.mark.parametrize(("text", "trigger", "what", "words"), FACETS)
def test_facets(known: Library, text: str, trigger: str, what: str, words: str) -> None:
    assert facet(claim_at(known, text, trigger), what) == words


@pytest.mark.parametrize(("text", "words", "meant"), IS)
def test_is(known: Library, text: str, words: str, meant: str | None) -> None:
    assert filler_of(known, text, words).is_ == meant


def test_they_shelled(known: Library) -> None:
    """Who "they" are in a villager's mouth: the force told of before; nobody where only villagers were told of."""
    text = "The army advanced on Falam. They shelled our church, a villager said."
    assert facet(claim_at(known, text, "shelled"), "actor") == "The army"
    fled = "Villagers fled to the forest. They shelled our church, a villager said."
    assert not facet(claim_at(known, fled, "shelled"), "actor")
