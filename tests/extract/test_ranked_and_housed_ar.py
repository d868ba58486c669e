"""Arabic: who a rank and a name are together, what ships are called, where what has no name of its own lies."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import EventType, NumberKind, Role


@pytest.mark.parametrize(
    ("text", "trigger", "role", "told"),
    [
        ("التقى الفريق عبد الفتاح البرهان وفدا أمريكيا في بورتسودان.", "التقى", "actor", "الفريق عبد الفتاح البرهان"),
        (
            "زار رئيس الأركان الفريق أول محمد الحسين قاعدة وادي سيدنا.",
            "زار",
            "actor",
            "رئيس الأركان الفريق أول محمد الحسين",
        ),
        ("التقى الفريق أول ركن محمود الأحمد وفدا أمريكيا.", "التقى", "actor", "الفريق أول ركن محمود الأحمد"),
        ("عين رئيس مجلس السيادة الفريق ياسر العطا مساعدا للقائد العام.", "عين", "target", "الفريق ياسر العطا"),
        ("عين رئيس مجلس السيادة الفريق ياسر العطا مساعدا للقائد العام.", "عين", "actor", "رئيس مجلس السيادة"),
        ("هاجم اللواء 52 بلدة العيس.", "هاجم", "actor", "اللواء 52"),
        ("وصلت حاملة الطائرات جيرالد فورد إلى شرق المتوسط.", "وصلت", "actor", "حاملة الطائرات جيرالد فورد"),
        ("هاجم الحوثيون السفينة إترنيتي سي قبالة الحديدة.", "هاجم", "target", "السفينة إترنيتي سي"),
    ],
)
def test_a_rank_and_a_ship_take_the_name_behind_them(
    known: Library, text: str, trigger: str, role: str, told: str
) -> None:
    assert facet(claim_at(known, text, trigger), role) == told


def test_a_ranked_man_is_one_and_no_team_kills_him(known: Library) -> None:
    claim = claim_at(known, "قتل الفريق ياسر العطا في قصف على أم درمان.", "قصف")
    assert claim.numbers[NumberKind.KILLED].low == 1
    assert Role.ACTOR not in claim.roles


def test_a_base_behind_a_mans_names_is_where_he_went(known: Library) -> None:
    claim = claim_at(known, "زار اللواء محمد الحسين قاعدة وادي سيدنا.", "زار")
    assert facet(claim, "place") == "قاعدة وادي سيدنا"
    assert facet(claim_at(known, "التقى العقيد محمد حلب وفدا في دمشق.", "التقى"), "actor") == "العقيد محمد حلب"


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("تبادل الطرفان إطلاق النار على خط التماس في دير حافر.", "تبادل", "deir-hafir"),
        ("انفجر لغم في منطقة زراعية في بلدة الخيام.", "انفجر", "khiam"),
        ("اعتصم موظفون أمام مقر الحكومة في طرابلس.", "اعتصم", "tripoli"),  # and no base that is called by the town
        ("قتل جنديان في قاعدة عسكرية في الشدادي.", "قتل", "shaddadi-base"),
        ("انتشل الدفاع المدني جثامين سبعة أشخاص من تحت الأنقاض في جباليا.", "جثامين", "jabalia"),
    ],
)
def test_what_has_no_name_lies_where_its_own_preposition_says(
    known: Library, text: str, trigger: str, place: str
) -> None:
    (filler,) = claim_at(known, text, trigger).roles[Role.PLACE]
    assert filler.is_ == place


def test_a_siege_with_its_pronoun_is_that_of_whom_it_means(known: Library) -> None:
    claim = claim_at(known, "شددت الجماعة حصارها على مدينة تعز.", "حصارها")
    assert facet(claim, "actor") == "الجماعة"
    assert Role.TARGET not in claim.roles
    assert not claim.said_by  # she tightened it, she stressed nothing
    moved = claim_at(known, "سيجري نقل العناصر وتوزيعهم على مقار جديدة في الحسكة.", "توزيعهم")
    assert facet(moved, "cargo") == "العناصر"


def test_the_name_of_a_quarter_speaks_of_no_illness(known: Library) -> None:
    text = "داهمت قوة من الأمن الداخلي منازل في حي السكري بحلب وأوقفت ستة أشخاص."
    assert EventType.ARREST in {claim.type for claim in read_text(text, known)}
    ill = "داهم مرض السكري قوة من المسنين في حلب وأوقفت العيادة ستة أشخاص."
    assert EventType.ARREST not in {claim.type for claim in read_text(ill, known)}


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("قصفت قوات الدعم السريع الأبيض من مواقعها في بارا.", "قصفت", "الأبيض"),
        ("استهدفت القوات الأبيض بالمسيرات.", "استهدفت", "الأبيض"),
        ("انتشرت قوات في البحر الأبيض المتوسط.", "انتشرت", "البحر الأبيض المتوسط"),
        ("أنزلت طائرات أردنية مساعدات على خان يونس.", "أنزلت", "خان يونس"),
    ],
)
def test_a_town_that_is_called_by_a_colour_is_no_adjective_of_who_strikes_it(
    known: Library, text: str, trigger: str, place: str
) -> None:
    assert facet(claim_at(known, text, trigger), "place") == place


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("تعرضت أحياء الأبيض لقصف مدفعي من الدعم السريع.", "قصف مدفعي", "الدعم السريع"),
        ("شهدت المدينة غارات جوية من الطيران الروسي.", "غارات جوية", "الطيران الروسي"),
        ("قصف الجيش بلدة كفرا من جبل الشيخ.", "قصف", "الجيش"),
    ],
)
def test_who_shells_may_stand_behind_from(known: Library, text: str, trigger: str, who: str) -> None:
    assert facet(claim_at(known, text, trigger), "actor") == who


def test_a_joined_nationality_shares_the_noun_for_forces(known: Library) -> None:
    def actors(text: str, trigger: str) -> list[str | None]:
        return [filler.is_ for filler in claim_at(known, text, trigger).roles[Role.ACTOR]]

    assert actors("انسحبت القوات الروسية والتركية من تدمر.", "انسحبت") == ["russian-forces", "turkish-forces"]
    assert actors("أجرت القوات المصرية والسعودية مناورات.", "مناورات") == ["egyptian-army", "saudi-forces"]
    (partner,) = claim_at(known, "اتفقت القوات الروسية وتركيا على هدنة.", "هدنة").roles[Role.PARTNER]
    assert partner.is_ == "turkey"


def test_who_is_still_held_is_no_captive_told_of(known: Library) -> None:
    claim = claim_at(known, "لا يزال أربعة من موظفي الأمم المتحدة محتجزين لدى الحوثيين في صنعاء.", "محتجزين")
    assert claim.type is EventType.DETENTION
    assert facet(claim, "actor") == "الحوثيين"
    assert facet(claim, "target") == "أربعة من موظفي الأمم المتحدة"
    freed = claim_at(known, "لا تزال الجماعة ترفض الإفراج عن محتجزين في صنعاء.", "الإفراج")
    assert facet(freed, "target") == "محتجزين"


def test_displaced_families_are_who_goes_not_an_event_of_their_own(known: Library) -> None:
    went = claim_at(known, "عادت الأسر النازحة إلى قراها في ريف حماة.", "عادت")
    assert facet(went, "actor") == "الأسر النازحة"
    assert facet(went, "to") == "قراها"
    headed = claim_at(known, "أوضحت المنظمة أن الأسر النازحة توجهت إلى إدلب.", "توجهت")
    assert (headed.type, facet(headed, "to")) == (EventType.DISPLACEMENT, "إدلب")
    aided = "وزعت المنظمة سلالا على الأسر النازحة من الفاشر."
    assert facet(claim_at(known, aided, "النازحة"), "from") == "الفاشر"


def test_a_head_of_government_is_one_phrase_and_a_massacre_is_where_it_is_called_by(known: Library) -> None:
    convoy = claim_at(known, "استهدف مسلحون موكب رئيس الوزراء في عدن.", "استهدف")
    assert facet(convoy, "target") == "موكب رئيس الوزراء"
    assert facet(claim_at(known, "شيع الأهالي ضحايا مجزرة جباليا.", "مجزرة"), "place") == "جباليا"
    assert facet(claim_at(known, "أدان الأهالي مجزرة الاحتلال في جباليا.", "مجزرة"), "actor") == "الاحتلال"


def test_an_outlet_in_quotation_marks_is_told_what_sources_say(known: Library) -> None:
    text = "أبلغت مصادر ميدانية «العربي الجديد» أن اشتباكات تدور في أطراف بلدة الهول."
    assert facet(claim_at(known, text, "اشتباكات"), "said") == "العربي الجديد < مصادر ميدانية"


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("اعتقلت القوات شابا في نابلس ثم أطلقت سراحه.", "أطلقت", "شابا"),
        ("احتجز جنود طاقما للهلال الأحمر عند حاجز عورتا قبل إخلاء سبيله.", "إخلاء", "طاقما للهلال الأحمر"),
        ("أفرجت الجماعة عن ثلاثين سائقا ماليا احتجزوا الأسبوع الماضي.", "احتجزوا", "ثلاثين سائقا ماليا"),
        ("قال مصدر إن مدنيين اثنين أصيبا بجروح.", "أصيبا", "مدنيين اثنين"),
        ("قتل طفل عمره خمس سنوات في قصف على جباليا.", "قصف", "طفل"),
    ],
)
def test_who_is_freed_held_or_hurt_is_found_behind_pronoun_dual_and_age(
    known: Library, text: str, trigger: str, target: str
) -> None:
    assert facet(claim_at(known, text, trigger), "target") == target


def test_what_is_due_within_days_in_the_present_is_planned(known: Library) -> None:
    claim = claim_at(known, "ينسحب الطرفان من المعسكر خلال يومين.", "ينسحب")
    assert facet(claim, "stands") == "planned yes certain"
    assert facet(claim, "days") == "2026-02-23..2026-02-25"
    done = claim_at(known, "انسحب الطرفان من المعسكر خلال يومين.", "انسحب")
    assert facet(done, "stands") == "done yes certain"


@pytest.mark.parametrize(
    ("text", "trigger", "source"),
    [
        ("أمن تعز: ضبط ثلاثة مشتبهين في مديرية صالة.", "ضبط", "أمن تعز"),
        ("صحة غزة: مقتل 12 شخصا في قصف على جباليا.", "قصف", "صحة غزة"),
    ],
)
def test_an_office_of_a_town_before_a_colon_speaks(known: Library, text: str, trigger: str, source: str) -> None:
    assert facet(claim_at(known, text, trigger), "said") == source
    assert claim_at(known, "أمّن الجيش بلدة كفرا.", "أمّن").type is EventType.CAPTURE


def test_the_official_spokesman_of_an_army_is_military(known: Library) -> None:
    army = claim_at(known, "وأوضح الناطق الرسمي باسم القوات المسلحة أن الفرقة انسحبت من بارا.", "انسحبت")
    assert [str(link.kind) for link in army.said_by] == ["military"]
    ministry = claim_at(known, "قال مصدر رسمي في وزارة الدفاع إن القوات انسحبت من بارا.", "انسحبت")
    assert [str(link.kind) for link in ministry.said_by] == ["official"]


def test_trucks_laden_with_flour_bring_aid_and_lift_no_siege(known: Library) -> None:
    text = "رفعت السلطات حظر التجوال في مدينة الأبيض. ووصلت إلى الدلنج 22 شاحنة محملة بالدقيق والأدوية، هي الثالثة منذ فك الحصار عن المدينة."
    aid = claim_at(known, text, "وصلت")
    assert (aid.type, facet(aid, "cargo")) == (EventType.AID_DELIVERY, "الدقيق; الأدوية")
    lifted = claim_at(known, text, "فك الحصار")
    assert {Role.ACTOR, Role.MEANS}.isdisjoint(lifted.roles)
    assert [filler.is_ for filler in lifted.roles[Role.PLACE]] == ["dilling"]  # not the city of the sentence before
    assert (
        facet(claim_at(known, "أعلنت اللجنة رفع حظر التجوال الليلي في سرت.", "رفع حظر التجوال"), "stands")
        == "done no certain"
    )


def test_a_country_on_whose_border_something_lies_is_not_the_scene(known: Library) -> None:
    text = "أعلنت رئاسة أركان القوات البرية في بنغازي إرسال كتيبة من اللواء 128 إلى معبر التوم الحدودي مع النيجر."
    (force,) = claim_at(known, text, "إرسال").roles[Role.CARGO]
    assert not (force.is_ or "").startswith("nigerien")


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "target"),
    [
        ("قالت هيئة الأركان المالية إن طائرة تابعة لها قصفت تجمعا للمسلحين.", "قصفت", "malian-army", "تجمعا للمسلحين"),
        ("قال الجيش الإسرائيلي إن طائرة تابعة له استهدفت سيارة في صور.", "استهدفت", "israeli-forces", "سيارة"),
    ],
)
def test_what_belongs_to_who_speaks_is_theirs_and_does_not_hit_them(
    known: Library, text: str, trigger: str, actor: str, target: str
) -> None:
    claim = claim_at(known, text, trigger)
    assert [filler.is_ for filler in claim.roles[Role.ACTOR]] == [actor]
    assert facet(claim, "target") == target


@pytest.mark.parametrize(
    ("text", "trigger", "stance", "actor"),
    [
        ("جددت الأمم المتحدة دعوتها إلى وقف إطلاق النار في غزة.", "وقف إطلاق النار", "demands", ""),
        ("جدد المجلس مطالبته إسرائيل بالانسحاب من الجولان.", "الانسحاب", "demands", "إسرائيل"),
        ("أعلن الجيش الانسحاب من الجولان.", "الانسحاب", "asserts", "الجيش"),
    ],
)
def test_a_call_that_is_repeated_is_a_call(known: Library, text: str, trigger: str, stance: str, actor: str) -> None:
    claim = claim_at(known, text, trigger)
    assert [str(link.stance) for link in claim.said_by] == [stance]
    assert (str(claim.phase) == "planned") == (stance == "demands")
    assert facet(claim, "actor") == actor


def test_how_strong_a_force_is_stands_beside_it(known: Library) -> None:
    claim = claim_at(known, "دخلت قوة قوامها 500 جندي بلدة كفرا.", "دخلت")
    assert (facet(claim, "actor"), facet(claim, "to"), facet(claim, "count")) == ("قوة", "بلدة كفرا", "500")


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("أوقع الكمين قتلى في صفوف القوة المهاجمة.", "الكمين", "القوة المهاجمة"),
        ("تحدث مصدر عن قتيل من عناصر الردع في طرابلس.", "قتيل", "عناصر الردع"),
        ("تحدثت مصادر عن قتلى وجرحى في بارا.", "قتلى", ""),
        ("سقط عشرة قتلى منهم طفلان في قصف على بارا.", "قصف", ""),
    ],
)
def test_in_whose_ranks_the_dead_are_told_is_who_was_hit(known: Library, text: str, trigger: str, target: str) -> None:
    assert facet(claim_at(known, text, trigger), "target") == target


def test_gunmen_of_the_organisation_are_its_own(known: Library) -> None:
    text = "هاجم تنظيم داعش قاعدة في تدمر. وقتل ثلاثة مسلحين من التنظيم."
    (dead,) = claim_at(known, text, "قتل").roles[Role.TARGET]
    assert dead.is_ == "isis"
    (unknown,) = claim_at(known, "هاجم مسلحون قاعدة في تدمر.", "هاجم").roles[Role.ACTOR]
    assert unknown.is_ == "unidentified-gunmen"
