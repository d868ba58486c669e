"""What gave rise to a demand or an attack is told as it was: it has happened, it befell somebody, it is not what the attack did."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text

_HAPPENED = [
    ("دعت البعثة الأطراف إلى ضبط النفس بعد تجدد الاشتباكات في حيس.", "الاشتباكات"),
    ("دعا غوتيريش إلى التهدئة بعد مقتل عشرة مدنيين في غارة على صنعاء.", "غارة"),
    ("طالب الأهالي بالإفراج عن أبنائهم بعد اعتقالهم قبل عام.", "اعتقالهم"),
    ("طالب المجلس بوقف القتال بعد اشتباكات في الخرطوم وبوقف القصف على الأبيض.", "اشتباكات"),
    ("The U.N. chief called for restraint after clashes in Tripoli.", "clashes"),
    ("Guterres demanded an investigation following the killing of three journalists in Khan Younis.", "killing"),
    ("Residents demanded the release of their relatives over the shelling of Abyei.", "shelling"),
]
_OPEN = [
    ("طالبت حماس بإدخال المساعدات عقب انسحاب إسرائيل من القطاع.", "انسحاب"),
    ("طالب المجلس بوقف القتال بعد اشتباكات في الخرطوم وبوقف القصف على الأبيض.", "القصف"),
    ("Egypt urged Israel to withdraw after the release of the hostages.", "release"),
    ("Iran threatened to strike U.S. bases in Iraq following any attack on Tehran.", "attack"),
]


@pytest.mark.parametrize(("text", "trigger"), _HAPPENED)
def test_what_a_demand_answers_has_happened(known: Library, text: str, trigger: str) -> None:
    claim = claim_at(known, text, trigger)
    assert claim.phase != "planned"
    assert claim.said_by[-1].stance == "asserts"


@pytest.mark.parametrize(("text", "trigger"), _OPEN)
def test_what_may_yet_come_does_not(known: Library, text: str, trigger: str) -> None:
    assert claim_at(known, text, trigger).phase == "planned"


_ANSWERED = [
    ("قصفت إسرائيل البلدة بعد مقتل جندي.", "قصفت", "مقتل"),
    ("اقتحم الجيش البلدة إثر إصابة جندي.", "اقتحم", "إصابة"),
    ("قصفت إسرائيل البلدة بعد أن قتل جندي فيها.", "قصفت", "قتل"),
    ("Israel shelled the town after a soldier was killed.", "shelled", "killed"),
    ("Israeli jets struck Khiam following the death of a soldier.", "struck", "death"),
    ("After a soldier was killed, Israel shelled Khiam.", "shelled", "killed"),
]


@pytest.mark.parametrize(("text", "attack", "toll"), _ANSWERED)
def test_whom_an_attack_avenges_it_did_not_kill(known: Library, text: str, attack: str, toll: str) -> None:
    assert not claim_at(known, text, attack).numbers
    befell = claim_at(known, text, toll)
    assert befell.type == "casualty"
    assert "actor" not in {str(role) for role in befell.roles}


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Two people died after a shell hit their house in Khiam.", "hit"),
        ("Five people were wounded when Israel shelled Khiam after a soldier was killed by a sniper.", "shelled"),
        ("أغلق الجيش الطريق إثر مقتل ثلاثة صحفيين في قصف على خان يونس.", "قصف"),
    ],
)
def test_a_toll_stays_with_what_caused_it(known: Library, text: str, trigger: str) -> None:
    claim = claim_at(known, text, trigger)
    assert facet(claim, "killed") or facet(claim, "wounded")


def test_the_subject_does_not_do_what_befell_before(known: Library) -> None:
    for text, trigger in [
        ("انسحبت القوة بعد مقتل ثلاثة من جنودها.", "مقتل"),
        ("أغلق الجيش الطريق إثر مقتل ثلاثة صحفيين في قصف على خان يونس.", "قصف"),
    ]:
        assert not facet(claim_at(known, text, trigger), "actor")
    siege = read_text("انسحب الجيش السوداني من كرنوي بعد حصار دام أشهراً.", known, published=MONDAY)
    assert all(not facet(c, "actor") for c in siege if c.type == "siege")
    assert facet(claim_at(known, "انسحب الجيش من البلدة بعد قصف المنازل.", "قصف"), "actor") == "الجيش"
    assert facet(claim_at(known, "قصف الجيش البلدة بعد أن قتل جنديا.", "قتل"), "actor") == "الجيش"


@pytest.mark.parametrize(
    ("text", "trigger", "target", "actor"),
    [
        ("قتل الشاب أحمد دراغمة برصاص الاحتلال.", "قتل", "الشاب أحمد دراغمة", "الاحتلال"),
        ("قتل الاحتلال برصاصه شابا في نابلس.", "قتل", "شابا", "الاحتلال"),
        ("قضى الشاب برصاص الاحتلال.", "رصاص", "الشاب", "الاحتلال"),
        ("قضى الشاب بقصف إسرائيلي على جباليا.", "قصف", "الشاب", "إسرائيلي"),
        ("قتل جندي متأثراً بجراحه.", "قتل", "جندي", ""),
        ("اقتحم مسلح ملثم القرية.", "اقتحم", "", "مسلح ملثم"),
        ("أسفرت العملية عن مقتل ثلاثة من المهاجمين وأسر اثنين آخرين.", "أسر", "اثنين آخرين", ""),
    ],
)
def test_who_was_hit_and_by_whom(known: Library, text: str, trigger: str, target: str, actor: str) -> None:
    claim = claim_at(known, text, trigger)
    assert claim.phase == "done"
    assert (facet(claim, "target"), facet(claim, "actor")) == (target, actor)


def test_who_died_in_a_raid_did_not_raid(known: Library) -> None:
    for text in ("توفي الشاب خلال اقتحام المدينة.", "قضى الشاب برصاص الاحتلال خلال اقتحام المدينة."):
        assert facet(claim_at(known, text, "اقتحام"), "actor") == ""


def test_what_a_ruling_lays_down_is_no_death(known: Library) -> None:
    claims = read_text("قضى القرار بإغلاق المعبر.", known, published=MONDAY)
    assert [(str(c.type), str(c.phase)) for c in claims] == [("closure", "planned")]


def test_who_is_appealed_to_is_to_do_it(known: Library) -> None:
    claim = claim_at(known, "ناشد الهلال الأحمر الأطراف المتقاتلة فتح ممر آمن.", "فتح")
    assert (claim.phase, facet(claim, "actor")) == ("planned", "")


def test_what_a_demand_only_describes_is_so(known: Library) -> None:
    closed = claim_at(known, "يطالب الأهالي بفتح طريق السويداء المغلق منذ تموز الماضي.", "المغلق")
    assert (closed.phase, closed.said_by[-1].stance) == ("ongoing", "asserts")


def test_what_is_laid_down_is_planned_whatever_ends_before(known: Library) -> None:
    leave = claim_at(known, "تنتهي ولاية البعثة نهاية العام على أن تغادر قواتها لبنان خلال سنة.", "تغادر")
    assert leave.phase == "planned"


def test_a_joined_party_before_its_verb_is_told_of_by_that(known: Library) -> None:
    text = "انسحاب مفاجئ لعناصر «قسد» من حاجز البصيرة، وعناصر العشائر يدخلون النقطة."
    assert facet(claim_at(known, text, "انسحاب"), "actor") == "عناصر «قسد»"
    assert facet(claim_at(known, text, "يدخلون"), "actor") == "عناصر العشائر"


def test_unofficial_is_not_official(known: Library) -> None:
    claim = claim_at(known, "أقامت أنقرة نقاطا وفق تقديرات غير رسمية.", "أقامت")
    assert claim.said_by[0].kind != "official"


@pytest.mark.parametrize(
    ("text", "trigger", "what", "told"),
    [
        ("تسلمت الفرقة 60 معسكر الشدادي.", "تسلمت", "partner", "الفرقة 60"),
        ("تسلمت الفرقة 60 معسكر الشدادي.", "تسلمت", "place", "معسكر الشدادي"),
        ("تسلم اللواء 72 قاعدة التنف.", "تسلم", "place", "قاعدة التنف"),
        ("دخلت الفرقة 84 مطار منغ.", "دخلت", "to", "مطار منغ"),
        ("دمرت الفرقة 60 دبابة.", "دمرت", "target", "60 دبابة"),
        ("قتل اللواء 15 مسلحا.", "قتل", "target", "15 مسلحا"),
        ("قتل طفل بلغم زرعه الحوثيون في ميدي.", "زرعه", "stands", "done yes certain"),
        ("زرع الحوثيون ألغاما في ميدي.", "زرع", "stands", "planned yes certain"),
        (
            "U.S. forces handed the base to the Syrian army after completing their withdrawal.",
            "withdrawal",
            "actor",
            "U.S. forces",
        ),
    ],
)
def test_units_mines_and_whose_withdrawal(known: Library, text: str, trigger: str, what: str, told: str) -> None:
    assert facet(claim_at(known, text, trigger), what) == told


@pytest.mark.parametrize(
    ("text", "trigger", "stands"),
    [
        ("من المقرر أن تكمل القوات الأميركية انسحابها من سوريا خلال شهر.", "انسحابها", "planned yes certain"),
        ("من المقرر أن يوقف الجيش قصف البلدة الأحد.", "قصف", "planned no certain"),
        ("أكملت القوات انسحابها من الحسكة.", "انسحابها", "done yes certain"),
    ],
)
def test_what_is_laid_out_to_be_completed_is_to_come(known: Library, text: str, trigger: str, stands: str) -> None:
    assert facet(claim_at(known, text, trigger), "stands") == stands
