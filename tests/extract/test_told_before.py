"""Whose fighters, soldiers and patrols are that have no name, and where a site lies that is told by a word alone."""

from __future__ import annotations

from datetime import date

import pytest
from tests.extract.asking import filler_of

from marsad.app.library import Library
from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Boko Haram denied it. Some 70 fighters left Bama on foot.", "Some 70 fighters", "boko-haram"),
        ("Boko Haram and ISIS denied it. Some 70 fighters left Bama on foot.", "Some 70 fighters", None),
        ("Boko Haram attacked 70 fighters in Bama.", "70 fighters", None),
        ("نفى حزب العمال الكردستاني ذلك. وغادر نحو ستين مقاتلا وادي العمادية.", "نحو ستين مقاتلا", "pkk"),
        ("قتل حزب العمال الكردستاني ستين مقاتلا في العمادية.", "ستين مقاتلا", None),
        ("Kurdish fighters entered Tal Tamr in Syria.", "Kurdish fighters", "ypg"),
    ],
)
def test_fighters_without_a_name_are_of_the_only_group_told(
    known: Library, text: str, words: str, actor: str | None
) -> None:
    assert filler_of(known, text, words).is_ == actor


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("France sent troops to Mali.", "troops", "french-forces"),
        ("وقالت قوات «اليونيفيل» إن دورية تعرضت لإطلاق نار قرب رامية.", "دورية", "unifil"),
        ("Two Iraqi soldiers were killed near Rutba when a patrol came under fire.", "a patrol", "iraqi-army"),
        ("A patrol came under fire near Rutba.", "A patrol", None),
        (
            "The Southern Transitional Council accused the Houthis of shelling one of its checkpoints in Dhale.",
            "one of its checkpoints",
            "stc",
        ),
        (
            "Militants attacked two army bases in central Mali. Burkina Faso and Burkina Faso's army are on alert.",
            "two army bases",
            "malian-army",
        ),
        (
            "Syrian state media said a raid by Israel hit the 42nd Brigade.",
            "the 42nd Brigade",
            "syrian-army/42nd-brigade",
        ),
        ("The drones hit US bases in Syria.", "US bases", "us-forces"),
        ("قصفت الطائرات المسيّرة نقطة تركية قرب دهوك.", "نقطة تركية", "turkish-forces"),
    ],
)
def test_troops_are_of_who_sends_speaks_or_suffers(known: Library, text: str, words: str, actor: str | None) -> None:
    assert filler_of(known, text, words).is_ == actor


def test_the_day_of_the_fall_still_means_the_army_that_fell(known: Library) -> None:
    text = "The army withdrew from Homs."
    at_homs = "Syria is at war. " + text
    assert filler_of(known, at_homs, "The army", date(2024, 12, 8)).is_ == "assad-government-forces"
    assert filler_of(known, at_homs, "The army", date(2024, 12, 20)).is_ == "syrian-army"


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        (
            "The army took over the Shaddadi base south of Hasakah. A plane left its runway.",
            "its runway",
            "shaddadi-base",
        ),
        ("Gunmen opened fire in Al-Waer neighbourhood in Homs. Police cordoned off the place.", "the place", "waer"),
        ("Gunmen opened fire in Homs and in Idlib. Police cordoned off the place.", "the place", None),
        ("Israeli troops hold five hilltops inside Lebanon.", "five hilltops", "lebanon"),
        ("Rebels ambushed a convoy on the border with Chad.", "the border with Chad", None),
        ("نصب مسلحون كمينا لقافلة في مدينة في شمال البلاد بعد قصف الخرطوم.", "مدينة في شمال البلاد", None),
        ("Soldiers fled, Captain Aden Nur said. The army retook the town.", "the town", None),
    ],
)
def test_a_place_told_by_a_word_alone(known: Library, text: str, words: str, place: str | None) -> None:
    assert filler_of(known, text, words).is_ == place


def test_the_town_is_the_one_just_named(known: Library) -> None:
    text = "The army shelled the town of Tafas. Schools stayed shut. Troops massed. Its tanks entered Nawa and left the town."
    assert filler_of(known, text, "the town").is_ == "nawa"
    text = "The army shelled the town of Tafas. Its tanks left the town."
    assert filler_of(known, text, "the town").is_ == "tafas"


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("President Trump ordered the remaining 90 troops to leave Manbij.", "the remaining 90 troops", "us-forces"),
        ("Mayor Salim ordered the remaining 90 troops to leave Manbij.", "the remaining 90 troops", None),
        (
            "Four Israeli soldiers were hurt in Lebanon, the military said. Troops of the 98th Brigade arrested a man.",
            "Troops of the 98th Brigade",
            "israeli-forces/98th-brigade",
        ),
        (
            "Israeli jets hit an army post in Lebanon, the military said. Troops of the 98th Brigade arrested a man.",
            "Troops of the 98th Brigade",
            "lebanese-army/98th-brigade",
        ),
        (
            "Iran said a gang had fled near Saravan.\nTwo security personnel were killed in the clash.",
            "Two security personnel",
            "iran/police",
        ),
        ("انسحبت الكتيبة الإسبانية من مرجعيون في جنوب لبنان.", "الكتيبة الإسبانية", "unifil"),
        ("انسحبت الكتيبة الإسبانية من النجف في العراق.", "الكتيبة الإسبانية", None),
        ("وقالت اليونيفيل إن إحدى دورياتها تعرضت لإطلاق نار قرب رامية.", "إحدى دورياتها", "unifil"),
        ("سلّمت الكتيبة الغانية النقطة إلى الجيش اللبناني الذي نشر عناصره في الناقورة.", "عناصره", "lebanese-army"),
        ("تقول جماعة الحوثي إن غارة قتلت رئيس حكومتها في صنعاء.", "رئيس حكومتها", "houthis"),
        ("قتل عنصر أمن برصاص مسلحين في حمص.", "عنصر أمن", "syrian-interior-ministry"),
    ],
)
def test_whose_men_are_by_order_gender_or_paragraph(known: Library, text: str, words: str, actor: str | None) -> None:
    assert filler_of(known, text, words).is_ == actor


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("Gunmen attacked a convoy near Chad's capital.", "Chad's capital", "ndjamena"),
        ("Jets bombed the Lebanese border village of Yaroun.", "the Lebanese border village of Yaroun", "yaroun"),
        ("Rebels shelled Gao after Storm Mocha.", "Gao", "gao"),
    ],
)
def test_the_nearest_name_tells_where(known: Library, text: str, words: str, place: str) -> None:
    assert filler_of(known, text, words).is_ == place


def test_a_storm_is_no_town(known: Library) -> None:
    claims = read_text("Thousands fled Sittwe because of Cyclone Mocha.", known)
    assert all(f.is_ != "mocha" for claim in claims for fillers in claim.roles.values() for f in fillers)


def test_what_is_fired_at_is_not_the_shooters(known: Library) -> None:
    text = "قتل جندي من قسد بعد أن فتح عناصر من داعش النار على سيارته في هجين."
    assert filler_of(known, text, "سيارته").is_ != "isis"


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "وذكر الحشد الشعبي أن قوة من اللواء 44 هاجمت قرية في الحويجة.",
            "قوة من اللواء 44",
            "popular-mobilization/44th-brigade",
        ),
        ("وذكر مواطنون أن قوة من اللواء 44 هاجمت قرية في الحويجة.", "قوة من اللواء 44", "iraqi-army/44th-brigade"),
    ],
)
def test_whose_brigade_a_force_tells_of(known: Library, text: str, words: str, actor: str) -> None:
    assert filler_of(known, text, words).is_ == actor


def test_a_town_that_stands_for_its_district_is_no_spot(known: Library) -> None:
    found = filler_of(known, "Gunmen attacked a post in Gwadar district.", "Gwadar district")
    assert (found.is_, found.located) == ("gwadar", "area")
    assert (found.precision_km or 0) >= 30


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Boko Haram hit an army base in Gwoza in Nigeria. Nine soldiers died.", "Nine soldiers", "nigerian-army"),
        ("Boko Haram hit a base in Gwoza. Chad and Niger are worried. Nine soldiers died.", "Nine soldiers", None),
        ("صد الجيش اليمني هجوما للحوثيين في صرواح. وقتل تسعة مهاجمين.", "تسعة مهاجمين", "houthis"),
        ("صد الجيش اليمني هجوما في صرواح. وقتل تسعة مهاجمين.", "تسعة مهاجمين", None),
    ],
)
def test_who_dies_at_an_armys_base_or_in_an_attack(known: Library, text: str, words: str, actor: str | None) -> None:
    assert filler_of(known, text, words).is_ == actor
