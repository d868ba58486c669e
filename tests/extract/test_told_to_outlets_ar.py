"""Arabic headlines: who told an outlet before a colon, who repels, whose crew is taken."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, types_of

from marsad.app.library import Library
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "trigger", "said"),
    [
        ("مصدر أمني لرويترز: القوات انسحبت من القاعدة.", "انسحبت", "رويترز < مصدر أمني"),
        ("مصدر أمني لـ«الميادين»: العثور على صاروخين في صحراء الأنبار.", "العثور", "الميادين < مصدر أمني"),
        ("مدير المستشفى لمراسلتنا: الجيش انسحب من البلدة.", "انسحب", "مدير المستشفى"),
        ("دمشق - سانا: الجيش انسحب من البلدة.", "انسحب", ""),
    ],
)
def test_an_outlet_that_was_told_stands_before_the_colon(known: Library, text: str, trigger: str, said: str) -> None:
    assert facet(claim_at(known, text, trigger), "said") == said


def test_an_attack_that_is_repelled_does_not_go_on(known: Library) -> None:
    text = "الجيش السوداني يصد هجوماً للدعم السريع على الأبيض ويدمر 12 عربة قتالية"
    assert facet(claim_at(known, text, "هجوماً"), "stands") == "done yes certain"
    going_on = claim_at(known, "تنفذ القوات عملية تمشيط في جبال حمرين.", "عملية تمشيط")
    assert facet(going_on, "stands") == "ongoing yes certain"


def test_whose_crew_is_taken_takes_nobody(known: Library) -> None:
    claim = claim_at(known, "الجيش الليبي يضبط شحنة وقود مهرب قبالة زوارة ويوقف طاقمها", "يوقف")
    assert (facet(claim, "actor"), facet(claim, "target")) == ("الجيش الليبي", "طاقمها")


def test_what_is_left_is_told_where_that_is_told(known: Library) -> None:
    assert ("presence", "يتبق") not in types_of(known, "حماس: سلمنا كل ما لدينا من أسرى ولم يتبق سوى جثتين.")
    assert types_of(known, "لم يتبق في القاعدة سوى 40 جندياً أمريكياً.") == [("presence", "يتبق")]


def test_who_a_strike_finished_off_is_its_toll(known: Library) -> None:
    text = "نفذت الطائرات ضربتين جويتين على وكر لداعش أسفرتا عن القضاء على أربعة إرهابيين."
    strike = claim_at(known, text, "ضربتين")
    assert (facet(strike, "killed"), facet(strike, "count")) == ("4", "2")
    assert types_of(known, text) == [("air_strike", "ضربتين")]


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("تؤكد القيادة العامة لقوات الدعم السريع أن قواتها سيطرت على بابنوسة.", "سيطرت", "rsf"),
        ("أعلنت القيادة العامة لقوات سوريا الديمقراطية أن قواتها انسحبت من الطبقة.", "انسحبت", "sdf"),
        ("أعلن الجيش السوداني أن قواته سيطرت على بابنوسة.", "سيطرت", "sudanese-army"),
    ],
)
def test_a_general_command_is_of_the_force_behind_it(known: Library, text: str, trigger: str, actor: str) -> None:
    assert [filler.is_ for filler in claim_at(known, text, trigger).roles[Role.ACTOR]] == [actor]


def test_fighters_that_are_taken_out_leave(known: Library) -> None:
    left = claim_at(known, "أخرج الجيش الوطني مقاتليه من ثلاث قرى في ريف عفرين.", "أخرج")
    assert (left.type, facet(left, "cargo"), facet(left, "from")) == ("withdrawal", "مقاتليه", "ثلاث قرى")
    assert types_of(known, "أخرج رجال الإنقاذ ثلاثة أشخاص من تحت الأنقاض.") == []
    assert types_of(known, "على أن تقدم قيادته تقريراً شهرياً عن التنفيذ.") == []
