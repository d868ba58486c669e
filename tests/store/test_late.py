"""What came late is found as what was moved over, and is moved over once a stretch of reports is full."""

import msgspec
import pytest
from sqlalchemy import select

from marsad.store import Run, late, word_of
from marsad.store import tables as t

_WORD = word_of("s:convoy")


def _held(store):
    """How many rows each of the tables holds."""
    with store.reading():
        tables = (t.sketch, t.sketch_late, t.word, t.word_late)
        return [len(store._rows(select(table))) for table in tables]


def _marked(addition, number, words=(_WORD,)):
    return msgspec.structs.replace(addition(number), sketch=(7, 8, 100 + number), words=words)


@pytest.mark.parametrize("stretch", [1, 4, 1000])
def test_where_rows_stand_changes_no_answer(store, addition, monkeypatch, stretch):
    monkeypatch.setattr(late, "STRETCH", stretch)
    added = [_marked(addition, number) for number in range(1, 8)]
    for first in (0, 2, 5):
        store.add_readings(added[first : first + 3])
    names = [each.report.id for each in added]
    assert [name for name, count in store.copy_candidates((7, 8)) if count == 2] == names
    assert sorted(store.searched([["s:convoy"]], 50)) == sorted(names)
    assert store.searched([["s:patrol"]], 50) == []
    with store.writing("add"):
        assert store.candidates({"": (7, 8)}, 50) == {"": [(name, 2) for name in names]}
    sketch, late_sketch, word, late_word = _held(store)
    assert (sketch + late_sketch, word + late_word) == (21, 7)
    assert late_word == {1: 0, 4: 2, 1000: 7}[stretch]


def test_of_a_great_record_a_range_of_the_numbers_is_moved_at_a_time(store, addition, monkeypatch):
    """What one round leaves behind goes with a later one: nothing is held back for good, nothing found otherwise meanwhile."""
    monkeypatch.setattr(late, "STRETCH", 2)
    monkeypatch.setattr(late, "PARTED", 4)  # of 12 reports a third
    low, high = -(1 << 62), 1 << 62
    held = {}
    for number in range(1, 16):
        store.add_reading(msgspec.structs.replace(addition(number), sketch=(low + number, high + number, 7)))
        settled, held[number] = _held(store)[:2]
        assert settled + held[number] == 3 * number
        assert len(store.copy_candidates((7,), limit=50)) == number
    assert held[2] == held[4] == 0, "all, while the record is small"
    assert 0 < held[12] < held[11]
    assert max(held.values()) < 20
    with store.writing("add"):
        store._settle(12, 24)
    assert _held(store)[1] == 0


def test_a_word_that_was_moved_over_is_not_put_again(store, addition, monkeypatch):
    monkeypatch.setattr(late, "STRETCH", 1)
    one = _marked(addition, 1)
    store.add_reading(one)
    other = word_of("s:patrol")
    run = Run("another", "2", "", "")
    store.add_reading(msgspec.structs.replace(one, run=run, words=(_WORD, other)))
    store.add_reading(_marked(addition, 2))
    assert _held(store) == [6, 0, 3, 0]
