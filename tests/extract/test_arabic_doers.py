"""Whose people Arabic phrases name, and who does what an event noun tells: each reading with one near it that must not be."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Role


def told(text: str, event: str, known: Library) -> Claim:
    """The one claim of a type."""
    made = [claim for claim in read_text(text, known, published=date(2026, 2, 23)) if claim.type == event]
    assert len(made) == 1, f"{len(made)} {event} in «{text}»"
    return made[0]


def filled(claim: Claim, role: Role) -> list[str]:
    """The texts of a role's fillers."""
    return [filler.text for filler in claim.roles.get(role, ())]


@pytest.mark.parametrize(
    ("text", "event", "role", "wanted"),
    [
        # for whom they speak, whose people they are: before the object or the verb, but not where they leave
        (
            "التقى وسطاء من الأوزبك والتركستان ممثلين عن الطرفين",
            "talks",
            Role.ACTOR,
            ["وسطاء من الأوزبك والتركستان"],
        ),
        ("اجتمع قائد الفرقة مع مندوبين عن العشائر", "talks", Role.PARTNER, ["مندوبين عن العشائر"]),
        ("خطف مسلحون من الجدعان سائق ناقلة", "abduction", Role.ACTOR, ["مسلحون من الجدعان"]),
        ("انسحب مسلحون من الجدعان", "withdrawal", Role.ACTOR, ["مسلحون"]),
        # of what they are accused
        (
            "نقلت الشرطة المتهمين في قضية التفجير إلى سجن عدرا",
            "prisoner_transfer",
            Role.TARGET,
            ["المتهمين في قضية التفجير"],
        ),
        ("نقلت الشرطة المتهمين في الصباح إلى سجن عدرا", "prisoner_transfer", Role.TARGET, ["المتهمين"]),
        # in which field they work
        (
            "يعتزم الشركاء في القطاع الصحي توزيع أدوية على النازحين",
            "aid_delivery",
            Role.ACTOR,
            ["الشركاء في القطاع الصحي"],
        ),
        # between whom it is shared, but not where it goes
        ("دخلت قافلة مشتركة بين الوكالات إلى عفرين", "advance", Role.ACTOR, ["قافلة مشتركة بين الوكالات"]),
        ("دخلت قافلة مشتركة إلى عفرين", "advance", Role.ACTOR, ["قافلة مشتركة"]),
        # how long it is
        ("أنشأ الجيش ساتراً بطول 5 كيلومترات قرب الحويجة", "base_established", Role.TARGET, ["ساتراً بطول 5 كيلومترات"]),
        ("أنشأ الجيش ساتراً بإشراف ضابط قرب الحويجة", "base_established", Role.TARGET, ["ساتراً"]),
        # among whom those let go count, behind the noun that their release is told with
        ("أُطلق سراح سبعة من أبناء العشائر", "release", Role.TARGET, ["سبعة من أبناء العشائر"]),
        ("أُطلق سراح سبعة من سجن عدرا", "release", Role.TARGET, ["سبعة"]),
    ],
)
def test_whose_people(text: str, event: str, role: Role, wanted: list[str], known: Library) -> None:
    assert filled(told(text, event, known), role) == wanted


@pytest.mark.parametrize(
    ("text", "event", "wanted"),
    [
        # whom a participle of accusing speaks of
        ("نفت الحركة الأنباء، متهمة الجيش بقصف المستشفى", "shelling", ["الجيش"]),
        ("قال مصدر إن الوفد عاد، متهماً عناصر من العشائر بإحراق خمسة منازل", "destruction", ["عناصر من العشائر"]),
        ("أدانت الوزارة الهجوم، متهمة «قسد» بتفجير الجسر", "destruction", ["قسد"]),
        # what somebody waits for, others are to do
        ("لن تسلم الفصائل سلاحها قبل تشكيل قوة شرطة محلية", "formation", []),
        ("انسحب الجيش من التلة بعد تدمير الأنفاق", "destruction", ["الجيش"]),
        # what somebody protests, others did
        ("تدفق الآلاف إلى شوارع باتمان رفضاً لتعيين أوصياء", "appointment", []),
        # what a spokesman denies, he did not do; a government may have
        ("نفى الناطق إبرام أي اتفاق سري مع تركيا", "agreement", []),
        ("نفت الحكومة توقيع أي اتفاق مع تركيا", "agreement", ["الحكومة"]),
        # clashes and talks of which it is known, or told apart, who had a part in them
        ("توصلت الفصائل والحكومة إلى هدنة بعد أيام من الاشتباكات في المزرعة", "clash", []),
        ("ترك الجيش نقطتين لصالح الفصائل بعد مفاوضات جرت في خانصور", "talks", []),
        # an agreement provides for what others are to do
        ("أعلن اتفاق بين دمشق و«قسد»، الذي ينص على دمج عناصر الأسايش في وزارة الداخلية", "disarmament", []),
        # joined verbal nouns have one doer
        ("بدأت الفصائل تسليم المقار ونقل العتاد إلى الثكنات", "movement", ["الفصائل"]),
        ("بدأ انسحاب القوات ونقل العتاد إلى الثكنات", "movement", []),
    ],
)
def test_who_does_it(text: str, event: str, wanted: list[str], known: Library) -> None:
    assert filled(told(text, event, known), Role.ACTOR) == wanted


@pytest.mark.parametrize(
    ("text", "event", "phase"),
    [
        ("ينص الاتفاق على دمج عناصر الأسايش في الوزارة وسحب القوات من خطوط التماس", "withdrawal", "planned"),
        ("تعتزم الوزارة إعادة فتح المعبر في آذار وسحب القوات من محيطه", "withdrawal", "planned"),
        ("تدفق الآلاف إلى شوارع باتمان رفضاً لتعيين أوصياء", "appointment", "done"),
        ("أعلن المتحدث انسحاب القوات من البلدة وقصف الطيران المعسكر", "air_strike", "done"),
    ],
)
def test_how_far_it_has_come(text: str, event: str, phase: str, known: Library) -> None:
    claim = told(text, event, known)
    assert (claim.phase, claim.polarity) == (phase, "yes")


@pytest.mark.parametrize(
    ("text", "event", "role", "wanted"),
    [
        # who had a part in it, beside who did it; in talks a partner
        (
            "نفذت قوات التحالف إنزالاً جوياً في الشحيل بمشاركة وحدة من الأمن الداخلي",
            "attack",
            Role.ACTOR,
            ["قوات التحالف", "وحدة من الأمن الداخلي"],
        ),
        ("اجتمع الوزير بقادة الفصائل بمشاركة مبعوث الأمم المتحدة", "talks", Role.ACTOR, ["الوزير"]),
        # the side that did what starts from nowhere; what leaves a side leaves it
        ("أعيد فتح المعبر بعد غلقه لساعات من الجانب الليبي", "closure", Role.ACTOR, ["الجانب الليبي"]),
        ("انسحبت القوات من الجانب الليبي", "withdrawal", Role.FROM, ["الجانب الليبي"]),
        # who suffers an explosion did not do it
        (
            "استشهد مقاتل في الحشد وأصيب اثنان آخران إثر انفجار عبوة ناسفة على دوريتهم",
            "explosion",
            Role.ACTOR,
            [],
        ),
        ("أصيب جندي بانفجار لغم على الطريق", "explosion", Role.MEANS, ["لغم"]),
        # exposed to, by either preposition
        ("تعرضت القاعدة إلى قصف صاروخي", "shelling", Role.TARGET, ["القاعدة"]),
        ("تعرض جندي إلى إصابة طفيفة بشظية", "casualty", Role.TARGET, ["جندي"]),
        # what is found in the course of a search
        ("عُثر لدى تفتيش المنطقة على سلاح ومنظار ليلي", "weapons_seizure", Role.TARGET, ["سلاح", "منظار ليلي"]),
        ("عثرت القوة على بنادق وأجهزة تفجير", "weapons_seizure", Role.TARGET, ["بنادق", "أجهزة تفجير"]),
        # a command with the sector that names it, and one that only spreads out there
        ("تستعد قيادة عمليات شرق دجلة لتسليم ست نقاط إلى الشرطة", "handover", Role.ACTOR, ["قيادة عمليات شرق دجلة"]),
        ("انتشرت قيادة عمليات الأنبار شرق الرمادي", "deployment", Role.ACTOR, ["قيادة عمليات الأنبار"]),
        # a party denies what it is said to have done, an outlet what others are
        ("التحالف ينفي شن غارات على الحديدة", "air_strike", Role.ACTOR, ["التحالف"]),
        ("نفت القناة شن غارات على الحديدة", "air_strike", Role.ACTOR, []),
        # whose delegation it is, and from where people take others away
        ("التقى وفد من دمشق قادة «قسد» في الحسكة", "talks", Role.ACTOR, ["وفد من دمشق"]),
        ("نقل مسلحون من البلدة أسرى", "prisoner_transfer", Role.ACTOR, ["مسلحون"]),
    ],
)
def test_who_had_a_part(text: str, event: str, role: Role, wanted: list[str], known: Library) -> None:
    assert filled(told(text, event, known), role) == wanted


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("مدفعية الجيش استهدفت مرابض للتنظيم في دير حافر", "shelling"),
        ("دورية الجيش استهدفت مرابض للتنظيم في دير حافر", "attack"),
        ("طائرة بلا طيار ضربت مركبة على طريق دوكري", "drone_strike"),
        ("طائرة حربية ضربت مركبة على طريق دوكري", "air_strike"),
    ],
)
def test_what_struck(text: str, event: str, known: Library) -> None:
    assert told(text, event, known).trigger.text
