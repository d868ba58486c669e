"""English sentences that were read wrong: what somebody is called, how many live in a town, what is set off, whom "it" means, tolls."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, filler_of

from marsad.app.library import Library
from marsad.app.reading import read_text

TYPES = [
    # so many live there: nobody arrests them
    ("After capturing several villages on the road linking the town of about 60,000 people to Goma, the rebels withdrew.",
     ["capture", "withdrawal"]),
    ("Soldiers arrested a group of 60 people in Goma.", ["arrest"]),
    # what somebody is called makes him nothing
    ("A Kurdish member of the emergency police named Karwan Saleh died in Kirkuk.", ["casualty"]),
    ("The council named a new governor on Monday.", ["appointment"]),
    # clashes are set off, convoys set off
    ("Militants launched attacks near Kirkuk, killing 14 people and setting off fierce clashes with the army.",
     ["attack", "clash"]),
    ("The convoy set off for Tabqa.", ["movement"]),
    # where something lies is no find, an office no place
    ("Birnin Zarma is located about 170 km from the state capital.", []),
    ("A mine was located near the road to Goma.", ["weapons_seizure"]),
    ("He held the position of commander of the Qabrikha compound.", []),
    ("The army held its positions near Bara.", ["presence"]),
    # what is to be forestalled
    ("The police and the military are in the area to forestall further attacks and pursue the bandits.", []),
    ("One soldier was struck by a sniper in Deir Hafer.", ["attack"]),
    # what somebody remains is not where he remains
    ("IS remains a threat in Syria.", []),
    ("The battalion remains in Bara.", ["presence"]),
]  # fmt: skip

FACETS = [
    # a group of what kind
    ("Militants from al Shabaab, a group affiliated with al Qaeda, said they had killed 20 people.", "killed", "actor",
     "Militants from al Shabaab"),
    ("Al-Shabaab, an Islamist group linked to al Qaeda, attacked a base near Baidoa.", "attacked", "actor", "Al-Shabaab"),
    ("JNIM, a coalition of jihadist groups, attacked a base near Djibo.", "attacked", "actor", "JNIM"),
    # "it" is whom something was done to, not where
    ("Al Shabaab was pushed out of Mogadishu in 2011. But it has attacked hotels in Kismayo.", "attacked", "actor",
     "Al Shabaab"),
    ("The militia was driven from El Fasher. It then attacked Mellit.", "attacked", "actor", "The militia"),
    # who was among the dead
    ("Police said among the dead were two lawmakers.", "among the dead", "target", "two lawmakers"),
    ("Two lawmakers were among the dead, police said.", "among the dead", "target", "Two lawmakers"),
    # what somebody supposes others have done
    ("The army thought the rebels had left the town.", "left", "actor", "the rebels"),
    ("Officials believe the rebels have seized the dam.", "seized", "actor", "the rebels"),
    # a strike of the state whose capital is told to own it
    ("The ministry said Moscow's missile attack killed at least 18 people.", "missile attack", "actor", "Moscow"),
    ("The ministry said Moscow's missile attack killed at least 18 people.", "missile attack", "place", ""),
    ("Moscow's worst attack killed 30 people.", "attack", "place", "Moscow"),
    # who says it has hurt nobody
    ("The spokesman, Bahram Hashemi, condemned the assault, which he said also wounded three workers.", "wounded", "means",
     ""),
    ("The ministry gave an initial toll of one dead and 16 wounded.", "toll", "actor", ""),
    ("The ministry gave an initial toll of one dead and 16 wounded.", "toll", "killed", "1"),
    ("The ministry gave an initial toll of one dead and 16 wounded.", "toll", "wounded", "16"),
    ("Residents found seven bodies burned beyond recognition in Bara.", "found", "killed", "7"),
    ("Residents found a weapon in a field near Bara and seven bodies in a well.", "bodies", "killed", "7"),
    # what hits something is not hit beside what the verb before hit
    ("The RSF shelled a hospital and drones hit a market.", "shelled", "target", "a hospital"),
    ("The RSF shelled a hospital and drones hit a market.", "hit", "means", "drones"),
    ("Russia struck a depot and missiles hit a block of flats in Sumy.", "struck", "target", "a depot"),
    ("The RSF shelled homes and shops in Bara.", "shelled", "target", "homes; shops"),
    # the owner of an attack is not what it was like
    ("The violence stems from Hamas's surprise cross-border attack on Israel.", "attack", "actor", "Hamas"),
    ("Unrest followed the rebel fighters' reinvigorated offensive near Goma.", "offensive", "actor", "the rebel fighters"),
    # whose house was destroyed did not destroy it
    ("Israeli forces attacked a family whose house was destroyed.", "destroyed", "actor", ""),
    ("Israeli forces attacked a camp from which shells were fired.", "fired", "means", "shells"),
    # what was hit was destroyed, not where it was
    ("The militia fired missiles at an army vehicle in the area, destroying it.", "destroying", "target",
     "an army vehicle"),
    # the five, not the three among them
    ("He spoke after a drone attack on Bara, which killed five people, including three children.", "drone attack", "target",
     "five people"),
    # two names before a head that they share
    ("Israel struck the area between the Litani and Awali rivers.", "struck", "place", "the area; Litani; Awali"),
    # "it" that adds something is who cites, not whom it cites
    ("Three people were killed in a strike on Aden, state television said, citing the governor. Nine were injured, it added.",
     "injured", "said", "state television"),
    ("The army killed two men, the ministry told Reuters. Five others were injured, it added.", "injured", "said",
     "the ministry"),
    ("Two soldiers were killed in Kidal, residents told AFP. Five others were injured, they added.", "injured", "said",
     "residents"),
    ("The death toll rose to 13 dead and 30 injured.", "death toll", "killed", "13"),
]  # fmt: skip

IS = [
    # the town where news is told is not where a village was hit
    ("BANGKOK: A Myanmar military airstrike on a village killed ten civilians.", "a village", None),
    ("GOMA, Congo: Rebels attacked a village and killed ten people.", "a village", None),
    ("Rebels attacked a market in Goma.", "a market", "goma"),
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
