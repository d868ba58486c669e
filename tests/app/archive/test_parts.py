"""What becomes of an archive: cut anywhere it reads as the whole does, and each part is written whole or not at all."""

import json
from pathlib import Path

import msgspec
import pyarrow.parquet as pq
import pytest
from tests.app.archive.conftest import ALL, COUNT

from marsad.app.archive import manifest, storage
from marsad.app.archive.columns import unpacked
from marsad.app.archive.cutting import parts, pieces
from marsad.app.archive.parts import Part, Piece, Storage
from marsad.app.archive.reading import PartReader
from marsad.app.archive.writing import tidy
from marsad.app.receiving import received
from marsad.errors import DataError, InputError
from marsad.exports.jsonl import line
from marsad.model.claim import Claim
from marsad.model.received import Limits, Options, Received, Source

NONE = Storage()


def cut(path: Path, size: int) -> list[Piece]:
    whole = Piece(path.name, str(path), size=path.stat().st_size)
    return pieces(whole, storage.stuff(path.name, str(path), whole.size, NONE, Limits()), Options(), size)


def rows(out: Path, table: str) -> list[dict[str, object]]:
    return [row for path in sorted((out / table).glob("*.parquet")) for row in pq.read_table(path).to_pylist()]


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("size", [100, 700, 2_500])
def test_a_file_cut_anywhere_reads_as_the_whole(archive, reader, known, name, size):
    path = archive / name
    whole = list(received(Source(name, path=str(path)), known, Options()))
    assert len(whole) == COUNT
    stretches = cut(path, size)
    assert len(stretches) > 1
    found = [each for piece in stretches for each in reader._received(piece)]
    keep = {"where": "", "original": None, "reader": ""}
    assert [msgspec.structs.replace(each, **keep) for each in found] == [
        msgspec.structs.replace(each, **keep) for each in whole
    ]
    assert {each.report.published for each in found if isinstance(each, Received)} != {None}


def test_days_of_a_stretch_are_written_as_those_of_the_whole_table(archive, reader):
    last = [each for piece in cut(archive / "news.csv", 700)[:1] for each in reader._received(piece)]
    assert [str(each.report.published) for each in last[:2]] == ["2026-02-01", "2026-02-02"]  # not the 2nd of January


def test_small_files_are_read_together_and_large_ones_alone():
    made = parts(iter([Piece("a", "a", size=10), Piece("b", "b", size=10), Piece("c", "c", size=90)]), 100)
    assert [[piece.name for piece in part.pieces] for part in made] == [["a", "b"], ["c"]]


def test_what_a_part_holds(archive, reader, setup):
    outcome = reader.read(Part((Piece("bad.jsonl", str(archive / "bad.jsonl"), size=60),)))
    assert (outcome.summary.reports, outcome.summary.claims, len(outcome.summary.failures)) == (1, 1, 2)
    out = Path(setup.out)
    (claim,) = rows(out, "claims")
    assert (claim["type"], claim["actor"], claim["trigger"]) == ("air_strike", ["Turkish jets"], "struck")
    assert (claim["place"], claim["place_is"] != [""], claim["lat"] is not None) == (["Afrin"], True, True)
    whole = msgspec.json.decode(str(claim["claim"]), type=Claim)
    assert line(whole).decode() == f"{claim['claim']}\n"
    report, *failed = rows(out, "reports")
    assert report["text"] == "Turkish jets struck Afrin."
    assert unpacked(report).reading.claims == (whole,)
    assert [(row["id"], bool(row["failure"]), row["where"]) for row in failed] == [
        (None, True, "bad.jsonl:2"),
        (None, True, "bad.jsonl:3"),
    ]


def test_a_part_is_read_once(archive, reader, setup):
    part = Part(tuple(cut(archive / "news.jsonl", 10_000)))
    first = reader.read(part)
    before = {path: path.stat().st_mtime_ns for path in Path(setup.out).rglob("*") if path.is_file()}
    again = reader.read(part)
    assert (first.kept, again.kept, again.summary) == (False, True, first.summary)
    assert {path: path.stat().st_mtime_ns for path in Path(setup.out).rglob("*") if path.is_file()} == before
    next(Path(setup.out, "claims").glob("*")).unlink()
    assert not reader.read(part).kept


def test_nothing_of_a_part_is_there_before_all_of_it(archive, reader, setup, monkeypatch):
    monkeypatch.setattr("marsad.app.archive.writing.PartWriter.finish", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        reader.read(Part((Piece("bad.jsonl", str(archive / "bad.jsonl")),)))
    assert manifest.summaries(Path(setup.out)) == []
    left = Path(setup.out, "claims", ".new-1-x.parquet")
    left.touch()
    tidy(Path(setup.out))
    assert not left.exists()


def test_a_fault_of_ours_costs_one_report(archive, reader, setup, monkeypatch):
    def broken(came):
        raise ValueError(came.where)

    monkeypatch.setattr(reader._performer, "ready", broken)
    summary = reader.read(Part((Piece("bad.jsonl", str(archive / "bad.jsonl")),))).summary
    assert [each.where for each in summary.failures] == ["bad.jsonl:1", "bad.jsonl:2", "bad.jsonl:3"]
    assert "a fault of marsad's: ValueError" in summary.failures[0].what


def test_a_file_that_is_not_there_is_a_failure(reader, tmp_path):
    summary = reader.read(Part((Piece("gone.jsonl", str(tmp_path / "gone.jsonl")),))).summary
    assert [each.what for each in summary.failures] == ["no such file"]


def test_what_a_file_held_before_it_changed_is_taken_out(archive, reader, setup):
    out = Path(setup.out)
    path = archive / "bad.jsonl"
    other = reader.read(Part((Piece("crawl.warc", str(archive / "crawl.warc")),))).summary
    old = reader.read(Part((Piece("bad.jsonl", str(path)),))).summary
    path.write_text('{"text": "Turkish jets struck Kobani."}\n', "utf-8")
    new = reader.read(Part((Piece("bad.jsonl", str(path)),))).summary
    assert old.id != new.id
    made = manifest.settle(out, {"bad.jsonl"}, {new.id}, ())
    assert {each.id for each in made.parts} == {other.id, new.id}
    assert manifest.read(out) == made
    assert not any((out / name).exists() for name in old.files)


def test_other_words_are_refused(archive, reader, setup):
    reader.read(Part((Piece("bad.jsonl", str(archive / "bad.jsonl")),)))
    manifest.refuse_others(Path(setup.out), setup.made_with)
    with pytest.raises(InputError, match="other words"):
        manifest.refuse_others(Path(setup.out), ("0", "x", "y"))
    with pytest.raises(DataError, match="differ from those"):
        PartReader(msgspec.structs.replace(setup, made_with=("0", "x", "y")))


def test_a_manifest_of_another_make_is_refused(tmp_path):
    with pytest.raises(InputError, match="no manifest"):
        manifest.read(tmp_path)
    made = manifest.settle(tmp_path, set(), set(), ())
    (tmp_path / "manifest.json").write_text(json.dumps(msgspec.to_builtins(made) | {"format": "other"}), "utf-8")
    with pytest.raises(InputError, match="of another make: other"):
        manifest.read(tmp_path)
