"""English: who takes what he announces as taken; who else was hit behind a remark; whom a charge describes."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("The RSF claimed control of Bara.", "control", "The RSF"),
        ("Ukraine announced the liberation of Kupiansk.", "liberation", "Ukraine"),
        ("The army announced the capture of Bara by the rebels.", "capture", "the rebels"),
        ("The army announced the fall of Bara.", "fall", ""),
        ("The ministry announced the arrest of four men in Homs.", "arrest", ""),
        ("Witnesses reported the capture of Bara.", "capture", ""),
    ],
)
def test_who_announces_a_thing_taken_by_nobody_named_took_it(
    known: Library, text: str, trigger: str, actor: str
) -> None:
    assert facet(claim_at(known, text, trigger), "actor") == actor


@pytest.mark.parametrize(
    ("text", "trigger", "targets"),
    [
        (
            "Four army troops, including a colonel, and three suspected militants were killed in Swat.",
            *("killed", "Four army troops; three suspected militants"),
        ),
        (
            "Five soldiers, among them an officer, and two civilians were wounded in Homs.",
            *("wounded", "Five soldiers; two civilians"),
        ),
        ("Two fighters, including a commander, were killed in Homs.", "killed", "Two fighters"),
        ("Militants shot and killed an Afghan woman accused of being a spy.", "shot and killed", "an Afghan woman"),
    ],
)
def test_whom_it_befell_stands_on_both_sides_of_a_remark(known: Library, text: str, trigger: str, targets: str) -> None:
    assert facet(claim_at(known, text, trigger), "target") == targets
