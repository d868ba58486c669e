"""Names of places that no table holds: where each of a list ends, what kind it is of, and what is no name."""

from __future__ import annotations

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


def _places(known: Library, text: str) -> list[str]:
    """The place fillers of the text's first claim."""
    roles = read_text(text, known)[0].roles
    return [f.text for role in (Role.PLACE, Role.FROM, Role.TO) for f in roles.get(role, ())]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("قصفت الطائرات بلدتي دير كوفان وشحمور.", ["دير كوفان", "شحمور"]),
        ("قصفت الطائرات بلدتي كفركلا وشحمور.", ["كفركلا", "شحمور"]),
        ("استهدف القصف قرى بيت شوقا وعين نادر وتل مرعب.", ["بيت شوقا", "عين نادر", "تل مرعب"]),
        ("دخلت القوات قريتي أم سرحان والمزيونة.", ["أم سرحان", "المزيونة"]),
        ("دخلت القوات قرية أم سرحان الشرقية.", ["قرية أم سرحان الشرقية"]),
        ("دخلت القوات القرية أم المزرعة.", ["القرية", "المزرعة"]),
        ("قصفت الطائرات بلدتي كفركلا وشحمور وقتلت ثلاثة مدنيين.", ["كفركلا", "شحمور"]),
        (
            "Warplanes bombed the villages of Beit Shouqa, Ain Nader and Tal Mareb.",
            ["Beit Shouqa", "Ain Nader", "Tal Mareb"],
        ),
        ("Warplanes bombed the towns of Kfar Kila and Shahmour.", ["Kfar Kila", "Shahmour"]),
        ("Shelling hit the Kharfan and Abu Shouka neighbourhoods of Taiz.", ["Kharfan", "Abu Shouka"]),
        ("Warplanes bombed the village of Beit Shouqa.", ["the village of Beit Shouqa"]),
        ("Shells fell on the outskirts of Kfar Kila and Yaroun.", ["the outskirts of Kfar Kila", "Yaroun"]),
        ("سقطت قذائف على أطراف كفركلا ويارون.", ["أطراف كفركلا", "يارون"]),
        ("Troops entered villages of Hama on Monday and Colonel Nader Kharfan left.", ["villages of Hama"]),
    ],
)
def test_each_name_of_a_list_is_a_place_of_its_own(known: Library, text: str, places: list[str]):
    assert _places(known, text) == places


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("انسحبت القوات من محافظتي الرقة ودير الزور.", ["raqqa-governorate", "deir-ez-zor-governorate"]),
        ("انسحبت القوات من مدينتي الرقة ودير الزور.", ["raqqa", "deir-ez-zor"]),
        ("Troops withdrew from Raqqa and Deir ez-Zor provinces.", ["raqqa-governorate", "deir-ez-zor-governorate"]),
        (
            "Troops withdrew from the provinces of Hama, Homs and Raqqa.",
            ["hama-governorate", "homs-governorate", "raqqa-governorate"],
        ),
        ("Troops withdrew from the cities of Hama and Homs.", ["hama", "homs"]),
    ],
)
def test_one_word_tells_the_kind_of_all_names_that_it_stands_over(known: Library, text: str, ids: list[str]):
    assert [f.is_ for f in read_text(text, known)[0].roles[Role.FROM]] == ids
