"""An archive loaded into a record is the record that adding its files would have made."""

from pathlib import Path

import msgspec
import pytest

from marsad.app.archive import load, manifest
from marsad.app.archive.load import load_parts
from marsad.app.archive.parts import Part, Piece
from marsad.app.record.record import Record
from marsad.errors import InputError
from marsad.readers.formats import Kind
from marsad.store import Store

FILES = ("bad.jsonl", "crawl.warc", "news.jsonl")


@pytest.fixture
def folder(archive, reader, setup):
    for name in FILES:
        reader.read(Part((Piece(name, str(archive / name)),)))
    out = Path(setup.out)
    manifest.settle(out, set(FILES), {each.id for each in manifest.summaries(out)}, ())
    return out


@pytest.fixture
def record(known):
    with Record(Store(":memory:", create=True), known) as opened:
        yield opened


def test_it_is_what_adding_makes(folder, archive, record, known):
    told = list(load_parts(record, folder, who="desk"))
    with Record(Store(":memory:", create=True), known) as other:
        list(other.take([str(archive / name) for name in FILES]))
        assert record.store.counts()["reports"] == other.store.counts()["reports"] > 40
        mine, others = (sorted(e.id for e in each.store.claims_of(_ids(each))) for each in (record, other))
        assert mine == others
    assert sum(each.done for each in told) == 3
    assert record.rebuild(check=True).well


def _ids(record):
    from marsad.store import ReportFilter

    return [each.id for each in record.store.reports(ReportFilter())]


def test_parts_are_loaded_as_they_stood(archive, reader, setup, record, monkeypatch):
    """What follows in a file is of the days that follow: what merging has at hand then is what lies near."""
    name = "news.jsonl"
    ends = [0, *(at + 1 for at, byte in enumerate((archive / name).read_bytes()) if byte == 10)]
    stretches = list(zip(ends[:-1:4], [*ends[4::4], ends[-1]], strict=False))
    for start, end in stretches[::-1]:
        reader.read(Part((Piece(name, str(archive / name), Kind.LINES, start, end, whole=False),)))
    out = Path(setup.out)
    about = manifest.settle(out, {name}, {each.id for each in manifest.summaries(out)}, ())
    stood = {each.id: each.stretches[0].start for each in about.parts}
    told = [stood[each.part] for each in load_parts(record, out) if each.done]
    assert told == sorted(told)
    assert len(told) == len(stretches) > 3


def test_what_was_loaded_is_passed_over(folder, record, monkeypatch):
    list(load_parts(record, folder))
    counts = record.store.counts()
    monkeypatch.setattr(load, "prepared_of", lambda path: 1 / 0)
    assert all(each.done and not each.new for each in load_parts(record, folder))
    assert record.store.counts() == counts


def test_a_load_that_is_stopped_goes_on(folder, record, known, monkeypatch):
    monkeypatch.setattr(load, "_REPORTS", 7)
    told = load_parts(record, folder)
    for _ in range(4):
        next(told)
    list(load_parts(record, folder))
    with Record(Store(":memory:", create=True), known) as whole:
        list(load_parts(whole, folder))
        assert record.store.counts()["claims"] == whole.store.counts()["claims"]


@pytest.mark.parametrize("size", [5, 17, 4096])
def test_parts_are_kept_together_and_remembered_where_all_of_them_is_in(folder, record, monkeypatch, size):
    monkeypatch.setattr(load, "_REPORTS", size)
    ends: dict[int, set[str]] = {}
    for each in load_parts(record, folder):
        ends.setdefault(record.store.version(), set()).add(each.part)
        remembered = {p.id for p in manifest.read(folder).parts if record.store.visit(load._address(p), load._HOW)}
        assert not each.done or each.part in remembered
    assert len(ends) == 1 or size < 4096, "three small parts in one transaction"
    notes = [tx.note for tx in record.store.transactions()]
    assert all(note.startswith("archive ") for note in notes)
    # where small blocks end depends on the order of the parts, which follows from where the files lie
    assert any(" to " in note for note in notes) or size < 4096


def test_a_block_that_fails_leaves_no_part_remembered(folder, record, monkeypatch):
    kept = record.ingest.keep
    monkeypatch.setattr(record.ingest, "keep", lambda prepared, **rest: [*kept(prepared, **rest), 1 / 0])
    with pytest.raises(ZeroDivisionError):
        list(load_parts(record, folder))
    assert record.store.counts()["reports"] == 0
    assert not any(record.store.visit(load._address(p), load._HOW) for p in manifest.read(folder).parts)
    monkeypatch.undo()
    assert sum(each.new for each in load_parts(record, folder)) == record.store.counts()["reports"] > 40


def test_a_part_that_was_changed_is_refused(folder, record):
    path = next(iter((folder / "reports").glob("*.parquet")))
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    with pytest.raises(InputError, match="not as the manifest says"):
        list(load_parts(record, folder))


def test_what_was_read_with_other_words_is_refused(folder, record):
    made = manifest.read(folder)
    other = msgspec.structs.replace(made, made_with=("0.0.1", "x", "y"))
    (folder / "manifest.json").write_bytes(msgspec.json.encode(other))
    with pytest.raises(InputError, match=r"read by marsad 0\.0\.1 with other words"):
        list(load_parts(record, folder))
