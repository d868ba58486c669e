"""English dispatches: who uses what is bombed, offices behind names, what is only possible, where what lies."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import NumberKind, Role


def test_who_uses_a_building_did_not_bomb_it(known: Library) -> None:
    text = "Sixteen people were killed in an airstrike on a school building {} by militants."
    claim = claim_at(known, text.format("used"), "airstrike")
    assert Role.ACTOR not in claim.roles
    assert claim.numbers[NumberKind.KILLED].low == 16
    ambush = claim_at(known, "Six soldiers were killed in an ambush laid by militants.", "ambush")
    assert [f.text for f in ambush.roles[Role.ACTOR]] == ["militants"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "A blast killed nine people, including a local leader, an official, Mohammad Jameel, said.",
            "an official, Mohammad Jameel",
        ),
        ("A blast killed nine people, including a local leader, an official said.", "an official"),
        (
            "The rebels hold Rubavu, Basare and Gisiza, and a blast hit Jomba, said Nestor Bazirake, a farmer.",
            "Nestor Bazirake",
        ),
    ],
)
def test_who_says_it_behind_a_list(known: Library, text: str, who: str) -> None:
    assert facet(claim_at(known, text, "blast"), "said") == who


@pytest.mark.parametrize(
    ("office", "kind", "actor"),
    [
        ("al Shabaab's military operation spokesman", "armed_group", "al-shabaab"),
        ("a spokesman for al Shabaab", "armed_group", "al-shabaab"),
        ("an army spokesman", "military", None),
        ("a former deputy", "official", None),
    ],
)
def test_the_office_behind_a_name_tells_for_whom_he_speaks(
    known: Library, office: str, kind: str, actor: str | None
) -> None:
    claim = claim_at(known, f'"Our men destroyed four vehicles," said Abdi Musab, {office}.', "destroyed")
    assert [(str(link.kind), link.is_) for link in claim.said_by] == [(kind, actor)]


def test_the_rebels_of_a_backer_are_those_told_of(known: Library) -> None:
    first = "Rwanda-backed M23 rebels entered Walikale on Thursday. "
    told = claim_at(known, first + "The Rwanda-backed rebels seized Goma in January.", "seized")
    others = claim_at(known, first + "Uganda-backed rebels seized Goma in January.", "seized")
    assert [f.is_ for f in told.roles[Role.ACTOR]] == ["m23"]
    assert [f.is_ for f in others.roles[Role.ACTOR]] == [None]


def test_a_place_between_two_others_is_not_at_them(known: Library) -> None:
    claim = claim_at(
        known, "The airstrike was carried out in Lam area located between Nish and Khakriz districts.", "airstrike"
    )
    assert [f.text for f in claim.roles[Role.PLACE]] == ["Lam area"]


@pytest.mark.parametrize(
    "text",
    [
        "Al Shabaab retains the capability to attack the capital.",
        "It underscored the insurgents' ability to launch attacks on the city.",
        "Five army personnel were moved to a military hospital.",
        "Five wounded soldiers were flown to hospital in Nairobi.",
    ],
)
def test_nothing_happened(known: Library, text: str) -> None:
    assert read_text(text, known, published=MONDAY) == []


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("The town was hit by air strikes.", "air strikes", "The town"),
        ("Nampala has been targeted by several attacks.", "attacks", "Nampala"),
        ("Goma has been rocked by clashes since Monday.", "clashes", "Goma"),
        ("Troops fought in a forest near the border of Mali and Burkina Faso. Jets bombed Gao.", "fought", "a forest"),
    ],
)
def test_where_it_struck(known: Library, text: str, trigger: str, place: str) -> None:
    assert [f.text for f in claim_at(known, text, trigger).roles[Role.PLACE]] == [place]
