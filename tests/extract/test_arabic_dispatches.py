"""Arabic constructions met in dispatches, channels and communiqués of many countries: each right reading beside a near one."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role

MONDAY = date(2026, 2, 23)


def _told(known: Library, text: str) -> list[str]:
    """Each claim as its type, phase and fillers, its source at the end."""
    out = []
    for claim in read_text(text, known, lang="ar", published=MONDAY):
        roles = " ".join(f"{role}={'+'.join(f.text for f in got)}" for role, got in sorted(claim.roles.items()))
        source = "".join(f" «{link.text}»" for link in claim.said_by)
        out.append(f"{claim.type} {claim.phase} {roles}{source}")
    return out


_CASES = [
    # a hamza that is printed inside a word tells it from the one without
    ("وأدان رئيس الوزراء قصف بلدة يارون.", "shelling done place=بلدة يارون «رئيس الوزراء»"),
    (
        "وبحسب مصدر أمني، فإن القوات انسحبت من قاعدة الحبانية.",
        "withdrawal done actor=القوات from=قاعدة الحبانية «مصدر أمني»",
    ),
    # an adjective of direction is no province or channel of its name
    ("دخلت القوات إلى الأحياء الشرقية لمدينة الخيام.", "advance done actor=القوات to=الأحياء الشرقية لمدينة الخيام"),
    ("قصفت المدفعية محافظة الشرقية.", "shelling done actor=المدفعية place=محافظة الشرقية"),
    # a verb that deals a blow, and orders one
    (
        "ذكرت الوزارة أن طائرات التحالف وجهت ضربات جوية في وادي حوران.",
        "air_strike done actor=طائرات التحالف place=وادي حوران «الوزارة»",
    ),
    ("وجه الوزير بسحب القوات من بلدة قره تبه.", "withdrawal planned actor=الوزير cargo=القوات from=بلدة قره تبه"),
    # what is heard does nothing
    ("سماع إطلاق نار كثيف في حي الهضبة.", "attack done place=حي الهضبة"),
    # a relative clause without relative agrees with what it tells of
    (
        "أعلن عن تفجير انتحاري بسيارة مفخخة استهدف ثكنة في مدينة بيدوا.",
        "suicide_attack done means=سيارة مفخخة place=مدينة بيدوا target=ثكنة",
    ),
    # who goes along does not go alone
    (
        "دخلت ثلاث آليات إسرائيلية تساندها جرافة إلى بلدة الرفيد.",
        "advance done actor=ثلاث آليات إسرائيلية to=بلدة الرفيد",
    ),
    # whom it befell does not do it
    (
        "لقي أربعة جنود مصرعهم إثر قصف مدفعي على بلدة بابنوسة.",
        "shelling done place=بلدة بابنوسة target=أربعة جنود",
    ),
    # the adjective of a party closes no phrase
    (
        "اختطف مسلحون حوثيون المهندس سامي الحداد من منزله.",
        "abduction done actor=مسلحون حوثيون from=منزله target=المهندس سامي الحداد",
    ),
    # a pronoun with its verbal noun does what the noun tells
    ("اتهم الجيش المسلحين بقصفهم بلدة العيزرية.", "shelling done actor=المسلحين place=بلدة العيزرية «الجيش»"),
    # an answer with fire is no saying
    ("ردت الميليشيا بقصف حي السلام.", "shelling done actor=الميليشيا place=حي السلام"),
    # the verb of phase that is spelled like a verb of opening
    ("تشرع الكتيبة غدا في مغادرة قاعدة تمنهنت.", "withdrawal planned actor=الكتيبة from=قاعدة تمنهنت"),
    # a fight between two is no party of what it led to
    ("أغلقت الشرطة طريق المطار إثر توتر بين عائلتين.", "closure done actor=الشرطة place=طريق المطار"),
    # a bridge is no paper of its name
    ("قطع محتجون جسر الأئمة.", "closure done actor=محتجون place=جسر الأئمة"),
    # a hospital tells what it took in
    (
        "قصفت دبابة منازل السكان في رفح، بحسب مستشفى ناصر.",
        "shelling done means=دبابة place=رفح target=منازل السكان «مستشفى ناصر»",
    ),
    # the side of what lies there is no goal
    ("وإلى الغرب، عادت الأسر إلى بلدة راجو.", "return done actor=الأسر to=بلدة راجو"),
    # of what nation the people are that a body is of
    (
        "دعت نقابة الصحفيين اليمنيين إلى إطلاق سراح ماجد الحداد.",
        "release planned target=ماجد الحداد «نقابة الصحفيين اليمنيين»",
    ),
    # a pious word is no party
    (
        "نفذت القوة الصاروخية، بعون الله، عملية عسكرية استهدفت ميناء حيفا.",
        "attack done actor=القوة الصاروخية target=ميناء حيفا",
    ),
    # who launched a raid stands in the clause before
    (
        "دخلت دورية من الشرطة إلى بلدة الصبحة وشنت حملة دهم.",
        "advance done actor=دورية من الشرطة to=بلدة الصبحة | exercise done actor=دورية من الشرطة",
    ),
    # what hosted the talks is where they were held
    (
        "انتهت المحادثات بين باريس والجزائر، التي استضافتها جنيف الجمعة.",
        "talks done actor=باريس partner=الجزائر place=جنيف",
    ),
    # the group of which one is accused does not arrest
    (
        "اعتقلت الشرطة شابين بتهمة الانتماء لخلايا داعش.",
        "arrest done actor=الشرطة target=شابين topic=الانتماء لخلايا داعش",
    ),
    # what they ride does not keep what they shoot at
    (
        "قتل جندي بهجوم نفذه مسلحون يستقلون دراجة نارية على حاجز الكسرة.",
        "attack done actor=مسلحون target=حاجز الكسرة",
    ),
    # what tells of the crafts is one with them
    ("قصفت طائرات الاحتلال المسيرة مخيم جباليا.", "drone_strike done actor=طائرات الاحتلال المسيرة place=مخيم جباليا"),
    # a town spelled as "and that"
    ("أوقفت الشرطة خمسة مهاجرين في ولاية وان.", "arrest done actor=الشرطة place=ولاية وان target=خمسة مهاجرين"),
    # a verbal noun behind a verb is no second verb
    (
        "أدى تجدد القتال في بلدة الطينة إلى نزوح مئة أسرة.",
        "clash begun place=بلدة الطينة | displacement done actor=مئة أسرة",
    ),
    # what is waited for has not come
    ("ستستمر الحملة حتى انسحاب القوات من بلدة كفريا.", "withdrawal planned actor=القوات from=بلدة كفريا"),
    # a state spelled as a verbal noun
    ("ولا تزال الفاشر محاصرة.", "siege ongoing place=الفاشر"),
    # to reach an agreement is not to be connected
    ("توصل أعيان الزنتان إلى اتفاق مع أعيان غريان.", "agreement done actor=أعيان الزنتان partner=أعيان غريان"),
    # a channel's own word before who speaks
    ("عاجل مصدر أمني: سقوط صاروخ قرب مطار أربيل", "shelling done means=صاروخ place=مطار أربيل «مصدر أمني»"),
    # how many are meant to have fled
    ("فرار ما يقدر بنحو 3500 شخص إلى شرق تشاد.", "displacement done actor=ما يقدر بنحو 3500 شخص to=شرق تشاد"),
    # whose convoy it is
    ("رصد نشطاء دخول رتل للجيش إلى بلدة الشدادي.", "advance done actor=رتل للجيش to=بلدة الشدادي «نشطاء»"),
    ("علقت منظمة إغاثية أنشطتها في بلدة طويلة.", "closure done actor=منظمة إغاثية place=بلدة طويلة"),
    ("أفرج عن تسعة من أصل ثلاثين أسيرا.", "release done target=تسعة من أصل ثلاثين أسيرا"),
    # what was not issued is no part of who denies it
    ("نفت الوزارة صدور قرار بسحب القوات من بلدة كفريا.", "withdrawal planned cargo=القوات from=بلدة كفريا «الوزارة»"),
]


@pytest.mark.parametrize(("text", "claim"), _CASES, ids=[text[:40] for text, _ in _CASES])
def test_a_dispatch_is_read_as_it_stands(known: Library, text: str, claim: str) -> None:
    """All claims of it, and no others."""
    assert " | ".join(_told(known, text)) == claim


def test_a_verb_that_may_also_say_takes_no_subject_away(known: Library) -> None:
    """«سلم» says something only before its content; who did the deed before it did both."""
    assert _told(known, "أخلى الجيش معسكر الجفرة وسلمه إلى الشرطة.") == [
        "withdrawal done actor=الجيش from=معسكر الجفرة",
        "handover done actor=الجيش partner=الشرطة place=معسكر الجفرة",
    ]


def test_who_died_in_a_strike_is_not_who_ruled_it(known: Library) -> None:
    """«قضى في» tells of a death; «قضى ب» of what was laid down."""
    (strike,) = read_text("شيعت البلدة شابا قضى في غارة على بلدة عيترون.", known, lang="ar", published=MONDAY)
    assert (strike.phase, strike.roles.get(Role.ACTOR)) == ("done", None)
    (order,) = read_text("قضى الاتفاق بانسحاب القوات من بلدة عيترون.", known, lang="ar", published=MONDAY)
    assert order.phase == "planned"
