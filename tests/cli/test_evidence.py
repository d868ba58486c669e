"""How reports came, and their bytes, given back and proved, as a user asks for them."""

import hashlib
import json
import shutil
import subprocess
import sys

import pytest

MARKDOWN = "---\ntitle: Convoy leaves base\ndate: 2026-02-23\n---\n\nU.S. forces left the Qasrak base in Hasakah on Monday, a source said.\n"
ARABIC = "قصفت المدفعية التركية قرية جنوب كوباني يوم الاثنين، وفق مصدر محلي، وأصيب مدنيان بجروح."


@pytest.fixture(scope="session")
def filled(environment, tmp_path_factory):
    """A folder with a record of two reports, one of them in an old encoding."""
    folder = tmp_path_factory.mktemp("evidence")
    (folder / "in").mkdir()
    (folder / "in" / "note.md").write_text(MARKDOWN, "utf-8")
    (folder / "in" / "2026-02-24 old.txt").write_bytes(ARABIC.encode("windows-1256"))
    command = [
        sys.executable,
        "-P",
        "-m",
        "marsad",
        "add",
        "in",
        "--outlet",
        "Zagros Post",
        "--by",
        "rana",
        "--record",
        "desk.db",
    ]
    subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True)
    return folder


@pytest.fixture
def desk(marsad, filled, tmp_path):
    shutil.copytree(filled, tmp_path, dirs_exist_ok=True)

    def run(*arguments, **options):
        return marsad(*arguments, "--record", "desk.db", **options)

    return run


@pytest.fixture
def ids(desk):
    """Outlet's reports by the end of the name of their file."""
    rows = [json.loads(line) for line in desk("list", "reports", "--json").out.splitlines()]
    return {"old" if row["text"].startswith("قصف") else "note": row["id"] for row in rows}


def test_a_report_s_way_and_its_bytes_come_back(desk, ids, tmp_path):
    said = desk("evidence", ids["old"]).out
    assert "in/2026-02-24 old.txt" in said
    assert "windows-1256" in said
    assert "day from the file" in said
    assert "rana" in said
    data = ARABIC.encode("windows-1256")
    assert hashlib.sha256(data).hexdigest() in said
    desk("evidence", ids["old"], "--out", "back.txt")
    assert (tmp_path / "back.txt").read_bytes() == data
    (row,) = [json.loads(line) for line in desk("evidence", ids["old"], "--json").out.splitlines()]
    assert row["way"]["encoding"] == "windows-1256"
    desk("evidence", row["sha256"], "--out", "by-hash.txt")
    assert (tmp_path / "by-hash.txt").read_bytes() == data


def test_show_says_whence_the_date_is_and_how_it_came(desk, ids):
    said = desk("show", ids["note"]).out
    assert "2026-02-23" in said
    assert "Zagros Post" in said
    assert "in/note.md" in said
    assert "الناشر" in desk("show", ids["note"], "--in", "ar").out


def test_what_is_not_there_is_told_of(desk):
    assert "no such report" in desk("evidence", "r_none", code=1).err
    assert "no bytes" in desk("evidence", "0" * 64, "--out", "x", code=1).err
    assert "give a report" in desk("evidence", code=2).err


def test_a_manifest_proves_what_is_on_record(desk, ids, tmp_path):
    desk("evidence", "--manifest", "m.json", "--out", "originals")
    manifest = json.loads((tmp_path / "m.json").read_text("utf-8"))
    assert {entry["report"] for entry in manifest["entries"]} == set(ids.values())
    old = next(entry for entry in manifest["entries"] if entry["report"] == ids["old"])
    assert (old["published"], old["dating"], old["by"]) == ("2026-02-24", "name", "rana")
    lines = (tmp_path / "m.json").read_bytes().split(b"\n")[1:-2]
    told = b"".join(line.removesuffix(b",") + b"\n" for line in lines)
    assert hashlib.sha256(told).hexdigest() == manifest["digest"], "anybody can work it out"
    assert "2 entries" in desk("evidence", "--verify", "m.json").err
    assert "2 entries" in desk("evidence", "--verify", "m.json", "originals").err
    if shutil.which("sha256sum"):
        done = subprocess.run(
            ["sha256sum", "-c", "SHA256SUMS"], cwd=tmp_path / "originals", capture_output=True, check=False
        )
        assert done.returncode == 0, done.stdout


def test_what_was_changed_is_found_out(desk, ids, tmp_path):
    desk("evidence", "--manifest", "m.json", "--out", "originals")
    (victim,) = [
        path for path in (tmp_path / "originals").iterdir() if path.read_bytes() == ARABIC.encode("windows-1256")
    ]
    victim.write_bytes(ARABIC.encode("windows-1256").replace(b"1", b"2") + b" ")
    said = desk("evidence", "--verify", "m.json", "originals", code=1)
    assert ids["old"] in said.out
    assert ids["note"] not in said.out
    text = (tmp_path / "m.json").read_text("utf-8")
    (tmp_path / "forged.json").write_text(text.replace('"published":"2026-02-24"', '"published":"2026-02-22"'), "utf-8")
    said = desk("evidence", "--verify", "forged.json", code=1)
    assert "its digest" in said.out
    assert "otherwise" in said.out
    (tmp_path / "none.json").write_text("{}", "utf-8")
    assert "no manifest" in desk("evidence", "--verify", "none.json", code=1).err


def test_a_manifest_of_another_record_is_told_apart(desk, marsad):
    desk("evidence", "--manifest", "m.json")
    marsad("init", "other.db")
    said = marsad("evidence", "--verify", "m.json", "--record", "other.db", code=1)
    assert "another record" in said.out
