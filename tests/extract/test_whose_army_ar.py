"""Whose army is "the army" of who commands it; whom riders kill; whose man somebody is; what is told of some of them."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet

from marsad.app.library import Library
from marsad.model.claim import NumberKind, Role


@pytest.mark.parametrize(
    ("text", "trigger", "army"),
    [
        ("قال وزير الدفاع التركي إن الجيش قصف مواقع في شمال العراق.", "قصف", "turkish-forces"),
        ("قال رئيس الوزراء الإسرائيلي إن الجيش سيبقى في جنوب لبنان.", "يبقى", "israeli-forces"),
        ("قال المبعوث الأميركي إن الجيش سينتشر في السويداء.", "ينتشر", "syrian-army"),
        ("قال الرئيس اللبناني إن الجيش انتشر في الخيام.", "انتشر", "lebanese-army"),
        (
            "Israeli Defence Minister Israel Katz said the army would stay in southern Lebanon.",
            "stay",
            "israeli-forces",
        ),
        ("The US envoy said the army would deploy in Suwayda.", "deploy", "syrian-army"),
    ],
)
def test_the_army_of_who_commands_it_is_his(known: Library, text: str, trigger: str, army: str) -> None:
    assert claim_at(known, text, trigger).roles[Role.ACTOR][0].is_ == army


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("اغتال مجهولان يستقلان دراجة نارية عضو لجنة الصلح في الصنمين.", "مجهولان", "عضو لجنة الصلح"),
        ("قتل مسلحون يستقلون سيارة ضابطا في الشرطة.", "مسلحون", "ضابطا في الشرطة"),
    ],
)
def test_riders_kill_whom_the_sentence_comes_to(known: Library, text: str, actor: str, target: str) -> None:
    claim = claim_at(known, text, text.split(" ", maxsplit=1)[0])
    assert (facet(claim, "actor"), facet(claim, "target")) == (actor, target)
    struck = claim_at(known, "قتل مسلحون يستقلون سيارة في غارة إسرائيلية.", "غارة")
    assert facet(struck, "target") == "مسلحون"


def test_a_groups_governor_of_a_province_is_no_states(known: Library) -> None:
    text = "أعلن الجهاز القبض على {} قرب هيت."
    assert claim_at(known, text.format("والي الأنبار في تنظيم داعش"), "القبض على").roles[Role.TARGET][0].is_ == "isis"
    assert claim_at(known, text.format("محافظ الأنبار"), "القبض على").roles[Role.TARGET][0].is_ == "iraq"


def test_so_many_of_them_come_from_nowhere(known: Library) -> None:
    claim = claim_at(known, "أطلقت روسيا 120 مسيّرة، أُسقط منها 98.", "أُسقط")
    assert Role.FROM not in claim.roles
    assert claim.numbers[NumberKind.COUNT].low == 98


def test_the_men_of_a_band_are_arrested_not_the_ministrys(known: Library) -> None:
    text = "أعلنت {} في حمص واعتقال أربعة من أفرادها."
    cell = claim_at(known, text.format("وزارة الداخلية السورية تفكيك خلية لتنظيم داعش"), "اعتقال")
    assert cell.roles[Role.TARGET][0].is_ == "isis"
    own = claim_at(known, "أعلنت «قسد» اعتقال خمسة من عناصرها في الرقة.", "اعتقال")
    assert own.roles[Role.TARGET][0].is_ == "sdf"


def test_whom_a_mine_killed_did_not_blow_it_up(known: Library) -> None:
    text = "قضى ثلاثة عناصر من قوى الأمن الداخلي جراء انفجار لغم من مخلفات الحرب في بادية السخنة."
    claim = claim_at(known, text, "انفجار")
    assert Role.ACTOR not in claim.roles
    assert claim.numbers[NumberKind.KILLED].low == 3


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قال مصدر عسكري في بيروت إن الجيش انتشر في حولا.", "military"),
        ("قال مصدر في بيروت إن الجيش انتشر في حولا.", "unnamed"),
        ("قال مسؤول في بيروت إن الجيش انتشر في حولا.", "official"),
    ],
)
def test_a_source_in_a_capital_is_not_its_state(known: Library, text: str, kind: str) -> None:
    assert claim_at(known, text, "انتشر").said_by[-1].kind == kind
