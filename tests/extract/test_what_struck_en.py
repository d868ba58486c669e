"""What an English strike was by who and what did it: bombings, drones that swim, and convoys that were stopped; how many were killed."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("A bombing at a market in Maiduguri killed 12 people on Saturday.", "explosion"),
        ("A bombing outside a police station in Quetta wounded nine officers.", "explosion"),
        ("Saturday's bombing in Quetta was claimed by the BLA.", "explosion"),
        ("The Israeli bombing of the airport killed a guard.", "air_strike"),
        ("Russian bombing of Kharkiv killed two people.", "air_strike"),
        ("The bombing of Aleppo by government warplanes killed ten.", "air_strike"),
        ("The army is bombing villages near Kadugli.", "air_strike"),
    ],
)
def test_a_bombing_is_from_the_air_only_where_somebody_flies(known: Library, text: str, type_: str) -> None:
    assert claim_at(known, text, "bombing").type == type_


@pytest.mark.parametrize(
    ("text", "trigger", "type_"),
    [
        ("Ukrainian drone boats hit a Russian tanker in the Black Sea on Saturday.", "hit", "attack"),
        ("A naval drone struck the tanker.", "struck", "attack"),
        ("Ukraine attacked the port of Novorossiysk with sea drones.", "attacked", "attack"),
        ("A drone hit a boat off Hodeidah.", "hit", "drone_strike"),
        ("Ukraine attacked the port of Novorossiysk with drones.", "attacked", "drone_strike"),
        ("The coast guard intercepted a boat carrying drone engines off Mocha.", "intercepted", "weapons_seizure"),
        ("The navy intercepted two drones over the Red Sea.", "intercepted", "interception"),
    ],
)
def test_drones_that_swim_strike_from_no_air(known: Library, text: str, trigger: str, type_: str) -> None:
    assert claim_at(known, text, trigger).type == type_


def test_a_sea_is_in_no_country_whose_coast_guard_it_would_be(known: Library) -> None:
    text = "The coast guard intercepted a boat carrying drone engines {}."
    assert "actor" in claim_at(known, text.format("in the Red Sea"), "intercepted").roles
    at_sea = claim_at(known, text.format("in the Red Sea"), "intercepted")
    assert [f.is_ for role, got in at_sea.roles.items() if role == "actor" for f in got] == [None]


def test_stopped_aid_is_aid_that_did_not_come(known: Library) -> None:
    aid = claim_at(known, "Soldiers stopped an aid convoy near Kutum.", "stopped")
    assert (aid.type, facet(aid, "stands"), facet(aid, "cargo")) == ("aid_delivery", "done no certain", "an aid convoy")
    assert claim_at(known, "The army stopped a patrol near Kutum.", "stopped").type == "siege"


@pytest.mark.parametrize(
    ("text", "trigger", "killed", "wounded"),
    [
        ("A strike on Nuseirat camp left 12 killed and 20 wounded.", "strike", "12", "20"),
        ("The attack on the market in Bara resulted in 12 killed and 20 wounded.", "attack", "12", "20"),
        ("The shelling of Kadugli led to 12 killed, the ministry said.", "shelling", "12", ""),
    ],
)
def test_a_bare_number_of_killed_counts_the_dead(
    known: Library, text: str, trigger: str, killed: str, wounded: str
) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "killed"), facet(claim, "wounded"), facet(claim, "count")) == (killed, wounded, "")


def test_talks_that_collapsed_were_held_a_truce_is_over(known: Library) -> None:
    talks = claim_at(known, "Talks between Kabul and Islamabad collapsed in Istanbul on Friday.", "Talks")
    truce = claim_at(known, "The truce between the army and the RSF collapsed on Tuesday.", "truce")
    assert (facet(talks, "stands"), facet(truce, "stands")) == ("done yes certain", "done no certain")


@pytest.mark.parametrize(
    ("text", "trigger", "days"),
    [
        ("Rebels seized a town founded in 1920.", "seized", ""),
        ("The army shelled a camp set up in March near Zamzam.", "shelled", ""),
        ("Rwanda deployed 4,000 troops in Congo, according to a UN report published in July.", "deployed", ""),
        ("Rebels seized a town in January.", "seized", "2026-01-01..2026-01-31"),
    ],
)
def test_a_thing_s_own_past_dates_nothing_else(known: Library, text: str, trigger: str, days: str) -> None:
    assert facet(claim_at(known, text, trigger), "days") == days


def test_a_state_s_news_agency_is_not_the_state(known: Library) -> None:
    text = "Lebanon's National News Agency said an Israeli drone struck a car in Nabatieh."
    assert claim_at(known, text, "struck").said_by[-1].is_ == "nna"
    state = claim_at(known, "Lebanon said an Israeli drone struck a car in Nabatieh.", "struck")
    assert state.said_by[-1].is_ == "lebanon"


@pytest.mark.parametrize(
    "text",
    [
        "The operation is aimed at preventing attacks on civilians.",
        "The patrol aims to deter attacks on villages.",
        "Washington wants to prevent a resumption of the fighting.",
        "The plan aims at the disarmament of the militia.",
        "The meeting discussed the reopening of the crossing and the return of refugees.",
        "The talks are aimed at ending the siege of El Fasher.",
    ],
)
def test_what_is_only_aimed_at_or_talked_about_is_not_told(known: Library, text: str) -> None:
    assert read_text(text, known, published=MONDAY) == []


def test_what_efforts_are_for_is_not_told_an_order_s_content_is(known: Library) -> None:
    efforts = read_text("Officials discussed ways to stop the shelling of Kadugli.", known, published=MONDAY)
    assert [str(c.type) for c in efforts] == ["talks"]
    agreed = claim_at(known, "The army agreed to stop the shelling of Kadugli.", "shelling")
    assert facet(agreed, "stands") == "planned no certain"
    sent = claim_at(known, "Troops were sent to secure the return of refugees to Beni.", "return")
    assert facet(sent, "stands") == "planned yes certain"
