"""What English tells beside a main clause: whom a strike left hurt, a year in an aside, habits, grounds, deals of others."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, filler_of, line

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "trigger", "what", "told"),
    [
        ("A strike hit a school, killing seven people and leaving others injured.", "strike", "killed", "7"),
        ("A strike hit a school, killing seven people and leaving others injured.", "strike", "actor", ""),
        ("A strike hit a school, killing seven people, and leaving dozens injured.", "strike", "wounded", "24-99"),
        ("A strike hit a school, killing seven people as others fled.", "fled", "actor", "others"),
        ("On Friday, renewed fighting between the army and rebels erupted in Bor.", "fighting", "partner", "rebels"),
        ("On Friday, renewed fighting between the army and rebels erupted in Bor.", "fighting", "place", "Bor"),
        ("Two guards died in an area regularly targeted by bandits.", "died", "killed", "2"),
        ("Two guards died in an area targeted by bandits.", "targeted", "killed", "2"),
        ("Police on credible intelligence launched an operation in Bor.", "operation", "actor", "Police"),
        ("Police on credible intelligence launched an operation in Bor.", "operation", "target", ""),
        ("Police launched an operation on a tip-off about gunmen in Bor.", "operation", "target", ""),
        ("The group is in talks with Egypt.", "talks", "stands", "ongoing yes certain"),
        ("The group was in talks with Egypt.", "talks", "stands", "done yes certain"),
        (
            "The ministry condemned the attempted murder and the kidnapping of nine guards.",
            "kidnapping",
            "stands",
            "done yes certain",
        ),
        ("Russia launched 16 drones. Fifteen were destroyed over the Rostov region.", "destroyed", "target", "Fifteen"),
        (
            "Eight soldiers died and four were hurt. The truck hit a mine and they were ambushed.",
            "ambushed",
            "count",
            "8",
        ),
    ],
)
def test_what_stands_beside_the_main_clause(known: Library, text: str, trigger: str, what: str, told: str):
    """What is left, where from, on what grounds: none of it is a doer or a target."""
    assert facet(claim_at(known, text, trigger), what) == told


def test_what_was_shot_down_is_no_destruction(known: Library):
    """A bare number of drones that were destroyed over a region is of drones shot down."""
    text = "Russia launched 16 drones. Fifteen were destroyed over the Rostov region."
    assert claim_at(known, text, "destroyed").type == "interception"
    assert claim_at(known, "Four caches were destroyed in the Rostov region.", "destroyed").type == "destruction"


@pytest.mark.parametrize(
    ("text", "trigger", "past"),
    [
        ("The faction, formed in 2016, attacked a base in Bor.", "attacked", False),
        ("The faction, formed in 2016, attacked a base in Bor.", "formed", True),
        ("In 2016, rebels who had left Mali attacked a base in Bor.", "attacked", True),
    ],
)
def test_a_year_in_an_aside_makes_no_history(known: Library, text: str, trigger: str, *, past: bool):
    """When a group was formed is history; what it does now is not."""
    assert claim_at(known, text, trigger).background is past


def test_a_deal_of_others_is_not_undone_by_who_rejects_it(known: Library):
    """Who turns down an agreement that others signed does not say that there is none."""
    text = "The faction rejected the peace agreement signed by the rebels with the state in 2016."
    assert all(c.polarity.value == "yes" for c in read_text(text, known, published=MONDAY)), [
        line(c) for c in read_text(text, known, published=MONDAY)
    ]
    assert facet(claim_at(known, "The faction rejected the ceasefire.", "ceasefire"), "stands").split()[1] == "no"


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("Dissidents of Colombia's FARC ambushed a patrol.", "Dissidents of Colombia's FARC", "farc-dissidents"),
        ("Members of Sudan's army ambushed a patrol.", "Members of Sudan's army", "sudanese-army"),
        ("Tehreek-i-Taliban Pakistan attacked a post.", "Tehreek-i-Taliban Pakistan", "ttp"),
    ],
)
def test_whose_country_it_is_is_not_who_it_is(known: Library, text: str, words: str, meant: str):
    """The country in the genitive before a group's name is not the group."""
    assert filler_of(known, text, words, MONDAY).is_ == meant


@pytest.mark.parametrize(
    ("text", "trigger", "what", "told"),
    [
        ("The deal is expected to lead to the release of 20 men.", "release", "stands", "planned yes probable"),
        ("The deal could lead to the release of 20 men.", "release", "stands", "planned yes possible"),
        ("The deal led to the release of 20 men.", "release", "stands", "done yes certain"),
        ("The U.N.-backed government attacked a base.", "attacked", "actor", "The U.N.-backed government"),
        ("Convoys of troops started withdrawing from Bor as rain fell.", "withdrawing", "actor", "Convoys of troops"),
        ("Convoys of troops started withdrawing from Bor as rain fell.", "withdrawing", "stands", "begun yes certain"),
    ],
)
def test_what_is_still_to_come_of_it(known: Library, text: str, trigger: str, what: str, told: str):
    """What a deal may lead to has not come; who backs a government is not the government."""
    assert facet(claim_at(known, text, trigger), what) == told


def test_a_neighbour_at_war_is_known(known: Library):
    """Both sides of a border are known."""
    assert filler_of(known, "Clashes broke out between Thailand and Cambodia.", "Cambodia", MONDAY).is_ == "cambodia"
    assert filler_of(known, "Cambodian troops shelled a Thai base.", "Cambodian troops", MONDAY).is_ == "cambodian-army"
