"""Arabic: bands made up of so many, whom a shell or bullet killed, who takes a post over, units by their number, names of fathers."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import EventType


def test_what_a_band_of_so_many_planned(known: Library) -> None:
    text = "ضبطت الأجهزة الأمنية في مأرب خلية حوثية مكونة من ستة عناصر خططت لاغتيال قيادات عسكرية."
    assert facet(claim_at(known, text, "اغتيال"), "actor") == "خلية حوثية"
    own = "هاجمت مجموعة مكونة من عشرة مسلحين نقطة تفتيش في الشرقاط."
    assert facet(claim_at(known, own, "هاجمت"), "target") == "نقطة تفتيش"


def test_what_goes_along_with_so_many_takes_no_place(known: Library) -> None:
    text = "توغلت قوة إسرائيلية مكونة من ثلاث دبابات ترافقها جرافة في بلدة بيت جن."
    claims = read_text(text, known, published=MONDAY)
    assert [claim.type for claim in claims] == [EventType.ADVANCE]
    assert facet(claims[0], "place") == "بلدة بيت جن"


@pytest.mark.parametrize(
    ("text", "type_", "target", "means"),
    [
        ("قتلت رصاصة قناص امرأة في حي الشيخ مقصود.", "attack", "امرأة", "رصاصة قناص"),
        ("قتلت شظايا قذيفة هاون طفلين في حي الروضة.", "shelling", "طفلين", "شظايا قذيفة هاون"),
        ("أصابت قذيفة طفلاً في حي الميدان.", "shelling", "طفلاً", "قذيفة"),
        ("قتلت عبوة ناسفة جنديين قرب الموصل.", "explosion", "جنديين", "عبوة ناسفة"),
    ],
)
def test_whom_it_killed(known: Library, text: str, type_: str, target: str, means: str) -> None:
    claim = read_text(text, known, published=MONDAY)[0]
    assert (claim.type, facet(claim, "target"), facet(claim, "means")) == (type_, target, means)
    shot = claim_at(known, "قتل رجل برصاص قناص في جنين.", "قتل")
    assert facet(shot, "target") == "رجل"


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("حلّت قوات درع الوطن محل قوات الانتقالي في معسكر الخشعة.", "حلّت", "قوات درع الوطن"),
        ("انسحبت وحدات قسد من السد وحلت محلها قوات الجيش السوري.", "حلت", "قوات الجيش السوري"),
    ],
)
def test_who_takes_over(known: Library, text: str, trigger: str, actor: str) -> None:
    claim = claim_at(known, text, trigger)
    assert (claim.type, facet(claim, "actor")) == (EventType.DEPLOYMENT, actor)
    assert not read_text("حل الدولار محل الليرة في التعاملات.", known, published=MONDAY)


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "other"),
    [
        ("هاجمت الفرقة الرابعة عشرة مواقع للمليشيا.", "هاجمت", "الفرقة الرابعة عشرة", "مواقع للمليشيا"),
        ("دمرت الفرقة السادسة مشاة ثلاث مركبات.", "دمرت", "الفرقة السادسة مشاة", "ثلاث مركبات"),
        ("دمرت الكتيبة الثانية عشر دبابات.", "دمرت", "الكتيبة الثانية", "عشر دبابات"),
    ],
)
def test_which_unit_it_is(known: Library, text: str, trigger: str, actor: str, other: str) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "actor"), facet(claim, "target")) == (actor, other)


def test_a_man_goes_by_his_father_s_name(known: Library) -> None:
    text = "اغتال مسلحون الشيخ حسين بن علي العامري في شبوة."
    assert facet(claim_at(known, text, "اغتال"), "target") == "الشيخ حسين بن علي العامري"
    rode = "هاجم مسلحون على دراجات نقطة تفتيش في شبوة."
    assert facet(claim_at(known, rode, "هاجم"), "actor") == "مسلحون"


def test_walls_fall_into_no_hands(known: Library) -> None:
    text = "أصيب أربعة جراء سقوط جدار منزل متصدع في مخيم الشاطئ."
    assert all(claim.type != EventType.CAPTURE for claim in read_text(text, known, published=MONDAY))
    fallen = read_text("أثار سقوط مدينة الفاشر موجة نزوح.", known, published=MONDAY)
    assert EventType.CAPTURE in [claim.type for claim in fallen]


def test_who_left_others_dead_and_wounded(known: Library) -> None:
    claim = claim_at(known, "أوقعنا قوة صهيونية راجلة بين قتيل وجريح شرق جباليا.", "أوقعنا")
    assert (claim.type, facet(claim, "target")) == (EventType.ATTACK, "قوة صهيونية راجلة")
    assert not read_text("أوقع الخلاف الحكومة بين نارين.", known, published=MONDAY)


def test_a_patrol_searches_houses(known: Library) -> None:
    claim = claim_at(known, "نفذت دورية عملية دهم وتفتيش في بلدة عرسال.", "عملية دهم وتفتيش")
    assert (claim.type, facet(claim, "actor")) == (EventType.EXERCISE, "دورية")


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("رفضت الحركة الشعبية عرضاً حكومياً لهدنة إنسانية في كادقلي.", "هدنة إنسانية", "الحركة الشعبية"),
        ("رفضت إسرائيل طلب حماس الانسحاب من محور نتساريم.", "الانسحاب", "إسرائيل"),
    ],
)
def test_what_a_refused_proposal_was_for(known: Library, text: str, trigger: str, actor: str) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "stands"), facet(claim, "actor")) == ("planned no certain", actor)
    agreed = claim_at(known, "وافقت الحركة على مقترح لوقف إطلاق النار.", "وقف إطلاق النار")
    assert facet(agreed, "stands") == "planned yes certain"


@pytest.mark.parametrize(
    ("text", "trigger", "taken"),
    [
        ("أطلقت قوات البيشمركة سراح ثلاثة رعاة كانت قد احتجزتهم قرب مخمور.", "أطلقت", "احتجزتهم"),
        ("أفرجت المليشيا عن خمسة تجار كانت قد اختطفتهم في أبو زبد.", "أفرجت", "اختطفتهم"),
    ],
)
def test_whom_they_had_taken_before_they_let_go(known: Library, text: str, trigger: str, taken: str) -> None:
    freed, before = claim_at(known, text, trigger), claim_at(known, text, taken)
    assert (freed.background, before.background) == (False, True)
    assert facet(before, "target") == facet(freed, "target")
