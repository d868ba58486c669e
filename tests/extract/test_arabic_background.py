"""Arabic paragraphs of background and of who speaks: subjects before or behind their auxiliary, asides, sources without a name."""

from __future__ import annotations

import pytest
from tests.extract.asking import facet, read_arabic

_CASES = [
    # who says it stands between كان and its verb
    ("وكان الجيش قد أعلن أن قواته انسحبت من كسلا.", "انسحبت", {"said": "الجيش"}),
    ("وكان مصدر أمني أفاد الاثنين بمقتل ثلاثة جنود.", "مقتل", {"said": "مصدر أمني", "killed": "3"}),
    ("كما كانت القوات الحكومية قد أعلنت سيطرتها على البلدة.", "سيطرتها", {"said": "القوات الحكومية"}),
    (
        "وكان الجيش قد تعهد الأسبوع الماضي بإعادة فتح الطريق إلى كوستي.",
        "إعادة فتح",
        {"said": "الجيش", "stands": "planned yes certain"},
    ),
    ("كان الجيش قد اتهم أمس قوات الدعم السريع بقصف السوق.", "قصف", {"said": "الجيش", "actor": "قوات الدعم السريع"}),
    ("وكانت قوات الدعم السريع قد انسحبت من المدينة.", "انسحبت", {"said": "", "actor": "قوات الدعم السريع"}),
    # that a source is not to be named negates nothing and demands nothing
    (
        "قال مسؤول طلب عدم الكشف عن هويته إن الجنود خرجوا من كسلا.",
        "خرجوا",
        {"stands": "done yes certain", "said": "مسؤول"},
    ),
    ("وقال مصدر عسكري فضل عدم ذكر اسمه إن الجيش انسحب.", "انسحب", {"stands": "done yes certain", "said": "مصدر عسكري"}),
    (
        "قال المسؤول، الذي طلب عدم كشف اسمه لأنه غير مخول بالتصريح لوسائل الإعلام، إن الجنود سيخرجون من كسلا.",
        "يخرجون",
        {"stands": "planned yes certain", "said": "المسؤول"},
    ),
    ("أكد القائد عدم انسحاب قواته من التلة.", "انسحاب", {"stands": "done no certain", "said": "القائد"}),
    # some of those who come are named between commas
    ("غادر رتل أميركي، بينه صهاريج وقود، قاعدة هيمو.", "غادر", {"actor": "رتل أميركي", "from": "قاعدة هيمو"}),
    (
        "غادر رتل أميركي، بينه صهاريج وقود، قاعدة هيمو فجر اليوم، بحسب ما أفاد به اثنان من السكان.",
        "غادر",
        {"actor": "رتل أميركي", "from": "قاعدة هيمو", "said": "اثنان من السكان"},
    ),
    ("دخلت قوات أميركية، من بينها مدرعات، مدينة الحسكة.", "دخلت", {"actor": "قوات أميركية", "to": "مدينة الحسكة"}),
    ("اعتقلت القوات ثلاثة شبان، بينهم أسير محرر، في بلدة سعير.", "اعتقلت", {"actor": "القوات", "target": "ثلاثة شبان"}),
    # "and according to", as far as a place, and some of those who flee
    ("ووفق المرصد السوري فإن الرتل غادر كسلا.", "غادر", {"said": "المرصد السوري", "stands": "done yes certain"}),
    ("وحدات من الجيش تقدمت حتى دوار النعيمة.", "تقدمت", {"actor": "وحدات من الجيش", "to": "دوار النعيمة"}),
    ("انسحبت القوات من المدينة حتى إشعار آخر.", "انسحبت", {"from": "المدينة", "to": ""}),
    ("وقال شهود إن عدداً من الأسر فرت باتجاه القطينة.", "فرت", {"actor": "عدداً من الأسر", "to": "القطينة"}),
    # who would not say one thing and said another
    ("وامتنع متحدث باسم الجيش عن التعليق، لكنه قال إن القوات انسحبت من كسلا.", "انسحبت", {"said": "متحدث باسم الجيش"}),
    ("ورفض المتحدث التعليق، لكنه قال إن القوات انسحبت.", "انسحبت", {"said": "المتحدث"}),
    # what a deadline is given to complete has not been completed
    ("يمنح الاتفاق الطرفين مهلة حتى 15 نيسان لإتمام تسليم المواقع.", "تسليم", {"stands": "planned yes certain"}),
    ("تمكن الجيش من إكمال سيطرته على المدينة.", "سيطرته", {"stands": "done yes certain"}),
    # whom a strike killed, counted, did not carry it out
    ("قتلت غارة خمسة أشخاص، بينهم طفل، وأصابت عشرة.", "غارة", {"target": "خمسة أشخاص", "actor": "", "killed": "5"}),
    ("قتل هجوم مسلحين شخصين.", "هجوم", {"actor": "مسلحين", "target": "شخصين"}),
]


@pytest.mark.parametrize(("text", "trigger", "told"), _CASES, ids=[c[0][:40] for c in _CASES])
def test_background_is_read_as_it_is_told(known, text, trigger, told):
    claims = [c for c in read_arabic(known, text) if c.trigger.text == trigger]
    assert len(claims) == 1
    assert {what: facet(claims[0], what) for what in told} == told


def test_who_does_not_want_to_be_named_demands_nothing(known):
    text = "قال المسؤول، الذي طلب عدم كشف اسمه، إن الجنود خرجوا من كسلا."
    assert [str(c.type) for c in read_arabic(known, text)] == ["withdrawal"]


_SET_AGAINST = [
    # who has not done one thing has done the next, where that is told in the past
    ("لم ينسحب الجيش من البلدة وقصف القرية.", "قصف", {"stands": "done yes certain", "actor": "الجيش"}),
    ("لم يدخل الجيش البلدة ولم يقصفها.", "يقصفها", {"stands": "done no certain"}),
    ("لم يعلق الجيش على الغارة التي ضربت سوقا وقتلت ثلاثة أشخاص.", "قتلت", {"stands": "done yes certain"}),
    # who demands a deed is not to do it; whom he presses is
    ("دعت واشنطن إلى الإفراج عن الأسرى.", "الإفراج", {"actor": "", "said": "واشنطن"}),
    ("طالبت دمشق إسرائيل بالانسحاب من البلدة.", "الانسحاب", {"actor": "إسرائيل", "said": "دمشق"}),
    ("دعا الوزير إلى الضغط على إسرائيل للانسحاب من البلدة.", "انسحاب", {"actor": "إسرائيل", "said": "الوزير"}),
    (
        "دعا المبعوث الأممي الجيش والدعم السريع إلى وقف إطلاق النار.",
        "وقف إطلاق النار",
        {"actor": "الجيش", "partner": "الدعم السريع", "said": "المبعوث الأممي"},
    ),
    # who was made to retreat after clashes has had them
    (
        "أجبرت القوات الميليشيا على التراجع بعد مواجهات استمرت ساعات.",
        "مواجهات",
        {"stands": "done yes certain"},
    ),
    ("أعلن التراجع عن إغلاق معبر رفح.", "إغلاق", {"stands": "planned no certain"}),
    # what is still so, or has been since, is not demanded
    (
        "دعا الوزير إلى الانسحاب من النقاط التي لا تزال إسرائيل تحتلها منذ وقف إطلاق النار.",
        "تحتلها",
        {"stands": "ongoing yes certain", "actor": "إسرائيل"},
    ),
    (
        "دعا الوزير إلى الانسحاب من النقاط التي لا تزال إسرائيل تحتلها منذ وقف إطلاق النار في تشرين الثاني 2024.",
        "وقف إطلاق النار",
        {"stands": "done yes certain"},
    ),
    ("دعت واشنطن إلى وقف إطلاق النار في السودان.", "وقف إطلاق النار", {"stands": "planned yes certain"}),
]


@pytest.mark.parametrize(("text", "trigger", "told"), _SET_AGAINST, ids=[f"{c[0][:30]} {c[1]}" for c in _SET_AGAINST])
def test_what_is_denied_or_demanded_ends_where_something_else_is_told(known, text, trigger, told):
    claims = [c for c in read_arabic(known, text) if c.trigger.text == trigger]
    assert len(claims) == 1
    assert {what: facet(claims[0], what) for what in told} == told


def test_the_five_points_lie_in_lebanon_and_libya(known):
    for text, place in (
        ("انسحبت القوات الإسرائيلية من التلال الخمس.", "five-points"),
        ("انسحب المسلحون من زوارة في محافظة النقاط الخمس بليبيا.", "zuwara"),
    ):
        fillers = [f.is_ for c in read_arabic(known, text) for got in c.roles.values() for f in got]
        assert place in fillers
