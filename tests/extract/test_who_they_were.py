"""Who the dead, wounded, arrested and freed of a report were: "the dead included two nurses", ومن بين القتلى ضابط."""

import pytest

from marsad.app.reading import read_text
from marsad.model.claim import EventType, NumberKind, Role

KILLED, WOUNDED, DETAINED = NumberKind.KILLED, NumberKind.WOUNDED, NumberKind.DETAINED


@pytest.mark.parametrize(
    ("text", "type_", "targets", "number"),
    [
        ("The dead included 12 children, a doctor in Khan Younis said.", "casualty", ["12 children"], (KILLED, 12)),
        (
            "Those killed included a colonel and two of his guards.",
            "casualty",
            ["a colonel", "two of his guards"],
            (KILLED, 3),
        ),
        ("Among the dead were three soldiers, a doctor in Suwayda said.", "casualty", ["three soldiers"], (KILLED, 3)),
        ("The wounded include two journalists.", "casualty", ["two journalists"], (WOUNDED, 2)),
        ("Among those arrested were two officers.", "arrest", ["two officers"], (DETAINED, 2)),
        ("Those freed included nine women.", "release", ["nine women"], None),
        ("كان بين القتلى ثلاثة جنود، بحسب مصدر طبي.", "casualty", ["ثلاثة جنود"], (KILLED, 3)),
        ("ومن بين الضحايا 12 طفلا وخمس نساء في غزة.", "casualty", ["12 طفلا", "خمس نساء"], (KILLED, 17)),
        ("وأكد أن من بين الجرحى صحفيا.", "casualty", ["صحفيا"], (WOUNDED, 1)),
    ],
)
def test_who_they_were_is_told(known, text, type_, targets, number):
    claims = [c for c in read_text(text, known) if c.type == EventType(type_)]
    assert len(claims) == 1, claims
    (claim,) = claims
    assert [f.text for f in claim.roles[Role.TARGET]] == targets
    assert number is None or claim.numbers[number[0]].low == number[1]


@pytest.mark.parametrize(
    "text",
    [
        "The dead were buried in Idlib on Friday.",
        "The attack included drones and missiles.",
        "The talks included Egyptian mediators in Cairo.",
        "The victims included the two oldest churches of the town.",
        "جرى توزيع المساعدات بين الضحايا في إدلب.",
        "لا فرق بين القتلى والجرحى في سجلات المستشفى.",
    ],
)
def test_what_tells_of_nobody_is_no_victim(known, text):
    assert not [c for c in read_text(text, known) if c.type in {EventType.CASUALTY, EventType.ARREST}]


def test_none_of_them_is_denied(known):
    (claim,) = read_text("ليس بين القتلى مدنيون، قال الجيش.", known)
    assert (claim.type, claim.polarity) == (EventType.CASUALTY, "no")


@pytest.mark.parametrize(
    ("text", "targets", "killed"),
    [
        (
            "The shelling killed 64 villagers, two of them children, and 52 soldiers.",
            ["64 villagers", "52 soldiers"],
            116,
        ),
        ("Gunmen killed five guards, three of them officers, and a driver.", ["five guards", "a driver"], 6),
        ("Nine people were killed, six of them women, in a strike on Rafah.", ["Nine people"], 9),
    ],
)
def test_who_some_of_them_were_is_no_more_of_them(known, text, targets, killed):
    (claim,) = read_text(text, known)
    assert [f.text for f in claim.roles[Role.TARGET]] == targets
    assert claim.numbers[KILLED].low == killed
