"""Whose soldiers are of whom no word tells whose: the only state's whose forces an English report tells of."""

from __future__ import annotations

import pytest
from tests.extract.asking import filler_of

from marsad.app.library import Library

IS = [
    # all places lie in one country, and its army or police is told of by a bare noun
    ("Gunmen ambushed a convoy in Pakistan's Khyber district. Four army troops were killed, the military said.",
     "Four army troops", "pakistani-forces"),
    ("A roadside bomb killed two soldiers near Mir Ali, the military said.", "two soldiers", "pakistani-forces"),
    ("Two soldiers were killed in Pakistan's Kurram district, police said.", "Two soldiers", "pakistani-forces"),
    ("Fighters raided an army base in Burkina Faso's Sahel region. Seven soldiers were killed.", "Seven soldiers",
     "burkinabe-army"),
    ("Two army soldiers were killed in Mogadishu on Sunday.", "Two army soldiers", "somali-army"),
    ("Junta troops burned a village in Sagaing. Army soldiers killed two villagers.", "Army soldiers",
     "myanmar-military"),
    # nobody's: no army is told of
    ("Two soldiers were killed in Kherson region on Monday.", "Two soldiers", None),
    # nobody's: forces of others are told of
    ("Three UN peacekeepers were hurt in Goma. Two soldiers were killed near the barracks, police said.", "Two soldiers",
     None),
    ("Foreign troops left Gao on Friday. Two soldiers were killed in the city, police said.", "Two soldiers", None),
    ("A convoy left Niamey for Gao. Two soldiers were killed on the way, the army said.", "Two soldiers", None),
    # a name before the noun is a group's own, a number is none
    ("The Ta'ang army said it shot down a drone in Shan State.", "a drone", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "actor"), IS)
def test_is(known: Library, text: str, words: str, actor: str | None) -> None:
    assert filler_of(known, text, words).is_ == actor
