"""English constructions read in sentences of our own: the right one beside the one that looks like it."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Certainty, Claim, NumberKind, Phase, Polarity, Role, Stance


def claims(known: Library, text: str, event: str = "") -> list[Claim]:
    read = read_text(text, known, published=date(2026, 2, 23))
    return [claim for claim in read if not event or claim.type == event]


@pytest.mark.parametrize(
    ("text", "event", "role", "fillers"),
    [
        ("Most newly displaced families fled to Marib", "displacement", Role.ACTOR, ["Most newly displaced families"]),
        (
            "The council appealed to the ministry to clear the mines in Dhale",
            "weapons_seizure",
            Role.ACTOR,
            ["the ministry"],
        ),
        ("The council vowed to clear the mines in Dhale", "weapons_seizure", Role.ACTOR, ["The council"]),
        (
            "Shells fired by the army landed on a bakery in Taiz",
            "shelling",
            Role.ACTOR,
            ["the army"],
        ),
        ("A convoy (12 trucks, three tankers) leaving the camp hit a mine", "withdrawal", Role.ACTOR, ["A convoy"]),
        ("The Houthis control the valley, in Hajjah governorate, since May", "control", Role.PLACE, ["the valley"]),
        (
            "The militias carried out a drone attack targeting the consulate in Erbil",
            "drone_strike",
            Role.TARGET,
            ["the consulate"],
        ),
        ("The jets hit the suburb with three air strikes", "air_strike", Role.PLACE, ["the suburb"]),
        ("Militants detonated an IED targeting a patrol near Sirte", "explosion", Role.TARGET, ["a patrol"]),
        ("The militia detonated an IED in Sirte", "explosion", Role.PLACE, ["Sirte"]),
        ("Defence Force (DFX) troops entered Bara", "advance", Role.ACTOR, ["Defence Force (DFX) troops"]),
        ("The commander (Ali) said troops entered Bara", "advance", Role.ACTOR, ["troops"]),
        (
            "Clashes that broke out in Tripoli between the 444 Brigade and Rada killed six",
            "clash",
            Role.PLACE,
            ["Tripoli"],
        ),
        (
            "Clashes that broke out in Tripoli between the 444 Brigade and Rada killed six",
            "clash",
            Role.PARTNER,
            ["Rada"],
        ),
        (
            "Officials found no sign of new Hezbollah positions south of the river",
            "presence",
            Role.PLACE,
            ["south of the river"],
        ),
        (
            "The units handed positions south of the town to the army",
            "handover",
            Role.PLACE,
            ["positions south of the town"],
        ),
        ("The refinery at Baiji has suspended operations after being hit", "closure", Role.PLACE, ["The refinery"]),
        (
            "Mines remain a danger: a farmer and his daughter were hurt when one exploded near Dhale",
            "explosion",
            Role.TARGET,
            ["a farmer", "his daughter"],
        ),
    ],
)
def test_english_constructions(known: Library, text: str, event: str, role: Role, fillers: list[str]) -> None:
    found = claims(known, text, event)
    assert [f.text for claim in found[:1] for f in claim.roles.get(role, ())] == fillers


def test_a_threat_only_may_come_true(known: Library) -> None:
    """What is threatened is possible; what is ordered is not in doubt."""
    for text, certainty in (
        ("The militia threatened to storm the airport", Certainty.POSSIBLE),
        ("The general ordered his men to storm the airport", Certainty.CERTAIN),
    ):
        assert [claim.certainty for claim in claims(known, text, "attack")] == [certainty]


def test_fire_is_no_second_attack(known: Library) -> None:
    """What a post was raked with tells nothing besides; fire that answers it does."""
    raked = claims(known, "Gunmen raked a checkpoint near Ataq with machine-gun fire, killing two conscripts")
    assert [claim.type for claim in raked] == ["attack"]
    assert raked[0].numbers[NumberKind.KILLED].low == 2
    assert len(claims(known, "Gunmen attacked a checkpoint near Ataq and the army shelled the hills")) == 2


def test_no_word_on_casualties_tells_of_none(known: Library) -> None:
    """That nothing is known is no claim; that nobody was hurt is one."""
    assert not claims(known, "There was no immediate word on casualties")
    assert len(claims(known, "There were no casualties in the village")) == 1


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A drone hit a pickup in Zawtar, which led to the martyrdom of the citizen Hussein Fahs", 1),
        ("Shelling hit Nawa, resulting in the killing of a child", 1),
        ("Shelling hit Nawa after the funeral of the citizen Hussein Fahs", None),
    ],
)
def test_what_a_strike_led_to_is_counted_on_it(known: Library, text: str, killed: int | None) -> None:
    found = claims(known, text)
    assert len(found) == 1
    number = found[0].numbers.get(NumberKind.KILLED)
    assert (number.low if number else None) == killed


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The road was closed for 36 hours on 18 February", date(2026, 2, 18)),
        ("The militia attacked Tower 22 in January 2026", date(2026, 1, 1)),
        ("The militia attacked the camp on 22 January 2026", date(2026, 1, 22)),
    ],
)
def test_english_days(known: Library, text: str, day: date) -> None:
    """How long a thing lasts gives no day; a number that is part of a name is none."""
    found = claims(known, text)
    assert found[0].time is not None
    assert found[0].time.earliest == day


@pytest.mark.parametrize(
    ("text", "phase", "polarity", "stance"),
    [
        ("Qassem rejected handing over the group's weapons", Phase.PLANNED, Polarity.NO, Stance.ASSERTS),
        ("Qassem denied handing over the group's weapons", Phase.DONE, Polarity.YES, Stance.DENIES),
        ("The council rejects the deployment of troops to Suwayda", Phase.PLANNED, Polarity.NO, Stance.ASSERTS),
    ],
)
def test_who_rejects_will_not_do_it(
    known: Library, text: str, phase: Phase, polarity: Polarity, stance: Stance
) -> None:
    """To reject doing a thing is to refuse it; to deny having done it is a denial."""
    found = claims(known, text)[0]
    assert (found.phase, found.polarity) == (phase, polarity)
    assert [link.stance for link in found.said_by] in ([stance], [])


def test_an_outlet_is_told(known: Library) -> None:
    """A name that ends as outlets do is one that was told; a person's is none."""
    for told, sources in (
        ("Rubaa News", ["Rubaa News", "A police source"]),
        ("Rubaa Hassan", ["A police source"]),
    ):
        found = claims(known, f"A police source told {told} that gunmen stormed the post in Muqdadiya")
        assert [link.text for link in found[0].said_by] == sources


def test_land_held_on_to_is_controlled(known: Library) -> None:
    """ "Keeps occupying" is a state, "occupied" an event."""
    for verb, event in (("keeps occupying", "control"), ("occupied", "capture")):
        assert [claim.type for claim in claims(known, f"The army {verb} the village of Yaroun")] == [event]


def test_a_network_is_no_single_captive(known: Library) -> None:
    assert not claims(known, "Police dismantled a smuggling network in Homs")[0].numbers
    assert claims(known, "Police arrested a smuggler in Homs")[0].numbers


@pytest.mark.parametrize(
    ("text", "event", "role", "fillers"),
    [
        ("Drones struck two fields on Thursday. One hit the Tawke field at dawn", "drone_strike", Role.MEANS, ["One"]),
        ("A drone fell in Zakho. Another crashed near Semalka", "drone_strike", Role.MEANS, ["Another"]),
        (
            "The mission holds 40 posts; it handed over three of them to the army",
            "handover",
            Role.PLACE,
            ["three of them"],
        ),
        ("Police stopped five smugglers; one of them said he came from Homs", "handover", Role.PLACE, []),
        ("Pursuant to the order, the 27th Brigade will leave Rutba", "withdrawal", Role.ACTOR, ["the 27th Brigade"]),
        ("Families who had fled Yaroun in March came back over the weekend", "return", Role.ACTOR, ["Families"]),
        ("Two nurses were detained in Bara and released later", "release", Role.TARGET, ["Two nurses"]),
        ("The army detained two nurses in Bara and retreated", "release", Role.TARGET, []),
        ("The displaced will be returned to their homes in Afrin", "return", Role.TARGET, ["The displaced"]),
        ("Bridges in Raqqa blown up overnight", "destruction", Role.TARGET, ["Bridges"]),
        ("The base is under Iraqi control and no unit remains there", "control", Role.PLACE, ["The base"]),
        ("The base is quiet and no unit remains there", "control", Role.PLACE, []),
    ],
)
def test_english_stand_ins(known: Library, text: str, event: str, role: Role, fillers: list[str]) -> None:
    """Numbers and "another" that stand for what was told, subjects behind what opens a sentence, shared auxiliaries."""
    found = [claim for claim in claims(known, text, event) if role in claim.roles or not fillers]
    assert [f.text for claim in found[-1:] for f in claim.roles.get(role, ())] == fillers


def test_a_plea_ends_where_the_next_clause_begins(known: Library) -> None:
    """What Oman appealed for ends before "and the envoy is to …"; what it said goes on."""
    for verb, sources in (("appealed for calm", []), ("said it had called for calm", ["Oman"])):
        found = claims(known, f"Oman {verb}, and the UN envoy is to brief the Security Council next week", "talks")
        assert [link.text for claim in found[-1:] for link in claim.said_by] in (sources, [])


def test_a_number_taken_by_its_verb_is_counted_anew(known: Library) -> None:
    """ "Handed over three trucks" counts three, not more than three."""
    for text, high in (("The factions handed over three tanks to the army", 3), ("Over three tanks were seized", None)):
        assert [n.high for claim in claims(known, text) for n in claim.numbers.values()] == [high]


def test_a_stranger_speaks_behind_his_words(known: Library) -> None:
    """An unknown name behind a quotation and "said" is its source; one before no saying is none."""
    said = claims(known, '"The army has left the airport," said Shiyar, a shepherd in the plain')
    assert [link.text for claim in said for link in claim.said_by] == ["Shiyar"]
    seen = claims(known, "The army has left the airport, past Shiyar, a village in the plain")
    assert not [link for claim in seen for link in claim.said_by]


def test_a_town_is_no_they(known: Library) -> None:
    """Who "they" are is left open where only a town was named; a force is meant where one was."""
    for named, actors in (("the camp in Tawila", []), ("the rebels in Tawila", ["the rebels"])):
        found = claims(known, f"Nobody had told them of {named}. They burned the houses of the quarter", "destruction")
        assert [f.text for claim in found for f in claim.roles.get(Role.ACTOR, ())] == actors


_ESSAY = (
    "A people that cannot agree on a calendar cannot agree on a country. The newspapers bombard us with dates, and the "
    "ministers retreat behind them. Nobody surrenders his holidays. Every spring the same siege begins: the schools "
    "demand a week, the banks hold their ground, and the parents are taken hostage. Perhaps the truce lies in the "
    "kitchen, where time is measured by bread. {}"
)


@pytest.mark.parametrize(
    ("last", "events"),
    [
        ("Those who besiege the clock lose the day.", []),
        ("In 1975 Iraq massed troops on the Syrian border over less.", ["deployment"]),
    ],
)
def test_an_essay_tells_of_no_war(known: Library, last: str, events: list[str]) -> None:
    """In a text that muses in the present and names nobody, only what is dated, with a known actor, is meant as told."""
    assert [claim.type for claim in claims(known, _ESSAY.format(last))] == events
