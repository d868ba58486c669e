"""What wire stories in English say in ways of their own: fronted places, members told behind "including", what follows "behind"."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Role


def _read(known: Library, text: str, event: str) -> Claim | None:
    claims = read_text(text, known, published=date(2026, 2, 23))
    return next((claim for claim in claims if claim.type == event), None)


def _fillers(claim: Claim | None, role: Role) -> list[str]:
    return [f.text for f in claim.roles.get(role, ())] if claim is not None else []


@pytest.mark.parametrize(
    ("text", "event", "role", "fillers"),
    [
        ("South of Kadugli, rebels ambushed a patrol.", "attack", Role.PLACE, ["South of Kadugli"]),
        ("Some 20 km north of Kadugli, rebels ambushed a patrol.", "attack", Role.ACTOR, ["rebels"]),
        ("South of the dam, guards freed two prisoners.", "release", Role.TO, []),
        ("The rebels killed nine people including a nurse and two boys.", "attack", Role.TARGET, ["nine people"]),
        ("The rebels killed nine people and two guards.", "attack", Role.TARGET, ["nine people", "two guards"]),
        ("The militia said it was behind the ambush.", "attack", Role.ACTOR, ["The militia"]),
        ("It was unclear who was behind the ambush.", "attack", Role.ACTOR, []),
        (
            "The bridge was seized by a rival, tribe-backed militia.",
            "capture",
            Role.ACTOR,
            ["a rival, tribe-backed militia"],
        ),
        ("Planes hit Houthi targets in Sanaa.", "air_strike", Role.TARGET, ["Houthi targets"]),
        ("Israel targets a car in Tyre.", "attack", Role.TARGET, ["a car"]),
        ("The troops said they've retaken Palmyra.", "capture", Role.ACTOR, ["The troops"]),
        ("A late-night Israeli strike on Tyre killed two people.", "air_strike", Role.ACTOR, ["Israeli"]),
        ("A rebel attack on Kadugli killed two people.", "attack", Role.ACTOR, ["rebel"]),
        ("He told the Sudan News Agency (SUNA) that the rebels left Bara.", "withdrawal", Role.ACTOR, ["the rebels"]),
        ("Gunmen seized two drivers near Zliten.", "abduction", Role.TARGET, ["two drivers"]),
        ("Police seized two drivers near Zliten.", "arrest", Role.TARGET, ["two drivers"]),
        ("Lorries carrying flour rolled into Kadugli.", "aid_delivery", Role.TO, ["Kadugli"]),
        ("Tanks rolled into Kadugli.", "advance", Role.TO, ["Kadugli"]),
        ("Troops said they had killed or captured 20 rebels.", "attack", Role.TARGET, ["20 rebels"]),
        ("Troops said they had killed or captured 20 rebels.", "arrest", Role.TARGET, ["20 rebels"]),
        ("Gunmen kidnapped and later released three drivers.", "abduction", Role.TARGET, ["three drivers"]),
        ("Drivers kidnapped and later released were questioned.", "abduction", Role.TARGET, ["Drivers"]),
        ("A strike hit Kfar Kila, around 9 km (six miles) from the border.", "air_strike", Role.FROM, []),
        ("Drone strikes blamed on the RSF hit two depots.", "drone_strike", Role.ACTOR, ["the RSF"]),
        ("Residents blamed drone strikes on the RSF.", "drone_strike", Role.ACTOR, ["the RSF"]),
        ("A patrol fell into an ambush near Nampala.", "attack", Role.TARGET, ["A patrol"]),
        ("Clashes between villagers and police broke out in Basra.", "clash", Role.ACTOR, ["villagers"]),
        (
            "A strike that hit the village of Aitaroun in southern Lebanon killed one man.",
            "air_strike",
            Role.PLACE,
            ["the village of Aitaroun"],
        ),
        ("The army struck with artillery near Tyre.", "shelling", Role.ACTOR, ["The army"]),
        ("Troops left after a war that killed dozens and destroyed much of Bara.", "destruction", Role.ACTOR, []),
        ("Troops stormed a house that burned and killed a rebel.", "attack", Role.ACTOR, ["Troops"]),
        ("The rebel withdrawal from Bara began on Monday.", "withdrawal", Role.ACTOR, ["The rebel"]),
        ("Nine miners were feared dead near Bara.", "casualty", Role.TARGET, ["Nine miners"]),
        ("A raid took place near Bara in a region shared by Chad and Niger.", "attack", Role.ACTOR, []),
        ("A raid by rebels on a camp shared by two clans killed nine men.", "attack", Role.ACTOR, ["rebels"]),
        ("The United States handed over to Chad two aircraft.", "handover", Role.PARTNER, ["Chad"]),
        ("Guards made off with two lorries.", "weapons_seizure", Role.TARGET, ["two lorries"]),
        ("Hundreds of protesters gathered in Derna.", "protest", Role.PLACE, ["Derna"]),
        ("The group controls southern Khartoum areas.", "control", Role.ACTOR, ["The group"]),
        ("Envoys closed their embassies in Tripoli.", "closure", Role.PLACE, ["their embassies"]),
        ("Security forces foiled an attack on a checkpoint.", "attack", Role.ACTOR, []),
        ("The army foiled a militia attack on the port.", "attack", Role.ACTOR, ["militia"]),
        ("Islamic State claimed responsibility for an attack on a post.", "attack", Role.ACTOR, ["Islamic State"]),
        ("Islamic State praised an attack on a post.", "attack", Role.ACTOR, []),
        ("The RSF issued a statement, claiming it had seized a base.", "capture", Role.ACTOR, ["The RSF"]),
        ("The RSF left the base the army had seized.", "capture", Role.ACTOR, ["the army"]),
        ("Militants launched a wide-scale coordinated assault on Bara.", "attack", Role.ACTOR, ["Militants"]),
        ("Israel's latest strike on Tyre killed two people.", "air_strike", Role.ACTOR, ["Israel"]),
        ("He condemned the militia's daily raids on villages.", "attack", Role.ACTOR, ["the militia"]),
        ("Tuesday's deadly raid on Bara killed two people.", "attack", Role.ACTOR, []),
        ("The general's killing led to protests.", "attack", Role.TARGET, ["The general"]),
        ("The militia's killing of a judge led to protests.", "attack", Role.ACTOR, ["The militia"]),
        ("A roadside bomb targeting troops killed two men near Mach.", "explosion", Role.MEANS, ["A roadside bomb"]),
        ("Raids on troops have been blamed on separatist groups.", "attack", Role.ACTOR, ["separatist groups"]),
        (
            "Soldiers entered Bara, putting up checkpoints and carrying out searches.",
            "exercise",
            Role.ACTOR,
            ["Soldiers"],
        ),
        ("A lorry in the convoy hit a roadside bomb near Mach.", "explosion", Role.TARGET, ["A lorry"]),
    ],
)
def test_who_and_where(known: Library, text: str, event: str, role: Role, fillers: list[str]) -> None:
    assert _fillers(_read(known, text, event), role) == fillers


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Officers deposed the actress from the cast.", "defeat"),
        ("The former president died on Monday.", "casualty"),
        ("Troops took the town without a shot being fired.", "shelling"),
        ("Guards fired their rifles into the air.", "shelling"),
        ("The army struck with artillery near Tyre.", "air_strike"),
        ("Residents fled because of air strikes and shelling.", "shelling"),
        ("Hundreds of fans gathered in Derna.", "protest"),
        ("Protesters gathered evidence of fraud.", "protest"),
        ("Residents fear an attack on the town.", "attack"),
        ("Villagers fled, fearing an attack.", "attack"),
        ("Troops left Bara to avoid civilian casualties.", "casualty"),
    ],
)
def test_what_is_none(known: Library, text: str, event: str) -> None:
    assert _read(known, text, event) is None


@pytest.mark.parametrize(
    ("headline", "event", "role", "fillers"),
    [
        ("Drone strikes car in Atbara", "drone_strike", Role.TARGET, ["car"]),
        ("Drone strikes kill five in Atbara", "drone_strike", Role.TARGET, ["five"]),
        ("Israeli drone targets lorry near Tyre", "drone_strike", Role.TARGET, ["lorry"]),
        ("Displaced families return to Aleppo", "return", Role.ACTOR, ["Displaced families"]),
        ("Armed bandits attack village, abduct 12", "abduction", Role.ACTOR, ["Armed bandits"]),
        ("Mali clashes kill five", "clash", Role.PLACE, ["Mali"]),
        ("Mali clashes kill five", "clash", Role.ACTOR, []),
        ("Nine die in Yemen air strike", "air_strike", Role.PLACE, ["Yemen"]),
        ("Israel strike kills five in Gaza", "air_strike", Role.ACTOR, ["Israel"]),
    ],
)
def test_headlines(known: Library, headline: str, event: str, role: Role, fillers: list[str]) -> None:
    """A country before violence is where it was, unless it is known to strike abroad; a bare noun behind a verb is its object."""
    assert _fillers(_read(known, headline + "\n\nIt was quiet in the evening.", event), role) == fillers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("BEIRUT: The ministry said two people were killed in Tyre.", ["The ministry"]),
        ("Beirut: we killed two rebels in Tyre.", ["Beirut"]),
    ],
)
def test_a_town_in_capitals_before_a_colon_is_where_it_was_written(
    known: Library, text: str, speakers: list[str]
) -> None:
    claim = read_text("It was quiet.\n\n" + text, known)[0]
    assert [link.text for link in claim.said_by] == speakers


def test_an_adverb_of_time_between_auxiliary_and_verb(known: Library) -> None:
    claim = _read(known, "The militia is currently waging an assault on Bara.", "attack")
    assert claim is not None
    assert claim.phase == "ongoing"


@pytest.mark.parametrize(
    ("text", "event", "polarity", "phase"),
    [
        ("Almost the entire village was burnt down.", "destruction", "yes", "done"),
        ("The army almost captured the town.", "capture", "no", "done"),
        ("The general met with officials, following days of clashes.", "talks", "yes", "done"),
    ],
)
def test_what_only_seems_undone_or_to_come(known: Library, text: str, event: str, polarity: str, phase: str) -> None:
    claim = _read(known, text, event)
    assert claim is not None
    assert (claim.polarity, claim.phase) == (polarity, phase)
