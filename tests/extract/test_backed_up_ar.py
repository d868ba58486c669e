"""Arabic: who only helps a force, a man's initials, what is struck with what, whose agents and whose militia they are."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet

from marsad.app.library import Library
from marsad.model.claim import NumberKind, Role


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("أوقفت وحدة من الجيش تؤازرها دورية من مديرية المخابرات المواطن (ح.ج.) في بعلبك.", "المواطن"),
        ("أوقفت وحدة من الجيش تؤازرها دورية من المخابرات، في منطقة الشراونة – بعلبك، المواطن سعيد.", "المواطن سعيد"),
        ("أوقفت وحدة من الجيش، في منطقة الشراونة – بعلبك، المواطن سعيد.", "المواطن سعيد"),
    ],
)
def test_a_unit_that_others_help_arrests(known: Library, text: str, target: str) -> None:
    claim = claim_at(known, text, "أوقفت")
    assert (facet(claim, "actor"), facet(claim, "target")) == ("وحدة من الجيش", target)


def test_a_bulldozer_that_comes_along_does_not_own_the_camp(known: Library) -> None:
    claim = claim_at(known, "اقتحمت قوات إسرائيلية ترافقها جرافة مخيم جنين.", "اقتحمت")
    assert facet(claim, "actor") == "قوات إسرائيلية"
    assert claim.roles[Role.PLACE][0].is_ == "jenin-camp"


def test_a_sentence_goes_on_behind_a_mans_initials(known: Library) -> None:
    surrendered = claim_at(known, "سلّم الضابط السابق (ع.س) نفسه طواعية إلى إدارة التسويات في جبلة.", "سلّم")
    assert surrendered.type == "disarmament"
    two = claim_at(known, "أوقفت دورية من المخابرات المواطنين (ح.ش.) و(م.ع.) للاشتباه في صلتهما به.", "أوقفت")
    assert two.numbers[NumberKind.DETAINED].low == 2


@pytest.mark.parametrize(
    ("text", "means", "target"),
    [
        ("قصف الجيش السوداني بطائرات مسيّرة مواقع للدعم السريع.", "طائرات مسيّرة", "مواقع للدعم السريع"),
        ("استهدف الحوثيون بصواريخ باليستية سفينة تجارية.", "صواريخ باليستية", "سفينة تجارية"),
        ("قصفت القوات الحي بقذائف هاون.", "قذائف هاون", ""),
    ],
)
def test_what_is_struck_is_no_part_of_what_it_is_struck_with(
    known: Library, text: str, means: str, target: str
) -> None:
    claim = claim_at(known, text, text.split(" ", maxsplit=1)[0])
    assert facet(claim, "means") == means
    assert not target or target in facet(claim, "target")


def test_a_spy_is_of_those_whom_he_serves(known: Library) -> None:
    claim = claim_at(known, "أعلنت السلطات الإيرانية إعدام جاسوس للموساد في سجن قرب طهران.", "إعدام")
    assert [(f.text, f.is_) for f in claim.roles[Role.TARGET]] == [("جاسوس للموساد", "mossad")]


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("أحبطت القوات المشتركة هجوماً للمليشيا على معسكر زمزم.", "هجوماً", "rsf"),
        ("أعلن الجيش صد هجوم للمليشيات في مأرب.", "هجوم", "houthis"),
        ("هاجمت المليشيا مقراً في طرابلس الليبية.", "هاجمت", None),
    ],
)
def test_the_militia_is_that_of_the_war_it_fights(known: Library, text: str, trigger: str, who: str | None) -> None:
    assert claim_at(known, text, trigger).roles[Role.ACTOR][0].is_ == who


def test_the_remains_of_eleven_are_eleven(known: Library) -> None:
    claim = claim_at(known, "عثر الجيش على مقبرة جماعية تضم رفات 11 شخصاً في صالحة.", "مقبرة جماعية")
    assert claim.numbers[NumberKind.KILLED].low == 11
    none = claim_at(known, "عثر على مقبرة جماعية في ترهونة تضم رفاتاً.", "مقبرة جماعية")
    assert not none.numbers


def test_an_outlet_that_is_told_something_is_no_place_to_go(known: Library) -> None:
    claim = claim_at(known, "نفى مصدر حكومي يمني لـ«الشرق الأوسط» انسحاب قوات من العبر.", "انسحاب")
    assert Role.TO not in claim.roles
    assert [link.is_ for link in claim.said_by] == ["asharq-al-awsat", None]


def test_who_treats_the_wounded_has_not_stormed_the_camp(known: Library) -> None:
    text = "قال الهلال الأحمر الفلسطيني إن طواقمه {} خلال اقتحام مخيم الفارعة."
    assert Role.ACTOR not in claim_at(known, text.format("تعاملت مع خمس إصابات"), "اقتحام").roles
    assert Role.ACTOR not in claim_at(known, text.format("نقلت خمسة جرحى"), "اقتحام").roles


def test_who_repels_an_attack_is_not_the_attackers(known: Library) -> None:
    text = "قالت قوة الدفاع المشتركة في دارفور إنها صدّت هجوماً على الفاشر وقتلت 200 من المهاجمين."
    claim = claim_at(known, text, "قتلت")
    assert claim.roles[Role.ACTOR][0].is_ == "darfur-joint-force"
    assert claim.roles[Role.TARGET][0].is_ != "darfur-joint-force"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("نفذت القوات الأردنية إنزالين جويين لمساعدات في شمال غزة.", "aid_delivery"),
        ("نفذت القوات الإسرائيلية إنزالين جويين في ريف درعا.", "attack"),
    ],
)
def test_aid_let_down_from_the_air_is_no_attack(known: Library, text: str, type_: str) -> None:
    assert claim_at(known, text, "إنزالين").type == type_
