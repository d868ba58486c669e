"""Long sentences of situation reports, monitors and communiqués, in sentences of our own; the look-alike beside the right one."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text

ROLES = [
    # an object that two verbs share
    ("Rebels killed or wounded dozens of farmers in Bambari", "attack", "target", "dozens of farmers"),
    ("Rebels killed or wounded dozens of farmers in Bambari", "attack", "actor", "Rebels"),
    ("Soldiers arrested and later freed three students in Bria", "arrest", "target", "three students"),
    ("Two guards killed and wounded in Bria", "casualty", "target", "Two guards"),
    # whom those who try it are
    ("Soldiers shot villagers trying to flee the town of Bria", "displacement", "actor", "villagers"),
    ("Troops shelled the port, trying to cut the road", "closure", "actor", "Troops"),
    # nobody is an attempt
    ("Two attempts to launch an attack near Bria failed", "attack", "actor", ""),
    ("The rebels made two attempts to storm the base", "attack", "actor", "The rebels"),
    # the verbs of a relative clause with a subject of its own; those of the clause outside
    (
        "Families are fleeing raids in which militiamen have shot farmers, burned homes and looted shops",
        "destruction",
        "actor",
        "militiamen",
    ),
    ("Gunmen attacked a village that lies near Bria, burned homes and left", "destruction", "actor", "Gunmen"),
    # what something led to others doing
    ("The push led to government forces gaining control of the town of Bria", "capture", "actor", "government forces"),
    ("Families left the town heading for Bria", "displacement", "actor", "Families"),
    # who is said to have done it
    (
        "More than 4,000 people are estimated to have fled their homes",
        "displacement",
        "actor",
        "More than 4,000 people",
    ),
    ("Two drivers are reported to have been killed in Bria", "casualty", "target", "Two drivers"),
    # what fled people seek is nothing that is fled
    ("Hundreds of residents fled their homes in search of safety", "displacement", "target", ""),
    # aid as told by those whom it reaches
    ("Some 300 families received food parcels in Bria", "aid_delivery", "partner", "Some 300 families"),
    ("The army received two jets from Russia", "aid_delivery", "partner", None),
    # a town that is blocked
    ("The militia continues to block the city of Bria", "siege", "place", "the city of Bria"),
    ("The firm continues to block the account", "siege", "place", None),
    # whom figures were gathered by did nothing; who did it did
    ("At least 30 drivers have been killed in Bria, according to data gathered by the RSF", "attack", "actor", None),
    ("At least 30 drivers have been killed in Bria by the RSF", "attack", "actor", "the RSF"),
    # who only breaks off its work because of a fight takes no part in it
    ("Aid groups suspended work due to renewed fighting in Bria", "clash", "actor", ""),
    ("The army stopped fighting in Bria", "clash", "actor", "The army"),
    # a noun that no table has, by its ending
    ("The eruption of unrest in Bria forced the relocation of 89 aid workers", "displacement", "actor", ""),
    # an -ing form is nobody
    ("Gunmen entered a camp in Bria, assaulting guards and robbing their stores", "attack", "target", "guards"),
    # whom an -ing form moves
    ("The militia shelled the suburb, causing families to leave the area", "displacement", "actor", "families"),
    # what one is involved in
    ("Militiamen are involved in looting shops in Bria", "destruction", "actor", "Militiamen"),
    # an agreement that is called by a place, and one that was made
    ("The envoy hailed the Doha agreement", "agreement", "actor", None),
    ("The two armies signed the Doha agreement on Monday", "agreement", "actor", "The two armies"),
    # of two towns between which a road runs neither does anything
    ("Rebels are trying to reach a road between the towns of Bria and Kaga", "advance", "actor", "Rebels"),
    # where it is reported, it happens
    ("Clashes continued to be reported in Bria and Kaga", "clash", "place", "Bria"),
    ("Officials continued to report on Monday in Bria", "clash", "place", None),
    # a remark on the first of two sides
    ("Battles continue between the army, backed by tribesmen, and militias in Bria", "clash", "partner", "militias"),
    # those whose men only kept them
    ("Soldiers shot five men in their custody", "detention", "target", None),
    ("Five men are still in their custody", "detention", "target", "Five men"),
    # who wounds does it; who only is wounded suffers it
    ("Border guards wounded three herders near Bria", "attack", "actor", "Border guards"),
    ("Three herders were wounded near Bria", "casualty", "target", "Three herders"),
    # the first noun of an object is no second verb
    ("Rebels ambushed supply convoys near Bria", "attack", "target", "supply convoys"),
    # the list inside a relative clause that tells which one; the clause outside goes on behind it
    ("A lorry was hijacked by gunmen who freed the driver, his mate and a guard", "release", "actor", "gunmen"),
    ("A lorry was hijacked by gunmen who freed the driver, his mate and a guard", "attack", "actor", "gunmen"),
    ("Gunmen who attacked Idlib, Homs and Aleppo were arrested", "arrest", "target", "Gunmen"),
    # who said that fighting went on does not fight
    ("The institute added that fighting continued in Bria", "clash", "actor", ""),
    ("Rebels and troops continued fighting in Bria", "clash", "actor", "Rebels"),
    # people who are told to be something
    ("Gunmen killed 11 people reported to be spies", "attack", "target", "11 people"),
    ("Gunmen raided a village, killing 11 people reported to have joined the army", "attack", "target", "11 people"),
    # what is fought for is not held
    ("The rebels clash with the army for control of Bria", "control", "place", None),
    ("The rebels are in control of Bria", "control", "place", "Bria"),
    # violence against somebody is no fight with them
    ("Violence against women continued in Bria", "clash", "place", None),
    ("Violence continued in Bria", "clash", "place", "Bria"),
    # people who arrive
    ("Officials reported new arrivals of displaced people in Bria", "displacement", "to", "Bria"),
    ("Hotels reported more arrivals of tourists in Bria", "displacement", "to", None),
    # who fights beside somebody, and who fights him
    ("Tribal fighters fought alongside federal troops in Bria", "clash", "partner", ""),
    ("Tribal fighters fought with federal troops in Bria", "clash", "partner", "federal troops"),
    # who is engaged in it does it
    ("Militants are engaged in clashes with federal forces in Bria", "clash", "actor", "Militants"),
    # what sort of patrols and posts they are
    ("Troops conducted fighting patrols near Bria", "clash", "actor", None),
    ("Troops continued fighting near Bria", "clash", "actor", "Troops"),
    ("Raids destroyed nine militant fighting positions near Bria", "clash", "actor", None),
    # how somebody answered
    ("The government responded by sending in the army", "deployment", "actor", "The government"),
    ("Two hostages freed by the army were flown home", "release", "actor", "the army"),
    # what an operation is aimed at
    ("The army launched an operation targeting militant cells in Bria", "attack", "target", "militant cells"),
    ("The army detonated a bomb targeting a patrol in Bria", "explosion", "target", "a patrol"),
    # with what it was done
    ("The group used rockets to target an army post in Bria", "attack", "means", "rockets"),
    # suspected people act
    (
        "A guard was killed when suspected ISIS gunmen attacked a post near Bria",
        "attack",
        "actor",
        "suspected ISIS gunmen",
    ),
    # what somebody is only to watch
    ("The force is meant to monitor the withdrawal of troops from Bria", "withdrawal", "from", None),
    ("The observers monitored the withdrawal of troops from Bria", "withdrawal", "from", "Bria"),
    # whom a strike befalls, and who strikes
    ("He condemned the shelling of civilians", "shelling", "target", "civilians"),
    ("He condemned the shelling by rebels", "shelling", "actor", "rebels"),
    # who records a breach has no part in it
    ("Three raids on the port were recorded by the RSF", "attack", "actor", ""),
    ("Three raids on the port were carried out by the RSF", "attack", "actor", "the RSF"),
    # what is fought for is not held
    ("Tension rose as a result of fighting to control the capital", "control", "place", None),
    ("The militia plans to control the capital", "control", "place", "the capital"),
    # one of several events, and one of those who act
    ("One of the raids targeted the port of Bria", "air_strike", "target", "the port of Bria"),
    ("One of the raids targeted the port of Bria", "air_strike", "actor", ""),
    ("One of the gunmen attacked a guard in Bria", "attack", "actor", "One of the gunmen"),
    # attacks that are renewed
    ("Tribal gunmen renew rocket attacks on the port", "shelling", "actor", "Tribal gunmen"),
]

TOLD = [
    ("Two attempts to storm the base have failed", "attack", "planned", "no"),
    ("The rebels made two attempts to storm the base", "attack", "planned", "yes"),
    ("The militia continues to focus on taking control of Kobani", "capture", "planned", "yes"),
    ("The report focuses on attacks by rebels on the port", "attack", "done", "yes"),
    ("Nearly all residents fled the town of Bria", "displacement", "done", "yes"),
    ("About 60 percent of residents fled the town of Bria", "displacement", "done", "yes"),
    ("The convoy nearly reached the town of Bria", "movement", "done", "no"),
    ("Rebels are believed to have fled the town of Bria", "withdrawal", "done", "yes"),
    ("The militia shelled the suburb, causing families to leave the area", "displacement", "done", "yes"),
    ("The militia asked families to leave the area", "displacement", "planned", "yes"),
    ("The militia shelled the town before its imminent withdrawal from the port", "withdrawal", "planned", "yes"),
    ("The militia shelled the town before its rapid withdrawal from the port", "withdrawal", "done", "yes"),
    ("Fighting is still going on in Bria", "clash", "ongoing", "yes"),
    ("The army prevented people from leaving Bria", "displacement", "done", "no"),
    ("People are leaving Bria for fear of the army", "displacement", "ongoing", "yes"),
    ("An all-out offensive to retake Idlib would be a disaster", "capture", "", ""),
    ("An all-out offensive to retake Idlib would be a disaster", "attack", "", ""),
    ("The army launched an all-out offensive to retake Idlib", "capture", "planned", "yes"),
    ("The raids could lead to the displacement of 5,000 families", "displacement", "planned", "yes"),
    ("The raids led to the displacement of 5,000 families", "displacement", "done", "yes"),
    ("Following several days of fighting, the rebels withdrew to the hills", "withdrawal", "done", "yes"),
    ("The rebels will withdraw in the following days", "withdrawal", "planned", "yes"),
    (
        "The army carried out a raid to pursue the group, eliminate its cells and secure the town of Bria",
        "capture",
        "planned",
        "yes",
    ),
    ("The army raided the camp, eliminated its cells and secured the town of Bria", "capture", "done", "yes"),
    ("The group used rockets to target an army post in Bria", "attack", "done", "yes"),
    ("The group plans to target an army post in Bria", "attack", "planned", "yes"),
    ("The mission is trying to ensure the reopening of the Bria road", "reopening", "planned", "yes"),
    ("The army continued shelling and aerial bombardment across the south", "air_strike", "ongoing", "yes"),
    ("Clashes in Bria caused more than 1,400 people to flee to Kaga", "displacement", "done", "yes"),
    ("Clashes in Bria may cause more than 1,400 people to flee to Kaga", "displacement", "planned", "yes"),
    ("The fighting, which has been concentrated in Bria, has killed 20 people", "clash", "done", "yes"),
    ("The envoy met the governor to end the fighting in Bria", "clash", "", ""),
    ("The fighting in Bria ended on Monday", "clash", "done", "yes"),
]


@pytest.mark.parametrize(("text", "kind", "role", "told"), ROLES)
def test_roles(known: Library, text: str, kind: str, role: str, told: str | None) -> None:
    """``told``: the first filler of the role, empty = none, None = no claim of the type."""
    claims = [c for c in read_text(f"{text}.", known, published=date(2026, 2, 23)) if c.type == kind]
    found = {r.value: fillers for r, fillers in claims[0].roles.items()} if claims else {}
    assert (None if not claims else found[role][0].text if role in found else "") == told


@pytest.mark.parametrize(("text", "kind", "phase", "polarity"), TOLD)
def test_outlook(known: Library, text: str, kind: str, phase: str, polarity: str) -> None:
    """``phase`` and ``polarity`` of the claim of the type; empty = there is none."""
    claims = [c for c in read_text(f"{text}.", known, published=date(2026, 2, 23)) if c.type == kind]
    assert [(c.phase.value, c.polarity.value) for c in claims] == ([(phase, polarity)] if phase else [])


def test_learning_is_saying(known: Library) -> None:
    """Who learned that something happened tells it; who learned to do something tells nothing."""
    told = read_text("The committee learned that militiamen had looted the clinic in Bria.", known)
    assert [[link.text for link in c.said_by] for c in told] == [["The committee"]]
    taught = read_text("Recruits learned to clear mines at the camp in Bria.", known)
    assert all(not c.said_by for c in taught)


def test_a_quotation_ends_where_it_is_closed(known: Library) -> None:
    """A straight mark behind a word closes what the sentence before opened: the next paragraph is the outlet's own."""
    text = '"It is time that this cease. We urge both sides to stop", the mission continued.\n\nRebels shelled the town of Bria.'
    assert [c.said_by for c in read_text(text, known) if c.type == "shelling"] == [()]
    going_on = 'The mission said: "Rebels shelled the town of Bria. They burned two shops in Kaga."'
    found = [[k.text for k in c.said_by] for c in read_text(going_on, known) if c.type == "destruction"]
    assert found == [["The mission"]]


def test_what_it_was_said_in_may_have_been_issued(known: Library) -> None:
    """Who said it in a report that came out some day says it; who said that something had come out says that."""
    told = read_text("Rebels shelled the port of Bria, the mission said in a report released on Monday.", known)
    assert [[link.text for link in c.said_by] for c in told] == [["the mission"]]
    other = read_text("The mission said in a report rebels were deployed in Bria.", known)
    assert [[link.text for link in c.said_by] for c in other] == [["The mission"]]


def test_a_blast_that_claims_victims_says_nothing(known: Library) -> None:
    """What claimed villagers killed them; who claimed that something happened says it."""
    blast = read_text("The raid sparked a firefight with soldiers that claimed two villagers.", known)
    assert [c.said_by for c in blast if c.type == "clash"] == [()]
    told = read_text("The rebels claimed that soldiers attacked the port of Bria.", known)
    assert [[link.text for link in c.said_by] for c in told] == [["The rebels"]]


def test_two_words_for_one_deed(known: Library) -> None:
    """Two joined verbs of one type with one object make one claim; with an object each, two."""
    one = read_text("Border guards intercepted and shot down a drone near Rutba.", known)
    assert [c.type.value for c in one] == ["interception"]
    two = read_text("Border guards arrested a smuggler and detained a guide near Rutba.", known)
    assert [c.type.value for c in two] == ["arrest", "arrest"]
