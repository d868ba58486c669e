"""How many, in whole sentences: each way of saying a number with each kind of event, and numbers that count nobody."""

from __future__ import annotations

from itertools import product

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role

Bounds = tuple[int | None, int | None]


def _numbers(known: Library, text: str) -> dict[str, Bounds]:
    """The numbers of all claims of a sentence."""
    return {str(kind): (n.low, n.high) for claim in read_text(text, known) for kind, n in claim.numbers.items()}


_ENGLISH: list[tuple[str, Bounds]] = [
    ("half a dozen", (6, 6)),
    ("a couple of", (2, 2)),
    ("a handful of", (2, None)),
    ("dozens of", (24, 99)),
    ("at least 14", (14, None)),
    ("between 20 and 30", (20, 30)),
    ("up to 30", (None, 30)),
]
_ENGLISH_EVENTS = [
    ("killed", "Militants killed {} soldiers near Marib on Sunday."),
    ("wounded", "The explosion injured {} people in Kirkuk."),
    ("detained", "Police arrested {} suspects in Basra."),
    ("displaced", "The fighting displaced {} people from Babanusa."),
    ("count", "Air defences shot down {} drones over Port Sudan."),
    ("count", "The Houthis released {} prisoners on Friday."),
]
_ARABIC: list[tuple[str, Bounds]] = [
    ("مئة {0}", (100, 100)),
    ("ما بين 20 و30 {1}", (20, 30)),
    ("بين عشرين وثلاثين {1}", (20, 30)),
    ("العشرات من ال{2}", (24, 99)),
    ("سبعة من أصل ثمانية {2}", (7, 7)),
    ("{3}", (2, 2)),
]
_ARABIC_EVENTS = [
    ("killed", ("جندي", "جندياً", "جنود", "جنديين"), "قتل مسلحون {} قرب مأرب."),
    ("wounded", ("شخص", "شخصاً", "أشخاص", "شخصين"), "أسفر الانفجار عن إصابة {} في كركوك."),
    ("detained", ("شخص", "شخصاً", "أشخاص", "شخصين"), "اعتقلت الشرطة {} في البصرة."),
    ("count", ("مسيّرة", "مسيّرة", "مسيّرات", "مسيّرتين"), "أسقطت الدفاعات الجوية {} فوق بورتسودان."),
    ("count", ("أسير", "أسيراً", "أسرى", "أسيرين"), "أطلق الحوثيون سراح {}."),
    ("count", ("آلية", "آلية", "آليات", "آليتين"), "سحبت القوات الأمريكية {} من قاعدة قسرك."),
]


@pytest.mark.parametrize(("phrase", "event"), [*product(_ENGLISH, _ENGLISH_EVENTS)])
def test_english_numbers_with_each_event(known: Library, phrase: tuple[str, Bounds], event: tuple[str, str]) -> None:
    assert _numbers(known, event[1].format(phrase[0])) == {event[0]: phrase[1]}


@pytest.mark.parametrize(("phrase", "event"), [*product(_ARABIC, _ARABIC_EVENTS)])
def test_arabic_numbers_with_each_event(
    known: Library, phrase: tuple[str, Bounds], event: tuple[str, tuple[str, ...], str]
) -> None:
    kind, nouns, text = event
    assert _numbers(known, text.format(phrase[0].format(*nouns))) == {kind: phrase[1]}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Seventy percent of the residents fled Kadugli.", {}),
        ("Seventy residents fled Kadugli.", {"displaced": (70, 70)}),
        ("نزح نحو 70 في المئة من سكان كادقلي.", {}),
        ("نزح نحو 70 من سكان كادقلي.", {"displaced": (70, 70)}),
        ("Half of the 600 prisoners were released.", {}),
        ("Half a dozen prisoners were released.", {"count": (6, 6)}),
        ("Neither of the two men has been released.", {}),
        ("None of the five soldiers was wounded.", {}),
        ("Two of the five soldiers were wounded.", {"wounded": (2, 2)}),
        ("A 300-strong force entered Suwayda.", {"count": (300, 300)}),
        ("A 20-truck convoy entered Gaza.", {"count": (20, 20)}),
        ("A 30-day truce began in Gaza.", {}),
        ("The ministry reported 12 deaths and 30 injuries in Gaza.", {"killed": (12, 12), "wounded": (30, 30)}),
        ("The ministry reported 12 deaths from cholera in Kassala.", {}),
        ("Six people, most of them women, were killed by shelling in Omdurman.", {"killed": (6, 6)}),
        ("5 killed and 12 wounded in Aden car bombing.", {"killed": (5, 5), "wounded": (12, 12)}),
        ("At least five killed, dozens injured in Nablus raid.", {"killed": (5, None), "wounded": (24, 99)}),
        ("Three dead, seven hurt after a drone hit a market in Omdurman.", {"killed": (3, 3), "wounded": (7, 7)}),
        ("مقتل عائلة من خمسة أفراد بغارة على رفح.", {"killed": (5, 5)}),
        ("مقتل خمسة أفراد من عائلة واحدة بغارة على رفح.", {"killed": (5, 5)}),
        ("نزح الآلاف من كادقلي.", {"displaced": (1000, 9999)}),
        ("أسقطت الدفاعات الجوية ثلاثاً من خمس مسيرات فوق بورتسودان.", {"count": (3, 3)}),
    ],
)
def test_what_is_counted_and_what_is_a_share(known: Library, text: str, numbers: dict[str, Bounds]) -> None:
    assert _numbers(known, text) == numbers


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("قتلت طائرة مسيرة عنصرين من قسد في عين عيسى.", "عنصرين من قسد"),
        ("قتلت غارة شخصين في النبطية.", "شخصين"),
        ("قتل انفجار شخصين في النبطية.", "شخصين"),
        ("قتلت مسيرة والدة طفلين في النبطية.", "والدة طفلين"),
    ],
)
def test_a_dual_behind_what_killed_is_whom_it_killed(known: Library, text: str, victims: str) -> None:
    claim = read_text(text, known)[0]
    assert [f.text for f in claim.roles[Role.TARGET]] == [victims]
    assert Role.ACTOR not in claim.roles


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("More than 20 others were hurt.", {"wounded": (20, None)}),
        ("A convoy of 27 World Food Programme trucks entered El Obeid.", {"count": (27, 27)}),
        ("أصيب منتسبان بانفجار لغم.", {"wounded": (2, 2)}),
        ("عادت 150 عائلة، تضم 620 شخصاً، من مخيم الهول إلى الموصل.", {"count": (150, 150)}),
        ("يضم السجن 300 معتقل.", {"detained": (300, 300)}),
    ],
)
def test_further_persons_and_bodies(known: Library, text: str, numbers: dict[str, Bounds]) -> None:
    assert _numbers(known, text) == numbers


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("نصف المقاتلين انسحبوا من ربيعة.", "نصف المقاتلين"),
        ("نصف المقاتلين البالغ عددهم 400 انسحبوا من ربيعة.", "نصف المقاتلين"),
    ],
)
def test_a_share_agrees_with_those_it_is_of(known: Library, text: str, actor: str) -> None:
    assert [f.text for f in read_text(text, known)[0].roles[Role.ACTOR]] == [actor]


def test_how_far_it_is_is_no_goal(known: Library) -> None:
    """About 300 km to the east of where they were."""
    claim = read_text("Residents fled towards Kosti, about 300 km to the east, on Monday.", known)[0]
    assert [f.text for f in claim.roles[Role.TO]] == ["Kosti"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Police seized nine rifles, 4,000 bullets and a mortar in Erbil.", {}),
        ("Police seized nine rifles in Erbil.", {"count": (9, 9)}),
        ("France sent nine launchers and 400 troops to Mali.", {"count": (400, 400)}),
        ("The envoy said the hostage was freed in Kano.", {}),
        ("The envoy said a hostage was freed in Kano.", {"count": (1, 1)}),
        ("أوقفت الشرطة المواطنين (ك.ر.) و(ن.ف.) في زحلة.", {"detained": (2, 2)}),
        ("قُدّر عدد من نزحوا من كادوقلي بأكثر من 30 ألف شخص.", {"displaced": (30000, None)}),
    ],
)
def test_things_of_two_kinds_and_those_told_of_before(known: Library, text: str, numbers: dict[str, Bounds]) -> None:
    assert _numbers(known, text) == numbers


@pytest.mark.parametrize(
    ("text", "role", "filler"),
    [
        # "over" before what is counted is "more than", behind a noun and before places it tells where
        ("Air defences shot down 62 drones over eight provinces", "place", "eight provinces"),
        ("The army drove out over 300 families", "target", "over 300 families"),
    ],
)
def test_over_tells_where_or_how_many(known: Library, text: str, role: str, filler: str) -> None:
    (claim,) = read_text(text, known)
    assert [f.text for each, got in claim.roles.items() if each == role for f in got] == [filler]
