"""What is any that may come, what a place is home to, and large numbers told as parts of a million."""

from __future__ import annotations

from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text


def test_any_strike_that_may_come_is_none(known: Library) -> None:
    text = "Pakistan's army chief warned of a swift response to any Indian strike."
    claims = read_text(text, known, published=MONDAY)
    assert [c.type for c in claims] == ["threat"]
    assert facet(claims[0], "actor") == "Pakistan's army chief"
    denied = claim_at(known, "Iran denied any attack on the ship.", "attack")
    assert denied.said_by[-1].stance == "denies"
    none = claim_at(known, "The army said there had been no sign of any attack on Bara.", "attack")
    assert facet(none, "stands").split()[1] == "no"


def test_what_a_place_is_home_to_takes_nothing(known: Library) -> None:
    claim = claim_at(known, "The junta lost Lashio, home to its north-eastern command, to the Kokang rebels.", "lost")
    assert facet(claim, "actor") == "the Kokang rebels"
    assert facet(claim, "place") == "Lashio"


def test_a_quarter_of_a_million_is_a_number(known: Library) -> None:
    claim = claim_at(known, "The offensive displaced a quarter of a million people.", "displaced")
    assert facet(claim, "displaced") == "250000"
    town = claim_at(known, "Troops seized a quarter of Omdurman.", "seized")
    assert facet(town, "count") == ""


def test_a_nationality_before_a_charge_is_a_person(known: Library) -> None:
    text = "Israeli engineers blew up the home of a Palestinian accused of killing a settler in Beit Furik."
    assert facet(claim_at(known, text, "blew up"), "target") == "the home of a Palestinian"


def test_large_swathes_lie_in_the_state_they_are_of(known: Library) -> None:
    text = "Large swathes of Rakhine state are controlled by the Arakan Army."
    assert facet(claim_at(known, text, "controlled"), "place") == "Large swathes of Rakhine state"


def test_those_a_jet_leaves_dead_are_counted_once(known: Library) -> None:
    text = "Israeli jets hit a convoy in Zamfara by mistake, leaving 16 people dead."
    claims = read_text(text, known, published=MONDAY)
    assert [c.type for c in claims] == ["air_strike"]
    assert facet(claims[0], "killed") == "16"


def test_who_is_among_those_killed_is_a_casualty(known: Library) -> None:
    claim = claim_at(known, "Nine children were among those killed in Bara.", "among those killed")
    assert facet(claim, "target") == "Nine children"
    assert facet(claim, "killed") == "9"


def test_a_drill_besieges_nobody(known: Library) -> None:
    claims = read_text("Chinese warships encircled Taiwan in a two-day drill.", known, published=MONDAY)
    assert all(c.type != "siege" for c in claims)
    claim = claim_at(known, "Chinese warships encircled Taiwan on Monday.", "encircled")
    assert claim.type == "siege"


def test_a_threat_to_do_what_no_event_tells_is_a_threat(known: Library) -> None:
    claim = claim_at(known, "North Korea threatened to turn Seoul into a sea of flames.", "threatened")
    assert claim.type == "threat"
    text = "The Houthis threatened to attack ships."
    assert [c.type for c in read_text(text, known, published=MONDAY)] == ["attack"]


def test_tens_of_thousands_that_stand_alone_are_people(known: Library) -> None:
    claim = claim_at(known, "Tens of thousands have been displaced from El Fasher.", "displaced")
    assert facet(claim, "displaced") == "10000-99999"
    things = claim_at(known, "The army destroyed tens of thousands of mines in Bara.", "destroyed")
    assert facet(things, "displaced") == ""
