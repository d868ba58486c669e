"""What single English sentences of our own tell: role, number, time or speaker, the look-alike beside the right one."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extract.asking import facet
from tests.loaded import built_in

from marsad.app.reading import read_text
from marsad.model.claim import Claim

KNOWN = built_in()


def told(text: str) -> list[Claim]:
    return list(read_text(text, KNOWN, published=date(2026, 3, 10)))


TOLD = [
    # two who say it, behind a comma: no victims
    ("A tribal elder was shot dead at a post, two residents and a local official said", "attack", "killed", "1"),
    (
        "A tribal elder was shot dead at a post, two residents and a local official said",
        "attack",
        "said",
        "two residents and a local official",
    ),
    (
        "Shelling hit the market of Dilling, a medic and a trader told Reuters",
        "shelling",
        "target",
        "the market of Dilling",
    ),
    (
        "The army seized the bridge, the mill and the school and said it would go on",
        "capture",
        "place",
        "the bridge; the mill; the school",
    ),
    # ruled out, and not ruled out
    ("Tehran ruled out a withdrawal from the base", "withdrawal", "stands", "planned no certain"),
    ("Tehran did not rule out a withdrawal from the base", "withdrawal", "stands", "planned yes possible"),
    ("Ankara has not ruled out new air strikes, a spokesman said", "air_strike", "stands", "planned yes possible"),
    # an aim ends where a new subject comes
    (
        "Dozens of lecturers demonstrated in front of the ministry to demand pay, and the police arrested two of them",
        "arrest",
        "actor",
        "the police",
    ),
    ("Dozens of lecturers demonstrated in front of the courthouse to demand pay", "protest", "place", "the courthouse"),
    # one toll: what stands behind its second half holds for the first
    ("Two drivers were killed and five wounded in Sirte on Monday", "casualty", "place", "Sirte"),
    ("Two drivers were killed and five wounded in Sirte on Monday", "casualty", "days", "2026-03-09..2026-03-09"),
    ("Two drivers were killed in Sirte and their leader captured in Misrata", "casualty", "place", "Sirte"),
    ("Gunmen fired on a patrol, killing two members and wounding a third", "attack", "wounded", "1"),
    # armed men at the head of a sentence
    ("Armed tribesmen blocked the road to Ataq", "closure", "actor", "Armed tribesmen"),
    # who reports what others demand
    ("The kidnappers are demanding a ransom, his brother said", "demand", "said", "his brother"),
    ("The mayor demanded a ransom", "demand", "said", ""),
    # blame and accusation name the doer; an official that accuses is no adjective
    ("The council issued a statement blaming the RSF for the attack on El Obeid", "attack", "actor", "the RSF"),
    (
        "The council issued a statement blaming the RSF for the attack on El Obeid",
        "attack",
        "stands",
        "done yes certain",
    ),
    ("A Houthi official accused the tribesmen of the killing of two men", "attack", "actor", "the tribesmen"),
    ("A Houthi official accused the tribesmen of the killing of two men", "attack", "said", "A Houthi official"),
    # a town whose airport is called after it is struck as a town
    ("RSF drones hit Port Sudan", "drone_strike", "place", "Port Sudan"),
    ("RSF drones hit the airport", "drone_strike", "target", "the airport"),
    ("A patrol came under fire from an Israeli tank near Sarda", "attack", "actor", "an Israeli tank"),
    ("A patrol came under fire from a hill near Sarda", "attack", "actor", ""),
    # an unknown name joined to a place is one
    ("Artillery shelled the outskirts of Aita and Ramyeh", "shelling", "target", ""),
    ("A drone hit a car on the road between Qana and Rmadiyeh", "drone_strike", "target", "a car"),
    # what trucks carry tells aid from an advance
    ("Forty aid trucks entered Gaza", "aid_delivery", "actor", "Forty aid trucks"),
    ("Forty army trucks entered Gaza", "advance", "actor", "Forty army trucks"),
    ("Fighters had blocked two earlier convoys at the bridge", "siege", "target", "two earlier convoys"),
    # two days, and the narrower of two places
    ("Jets struck Nabatieh on Friday and Saturday", "air_strike", "days", "2026-03-06..2026-03-07"),
    ("Jets struck Nabatieh on Friday, and Saturday was calm", "air_strike", "days", "2026-03-06..2026-03-06"),
    ("The militia left Barah on Monday and Tuesday", "withdrawal", "days", "2026-03-09..2026-03-10"),
    ("Talks were held in Muscat from Sunday to Tuesday", "talks", "days", "2026-03-08..2026-03-10"),
    ("A bomb went off in Diyala, near Muqdadiya, killing a farmer", "explosion", "place", "Muqdadiya"),
    ("A bomb went off in Muqdadiya, in Diyala, killing a farmer", "explosion", "place", "Muqdadiya"),
    # what an event left behind
    ("An ambush left two soldiers and a driver dead near Palmyra", "attack", "killed", "3"),
    ("An ambush left two soldiers and a driver dead near Palmyra", "attack", "target", "two soldiers; a driver"),
    ("Tribesmen retook the town after a battle that left 11 people dead", "clash", "killed", "11"),
    ("The raid was retribution for an ambush last week that left two men dead", "attack", "stands", "done yes certain"),
    ("The police prepared for an ambush", "attack", "stands", "planned yes certain"),
    # one head for two names, a person told by a nationality, a part in an aside
    ("Fighting resumed between the Zawiya and Zintan brigades", "clash", "partner", "Zintan brigades"),
    ("Clashes broke out between the Al-Kabawat and Abu Surra armed groups", "clash", "actor", "the Al-Kabawat"),
    ("A Palestinian was shot dead near Nablus", "attack", "killed", "1"),
    ("Dozens of settlers, some of them armed, raided Beit Furik", "attack", "actor", "Dozens of settlers"),
    ("A driver was killed and his son badly hurt when a mine exploded near Bara", "explosion", "wounded", "1"),
    # where an event of two words was; hills that overlook
    ("A man was killed in a drone strike east of Gaza City", "drone_strike", "place", "east of Gaza City"),
    ("Troops recaptured two hills overlooking the valley", "capture", "place", "two hills"),
    ("He met the Saudi ambassador to Yemen. The army met the Saudi ambassador to Yemen", "talks", "to", ""),
    # a plan that would see something; a time in front dates the deal, not what it asks for
    ("The plan would see an international force deployed in Gaza", "deployment", "stands", "planned yes certain"),
    ("Under a deal signed in Riyadh last month, the plant is to pass to the ministry", "handover", "days", ""),
    ("The army left the camp, whereupon hundreds of women fled", "displacement", "actor", "hundreds of women"),
    # a number with "more" or a participle before its noun, or behind a verb of two words
    ("Police detained at least eight more railway workers", "arrest", "target", "at least eight more railway workers"),
    ("A convoy carrying 50 wounded Palestinians left Rafah", "withdrawal", "cargo", "50 wounded Palestinians"),
    ("About 30 displaced Syrians returned to Homs", "return", "actor", "About 30 displaced Syrians"),
    ("The SDF handed over 41 soldiers captured in January", "arrest", "target", "41 soldiers"),
    ("The SDF captured 41 soldiers in January", "arrest", "actor", "The SDF"),
    # who holes up is he who is told of last; he who does both is the first
    ("The force clashed with militants holed up in a cave", "presence", "actor", "militants"),
    ("The militants entered the town and holed up in a cave", "presence", "actor", "The militants"),
    # who asks is who said, not whom he told of
    ("The mission said its patrol had been stopped, and called on the mayor to act", "demand", "actor", "The mission"),
    ("The mission said the bridge was shut and called on the mayor to act", "demand", "actor", "The mission"),
    ("The mission said residents met the mayor and called on the army to act", "demand", "actor", "residents"),
    # others than he who says it
    ("The army says it killed two men and says they were planning an attack", "attack", "actor", "two men"),
    # what a deal lays down, also second and without a verb of its own
    (
        "The deal provides for the merging of SDF brigades into the army and the handover of crossings to the state",
        "handover",
        "stands",
        "planned yes certain",
    ),
    ("The merging of units began after the handover of crossings", "handover", "stands", "done yes certain"),
    # who stands behind the letters of a name; where an operation was; whom a pronoun counts
    (
        "The Syrian Democratic Forces (SDF) and the army exchanged prisoners",
        "release",
        "actor",
        "The Syrian Democratic Forces; the army",
    ),
    ("Four people were killed in an operation in Diyala", "casualty", "place", "Diyala"),
    ("Gunmen shot a judge in Taiz, killing him and wounding his driver", "attack", "killed", "1"),
    ("Gunmen shot at a judge in Taiz, wounding his driver", "attack", "killed", ""),
    ("Aid agencies plan to dispatch 120 tons of aid next week", "aid_delivery", "actor", "Aid agencies"),
    # what a road is cleared of; where "there" is; what is due, and what had been
    ("Engineers are clearing the fields of mines", "weapons_seizure", "place", "the fields"),
    ("Engineers are clearing the fields of mines", "weapons_seizure", "target", "mines"),
    ("Israel holds five hilltops and says its troops will remain there", "presence", "place", "five hilltops"),
    ("Talks between Libya and Egypt are due on Wednesday", "talks", "stands", "planned yes certain"),
    ("Talks between Libya and Egypt had been scheduled for Wednesday", "talks", "days", "2026-03-04..2026-03-04"),
    ("Talks between Libya and Egypt are scheduled for Wednesday", "talks", "days", "2026-03-11..2026-03-11"),
    # the year of a crime is not that of the arrest
    ("Police arrested a man accused of killing a judge in 2024", "arrest", "days", ""),
    ("Police arrested a man accused of killing a judge on Friday", "arrest", "days", "2026-03-06..2026-03-06"),
    # a number is no party, and one party before an event noun is its own
    ("The IDF conducted at least four airstrikes on Friday", "air_strike", "actor", "The IDF"),
    ("Syrian troops took over the base after a US pullout", "withdrawal", "actor", "US"),
    ("Syrian troops took over the base after a full pullout", "withdrawal", "actor", "Syrian troops"),
    # who is told of behind "saying"; a list behind "with" is not whom one lets in
    ("He denied any knowledge of it, saying the troops had left the base", "withdrawal", "actor", "the troops"),
    (
        "Israel allowed forty trucks carrying food, tents and fuel to enter Gaza",
        "aid_delivery",
        "actor",
        "forty trucks",
    ),
    # a remark behind "including" parts no victims from their verb
    ("One man was killed and six others, including two boys, were injured in Sirwah", "casualty", "wounded", "6"),
    # what "them" and "there" mean is no container; whom an event befalls has no verb behind it
    ("The army took over three posts near Blida after rebels pulled out of them", "withdrawal", "from", "three posts"),
    (
        "Israel holds five hills inside Lebanese territory and its troops will remain there",
        "presence",
        "place",
        "five hills",
    ),
    (
        "Soldiers searched six posts, two of them empty, and withdrew from them at dawn",
        "withdrawal",
        "from",
        "six posts",
    ),
    ("Rebels held two posts in Blida and remain there", "presence", "place", "Blida"),
    ("Two men took part in an attack on Peshmerga posts in 2021", "attack", "target", "Peshmerga posts"),
    ("The army carried out four airstrikes, two of them targeting a depot", "attack", "actor", "The army"),
    # a figure behind the number of those killed; several without one
    ("The minister put the number of militants killed at 27", "casualty", "killed", "27"),
    ("The minister mourned a number of militants killed in Sirwah", "casualty", "killed", "2-None"),
    # who speaks is told by where he lives; a crossing by what it joins
    (
        "A convoy left the base, two residents living near the road told Reuters",
        "withdrawal",
        "said",
        "Reuters < two residents",
    ),
    (
        "The crossing between Shuhayl and Hawayij has been closed",
        "closure",
        "place",
        "The crossing between Shuhayl and Hawayij",
    ),
    # "it" behind "after" is what was told of in front
    ("Somalia gave the base to Ugandan troops after rebels attacked it", "attack", "target", "the base"),
    # the month of salaries and the day of an order date nothing else
    ("Teachers staged a rally, demanding payment of their January salaries", "demand", "days", ""),
    ("Teachers staged a rally, demanding payment in January", "demand", "days", "2026-01-01..2026-01-31"),
    ("Families fled after an evacuation order issued on 6 March for the town", "displacement", "days", ""),
    # one protest, and what it closed
    ("Hundreds took to the streets to protest against power cuts, closing the road", "protest", "topic", "power cuts"),
    ("Hundreds took to the streets to protest against power cuts, closing the road", "closure", "actor", "Hundreds"),
    # troops that land, and aid that falls
    ("Coalition helicopters carried out an airdrop in Shaheel", "attack", "place", "Shaheel"),
    ("Hundreds took to the streets of Port Sudan", "protest", "place", "Port Sudan"),
    ("Its artillery targeted gatherings in Sirwah", "shelling", "actor", "Its artillery"),
    ("A roadside bomb targeted a convoy in Sirwah", "explosion", "means", "A roadside bomb"),
    ("The lawyers demanded the release of those held", "release", "target", "those held"),
    ("The Turkish side undertook to withdraw from the base", "withdrawal", "actor", "The Turkish side"),
    ("Troops now hold about 200 positions", "presence", "place", "about 200 positions"),
]


@pytest.mark.parametrize(("text", "event", "what", "wanted"), TOLD)
def test_told(text: str, event: str, what: str, wanted: str) -> None:
    assert wanted in [facet(claim, what) for claim in told(text) if claim.type == event]


NOT_TOLD = [
    ("The militia abducted three teachers on suspicion of organising a strike", "air_strike"),
    ("Negotiations with the factions on opening the highway went on", "reopening"),
    ("Masam, a Saudi demining project, reached Mocha", "weapons_seizure"),
    ("The mission will be over in May, leaving only a small contingent in Hasakah", "withdrawal"),
    ("He warned Israel against expanding its attacks", "attack"),
    ("The Syrian side of the border remained calm", "presence"),
    ("Coalition helicopters carried out an airdrop in Shaheel", "aid_delivery"),
    ("Two protesters were hurt by rubber bullets", "shelling"),
    ("The governor discussed with the commander the arrangements for reopening the road", "reopening"),
    ("Tribesmen gathered after the bombing of the camp, which left 13 villagers martyred", "withdrawal"),
]


@pytest.mark.parametrize(("text", "event"), NOT_TOLD)
def test_not_told(text: str, event: str) -> None:
    assert not [claim for claim in told(text) if claim.type == event]
