"""Whom "the group" and "the attackers" are: the last that was told of, not who hit back nor who bears the word in his name."""

import pytest
from tests.extract.asking import MONDAY

from marsad.app.reading import read_text
from marsad.model.claim import EventType, Role


def actor(text, event, known):
    claims = [c for c in read_text(text, known, published=MONDAY) if c.type is event]
    return [f.is_ for claim in claims for f in claim.roles.get(Role.ACTOR, ())][-1]


def test_the_group_is_the_last_one(known):
    text = (
        "Russian fighters, who replaced the Wagner group last year, were not there. "
        "The assault came two days after JNIM lifted its blockade of Farabougou. "
        "The group still controls the road between Niono and Nampala."
    )
    assert actor(text, EventType.CONTROL, known) == "jnim"


@pytest.mark.parametrize("between", ["وقالت الحكومة العسكرية إن قواتها ردت بقوة.", ""])
def test_who_hits_back_is_no_attacker(known, between):
    text = (
        "قتل 19 جنديا ماليا في هجوم شنه مسلحون السبت على معسكر بولكيسي. "
        f"{between} وأوضح منتخب محلي أن المهاجمين انسحبوا باتجاه غابة سيرما."
    )
    assert actor(text, EventType.WITHDRAWAL, known) == "unidentified-gunmen"


@pytest.mark.parametrize("text", ["رفع المسلحون حصارهم عن القرية", "فكت القوات حصارها عن بلدة بارا"])
def test_a_siege_that_its_own_lift_is_over(known, text):
    (claim,) = read_text(text, known, published=MONDAY)
    assert claim.type is EventType.SIEGE
    assert claim.polarity == "no"
