"""English -ing forms, verbal nouns and bare participles have the arguments of their verb: who had done it, where it was, on what day."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet

from marsad.app.library import Library

# text, trigger, role → words
SHARED = [
    (
        "Having shelled the town of Bara, the Sudanese army issued a statement.",
        "shelled",
        {"actor": "the Sudanese army", "place": "the town of Bara"},
    ),
    (
        "Having withdrawn from Sinjar, Turkish troops moved to Zakho.",
        "withdrawn",
        {"actor": "Turkish troops", "from": "Sinjar"},
    ),
    (
        "Having been released from Ghwayran prison, the men returned to Raqqa.",
        "released",
        {"actor": "", "target": "the men"},
    ),
    # a force that tells of its own doings elsewhere leaves the place and the day to what is done to it
    (
        "Gunmen fled after attacking an army patrol in the city of Baqubah on Sunday.",
        "attacking",
        {"target": "an army patrol", "place": "the city of Baqubah", "days": "2026-02-22..2026-02-22"},
    ),
    (
        "The Iraqi army began deploying reinforcements to the city of Kirkuk on Sunday.",
        "deploying",
        {"cargo": "reinforcements", "to": "the city of Kirkuk", "days": "2026-02-22..2026-02-22"},
    ),
    (
        "The deployment of reinforcements to the city of Kirkuk by the Iraqi army drew criticism.",
        "deployment",
        {"actor": "the Iraqi army", "cargo": "reinforcements", "to": "the city of Kirkuk"},
    ),
    (
        "The Iraqi army's deployment of reinforcements to the city of Kirkuk drew criticism.",
        "deployment",
        {"actor": "The Iraqi army", "cargo": "reinforcements", "to": "the city of Kirkuk"},
    ),
    (
        "The deployment of Turkish troops to Kirkuk drew criticism.",
        "deployment",
        {"actor": "Turkish troops", "cargo": "", "to": "Kirkuk"},
    ),
]


@pytest.mark.parametrize(("text", "trigger", "told"), SHARED)
def test_a_verbal_noun_has_the_arguments_of_its_verb(
    known: Library, text: str, trigger: str, told: dict[str, str]
) -> None:
    claim = claim_at(known, text, trigger)
    assert {what: facet(claim, what) for what in told} == told


@pytest.mark.parametrize(
    ("text", "trigger", "told"),
    [
        ("The town of Bara recaptured", "recaptured", {"place": "The town of Bara", "actor": ""}),
        ("Food aid delivered to the city of Rafah", "delivered", {"cargo": "Food aid", "to": "the city of Rafah"}),
        ("The Bashiqa base evacuated", "evacuated", {"from": "The Bashiqa base", "actor": ""}),
        ("Turkey withdrew from Sinjar", "withdrew", {"actor": "Turkey", "from": "Sinjar"}),
        ("Israel bombed Homs", "bombed", {"actor": "Israel", "place": "Homs"}),
    ],
)
def test_what_does_nothing_itself_suffers_what_a_bare_form_tells(
    known: Library, text: str, trigger: str, told: dict[str, str]
) -> None:
    claim = claim_at(known, text, trigger)
    assert {what: facet(claim, what) for what in told} == told
