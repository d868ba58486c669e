"""Events keep their names for good; which claims tell of them is known for every transaction."""

import pytest

from marsad.errors import RecordError
from marsad.model.event import Kin, KinKind
from marsad.store import ClaimFilter, Membership, Run


@pytest.fixture
def filled(store, addition):
    """A record with two reports of two claims each, all four in event e1."""
    store.add_readings([addition(1), addition(2)])
    store.mint()
    store.set_members({"e1": ["r_1.k1", "r_1.k2", "r_2.k1", "r_2.k2"]})
    return store


def test_ids_are_minted_once_though_a_transaction_fails_or_an_event_is_retired(store):
    def interrupted():
        with store.writing("merge"):
            store.mint(3)
            raise ZeroDivisionError

    assert store.mint(2) == ["e1", "e2"]
    store.retire("e2")
    with pytest.raises(ZeroDivisionError):
        interrupted()
    assert store.mint() == ["e3"]  # nobody has ever seen those of the transaction that failed


def test_members_are_as_they_were_at_each_transaction(filled):
    before = filled.transactions()[0].n
    (second,) = filled.mint()
    filled.set_members({second: ["r_2.k1", "r_2.k2"]})
    assert filled.members() == {"e1": ("r_1.k1", "r_1.k2"), "e2": ("r_2.k1", "r_2.k2")}
    assert filled.members(["e2"]) == {"e2": ("r_2.k1", "r_2.k2")}
    assert filled.members(at=before) == {"e1": ("r_1.k1", "r_1.k2", "r_2.k1", "r_2.k2")}
    assert filled.events_of(["r_2.k1", "r_1.k1", "r_9.k1"]) == {"r_1.k1": "e1", "r_2.k1": "e2"}
    assert filled.events_of(["r_2.k1"], at=before) == {"r_2.k1": "e1"}
    now = filled.transactions()[0].n
    assert filled.membership(claim="r_2.k1") == [
        Membership("r_2.k1", "e1", before, now),
        Membership("r_2.k1", "e2", now, None),
    ]
    assert [m.claim for m in filled.membership(event="e2")] == ["r_2.k1", "r_2.k2"]


def test_what_does_not_change_is_not_written(filled):
    before = filled.transactions()
    filled.set_members({"e1": ["r_1.k1", "r_2.k2"]})
    assert filled.transactions() == before


def test_moving_to_and_fro_within_a_transaction_leaves_the_last_word(filled):
    with filled.writing("merge"):
        second, third = filled.mint(2)
        filled.set_members({second: ["r_2.k1"]})
        filled.set_members({third: ["r_2.k1"]})
    assert [m.event for m in filled.membership(claim="r_2.k1")] == ["e1", third]
    assert filled.check() == []


def test_a_claim_that_is_no_longer_made_leaves_its_event_and_cannot_enter_one(filled, addition):
    filled.add_reading(addition(2, ("k1",), run=Run("marsad", "2")))
    assert filled.members() == {"e1": ("r_1.k1", "r_1.k2", "r_2.k1")}
    with pytest.raises(RecordError, match=r"r_2\.k2: no such claim is made"):
        filled.set_members({"e1": ["r_2.k2"]})


def test_claims_of_no_event_are_left_to_merge(filled, addition):
    filled.add_reading(addition(3, ("k9", "k1")))
    assert filled.unmerged() == ["r_3.k9", "r_3.k1"]
    assert filled.unmerged(filled.last_claim() - 1) == ["r_3.k1"]
    assert filled.unmerged(filled.last_claim()) == []
    assert [p.rule for p in filled.check()] == [4, 4]


def test_retired_events_lead_to_their_heirs_and_can_be_again(filled):
    second, third = filled.mint(2)
    assert filled.counts()["events"] == 3
    filled.retire(second, third)
    filled.retire(third, "e1")
    assert filled.counts()["events"] == 1
    assert [filled.event_id(name) for name in (second, third, "e1")] == ["e1", "e1", "e1"]
    filled.revive(third)
    assert filled.event_id(second) == third
    filled.retire(third)
    with pytest.raises(RecordError, match="e2: the event is no more"):
        filled.event_id(second)
    filled.revive(third)
    filled.revive(second)
    assert filled.event_id(second) == second


def test_an_event_retired_twice_goes_where_it_was_sent_last(filled):
    (second,) = filled.mint()
    with filled.writing("merge"):
        filled.retire(second)
        filled.retire(second, "e1")
    assert filled.event_id(second) == "e1"


def test_kinship_is_replaced_report_by_report(filled, addition):
    filled.add_reading(addition(3))
    copy = Kin("r_2", "r_1", KinKind.COPY, credited=True, score=0.9, why="containment 0.90")
    other = Kin("r_3", "r_1", KinKind.TRANSLATION, credited=False, score=0.8, why="9 of 10 sentences")
    filled.set_kin([copy, other])
    assert filled.kin() == [copy, other]
    assert filled.kin(["r_1"]) == [copy, other]
    assert filled.kin(["r_2"]) == [copy]
    filled.set_kin([], of=["r_2"])
    assert filled.kin() == [other]
    with pytest.raises(RecordError, match="r_9: there is no such report"):
        filled.set_kin([Kin("r_9", "r_1", KinKind.COPY, credited=True, score=1.0, why="")])


def test_what_is_derived_can_be_cleared_and_made_anew(filled, item, claim, report):
    filled.set_kin([Kin("r_2", "r_1", KinKind.COPY, credited=True, score=0.9, why="")])
    before = filled.fingerprints()
    filled.clear()
    assert filled.kin() == []
    assert filled.fingerprints() != before
    filled.set_kin([Kin("r_2", "r_1", KinKind.COPY, credited=True, score=0.9, why="")])
    assert filled.fingerprints() == before
    filled.set_facts([item(claim(report(1)), "other", within=("IQ",)), item(claim(report(1), "k9"))])
    assert list(filled.facts_by_keys(["other"]).values()) == [b"r_1.k1"]
    assert filled.claims(ClaimFilter(places=("IQ",))) == []
    filled.set_facts([item(claim(report(1)), "other", within=("IQ",))], places=True)
    assert [c.id for c in filled.claims(ClaimFilter(places=("IQ",)))] == ["r_1.k1"]
    assert list(filled.facts_by_keys(["posture|qasrak-base"]).values()) == [b"r_1.k2", b"r_2.k1", b"r_2.k2"]
    filled.set_sketches({"r_2": (5, 6)})
    assert filled.copy_candidates([5, 1, 7]) == [("r_2", 1)]


def test_a_stamp_says_what_was_used(store):
    assert store.stamp("facts") == ""
    store.set_stamp("facts", "1")
    store.set_stamp("facts", "2")
    assert store.stamp("facts") == "2"
