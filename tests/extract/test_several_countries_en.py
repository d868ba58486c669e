"""Whose the army, soldiers, security forces and ministries are in English reports that tell of several countries."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Role


def _who(claim: Claim, role: Role = Role.ACTOR) -> str | None:
    return claim.roles[role][0].is_


def test_its_army_is_that_of_the_state_which_speaks(known: Library) -> None:
    before = "Ethiopian troops entered Adigrat on Monday. The army denied any build-up. "
    own = claim_at(known, before + "Sudan said its army had retaken the strip.", "retaken")
    bare = claim_at(known, before + "Tigrayan fighters fled after the army had retaken Zalambessa.", "retaken")
    assert _who(own) == "sudanese-army"
    assert _who(bare) == "ethiopian-forces"


@pytest.mark.parametrize("opening", ["In Uganda", "In neighbouring Uganda", "In northern Uganda"])
def test_a_sentence_is_on_the_country_it_opens_with_whatever_adjective_stands_before_it(
    known: Library, opening: str
) -> None:
    text = (
        f"M23 rebels captured Walikale. Congolese troops left Masisi. {opening}, the military deployed two battalions."
    )
    assert _who(claim_at(known, text, "deployed")) == "ugandan-forces"


def test_soldiers_are_of_no_army_that_was_told_of_in_another_country(known: Library) -> None:
    text = "The Malian army repelled an attack near Gao. {}, troops freed 12 hostages near {}."
    assert _who(claim_at(known, text.format("In eastern Burkina Faso", "Djibo"), "freed")) is None
    assert _who(claim_at(known, text.format("A day later", "Sikasso"), "freed")) == "malian-army"


def test_soldiers_abroad_are_nobody_s_where_the_army_of_that_country_was_told_of_too(known: Library) -> None:
    sent = "In Uganda, the military said it had deployed two battalions to Bunia. Soldiers arrested five men near Beni."
    army = "The Congolese army left Walikale. "
    assert _who(claim_at(known, army + sent, "arrested")) is None
    assert _who(claim_at(known, sent, "arrested")) == "ugandan-forces"


def test_security_forces_are_those_of_the_country_their_sentence_is_on(known: Library) -> None:
    text = (
        "In Lebanon, Israel struck Nabatieh and Tyre. Lebanese soldiers cordoned off Sidon. "
        "{} Internal security forces closed the road to the village."
    )
    syria = text.format("In Syria, Israeli forces raided Beit Jinn.")
    assert _who(claim_at(known, syria, "closed")) == "syrian-interior-ministry"
    assert _who(claim_at(known, text.format("A drone hit Khiam."), "closed")) == "lebanese-internal-security"


def test_the_town_goes_on_with_the_country_of_the_sentence_before(known: Library) -> None:
    told = (
        "An Israeli drone hit Khiam in Lebanon. The Lebanese army said Tyre and Aitaroun had been shelled. "
        "Gunmen killed an officer in Nawa, in Daraa. Internal security forces {}."
    )
    assert _who(claim_at(known, told.format("sealed off the town"), "sealed off")) == "syrian-interior-ministry"


def test_a_government_is_that_of_the_capital_it_is_told_to_be_in(known: Library) -> None:
    text = "Turkish forces shelled Amedi. Turkey sent tanks to Zakho. The government in {} closed the crossing."
    assert _who(claim_at(known, text.format("Baghdad"), "closed")) == "iraq"
    assert _who(claim_at(known, text.format("Ankara"), "closed")) == "turkey"


def test_its_ministry_is_no_other_country_s(known: Library) -> None:
    text = "Syrian troops left Nasib. Jordan closed the Jaber crossing on Monday, {} interior ministry said."
    assert claim_at(known, text.format("its"), "closed").said_by[-1].is_ != "syrian-interior-ministry"


def test_an_army_that_hits_a_town_of_a_state_at_war_is_neither_state_s(known: Library) -> None:
    war = "Russia struck Kharkiv overnight with missiles. Residents of Belgorod fled. Trains stopped. {}"
    claims = read_text(war.format("The army struck a refinery in Saratov."), known, published=MONDAY)
    last = [c for c in claims if "refinery" in facet(c, "target")]
    assert [c.roles[Role.ACTOR][0].is_ for c in last] == [None]
    alone = claim_at(known, "The army struck a refinery in Saratov.", "struck")
    assert _who(alone) == "russian-forces"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In neighbouring Quneitra, an Israeli patrol entered the village of Kodna.", ""),
        ("In Quneitra, an Israeli patrol entered two villages.", "Quneitra"),
    ],
)
def test_a_province_told_first_only_contains_the_village_that_is_entered(
    known: Library, text: str, places: str
) -> None:
    assert facet(claim_at(known, text, "entered"), "place") == places


def test_the_army_is_no_alliance_and_no_soldiers_whom_somebody_denies(known: Library) -> None:
    nato = "NATO peacekeepers deployed to Mitrovica. Serbia moved troops to the border. The army later left Zvecan."
    assert _who(claim_at(known, nato, "left")) is None
    arakan = "The Arakan Army took Ann in Rakhine. The army left Ann a day later."
    assert _who(claim_at(known, arakan, "left")) is not None


def test_the_military_that_speaks_of_foreign_soldiers_hurt_may_be_theirs(known: Library) -> None:
    hurt = "Missiles hit a base in northern Iraq on Friday, wounding three {} soldiers. "
    said = "The military said it had struck a depot in return."
    assert _who(claim_at(known, hurt.format("American") + said, "struck")) is None
    assert _who(claim_at(known, hurt.format("Iraqi") + said, "struck")) == "iraqi-army"


def test_the_navy_of_a_minister_whose_country_is_not_told_is_no_other_s(known: Library) -> None:
    text = (
        "Venezuelan soldiers crossed into Guyana. Brazilian troops reinforced a border post. "
        "US forces struck a boat, killing four people. {} said the navy would patrol the Caribbean."
    )
    assert _who(claim_at(known, text.format("The defence minister"), "patrol")) is None
    assert _who(claim_at(known, text.format("The US defence minister"), "patrol")) == "us-forces"
