"""Who is named beside an event without a part in it: whom a border or an understanding is shared with, who looks on, the
state that a company is named after. The look-alike that has a part stands beside each.
"""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Polarity, Role


def one(text: str, event: str, known: Library) -> Claim:
    claims = [c for c in read_text(text, known, published=date(2026, 2, 23)) if c.type.value == event]
    assert len(claims) == 1
    return claims[0]


def words(claim: Claim, role: Role) -> list[str]:
    return [filler.text for filler in claim.roles.get(role, ())]


@pytest.mark.parametrize(
    ("text", "event", "role", "what"),
    [
        # a border shared with somebody; talks with somebody at a border
        ("The army took over the base near the border with Iraq and Jordan.", "capture", Role.TARGET, []),
        ("The army seized the post from gunmen.", "capture", Role.TARGET, ["gunmen"]),
        ("The army held talks at the border with Jordan with tribesmen.", "talks", Role.PARTNER, ["tribesmen"]),
        ("تسلم الجيش القاعدة عند المثلث الحدودي مع الأردن والعراق.", "handover", Role.PARTNER, ["الجيش"]),
        # an understanding with others before the act; the act with them
        ("تسلمت الشرطة القاعدة بعد تنسيق مع الجانب الروسي.", "handover", Role.PARTNER, ["الشرطة"]),
        ("سلم الجيش الموقع إلى الشرطة بعد تواصل مع الأمم المتحدة.", "handover", Role.PARTNER, ["الشرطة"]),
        ("اشتبكت الفصائل عند خطوط التماس مع قوات النظام.", "clash", Role.PARTNER, ["قوات النظام"]),
        # where trucks come from; whose fighters they are
        ("وصلت عشرات الشاحنات الفارغة من العراق إلى القاعدة.", "movement", Role.FROM, ["العراق"]),
        ("وصلت عشرات الشاحنات الفارغة من العراق إلى القاعدة.", "movement", Role.ACTOR, ["عشرات الشاحنات الفارغة"]),
        # and that, after …
        ("بدأ خروج دفعة أولى من الآليات وذلك بعد اجتماع.", "withdrawal", Role.ACTOR, ["دفعة أولى من الآليات"]),
        # who looks on
        ("لم يشاهد العامل أي اشتباك داخل الحقل.", "clash", Role.ACTOR, []),
        ("شاهد السكان اشتباكاً بين الجيش ومسلحين.", "clash", Role.ACTOR, ["الجيش"]),
        ("A Homs resident saw clashes on Monday.", "clash", Role.PLACE, []),
        ("Homs saw clashes on Monday.", "clash", Role.PLACE, ["Homs"]),
        # the hour is no place
        ("ضربت طائرتان الحقل عند السادسة والسادسة والربع صباحاً.", "air_strike", Role.PLACE, []),
        ("ضربت طائرتان الحقل عند البوابة صباحاً.", "air_strike", Role.PLACE, ["البوابة"]),
        # another clause begins behind "and"
        ("Armoured cars drove through the fence and bulldozers razed the post.", "advance", Role.VIA, ["the fence"]),
        ("Troops withdrew from the port and airport seized last week.", "withdrawal", Role.FROM, ["the port and airport"]),
    ],
)  # fmt: skip
def test_who_has_a_part_and_what_is_the_place(
    text: str, event: str, role: Role, what: list[str], known: Library
) -> None:
    assert words(one(text, event, known), role) == what


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("علقت شركة نرويجية الإنتاج في حقل طاوكي.", None),
        ("أوقفت تركيا الإنتاج في حقل طاوكي.", "turkey"),
        ("A Turkish charity closed its clinic in Idlib.", None),
        ("Turkey closed the crossing in Idlib.", "turkey"),
    ],
)
def test_a_company_is_not_the_state_that_it_is_named_after(text: str, actor: str | None, known: Library) -> None:
    (filler,) = one(text, "closure", known).roles[Role.ACTOR]
    assert filler.is_ == actor


@pytest.mark.parametrize(
    ("text", "event", "polarity"),
    [
        ("لم يشاهد العامل أي اشتباك داخل الحقل.", "clash", Polarity.NO),
        ("شاهد العامل اشتباكاً داخل الحقل.", "clash", Polarity.YES),
        ("Residents did not hear any explosion in Homs.", "explosion", Polarity.NO),
        ("Residents heard an explosion in Homs.", "explosion", Polarity.YES),
    ],
)
def test_what_nobody_saw_is_told_as_not_so(text: str, event: str, polarity: Polarity, known: Library) -> None:
    assert one(text, event, known).polarity is polarity


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Homs saw clashes on Monday.", []),
        ("A Homs resident saw clashes on Monday.", ["A Homs resident"]),
        ("Lebanon saw clashes in Tyre.", []),
    ],
)
def test_what_a_place_goes_through_is_not_on_its_word(text: str, source: list[str], known: Library) -> None:
    assert [link.text for link in one(text, "clash", known).said_by] == source


def test_a_name_that_opens_as_a_hill_s_is_a_place(known: Library) -> None:
    left = one("Israeli troops would leave a new post on Jabal al-Zayt within 48 hours.", "withdrawal", known)
    assert words(left, Role.FROM) == ["a new post"]
    assert Role.TARGET not in left.roles
    assert words(one("An air strike hit Jabal Qurays.", "air_strike", known), Role.PLACE) == ["Jabal Qurays"]


def test_a_plane_that_falls_on_a_field_is_no_fall_of_the_field(known: Library) -> None:
    claims = read_text("سقطت طائرة ثالثة على حقل طاوكي.", known, published=date(2026, 2, 23))
    assert all(claim.type.value != "capture" for claim in claims)
    assert one("سقطت بلدة النهود بيد قوات الدعم السريع.", "capture", known).roles[Role.PLACE][0].text == "بلدة النهود"


def test_the_army_along_a_border_is_not_that_of_the_country_beyond(known: Library) -> None:
    claim = one("The army beefed up its presence along the border with Chad.", "deployment", known)
    assert [filler.is_ for filler in claim.roles[Role.ACTOR]] == [None]
    inside = one("The army shelled Abeche and left Chad.", "shelling", known)
    assert [filler.is_ for filler in inside.roles[Role.ACTOR]] == ["chadian-army"]


def test_the_town_of_the_residents_is_the_city_that_is_meant(known: Library) -> None:
    text = (
        "KHARTOUM, Nov 26 - Residents of the Sudanese city of Nyala said a drone hit a depot. "
        "A committee in the city reported that some 1,200 families had fled the Wadi neighbourhood."
    )
    (came_from,) = one(text, "displacement", known).roles[Role.FROM]
    assert came_from.is_ == "nyala"
