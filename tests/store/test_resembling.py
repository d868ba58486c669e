"""What is kept in mind of who holds which marks answers as the record itself does, whoever wrote meanwhile."""

import random
from contextlib import suppress

import msgspec
import pytest

from marsad.store import Store, holding, resembling


@pytest.fixture
def small(monkeypatch):
    """Limits that a few dozen reports reach."""
    for name, value in {"COMMON": 5, "_RAREST": 4, "_MANY": 60, "_BULK": 8}.items():
        monkeypatch.setattr(resembling, name, value)
    for name, value in {"COMMON": 5, "_KEPT": 40}.items():
        monkeypatch.setattr(holding, name, value)


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
    seen = holding.Seen()
    assert seen.new([5, -7]) == ([5, -7], set())
    assert seen.new([5, 6]) == ([6], {5})
    beside = 5 + 8 * holding._BYTES
    assert seen.among([beside, 7]) == {beside}, "held for one that may be there"


@pytest.mark.usefixtures("small")
def test_all_is_gone_through_only_by_who_adds_much_of_what_there_is(tmp_path, addition, monkeypatch):
    """In a great record that takes longer than looking up what a few reports ask for."""
    with Store(tmp_path / "r.db", create=True) as store:
        store.add_readings(list(_sketched(addition, range(1, 60), random.Random(5))))
    with Store(tmp_path / "r.db") as store:
        gone_through = []
        seen = Store._seen

        def noted(self):
            gone_through.append(self)
            return seen(self)

        monkeypatch.setattr(Store, "_seen", noted)
        for first in range(60, 90, 10):
            added = list(_sketched(addition, range(first, first + 10), random.Random(first)))
            store.add_readings(added)
            mine, others = _both(store, {each.report.id: each.sketch for each in added})
            assert mine == others
            assert len(gone_through) == (first == 80), "the 20 before are a quarter of those that it holds then"


@pytest.mark.usefixtures("small")
def test_what_came_in_several_goes_of_one_transaction_finds_each_other(store, addition):
    added = list(_sketched(addition, range(1, 40), random.Random(6)))
    asked = {each.report.id: (*each.sketch, 10_001, 10_030) for each in added}
    store.add_readings(added[:10])
    with store.writing("add"):
        store.add_readings(added[10:20])
        store.candidates(asked, 12, 2)
        store.add_readings(added[20:])
        before = store.candidates(asked, 12, 1)
    assert before == store.candidates(asked, 12, 1)
    assert (added[0].report.id, 1) in store.candidates({added[30].report.id: [10_001]}, 12)[added[30].report.id]


def test_none_is_proposed_to_itself(store, addition):
    one, other = (msgspec.structs.replace(addition(n), sketch=(1, 2, 3)) for n in (1, 2))
    store.add_readings([one, other])
    assert store.candidates({one.report.id: one.sketch}, 1)[one.report.id] == [(other.report.id, 3)]
    assert [name for name, _ in store.copy_candidates(one.sketch)] == [one.report.id, other.report.id]


def test_what_a_transaction_did_itself_is_not_asked_of_the_database(store, addition, monkeypatch):
    asked = []
    among = Store._among

    def noted(self, question, values, rest=""):
        asked.append(question)
        return among(self, question, values, rest)

    monkeypatch.setattr(Store, "_among", noted)
    with store.writing("add"):
        opened = [claim for each in store.add_readings([addition(1), addition(2)]) for claim in each.opened]
        asked.clear()
        assert store.events_of(opened) == {}
        name = store.mint()[0]
        store.set_members({name: opened})
        assert not [question for question in asked if "member" in question and "fact" not in question]
        assert store.events_of(opened) == dict.fromkeys(opened, name)
    assert store.events_of(opened) == dict.fromkeys(opened, name)
