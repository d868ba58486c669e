"""A nationality that stands for itself in Arabic: one or two of a people, no state (استشهد فلسطيني)."""

from __future__ import annotations

import pytest
from tests.extract.asking import facet, filler_of, read_arabic

from marsad.app.library import Library
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "words", "told", "number"),
    [
        ("استشهد فلسطيني برصاص الاحتلال في جنين.", "فلسطيني", "killed", "1"),
        ("استشهد فلسطينيان برصاص الاحتلال في جنين.", "فلسطينيان", "killed", "2"),
        ("أصيب سوري بجروح في بيروت.", "سوري", "wounded", "1"),
        ("قتل لبنانيان في غارة على صيدا.", "لبنانيان", "killed", "2"),
        ("اعتقل الجيش سورياً في طرابلس.", "سورياً", "detained", "1"),
    ],
)
def test_one_of_a_people_is_no_state(known: Library, text: str, words: str, told: str, number: str) -> None:
    claim = read_arabic(known, text)[-1]
    assert filler_of(known, text, words).is_ in {None, "civilians"}
    assert facet(claim, told) == number


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("قصف إسرائيلي على بلدة يارون أمس.", "إسرائيلي"),
        ("شن هجوم أمريكي وإسرائيلي على مواقع في صعدة.", None),
    ],
)
def test_a_nationality_beside_a_deed_is_who_does_it(known: Library, text: str, actor: str | None) -> None:
    claims = read_arabic(known, text)
    assert all(f.is_ != "civilians" for c in claims for fillers in c.roles.values() for f in fillers)
    if actor:
        assert [f.is_ for f in claims[0].roles[Role.ACTOR]] == ["israel"]


def test_the_name_of_a_country_is_still_one(known: Library) -> None:
    assert filler_of(known, "قصفت إسرائيل سوريا فجر اليوم.", "سوريا").is_ == "syria"
