"""Subject and object of Arabic verbs without a mark between them, passives without one, and idioms."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "event", "role", "filler"),
    [
        # an unmarked passive: what stands before or behind the verb is what it was done to
        ("أكد المحافظ أن المعبر أغلق مساء الأربعاء", "closure", Role.PLACE, "المعبر"),
        # two bare nouns side by side
        ("رشق شبان آلية عسكرية بالحجارة", "attack", Role.TARGET, "آلية عسكرية"),
        ("زار وفد عسكري أمريكي سد تشرين", "talks", Role.PLACE, "سد تشرين"),
        # a masculine subject: a past verb of the fifth form, no feminine present
        ("تسلم الجيش اليمني مقر اللواء من القوات السابقة", "handover", Role.PARTNER, "الجيش اليمني"),
        # no past verb follows another unjoined: a verbal noun
        ("أوقف الجيش قصف القرية", "shelling", Role.PLACE, "القرية"),
        # the verb of an idiom takes what stands with its noun
        ("رفعت اللجنة الأمنية الحصار عن مضايا", "siege", Role.PLACE, "مضايا"),
        # a participle that tells where they were bound is no object, and their base then no subject
        ("رتل تركي غادر قاعدة الحمرا متجها نحو الحدود", "withdrawal", Role.ACTOR, "رتل تركي"),
        ("رتل تركي غادر قاعدة الحمرا متجها نحو الحدود", "withdrawal", Role.FROM, "قاعدة الحمرا"),
        ("جنود الكتيبة اعتقلوا مسلحا قرب الجسر", "arrest", Role.TARGET, "مسلحا"),
        # what a verb inside a bare relative clause cannot take tells the way of the verb outside
        ("توجه رتل يضم 40 شاحنة من القاعدة إلى العراق", "movement", Role.FROM, "القاعدة"),
        ("توجه رتل يضم 40 شاحنة من القاعدة إلى العراق", "movement", Role.TO, "العراق"),
        # a craft that strikes is the means, wherever it stands, unless its owner is written on it
        ("ذكرت مصادر أن طائرة مسيّرة قصفت سوق المدينة", "drone_strike", Role.MEANS, "طائرة مسيّرة"),
        ("ذكرت مصادر أن مسيّرة إسرائيلية قصفت سوق المدينة", "drone_strike", Role.ACTOR, "مسيّرة إسرائيلية"),
        # a verb that tells an event of its own carries the event noun that is its object
        ("عقد الوزير اجتماعاً مع ممثلي الحكومة", "talks", Role.PARTNER, "ممثلي الحكومة"),
        ("عقد الوزير اجتماعاً مع ممثلي الحكومة", "talks", Role.ACTOR, "الوزير"),
        # a name with a word that may also be a month
        ("دخلت قافلة مساعدات من معبر باب الهوى إلى إدلب", "aid_delivery", Role.VIA, "معبر باب الهوى"),
        ("عبرت مدمرة أمريكية مضيق باب المندب", "movement", Role.VIA, "مضيق باب المندب"),
        # a joined word of aspect has its own subject before its verb
        ("لم يدخل الجيش المدينة، وما زالت الفصائل تسيطر عليها", "control", Role.ACTOR, "الفصائل"),
        ("انسحب الجيش من البلدة، وكانت الفصائل قد سيطرت على التلال", "capture", Role.ACTOR, "الفصائل"),
        ("دخل الجيش المدينة وما زال يسيطر عليها", "control", Role.ACTOR, "الجيش"),
        # a direction behind a preposition belongs to the place
        ("لجأ آلاف المدنيين إلى شرق تشاد", "displacement", Role.TO, "شرق تشاد"),
        # behind a complementiser with a pronoun stands a verb, and the pronoun is its subject
        ("ذكر الجيش الإسرائيلي أنه قصف بلدة الخيام", "shelling", Role.PLACE, "بلدة الخيام"),
        ("ذكر الجيش الإسرائيلي أنه قصف بلدة الخيام", "shelling", Role.ACTOR, "الجيش الإسرائيلي"),
        # a craft named by whose it is is a craft still, a civilian no town
        ("أسقط الدفاع الجوي مسيرات معادية فوق الحسكة", "interception", Role.TARGET, "مسيرات معادية"),
        ("أصيب مدني بجروح في درعا", "casualty", Role.TARGET, "مدني"),
        ("وصلت القافلة إلى مدني", "movement", Role.TO, "مدني"),
        # what a store holds and what a shop is for belong to its name; for whom a barrier is set up does not
        ("ضبطت القوات كدساً للعتاد في الموصل", "weapons_seizure", Role.TARGET, "كدساً للعتاد"),
        ("أحرق مسلحون محلاً لبيع المحروقات في البلدة", "destruction", Role.TARGET, "محلاً لبيع المحروقات"),
        ("أقامت القوات حاجزاً لتفتيش السيارات في البلدة", "base_established", Role.TARGET, "حاجزاً"),
        # what a pronoun on "fired" takes up is what was fired
        ("أصيب رجل بقذيفة هاون أطلقها الحوثيون على أطراف حيس", "shelling", Role.ACTOR, "الحوثيون"),
        # a clash behind a preposition of time has the clause's subject for its other party
        ("سيطرت قسد على بلدة الباغوز بعد معارك مع تنظيم داعش", "clash", Role.ACTOR, "قسد"),
    ],
)
def test_arguments(known: Library, text: str, event: str, role: Role, filler: str) -> None:
    """The claim of the type has the filler, letter by letter."""
    claims = [c for c in read_text(text, known, lang="ar", published=date(2026, 2, 23)) if c.type == event]
    assert any(filler == f.text for c in claims for f in c.roles.get(role, ()))


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("سوف تغادر القوات الأمريكية قاعدة قسرك", "planned"),
        ("وسوف تنسحب القوات الأمريكية من قاعدة قسرك", "planned"),
        ("ستكون القوات الأمريكية قد غادرت قاعدة قسرك", "planned"),
        ("كانت القوات الأمريكية قد غادرت قاعدة قسرك", "done"),
        ("سيكون الوزير في القاعدة التي غادرتها القوات الأمريكية أمس", "done"),
    ],
)
def test_an_auxiliary_of_the_future_puts_off_the_verb_behind_it_even_a_past_one(
    known: Library, text: str, phase: str
) -> None:
    """Who will have left has not left yet; what the relative clause behind tells has happened."""
    claims = read_text(text, known, lang="ar", published=date(2026, 2, 23))
    assert [c.phase for c in claims if c.type == "withdrawal"] == [phase]


def test_adjectives_tell_phase(known: Library) -> None:
    """An expected withdrawal has not happened."""
    claims = read_text("رفض القادة الانسحاب المتوقع للقوات من القاعدة", known, lang="ar", published=date(2026, 2, 23))
    assert [c.phase for c in claims if c.type == "withdrawal"] == ["planned"]


def test_envoy_is_not_the_government_of_a_later_sentence(known: Library) -> None:
    """Of the two states that could be meant none is named: nothing is said."""
    text = "التقى الوزير المبعوث الأمريكي في المدينة.\n\nوعقد الوفد اجتماعاً مع ممثلي الحكومة أمس."
    claims = read_text(text, known, lang="ar", published=date(2026, 2, 23))
    fillers = [f for c in claims for f in c.roles.get(Role.PARTNER, ()) if f.text == "ممثلي الحكومة"]
    assert [f.is_ for f in fillers] == [None]


def test_four_others_are_wounded_people(known: Library) -> None:
    """مقتل … وجرح … آخرين: both counts stand on the clash."""
    text = "أدت الاشتباكات إلى مقتل ثلاثة مدنيين وجرح أربعة آخرين"
    claims = read_text(text, known, lang="ar", published=date(2026, 2, 23))
    assert [{kind.value: number.low for kind, number in c.numbers.items()} for c in claims] == [
        {"killed": 3, "wounded": 4}
    ]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("قصف بلدة الخيام جنوب لبنان مستمر", "shelling"),  # the town is what is shelled
        ("سقط قتلى بعد معارك مع التنظيم قرب الفاشر", "clash"),  # the dead are no party
    ],
)
def test_no_actor(known: Library, text: str, event: str) -> None:
    """The claim of the type is told, and nobody is made its actor."""
    claims = [c for c in read_text(text, known, lang="ar", published=date(2026, 2, 23)) if c.type == event]
    assert claims
    assert not any(Role.ACTOR in c.roles for c in claims)


def test_strike_once(known: Library) -> None:
    """A shell that fell and that someone fired is one shelling, by whoever fired it."""
    (claim,) = read_text("سقط صاروخ أطلقه الحوثيون على مدينة تعز", known, lang="ar", published=date(2026, 2, 23))
    assert claim.type == "shelling"
    assert [f.text for f in claim.roles[Role.ACTOR]] == ["الحوثيون"]
    assert [f.text for f in claim.roles[Role.PLACE]] == ["مدينة تعز"]


def test_possession_is_no_means(known: Library) -> None:
    """In whose possession arms are found is nothing they are seized with."""
    (claim,) = read_text("ضبطت الدورية بحوزتهم أسلحة", known, lang="ar", published=date(2026, 2, 23))
    assert [f.text for f in claim.roles[Role.TARGET]] == ["أسلحة"]
    assert Role.MEANS not in claim.roles


@pytest.mark.parametrize(
    ("text", "event", "role", "fillers"),
    [
        # the figure of a model counts nothing and parts nothing
        ("شنت مقاتلات إف-16 غارات على البوكمال", "air_strike", Role.MEANS, ["مقاتلات إف-16"]),
        ("قصفت طائرة من طراز إف-16 مقراً للجماعة", "air_strike", Role.TARGET, ["مقراً للجماعة"]),
        # joined towns and camps that are struck are alike its places
        ("استهدف القصف مخيم النصيرات ومدينة غزة", "shelling", Role.PLACE, ["مخيم النصيرات", "مدينة غزة"]),
        ("شن الطيران غارات على خان يونس ورفح", "air_strike", Role.PLACE, ["خان يونس", "رفح"]),
        ("شن الطيران غارات على دمشق", "air_strike", Role.PLACE, ["دمشق"]),
        ("شن الطيران غارات على مطار دمشق", "air_strike", Role.TARGET, ["مطار دمشق"]),
        # where both were hit stands behind the second
        ("قُتل مدنيان وأصيب خمسة في الخرطوم", "casualty", Role.PLACE, ["الخرطوم"]),
        # a convoy or craft that leaves is who leaves; a counted noun has no definite place for its genitive
        ("غادر رتل عسكري القاعدة", "withdrawal", Role.ACTOR, ["رتل عسكري"]),
        ("غادرت ثلاث دبابات القاعدة", "withdrawal", Role.FROM, ["القاعدة"]),
        # a relative clause inside the subject ends before what its verb led to
        ("أدت المعارك التي اندلعت أمس بين الجيش والفصائل إلى نزوح السكان", "displacement", Role.ACTOR, ["السكان"]),
        ("أدت المعارك التي اندلعت أمس بين الجيش والفصائل إلى نزوح السكان", "clash", Role.PARTNER, ["الفصائل"]),
        # a word for an office is one for a district before a place's name
        ("نزحت 40 أسرة من مديريتي صرواح ورغوان", "displacement", Role.FROM, ["صرواح", "رغوان"]),
        # a road goes from town to town, behind an event noun too
        ("إعادة فتح طريق حلب - الرقة أمام المدنيين", "reopening", Role.PLACE, ["طريق حلب - الرقة"]),
        # many people cannot be what a single craft is told of
        ("مجهولون يستقلون دراجة نارية يغتالون مختار القرية", "attack", Role.ACTOR, ["مجهولون"]),
        ("أطلق الجيش صاروخاً أصاب منزلاً في القرية", "shelling", Role.MEANS, ["صاروخاً"]),
        # who arrests stands between the verb and the noun of its idiom
        ("ألقت قيادة الشرطة القبض على مطلوبين اثنين", "arrest", Role.ACTOR, ["قيادة الشرطة"]),
        # what contains the place that a relative clause brings
        ("قتل تسعة في قصف نفذته الميليشيا على حي الروضة في مدينة الدلنج", "shelling", Role.PLACE, ["حي الروضة"]),
        ("قتل طفل بانفجار وقع في مبنى مهجور", "explosion", Role.PLACE, ["مبنى مهجور"]),
        # plurals of the defective kind; an adjective, not the verbal noun spelled like it
        ("هدم الجيش المباني السكنية", "destruction", Role.TARGET, ["المباني السكنية"]),
        ("هدم الجيش المباني السكنية", "destruction", Role.ACTOR, ["الجيش"]),
        ("نزح السكان من القرى المجاورة", "displacement", Role.FROM, ["القرى المجاورة"]),
        # a party's name as an adjective in the accusative
        ("تحتجز الجماعة 73 موظفاً أممياً في صنعاء", "detention", Role.TARGET, ["73 موظفاً أممياً"]),
    ],
)
def test_fillers(known: Library, text: str, event: str, role: Role, fillers: list[str]) -> None:
    """The phrases fill the role of the only claim of the type, and nothing else does."""
    claims = read_text(f"{text}.", known, published=date(2026, 2, 23))
    (claim,) = [c for c in claims if c.type == event]
    assert [f.text for f in claim.roles[role]] == fillers


def test_what_exploded_is_told_once(known: Library) -> None:
    """The blast is the event, not the phrase for what was left lying."""
    (claim,) = read_text("انفجار لغم من مخلفات الحرب في بادية السخنة.", known, published=date(2026, 2, 23))
    assert (claim.trigger.text, [f.text for f in claim.roles[Role.PLACE]]) == ("انفجار", ["بادية السخنة"])


def test_a_station_that_stops_working_closes_no_work(known: Library) -> None:
    """The idiom's own noun fills nothing."""
    (claim,) = read_text("توقفت محطة المياه عن العمل.", known, published=date(2026, 2, 23))
    assert {role: [f.text for f in got] for role, got in claim.roles.items()} == {Role.PLACE: ["محطة المياه"]}


def test_whom_a_source_belongs_to_has_no_part_in_what_it_tells(known: Library) -> None:
    (claim,) = read_text("سلم الجيش السوري قاعدة قسرك إلى حرس الحدود أمس السبت، وفق بيان لوزارة الدفاع", known)
    assert [filler.text for filler in claim.roles[Role.PARTNER]] == ["حرس الحدود"]
    assert [link.text for link in claim.said_by] == ["بيان لوزارة الدفاع"]
