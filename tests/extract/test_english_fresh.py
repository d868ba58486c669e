"""What whole English sentences of our own tell, and what they do not: faults found in reports that nothing was tuned on."""

from __future__ import annotations

from datetime import date

import pytest
from tests.loaded import built_in

from marsad.app.reading import read_text
from marsad.model.claim import Claim

KNOWN = built_in()


def line(claim: Claim) -> str:
    """A claim in a line: type, phase, polarity, each role's fillers, who says it with its stance."""
    roles = " ".join(f"{role.value}={'|'.join(f.text for f in got)}" for role, got in sorted(claim.roles.items()))
    said = " ".join(f"< {link.text} {link.stance.value}" for link in claim.said_by)
    return " ".join(part for part in (claim.type, claim.phase.value, claim.polarity.value, roles, said) if part)


def lines(text: str) -> list[str]:
    return [line(claim) for claim in read_text(text, KNOWN, lang="en", published=date(2026, 2, 23))]


FRESH = [
    # three names of a list, and a subject behind a fronted place
    ("Clashes in Kobani, Manbij and Raqqa killed nine people", ["clash done yes place=Kobani|Manbij|Raqqa"]),
    ("In Kobani, soldiers and police arrested two men", ["arrest done yes actor=soldiers|police place=Kobani target=two men"]),
    # a number opens the subject behind a fronted phrase, or belongs to it
    ("During the raid 12 militants were killed", ["casualty done yes target=12 militants"]),
    ("After the arrest of 12 militants the road was closed", ["arrest done yes target=12 militants", "closure done yes place=the road"]),
    # what stands between an auxiliary and its verb
    ("Troops will, if asked, withdraw from Kobani", ["withdrawal planned yes actor=Troops from=Kobani"]),
    # a pronoun that opens behind a fronted phrase is who was told of before, and denies
    (
        "The RSF did not respond. In a statement it denied shelling the town",
        ["shelling done yes actor=The RSF place=the town < The RSF denies"],
    ),
    # who reports shelling does not shell; who denies it does
    ("Residents reported shelling in Kobani", ["shelling done yes place=Kobani < Residents asserts"]),
    ("The army admitted shelling a market in Kobani", ["shelling done yes actor=The army place=Kobani target=a market < The army asserts"]),
    # a joined clause with its own subject
    (
        "WFP delivered food to Kobani, but a convoy bound for Manbij was turned back by soldiers",
        ["aid_delivery done yes actor=WFP cargo=food to=Kobani", "aid_delivery done no actor=soldiers cargo=a convoy bound for Manbij to=Manbij"],
    ),
    ("The shells landed in open ground and nobody was hurt", ["shelling done yes means=The shells place=open ground", "casualty done no"]),
    # fighters that a group pulls back are what it withdraws
    ("The group withdrew its fighters from Kobani", ["withdrawal done yes actor=The group from=Kobani target=its fighters"]),
    (
        "Troops moved in after fighters of the SDF pulled out of Kobani, officials said",
        ["advance done yes actor=Troops < officials asserts", "withdrawal done yes actor=fighters of the SDF from=Kobani < officials asserts"],
    ),
    # one flight, not two
    ("Shelling forced 200 families to flee Kobani", ["shelling done yes", "displacement done yes actor=200 families from=Kobani"]),
    # feared, not told
    ("Families left Kobani for fear of air strikes", ["displacement done yes actor=Families from=Kobani"]),
    ("The UN warned of a new offensive by the army in Kobani", []),
    ("Families left Kobani after air strikes by the army", ["displacement done yes actor=Families from=Kobani", "air_strike done yes actor=the army"]),
    # set for a day
    ("A strike has been called for Thursday in Kobani", ["protest planned yes place=Kobani"]),
    ("A sit-in in Kobani has been announced for Monday", ["protest planned yes place=Kobani"]),
    ("A sit-in was held in Kobani on Monday", ["protest done yes place=Kobani"]),
    # the crime of a sentence
    ("A court sentenced two brothers to death over the murder of their cousin", []),
    ("Gunmen attacked a court over the murder of their cousin", ["attack done yes actor=Gunmen target=a court", "attack done yes target=their cousin"]),
    # whom one travels to
    (
        "The envoy flew to Ankara for talks with the Saudi crown prince",
        [
            "talks done yes actor=The envoy to=Ankara",
            "talks planned yes actor=The envoy partner=the Saudi crown prince place=Ankara",
        ],
    ),
    ("Gunmen set a car ablaze in Kobani", ["destruction done yes actor=Gunmen place=Kobani target=a car"]),
    ("The town of Kobani fell quiet", []),
    # a round of talks that one will travel for is no more held than the talks
    (
        "The envoy will fly to Ankara for a new round of nuclear talks with Iran",
        ["talks planned yes actor=The envoy to=Ankara", "talks planned yes actor=The envoy partner=Iran place=Ankara"],
    ),
    # one leaves a town, and the pact stands elsewhere; one leaves a pact
    (
        "The group withdrew from Kobani after signing a pact",
        ["withdrawal done yes actor=The group from=Kobani", "agreement done yes actor=The group topic=a pact"],
    ),
    ("The group withdrew from the pact", ["agreement done no actor=The group"]),
    # a fire, not a force
    ("Civil Defence: fire in a warehouse in Raqqa under control", []),
    ("The town is under control of the SDF", ["control ongoing yes actor=the SDF place=The town"]),
    # who dies in custody is not the one who protests
    ("Residents protested at the death in custody of a student", ["protest done yes actor=Residents topic=the death in custody", "casualty done yes target=a student"]),
    # a noun of two words, or a subject and its verb
    ("Enemy artillery shells the outskirts of Kfarchouba", ["shelling done yes actor=Enemy artillery place=the outskirts of Kfarchouba"]),
    ("The army seized artillery shells", ["weapons_seizure done yes actor=The army target=artillery shells"]),
    # what a group is, told between commas
    ("The group, an affiliate of al-Qaeda, has burned a lorry", ["destruction done yes actor=The group target=a lorry"]),
    # no casualties is a claim of its own
    ("A rocket hit Kobani, no casualties reported", ["shelling done yes means=A rocket place=Kobani", "casualty done no"]),
    ("The strike caused no casualties", ["casualty done no"]),
    # nobody says what a man is suspected of
    ("Police arrested a man suspected of bombing a bus", ["arrest done yes actor=Police target=a man"]),
    ("Rebels accused the army of bombing a bus", ["air_strike done yes actor=the army target=a bus < Rebels asserts"]),
    # what a paper stipulates or a meeting discusses has not happened by that
    ("They signed a memorandum on the withdrawal of troops from Kobani", ["withdrawal planned yes actor=troops from=Kobani"]),
    (
        "The handover of the base was discussed at a meeting in Baghdad between the minister and the commander",
        ["talks done yes actor=the minister partner=the commander place=Baghdad"],
    ),
    ("The handover of the base was completed", ["handover done yes place=the base"]),
    # why it is done is no place
    ("In support of the people of Gaza, the army shelled Kobani", ["shelling done yes actor=the army place=Kobani"]),
    ("Two clans exchanged fire in a feud over land in Basra", ["clash done yes actor=Two clans place=Basra"]),
    # a craft does not bear the name of those whom it serves
    (
        "A helicopter belonging to the UN mission, MONUSCO, came under fire near Kobani",
        ["attack done yes place=Kobani target=A helicopter belonging to the UN mission"],
    ),
    # two speakers behind a comma
    (
        "Militants torched a church in a raid on Kobani, a mayor and an officer said",
        ["destruction done yes actor=Militants target=a church < a mayor and an officer asserts", "attack done yes place=Kobani < a mayor and an officer asserts"],
    ),
    # troops or food from the air
    ("The Coalition carried out an airdrop in Raqqa and arrested two men", ["attack done yes actor=The Coalition place=Raqqa", "arrest done yes actor=The Coalition target=two men"]),
    ("Jordan carried out an airdrop of food over Gaza", ["aid_delivery done yes actor=Jordan cargo=food place=Gaza"]),
    ("Israeli forces issued an evacuation order for residents of Khan Younis", ["displacement planned yes actor=Israeli forces target=residents of Khan Younis"]),
    # a second verb inside a relative clause
    (
        "The army, which entered Kobani on Monday and arrested two men, denied the report",
        ["advance done yes actor=The army to=Kobani", "arrest done yes actor=The army target=two men"],
    ),
    ("The army, which entered Kobani, shelled Manbij and withdrew", ["shelling done yes actor=The army place=Manbij", "advance done yes actor=The army to=Kobani", "withdrawal done yes actor=The army"]),
    ("Gunmen entered a village, hacking residents with machetes", ["advance done yes actor=Gunmen to=a village", "attack done yes actor=Gunmen target=residents"]),
    ("A vehicle was blown up by a landmine in Kobani", ["explosion done yes means=a landmine place=Kobani target=A vehicle"]),
    # what is done beside what is decided
    (
        "The council decided to close the crossing and reopened the road",
        ["closure planned yes actor=The council place=the crossing", "reopening done yes actor=The council place=the road"],
    ),
    (
        "The council decided to close the crossing and reopen the road",
        ["closure planned yes actor=The council place=the crossing", "reopening planned yes actor=The council place=the road"],
    ),
    # what was found is burned, not where
    ("Soldiers found a car near the village of Kobani and burned it", ["destruction done yes actor=Soldiers target=a car"]),
    ("The cabinet held its weekly meeting in Aden", ["talks done yes actor=The cabinet place=Aden"]),
    ("The army will present a plan for the area between Kobani and Manbij", []),
    ("Police have arrested a man with 7 forged IDs", ["arrest done yes actor=Police target=a man"]),
    (
        "An African Union envoy, Olusegun Tamrin, was received in Kobani by the governor",
        ["talks done yes actor=the governor partner=Olusegun Tamrin place=Kobani"],
    ),
    ("The column moved towards Raqqa, on the road to the port of Tamrin", ["movement done yes actor=The column place=the road to the port to=Raqqa"]),
    (
        "The army shelled Kobani, a resident who had called from Manbij told Reuters",
        ["shelling done yes actor=The army place=Kobani < Reuters asserts < a resident asserts"],
    ),
    (
        "A resident who asked not to be named said the army shelled Kobani",
        ["shelling done yes actor=the army place=Kobani < A resident asserts"],
    ),
    (
        "The Joint Force of the armed movements denied having shelled Kobani and said its fighters had left",
        [
            "shelling done yes actor=The Joint Force of the armed movements place=Kobani < The Joint Force of the armed movements denies",
            "withdrawal done yes actor=its fighters < The Joint Force of the armed movements asserts",
        ],
    ),
    ("The militia lost 40 fighters", ["casualty done yes target=40 fighters"]),
    ("Police detain a man in Raqqa", ["arrest done yes actor=Police place=Raqqa target=a man"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FRESH)
def test_what_is_told(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "filler", "place"),
    [
        # somewhere that no table holds has a place of its own by that name
        ("The Basra area of Middle Tamrin was shelled", "The Basra area of Middle Tamrin", None),
        ("The Mezzeh area of Damascus was shelled", "The Mezzeh area of Damascus", "mezzeh-quarter"),
        # a site with a name of its own does not lie where the sentence before was
        ("Kobani was shelled. Gunmen attacked the Tamrin checkpoint", "the Tamrin checkpoint", None),
        ("Kobani was shelled. Gunmen attacked the checkpoint", "the checkpoint", "kobani"),
        # a report on one country does not mean a small place, or another kind of place, of a country that it never names
        (
            "Fighting hit Tripoli, Misrata and Zawiya. Gunmen attacked the Salah al-Din district",
            "the Salah al-Din district",
            None,
        ),
        (
            "Fighting hit Tikrit, Samarra and Baiji. Gunmen attacked Salah al-Din province",
            "Salah al-Din province",
            "salah-al-din-governorate",
        ),
        # "the village" is the one named last, known or not
        ("Kobani was shelled. The army took the village of Tamrin. It held the village", "the village", None),
    ],
)
def test_where_is_not_guessed(text: str, filler: str, place: str | None) -> None:
    claims = read_text(text, KNOWN, lang="en", published=date(2026, 2, 23))
    found = [f for claim in claims for got in claim.roles.values() for f in got if f.text == filler]
    assert found
    assert all(f.is_ == place for f in found)
