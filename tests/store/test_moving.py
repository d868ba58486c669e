"""A record written out whole, read into an empty one, of either database: the same, or nothing."""

from __future__ import annotations

import pytest
from tests.store.conftest import RUN

from marsad.app.exporting import move
from marsad.errors import RecordError
from marsad.model.event import Event, Kin, KinKind, Standing, Verdict
from marsad.store import Addition, EventRow, Store


@pytest.fixture
def full(report, claim, item):
    """A record in SQLite with reports, claims, events, kinship, decisions and something undone."""
    with Store(":memory:", create=True) as made:
        reports = [report(n, title=f'"تقرير" {n}\n') for n in range(5)]
        items = [item(claim(each)) for each in reports]
        made.add_readings(
            [
                Addition(r, (i,), RUN, original=b"\x00\xff" * 200, sketch=(1, 2**63))
                for r, i in zip(reports, items, strict=True)
            ]
        )
        ids = [each.claim.id for each in items]
        first, second = made.mint(2)
        made.set_members({first: ids[:3], second: ids[3:]})
        kind = items[0].claim
        rows = [
            Event(name, kind.type, kind.phase, kind.polarity, True, False, None, None, (), (), (), (), {}, tuple(claims), Standing(1, 1, 1, ()))
            for name, claims in ((first, ids[:3]), (second, ids[3:]))
        ]  # fmt: skip
        made.set_events([EventRow(row) for row in rows])
        made.set_kin([Kin("r_1", "r_0", KinKind.COPY, True, 0.9, "why")])
        made.judge(Verdict.SAME, ids[0], ids[1], by="rana", reason="نفس الخبر")
        made.undo(1, by="rana")
        yield made


def test_a_record_moved_is_the_same_and_goes_on(full, store):
    counts = move(full, store)
    assert counts["report"] == 5
    assert store.fingerprints() == full.fingerprints()
    assert store.original("r_2") == b"\x00\xff" * 200
    assert [(d.n, d.by, d.reason, d.undone_by) for d in store.decisions()] == [
        (d.n, d.by, d.reason, d.undone_by) for d in full.decisions()
    ]
    assert store.check() == []
    assert store.mint() == ["e3"]  # names go on where they were


def test_there_and_back_is_the_same(full, store):
    move(full, store)
    with Store(":memory:", create=True) as again:
        move(store, again)
        assert again.fingerprints() == full.fingerprints()
        assert list(again.dump()) == list(full.dump())


def test_a_record_that_holds_something_is_not_written_over(full, store, report, claim, item):
    other = report(9)
    store.add_readings([Addition(other, (item(claim(other)),), RUN)])
    with pytest.raises(RecordError, match="not empty"):
        move(full, store)
    assert store.counts()["reports"] == 1


@pytest.mark.parametrize(
    "damaged", [b'["claim", [1]]\n', b'["word", [99999999999999999999, 1]]\n', b'["word", [[1], 1]]\n']
)
def test_a_damaged_line_leaves_nothing_behind(full, store, damaged):
    lines = list(b"".join(full.dump()).splitlines(keepends=True))
    broken = [*lines[:5], damaged, *lines[5:]]
    with pytest.raises(RecordError, match="no row"):
        store.load(broken, "all.jsonl")
    assert store.counts()["reports"] == 0
    store.load(lines, "all.jsonl")
    assert store.fingerprints() == full.fingerprints()
