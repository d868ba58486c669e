"""A border of two countries tells whose neither's forces are; forces have the article only once (عبرت القوات | الحدود)."""

import pytest

from marsad.app.reading import read_text
from marsad.model.claim import Role


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Security forces seized 30 rifles near the Iraqi-Syrian border.", None),
        ("The army clashed with smugglers on the Lebanese-Syrian border.", None),
        ("ضبط الجيش أسلحة مهربة عبر الحدود الأردنية السورية.", None),
        # where something else tells it
        ("The Lebanese army clashed with smugglers on the Lebanese-Syrian border.", "lebanese-army"),
        ("ضبط الجيش الأردني أسلحة مهربة عبر الحدود الأردنية السورية.", "jordanian-army"),
        ("In Anbar, the army seized 30 rifles near the Iraqi-Syrian border.", "iraqi-army"),
    ],
)
def test_a_border_of_two_countries_tells_nobodys_army(known, text, actor):
    (claim,) = read_text(text, known)
    assert [f.is_ for f in claim.roles[Role.ACTOR]] == [actor]


def test_a_border_is_no_means(known):
    (claim,) = read_text("ضبط الجيش الأردني أسلحة مهربة عبر الحدود الأردنية السورية.", known)
    assert Role.MEANS not in claim.roles


@pytest.mark.parametrize(
    ("text", "actor", "is_"),
    [
        ("عبرت القوات الحدود العراقية السورية.", "القوات", None),
        ("عبرت قوات الحدود العراقية نهر الفرات.", "قوات الحدود العراقية", "iraqi-border-guard"),
        ("عبرت القوات العراقية نهر الفرات.", "القوات العراقية", "iraqi-security-forces"),
    ],
)
def test_forces_with_the_article_have_no_genitive(known, text, actor, is_):
    (claim,) = read_text(text, known)
    assert [(f.text, f.is_) for f in claim.roles[Role.ACTOR]] == [(actor, is_)]


@pytest.mark.parametrize(
    ("text", "role", "told"),
    [
        (
            "The army retook the state radio and television building in Omdurman.",
            Role.PLACE,
            "the state radio and television building",
        ),
        ("Rebels seized the water and electricity station in Goma.", Role.PLACE, "the water and electricity station"),
        # two buildings are two
        ("The strike hit a church and a school building in Tyre.", Role.TARGET, "a church"),
    ],
)
def test_what_a_building_is_called_by_two_nouns_is_one(known, text, role, told):
    (claim,) = read_text(text, known)
    assert claim.roles[role][0].text == told
