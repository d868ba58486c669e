"""Arabic: those who fight are no fighter jets; two places behind one word; what is behind a place that was hit."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, types_of

from marsad.app.library import Library
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "trigger", "kind", "actor", "hit"),
    [
        ("قصفت الفصائل المقاتلة مواقع الجيش في ريف حلب.", "قصفت", "shelling", "الفصائل المقاتلة", "مواقع الجيش"),
        ("الفصائل المقاتلة قصفت مواقع الجيش في سراقب.", "قصفت", "shelling", "الفصائل المقاتلة", "مواقع الجيش"),
        ("هاجمت الفصائل المقاتلة حاجزا للجيش في سراقب.", "هاجمت", "attack", "الفصائل المقاتلة", "حاجزا للجيش"),
        (
            "استهدفت الفصائل المسلحة المقاتلة مواقع الجيش.",
            "استهدفت",
            "attack",
            "الفصائل المسلحة المقاتلة",
            "مواقع الجيش",
        ),
        ("قصف الجيش مواقع للفصائل المقاتلة.", "قصف", "shelling", "الجيش", "مواقع للفصائل المقاتلة"),
        ("انسحبت الوحدات المقاتلة من مدينة بارا.", "انسحبت", "withdrawal", "الوحدات المقاتلة", ""),
        ("قصفت المقاتلات الإسرائيلية ثكنة في الخيام.", "قصفت", "air_strike", "المقاتلات الإسرائيلية", "ثكنة"),
        ("قصفت مقاتلة إسرائيلية ثكنة في الخيام.", "قصفت", "air_strike", "مقاتلة إسرائيلية", "ثكنة"),
        ("استهدفت الطائرات المقاتلة مطار المدينة.", "استهدفت", "air_strike", "", "مطار المدينة"),
        (
            "أسقطت قوات الدفاع الجوي مقاتلة روسية.",
            "أسقطت",
            "interception",
            "قوات الدفاع الجوي",
            "مقاتلة روسية",
        ),
    ],
)
def test_those_who_fight_are_no_fighter_jets(
    known: Library, text: str, trigger: str, kind: str, actor: str, hit: str
) -> None:
    claim = claim_at(known, text, trigger)
    assert (claim.type, facet(claim, "actor"), facet(claim, "target")) == (kind, actor, hit)


@pytest.mark.parametrize("fighting", ["بين الفصائل المقاتلة والجيش", "بين فصائل مقاتلة والجيش"])
def test_fighting_sides_are_the_sides_of_a_clash(known: Library, fighting: str) -> None:
    claim = claim_at(known, f"اندلعت اشتباكات {fighting} في بلدة سراقب.", "اشتباكات")
    assert facet(claim, "partner") == "الجيش"
    assert facet(claim, "actor") in fighting


@pytest.mark.parametrize(
    ("struck", "behind", "trigger", "is_"),
    [
        ("شنت المقاتلات الإسرائيلية غارات على مطار مدينة حمص.", "القوات المتواجدة في المدينة", "انسحبت", None),
        ("شنت المقاتلات الإسرائيلية غارات على مطار مدينة حمص.", "القوات المتمركزة في المطار", "انسحبت", None),
        ("قصفت القوات التركية مواقع في مدينة منبج.", "القوات التي تتمركز في المدينة", "انسحبت", None),
        ("قصفت القوات التركية مواقع في مدينة منبج.", "القوات المتواجدة في القاعدة", "انسحبت", None),
        # they had come there, or it is they who are told of
        ("دخلت القوات الأمريكية قاعدة قسرك.", "القوات المتواجدة في القاعدة", "انسحبت", "us-forces"),
        ("قصفت القوات التركية منبج ثم دخلت المدينة.", "القوات المتواجدة في المدينة", "انسحبت", "turkish-forces"),
        ("قصفت القوات التركية مواقع في مدينة منبج.", "القوات", "انسحبت", "turkish-forces"),
    ],
)
def test_forces_that_stood_where_somebody_struck_are_not_his(
    known: Library, struck: str, behind: str, trigger: str, is_: str | None
) -> None:
    claim = claim_at(known, f"{struck} وانسحبت {behind}.", trigger)
    assert [f.is_ for f in claim.roles[Role.ACTOR]] == [is_]


def test_the_forces_that_a_strike_hits_are_not_who_struck(known: Library) -> None:
    text = "قصفت طائرات إسرائيلية مطار مدينة حماة، وأوقع القصف قتلى من القوات المتواجدة في المدينة."
    assert [f.is_ for f in claim_at(known, text, "القصف").roles[Role.TARGET]] == [None]


@pytest.mark.parametrize(
    ("text", "trigger", "from_"),
    [
        ("هاجم الجيش مدينة بارا من ثلاثة محاور.", "هاجم", ""),
        ("دخل الجيش مدينة بارا من عدة محاور.", "دخل", ""),
        ("تقدم الجيش نحو مدينة بارا من محورين.", "تقدم", ""),
        ("شن الجيش هجوما من أكثر من محور على مدينة بارا.", "هجوما", ""),
        ("حاصرت القوات المدينة من كل الجهات.", "حاصرت", ""),
        ("تقدم الجيش نحو بارا من المحور الشرقي.", "تقدم", "المحور الشرقي"),
        ("تقدم الجيش نحو بارا من المحورين الشرقي والغربي.", "تقدم", "المحورين الشرقي والغربي"),
        ("تقدم الجيش من محور الأبيض نحو بارا.", "تقدم", "محور الأبيض"),
        ("انسحب الجيش من جبهات القتال.", "انسحب", "جبهات القتال"),
    ],
)
def test_from_how_many_sides_is_no_place(known: Library, text: str, trigger: str, from_: str) -> None:
    assert facet(claim_at(known, text, trigger), "from") == from_


@pytest.mark.parametrize(
    ("text", "trigger", "role", "where"),
    [
        ("قصفت قوات النظام بلدات في ريفي إدلب وحماة.", "قصفت", "place", "ريفي إدلب; حماة"),
        ("قتل خمسة مدنيين في قصف على قرى في محافظتي حلب وإدلب.", "قصف", "place", "حلب; إدلب"),
        ("اندلعت اشتباكات في ريفي إدلب وحماة.", "اشتباكات", "place", "ريفي إدلب; حماة"),
        ("انتشرت قوات في محافظتي حلب وإدلب.", "انتشرت", "place", "حلب; إدلب"),
        ("قصف الجيش بلدتي الخيام وكفركلا.", "قصف", "place", "الخيام; كفركلا"),
        ("نزح السكان من مدينتي بارا والدلنج.", "نزح", "from", "بارا; الدلنج"),
        # who took villages of two provinces took neither of them
        ("سيطرت الفصائل على عدة قرى في محافظتي حلب وإدلب.", "سيطرت", "place", "عدة قرى"),
        ("سيطر الجيش على بلدة سراقب في محافظة إدلب وحماة.", "سيطر", "place", "بلدة سراقب; حماة"),
    ],
)
def test_both_places_behind_a_dual(known: Library, text: str, trigger: str, role: str, where: str) -> None:
    assert facet(claim_at(known, text, trigger), role) == where


def test_sites_in_two_provinces_lie_in_neither_alone(known: Library) -> None:
    claim = claim_at(known, "قصف الطيران الروسي مواقع في محافظتي حلب وإدلب.", "قصف")
    assert [f.is_ for f in claim.roles[Role.TARGET]] == [None]


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "partner"),
    [
        ("انسحبت قسد من الحي عقب اشتباكات في محيط بلدة سراقب.", "اشتباكات", "", ""),
        ("فرضت السلطات حظر التجول بعد اشتباكات في بلدة سراقب.", "اشتباكات", "", ""),
        ("انتشر الجيش في بلدة سراقب إثر اشتباكات بين فصيلين مسلحين.", "اشتباكات", "فصيلين مسلحين", ""),
        ("أغلقت السلطات المعبر بعد غارات على بلدة الخيام.", "غارات", "", ""),
        # with whom they fought tells that it is they who fought
        ("انسحبت قسد من الحي بعد اشتباكات مع الجيش.", "اشتباكات", "قسد", "الجيش"),
        ("انسحبت الدورية بعد اشتباك مع مسلحين.", "اشتباك", "الدورية", "مسلحين"),
        ("قتل الجيش ثلاثة مسلحين خلال اشتباكات.", "اشتباكات", "الجيش", ""),
    ],
)
def test_who_acts_after_clashes_need_not_have_fought(
    known: Library, text: str, trigger: str, actor: str, partner: str
) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "actor"), facet(claim, "partner")) == (actor, partner)


@pytest.mark.parametrize(
    ("text", "actor", "said"),
    [
        ("سجل «المرصد العراقي» اعتقال صحفي في البصرة.", "", "المرصد العراقي"),
        ("أعلن المرصد الليبي اعتقال متظاهرين في طرابلس.", "", "المرصد الليبي"),
        ("نقلت شبكة «صوت العاصمة» خبر اعتقال شابين في دمشق.", "", "شبكة «صوت العاصمة»"),
        ("نشرت منصة «إيكاد» نبأ اعتقال ضابط سابق في اللاذقية.", "", "منصة «إيكاد»"),
        ("أكد موقع محلي اعتقال شابين في دمشق.", "", "موقع محلي"),
        ("أعلنت «شرطة عدن» اعتقال خلية في المدينة.", "شرطة عدن", "شرطة عدن"),
        ("أعلنت الحكومة السورية اعتقال صحفي في دمشق.", "الحكومة السورية", "الحكومة السورية"),
    ],
)
def test_who_tells_of_an_arrest_has_not_made_it(known: Library, text: str, actor: str, said: str) -> None:
    claim = claim_at(known, text, "اعتقال")
    assert (facet(claim, "actor"), facet(claim, "said")) == (actor, said)


@pytest.mark.parametrize(
    ("text", "aid"),
    [
        ("نقل السكان أثاثهم من منازلهم في بلدة الخيام.", False),
        ("أدخل الأهالي أمتعتهم إلى منازلهم في بلدة الخيام.", False),
        ("نقل الجنود الأثاث من المنازل في بلدة الخيام.", False),
        ("نقلت شاحنات أثاثا إلى النازحين في مخيم زمزم.", True),
        ("نقل الأهالي مواد غذائية إلى النازحين في مخيم زمزم.", True),
    ],
)
def test_what_people_carry_off_of_their_own_is_no_aid(known: Library, text: str, *, aid: bool) -> None:
    assert ("aid_delivery" in [kind for kind, _ in types_of(known, text)]) == aid


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("فر آلاف النازحين من مخيم زمزم إلى طويلة.", "فر", "displacement"),
        ("فرت عائلات من مخيم الهول.", "فرت", "escape"),
        ("فرت عائلات من مخيم روج.", "فرت", "escape"),
        ("فر سجناء من سجن الرقة.", "فر", "escape"),
        # what another clause tells of is not what the first verb is done with
        ("قصفت القوات سوقا في حين استهدف الجيش بالمسيرات تجمعات.", "قصفت", "shelling"),
        ("قصفت المدفعية البلدة بينما كانت مسيرة تحلق في الأجواء.", "قصفت", "shelling"),
        ("قصفت طائرة حربية مسيرة البلدة.", "قصفت", "drone_strike"),
    ],
)
def test_what_is_told_beside_a_verb_does_not_tell_what_it_means(
    known: Library, text: str, trigger: str, kind: str
) -> None:
    assert claim_at(known, text, trigger).type == kind


def test_a_craft_may_have_two_adjectives(known: Library) -> None:
    text = "قصفت طائرة حربية مسيرة تابعة لقوات حفتر قاعدة معيتيقة."
    claim = claim_at(known, text, "قصفت")
    assert facet(claim, "actor") == "طائرة حربية مسيرة تابعة لقوات حفتر"
    assert facet(claim, "target") == "قاعدة معيتيقة"


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("أسفرت العملية عن تحييد عشرات المسلحين في كادوقلي.", "", "عشرات المسلحين"),
        ("نفذ سلاح الجو ضربات ضد تجمعات التنظيم، ما أسفر عن تحييد عدد من عناصره.", "سلاح الجو", "عدد من عناصره"),
        ("حيدت القوات التركية أربعة مسلحين في دهوك.", "القوات التركية", "أربعة مسلحين"),
    ],
)
def test_who_is_put_out_of_action_does_nothing(known: Library, text: str, actor: str, target: str) -> None:
    claim = claim_at(known, text, "حيدت" if "حيدت" in text else "تحييد")
    assert (facet(claim, "actor"), facet(claim, "target")) == (actor, target)
