"""Decisions are rows upon rows: what was undone stays to be seen, and holds no more."""

import pytest

from marsad.errors import RecordError
from marsad.model.event import Verdict
from marsad.store import Ruling, Run


@pytest.fixture
def filled(store, addition):
    """A record with two reports of two claims each."""
    store.add_readings([addition(1), addition(2)])
    return store


def test_a_word_on_two_claims_holds_until_it_is_undone(filled):
    said = filled.judge(Verdict.SAME, "r_2.k1", "r_1.k1", reason="one convoy", by="desk")
    assert (said.n, said.a, said.b, said.tx) == (1, "r_1.k1", "r_2.k1", 2)
    assert filled.judgements() == [said.judgement()]
    undone = filled.undo(1, reason="two convoys", by="chief")
    assert filled.judgements() == []
    first, second = filled.decisions()
    assert (first.undone_by, first.reason) == (undone.n, "one convoy")
    assert (second.verdict, second.a, second.by) == (Ruling.UNDO, "1", "chief")
    assert filled.decisions("r_1.k1") == [first, second]
    assert filled.decisions("r_1.k2") == []
    assert filled.decisions(held=True) == []


def test_what_is_undone_cannot_be_undone_again_and_an_undo_neither(filled):
    filled.judge(Ruling.REJECT, "r_1.k1")
    filled.undo(1)
    for n in (1, 2, 7):
        with pytest.raises(RecordError, match="no such decision" if n == 7 else "cannot be undone"):
            filled.undo(n)


def test_corrections_keep_their_value_and_rulings_are_no_judgements(filled):
    filled.judge(Ruling.CORRECT, "r_1.k2", value='{"phase": "begun"}')
    filled.judge(Verdict.NOT_SAME, "r_1.k1", "r_2.k2")
    filled.judge(Verdict.SAME, "r_1.k1", "r_1.k2")
    assert filled.decisions("r_1.k2")[0].value == '{"phase": "begun"}'
    assert [j.n for j in filled.judgements()] == [2, 3]
    assert [j.n for j in filled.judgements({"r_2.k2"})] == [2]


@pytest.mark.parametrize(
    ("verdict", "claims", "what"),
    [
        (Verdict.SAME, ("r_1.k1",), "two claims"),
        (Ruling.ACCEPT, ("r_1.k1", "r_2.k1"), "one claim"),
        (Verdict.SAME, ("r_1.k1", "r_1.k1"), "one claim, not two"),
        (Verdict.SAME, ("r_1.k1", "r_1.k9"), "no such claim"),
        (Ruling.ACCEPT, ("nonsense",), "no such claim"),
        (Ruling.UNDO, ("1",), "names what it undoes"),
    ],
)
def test_nonsense_is_refused_and_leaves_no_row(filled, verdict, claims, what):
    with pytest.raises(RecordError, match=what):
        filled.judge(verdict, *claims)
    assert filled.counts()["judgements"] == 0
    assert filled.counts()["transactions"] == 1


def test_a_claim_of_the_past_can_be_judged(filled, addition):
    filled.add_reading(addition(1, ("k1",), run=Run("marsad", "2")))
    filled.judge(Ruling.REJECT, "r_1.k2")
    assert [d.a for d in filled.review()] == ["r_1.k2"]
