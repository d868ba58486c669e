"""Whose arms, services and armies are meant, by who was told of, by the country and by the day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.extract.asking import filler_of

from marsad.app.library import Library
from marsad.errors import DataError
from marsad.knowledge.actor_files import check_parts, read_actors


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("توغلت قوات الاحتلال في بليدا. وقصفت المدفعية أطراف عيترون.", "المدفعية", "israeli-forces"),
        ("توغلت قوات الاحتلال في كودنة وقصفت القوات التركية منبج. ودمرت المدفعية جسر دير حافر.", "المدفعية", None),
        (
            "توغلت قوات الاحتلال في بليدا. وأوقفت دورية من المخابرات مطلوبا في بريتال.",
            "دورية من المخابرات",
            "lebanese-army/intelligence-directorate",
        ),
        ("داهم الجيش العراقي داقوق. وهاجمت داعش قرية. واعتقلت الخلية شرطيا في الحويجة.", "الخلية", None),
        ("قصفت طائرة إسرائيلية القنيطرة. وسيطرت الفصائل على تل الحارة.", "الفصائل", None),
    ],
)
def test_an_arm_or_a_band_is_not_the_force_named_last(known: Library, text: str, words: str, actor: str | None) -> None:
    assert filler_of(known, text, words).is_ == actor


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The army raided Jenin and arrested six men.", "The army", "israeli-forces"),
        ("اقتحم الجيش بلدة قباطية.", "الجيش", "israeli-forces"),
        ("اقتحم الجيش بلدة عرسال.", "الجيش", "lebanese-army"),
        ("استهدف التحالف موقعا للحوثيين في صعدة.", "التحالف", "arab-coalition-yemen"),
        ("استهدف التحالف موقعا لداعش في دير الزور.", "التحالف", "global-coalition"),
        (
            "Tanks stay until the Interior Ministry's security force enters Kobani.",
            "the Interior Ministry's security force",
            "syrian-interior-ministry",
        ),
        ("Three of Iraq's militias agreed to disarm.", "Three of Iraq's militias", None),
    ],
)
def test_the_country_tells_whose_army_or_coalition(known: Library, text: str, words: str, actor: str | None) -> None:
    assert filler_of(known, text, words).is_ == actor


@pytest.mark.parametrize(
    ("text", "words", "day", "actor"),
    [
        ("انسحب الجيش السوري من مدينة حماة.", "الجيش السوري", date(2024, 12, 5), "assad-government-forces"),
        ("انسحب الجيش السوري من مدينة حماة.", "الجيش السوري", date(2025, 3, 5), "syrian-army"),
        ("In July 2012 the Syrian army left Rmeilan.", "the Syrian army", date(2026, 2, 1), "assad-government-forces"),
        ("The Syrian army left Rmeilan on Monday.", "The Syrian army", date(2026, 2, 3), "syrian-army"),
        ("The Lebanese army left Tyre.", "The Lebanese army", date(2024, 12, 5), "lebanese-army"),
    ],
)
def test_the_day_tells_whose_the_syrian_army_was(known: Library, text: str, words: str, day: date, actor: str) -> None:
    assert filler_of(known, text, words, day).is_ == actor


def test_who_comes_after_whom_is_checked(tmp_path: Path) -> None:
    file = tmp_path / "actors.yaml"
    file.write_text(
        "actors:\n  - id: new\n    kind: state_force\n    name_en: New army\n    before: old\n    since: '2024-12-08'\n"
    )
    with pytest.raises(DataError, match="comes after"):
        check_parts({a.actor.id: a.actor for a in read_actors(file)}, str(file))


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("اعتقلت مديرية أمن حماة خمسة أشخاص.", "مديرية أمن حماة", "syrian-interior-ministry"),
        ("The Diyala police command arrested two men.", "The Diyala police command", "iraqi-security-forces"),
        ("اعتقلت شرطة السليمانية أربعة أشخاص.", "شرطة السليمانية", "kurdistan-region/interior-ministry"),
        ("Sulaymaniyah police arrested four men.", "Sulaymaniyah police", "kurdistan-region/interior-ministry"),
        ("اعتقلت شرطة صنعاء ثلاثة ناشطين.", "شرطة صنعاء", "houthis"),
        ("The Nineveh Security Committee met in Mosul.", "The Nineveh Security Committee", None),
    ],
)
def test_offices_of_security_are_of_who_governs_their_province(
    known: Library, text: str, words: str, actor: str | None
) -> None:
    assert filler_of(known, text, words).is_ == actor


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("اعتقلت شرطة الاحتلال شابا في القدس.", "شرطة الاحتلال", "israel/police"),
        ("داهمت الأسايش منزلا في الحسكة.", "الأسايش", "asayish"),
        ("داهمت الأسايش منزلا في أربيل.", "الأسايش", "kurdistan-region/asayish"),
        ("Danab forces raided a hideout near Kismayo in Somalia.", "Danab forces", "somali-army/danab"),
        ("Fatah al-Islam gunmen attacked a checkpoint in Tripoli, Lebanon.", "Fatah al-Islam gunmen", "fatah-al-islam"),
        ("أوقفت الشرطة العسكرية جنديا في دمشق.", "الشرطة العسكرية", "syrian-army"),
        ("The Interior Ministry arrested a man in Sanaa.", "The Interior Ministry", "yemen"),
        ("Talks in Taiz failed. The group's interior ministry arrested a man.", "The group's interior ministry", None),
    ],
)
def test_bodies_of_the_countries_at_war(known: Library, text: str, words: str, actor: str | None) -> None:
    assert filler_of(known, text, words).is_ == actor


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        (
            "انتشر لواء المشاة الثامن التابع للجيش العراقي في الرطبة.",
            "لواء المشاة الثامن التابع للجيش العراقي",
            "iraqi-army/8th-brigade",
        ),
        ("The 54th Infantry Brigade left Dilling in Sudan.", "The 54th Infantry Brigade", "sudanese-army/54th-brigade"),
        ("The 54th infantry recruits left Dilling in Sudan.", "The 54th infantry recruits", None),
        (
            "داهم الجيش العراقي الرطبة. وانتشر اللواء الثامن على الحدود مع سوريا.",
            "اللواء الثامن",
            "iraqi-army/8th-brigade",
        ),
        ("انتشر اللواء التاسع في بلدة محجة في سوريا.", "اللواء التاسع", "syrian-army/9th-brigade"),
    ],
)
def test_numbered_units_with_their_arm_and_by_a_border(
    known: Library, text: str, words: str, actor: str | None
) -> None:
    assert filler_of(known, text, words).is_ == actor
