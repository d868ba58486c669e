"""What cannot be opened, read or written says so: where, what, and what to do about it."""

import importlib.util
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest
from sqlalchemy import event

from marsad.errors import RecordError
from marsad.store import Store

PAGE = 4096


def refused(where, **options) -> RecordError:
    with pytest.raises(RecordError) as caught:
        Store(where, **options)
    assert caught.value.where
    assert caught.value.advice
    return caught.value


@pytest.fixture
def path(tmp_path):
    return tmp_path / "some.db"


def test_a_record_that_is_not_there_is_made_only_when_asked_for(path):
    assert "no such record" in str(refused(path))
    assert not path.exists()
    Store(path, create=True).close()
    with Store(path) as store:
        assert store.counts()["reports"] == 0
        assert store.check() == []


def test_a_record_keeps_its_data_and_its_identity(path, addition):
    with Store(path, create=True) as store:
        store.add_reading(addition(1))
    with Store(path, create=True) as again, again.reading():
        assert again.report("r_1").outlet == "okaz"


def test_a_record_in_memory_is_gone_when_closed(addition):
    for _ in range(2):
        with Store(":memory:", create=True) as store:
            store.add_reading(addition(1))
            assert store.counts()["reports"] == 1


def test_folders_and_missing_folders_are_told_apart(tmp_path):
    assert "this is a folder" in str(refused(tmp_path, create=True))
    assert "its folder is not there" in str(refused(tmp_path / "none" / "some.db", create=True))


@pytest.mark.parametrize("content", [b"Report: US forces left.", b"\x00" * 200, b"SQLite format 4\0" + b"x" * 100])
def test_what_is_no_database_is_left_as_it_is(path, content):
    path.write_bytes(content)
    assert "not an SQLite file" in str(refused(path, create=True))
    assert path.read_bytes() == content


@pytest.mark.parametrize("mark", ["CREATE TABLE album (title TEXT)", "PRAGMA application_id=7"])
def test_another_program_s_database_is_left_as_it_is(path, mark):
    with sqlite3.connect(path) as connection:
        connection.execute(mark)
    connection.close()
    before = path.read_bytes()
    assert "no record of marsad" in str(refused(path, create=True))
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_newer_schema_asks_for_a_newer_marsad(where):
    with Store(where) as store, store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE schema_version SET version_num='9001'")
    error = refused(where)
    assert "newer marsad (its schema is 9001" in str(error)
    assert "pip install -U marsad" in error.advice


def test_a_damaged_file_is_told_of(path, addition):
    with Store(path, create=True) as store:
        store.add_readings([addition(n) for n in range(50)])
    data = bytearray(path.read_bytes())
    for start in range(2 * PAGE, len(data), PAGE):
        data[start : start + 200] = b"\xff" * 200
    path.write_bytes(data)
    with pytest.raises(RecordError, match="damaged"), Store(path) as store:
        store.reports()


def test_a_damaged_file_that_may_only_be_read_is_told_of_too(path, addition, monkeypatch):
    with Store(path, create=True) as store:
        store.add_readings([addition(n) for n in range(50)])
    path.write_bytes(path.read_bytes()[:1024] + b"\xff" * 9000)
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert "damaged" in str(refused(path))


def test_a_wait_that_is_too_long_is_told_of(where, addition):
    with Store(where) as first, Store(where, wait=0.2) as second:
        with first.writing("add"):
            first.add_reading(addition(1))
            with pytest.raises(RecordError, match="another program has been writing to the record for too long"):
                second.add_reading(addition(2))
            assert second.counts()["reports"] == 0  # who only reads does not wait
        second.add_reading(addition(2))


def test_a_full_disk_leaves_the_record_as_it_was_and_room_lets_it_go_on(path, addition):
    with Store(path, create=True) as store:
        store.add_reading(addition(1))
        pages = store._engine.raw_connection().execute("PRAGMA page_count").fetchone()[0]
    many = [addition(n) for n in range(2, 200)]
    with Store(path) as store:
        event.listen(store._engine, "begin", lambda c: c.exec_driver_sql(f"PRAGMA max_page_count={pages + 2}"))
        with pytest.raises(RecordError, match="the disk is full") as caught:
            store.add_readings(many)
        assert "Free some space" in caught.value.advice
    with Store(path) as store:
        assert store.counts()["reports"] == 1
        assert {p.rule for p in store.check()} == {4}  # nothing has been merged here
        store.add_readings(many)
        assert store.counts()["reports"] == 199


LIMITED = """
import resource, signal, sys
import msgspec
from marsad.errors import RecordError
from marsad.store import Addition, Store
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
where, additions = sys.argv[1], msgspec.msgpack.decode(open(sys.argv[2], "rb").read(), type=list[Addition])
with Store(where) as store:
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))
    try:
        for addition in additions:
            store.add_reading(addition)
    except RecordError as error:
        print(error.what)
"""


def test_a_limit_of_file_sizes_is_told_of_and_what_was_added_before_stays(path, addition, environment, tmp_path):
    import msgspec

    Store(path, create=True).close()
    (tmp_path / "additions").write_bytes(msgspec.msgpack.encode([addition(n) for n in range(500)]))
    command = [sys.executable, "-c", LIMITED, str(path), str(tmp_path / "additions")]
    done = subprocess.run(command, capture_output=True, check=True, env=environment, text=True)
    assert done.stdout.strip() in {"the disk cannot be read or written", "the disk is full"}
    with Store(path) as store:
        assert 0 < store.counts()["reports"] < 500
        assert {p.rule for p in store.check()} == {4}


READER = """
import os, sys
from marsad.errors import RecordError
from marsad.store import Store
Store(":memory:", create=True).close()  # loads all that is loaded late
if os.geteuid() == 0:  # who may do everything; nobody may not, nor perhaps read the programs
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
with Store(sys.argv[1], create=True) as store:
    print(store.readonly, store.counts()["reports"])
    try:
        store.mint()
    except RecordError as error:
        print(error.what)
"""


@pytest.fixture
def shelf():
    """A folder that others may look into."""
    folder = Path(tempfile.mkdtemp(prefix="marsad-", dir="/tmp"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.parametrize("folder", [0o555, 0o755])
@pytest.mark.parametrize("writing", [False, True], ids=["at rest", "being written"])
def test_a_record_that_may_only_be_read_is_read(shelf, addition, environment, folder, writing):
    where = shelf / "some.db"
    store = Store(where, create=True)
    store.add_reading(addition(1))
    if not writing:
        store.close()
    for file in shelf.iterdir():
        file.chmod(0o444)
    shelf.chmod(folder)
    command = [sys.executable, "-c", READER, str(where)]
    done = subprocess.run(command, capture_output=True, check=False, env=environment, text=True)
    store.close()
    assert done.stdout.splitlines() == ["True 1", "the record may only be read"], done.stderr


def test_threads_of_one_program_take_turns(where, addition):
    with Store(where) as store:
        additions = [addition(n) for n in range(40)]
        failed: list[RecordError] = []

        def add(part):
            try:
                for one in part:
                    store.add_reading(one)
                    store.counts()
            except RecordError as error:
                failed.append(error)

        threads = [threading.Thread(target=add, args=(additions[n::4] + additions[::7],)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failed == []
        assert store.counts()["reports"] == 40
        assert {p.rule for p in store.check()} == {4}


def test_one_moment_is_seen_throughout_a_reading(where, addition):
    with Store(where) as store, Store(where) as other:
        store.add_reading(addition(1))
        with store.reading():
            assert store.counts()["reports"] == 1
            other.add_reading(addition(2))
            assert store.counts()["reports"] == 1
        assert store.counts()["reports"] == 2


def test_addresses_of_other_databases_are_refused(monkeypatch):
    assert "cannot be kept in mysql" in str(refused("mysql://host/name"))
    assert "no address of a database" in str(refused("://"))
    error = refused("postgresql://someone:secret@localhost:1/none")
    assert "cannot be reached" in str(error)
    assert "secret" not in str(error)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    error = refused("postgresql://localhost/name")
    assert "psycopg" in str(error)
    assert "pip install 'psycopg[binary]'" in error.advice


def test_a_database_of_other_tables_is_left_alone(make_database):
    import psycopg

    where = make_database()
    assert "no record in it yet" in str(refused(where))
    with psycopg.connect(where, autocommit=True) as connection:
        connection.execute("CREATE TABLE album (title TEXT)")
    assert "no record of marsad" in str(refused(where, create=True))
