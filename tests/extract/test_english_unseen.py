"""English news as agencies, monitors and newspapers of many countries print it: faults found in articles that nothing was tuned on."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extract.asking import line
from tests.loaded import built_in

from marsad.app.reading import read_text

KNOWN = built_in()


def lines(text: str) -> list[str]:
    return [line(claim) for claim in read_text(text, KNOWN, lang="en", published=date(2026, 2, 23))]


TOLD = [
    # whom somebody kills in a strike is the strike's toll
    (
        "The rebels killed 75 people in a drone strike on a mosque in Kobani",
        ["drone_strike done yes actor=The rebels place=Kobani target=a mosque killed=75"],
    ),
    (
        "Gunmen killed four soldiers in an ambush near Ataq",
        ["attack done yes actor=Gunmen place=Ataq target=four soldiers killed=4"],
    ),
    # what somebody is accused of goes on behind the comma
    (
        "The army accused the RSF of bombing a mosque in Kobani, killing 75 worshippers",
        ["air_strike done yes actor=the RSF place=Kobani target=a mosque killed=75 < The army asserts"],
    ),
    # nobody is told to have died of what goes on besides
    (
        "Two officials were killed in Kobani, while thousands fled Manbij amid escalating violence",
        [
            "casualty done yes place=Kobani target=Two officials killed=2",
            "displacement done yes actor=thousands from=Manbij displaced=1000",
        ],
    ),
    # an unknown word in -ed that qualifies a noun is not its head
    (
        "The families marooned in Mabruka camp were evacuated to Areesha camp",
        ["displacement done yes target=The families to=Areesha camp"],
    ),
    # who works a craft is not where it is
    (
        "A drone operated by the RSF targeted a hospital in Kobani",
        ["drone_strike done yes actor=A drone operated by the RSF place=Kobani target=a hospital"],
    ),
    ("ISIS cells operate in the desert", ["presence ongoing yes actor=ISIS cells place=the desert"]),
    # who is made to do something is named with the verb that makes him
    (
        "Soldiers have prevented movement inside and residents have been forced to flee Kobani",
        ["displacement done yes actor=residents from=Kobani"],
    ),
    # "no" behind an adverb, of what is only asked for its number, of a year before a noun
    ("However, no casualties were reported", ["casualty done no"]),
    ("There was no statement on how many people had been killed", []),
    ("A 2020 ceasefire between the two sides has held", ["ceasefire done yes actor=the two sides"]),
    # three joined verbs share one object
    (
        "The army has besieged, invaded and bombed the camp",
        [
            "siege done yes actor=The army place=the camp",
            "advance done yes actor=The army to=the camp",
            "air_strike done yes actor=The army target=the camp",
        ],
    ),
    # whom an outlet quotes as saying that
    (
        "WAFA cited eyewitnesses as saying that soldiers raided Kobani",
        ["attack done yes actor=soldiers place=Kobani < WAFA asserts < eyewitnesses asserts"],
    ),
    # a name is the place, not what contains it; fire of any sort is opened
    (
        "Two gunmen opened machinegun fire on a checkpoint in Thebah town in eastern Deir Ezzor countryside",
        ["attack done yes actor=Two gunmen place=Thebah town target=a checkpoint"],
    ),
    (
        "Gunmen travelling in a van opened fire on a shepherd in Kobani",
        ["attack done yes actor=Gunmen place=Kobani target=a shepherd"],
    ),
    (
        "The air force destroyed 13 drones over Kobani",
        ["interception done yes actor=The air force place=Kobani target=13 drones count=13"],
    ),
    # short names that the report gives itself
    (
        "Gunmen of the Special Deterrence Force (SDF) left Kobani. Mahmoud Hamza, head of the brigade, was seized by the force. The SDF handed Hamza over to elders",
        [
            "withdrawal done yes actor=Gunmen of the Special Deterrence Force from=Kobani",
            "arrest done yes actor=the force target=Mahmoud Hamza",
            "prisoner_transfer done yes actor=The SDF partner=elders target=Hamza",
        ],
    ),
    (
        "The Arakan Army, or AA, took the town of Ann. The AA killed ten soldiers near Sittwe",
        [
            "capture done yes actor=The Arakan Army place=the town of Ann",
            "attack done yes actor=The AA place=Sittwe target=ten soldiers killed=10",
        ],
    ),
    # a participle of a light verb leaves what stands behind it to its event noun
    (
        "A fighter was wounded in a rocket attack launched by militants near Sikeri",
        ["shelling done yes actor=militants place=Sikeri target=A fighter wounded=1"],
    ),
    (
        "The Houthis conducted a drone strike against the port, injuring 12 people",
        ["drone_strike done yes actor=The Houthis target=the port wounded=12"],
    ),
    # "being" behind a preposition lasts no longer; what is told "in a post" is no place of the attack before
    (
        "A shepherd was killed after being shot by gunmen in Hajin",
        ["attack done yes actor=gunmen place=Hajin target=A shepherd killed=1"],
    ),
    (
        "After the attack, the army claimed in a post on X that its drone had hit a fighter",
        ["drone_strike done yes actor=its drone target=a fighter < the army doubts"],
    ),
    ("According to a correspondent, no injuries were reported", ["casualty done no < a correspondent asserts"]),
    # who is prevented from it did not do it
    ("Residents prevented the patrol from entering the town", ["advance done no actor=the patrol to=the town"]),
    # who besieges does not besiege himself
    (
        "The army entered Marib as the Houthis moved to besiege it",
        ["advance done yes actor=The army to=Marib", "siege planned yes actor=the Houthis place=Marib"],
    ),
    (
        "The convoy came under attack near Tibou by 100 armed men",
        ["attack done yes actor=100 armed men place=Tibou target=The convoy"],
    ),
    (
        "The forces retook the village which was under RSF control",
        ["capture done yes actor=The forces place=the village", "control done yes actor=RSF place=the village"],
    ),
    (
        "Soldiers blew up ten houses in Khiam after rigging them with explosives",
        ["destruction done yes actor=Soldiers place=Khiam target=ten houses count=10"],
    ),
    (
        "Israeli artillery targeted the Azraeen area near Kfarchouba",
        ["shelling done yes actor=Israeli artillery place=the Azraeen area"],
    ),
    ("The army took full control of the airport", ["capture done yes actor=The army place=the airport"]),
    ("The junta seized power in 2021", []),
    # who says it stands last; who withdraws beside it does not say it
    (
        "Tribal forces, withdrawing from Kobani, responded with mortar attacks, said the SOHR",
        [
            "withdrawal done yes actor=Tribal forces from=Kobani < the SOHR asserts",
            "shelling done yes actor=Tribal forces < the SOHR asserts",
        ],
    ),
    # "who" are people, not the town they are from
    ("There were labourers from Punjab, who were shot dead", ["attack done yes target=labourers"]),
    # what is seized by a lone name is rather a town
    (
        "Ukrainian forces seized Viktorovka and Vnezapnoe",
        ["capture done yes actor=Ukrainian forces place=Viktorovka|Vnezapnoe"],
    ),
    ("Troops seized rifles in Hajin", ["weapons_seizure done yes actor=Troops place=Hajin target=rifles"]),
    # the dead that somebody found
    ("Medics found the bodies of three men in Hajin", ["casualty done yes place=Hajin target=three men killed=3"]),
    (
        "The inquiry found that troops had shelled Hajin",
        ["shelling done yes actor=troops place=Hajin < The inquiry asserts"],
    ),
    # a front is no road; at whom attacks aimed is no other attack
    ("Ukrainian forces have opened new fronts in Kursk", ["attack done yes actor=Ukrainian forces place=Kursk"]),
    (
        "Militants launched several attacks across Balochistan, targeting soldiers",
        ["attack done yes actor=Militants place=Balochistan target=soldiers count=2"],
    ),
    # "as" opens a clause whose verb stands behind an aside
    (
        "Clashes escalated in North Kordofan as residents of the capital, El Obeid, said that shells had hit a base",
        [
            "clash ongoing yes place=North Kordofan",
            "shelling done yes means=shells target=a base < residents of the capital, El Obeid asserts",
        ],
    ),
    # a post on a site speaks for who wrote it
    (
        "Troops seized Kobani, according to a UN post published on Monday",
        ["capture done yes actor=Troops place=Kobani < a UN post asserts"],
    ),
    (
        "Aid groups suspended their activities in Kobani",
        ["closure done yes actor=Aid groups place=Kobani target=their activities"],
    ),
    # a crowd that is dispersed is no force that is dissolved; families are not housed in custody
    ("Police fired shots to disperse them in Basra", ["attack done yes actor=Police"]),
    ("A school was opened in Kobani to house displaced families", []),
]


@pytest.mark.parametrize(("text", "claims"), TOLD)
def test_what_a_sentence_tells(text: str, claims: list[str]) -> None:
    """Each sentence gives these claims and no others."""
    assert lines(text) == claims
