"""English: what a text lays down and who says so, weapons given up, and places that are called by what they lead to."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet

from marsad.app.library import Library
from marsad.model.claim import EventType


@pytest.mark.parametrize(
    ("text", "trigger", "source"),
    [
        ("The deal provides for the withdrawal of Rwandan troops.", "withdrawal", "The deal"),
        ("The truce requires the withdrawal of both sides.", "withdrawal", "The truce"),
        ("ينص الاتفاق على سحب القوات من المدينة.", "سحب", "الاتفاق"),
    ],
)
def test_a_text_is_the_source_of_what_it_lays_down(known: Library, text: str, trigger: str, source: str) -> None:
    assert facet(claim_at(known, text, trigger), "said") == source


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("The militia handed over its weapons to the army.", "handed over", EventType.DISARMAMENT),
        ("The police handed over a truckload of weapons to the army.", "handed over", EventType.HANDOVER),
        ("The army handed over the base to the police.", "handed over", EventType.HANDOVER),
    ],
)
def test_whoever_hands_over_its_own_weapons_disarms(known: Library, text: str, trigger: str, kind: EventType) -> None:
    assert claim_at(known, text, trigger).type is kind


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("They clashed at the entrance to the town of Bara.", "clashed", "the entrance to the town of Bara"),
        ("Troops blocked the road to the village of Kodna.", "blocked", "the road to the village of Kodna"),
        ("They clashed at the base near the town of Bara.", "clashed", "the base"),
    ],
)
def test_a_way_in_is_called_by_what_it_leads_to(known: Library, text: str, trigger: str, place: str) -> None:
    assert facet(claim_at(known, text, trigger), "place") == place


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The governor dismissed rumours on social media that the rebels had entered Goma.", "denies"),
        ("The governor denied reports on social media that the rebels had entered Goma.", "denies"),
        ("The governor confirmed reports on social media that the rebels had entered Goma.", "asserts"),
    ],
)
def test_rumours_that_are_dismissed_are_denied_wherever_they_stand(known: Library, text: str, said: str) -> None:
    claim = claim_at(known, text, "entered")
    assert str(next(link for link in claim.said_by if link.text == "The governor").stance) == said
