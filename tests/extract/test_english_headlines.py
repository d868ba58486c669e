"""English headlines and live notes: auxiliaries and nouns left out, hours in front, the present for what happened."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Polarity, Role


def read(known: Library, text: str) -> list[Claim]:
    return list(read_text(text + "\n\nIt was quiet in the evening.", known, published=date(2026, 2, 23)))


@pytest.mark.parametrize(
    ("text", "event", "role", "fillers"),
    [
        ("Journalist kidnapped in Aden", "abduction", Role.TARGET, ["Journalist"]),
        ("Gunmen kidnapped journalist in Aden", "abduction", Role.ACTOR, ["Gunmen"]),
        ("Five suspects arrested in Mosul", "arrest", Role.TARGET, ["Five suspects"]),
        ("US base targeted with rockets in Hasakah", "shelling", Role.TARGET, ["US base"]),
        ("Rebels attacked at dawn near Mosul", "attack", Role.ACTOR, ["Rebels"]),
        ("Militants free 12 hostages seized in Zamfara", "release", Role.ACTOR, ["Militants"]),
        ("Militants free 12 hostages seized in Zamfara", "abduction", Role.TARGET, ["12 hostages"]),
        ("11:05 – Troops left Kadugli", "withdrawal", Role.ACTOR, ["Troops"]),
        ("2.15pm RSF shells hit Tuti Island", "shelling", Role.ACTOR, ["RSF shells"]),
        ("[14:20] Army retakes Jebel Moya", "capture", Role.ACTOR, ["Army"]),
        ("Iraqi forces raid IS hideouts in Hamrin, kill four", "attack", Role.ACTOR, ["Iraqi forces"]),
        ("Troops enter Balata camp, arrest two brothers", "arrest", Role.ACTOR, ["Troops"]),
        ("Two brothers die in Balata camp, arrest delayed", "arrest", Role.ACTOR, []),
        ("SDF, Damascus forces exchange prisoners", "release", Role.ACTOR, ["SDF", "Damascus forces"]),
        ("Damascus forces residents out of their homes", "displacement", Role.TARGET, ["residents"]),
    ],
)
def test_english_headline_roles(known: Library, text: str, event: str, role: Role, fillers: list[str]) -> None:
    """A verb that is never without an object is passive where it has none; an hour is no part of its line."""
    found = [claim for claim in read(known, text) if claim.type == event]
    assert [f.text for claim in found[:1] for f in claim.roles.get(role, ())] == fillers


def test_a_bare_number_is_killed(known: Library) -> None:
    """ "Three killed in blast": a number on the blast; "three depots" counts none."""
    for text, killed in (("Three killed in blast at Tripoli depot", 3), ("Blast at three Tripoli depots", None)):
        found = [claim for claim in read(known, text) if claim.type == "explosion"]
        numbers = {kind.value: number.low for claim in found for kind, number in claim.numbers.items()}
        assert numbers.get("killed") == killed


def test_a_truce_that_collapses_is_no_more(known: Library) -> None:
    """The hours behind it do not part the verb from its truce."""
    for text, polarity in (
        ("Ceasefire collapses in Zawiya hours after signing", Polarity.NO),
        ("Ceasefire takes effect in Zawiya hours after signing", Polarity.YES),
    ):
        assert [c.polarity for c in read(known, text) if c.type == "ceasefire"][:1] == [polarity]


@pytest.mark.parametrize(
    ("text", "event", "told"),
    [
        ("Two attack helicopters flew over the valley", "attack", False),
        ("An attack on two helicopters in the valley wounded a pilot", "attack", True),
        ("A missile struck a displacement site in Al-Wadi", "displacement", False),
        ("Weapons cache seized in Anbar", "capture", False),
        ("Militants seized a village in Anbar", "capture", True),
    ],
)
def test_what_a_noun_only_qualifies_is_no_event(known: Library, text: str, event: str, *, told: bool) -> None:
    """ "Attack helicopters" tells of no attack, things seized in a province of no capture."""
    assert any(claim.type == event for claim in read(known, text)) is told
