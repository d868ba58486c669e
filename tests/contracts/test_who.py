"""Who phrases without a name of their own are, and who persons stand for: sentences of our own in both languages."""

from datetime import date

import pytest

from marsad.app.reading import read_text
from marsad.model.claim import EventType, Role

DAY = date(2026, 2, 23)


def whose(words, text: str, event: str, role: str, day: date = DAY) -> str | None:
    """The identity of the first filler of a role."""
    claims = [c for c in read_text(text, words, published=day) if c.type == EventType(event)]
    found = [f for c in claims for f in c.roles.get(Role(role), ())]
    assert found, f"no {role} of a {event} is read in «{text}»"
    return found[0].is_


@pytest.mark.parametrize(
    ("text", "role", "year", "id_"),
    [
        ("President Erdogan met the Iraqi foreign minister in Ankara.", "actor", 2025, "turkey"),
        ("Prime Minister Nawaf Salam met the French envoy.", "actor", 2025, "lebanon"),
        ("Ahmed al-Sharaa met the Jordanian king in Amman.", "actor", 2025, "syria"),
        ("Ahmed al-Sharaa met the Jordanian king in Amman.", "actor", 2023, "hts"),
        ("التقى رئيس الوزراء نواف سلام الموفد الفرنسي في بيروت.", "actor", 2025, "lebanon"),
        ("التقى رئيس الوزراء نواف سلامة الموفد الفرنسي.", "actor", 2025, None),
        ("The envoy met Joe Biden in Washington.", "partner", 2023, "us"),
        ("The envoy met Joe Biden in Washington.", "partner", 2026, None),
    ],
)
def test_a_person_stands_for_whom_he_leads_in_the_year_of_the_report(words, text, role, year, id_):
    assert whose(words, text, "talks", role, date(year, 6, 1)) == id_


@pytest.mark.parametrize(
    ("text", "event", "role", "id_"),
    [
        (
            "شنت قوة من قيادة عمليات كركوك هجوماً على وادي الشاي في العراق.",
            "attack",
            "actor",
            "iraqi-army/operations-commands",
        ),
        (
            "Border guards of the Northern Military Zone shot down a drone in Jordan.",
            "interception",
            "actor",
            "jordanian-army/northern-military-zone",
        ),
        ("أفاد شهود بأن داعش هاجم حاجزاً في العراق.", "attack", "actor", "isis"),
    ],
)
def test_units_and_commands_are_of_their_force(words, text, event, role, id_):
    assert whose(words, text, event, role) == id_
