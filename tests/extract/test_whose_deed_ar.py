"""Arabic: who did it and who only mourns, announces or helps; whose unit, whose name; what a strike did not do."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, NumberKind, Role


def actors(claim: Claim) -> list[str | None]:
    return [filler.is_ for filler in claim.roles.get(Role.ACTOR, ())]


def test_who_announces_the_death_of_its_own_has_not_killed_them(known: Library) -> None:
    text = "أعلن جهاز دعم الاستقرار مقتل {} في معسكر التكبالي بطرابلس."
    assert not actors(claim_at(known, text.format("رئيسه عبد الغني الككلي"), "مقتل"))
    assert actors(claim_at(known, "أعلن الجيش الصومالي مقتل 14 عنصراً من حركة الشباب قرب جوهر.", "مقتل")) != [
        "al-shabaab"
    ]


def test_a_group_that_announces_a_murder_mourns_and_one_that_claims_it_did_it(known: Library) -> None:
    mourned = claim_at(known, "أعلن حزب الله اغتيال القيادي فؤاد شكر في الضاحية الجنوبية.", "اغتيال")
    assert not actors(mourned)
    assert facet(mourned, "target") == "القيادي فؤاد شكر"
    assert actors(claim_at(known, "تبنى تنظيم داعش اغتيال المختار في الميادين.", "اغتيال")) == ["isis"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("نعت سرايا القدس قائد الكتيبة بعد استهدافه في مخيم نور شمس.", []),
        ("نقل الهلال الأحمر الفلسطيني شاباً بعد استهدافه في جنين.", []),
        ("حاصرت سرايا القدس الموقع بعد استهدافه في مخيم نور شمس.", ["quds-brigades"]),
    ],
)
def test_who_mourns_or_helps_has_not_struck(known: Library, text: str, who: list[str]) -> None:
    assert actors(claim_at(known, text, "استهدافه")) == who


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("اعتقلت القوات الشاب أحمد خالد من جنين.", "القوات", "الشاب أحمد خالد"),
        ("اعتقل الجيش الشاب أحمد خالد من جنين.", "الجيش", "الشاب أحمد خالد"),
        ("اعتقلت القوات المسلحة ثلاثة شبان من جنين.", "القوات المسلحة", "ثلاثة شبان"),
    ],
)
def test_a_young_man_is_whom_they_arrest(known: Library, text: str, actor: str, target: str) -> None:
    claim = claim_at(known, text, text.split(" ", maxsplit=1)[0])
    assert (facet(claim, "actor"), facet(claim, "target")) == (actor, target)


def test_what_a_numbered_unit_carried_out_is_no_part_of_its_name(known: Library) -> None:
    claim = claim_at(known, "نفذت قوة من الفرقة 210 الإسرائيلية عملية دهم في بيت جن.", "دهم")
    assert facet(claim, "actor") == "قوة من الفرقة 210 الإسرائيلية"
    assert actors(claim_at(known, "نفذت الفرقة 210 عملية دهم في بيت جن.", "دهم")) == ["israeli-forces/210th-division"]
    counted = claim_at(known, "نفذت القوات 12 عملية دهم في بيت جن.", "دهم")
    assert (facet(counted, "actor"), counted.numbers[NumberKind.COUNT].low) == ("القوات", 12)


def test_a_crossing_is_of_two_countries_and_settles_no_name(known: Library) -> None:
    text = "سلّمت قيادة الجيش {} معبر القاع إلى الأمن العام."
    lebanese = claim_at(known, text.format("اللبناني"), "سلّمت").roles[Role.PARTNER][0]
    syrian = claim_at(known, text.format("السوري"), "سلّمت").roles[Role.PARTNER][0]
    assert (lebanese.is_, syrian.is_) == ("lebanese-general-security", "syrian-interior-ministry")


def test_who_fired_what_was_not_shot_down_did_not_shoot(known: Library) -> None:
    text = "أعلن سلاح الجو الأوكراني إسقاط 74 طائرة مسيّرة من أصل 105 أطلقتها روسيا خلال الليل."
    assert actors(claim_at(known, text, "إسقاط")) == ["ukrainian-forces"]


def test_who_takes_somebodys_place_is_not_dissolved(known: Library) -> None:
    told = read_text("انسحبت قوات فاغنر من القاعدة وحل محلها الفيلق الأفريقي.", known, published=MONDAY)
    assert [claim.type.value for claim in told] == ["withdrawal", "deployment"]
    assert facet(told[1], "actor") == "الفيلق الأفريقي"
    assert facet(claim_at(known, "حلت الحكومة جهاز دعم الاستقرار.", "حلت"), "target") == "جهاز دعم الاستقرار"


def test_the_governor_behind_a_frame_is_the_source(known: Library) -> None:
    text = "قُتل عشرون شخصاً في قصف روسي على خاركيف، وفق {}."
    assert claim_at(known, text.format("حاكم المقاطعة"), "قصف").said_by[-1].text == "حاكم المقاطعة"
    assert claim_at(known, text.format("ما أعلن حاكم المقاطعة"), "قصف").said_by[-1].text == "حاكم المقاطعة"


def test_from_whom_a_town_is_taken_is_who_lost_it(known: Library) -> None:
    claim = claim_at(known, "استعاد الجيش السوداني بلدة الخوي من قوات الدعم السريع.", "استعاد")
    assert claim.roles[Role.TARGET][0].is_ == "rsf"
    assert Role.TARGET not in claim_at(known, "استعاد الجيش الطريق من جهة الغرب.", "استعاد").roles


def test_a_town_called_as_its_district_is_placed_where_only_its_country_is_told_of(known: Library) -> None:
    sent = claim_at(known, "أعلنت رئاسة أركان الجيش الليبي إرسال تعزيزات إلى الزاوية.", "إرسال")
    assert sent.roles[Role.TO][0].is_ == "zawiya"
    assert claim_at(known, "وصلت الشاحنة إلى الزاوية.", "وصلت").roles[Role.TO][0].is_ is None


def test_a_capital_that_speaks_is_not_where_a_camp_lies(known: Library) -> None:
    claim = claim_at(known, "قالت مقديشو إن طائرة مسيّرة تركية قصفت معسكراً للشباب.", "قصفت")
    assert claim.said_by[0].is_ == "somalia"
    assert claim.roles[Role.TARGET][0].is_ != "mogadishu"


@pytest.mark.parametrize(
    ("text", "trigger", "told"),
    [
        ("لم يوقع القصف قتلى.", "قتلى", "done no certain"),
        ("لم تخلف الغارة ضحايا.", "ضحايا", "done no certain"),
        ("لم يسفر القصف عن أي إصابات بشرية.", "إصابات", "done no certain"),
        ("لم يسفر القصف على البلدة سوى عن إصابة شخصين.", "القصف", "done yes certain"),
    ],
)
def test_what_a_shelling_did_not_lead_to(known: Library, text: str, trigger: str, told: str) -> None:
    assert facet(claim_at(known, text, trigger), "stands") == told


def test_only_two_wounded_are_wounded(known: Library) -> None:
    claim = claim_at(known, "لم يسفر القصف على البلدة سوى عن إصابة شخصين.", "القصف")
    assert claim.numbers[NumberKind.WOUNDED].low == 2


def test_a_shelling_that_hurt_nobody_is_told_once(known: Library) -> None:
    told = [c.type.value for c in read_text("لم يسفر القصف عن إصابات.", known, published=MONDAY)]
    assert told == ["shelling", "casualty"]
    twice = read_text("قصف الاحتلال أطراف البلدة ولم يوقع القصف قتلى.", known, published=MONDAY)
    assert [c.type.value for c in twice] == ["shelling", "casualty"]
