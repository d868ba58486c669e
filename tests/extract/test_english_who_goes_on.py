"""Whose a brigade is behind an air strike, whose the government is that talks abroad, who the captives of a group and the dead are."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Role


def _is(claim: Claim, role: Role) -> list[str | None]:
    return [filler.is_ for filler in claim.roles.get(role, ())]


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("Israeli jets struck Jezzine. The 7th Brigade deployed in Houla.", "deployed", "lebanese-army/7th-brigade"),
        ("Turkish jets struck Ain Issa. The 60th Division deployed in Ain Issa.", "deployed", "syrian-army/60th-division"),
        ("Israeli tanks pushed into Bint Jbeil. The 7th Brigade took the village of Houla.", "took", "israeli-forces/7th-brigade"),
        ("Israeli forces entered Houla. The 7th Brigade withdrew on Tuesday.", "withdrew", "israeli-forces/7th-brigade"),
    ],
)  # fmt: skip
def test_a_brigade_is_of_whoever_is_on_the_ground(known: Library, text: str, trigger: str, actor: str) -> None:
    assert _is(claim_at(known, text, trigger), Role.ACTOR) == [actor]


@pytest.mark.parametrize(
    ("text", "trigger", "state"),
    [
        ("Talks between the government and M23 rebels resumed in Doha on Monday.", "Talks", "dr-congo"),
        ("The government said it would attend talks in Muscat with the Houthis.", "attend", "yemen"),
        ("Qatar hosted talks in Doha; the government said it would send aid to Gaza.", "send", "qatar"),
    ],
)
def test_the_government_is_no_venue_s(known: Library, text: str, trigger: str, state: str) -> None:
    assert _is(claim_at(known, text, trigger), Role.ACTOR) == [state]


def test_a_town_is_no_they(known: Library) -> None:
    text = "M23 rebels captured Uvira. In Doha, the government signed a ceasefire with them."
    assert facet(claim_at(known, text, "ceasefire"), "partner") == "M23 rebels"


@pytest.mark.parametrize(
    ("text", "trigger", "type_", "target"),
    [
        ("Hamas handed over the bodies of two hostages in Gaza City.", "handed over", "handover", "the bodies of two hostages"),
        ("Hamas handed over two hostages in Gaza City.", "handed over", "prisoner_transfer", "two hostages"),
    ],
)  # fmt: skip
def test_the_dead_are_handed_over(known: Library, text: str, trigger: str, type_: str, target: str) -> None:
    claim = claim_at(known, text, trigger)
    assert (claim.type, facet(claim, "target")) == (type_, target)


def test_captives_are_no_longer_the_group_that_they_were_of(known: Library) -> None:
    held = claim_at(known, "The SDF hold 9,000 ISIS detainees in Hasakah.", "hold")
    assert _is(held, Role.TARGET) == ["prisoners"]
    fought = claim_at(known, "The SDF clashed with ISIS fighters in Hasakah.", "clashed")
    assert _is(fought, Role.PARTNER) == ["isis"]


def test_teachers_who_march_are_protesters(known: Library) -> None:
    assert _is(claim_at(known, "Teachers demonstrated in Idlib on Monday.", "demonstrated"), Role.ACTOR) == [
        "protesters"
    ]
    assert _is(claim_at(known, "Residents demonstrated in Idlib on Monday.", "demonstrated"), Role.ACTOR) == [
        "local-residents"
    ]


def test_whose_fire_it_was_tells_who_killed(known: Library) -> None:
    fire = claim_at(known, "Two farmers were killed by Israeli fire near Khiam.", "fire")
    assert (fire.type, _is(fire, Role.ACTOR), facet(fire, "killed")) == ("attack", ["israel"], "2")
    told = read_text("A fire killed two workers in a factory in Homs.", known, published=MONDAY)
    assert all(claim.type != "attack" for claim in told)


def test_who_brokered_a_truce_does_not_end_it(known: Library) -> None:
    text = "The United States brokered a truce around Manbij, but it fell apart."
    assert Role.ACTOR not in claim_at(known, text, "fell apart").roles
    assert _is(claim_at(known, text, "truce"), Role.ACTOR) == ["us"]


def test_how_many_somebody_killed_counts_not_him(known: Library) -> None:
    freed = claim_at(known, "A man convicted of killing two soldiers was released in Ankara.", "released")
    assert facet(freed, "count") == "1"
    assert facet(claim_at(known, "A group of two soldiers was released in Ankara.", "released"), "count") == "2"


def test_what_is_under_blockade_travels_itself(known: Library) -> None:
    text = "JNIM imposed a blockade on fuel convoys heading to Bamako."
    assert facet(claim_at(known, text, "heading"), "actor") == "fuel convoys"


@pytest.mark.parametrize(
    ("text", "trigger", "type_"),
    [
        ("Three US convoys arrived at the Qasrak base.", "arrived", "movement"),
        ("US reinforcements arrived at the Qasrak base.", "arrived", "deployment"),
        ("Two trucks crossed from Syria on Monday.", "crossed", "movement"),
        ("Israeli soldiers crossed from the Golan into Syria on Monday.", "crossed", "advance"),
    ],
)
def test_trucks_travel_and_troops_deploy(known: Library, text: str, trigger: str, type_: str) -> None:
    assert claim_at(known, text, trigger).type == type_


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "is_"),
    [
        ("Khalifa Haftar said his men had left Sabha.", "left", "his men", ["lna"]),
        ("Islamic State was beaten in Sirte by fighters from Misrata.", "beaten", "fighters from Misrata", [None]),
        ("Russian and Syrian jets bombed Idlib.", "bombed", "Russian; Syrian jets", ["russian-forces", "syrian-government-forces"]),
        ("Iraqi and Turkish troops attacked a camp in Sinjar.", "attacked", "Iraqi; Turkish troops", ["iraqi-security-forces", "turkish-forces"]),
        ("The Sudanese army and the forces supporting them took Bara.", "took", "The Sudanese army; the forces supporting them", ["sudanese-army", None]),
    ],
)  # fmt: skip
def test_who_did_it(known: Library, text: str, trigger: str, actor: str, is_: list[str | None]) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "actor"), _is(claim, Role.ACTOR)) == (actor, is_)


def test_where_people_are_from_is_not_where_it_was(known: Library) -> None:
    beaten = claim_at(known, "Islamic State was beaten in Sirte by fighters from Misrata.", "beaten")
    assert facet(beaten, "place") == "Sirte"


def test_ministers_of_two_nations_meet(known: Library) -> None:
    met = claim_at(known, "Armenian and Azerbaijani foreign ministers met in Abu Dhabi.", "met")
    assert (_is(met, Role.ACTOR), _is(met, Role.PARTNER)) == (["armenia"], ["azerbaijan"])


def test_who_hosts_others_for_talks_has_one_meeting(known: Library) -> None:
    text = "Egypt hosted Hamas leaders for talks in Cairo on Friday."
    hosted = claim_at(known, text, "hosted")
    assert (facet(hosted, "place"), facet(hosted, "days")) == ("Cairo", "2026-02-20..2026-02-20")
    assert len(read_text(text, known, published=MONDAY)) == 1


def test_where_means_the_site(known: Library) -> None:
    text = "Troops ringed a compound in the desert, where two ISIS men surrendered."
    assert facet(claim_at(known, text, "surrendered"), "place") == "a compound"


@pytest.mark.parametrize(
    ("text", "trigger", "role", "told"),
    [
        ("Iran fired three missiles at Israel. One struck a house in Bat Yam.", "struck", "means", "One"),
        ("Russia fired missiles at Ukraine, hitting a school in Kharkiv.", "hitting", "actor", "Russia"),
        ("Mogadishu accused Ahmed Madobe of treason.", "accused", "target", "Ahmed Madobe"),
        ("Armenian soldiers fired at a post near Goris; Baku said no one was hurt.", "hurt", "target", ""),
        ("Russia lost the village of Siversk, Kyiv said, denying Moscow's claim to have captured it.", "captured", "place", "the village of Siversk"),
        ("A businessman was kidnapped in Kano. His family paid a ransom and he was released.", "released", "target", "A businessman"),
        ("Egypt allowed 150 aid trucks into Gaza on Monday.", "allowed", "cargo", "150 aid trucks"),
    ],
)  # fmt: skip
def test_what_stands_in_a_role(known: Library, text: str, trigger: str, role: str, told: str) -> None:
    assert facet(claim_at(known, text, trigger), role) == told


@pytest.mark.parametrize(
    ("text", "trigger", "type_"),
    [
        ("Iran fired three missiles at Israel. One struck a house in Bat Yam.", "struck", "shelling"),
        ("Russia launched 30 drones at Ukraine, hitting a school in Kharkiv.", "hitting", "drone_strike"),
        ("The PKK burned its weapons near Dukan.", "burned", "disarmament"),
        ("Soldiers burned the rebels' weapons near Dukan.", "burned", "destruction"),
    ],
)
def test_what_it_was(known: Library, text: str, trigger: str, type_: str) -> None:
    assert claim_at(known, text, trigger).type == type_


@pytest.mark.parametrize(
    ("text", "trigger", "is_"),
    [
        ("A Syrian rebel commander was killed in Idlib.", "killed", None),
        ("A Syrian army commander was killed in Idlib.", "killed", "syrian-army"),
        ("A Sudanese warlord was arrested in Nyala.", "arrested", None),
        ("A Sudanese minister was arrested in Nyala.", "arrested", "sudan"),
    ],
)
def test_a_warlord_is_no_state_s(known: Library, text: str, trigger: str, is_: str | None) -> None:
    assert _is(claim_at(known, text, trigger), Role.TARGET) == [is_]


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "said"),
    [
        ("The army announced a curfew and closed the bridge in Bara.", "closed", "The army", ""),
        ("Residents reported shelling and fled to Kosti.", "fled", "Residents", ""),
        ("The army said it had left Bara and closed the bridge.", "closed", "The army", "The army"),
        ("The minister said troops left Bara and entered Kadugli.", "entered", "troops", "The minister"),
    ],
)
def test_what_a_speaker_did_besides_is_his_deed(known: Library, text: str, trigger: str, actor: str, said: str) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "actor"), facet(claim, "said")) == (actor, said)


def test_a_part_of_the_day_stands_before_its_day(known: Library) -> None:
    assert facet(claim_at(known, "Troops left Bara at noon on February 5.", "left"), "days") == "2026-02-05..2026-02-05"
    assert facet(claim_at(known, "Troops left Bara at noon.", "left"), "days") == "2026-02-23..2026-02-23"


def test_a_camp_by_its_name_is_a_place_that_is_handed_over(known: Library) -> None:
    camp = claim_at(known, "French soldiers handed over Camp Geille to Senegal.", "handed over")
    assert (camp.type, facet(camp, "place")) == ("handover", "Camp Geille")
    men = claim_at(known, "The army handed over 12 prisoners in the camp to Israel.", "handed over")
    assert (men.type, facet(men, "target")) == ("prisoner_transfer", "12 prisoners")


def test_a_country_s_firms_and_bankers_are_no_act_of_its_own(known: Library) -> None:
    attacked = claim_at(known, "Lebanon's bankers attacked the army in Tyre.", "attacked")
    assert _is(attacked, Role.ACTOR) == [None]
    assert read_text("Kenya Airways moved its base to Mombasa.", known, published=MONDAY) == []
    moved = claim_at(known, "Kenya moved its troops to Mombasa.", "moved")
    assert _is(moved, Role.ACTOR) == ["kenya"]
