"""Archives small enough to be read in a test, in each of the formats that large ones come in."""

import csv
import io
import json
import os
from collections.abc import Callable
from functools import cache, partial

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests.loaded import built_in
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from marsad import __version__
from marsad.app.archive.parts import Setup
from marsad.app.archive.reading import PartReader
from marsad.app.record.worker import Opening
from marsad.settings import from_environment

SENTENCES = (
    "Turkish artillery shelled a village near {place} on Monday, a local source said. Two civilians were wounded.",
    'قال مصدر محلي إن "المدفعية التركية" قصفت قرية قرب {place} اليوم،\nوأصيب مدنيان.',
)
PLACES = ("Kobani", "Manbij", "Tal Tamr", "Afrin")
COUNT = 24


def texts() -> list[str]:
    return [
        f"{SENTENCES[number % 2].format(place=PLACES[number % 4])} ({number}; {number % 5})" for number in range(COUNT)
    ]


def rows() -> list[dict[str, str]]:
    return [
        {
            "Text": text,
            "Date": f"{number % 27 + 1:02}/02/2026",
            "Source": "Okaz",
            "Link": f"https://example.org/{number}",
        }
        for number, text in enumerate(texts())
    ]


def as_lines() -> bytes:
    keys = {"Text": "text", "Source": "outlet", "Link": "url"}
    made = [
        {keys[k]: v for k, v in row.items() if k in keys} | {"published": f"2026-02-{number % 27 + 1:02}"}
        for number, row in enumerate(rows())
    ]
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in made).encode()


def as_table() -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, ["Link", "Text", "Date", "Source"])
    writer.writeheader()
    writer.writerows(rows())
    return out.getvalue().encode()


def as_parquet() -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows()), out, row_group_size=7)
    return out.getvalue()


def as_warc(*, packed: bool) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for number, text in enumerate(texts()):
        page = f"<html><head><title>News {number}</title></head><body><article><p>{text}</p></article></body></html>"
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.0")
        url = f"https://example.org/2026/02/{number % 27 + 1:02}/{number}"
        record = writer.create_warc_record(url, "response", payload=io.BytesIO(page.encode()), http_headers=headers)
        aside = record.raw_stream  # what warcio lays aside to count it, and leaves open
        writer.write_record(record)
        for stream in (aside, record.raw_stream):
            stream.close()
    return out.getvalue()


ALL: dict[str, Callable[[], bytes]] = {
    "news.jsonl": as_lines,
    "news.csv": as_table,
    "news.parquet": as_parquet,
    "crawl.warc": partial(as_warc, packed=False),
    "crawl.warc.gz": partial(as_warc, packed=True),
}


@cache
def made(name: str) -> bytes:
    """Give the reports in one of the formats, the same bytes each time."""
    return ALL[name]()


@pytest.fixture(scope="session")
def known():
    return built_in()


@pytest.fixture(scope="session")
def opening() -> Opening:
    cache = from_environment(os.environ).cache_dir
    return Opening(str(cache) if cache else "")


@pytest.fixture
def setup(known, opening, tmp_path) -> Setup:
    return Setup(str(tmp_path / "out"), opening, (__version__, known.words, known.names))


@pytest.fixture
def reader(setup) -> PartReader:
    return PartReader(setup)


@pytest.fixture
def archive(tmp_path, monkeypatch):
    """A folder with the same reports in all formats, and lines that hold none."""
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ALL:
        (folder / name).write_bytes(made(name))
    (folder / "bad.jsonl").write_text('{"text": "Turkish jets struck Afrin."}\n{"text": ""}\nnot json\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    return folder
