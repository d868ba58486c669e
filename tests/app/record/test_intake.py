"""Files and folders into a record: each once, by one process or several, killed and gone on with, whatever of them fails."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from marsad.app.reading import read_report
from marsad.app.record import intake, tasks
from marsad.app.record.record import Record
from marsad.app.record.worker import Opening
from marsad.errors import InputError, worded
from marsad.model.received import Dating, Options, Received
from marsad.model.report import Report
from marsad.settings import from_environment
from marsad.store import Store

TOWNS = ("Kobani", "Qamishli", "Tal Tamr", "Manbij", "Rmelan", "Ain Issa", "Hasakah", "Raqqa")
TEXTS = [
    f"Turkish artillery shelled a village near {town} on Monday, local source number {n} said. {n + 2} civilians were wounded."
    for n in range(6)
    for town in TOWNS
]


@pytest.fixture
def opening():
    return Opening(str(from_environment(os.environ).cache_dir or ""))


@pytest.fixture
def folder(tmp_path):
    """A folder of reports, some of them one a line, with a picture and a broken file among them."""
    inbox = tmp_path / "inbox"
    (inbox / "deep").mkdir(parents=True)
    for n, text in enumerate(TEXTS):
        (inbox / ("deep" if n % 3 else ".") / f"{n:03} 2026-02-23.txt").write_text(text, "utf-8")
    (inbox / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + b"\x00" * 100)
    (inbox / "empty.txt").write_bytes(b"")
    return inbox


def taken(record, *sources, **options):
    found = list(record.take([str(each) for each in sources], **options))
    assert sum(each.done for each in found) > 0
    return found


def new(found):
    return [each for each in found if each.added is not None and each.added.new]


def failed(found):
    return {each.failed.where: each.failed.error for each in found if each.failed is not None}


def test_a_folder_is_taken_in_once(record, folder):
    first = taken(record, folder)
    assert len(new(first)) == len(TEXTS)
    ((where, error),) = failed(first).items()
    assert where == f"{folder}/empty.txt"
    assert isinstance(error, InputError)
    before = record.store.counts()
    again = taken(record, folder)
    assert new(again) == []
    assert all(each.reading is None for each in again), "nothing was read again"
    assert sum(each.known for each in again) == len(TEXTS)
    assert list(failed(again)) == [where], "what failed is told of again"
    assert record.store.counts() == before


def test_one_folder_is_one_by_whatever_way_it_is_named(record, folder, monkeypatch):
    monkeypatch.chdir(folder.parent)
    taken(record, "inbox")
    for name in ("./inbox", "inbox/", "inbox//"):
        assert sum(each.known for each in taken(record, name)) == len(TEXTS)
    assert len(list(record.store.arrivals())) == len(TEXTS)


def test_what_has_changed_is_read_again(record, folder):
    taken(record, folder)
    (folder / "000 2026-02-23.txt").write_text("An Israeli strike hit Aitaroun on Monday, residents said.", "utf-8")
    (added,) = new(taken(record, folder))
    assert added.where == f"{folder}/000 2026-02-23.txt"
    assert record.store.counts()["reports"] == len(TEXTS) + 1


def test_what_is_said_of_it_otherwise_is_read_otherwise(record, folder):
    taken(record, folder)
    assert len(new(taken(record, folder, options=Options(outlet="Okaz")))) == len(TEXTS)


def test_another_way_is_kept_and_nothing_is_read(record, folder, tmp_path):
    taken(record, folder)
    (tmp_path / "copy.txt").write_bytes((folder / "000 2026-02-23.txt").read_bytes())
    (added,) = [each for each in taken(record, tmp_path / "copy.txt") if each.added is not None]
    assert (added.added.new, added.added.read, added.added.arrived) == (False, False, True)
    ways = [each.way for each in record.store.arrivals([added.added.report])]
    assert [way.where for way in ways] == [f"{folder}/000 2026-02-23.txt", str(tmp_path / "copy.txt")]
    assert [way.dating for way in ways] == [Dating.NAME, Dating.UNKNOWN]


def test_several_processes_give_what_one_gives(known, folder, opening, tmp_path, monkeypatch):
    """The same events under the same names, the same evidence, in the same order; of a large file, too, and of broken lines."""
    monkeypatch.setattr(intake, "_LARGE", 1000)
    lines = [f'{{"text": "{text}", "published": "2026-02-24", "outlet": "Wire"}}\n' for text in TEXTS]
    (tmp_path / "many.jsonl").write_text("".join([*lines[:30], "{broken\n", *lines[30:]]), "utf-8")
    told, prints = [], []
    for jobs in (1, 2):
        with Record(Store(":memory:", create=True), known) as record:
            found = taken(record, folder, tmp_path / "many.jsonl", jobs=jobs, opening=opening)
            told.append([(each.where, each.added, each.known, each.done) for each in found])
            ways = [(each.report, each.sha256, each.way) for each in record.store.arrivals()]
            prints.append((record.store.fingerprints(), record.store.counts(), ways))
            assert record.store.check() == []
    assert told[0] == told[1]
    assert prints[0] == prints[1]


SCRIPT = """
import os, signal, sys
from marsad.app.library import library
from marsad.app.record import intake
from marsad.app.record.record import open_record
from marsad.app.record.worker import Opening
from marsad.settings import from_environment
def main():
    intake.BATCH = 16  # so that some of them are in when it is killed, and some are not
    settings = from_environment(os.environ)
    with open_record(sys.argv[1], library(settings)) as record:
        record.store.set_stamp("pid", str(os.getpid()))
        taken = record.take([sys.argv[2]], jobs=int(sys.argv[3]), opening=Opening(str(settings.cache_dir or "")))
        for number, _ in enumerate(taken):
            if number == 20:
                os.kill(os.getpid(), signal.SIGKILL)
main()
"""


@pytest.mark.parametrize("jobs", [1, pytest.param(2, marks=pytest.mark.slow)])
def test_whoever_is_killed_goes_on_without_loss(known, folder, opening, environment, tmp_path, jobs):
    path = tmp_path / "killed.db"
    command = [sys.executable, "-P", "-c", SCRIPT, str(path), str(folder), str(jobs)]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    with Record(Store(path), known) as record:
        left = record.store.counts()["reports"]
        assert 0 < left < len(TEXTS)
        found = taken(record, folder, jobs=jobs, opening=opening)
        assert len(new(found)) == len(TEXTS) - left
        assert record.store.counts()["reports"] == len(TEXTS)
        assert len(list(record.store.arrivals())) == len(TEXTS)
        assert record.store.check() == []
        assert record.rebuild(check=True).well
        prints = record.store.fingerprints()
    with Record(Store(":memory:", create=True), known) as record:
        taken(record, folder)
        assert record.store.fingerprints() == prints


def test_one_report_is_added_by_its_name_in_any_format(record, tmp_path):
    page = tmp_path / "note.md"
    page.write_text("# Convoy leaves\n\nA U.S. convoy left the Qasrak base in Hasakah for Iraq on Monday.\n", "utf-8")
    reading = record.add(page, published="2026-02-23", outlet="Zagros Post")
    assert reading.claims
    (arrival,) = record.store.arrivals([reading.report.id])
    assert (arrival.way.where, arrival.way.dating) == (str(page), Dating.USER)
    assert record.store.blob(arrival.sha256) == page.read_bytes()
    many = tmp_path / "many.jsonl"
    many.write_text('{"text": "One left Kobani."}\n{"text": "Two left Kobani."}\n', "utf-8")
    with pytest.raises(InputError, match="many reports"):
        record.add(many)
    with pytest.raises(InputError, match="no such file"):
        record.add(tmp_path / "none.txt")


def test_addresses_are_not_fetched_unasked(record):
    (error,) = failed(list(record.take(["https://example.org/1"]))).values()
    assert "not fetched here" in error.what


def test_a_pipe_is_read_once(record, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = subprocess.Popen(["sh", "-c", f"printf '%s' \"$0\" > '{pipe}'", TEXTS[0]])
    found = list(record.take([str(pipe)]))
    writer.wait()
    assert len(new(found)) == 1
    assert Path(found[0].where).name == "pipe"


@pytest.mark.parametrize("jobs", [1, 2])
def test_names_that_are_no_text_are_told_as_far_as_they_can_be(record, tmp_path, opening, jobs, monkeypatch):
    monkeypatch.setattr(intake, "_FEW", 1)
    (tmp_path / "old").mkdir()
    for number in range(3):
        name = os.fsdecode(b"\xc7\xe1%d.txt" % number)
        (tmp_path / "old" / name).write_text(TEXTS[number], "utf-8")
    found = taken(record, tmp_path / "old", jobs=jobs, opening=opening)
    assert [each.where for each in new(found)] == [f"{tmp_path}/old/\ufffd\ufffd{number}.txt" for number in range(3)]
    assert sum(each.known for each in taken(record, tmp_path / "old")) == 3


def test_names_do_not_play_with_the_screen(record, tmp_path):
    (tmp_path / "a\x1b[2J\u202eb.txt").write_text(TEXTS[0], "utf-8")
    (tmp_path / "c\nd.txt").write_bytes(b"")
    found = taken(record, tmp_path)
    assert [each.where for each in new(found)] == [f"{tmp_path}/a\ufffd[2J\ufffdb.txt"]
    ((where, error),) = failed(found).items()
    assert where == error.where == f"{tmp_path}/c\ufffdd.txt"


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_report_with_half_a_character_is_told_of(record, tmp_path, opening, jobs, monkeypatch):
    def broken(*_, **__):
        yield Received(Report("", "Forces left Kobani. \ud83d", None), "x:1", "lines")
        yield Received(Report("", "Forces left Manbij.", None), "x:2", "lines")

    monkeypatch.setattr(intake, "received", broken)
    monkeypatch.setattr(tasks, "received", broken)
    monkeypatch.setattr(intake, "_LARGE", 0)
    (tmp_path / "x").write_text(TEXTS[0], "utf-8")
    found = taken(record, tmp_path / "x", jobs=jobs, opening=opening)
    assert list(failed(found)) == ["x:1"]
    assert [each.where for each in new(found)] == ["x:2"]


def test_a_report_that_marsad_itself_fails_on_costs_no_other(folder, known, monkeypatch):
    def failing(report, *rest):
        if "number 3 said" in report.text:
            raise IndexError("list index out of range")
        return read_report(report, *rest)

    monkeypatch.setattr("marsad.app.record.tasks.read_report", failing)
    with Record(Store(":memory:", create=True), known) as record:
        found = taken(record, folder)
    errors = [error for error in failed(found).values() if "a fault of marsad's" in str(error)]
    assert len(errors) == len(TOWNS)
    assert len(new(found)) == len(TEXTS) - len(TOWNS)


def test_notes_that_can_be_said_in_other_languages_are_kept_as_they_are_said(known):
    report = Report(id="r", text="Troops left Raqqa.")
    came = Received(report, "a.docx", "docx", notes=(worded("made on {day}", day="Monday"),))
    whole = tasks.sound(came)
    assert isinstance(whole, Received)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(whole), type=Received).notes == ("made on Monday",)
