"""Several processes that read: their results in order, little of it waiting, whatever becomes of a process."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from msgspec import structs

from marsad.app.record import workers as module
from marsad.app.record.kin import marks_of
from marsad.app.record.prepare import whole
from marsad.app.record.process import Process
from marsad.app.record.tasks import Failed, FileTask, Performer, Ready, came, sent
from marsad.app.record.worker import Opening
from marsad.app.record.workers import Workers
from marsad.model.received import Source
from marsad.settings import from_environment
from marsad.store import Run, encoded

TOWNS = ("Kobani", "Qamishli", "Tal Tamr", "Manbij", "Rmelan", "Ain Issa", "Hasakah", "Raqqa")
TEXTS = [f"Turkish artillery shelled a village near {town} on Monday, a local source said." for town in TOWNS] * 3


@pytest.fixture
def opening():
    return Opening(str(from_environment(os.environ).cache_dir or ""))


@pytest.fixture
def files(tmp_path):
    for n, text in enumerate(TEXTS):
        (tmp_path / f"{n:03} 2026-02-23.txt").write_text(f"{text} Source number {n}.", "utf-8")
    return sorted(tmp_path.iterdir())


def task(path: Path | str) -> FileTask:
    return FileTask(Source(str(path), path=str(path)))


def found(made, tasks, after=lambda _: None):
    """Return all results; ``after`` is called with how many there are, when there is one more."""
    results = []
    try:
        for result in made.run(tasks):
            results.append(result)
            after(len(results))
    finally:
        made.close()
    return results


def test_a_report_is_sent_with_each_claim_once_and_comes_as_it_was(known, files):
    for file in files[:3]:
        (ready,) = Performer(known).results(task(file))
        slim = sent(ready)
        assert isinstance(ready, Ready)
        assert isinstance(slim, Ready)
        assert not slim.prepared.reading.claims
        assert came(slim) == ready
        there, here = whole(slim.prepared).piece(known), ready.prepared.piece(known)
        assert (there.threes, there.sentences, marks_of(there)) == (here.threes, here.sentences, marks_of(here))
        assert (there.named, there.row.whole) == (here.named, here.row.whole)
        assert there.sentences, "else nothing was compared"
        given = whole(slim.prepared).addition(Run("marsad", "1"))
        assert given.encoded == encoded(given.report.text, [item.claim for item in given.items])
        turned = ready.prepared.reading.claims[::-1] + ready.prepared.reading.claims[:1]
        other = Ready(structs.replace(ready.prepared, reading=structs.replace(ready.prepared.reading, claims=turned)))
        assert came(sent(other)) == other, "in whatever order its claims are"


def where(results):
    ways = [each.prepared.way if isinstance(each, Ready) else each for each in results]
    return [way.where for way in ways if way is not None]


@pytest.mark.parametrize("held", [module._HELD, 1])
def test_results_come_in_order_however_little_may_wait(known, opening, files, monkeypatch, held):
    monkeypatch.setattr(module, "_HELD", held)
    tasks = [task(path) for path in files]
    steps = [each for one in tasks for each in (one, one.source.name)]
    alone = [each for one in tasks for each in (*Performer(known).results(one), one.source.name)]
    assert found(Workers(2, opening, known), steps) == alone


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_process_that_dies_costs_its_file_alone(known, opening, files, tmp_path, jobs):
    """Though it had others with it: those are read by the next process."""
    pipe = tmp_path / "a pipe that nobody writes to"
    os.mkfifo(pipe)
    made = Workers(jobs, opening, known)

    def at_it() -> Process | None:
        return next((each.process for each in made._lines if each.sent and each.sent[0].name == str(pipe)), None)

    def kill() -> None:
        """Kill the process as soon as it waits for the pipe."""
        end = time.monotonic() + 60
        while (process := at_it()) is None and time.monotonic() < end:
            time.sleep(0.1)
        assert process is not None
        time.sleep(0.5)
        process.kill()

    names = [*files[:4], pipe, *files[4:]]
    results = found(made, [task(path) for path in names], lambda count: kill() if count == 4 else None)
    assert where(results) == list(map(str, names))
    (lost,) = [each for each in results if isinstance(each, Failed)]
    assert lost.where == str(pipe)
    assert "broke the program" in lost.what


def test_a_process_of_which_nothing_is_heard_is_ended(known, opening, files, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "_PATIENCE", 5.0)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    results = found(Workers(1, opening, known), [task(files[0]), task(pipe), task(files[1])])
    assert where(results) == [str(files[0]), str(pipe), str(files[1])]
    assert [isinstance(each, Failed) for each in results] == [False, True, False]
    assert "too long" in results[1].what


def test_whoever_stops_taking_waits_for_nobody(known, opening, files, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    made = Workers(2, opening, known)
    results = made.run(task(path) for path in (files[0], pipe, *files[1:]))
    assert isinstance(next(results), Ready)
    made.close()
    assert not made._running
    assert not any(thread.is_alive() for thread in made._threads)


def test_a_task_that_cannot_be_sent_holds_up_nobody(known, opening, files):
    path = str(files[0])
    tasks = [FileTask(Source("\ud83d", path=path)), FileTask(Source("a", path=path))]
    lost, read = found(Workers(1, opening, known), tasks)
    assert isinstance(lost, Failed)
    assert isinstance(read, Ready)


def test_other_words_than_ours_are_told_of(known, opening, files, tmp_path):
    """What several processes read must be what one would have read."""
    other = Workers(1, Opening(opening.cache_dir, places=(str(tmp_path / "none.tsv"),)), known)
    results = found(other, [task(path) for path in files[:2]])
    assert [isinstance(each, Failed) for each in results] == [True, True]
