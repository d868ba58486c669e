"""Arabic words that were taken for others: claims for calls, who fired for who pursues him, an adjective for a deed of its own."""

from __future__ import annotations

import pytest
from tests.extract.asking import MONDAY, claim_at, facet

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Role


@pytest.mark.parametrize("verb", ["تدّعي", "تدعي"])
def test_what_a_party_claims_has_been_done(known: Library, verb: str) -> None:
    claim = claim_at(known, f"{verb} الحركة أنها قتلت عشرات الجنود.", "قتلت")
    assert (facet(claim, "stands"), facet(claim, "said")) == ("done yes certain", "الحركة")


def test_who_fired_is_not_who_pursues_him(known: Library) -> None:
    shot = claim_at(known, "وأضاف الجيش الإسرائيلي أنه يطارد مطلق النار على الجندي.", "مطلق")
    assert Role.ACTOR not in shot.roles
    fired = claim_at(known, "تقدمت القوة مطلقة النار على المنازل.", "مطلقة")
    assert [f.text for f in fired.roles[Role.ACTOR]] == ["القوة"]


def test_how_an_attack_was_is_no_attack_of_its_own(known: Library) -> None:
    text = "شنت الحركة هجوما مباغتا على قاعدة للجيش."
    assert [c.trigger.text for c in read_text(text, known, published=MONDAY)] == ["هجوما"]
    other = "شنت الحركة هجوما مستهدفا قاعدة للجيش."
    assert [f.text for f in claim_at(known, other, "هجوما").roles[Role.ACTOR]] == ["الحركة"]


def test_nobody_storms_stones(known: Library) -> None:
    text = "هاجم مستوطنون منازل في القرية ورشقوها بالحجارة، وحاولوا اقتحامها."
    told = [f.text for c in read_text(text, known, published=MONDAY) for f in c.roles.get(Role.TARGET, ())]
    assert "الحجارة" not in told
    assert "منازل" in told
