"""Arabic constructions found by reading reports of many countries that nothing was tuned on: the right beside the wrong."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extract.asking import facet, read_arabic

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Role

MONDAY = date(2026, 2, 23)


def _read(known: Library, text: str) -> list[Claim]:
    return read_text(text, known, lang="ar", published=MONDAY)


def _told(known: Library, text: str) -> list[tuple[str, str]]:
    return [(str(c.type), c.trigger.text) for c in _read(known, text)]


def _fillers(claim: Claim, role: Role) -> list[str]:
    return [f.text for f in claim.roles.get(role, ())]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("أحكمت القوات سيطرتها على مدينة سرت", "سيطرتها"),
        ("أحكم الجيش السيطرة على سرت", "السيطرة"),
        ("بسط اللواء سيطرته على سرت", "بسط"),
    ],
)
def test_taking_control_is_told_once_with_its_place(known: Library, text: str, trigger: str) -> None:
    """The verb takes no object but the word of control, which tells where."""
    (claim,) = _read(known, text)
    assert (claim.type, claim.trigger.text) == ("capture", trigger)
    assert len(_fillers(claim, Role.ACTOR)) == 1
    assert _fillers(claim, Role.PLACE)


@pytest.mark.parametrize(
    ("text", "phase", "polarity"),
    [
        ("لا صحة لانسحاب الجيش من بارا", "done", "no"),
        ("لا نية للانسحاب من بارا", "planned", "no"),
        ("الاشتباكات مستمرة في محيط بارا", "ongoing", "yes"),
        ("اندلعت الاشتباكات في محيط بارا", "done", "yes"),
        ("قد تنسحب القوات من بارا", "planned", "yes"),
        ("تنسحب القوات من بارا", "ongoing", "yes"),
    ],
)
def test_how_far_it_has_come(known: Library, text: str, phase: str, polarity: str) -> None:
    """What is untrue is no plan, what a sentence without a verb says of an event holds, what may come has not come."""
    (claim,) = _read(known, text)
    assert (claim.phase, claim.polarity) == (phase, polarity)


def test_denial_ends_where_a_sentence_of_its_own_is_joined(known: Library) -> None:
    """The fall is untrue; the fighting goes on."""
    fall, fighting = _read(known, "لا صحة لسقوط بارا والمعارك متواصلة في محيطها")
    assert (fall.type, fall.polarity) == ("capture", "no")
    assert (fighting.type, fighting.polarity, fighting.phase) == ("clash", "yes", "ongoing")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("اعتقلت الشرطة المتهم الرئيسي باختطاف صحفي في عدن", "المتهم الرئيسي"),
        ("أرجأت المحكمة محاكمة المتهمين باغتيال القاضي", "المتهمين"),
        ("قضت محكمة بغداد بسجن ثلاثة مدانين بتفجير الكرادة", "ثلاثة مدانين"),
        ("قامت الشرطة باعتقال الصحفي في عدن", "الشرطة"),
    ],
)
def test_who_is_accused_did_it_not_who_tries_him(known: Library, text: str, actor: str) -> None:
    """Neither police nor court did what those are accused of whom they hold."""
    claim = _read(known, text)[-1]
    assert _fillers(claim, Role.ACTOR) == [actor]


def test_next_official_is_a_party_of_his_own(known: Library) -> None:
    """Who receives has been named; the office behind his name is his guest's."""
    (claim,) = _read(known, "استقبل الرئيس عبد الفتاح البرهان المبعوث الأممي رمطان لعمامرة في بورتسودان")
    assert _fillers(claim, Role.ACTOR) == ["الرئيس عبد الفتاح البرهان"]
    assert _fillers(claim, Role.PARTNER)


@pytest.mark.parametrize(
    ("text", "role", "filler"),
    [
        ("أجرى الرئيس حسن شيخ محمود مباحثات مع نظيره الكيني", Role.ACTOR, "الرئيس حسن شيخ محمود"),
        ("أطلقت إدارة خاتمو سراح 25 أسيرا", Role.ACTOR, "إدارة خاتمو"),
        ("أطلقت إدارة خاتمو سراح 25 أسيرا", Role.TARGET, "25 أسيرا"),
        ("عثرت القوة على ثلاثة أنفاق تعود لعناصر داعش", Role.ACTOR, "القوة"),
        ("قالت الشرطة إن قواته قد سلمت سجن معيتيقة إلى الشرطة القضائية", Role.PLACE, "سجن معيتيقة"),
        ("اندلعت معارك ضارية مع التنظيم في بارا", Role.PARTNER, "التنظيم"),
        ("ألقت قوى الأمن القبض على المتورطين", Role.ACTOR, "قوى الأمن"),
        ("ألقت قوى الأمن القبض على المتورطين", Role.TARGET, "المتورطين"),
    ],
)
def test_phrase_ends_where_the_next_begins(known: Library, text: str, role: Role, filler: str) -> None:
    """Names go on over a bare noun, and end before what the verb is fixed with, a relative verb, a verb's object."""
    (claim,) = _read(known, text)
    assert _fillers(claim, role) == [filler]


def test_time_behind_what_the_relative_clause_lends_dates_the_event(known: Library) -> None:
    """The column arrived on Tuesday; what it comprises has no day."""
    (claim,) = _read(known, "وصل رتل يضم نحو خمسين آلية إلى منطقة عين زارة مساء الثلاثاء")
    assert claim.time is not None
    assert claim.time.earliest == claim.time.latest == date(2026, 2, 17)


@pytest.mark.parametrize("text", ["المريخ يلتقي الهلال غدا في ديربي القمة بنواكشوط", "هاجم المنتخب السوري مرمى الأردن"])
def test_sport_among_news_of_war_is_no_claim(known: Library, text: str) -> None:
    """Teams meet, attack and withdraw; a minister who meets two others plays nothing."""
    war = "قصف الجيش مواقع للمسلحين في حلب. "
    assert _told(known, f"{war}{text}.") == [("shelling", "قصف")]
    assert _told(known, "عقد الوزراء محادثات ثلاثية في عمان") == [("talks", "محادثات")]
    assert _told(known, "هاجم مسلحون نادي الضباط في عدن") == [("attack", "هاجم")]


@pytest.mark.parametrize(
    ("text", "filler", "country"),
    [
        ("وفي الجنوب، سيطرت قوات حفتر على معبر التوم الحدودي مع النيجر", "معبر التوم الحدودي", {None, "LY"}),
        ("اعتقلت المفارز في كركوك أربعة مطلوبين في حي النصر", "حي النصر", {None, "IQ"}),
        ("نصبت القوات حاجزا في المنطقة الجنوبية من الخليل", "المنطقة الجنوبية", {None, "PS"}),
    ],
)
def test_common_name_puts_nothing_into_another_country(
    known: Library, text: str, filler: str, country: set[str | None]
) -> None:
    """The south, a quarter of victory: such names are found in every country."""
    found = [f for c in _read(known, text) for got in c.roles.values() for f in got if f.text == filler]
    assert found
    assert all((known.world.places[f.is_].country if f.is_ else None) in country for f in found)


@pytest.mark.parametrize(
    ("text", "actor", "source"),
    [
        ("حمّل الحرس الوطني القوات الحكومية مسؤولية استهداف قرية المجدل", "القوات الحكومية", "الحرس الوطني"),
        ("حملت حركة حماس الاحتلال المسؤولية عن قصف المستشفى", "الاحتلال", "حركة حماس"),
        ("قال مصدر أمني لوكالة رويترز إن الجيش انسحب", "الجيش", "مصدر أمني"),
    ],
)
def test_who_is_blamed_did_it_on_the_word_of_who_blames(known: Library, text: str, actor: str, source: str) -> None:
    """Whom one burdens with a strike made it; a lorry that carries aid burdens nobody. Whom a source told is no part of it."""
    (claim,) = _read(known, text)
    assert _fillers(claim, Role.ACTOR) == [actor]
    assert claim.said_by[-1].text == source
    assert _read(known, "حملت القافلة المسؤولين إلى غزة") == []


def test_army_is_not_that_of_the_agency_told(known: Library) -> None:
    """Reuters tells of all countries."""
    (claim,) = _read(known, "قال مصدر أمني لوكالة رويترز إن الجيش انسحب")
    assert claim.roles[Role.ACTOR][0].is_ is None


def test_what_must_come_first_has_not_come(known: Library) -> None:
    """Behind "will not … but" stands a condition; behind "did not … but after" what came first."""
    assert _told(known, "لن تتوقف العمليات إلا بوقف العدوان ورفع الحصار عن غزة") == []
    claims = _read(known, "لم ينسحب الجيش إلا بعد قصف المقر")
    assert {(str(c.type), str(c.polarity), str(c.phase)) for c in claims} == {
        ("withdrawal", "yes", "done"),
        ("shelling", "yes", "done"),
    }


@pytest.mark.parametrize(
    ("text", "phase", "polarity"),
    [
        ("أعلن الوزير أن المرحلة الثانية من الانسحاب ستبدأ مطلع آذار", "planned", "yes"),
        ("أعلن الوزير أن المرحلة الأولى من الانسحاب بدأت أمس", "begun", "yes"),
        ("سقط صاروخ في أرض خالية دون وقوع إصابات", "done", "no"),
    ],
)
def test_stage_and_light_noun_hand_on_what_governs_them(known: Library, text: str, phase: str, polarity: str) -> None:
    """The stage of a withdrawal begins as the withdrawal does; without the coming about of injuries is without injuries."""
    claim = _read(known, text)[-1]
    assert (claim.phase, claim.polarity) == (phase, polarity)


def test_matter_of_a_case_is_no_news(known: Library) -> None:
    """What the court puts off is the case; the day is not that of the bombing."""
    assert _told(known, "أرجأ المجلس العدلي النظر في قضية تفجير المسجد إلى 12 نيسان") == []
    assert _told(known, "أعلن المجلس تفجير المسجد في 12 نيسان") == [("destruction", "تفجير")]


@pytest.mark.parametrize(
    "text",
    [
        "لم تعلن قيادة المنطقة سحب قواتها من سيئون",
        "لم تؤكد الوزارة أن القوات انسحبت من سيئون",
        "لا نقاش حول نزع سلاح المقاومة قبل انسحاب كامل من القطاع",
        "أصدرت محكمة في بورتسودان حكما غيابيا بالإعدام على دقلو",
        "تعهد الوزير بمعاقبة كل من يعرقل وصول المساعدات",
        "قال الصندوق إن حملة رش ضد البعوض انطلقت في المكلا",
    ],
)
def test_what_nobody_says_happened_is_no_claim(known: Library, text: str) -> None:
    """Not said, only demanded first, a court's sentence, whoever might do it, a campaign that is no column."""
    assert _told(known, text) == []


@pytest.mark.parametrize(
    ("text", "event", "polarity"),
    [
        ("أعلنت الوزارة أن القوات لم تنسحب من سيئون", "withdrawal", "no"),
        ("أعلنت قيادة المنطقة سحب قواتها من سيئون", "withdrawal", "yes"),
        ("أعدمت المليشيا ثلاثة أسرى في بارا", "attack", "yes"),
        ("انطلقت قافلة مساعدات من المكلا إلى عدن", "movement", "yes"),
    ],
)
def test_what_is_said_stays(known: Library, text: str, event: str, polarity: str) -> None:
    """What stands beside these and was said to happen, or not to."""
    (claim,) = _read(known, text)
    assert (claim.type, claim.polarity) == (event, polarity)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("أجرت الجبهة محادثات سرية مع ضباط إريتريين في كسلا", ["الجبهة"]),
        ("دخلت الميليشيا البلدة قبل أن تنسحب منها تحت ضغط الغارات بالطائرات المسيرة", ["الميليشيا", "الميليشيا"]),
        ("قصفت المدفعية سرية مشاة في بارا", ["المدفعية"]),
    ],
)
def test_adjective_of_talks_and_of_aircraft_does_nothing(known: Library, text: str, actors: list[str]) -> None:
    """Secret talks are no company's, unmanned aircraft no march; a company is shelled."""
    claims = [c for c in _read(known, text) if Role.ACTOR in c.roles]
    assert [f.text for c in claims for f in c.roles[Role.ACTOR]] == actors


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أكد أن العراق لن يسمح بأن تكون أراضيه منطلقا للاعتداء على دول الجوار", []),
        ("طالبت الخارجية الأردنية إسرائيل بوقف انتهاكاتها بحق المقدسات", [("demand", "طالبت")]),
        ("تفقد وزير الدفاع الشريط الحدودي صباح الثلاثاء", [("talks", "تفقد")]),
        ("الجيش السوري يتسلم سد الطبقة بشكل كامل", [("handover", "يتسلم")]),
        ("أوقفت الشرطة ثلاثة مطلوبين", [("arrest", "أوقفت")]),
    ],
)
def test_word_of_several_senses_has_the_one_its_neighbours_ask_for(
    known: Library, text: str, told: list[tuple[str, str]]
) -> None:
    """Stopping violations arrests nobody, a country that will not be made a base of attacks makes none."""
    assert _told(known, text) == told


def test_notice_of_demolition_is_a_plan(known: Library) -> None:
    """The printed hamza tells a notice from dangers, and forces from what is strong."""
    (claim,) = _read(known, "سلمت البلدية العائلة إخطاراً بهدم منزلها خلال عشرة أيام")
    assert (claim.type, claim.phase) == ("destruction", "planned")
    (claim,) = _read(known, "انتشرت قوى أمنية في حمص")
    assert _fillers(claim, Role.ACTOR) == ["قوى أمنية"]
    (claim,) = _read(known, "وقع انفجار قوي في حمص")
    assert claim.type == "explosion"


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("قتل العميد محمد المصري في سيناء", "العميد محمد المصري"),
        ("عين وزير الداخلية العميد خالد المصري قائدا لشرطة المحافظة", "العميد خالد المصري"),
    ],
)
def test_nationality_as_surname(known: Library, text: str, whom: str) -> None:
    """A nationality behind a given name is a surname: it names no state, and what he is made head of does not appoint him."""
    (claim,) = read_arabic(known, text)
    assert [(f.text, f.is_) for f in claim.roles[Role.TARGET]] == [(whom, None)]
    assert "شرطة" not in facet(claim, "actor")
