"""States of the whole world are known by their names and nationalities in both languages, with their capitals."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Indonesia deployed 200 soldiers to Gaza.", "indonesia"),
        ("Serbian troops deployed along the border.", "serbia"),
        ("Danish forces withdrew from the base.", "denmark"),
        ("أرسلت إندونيسيا 200 جندي إلى غزة.", "indonesia"),
        ("انتشرت قوات صربية على الحدود.", "serbia"),
        ("Soldiers deployed along the border.", None),
    ],
)
def test_states_are_who_acts(known: Library, text: str, state: str | None) -> None:
    claims = read_text(text, known, published=date(2026, 2, 23))
    assert [f.is_ for f in claims[0].roles[Role.ACTOR]] == [state]


@pytest.mark.parametrize(
    ("text", "place", "point"),
    [
        ("The two sides held talks in Jakarta on Sunday.", "jakarta", (-6.2, 106.8)),
        ("عقد الطرفان محادثات في وارسو أمس.", "warsaw", (52.2, 21.0)),
        ("Gunmen attacked a police station in Tbilisi.", "tbilisi", (41.7, 44.8)),
    ],
)
def test_capitals_are_found_where_they_lie(known: Library, text: str, place: str, point: tuple[float, float]) -> None:
    claims = read_text(text, known, published=date(2026, 2, 23))
    found = [f for c in claims for r in (Role.PLACE, Role.TARGET) for f in c.roles.get(r, ()) if f.is_ == place]
    at = known.world.places[place]
    assert found
    assert (at.lat, at.lon) == pytest.approx(point, abs=0.2)
