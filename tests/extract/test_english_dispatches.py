"""English dispatches: whose army goes on, who "they" are, what only burns, what headlines join; in sentences of our own."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role

HEADLINE = "\n\nOfficials met in Doha on Monday."


ACTORS = [
    # the army that says it struck is that whose strikes were told of; what befell soldiers the country's own tells
    (
        "Israeli strikes hit Tyre in Lebanon. The military claimed to have struck a Hezbollah depot in Khiam.",
        "struck",
        "israeli-forces",
    ),
    ("Israel bombed Khiam in Lebanon. The military said it targeted a cell in the town.", "targeted", "israeli-forces"),
    (
        "شن الطيران الإسرائيلي غارات على الخيام في لبنان. وقال الجيش إنه استهدف مخزنا لحزب الله.",
        "استهدف",
        "israeli-forces",
    ),
    (
        "Israel bombed Khiam in Lebanon. The Lebanese army closed the road. The army said it struck a den in Tyre.",
        "struck",
        "lebanese-army",
    ),
    # whom people tell of as "they": who did something armed, not those who fled or said something
    (
        "Israeli forces raided Jenin. Families fled their homes. “They arrested my brother,” said a resident.",
        "arrested",
        "israeli-forces",
    ),
    (
        "Settlers attacked Burqa. Palestinians threw stones at them. “They torched three cars,” said resident Omar Hamad.",
        "torched",
        "israeli-settlers",
    ),
    (
        "RSF fighters stormed El Fasher. Aid workers said hundreds fled. “They shot people in the street,” said a woman.",
        "shot",
        "rsf",
    ),
    ("“They burned houses,” one villager said.", "burned", None),
    # who leads an alliance does not part it from its men
    ("A military delegation from the US-led Global Coalition met leaders in Hasakah.", "met", "global-coalition"),
    (
        "The US has bombed Kataeb Hezbollah in Iraq. It said the group fired rockets at a base.",
        "fired rockets",
        "kataib-hezbollah",
    ),
    # whose forces "ours" are, where who says it stands behind
    (
        "“Our forces now control the city of Seiyun,” a Yemeni government official said.",
        "control",
        "yemeni-government-forces",
    ),
    ("“Our forces now control the city of Seiyun,” a farmer said.", "control", ""),
    # who is accused of being behind it
    ("Israel accused Hamas of being behind an attack in Haifa.", "attack", "hamas"),
    ("Damascus accused the SDF of being responsible for the shelling of a clinic in Aleppo.", "shelling", "sdf"),
]


@pytest.mark.parametrize(("text", "trigger", "actor"), ACTORS)
def test_who_did_it(known: Library, text: str, trigger: str, actor: str | None) -> None:
    claims = [c for c in read_text(text, known, published=MONDAY) if c.trigger.text == trigger]
    found = [f.is_ for c in claims[-1:] for role, fillers in c.roles.items() if role == "actor" for f in fillers]
    assert found == ([] if actor is None else [actor or None])


FACETS = [
    ("Israel accused Hamas of being behind an attack in Haifa.", "attack", "stands", "done yes certain"),
    # there is, there is none
    ("There are 900 soldiers in Syria.", "presence", "actor", "900 soldiers"),
    ("There are no American troops at the base.", "presence", "stands", "ongoing no certain"),
    ("The colonel said there are no Turkish soldiers in Idlib.", "presence", "said", "The colonel"),
    ("There are reports of soldiers in Idlib.", "presence", "actor", None),
    # a verb of remaining behind a number, and behind what may be an adjective
    ("Nine remain in custody.", "detention", "target", "Nine"),
    ("The mayor remains in detention in Homs.", "detention", "target", "The mayor"),
    ("No base will remain in Syria.", "presence", "stands", "planned no certain"),
    # what was nearly done
    ("The rebels came close to capturing Marib.", "capture", "stands", "done no certain"),
    ("The road was closed due to shelling in Homs.", "shelling", "stands", "done yes certain"),
    # an aim behind what only may be
    ("The group may exploit the lull to attack the base.", "attack", "stands", "planned yes possible"),
    ("Troops will use the corridor to attack the base.", "attack", "stands", "planned yes certain"),
    # later in the day that was named
    (
        "The army entered Jenin on Friday. Later in the day it arrested ten men.",
        "arrest",
        "days",
        "2026-02-20..2026-02-20",
    ),
    ("Later in the day, jets struck Khiam.", "air_strike", "days", ""),
    # so many of those launched were shot down
    ("The army said 81 of 92 drones launched on Friday were shot down.", "interception", "count", "81"),
    ("The army said 81 of 92 drones launched on Friday were shot down.", "drone_strike", "count", ""),
    # a strike that kills is none of workers; theirs is
    ("A strike by a special forces team killed a commander in Idlib.", "protest", "actor", None),
    ("A strike by the staff shut the port.", "protest", "actor", "the staff"),
    # what burns by itself
    ("A fire broke out at a hospital in Baghdad, killing 12 patients.", "casualty", "target", None),
    ("The fire killed two soldiers in Idlib.", "casualty", "target", "two soldiers"),
    # out of a site by air
    (
        "US forces flew the last of their helicopters out of Qasrak base.",
        "withdrawal",
        "target",
        "the last of their helicopters",
    ),
    # a strike of which no more is told than whose it is, where it is news
    ("Three people were killed in an Israeli strike.", "air_strike", "killed", "3"),
    ("Since the Israeli strike, the town has been empty.", "air_strike", "actor", None),
    ("Israel says three killed in Israeli strike on Tyre.", "air_strike", "killed", "3"),
    # what goes on
    ("Ongoing clashes in Homs killed two.", "clash", "stands", "ongoing yes certain"),
    ("Fresh clashes in Homs killed two.", "clash", "stands", "done yes certain"),
    # a verb behind "this"; who some of them were
    ("This includes people who have fled to Daraa.", "displacement", "actor", "people"),
    ("The militants, some armed with belts, tried to storm a post.", "attack", "actor", "The militants"),
    ("The gunmen, most of them foreigners, stormed the village.", "attack", "actor", "The gunmen"),
    ("The army shelled villages, some in Homs, and withdrew.", "withdrawal", "actor", "The army"),
    # where a convoy goes, before its verb
    ("The first convoy to Suwayda arrived on Sunday.", "movement", "to", "Suwayda"),
    ("The road to Suwayda was closed on Sunday.", "closure", "to", ""),
    # whom nobody blames, a toll without its figure, what a source may not do
    ("Authorities have not blamed any group for the attack.", "attack", "actor", None),
    ("Authorities blamed the PKK for the attack in Van.", "attack", "actor", "the PKK"),
    ("Nobody was available to confirm the death toll.", "casualty", "target", None),
    ("The death toll in Gaza rose to 30.", "casualty", "killed", "30"),
    ("He was not authorised to talk to reporters.", "talks", "partner", None),
    # an attribute right behind the verb
    (
        "The envoy met jailed PKK leader Abdullah Ocalan in Imrali.",
        "talks",
        "partner",
        "jailed PKK leader Abdullah Ocalan",
    ),
    ("The court jailed PKK leader Murat Karayilan on Monday.", "detention", "target", "PKK leader Murat Karayilan"),
    # adjectives joined before one noun
    (
        "The army captured the city of Nawa and other important civilian and military sites.",
        "capture",
        "place",
        "the city of Nawa; other important civilian and military sites",
    ),
    ("The army seized civilian and military sites in Homs.", "arrest", "target", None),
    # whom an -ing form keeps from what
    ("The army set up a post, preventing residents from returning to Khiam.", "return", "stands", "done no certain"),
    ("They accused troops of preventing medics from evacuating a sick man.", "displacement", "actor", "medics"),
    ("They accused troops of evacuating the village.", "displacement", "stands", None),
    ("Medics evacuated a sick Palestinian from Tubas.", "displacement", "target", "a sick Palestinian"),
    # what goes on now, what ended what was intended, what stands in brackets
    ("The convoy is now heading to Erbil.", "movement", "stands", "ongoing yes certain"),
    ("Gunmen planned to attack Homs but were killed by guards.", "attack", "stands", "planned yes certain"),
    ("Gunmen intended to attack Homs and were arrested.", "arrest", "stands", "done yes certain"),
    ("A conscript (no name given) was killed in Pishin.", "casualty", "stands", "done yes certain"),
    ("No conscript (of this unit) was killed in Pishin.", "casualty", "stands", "done no certain"),
    # of what sort an event was
    ("The attack, one of the deadliest this year, killed ten in Homs.", "attack", "killed", "10"),
    ("The strike, a rare use of force, targeted a car in Jenin.", "air_strike", "target", "a car"),
    ("Two strikes, on Tyre and Khiam, killed ten.", "air_strike", "place", "Tyre; Khiam"),
    # what was found done to somebody
    ("A man was found beheaded and shot in the village of Kafr Nabl.", "attack", "actor", ""),
    ("A man was found in a well and shot two soldiers in Homs.", "attack", "actor", "A man"),
    ("Police cordoned off targeted zones in Sanaa.", "attack", "actor", None),
    ("Jets destroyed trucks and targeted zones in Sanaa.", "air_strike", "place", "zones"),
    # where what was hit lies; what strikes hit around
    ("Four airstrikes struck Houthi positions in Sirwah.", "air_strike", "place", "Sirwah"),
    ("The strikes hit around Hodeida's al-Hawak district.", "air_strike", "place", "Hodeida's al-Hawak district"),
    ("Strikes targeted Yemen's Amran governorate.", "air_strike", "place", "Yemen's Amran governorate"),
    (
        "Four died in a security operation in Latakia that was launched after an attack on guards.",
        "attack",
        "target",
        "Four",
    ),
    # what is only set against what was told
    ("Ten scientists were killed, though Iran claimed only minor damage to Natanz.", "casualty", "said", ""),
    ("Ten scientists were killed, Iran said, though residents spoke of more.", "casualty", "said", "Iran"),
    # what some of those did; what somebody fights with
    ("Iran launched 100 drones targeting Israel, some reaching Tel Aviv.", "advance", "actor", None),
    ("The group fired 20 rockets at the base, two landing near Homs.", "shelling", "means", "20 rockets"),
    ("The group fired rockets, killing two in Homs.", "shelling", "killed", "2"),
    ("Fighters battled troops with machine guns, mortar fire and missiles.", "shelling", "actor", None),
    ("Mortar fire and missiles hit the town.", "shelling", "place", "the town"),
    # what some of them were, what something has long been, where a quoted man's office lies
    ("Thirty PKK men, four of whom were commanders, burned their weapons.", "disarmament", "actor", "Thirty PKK men"),
    ("The Rafah crossing, which has been a lifeline for aid, has been closed for weeks.", "closure", "target", ""),
    ("Tanks entered Gaza, according to Khaled Zayed, the head of a clinic in North Sinai.", "advance", "place", ""),
    ("Tanks entered Gaza, according to Khaled Zayed in North Sinai.", "advance", "to", "Gaza"),
    # who is stopped, handed over, given arms; with what a post is put up
    ("The pair were held after being stopped at a checkpoint near Homs.", "closure", "target", None),
    (
        "66 ISIS fighters were handed over from prisons in Hasakah to coalition forces.",
        "prisoner_transfer",
        "target",
        "66 ISIS fighters",
    ),
    ("The army received a batch of missiles from the camps of Tyre.", "handover", "partner", "The army"),
    ("Five vehicles set up a checkpoint west of the village.", "base_established", "actor", "Five vehicles"),
    # letters of a name in brackets part no list
    (
        "The Democratic Forces (SDF) and the National Army (SNA) agreed to extend a truce.",
        "agreement",
        "partner",
        "the National Army",
    ),
    (
        "The World Food Programme (WFP), the UN Children's Fund (UNICEF) and partners delivered fuel.",
        "aid_delivery",
        "actor",
        "The World Food Programme; the UN Children's Fund; partners",
    ),
    (
        "The Military Council (MMC), affiliated with the SDF, said troops shelled two villages.",
        "shelling",
        "said",
        "The Military Council",
    ),
    (
        "The Rapid Support Forces (RSF), the army said, shelled Kadugli.",
        "shelling",
        "actor",
        "The Rapid Support Forces",
    ),
    # somebody's relative has no town's name
    ("A woman told reporters her son Nasir was shot dead in Rafah.", "attack", "target", "her son Nasir"),
    ("Their home town Nawa was shelled.", "shelling", "place", "Their home town Nawa"),
    # a comma behind the day, before what was done to; where a missile was fired; what goes against somebody
    ("The army seized on Friday, three villages near Homs.", "capture", "place", "three villages near Homs"),
    ("The army withdrew on Friday, a spokesman in Homs said.", "withdrawal", "from", ""),
    ("A missile fired by the Houthis in Yemen hit the airport.", "shelling", "place", ""),
    ("A missile fired by the Houthis hit a house in Eilat.", "shelling", "place", "Eilat"),
    ("The force conducted 313 operations against ISIS in Syria.", "presence", "actor", None),
    ("The force operates in the valley.", "presence", "place", "the valley"),
    # nearly so many; a town called by its sea; what is fired to stop something
    ("The strike triggered an almost 80% blackout across Homs.", "closure", "stands", "done yes certain"),
    ("The army almost captured Homs.", "capture", "stands", "done no certain"),
    (
        "A drone slammed into the Red Sea resort town of Eilat.",
        "drone_strike",
        "place",
        "the Red Sea resort town of Eilat",
    ),
    ("The Iron Dome fired two interceptors.", "shelling", "means", None),
    # headlines: both parts on the word before the colon, verbs that may be nouns
    (
        "SOHR: Turkish drone strikes SDF post near Kobani; two fighters killed" + HEADLINE,
        "drone_strike",
        "target",
        "SDF post",
    ),
    (
        "Iraqi official: US troops leave Ain al-Asad; convoy heads to Erbil" + HEADLINE,
        "movement",
        "said",
        "Iraqi official",
    ),
    (
        "Iraqi official: US troops leave Ain al-Asad; army denies pullout" + HEADLINE,
        "withdrawal",
        "said",
        "Iraqi official",
    ),
]


@pytest.mark.parametrize(("text", "type_", "what", "wanted"), FACETS)
def test_what_is_told(known: Library, text: str, type_: str, what: str, wanted: str | None) -> None:
    """The facet of the first claim of a type; None where there is no such claim."""
    claims = [c for c in read_text(text, known, published=MONDAY) if c.type == type_]
    assert (facet(claims[0], what) if claims else None) == wanted


def test_an_outlet_is_no_place(known: Library) -> None:
    told = read_text(
        "Two fighters died, Al Jazeera reported. Militants are active in the region.", known, published=MONDAY
    )
    assert [f.is_ for c in told for f in c.roles.get(Role.PLACE, [])] == [None]
    told = read_text("RSF men raided Al Jazeera on Monday.", known, published=MONDAY)
    assert [f.is_ for c in told for f in c.roles.get(Role.PLACE, [])] == ["gezira-state"]


def test_a_strait_is_told_more_closely_than_its_sea(known: Library) -> None:
    claims = read_text("Rebels attacked a ship in the Red Sea's Bab el-Mandeb Strait.", known, published=MONDAY)
    assert [f.is_ for f in claims[0].roles[Role.PLACE]] == ["bab-al-mandab"]
