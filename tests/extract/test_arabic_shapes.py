"""One act in many shapes: what stands before, between and behind changes nothing of who did what where."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Role


def told(text: str, known: Library) -> list[Claim]:
    return list(read_text(text, known, published=date(2026, 2, 23)))


def shown(claim: Claim) -> tuple[str, dict[str, str]]:
    """The type, and who stands in the main roles."""
    main = (Role.ACTOR, Role.TARGET, Role.PARTNER, Role.PLACE, Role.FROM, Role.TO, Role.CARGO)
    return claim.type.value, {r.value: "+".join(f.text for f in claim.roles[r]) for r in main if r in claim.roles}


#: sentence, type, what fills the main roles
RIGHT = [
    # a present of hers that is spelled like a verbal noun or like another verb's past
    ("قوات الاحتلال تهدم منشأة في سلوان", "destruction", "actor=قوات الاحتلال target=منشأة place=سلوان"),
    ("عاجل | الشرطة العراقية تفكك عبوة ناسفة في الرمادي", "weapons_seizure", "actor=الشرطة العراقية"),
    ("وأضاف أن قوات الدعم السريع تخلي قاعدة جبيت", "withdrawal", "actor=قوات الدعم السريع from=قاعدة جبيت"),
    ("إسرائيل تهدم منزلا في العيسوية", "destruction", "actor=إسرائيل target=منزلا"),
    ("ساد الهدوء قبل أن تهدم قوات الاحتلال المنزل", "destruction", "actor=قوات الاحتلال target=المنزل"),
    # a past that is spelled like its verbal noun, behind what only a verb follows
    ("نزح الأهالي بعد أن قصف الجيش السوري بلدة كفر زيتا", "shelling", "actor=الجيش السوري place=بلدة كفر زيتا"),
    ("نزح الأهالي بعد أن حاصر الجيش السوري بلدة مضايا", "siege", "actor=الجيش السوري place=بلدة مضايا"),
    ("نزح الأهالي منذ أن شن الجيش السوري هجوما على سراقب", "attack", "actor=الجيش السوري place=سراقب"),
    # a time between commas behind the verb
    ("شن، فجر اليوم، الجيش السوري هجوما على سراقب", "attack", "actor=الجيش السوري place=سراقب"),
    ("حاصر، صباح الأحد، الجيش السوري بلدة مضايا", "siege", "actor=الجيش السوري place=بلدة مضايا"),
    # the noun of a light verb with its agent
    ("نفى مصدر عسكري شن الجيش السوري هجوما على سراقب", "attack", "actor=الجيش السوري place=سراقب"),
    ("أثار فرض مجلس الأمن عقوبات على ثلاث شركات جدلا", "sanction", "actor=مجلس الأمن target=ثلاث شركات"),
    ("أفادت الوكالة بتنفيذ قوات الدعم السريع هجوما على الأبيض", "attack", "actor=قوات الدعم السريع place=الأبيض"),
    ("نفى مصدر خطف مسلحين مجهولين طبيبا في درعا", "abduction", "actor=مسلحين مجهولين target=طبيبا"),
    # what a time is counted from hangs on the time
    ("قصفت قوات الدعم السريع بعد ساعات من الهدنة بلدة كتم", "shelling", "actor=قوات الدعم السريع place=بلدة كتم"),
    # parties made up of others, joined ones, indefinite ones behind a complementiser
    ("أخلت قوة مشتركة من الشرطة والجيش قاعدة جبيت", "withdrawal", "actor=قوة مشتركة من الشرطة والجيش"),
    ("شنت القوات الحكومية وحلفاؤها هجوما على سراقب", "attack", "actor=القوات الحكومية+حلفاؤها place=سراقب"),
    ("أكد مصدر أن رتلا عسكريا أمريكيا قصف بلدة هجين", "shelling", "actor=رتلا عسكريا أمريكيا place=بلدة هجين"),
    ("بدأ رتل عسكري أمريكي الانسحاب من الرقة", "withdrawal", "actor=رتل عسكري أمريكي from=الرقة"),
    ("مجموعة من المسلحين تفكك عبوة ناسفة في الرمادي", "weapons_seizure", "actor=مجموعة من المسلحين"),
    ("قوات الدعم السريع تحشد قوات كبيرة قرب الأبيض", "deployment", "actor=قوات الدعم السريع"),
    # what is not so now is no state
    ("فر الأهالي قبل أن يسيطر الجيش السوري على سراقب", "capture", "actor=الجيش السوري place=سراقب"),
    ("من المقرر أن تنتشر قوات الدعم السريع في الأبيض", "deployment", "actor=قوات الدعم السريع place=الأبيض"),
    ("القوات الأمريكية تنتشر في الحسكة", "presence", "actor=القوات الأمريكية place=الحسكة"),
    # who strikes only from the air, wherever it stands
    ("الطيران الحربي قصف بلدة حاس", "air_strike", "actor=الطيران الحربي place=بلدة حاس"),
    ("يعتزم الطيران الحربي قصف بلدة حاس", "air_strike", "actor=الطيران الحربي place=بلدة حاس"),
    # whom the relative clause qualifies did what it tells
    ("أشاد البيان بالسلطات المحلية التي فرضت حظر تجول في درعا", "siege", "actor=السلطات المحلية place=درعا"),
    ("عبر الأهالي عن غضبهم من الجيش السوري الذي نشر مئات الجنود في درعا", "deployment", "actor=الجيش السوري"),
    # the genitive of a verbal noun did it where what it was done to stands behind
    ("أثار تسليم الجيش السوري قاعدة الشدادي للعراق جدلا", "handover", "actor=الجيش السوري place=قاعدة الشدادي"),
    ("أثار إطلاق الجيش السوري سراح عشرين معتقلا جدلا", "release", "actor=الجيش السوري target=عشرين معتقلا"),
    ("تلا ذلك تعيين الرئيس السوداني محافظا جديدا", "appointment", "actor=الرئيس السوداني target=محافظا جديدا"),
    # behind an aside, and joined to a deed
    ("قال ناشطون إن الجيش السوري، بعد ترقب طويل، توغل في سراقب", "advance", "actor=الجيش السوري place=سراقب"),
    ("دخل الجيش السوري البلدة وفرض حظر تجول في أحيائها", "siege", "actor=الجيش السوري"),
    # no name but a common word
    ("يعتزم الجيش السوري التقدم باتجاه بلدة سراقب", "advance", "actor=الجيش السوري to=بلدة سراقب"),
    ("القوات الأمريكية تدمر جسر البوكمال", "destruction", "actor=القوات الأمريكية target=جسر البوكمال"),
    # their own people, behind a verbal noun
    ("سيطر الجيش السوري على القاعدة بعد انسحاب الأمريكيين منها", "withdrawal", "actor=الأمريكيين from=القاعدة"),
    ("هدأت الجبهات عقب انسحاب الأتراك من البلدة", "withdrawal", "actor=الأتراك from=البلدة"),
    # whose fire led to it; who only backed it
    ("أدى قصف الجيش السوري إلى مقتل ثلاثة مدنيين في حاس", "shelling", "actor=الجيش السوري place=حاس"),
    ("هاجم مقاتلو الحركة البلدة بدعم من مسيرات", "attack", "actor=مقاتلو الحركة place=البلدة"),
    # what nearly was, what did not come of it
    ("كاد الجيش السوري يسيطر على سراقب", "capture", "actor=الجيش السوري place=سراقب"),
    # of what kind they are, no event of its own
    ("أفاد مصدر بوصول 340 أسرة نازحة إلى الدبة", "displacement", "actor=340 أسرة نازحة to=الدبة"),
    ("هرب أربعة سجناء من سجن غويران", "escape", "actor=أربعة سجناء from=سجن غويران"),
    # kept at arm's length
    ("نفى الجيش السوري سقوط المدينة و«انسحاب» قواته من حاس", "withdrawal", "actor=قواته from=حاس"),
    ("نفى الجيش «سقوط» المدينة", "capture", "place=المدينة"),
    # no town
    ("ودان المجلس الهجوم على القافلة", "attack", "target=القافلة"),
    # told once, by a verbal noun or by the event noun with which it makes its meaning
    ("نفى مصدر إلقاء الجيش السوري القبض على ثلاثة شبان في درعا", "arrest", "actor=الجيش السوري target=ثلاثة شبان"),
    ("أكد مصدر بسط الجيش السوري سيطرته على حاس", "capture", "actor=الجيش السوري place=حاس"),
    ("يعتزم وزير الخارجية التركي إجراء محادثات مع نظيره في بغداد", "talks", "actor=وزير الخارجية التركي"),
    ("تعتزم قوات الدعم السريع ضرب حصار على الأبيض", "siege", "actor=قوات الدعم السريع place=الأبيض"),
    ("قام طلاب الجامعة بتنظيم وقفة احتجاجية في درعا", "protest", "actor=طلاب الجامعة place=درعا"),
    ("أكد مصدر تسلل مسلحين إلى بلدة هجين", "advance", "actor=مسلحين to=بلدة هجين"),
    ("أكد مصدر إعلان قوات الدعم السريع هدنة في الأبيض", "ceasefire", "actor=قوات الدعم السريع place=الأبيض"),
    # a name in the masculine for a force in the feminine
    ("الدعم السريع اجتاحت مدينة بارا", "capture", "actor=الدعم السريع place=مدينة بارا"),
    # whose craft it was is told by a pronoun; whom a fight makes leave
    ("أضافت المصادر أن طائرة مسيرة تابعة لها قصفت محطة كهرباء", "drone_strike", "target=محطة كهرباء"),
    ("دفعت المعارك عشرات العائلات إلى مغادرة الزاوية", "displacement", "actor=عشرات العائلات from=الزاوية"),
    ("اندلعت معارك، ما دفع السكان إلى النزوح من الزاوية", "displacement", "actor=السكان from=الزاوية"),
    ("دفع الجيش السوري بتعزيزات تمهيدا لاقتحام حاس", "attack", "place=حاس"),
    # a state told without a verb, and the next clause
    ("لا تزال الطريق الدولية مغلقة، ووعدت السلطات بإصلاحها", "closure", "place=الطريق الدولية"),
    ("إن المعبر مغلق ووعدت الإدارة بإعادة فتحه", "reopening", "actor=الإدارة place=المعبر"),
]

#: near them, and otherwise: sentence, type that is not to be told, or what does not fill a role
WRONG = [
    ("شهدت المدينة تهدم ثلاثة منازل", "destruction", "actor=المدينة"),
    ("عملية تفكك الجيش السوري", "weapons_seizure", ""),
    ("القوات بعد قصف الجيش السوري بلدة كفر زيتا انسحبت", "shelling", "actor=القوات"),
    ("نفى مصدر عسكري فرض عقوبات على ثلاث شركات", "sanction", "actor=مصدر عسكري"),
    ("قصفت القوات بعد ساعات من الهدنة بلدة كتم", "shelling", "place=الهدنة"),
    ("انسحبت القوة المشتركة من الفاشر", "withdrawal", "actor=القوة المشتركة من الفاشر"),
    ("السلطات المحلية التي أقالها الرئيس السوداني", "appointment", "actor=السلطات المحلية"),
    ("أثار تسليم قاعدة الشدادي للعراق جدلا", "handover", "actor=قاعدة الشدادي"),
    ("طالب الوزير بوقف القصف وفرض عقوبات على الشركات", "sanction", "actor=القصف"),
    ("الجيش السوري قصف بلدة حاس", "air_strike", ""),
    ("انتشرت القوات في قاعدة التقدم", "advance", ""),
    ("هاجم مقاتلو الحركة البلدة بدعم من مسيرات", "drone_strike", ""),
    ("كاد الجيش السوري يسيطر على سراقب", "control", ""),
    ("طالب المحتجون برحيل الحكومة", "withdrawal", ""),
    ("وفي تعز، سقط مدنيان جرحى بقذيفة على حي الروضة", "capture", ""),
    ("دفع الجيش السوري بتعزيزات تمهيدا لاقتحام حاس", "attack", "actor=تمهيدا"),
    ("دعت قوى التحالف التأسيسي «تأسيس» إلى الحوار", "formation", ""),
    ("وصلت القوات السورية إلى تدمر", "destruction", ""),
]


def pairs(text: str) -> dict[str, str]:
    """The fillers written as role=words."""
    out: dict[str, str] = {}
    role = ""
    for word in text.split():
        name, eq, value = word.partition("=")
        if eq:
            role = name
            out[role] = value
        else:
            out[role] += " " + word
    return out


@pytest.mark.parametrize(("text", "event", "fillers"), RIGHT)
def test_one_act_is_read_in_every_shape(text: str, event: str, fillers: str, known: Library) -> None:
    (claim,) = (c for c in told(text, known) if c.type.value == event)
    assert pairs(fillers).items() <= shown(claim)[1].items(), shown(claim)


def test_what_a_light_noun_governs_is_only_meant(known: Library) -> None:
    """The event noun in the genitive of a light verb's noun keeps what governs that."""
    for text in ("تعتزم قوات الدعم السريع ضرب حصار على الأبيض", "قرر الوزير إجراء محادثات مع نظيره في بغداد"):
        (claim,) = told(text, known)
        assert claim.phase.value == "planned"


def test_what_did_not_come_of_it_is_denied(known: Library) -> None:
    """Victims that there were not are told as such, and that there was what had none."""
    for text in ("لم يسفر الهجوم عن وقوع ضحايا", "لم تؤد الغارة إلى سقوط قتلى"):
        cause, claim = told(text, known)
        assert (cause.type.value, cause.polarity.value) in {("attack", "yes"), ("air_strike", "yes")}
        assert (claim.type.value, claim.polarity.value, claim.roles) == ("casualty", "no", {})
    assert all(c.type.value != "casualty" for c in told("أسفر الهجوم على حاس عن سقوط قتلى", known))


@pytest.mark.parametrize(("text", "event", "fillers"), WRONG)
def test_what_is_only_near_is_not(text: str, event: str, fillers: str, known: Library) -> None:
    for claim in told(text, known):
        if claim.type.value == event:
            assert fillers, shown(claim)
            assert not pairs(fillers).items() <= shown(claim)[1].items(), shown(claim)
