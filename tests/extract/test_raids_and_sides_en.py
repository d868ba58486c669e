"""English sentences that were read wrong: raids on the ground, two sides, joined nationalities, soldiers among the dead, who "they" are."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, filler_of

from marsad.app.library import Library
from marsad.app.reading import read_text

TYPES = [
    # a raid by those who stand on the ground there
    ("An Israeli raid overnight killed two men in the West Bank.", ["attack"]),
    ("Two men were killed in an Israeli raid on Nablus on Tuesday.", ["attack"]),
    ("Turkish raids on Diyarbakir killed two people.", ["attack"]),
    ("A US raid in northwestern Syria killed a leader of the group.", ["attack"]),
    # one from the air: across a border, or aircraft are told of
    ("An Israeli raid on the southern Lebanese town of Khiam killed three people.", ["air_strike"]),
    ("Turkish raids on Dohuk killed two people.", ["air_strike"]),
    ("Israeli raids hit the port of Latakia at dawn.", ["air_strike"]),
    ("An Israeli raid on Rafah killed five people. Warplanes also struck Khan Younis.", ["air_strike", "air_strike"]),
    # pictures that are released free nobody
    ("The army released video footage showing the bodies of RSF fighters in El Fasher.", []),
    ("The militia released a video of captured soldiers.", []),
    ("The militia released twelve fighters.", ["release"]),
    # a drone is no suicide bomber
    ("A suicide drone belonging to the RSF exploded in a market in El Fasher.", ["drone_strike"]),
    ("A suicide bomber blew himself up in a market in El Fasher.", ["suicide_attack"]),
    # what others do and somebody means to curb
    ("The government vowed to curb attacks by bandits in Zamfara.", []),
    ("Patrols were stepped up to stop militant attacks in Borno.", []),
    ("The army deployed troops to tackle attacks on the town.", ["deployment"]),
    ("The army managed to stop an attack by militants on Bara.", ["attack"]),
]

FACETS = [
    # each of two nationalities in one word
    ("US-Israeli strikes hit Isfahan.", "strikes", "actor", "US; Israeli"),
    ("US-British air strikes targeted Hodeidah.", "air strikes", "actor", "US; British"),
    ("Israeli-Lebanese talks resumed in Naqoura.", "talks", "actor", "Israeli; Lebanese"),
    ("US-made drones struck Kabul.", "struck", "actor", ""),
    # words that part two sides are no place
    ("Clashes broke out in El Fasher between the army and its allies on one side, and the RSF on the other.", "Clashes",
     "place", "El Fasher"),
    ("Clashes broke out in El Fasher between the army and its allies on one side, and the RSF on the other.", "Clashes",
     "partner", "the RSF"),
    ("Talks were held in Geneva between Russia on one side and Ukraine on the other.", "Talks", "partner", "Ukraine"),
    ("The militia advanced on one side of the river.", "advanced", "to", "one side of the river"),
    # who fights side by side with somebody does not fight him
    ("Tribal fighters fought side by side with the army in Marib.", "fought", "partner", ""),
    ("Tribal fighters fought with the army in Marib.", "fought", "partner", "the army"),
    # "who" is a person, not the hospital behind him
    ("The dead include a nurse from the hospital in Nyala, who was shot near the market.", "shot", "target", "a nurse"),
    ("Among the dead was Yusra Hamdani, a surgeon from Khalil Suleiman hospital, who was shot on her way.", "shot", "target",
     "Yusra Hamdani"),
    # "they" who say it inside a relative clause
    ("A resident saw bodies in Goma. Officers stopped a truck they said was carrying gang members.", "carrying", "said",
     "Officers"),
    ("A resident fled Goma. Police arrested two men they said had planted a bomb.", "planted a bomb", "said", "Police"),
]  # fmt: skip

IS = [
    # a people is not its forces
    ("Clashes broke out between Palestinians and the Israeli army in Hebron.", "Palestinians", None),
    ("Clashes between Palestinians and Israeli soldiers left three wounded.", "Palestinians", None),
    ("French and Malian troops killed ten fighters near Gao.", "French", "french-forces"),
    # no civilians where soldiers are among them
    ("The attack in Dhamar killed 28 people, including 20 soldiers.", "28 people", None),
    ("The bombing in Quetta killed 12 people including two police officers.", "12 people", None),
    ("The bombing in Quetta killed 12 people including two children.", "12 people", "civilians"),
    # whose police
    ("Police opened fire in Port-au-Prince.", "Police", "haitian-police"),
    ("Police arrested 12 men in Khartoum.", "Police", "sudan/police"),
    # a name of a person is no town
    ("Soldiers stormed Al-Khalil.", "Al-Khalil", "hebron"),
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


def test_rebels_of_another_country(known: Library) -> None:
    """ "The rebels" of Yemen are no Syrian opposition, though a Syrian name is told somewhere in the report."""
    text = (
        "The coalition said it struck Marib and Hodeidah in Yemen. Saudi Arabia welcomed it, a Riyadh official said. "
        "Syria did not comment. Warplanes hit Marib and destroyed 15 vehicles belonging to the rebels."
    )
    meant = {f.is_ for c in read_text(text, known, published=MONDAY) for got in c.roles.values() for f in got}
    assert "syrian-opposition" not in meant
