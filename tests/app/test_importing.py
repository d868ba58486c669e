"""A record written out whole comes back the same, whatever it was packed with or opened by on its way."""

import gzip
import io

import pytest
from tests.loaded import built_in

from marsad.app import demo
from marsad.app.exporting import export, import_whole
from marsad.app.record.record import Record
from marsad.errors import RecordError
from marsad.store import Store


@pytest.fixture(scope="module")
def known():
    return built_in()


@pytest.fixture(scope="module")
def record(known):
    with Record(Store(":memory:", create=True), known) as opened:
        (sample, *_) = demo.samples()
        opened.add(sample.path, published=sample.published, outlet=sample.outlet)
        yield opened


def native(record):
    out = io.BytesIO()
    export(record, out, "native")
    return out.getvalue()


def test_a_record_that_was_packed_or_passed_through_an_editor_comes_back_the_same(record, known, tmp_path):
    data = native(record)
    for name, made in {"gz": gzip.compress(data), "bom": b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n")}.items():
        path = tmp_path / name
        path.write_bytes(made)
        with Record(Store(":memory:", create=True), known) as other:
            import_whole(other, str(path))
            assert other.store.fingerprints() == record.store.fingerprints()
    path = tmp_path / "half.gz"
    path.write_bytes(gzip.compress(data)[:-200])
    with Record(Store(":memory:", create=True), known) as other, pytest.raises(RecordError, match="not all rows"):
        import_whole(other, str(path))
