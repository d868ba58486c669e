"""Many rows at once: the same rows, and the same words for what is wrong, whichever way they go in."""

import pytest

from marsad.errors import RecordError
from marsad.store import Store, base, tables


def test_rows_that_go_in_by_a_stream_are_those_that_go_in_one_by_one(where, addition, monkeypatch):
    with Store(where) as store:
        monkeypatch.setattr(base, "_STREAMED", 1)
        store.add_reading(addition(1, ("k1", "k2")))
        monkeypatch.setattr(base, "_STREAMED", 10**9)
        store.add_reading(addition(2, ("k1", "k2")))
        assert {problem.rule for problem in store.check()} == {4}  # in no event yet
        one, other = store.claims_of(["r_1"]), store.claims_of(["r_2"])
        assert [claim.roles for claim in one] == [claim.roles for claim in other]


def test_what_the_database_does_not_take_is_told_in_our_words(where, monkeypatch):
    monkeypatch.setattr(base, "_STREAMED", 1)
    with Store(where) as store, pytest.raises(RecordError), store.writing("add"):
        store._put(tables.term, [(1, "place:x"), (1, "place:y")])
