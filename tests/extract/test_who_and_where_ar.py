"""Who and where in Arabic: what a relative qualifies, words quoted behind a town, lists of quarters, names that are words too."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, filler_of, line, read_arabic

from marsad.app.library import Library

RELATIVES = [
    ("غادر مقاتلو الكتيبة في المدينة، الذين هاجموا مخفراً للشرطة أمس", "هاجموا", "actor", "مقاتلو الكتيبة"),
    ("حاصرت القوات مخيم الورد قرب حارم، الذي تقطنه مجموعة من المقاتلين", "تقطنه", "place", "مخيم الورد"),
    ("غادر الوفد بلدات ريف درعا التي سيطرت عليها القوات أمس", "سيطرت", "place", "بلدات ريف درعا"),
    # the genitive of the last phrase may be what is qualified: nothing before it is
    ("اعتقل الجيش قائد المجموعات التي هاجمت بلدة نصيب", "هاجمت", "actor", "قائد المجموعات"),
]


@pytest.mark.parametrize(("text", "trigger", "what", "want"), RELATIVES)
def test_a_relative_qualifies_the_phrase_that_it_agrees_with(
    known: Library, text: str, trigger: str, what: str, want: str
) -> None:
    assert facet(claim_at(known, text, trigger), what) == want


QUOTED = [
    ("انسحبت الكتيبة من مدينة الخمس «حفاظاً على أرواح الأهالي»", "انسحبت", "from", "مدينة الخمس"),
    ("دخلت القوات مدينة الخمس «لحماية السكان»", "دخلت", "to", "مدينة الخمس"),
    ("سيطرت قسد على حقل العمر «أكبر حقول النفط»", "سيطرت", "place", "حقل العمر"),
    # another name of the town is part of it
    ("دخلت القوات عين العرب «كوباني» أمس", "دخلت", "to", "عين العرب «كوباني»"),
]


@pytest.mark.parametrize(("text", "trigger", "what", "want"), QUOTED)
def test_words_quoted_behind_a_town_are_no_part_of_its_name(
    known: Library, text: str, trigger: str, what: str, want: str
) -> None:
    assert facet(claim_at(known, text, trigger), what) == want


@pytest.mark.parametrize(
    ("text", "words", "where"),
    [
        ("انسحبت القوات من حيي الروضة والنزهة في مدينة حمص", "الروضة", "homs"),
        ("نفت المديرية انسحاب القوات من حيي عكرمة والزهراء في حمص", "الزهراء", "homs"),
        ("سيطر المسلحون على قريتي الدخول والرمادة شرق مدينة حمص", "الرمادة", "homs"),
        ("دخلت القوات بلدتي سرمدا والدانا شمال إدلب", "الدانا", "dana"),
        ("انسحبت القوات من سيئون نحو العبر", "العبر", "abr"),
        ("تنفي الحكومة في الأردن تدشين قاعدة أجنبية جديدة في الأزرق", "قاعدة أجنبية جديدة", "azraq"),
    ],
)
def test_names_of_a_list_lie_where_it_is_told_to_and_a_name_alone_behind_a_preposition_is_one(
    known: Library, text: str, words: str, where: str
) -> None:
    assert filler_of(known, text, words).is_ == where


def test_a_common_noun_behind_a_preposition_is_still_no_place(known: Library) -> None:
    assert filler_of(known, "في لبنان، نقل الجيش آلياته من الجسر إلى بعلبك", "الجسر").is_ is None


def test_a_sanction_has_no_place(known: Library) -> None:
    assert facet(claim_at(known, "فرضت لندن عقوبات على شركة صرافة في صنعاء", "عقوبات"), "place") == ""
    assert facet(claim_at(known, "Washington sanctioned two companies in Aleppo.", "sanctioned"), "place") == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Forces of the Government of National Unity moved tanks to Abu Grein in Libya.",
            "Forces of the Government of National Unity",
        ),
        ("دخلت قوات تابعة لحكومة الوحدة مدينة غريان الليبية", "قوات تابعة لحكومة الوحدة"),
    ],
)
def test_forces_of_the_libyan_government_are_its_forces(known: Library, text: str, words: str) -> None:
    assert filler_of(known, text, words).is_ == "gna-forces"


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("شنت الجماعة التي تدعمها طهران هجمات على مأرب", "هجمات", "الجماعة"),
        ("شن التحالف الذي تقوده السعودية غارات على صرواح", "غارات", "التحالف"),
        ("قتلت القوات التي يقودها حفتر ثلاثة مسلحين في سبها", "قتلت", "القوات"),
        ("اقتحمت القوات التي تدعمها تركيا وقطر بلدة تل تمر", "اقتحمت", "القوات"),
        # what a relative tells beside that is told still
        ("قال إن القوات التي تقود الهجوم على البلدة انسحبت", "الهجوم", "القوات"),
    ],
)
def test_who_leads_or_backs_a_party_does_not_do_what_it_does(known: Library, text: str, trigger: str, who: str) -> None:
    assert facet(claim_at(known, text, trigger), "actor") == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("قتل جندي في قصف لقوات النظام على بلدة كفر نوران", "قوات النظام"),
        ("أصيب مدني بقصف للقوات الحكومية السورية على ريف حلب", "قوات الحكومية السورية"),
        ("قصف لمواقع قوات النظام على محور كبانة", ""),
        # who only says that they died under fire has not fired
        ("وأكد الجيش مقتل ثلاثة من جنوده بقصف على محور كبانة", ""),
        ("وأكد المرصد أيضاً، مقتل عنصر من القوات الحكومية بقصف على محور كبانة", ""),
    ],
)
def test_whose_shelling_it_is(known: Library, text: str, who: str) -> None:
    assert facet(claim_at(known, text, "قصف"), "actor") == who


def test_what_somebody_calls_an_attack_does_not_attack(known: Library) -> None:
    text = "إن عشرة جنود قتلوا في هجوم وصفه بالإرهابي على قاعدة شمال مالي"
    assert facet(claim_at(known, text, "هجوم"), "actor") == ""


@pytest.mark.parametrize(("what", "want"), [("actor", "الرئيس"), ("target", "القاضي هادي العولقي"), ("topic", "رئيساً")])
def test_the_only_person_named_before_an_office_is_put_in_it(known: Library, what: str, want: str) -> None:
    text = "وحلّ الرئيس المجلس وسمّى القاضي هادي العولقي رئيساً للجنة"
    assert facet(claim_at(known, text, "سمّى"), what) == want


def test_who_appoints_a_deputy_is_not_appointed(known: Library) -> None:
    assert facet(claim_at(known, "عيّن الوزير نائباً له", "عيّن"), "actor") == "الوزير"


@pytest.mark.parametrize(
    ("text", "trigger", "what", "want"),
    [
        ("واصلت القوات نسف منازل المواطنين في جنين", "نسف منازل", "actor", "القوات"),
        ("تعرقل القوات خروج مركبات الإسعاف من المستشفى", "خروج", "stands", "done no certain"),
        ("دارت اشتباكات بالأيدي والحجارة في ساحة الكرامة", "اشتباكات", "place", "ساحة الكرامة"),
        ("سقطت البلدة بأيدي المسلحين", "سقطت", "actor", "المسلحين"),
        # a name is no preposition behind who fights
        ("ارتقى المجاهد علي كاظم الخالدي في بلدة عيترون", "ارتقى", "place", "بلدة عيترون"),
    ],
)
def test_what_stands_behind_the_noun_is_told_as_it_is(
    known: Library, text: str, trigger: str, what: str, want: str
) -> None:
    assert facet(claim_at(known, text, trigger), what) == want


@pytest.mark.parametrize(
    ("text", "trigger", "what", "want"),
    [
        ("قُتل سبعة جنود في كمين نصبه مسلحون لدورية من الجيش قرب تيلابيري", "كمين", "actor", "مسلحون"),
        ("قُتل سبعة جنود في كمين نصبه مسلحون لدورية من الجيش قرب تيلابيري", "كمين", "target", "دورية من الجيش"),
        ("قُتل سبعة جنود في كمين نصبه مسلحون لدورية من الجيش قرب تيلابيري", "كمين", "place", "تيلابيري"),
        ("هاجم مقاتلون لحزب الله الموقع", "هاجم", "actor", "مقاتلون لحزب الله"),
        # a pronoun is of the town, not of the land that the town lies in the east of
        ("سيطرت الحركة على مدينة بوكافو شرقي الكونغو بعد انسحاب الجيش منها", "انسحاب", "from", "مدينة بوكافو"),
        ("قصفت المدفعية التركية، رغم ذلك، محيط قرية سركلي في دهوك", "قصفت", "place", "محيط قرية سركلي"),
        ("اقتاد مسلحون ثلاثة شبان إلى جهة غير معلومة", "اقتاد", "actor", "مسلحون"),
    ],
)
def test_whom_an_ambush_was_laid_for_and_what_a_pronoun_is_of(
    known: Library, text: str, trigger: str, what: str, want: str
) -> None:
    assert facet(claim_at(known, text, trigger), what) == want


def test_whoever_is_led_away_to_nobody_knows_where_is_abducted(known: Library) -> None:
    assert str(claim_at(known, "اقتاد مسلحون ثلاثة شبان إلى جهة غير معلومة", "اقتاد").type) == "abduction"


@pytest.mark.parametrize(
    ("text", "trigger", "want"),
    [
        ("زار وفد عسكري دمشق أمس", "زار", "talks done yes actor=وفد عسكري place=دمشق"),
        ("زار وزير تركي أربيل", "زار", "talks done yes actor=وزير تركي place=أربيل"),
        (
            "دخلت قافلة من 22 شاحنة لليونيسف مدينة الحسكة",
            *("دخلت", "aid_delivery done yes actor=قافلة من 22 شاحنة لليونيسف to=مدينة الحسكة count=22"),
        ),
        ("تعذر وصول قافلة إغاثة إلى كادقلي", "وصول", "aid_delivery done no actor=قافلة إغاثة to=كادقلي"),
        ("دخلت قافلة لليونيفيل بلدة عيترون", "دخلت", "advance done yes actor=قافلة لليونيفيل to=بلدة عيترون"),
        ("كسر الجيش هجوما للمسلحين على القاعدة", "هجوما", "attack done yes actor=مسلحين target=القاعدة"),
        ("كسر الجيش الحصار عن الدلنج", "الحصار", "siege done no actor=الجيش place=الدلنج"),
    ],
)
def test_who_does_it_ends_before_the_place(known: Library, text: str, trigger: str, want: str) -> None:
    assert line(claim_at(known, text, trigger)) == want


@pytest.mark.parametrize(
    ("text", "trigger", "want"),
    [
        # where the speaker has his office is not where it happened
        (
            "قائد الشرطة في إدلب: المجموعة خطفت الطفلة",
            "خطفت",
            "abduction done yes actor=المجموعة target=الطفلة detained=1 < قائد الشرطة في إدلب asserts",
        ),
        (
            "قال قائد الشرطة إن المجموعة خطفت الطفلة في إدلب",
            "خطفت",
            "abduction done yes actor=المجموعة place=إدلب target=الطفلة detained=1 < قائد الشرطة asserts",
        ),
        # counted men are not "she"
        (
            "قالت قسد إن نحو 1500 محتجز هربوا، مؤكدة أنها ما زالت تحتفظ بتسعة سجون",
            *("تحتفظ", "presence ongoing yes actor=قسد place=تسعة سجون < قسد asserts"),
        ),
        (
            "ألقى الجيش قنبلة من محلقة على بلدة الضهيرة",
            "ألقى",
            "drone_strike done yes actor=الجيش means=قنبلة place=بلدة الضهيرة",
        ),
    ],
)
def test_who_and_where_are_not_taken_from_beside(known: Library, text: str, trigger: str, want: str) -> None:
    assert line(claim_at(known, text, trigger)) == want


def test_a_charge_of_high_explosive_is_no_explosion(known: Library) -> None:
    text = "دمر المقاتلون آلية من نوع «نمر» بعبوة «ثاقب» شديدة الانفجار شرقي حي الشجاعية"
    assert [c.type for c in read_arabic(known, text)] == ["destruction"]
