"""Arabic: where what is hit lies or was, whom a drone hits, what "from it" and "them" mean, of what a convoy is made up, and whom
"the forces" mean that fight.
"""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, filler_of, read_arabic

from marsad.app.library import Library
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "trigger", "target", "place"),
    [
        ("استهدفت غارة إسرائيلية خيمة تؤوي نازحين في مواصي خان يونس.", "غارة", "خيمة", "مواصي خان يونس"),
        ("استشهد ثلاثة في غارة استهدفت مدرسة تؤوي نازحين غربي مدينة غزة.", "غارة", "مدرسة", "غربي مدينة غزة"),
        ("استهدفت غارة منزلاً يقطنه نازحون في بلدة جباليا.", "غارة", "منزلاً", "بلدة جباليا"),
        ("نسف الجيش الإسرائيلي مباني سكنية شرقي حي التفاح بمدينة غزة.", "نسف", "مباني سكنية", "شرقي حي التفاح"),
        ("دمرت المدفعية منازل شمالي بلدة بيت لاهيا.", "دمرت", "منازل", "شمالي بلدة بيت لاهيا"),
        ("نسف الجيش الإسرائيلي مباني سكنية بمدينة غزة.", "نسف", "مباني سكنية", "مدينة غزة"),
        ("أطلقت الزوارق الحربية نيرانها باتجاه شاطئ مدينة دير البلح.", "أطلقت", "", "شاطئ مدينة دير البلح"),
        ("أطلقت القوات قنابل الغاز باتجاه المنازل في قرية المغير.", "أطلقت", "المنازل", "قرية المغير"),
        ("استهدفت غارة قافلة ستصل إلى مخيم النصيرات.", "غارة", "قافلة", ""),
    ],
)
def test_where_what_is_hit_lies_or_was(known: Library, text: str, trigger: str, target: str, place: str) -> None:
    claim = claim_at(known, text, trigger)
    assert (facet(claim, "target"), facet(claim, "place")) == (target, place)


@pytest.mark.parametrize(
    ("craft", "whom"),
    [
        ("مسيّرة", "مجموعة من المدنيين"),
        ("طائرة مسيرة", "مجموعة من عناصر الحشد الشعبي"),
        ("مسيّرة", "عناصر من الشرطة"),
    ],
)
def test_whom_a_drone_hits_is_no_owner_of_it(known: Library, craft: str, whom: str) -> None:
    claim = claim_at(known, f"استهدفت {craft} {whom} في بلدة يارون.", "استهدفت")
    assert (facet(claim, "target"), facet(claim, "means")) == (whom, craft)
    snipers = claim_at(known, "قتلت رصاصة قناص امرأة في حي الشيخ مقصود.", "قتلت")
    assert (facet(snipers, "target"), facet(snipers, "means")) == ("امرأة", "رصاصة قناص")


@pytest.mark.parametrize(
    ("text", "trigger", "left"),
    [
        ("سمع دوي انفجار في محيط قاعدة حرير عقب خروج رتل للتحالف الدولي منها.", "خروج", "محيط قاعدة حرير"),
        ("انتشر الجيش في محيط المدينة بعد انسحاب قسد منها.", "انسحاب", "محيط المدينة"),
        ("سيطر الجيش على بلدة ماسغواي في إقليم غلغدود بعد فرار عناصر حركة الشباب منها.", "فرار", "بلدة ماسغواي"),
        ("هاجم الجيش القرية شمال المدينة قبل انسحاب قسد منها.", "انسحاب", "القرية"),
    ],
)
def test_what_they_leave_of_which_only_a_pronoun_tells(known: Library, text: str, trigger: str, left: str) -> None:
    assert facet(claim_at(known, text, trigger), "from") == left


def test_what_was_found_is_handed_over_not_the_town(known: Library) -> None:
    text = (
        "ضبط الجيش كمية من الحبوب. وعثر جنود اليونيفيل على منصة إطلاق صواريخ قرب بلدة شمع وسلموها إلى الجيش اللبناني."
    )
    claim = claim_at(known, text, "سلموها")
    assert (facet(claim, "target"), facet(claim, "place")) == ("منصة إطلاق صواريخ", "")
    taken = claim_at(known, "دخل الجيش بلدة شمع وسلمها إلى اليونيفيل.", "سلمها")
    assert facet(taken, "place") == "بلدة شمع"


@pytest.mark.parametrize(
    ("text", "trigger", "count"),
    [
        ("دفعت القوات بتعزيزات باتجاه دير حافر، مؤلفة من 25 آلية.", "دفعت", "25"),
        ("دخلت دورية إسرائيلية قرية صيدا، مؤلفة من خمس سيارات.", "دخلت", "5"),
        ("توغل رتل إسرائيلي في بلدة جباتا الخشب، مكوّن من ثماني آليات.", "توغل", "8"),
        ("وصلت تعزيزات إلى القاعدة، تتألف من 20 آلية.", "وصلت", "20"),
        # لا يتفق معه في الجنس
        ("توغل رتل إسرائيلي في بلدة جباتا الخشب، مؤلفة من 300 منزل.", "توغل", ""),
    ],
)
def test_of_what_a_force_is_made_up_behind_a_comma(known: Library, text: str, trigger: str, count: str) -> None:
    assert facet(claim_at(known, text, trigger), "count") == count


def test_two_others_are_hurt(known: Library) -> None:
    claim = claim_at(known, "قتل عنصر من قسد وجرح آخران بهجوم على سيارة عسكرية في بلدة ذيبان.", "هجوم")
    assert (facet(claim, "killed"), facet(claim, "wounded")) == ("1", "2")


def test_the_forces_that_rout_the_rebels_are_not_theirs(known: Library) -> None:
    told = "استعاد الجيش السوداني والقوة المشتركة مدينة بارا بعد معارك مع قوات الدعم السريع. "
    text = told + "وذكرت المصادر أن القوات تقدمت غرباً ودحرت المتمردين من حي الري."
    claims = {c.trigger.text: c for c in read_arabic(known, text)}
    assert {claims[t].roles[Role.ACTOR][0].is_ for t in ("تقدمت", "دحرت")} == {"sudanese-army"}
    own = "سيطرت قوات الدعم السريع على بارا. وقالت مصادر إن القوات دحرت الجيش من الأبيض."
    assert filler_of(known, own, "القوات").is_ == "rsf"


def test_nothing_happened_in_the_town_of_an_outlet(known: Library) -> None:
    text = "قال مسؤول محلي لإذاعة مقديشو إن عناصر حركة الشباب زرعوا عبوات في الطرق المؤدية إلى البلدة."
    assert filler_of(known, text, "الطرق المؤدية إلى البلدة").is_ is None


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "اختطف مجهولون ثلاثة سائقين في منطقة تيلابيري، وبحسب مصدر دبلوماسي فإن الاتصالات جارية للإفراج عنهم.",
            ("اختطف", ""),
            ("إفراج", "مصدر دبلوماسي"),
        ),
        (
            "قال الجيش إن قواته انسحبت من بلدة نوى، فيما قصفت المدفعية بلدة الشجرة، وفق المرصد.",
            ("انسحبت", "الجيش"),
            ("قصفت", "المرصد"),
        ),
        (
            "قال المحافظ إن ضربة روسية قتلت شخصين، بينما قصفت المدفعية مدينة سيزران، حسبما ذكر حاكم سامارا.",
            ("ضربة", "المحافظ"),
            ("قصفت", "حاكم سامارا"),
        ),
        (
            "انسحب الجيش من بلدة نوى، فيما قصفت المدفعية بلدة الشجرة، وفق المرصد.",
            ("انسحب", "المرصد"),
            ("قصفت", "المرصد"),
        ),
    ],
)
def test_which_part_of_a_sentence_a_source_covers(
    known: Library, text: str, first: tuple[str, str], second: tuple[str, str]
) -> None:
    for trigger, by in (first, second):
        assert facet(claim_at(known, text, trigger), "said") == by


@pytest.mark.parametrize(
    ("line", "trigger", "by"),
    [
        ("قناة الحدث عن مصدر: خروج دفعة من مقاتلي قسد من حي الشيخ مقصود.", "خروج", "قناة الحدث < مصدر"),
        ("رويترز عن مسؤول أميركي: القوات الأميركية ستنسحب من قاعدة الشدادي.", "تنسحب", "رويترز < مسؤول أميركي"),
        ("وزارة الدفاع: الجيش انسحب من قاعدة الشدادي.", "انسحب", "وزارة الدفاع"),
        (
            "هيئة العمليات في الجيش العربي السوري: رصدنا وصول مجاميع مسلحة إلى محور دير حافر.",
            "وصول",
            "هيئة العمليات في الجيش العربي السوري",
        ),
    ],
)
def test_who_is_quoted_at_the_head_of_a_line(known: Library, line: str, trigger: str, by: str) -> None:
    assert facet(claim_at(known, line, trigger), "said") == by


def test_who_comes_is_not_who_saw_him_come(known: Library) -> None:
    claim = claim_at(known, "رصد الجيش وصول مجاميع مسلحة إلى محور دير حافر.", "وصول")
    assert (facet(claim, "actor"), facet(claim, "to")) == ("مجاميع مسلحة", "محور دير حافر")


def test_people_by_their_initials(known: Library) -> None:
    text = "وأوقفت دورية من المخابرات المواطنين (ع.ز.) و(م.ج.) لإطلاقهما النار في وقت سابق على عسكريين."
    held, fired = claim_at(known, text, "أوقفت"), claim_at(known, text, "إطلاقهما")
    assert (held.type, facet(held, "target"), facet(held, "detained")) == ("arrest", "المواطنين (ع.ز.) و(م.ج.)", "2")
    assert (facet(fired, "actor"), facet(fired, "stands")) == ("المواطنين (ع.ز.) و(م.ج.)", "done yes certain")
    sent = claim_at(known, "دفع الجيش بقوة لاعتقال المسلحين.", "اعتقال")
    assert facet(sent, "stands").startswith("planned")


@pytest.mark.parametrize(
    ("text", "trigger", "role", "filler"),
    [
        ("نزحت 1200 أسرة من قرى ريفي بارا إلى مدينة الأبيض.", "نزحت", "actor", "1200 أسرة"),
        ("نزحت 1200 أسرة من قرى ريفي بارا إلى مدينة الأبيض.", "نزحت", "from", "قرى ريفي بارا"),
        ("قصفت المليشيا سوق المواشي ومعسكر أبو شوك للنازحين.", "قصفت", "target", "سوق المواشي"),
        ("قصف الجيش مواقع في البلدة ومستودعاً للفصائل.", "قصف", "target", "مواقع; مستودعاً للفصائل"),
        ("أغلق محتجون الطريق الساحلي بالإطارات المحترقة.", "أغلق", "place", "الطريق الساحلي"),
        ("أغلق المحتجون مدخل البلدة بالحجارة والإطارات.", "أغلق", "place", "مدخل البلدة"),
        ("أطلقت روسيا 142 مسيّرة، وفق سلاح الجو الذي أكد إسقاط 117 منها.", "إسقاط", "actor", ""),
        ("أطلقت روسيا صواريخ وأسقطت مسيّرتين أوكرانيتين.", "أسقطت", "actor", "روسيا"),
        ("اعتقلت قوة من الأمن شابين من بلدة الشجرة، دون معرفة مصيرهما حتى الآن.", "اعتقلت", "days", ""),
    ],
)
def test_what_belongs_to_what(known: Library, text: str, trigger: str, role: str, filler: str) -> None:
    assert facet(claim_at(known, text, trigger), role) == filler


def test_a_toll_that_is_not_known_is_none(known: Library) -> None:
    claims = read_arabic(known, "دوى انفجار قرب فندق، ولم تتضح بعد حصيلة الضحايا.")
    assert [str(c.type) for c in claims] == ["explosion"]


@pytest.mark.parametrize(
    ("text", "trigger", "what", "told"),
    [
        ("أطلقت مدفعية الاحتلال أربع قذائف سقطت في أراض زراعية.", "قذائف", "killed", ""),
        ("اعتقلت القوات شخصاً أفرجت عنه بعد ساعات.", "أفرجت", "actor", "القوات"),
        ("اعتقلت القوات شخصاً أفرجت عنه بعد ساعات.", "أفرجت", "target", "شخصاً"),
        ("اعتقلت القوات رجلاً هاجم حاجزاً في نوى.", "هاجم", "actor", "رجلاً"),
        ("قال مصدر عسكري إن الجيش رد بقصف مدفعي على تجمعات للمليشيا.", "قصف مدفعي", "actor", "الجيش"),
        ("ألقت قوات الآسايش القبض على مجموعة مؤلفة من ستة أشخاص.", "القبض على", "detained", "6"),
        ("استهدف هجوم روسي مبنى سكنياً مكوناً من تسعة طوابق في مدينة تيرنوبل.", "هجوم", "count", ""),
        ("استهدف هجوم روسي مبنى سكنياً مكوناً من تسعة طوابق في مدينة تيرنوبل.", "هجوم", "place", "مدينة تيرنوبل"),
        ("استهدف هجوم روسي مبنى سكنياً مكوناً من تسعة طوابق في مدينة تيرنوبل.", "هجوم", "from", ""),
    ],
)
def test_who_how_many_and_where(known: Library, text: str, trigger: str, what: str, told: str) -> None:
    assert facet(claim_at(known, text, trigger), what) == told
