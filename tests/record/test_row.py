"""Clauses in a row beside those of another report: what is passed over early is what would not have reached it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.record.made import fact

from marsad.model.claim import EventType
from marsad.record.row import Row

_FACTS = st.builds(
    lambda n, lang, type_, spot, who, day: fact(
        f"c{n}", lang=lang, word=lang, type=type_, spots=spot, who=who, first=day, last=day
    ),
    st.integers(0, 9),
    st.just("en"),
    st.sampled_from([EventType.DRONE_STRIKE, EventType.CLASH, EventType.TALKS]),
    st.sampled_from([("v1",), ("v2",), ()]),
    st.sampled_from([("a",), ("b",), ()]),
    st.sampled_from([0, 739_000, 739_001]),
)
_ROWS = st.lists(_FACTS, max_size=6).map(Row)


@given(_ROWS, _ROWS, st.floats(0, 20))
def test_what_ends_early_would_not_have_come_to_enough(one, other, least):
    at_best = one.at_best(other)
    whole = one.in_order(other, 0.0, at_best)
    assert whole is not None
    assert whole[0] <= sum(at_best) + 1e-6
    found = one.in_order(other, least, at_best)
    assert found == (whole if whole[0] >= least else None)


def test_a_faithful_row_comes_to_what_its_whole_says():
    row = Row([fact("a", start=0, who=("a",)), fact("b", start=9, type=EventType.TALKS, spots=("v2",))])
    found = row.in_order(row, 0.0, row.at_best(row))
    assert found is not None
    assert found[0] >= row.whole
    assert found[1] == 2


@pytest.mark.parametrize("least", [1.0, 9.0])
def test_rows_that_share_nothing_come_to_nothing(least):
    one, other = Row([fact("a", who=("a",))]), Row([fact("b", type=EventType.TALKS, spots=("v9",), who=("z",))])
    assert one.in_order(other, least, one.at_best(other)) is None
