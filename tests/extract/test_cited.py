"""Who told whom: the outlet that a source spoke to, the source that an outlet quotes, before and behind what is told."""

from __future__ import annotations

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text


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
