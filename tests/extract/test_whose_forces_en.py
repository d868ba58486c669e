"""Whose forces English phrases are that only a sender, a speaker, loyalty or the report around them tells, the look-alike beside
the right one.
"""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role

ACTORS = [
    # who sends them
    ("The Libyan National Army dispatched two battalions to Sirte on Friday.", "two battalions", "lna"),
    ("The RSF sent reinforcements to Nyala on Monday.", "reinforcements", "rsf"),
    ("Russia's Africa Corps sent about 200 men to Kidal.", "about 200 men", "africa-corps"),
    (
        "Iraq's Defence Ministry sent a commando battalion to seal off the area near Tikrit.",
        "a commando battalion",
        "iraqi-army",
    ),
    ("The mayor of Sirte sent two battalions to the front.", "two battalions", None),
    (
        "The militants of al-Shabaab pulled out of Jilib, leaving mines behind, a military officer said. Drones hit Jilib.",
        "a military officer",
        None,
    ),
    # loyalty to the government of their own country
    ("Forces loyal to Libya's Government of National Unity withdrew from Zawiya.", "Forces loyal to", "gna-forces"),
    (
        "Brigades allied with Prime Minister Abdulhamid Dbeibah withdrew from Zawiya in Libya.",
        "Brigades allied",
        "gna-forces",
    ),
    ("Militias loyal to Iran withdrew from Deir ez-Zor in Syria.", "Militias loyal to Iran", None),
    # a name, what they do, men
    ("Houthi security men detained three traders in Sanaa.", "Houthi security men", "houthis"),
    # who speaks, by what stands behind his name
    (
        'The Sudanese army retook Bara. "Our troops arrested 12 fighters," said Colonel Nabil Abdallah, an army spokesman.',
        "Our troops",
        "sudanese-army",
    ),
    (
        'The Sudanese army retook Bara. "Our troops are tired," said Amal Idris, a teacher. "Our troops arrested 12 men."',
        "a teacher",
        None,
    ),
    # nobody else's
    (
        "UNIFIL said that the Lebanese army and its own troops had dismantled two tunnels near Sarda.",
        "its own troops",
        "unifil",
    ),
    (
        "UNIFIL said that the Lebanese army and its troops had dismantled two tunnels near Sarda.",
        "its troops",
        "lebanese-army",
    ),
    # bands that blew something up or fired rockets are the attackers
    (
        "Militants of the Baloch Liberation Army blew up a track near Sibi. The attackers also abducted a guard.",
        "The attackers",
        "balochistan-liberation-army",
    ),
    # a force that may be any army's, where one army acts and no band
    (
        "Israeli forces shot a youth in Silwad. A large force stormed Tulkarm camp and demolished three houses.",
        "A large force",
        "israeli-forces",
    ),
    (
        "Israeli forces fought Hamas fighters in Tulkarm. A large force stormed a house in Jenin.",
        "A large force",
        None,
    ),
    # forces called by what they serve
    (
        "The Arakan Army took Ann in Myanmar. Some 100 regime soldiers surrendered.",
        "Some 100 regime soldiers",
        "myanmar-military",
    ),
    ("Jubaland forces clashed with federal troops in Beled Hawo, Somalia.", "federal troops", "somali-army"),
    # soldiers in a report on one country alone are its own
    ("Gunmen from the Fano militia killed two soldiers in Gondar.", "two soldiers", "ethiopian-forces"),
    ("Chadian forces entered Darfur. The RSF killed two soldiers in Kutum, Sudan.", "Chadian forces", "chadian-army"),
    # without an article rebels are not those named last
    ("M23 fighters attacked Fizi in Congo. Wazalendo militias fled. Rebels withdrew from Uvira.", "Rebels", None),
    # the second of two
    ("The army fought the RSF in El Fasher. The latter seized the market.", "the RSF", "rsf"),
    # one number for both
    ("Houthi men detained 14 UN and NGO staff in Sanaa.", "14 UN and NGO staff", "aid-workers"),
    # whom a passive names as the doer is the attacker
    (
        "At least 17 civilians were hacked to death by ADF rebels in Ntoyo. The assailants burned 16 houses.",
        "The assailants",
        "adf-uganda",
    ),
    # who speaks for whom, by the title before his name
    (
        "Hezbollah left Tyre. The army's commander, Rodolphe Haykal, met US officers.",
        "Rodolphe Haykal",
        "lebanese-army",
    ),
    ("Hezbollah left Tyre. A doctor, Samir Khoury, met US officers.", "Samir Khoury", None),
    # volunteers of an army are no group
    (
        "JNIM fighters stormed Diapaga in Burkina Faso. Thirty soldiers and VDP volunteers died. The group burned the post.",
        "The group",
        "jnim",
    ),
    # as their enemies call those told of before
    (
        "In Sweida, gunmen of the National Guard attacked a checkpoint. The outlaw groups also abducted four farmers.",
        "The outlaw groups",
        "suwayda-factions",
    ),
    # what an agency without an army of its own calls troops are the occupier's
    ("The Palestinian news agency Wafa said that troops raided houses in Nablus.", "troops", "israeli-forces"),
    ("The Turkish agency Anadolu said that troops killed two fighters near Duhok.", "troops", "turkish-forces"),
    # a band that a country's genitive precedes is none of its forces
    ("Fighters from the Central African Republic's Seleka rebel group seized Sibut.", "Fighters from", "seleka"),
    ("Fighters from Chad's Dabanga rebel group seized Sibut.", "Fighters from", None),
    # whom somebody accuses of going on with it
    ("Kyiv accused Russian forces of continuing to shell Nikopol.", "Russian forces", "russian-forces"),
    # somebody by his age and nation is no state
    ("Settlers attacked a 65-year-old Palestinian in Turmus Ayya.", "a 65-year-old Palestinian", "civilians"),
    # soldiers who fight militants in one country are its own
    ("Militants attacked a convoy near Sibi in Pakistan. Troops returned fire.", "Troops", "pakistani-forces"),
    # who loses men loses his own, and they are no civilians
    ("The Houthis attacked near Dhale in Yemen. The Houthis lost seven gunmen.", "seven gunmen", "houthis"),
    ("Russian troops attacked Pokrovsk. The rivals lost 1,100 men there.", "1,100 men", None),
    # some of the attackers
    (
        "Boko Haram insurgents killed 17 soldiers in Bosso. Some 96 of the attackers died.",
        "Some 96 of the",
        "boko-haram",
    ),
    ("The RSF captured Babanusa in Sudan. The army said it had beaten back the attackers.", "the attackers", "rsf"),
    ("Boko Haram insurgents raided Bosso. Jets struck the fleeing militants.", "the fleeing militants", "boko-haram"),
    # gunmen of tribes
    ("Tribal gunmen blew up a pipeline in Shabwa.", "Tribal gunmen", "tribal-fighters"),
    # a mission sends its own
    ("MONUSCO sent a patrol to Mambasa in Congo.", "a patrol", "monusco"),
    # who shoots drones down over his own land
    ("KYIV, Ukraine. The air force said it had shot down 71 drones over Odesa.", "The air force", "ukrainian-forces"),
    # whose leader, not of which nation
    ("ISIS fled Al-Bab in Syria. Troops captured an Iraqi leader of the organization.", "an Iraqi leader", "isis"),
    # khawarij in Pakistan
    ("Security forces killed 23 khwarij in Bannu, Pakistan.", "23 khwarij", "ttp"),
    # whose positions
    ("The army shelled positions of the Rapid Support Forces in Bara.", "positions of the Rapid Support Forces", "rsf"),
]

ONE_PHRASE = [
    ("Israeli troops in eight vehicles entered Kodna.", "Israeli troops"),
    ("Gunmen in two pickups stormed the village.", "Gunmen in two pickups"),
    ("Families with children in 27 villages fled the fighting.", "Families with children"),
    ("The army attacked Bara hours after its warplanes pounded the market.", "its warplanes"),
]


def _actors(known: Library, text: str) -> dict[str, str | None]:
    claims = read_text(text, known, published=date(2026, 2, 20))
    found = {link.text: link.is_ for claim in claims for link in claim.said_by}
    return found | {f.text: f.is_ for claim in claims for each in claim.roles.values() for f in each}


@pytest.mark.parametrize(("text", "phrase", "actor"), ACTORS)
def test_whose_a_phrase_is(known: Library, text: str, phrase: str, actor: str | None) -> None:
    found = {is_ for told, is_ in _actors(known, text).items() if told.startswith(phrase)}
    assert found in ({actor}, set() if actor is None else {actor})


@pytest.mark.parametrize(("text", "actor"), ONE_PHRASE)
def test_where_a_phrase_ends(known: Library, text: str, actor: str) -> None:
    claims = read_text(text, known, published=date(2026, 2, 20))
    assert actor in [f.text for claim in claims for f in claim.roles.get(Role.ACTOR, ())]


def test_what_was_hit_was_moving(known: Library) -> None:
    """ "It" behind "as" that was on its way is what was hit, not the drone."""
    claims = read_text(
        "An Israeli drone hit a convoy as it was moving towards Tyre.", known, published=date(2026, 2, 20)
    )
    assert all(
        f.text != "An Israeli drone" for c in claims if c.type == "movement" for f in c.roles.get(Role.ACTOR, ())
    )


@pytest.mark.parametrize(
    ("text", "kind", "low"),
    [
        ("The strike left 12 of the militia's fighters dead near Marib.", "killed", 12),
        ("The strike left 12 fighters dead near Marib.", "killed", 12),
        ("Captain Usman Tariq and two soldiers embraced martyrdom in Kurram.", "killed", 3),
        ("Not fewer than 20 soldiers were killed in Borno.", "killed", 20),
        ("Israel eliminated five Hezbollah operatives in Tyre.", "killed", 5),
        ("Nine more militants were neutralised in Kurram.", "count", 9),
        ("Gunmen took away 200 head of cattle and three herders near Djibo.", "detained", 3),
    ],
)
def test_how_many(known: Library, text: str, kind: str, low: int) -> None:
    claims = read_text(text, known, published=date(2026, 2, 20))
    assert [n.low for claim in claims for k, n in claim.numbers.items() if str(k) == kind] == [low]


def test_a_drone_shot_down_kills_nobody(known: Library) -> None:
    text = "The RSF said its forces had shot down a drone in Sudan and killed dozens of soldiers."
    found = {
        str(c.type): {str(kind) for kind in c.numbers} for c in read_text(text, known, published=date(2026, 2, 20))
    }
    assert "killed" not in found["interception"]
    assert "killed" in found["attack"]
