"""By how much something is made longer is no day; who is given a week to do it does it; who has been there is there."""

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.reading import read_text
from marsad.model.claim import EventType


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The two sides agreed to extend the truce by three days.", "truce"),
        ("The ceasefire was extended for three days.", "ceasefire"),
        ("The curfew in Homs was extended for a week.", "curfew"),
    ],
)
def test_a_span_dates_nothing(known, text, trigger):
    assert claim_at(known, text, trigger).time is None


def test_a_day_beside_it_does(known):
    claim = claim_at(known, "Jordan extended the closure of the crossing by 48 hours on Monday.", "closure")
    assert facet(claim, "days") == "2026-02-23..2026-02-23"
    claim = claim_at(known, "The ceasefire was extended on Sunday.", "ceasefire")
    assert facet(claim, "days") == "2026-02-22..2026-02-22"


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("أمهلت الحكومة الفصائل أسبوعا لتسليم سلاحها", "تسليم", "الفصائل"),
        ("The government gave the factions a week to hand over their weapons.", "hand over", "the factions"),
    ],
)
def test_whoever_is_given_a_week_is_to_do_it(known, text, trigger, actor):
    assert facet(claim_at(known, text, trigger), "actor") == actor


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("UNIFIL has been in Lebanon since 1978.", "ongoing yes certain"),
        ("American troops have not been at the Conoco base since last May.", "ongoing no certain"),
    ],
)
def test_who_has_been_there_is_there(known, text, stands):
    (claim,) = read_text(text, known, published=MONDAY)
    assert claim.type is EventType.PRESENCE
    assert facet(claim, "stands") == stands


@pytest.mark.parametrize(
    "text",
    ["The minister has been in Moscow since Monday.", "Troops had been at the base.", "It has been in the news."],
)
def test_who_was_there_or_only_visits_holds_nothing(known, text):
    assert read_text(text, known, published=MONDAY) == []
