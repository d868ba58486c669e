"""Arabic clauses: what negates or carries a further verb, whom a verb makes do something, who shares a subject."""

from __future__ import annotations

import os
from datetime import date

import pytest

from marsad.app.library import Library, library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Phase, Polarity, Role
from marsad.settings import from_environment


@pytest.fixture(scope="module")
def known() -> Library:
    """The built-in languages and names."""
    return library(from_environment(os.environ))


def _claims(known: Library, text: str, event: str) -> list[Claim]:
    return [c for c in read_text(text, known, lang="ar", published=date(2026, 2, 23)) if c.type == event]


@pytest.mark.parametrize(
    ("text", "event", "role", "filler"),
    [
        # whom a verb, a participle or a verbal noun makes do what follows behind a preposition
        ("أجبر الجيش المسلحين على الانسحاب من البلدة", "withdrawal", Role.ACTOR, "المسلحين"),
        ("ناشدت العشائر الأمم المتحدة إلزام الفصائل بالانسحاب من القرى", "withdrawal", Role.ACTOR, "الفصائل"),
        ("اتهم المحافظ «مسلحين مجهولين» بإحراق المركز الصحي", "destruction", Role.ACTOR, "مسلحين مجهولين"),
        # what only carries an event noun gives way to it
        ("نفذت الشرطة العسكرية عملية إنزال جوي في قرية السوسة", "attack", Role.ACTOR, "الشرطة العسكرية"),
        ("خرج العشرات في مدينة شهبا في وقفة احتجاجية", "protest", Role.ACTOR, "العشرات"),
        # a phrase of place between commas parts no verb from its object
        ("ضبطت دورية للشرطة، أثناء جولة قرب معبر نصيب، مخزن أسلحة", "weapons_seizure", Role.TARGET, "مخزن أسلحة"),
        # one dual head for two names, known or not
        ("انسحبت القوات من حيي الربيع والزهور", "withdrawal", Role.FROM, "الزهور"),
        ("اعتقلت المخابرات خمسة مطلوبين في قضاءي الحويجة والدبس", "arrest", Role.PLACE, "الحويجة"),
        # a direction before a place is part of it; before what contains a place it is not
        ("وقع هجوم جنوب حيس مساء السبت", "attack", Role.PLACE, "جنوب حيس"),
        ("وقع هجوم في قرية المغير شرق رام الله مساء السبت", "attack", Role.PLACE, "قرية المغير"),
        # an adjective of a party tells who did it
        ("تصدت القوات لهجوم حوثي على مواقعها قرب مأرب", "attack", Role.ACTOR, "حوثي"),
        # a second content clause shares the subject of the first
        ("من المقرر أن تخفض البعثة عديدها وأن تغادر البلاد", "withdrawal", Role.ACTOR, "البعثة"),
        ("يصر الفصيل على أنه لن يغادر القاعدة", "withdrawal", Role.ACTOR, "الفصيل"),
        # a line that begins with "and"
        ("ومسيّرة تحلق فوق بلدة كفركلا", "movement", Role.ACTOR, "مسيّرة"),
        # a plural of people behind a singular force is no adjective of it
        ("أغاثت القوة المنكوبين في درنة", "aid_delivery", Role.TARGET, "المنكوبين"),
    ],
)
def test_arguments(known: Library, text: str, event: str, role: Role, filler: str) -> None:
    """The claim of the type has the filler, letter by letter."""
    assert any(filler == f.text for c in _claims(known, text, event) for f in c.roles.get(role, ()))


@pytest.mark.parametrize(
    ("text", "event", "phase", "polarity"),
    [
        # the negation before a joined verb is its own
        ("نؤكد أننا لا نستخدم المنشآت، ولم نستهدف الأحياء السكنية", "attack", Phase.DONE, Polarity.NO),
        # a complementiser may hold one
        ("تعهد المحافظ بألا تُهدم أي دار في الحي", "destruction", Phase.PLANNED, Polarity.NO),
        # a state told with "was" has ended, also where the year of its beginning is told
        ("كانت القوات الأمريكية تتمركز في التنف منذ عام 2016", "presence", Phase.DONE, Polarity.YES),
        ("تتمركز القوات الأمريكية في التنف منذ عام 2016", "presence", Phase.ONGOING, Polarity.YES),
    ],
)
def test_outlook(known: Library, text: str, event: str, phase: Phase, polarity: Polarity) -> None:
    """The claim of the type has gone so far, and is affirmed or denied so."""
    assert [(c.phase, c.polarity) for c in _claims(known, text, event)] == [(phase, polarity)]


def test_a_number_is_no_place(known: Library) -> None:
    """A count that has passed a figure has entered nothing."""
    assert not _claims(known, "عدد الموقوفين منذ بدء الحملة تجاوز 380", "advance")


def test_what_is_demanded_others_are_to_do(known: Library) -> None:
    """Those who demand a release free nobody."""
    (claim,) = _claims(known, "قطع متظاهرون الطريق مطالبين بالإفراج عن زملائهم", "release")
    assert Role.ACTOR not in claim.roles
