"""What belongs to an Arabic phrase behind it, what a joined letter begins, and who does what a sentence leaves unsaid."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


def fillers(text: str, event: str, role: Role, known: Library) -> list[str]:
    """The fillers of a role in the claims of a type."""
    made = read_text(text, known, published=date(2026, 2, 23))
    assert any(claim.type == event for claim in made), f"no {event} in «{text}»"
    return [filler.text for claim in made if claim.type == event for filler in claim.roles.get(role, ())]


@pytest.mark.parametrize(
    ("text", "event", "role", "wanted"),
    [
        # an unknown word in the accusative behind its و
        ("صادرت الشرطة ثلاثة مسدسات ومشحاذاً", "weapons_seizure", Role.TARGET, ["ثلاثة مسدسات", "مشحاذاً"]),
        ("ضبطت القوة مسدساً وثيقاً", "weapons_seizure", Role.TARGET, ["مسدساً وثيقاً"]),
        # what a verb needs is not lost to the noun between
        ("عُثر خلال تمشيط الموقع على مسدس", "weapons_seizure", Role.TARGET, ["مسدس"]),
        # a noun of the dead with those it counts
        ("سلّمت حماس جثتي رهينتين إلى الصليب الأحمر", "handover", Role.TARGET, ["جثتي رهينتين"]),
        ("سلّمت حماس جثتين إلى الصليب الأحمر", "handover", Role.TARGET, ["جثتين"]),
        # a road with its two ends, but two towns between which something lies
        (
            "فتحت الشرطة النار على سيارة على الطريق بين الحلة وكربلاء",
            "attack",
            Role.PLACE,
            ["الطريق بين الحلة وكربلاء"],
        ),
        ("وقعت اشتباكات بين الجيش والمسلحين على الطريق", "clash", Role.PLACE, ["الطريق"]),
        # what a building is made up of, and where it stands
        ("فتشت القوة بناية من خمس طبقات", "exercise", Role.TARGET, ["بناية من خمس طبقات"]),
        ("نزح آلاف من مدينة الرهد", "displacement", Role.FROM, ["مدينة الرهد"]),
        # a road with a name of its own needs no ends; a site that saw a strike was hit, a town is where it was
        ("أعيد فتح الطريق الدولي M4 بين تل تمر وعين عيسى", "reopening", Role.PLACE, ["الطريق الدولي M4"]),
        ("شهدت القاعدة، التي شيدت قبل عقود، قصفاً صاروخياً", "shelling", Role.TARGET, ["القاعدة"]),
        ("شهدت مدينة مأرب قصفاً صاروخياً", "shelling", Role.PLACE, ["مدينة مأرب"]),
        # had happened, behind a noun that كان opens
        ("كان الحقل تعرض لقصف مدفعي", "shelling", Role.TARGET, ["الحقل"]),
        ("كان الهدف تدمير مستودع", "destruction", Role.TARGET, ["مستودع"]),
        # a town where people meet is no party to their talks, a state by its capital may be
        ("عقد الجانبان اجتماعاً بأربيل", "talks", Role.PLACE, ["أربيل"]),
        ("عقد الجانبان اجتماعاً مع موسكو", "talks", Role.PARTNER, ["موسكو"]),
        # a participle behind a comma, and the phrase it tells of
        ("أنجزت اللجان تأهيل منفذ ربيعة، المغلق منذ عام 2014", "closure", Role.PLACE, ["منفذ ربيعة"]),
        # prisons in which those told of are held
        ("عدد المعتقلين الإداريين في سجون الاحتلال تجاوز 3300", "detention", Role.PLACE, ["سجون الاحتلال"]),
        # where they were sent, behind who
        ("دعمت البعثة انتشار ألف جندي لبناني جنوب الليطاني", "deployment", Role.PLACE, ["جنوب الليطاني"]),
        ("دعمت البعثة انتشار ألف جندي لبناني جنوب الليطاني", "deployment", Role.ACTOR, ["ألف جندي لبناني"]),
        # what one got away from alive
        ("نجا القيادي خالد من محاولة اغتيال قرب إزرع", "attack", Role.TARGET, ["القيادي خالد"]),
        # what rides into a place, and whose patrol it is
        ("دخلت دورية القرية فجراً", "advance", Role.TO, ["القرية"]),
        ("دخلت دورية القرية فجراً", "advance", Role.ACTOR, ["دورية"]),
        ("أوقفت دورية الجيش ثلاثة شبان", "arrest", Role.ACTOR, ["دورية الجيش"]),
        # which spot of a road
        ("أغلق الجيش الطريق عند مفرق تل تمر", "closure", Role.PLACE, ["الطريق عند مفرق تل تمر"]),
        # where the search was that a find came of; what is told of in the course of something else keeps its own
        ("ضبطت دورية، أثناء تفتيش محيط بلدة كفركلا، صواريخ", "weapons_seizure", Role.PLACE, ["محيط بلدة كفركلا"]),
        ("ضبطت دورية صواريخ خلال اجتماع الوزراء في تعز", "weapons_seizure", Role.PLACE, []),
        # an object behind two asides
        ("استقبل الوزير، أمس، في بغداد، وفداً من إقليم كردستان", "talks", Role.PARTNER, ["وفداً من إقليم كردستان"]),
        ("استقبل الوزير وفداً، أمس، في بغداد، وزعيم الحزب", "talks", Role.PLACE, ["بغداد"]),
        # a pronoun for a patrol
        ("اعترض أشخاص دورية عند مدخل البلدة ورشقوها بالحجارة", "attack", Role.TARGET, ["دورية"]),
        # a demand to stop is no arrest
        ("طالبت اليونيفيل الجيش بوقف السلوك العدواني", "demand", Role.TARGET, ["الجيش"]),
        # ground by its measure, where it lies apart
        ("جرفت الآليات عشرات الدونمات من كروم العنب", "destruction", Role.TARGET, ["عشرات الدونمات من كروم العنب"]),
        (
            "جرف الجنود 60 دونماً من الأراضي الزراعية غرب القرية",
            "destruction",
            Role.TARGET,
            ["60 دونماً من الأراضي الزراعية"],
        ),
        # somebody with the body he is of
        ("أعلن التحالف مقتل قيادي في التنظيم بضربة جوية شمال سرمدا", "air_strike", Role.TARGET, ["قيادي في التنظيم"]),
        ("أعلن التحالف مقتل قيادي في مدينة سرمدا", "casualty", Role.TARGET, ["قيادي"]),
        # whose office it is that was shut, and who shut it
        ("أغلقت الشرطة مكتباً لحزب معارض في أربيل", "closure", Role.ACTOR, ["الشرطة"]),
        ("أغلقت الشرطة مكتباً لحزب معارض في أربيل", "closure", Role.PLACE, ["مكتباً لحزب معارض"]),
    ],
)
def test_a_phrase_holds_what_belongs_to_it(
    text: str, event: str, role: Role, wanted: list[str], known: Library
) -> None:
    assert fillers(text, event, role, known) == wanted


@pytest.mark.parametrize(
    ("text", "event", "role", "wanted"),
    [
        # what an operation led to, its doer did; what a bomb or a strike led to, nobody is told to have done besides
        ("نفذت القوات عملية نوعية أسفرت عن تدمير ثلاث آليات", "destruction", Role.ACTOR, ["القوات"]),
        ("انفجرت سيارة مفخخة في السوق ما أدى إلى تدمير محلين", "destruction", Role.ACTOR, []),
        ("هاجم مسلحون مركزاً للشرطة، ما أسفر عن اعتقال ستة أشخاص", "arrest", Role.ACTOR, []),
        # whom a verb without subject tells by its preposition
        ("سبق للجيش أن استعاد البلدة من التنظيم في آذار", "capture", Role.ACTOR, ["جيش"]),
        ("قال الناطق للجيش إن اللواء استعاد البلدة", "capture", Role.ACTOR, ["اللواء"]),
        # the subject of the verb before, for what a joined verb of phase begins
        ("الشرطة طوقت المكان وبدأت حملة تفتيش", "exercise", Role.ACTOR, ["الشرطة"]),
        ("طوقت الشرطة المكان وبدأت القوات حملة تفتيش", "exercise", Role.ACTOR, ["القوات"]),
        # those handed over are no giver
        ("تم تسليم سبعة من عناصر الحزب إلى السلطات السورية", "prisoner_transfer", Role.TARGET, ["سبعة من عناصر الحزب"]),
        ("تم تسليم سبعة من عناصر الحزب إلى السلطات السورية", "prisoner_transfer", Role.ACTOR, []),
        # whose bullets they were
        ("استشهد الشاب حمدان برصاص عنصر أمن قرب جنين", "attack", Role.ACTOR, ["عنصر أمن"]),
        ("قتل المسلحون شيخ عشيرة برصاص مسدس كاتم", "attack", Role.ACTOR, ["المسلحون"]),
        # an accused in quotes, in the case of the object
        ("اتهم مصدر أمني «فلولاً ملثمين» برمي قنبلة على دورية", "attack", Role.ACTOR, ["فلولاً ملثمين"]),
        # an office called as a district is
        ("تمكنت مديرية الأمن الداخلي من الإيقاع بخلية في داريا", "arrest", Role.ACTOR, ["مديرية الأمن الداخلي"]),
        # a round of talks is one
        ("عقد الوفدان جولة محادثات في أنقرة", "talks", Role.ACTOR, ["الوفدان"]),
    ],
)
def test_who_does_it(text: str, event: str, role: Role, wanted: list[str], known: Library) -> None:
    assert fillers(text, event, role, known) == wanted


@pytest.mark.parametrize(
    ("text", "event", "phase", "polarity"),
    [
        # only possible: the verb itself, or what governs the event
        ("قد تكثف تركيا ضرباتها في الأيام المقبلة", "air_strike", "planned", "yes"),
        ("تكثف تركيا ضرباتها في الشمال", "air_strike", "ongoing", "yes"),
        # who is still there, or no longer
        ("لم يبق في القاعدة سوى فريق أمريكي صغير", "presence", "ongoing", "yes"),
        ("لم يبق في المطار أي جندي", "presence", "ongoing", "no"),
        # a verb of completing in the present, and in the past
        ("تستكمل الوحدات إزالة الذخائر قرب الناقورة", "weapons_seizure", "ongoing", "yes"),
        ("استكملت الوحدات إزالة الذخائر قرب الناقورة", "weapons_seizure", "done", "yes"),
        # what is stipulated, whoever spoke before
        ("أفرجت الحركة عن رهينة، على أن تنسحب القوات من المعبر غداً", "withdrawal", "planned", "yes"),
        ("أكد الناطق على أن القوات تنسحب من المعبر", "withdrawal", "ongoing", "yes"),
        # without what
        ("أخلى الجنود نقطتين من دون أن يهاجموا القرية", "attack", "done", "no"),
    ],
)
def test_how_far_it_has_come(text: str, event: str, phase: str, polarity: str, known: Library) -> None:
    (claim,) = [c for c in read_text(text, known, published=date(2026, 2, 23)) if c.type == event]
    assert (claim.phase, claim.polarity) == (phase, polarity)
