"""``add`` and ``watch`` as a user runs them: files of any kind, addresses, what fails told of at the end, stopping."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from tests.web.server import HTML, serving

TEXT = "Turkish artillery shelled a village near {} on Monday, a local source said. Two civilians were wounded."


@pytest.fixture
def server():
    with serving() as made:
        yield made


def rows(said):
    return [json.loads(line) for line in said.out.splitlines()]


def test_a_folder_of_mixed_files(marsad, tmp_path):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "page.html").write_text(HTML, "utf-8")
    (inbox / "note.txt").write_text(TEXT.format("Kobani"), "utf-8")
    (inbox / "old.txt").write_bytes("قصفت المدفعية التركية قرية جنوب كوباني يوم الاثنين.".encode("windows-1256"))
    (inbox / "empty.txt").write_bytes(b"")
    (inbox / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    said = marsad("add", "inbox", "--published", "2026-02-23", code=1)
    assert "3 reports added" in said.err
    assert "2 could not be read: inbox/broken.pdf, inbox/empty.txt" in said.err
    assert "inbox/empty.txt: empty" in said.err
    assert said.out == ""
    again = marsad("add", "inbox", "--published", "2026-02-23", code=1)
    assert "0 reports added, 3 were there" in again.err


def test_another_way_is_told_of(marsad, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT.format("Kobani"), "utf-8")
    marsad("add", "a.txt")
    assert "0 reports added, 1 were there (1 came by another way too)" in marsad("add", "b.txt").err


def test_columns_may_be_named(marsad, tmp_path):
    told = [(town, TEXT.format(town), day) for town, day in (("Kobani", "2026-02-23"), ("Manbij", "2026-02-24"))]
    table = "Kennung,Inhalt,Tag\n" + "".join(f'{town},"{text}",{day}\n' for town, text, day in told)
    (tmp_path / "table.csv").write_text(table, "utf-8")
    marsad("add", "table.csv", "--column", "text=Inhalt", "--column", "published=Tag")
    found = rows(marsad("list", "reports", "--json"))
    assert [row["published"] for row in found] == ["2026-02-23", "2026-02-24"]
    assert "is not FIELD=NAME" in marsad("add", "table.csv", "--column", "Inhalt", code=2).err


def test_addresses_and_what_becomes_of_them(marsad, server):
    page = server.put_known("/1")
    missing = server.base + "/none"
    assert "no public address" in marsad("add", page, code=1).err
    said = marsad("add", page, missing, "--allow-private", code=1)
    assert "1 reports added" in said.err
    assert "no such page (404)" in said.err
    assert "0 reports added, 1 were there" in marsad("add", page, "--allow-private").err
    (report,) = rows(marsad("list", "reports", "--json"))
    shown = marsad("show", report["id"]).out
    assert page in shown
    assert "200" in shown


def test_a_feed_with_the_pages_behind_it(marsad, server):
    server.put("/one", HTML)
    server.put("/two", HTML.replace("forty trucks", "fifty trucks"))
    assert "2 reports added" in marsad("add", server.put_feed(), "--follow", "--allow-private").err
    assert {row["title"][:15] for row in rows(marsad("list", "reports", "--json"))} == {"US forces leave"}


def test_a_page_that_is_too_large_is_told_of(marsad, server):
    said = marsad("add", server.put("/1", HTML * 2), "--allow-private", "--max-size", "0.001", code=1)
    assert "larger than 0.001 MB" in said.err
    assert "--max-size" in said.err


def test_nothing_to_add_is_a_usage_error(marsad):
    assert "no such file" in marsad("add", "none.txt", code=1).err


def test_jobs_are_many_or_one(marsad, tmp_path):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for n in range(40):
        (inbox / f"{n}.txt").write_text(TEXT.format(f"Kobani, report {n}"), "utf-8")
    assert "40 reports added" in marsad("add", "inbox", "--jobs", "2", "--record", "two.db").err
    assert "40 reports added" in marsad("add", "inbox", "--jobs", "1", "--record", "one.db").err
    two, one = (marsad("list", "--json", "--limit", "500", "--record", name).out for name in ("two.db", "one.db"))
    assert two == one


# --- watch ------------------------------------------------------------------------------------------------------------


def test_a_list_that_makes_no_sense_is_told_of(marsad, tmp_path):
    (tmp_path / "sources.toml").write_text("[[feed]]\nurl = 'https://x.example'\nevery = 'often'\n", "utf-8")
    said = marsad("watch", "sources.toml", code=1)
    assert "sources.toml: feed 1: every: 'often' is no interval" in said.err


@pytest.fixture
def sources(tmp_path, server):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "note.txt").write_text(TEXT.format("Kobani"), "utf-8")
    os.utime(inbox / "note.txt", (time.time() - 60,) * 2)
    text = f"allow_private = true\n[[feed]]\nurl = '{server.put_feed()}'\nevery = '1s'\n[[folder]]\npath = 'inbox'\nevery = '1s'\n"
    (tmp_path / "sources.toml").write_text(text, "utf-8")
    return tmp_path / "sources.toml"


def test_everything_is_looked_at_once(marsad, sources, server):
    said = marsad("watch", "sources.toml", "--once")
    assert len(said.out.splitlines()) == 3
    assert "3 reports added" in said.err
    said = marsad("watch", "sources.toml", "--once", "--json")
    assert said.out == ""
    assert "0 reports added" in said.err
    server.answers.clear()
    assert "no such page (404)" in marsad("watch", "sources.toml", "--once", code=1).err


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_watch_ends_when_it_is_told_to_with_a_summary(environment, sources, server, number):
    command = [sys.executable, "-P", "-m", "marsad", "watch", "sources.toml", "--json"]
    watch = subprocess.Popen(
        command, cwd=sources.parent, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        assert watch.stdout is not None
        lines = [watch.stdout.readline() for _ in range(3)]
        late = sources.parent / "inbox" / "late.txt"
        late.write_text(TEXT.format("Manbij"), "utf-8")
        os.utime(late, (time.time() - 60,) * 2)
        lines.append(watch.stdout.readline())
        watch.send_signal(number)
        rest, err = watch.communicate(timeout=30)
    finally:
        watch.kill()
    assert watch.returncode == 0, err.decode()
    assert rest == b""
    assert [json.loads(line)["where"] for line in lines][-1].endswith("late.txt")
    assert "4 reports added" in err.decode()
