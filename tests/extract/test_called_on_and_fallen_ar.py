"""Arabic: whom a demand calls on, whose fire it was, into whose hands a place or man falls, names with a dash in them."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import EventType, Role


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("كررت الأمم المتحدة دعوتها إسرائيل إلى الانسحاب من جنوب لبنان.", "الانسحاب", "إسرائيل"),
        ("جددت مصر دعوتها لقوات الدعم السريع إلى الانسحاب من الفاشر.", "الانسحاب", "قوات الدعم السريع"),
        ("وجهت الجامعة العربية دعوة إلى الحوثيين للإفراج عن موظفي الأمم المتحدة.", "إفراج", "الحوثيين"),
        ("دعت وزارة الخارجية الروسية إسرائيل إلى وقف الغارات على سوريا.", "الغارات", "إسرائيل"),
    ],
)
def test_whom_a_demand_calls_on_is_to_do_it(known: Library, text: str, trigger: str, actor: str) -> None:
    claim = claim_at(known, text, trigger)
    assert facet(claim, "actor") == actor
    assert claim.phase == "planned"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("دعوة أممية للأطراف إلى وقف القتال في الأبيض.", "وقف القتال"),
        ("وسط دعوات إلى الانسحاب من المدينة.", "الانسحاب"),
        ("مطالب شعبية بفتح طريق تعز.", "فتح"),
    ],
)
def test_what_is_only_called_for_has_not_come_about(known: Library, text: str, trigger: str) -> None:
    assert claim_at(known, text, trigger).phase == "planned"


def test_a_demand_that_is_heeded_is_told_once(known: Library) -> None:
    claims = read_text("خرج الآلاف في مظاهرات بعدن استجابة لدعوة المجلس الانتقالي.", known, published=MONDAY)
    assert [claim.type for claim in claims] == [EventType.PROTEST]
    assert facet(claims[0], "actor") == "الآلاف"


def test_behind_fire_an_armed_party_is_whose_it_was(known: Library) -> None:
    own = claim_at(known, "إن قصفاً مدفعياً للدعم السريع أوقع 12 قتيلاً في كادوقلي.", "قصفاً")
    assert own.roles[Role.ACTOR][0].is_ == "rsf"
    assert Role.TARGET not in own.roles
    others = claim_at(known, "ندد البيان بقصف إسرائيلي للمقاومة في صور.", "قصف")
    assert facet(others, "actor") == "إسرائيلي"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("اعتقلت الشرطة خمسة مشتبه بهم بعد تفجير استهدف مركزاً أمنياً في كويتا.", "تفجير"),
        ("فرضت السلطات حظر التجول بعد انفجار هز المدينة.", "انفجار"),
        ("شنت القوات العراقية عملية تفتيش بعد كمين استهدف دورية في حمرين.", "كمين"),
    ],
)
def test_who_acts_after_a_blow_did_not_deal_it(known: Library, text: str, trigger: str) -> None:
    assert Role.ACTOR not in claim_at(known, text, trigger).roles


@pytest.mark.parametrize(
    ("text", "type_", "actor", "lost"),
    [
        ("وقعت المدينة في أيدي المسلحين.", "capture", "المسلحين", "المدينة"),
        ("وقع المعبر في قبضة المليشيا صباح اليوم.", "capture", "المليشيا", "المعبر"),
        ("سقطت مدينة بارا في قبضة الجيش السوداني.", "capture", "الجيش السوداني", "مدينة بارا"),
        ("لا تزال مدينة الفاشر في قبضة قوات الدعم السريع.", "control", "قوات الدعم السريع", "مدينة الفاشر"),
        ("وقع ثلاثة مطلوبين في قبضة الشرطة.", "arrest", "الشرطة", "ثلاثة مطلوبين"),
    ],
)
def test_into_whose_hands_it_falls(known: Library, text: str, type_: str, actor: str, lost: str) -> None:
    claim = read_text(text, known, published=MONDAY)[0]
    assert claim.type == type_
    assert facet(claim, "actor") == actor
    assert lost in {facet(claim, "place"), facet(claim, "target")}


def test_what_lies_somewhere_fell_into_no_hands(known: Library) -> None:
    assert not read_text("تقع المدينة في منطقة جبلية.", known, published=MONDAY)
    assert not read_text("رفع مستوطنون العلم فوق مدرسة في القرية.", known, published=MONDAY)


def test_a_name_goes_on_behind_a_dash(known: Library) -> None:
    text = "قالت حركة تحرير السودان – قيادة مناوي إن قواتها سيطرت على بلدة أم برو."
    assert claim_at(known, text, "سيطرت").roles[Role.ACTOR][0].is_ == "slm-minnawi"


def test_a_spokesman_speaks_for_whom_his_name_tells(known: Library) -> None:
    text = "أعلن المتحدث العسكري باسم القوات المسلحة العميد يحيى سريع استهداف سفينة أمريكية في البحر الأحمر."
    assert claim_at(known, text, "استهداف").said_by[-1].is_ == "houthis"
    met = "التقى المتحدث باسم الخارجية الرئيس أحمد الشرع في دمشق."
    assert claim_at(known, met, "التقى").roles[Role.ACTOR][0].is_ is None


def test_countries_that_only_their_name_tells_act_too(known: Library) -> None:
    sent = claim_at(known, "أعلنت إندونيسيا إرسال ألف جندي إلى قطاع غزة.", "إرسال")
    assert [link.is_ for link in sent.said_by] in ([], ["indonesia"])
    assert "إندونيسيا" in {facet(sent, "actor"), facet(sent, "said")}


def test_displaced_families_leave_the_town(known: Library) -> None:
    claim = claim_at(known, "غادرت عائلات نازحة بلدة الرهد باتجاه مدينة الأبيض.", "غادرت")
    assert facet(claim, "actor") == "عائلات نازحة"
    assert facet(claim, "from") == "بلدة الرهد"


def test_others_of_the_villages_that_were_counted_before(known: Library) -> None:
    text = "سيطر الجيش على خمس قرى، واستولت قوات الدعم السريع على ثلاث أخرى."
    assert facet(claim_at(known, text, "استولت"), "place") == "ثلاث أخرى"
    hurt = claim_at(known, "قتل خمسة مدنيين في القرى وأصيب ثلاثة آخرون.", "قتل")
    assert facet(hurt, "wounded") == "3"


def test_who_got_free_again(known: Library) -> None:
    got = claim_at(known, "استعاد الصحفي حريته بعد عامين في سجون الحوثيين.", "استعاد")
    assert got.type == EventType.RELEASE
    assert facet(got, "target") == "الصحفي"
    assert not read_text("استعادت البلاد حريتها.", known, published=MONDAY)
