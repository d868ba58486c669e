"""What Arabic craft carry and convoys are made of keeps no verb from what else is said of it, and is not their own deed."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import NumberKind, Role


def told(text: str, known: Library) -> list[tuple[str, dict[Role, list[str]]]]:
    """What a sentence is read as: types with the words of their roles."""
    claims = read_text(text, known, published=date(2026, 2, 23))
    return [(c.type.value, {role: [f.text for f in fillers] for role, fillers in c.roles.items()}) for c in claims]


@pytest.mark.parametrize(
    ("text", "event", "roles"),
    [
        (
            "غادرت شاحنات تقل جنودا قاعدة قسرك نحو العراق.",
            "withdrawal",
            {
                Role.ACTOR: ["شاحنات"],
                Role.CARGO: ["جنودا"],
                Role.FROM: ["قاعدة قسرك"],
                Role.TO: ["العراق"],
            },
        ),
        (
            "وصلت سفينة تحمل أسلحة وذخائر إلى ميناء طبرق.",
            "movement",
            {Role.ACTOR: ["سفينة"], Role.CARGO: ["أسلحة", "ذخائر"], Role.TO: ["ميناء طبرق"]},
        ),
        (
            "دخلت خمسون شاحنة محملة بمواد لوجستية من معبر سيمالكا.",
            "movement",
            {Role.ACTOR: ["خمسون شاحنة"], Role.CARGO: ["مواد لوجستية"], Role.VIA: ["معبر سيمالكا"]},
        ),
        (
            "توغلت دورية إسرائيلية تضم خمس آليات في قرية الرفيد.",
            "advance",
            {Role.ACTOR: ["دورية إسرائيلية"], Role.PLACE: ["قرية الرفيد"]},
        ),
    ],
)
def test_a_sentence_goes_on_behind_what_its_craft_carry(
    text: str, event: str, roles: dict[Role, list[str]], known: Library
) -> None:
    assert told(text, known) == [(event, roles)]


def test_a_convoy_is_counted_by_what_it_is_made_of_and_carries_the_load_of_that(known: Library) -> None:
    text = "توجه رتل يضم 40 شاحنة محملة بمعدات عسكرية من قاعدة الشدادي إلى العراق."
    claims = read_text(text, known, published=date(2026, 2, 23))
    assert [c.roles[Role.CARGO][0].text for c in claims] == ["معدات عسكرية"]
    assert [c.numbers[NumberKind.COUNT].low for c in claims] == [40]


@pytest.mark.parametrize(
    ("text", "event", "role", "words"),
    [
        ("شاحنات تنقل معدات من قسرك إلى العراق.", "movement", Role.TO, ["العراق"]),  # what they carry is their own deed
        ("ضمت روسيا شبه جزيرة القرم.", "capture", Role.ACTOR, ["روسيا"]),
    ],
)
def test_a_verb_that_nothing_was_said_before_stays_one(
    text: str, event: str, role: Role, words: list[str], known: Library
) -> None:
    assert [(type_, roles.get(role)) for type_, roles in told(text, known)] == [(event, words)]
