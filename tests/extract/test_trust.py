"""What an analyst must be able to rely on: faults found by reading reports that nothing was tuned on."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role

SATURDAY, FRIDAY = date(2026, 6, 13), date(2026, 6, 12)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Gunmen ambushed a patrol in Zawiya late on Friday", "en"),
        ("Gunmen ambushed a convoy in Zawiya on Friday", "en"),
        ("هاجم مسلحون دورية في بلدة الزاوية مساء الجمعة", "ar"),
    ],
)
def test_ambush_of_a_patrol_keeps_its_place_and_day(known: Library, text: str, lang: str) -> None:
    """The patrol might tell an event of its own; as a target it leaves where and when to the ambush."""
    claims = read_text(text, known, lang=lang, published=SATURDAY)
    assert [c.type for c in claims] == ["attack"]
    assert [f.is_ for f in claims[0].roles[Role.PLACE]] == ["zawiya"]
    assert claims[0].time is not None
    assert claims[0].time.earliest == claims[0].time.latest == FRIDAY


@pytest.mark.parametrize(
    ("text", "lang", "filler"),
    [
        ("Clashes stopped in Sabha. Police raided a house in the capital.", "en", "the capital"),
        ("توقفت الاشتباكات في سبها. وقصف الطيران العاصمة.", "ar", "العاصمة"),
    ],
)
def test_capital_is_not_the_city_named_last(known: Library, text: str, lang: str, filler: str) -> None:
    """Sabha is no capital: that of Libya is meant, and none where the report tells as much of another country."""
    claims = read_text(text, known, lang=lang, published=SATURDAY)
    fillers = [f for c in claims for got in c.roles.values() for f in got if f.text == filler]
    assert fillers
    assert all(f.is_ == "tripoli" for f in fillers)
    claims = read_text(f"{text} {'وساد الهدوء نيالا.' if lang == 'ar' else 'Nyala was calm.'}", known, lang=lang)
    fillers = [f for c in claims for got in c.roles.values() for f in got if f.text == filler]
    assert fillers
    assert all(f.is_ is None and f.lat is None for f in fillers)


@pytest.mark.parametrize(
    ("text", "lang", "phase", "polarity"),
    [
        ("U.S. forces have not begun their withdrawal from Qasrak base", "en", "begun", "no"),
        ("U.S. forces have not completed their withdrawal from Qasrak base", "en", "done", "no"),
        ("The army failed to complete its withdrawal from Qasrak base", "en", "done", "no"),
        ("U.S. forces completed their withdrawal from Qasrak base", "en", "done", "yes"),
        ("The army did not stop its withdrawal from Qasrak base", "en", "ongoing", "yes"),
        ("لم تبدأ القوات الأمريكية انسحابها من قاعدة قسرك", "ar", "begun", "no"),
        ("لم تكمل القوات الأمريكية انسحابها من قاعدة قسرك", "ar", "done", "no"),
        ("أكملت القوات الأمريكية انسحابها من قاعدة قسرك", "ar", "done", "yes"),
        ("لم يبدأ سوى انسحاب محدود من قاعدة قسرك", "ar", "begun", "yes"),
        ("الانسحاب من قاعدة قسرك لم يكتمل", "ar", "done", "no"),
        ("الانسحاب من قاعدة قسرك يحتاج إلى شهرين على الأقل", "ar", "planned", "yes"),
        ("الانسحاب من قاعدة قسرك اكتمل", "ar", "done", "yes"),
        ("مضت أسابيع، لكن الانسحاب منها لم يكتمل", "ar", "done", "no"),
    ],
)
def test_what_is_said_not_to_have_begun_or_ended_is_not_so(
    known: Library, text: str, lang: str, phase: str, polarity: str
) -> None:
    """The negation of a verb of phase reaches the event that the verb governs."""
    (claim,) = read_text(text, known, lang=lang, published=SATURDAY)
    assert (claim.type, claim.phase, claim.polarity) == ("withdrawal", phase, polarity)


@pytest.mark.parametrize(
    ("text", "lang", "polarity", "stances"),
    [
        ("الأنباء عن انسحاب الجيش من القاعدة غير صحيحة", "ar", "no", []),
        ("ما نشره الموقع عن انسحاب الجيش من القاعدة عار عن الصحة", "ar", "no", ["asserts"]),
        ("قال مصدر عسكري إن ما أورده الموقع عن انسحاب الجيش من القاعدة غير صحيح", "ar", "yes", ["denies", "asserts"]),
        ("أكدت الهيئة أن لا صحة لما نشر عن انسحاب الجيش من القاعدة", "ar", "yes", ["denies"]),
        ("نشرت الصفحات بعد انسحاب الجيش من القاعدة معلومات غير صحيحة", "ar", "yes", []),
    ],
)
def test_what_is_said_to_be_untrue_is_denied(
    known: Library, text: str, lang: str, polarity: str, stances: list[str]
) -> None:
    """Whoever says so denies it; in the outlet's own voice it is not so."""
    (claim,) = [c for c in read_text(text, known, lang=lang, published=SATURDAY) if c.type == "withdrawal"]
    assert (claim.polarity, [link.stance for link in claim.said_by]) == (polarity, stances)


def test_name_inside_another_country_is_not_pinned_at_its_namesake(known: Library) -> None:
    """There is a Zabad in Syria; Abu Zabad, in West Kordofan, is not known and lies somewhere in that state."""
    text = "A drone hit a market in the town of Abu Zabad in West Kordofan on Monday"
    (claim,) = read_text(text, known, lang="en", published=SATURDAY)
    (place,) = claim.roles[Role.PLACE]
    assert place.is_ != "zabad"
    assert place.lat is not None
    assert place.lat < 20


def test_announced_return_is_no_source(known: Library) -> None:
    """«أُعلن عن» names what is told; who tells it is not said."""
    text = "أُعلن عن عودة 1200 نازح إلى ولاية الجزيرة"
    assert [c.said_by for c in read_text(text, known, lang="ar", published=SATURDAY)] == [()]


def test_dead_and_injured_keep_their_own_counts(known: Library) -> None:
    """Two died, five were injured: never two injured."""
    (claim,) = read_text("Two guards died and five were injured", known, lang="en", published=SATURDAY)
    assert {kind.value: number.low for kind, number in claim.numbers.items()} == {"killed": 2, "wounded": 5}


@pytest.mark.parametrize(
    ("text", "lang"),
    [("Troops entered Zawiya before dawn on Friday", "en"), ("دخل الجنود الزاوية قبل فجر الجمعة", "ar")],
)
def test_before_a_part_of_a_day_is_on_that_day(known: Library, text: str, lang: str) -> None:
    (claim,) = read_text(text, known, lang=lang, published=SATURDAY)
    assert claim.time is not None
    assert (claim.time.earliest, claim.time.latest) == (FRIDAY, FRIDAY)


def test_what_is_seized_does_not_act(known: Library) -> None:
    """A joined verb shares its subject; a counted thing behind it is what was seized."""
    text = "دمرت القوات ثلاثة أوكار وضبطت كميات من الأسلحة قرب الرطبة"
    (seized,) = [c for c in read_text(text, known, lang="ar", published=SATURDAY) if c.type == "weapons_seizure"]
    assert [f.text for f in seized.roles[Role.TARGET]] == ["كميات من الأسلحة"]
    assert [f.text for f in seized.roles[Role.ACTOR]] == ["القوات"]


@pytest.mark.parametrize(
    ("text", "lang"),
    [("The Houthis planted mines along the coast", "en"), ("زرعت جماعة الحوثي ألغاماً في الطرق الرئيسية", "ar")],
)
def test_mines_laid_have_not_gone_off(known: Library, text: str, lang: str) -> None:
    (claim,) = read_text(text, known, lang=lang, published=SATURDAY)
    assert (claim.type, claim.phase) == ("explosion", "planned")


@pytest.mark.parametrize("sign", ["²", "³", "①", "٣²", "½", "५", "Ⅳ"])
def test_signs_that_only_look_like_digits_cost_no_report(known: Library, sign: str) -> None:
    """int() takes fewer signs than str.isdigit: 5 km² in a report must not lose the report."""
    text = f"Troops shelled the town of Azaz on Friday, an area of 5 km {sign}."
    assert [c.type for c in read_text(text, known, lang="en", published=SATURDAY)] == ["shelling"]
    text = f"قصفت القوات بلدة اعزاز الجمعة على مساحة 5 كم {sign}."
    assert [c.type for c in read_text(text, known, lang="ar", published=SATURDAY)] == ["shelling"]


@pytest.mark.parametrize(
    ("text", "lang", "country"),
    [
        ("U.S. forces withdrew from the al-Tanf base towards Iraq.", "en", "iraq"),
        ("انسحبت القوات الأمريكية من قاعدة التنف باتجاه العراق.", "ar", "iraq"),
    ],
)
def test_a_country_has_no_point(known: Library, text: str, lang: str, country: str) -> None:
    """A country's centre is never shown as the spot; a base keeps its own point."""
    (claim,) = read_text(text, known, lang=lang, published=SATURDAY)
    (goal,), (base,) = claim.roles[Role.TO], claim.roles[Role.FROM]
    assert (goal.is_, goal.lat, goal.lon, goal.precision_km) == (country, None, None, None)
    assert base.lat is not None


def test_a_match_told_in_words_of_war_gives_nothing(known: Library) -> None:
    """Words that are of sport only in company (مرمى، شوط، مهاجم) count for what a report is about."""
    text = (
        "قصف الفريق مرمى ضيفه بثلاثية في الشوط الأول، وحاصر لاعبو الوسط منافسيهم في ملعبهم حتى استسلموا. "
        "وأطلق المهاجم صاروخاً سكن الشباك، وانسحب المدافع مصاباً."
    )
    assert read_text(text, known, lang="ar", published=SATURDAY) == []
    war = "قصفت القوات ملعب كرة القدم في حلب الجمعة، ما أدى إلى مقتل ثلاثة لاعبين."
    assert [c.type for c in read_text(war, known, lang="ar", published=SATURDAY)] == ["shelling"]


@pytest.mark.parametrize(
    ("text", "lang", "never"),
    [
        ("Government troops entered three villages near Taiz in Yemen on Friday.", "en", "syrian-government-forces"),
        ("انتشرت القوات المسلحة في العريش شمال سيناء الجمعة.", "ar", "sudanese-army"),
        ("انتشرت القوات الأمنية في عمان الجمعة.", "ar", "iraqi-security-forces"),
    ],
)
def test_a_name_that_many_share_is_not_given_to_the_one_country_whose_table_holds_it(
    known: Library, text: str, lang: str, never: str
) -> None:
    found = [f.is_ for c in read_text(text, known, lang=lang, published=SATURDAY) for f in c.roles.get(Role.ACTOR, ())]
    assert found
    assert never not in found


def test_a_name_that_many_share_is_that_of_the_country_told_of(known: Library) -> None:
    (claim,) = read_text("انتشرت القوات الأمنية في بغداد الجمعة.", known, lang="ar", published=SATURDAY)
    assert [f.is_ for f in claim.roles[Role.ACTOR]] == ["iraqi-security-forces"]
