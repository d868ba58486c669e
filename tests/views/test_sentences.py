"""Events as sentences: agreement, prepositions, phases, numbers and days, in both languages."""

from __future__ import annotations

import os
from datetime import date

import pytest

from marsad.app.library import library
from marsad.knowledge.wording import wording
from marsad.model.claim import (
    Certainty,
    Claim,
    EventType,
    Filler,
    NumberKind,
    Phase,
    Polarity,
    Quote,
    Role,
    SourceKind,
)
from marsad.model.event import Event, Spot, Standing, Told
from marsad.model.report import Report
from marsad.settings import from_environment
from marsad.views.account import Account
from marsad.views.document import plain
from marsad.views.parts import Name, quoted
from marsad.views.sitrep import tongue

DAY = date(2026, 2, 23)


@pytest.fixture(scope="module")
def world():
    return library(from_environment(os.environ)).world


def account(world, kind, phase, polarity=Polarity.YES, lang="en", **roles):
    """An event of one claim; a role's value is an id of the tables, or words in quotation marks."""
    spots: list[Spot] = []
    fillers: dict[Role, list[Filler]] = {}
    sides: dict[str, tuple[str, ...]] = {"actor": (), "target": (), "partner": ()}
    for name, values in roles.items():
        role = Role(name.rstrip("_"))
        for value in [values] if isinstance(values, str) else values:
            words = value.strip('"')
            is_ = None if value.startswith('"') else value
            fillers.setdefault(role, []).append(Filler(words, 0, len(words), is_=is_, named=is_ is None))
            if role.is_place:
                place = world.places.get(value)
                spots.append(Spot(role, words, is_, place.lat if place else None, place.lon if place else None))
            elif is_ is not None and role.value in sides:
                sides[role.value] = (*sides[role.value], is_)
    claim = Claim(  # in the order of its fields
        "r_1", "r_1.k1", lang, kind, phase, polarity, Certainty.CERTAIN, False, Quote("x", 0, 1),
        {role: tuple(each) for role, each in fillers.items()}, {}, None, (), Quote("x", 0, 1), "",
    )  # fmt: skip
    event = Event(
        "e1", kind, phase, polarity, polarity is Polarity.YES, False, None, None, tuple(spots), sides["actor"],
        sides["target"], sides["partner"], {}, (claim.id,), Standing(1, 1, 1, ()),
    )  # fmt: skip
    return Account(event, (Told(Report("r_1", "x", DAY), claim),))


def said(world, lang, *args, **more):
    teller = tongue(wording(lang), world)
    teller.namer._met |= set(world.actors) | set(world.places)  # no originals beside the names
    return plain(teller.sentence(account(world, *args, **more)))


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
    assert said(world, "ar", EventType.CAPTURE, DONE, **more) == "سيطرت قوات سوريا الديمقراطية على الحسكة من داعش"


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


# --- case, gender, articles, whose words are told ---------------------------------------------------------------------


def told(world, lang, kind, words_in="", phase=DONE, polarity=Polarity.YES, **roles):
    """The sentence, of a claim that was read in the reader's own language unless another one is said."""
    return said(world, lang, kind, phase, polarity, words_in or lang, **roles)


def test_arabic_names_in_the_plural_stand_in_the_case_of_their_place(world):
    assert told(world, "ar", EventType.TALKS, actor="un", partner="houthis") == "أجرت الأمم المتحدة محادثات مع الحوثيين"
    assert told(world, "ar", EventType.TALKS, actor="houthis") == "أجرى الحوثيون محادثات"
    more = {"actor": "sdf", "partner": "tribal-fighters"}
    assert told(world, "ar", EventType.CLASH, **more) == "اشتبكت قوات سوريا الديمقراطية مع مقاتلي العشائر"
    assert told(world, "ar", EventType.ATTACK, actor="sdf", target="boko-haram").endswith("بوكو حرام")  # no plural


def test_arabic_words_of_a_report_are_the_subject_of_their_new_sentence(world):
    assert told(world, "ar", EventType.DISPLACEMENT, actor='"نازحين"') == "نزح نازحون"
    assert told(world, "ar", EventType.ATTACK, actor='"المسلحين المجهولين"', place="hasakah").startswith(
        "هاجم المسلحون المجهولون"
    )
    assert told(world, "ar", EventType.DISPLACEMENT, actor='"سبعة نازحين"') == "نزح سبعة نازحين"  # after a number
    assert told(world, "ar", EventType.DISPLACEMENT, actor='"سكان فلسطين"') == "نزح سكان فلسطين"


def test_arabic_verbs_agree_with_what_a_number_counts(world):
    assert told(world, "ar", EventType.DISPLACEMENT, actor='"300 عائلة"') == "نزحت 300 عائلة"
    assert told(world, "ar", EventType.DISPLACEMENT, actor='"خمسة شبان"') == "نزح خمسة شبان"
    assert told(world, "ar", EventType.DISPLACEMENT, actor='"ثلاث نساء"') == "نزحت ثلاث نساء"
    assert told(world, "ar", EventType.TALKS, actor="hamas") == "أجرت حماس محادثات"


def test_arabic_verbs_that_take_an_object_are_others_than_those_that_take_none(world):
    assert told(world, "ar", EventType.WITHDRAWAL, actor="turkey", cargo='"ناقلات جند"') == "سحبت تركيا ناقلات جند"
    assert told(world, "ar", EventType.WITHDRAWAL, actor="turkey") == "انسحبت تركيا"
    assert told(world, "en", EventType.DISPLACEMENT, actor="turkey", target='"families"') == "Turkey displaced families"
    assert told(world, "en", EventType.DISPLACEMENT, actor='"families"', from_="hasakah").endswith(
        "fled from Al-Hasakah"
    )


def test_arabic_objects_keep_the_ending_of_their_report(world):
    assert told(world, "ar", EventType.ARREST, actor="hamas", target='"مشتبهاً به"') == "اعتقلت حماس مشتبهاً به"
    assert told(world, "ar", EventType.EXPLOSION, target='"جندياً"') == "تعرّض جندي لانفجار"
    assert told(world, "ar", EventType.EXPLOSION, polarity=Polarity.NO, target='"جندياً"') == "لم يتعرّض جندي لانفجار"


def test_verbs_that_need_an_object_are_nouns_where_none_is_told(world):
    siege = EventType.SIEGE
    assert told(world, "en", siege, actor="syrian-army") == "A siege by the Syrian Army was reported"
    assert told(world, "ar", siege, actor="syrian-army") == "فُرض حصار من جانب الجيش السوري"
    assert told(world, "en", siege, actor="syrian-army", place="hasakah") == "The Syrian Army besieged Al-Hasakah"
    assert told(world, "ar", siege, actor="syrian-army", place="hasakah") == "حاصر الجيش السوري الحسكة"


def test_no_word_is_doubled(world):
    aid = {"actor": '"60 شاحنة مساعدات"', "to": "gaza-strip"}
    assert told(world, "ar", EventType.AID_DELIVERY, **aid).startswith("جرى تسليم مساعدات (60 شاحنة مساعدات) إلى")
    where = {"actor": "lebanese-army", "place": "hasakah", "to": "hasakah"}
    assert told(world, "en", EventType.DEPLOYMENT, **where) == "The Lebanese Army deployed in Al-Hasakah"
    assert told(world, "ar", EventType.DEPLOYMENT, **where) == "انتشر الجيش اللبناني في الحسكة"
    freed = {"actor": "houthis", "target": ['"detainees"', '"23 detainees"']}
    assert told(world, "en", EventType.RELEASE, **freed) == "The Houthis released 23 detainees"
    apart = {"actor": "houthis", "target": ['"detainees"', '"two hostages"']}
    assert told(world, "en", EventType.RELEASE, **apart) == "The Houthis released detainees and two hostages"


def test_what_is_done_to_a_body_s_people_is_told_of_them(world):
    teller = tongue(wording("en"), world)
    of_staff = account(world, EventType.ARREST, DONE, actor="houthis", target='"seven staff of the UN"')
    event = of_staff.event
    of_staff = type(of_staff)(type(event)(**{**_fields(event), "targets": ("un",)}), of_staff.told)
    assert plain(teller.sentence(of_staff)).endswith("arrested seven staff of the UN")
    assert (
        told(world, "en", EventType.ATTACK, actor="houthis", target="un") == "The Houthis attacked the United Nations"
    )


def _fields(struct):
    return {name: getattr(struct, name) for name in struct.__struct_fields__}


@pytest.mark.parametrize(
    ("name", "article"),
    [
        ("Syrian Observatory for Human Rights", True),
        ("Sudan Doctors Network", True),
        ("ICRC", True),
        ("Houthis", True),
        ("House of Representatives", True),
        ("Gaza Strip", True),
        ("Lebanon's health ministry", False),
        ("a military source", False),
        ("US forces", False),
        ("Hamas", False),
        ("Save the Children", False),
    ],
)
def test_english_names_bear_their_article(world, name, article):
    one = Name(name, quoted(name).runs[1:2])
    assert tongue(wording("en"), world).definite(one).word == (f"the {name}" if article else name)


@pytest.mark.parametrize(
    ("text", "kind", "id_", "lang", "named"),
    [
        ("an Iraqi official", SourceKind.OFFICIAL, "iraq", "en", "an Iraqi official"),
        ("مسؤول عراقي", SourceKind.OFFICIAL, "iraq", "ar", "an official («مسؤول عراقي»)"),
            ("مسؤولون عراقيون", SourceKind.OFFICIAL, "iraq", "ar", "officials («مسؤولون عراقيون»)"),
        ("Iraq", SourceKind.OFFICIAL, "iraq", "en", "Iraq"),
        ("العراق", SourceKind.OFFICIAL, "iraq", "ar", "Iraq"),
        ("A source in Hezbollah", SourceKind.ARMED_GROUP, "hezbollah", "en", "a source in Hezbollah"),
        ("مصدر في حزب الله", SourceKind.ARMED_GROUP, "hezbollah", "ar", "Hezbollah («مصدر في حزب الله»)"),
        ("حزب الله", SourceKind.ARMED_GROUP, "hezbollah", "ar", "Hezbollah"),
        ("the Syrian Observatory for Human Rights", SourceKind.MONITOR, "sohr", "en", "Syrian Observatory for Human Rights"),
    ],
)  # fmt: skip
def test_a_source_in_a_body_is_not_the_body(world, text, kind, id_, lang, named):
    namer = tongue(wording("en"), world).namer
    namer._met |= set(world.actors)
    assert plain(namer.source(text, kind, lang, id_, wording("en").report).runs) == named


def test_what_is_quoted_takes_the_verb_of_many_where_it_ends_so(world):
    fled = {"phase": ON, "actor": '"نازحين"', "words_in": "ar"}
    assert told(world, "en", EventType.DISPLACEMENT, **fled) == "«نازحين» are fleeing"
    one = {"phase": ON, "actor": '"شاب"', "words_in": "ar"}
    assert told(world, "en", EventType.DISPLACEMENT, **one) == "«شاب» is fleeing"
