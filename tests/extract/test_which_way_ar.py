"""Arabic: through what something came, what a place is part of, how wide it is, who is at home where."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Filler, NumberKind, Role


def only(claim: Claim, role: Role) -> Filler:
    (filler,) = claim.roles[role]
    return filler


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("دخلت 140 شاحنة من معبر كرم أبو سالم.", Role.VIA),
        ("دخلت 140 شاحنة من كرم أبو سالم.", Role.VIA),
        ("انسحبت القوات من معبر نصيب.", Role.FROM),
        ("دخلت الدورية من بوابة الجولان إلى الرفيد.", Role.FROM),
    ],
)
def test_what_enters_from_a_crossing_passes_through_it(known: Library, text: str, role: Role) -> None:
    claim = claim_at(known, text, text.split(" ", maxsplit=1)[0])
    assert role in claim.roles
    assert not {Role.VIA, Role.FROM} - {role} & claim.roles.keys()


def test_where_attackers_are_from_is_not_where_they_strike_from(known: Library) -> None:
    claim = claim_at(known, "هاجم مستوطنون من بؤرة قريبة رعاة أغنام في مسافر يطا.", "هاجم")
    assert Role.FROM not in claim.roles
    assert facet(claim, "target") == "رعاة أغنام"
    assert Role.FROM in claim_at(known, "انسحب مسلحون من بلدة كفرا.", "انسحب").roles


@pytest.mark.parametrize(
    ("text", "trigger", "place", "is_"),
    [
        (
            "استشهد 35 فلسطينياً في غارات على مناطق متفرقة من قطاع غزة.",
            "غارات",
            "مناطق متفرقة من قطاع غزة",
            "gaza-strip",
        ),
        ("انتشرت القوات في عدة أحياء من مدينة حلب.", "انتشرت", "عدة أحياء من مدينة حلب", "aleppo"),
        ("انتشر الجيش في البادية جنوبي الميادين.", "انتشر", "البادية جنوبي الميادين", "mayadin"),
        ("ألقت مسيّرة قنبلة قرب نقطة للجيش في محيط مارون الراس.", "ألقت", "نقطة للجيش", "maroun-al-ras"),
        ("فجّر انتحاري نفسه في كنيسة بمدينة حمص.", "فجّر", "كنيسة", "homs"),
    ],
)
def test_parts_of_a_place_and_what_contains_it(known: Library, text: str, trigger: str, place: str, is_: str) -> None:
    filler = only(claim_at(known, text, trigger), Role.PLACE)
    assert (filler.text, filler.is_) == (place, is_)


def test_what_lies_by_a_bearing_from_a_town_is_not_the_town(known: Library) -> None:
    farm = only(claim_at(known, "انتشر الجيش في مزرعة جنوبي أوباري.", "انتشر"), Role.PLACE)
    town = only(claim_at(known, "انتشر الجيش في أوباري.", "انتشر"), Role.PLACE)
    assert farm.is_ == town.is_ == "ubari"
    assert (farm.precision_km or 0) > (town.precision_km or 0) + 10
    named = only(claim_at(known, "انتشر الجيش في 190 موقعاً جنوب الليطاني.", "انتشر"), Role.PLACE)
    assert named.is_ == "south-of-the-litani"
    assert named.precision_km == 30


def test_what_nobody_has_any_longer_is_his_who_the_pronoun_means(known: Library) -> None:
    text = "أكد المصدر أن عصابات داعش لم يعد لها أي وجود منظم في صحراء الأنبار."
    claim = claim_at(known, text, "وجود")
    assert (only(claim, Role.ACTOR).is_, facet(claim, "stands")) == ("isis", "ongoing no certain")


def test_a_town_that_opens_the_sentence_is_where_its_checkpoint_stands(known: Library) -> None:
    blown = claim_at(known, "في مقديشو، انفجرت سيارة مفخخة قرب نقطة تفتيش.", "انفجرت")
    assert only(blown, Role.PLACE).is_ == "mogadishu"


def test_where_an_attack_was_that_somebody_claimed(known: Library) -> None:
    text = "قُتل ثلاثة عناصر من الشرطة الباكستانية بهجوم تبنته حركة طالبان باكستان في بيشاور."
    assert only(claim_at(known, text, "هجوم"), Role.PLACE).is_ == "peshawar"


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("هبطت مروحيات إسرائيلية في تل المانع جنوب دمشق.", "هبطت", "تل المانع جنوب دمشق"),
        ("انتشرت القوات على التل المقابل.", "انتشرت", "التل المقابل"),
    ],
)
def test_a_hill_by_its_name(known: Library, text: str, trigger: str, place: str) -> None:
    assert facet(claim_at(known, text, trigger), "place") == place


def test_a_settlement_by_a_name_that_reads_as_other_words(known: Library) -> None:
    text = "مستوطنون يضرمون النار في غرفة زراعية قرب مستوطنة كرمي تسور بحماية الجيش."
    assert facet(claim_at(known, text, "يضرمون"), "place") == "مستوطنة كرمي تسور"
    like = claim_at(known, "انتشرت القوات في قرية كباقي القرى.", "انتشرت")
    assert facet(like, "place") == "قرية"


def test_three_columns_of_them_come_from_nowhere(known: Library) -> None:
    text = "تحدثت مصادر عن إحراق القوات الأمريكية معدات داخل القاعدة، وعن {} ثلاثة أرتال منها إلى قاعدة قسرك."
    assert Role.FROM not in claim_at(known, text.format("وصول"), "وصول").roles
    assert Role.FROM in claim_at(known, text.format("انسحاب"), "انسحاب").roles


@pytest.mark.parametrize(
    ("text", "actor", "count"),
    [
        ("بعد رتلين وصلا أمس إلى كردستان العراق، يصل اليوم رتل ثالث.", "رتلين", 2),
        ("رتل تابع لوزارة الداخلية يضم 15 آلية ونحو 100 عنصر وصل إلى الهول.", "رتل تابع لوزارة الداخلية", 15),
    ],
)
def test_columns_that_come_are_who_comes(known: Library, text: str, actor: str, count: int) -> None:
    trigger = "وصلا" if "وصلا" in text else "وصل"
    claim = claim_at(known, text, trigger)
    assert facet(claim, "actor") == actor
    assert claim.numbers[NumberKind.COUNT].low == count


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("كانت قوات سوريا الديمقراطية قد سيطرت على سجن الأقطان منذ 2017.", "control"),
        ("سيطر الجيش السوري على سجن الأقطان منذ الصباح.", "capture"),
    ],
)
def test_what_somebody_had_taken_and_kept_since_he_held(known: Library, text: str, type_: str) -> None:
    assert claim_at(known, text, "سيطرت" if "سيطرت" in text else "سيطر").type == type_


def test_who_is_kidnapped_and_led_away_is_kidnapped_once(known: Library) -> None:
    told = read_text("خطف الشاب رامي في ذيبين على يد ملثمين اقتادوه الى جهة مجهولة.", known, published=MONDAY)
    assert [claim.type.value for claim in told] == ["abduction"]


def test_who_is_made_to_leave_is_whom_it_is_done_to(known: Library) -> None:
    made = claim_at(known, "أُجبرت 60 عائلة على مغادرة منازلها في البلدة.", "أُجبرت")
    assert facet(made, "target") == "60 عائلة"
    assert Role.ACTOR not in made.roles
    assert facet(claim_at(known, "غادرت 60 عائلة منازلها في البلدة.", "غادرت"), "actor") == "60 عائلة"


def test_what_happens_before_a_house_happens_in_its_town(known: Library) -> None:
    claim = claim_at(known, "في صرمان، أردى مجهولون آمر كتيبة سابقاً أمام منزله.", "أردى")
    assert only(claim, Role.PLACE).is_ == "surman"
    assert only(claim_at(known, "أردى مجهولون آمر كتيبة سابقاً أمام منزله.", "أردى"), Role.PLACE).text == "منزله"
