"""What tests of several folders need: compiled tables, and a PostgreSQL of our own, without whose programs its tests are passed over."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

_PROGRAMS = ("/usr/lib/postgresql/*/bin", "/usr/local/pgsql/bin", "/opt/homebrew/opt/postgresql*/bin")
_NUMBERS = count()


def _program(name: str) -> str | None:
    folders = [str(folder) for pattern in _PROGRAMS for folder in sorted(Path("/").glob(pattern[1:]), reverse=True)]
    return shutil.which(name, path=os.pathsep.join([os.environ.get("PATH", ""), *folders]))


def _run(program: str, *arguments: str) -> None:
    """Run one of PostgreSQL's programs; they refuse to be run by root, so then it is nobody who does."""
    user = "nobody" if os.geteuid() == 0 else None
    command = [os.path.realpath(program), *arguments]
    subprocess.run(
        command, check=True, stdout=subprocess.DEVNULL, user=user, extra_groups=[] if user else None, cwd="/"
    )


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for compiled tables, empty at first, of all the processes that test."""
    root = tmp_path_factory.getbasetemp()
    # each process of xdist has a folder of its own in the folder of the run
    return (root.parent if "PYTEST_XDIST_WORKER" in os.environ else root) / "compiled"


@pytest.fixture(scope="session")
def cluster() -> Iterator[str]:
    """The address of a database of a throw-away cluster, on a socket in a folder of its own."""
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    initdb, control = _program("initdb"), _program("pg_ctl")
    if initdb is None or control is None:
        pytest.skip("PostgreSQL is not installed here: no initdb, pg_ctl")
    short = len(tempfile.gettempdir()) < 40  # a socket's path must be
    folder = Path(tempfile.mkdtemp(prefix="marsad-pg-", dir=None if short else "/tmp"))
    if os.geteuid() == 0:
        shutil.chown(folder, "nobody")
    data, log = str(folder / "data"), str(folder / "log")
    try:
        _run(initdb, "-D", data, "-A", "trust", "-U", "marsad", "--no-sync", "-E", "UTF8", "--no-locale")
        options = f"-F -k {folder} -c listen_addresses='' -c max_connections=40 -c shared_buffers=32MB"
        _run(control, "-D", data, "-w", "-l", log, "-o", options, "start")
        try:
            yield f"postgresql:///postgres?host={folder}&user=marsad"
        finally:
            _run(control, "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def make_database(cluster):
    """Make a database, as a copy of another one where that is named; return its address."""
    import psycopg

    def make(template: str = "template1") -> str:
        name = f"record_{next(_NUMBERS)}"
        with psycopg.connect(cluster, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return str(cluster.replace("/postgres?", f"/{name}?"))

    return make


@pytest.fixture(scope="session")
def drop_database(cluster):
    """Drop a database by its address, whoever may still be in it."""
    import psycopg

    def drop(address: str) -> None:
        name = address.partition("///")[2].partition("?")[0]
        with psycopg.connect(cluster, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")

    return drop
