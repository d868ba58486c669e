"""What is made to do harm, or only huge: contained within bounded memory and time, told of, and the rest is read."""

import gzip
import io
import json
import os
import resource
import subprocess
import sys
import tarfile
import time
import zipfile
from pathlib import Path

import pytest
from tests.readers.conftest import MADE

from marsad.errors import InputError
from marsad.model.received import Fault, Limits, Received
from marsad.readers import apart as apart_module
from marsad.readers.apart import apart

TEXT = "انسحبت القوات الأمريكية من قاعدة التنف باتجاه العراق."
ROOT = Path(__file__).parents[2]


def packed(**members: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in members.items():
            new.writestr(name, data)
    return target.getvalue()


def reports(found):
    return [each.report.text for each in found if isinstance(each, Received)]


def faults(found):
    return [each.error.what for each in found if isinstance(each, Fault)]


def test_a_zip_gives_its_members_and_their_faults(take):
    found = take(
        packed(**{"a.txt": TEXT.encode(), "b/c.txt": b"\0" * 99, ".hidden": b"x", "d.txt": TEXT.encode("cp1256")}), "z"
    )
    assert reports(found) == [TEXT, TEXT]
    assert [each.where for each in found] == ["z/a.txt", "z/b/c.txt", "z/d.txt"]


def test_what_unfolds_without_end_is_stopped_and_the_rest_was_read(take):
    bomb = packed(a=TEXT.encode(), b=b"ab " * (70 << 20), c=TEXT.encode())
    assert len(bomb) < 1 << 20
    found = take(bomb, limits=Limits(whole=512 << 20))
    assert reports(found)[0] == TEXT
    assert any("unpacks to far more" in what for what in faults(found))


def test_bombs_inside_one_another_count_together(take):
    inner = packed(a=b"ab " * (14 << 20))
    found = take(packed(**{f"{n}.zip": inner for n in range(4)}))
    assert any("unpacks to far more" in what for what in faults(found))


def test_archives_inside_one_another_without_end_are_stopped(take):
    data = packed(a=TEXT.encode())
    for _ in range(10):
        data = packed(a=data)
    assert faults(take(data)) == ["containers lie too deep in one another"]


def test_gzip_inside_tar_is_read_and_a_bomb_of_gzip_stopped(take):
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w:gz") as tar:
        for name, data in {"../../etc/a.txt": TEXT.encode(), "b": gzip.compress(TEXT.encode())}.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
        link = tarfile.TarInfo("link")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        tar.addfile(link)
    assert reports(take(target.getvalue())) == [TEXT, TEXT]
    assert "unpacks to far more" in faults(take(gzip.compress(b"ab " * (70 << 20)), limits=Limits(whole=512 << 20)))[0]


def test_names_that_lead_elsewhere_are_labels_only(take, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = take(
        packed(**{"../../../up.txt": TEXT.encode(), "/abs.txt": TEXT.encode(), "C:\\a\nb.txt": TEXT.encode()}), "z"
    )
    assert reports(found) == [TEXT] * 3
    assert "\n" not in found[2].where
    assert list(tmp_path.iterdir()) == []
    assert not (tmp_path.parent / "up.txt").exists()


def test_a_locked_member_costs_nothing_else(take):
    """Python cannot lock; the flag alone says that it is."""
    data = bytearray(packed(a=TEXT.encode(), b=TEXT.encode()))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert faults(take(bytes(data))) == ["locked with a password"]


@pytest.mark.slow
def test_a_workbook_that_unfolds_is_refused(fault):
    source = zipfile.ZipFile(MADE / "libreoffice.xlsx")
    members = {name: source.read(name) for name in source.namelist()}
    members["xl/worksheets/sheet1.xml"] += b" " * (600 << 20)
    assert "unpacks to far more" in fault(packed(**members)).what


def test_a_document_that_takes_too_long_is_ended_and_the_next_one_read(one):
    with pytest.raises(InputError, match="longer than"):
        apart("fragments:html_text", "<p>a" * 4_000_000, name="x", seconds=0.3)
    assert one(MADE / "libreoffice.docx").report.text


def test_a_document_that_breaks_its_reader_is_told_of_and_the_next_one_read(one):
    helper = apart_module._helper
    one(MADE / "libreoffice.docx")
    assert helper.process is not None
    helper.process.kill()
    assert one(MADE / "libreoffice.docx").report.text, "a new process is begun"


def test_pages_of_great_depth_and_length_end_in_time(take):
    began = time.monotonic()
    deep = b"<html><body>" + b"<div>" * 100_000 + TEXT.encode() + b"</body></html>"
    wide = b"<html><body><p>" + b"<a href=x>y</a> " * 50_000 + b"</body></html>"
    for data in (deep, wide):
        for each in take(data, limits=Limits(seconds=10)):
            assert isinstance(each, Received) or each.error.advice
    assert time.monotonic() - began < 40


LIMITED = """
import resource, sys
from marsad.app.library import library
from marsad.app.receiving import received
from marsad.model.received import Source, Fault
from marsad.settings import Settings
known = library(Settings())
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
count = sum(not isinstance(each, Fault) for each in received(Source("x", path=sys.argv[1]), known))
print(count, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["csv", "jsonl", "json", "mbox"])
def test_what_is_read_piece_by_piece_takes_no_memory(tmp_path, kind):
    """Twenty megabytes of rows or messages, in less than twelve of memory."""
    row, count = "word " * 2_000, 2_000
    with (tmp_path / "big").open("w", encoding="utf-8") as file:
        if kind == "csv":
            file.write("text,date\n")
            file.writelines(f"{n} {row},2026-02-23\n" for n in range(count))
        elif kind == "jsonl":
            file.writelines(json.dumps({"text": f"{n} {row}"}) + "\n" for n in range(count))
        elif kind == "json":
            file.write("[" + ",\n".join(json.dumps({"text": f"{n} {row}"}) for n in range(count)) + "]")
        else:
            head = "From a\nFrom: a@b.example\nSubject: c\nDate: Mon, 23 Feb 2026 10:00:00 +0300\n\n"
            file.writelines(f"{head}{n} {row}\n\n" for n in range(count))
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(tmp_path / "big")],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )
    read, grown = map(int, done.stdout.split())
    assert read == count
    assert grown < 12


def test_a_file_of_a_gigabyte_is_refused_at_once(take, tmp_path):
    for name, head in {"a.txt": TEXT.encode(), "b.pdf": b"%PDF-1.7\n", "c.html": b"<!doctype html><html>"}.items():
        with (tmp_path / name).open("wb") as file:
            file.write(head)
            file.truncate(1 << 30)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        (found,) = take(tmp_path / name)
        assert found.error.what == "too large to be one report (1,024 MB)"
        assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50 << 10
