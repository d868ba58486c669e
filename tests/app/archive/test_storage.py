"""Object storage: listed, opened in stretches, and what cannot be reached told of. A small service of our own stands for S3."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit
from xml.sax.saxutils import escape

import msgspec
import pytest
from tests.app.archive.conftest import ALL, COUNT, made

from marsad.app.archive import storage
from marsad.app.archive.cutting import pieces
from marsad.app.archive.parts import Part, Piece, Storage
from marsad.app.archive.reading import PartReader
from marsad.model.received import Fault, Limits, Options

pytest.importorskip("daft")


class Bucket(BaseHTTPRequestHandler):
    """Answers lists, questions for a size, and ranges, of a bucket called news."""

    def do_GET(self):
        asked = urlsplit(self.path)
        key = asked.path.removeprefix("/news").lstrip("/")
        if not key:
            self._listed(parse_qs(asked.query).get("prefix", [""])[0])
        elif key.removeprefix("x/") not in ALL:
            self.send_error(404)
        else:
            self._sent(made(key.removeprefix("x/")))

    do_HEAD = do_GET  # noqa: N815 - as its base calls it

    def _listed(self, prefix):
        rows = "".join(
            f"<Contents><Key>x/{escape(name)}</Key><Size>{len(made(name))}</Size><ETag>e</ETag>"
            "<LastModified>2026-02-23T00:00:00.000Z</LastModified></Contents>"
            for name in ALL
            if f"x/{name}".startswith(prefix)
        )
        body = (
            '<?xml version="1.0"?><ListBucketResult><Name>news</Name><IsTruncated>false</IsTruncated>'
            f"<Prefix>{escape(prefix)}</Prefix>{rows}</ListBucketResult>"
        ).encode()
        self._answer(200, body, {"Content-Type": "application/xml"})

    def _sent(self, data):
        given = self.headers.get("Range", "")
        if not given:
            self._answer(200, data, {"Accept-Ranges": "bytes"})
            return
        first, _, last = given.removeprefix("bytes=").partition("-")
        start = int(first) if first else len(data) - int(last)
        end = min(int(last) + 1 if first and last else len(data), len(data))
        self._answer(206, data[start:end], {"Content-Range": f"bytes {start}-{end - 1}/{len(data)}"})

    def _answer(self, code, body, headers):
        self.send_response(code)
        for name, value in (headers | {"Content-Length": str(len(body)), "ETag": '"e"'}).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def bucket():
    with ThreadingHTTPServer(("127.0.0.1", 0), Bucket) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Storage(endpoint=f"http://127.0.0.1:{server.server_port}", region="us-east-1", anonymous=True)
        server.shutdown()


def test_files_are_listed_with_their_sizes(bucket):
    found = [each for each in storage.files("s3://news/x/*.jsonl", bucket) if not isinstance(each, Fault)]
    assert [(source.name, size) for source, size in found] == [("s3://news/x/news.jsonl", len(made("news.jsonl")))]


@pytest.mark.parametrize("name", ["news.jsonl", "news.csv", "news.parquet"])
def test_a_file_is_read_in_stretches_as_from_the_disk(bucket, setup, name):
    reader = PartReader(msgspec.structs.replace(setup, storage=bucket))
    where = f"s3://news/x/{name}"
    whole = Piece(where, where, size=len(made(name)))
    cut = pieces(whole, storage.stuff(where, where, whole.size, bucket, Limits()), Options(), 1_500)
    assert len(cut) > 1
    told = [reader.read(Part((piece,))).summary for piece in cut]
    assert sum(each.reports for each in told) == COUNT
    assert not any(each.failures for each in told)
    assert all(outcome.kept for outcome in (reader.read(Part((piece,))) for piece in cut))
    assert {stretch.name for each in told for stretch in each.stretches} == {where}


def test_what_is_not_there_is_told_of(bucket, setup):
    reader = PartReader(msgspec.structs.replace(setup, storage=bucket))
    summary = reader.read(Part((Piece("s3://news/x/gone.jsonl", "s3://news/x/gone.jsonl", size=10),))).summary
    assert len(summary.failures) == 1
