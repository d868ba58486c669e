"""Which side a phrase is: a unit by the name before its number, nobody's own foe, partners, people who go home, what "there" means."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet

from marsad.app.library import Library
from marsad.model.claim import Claim, Role


def _is(claim: Claim, role: Role) -> list[str | None]:
    return [f.is_ for f in claim.roles.get(role, ())]


def test_a_unit_is_of_whom_the_name_before_its_number_means(known: Library) -> None:
    text = "{} 50th Brigade withdrew from Mosul to Bartella."
    assert _is(claim_at(known, text.format("PMF"), "withdrew"), Role.ACTOR) == ["popular-mobilization/50th-brigade"]
    assert _is(claim_at(known, text.format("The army's"), "withdrew"), Role.ACTOR) == ["iraqi-army/50th-brigade"]


def test_no_unit_of_an_army_hands_its_base_to_the_army(known: Library) -> None:
    text = "The 80th Brigade had handed its headquarters in Sinjar to {}, an Iraqi officer said."
    assert _is(claim_at(known, text.format("the army"), "handed"), Role.ACTOR) == [None]
    assert _is(claim_at(known, text.format("the police"), "handed"), Role.ACTOR) == ["iraqi-army/80th-brigade"]


def test_partner_forces_are_not_the_state_s(known: Library) -> None:
    text = "{} hold 9,000 detainees in northeast Syria."
    assert _is(claim_at(known, text.format("Partner security forces"), "hold"), Role.ACTOR) == [None]
    assert _is(claim_at(known, text.format("Security forces"), "hold"), Role.ACTOR) != [None]


def test_rebels_of_another_country_are_not_those_told_of_last(known: Library) -> None:
    before = "A convoy reached Bamako on Friday, the first since JNIM tightened its blockade. "
    abroad = claim_at(known, before + "Talks between Kinshasa and the rebels restarted in Doha.", "Talks")
    at_home = claim_at(known, before + "The army clashed with the rebels near Segou in Mali.", "clashed")
    assert _is(abroad, Role.PARTNER) == [None]
    assert _is(at_home, Role.PARTNER) == ["jnim"]


def test_the_capital_is_the_one_that_the_sentence_tells_of(known: Library) -> None:
    text = (
        "Congolese troops left Uvira for Kinshasa. A convoy reached Bamako, {} JNIM tightened its siege of the capital."
    )
    claim = claim_at(known, text.format("the first since"), "siege")
    assert _is(claim, Role.PLACE) == ["bamako"]


def test_them_is_no_single_country(known: Library) -> None:
    text = (
        "Hamas says it will not give up its weapons unless Israel pulls out, "
        "and has rejected a proposal to hand them over to a committee."
    )
    claim = claim_at(known, text, "hand")
    assert facet(claim, "target") == "its weapons"
    assert not facet(claim, "place")


def test_there_is_the_town_and_not_what_it_lies_in(known: Library) -> None:
    text = "Somali troops retook the town of Sabiid in Lower Shabelle, ending five months of al-Shabaab rule there."
    assert facet(claim_at(known, text, "rule"), "place") == "the town of Sabiid"


def test_what_somebody_said_of_a_thing_is_that_thing_s(known: Library) -> None:
    text = "Police arrested three men who prosecutors said had attacked a checkpoint in Sinai."
    claim = claim_at(known, text, "attacked")
    assert (facet(claim, "actor"), facet(claim, "said")) == ("three men", "prosecutors")


@pytest.mark.parametrize(
    ("text", "trigger", "type_"),
    [
        ("About 2,000 Syrian refugees left Zaatari camp for Daraa last week.", "left", "return"),
        ("Sudanese refugees left Cairo for Khartoum on Sunday.", "left", "return"),
        ("Syrian families fled Homs for Tripoli in Lebanon.", "fled", "displacement"),
        ("Sudanese families left El Obeid for Khartoum on Sunday.", "left", "displacement"),
    ],
)
def test_who_leaves_a_land_for_his_own_returns(known: Library, text: str, trigger: str, type_: str) -> None:
    assert claim_at(known, text, trigger).type == type_


@pytest.mark.parametrize(
    ("text", "trigger", "type_", "role"),
    [
        ("The militia launched six drones at the Merowe Dam.", "launched", "drone_strike", "target"),
        ("The militia launched six drones at the town of Merowe.", "launched", "drone_strike", "place"),
        ("The army has been moving reinforcements from Kosti towards Umm Ruwaba.", "moving", "deployment", "to"),
        ("Trucks moved food from Kosti towards Umm Ruwaba.", "moved", "movement", "to"),
    ],
)
def test_dams_are_hit_and_reinforcements_deployed(
    known: Library, text: str, trigger: str, type_: str, role: str
) -> None:
    claim = claim_at(known, text, trigger)
    assert claim.type == type_
    assert facet(claim, role)


def test_what_is_blown_up_with_a_drone_was_struck_by_one(known: Library) -> None:
    text = "The SDF said its forces had blown up an armored vehicle near Qara Qozak with {}."
    assert claim_at(known, text.format("a kamikaze drone"), "blown up").type == "drone_strike"
    assert claim_at(known, text.format("a mine"), "blown up").type == "explosion"


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("ISIS fighters attacked soldiers near Kirkuk.", "isis"),
        ("Separatist fighters attacked soldiers near Kumbo.", None),
        ("Unknown gunmen attacked soldiers near Kirkuk.", "unidentified-gunmen"),
    ],
)
def test_the_attackers_are_who_was_told_to_attack(known: Library, before: str, who: str | None) -> None:
    claim = claim_at(known, f"{before} The attackers burned two houses.", "burned")
    assert _is(claim, Role.ACTOR) == [who]


def test_fighters_of_a_band_that_no_table_has_are_no_other_s(known: Library) -> None:
    before = "The Houthis shelled Marib. "
    text = before + "The {} said its fighters had captured a pilot."
    assert _is(claim_at(known, text.format("TPNPB"), "captured"), Role.ACTOR) == [None]
    assert _is(claim_at(known, text.format("group"), "captured"), Role.ACTOR) == ["houthis"]


def test_an_army_of_a_country_that_no_table_has_is_the_army_behind_it(known: Library) -> None:
    text = "Sudanese troops entered Bara in Sudan. {} confirmed the loss of a helicopter. The army left Wamena."
    assert _is(claim_at(known, text.format("The Micronesian military"), "left"), Role.ACTOR) == [None]
    assert _is(claim_at(known, text.format("A pilot"), "left"), Role.ACTOR) == ["sudanese-army"]


def test_a_longer_name_is_no_country_s(known: Library) -> None:
    text = "On Wednesday Papua New Guinea closed the Wutung crossing. Guinea closed the Kourémalé crossing."
    first = claim_at(known, text.split(". ", maxsplit=1)[0] + ".", "closed")
    assert _is(first, Role.ACTOR) == ["papua-new-guinea"]
    assert _is(claim_at(known, text.split(". ")[1], "closed"), Role.ACTOR) == ["guinea"]


def test_fighters_of_another_country_than_the_band_told_of_are_open(known: Library) -> None:
    text = "JNIM fighters attacked a convoy near Sikasso in Mali. {} jihadists seized the base at {}."
    assert _is(claim_at(known, text.format("In Burkina Faso,", "Diapaga"), "seized"), Role.ACTOR) == [None]
    assert _is(claim_at(known, text.format("A day later", "Sokolo"), "seized"), Role.ACTOR) == ["jnim"]


def test_one_of_them_is_of_what_was_fired_and_what_is_found_is_handed_on(known: Library) -> None:
    text = "The Houthis fired two missiles at Marib, and air defences intercepted one of them."
    assert facet(claim_at(known, text, "intercepted"), "target") == "one of them"
    text = "The peacekeepers found a weapons cache near Deir Siryan and handed it to the Lebanese army."
    assert facet(claim_at(known, text, "handed"), "target") == "a weapons cache"


def test_two_places_taken_need_no_table_for_both(known: Library) -> None:
    assert facet(claim_at(known, "The army said it had retaken Abu Gamra and Kutum.", "retaken"), "place") == (
        "Abu Gamra; Kutum"
    )


def test_capitals_that_agree_are_no_place_of_what_they_agree_on(known: Library) -> None:
    claim = claim_at(known, "Baghdad and Erbil agreed to resume oil exports.", "resume")
    assert (facet(claim, "actor"), facet(claim, "place")) == ("Baghdad; Erbil", "")
    assert facet(claim_at(known, "The airport resumed flights on Monday.", "resumed"), "place") == "The airport"


def test_a_country_before_a_colon_says_nothing_where_somebody_else_does(known: Library) -> None:
    text = "Sudan: RSF drones hit the power station in Atbara on Monday{}."
    assert facet(claim_at(known, text.format(", the army said"), "hit"), "said") == "the army"


def test_a_toll_is_of_the_deed_it_is_added_to(known: Library) -> None:
    text = "The RSF shelled al-Obeid, wounding nine people, and its drones struck an oil facility in Heglig."
    assert facet(claim_at(known, text, "shelled"), "wounded") == "9"
    assert facet(claim_at(known, text, "struck"), "wounded") == ""


def test_who_is_named_before_whose_suffers_nothing_and_troops_kept_are_the_keeper_s(known: Library) -> None:
    left = claim_at(known, "The army met the SDF, whose fighters withdrew east of the Euphrates.", "withdrew")
    assert (facet(left, "actor"), facet(left, "target")) == ("fighters", "")
    text = (
        "Syrian troops entered Tabqa. The US-led coalition flew to al-Shaddadi, where it still keeps some 200 troops."
    )
    assert _is(claim_at(known, text, "keeps"), Role.TARGET) == ["global-coalition"]


def test_south_sudanese_is_no_direction(known: Library) -> None:
    text = "Drones struck an oil facility in Heglig, forcing South Sudanese engineers to leave."
    assert facet(claim_at(known, text, "leave"), "actor") == "South Sudanese engineers"
