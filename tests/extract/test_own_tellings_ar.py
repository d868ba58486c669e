"""Arabic: what an announcer tells of itself, to whom orders go, losses that one side deals the other, what "but" leaves."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, types_of

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("نفى الجيش السوداني خوض معارك مع قوات الدعم السريع في بارا.", "معارك", "الجيش السوداني"),
        ("أعلنت قسد اندلاع اشتباكات مع الجيش السوري في دير حافر.", "اشتباكات", "قسد"),
        ("نفت حماس إجراء محادثات مع إسرائيل في القاهرة.", "محادثات", "حماس"),
        ("أعلن برنامج الأغذية العالمي إيصال مساعدات إلى الفاشر.", "إيصال", "برنامج الأغذية العالمي"),
        ("أعلن المعلمون تنظيم إضراب في السليمانية.", "إضراب", "المعلمون"),
        ("أعلن الجيش اللبناني اندلاع اشتباكات بين عائلتين في بعلبك.", "اشتباكات", "عائلتين"),
        ("أعلن المرصد السوري وقوع اشتباكات مع فلول النظام في جبلة.", "اشتباكات", ""),
        ("أعلنت الشرطة تنظيم احتجاجات في بغداد.", "احتجاجات", ""),
    ],
)
def test_who_announces_or_denies_an_event_with_another_is_in_it(
    known: Library, text: str, trigger: str, actor: str
) -> None:
    assert facet(claim_at(known, text, trigger), "actor") == actor


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("تلقت الفرقة الثانية أوامر بالانسحاب من ريف درعا.", "الانسحاب", "الفرقة الثانية"),
        ("تلقى اللواء الثامن تعليمات بتسليم سلاحه.", "تسليم", "اللواء الثامن"),
        ("صدرت أوامر لقوات روسية بالانسحاب من مطار القامشلي.", "الانسحاب", "قوات روسية"),
        ("أصدر قائد الجيش أوامر بسحب الدبابات من بيروت.", "سحب", "قائد الجيش"),
    ],
)
def test_who_gets_an_order_is_to_carry_it_out(known: Library, text: str, trigger: str, actor: str) -> None:
    claim = claim_at(known, text, trigger)
    assert facet(claim, "actor") == actor
    assert facet(claim, "stands").startswith("planned yes")


def test_losses_are_dealt_by_those_who_repel(known: Library) -> None:
    text = "صدت القوات المشتركة هجوماً للحوثيين غرب تعز وكبدتهم خسائر فادحة."
    dealt = claim_at(known, text, "كبدتهم")
    assert (facet(dealt, "actor"), facet(dealt, "target")) == ("القوات المشتركة", "حوثيين")
    assert facet(claim_at(known, text, "هجوماً"), "target") == ""
    suffered = claim_at(known, "تكبد الحوثيون خسائر بشرية ومادية في جبهة الكدحة.", "تكبد")
    assert (facet(suffered, "actor"), facet(suffered, "target")) == ("", "الحوثيون")


def test_who_is_finished_off_is_counted_and_a_group_is_beaten(known: Library) -> None:
    killed = claim_at(known, "أسفرت الضربة عن القضاء على أربعة إرهابيين.", "القضاء على")
    assert (killed.type, facet(killed, "killed")) == ("attack", "4")
    assert types_of(known, "أعلن الجيش القضاء على تنظيم الدولة في القلمون.") == [("defeat", "القضاء على")]


def test_a_cell_that_is_broken_up_is_arrested_and_a_militia_dissolved(known: Library) -> None:
    text = "تمكنت مديرية الاستخبارات العسكرية من تفكيك خلية إرهابية في كركوك واعتقال أفرادها الأربعة."
    assert claim_at(known, text, "تفكيك").type == "arrest"
    assert facet(claim_at(known, text, "اعتقال"), "target") == "أفرادها الأربعة"
    assert claim_at(known, "فككت الحكومة ميليشيا محلية في سبها.", "فككت").type == "formation"


@pytest.mark.parametrize(
    ("text", "trigger", "stands", "role", "filler"),
    [
        ("لم يتبق في القاعدة سوى 40 جندياً أمريكياً.", "يتبق", "ongoing yes certain", "actor", "40 جندياً أمريكياً"),
        ("لم يتبق في سوريا إلا نحو ألف جندي.", "يتبق", "ongoing yes certain", "actor", "نحو ألف جندي"),
        ("لا يسيطر الجيش إلا على الحي الشرقي.", "يسيطر", "ongoing yes certain", "place", "الحي الشرقي"),
        ("لم تسمح إسرائيل إلا بدخول 210 شاحنات مساعدات.", "دخول", "done yes certain", "actor", "210 شاحنات مساعدات"),
        ("لم تسمح إسرائيل بدخول أي شاحنة مساعدات.", "دخول", "done no certain", "actor", "أي شاحنة مساعدات"),
        ("لن تنسحب إسرائيل إلا بعد نزع سلاح الحزب.", "تنسحب", "planned no certain", "actor", "إسرائيل"),
        (
            "غادر من تبقى من الجنود الفرنسيين مدينة غاو.",
            "غادر",
            "done yes certain",
            "actor",
            "من تبقى من الجنود الفرنسيين",
        ),
        ("نفذت إسرائيل غارة واحدة على بعلبك.", "غارة", "done yes certain", "actor", "إسرائيل"),
    ],
)
def test_what_is_left_or_excepted(known: Library, text: str, trigger: str, stands: str, role: str, filler: str) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "stands"), facet(claim, role)) == (stands, filler)


def test_a_plural_of_men_by_name_is_no_part_of_the_force_before_it(known: Library) -> None:
    text = "طرد الجيش الحوثيين من البلدة وأجبرهم على الفرار إلى الجبال."
    driven = claim_at(known, text, "طرد")
    assert (facet(driven, "actor"), facet(driven, "target")) == ("الجيش", "الحوثيين")
    taken = claim_at(known, "تسلم الحوثيون المعسكر.", "تسلم")
    assert (facet(taken, "partner"), facet(taken, "stands")) == ("الحوثيون", "done yes certain")
    assert types_of(known, "هاجم الحوثيون المعسكر وحاصروه.") == [("attack", "هاجم"), ("siege", "حاصروه")]
