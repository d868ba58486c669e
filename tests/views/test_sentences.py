"""Events as sentences: prepositions, phases, numbers and days, in both languages."""

from __future__ import annotations

from datetime import date

import pytest
from tests.views.conftest import DAY, account, said

from marsad.knowledge.wording import wording
from marsad.model.claim import (
    EventType,
    NumberKind,
    Phase,
    Polarity,
)
from marsad.views.document import plain
from marsad.views.sitrep import tongue

W, S, C, A = EventType.WITHDRAWAL, EventType.SHELLING, EventType.CONTROL, EventType.AIR_STRIKE
DONE, BEGUN, ON, PLAN = Phase.DONE, Phase.BEGUN, Phase.ONGOING, Phase.PLANNED


@pytest.mark.parametrize(
    ("kind", "phase", "polarity", "told"),
    [
        (W, DONE, Polarity.YES, "US forces withdrew from Qasrak base to Iraq"),
        (W, BEGUN, Polarity.YES, "US forces have begun withdrawing from Qasrak base to Iraq"),
        (W, ON, Polarity.YES, "US forces are withdrawing from Qasrak base to Iraq"),
        (W, PLAN, Polarity.YES, "US forces are to withdraw from Qasrak base to Iraq"),
        (W, DONE, Polarity.NO, "US forces did not withdraw from Qasrak base to Iraq"),
        (W, PLAN, Polarity.NO, "US forces will not withdraw from Qasrak base to Iraq"),
    ],
)
def test_english_tells_the_phase(world, kind, phase, polarity, told):
    assert said(world, "en", kind, phase, polarity, actor="us-forces", from_="qasrak-base", to="iraq") == told


@pytest.mark.parametrize(
    ("kind", "phase", "polarity", "told"),
    [
        (W, DONE, Polarity.YES, "انسحبت القوات الأمريكية من قاعدة قسرك إلى العراق"),
        (W, BEGUN, Polarity.YES, "بدأت القوات الأمريكية الانسحاب من قاعدة قسرك إلى العراق"),
        (W, ON, Polarity.YES, "تواصل القوات الأمريكية الانسحاب من قاعدة قسرك إلى العراق"),
        (W, PLAN, Polarity.YES, "تعتزم القوات الأمريكية الانسحاب من قاعدة قسرك إلى العراق"),
        (W, DONE, Polarity.NO, "لم تقم القوات الأمريكية بالانسحاب من قاعدة قسرك إلى العراق"),
        (W, PLAN, Polarity.NO, "لن تقوم القوات الأمريكية بالانسحاب من قاعدة قسرك إلى العراق"),
    ],
)
def test_arabic_tells_the_phase_in_the_gender_of_who_acts(world, kind, phase, polarity, told):
    assert said(world, "ar", kind, phase, polarity, actor="us-forces", from_="qasrak-base", to="iraq") == told


def test_one_acts_in_the_singular_several_in_the_plural(world):
    assert said(world, "en", W, BEGUN, actor="us") == "The United States has begun withdrawing"
    assert said(world, "en", W, BEGUN, actor=["us", "turkey"]).startswith("The United States and Turkey have begun")
    assert said(world, "en", C, ON, actor="sdf", place="hasakah") == "The Syrian Democratic Forces control Al-Hasakah"
    assert said(world, "en", C, ON, actor="syrian-army", place="hasakah") == "The Syrian Army controls Al-Hasakah"
    assert (
        said(world, "en", C, ON, Polarity.NO, actor="syrian-army", place="hasakah")
        == "The Syrian Army no longer controls Al-Hasakah"
    )


def test_arabic_states_are_feminine_but_for_some(world):
    assert said(world, "ar", A, DONE, actor="turkey", place="hasakah") == "شنت تركيا غارة جوية على الحسكة"
    assert said(world, "ar", A, DONE, actor="iraq", place="hasakah") == "شن العراق غارة جوية على الحسكة"
    assert (
        said(world, "ar", C, ON, Polarity.NO, actor="sdf", place="hasakah")
        == "لم تعد قوات سوريا الديمقراطية تسيطر على الحسكة"
    )


def test_what_nobody_is_named_for_is_told_of_what_it_was_done_to(world):
    assert said(world, "en", S, DONE, place="el-fasher") == "El Fasher was shelled"
    assert said(world, "ar", S, DONE, place="el-fasher") == "تم قصف الفاشر"
    assert (
        said(world, "en", S, DONE, target='"the southern market"', place="el-fasher")
        == "The southern market was shelled in El Fasher"
    )
    assert (
        said(world, "en", W, DONE, cargo='"military vehicles"', from_="qasrak-base")
        == "Military vehicles were withdrawn from Qasrak base"
    )
    assert said(world, "en", EventType.CLASH, DONE, place="el-fasher") == "A clash was reported in El Fasher"
    assert said(world, "ar", EventType.CLASH, DONE, place="el-fasher") == "اندلع اشتباك في الفاشر"
    assert (
        said(world, "en", EventType.CLASH, DONE, Polarity.NO, place="el-fasher") == "No clash took place in El Fasher"
    )


def test_a_place_is_taken_from_its_loser(world):
    more = {"actor": "sdf", "target": "isis", "place": "hasakah"}
    assert (
        said(world, "en", EventType.CAPTURE, DONE, **more) == "The Syrian Democratic Forces took Al-Hasakah from ISIS"
    )
    assert said(world, "ar", EventType.CAPTURE, DONE, **more) == (
        "سيطرت قوات سوريا الديمقراطية على الحسكة على حساب داعش"
    )


def test_a_strike_on_somebody_is_in_the_place_not_on_it(world):
    told = said(world, "en", A, DONE, actor="turkey", target="sdf", place="hasakah")
    assert told == "Turkey carried out an air strike on the Syrian Democratic Forces in Al-Hasakah"


def test_words_of_the_other_language_are_quoted(world):
    teller = tongue(wording("en"), world)
    told = plain(teller.sentence(account(world, S, DONE, lang="ar", target='"السوق الجنوبي"')))
    assert told == "«السوق الجنوبي» was shelled"


def test_the_original_stands_beside_a_name_once(world):
    teller = tongue(wording("en"), world)
    first, second = (plain(teller.sentence(account(world, W, DONE, actor="us-forces"))) for _ in range(2))
    assert (first, second) == ("US forces (القوات الأمريكية) withdrew", "US forces withdrew")


@pytest.mark.parametrize(
    ("low", "high", "en", "ar"),
    [
        (1, 1, "1 killed", "مقتل شخص واحد"),
        (2, 2, "2 killed", "مقتل شخصين"),
        (3, 3, "3 killed", "مقتل 3 أشخاص"),
        (10, 10, "10 killed", "مقتل 10 أشخاص"),
        (11, 11, "11 killed", "مقتل 11 شخصاً"),
        (99, 99, "99 killed", "مقتل 99 شخصاً"),
        (100, 100, "100 killed", "مقتل 100 شخص"),
        (103, 103, "103 killed", "مقتل 103 أشخاص"),
        (1250, 1250, "1,250 killed", "مقتل 1,250 شخصاً"),
        (3, None, "at least 3 killed", "مقتل ما لا يقل عن 3 أشخاص"),
        (None, 12, "up to 12 killed", "مقتل ما يصل إلى 12 شخصاً"),
        (3, 5, "between 3 and 5 killed", "مقتل بين 3 و5 أشخاص"),
        (1, 2, "1 or 2 killed", "مقتل شخص أو شخصين"),
        (2, 3, "between 2 and 3 killed", "مقتل بين 2 و3 أشخاص"),
    ],
)
def test_numbers_of_people_agree(world, low, high, en, ar):
    for lang, told in (("en", en), ("ar", ar)):
        assert tongue(wording(lang), world).toll({NumberKind.KILLED: (low, high)}) == told


@pytest.mark.parametrize(
    ("first", "last", "phase", "en", "ar"),
    [
        (DAY, DAY, DONE, " on 23 February 2026", " في 23 شباط/فبراير 2026"),
        (date(2026, 2, 9), DAY, DONE, " between 9 and 23 February 2026", " بين 9 و23 شباط/فبراير 2026"),
        (
            date(2026, 1, 9),
            DAY,
            DONE,
            " between 9 January and 23 February 2026",
            " بين 9 كانون الثاني/يناير و23 شباط/فبراير 2026",
        ),
        (DAY, date(2026, 3, 23), PLAN, " by 23 March 2026", " بحلول 23 آذار/مارس 2026"),
        (DAY, None, DONE, " since 23 February 2026", " منذ 23 شباط/فبراير 2026"),
        (None, None, DONE, "", ""),
    ],
)
def test_days_in_words(world, first, last, phase, en, ar):
    for lang, told in (("en", en), ("ar", ar)):
        assert plain(tongue(wording(lang), world).when(first, last, phase)) == told


@pytest.mark.parametrize("kind", list(EventType))
@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_type_makes_a_sentence_in_every_phase(world, kind, phase, lang):
    for polarity in Polarity:
        for roles in (
            {},
            {"actor": "sdf"},
            {"target": "isis"},
            {"actor": "sdf", "target": "isis", "place": "hasakah", "partner": "us"},
        ):
            told = said(world, lang, kind, phase, polarity, **roles)
            assert told.strip() == told
            assert "  " not in told
            assert "direct" not in told
