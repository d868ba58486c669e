"""English: whom "we" and "he" mean in reports, a name with its letters before an event, a region that no comma closes, months of last year."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "trigger", "side", "known_as"),
    [
        (
            "“We took the post. We burned two trucks,” Hassan Nur, al Shabaab’s spokesman, said.",
            "took",
            "al Shabaab",
            "al-shabaab",
        ),
        (
            "“We took the post. We burned two trucks,” Hassan Nur, al Shabaab’s spokesman, said.",
            "burned",
            "al Shabaab",
            "al-shabaab",
        ),
        ('"We shot down a drone over Hodeidah," Houthi spokesman Yahya Saree said.', "shot down", "Houthi", "houthis"),
        ('"We attacked Nyala on Sunday," the RSF said in a statement.', "attacked", "the RSF", "rsf"),
    ],
)
def test_we_are_those_for_whom_one_speaks(known: Library, text: str, trigger: str, side: str, known_as: str) -> None:
    actor = claim_at(known, text, trigger).roles[Role.ACTOR][0]
    assert (actor.text, actor.is_) == (side, known_as)


@pytest.mark.parametrize(
    "text",
    [
        '"We destroyed the bridge," resident Ali Saleh said.',
        '"We left one truck burning near Barawe," al Shabaab spokesman Hassan Nur said.',
    ],
)
def test_we_are_nobody_where_that_is_not_told(known: Library, text: str) -> None:
    assert all(Role.ACTOR not in claim.roles for claim in read_text(text, known, published=MONDAY))


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        (
            "A Somali officer said ten died; al Shabaab said 21 were killed. Troops were being sent to Barire, he said.",
            "sent",
            "A Somali officer",
        ),
        (
            "Governor Ali Saleh said Bara was shelled. The Red Crescent said two people died. He said ten others were hurt.",
            "hurt",
            "Governor Ali Saleh",
        ),
        (
            '"They shot a man," resident Omar Bello said. "They hurt his wife." He added that troops entered Gusau.',
            "entered",
            "resident Omar Bello",
        ),
        ("The army said it took Bara. It said ten rebels were killed.", "killed", "The army"),
    ],
)
def test_he_is_the_last_man_who_spoke(known: Library, text: str, trigger: str, who: str) -> None:
    assert facet(claim_at(known, text, trigger), "said") == who


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Two men were killed in an Islamic State (ISIS) attack near Hawija.", "Islamic State"),
        ("Two men were killed in a Rapid Support Forces (RSF) attack on Bara.", "Rapid Support Forces"),
        ("Two men were killed in the rebels' (second) attack on Bara.", ""),
    ],
)
def test_a_name_with_its_letters_stands_before_its_event(known: Library, text: str, actor: str) -> None:
    assert facet(claim_at(known, text, "attack"), "actor") == actor


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "place"),
    [
        ("Gunmen in Goma, North Kivu killed two people.", "killed", "Gunmen", "Goma"),
        ("A market in Nyala, South Darfur was hit by a drone.", "hit", "", "Nyala"),
        ("An army camp in Myinmu Township, Sagaing Region was seized on Sunday.", "seized", "", "An army camp"),
        ("After clashes in Homs, Idlib was shelled.", "shelled", "", "Idlib"),
    ],
)
def test_a_region_behind_a_place_is_no_subject(known: Library, text: str, trigger: str, actor: str, place: str) -> None:
    told = claim_at(known, text, trigger)
    assert (facet(told, "actor"), facet(told, "place")) == (actor, place)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Bara has been besieged by rebels since May last year.", "2024-05-01..None"),
        ("Rebels captured Bara in March last year.", "2024-03-01..2024-03-31"),
        ("Rebels captured Bara in early May of last year.", "2024-05-01..2024-05-10"),
        ("Rebels captured Bara in May this year.", "2025-05-01..2025-05-31"),
    ],
)
def test_a_month_is_of_the_year_told_behind_it(known: Library, text: str, days: str) -> None:
    assert facet(read_text(text, known, published=date(2025, 9, 20))[0], "days") == days


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A US warplane in the Red Sea intercepted and destroyed five drones.", [("interception", "five drones")]),
        ("Its fighters struck radar equipment at the Zar'it barracks.", [("attack", "radar equipment")]),
    ],
)
def test_two_verbs_have_the_object_of_the_second(known: Library, text: str, told: list[tuple[str, str]]) -> None:
    claims = read_text(text, known, published=MONDAY)
    assert [(str(c.type), facet(c, "target")) for c in claims] == told


def test_a_strike_that_sets_something_on_fire_is_no_accident(known: Library) -> None:
    text = (
        "A man was killed on Sunday in an Israeli drone strike on a van near Sidon. The strike caused the van to burst "
        "into flames, prompting fire crews to rush to the scene to extinguish the fire."
    )
    claims = read_text(text, known, published=MONDAY)
    assert ("drone_strike", "1") in [(str(c.type), facet(c, "killed")) for c in claims]


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "means", "phase"),
    [
        ("The army used tanks and mortars to retake Nyala.", "retake", "The army", "tanks | mortars", "done"),
        (
            "The army has been using tanks and guns to hit convoys near Nyala.",
            "hit",
            "The army",
            "tanks | guns",
            "ongoing",
        ),
        ("The army planned to use tanks and mortars to retake Nyala.", "retake", None, None, "planned"),
    ],
)
def test_what_two_tools_were_used_for_was_done(
    known: Library, text: str, trigger: str, actor: str | None, means: str | None, phase: str
) -> None:
    told = claim_at(known, text, trigger)
    assert str(told.phase) == phase
    if actor is not None:
        assert facet(told, "actor") == actor
        assert " | ".join(f.text for f in told.roles[Role.MEANS]) == means
