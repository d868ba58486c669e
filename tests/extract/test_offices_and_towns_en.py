"""Whose office is meant by a name that two share, whose town "the city" is, and what two things somebody brought about."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, filler_of

from marsad.app.library import Library
from marsad.app.reading import read_text

SAID = [
    ("Two men were killed in Jenin, the health ministry said.", "palestine/health-ministry"),
    ("Two men were killed in Khan Younis, the health ministry said.", "gaza-health-ministry"),
    ("Two men were killed in Jenin and six in Gaza City, the health ministry said.", "gaza-health-ministry"),
    ("Two men were killed in Jenin, Gaza's health ministry said.", "gaza-health-ministry"),
    ("Two men were killed in Nabatieh, the health ministry said.", "lebanese-health-ministry"),
    ("قتل شابان في جنين، بحسب وزارة الصحة.", "palestine/health-ministry"),
    ("قتل شابان في خان يونس، بحسب وزارة الصحة.", "gaza-health-ministry"),
]

TOWNS = [
    ("Forces seized Tripoli. The Zintan militia withdrew from the city.", "the city", "tripoli"),
    ("The Misrata brigade said it had taken the city.", "the city", "misrata"),
    ("Forces seized Tripoli. Residents of Zintan fled the city.", "the city", "zintan"),
]

DONE = [
    (
        "The shooting prompted the airport to close and several airlines to suspend flights.",
        "suspend",
        "done yes certain",
    ),
    ("The army ordered residents to leave and shops to close.", "close", "planned yes certain"),
]


@pytest.mark.parametrize(("text", "meant"), SAID)
def test_whose_ministry(known: Library, text: str, meant: str) -> None:
    """The Health Ministry in Gaza speaks of no town in the West Bank alone."""
    assert [link.is_ for claim in read_text(text, known, published=MONDAY) for link in claim.said_by] == [meant]


@pytest.mark.parametrize(("text", "words", "meant"), TOWNS)
def test_the_city(known: Library, text: str, words: str, meant: str) -> None:
    """A band called by its town is not where "the city" lies when another town was told of."""
    assert filler_of(known, text, words).is_ == meant


@pytest.mark.parametrize(("text", "trigger", "stands"), DONE)
def test_brought_about(known: Library, text: str, trigger: str, stands: str) -> None:
    assert facet(claim_at(known, text, trigger), "stands") == stands
