"""Whoever has no name is not the one that is named as the other side; what is direct is no beginning."""

import pytest
from tests.extract.asking import MONDAY

from marsad.app.reading import read_text
from marsad.model.claim import EventType, Role


def only(text, known):
    (claim,) = read_text(text, known, published=MONDAY)
    return claim


def ids(claim, role):
    return [filler.is_ for filler in claim.roles.get(role, ())]


@pytest.mark.parametrize(
    "text",
    ["لم تجر الحكومة أي محادثات مع واشنطن", "The government held talks with Washington on Monday."],
)
def test_nobody_talks_with_himself(known, text):
    claim = only(text, known)
    assert claim.type is EventType.TALKS
    assert ids(claim, Role.PARTNER) == ["us"]
    assert "us" not in ids(claim, Role.ACTOR)


def test_who_is_named_keeps_his_name(known):
    claim = only("عقد الوفد الأمريكي محادثات مع الجانب السوري في دمشق", known)
    assert ids(claim, Role.ACTOR) == ["us"]
    assert ids(claim, Role.PARTNER) == ["syria"]


def test_direct_talks_have_no_party_called_direct(known):
    claim = only("الخارجية الإيرانية: لم نجر أي محادثات مباشرة مع واشنطن", known)
    assert (claim.type, claim.polarity) == (EventType.TALKS, "no")
    assert Role.ACTOR not in claim.roles


def test_targets_in_the_air_are_met(known):
    claim = only("الدفاعات الجوية تتصدى لأهداف معادية في أجواء ريف دمشق", known)
    assert (claim.type, claim.phase) == (EventType.INTERCEPTION, "done")


def test_a_cell_of_the_state_speaks_for_the_state(known):
    text = "أعلنت خلية الإعلام الأمني مقتل أربعة من داعش. وقالت الخلية إن قوة وصلت إلى جبال حمرين."
    claim = next(c for c in read_text(text, known, published=MONDAY) if c.type is EventType.DEPLOYMENT)
    assert [(link.kind, link.is_) for link in claim.said_by] == [("official", "iraqi-security-media-cell")]


@pytest.mark.parametrize(
    "text",
    [
        "أكد مصدر في وزارة الداخلية بحكومة الوحدة الوطنية التوصل إلى اتفاق",
        "أعلن مصدر عسكري شن غارات على مواقع داعش",
    ],
)
def test_a_source_only_tells(known, text):
    assert Role.ACTOR not in only(text, known).roles
