"""Ten programs add overlapping reports to one record in PostgreSQL, which is stopped and started on the way: nothing twice, nothing lost."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import msgspec
import pytest
from tests.conftest import _program, _run

from marsad.app.reading import read_report
from marsad.app.record.ingest import named
from marsad.app.record.prepare import Preparing
from marsad.app.record.record import Record
from marsad.readers.text import report as report_of
from marsad.store import ReportFilter, Store

WRITERS, REPORTS = 10, 24
TEXT = (
    "Turkish artillery shelled a village near {} on Monday, a local source said. {} civilians were wounded. A {} word."
)
PLACES = ("Kobani", "Manbij", "Tal Tamr", "Afrin")


class Server:
    """A PostgreSQL of this test alone, to be stopped and started."""

    def __init__(self) -> None:
        pytest.importorskip("psycopg", reason="psycopg is not installed")
        initdb, control = _program("initdb"), _program("pg_ctl")
        if initdb is None or control is None:
            pytest.skip("PostgreSQL is not installed here: no initdb, pg_ctl")
        self.folder = Path(tempfile.mkdtemp(prefix="marsad-pg-", dir="/tmp"))
        if os.geteuid() == 0:
            shutil.chown(self.folder, "nobody")
        self._control, self._data = control, str(self.folder / "data")
        _run(initdb, "-D", self._data, "-A", "trust", "-U", "marsad", "--no-sync", "-E", "UTF8", "--no-locale")
        self.address = f"postgresql:///postgres?host={self.folder}&user=marsad"

    def start(self) -> None:
        options = f"-F -k {self.folder} -c listen_addresses='' -c max_connections=60 -c shared_buffers=32MB"
        log = str(self.folder / "log")
        _run(self._control, "-D", self._data, "-w", "-l", log, "-o", options, "start")

    def stop(self, how: str) -> None:
        _run(self._control, "-D", self._data, "-m", how, "stop")


@pytest.fixture
def server():
    made = Server()
    try:
        made.start()
        yield made
        made.stop("immediate")
    finally:
        shutil.rmtree(made.folder, ignore_errors=True)


@pytest.fixture
def prepared(known, tmp_path):
    """A file of reports that are read already; one in six is a copy of another."""
    texts = [TEXT.format(PLACES[n % 4], n % 5 + 2, n) for n in range(REPORTS)]
    reports = [
        report_of(texts[n - 1] if n % 6 == 5 else texts[n], published=_day(n), outlet=f"outlet-{n}")
        for n in range(REPORTS)
    ]
    preparing = Preparing(known)
    read = [preparing.prepared(read_report(named(each), known)) for each in reports]
    (tmp_path / "reports").write_bytes(msgspec.msgpack.encode(read))
    return read


def _day(n):
    from datetime import date

    return date(2026, 2, 1 + n % 9)


@pytest.mark.slow
def test_ten_writers_and_a_database_that_goes_away(server, prepared, known, tmp_path, environment):
    Store(server.address, create=True).close()
    command = [sys.executable, str(Path(__file__).with_name("writer.py")), server.address, str(tmp_path / "reports")]
    writers = [
        subprocess.Popen(
            [*command, str(seed)], env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for seed in range(WRITERS)
    ]
    try:
        assert writers[0].stdout is not None
        writers[0].stdout.readline()  # somebody has added something
        server.stop("immediate")  # as by a power cut
        time.sleep(1)
        server.start()
        said = [each.communicate(timeout=300) for each in writers]
    finally:
        for each in writers:
            each.kill()
            each.wait()
    assert [each.returncode for each in writers] == [0] * WRITERS, said
    assert any(told for _, told in said)  # some did find it away
    assert not any("deadlock" in told for _, told in said)
    with Record(Store(server.address), known) as record, Record(Store(":memory:", create=True), known) as alone:
        alone.ingest.keep(prepared)
        assert _held(record) == _held(alone)
        assert record.store.counts()["reports"] == REPORTS
        assert record.store.check() == []
        assert record.rebuild(check=True).well


def _held(record):
    """Return the reports and claims of a record, and which claims are told to be one event."""
    reports = sorted(each.id for each in record.store.reports(ReportFilter()))
    claims = sorted(each.id for each in record.store.claims_of(reports))
    return reports, claims, sorted(map(tuple, record.store.members().values()))
