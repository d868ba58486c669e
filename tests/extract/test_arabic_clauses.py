"""Arabic clauses: what negates or carries a further verb, whom a verb makes do something, who shares a subject."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Phase, Polarity, Role


def _claims(known: Library, text: str, event: str) -> list[Claim]:
    return [c for c in read_text(text, known, lang="ar", published=date(2026, 2, 23)) if c.type == event]


@pytest.mark.parametrize(
    ("text", "event", "role", "filler"),
    [
        # whom a verb, a participle or a verbal noun makes do what follows behind a preposition
        ("أجبر الجيش المسلحين على الانسحاب من البلدة", "withdrawal", Role.ACTOR, "المسلحين"),
        ("ناشدت العشائر الأمم المتحدة إلزام الفصائل بالانسحاب من القرى", "withdrawal", Role.ACTOR, "الفصائل"),
        ("اتهم المحافظ «مسلحين مجهولين» بإحراق المركز الصحي", "destruction", Role.ACTOR, "مسلحين مجهولين"),
        # what only carries an event noun gives way to it
        ("نفذت الشرطة العسكرية عملية إنزال جوي في قرية السوسة", "attack", Role.ACTOR, "الشرطة العسكرية"),
        ("خرج العشرات في مدينة شهبا في وقفة احتجاجية", "protest", Role.ACTOR, "العشرات"),
        # a phrase of place between commas parts no verb from its object
        ("ضبطت دورية للشرطة، أثناء جولة قرب معبر نصيب، مخزن أسلحة", "weapons_seizure", Role.TARGET, "مخزن أسلحة"),
        # one dual head for two names, known or not
        ("انسحبت القوات من حيي الربيع والزهور", "withdrawal", Role.FROM, "الزهور"),
        ("اعتقلت المخابرات خمسة مطلوبين في قضاءي الحويجة والدبس", "arrest", Role.PLACE, "الحويجة"),
        # a direction before a place is part of it; before what contains a place it is not
        ("وقع هجوم جنوب حيس مساء السبت", "attack", Role.PLACE, "جنوب حيس"),
        ("وقع هجوم في قرية المغير شرق رام الله مساء السبت", "attack", Role.PLACE, "قرية المغير"),
        # an adjective of a party tells who did it
        ("تصدت القوات لهجوم حوثي على مواقعها قرب مأرب", "attack", Role.ACTOR, "حوثي"),
        # a second content clause shares the subject of the first
        ("من المقرر أن تخفض البعثة عديدها وأن تغادر البلاد", "withdrawal", Role.ACTOR, "البعثة"),
        ("يصر الفصيل على أنه لن يغادر القاعدة", "withdrawal", Role.ACTOR, "الفصيل"),
        # a line that begins with "and"
        ("ومسيّرة تحلق فوق بلدة كفركلا", "movement", Role.ACTOR, "مسيّرة"),
        # who announces, claims or denies an event of its own
        ("أعلنت قيادة الجيش إرسال ثلاثة أفواج إلى الحدود", "deployment", Role.ACTOR, "قيادة الجيش"),
        ("كشف الفصيل عن سحب جميع عناصره من البلدة", "withdrawal", Role.ACTOR, "الفصيل"),
        ("نفت قوات الدعم السريع استهداف سوق المدينة", "attack", Role.ACTOR, "قوات الدعم السريع"),
        ("تبنى التنظيم، عبر قناة تابعة له، حرق بئر نفطية قرب الصور", "destruction", Role.ACTOR, "التنظيم"),
        # the verbal noun of a light verb lends as the verb does
        ("نفى المحافظ تعرض الدورية لكمين في البادية", "attack", Role.TARGET, "الدورية"),
        # what a state is told of, behind "remains", "was", "still"
        ("سيبقى معبر أدري مفتوحاً أمام القوافل حتى نهاية العام", "reopening", Role.PLACE, "معبر أدري"),
        ("ما زال ثلاثة موظفين محتجزين لدى جماعة مسلحة", "detention", Role.TARGET, "ثلاثة موظفين"),
        ("أفرج الفصيل عن ستة شبان كانوا موقوفين في سجن عدرا", "detention", Role.PLACE, "سجن عدرا"),
        # whom or what a passive's pronoun means
        ("أغلق الجيش الطريق بعد الاشتباك، وأكد المحافظ أنه سيُفتح غداً", "reopening", Role.PLACE, "الطريق"),
        ("طالبت الحكومة بانسحاب هذه القوات إلى خط الهدنة", "withdrawal", Role.ACTOR, "هذه القوات"),
        # a given name behind a title, whatever else it means
        ("أفرجت الشرطة عن الأسيرة سلام كساب", "release", Role.TARGET, "الأسيرة سلام كساب"),
        ("كلف الرئيس الفريق ياسر بقيادة المنطقة", "appointment", Role.TARGET, "الفريق ياسر"),
        # a bound of a number behind a joined preposition
        ("قصفت القوات البلدة بأكثر من عشرين قذيفة", "shelling", Role.MEANS, "أكثر من عشرين قذيفة"),
        # what is beaten, in some place
        ("تمكن الجيش من دحر المليشيا في مدينة بارا", "defeat", Role.TARGET, "المليشيا"),
        # a verb that also sets limits in agreements takes its target by a preposition of its own
        ("قضى الجيش على قيادي في التنظيم", "attack", Role.TARGET, "قيادي في التنظيم"),
        # a verb of phase whose noun tells no event tells its own
        ("استؤنفت الملاحة في مطار عدن", "reopening", Role.TARGET, "الملاحة"),
        # who is among those named is no further argument
        ("داهمت قوة البلدة واعتقلت ثلاثة شبان بينهم أسير محرر", "arrest", Role.TARGET, "ثلاثة شبان"),
        # "and" with a verb of meaning, not a verb of none
        ("سيطر الفصيل على القرية ودعت السلطات الأهالي إلى إخلاء المنازل", "displacement", Role.ACTOR, "الأهالي"),
        # a plural of people behind a singular force is no adjective of it
        ("أغاثت القوة المنكوبين في درنة", "aid_delivery", Role.TARGET, "المنكوبين"),
    ],
)
def test_arguments(known: Library, text: str, event: str, role: Role, filler: str) -> None:
    """The claim of the type has the filler, letter by letter."""
    assert any(filler == f.text for c in _claims(known, text, event) for f in c.roles.get(role, ()))


@pytest.mark.parametrize(
    ("text", "event", "phase", "polarity"),
    [
        # the negation before a joined verb is its own
        ("نؤكد أننا لا نستخدم المنشآت، ولم نستهدف الأحياء السكنية", "attack", Phase.DONE, Polarity.NO),
        # a complementiser may hold one
        ("تعهد المحافظ بألا تُهدم أي دار في الحي", "destruction", Phase.PLANNED, Polarity.NO),
        # what a light verb asks for with the preposition of an aim is none; nor is an agreement carried out
        ("تصدت القوات لهجوم على مواقعها", "attack", Phase.DONE, Polarity.YES),
        ("نفى المحافظ تعرض الدورية لكمين في البادية", "attack", Phase.DONE, Polarity.YES),
        ("دخلت القوات لقصف مواقع التنظيم", "shelling", Phase.PLANNED, Polarity.YES),
        # before what is to come, and what is stipulated
        ("لن تسلم الفصائل سلاحها قبل مغادرة القوات الأجنبية", "withdrawal", Phase.PLANNED, Polarity.YES),
        ("سلمت الفصائل سلاحها قبل مغادرة القوات الأجنبية", "withdrawal", Phase.DONE, Polarity.YES),
        ("سينسحب الفوج من المطار على أن تتسلم الشرطة منشآته", "handover", Phase.PLANNED, Polarity.YES),
        # an event noun under the present of a light verb goes on
        ("تنفذ القوات عملية تمشيط في البادية", "exercise", Phase.ONGOING, Polarity.YES),
        ("سلم الجيش إخطارات بهدم ثلاثة منازل في القرية", "destruction", Phase.PLANNED, Polarity.YES),
        # what somebody is called on not to do
        ("دعت القيادة النازحين إلى عدم العودة إلى القرى", "return", Phase.PLANNED, Polarity.NO),
        # a state told with "was" has ended, also where the year of its beginning is told
        ("كانت القوات الأمريكية تتمركز في التنف منذ عام 2016", "presence", Phase.DONE, Polarity.YES),
        ("تتمركز القوات الأمريكية في التنف منذ عام 2016", "presence", Phase.ONGOING, Polarity.YES),
    ],
)
def test_outlook(known: Library, text: str, event: str, phase: Phase, polarity: Polarity) -> None:
    """The claim of the type has gone so far, and is affirmed or denied so."""
    assert [(c.phase, c.polarity) for c in _claims(known, text, event)] == [(phase, polarity)]


def test_those_for_whom_a_way_is_open_are_no_place(known: Library) -> None:
    """A road opened to lorries is the only place."""
    (claim,) = _claims(known, "فتح الجيش الطريق أمام السكان", "reopening")
    assert [f.text for f in claim.roles[Role.PLACE]] == ["الطريق"]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("قال ناشطون إن الجيش قصف البلدة، وهو ما نفته وزارة الدفاع", [["ناشطون"], ["وزارة الدفاع"]]),
        ("قال ناشطون إن الجيش قصف البلدة، وهو ما أكدته وزارة الدفاع", [["ناشطون"]]),
    ],
)
def test_a_denial_by_pronoun_is_a_claim_of_its_own(known: Library, text: str, sources: list[list[str]]) -> None:
    """Who denies what was just told is the source of a second claim; who confirms it is not."""
    assert [[link.text for link in c.said_by] for c in _claims(known, text, "shelling")] == sources


def test_a_number_is_no_place(known: Library) -> None:
    """A count that has passed a figure has entered nothing."""
    assert not _claims(known, "عدد الموقوفين منذ بدء الحملة تجاوز 380", "advance")


def test_what_is_demanded_others_are_to_do(known: Library) -> None:
    """Those who demand a release free nobody."""
    (claim,) = _claims(known, "قطع متظاهرون الطريق مطالبين بالإفراج عن زملائهم", "release")
    assert Role.ACTOR not in claim.roles
