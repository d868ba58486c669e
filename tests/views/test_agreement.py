"""Events as sentences: agreement, case, articles, and whose words are told."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.views.conftest import account, told

from marsad.knowledge.wording import wording
from marsad.model.claim import (
    EventType,
    Phase,
    Polarity,
    Role,
    SourceKind,
)
from marsad.model.event import Spot
from marsad.views.document import plain
from marsad.views.parts import Name, quoted
from marsad.views.sitrep import tongue

W = EventType.WITHDRAWAL
DONE = Phase.DONE


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


def test_a_siege_that_is_none_any_more_was_lifted_whoever_is_told_beside_it(world):
    over = {"polarity": Polarity.NO, "actor": "syrian-army", "place": "hasakah"}
    assert told(world, "en", EventType.SIEGE, **over) == "The siege of Al-Hasakah was lifted"
    assert told(world, "ar", EventType.SIEGE, **over) == "رُفع الحصار عن الحسكة"
    assert told(world, "en", EventType.SIEGE, phase=Phase.PLANNED, **over) == "The siege of Al-Hasakah is to be lifted"
    assert told(world, "ar", EventType.SIEGE, phase=Phase.PLANNED, **over) == "من المقرر رفع الحصار عن الحسكة"
    assert told(world, "en", EventType.SIEGE, polarity=Polarity.NO) == "The siege was lifted"


def test_what_is_kept_shut_is_shut_and_not_being_shut(world):
    shut = {"phase": Phase.ONGOING, "place": "hasakah"}
    assert told(world, "en", EventType.CLOSURE, **shut) == "Al-Hasakah is closed"
    assert told(world, "ar", EventType.CLOSURE, **shut) == "الحسكة مغلقة"
    assert told(world, "en", EventType.DESTRUCTION, phase=Phase.ONGOING, target='"a house"').endswith(
        "is being destroyed"
    )


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


def test_arabic_towns_are_feminine_what_lies_in_them_as_its_word(world):
    assert told(world, "ar", EventType.DRONE_STRIKE, place="erbil").startswith("تعرّضت أربيل")
    assert told(world, "ar", EventType.DRONE_STRIKE, place="qasrak-base").startswith("تعرّضت قاعدة قسرك")
    assert told(world, "ar", EventType.DRONE_STRIKE, place="heglig-oil-field").startswith("تعرّض حقل هجليج")
    assert told(world, "ar", EventType.MOVEMENT, actor='"مروحيتان"') == "تحركت مروحيتان"
    fields = {"target": ['"ثلاثة حقول نفطية"', '"حقول نفطية"']}
    assert told(world, "ar", EventType.DRONE_STRIKE, **fields) == "تعرّضت ثلاثة حقول نفطية لضربة بطائرة مسيّرة"


def test_no_place_is_told_twice_by_a_verb_that_takes_it(world):
    into = {"actor": "lebanese-army", "place": "hasakah", "to": "hasakah"}
    assert told(world, "ar", EventType.ADVANCE, **into) == "تقدم الجيش اللبناني إلى الحسكة"
    assert told(world, "en", EventType.ADVANCE, **into) == "The Lebanese Army advanced into Al-Hasakah"


def test_who_moves_is_not_what_is_moved(world):
    more = {"actor": "us-forces", "cargo": "us-forces", "from_": "qasrak-base"}
    assert told(world, "en", W, "ar", Phase.BEGUN, **more) == "US forces have begun withdrawing from Qasrak base"
    assert told(world, "ar", W, "en", Phase.BEGUN, **more) == "بدأت القوات الأمريكية الانسحاب من قاعدة قسرك"
    of_turkey = more | {"actor": "turkey"}
    assert told(world, "en", W, "ar", Phase.BEGUN, **of_turkey).startswith("Turkey has begun withdrawing US forces")


def test_weapons_are_handed_in_and_groups_disarmed(world):
    arms, disarmament = account(world, EventType.DISARMAMENT, DONE, actor="sdf", target='"their weapons"'), {}
    for role, fillers in arms.claims[0].roles.items():
        disarmament[role] = tuple(replace(filler, kind="weapon") for filler in fillers if role is Role.TARGET)
    arms.claims[0].roles.update({Role.TARGET: disarmament[Role.TARGET]})
    assert plain(tongue(wording("en"), world).sentence(arms)).endswith("handed in weapons")
    assert plain(tongue(wording("ar"), world).sentence(arms)).startswith("سلّمت")
    group = {"actor": "lebanese-army", "target": "hezbollah"}
    assert told(world, "en", EventType.DISARMAMENT, **group) == "The Lebanese Army disarmed Hezbollah"
    assert told(world, "ar", EventType.DISARMAMENT, **group) == "نزع الجيش اللبناني سلاح حزب الله"


def test_what_lies_near_a_place_is_told_in_its_report_s_words(world):
    beside = account(world, EventType.CAPTURE, DONE, actor="syrian-army", place='"the mill"')
    near = Spot(Role.PLACE, "the mill", "hasakah", 36.5, 40.7, 30.0)
    at = account(world, EventType.CAPTURE, DONE, actor="syrian-army", place='"the town of Al-Hasakah"')
    town = Spot(Role.PLACE, "the town of Al-Hasakah", "hasakah", 36.5, 40.7, 30.0)
    bare = Spot(Role.PLACE, "Al-Hasakah", "hasakah", 36.5, 40.7, 30.0)
    for made, spot, lang, words in (
        (beside, near, "en", "took the mill near Al-Hasakah"),
        (beside, near, "ar", "على «the mill» قرب الحسكة"),
        (at, town, "en", "took the town of Al-Hasakah"),
        (at, bare, "en", "took the area around Al-Hasakah"),
        (at, town, "ar", "على محيط الحسكة"),
    ):
        teller = tongue(wording(lang), world)
        teller.namer._met |= set(world.actors) | set(world.places)
        whole = type(made)(replace(made.event, spots=(spot,)), made.told)
        assert plain(teller.sentence(whole)).endswith(words)


def test_where_from_is_told_in_its_report_s_words_where_it_is_by_a_place(world):
    left = account(world, W, DONE, actor="syrian-army", from_='"the mill"')
    mill = Spot(Role.FROM, "the mill", "hasakah", 36.5, 40.7, 30.0)
    for spot, words in (
        (mill, "withdrew from the mill near Al-Hasakah"),
        (replace(mill, precision_km=1.0), "withdrew from Al-Hasakah"),
    ):
        teller = tongue(wording("en"), world)
        teller.namer._met |= set(world.actors) | set(world.places)
        assert plain(teller.sentence(type(left)(replace(left.event, spots=(spot,)), left.told))).endswith(words)


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
    fled = {"phase": Phase.ONGOING, "actor": '"نازحين"', "words_in": "ar"}
    assert told(world, "en", EventType.DISPLACEMENT, **fled) == "«نازحين» are fleeing"
    one = {"phase": Phase.ONGOING, "actor": '"شاب"', "words_in": "ar"}
    assert told(world, "en", EventType.DISPLACEMENT, **one) == "«شاب» is fleeing"


def test_one_is_on_a_road_and_in_a_town(world):
    assert told(world, "en", EventType.DEPLOYMENT, actor="sdf", place='"Damascus road"').endswith("on Damascus road")
    assert told(world, "ar", EventType.DEPLOYMENT, actor="sdf", place='"طريق دمشق"').endswith("على طريق دمشق")
    assert told(world, "en", EventType.DEPLOYMENT, actor="sdf", place="hasakah").endswith("in Al-Hasakah")
    assert told(world, "ar", EventType.DEPLOYMENT, actor="sdf", place="hasakah").endswith("في الحسكة")
