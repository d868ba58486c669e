"""Arabic phrases that look like part of a deed and are not: of its source, of an aim, of a name, of those who are some of others."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet, types_of

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


def test_where_a_source_is_is_not_where_it_happened(known: Library) -> None:
    text = "دمّرت مسيّرات الجيش طائرة شحن هبطت قبل ذلك بساعة، بحسب عامل في المدرج."
    assert not claim_at(known, text, "هبطت").roles.get(Role.PLACE)
    law = "اعتقلت القوات أربعة إرهابيين مطلوبين وفق المادة 4 إرهاب في قضاء الحويجة."
    assert facet(claim_at(known, law, "اعتقلت"), "place") == "قضاء الحويجة"


def test_what_a_visit_is_for_is_not_where_it_goes(known: Library) -> None:
    text = "من المرتقب وصول وفد أممي غداً السبت للاطلاع على المقابر."
    assert not claim_at(known, text, "وصول").roles.get(Role.PLACE)
    assert facet(claim_at(known, "وصل وفد أممي إلى المقابر.", "وصل"), "to") == "المقابر"


def test_a_body_named_for_its_work_has_not_done_it_by_that(known: Library) -> None:
    text = "زار الوزير مقر مشروع مسام لنزع الألغام في عدن."
    assert "weapons_seizure" not in {kind for kind, _ in types_of(known, text)}
    sent = claim_at(known, "أرسل الجيش السوداني قوة لحماية القافلة إلى نيالا.", "أرسل")
    assert facet(sent, "cargo") == "قوة"


def test_those_who_side_with_a_party_do_not_make_it_act(known: Library) -> None:
    text = "عند دوار الأزهري، انقلب الاعتصام إلى تدافع بالحجارة مع مؤيدين للحكومة."
    assert not claim_at(known, text, "الاعتصام").roles.get(Role.ACTOR)


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير إن البحث يقتصر على وقف الاعتداءات وعودة الأسرى وجلاء الاحتلال عن النقاط الخمس.",
        "تركزت المباحثات على انسحاب القوات الأجنبية من ليبيا.",
    ],
)
def test_what_talks_centre_on_has_not_happened(known: Library, text: str) -> None:
    assert "withdrawal" not in {kind for kind, _ in types_of(known, text)}


def test_the_rest_are_of_the_kind_of_those_told_of(known: Library) -> None:
    text = "قال الجيش إن أكثر من ثلاثين مسلحاً لقوا حتفهم، بينهم قياديان، فيما فر الباقون إلى غابات قريبة من النهر."
    assert ("withdrawal", "فر") in types_of(known, text)
    people = "نزح 3400 شخص من بلدة الرهد بعد هجمات لقوات الدعم السريع، ووصل معظمهم إلى الأبيض."
    assert ("deployment", "وصل") not in types_of(known, people)


def test_a_building_of_the_province_is_in_the_town_that_is_told(known: Library) -> None:
    text = "عقد المجلس جلسة في نينوى. وبدأ العشرات اعتصاماً أمام مبنى المحافظة في الموصل."
    assert claim_at(known, text, "اعتصاماً").roles[Role.PLACE][0].is_ == "mosul"


def test_what_quotes_tell_the_aim_of_is_no_name(known: Library) -> None:
    text = "ذكرت الحركة الشعبية أنها أعادت انتشار مقاتليها خارج المدينة «لتجنيب المدنيين ويلات الحرب»."
    assert facet(claim_at(known, text, "انتشار"), "place") == "المدينة"
    named = "سيطر الجيش على مدينة «الرهد» في شمال كردفان."
    assert "الرهد" in facet(claim_at(known, named, "سيطر"), "place")


def test_nobody_enters_by_being_let_by_nobody(known: Library) -> None:
    text = "يُحتجز في سجن دقريس، الذي لم يُسمح لي بدخوله، نحو ألف أسير."
    assert all(f.text != "لي" for c in read_text(text, known, published=MONDAY) for fs in c.roles.values() for f in fs)


def test_an_armed_ship_that_leaves_its_port_withdraws(known: Library) -> None:
    text = "غادرت سفينة إنزال روسية ميناء طرطوس أمس محمّلة بعربات مدرعة."
    assert claim_at(known, text, "غادرت").type == "withdrawal"
    aid = "غادرت سفينة مساعدات ميناء لارنكا أمس محمّلة بالطحين."
    assert all(kind != "withdrawal" for kind, _ in types_of(known, aid))


def test_a_bomb_by_a_road_is_in_the_place_that_opens_its_clause(known: Library) -> None:
    text = "في قاطع الطارمية، أبطل خبراء المتفجرات مفعول ثلاث عبوات على جانب طريق زراعي."
    assert claim_at(known, text, "أبطل").roles[Role.PLACE][0].is_ == "tarmiyah"
