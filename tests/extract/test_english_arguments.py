"""English arguments, forms and phases: joined nouns, qualified subjects, participles, what is yet to come."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Phase, Polarity, Role


def claims(known: Library, text: str, event: str) -> list[Claim]:
    """The claims of one type that a sentence makes."""
    read = read_text(f"{text}.", known, published=date(2026, 2, 23))
    return [claim for claim in read if claim.type.value == event]


@pytest.mark.parametrize(
    ("text", "event", "role", "fillers"),
    [
        # two bare nouns, or two under one article, are told as one; each with its own, as two
        (
            "Soldiers burned equipment and documents before dawn",
            "destruction",
            Role.TARGET,
            ["equipment and documents"],
        ),
        (
            "Gunmen kidnapped its captain and chief engineer",
            "abduction",
            Role.TARGET,
            ["its captain and chief engineer"],
        ),
        ("Drones hit a market and a fuel depot", "drone_strike", Role.TARGET, ["a market", "a fuel depot"]),
        # what qualifies the subject of an active verb is part of it; where it acts is not
        ("Gunmen in two skiffs boarded a cargo ship", "attack", Role.ACTOR, ["Gunmen in two skiffs"]),
        ("Police in Mosul seized 20 rifles", "weapons_seizure", Role.ACTOR, ["Police"]),
        ("Police in Mosul seized 20 rifles", "weapons_seizure", Role.PLACE, ["Mosul"]),
        # an event word inside a name is part of the name
        (
            "Fighters of the Sudan Liberation Movement were digging a trench",
            "base_established",
            Role.ACTOR,
            ["Fighters of the Sudan Liberation Movement"],
        ),
        # a verb whose subject or object may be what it befalls, with both
        ("The prime minister disbanded the force", "formation", Role.ACTOR, ["The prime minister"]),
        ("The prime minister disbanded the force", "formation", Role.TARGET, ["the force"]),
        # an adverb between article and noun
        (
            "Most of the newly arrived families are sheltering in Kosti",
            "displacement",
            Role.ACTOR,
            ["Most of the newly arrived families"],
        ),
        # a clause without a verb of its own ends the list before it
        ("A mine blew up under his truck and his neighbour has been missing", "explosion", Role.TARGET, ["his truck"]),
        # who laid the weapon that goes off, and where the one that is found lay
        ("An IED planted by ISIS cells exploded under a truck", "explosion", Role.ACTOR, ["ISIS cells"]),
        ("Sappers found mines planted around the prison", "weapons_seizure", Role.PLACE, ["the prison"]),
        # the convoy that is turned back carries; where the refuser is told it is what he refuses
        ("An aid convoy was turned back at the bridge", "aid_delivery", Role.ACTOR, ["An aid convoy"]),
        ("An aid convoy was turned back by RSF fighters", "aid_delivery", Role.ACTOR, ["RSF fighters"]),
        ("An aid convoy was turned back by RSF fighters", "aid_delivery", Role.CARGO, ["An aid convoy"]),
    ],
)
def test_english_arguments(known: Library, text: str, event: str, role: Role, fillers: list[str]) -> None:
    """Each phrase fills the role that the grammar gives it, whole and alone."""
    found = claims(known, text, event)
    assert [f.text for f in found[0].roles.get(role, ())] == fillers


@pytest.mark.parametrize(
    ("text", "event", "phase", "polarity"),
    [
        ("Mitiga airport is shut", "closure", Phase.ONGOING, Polarity.YES),
        ("Mitiga airport was shut", "closure", Phase.DONE, Polarity.YES),
        ("Two men were being held for questioning", "arrest", Phase.ONGOING, Polarity.YES),
        ("Two men were held for questioning", "arrest", Phase.DONE, Polarity.YES),
        ("Residents say a truce is holding", "ceasefire", Phase.ONGOING, Polarity.YES),
        # a negation ends where a new auxiliary stands
        (
            "The army says it is not imposing a siege and has opened two humanitarian corridors",
            "reopening",
            Phase.DONE,
            Polarity.YES,
        ),
        (
            "The army says it is not imposing a siege and has opened two humanitarian corridors",
            "siege",
            Phase.ONGOING,
            Polarity.NO,
        ),
        # a present behind "after" is as far off as what waits for it
        ("The arms will be moved after the road to Sarrin is opened", "reopening", Phase.PLANNED, Polarity.YES),
        (
            "The team came with the aim of storming the jail and killing the judge",
            "attack",
            Phase.PLANNED,
            Polarity.YES,
        ),
    ],
)
def test_english_phases(known: Library, text: str, event: str, phase: Phase, polarity: Polarity) -> None:
    """The form of the verb and what it hangs on tell how far the event has come."""
    found = claims(known, text, event)
    assert {(claim.phase, claim.polarity) for claim in found} == {(phase, polarity)}


def test_deaths_at_the_end_of_a_raid_are_told_with_it(known: Library) -> None:
    """A joined verb of killing adds a number to the raid; by itself, of an armed group, it is an attack."""
    raid = claims(known, "Soldiers raided a tunnel and killed six gunmen", "attack")
    assert [claim.trigger.text for claim in raid] == ["raided"]
    alone = claims(known, "ISIS cells killed nine people in Diyala", "attack")
    assert [f.text for f in alone[0].roles[Role.ACTOR]] == ["ISIS cells"]


@pytest.mark.parametrize(
    ("text", "event", "role", "fillers"),
    [
        # a place in front only contains the one behind; without that one it is where it happened
        ("In Dhi Qar, six inmates broke out of Al-Shatrah prison", "escape", Role.FROM, ["Al-Shatrah prison"]),
        ("In Dhi Qar, six inmates broke out of Al-Shatrah prison", "escape", Role.PLACE, []),
        ("In Dhi Qar, gunmen shot a judge", "attack", Role.PLACE, ["Dhi Qar"]),
        # an official speaks where his office is, residents where things happen
        ("In Erbil, officials accused the group of bombing a dam", "air_strike", Role.PLACE, []),
        ("In Taiz, residents said shells had hit a house", "shelling", Role.PLACE, ["Taiz"]),
        # what an -ing form is done to is no subject of the verb behind it
        (
            "He accused the military of bombing a camp near Kutum, a claim the army rejected",
            "air_strike",
            Role.ACTOR,
            ["the military"],
        ),
        # who hails or deplores a deal did not make it; who announces it did
        ("The mission hailed a ceasefire with the rebels", "ceasefire", Role.ACTOR, []),
        ("The government announced a ceasefire with the rebels", "ceasefire", Role.ACTOR, ["The government"]),
        # "it" and "there" mean the place named before
        (
            "The militia took Shaddadi in 2016 before withdrawing from it last month",
            "withdrawal",
            Role.FROM,
            ["Shaddadi"],
        ),
        ("Gunmen stormed Sarmada and two guards were shot there", "attack", Role.PLACE, ["Sarmada"]),
        # whom somebody gives time to act
        ("The president gave the envoys a day to leave the capital", "withdrawal", Role.ACTOR, []),
        # the object behind a prepositional phrase
        ("Gunmen targeted with bullets a member of the council", "attack", Role.TARGET, ["a member of the council"]),
        # two event nouns told together happened in one place
        ("Witnesses reported looting and the burning of houses in Mazraa", "destruction", Role.PLACE, ["Mazraa"]),
        # what strikes tells what kind of strike it was
        ("A landmine killed two shepherds", "explosion", Role.TARGET, ["two shepherds"]),
        ("A stray bullet killed a boy", "attack", Role.TARGET, ["a boy"]),
        ("The air force struck a camp", "air_strike", Role.TARGET, ["a camp"]),
        ("A warplane fired two missiles at a house", "air_strike", Role.TARGET, ["a house"]),
        # a common noun that may also be an actor's name
        ("Peacekeepers left the post", "withdrawal", Role.FROM, ["the post"]),
        # a vague count that stands alone means people
        ("Thousands marched in Baghdad", "protest", Role.ACTOR, ["Thousands"]),
        # the source behind "according to" is not who acts
        ("According to a video posted online, gunmen executed eight men", "attack", Role.ACTOR, ["gunmen"]),
        ("A blast rocked the port on Monday", "explosion", Role.PLACE, ["the port"]),
    ],
)
def test_english_reach(known: Library, text: str, event: str, role: Role, fillers: list[str]) -> None:
    """What stands elsewhere in the sentence fills a role only where the grammar says so."""
    found = claims(known, text, event)
    assert [f.text for claim in found[:1] for f in claim.roles.get(role, ())] == fillers


@pytest.mark.parametrize(
    ("text", "event", "role", "fillers"),
    [
        # a partitive before an event noun leaves it the head
        ("The army unleashed a wave of strikes against the group", "air_strike", Role.ACTOR, ["The army"]),
        # who denies having done it, who vows to do it, whom others tell to do it
        ("The militia denied having carried out any attack", "attack", Role.ACTOR, ["The militia"]),
        ("A tribal leader vowed to block the road", "closure", Role.ACTOR, ["A tribal leader"]),
        ("The unit had been told to vacate the hill", "withdrawal", Role.ACTOR, ["The unit"]),
        # the place from which
        (
            "Aid workers left the camp, from which most of the families were moved to Aleppo",
            "displacement",
            Role.FROM,
            ["the camp"],
        ),
        # a source behind what a clause without a verb tells is not who acts
        (
            "The army has no intention of removing its checkpoint, a source said",
            "destruction",
            Role.ACTOR,
            ["The army"],
        ),
        # a place in front begins no list
        ("In the desert, a shepherd and his son were killed by a mine", "explosion", Role.PLACE, ["the desert"]),
        # both joined verbs happened where the second is told to have
        ("Troops captured two men and seized arms in Qalamoun", "arrest", Role.PLACE, ["Qalamoun"]),
        # the victims of several tolls of one cause
        (
            "A captain was killed and two soldiers were injured when a bomb went off",
            "explosion",
            Role.TARGET,
            ["A captain", "two soldiers"],
        ),
        # trucks that carry aid act; aid by itself is cargo
        ("Nine trucks carrying flour reached the enclave", "aid_delivery", Role.ACTOR, ["Nine trucks"]),
        ("Medical supplies reached the hospital", "aid_delivery", Role.ACTOR, []),
        # a bare direction is no destination
        ("The army sent 500 soldiers south", "deployment", Role.TO, []),
        # a headline's subject and verb that are spelled like an event noun
        ("Israeli drone strikes a motorcycle in Majdal Zoun", "drone_strike", Role.TARGET, ["a motorcycle"]),
        # what is owned up to
        ("Hezbollah claimed responsibility for targeting a tank", "attack", Role.ACTOR, ["Hezbollah"]),
        # an -ing form is nobody
        ("Volunteers were detained while trying to evacuate the clinic", "arrest", Role.TARGET, ["Volunteers"]),
    ],
)
def test_english_control(known: Library, text: str, event: str, role: Role, fillers: list[str]) -> None:
    """Who does what a shortened clause says, and where."""
    found = claims(known, text, event)
    assert [f.text for claim in found[:1] for f in claim.roles.get(role, ())] == fillers


@pytest.mark.parametrize(
    ("text", "event", "phase", "polarity"),
    [
        ("The truce around the dam fell apart within days", "ceasefire", Phase.DONE, Polarity.NO),
        ("No foreign combat unit remains at the base", "presence", Phase.ONGOING, Polarity.NO),
        ("None of its soldiers was wounded", "casualty", Phase.DONE, Polarity.NO),
        ("Claims that a patrol was ambushed near Busra are false", "attack", Phase.DONE, Polarity.NO),
        ("Claims that a patrol was ambushed near Busra are credible", "attack", Phase.DONE, Polarity.YES),
        ("There is no truth to what is circulated about the arrest of the mayor", "arrest", Phase.DONE, Polarity.NO),
        # refusing a truce is no denial of one
        ("The army chief has rejected any truce before the rebels pull out", "ceasefire", Phase.PLANNED, Polarity.NO),
        (
            "The army chief has rejected any truce before the rebels pull out of Bara",
            "withdrawal",
            Phase.PLANNED,
            Polarity.YES,
        ),
        # a road closed because of something is no plan
        ("The crossing reopened on Sunday after it was closed due to a dispute", "reopening", Phase.DONE, Polarity.YES),
        ("The crossing is due to reopen on Sunday", "reopening", Phase.PLANNED, Polarity.YES),
        # "still" stands with the state right behind it, not with the verb joined to it
        (
            "Troops were still stationed at the base and would withdraw by March",
            "presence",
            Phase.ONGOING,
            Polarity.YES,
        ),
        (
            "Troops were still stationed at the base and would withdraw by March",
            "withdrawal",
            Phase.PLANNED,
            Polarity.YES,
        ),
        # a live note's present has happened; drones that hover are still there
        ("Rebel columns enter the district", "advance", Phase.DONE, Polarity.YES),
        ("Drones hover over the district", "movement", Phase.ONGOING, Polarity.YES),
    ],
)
def test_english_outlook(known: Library, text: str, event: str, phase: Phase, polarity: Polarity) -> None:
    """What is over, what is not so, what is still to come."""
    found = claims(known, text, event)
    assert {(claim.phase, claim.polarity) for claim in found} == {(phase, polarity)}


def test_what_could_not_be_verified_is_possible_and_doubted(known: Library) -> None:
    """The reports assert it; who could not verify them doubts it. A checked report is neither."""
    doubted = claims(known, "Reuters could not verify reports of killings in Nyala", "attack")
    assert [link.stance.value for link in doubted[0].said_by] == ["doubts", "asserts"]
    assert doubted[0].certainty.value == "possible"
    assert not claims(known, "Reuters could not verify the figure", "attack")


def test_a_rank_within_the_month_dates_nothing(known: Library) -> None:
    """ "The second such attack this month" tells no day; "an attack this month" does."""
    ranked = claims(known, "The blast in Basra was the second such attack this month", "attack")
    assert all(claim.time is None for claim in ranked)
    dated = claims(known, "Gunmen attacked a patrol in Basra this month", "attack")
    assert dated[0].time is not None


@pytest.mark.parametrize(
    ("text", "event", "role", "fillers"),
    [
        # a relative clause that holds commas of its own ends before the verb outside
        (
            "Houthi rebels, who have held the capital, Sanaa, since 2014, freed 24 fishermen",
            "release",
            Role.ACTOR,
            ["Houthi rebels"],
        ),
        # an adjective in -ed that opens the sentence
        (
            "Suspected al-Qaida militants ambushed a convoy on Friday",
            "attack",
            Role.ACTOR,
            ["Suspected al-Qaida militants"],
        ),
        # a light verb in -ing
        (
            "Kurdish officials accused the militias of carrying out the strike on the field",
            "air_strike",
            Role.ACTOR,
            ["the militias"],
        ),
        # whom somebody blames
        ("The council blamed the attack on al-Qaida", "attack", Role.ACTOR, ["al-Qaida"]),
        # an auxiliary shared by two passives
        ("Eleven demonstrators were injured and 30 arrested", "arrest", Role.TARGET, ["30"]),
        ("The army was ambushed and soldiers arrested two men", "arrest", Role.ACTOR, ["soldiers"]),
        # what an attack is done with is no attack of its own
        ("Gunmen sprayed the cars with gunfire near Ataq", "attack", Role.PLACE, ["Ataq"]),
        # who kills in an ambush laid it
        ("Gunmen killed five soldiers in an ambush", "attack", Role.ACTOR, ["Gunmen"]),
    ],
)
def test_english_sharing(known: Library, text: str, event: str, role: Role, fillers: list[str]) -> None:
    """Arguments that stand with another word of the sentence."""
    found = claims(known, text, event)
    assert [f.text for claim in found[:1] for f in claim.roles.get(role, ())] == fillers


def test_a_headline_opens_with_the_country_it_is_about(known: Library) -> None:
    """ "Sudan: …" names no source; "Health ministry: …" does."""
    text = "{}: shelling kills 11 people in Bara\n\nIt was quiet in the evening."
    for opening, sources in (("Sudan", []), ("Health ministry", ["Health ministry"])):
        read = read_text(text.format(opening), known, published=date(2026, 2, 23))
        assert [link.text for link in read[0].said_by] == sources


def test_the_number_of_a_post_counts_nothing(known: Library) -> None:
    """ "3/ Army units …" begins a post of a thread."""
    found = claims(known, "3/ Army units entered the town of Bara", "advance")
    assert [f.text for f in found[0].roles[Role.ACTOR]] == ["Army units"]
    assert not found[0].numbers


@pytest.mark.parametrize(
    ("text", "event", "role", "fillers"),
    [
        ("The militia has a foothold in the port", "presence", Role.ACTOR, ["The militia"]),
        ("The pirates took twelve sailors hostage", "abduction", Role.TARGET, ["twelve sailors"]),
        ("Women and children are sheltering in a school", "displacement", Role.ACTOR, ["Women and children"]),
    ],
)
def test_english_possession(known: Library, text: str, event: str, role: Role, fillers: list[str]) -> None:
    """Who has a thing, what people are taken as, and joined nouns that open the sentence."""
    found = claims(known, text, event)
    assert [f.text for claim in found[:1] for f in claim.roles.get(role, ())] == fillers


def test_a_duration_inside_a_phrase_is_no_time(known: Library) -> None:
    """ "A three-day exercise" is one phrase and tells no day."""
    found = claims(known, "The navy began a three-day exercise off Oman", "exercise")
    assert found[0].time is None
    assert [f.text for f in found[0].roles[Role.ACTOR]] == ["The navy"]
