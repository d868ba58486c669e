"""Arabic: how far somebody came, who crossed by the hundreds, who mourns and is none of the dead, whose attack it was."""

import pytest

from marsad.app.reading import read_text
from marsad.model.claim import EventType, NumberKind, Role


@pytest.mark.parametrize(
    "text",
    [
        "تقدم المتمردون إلى مسافة 20 كيلومترا من أوفيرا.",
        "وصل الجيش إلى مسافة خمسة كيلومترات من بارا.",
    ],
)
def test_who_comes_so_near_does_not_come_from_there(known, text):
    (claim,) = read_text(text, known)
    assert Role.FROM not in claim.roles
    assert len(claim.roles[Role.PLACE]) == 1


def test_who_withdraws_so_far_does(known):
    (claim,) = read_text("انسحب الجيش من بارا إلى مسافة عشرة كيلومترات.", known)
    assert [f.text for f in claim.roles[Role.FROM]] == ["بارا"]


@pytest.mark.parametrize(
    ("text", "type_", "actor"),
    [
        ("عبر نحو ألف مقاتل الحدود من لبنان إلى سوريا.", EventType.ADVANCE, "نحو ألف مقاتل"),
        ("عبر أكثر من خمسة آلاف شخص الحدود إلى تشاد.", EventType.DISPLACEMENT, "أكثر من خمسة آلاف شخص"),
    ],
)
def test_who_crosses_by_the_hundreds_opens_the_sentence(known, text, type_, actor):
    (claim,) = read_text(text, known)
    assert (claim.type, [f.text for f in claim.roles[Role.ACTOR]]) == (type_, [actor])


def test_across_so_many_crossings_is_a_way(known):
    (claim,) = read_text("عبر أكثر من 20 معبرا تدخل المساعدات إلى غزة.", known)
    assert [f.text for f in claim.roles[Role.VIA]] == ["أكثر من 20 معبرا"]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("شيع آلاف السودانيين جثامين ضحايا مجزرة ود النورة.", None),
        ("شيع آلاف الفلسطينيين جثامين ثلاثة شهداء في جنين.", 3),
        ("سقط ثلاثة مقاتلين قتلى في القصف.", 3),
    ],
)
def test_mourners_are_none_of_the_dead(known, text, killed):
    (claim,) = read_text(text, known)
    number = claim.numbers.get(NumberKind.KILLED)
    assert (number.low if number is not None else None) == killed


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("أعلنت كييف صد 12 هجوما روسيا على محور بوكروفسك.", "russia"),
        ("أدان مجلس الأمن هجوما تركيا على عفرين.", "turkey"),
        ("صدت القوات الأوكرانية هجوما على خيرسون شنته روسيا.", "russia"),
    ],
)
def test_whose_attack_it_was_is_told_by_an_adjective_that_is_a_name_too(known, text, actor):
    (claim,) = read_text(text, known)
    assert [f.is_ for f in claim.roles[Role.ACTOR]] == [actor]


def test_behind_a_verb_the_name_is_a_country(known):
    (claim,) = read_text("زار الوزير سوريا.", known)
    assert [f.is_ for f in claim.roles[Role.PLACE]] == ["syria"]


@pytest.mark.parametrize(
    "text",
    [
        "قصفت زوارق حربية إسرائيلية ساحل مدينة غزة.",
        "Israeli warships bombed the port of Hodeidah.",
    ],
)
def test_warships_shell(known, text):
    (claim,) = read_text(text, known)
    assert claim.type == EventType.SHELLING
