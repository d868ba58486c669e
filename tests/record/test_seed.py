"""The report that marsad began with, as a record has it: which sites are left, which is being left, what is planned."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from marsad.app.evaluate.gold import read_gold
from marsad.app.library import Library, library
from marsad.app.reading import read_report
from marsad.model.event import Told
from marsad.record.holders import ground
from marsad.record.sites import SiteHistory, histories
from marsad.settings import from_environment

DAY = date(2026, 2, 23)
(SEED,) = read_gold(Path(__file__).parents[2] / "gold" / "seed").reports


@pytest.fixture(scope="module")
def known() -> Library:
    """The built-in languages and names."""
    return library(from_environment(os.environ))


@pytest.fixture(scope="module")
def told(known: Library) -> list[Told]:
    """What the reader makes of it."""
    return [Told(SEED.report, claim) for claim in read_report(SEED.report, known).claims]


@pytest.fixture(scope="module")
def sites(known: Library, told: list[Told]) -> dict[str, SiteHistory]:
    """The histories of its places."""
    return histories(told, ground(known.world))


@pytest.mark.parametrize(
    ("site", "status"),
    [
        ("qasrak-base", "leaving"),
        ("tanf-garrison", "left"),
        ("shaddadi-base", "left"),
        ("kharab-al-jir", "left"),
    ],
)
def test_each_base_has_its_state_on_the_day_of_the_report(
    sites: dict[str, SiteHistory], site: str, status: str
) -> None:
    (state,) = [s for s in sites[site].state(DAY, known_by=DAY) if s.interval.who.key == "us-forces"]
    assert (state.interval.status, state.sure, state.interval.disputed) == (status, True, False)
    assert sites[site].state(DAY, known_by=date(2026, 2, 22)) == (), "nothing was known the day before"


def test_each_state_stands_on_the_word_of_its_own_source(sites: dict[str, SiteHistory], told: list[Told]) -> None:
    said = {t.claim.id: {link.text for link in t.claim.said_by} for t in told}

    def sources(site: str) -> set[str]:
        return {
            text
            for state in sites[site].state(DAY)
            if state.interval.who.key == "us-forces"
            for claim in state.interval.claims
            for text in said[claim]
        }

    assert {"وسائل إعلام غربية", "مصادر متطابقة", "Western media", "Similar sources"} == sources("qasrak-base")
    assert {"مسؤولون سوريون وأكراد", "Syrian and Kurdish officials"} == sources("kharab-al-jir")
    assert sources("tanf-garrison") == sources("shaddadi-base") == set(), "the paper's own voice"


def test_the_country_is_not_left_yet(sites: dict[str, SiteHistory]) -> None:
    meant = {(i.who.key, i.status.value, i.latest) for i in sites["syria"].intentions() if i.who.key}
    assert ("us-forces", "left", date(2026, 3, 23)) in meant
    later = sites["syria"].state(date(2026, 4, 1))
    assert {s.interval.status.value for s in later if s.interval.who.key == "us-forces"} == {"present"}
