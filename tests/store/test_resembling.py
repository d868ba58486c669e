"""What is kept in mind of who holds which marks answers as the record itself does, whoever wrote meanwhile."""

import random
from contextlib import suppress

import msgspec
import pytest

from marsad.store import Store, resembling


@pytest.fixture
def small(monkeypatch):
    """Limits that a few dozen reports reach."""
    for name, value in {"_COMMON": 5, "_RAREST": 4, "_MANY": 60, "_KEPT": 40, "_BULK": 8}.items():
        monkeypatch.setattr(resembling, name, value)


class _TakeBackError(Exception):
    pass


def _sketched(addition, numbers, draw):
    """Reports, each with some marks that many hold, some that few do, one of its own."""
    for number in numbers:
        few, many = draw.sample(range(100, 160), 6), draw.sample(range(8), 3)
        yield msgspec.structs.replace(addition(number), sketch=(*few, *many, 10_000 + number))


def _both(store, asked):
    """What a writer answers, who keeps things in mind, and what one who only reads does."""
    with store.writing("add"):
        mine = store.candidates(asked, 12, 2)
    return mine, store.candidates(asked, 12, 2)


@pytest.mark.usefixtures("small")
def test_who_writes_on_and_on_finds_what_the_record_holds(store, addition):
    draw = random.Random(3)
    for first in range(1, 80, 16):
        added = list(_sketched(addition, range(first, first + 16), draw))
        store.add_readings(added[:5])
        asked = {each.report.id: (*each.sketch, 200, 999) for each in added}
        with store.writing("add"):
            store.add_readings(added[5:])
            before = store.candidates(asked, 12, 2)
        mine, others = _both(store, asked)
        assert before == mine == others
        assert any(len(found) > 1 for found in mine.values())


@pytest.mark.usefixtures("small")
def test_what_came_to_nothing_is_not_kept_in_mind(store, addition):
    added = list(_sketched(addition, range(1, 20), random.Random(4)))
    asked = {each.report.id: each.sketch for each in added}
    store.add_readings(added[:9])
    _both(store, asked)
    with suppress(_TakeBackError), store.writing("add"):
        store.add_readings(added[9:])
        raise _TakeBackError
    mine, others = _both(store, asked)
    assert mine == others
    assert {name for found in mine.values() for name, _ in found} <= {each.report.id for each in added[:9]}


@pytest.mark.usefixtures("small")
def test_what_another_writer_adds_is_found(tmp_path, addition):
    added = list(_sketched(addition, range(1, 31), random.Random(5)))
    asked = {each.report.id: each.sketch for each in added}
    with Store(tmp_path / "r.db", create=True) as one, Store(tmp_path / "r.db") as other:
        one.add_readings(added[:10])
        _both(one, asked)
        other.add_readings(added[10:20])
        one.add_readings(added[20:])
        mine, others = _both(one, asked)
        assert mine == others == other.candidates(asked, 12, 2)
        assert set(mine[added[25].report.id]) & {(each.report.id, n) for each in added[10:20] for n in range(9)}


def test_a_number_that_shares_its_bit_is_asked_for():
    seen = resembling.Seen()
    assert seen.new([5, -7]) == [5, -7]
    assert seen.new([5, 6]) == [6]
    assert 5 + 8 * resembling._BYTES in seen, "held for one that may be there"
    assert 7 not in seen
