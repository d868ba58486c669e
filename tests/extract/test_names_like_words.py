"""Arabic towns whose names are spelled like words: known by what stands before them, and no town where the word is meant."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, read_arabic

from marsad.app.library import Library
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("انفجرت عبوة ناسفة في بعقوبة.", "بعقوبة"),
        ("قصفت المدفعية القصير.", "القصير"),
        ("انفجرت عبوة ناسفة في إب.", "إب"),
        ("قصف الطيران مواقع في مديرا.", "مديرا"),
    ],
)
def test_a_town_spelled_like_a_word(known: Library, text: str, town: str) -> None:
    claims = read_arabic(known, text)
    assert [f.text for c in claims for f in c.roles.get(Role.PLACE, ())] == [town]
    assert all(c.time is None for c in claims)


def test_the_word_itself_is_no_town(known: Library) -> None:
    appointed = claim_at(known, "أعلنت الوزارة تعيين العقيد سالم الجبوري مديرا للأمن.", "تعيين")
    assert [f.text for f in appointed.roles[Role.TARGET]] == ["العقيد سالم الجبوري"]
    august = claim_at(known, "قتل ثلاثة جنود في آب الماضي.", "قتل")
    assert august.time is not None
    assert Role.PLACE not in august.roles
