"""What is told as completed, and what somebody has yet to complete."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet


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
