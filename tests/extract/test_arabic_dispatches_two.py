"""Arabic dispatches: what a verb far behind its noun tells, what was prevented, whose a thing is, what is only a descriptor."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Phase, Polarity, Role


def _claims(known: Library, text: str, event: str = "") -> list[Claim]:
    found = read_text(text, known, lang="ar", published=date(2026, 2, 23))
    return [c for c in found if not event or c.type == event]


@pytest.mark.parametrize(
    ("text", "event", "role", "filler"),
    [
        # a verb of what events do takes up the event noun behind whose it is, and a time between commas
        ("قتل تسعة في غارة لطيران التحالف استهدفت مدرسة في صعدة", "air_strike", Role.TARGET, "مدرسة"),
        ("شن الطيران ثلاث غارات فجرا استهدفت مستودعا قرب سرت", "air_strike", Role.TARGET, "مستودعا"),
        ("جرح شرطيان في تفجير استهدف، صباح أمس، مركزا للشرطة في البصرة", "explosion", Role.TARGET, "مركزا للشرطة"),
        ("مقتل راع في تفجير نفذه تنظيم داعش في بادية تدمر", "explosion", Role.ACTOR, "تنظيم داعش"),
        ("قتل شرطيان في كمين نصبه لهما مسلحون في الشرقاط", "attack", Role.ACTOR, "مسلحون"),
        # what only describes the subject gives way to the verb that tells of it
        ("قال المسعفون إن شاحنة تحمل مساعدات وصلت إلى مخيم زمزم", "aid_delivery", Role.TO, "مخيم زمزم"),
        ("أكد مصدر أن انتحاريا كان يقود دراجة هاجم مقر البلدية في كيسمايو", "suicide_attack", Role.ACTOR, "انتحاريا"),
        ("دراجة مفخخة يقودها انتحاري انفجرت في سوق بكركوك", "suicide_attack", Role.ACTOR, "انتحاري"),
        # whose a thing is that is found or destroyed, not who does it
        ("تم تدمير أربعة أنفاق لتنظيم داعش في وادي حوران", "destruction", Role.TARGET, "أربعة أنفاق لتنظيم داعش"),
        # from whose hold a town is freed
        ("أعلن المحافظ تحرير بلدة حيس من سيطرة الحوثيين", "capture", Role.TARGET, "الحوثيين"),
        # a counted object behind machines, fired things that are counted
        ("هدمت جرافات 9 منازل في الطيبة", "destruction", Role.TARGET, "9 منازل"),
        ("أطلقت عشرات القذائف على ميناء الحديدة", "shelling", Role.MEANS, "عشرات القذائف"),
        ("اقتلع مستوطنون 80 شجرة زيتون في بورين", "destruction", Role.TARGET, "80 شجرة زيتون"),
        # who wounds is no victim
        ("قصفت الميليشيا السوق وجرحت ستة باعة في قصف مدفعي على حي الصحافة", "shelling", Role.ACTOR, "الميليشيا"),
        ("نفت القيادة مقتل وإصابة عدد من ضباطها في الحديدة", "casualty", Role.TARGET, "عدد من ضباطها"),
        # strikes that are joined hit the same; blows that somebody goes on dealing are his
        ("نفذت القوات غارات جوية وقصفا مدفعيا على مستودعات في عيترون", "air_strike", Role.TARGET, "مستودعات"),
        ("واصلت روسيا شن ضربات على ميناء أوديسا", "air_strike", Role.ACTOR, "روسيا"),
        # an adjective with the word that completes it
        ("ضبطت الشرطة قنابل يدوية محلية الصنع في البصرة", "weapons_seizure", Role.TARGET, "قنابل يدوية محلية الصنع"),
        ("أفرجت الشرطة عن الشاب سامر الخطيب في سلواد", "release", Role.TARGET, "الشاب سامر الخطيب"),
        ("توجه 40 أسيرا إلى مأرب على متن حافلات", "prisoner_transfer", Role.TARGET, "40 أسيرا"),
        # on what they ride is no target; for what they take people is not whom
        ("هاجم مسلحون على دراجات نارية مخفرا في ميدوغوري", "attack", Role.TARGET, "مخفرا"),
        ("هاجم مسلحون على دراجات نارية مخفرا في ميدوغوري", "attack", Role.MEANS, "دراجات نارية"),
        ("خطفت جماعة مسلحة 30 طالبا للحصول على فدية في زامفارا", "abduction", Role.TARGET, "30 طالبا"),
        ("فتحت دورية النار على حافلة في الخليل", "attack", Role.ACTOR, "دورية"),
        # a past verb behind a present one that only describes
        ("ذكر شاهد أن مهاجما يحمل سكينا طويلة قتل الحارس عند المدخل", "attack", Role.TARGET, "الحارس"),
        (
            "أصيب اثنان في غارة بطائرة مسيرة تركية استهدفت سيارة لحزب العمال الكوردستاني",
            "drone_strike",
            Role.TARGET,
            "سيارة لحزب العمال الكوردستاني",
        ),
        # a group is "she", wives are not
        ("خطفت الحركة عشرات من زوجات الجنود خلال هجومها على قرية دمبوا", "attack", Role.ACTOR, "الحركة"),
    ],
)
def test_who_and_what(known: Library, text: str, event: str, role: Role, filler: str) -> None:
    claims = _claims(known, text, event)
    assert filler in [f.text for c in claims for f in c.roles.get(role, ())], text


@pytest.mark.parametrize(
    ("text", "event", "role", "filler"),
    [
        ("تم تدمير أربعة أنفاق لتنظيم داعش في وادي حوران", "destruction", Role.ACTOR, "تنظيم داعش"),
        ("قصفت الميليشيا السوق وجرحت ستة باعة في قصف مدفعي على حي الصحافة", "shelling", Role.TARGET, "الميليشيا"),
        ("نفت القيادة مقتل وإصابة عدد من ضباطها في الحديدة", "casualty", Role.TARGET, "القيادة"),
        # a place passed on by agreement is not the receiver's before
        ("تم تسليم ثلاثة مخافر للشرطة في الرمادي", "handover", Role.TARGET, "ثلاثة مخافر للشرطة"),
    ],
)
def test_who_did_not(known: Library, text: str, event: str, role: Role, filler: str) -> None:
    claims = _claims(known, text, event)
    assert claims, text
    assert filler not in [f.text for c in claims for f in c.roles.get(role, ())], text


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("خرج حريق عن السيطرة في مصنع للورق بالإسكندرية", "capture"),
        ("حررت القوات القرية من سيطرة الفصيل", "control"),
        ("التقى الوفد العميد المنشق سليم الحاج في غازي عنتاب", "formation"),
        ("كبد المدافعون القوات المهاجمة خسائر كبيرة", "attack"),
        ("سقطت لوحة إعلانات على سيارة في الرباط", "capture"),
        ("شق المتظاهرون طريقهم إلى الساحة", "base_established"),
        ("لم تتمكن الشرطة من وقف الهجمات", "arrest"),
        ("تواصل القوات خرقها اتفاق فض الاشتباك لعام 1974 بالتوغل في الرفيد", "clash"),
        ("حامت الشكوك حول الجماعة بعد الحادث", "movement"),
        ("أعلنت الجبهة مسؤوليتها عن الهجوم على مواقع التواصل الاجتماعي", "attack"),
    ],
)
def test_tells_no_such_event(known: Library, text: str, event: str) -> None:
    assert not _claims(known, text, event), text


@pytest.mark.parametrize(
    ("text", "event", "phase", "polarity"),
    [
        ("قُتل انتحاري قبل أن يفجر نفسه عند البوابة في عدن", "suicide_attack", Phase.PLANNED, Polarity.NO),
        ("فر المتهم قبل أن تتمكن الشرطة من اعتقاله", "arrest", Phase.PLANNED, Polarity.NO),
        ("اعتقلت الدورية شابين قبل أن تنسحب من القرية", "withdrawal", Phase.DONE, Polarity.YES),
        ("أغلق الجيش الجسر لمدة غير معلومة بسبب الهجوم الذي شنه مسلحون", "attack", Phase.DONE, Polarity.YES),
        ("خرقت القوات الاتفاق بقصف بلدة سعسع", "shelling", Phase.DONE, Polarity.YES),
        ("أنذر الجيش السكان بإخلاء القرية، واقتلعت جرافاته أشجارا في يارون", "destruction", Phase.DONE, Polarity.YES),
        ("طالبت البلدية بفتح الجسر، ودمرت السيول منزلين وأحرق مسلحون مدرسة", "destruction", Phase.DONE, Polarity.YES),
    ],
)
def test_what_came_about(known: Library, text: str, event: str, phase: Phase, polarity: Polarity) -> None:
    claims = _claims(known, text, event)
    assert [(c.phase, c.polarity) for c in claims] == [(phase, polarity)], text


def test_a_number_of_dead_and_wounded_together_counts_neither(known: Library) -> None:
    joined = _claims(known, "مقتل وإصابة 7 جنود في هجوم قرب القائم")
    apart = _claims(known, "مقتل 3 جنود وإصابة 7 في هجوم قرب القائم")
    assert [c.numbers for c in joined] == [{}]
    assert [sorted(c.numbers) for c in apart] == [["killed", "wounded"]]


def test_the_night_before_last(known: Library) -> None:
    (claim,) = _claims(known, "قتل حارس في هجوم استهدف الليلة قبل الماضية مخفرا في طبرق")
    assert claim.time is not None
    assert (claim.time.earliest, claim.time.latest) == (date(2026, 2, 21), date(2026, 2, 22))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("هاجم مسلحون مقر بلدية صنعاء", "sanaa"),
        ("هاجم مسلحون مطار صنعاء", "sanaa-airport"),
    ],
)
def test_a_seat_of_a_town_is_no_site_that_bears_its_name(known: Library, text: str, place: str) -> None:
    (claim,) = _claims(known, text, "attack")
    assert [f.is_ for f in claim.roles[Role.TARGET]] == [place]


def test_what_took_time_was_not_prevented(known: Library) -> None:
    (claim,) = _claims(known, "استمر القتال ساعات قبل أن تتمكن الشرطة من اعتقال المهاجم", "arrest")
    assert claim.polarity is Polarity.YES


def test_a_year_that_names_an_agreement_dates_nothing(known: Library) -> None:
    named = _claims(known, "توغلت القوات في الرفيد خارقة اتفاق الهدنة لعام 1974", "advance")
    told = _claims(known, "توغلت القوات في الرفيد عام 1974", "advance")
    assert [c.time for c in named] == [None]
    assert all(c.time is not None for c in told)
