"""Who told whom: the outlet that a source spoke to, the source that an outlet quotes, before and behind what is told."""

from __future__ import annotations

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "انسحبت القوات من القاعدة فجر الأحد، بحسب ما أفاد مصدر أمني لوكالة فرانس برس.",
            ["وكالة فرانس برس", "مصدر أمني"],
        ),
        ("انسحبت القوات من القاعدة فجر الأحد، بحسب ما أفاد مصدر أمني.", ["مصدر أمني"]),
        ("قصف الجيش البلدة، حسبما نقلت وكالة الأناضول عن مصادر محلية.", ["وكالة الأناضول", "مصادر محلية"]),
        ("قصف الجيش البلدة، بحسب ما نقله المرصد عن سكان محليين.", ["المرصد", "سكان محليين"]),
        (
            "ذكرت صحيفة الأخبار نقلا عن مصادر مطلعة أن القوات انسحبت من القاعدة.",
            ["صحيفة الأخبار", "مصادر مطلعة"],
        ),
        ("ذكرت صحيفة الأخبار أن القوات انسحبت من القاعدة.", ["صحيفة الأخبار"]),
        (
            "كما نقلت صحيفة الأخبار عن قيادة الأمن في المحافظة أن العصابات قصفت مواقع.",
            ["صحيفة الأخبار", "قيادة الأمن في المحافظة"],
        ),
        ("كما نقلت صحيفة الأخبار أن العصابات قصفت مواقع.", ["صحيفة الأخبار"]),
        ("Reuters, citing two officials, said the troops had left the base.", ["Reuters", "two officials"]),
        ("Reuters said the troops had left the base, citing two officials.", ["Reuters", "two officials"]),
        ("Reuters said the troops had left the base.", ["Reuters"]),
    ],
)
def test_every_link_of_the_chain_outermost_first(known: Library, text: str, chain: list[str]) -> None:
    """What was passed on was moved nowhere: one claim."""
    claims = read_text(text, known)
    assert [[link.text for link in claim.said_by] for claim in claims] == [chain]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The toll rose to 12 after two of the wounded died, the hospital in Zawiya said.", "the hospital in Zawiya"),
        ("Two people were killed in the shelling, Shifa Hospital said.", "Shifa Hospital"),
        ("Two people were killed in the shelling of Rafah, according to Nasser Hospital.", "Nasser Hospital"),
        ("أفاد مجمع الشفاء بوصول 12 جثة.", "مجمع الشفاء"),
    ],
)
def test_a_hospital_speaks(known, text, source):
    (claim,) = read_text(text, known)
    assert [(link.text, link.kind) for link in claim.said_by] == [(source, "official")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Israeli tanks surrounded Nasser Hospital, said the health ministry.", "the health ministry"),
        ("A shell hit the hospital, residents said.", "residents"),
    ],
)
def test_a_hospital_that_is_told_of_does_not(known, text, source):
    (claim,) = read_text(text, known)
    assert [link.text for link in claim.said_by] == [source]


@pytest.mark.parametrize(
    ("text", "actor", "place", "speaker"),
    [
        (
            "قطع محتجون الطريق الرئيسي في الناصرية مطالبين بالإفراج عن المعتقلين.",
            "محتجون",
            "الطريق الرئيسي",
            "محتجون",
        ),
        ("تظاهر المئات في بغداد مطالبين بالإفراج عن المعتقلين.", "المئات", "بغداد", "المئات في بغداد"),
        ("اقتحم مستوطنون قرية دوما مهددين بحرق المنازل.", "مستوطنون", "قرية دوما", "مستوطنون"),
    ],
)
def test_who_demands_while_acting_still_acts(known, text, actor, place, speaker):
    deed, wanted = read_text(text, known)
    assert [f.text for f in deed.roles[Role.ACTOR]] == [actor]
    assert [f.text for f in deed.roles[Role.PLACE]] == [place]
    assert [link.text for link in wanted.said_by] == [speaker]


def test_who_tells_behind_what_he_tells_does_not_act(known):
    (claim,) = read_text("قتل شخصان في القصف، بحسب الشرطة، مبينة أن التحقيق مستمر.", known)
    assert Role.ACTOR not in claim.roles
