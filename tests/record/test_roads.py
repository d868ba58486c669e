"""Roads that no table has, by the towns that they run between."""

from __future__ import annotations

from datetime import date

import pytest
from tests.loaded import built_in

from marsad.app.library import Library
from marsad.app.reading import read_report
from marsad.model.event import Told
from marsad.model.report import Report
from marsad.record.holders import ground
from marsad.record.roads import road_between
from marsad.record.tellings import tellings


@pytest.fixture(scope="module")
def known() -> Library:
    """The built-in languages and names."""
    return built_in()


@pytest.mark.parametrize(
    ("text", "lang", "road"),
    [
        ("the road between Dilling and Kadugli", "en", "road dilling kadugli"),
        ("the Aleppo-Latakia highway", "en", "road aleppo latakia"),
        ("الطريق بين الدلنج وكادقلي", "ar", "road dilling kadugli"),
        ("طريق حلب – اللاذقية الدولي", "ar", "road aleppo latakia"),
        ("the road to the airport", "en", ""),
        ("the Palmyra road", "en", ""),
        ("the road from Homs through Palmyra to Raqqa", "en", ""),
    ],
)
def test_a_road_goes_by_its_two_towns_in_either_language(known: Library, text: str, lang: str, road: str) -> None:
    assert road_between(text, lang, known.world) == road


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Protesters closed the road between Dilling and Kadugli.", [("~road dilling kadugli", "closed")]),
        ("أعاد الجيش فتح الطريق بين الدلنج وكادقلي.", [("~road dilling kadugli", "open")]),
        ("The army closed the M5 highway between Hama and Homs.", []),
        ("The army closed a road in Hama.", []),
        ("The army closed the Bab al-Hawa crossing.", [("bab-al-hawa", "closed")]),
    ],
)
def test_a_road_is_shut_and_no_town_that_it_leads_to(known: Library, text: str, told: list[tuple[str, str]]) -> None:
    report = Report("r", text, date(2026, 4, 8), "outlet")
    claims = read_report(report, known).claims
    found = [one for claim in claims for one in tellings(Told(report, claim), ground(known.world))]
    assert [(one.place, one.status.value) for one in found] == told
