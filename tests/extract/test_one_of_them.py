"""Numbers that look like more or less than they are: one person, one family, half of the prisoners, rifles and rounds."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Phase, Role


def one(text: str, event: str, known: Library) -> Claim:
    (claim,) = (c for c in read_text(text, known, published=date(2026, 2, 23)) if c.type.value == event)
    return claim


@pytest.mark.parametrize(
    ("text", "event", "numbers"),
    [
        ("قتل شخص واحد وأصيب آخر في البلدة.", "casualty", {"killed": (1, 1), "wounded": (1, 1)}),
        ("قتل ضابط وأحد مرافقيه.", "casualty", {"killed": (2, 2)}),
        ("قتل شخص واحد على الأقل في غارة على صور.", "air_strike", {"killed": (1, None)}),
        ("اعتقل جندي واحد.", "arrest", {"detained": (1, 1)}),
        ("قتل خمسة أشخاص من عائلة واحدة في غارة.", "air_strike", {"killed": (5, 5)}),
        ("An air strike killed a family of seven in Nabatieh.", "air_strike", {"killed": (7, 7)}),
        ("An air strike killed a man of seven wives in Nabatieh.", "air_strike", {"killed": (1, 1)}),
        ("Half of the 600 prisoners were freed.", "release", {}),
        ("Two brigades forced dozens of families from their homes.", "displacement", {"count": (24, 99)}),
        ("Some 2,000 people fled Tripoli.", "displacement", {"displaced": (2000, 2000)}),
        ("All of the 600 prisoners were freed.", "release", {"count": (600, 600)}),
        ("Police seized 15 rifles and 2,000 rounds in Kirkuk.", "weapons_seizure", {"count": (15, 15)}),
        ("Police seized 15 rifles and 20 more rifles in Kirkuk.", "weapons_seizure", {"count": (35, 35)}),
    ],
)
def test_what_is_counted(
    text: str, event: str, numbers: dict[str, tuple[int | None, int | None]], known: Library
) -> None:
    found = one(text, event, known).numbers
    assert {kind.value: (number.low, number.high) for kind, number in found.items()} == numbers


def test_a_counted_noun_leaves_the_place_behind_it_to_the_verb(known: Library) -> None:
    left = one("غادر رتل مؤلف من 12 مدرعة وستة صهاريج قاعدة قسرك.", "withdrawal", known)
    assert [filler.text for filler in left.roles[Role.ACTOR]] == ["رتل"]
    assert [filler.text for filler in left.roles[Role.FROM]] == ["قاعدة قسرك"]


@pytest.mark.parametrize(
    ("text", "event", "role", "what"),
    [
        # what a strike aims at is none of who strikes
        ("استهدف قصف مدفعي قوات الدعم السريع في الدلنج.", "shelling", Role.TARGET, ["قوات الدعم السريع"]),
        ("استهدف قصف مدفعي قوات الدعم السريع في الدلنج.", "shelling", Role.ACTOR, []),
        ("استهدف قصف مدفعي إسرائيلي بلدة ياطر.", "shelling", Role.ACTOR, ["إسرائيلي"]),
        # who is held, where nobody is told who holds them
        ("اعتقل عشرات الشبان في نابلس.", "arrest", Role.TARGET, ["عشرات الشبان"]),
        ("خطف السكان جندياً في نابلس.", "abduction", Role.ACTOR, ["السكان"]),
        ("نقل عشرات المعتقلين من سجن غويران إلى العراق.", "prisoner_transfer", Role.TARGET, ["عشرات المعتقلين"]),
        ("هاجم عشرات المستوطنين قرية بيتا.", "attack", Role.ACTOR, ["عشرات المستوطنين"]),
        # behind its subject a verb is no verbal noun
        ("أكد أن الجيش تسلم القاعدة.", "handover", Role.PARTNER, ["الجيش"]),
        ("قالت الوزارة إن الجيش تسلم بالكامل قاعدة عين الأسد.", "handover", Role.PLACE, ["قاعدة عين الأسد"]),
        ("أكد أن القوات تسلمت القاعدة.", "handover", Role.PARTNER, ["القوات"]),
        ("قال المتحدث إن الموقع ضرب بطائرتين مسيرتين.", "drone_strike", Role.TARGET, ["الموقع"]),
        # what somebody said, without "that": who did it, or whom it was done to
        ("A source said troops moved from the hill to the valley.", "movement", Role.ACTOR, ["troops"]),
        ("The ministry said fighters captured in Homs were freed.", "release", Role.TARGET, ["fighters"]),
    ],
)
def test_who_acts_and_who_suffers(text: str, event: str, role: Role, what: list[str], known: Library) -> None:
    assert [filler.text for filler in one(text, event, known).roles.get(role, ())] == what


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The brigade said its men arrested six gunmen.", None),
        ("Residents arrested six gunmen.", "local-residents"),
    ],
)
def test_men_who_arrest_are_no_civilians(text: str, actor: str | None, known: Library) -> None:
    (filler,) = one(text, "arrest", known).roles[Role.ACTOR]
    assert filler.is_ == actor


def test_how_near_a_road_lies_is_told_in_whole_kilometres(known: Library) -> None:
    hit = one("A strike hit a truck on the road linking Nabatieh to Marjayoun.", "air_strike", known)
    (road,) = hit.roles[Role.PLACE]
    assert road.precision_km is not None
    assert road.precision_km == int(road.precision_km)


@pytest.mark.parametrize(
    ("text", "event", "role", "whose"),
    [
        (
            "The Houthis denied it. One aid worker was wounded when a mine hit his vehicle.",
            "explosion",
            Role.TARGET,
            None,
        ),
        ("The Houthis denied it. A mine hit their vehicle.", "explosion", Role.TARGET, "houthis"),
        ("نفى الحزب الأمر. توفيت امرأة وطفلها إثر سقوط قذيفة على منزلهم.", "shelling", Role.TARGET, None),
    ],
)
def test_a_house_is_of_the_people_in_its_sentence(
    text: str, event: str, role: Role, whose: str | None, known: Library
) -> None:
    (filler,) = one(text, event, known).roles[role]
    assert filler.is_ == whose


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("وصف المتحدث الأنباء عن انسحاب القوات من بارا بأنها كاذبة.", "denies"),
        ("وصف المتحدث أنباء انسحاب القوات من بارا بأنها عارية من الصحة.", "denies"),
        ("وصف المتحدث انسحاب القوات من بارا بأنه تكتيكي.", "asserts"),
    ],
)
def test_what_is_called_untrue_is_denied(text: str, stance: str, known: Library) -> None:
    assert [link.stance.value for link in one(text, "withdrawal", known).said_by] == [stance]


@pytest.mark.parametrize(
    ("text", "event", "phase"),
    [
        ("Crowds marched to demand the governor's resignation.", "appointment", Phase.PLANNED),
        ("Crowds welcomed the governor's resignation.", "appointment", Phase.DONE),
        ("Families gathered to demand that the army withdraw from the town.", "withdrawal", Phase.PLANNED),
        ("Families said that the army withdrew from the town.", "withdrawal", Phase.DONE),
    ],
)
def test_what_is_only_demanded_is_not_done(text: str, event: str, phase: Phase, known: Library) -> None:
    assert one(text, event, known).phase is phase
