"""English denials by a bare pronoun or of a charge, and what stands beside a comment of a source."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, line

from marsad.app.library import Library
from marsad.app.reading import read_text


def test_a_denial_of_it_tells_the_event_again(known: Library) -> None:
    told = read_text("Police said rebels killed a farmer. The rebels denied it.", known, published=MONDAY)
    assert [line(c) for c in told] == [
        "attack done yes actor=rebels target=a farmer killed=1 < Police asserts",
        "attack done yes actor=rebels target=a farmer killed=1 < The rebels denies",
    ]


def test_it_is_all_that_the_same_people_told(known: Library) -> None:
    text = "Rebels said the army bombed a market in Walikale and shelled Masisi. The army denied it."
    told = read_text(text, known, published=MONDAY)
    assert [(c.trigger.text, facet(c, "said")) for c in told] == [
        ("bombed", "Rebels"),
        ("bombed", "The army"),
        ("shelled", "Rebels"),
        ("shelled", "The army"),
    ]
    mixed = "Rebels said the army bombed a market. Police said gunmen killed a farmer and left. The mayor denied entry."
    assert all(link.stance != "denies" for c in read_text(mixed, known, published=MONDAY) for link in c.said_by)


def test_a_charge_is_of_the_strike_not_of_its_dead(known: Library) -> None:
    text = "Rwanda's army struck two houses, killing nine, Kinshasa said. Kigali dismissed the charge."
    told = read_text(text, known, published=MONDAY)
    assert [(c.trigger.text, facet(c, "said"), facet(c, "killed")) for c in told] == [
        ("struck", "Kinshasa", "9"),
        ("struck", "Kigali", "9"),
    ]


@pytest.mark.parametrize(
    ("text", "trigger", "what", "told"),
    [
        ("Shells hit the town's only hospital.", "hit", "target", "the town's only hospital"),
        ("The army fired at what it said were rebel positions near Goma.", "fired at", "target", "rebel positions"),
        ("Mortars hit two trucks in Tawila.", "hit", "target", "two trucks"),
        ("Thousands of residents left El Fasher for Tawila.", "left", "to", "Tawila"),
        ("Israel let 40 aid trucks enter Gaza on Sunday.", "enter", "stands", "done yes certain"),
        ("Israel allowed 40 aid trucks to enter Gaza.", "enter", "actor", "40 aid trucks"),
        ("The institute assessed that Russian forces advanced near Pokrovsk.", "advanced", "said", "The institute"),
        ("Gunmen attacked a convoy, the military confirmed it.", "attacked", "said", "the military"),
        ("An old mine killed three children collecting scrap metal.", "killed", "target", "three children"),
        ("The sub-prefect said gunmen killed four traders.", "killed", "said", "The sub-prefect"),
    ],
)
def test_words_beside_the_event_leave_its_sides(known: Library, text: str, trigger: str, what: str, told: str) -> None:
    assert facet(claim_at(known, text, trigger), what) == told


def test_officials_who_leave_for_a_city_are_not_displaced(known: Library) -> None:
    claims = read_text("The deputy left Kyiv for Warsaw.", known, published=MONDAY)
    assert all(c.type != "displacement" for c in claims)
