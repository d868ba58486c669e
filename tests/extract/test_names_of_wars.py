"""Towns, provinces and forces of wars outside the Middle East, in both scripts, and words that are none of them."""

from __future__ import annotations

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim


def _ids(known: Library, text: str) -> set[str]:
    """All that the claims of a text name."""
    claims: list[Claim] = read_text(text, known)
    return {f.is_ for claim in claims for fillers in claim.roles.values() for f in fillers if f.is_}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("M23 rebels shelled Kavumu in South Kivu.", {"m23", "kavumu"}),
        ("قصف متمردو حركة 23 مارس بلدة كافومو في جنوب كيفو.", {"m23", "kavumu"}),
        ("Junta forces shelled Hsipaw in Myanmar's Shan State.", {"myanmar-military", "hsipaw"}),
        ("سيطر جيش أراكان على بلدة مونغداو في ميانمار.", {"arakan-army", "maungdaw"}),
        ("Haitian police clashed with gunmen in Kenscoff.", {"haitian-police", "kenscoff"}),
        ("اقتحمت الشرطة الهايتية بلدة كينسكوف.", {"haitian-police", "kenscoff"}),
        ("The TTP attacked a post in Lakki Marwat.", {"ttp", "lakki-marwat"}),
        ("هاجمت حركة طالبان باكستان نقطة في لاكي مروت.", {"ttp", "lakki-marwat"}),
        ("Russian troops entered Krasnohorivka.", {"russian-forces", "krasnohorivka"}),
        ("دخلت القوات الروسية بلدة كراسنوهوريفكا.", {"russian-forces", "krasnohorivka"}),
        ("RSF shelled the headquarters of the 14th Infantry Division.", {"rsf", "sudanese-14th-division-hq"}),
        ("اقتحمت قوات الدعم السريع مقر الفرقة الرابعة عشرة في كادوقلي.", {"rsf", "sudanese-14th-division-hq"}),
    ],
)
def test_who_and_where_in_both_scripts(known: Library, text: str, ids: set[str]) -> None:
    assert ids <= _ids(known, text)


@pytest.mark.parametrize(
    "text",
    [
        "الخلاف بيني وبين الجيش الكونغولي انتهى بعد هجوم.",
        "قتل جندي بانفجار لغمان أرضيان في أفغانستان.",
        "The army attacked Beni Suef farmers in Egypt.",
        "Police in Haiti arrested a man called Adama.",
    ],
)
def test_words_and_persons_are_no_towns(known: Library, text: str) -> None:
    assert not {"beni-congo", "laghman", "adama"} & _ids(known, text)
