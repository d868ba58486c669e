"""Bad input through the real command: each fault is named, nothing is printed as data, no trace of Python is seen."""

import json
import subprocess
import sys
from datetime import date, timedelta

import pytest

ARABIC = "انسحبت القوات الأمريكية من قاعدة التنف باتجاه العراق."
ENGLISH = "U.S. forces withdrew from the al-Tanf base towards Iraq."


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\xff\xfe" * 40, "PNG picture"),
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        ("القوات ".encode() + b"\xff\xfe", "13"),
    ],
    ids=["binary", "empty", "blank", "not UTF-8 from byte 13 on"],
)
def test_what_is_no_text_is_refused_with_its_name(marsad, tmp_path, data, told):
    (tmp_path / "bad.txt").write_bytes(data)
    said = marsad("read", "bad.txt", "--jsonl", code=1)
    assert said.out == ""
    assert "bad.txt" in said.err
    assert told in said.err


def test_a_batch_goes_on_after_a_bad_file_and_says_so(marsad, tmp_path):
    (tmp_path / "good.txt").write_text(ARABIC, "utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\xff\xfe\x00")
    said = marsad("read", "bad.txt", "missing.txt", "good.txt", "--jsonl", code=1)
    assert [json.loads(line)["type"] for line in said.out.splitlines()] == ["withdrawal"]
    assert "2 of 3 could not be read: bad.txt, missing.txt" in said.err


@pytest.mark.parametrize("day", ["nonsense", "2026-13-01", "tomorrow"])
def test_a_nonsense_day_is_refused(marsad, day):
    said = marsad("read", "-", "--published", day, stdin=ARABIC.encode(), code=1)
    assert said.out == ""
    assert "--published" in said.err
    assert "2026-02-23" in said.err


def test_a_day_to_come_is_told_of_and_read(marsad):
    day = str(date.today() + timedelta(days=40))  # noqa: DTZ011
    said = marsad("read", "-", "--published", day, "--jsonl", stdin=ARABIC.encode())
    assert "after today" in said.err
    assert len(said.out.splitlines()) == 1


def test_without_a_day_it_is_said_that_days_stay_open(marsad):
    assert "--published" in marsad("read", "-", stdin=ARABIC.encode()).err


@pytest.mark.parametrize(
    "text",
    [
        "\u202e" + ARABIC + "\u202c\u2066\u200f",
        ARABIC.replace("لا", "\ufefb").replace("ق", "\ufed7"),
        ARABIC.replace("من", "من\u200f"),
        "\ufeff" + ARABIC,
    ],
    ids=["bidi controls", "presentation forms", "a mark inside", "byte order mark"],
)
def test_what_only_looks_otherwise_is_read_and_offsets_hold(marsad, text):
    said = marsad("read", "-", "--jsonl", stdin=text.encode())
    (claim,) = map(json.loads, said.out.splitlines())
    assert claim["type"] == "withdrawal"
    trigger = claim["trigger"]
    given = text.removeprefix("\ufeff")
    assert trigger["text"] in {t[trigger["start"] : trigger["end"]] for t in (text, given)}


def test_a_nul_does_no_harm(marsad):
    said = marsad("read", "-", "--jsonl", stdin=f"{ENGLISH}\0 {ENGLISH}".encode(), code=None)
    assert said.code in {0, 1}
    assert said.code == 0 or "standard input" in said.err


@pytest.mark.slow
def test_a_line_of_fifty_megabytes_ends_in_time_one_way_or_the_other(marsad, tmp_path):
    (tmp_path / "long.txt").write_bytes(b"a" * 50_000_000)
    said = marsad("read", "long.txt", "--jsonl", code=None)
    assert said.code in {0, 1}
    assert said.out == ""


def test_a_broken_lexicon_is_told_with_file_and_advice(marsad, tmp_path):
    events = tmp_path / "own" / "ar" / "events"
    events.mkdir(parents=True)
    (events / "withdrawal.yaml").write_text("event: withdrawal\nverbs:\n  - paast: x\n", "utf-8")
    for command in (["read", "-", "--lexicon", "own"], ["lexicon", "check", "own"]):
        said = marsad(*command, stdin=ARABIC.encode(), code=1)
        assert said.out == ""
        assert "withdrawal.yaml" in said.err


def test_a_closed_pipe_is_no_fault_worth_a_trace(environment, tmp_path):
    (tmp_path / "a.txt").write_text((ENGLISH + "\n") * 300, "utf-8")
    reader = subprocess.Popen(
        [sys.executable, "-P", "-m", "marsad", "read", "a.txt", "--jsonl"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment,
    )
    assert reader.stdout
    assert reader.stderr
    reader.stdout.readline()
    reader.stdout.close()
    said = reader.stderr.read().decode()
    reader.stderr.close()
    assert reader.wait(timeout=60) in {0, 141}
    assert "Traceback" not in said
    assert "BrokenPipe" not in said


def test_a_wrong_call_is_told_apart(marsad):
    assert "No such command 'rea'. Did you mean 'read'?" in marsad("rea", code=2).err
    assert "Did you mean" not in marsad("xyzzy", code=2).err
    assert "Invalid value" in marsad("read", "-", "--lang", "fr", code=2).err
