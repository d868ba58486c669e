"""On whose word what follows a saying is, from sentence to sentence."""

import os
from datetime import date

import pytest

from marsad.app.library import library
from marsad.app.reading import read_text
from marsad.settings import from_environment

KNOWN = library(from_environment(os.environ))
OPENING = "قال مصدر عسكري إن القوات انسحبت من البلدة. "


@pytest.mark.parametrize("before", ["", "دمشق: "])
@pytest.mark.parametrize(
    ("goes_on", "stance"),
    [
        ("وأضاف أن الجنود قصفوا القرية.", "asserts"),
        ("ونفى أن يكون الجنود قد قصفوا القرية.", "denies"),
    ],
)
def test_a_verb_without_a_speaker_goes_on_with_the_last_though_the_report_begins_with_him(before, goes_on, stance):
    *_, claim = read_text(before + OPENING + goes_on, KNOWN, published=date(2026, 1, 13))
    assert [(link.text, link.stance) for link in claim.said_by] == [("مصدر عسكري", stance)]


def test_what_nobody_says_is_nobodys():
    *_, claim = read_text(f"{OPENING}وقصف الجنود القرية.", KNOWN, published=date(2026, 1, 13))
    assert claim.said_by == ()
