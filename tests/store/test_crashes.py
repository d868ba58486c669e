"""Whoever is killed, or writes at the same time as others: no half report, none lost, none twice."""

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from marsad.store import Store

ADDER = str(Path(__file__).with_name("adder.py"))
COUNT = 60
KEYS = ("k1", "k2", "k3")


@pytest.fixture
def adding(where, addition, environment, tmp_path):
    """Run the program that adds a hundred reports, some way; return the lines it prints."""
    additions = [addition(n, KEYS) for n in range(COUNT)]
    (tmp_path / "additions").write_bytes(msgspec.msgpack.encode(additions))

    def run(*how: str) -> list[str]:
        command = [sys.executable, ADDER, where, str(tmp_path / "additions"), *how]
        done = subprocess.run(command, capture_output=True, check=False, env=environment, text=True, timeout=400)
        assert done.returncode == 0, done.stderr
        return done.stdout.split()

    return run


def complete(where):
    with Store(where) as store:
        assert store.check() == []
        assert {r.id for r in store.reports()} == {f"r_{n}" for n in range(COUNT)}
        assert store.counts()["claims"] == 3 * COUNT
        assert len(store.members()) == 3 * COUNT


def test_killed_twenty_times_nothing_is_half_done_and_the_next_run_completes(adding, where):
    rounds = 5 if "://" in where else 20  # a server goes on when its client dies
    counts = list(map(int, adding("kill", str(rounds), "1")))
    assert len(counts) == rounds
    assert counts == sorted(counts)
    assert 0 < counts[-1] < COUNT
    adding("share", "1")
    complete(where)


def test_two_at_once_lose_nothing_and_add_nothing_twice(adding, where):
    adding("share", "2")
    complete(where)
