"""Arabic sentences that go on after a remark, a headline's second half, or a relative: who acts, and who says it."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import NumberKind, Role


@pytest.mark.parametrize(
    ("text", "word", "actor"),
    [
        ("شهدت القنيطرة توغلات، إذ تقدمت قوات الاحتلال إلى القرية، ونصبت حاجزا.", "نصبت", "قوات الاحتلال"),
        (
            "وكانت قوات الاحتلال توغلت، أمس، في قرية معرية الواقعة ضمن حوض اليرموك، وأطلقت النار.",
            "أطلقت",
            "قوات الاحتلال",
        ),
        (
            "داهمت قوة إسرائيلية منزلا وأقدمت على اعتقال شاب لم تحدد هويته، قبل أن تنسحب من القرية.",
            "تنسحب",
            "قوة إسرائيلية",
        ),
        ("غارات إسرائيلية على صنعاء والحوثيون يتوعدون بالرد", "يتوعدون", "الحوثيون"),
        ("شن الجيش هجوما على القرية والقوات المشتركة سيطرت على الجبل.", "سيطرت", "القوات المشتركة"),
    ],
)
def test_who_goes_on_acting(known: Library, text: str, word: str, actor: str) -> None:
    claim = claim_at(known, text, word)
    assert [f.text for f in claim.roles[Role.ACTOR]] == [actor]


def test_nobody_is_struck_who_only_joins_with_a_verb_of_his_own(known: Library) -> None:
    claim = claim_at(known, "غارات إسرائيلية على صنعاء والحوثيون يتوعدون بالرد", "غارات")
    assert Role.TARGET not in claim.roles
    both = claim_at(known, "غارات إسرائيلية على صنعاء والحديدة", "غارات")
    assert [f.text for f in both.roles[Role.PLACE]] == ["صنعاء", "الحديدة"]


def test_who_declares_something_of_his_own_told_not_what_stands_before(known: Library) -> None:
    assert claim_at(known, "قصف الجيش المدينة والحكومة تعلن حالة الطوارئ", "قصف").said_by == ()
    told = claim_at(known, "قصف الجيش المدينة، بحسب ما أعلنت الحكومة", "قصف")
    assert [link.text for link in told.said_by] == ["الحكومة"]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("عدد القتلى الذين وصلوا إلى المستشفى بلغ 17.", 17),
        ("أعلنت الوزارة أن عدد الشهداء الذين سقطوا منذ الفجر ارتفع إلى 40.", 40),
        ("عدد القتلى الذين سقطوا في 3 غارات أمس ارتفع إلى 40.", 40),
    ],
)
def test_a_toll_stands_behind_what_is_said_of_the_dead(known: Library, text: str, killed: int) -> None:
    claims = read_text(text, known, published=MONDAY)
    assert [c.numbers[NumberKind.KILLED].low for c in claims if NumberKind.KILLED in c.numbers] == [killed]


@pytest.mark.parametrize(
    ("text", "word", "role", "told"),
    [
        ("أصيب المواطن محمد أبو حشيش برصاص الجيش.", "رصاص", Role.TARGET, ["المواطن محمد أبو حشيش"]),
        (
            "أدى القصف إلى مقتل الطفلة مواهب علي حسان والطفلة فرح أحمد علي.",
            "القصف",
            Role.TARGET,
            ["الطفلة مواهب علي حسان", "الطفلة فرح أحمد علي"],
        ),
        ("استهدف صاروخ معسكر الميل.", "استهدف", Role.TARGET, ["معسكر الميل"]),
        ("خاضت القوات والمقاومة مواجهات عنيفة ضد المليشيا الحوثية.", "مواجهات", Role.PARTNER, ["المليشيا الحوثية"]),
        ("سيطرت القوات على منطقتي الراك وقاع المنجورة.", "سيطرت", Role.PLACE, ["الراك", "قاع المنجورة"]),
        ("غادر 300 شخص مخيم النازحين إلى قراهم.", "غادر", Role.FROM, ["مخيم النازحين"]),
        ("تحركت دبابات من التل الأحمر إلى القرية.", "تحركت", Role.FROM, ["التل الأحمر"]),
    ],
)
def test_where_a_phrase_ends(known: Library, text: str, word: str, role: Role, told: list[str]) -> None:
    assert [f.text for f in claim_at(known, text, word).roles[role]] == told


def test_a_common_noun_with_an_adjective_is_not_the_town_of_that_name(known: Library) -> None:
    hill = claim_at(known, "تحركت دبابات من التل الأحمر إلى القرية.", "تحركت").roles[Role.FROM][0]
    town = claim_at(known, "قصف الجيش مدينة التل في ريف دمشق.", "قصف").roles[Role.PLACE][0]
    assert (hill.is_, town.is_) == (None, "tall")


@pytest.mark.parametrize(
    "text",
    [
        "لجأت السلطات المحلية إلى إعلان النفير العام للدفاع عن المحافظة.",
        "انخرط الشبان في ورشة تدريبية بالمسجد.",
        "يبعد الموقع 30 كم عن مخيم النازحين في المنطقة.",
    ],
)
def test_nothing_happened(known: Library, text: str) -> None:
    assert read_text(text, known, published=MONDAY) == []


def test_a_thing_without_a_name_lies_where_it_is_told_to_be(known: Library) -> None:
    text = "انسحبت القوات من الثكنات الواقعة {}."
    left = claim_at(known, text.format("في عين زارة"), "انسحبت").roles[Role.FROM][0]
    assert left.is_ == "ain-zara"
    assert claim_at(known, text.format("على الطريق"), "انسحبت").roles[Role.FROM][0].is_ is None


@pytest.mark.parametrize(
    ("text", "word", "actor", "target"),
    [
        ("هاجم أحد الفصيلين مقر الشرطة.", "هاجم", ["أحد الفصيلين"], ["مقر الشرطة"]),
        ("خطف أحد الموظفين في الفاشر.", "خطف", [], ["أحد الموظفين"]),
        ("أطلق أحد الفصيلين سراح قائد اللواء.", "أطلق", ["أحد الفصيلين"], ["قائد اللواء"]),
        ("أعلنت الوزارة أن غارة نفذتها مسيرة إسرائيلية استهدفت سيارة.", "غارة", ["مسيرة إسرائيلية"], ["سيارة"]),
        ("أسفر القصف عن استشهاد علي شعيتو.", "القصف", [], ["علي شعيتو"]),
        ("غارة إسرائيلية على سيارة جنوب لبنان", "غارة", ["إسرائيلية"], ["سيارة"]),
    ],
)
def test_who_did_it_to_whom(known: Library, text: str, word: str, actor: list[str], target: list[str]) -> None:
    roles = claim_at(known, text, word).roles
    assert [f.text for f in roles.get(Role.ACTOR, ())] == actor
    assert [f.text for f in roles.get(Role.TARGET, ())] == target


def test_a_bearing_is_no_province_of_a_land_that_nobody_tells_of(known: Library) -> None:
    libya = "تقدم الجيش الليبي في الجنوب بعد هدنة في طرابلس."
    lebanon = "تقدم الجيش اللبناني في الجنوب بعد هدنة في بيروت."
    for text, province in ((libya, None), (lebanon, "south-lebanon-governorate")):
        assert [f.is_ for f in claim_at(known, text, "تقدم").roles[Role.PLACE]] == [province]
