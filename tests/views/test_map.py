"""What a map paints: sea and land where its outlines know them, neither elsewhere."""

from __future__ import annotations

import re
from datetime import date

import pytest
from tests.loaded import built_in
from tests.views.conftest import account

from marsad.app.pictures import outlines
from marsad.model.claim import EventType, Phase
from marsad.views.map import Words, map_svg
from marsad.views.svg import UNKNOWN, WATER

WORLD = built_in().world
WORDS = Words("en", "Map", str(date(2026, 5, 1)), "", {phase: phase.value for phase in Phase})
RECT = re.compile(r'<rect(?: x="([-\d.]+)" y="([-\d.]+)")? width="([\d.]+)" height="([\d.]+)" fill="(#\w+)"/>')


def mapped(*places):
    events = [account(WORLD, EventType.SHELLING, Phase.DONE, place=place) for place in places]
    return map_svg(events, [], WORLD, outlines(), WORDS)


@pytest.mark.parametrize(("places", "inside"), [(("hasakah", "el-fasher"), False), (("hasakah",), True)])
def test_the_sea_ends_where_the_outlines_end(places, inside):
    svg = mapped(*places)
    assert svg is not None
    blank, sea = [found for found in RECT.findall(svg) if found[4] in {UNKNOWN, WATER}]
    assert (blank[4], sea[4]) == (UNKNOWN, WATER)
    left, top, width, height = (float(each) for each in sea[:4])
    covers = left <= 0 and top <= 0 and left + width >= 800 and top + height >= 560
    assert covers is inside
