"""One act told in many shapes: what is read of each is known from how the sentence is made.

A row: the sentence, then what must be read of it: the type, where they are not "done", "yes" and nobody, the phase, the
polarity and who says it (outermost first), and the fillers of the roles that the row names, all of them.
"""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Role


def claims(known: Library, text: str, event: str) -> list[Claim]:
    read = read_text(text, known, published=date(2026, 2, 23))
    return [claim for claim in read if claim.type == event]


def told(claim: Claim, roles: dict[str, list[str]]) -> dict[str, list[str]]:
    return {name: [filler.text for filler in claim.roles.get(Role(name), ())] for name in roles}


SAID = [
    ("Government forces, the Defence Ministry said, shelled Qastoun", "shelling", "Government forces"),
    ("The convoy, the Defence Ministry said on Sunday, has left the Qasrak base", "withdrawal", "The convoy"),
    ("Reserve units, the Defence Ministry said in a statement, retreated from Raqqa", "withdrawal", "Reserve units"),
    ("Hundreds of families, the Defence Ministry said, escaped from Rabia", "displacement", "Hundreds of families"),
    ("The Defence Ministry said hundreds of families returned to Afrin", "return", "hundreds of families"),
    ("The Defence Ministry said dozens of people escaped from Rabia", "displacement", "dozens of people"),
]


@pytest.mark.parametrize(("text", "event", "actor"), SAID)
def test_who_says_it_in_the_middle_leaves_the_act_its_subject(
    known: Library, text: str, event: str, actor: str
) -> None:
    (claim,) = claims(known, text, event)
    assert told(claim, {"actor": []}) == {"actor": [actor]}
    assert [link.text.lower() for link in claim.said_by] == ["the defence ministry"]


def test_a_speaker_with_a_description_is_no_subject_of_what_he_tells(known: Library) -> None:
    """Between commas stands who the speaker is, not who says it."""
    (claim,) = claims(known, "Hasan Ali, head of the local council, said troops had shelled Qastoun", "shelling")
    assert told(claim, {"actor": []}) == {"actor": ["troops"]}


PARTIES = [
    "Members of the 42nd Division",
    "Men affiliated with the Suqour al-Sham Brigade",
    "Fighters loyal to the former government",
    "Masked men in military uniform",
]


@pytest.mark.parametrize("party", PARTIES)
@pytest.mark.parametrize("shape", ["{} shelled the town of Binnish", "The town of Binnish was shelled by {} on Sunday"])
def test_a_party_is_its_whole_phrase(known: Library, party: str, shape: str) -> None:
    inside = party if shape.startswith("{") else party[0].lower() + party[1:]
    (claim,) = claims(known, shape.format(inside), "shelling")
    assert told(claim, {"actor": [], "target": []}) == {"actor": [inside], "target": []}
    assert all(filler.is_ != "civilians" for filler in claim.roles[Role.ACTOR])


def test_what_attackers_rode_was_not_hit(known: Library) -> None:
    (claim,) = claims(known, "The village was shelled by gunmen on motorcycles on Sunday", "shelling")
    assert told(claim, {"actor": [], "target": []}) == {"actor": ["gunmen on motorcycles"], "target": []}


def test_women_of_a_tribe_stay_civilians(known: Library) -> None:
    """Only men of a force are of it."""
    (claim,) = claims(known, "Women of the tribe left the village of Ara", "displacement")
    assert [filler.is_ for filler in claim.roles[Role.ACTOR]] == ["civilians"]


SHAPES = [
    # a bare verb that may be a noun, behind "did not"
    ("Government forces did not shell Qastoun", "shelling", "no", {"actor": ["Government forces"]}),
    ("The SDF did not clash with tribal fighters", "clash", "no", {"actor": ["The SDF"]}),
    ("The militia plans to hit the airport with rockets", "shelling", "yes", {"actor": ["The militia"]}),
    ("Plans to attack the airport were found", "attack", "yes", {"actor": []}),
    # whose an event noun is
    ("Gunmen's assault on a police post came at night", "attack", "yes", {"actor": ["Gunmen"]}),
    ("Turkey's assault on a police post came at night", "attack", "yes", {"actor": ["Turkey"]}),
    ("The Israeli occupation's incursion came at night", "advance", "yes", {"actor": ["the Israeli occupation"]}),
    (
        "The SDF's release of 120 prisoners came late",
        "release",
        "yes",
        {"actor": ["the SDF"], "target": ["120 prisoners"]},
    ),
    (
        "The prisoners' release from Nawa prison was delayed",
        "release",
        "yes",
        {"actor": [], "target": ["The prisoners"]},
    ),
    # -ing forms with what stands behind their object, and whose they are
    ("After signing an agreement with Damascus, the SDF left", "agreement", "yes", {"partner": ["Damascus"]}),
    ("After raiding a police post in Nawa, gunmen left", "attack", "yes", {"target": ["a police post"]}),
    ("After conferring with UN officials, the minister left", "talks", "yes", {"actor": ["the minister"]}),
    # a passive without its doer, of a place with a name
    ("The village of Kodna was occupied on Sunday", "capture", "yes", {"actor": [], "place": ["The village of Kodna"]}),
    # a base is where it is set up, a checkpoint what
    ("Troops built a new base near Saraqib", "base_established", "yes", {"target": [], "place": ["a new base"]}),
    ("Troops built a checkpoint near Saraqib", "base_established", "yes", {"target": ["a checkpoint"]}),
    # directions behind people and what they ride
    ("Gunmen fired on a minibus south of Kobani", "attack", "yes", {"target": ["a minibus"], "to": []}),
    ("Gunmen abducted two men south of Kobani", "abduction", "yes", {"place": ["south of Kobani"], "to": []}),
    # what stands behind a noun that tells nothing of its own
    ("The army pounded rebel positions in the Ghab plain", "shelling", "yes", {"place": ["the Ghab plain"]}),
    ("The army struck rebel positions with drones", "drone_strike", "yes", {"means": ["drones"]}),
    ("Turkey dispatched reinforcements to the Manbij front", "deployment", "yes", {"to": ["the Manbij front"]}),
    (
        "Russia has begun scaling down its presence at Qamishli airport",
        "withdrawal",
        "yes",
        {"from": ["Qamishli airport"]},
    ),
    (
        "US forces are winding down their presence in Iraq",
        "withdrawal",
        "yes",
        {"actor": ["US forces"], "from": ["Iraq"]},
    ),
    ("Militants ambushed an army bus in the desert", "attack", "yes", {"target": ["an army bus"]}),
    # who holds talks, who flees
    ("Refugees streamed into Jordan", "displacement", "yes", {"actor": ["Refugees"], "to": ["Jordan"]}),
    ("Egypt hosted talks between Hamas and Fatah", "talks", "yes", {"actor": ["Hamas"], "partner": ["Fatah"]}),
    ("Qatar is hosting talks on a prisoner exchange", "talks", "yes", {"actor": ["Qatar"], "place": []}),
    ("Damascus hosted talks on Sunday", "talks", "yes", {"actor": [], "place": ["Damascus"]}),
    ("A group of 20 families fled Nawa", "displacement", "yes", {"actor": ["A group of 20 families"]}),
    ("A bomb exploded outside the office of the mayor", "explosion", "yes", {"place": ["the office of the mayor"]}),
    # nouns spelled like adverbs, participles spelled like verbs
    ("Police said two rifles were seized at his home", "weapons_seizure", "yes", {"place": ["his home"]}),
    ("Mobs looted a camp, where a clinic run by a charity burned", "destruction", "yes", {"actor": ["Mobs"]}),
    # what somebody was seen to do
    ("Residents saw troops imposing a curfew on Huwara", "siege", "yes", {"actor": ["troops"]}),
    ("Residents saw a militia looting shops in Baniyas", "destruction", "yes", {"actor": ["a militia"]}),
    ("Residents saw troops bulldozing farmland near Kodna", "destruction", "yes", {"target": ["farmland"]}),
    ("Police training centres in Nawa were attacked", "attack", "yes", {"target": ["Police training centres"]}),
    # phrasal verbs behind what splits them
    ("Troops, which set up a post near Bara, made no comment", "base_established", "yes", {"actor": ["Troops"]}),
    ("As gunmen blew up a pipeline near Bara, shops closed", "destruction", "yes", {"actor": ["gunmen"]}),
    ("Gunmen may have blown up a pipeline near Bara", "destruction", "yes", {"target": ["a pipeline"]}),
    # where the state of things is that the act falls into
    ("Amid rising tension in the region, troops shelled Nawa", "shelling", "yes", {"place": ["Nawa"]}),
    ("Troops left the base amid clashes in Tafas", "clash", "yes", {"place": ["Tafas"]}),
    # what stands behind the object
    ("Gunmen stormed a station on the outskirts of Homs", "attack", "yes", {"place": ["the outskirts of Homs"]}),
    ("Troops swept the countryside of Hama", "exercise", "yes", {"actor": ["Troops"]}),
    ("Troops cleared the road of mines", "weapons_seizure", "yes", {"target": ["mines"]}),
    ("Hours after a meeting of elders, hundreds of families fled Bara", "displacement", "yes", {"from": ["Bara"]}),
    # words of another clause, or of who says it, are not those that rule a sense out
    ("US forces withdrew from the base, according to a statement", "withdrawal", "yes", {"actor": ["US forces"]}),
    ("US forces evacuated the base, while two people were hurt", "withdrawal", "yes", {"actor": ["US forces"]}),
]


@pytest.mark.parametrize(("text", "event", "polarity", "roles"), SHAPES)
def test_the_shape_of_a_sentence_changes_nothing(
    known: Library, text: str, event: str, polarity: str, roles: dict[str, list[str]]
) -> None:
    (claim,) = claims(known, text, event)
    want = {name: [each.lower() for each in fillers] for name, fillers in roles.items()}
    assert {name: [each.lower() for each in got] for name, got in told(claim, roles).items()} == want
    assert claim.polarity == polarity


def test_begins_reaches_the_event_of_a_light_verb(known: Library) -> None:
    (claim,) = claims(known, "The air force began carrying out air strikes on a depot", "air_strike")
    assert claim.phase == "begun"


def test_no_claim_of_a_place_that_hills_surround(known: Library) -> None:
    """A passive without its doer is told of forces only where nothing else stands as the doer."""
    assert not claims(known, "The village of Kodna is surrounded by hills", "siege")


SOURCES = [
    # each clause its own source
    (
        "The army shelled Nawa, residents said, and gunmen attacked Tafas, according to medics",
        {"shelling": ["residents"], "attack": ["medics"]},
    ),
    (
        "The governor said troops entered Nawa, and gunmen attacked Tafas, according to residents",
        {"advance": ["The governor"], "attack": ["residents"]},
    ),
    ("Rebels shelled Nawa and, according to medics, gunmen attacked Tafas", {"shelling": [], "attack": ["medics"]}),
    ("Rebels shelled Nawa and gunmen, residents said, attacked Tafas", {"shelling": [], "attack": ["residents"]}),
    (
        "The militia, which according to residents shelled Nawa, left the Tafas base",
        {"shelling": ["residents"], "withdrawal": []},
    ),
    # the country "US" is no "us" of the outlet's
    ("US officials said troops entered Nawa", {"advance": ["US officials"]}),
    ("US Central Command announced that its forces entered Nawa", {"advance": ["US Central Command"]}),
    # "report" behind its source and at the end is a verb
    ("A drone has hit a car in Nawa, state media report", {"drone_strike": ["state media"]}),
    ("A drone has hit a car in Nawa", {"drone_strike": []}),
    # one source for all that stands before it
    (
        "The army shelled Nawa and gunmen attacked Tafas, according to medics",
        {"shelling": ["medics"], "attack": ["medics"]},
    ),
]


@pytest.mark.parametrize(("text", "sources"), SOURCES)
def test_a_source_covers_its_own_clause(known: Library, text: str, sources: dict[str, list[str]]) -> None:
    got = {}
    for event in sources:
        (claim,) = claims(known, text, event)
        got[event] = [link.text for link in claim.said_by]
    assert got == sources


def test_deaths_of_another_source_are_a_claim_of_their_own(known: Library) -> None:
    (claim,) = claims(known, "Rebels shelled Nawa and, according to medics, three people were killed", "casualty")
    assert [link.text for link in claim.said_by] == ["medics"]


def test_a_truce_that_was_agreed_is_none_that_is_to_come(known: Library) -> None:
    """What breaking a truce is told of is the breach."""
    text = "The army accused the group of breaking a truce agreed last month"
    assert [claim.phase for claim in claims(known, text, "ceasefire")] == ["done"]
    (breach,) = claims(known, text, "attack")
    assert told(breach, {"actor": []}) == {"actor": ["the group"]}


@pytest.mark.parametrize(("verb", "phase"), [("will be", "planned"), ("are", "ongoing")])
def test_who_will_be_stationed_is_not_there_yet(known: Library, verb: str, phase: str) -> None:
    (claim,) = claims(known, f"Two hundred soldiers {verb} stationed at the Tanf base", "presence")
    assert claim.phase == phase
