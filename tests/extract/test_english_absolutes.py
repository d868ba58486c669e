"""English: what goes on beside the main clause behind "with" is told of its own party; quotes at arm's length change no voice."""

from __future__ import annotations

from datetime import date

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


def told(known: Library, text: str) -> list[tuple[str, list[str], list[str], list[str]]]:
    """Type, actors, partners and speakers of each claim."""
    return [
        (
            str(c.type),
            [f.text for f in c.roles.get(Role.ACTOR, ())],
            [f.text for f in c.roles.get(Role.PARTNER, ())],
            [link.text for link in c.said_by],
        )
        for c in read_text(text, known, lang="en", published=date(2026, 2, 23))
    ]


def test_who_reports_it_is_its_source_and_no_party_to_the_truce(known: Library) -> None:
    assert told(
        known, "A ceasefire collapsed in El Obeid, with residents reporting artillery fire near the airport."
    ) == [
        ("ceasefire", [], [], []),
        ("shelling", [], [], ["residents"]),
    ]


def test_what_is_said_beside_another_report_is_on_its_own_word(known: Library) -> None:
    assert told(known, "The army said it took Bara, with witnesses saying three people were killed.") == [
        ("capture", ["The army"], [], ["The army"]),
        ("casualty", [], [], ["witnesses"]),
    ]


def test_who_withdraws_meanwhile_fights_nobody(known: Library) -> None:
    assert told(known, "Clashes resumed in El Obeid, with troops withdrawing from the airport.") == [
        ("clash", [], [], []),
        ("withdrawal", ["troops"], [], []),
    ]
    assert told(known, "Clashes with troops withdrawing from the airport broke out in El Obeid.")[0][2] == ["troops"]


def test_a_party_behind_with_stays_one_where_nothing_more_is_told_of_it(known: Library) -> None:
    assert told(known, "The army signed a truce in Kosti, with the RSF.")[0][2] == ["the RSF"]


def test_a_word_in_quotes_is_passive_behind_its_auxiliary(known: Library) -> None:
    assert told(known, 'The base has been "evacuated", the army said.') == [("withdrawal", [], [], ["the army"])]
    assert told(known, 'The army "evacuated" the base.') == [("withdrawal", ["The army"], [], [])]
