"""``serve`` and ``users`` as they are called: what they say, what they refuse, where they listen."""

import json
import re
import signal
import subprocess
import sys
import urllib.request

import pytest


@pytest.fixture
def record(marsad, tmp_path):
    marsad("init", "own.db")
    return tmp_path / "own.db"


def test_a_record_is_served_where_it_says_until_it_is_stopped(record, environment):
    command = [sys.executable, "-P", "-m", "marsad", "serve", "--record", str(record), "--port", "0"]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, env=environment, text=True)
    try:
        assert server.stderr is not None
        (address,) = re.findall(r"http://127\.0\.0\.1:\d+/", server.stderr.readline())
        with urllib.request.urlopen(f"{address}api/v1", timeout=60) as answer:
            assert json.load(answer)["counts"]["reports"] == 0
        with urllib.request.urlopen(f"{address}en", timeout=60) as answer:
            assert answer.headers["content-type"] == "text/html; charset=utf-8"
    finally:
        server.send_signal(signal.SIGINT)
        said = server.communicate(timeout=60)[1]
    assert "Traceback" not in said
    assert server.returncode in {0, 130}


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["--record", "nowhere.db"], "there is no such record"),
        (["--host", "192.0.2.1"], "cannot listen there"),
        (["--users", "nobody.toml"], "the file of users cannot be read"),
    ],
)
def test_what_cannot_be_served_is_told_with_advice(marsad, record, arguments, what):
    said = marsad(
        "serve", *(arguments if "--record" in arguments else ["--record", record, "--port", "0", *arguments]), code=1
    )
    assert what in said.err
    assert said.err.count("\n") >= 2


def test_users_are_added_changed_listed_and_removed(marsad, tmp_path):
    marsad("users", "add", "رنا", "--role", "review", stdin=b"sehr geheim!\n")
    token = marsad("users", "add", "feeds", "--token").out.strip()
    assert re.fullmatch(r"marsad_[\w-]{43}", token)
    kept = (tmp_path / "users.toml").read_text("utf-8")
    assert token not in kept
    assert "geheim" not in kept
    assert marsad("users", "list").out.splitlines() == ["رنا\treview\tpassword", "feeds\tread\t1 tokens"]
    marsad("users", "add", "رنا", "--role", "administer")
    assert "رنا\tadminister\tpassword" in marsad("users", "list").out
    marsad("users", "remove", "رنا")
    assert marsad("users", "list").out.splitlines() == ["feeds\tread\t1 tokens"]


@pytest.mark.parametrize(
    ("arguments", "word", "code"),
    [
        (["add", "rana"], b"short\n", 2),
        (["add", "ra na"], b"long enough\n", 1),
        (["add", "rana", "--role", "king"], b"", 2),
        (["remove", "nobody"], b"", 1),
        (["list"], b"", 1),
    ],
)
def test_users_that_make_no_sense_are_refused(marsad, tmp_path, arguments, word, code):
    marsad("users", *arguments, stdin=word, code=code)
    assert not (tmp_path / "users.toml").exists()
