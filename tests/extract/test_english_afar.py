"""English news of wars far from each other, as papers of their countries, monitors and agencies print it."""

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
    # a list ends before what goes on; a capital word of it is a name; counties are places
    (
        "Violence in Nasir, Ulang and Baliet counties continues",
        ["clash ongoing yes place=Nasir|Ulang|Baliet"],
    ),
    (
        "Heavy fighting happened in Kibuye, Katovu and Mount Rukicha",
        ["clash done yes place=Kibuye|Katovu|Mount Rukicha"],
    ),
    # a noun that may be a verb is the subject of the past behind it
    (
        "Dozens of army recruits killed and injured in Kobani",
        ["casualty done yes target=Dozens of army recruits"],
    ),
    # how people came to be what they are is part of who they are
    (
        "A drone strike killed dozens of newly enlisted Sudanese soldiers in Kobani",
        ["drone_strike done yes place=Kobani target=dozens of newly enlisted Sudanese soldiers killed=24"],
    ),
    (
        "Three recently arrived families fled Kobani",
        ["displacement done yes actor=Three recently arrived families from=Kobani count=3"],
    ),
    # who is rescued from captors is freed, not who is rescued from a mine
    (
        "Ten people kidnapped by bandits were rescued by troops",
        [
            "abduction done yes actor=bandits target=Ten people detained=10",
            "release done yes actor=troops target=Ten people count=10",
        ],
    ),
    (
        "Police rescued seven kidnap victims from the forest",
        ["release done yes actor=Police from=the forest target=seven kidnap victims count=7"],
    ),
    (
        "Firefighters rescued three workers from the flooded mine",
        [],
    ),
    # an adverb before the verb of saying is nobody
    (
        "The coordinator, Ahmed Ali, further stated that troops shelled Kobani",
        ["shelling done yes actor=troops place=Kobani < The coordinator, Ahmed Ali asserts"],
    ),
    # where and how by a fixed phrase is no place
    (
        "A man was shot dead on the spot in Kobani",
        ["attack done yes place=Kobani target=A man killed=1"],
    ),
    (
        "US troops are on the ground in Hasakah",
        ["presence ongoing yes actor=US troops place=Hasakah"],
    ),
    # a base for operations is a site
    (
        "Militants attacked Forward Operating Base Sabon Gari",
        ["attack done yes actor=Militants target=Forward Operating Base Sabon Gari"],
    ),
    # patients are no prisoners
    (
        "The wounded were transferred to Hajin hospital",
        [],
    ),
    # aircraft bomb from the air, also with bombs
    (
        "Army helicopters targeted a school with barrel bombs",
        ["air_strike done yes actor=Army helicopters means=barrel bombs target=a school"],
    ),
    (
        "A roadside bomb targeted a patrol",
        ["explosion done yes means=A roadside bomb target=a patrol"],
    ),
    (
        "Troops eliminated one bandit near Kobani",
        ["attack done yes actor=Troops place=Kobani target=one bandit killed=1"],
    ),
    # who speaks behind several quoted sentences said them all; who spoke before goes on
    (
        "“Troops shelled the village. They looted shops. Two people were killed,” a resident said. Rebels then seized Kobani.",
        [
            "shelling done yes actor=Troops place=the village < a resident asserts",
            "destruction done yes actor=Troops target=shops < a resident asserts",
            "casualty done yes target=Two people killed=2 < a resident asserts",
            "capture done yes actor=Rebels place=Kobani",
        ],
    ),
    (
        "“Troops shelled the village,” said a resident. “They burned houses. They looted shops.” The army withdrew.",
        [
            "shelling done yes actor=Troops place=the village < a resident asserts",
            "destruction done yes actor=Troops target=houses < a resident asserts",
            "destruction done yes actor=Troops target=shops < a resident asserts",
            "withdrawal done yes actor=The army",
        ],
    ),
    # a label before a colon says nothing; a ministry does
    (
        "Key takeaway: rebels regained control of the town of Kobani",
        ["capture done yes actor=rebels place=the town of Kobani"],
    ),
    # a town whose name is not known may be occupied
    (
        "The jihadists occupied Mukambo in February",
        ["capture done yes actor=The jihadists place=Mukambo"],
    ),
    # who wrote a report did nothing that it tells
    (
        "Ten people were killed in gang attacks on Kobani, according to a report by the UN mission in Hajin",
        ["attack done yes actor=gang place=Kobani target=Ten people killed=10 < a report asserts"],
    ),
    # people are not killed by what came next, nor by what was burned beside them
    (
        "Three people were killed and two homes were burned before troops arrived and repelled the gang",
        [
            "casualty done yes target=Three people killed=3",
            "destruction done yes target=two homes count=2",
            "deployment done yes actor=troops",
            "clash done yes actor=troops partner=the gang",
        ],
    ),
    # who is before an event is told without what describes the event
    (
        "The latest army offensive on Kobani began",
        ["attack begun yes actor=army place=Kobani"],
    ),
    (
        "Ten civilians were killed in another wave of gang attacks",
        ["attack done yes actor=gang target=Ten civilians killed=10"],
    ),
    # help is followed by a verb
    (
        "The force will help deal with the gang violence",
        ["clash done yes actor=the gang"],
    ),
    # what was reported of somebody befell him
    (
        "Ten people were reported killed and another 66 injured in Kobani",
        ["casualty done yes place=Kobani target=Ten people killed=10 wounded=66"],
    ),
    (
        "Three soldiers were confirmed dead in Kobani",
        ["casualty done yes place=Kobani target=Three soldiers killed=3"],
    ),
    # a department with a name is an area, one of health an office
    (
        "Rebels attacked a military base in the eastern department of Arauca",
        ["attack done yes actor=Rebels place=the eastern department of Arauca target=a military base"],
    ),
    (
        "The department of health said two people died in clashes",
        ["clash done yes killed=2 < The department of health asserts"],
    ),
    (
        "ELN fighters attacked the rural municipalities of Tibu, El Tarra and Teorama",
        ["attack done yes actor=ELN fighters place=Tibu|El Tarra|Teorama"],
    ),
    # who leads a body does not do what it does
    (
        "The committee, chaired by Ahmed Ali, met in Tripoli",
        ["talks done yes actor=The committee place=Tripoli"],
    ),
    # a relative clause that declares something ends before the verb outside
    (
        "Rebels who had declared a truce attacked Kobani",
        ["attack done yes actor=Rebels place=Kobani", "ceasefire done yes actor=Rebels < Rebels asserts"],
    ),
    # to take credit is to claim
    (
        "The militia took credit for the attack in Kobani",
        ["attack done yes actor=The militia place=Kobani < The militia asserts"],
    ),
    (
        "Weapons and ammunition were recovered at the scene",
        ["weapons_seizure done yes target=Weapons and ammunition"],
    ),
    # "the strike" is of drones or of workers as the report has told
    (
        "A drone strike hit a market in Nyala. The strike killed ten people, a witness said.",
        [
            "drone_strike done yes place=Nyala target=a market",
            "drone_strike done yes target=ten people killed=10 < a witness asserts",
        ],
    ),
    (
        "Doctors began a warning strike over unpaid salaries. The union announced the commencement of the strike in Abuja.",
        ["protest begun yes actor=Doctors topic=unpaid salaries"],
    ),
    (
        "An Israeli strike hit Kobani. The strike killed two people.",
        ["air_strike done yes actor=Israeli place=Kobani", "air_strike done yes target=two people killed=2"],
    ),
    # what has no war in it
    (
        "Two people died of electrocution in separate incidents on Monday",
        [],
    ),
    (
        "The tanker explosion in Niger State killed 98 people",
        [],
    ),
    (
        "The runner captured the world record in Rome",
        [],
    ),
]


@pytest.mark.parametrize(("text", "claims"), TOLD)
def test_what_a_sentence_tells(text: str, claims: list[str]) -> None:
    """Each sentence gives these claims and no others."""
    assert lines(text) == claims
