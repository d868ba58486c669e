"""Who died of what, how many: neither the children among them, nor the men that a force lost, nor a drone that struck."""

import pytest
from tests.extract.asking import MONDAY, facet

from marsad.app.reading import read_text


def told(text, known):
    (claim,) = read_text(text, known, published=MONDAY)
    return claim


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("ارتفعت حصيلة الغارة على بيروت إلى 31 قتيلا بينهم سبعة أطفال", "31"),
        ("بلغت حصيلة القصف على خان يونس 14 شهيدا بينهم 3 نساء", "14"),
        ("The death toll rose to 31, including seven children, after the strike on Beirut.", "31"),
        ("Militiamen hacked 66 people to death in Djugu.", "66"),
        ("Rebels burned 14 villagers to death in Ituri.", "14"),
        ("Iran-backed militia chief killed in Baghdad blast", "1"),
        ("أعلنت وزارة الصحة وصول 40 شهيدا إلى مجمع ناصر", "40"),
        ("أعلنت وزارة الصحة في غزة استقبال 17 شهيدا و80 إصابة خلال يوم", "17"),
        ("فقد الجيش خمسة من جنوده في كمين قرب غاو", "5"),
        ("توفي طفلان جراء انفجار لغم في ريف دير الزور", "2"),
    ],
)
def test_the_dead_are_counted(known, text, killed):
    assert facet(told(text, known), "killed") == killed


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("قضى طفلان جراء انفجار لغم من مخلفات الحرب في ريف دير الزور", "طفلان"),
        ("توفي طفلان جراء انفجار لغم في ريف دير الزور", "طفلان"),
        ("لقي ثمانية أشخاص مصرعهم في قصف مسيرة على سوق في كبكابية", "سوق"),
        ("قتل ثلاثة في قصف مسيرة تركية على سيارة قرب عين عيسى", "سيارة"),
    ],
)
def test_who_or_what_is_hit(known, text, target):
    assert facet(told(text, known), "target") == target


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("قضى طفلان جراء انفجار لغم من مخلفات الحرب في ريف دير الزور", ""),
        ("قتل ثلاثة في قصف مسيرة تركية على سيارة قرب عين عيسى", "مسيرة تركية"),
        ("لقي ثمانية أشخاص مصرعهم في قصف مسيرة على سوق في كبكابية", ""),
        ("استشهد مزارع جراء إطلاق نار من قوات الاحتلال", "قوات الاحتلال"),
        ("نقلت سيارات الإسعاف 12 جريحا إلى مستشفى المدينة بعد القصف", ""),
    ],
)
def test_who_did_it(known, text, actor):
    assert facet(told(text, known), "actor") == actor


@pytest.mark.parametrize(
    "text",
    ["فقد ثلاثة بحارة بعد عاصفة", "فقد الفريق ثلاثة لاعبين قبل المباراة", "توفي الفنان بعد صراع مع المرض"],
)
def test_who_is_missing_or_ill_was_not_killed(known, text):
    assert read_text(text, known, published=MONDAY) == []
