"""Arabic kinds of construction that reports nobody had read before were misread by: the right beside the wrong."""

from __future__ import annotations

import pytest
from tests.extract.asking import claim_at, facet, line, read_arabic

from marsad.app.library import Library


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "استهدفت مقاتلات الجيش بغارات جوية تجمعات لقوات الدعم السريع في نيالا.",
            "air_strike done yes actor=مقاتلات الجيش place=نيالا target=تجمعات لقوات الدعم السريع",
        ),
        (
            "قتلت إسرائيل خمسة أشخاص في غارة على بلدة الخيام.",
            "air_strike done yes actor=إسرائيل place=بلدة الخيام target=خمسة أشخاص killed=5",
        ),
        (
            "دفع لواء المشاة الثالث تعزيزات إلى المنطقة.",
            "deployment done yes actor=لواء المشاة الثالث cargo=تعزيزات to=المنطقة",
        ),
        ("أغلق الجيش الطرق الرئيسة في المدينة.", "closure done yes actor=الجيش place=الطرق الرئيسة"),
        ("التقى الوزير الرئيس السوري في دمشق.", "talks done yes actor=الوزير partner=الرئيس السوري place=دمشق"),
        (
            "عاد السكان إلى قراهم بعد اتفاق بين الجيش وقسد.",
            "return done yes actor=السكان to=قراهم / agreement done yes actor=الجيش partner=قسد",
        ),
        (
            "دعا المحافظ الأهالي إلى الابتعاد عن مواقع القصف.",
            "displacement planned yes actor=الأهالي from=مواقع القصف < المحافظ demands",
        ),
    ],
)
def test_claim_has_its_own_doer(known: Library, text: str, told: str) -> None:
    """Neither what is struck, nor a place's adjective, nor residents who return after a deal do it."""
    assert " / ".join(line(claim) for claim in read_arabic(known, text)) == told


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("قتل جنديان في كمين لعناصر داعش في بادية تدمر.", "عناصر داعش", "جنديان"),
        ("وقعت دورية للجيش في كمين لمسلحين قرب السخنة.", "مسلحين", "دورية للجيش"),
        ("نصب مسلحون كمينا لدورية من الشرطة قرب السخنة.", "مسلحون", "دورية من الشرطة"),
    ],
)
def test_ambush_for_somebody_is_his_where_the_victims_are_told(
    known: Library, text: str, actor: str, target: str
) -> None:
    """What stands behind the preposition laid the ambush where the clause says besides who fell into it."""
    (claim,) = read_arabic(known, text)
    assert (facet(claim, "actor"), facet(claim, "target")) == (actor, target)


def test_negation_goes_on_behind_or(known: Library) -> None:
    """The negation of a verb is that of the one that "or" joins to it; of one that "and" joins only where it is repeated."""
    left, handed = read_arabic(known, "لم ينسحب الحزب أو يسلم سلاحه.")
    assert (left.polarity, handed.polarity) == ("no", "no")
    told = claim_at(known, "لم ينسحب الحزب من القرية، وسلم سلاحه للجيش.", "سلم")
    assert told.polarity == "yes"


def test_residents_called_on_to_leave_demand_nothing(known: Library) -> None:
    """Who are to leave their homes are called on; who call for something else demand it."""
    left = claim_at(known, "قصف الجيش البلدة. ودعا سكان القرى المجاورة إلى مغادرة منازلهم.", "مغادرة")
    assert facet(left, "actor") == "سكان القرى المجاورة"
    assert not left.said_by
    opened = claim_at(known, "ودعا سكان الحي إلى فتح الطريق.", "فتح")
    assert facet(opened, "said") == "سكان الحي"


def test_captives_who_are_still_held_are_held(known: Library) -> None:
    """What a bare relative clause tells of captives is so, though their release is demanded."""
    held = claim_at(known, "طالبت العائلات بالإفراج عن معتقلين لا يزالون محتجزين في سجن الأقطان.", "محتجزين")
    assert (held.phase, facet(held, "target")) == ("ongoing", "معتقلين")


@pytest.mark.parametrize(
    ("text", "doer", "who"),
    [
        ("قوات سوريا الديمقراطية: تصدت قواتنا لهجوم شنته الفصائل على المحور.", "الفصائل", None),
        ("أعلنت قسد أن المجموعات المسلحة قصفت القرية.", "المجموعات المسلحة", None),
        ("أعلنت قسد أن المسلحين قصفوا القرية.", "المسلحين", "unidentified-gunmen"),
        ("انسحبت قسد من البلدة. وقصفت الفصائل القرية.", "الفصائل", None),
        ("أعلنت كتائب القسام أن المجاهدين استهدفوا دبابة.", "المجاهدين", "qassam-brigades"),
    ],
)
def test_factions_are_not_whoever_tells_of_them(known: Library, text: str, doer: str, who: str | None) -> None:
    """Several groups are no single one, and who tells of gunmen is not they; his fighters are his."""
    claim = read_arabic(known, text)[-1]
    assert [(f.text, f.is_) for role, got in claim.roles.items() if role == "actor" for f in got] == [(doer, who)]


def test_night_between_two_days_named_side_by_side(known: Library) -> None:
    """A night named by the day before it and the one after it is both."""
    claim = claim_at(known, "قصفت المدفعية البلدة ليل الثلاثاء الأربعاء.", "قصفت")
    assert facet(claim, "days") in {"2026-02-24..2026-02-25", "2026-02-17..2026-02-18"}


def test_enemy_of_a_nation_is_its_forces(known: Library) -> None:
    """The enemy with a nationality is of that nation."""
    (claim,) = read_arabic(known, "انسحبت قوات العدو الأميركي من القاعدة.")
    assert [f.is_ for role, got in claim.roles.items() if role == "actor" for f in got] == ["us-forces"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أسفر القصف عن سقوط خمسة قتلى وإصابة عشرة.", "killed=5 wounded=10"),
        ("لقي ثمانية مدنيين، بينهم أطفال، مصارعهم إثر قصف مدفعي على الحي.", "killed=8"),
    ],
)
def test_the_dead_are_counted_beside_the_wounding_of_others(known: Library, text: str, told: str) -> None:
    """A noun for the dead keeps its number where it is told besides that others were wounded."""
    (claim,) = read_arabic(known, text)
    assert " ".join(f"{kind}={number.low}" for kind, number in sorted(claim.numbers.items())) == told


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("استهدف طيران التحالف بثماني غارات مخابئ المتطرفين.", "مخابئ المتطرفين"),
        ("استهدفت غارات تجمعات للدعم السريع في نيالا.", "تجمعات للدعم السريع"),
        ("استهدفت طائرات تجمعات للدعم السريع في نيالا.", "تجمعات للدعم السريع"),
        ("استهدفت غارات التحالف مواقع للحوثيين.", "مواقع للحوثيين"),
    ],
)
def test_crowd_that_is_struck_does_not_strike(known: Library, text: str, target: str) -> None:
    """A bare noun behind the blow or craft that strikes is what is struck, with whose it is."""
    (claim,) = read_arabic(known, text)
    assert facet(claim, "target") == target
    assert "الدعم السريع" not in facet(claim, "actor")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("أغار الطيران على بلدات كفرا، حولا، يارون، وميس الجبل.", ["حولا", "يارون", "ميس الجبل"]),
        ("قصفت المدفعية أطراف بلدات عيتا الشعب، رامية، والقوزح.", ["رامية", "القوزح"]),
        ("انسحبت القوات من مدينة حمص، دمشق تنفي ذلك.", []),
    ],
)
def test_towns_are_listed_by_commas(known: Library, text: str, places: list[str]) -> None:
    """Behind the plural noun for towns the names that commas part are a list; behind one town they are not."""
    claim = read_arabic(known, text)[0]
    told = [f.text for role, got in claim.roles.items() if role in {"place", "from"} for f in got]
    assert told[1:] == places


@pytest.mark.parametrize(
    ("text", "actor", "target"),
    [
        ("أفاد المرصد باستهداف عناصر من تنظيم داعش حواجز أمنية.", "عناصر من تنظيم داعش", "حواجز أمنية"),
        ("أفاد المرصد باستهداف مسلحين حاجزا للجيش.", "مسلحين", "حاجزا للجيش"),
        ("أفاد المرصد باستهداف عناصر من تنظيم داعش.", "", "عناصر من تنظيم داعش"),
    ],
)
def test_verbal_noun_behind_a_verb_of_telling_keeps_its_object(
    known: Library, text: str, actor: str, target: str
) -> None:
    """Where an object stands behind the genitive, that did it; alone it was done to."""
    (claim,) = read_arabic(known, text)
    assert (facet(claim, "actor"), facet(claim, "target")) == (actor, target)


def test_what_there_is_no_word_of_is_no_argument(known: Library) -> None:
    """Without word of losses: that names neither a source nor where something came from."""
    text = "استهدف مسلحون حاجزا للجيش، دون ورود معلومات عن خسائر بشرية أو مادية، كما هاجم التنظيم نقطة للشرطة."
    first, then = read_arabic(known, text)
    assert facet(first, "from") == facet(first, "said") == facet(then, "said") == ""
    (fought,) = read_arabic(known, "اشتبك الحراس مع المسلحين، دون ورود معلومات عن خسائر بشرية حتى الآن.")
    assert fought.time is None


def test_rocket_that_fell_took_nothing(known: Library) -> None:
    """A rocket of somebody's that fell near a building shelled it."""
    (claim,) = read_arabic(known, "سقط صاروخ حوثي قرب المستشفى.")
    assert claim.type == "shelling"
    (claim,) = read_arabic(known, "سقطت المدينة بيد الحوثيين.")
    assert claim.type == "capture"


def test_reasons_that_are_not_told_deny_nothing(known: Library) -> None:
    """Whose reasons nobody told happened all the same, and is told once."""
    (held,) = read_arabic(known, "اعتقلت الشرطة آمر اللواء دون إيضاح أسباب اعتقاله.")
    assert (held.trigger.text, held.polarity) == ("اعتقلت", "yes")
