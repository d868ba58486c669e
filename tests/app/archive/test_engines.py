"""The same claims and the same files whoever reads an archive: one process, two, a cluster, and with a process lost on the way."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytest.importorskip("daft")


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(Path(__file__).parents[3] / "src")}


def begun(folder: Path, out: str, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "marsad", "archive", "read", "in", "--out", out, "--part-size", "0.002", *options]
    return subprocess.Popen(command, cwd=folder, env=environment(), text=True, stderr=subprocess.PIPE)


def run(folder: Path, out: str, *options: str) -> str:
    process = begun(folder, out, *options)
    said = process.communicate()[1]
    assert process.returncode == 1, said  # two lines hold no report
    return said


def held(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def processes(name: str) -> list[int]:
    """Return the processes of ours that are called so, and those that they began."""
    listed = subprocess.run(["ps", "-eo", "pid,ppid,args"], capture_output=True, text=True, check=True).stdout
    rows = [line.split(None, 2) for line in listed.splitlines()[1:]]
    mine = {str(os.getpid())}
    for _ in range(6):
        mine |= {pid for pid, parent, _ in rows if parent in mine}
    return [int(pid) for pid, _, args in rows if pid in mine and name in args]


def kill_one(folder: Path, out: str, name: str) -> None:
    """Kill a process that reads, once some parts are there and before all are."""
    for _ in range(1200):
        if len(list((folder / out / "parts").glob("*.json"))) >= 2 and (found := processes(name)):
            os.kill(found[0], signal.SIGKILL)
            return
        time.sleep(0.1)
    raise AssertionError("nothing was read in time")


@pytest.fixture
def small(archive):
    for name in ("crawl.warc", "crawl.warc.gz", "news.csv"):
        (archive / name).unlink()
    return archive.parent


@pytest.mark.slow
def test_one_process_two_and_one_that_is_lost(small):
    said = run(small, "one", "--jobs", "1")
    assert "2 could not be read" in said
    assert "one/manifest.json names them all" in said
    alone = held(small / "one")
    again = run(small, "one", "--jobs", "1")
    assert "of them there already" in again
    assert held(small / "one") == alone
    process = begun(small, "lost", "--jobs", "2")
    kill_one(small, "lost", "udf_worker")
    process.communicate()
    assert process.returncode == 1
    assert held(small / "lost") == alone


@pytest.mark.slow
def test_a_run_that_is_killed_is_finished_by_the_same_command(small):
    process = begun(small, "out", "--jobs", "1")
    kill_one(small, "out", "archive read in")
    process.communicate()
    done = len(list((small / "out" / "parts").glob("*.json")))
    assert not (small / "out" / "manifest.json").exists()
    said = run(small, "out", "--jobs", "1")
    there = re.search(r", (\d+) of them there already", said)
    assert there is not None, said
    assert int(there[1]) >= done, "a reader that outlives its master by a moment may end one more"
    run(small, "whole", "--jobs", "1")
    assert held(small / "out") == held(small / "whole")


@pytest.mark.slow
def test_a_cluster_with_a_worker_lost(small):
    pytest.importorskip("ray")
    process = begun(small, "ray", "--engine", "ray", "--jobs", "2")
    kill_one(small, "ray", "ray::UDFActor")
    process.communicate()
    assert process.returncode == 1
    run(small, "one", "--jobs", "1")
    assert held(small / "ray") == held(small / "one")
