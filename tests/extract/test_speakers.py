"""On whose word what follows a saying is, from sentence to sentence."""

from datetime import date

import pytest
from tests.loaded import built_in

from marsad.app.reading import read_text
from marsad.model.claim import Role

KNOWN = built_in()
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


DENIED = [
    ("The army said its troops had entered Qamishli, a claim the SDF denied.", "the SDF"),
    ("The army said its troops had entered Qamishli, an allegation the SDF dismissed.", "the SDF"),
    ("The army said its troops had entered Qamishli, which the ministry denied.", "the ministry"),
]


@pytest.mark.parametrize(("text", "denier"), DENIED)
def test_who_denies_by_a_pronoun_tells_the_event_a_second_time(text, denier):
    first, second = read_text(text, KNOWN, published=date(2026, 1, 13))
    assert first.trigger == second.trigger
    assert [(link.text, link.stance) for link in first.said_by] == [("The army", "asserts")]
    assert [(link.text, link.stance) for link in second.said_by] == [(denier, "denies")]


def test_who_dismisses_officers_denies_nothing():
    left, _ = read_text("The officers, whom the army dismissed, left Daraa.", KNOWN, published=date(2026, 1, 13))
    assert not left.said_by


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Police arrested two men in Basra, the interior ministry said.", "iraqi-interior-ministry"),
        ("Police arrested two men in Damascus, the interior ministry said.", "syrian-interior-ministry"),
        ("Police arrested two men in Khartoum, the interior ministry said.", None),  # no table knows Sudan's
        ("Two people were killed in Nabatieh, the health ministry said.", "lebanese-health-ministry"),
        ("قالت وزارة الصحة إن شخصين قتلا في الخرطوم.", None),
    ],
)
def test_an_office_is_that_of_the_country_told_of_or_nobody_s(text, speaker):
    claim = read_text(text, KNOWN, published=date(2026, 1, 13))[-1]
    assert [link.is_ for link in claim.said_by] == [speaker]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Two soldiers were killed in Raqqa on Saturday, SANA reported.", "raqqa"),
        ("Two soldiers were killed in Sanaa on Saturday, SABA reported.", "sanaa"),
        ("Two soldiers were killed in Sana'a on Saturday, SANA reported.", "sanaa"),
    ],
)
def test_an_agency_in_capitals_is_not_the_town_of_its_letters(text, place):
    (claim,) = read_text(text, KNOWN, published=date(2026, 2, 21))
    assert [spot.is_ for spot in claim.roles[Role.PLACE]] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "U.S. forces have not withdrawn from the Qasrak base, a U.S. defense official said on Wednesday.",
        "The Syrian army took control of the Qasrak base on Saturday after the last U.S. convoy left.",
    ],
)
def test_whose_official_or_convoy_it_is_says_not_where_a_base_is(text):
    claim, *_ = read_text(text, KNOWN, published=date(2026, 2, 21))
    spots = [spot.is_ for role in (Role.PLACE, Role.FROM) for spot in claim.roles.get(role, ())]
    assert spots == ["qasrak-base"]


def test_the_spokesman_of_the_sentence_before_goes_on_in_a_short_one():
    before = (
        "U.S. forces will withdraw from the Ain al-Asad air base by 20 April, a spokesman for the Iraqi army said. "
    )
    *_, claim = read_text(before + "Fighters left Hit, he said.", KNOWN, published=date(2026, 1, 13))
    assert [link.text for link in claim.said_by] == ["a spokesman for the Iraqi army"]
