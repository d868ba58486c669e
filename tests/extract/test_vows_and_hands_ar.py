"""Arabic: in whose hands a place is, what is vowed by whom, what is lifted or collapses, what is taken up again, and tolls."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, line, read_arabic, types_of

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "trigger", "holder", "held"),
    [
        ("لا تزال الفاشر في يد قوات الدعم السريع.", "في يد", "قوات الدعم السريع", "الفاشر"),
        ("وباتت المدينة بيد الفصائل المحلية.", "بيد", "الفصائل المحلية", "المدينة"),
        ("قصف الجيش البلدة. والبلدة بيد الفصائل منذ عام.", "بيد", "الفصائل", "البلدة"),
    ],
)
def test_whose_hands_a_place_is_in(known: Library, text: str, trigger: str, holder: str, held: str) -> None:
    claim = claim_at(known, text, trigger)
    assert (claim.type, facet(claim, "actor"), facet(claim, "place")) == ("control", holder, held)
    assert claim.phase == "ongoing"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("سقطت نيالا في يد قوات الدعم السريع.", "capture"),
        ("قُتل ثلاثة مدنيين بأيدي مسلحين مجهولين.", "attack"),
    ],
)
def test_what_falls_or_is_done_by_somebody_is_told_by_its_verb(known: Library, text: str, kind: str) -> None:
    assert [k for k, _ in types_of(known, text)] == [kind]


def test_no_decision_is_a_place_in_hands(known: Library) -> None:
    assert types_of(known, "قصف الجيش البلدة. والقرار بيد الحكومة.") == [("shelling", "قصف")]


def test_a_vow_that_leaves_out_who_makes_it_goes_on_from_who_spoke(known: Library) -> None:
    text = "قال القيادي في جماعة الحوثي محمد البخيتي إن الرد آت. وهدد باستئناف الهجمات على السفن."
    vow = claim_at(known, text, "الهجمات")
    assert facet(vow, "stands") == "planned yes possible"
    assert facet(vow, "said") == "القيادي في جماعة الحوثي محمد البخيتي"
    alone = claim_at(known, "وتوعد باستهداف السفن الإسرائيلية.", "استهداف")
    assert facet(alone, "stands") == "planned yes possible"


@pytest.mark.parametrize(
    ("text", "not_told"),
    [
        ("هدد قائد الحرس الثوري بالرد على الهجمات الإسرائيلية.", "attack"),
        ("توعد الحوثيون بالثأر لمقتل قائدهم في صنعاء.", "casualty"),
    ],
)
def test_what_is_vowed_to_be_answered_is_not_what_is_vowed(known: Library, text: str, not_told: str) -> None:
    assert [k for k, _ in types_of(known, text)] == ["threat"]
    assert not_told not in {k for k, _ in types_of(known, text)}


def test_a_siege_that_its_layer_lifts_is_lifted(known: Library) -> None:
    text = "وصلت القافلة إلى تعز بعد أسبوع من رفع الجماعة حصارها عن المدينة."
    lifted = claim_at(known, text, "رفع")
    assert (lifted.type, lifted.polarity, facet(lifted, "actor")) == ("siege", "no", "الجماعة")
    laid = claim_at(known, "شددت الجماعة حصارها على المدينة.", "حصارها")
    assert laid.polarity == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "انهارت المحادثات بين الطرفين في جنيف.",
        "وقال المبعوث إن المحادثات انهارت.",
        "انهيار المفاوضات بين واشنطن وطهران.",
    ],
)
def test_talks_that_collapse_are_told_once_and_not_as_going_well(known: Library, text: str) -> None:
    claims = read_arabic(known, text)
    assert [(str(c.type), str(c.polarity)) for c in claims] == [("talks", "no")]


def test_how_an_evacuation_goes_on_is_of_the_one_told_before(known: Library) -> None:
    text = "بدأ الجيش الأمريكي إخلاء قاعدة قسرك. ومن المتوقع أن تكتمل عملية الإخلاء قبل نهاية الأسبوع."
    claim = claim_at(known, text, "الإخلاء")
    assert (claim.type, facet(claim, "from"), claim.phase) == ("withdrawal", "قاعدة قسرك", "planned")
    bare = "بدأ الجيش الأمريكي إخلاء قاعدة قسرك. ولا تفاصيل عن عملية الإخلاء."
    assert [t for _, t in types_of(known, bare)] == ["إخلاء"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قال مصدر طبي إن عدد المصابين ارتفع إلى 27.", ["wounded=27"]),
        ("ارتفع عدد الجرحى في المدينة إلى 40.", ["wounded=40"]),
        ("لم يعرف عدد المصابين في المدينة.", []),
    ],
)
def test_how_many_are_hurt_is_told_only_with_its_figure(known: Library, text: str, told: list[str]) -> None:
    claims = [line(c) for c in read_arabic(known, text)]
    assert len(claims) == len(told)
    assert all(figure in claim for figure, claim in zip(told, claims, strict=True))


def test_what_hit_somebody_on_his_way_was_where_that_led(known: Library) -> None:
    text = "وفي مأرب، قُتل ثلاثة مدنيين وأصيب اثنان بانفجار لغم أثناء مرور سيارتهم في مديرية حريب."
    assert facet(claim_at(known, text, "انفجار"), "place") == "مديرية حريب"
    framed = "وفي مأرب، قُتل ثلاثة مدنيين بانفجار لغم."
    assert facet(claim_at(known, framed, "انفجار"), "place") == "مأرب"


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "stands"),
    [
        ("هددت الجماعة إسرائيل بقصف المطار.", "قصف", "الجماعة", "planned yes possible"),
        ("هدد الجيش المسلحين باقتحام بلدة سراقب.", "اقتحام", "الجيش", "planned yes possible"),
        ("أطلق الحوثيون تهديدات بقصف المطار.", "قصف", "الحوثيون", "planned yes possible"),
        ("نزح السكان بعد تهديد إسرائيل بقصف البلدة.", "قصف", "إسرائيل", "planned yes possible"),
        ("نزح السكان عقب تهديدات بقصف البلدة.", "قصف", "", "planned yes possible"),
        ("تلقت الحكومة تهديدات بقصف المطار.", "قصف", "", "planned yes possible"),
        ("تراجعت الجماعة عن تهديدها بقصف المطار.", "قصف", "الجماعة", "planned no certain"),
        ("نفذت الجماعة تهديدها بقصف المطار.", "قصف", "الجماعة", "done yes certain"),
    ],
)
def test_what_a_threat_is_of_has_not_come(known: Library, text: str, trigger: str, actor: str, stands: str) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "actor"), facet(claim, "stands")) == (actor, stands)


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("أصدر الجيش الإسرائيلي إنذارا بإخلاء بلدة الخيام.", "displacement", ""),
        ("أمر الجيش الإسرائيلي بإخلاء مدينة رفح.", "displacement", ""),
        ("أصدر الجيش الإسرائيلي أوامر بإخلاء بلدة الخيام.", "displacement", ""),
        ("أمر القائد بإخلاء القاعدة.", "withdrawal", "القائد"),
        ("أمر الجيش قواته بإخلاء بلدة بارا.", "withdrawal", "قواته"),
        ("أعلن الجيش الأمريكي إخلاء قاعدة قسرك.", "withdrawal", "الجيش الأمريكي"),
    ],
)
def test_who_orders_a_town_cleared_does_not_leave_it(known: Library, text: str, kind: str, actor: str) -> None:
    claim = claim_at(known, text, "إخلاء")
    assert (claim.type, facet(claim, "actor")) == (kind, actor)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("تراجعت القوات عن مواقعها في بارا.", "مواقعها"),
        ("تراجع الدعم السريع عن الفاشر.", "الفاشر"),
        ("تراجعت الحركة عن سحب مقاتليها.", None),
        ("تراجعت قوات الدعم السريع عن وعودها.", None),
        ("تراجع الجيش عن نيته إغلاق المعبر.", None),
        ("تراجعت حماس عن المقترح.", None),
    ],
)
def test_who_goes_back_on_something_leaves_no_place(known: Library, text: str, left: str | None) -> None:
    leaves = [c for c in read_arabic(known, text) if c.type == "withdrawal"]
    assert [facet(c, "from") for c in leaves] == ([] if left is None else [left])
