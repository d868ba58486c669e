"""English: denials behind a remark, control that passes, sieges that are broken, who acts in what follows, figures that name nobody."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


def _said(known: Library, text: str, trigger: str) -> list[str]:
    told = [c for c in read_text(text, known, published=MONDAY) if c.trigger.text == trigger]
    return [" < ".join(f"{link.text} {link.stance.value}" for link in c.said_by) for c in told]


@pytest.mark.parametrize(
    ("remark", "denier"),
    [
        ("a claim that Kyiv denied", "Kyiv"),
        ("a claim Ukraine's general staff rejected", "Ukraine's general staff"),
        ("which Kyiv denied", "Kyiv"),
    ],
)
def test_a_remark_that_denies_leaves_what_was_told_asserted(known: Library, remark: str, denier: str) -> None:
    text = f"Russian forces captured Siversk, the defence ministry in Moscow said, {remark}."
    assert _said(known, text, "captured") == ["the defence ministry in Moscow asserts", f"{denier} denies"]
    plain = "Russian forces captured Siversk, the defence ministry in Moscow said."
    assert _said(known, plain, "captured") == ["the defence ministry in Moscow asserts"]


def test_this_that_is_denied_is_all_that_one_source_told_or_the_only_event(known: Library) -> None:
    text = "Rwandan troops crossed into Goma, Kinshasa said. Kigali denied this."
    assert _said(known, text, "crossed into") == ["Kinshasa asserts", "Kigali denies"]
    two = "Rwandan troops crossed into Goma and shelled Sake, Kinshasa said. Kigali denied this."
    assert _said(known, two, "shelled") == ["Kinshasa asserts", "Kigali denies"]
    unsourced = "Rwandan troops crossed into Goma and shelled Sake. Kigali denied this."
    assert _said(known, unsourced, "shelled") == [""]


def test_allegations_by_somebody_that_are_rejected_are_denied(known: Library) -> None:
    text = "The army {} residents that soldiers had burned homes in the village of Tinzaouaten."
    assert _said(known, text.format("rejected allegations by"), "burned") == ["The army denies < residents doubts"]
    assert _said(known, text.format("told"), "burned") == ["The army asserts"]


@pytest.mark.parametrize(
    ("text", "trigger", "partner"),
    [
        ("Control of the town of Khokha passed to the Houthis.", "passed to", "the Houthis"),
        ("Control of the dam was transferred to the ministry.", "transferred", "the ministry"),
    ],
)
def test_control_that_passes_is_a_handover_to_whom_it_passes(
    known: Library, text: str, trigger: str, partner: str
) -> None:
    assert facet(claim_at(known, text, trigger), "partner") == partner
    assert [c.type for c in read_text(text, known, published=MONDAY)] == ["handover"]


def test_a_siege_that_is_broken_is_no_more(known: Library) -> None:
    broken = claim_at(known, "Sudan's army broke the RSF's siege of Kadugli.", "siege")
    assert facet(broken, "stands") == "done no certain"
    aimed = claim_at(known, "The army is trying to break the RSF siege of el-Fasher.", "siege")
    assert facet(aimed, "stands") == "planned no certain"
    laid = claim_at(known, "The RSF tightened its siege of Kadugli.", "siege")
    assert "yes" in facet(laid, "stands")


def test_who_flees_fighting_does_not_fight(known: Library) -> None:
    fled = "Some 40,000 people have fled fighting around Tessit."
    assert Role.ACTOR not in claim_at(known, fled, "fighting").roles
    assert facet(claim_at(known, fled, "fled"), "actor") == "Some 40,000 people"


def test_those_who_shoot_are_no_residents_who_tell_of_it(known: Library) -> None:
    text = "Residents said the attackers came on motorcycles. They {} 15 people in Dori."
    assert facet(claim_at(known, text.format("shot"), "shot"), "actor") == "the attackers"


def test_what_was_shot_down_is_the_missile_not_who_tells_of_it(known: Library) -> None:
    text = "Houthi rebels fired a ballistic missile at Eilat; the Israeli army said it was intercepted."
    assert facet(claim_at(known, text, "intercepted"), "target") == "a ballistic missile"


def test_an_agreement_is_theirs_who_act_under_it(known: Library) -> None:
    text = "The SDF released 150 detainees from a prison in Raqqa under its agreement with Damascus."
    assert facet(claim_at(known, text, "agreement"), "actor") == "The SDF"


def test_what_somebody_did_himself_is_no_demand_of_his(known: Library) -> None:
    text = "China has pressed the rebels to stop fighting and closed several border crossings."
    closed = claim_at(known, text, "closed")
    assert (facet(closed, "stands"), facet(closed, "said")) == ("done yes certain", "")
    asked = claim_at(known, "China has pressed the rebels to stop fighting and close the crossings.", "close")
    assert facet(asked, "stands").startswith("planned")


def test_civilians_leave_by_the_corridor_that_forces_open(known: Library) -> None:
    text = "Government forces opened two corridors for civilians to leave Deir Hafer."
    assert facet(claim_at(known, text, "leave"), "actor") == "civilians"
    own = claim_at(known, "Government forces opened the road to leave Deir Hafer.", "leave")
    assert facet(own, "actor") == "Government forces"


def test_bands_of_a_country_are_not_its_state(known: Library) -> None:
    gangs = "A coalition of {} freed 40 inmates from a prison in Mirebalais."
    assert claim_at(known, gangs.format("Haitian gangs"), "freed").roles[Role.ACTOR][0].is_ is None
    column = claim_at(known, "A column of Rwandan soldiers crossed into Bukavu.", "crossed into")
    assert column.roles[Role.ACTOR][0].is_ == "rwandan-forces"


def test_some_of_the_vehicles_are_not_theirs_who_burn_them(known: Library) -> None:
    text = "JNIM fighters attacked fuel tankers near Kayes, setting fire to more than 40 of them."
    assert claim_at(known, text, "setting fire to").roles[Role.TARGET][0].is_ is None


def test_figures_before_killed_and_wounded_name_nobody(known: Library) -> None:
    left = claim_at(known, "The attack left 12 killed and 30 wounded.", "attack")
    assert (facet(left, "killed"), facet(left, "wounded"), facet(left, "target")) == ("12", "30", "")
    toll = claim_at(known, "A medical source put the toll at 13 dead and 30 wounded.", "dead")
    assert (facet(toll, "killed"), facet(toll, "wounded")) == ("13", "30")
    only = claim_at(known, "The health ministry put the death toll at 40.", "death toll")
    assert facet(only, "killed") == "40"


@pytest.mark.parametrize(
    ("text", "trigger", "type_"),
    [
        ("Hundreds of residents fled by boat as gunmen took over the police station.", "fled", "displacement"),
        ("Soldiers entered from the south with the support of drones.", "entered", "advance"),
        ("The general staff said the garrison had repelled six assaults.", "assaults", "attack"),
        ("M23 rebels have set up a parallel administration in Bukavu.", "set up", "formation"),
    ],
)
def test_plain_events_are_told(known: Library, text: str, trigger: str, type_: str) -> None:
    assert claim_at(known, text, trigger).type == type_


def test_a_front_in_a_quarrel_is_no_attack(known: Library) -> None:
    text = "Hamas and the PA are opening a new front in their {} over tax revenues."
    assert not read_text(text.format("dispute"), known, published=MONDAY)
    assert claim_at(known, "The rebels opened a new front near Kutum.", "opened a new front").type == "attack"


def test_a_convoy_of_an_army_is_what_is_ambushed(known: Library) -> None:
    text = "Suspected jihadists ambushed an army supply convoy near Gossi."
    assert facet(claim_at(known, text, "ambushed"), "target") == "an army supply convoy"


def test_what_has_been_kept_is_kept_still(known: Library) -> None:
    kept = claim_at(known, "Israel has kept troops at five points in southern Lebanon.", "kept")
    assert facet(kept, "stands") == "ongoing yes certain"
    once = claim_at(known, "Israel kept troops in southern Lebanon until 2000.", "kept")
    assert facet(once, "stands") != "ongoing yes certain"
