"""Arabic notes and headlines: strikes before their verb, tolls, speakers in the first person, who condemns and who warns."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Phase, Role


def told(text: str, known: Library) -> list[Claim]:
    return list(read_text(text, known, published=date(2026, 2, 23)))


def words(claim: Claim, role: Role) -> list[str]:
    return [filler.text for filler in claim.roles.get(role, ())]


@pytest.mark.parametrize(
    ("text", "event", "role", "what"),
    [
        ("غارة إسرائيلية تستهدف سيارة في كفرا.", "air_strike", Role.TARGET, ["سيارة"]),
        ("غارات إسرائيلية تستهدف بلدات كفرا وياطر وحاريص.", "air_strike", Role.PLACE, ["كفرا", "ياطر", "حاريص"]),
        ("قصف مدفعي يستهدف بلدة ياطر.", "shelling", Role.PLACE, ["بلدة ياطر"]),
        ("استهدف قصف مدفعي بلدة ياطر.", "shelling", Role.PLACE, ["بلدة ياطر"]),
        ("هز انفجار مدينة اللاذقية.", "explosion", Role.PLACE, ["مدينة اللاذقية"]),
        ("استهدفت غارة بلدة كفرا.", "air_strike", Role.PLACE, ["بلدة كفرا"]),
        ("استهدف هجوم الحزب القاعدة.", "attack", Role.ACTOR, ["الحزب"]),
        ("الطيران الإسرائيلي يستهدف بلدة كفرا.", "air_strike", Role.ACTOR, ["الطيران الإسرائيلي"]),
        ("الجيش الإسرائيلي: هاجمنا مستودعات أسلحة.", "attack", Role.ACTOR, ["الجيش الإسرائيلي"]),
        ("مصدر طبي: هاجمنا مستودعات أسلحة.", "attack", Role.ACTOR, []),
        ("حزب الله ينفي إطلاق صواريخ باتجاه الأراضي المحتلة.", "shelling", Role.ACTOR, ["حزب الله"]),
    ],
)
def test_one_claim_with_who_and_what(text: str, event: str, role: Role, what: list[str], known: Library) -> None:
    assert [(c.type.value, words(c, role)) for c in told(text, known)] == [(event, what)]


@pytest.mark.parametrize(
    ("text", "event", "actors"),
    [
        ("أدانت مصر القصف الإسرائيلي على غزة.", "shelling", ["الإسرائيلي"]),
        ("أدانت مصر قصف غزة.", "shelling", []),
        ("استنكرت الحكومة اقتحام المسجد الأقصى.", "attack", []),
        ("أعلن الجيش اقتحام البلدة.", "attack", ["الجيش"]),
        ("أعلنت كتائب القسام استهداف دبابة ميركافا.", "attack", ["كتائب القسام"]),
        ("أعلنت اليونيفيل استهداف مقرها.", "attack", []),
        ("أعلن الجيش اللبناني استهداف مركز له.", "attack", []),
        ("أعلن الجيش قصف حزب الله مستوطنة.", "shelling", ["حزب الله"]),
        ("أعلنت وزارة الصحة استهداف مستشفى.", "attack", []),
    ],
)
def test_who_announces_an_attack_did_it_unless_it_was_hit_and_who_condemns_one_did_not(
    text: str, event: str, actors: list[str], known: Library
) -> None:
    assert [(c.type.value, words(c, Role.ACTOR)) for c in told(text, known)] == [(event, actors)]


def test_a_toll_of_a_strike_is_no_plan_to_strike(known: Library) -> None:
    (strike,) = told("3 شهداء و9 جرحى في حصيلة أولية للغارة على كفرا.", known)
    assert strike.phase is Phase.DONE
    plans = [c.phase for c in told("استعدادا للهجوم على كفرا حشد الجيش قواته.", known) if c.type.value == "attack"]
    assert plans == [Phase.PLANNED]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("حذرت الأمم المتحدة من هجوم على الفاشر.", {"capture", "attack"}),
        ("نزح السكان وسط مخاوف من اجتياح المدينة.", {"capture", "attack", "advance"}),
        ("The UN warned against an attack on El Fasher.", {"attack"}),
    ],
)
def test_what_is_only_feared_is_not_told(text: str, types: set[str], known: Library) -> None:
    assert not types & {c.type.value for c in told(text, known)}


def test_what_somebody_warns_will_be_done_is_planned(known: Library) -> None:
    (taking,) = told("حذرت مصر من أن إسرائيل ستجتاح رفح.", known)
    assert (taking.phase, words(taking, Role.ACTOR)) == (Phase.PLANNED, ["إسرائيل"])


def test_those_whom_a_participle_takes_up_are_released_and_release_nobody(known: Library) -> None:
    claims = told("وصول دفعة جديدة من الأسرى المفرج عنهم إلى مطار عدن.", known)
    (release,) = [c for c in claims if c.type.value == "release"]
    assert (words(release, Role.ACTOR), words(release, Role.TARGET)) == ([], ["دفعة جديدة من الأسرى"])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "أسفرت العملية عن مقتل اثنين وتوقيف أربعة وضبط أحزمة ناسفة.",
            {"casualty": "yes", "arrest": "yes", "weapons_seizure": "yes"},
        ),
        (
            "استأنفت الشركة رحلاتها بعد توقف دام أسبوعين بسبب المعارك مع قسد في الحي.",
            {"clash": "yes", "closure": "yes", "reopening": "yes"},
        ),
        ("بعد توقف القصف على المدينة عاد السكان.", {"shelling": "no", "return": "yes"}),
    ],
)
def test_a_noun_of_ending_ends_only_what_it_is_of(text: str, wanted: dict[str, str], known: Library) -> None:
    assert {c.type.value: c.polarity.value for c in told(text, known)} == wanted


def test_some_of_them_act_not_whom_they_visit(known: Library) -> None:
    (visit,) = told("قالت الإدارة الذاتية إن وفدا منها سيزور دمشق الأسبوع المقبل.", known)
    assert (words(visit, Role.ACTOR), visit.phase) == (["وفدا"], Phase.PLANNED)
