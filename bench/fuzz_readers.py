"""Changes real files of every format at random and reads them: whatever comes in, nothing may be raised, hang or break.

``PYTHONPATH=src:. python bench/fuzz_readers.py MINUTES [KIND…]`` prints each fault of the readers that it finds, shrunk as far as
hypothesis can, and how many inputs were read. A reader that tells of a broken file in its own words is well; one that lets a
library's error through ("cannot be read (KeyError …)"), breaks the process that takes documents apart, or takes longer than
ten seconds is not.
"""

import csv
import gzip
import io
import json
import mailbox
import os
import sys
import tarfile
import tempfile
import time
import warnings
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from marsad.app.library import Library, library
from marsad.app.receiving import received
from marsad.model.received import Fault, Limits, Options, Received, Source
from marsad.settings import from_environment

MADE = Path(__file__).parents[1] / "tests" / "data" / "received"
TEXT = "انسحبت القوات الأمريكية من قاعدة التنف باتجاه العراق، بحسب مصدر محلي."
SECONDS = 10
SCARES = ("cannot be read (", "breaks the program", "takes longer", "more memory")
TOKENS = (
    *(
        b"\x00",
        b"\xff" * 8,
        b"<",
        b">",
        b"&#x0;",
        b"{",
        b"[" * 300,
        b'"',
        b"\n",
        b"\r\n\r\n",
        b"--",
        b"\\u0000",
        b"\\ud800",
    ),
    *(
        b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
        b"&a;",
        b"Content-Type: ",
        b"boundary=",
        b"=?utf-8?b?",
        b"/Kids [2 0 R]",
        b"endobj",
    ),
    *(
        b"From ",
        b"WARC/1.0\r\n",
        b"Content-Length: -1",
        b"Content-Length: 99999999999",
        b"2026-99-99",
        b"9" * 400,
        b"-1",
        b"1e999",
    ),
    *("\u202e\ufeff".encode(), "\ud7ff".encode(), b"\xed\xa0\x80", b"../../../etc/passwd", b"PK\x05\x06", b"\x1f\x8b"),
)


def seeds() -> dict[str, bytes]:
    """Return a file of each format."""
    found = {path.name: path.read_bytes() for path in sorted(MADE.iterdir()) if path.suffix not in {".py", ""}}
    found["text"] = TEXT.encode()
    found["text 1256"] = TEXT.encode("cp1256")
    found["text utf-16"] = TEXT.encode("utf-16")
    found["markdown"] = f"---\ntitle: a\ndate: 2026-02-23\n---\n# b\n**{TEXT}** [c](http://d.example)\n".encode()
    rows = [{"text": TEXT, "published": "2026-02-23T10:00+03:00", "outlet": "Okaz", "id": str(n)} for n in range(3)]
    found["lines"] = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()
    found["json"] = json.dumps({"articles": rows}, indent=1).encode()
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "a",
        "items": [{"content_html": f"<p>{TEXT}", "url": "b"}],
    }
    found["json feed"] = json.dumps(feed).encode()
    message = {"id": 2, "type": "message", "date": "2026-02-23T10:00:00", "date_unixtime": "1771830000", "text": [TEXT]}
    chat = {"name": "a", "type": "public_channel", "id": 1, "messages": [message, message]}
    found["telegram"] = json.dumps({"about": "b", "chats": {"about": "c", "list": [chat, chat]}}, indent=1).encode()
    target = io.StringIO()
    csv.writer(target).writerows([("النص", "التاريخ"), (TEXT, "2026-02-23"), (f'"{TEXT}"\n', "1/2/2026")])
    found["table"] = target.getvalue().encode()
    acled = {"event_date": "2026-02-20", "event_type": "x", "notes": TEXT, "timestamp": "1771848000", "source": "y"}
    found["acled"] = (";".join(acled) + "\n" + ";".join(acled.values()) + "\n").encode()
    found["gkg"] = "\t".join(
        ["20260223121500-7", "20260223121500", *["x"] * 24, "<PAGE_TITLE>a b</PAGE_TITLE>"]
    ).encode()
    head = "From: =?utf-8?b?2LHZiA==?= <a@b.example>\nSubject: c\nDate: Mon, 23 Feb 2026 10:00:00 +0300\nMIME-Version: 1.0\n"
    parts = f"--x\nContent-Type: text/html; charset=utf-8\n\n<p>{TEXT}</p>\n--x\nContent-Type: text/csv\n\n{target.getvalue()}\n--x--\n"
    found["mail"] = f'{head}Content-Type: multipart/mixed; boundary="x"\n\n{parts}'.encode()
    with tempfile.TemporaryDirectory() as name:
        box = mailbox.mbox(Path(name) / "box")
        for _ in range(2):
            box.add(found["mail"])
        box.close()
        found["mail box"] = (Path(name) / "box").read_bytes()
    small = {name: found[name] for name in ("text", "lines", "mail", "table", "libreoffice.docx")}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in small.items():
            file.writestr(name, data)
    found["zip"] = packed.getvalue()
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as tar:
        for name, data in small.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    found["tar"] = packed.getvalue()
    found["gzip"] = gzip.compress(found["tar"])
    found["telegram page"] = (
        '<html><div class="page_wrap"><div class="page_header"><div class="text bold">a</div></div><div class="message default clearfix" '
        'id="message2"><div class="body"><div class="pull_right date details" title="24.02.2026 01:10:00 UTC+03:00">1</div>'
        f'<div class="from_name">b</div><div class="text">{TEXT}</div></div></div></div></html>'
    ).encode()
    return found


def inputs(data: bytes) -> st.SearchStrategy[bytes]:
    """Return a file with some changes: bytes set, cut out, doubled, or put in."""
    place = st.integers(0, max(0, len(data) - 1))
    edit = st.tuples(
        st.sampled_from(["set", "cut", "double", "put", "end", "zero"]),
        place,
        st.one_of(st.integers(1, 8), st.integers(1, max(1, len(data) // 2))),
        st.one_of(st.sampled_from(TOKENS), st.binary(min_size=1, max_size=8)),
    )
    return st.lists(edit, min_size=1, max_size=6).map(lambda edits: changed(data, edits))


def changed(data: bytes, edits: list[tuple[str, int, int, bytes]]) -> bytes:
    for kind, at, length, put in edits:
        if kind == "set":
            data = data[:at] + put + data[at + len(put) :]
        elif kind == "cut":
            data = data[:at] + data[at + length :]
        elif kind == "double":
            data = data[: at + length] + data[at:]
        elif kind == "put":
            data = data[:at] + put + data[at:]
        elif kind == "end":
            data = data[:at]
        else:
            data = data[:at] + b"\x00" * min(length, 64) + data[at + length :]
    return data


def repacked(data: bytes, change: Callable[[bytes], bytes], which: int) -> bytes:
    """Return a ZIP with one member changed, so that what reads the member is reached, not only what unpacks it."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        members = source.infolist()
        for number, info in enumerate(members):
            inner = source.read(info)
            new.writestr(info.filename, change(inner) if number == which % len(members) else inner)
    return target.getvalue()


def packed_inputs(data: bytes) -> st.SearchStrategy[bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        sizes = [info.file_size for info in source.infolist()]

    @st.composite
    def strategy(draw: st.DrawFn) -> bytes:
        which = draw(st.integers(0, len(sizes) - 1))
        made: list[bytes] = []
        repacked(data, lambda inner: made.append(inner) or inner, which)
        new = draw(inputs(made[0]))
        return repacked(data, lambda _: new, which)

    return strategy()


def check(data: bytes, known: Library, counts: Counter[str]) -> None:
    began = time.monotonic()
    limits = Limits(seconds=SECONDS, whole=32 << 20)
    for each in received(Source("in", data=data), known, Options(limits=limits)):
        assert isinstance(each, Received | Fault)
        if isinstance(each, Received):
            counts["reports"] += 1
            report = each.report
            assert report.text
            names = f"{report.title}\n{report.outlet}\n{report.url}\n{each.copied_from}"
            assert "\0" not in names, "NUL in a name"
            f"{report.text}{names}{each.where}".encode()
            for page in each.pages:
                assert 0 <= page.span.start < page.span.end <= len(each.report.text)
        else:
            counts["faults"] += 1
            assert not any(scare in each.error.what for scare in SCARES), str(each.error)
            assert each.error.where, each.error.what
    counts["inputs"] += 1
    took = time.monotonic() - began
    assert took < SECONDS, f"{took:.1f} s"


def main() -> None:
    minutes = float(sys.argv[1])
    wanted = sys.argv[2:]
    known = library(from_environment(os.environ))
    given_files = {name: data for name, data in seeds().items() if not wanted or name in wanted}
    ends = time.monotonic() + 60 * minutes
    counts: Counter[str] = Counter()
    told: Counter[str] = Counter()
    rounds = 0
    warnings.simplefilter("ignore")
    while time.monotonic() < ends:
        for name, data in given_files.items():
            strategies = [inputs(data)] + ([packed_inputs(data)] if zipfile.is_zipfile(io.BytesIO(data)) else [])
            for strategy in strategies:
                fuzz(name, strategy, known, counts, told, rounds)
            if time.monotonic() > ends:
                break
        rounds += 1
        print(f"{rounds} rounds: {dict(counts)}", flush=True)
    print(f"{len(told)} kinds of faults found: {dict(told)}")


def fuzz(
    name: str, strategy: st.SearchStrategy[bytes], known: Library, counts: Counter[str], told: Counter[str], rounds: int
) -> None:
    kept: list[bytes] = []

    @settings(
        max_examples=60,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
    )
    @given(strategy)
    def run(data: bytes) -> None:
        kept[:] = [data]
        check(data, known, counts)

    try:
        run()
    except Exception as fault:  # noqa: BLE001 - that is what is looked for
        words = f"{name}: {str(fault).splitlines()[0][:160]}"
        told[words] += 1
        if told[words] == 1:
            folder = Path(tempfile.gettempdir()) / "fuzz_readers"
            folder.mkdir(exist_ok=True)
            path = folder / f"{name.replace(' ', '_')}-{rounds}-{len(told)}"
            path.write_bytes(kept[0])
            print(f"{words}\n  {path}", flush=True)


if __name__ == "__main__":
    main()
