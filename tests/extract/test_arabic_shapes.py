"""One act in many shapes: what stands before, between and behind changes nothing of who did what where."""

from __future__ import annotations

import os
from datetime import date

import pytest

from marsad.app.library import Library, library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Role
from marsad.settings import from_environment


@pytest.fixture(scope="module")
def known() -> Library:
    """The built-in languages and names."""
    return library(from_environment(os.environ))


def told(text: str, known: Library) -> list[Claim]:
    return list(read_text(text, known, published=date(2026, 2, 23)))


def shown(claim: Claim) -> tuple[str, dict[str, str]]:
    """The type, and who stands in the main roles."""
    main = (Role.ACTOR, Role.TARGET, Role.PARTNER, Role.PLACE, Role.FROM, Role.TO, Role.CARGO)
    return claim.type.value, {r.value: "+".join(f.text for f in claim.roles[r]) for r in main if r in claim.roles}


#: sentence, type, what fills the main roles
RIGHT = [
    # a present of hers that is spelled like a verbal noun or like another verb's past
    ("قوات الاحتلال تهدم منشأة في سلوان", "destruction", "actor=قوات الاحتلال target=منشأة place=سلوان"),
    ("عاجل | الشرطة العراقية تفكك عبوة ناسفة في الرمادي", "weapons_seizure", "actor=الشرطة العراقية"),
    ("وأضاف أن قوات الدعم السريع تخلي قاعدة جبيت", "withdrawal", "actor=قوات الدعم السريع from=قاعدة جبيت"),
    ("إسرائيل تهدم منزلا في العيسوية", "destruction", "actor=إسرائيل target=منزلا"),
    ("ساد الهدوء قبل أن تهدم قوات الاحتلال المنزل", "destruction", "actor=قوات الاحتلال target=المنزل"),
    # a past that is spelled like its verbal noun, behind what only a verb follows
    ("نزح الأهالي بعد أن قصف الجيش السوري بلدة كفر زيتا", "shelling", "actor=الجيش السوري place=بلدة كفر زيتا"),
    ("نزح الأهالي بعد أن حاصر الجيش السوري بلدة مضايا", "siege", "actor=الجيش السوري place=بلدة مضايا"),
    ("نزح الأهالي منذ أن شن الجيش السوري هجوما على سراقب", "attack", "actor=الجيش السوري place=سراقب"),
    # a time between commas behind the verb
    ("شن، فجر اليوم، الجيش السوري هجوما على سراقب", "attack", "actor=الجيش السوري place=سراقب"),
    ("حاصر، صباح الأحد، الجيش السوري بلدة مضايا", "siege", "actor=الجيش السوري place=بلدة مضايا"),
    # the noun of a light verb with its agent
    ("نفى مصدر عسكري شن الجيش السوري هجوما على سراقب", "attack", "actor=الجيش السوري place=سراقب"),
    ("أثار فرض مجلس الأمن عقوبات على ثلاث شركات جدلا", "sanction", "actor=مجلس الأمن target=ثلاث شركات"),
    ("أفادت الوكالة بتنفيذ قوات الدعم السريع هجوما على الأبيض", "attack", "actor=قوات الدعم السريع place=الأبيض"),
    ("نفى مصدر خطف مسلحين مجهولين طبيبا في درعا", "abduction", "actor=مسلحين مجهولين target=طبيبا"),
]

#: near them, and otherwise: sentence, type that is not to be told, or what does not fill a role
WRONG = [
    ("شهدت المدينة تهدم ثلاثة منازل", "destruction", "actor=المدينة"),
    ("عملية تفكك الجيش السوري", "weapons_seizure", ""),
    ("القوات بعد قصف الجيش السوري بلدة كفر زيتا انسحبت", "shelling", "actor=القوات"),
    ("نفى مصدر عسكري فرض عقوبات على ثلاث شركات", "sanction", "actor=مصدر عسكري"),
]


def pairs(text: str) -> dict[str, str]:
    """The fillers written as role=words."""
    out: dict[str, str] = {}
    role = ""
    for word in text.split():
        name, eq, value = word.partition("=")
        if eq:
            role = name
            out[role] = value
        else:
            out[role] += " " + word
    return out


@pytest.mark.parametrize(("text", "event", "fillers"), RIGHT)
def test_one_act_is_read_in_every_shape(text: str, event: str, fillers: str, known: Library) -> None:
    (claim,) = (c for c in told(text, known) if c.type.value == event)
    assert pairs(fillers).items() <= shown(claim)[1].items(), shown(claim)


@pytest.mark.parametrize(("text", "event", "fillers"), WRONG)
def test_what_is_only_near_is_not(text: str, event: str, fillers: str, known: Library) -> None:
    for claim in told(text, known):
        if claim.type.value == event:
            assert fillers, shown(claim)
            assert not pairs(fillers).items() <= shown(claim)[1].items(), shown(claim)
