"""Quotations that begin amid a clause go on with it; words for people that no table has; who attackers are."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The army said it had “killed 12 militants and burned two boats in the village of Dollo”",
            [("attack", "The army", "12 militants"), ("destruction", "The army", "two boats")],
        ),
        (
            "The unit reported detaining “nine suspects, including a guard,” in Dollo",
            [("arrest", "The unit", "nine suspects")],
        ),
        ("The army said it “struck two depots” in Dollo", [("attack", "The army", "two depots")]),
        ('Troops killed "several militants" in Dollo', [("attack", "Troops", "several militants")]),
        (
            'Troops retook the town of Dollo from rebels "after a fierce battle"',
            [("capture", "Troops", "rebels")],
        ),
        # a whole sentence keeps its speaker
        ("The minister said “the army struck two depots”", [("attack", "the army", "two depots")]),
    ],
)
def test_a_clause_goes_on_in_a_quotation(known: Library, text: str, told: list[tuple[str, str, str]]) -> None:
    claims = read_text(text, known, published=date(2026, 3, 10))
    found = [
        (
            str(claim.type),
            *(
                " ".join(f.text for role, got in claim.roles.items() if role == name for f in got)
                for name in ("actor", "target")
            ),
        )
        for claim in claims
    ]
    assert [each for each in found if each[1:] != ("", "")] == told


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Gunmen stormed a quarry, killing at least 11 foragers", "killed"),
        ("Gunmen killed 12 beekeepers near Dollo", "killed"),
        # things whose names end alike are no people
        ("Gunmen destroyed 12 transformers near Dollo", "count"),
    ],
)
def test_an_unknown_word_for_people_is_counted_as_people(known: Library, text: str, number: str) -> None:
    (claim,) = read_text(text, known, published=date(2026, 3, 10))
    assert [str(kind) for kind in claim.numbers] == [number]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Unknown gunmen ambushed a patrol of the RSF near Kutum. The attackers fled to the hills.",
            "unidentified-gunmen",
        ),
        ("هاجم مقاتلون من قوات الدعم السريع موقعا قرب كتم. وقال مصدر إن المهاجمين فروا باتجاه الجبال.", "rsf"),
        (
            "نصب مسلحون مجهولون كمينا لدورية من قوات الدعم السريع قرب كتم. وقال مصدر إن المهاجمين فروا باتجاه الجبال.",
            "unidentified-gunmen",
        ),
    ],
)
def test_attackers_are_who_attacked(known: Library, text: str, who: str) -> None:
    fled = [c for c in read_text(text, known, published=date(2026, 3, 10)) if str(c.type) == "withdrawal"]
    assert [f.is_ for c in fled for role, got in c.roles.items() if role == "actor" for f in got] == [who]
