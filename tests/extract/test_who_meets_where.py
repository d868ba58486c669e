"""Where talks are held that are called by a town, and whose army and government meet an armed group there."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet

from marsad.app.library import Library
from marsad.model.claim import Claim, Role


def _ids(claim: Claim, role: Role) -> list[str | None]:
    return [filler.is_ for filler in claim.roles.get(role, ())]


@pytest.mark.parametrize(
    ("text", "trigger", "place", "actors"),
    [
        ("فشلت محادثات مسقط.", "محادثات", ["muscat"], []),
        ("بدأت مفاوضات مسقط بين الحكومة والحوثيين.", "مفاوضات", ["muscat"], ["yemen"]),
        ("استمرت محادثات واشنطن وطهران.", "محادثات", [], ["us"]),
        ("The Doha talks between the M23 and the government collapsed.", "talks", ["doha"], ["m23"]),
    ],
)
def test_talks_called_by_a_capital_alone_are_held_there(
    known: Library, text: str, trigger: str, place: list[str], actors: list[str]
) -> None:
    claim = claim_at(known, text, trigger)
    assert _ids(claim, Role.PLACE) == place
    assert _ids(claim, Role.ACTOR) == actors


@pytest.mark.parametrize(
    ("text", "trigger", "role", "who"),
    [
        ("انطلقت مفاوضات جدة بين الجيش والدعم السريع.", "مفاوضات", Role.ACTOR, "sudanese-army"),
        ("Talks between the army and the RSF opened in Jeddah.", "Talks", Role.ACTOR, "sudanese-army"),
        ("The Doha talks between the M23 and the government collapsed.", "talks", Role.PARTNER, "dr-congo"),
        ("وقعت الحكومة وحركة إم23 إعلان مبادئ في الدوحة.", "إعلان مبادئ", Role.ACTOR, "dr-congo"),
    ],
)
def test_an_army_beside_an_armed_group_is_of_its_country_not_of_the_venue(
    known: Library, text: str, trigger: str, role: Role, who: str
) -> None:
    assert _ids(claim_at(known, text, trigger), role) == [who]


def test_talks_open_and_doors_are_opened(known: Library) -> None:
    opened = claim_at(known, "Talks between the government and the Houthis opened in Muscat.", "Talks")
    assert facet(opened, "stands") == "begun yes certain"
    assert facet(claim_at(known, "Jordan opened the Jaber crossing to travellers.", "opened"), "stands").startswith(
        "done"
    )
