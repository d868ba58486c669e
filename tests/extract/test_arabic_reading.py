"""Arabic sentences of our own, each class with a wrong reading beside the right one: who does what to whom, and whether."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Phase, Polarity, Role, Stance


def read(text: str, known: Library) -> list[Claim]:
    """The claims of a text printed on one fixed day."""
    return read_text(text, known, published=date(2026, 2, 23))


def only(text: str, event: str, known: Library) -> Claim:
    """The one claim of a type."""
    found = [claim for claim in read(text, known) if claim.type == event]
    assert len(found) == 1, [(claim.type.value, claim.trigger.text) for claim in read(text, known)]
    return found[0]


def texts(claim: Claim, role: Role) -> list[str]:
    """The fillers of a role as printed."""
    return [filler.text for filler in claim.roles.get(role, ())]


@pytest.mark.parametrize(
    ("text", "event", "role", "fillers"),
    [
        # who did it stands behind "at the hands of": the phrase behind the verb is whom it was done to
        ("خطف الشاب سامر الأحمد على يد ملثمين", "abduction", Role.TARGET, ["الشاب سامر الأحمد"]),
        ("خطف الشاب سامر الأحمد على يد ملثمين", "abduction", Role.ACTOR, ["ملثمين"]),
        ("خطف ملثمون الشاب سامر الأحمد", "abduction", Role.ACTOR, ["ملثمون"]),
        # a plural verb has its subject before it
        ("داهم الجنود المنزل واعتقلوا الأخوين", "arrest", Role.TARGET, ["الأخوين"]),
        ("داهم الجنود المنزل واعتقلوا الأخوين", "arrest", Role.ACTOR, ["الجنود"]),
        # who foils an attack, or lets others in, does not do it
        ("أحبط الجيش هجوماً للحوثيين على مواقع في مأرب", "attack", Role.ACTOR, ["حوثيين"]),
        ("شن الجيش هجوماً على مواقع الحوثيين في مأرب", "attack", Role.ACTOR, ["الجيش"]),
        ("منعت الشرطة القافلة من الوصول إلى حي الزهراء", "movement", Role.ACTOR, ["القافلة"]),
        # whom a pronoun makes withdraw
        ("تصدى الجيش لهجوم شنه المسلحون وأجبرهم على التراجع نحو البساتين", "withdrawal", Role.ACTOR, ["المسلحون"]),
        # a copula alone: where they still are, who is still held
        ("قال مصدر إن عناصر الفوج ما زالوا على الحاجز", "presence", Role.ACTOR, ["عناصر الفوج"]),
        ("قال مصدر إن عناصر الفوج ما زالوا على الحاجز", "presence", Role.PLACE, ["الحاجز"]),
        ("لا يزال أكثر من 200 شخص محتجزين في سجن عدرا", "detention", Role.TARGET, ["أكثر من 200 شخص"]),
        # those who return do so to where the verb says
        ("عاد نحو ألف لاجئ إلى قرى عفرين", "return", Role.TO, ["قرى عفرين"]),
        # a town behind what was burnt is where it stood
        ("أضرم مستوطنون النار في سيارات ببلدة حوارة", "destruction", Role.TARGET, ["سيارات"]),
        ("أضرم مستوطنون النار في سيارات ببلدة حوارة", "destruction", Role.PLACE, ["بلدة حوارة"]),
        # where the vehicle was that a bare relative clause tells of
        ("انفجر لغم بسيارة كانت تقلهم قرب الشدادي", "explosion", Role.PLACE, ["الشدادي"]),
        # hundreds from one town, hundreds of towns
        ("نزح المئات من مدينة الرهد", "displacement", Role.FROM, ["مدينة الرهد"]),
        # who gives himself up acts
        ("سلم ثلاثة مسلحين أنفسهم لقوات الدرك", "disarmament", Role.ACTOR, ["ثلاثة مسلحين"]),
        # a kunya is a name, and tells no country
        ("أعلن الجيش مقتل القيادي أبو حمزة التونسي", "casualty", Role.TARGET, ["القيادي أبو حمزة التونسي"]),
        # an adjective that is also a town
        ("أدرجت واشنطن على لائحتها السوداء ثلاثة قادة فصائل", "sanction", Role.TARGET, ["ثلاثة قادة فصائل"]),
        # what has stopped is a service, what is out of order a site
        ("نفى مهندس توقف الضخ إلى المحطات", "closure", Role.TARGET, ["الضخ"]),
        ("تعطلت محطة المياه في المدينة", "closure", Role.PLACE, ["محطة المياه"]),
        # two quarters under one word, known or not
        ("أنزلت القيادة مدرعات إلى حيي الزراعة والرمل الشمالي", "deployment", Role.TO, ["الزراعة", "الرمل الشمالي"]),
        # who repels an attack has no part in it
        ("تصدت وحدات من اللواء الثاني لمحاولة تسلل شرقي مدينة حيس", "attack", Role.ACTOR, []),
        ("نفذت وحدات من اللواء الثاني هجوماً شرقي مدينة حيس", "attack", Role.ACTOR, ["وحدات من اللواء الثاني"]),
        # an office with its adjective, and whose it is
        (
            "استقبل القائد العام للقوات المسلحة وفداً أممياً في بغداد",
            "talks",
            Role.ACTOR,
            ["القائد العام للقوات المسلحة"],
        ),
        # a brigade by number and arm
        ("اندلعت مواجهات بين اللواء 52 مشاة ومسلحين في جنزور", "clash", Role.ACTOR, ["اللواء 52 مشاة"]),
        # vehicles that carry so many tonnes
        ("وصلت ست شاحنات تحمل 180 طناً من الذرة إلى الجنينة", "movement", Role.TO, ["الجنينة"]),
        # a strike that another verb was done with is told once, by whoever made it
        ("أُغلق الميناء بعد استهداف رافعاته بغارة أمريكية", "air_strike", Role.ACTOR, ["أمريكية"]),
        ("اغتال مجهولون ضابطاً بإطلاق النار عليه في عدن", "attack", Role.PLACE, ["عدن"]),
        # a quadcopter, which is no hovering one
        ("ألقت محلقة معادية قنبلة صوتية على أطراف بلدة حولا", "drone_strike", Role.ACTOR, ["محلقة معادية"]),
        # mines laid by others, where they are found
        ("عثرت الفرق على ألغام زرعها عناصر داعش حول السجن", "weapons_seizure", Role.PLACE, ["السجن"]),
        # what a bare relative clause without a pronoun tells, its antecedent did
        ("أصيب جنديان بانفجار عبوة استهدفت دوريتهما في الشدادي", "explosion", Role.TARGET, ["دوريتهما"]),
        # in what a charge is strong is no event
        ("فجّر المقاتلون عبوة شديدة الانفجار بجرافة عسكرية", "explosion", Role.TARGET, ["جرافة عسكرية"]),
        # aircraft land at what they reach
        ("حطت طائرة شحن روسية في مطار القامشلي", "movement", Role.TO, ["مطار القامشلي"]),
    ],
)
def test_who_and_where(text: str, event: str, role: Role, fillers: list[str], known: Library) -> None:
    """The filler stands in its role, and nothing else does."""
    assert texts(only(text, event, known), role) == fillers


def test_whom_masked_men_took_stands_before_them(known: Library) -> None:
    """The pronoun of one man does not stand for several (ملثمين اقتادوه)."""
    took = [
        c
        for c in read("ضُرب الشاب سامر الأحمد على يد ملثمين اقتادوه إلى جهة مجهولة", known)
        if c.trigger.text == "اقتادوه"
    ]
    assert [texts(c, Role.TARGET) for c in took] == [["الشاب سامر الأحمد"]]
    assert [texts(c, Role.ACTOR) for c in took] == [["ملثمين"]]


@pytest.mark.parametrize(
    ("text", "event", "polarity", "phase"),
    [
        # what was not allowed did not happen, what was did
        ("لم يُسمح لشاحنات الوقود بالدخول إلى غزة", "advance", Polarity.NO, Phase.DONE),
        ("لم تعد القوات الروسية في مطار القامشلي", "presence", Polarity.NO, Phase.ONGOING),
        ("لا تزال القوات الروسية في مطار القامشلي", "presence", Polarity.YES, Phase.ONGOING),
        # what protesters demand has not happened
        ("خرج العشرات بوقفة احتجاجية مطالبين بالإفراج عن الموقوفين", "release", Polarity.YES, Phase.PLANNED),
        # a second thing told behind the copula leaves it what it says
        ("القوات الروسية ما زالت في القاعدة ولم تنسحب منها", "presence", Polarity.YES, Phase.ONGOING),
        # what went on for so many days is over
        ("سيطر الجيش على الجسر بعد معارك مع المليشيا استمرت ثلاثة أيام", "clash", Polarity.YES, Phase.DONE),
        ("تستمر المعارك في محيط الجسر", "clash", Polarity.YES, Phase.ONGOING),
        # a note of strikes in the present, and of what goes on now
        ("المدفعية التركية تقصف قرية الطويلة", "shelling", Polarity.YES, Phase.DONE),
        ("قوات الاحتلال تداهم الآن حي النقار", "attack", Polarity.YES, Phase.ONGOING),
        ("اشتباكات متقطعة الآن بين فصائل محلية ومسلحين في ولغا", "clash", Polarity.YES, Phase.ONGOING),
        # an agreement to exchange prisoners exchanges none yet
        ("وقع الطرفان اتفاقا في مسقط لتبادل ألفي أسير", "release", Polarity.YES, Phase.PLANNED),
    ],
)
def test_how_far_and_whether(text: str, event: str, polarity: Polarity, phase: Phase, known: Library) -> None:
    """Polarity and phase."""
    claim = only(text, event, known)
    assert (claim.polarity, claim.phase) == (polarity, phase)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("ما يُتداول عن إغلاق معبر نصيب غداً غير صحيح بحسب هيئة المنافذ", Stance.DENIES),
        ("يُغلق معبر نصيب غداً بحسب هيئة المنافذ", Stance.ASSERTS),
    ],
)
def test_untrue_although_a_day_stands_between(text: str, stance: Stance, known: Library) -> None:
    """Words of untruth reach over the day that is told."""
    assert [link.stance for link in only(text, "closure", known).said_by] == [stance]


def test_a_doubled_letter_tells_the_verb(known: Library) -> None:
    """وفرّ is "and fled", where وفر without the mark may be "provided"."""
    assert texts(only("وفرّ أربعة موقوفين من سجن الشدادي", "escape", known), Role.ACTOR) == ["أربعة موقوفين"]


def test_a_source_ends_where_its_content_begins(known: Library) -> None:
    """A verbal noun of phase behind a source is what it announced."""
    claim = only("أعلنت وزارة الدفاع بدء نشر وحدات محايدة في طرابلس", "deployment", known)
    assert [link.text for link in claim.said_by] in ([], ["وزارة الدفاع"])


_COLUMN = """في المدينة ينسحب الضوء من الشرفات كل مساء، كأنها تسلّم مفاتيحها للعتمة.
صار الخوف ساكناً معنا، يفتش أدراجنا ويعتقل أحلامنا.
يتفاوض الساسة على كل شيء إلا على وقف النزف.
{last}
"""


@pytest.mark.parametrize(
    ("last", "types"),
    [
        ("والذاكرة لا تُفكك كما تُفكك الألغام.", []),
        # a day in a closed year is history, and stands
        ("ولم ننس أن الجيش الإسرائيلي قصف بيروت في آب 1982.", ["shelling"]),
    ],
)
def test_a_column_tells_no_news(last: str, types: list[str], known: Library) -> None:
    """A text that names nobody, no number and no day is no report: its words of war are figures."""
    assert [claim.type.value for claim in read(_COLUMN.format(last=last), known)] == types


def test_a_report_of_the_same_length_does(known: Library) -> None:
    """One day is enough to make it news."""
    text = _COLUMN.format(last="انسحبت القوات من المطار أمس.")
    assert "withdrawal" in [claim.type.value for claim in read(text, known)]


def test_no_quote_acts(known: Library) -> None:
    """The mark behind a quoted event is nobody."""
    fillers = [
        f.text for c in read("قال ناطق إن الموقوفين «خططوا لهجمات» في درعا", known) for g in c.roles.values() for f in g
    ]
    assert "»" not in fillers


@pytest.mark.parametrize(
    ("text", "types"),
    [
        # what somebody is called asks for nothing and appoints nobody
        ("قُبض على آمر كتيبة يدعى سالم الفرجاني في سرت", ["arrest"]),
        ("أعلنت القيادة مقتل ما يسمى والي كركوك", ["casualty"]),
        ("دعا مجلس الأمن الأطراف إلى ضبط النفس", ["demand"]),
    ],
)
def test_names_are_no_calls(text: str, types: list[str], known: Library) -> None:
    """Passives of calling tell names."""
    assert [claim.type.value for claim in read(text, known)] == types


def test_who_denies_goes_on_to_assert(known: Library) -> None:
    """A participle of saying goes on with who denied, not with the reports that were denied."""
    text = "نفى مصدر أمني الأنباء التي تحدثت عن وصول تعزيزات إلى معسكر الربوة، مؤكداً أن القوات انسحبت من الموقع"
    assert [(link.text, link.stance) for link in only(text, "withdrawal", known).said_by] == [
        ("مصدر أمني", Stance.ASSERTS)
    ]


def test_what_protesters_did_is_no_demand_of_theirs(known: Library) -> None:
    """A finite verb joined behind a participle of demanding tells what they did."""
    claim = only("تظاهر موظفون مطالبين بالإفراج عن زملائهم، وأغلقوا الطريق المؤدي إلى المطار", "closure", known)
    assert (claim.phase, claim.said_by) == (Phase.DONE, ())


def test_pointing_out_is_no_rank(known: Library) -> None:
    """مشيراً إلى أن goes on with the speaker; المشير is a field marshal."""
    text = "قال آمر الغرفة إن الدورية عادت، مشيراً إلى أن المسلحين انسحبوا من البلدة"
    assert [link.text for link in only(text, "withdrawal", known).said_by] == ["آمر الغرفة"]


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("خرج العشرات في تظاهرة تطالب بالإفراج عن المحتجزين", Phase.PLANNED),
        ("أفرجت السلطات عن المحتجزين بعد تظاهرة طالبت بذلك", Phase.DONE),
    ],
)
def test_what_a_protest_demands_has_not_happened(known: Library, text: str, phase: Phase) -> None:
    """Nobody is named who demands it: a demand all the same."""
    assert only(text, "release", known).phase is phase
