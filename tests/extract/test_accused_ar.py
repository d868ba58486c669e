"""Arabic: who is accused, by whom; parties called by another name in brackets; names in quotation marks; parts of towns."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, read_arabic

from marsad.app.library import Library
from marsad.model.claim import Role

ACCUSED = [
    ("أكد المتحدث أن الجيش صد الهجوم، واتهم الدعم السريع بقصف الأبيض", "قصف", "الدعم السريع", "المتحدث"),
    ("اتهم الجيش قوات الدعم السريع بقصف الأبيض", "قصف", "قوات الدعم السريع", "الجيش"),
    (
        "اتهمت الحكومة السودانية قوات الدعم السريع بشن هجمات على الأبيض",
        "هجمات",
        "قوات الدعم السريع",
        "الحكومة السودانية",
    ),
    ("اتهمت دمشق قسد بالوقوف وراء الهجوم على دير حافر", "الهجوم", "قسد", "دمشق"),
    # nobody is told to accuse
    ("اتهم الجيش بقصف القرى", "قصف", "الجيش", ""),
]


@pytest.mark.parametrize(("text", "trigger", "actor", "said"), ACCUSED)
def test_who_is_accused_did_it_on_the_word_of_who_accuses(
    known: Library, text: str, trigger: str, actor: str, said: str
) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "actor"), facet(claim, "said")) == (actor, said)


BRACKETED = [
    ("شنت قوى الأمن الداخلي (الأسايش) حملة دهم في بلدة الشحيل", "حملة دهم", "asayish"),
    ("اعتقل جهاز الأمن العام (الشاباك) شابا في جنين", "اعتقل", "shin-bet"),
    ("انسحبت قوات حفظ السلام (اليونيفيل) من بلدة رامية", "انسحبت", "unifil"),
]


@pytest.mark.parametrize(("text", "trigger", "who"), BRACKETED)
def test_a_party_is_who_its_other_name_in_brackets_says(known: Library, text: str, trigger: str, who: str) -> None:
    claim = claim_at(known, text, trigger)
    (actor,) = claim.roles[Role.ACTOR]
    assert actor.is_ == who
    assert not actor.text.endswith(")")
    assert text[actor.start : actor.end] == actor.text


def test_a_place_in_brackets_is_no_name_of_a_party(known: Library) -> None:
    claim = claim_at(known, "انسحبت القوات (حلب) من بلدة رامية", "انسحبت")
    assert facet(claim, "actor") == "القوات"


CALLED = [
    ("قالت منظمة «أنقذوا الأطفال» إن غارة قتلت طفلين في غزة", "غارة", "منظمة «أنقذوا الأطفال»"),
    ("ذكرت صحيفة «جاء» أن الجيش انسحب من غزة", "انسحب", "صحيفة «جاء»"),
]


@pytest.mark.parametrize(("text", "trigger", "said"), CALLED)
def test_verbs_in_the_name_of_a_body_tell_nothing(known: Library, text: str, trigger: str, said: str) -> None:
    claim = claim_at(known, text, trigger)
    assert facet(claim, "said") == said


PARTS = [
    ("توغلت قوة إسرائيلية في بلدة عابدين بريف درعا الغربي، ونصبت حاجزاً عند مدخلها الشمالي", "نصبت", "abidin"),
    ("اقتحمت قوات الاحتلال مخيم بلاطة شرق نابلس ونصبت حاجزاً عند مدخله الغربي", "نصبت", "balata-camp"),
    ("انسحبت قوات الدعم السريع من النهود، ودارت معارك في ضواحيها الجنوبية", "معارك", "nahud"),
    ("قتل شخصان في يارون، واستهدفت مسيرة سيارة على أطرافها", "استهدفت", "yaroun"),
    ("شهدت منطقة تاجوراء شرق طرابلس اشتباكات بين مجموعتين", "اشتباكات", "tajura"),
    ("نسف الجيش الإسرائيلي مباني سكنية شرق خان يونس", "نسف", "khan-yunis"),
    ("وصلت الشاحنات أمس، ومطار صنعاء لا يزال مغلقاً", "مغلقاً", "sanaa-airport"),
    ("هاجم مسلحون محلية كتم بولاية شمال دارفور", "هاجم", "kutum"),
]


@pytest.mark.parametrize(("text", "trigger", "where"), PARTS)
def test_where_it_is_by_the_town_that_is_meant(known: Library, text: str, trigger: str, where: str) -> None:
    places = claim_at(known, text, trigger).roles[Role.PLACE]
    assert [place.is_ for place in places] == [where]


def test_local_factions_are_of_no_locality(known: Library) -> None:
    claim = claim_at(known, "هاجمت فصائل محلية حاجزا في السويداء", "هاجمت")
    assert facet(claim, "actor") == "فصائل محلية"
    assert facet(claim, "place") == "السويداء"


def test_what_is_hit_is_told_without_what_it_lies_by(known: Library) -> None:
    claim = claim_at(known, "نسف الجيش الإسرائيلي مباني سكنية شرق خان يونس", "نسف")
    assert facet(claim, "target") == "مباني سكنية"
    assert facet(claim, "place") == "شرق خان يونس"


CARRIED = [
    ("دخلت القوة القرية قبل أن تشن حملة اعتقالات", "حملة اعتقالات", "القوة"),
    ("استولت قوات الدعم السريع على النهود قبل أن تبسط سيطرتها على بابنوسة", "تبسط", "قوات الدعم السريع"),
]


@pytest.mark.parametrize(("text", "trigger", "actor"), CARRIED)
def test_who_did_one_thing_before_another_did_both(known: Library, text: str, trigger: str, actor: str) -> None:
    assert facet(claim_at(known, text, trigger), "actor") == actor


def test_the_point_by_a_border_is_what_a_pronoun_means(known: Library) -> None:
    claim = claim_at(known, "هاجم مسلحون قرية الحوز الحدودية مع تشاد ثم انسحبوا منها", "انسحبوا")
    assert facet(claim, "from") == "قرية الحوز الحدودية"


def test_and_eleven_is_no_one(known: Library) -> None:
    claim = claim_at(known, "تحدث جهاز الإسعاف عن سقوط ثلاثة قتلى وأحد عشر جريحاً", "قتلى")
    assert facet(claim, "wounded") == "11"


def test_an_official_and_his_name_are_one_man(known: Library) -> None:
    claim = claim_at(known, "قتل القيادي في حزب الله علي كركي في غارة على الضاحية", "غارة")
    assert facet(claim, "target") == "القيادي في حزب الله علي كركي"
    assert facet(claim, "killed") == "1"


def test_a_platform_for_launching_rockets_launches_none(known: Library) -> None:
    text = "عثرت القوات على منصة لإطلاق الصواريخ قرب صور"
    assert [claim.type for claim in read_arabic(known, text)] == ["weapons_seizure"]


DENIED = [
    ("نفت حماس أنباء متداولة عن بدء تسليم سلاحها", "تسليم", "حماس denies < أنباء asserts"),
    ("الجيش ينفي شائعات عن انسحابه من بارا", "انسحابه", "الجيش denies < شائعات doubts"),
    ("الجيش ينفي شائعات عن انسحابه من بارا ويؤكد أن قواته تسيطر على المدينة", "تسيطر", "الجيش asserts"),
    ("رويترز نقلاً عن مسؤول: الجيش انسحب من قاعدة الشدادي", "انسحب", "رويترز asserts < مسؤول asserts"),
]


@pytest.mark.parametrize(("text", "trigger", "said"), DENIED)
def test_who_denies_is_who_speaks(known: Library, text: str, trigger: str, said: str) -> None:
    claim = claim_at(known, text, trigger)
    assert " < ".join(f"{link.text} {link.stance.value}" for link in claim.said_by) == said


LET = [
    ("لم تسمح القوات للنازحين بالعودة إلى عيترون", "no"),
    ("أشارت اللجنة إلى أن نحو 6500 من سكان المخيم لم يُسمح لهم بالعودة بعد", "no"),
    ("سمح الجيش للسكان بالعودة إلى المخيم", "yes"),
]


@pytest.mark.parametrize(("text", "polarity"), LET)
def test_who_is_not_let_return_did_not(known: Library, text: str, polarity: str) -> None:
    assert claim_at(known, text, "العودة").polarity.value == polarity


def test_a_batch_of_residents_comes_home(known: Library) -> None:
    text = "عادت إلى العراق دفعة جديدة من قاطني مخيم الهول تضم 232 عائلة"
    (claim,) = read_arabic(known, text)
    assert (claim.type, facet(claim, "actor"), facet(claim, "count")) == (
        "return",
        "دفعة جديدة من قاطني مخيم الهول",
        "232",
    )


BUT = [
    ("طوّق عناصر القوة الدولية المكان، إلا أن طائرة مسيّرة أقدمت على إلقاء قنبلة قرب الموقع", "إلقاء", "طائرة مسيّرة"),
    ("دخل الجنود القرية، غير أن مسلحين هاجموا الحاجز", "هاجموا", "مسلحين"),
]


@pytest.mark.parametrize(("text", "trigger", "actor"), BUT)
def test_behind_but_somebody_else_acts(known: Library, text: str, trigger: str, actor: str) -> None:
    assert facet(claim_at(known, text, trigger), "actor") == actor


def test_a_name_that_is_no_city_of_another_land_once_is_none_again(known: Library) -> None:
    text = (
        "استعاد الجيش السوداني سيطرته على منطقتي كازقيل والرياض بولاية شمال كردفان. "
        "وأفادت مصادر عسكرية بأن قوات الجيش تمكنت من السيطرة على منطقتي كازقيل والرياض بعد معارك."
    )
    places = [place for claim in read_arabic(known, text) for place in claim.roles.get(Role.PLACE, ())]
    assert "riyadh" not in {place.is_ for place in places}
    assert [place.is_ for place in places if place.text == "كازقيل"] == ["kazgeil", "kazgeil"]
