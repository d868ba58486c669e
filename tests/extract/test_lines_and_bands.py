"""What opens the lines of a list, how hashtags read, what bands are called, and whom or what a pronoun behind a passive means."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role

LINES = """#قلقيلية | قوات الاحتلال تداهم الآن حي النقار وتفتش بناية من أربع طبقات
#بيت_أمر | مستوطنون يضرمون النار في غرفة زراعية قرب مستوطنة كرمي تسور بحماية الجيش
#طمون | الاحتلال يرفع حظر التجول بعد أربعة أيام ويندحر من وسط البلدة
#رام_الله | الإفراج عن الأسيرة سلام كساب من سجن الدامون بعد 14 شهراً
"""


def test_a_line_of_a_list_is_of_the_town_that_opens_it(known: Library) -> None:
    left = claim_at(known, LINES, "يندحر").roles[Role.FROM][0]
    assert (left.text, left.is_) == ("وسط البلدة", "tammun")
    freed = claim_at(known, LINES, "الإفراج").roles[Role.FROM][0]
    assert freed.is_ not in {"tammun", "karmei-tzur"}


def test_the_only_dateline_opens_the_whole_report(known: Library) -> None:
    text = "نابلس – اقتحمت قوات الاحتلال قرية قريبة فجر اليوم واعتقلت شاباً.\nوانسحبت القوات من المدينة ظهراً."
    assert claim_at(known, text, "انسحبت").roles[Role.FROM][0].is_ == "nablus"


def test_the_joints_of_a_hashtag_part_its_words(known: Library) -> None:
    claim = claim_at(known, "اعتقلت القوات شابين في #رام_الله وآخر في #جنين.", "اعتقلت")
    assert claim.roles[Role.PLACE][0].is_ == "ramallah"
    assert claim.roles[Role.PLACE][0].text == "رام_الله"


@pytest.mark.parametrize("band", ["كتيبة شهداء أم الأرانب", "لواء أحرار درعا", "كتيبة ثوار الزاوية"])
def test_a_band_named_for_a_place_is_no_place(known: Library, band: str) -> None:
    claim = claim_at(known, f"حلت سرية أخرى بدلاً من {band}، التي ستنسحب إلى سبها.", "ستنسحب"[1:])
    assert facet(claim, "actor") == band


def test_a_town_with_an_army_behind_its_name_is_still_one(known: Library) -> None:
    claim = claim_at(known, "هاجم مسلحون بلدة أم الأرانب.", "هاجم")
    assert facet(claim, "place") == "بلدة أم الأرانب"


def test_a_bearing_behind_an_owned_noun_is_no_name(known: Library) -> None:
    text = "ما زال مقاتلو الدعم السريع يسيطرون على بلدة كازقيل وعلى مداخلها الشرقية."
    assert "مداخلها الشرقية" in facet(claim_at(known, text, "يسيطرون"), "place")
    town = claim_at(known, "قصف الجيش عاصمتها القاهرة.", "قصف")
    assert "عاصمتها الشرقية" not in facet(town, "place")


def test_a_joined_verb_behind_a_state_is_of_the_main_clause(known: Library) -> None:
    text = "حررت كتيبة سبل السلام 221 مهاجراً كانوا محتجزين لدى عصابة تهريب، وألقت القبض على اثنين من أفرادها."
    assert facet(claim_at(known, text, "القبض على"), "actor") == "كتيبة سبل السلام"


def test_in_it_behind_a_passive_is_the_event_not_the_last_place(known: Library) -> None:
    text = "قال مسؤول في بغداد إن القاعدة شهدت قصفاً صاروخياً إيرانياً أصيب فيه عشرات الجنود."
    assert not claim_at(known, text, "قصفاً").roles.get(Role.PLACE)
    house = "قصف الطيران منزلاً في معرة النعمان قُتل فيه ثلاثة مدنيين."
    claims = read_text(house, known, published=MONDAY)
    assert any(f.is_ == "maarat-al-numan" for c in claims for fs in c.roles.values() for f in fs)
