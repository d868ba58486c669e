"""What is told as completed, and what somebody has yet to complete."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet

from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("The army managed to complete its withdrawal from the south.", "done"),
        ("The army was able to complete its withdrawal from the south.", "done"),
        ("The army has completed its withdrawal from the south.", "done"),
        ("The army has until Friday to complete its withdrawal from the south.", "planned"),
        ("The deal gives both sides two weeks to complete the withdrawal from the south.", "planned"),
        ("The army needs two weeks to complete its withdrawal from the south.", "planned"),
    ],
)
def test_what_is_yet_to_be_completed_is_planned(known, text, stands):
    assert facet(claim_at(known, text, "withdrawal"), "stands") == f"{stands} yes certain"


def test_a_deadline_of_what_is_yet_to_be_done_lies_ahead(known):
    claim = claim_at(known, "The army has until Friday to complete its withdrawal from the south.", "withdrawal")
    assert claim.time is not None
    assert str(claim.time.latest) == "2026-02-27"


@pytest.mark.parametrize(
    ("text", "trigger", "stands"),
    [
        ("The truce could collapse.", "truce", "planned no possible"),
        ("The truce collapsed on Monday.", "truce", "done no certain"),
        ("The troops may begin withdrawing on Friday.", "withdrawing", "planned yes possible"),
        ("The troops began withdrawing on Friday.", "withdrawing", "begun yes certain"),
        ("The army could resume shelling the town.", "shelling", "planned yes possible"),
    ],
)
def test_what_only_may_begin_or_end_has_not(known, text, trigger, stands):
    assert facet(claim_at(known, text, trigger), "stands") == stands


def test_what_is_feared_in_a_clause_of_its_own_is_no_claim(known):
    text = "Troops exchanged fire near Alamata, raising fears that the peace deal could unravel."
    assert [str(c.type) for c in read_text(text, known)] == ["clash"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("It accused the federal army of moving weapons to the border, a charge Addis Ababa denied.", "Addis Ababa"),
        ("The army said it killed ten rebels near Goma, a claim M23 rejected.", "M23"),
        ("Israel accused Hezbollah of moving rockets to Tyre, an allegation the group denied.", "the group"),
    ],
)
def test_who_denies_a_charge_is_not_the_charge(known, text, who):
    denying = [link.text for c in read_text(text, known) for link in c.said_by if link.stance == "denies"]
    assert denying == [who]
