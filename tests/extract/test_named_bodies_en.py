"""English: names of bodies with an "and", men called by their force, capitals of states, what is called untrue."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role

BODIES = [
    (
        "The Intelligence and Security Service detained a journalist in Khartoum",
        "The Intelligence and Security Service",
    ),
    (
        "The Federal Intelligence and Investigation Agency detained a man in Kirkuk",
        "The Federal Intelligence and Investigation Agency",
    ),
    # two bodies
    ("The Army and Security Service detained a man in Kirkuk", "The Army; Security Service"),
]


@pytest.mark.parametrize(("text", "who"), BODIES)
def test_a_body_with_an_and_in_its_name_is_one(known: Library, text: str, who: str) -> None:
    assert facet(claim_at(known, text, "detained"), "actor") == who


PLACES = [
    ("The coalition struck Marib on Monday. The Houthis hold 59 staff in the Yemeni capital", "hold", "sanaa"),
    ("Fighting reached Omdurman. Shells fell in the Sudanese capital", "fell", "khartoum"),
    ("Fighting raged in the hills above Uvira on Tuesday", "Fighting", "uvira"),
]


@pytest.mark.parametrize(("text", "trigger", "where"), PLACES)
def test_where_it_is(known: Library, text: str, trigger: str, where: str) -> None:
    assert [place.is_ for place in claim_at(known, text, trigger).roles[Role.PLACE]] == [where]


WHO = [
    ("Africa Corps men pulled out of Tessalit", "pulled out", "africa-corps"),
    ("Kurdish authorities in Hasakah released 40 prisoners", "released", "aanes"),
    ("Men pulled out of Tessalit", "pulled out", None),
]


@pytest.mark.parametrize(("text", "trigger", "who"), WHO)
def test_who_it_is(known: Library, text: str, trigger: str, who: str | None) -> None:
    actors = [actor.is_ for actor in claim_at(known, text, trigger).roles.get(Role.ACTOR, ())]
    assert actors == [who] or (who is None and not set(actors) - {"civilians"})


UNTRUE = [
    "There is no truth to reports circulating on social media that the army has withdrawn from Al-Qaim",
    "There is no truth to claims on social media that the army has withdrawn from Al-Qaim",
    "There is no truth to reports that the army has withdrawn from Al-Qaim",
]


@pytest.mark.parametrize("text", UNTRUE)
def test_to_what_there_is_no_truth_did_not_happen(known: Library, text: str) -> None:
    assert claim_at(known, text, "withdrawn").polarity.value == "no"


def test_of_what_somebody_died_wounds_nobody_told_of_before(known: Library) -> None:
    text = (
        "A senior military official said militants ambushed the convoy. "
        "Seven soldiers died at the spot while another succumbed to his injuries."
    )
    claim = claim_at(known, text, "died")
    assert facet(claim, "target") == "Seven soldiers"
    assert facet(claim, "wounded") == ""


def test_an_ousted_leader_is_ousted_by_nobody_here(known: Library) -> None:
    text = "The Council urged the military to release all political prisoners including ousted leader Aung San Suu Kyi"
    claims = read_text(text, known, published=MONDAY)
    assert [claim.type for claim in claims] == ["release"]
