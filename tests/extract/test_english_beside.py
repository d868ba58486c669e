"""Roles that English tells beside a verb's own arguments, in sentences of our own; the look-alike beside the right one."""

from __future__ import annotations

from datetime import date

import pytest
from tests.loaded import built_in

from marsad.app.reading import read_text

KNOWN = built_in()

ROLES = [
    # whose craft they are believed to be; what only is believed of them
    ("Drones thought to belong to the army struck a clinic in Nyala", "drone_strike", "actor", "the army"),
    ("Drones thought to come from Chad struck a clinic in Nyala", "drone_strike", "actor", ""),
    # who keeps a road shut, and what is no doer
    ("Tribesmen are keeping the pipeline shut", "closure", "actor", "Tribesmen"),
    ("A storm kept the airport closed on Sunday", "closure", "actor", ""),
    ("Tribesmen are keeping the pipeline shut", "presence", "actor", None),
    # where a convoy is bound
    ("A convoy bound for Kobani was turned back", "aid_delivery", "to", "Kobani"),
    ("A convoy bound for Kobani was turned back", "aid_delivery", "actor", "A convoy bound for Kobani"),
    ("A ship bound for Hodeidah was attacked by gunmen", "attack", "actor", "gunmen"),
    # the body that a spokesman denies for; who speaks for himself
    ("A spokesman for the army denied any role in the bombing of the camp", "air_strike", "actor", "the army"),
    ("An RSF spokesman denied any part in the attack", "attack", "actor", "RSF"),
    ("The governor denied any part in the attack", "attack", "actor", "The governor"),
    # what led to an arrest was somebody's doing
    ("Police launched a raid campaign, which resulted in the arrest of ten men", "arrest", "actor", "Police"),
    ("The operation in Raqqa led to the arrest of two men", "arrest", "actor", ""),
    # the road and where it leads; a road between two towns
    ("Families left Kobani on the road to Sarrin", "displacement", "to", "Sarrin"),
    ("The convoy travelled on the road between Nawa and Tasil", "movement", "to", ""),
    # coming from, acting on
    (
        "A convoy entered the city of Hasakah, coming from Qamishli, with flour on board",
        "aid_delivery",
        "from",
        "Qamishli",
    ),
    ("Acting on intelligence, police raided a tunnel in Anbar", "attack", "target", "a tunnel"),
    # how far and which way
    ("Troops withdrew north of the Litani", "withdrawal", "to", "north of the Litani"),
    ("The army advanced three kilometres south of Bara", "advance", "to", "three kilometres south of Bara"),
    ("Shells hit north of the town", "shelling", "place", "north of the town"),
    # "there", where it does not stand with a place of its own
    ("The army entered Tal Rifat and set up a checkpoint there", "base_established", "place", "Tal Rifat"),
    ("The army entered Tal Rifat", "advance", "to", "Tal Rifat"),
    # what somebody called it
    ("The army carried out what it described as a precise raid on a hideout", "attack", "actor", "The army"),
    (
        "Saudi jets carried out what the alliance called a limited strike on a depot",
        "air_strike",
        "actor",
        "Saudi jets",
    ),
    # one place for several
    ("Warplanes hit Qamishli airport, damaging the runway", "destruction", "place", "Qamishli airport"),
    ("Israeli drones fired on people inspecting their homes in Shujaiya", "drone_strike", "place", "Shujaiya"),
    ("Troops demolished caves used by the PKK in Metina", "destruction", "place", "Metina"),
    # what a verb of meaning to do shares with the verb before it
    (
        "WFP is distributing vouchers in Tal Hamis and plans to extend the programme to Al-Hol",
        "aid_delivery",
        "to",
        "Al-Hol",
    ),
    # who and what is carried, and by what
    ("A helicopter carrying four ministers landed in Sirte", "movement", "cargo", "four ministers"),
    ("The families were transported by 34 buses", "movement", "means", "34 buses"),
    ("The families were transported by 34 buses", "movement", "actor", ""),
    ("The movement withdrew its fighters from Aleppo", "withdrawal", "target", "its fighters"),
    # whom a fight killed is no party to it; who was hurt in one is hit
    ("Tribesmen retook Tarim after a battle that left 11 people dead", "clash", "target", ""),
    ("Six reservists were hurt in a firefight near Beit Jinn", "clash", "target", "Six reservists"),
    # a direction behind what is hit or put up tells where; behind what is taken it is part of the place
    ("Drones hit a depot east of Homs", "drone_strike", "target", "a depot"),
    ("Drones hit a depot east of Homs", "drone_strike", "place", "east of Homs"),
    ("The army set up a checkpoint north of Hama", "base_established", "target", "a checkpoint"),
    ("The army captured a hill north of Hama", "capture", "place", "a hill north of Hama"),
    # what was fired at something, and who was
    ("Rockets were fired at the base in Ain al-Asad", "shelling", "means", "Rockets"),
    ("Rockets were fired at the base in Ain al-Asad", "shelling", "target", "the base"),
    ("A patrol was fired at near the dam", "attack", "target", "A patrol"),
    # people of whom only the name is told
    ("Abdi met Barrack in Erbil", "talks", "partner", "Barrack"),
    ("Barcelona met Madrid in the final", "talks", "partner", None),
    ("Al-Sharaa received Barrack in Damascus", "talks", "partner", "Barrack"),
    ("Al-Sharaa received Barrack in Damascus", "prisoner_transfer", "target", None),
    # two things, each with its place; a second place of one thing
    ("Drones hit a depot in Kosti and a power station in Atbara", "drone_strike", "target", "a depot; a power station"),
    ("Drones hit a depot in Kosti and a power station in Atbara", "drone_strike", "place", "Kosti; Atbara"),
    ("Shells landed near the school and the market", "shelling", "place", "the school; the market"),
    # what talks are about, behind those whom they are with
    ("Negotiations with them on opening the road have failed", "reopening", "place", None),
    # whose an event is: who did it, or whom it befell
    ("Two men were beaten after their arrest", "arrest", "target", "Two men"),
    ("The militia looted the bank before its retreat", "withdrawal", "actor", "The militia"),
    ("Gunmen were seen leaving the town", "withdrawal", "actor", "Gunmen"),
    # who is to do what is called for; where one only goes
    ("The council repeated its call for the militia to hand over its weapons", "disarmament", "actor", "the militia"),
    ("The delegation left for Damascus to meet the minister", "talks", "actor", "The delegation"),
    ("Three of the migrants had died of thirst", "casualty", "target", "Three of the migrants"),
    # "he" is who spoke in the sentence before
    (
        "The last American convoy left the base near the river on Monday, Brigadier Salem Nader said. The army will take over the base, he said.",
        "capture",
        "actor",
        "The army",
    ),
]


@pytest.mark.parametrize(("text", "event", "role", "expected"), ROLES)
def test_role(text: str, event: str, role: str, expected: str | None) -> None:
    claims = [c for c in read_text(text, KNOWN, published=date(2026, 3, 10)) if c.type == event]
    if expected is None:
        assert not claims
        return
    assert claims
    assert "; ".join(f.text for kind, got in claims[-1].roles.items() if kind == role for f in got) == expected
