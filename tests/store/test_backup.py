"""A record laid aside while it is used and brought back, from and into either database: the same, or nothing."""

import pytest

from marsad.app.backup import backup, restore
from marsad.errors import RecordError
from marsad.store import Store


@pytest.fixture
def full(store, addition):
    store.add_readings([addition(n, ("k1", "k2")) for n in range(6)])
    store.set_members(
        dict(zip(store.mint(6), [[c.id for c in store.claims_of([f"r_{n}"])] for n in range(6)], strict=True))
    )
    return store


def test_there_and_back(full, where, tmp_path, request, empty):
    prints = full.fingerprints()
    counts = backup(full, tmp_path / "aside.db")
    assert counts["reports"] == 6
    assert [path.name for path in tmp_path.iterdir()] == ["aside.db"]
    full.add_readings([])  # it is still in use
    other = empty["postgresql" if "://" not in where else "sqlite"](request)
    with Store(other, create=True) as again:
        assert restore(tmp_path / "aside.db", again) == counts
        assert again.fingerprints() == prints
        assert again.check() == []
        with pytest.raises(RecordError):
            restore(tmp_path / "aside.db", again)  # it is empty no longer
        assert again.fingerprints() == prints


def test_nothing_is_written_over(full, tmp_path):
    (tmp_path / "aside.db").write_bytes(b"mine")
    with pytest.raises(RecordError, match="there is a file already"):
        backup(full, tmp_path / "aside.db")
    assert (tmp_path / "aside.db").read_bytes() == b"mine"


def test_what_is_no_backup_is_refused(store, tmp_path):
    (tmp_path / "note.txt").write_text("no record", "utf-8")
    for name in ("note.txt", "gone.db"):
        with pytest.raises(RecordError):
            restore(tmp_path / name, store)
    assert store.counts()["reports"] == 0
