"""Whatever comes in, a reader gives reports and faults, and raises nothing (at length: ``bench/fuzz_readers.py``)."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.readers.conftest import MADE

from marsad.model.received import Fault, Received

BEGINNINGS = (
    *(
        b"",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"<!doctype html><p>",
        b"<rss><channel><item><title>",
        b"<?xml version='1.0'?><feed>",
    ),
    *(
        b'{"text": "',
        b'[{"text": "',
        b'{"messages": [{"id": 1, "text": "',
        b'{"version": "https://jsonfeed.org/version/1.1", "items": [',
    ),
    *(
        b"text,date\n",
        b"From: a@b\nDate: x\nSubject: ",
        b"From a\nFrom: b\nTo: c\nDate: ",
        b"%PDF-1.7\n",
        b"WARC/1.0\r\n",
    ),
    *(b"PK\x03\x04", b"\x1f\x8b\x08\x00", b"---\ntitle: ", b"20260223121500-7\t", b"event_date,event_type,notes\n"),
)
FILES = [path.read_bytes() for path in sorted(MADE.iterdir()) if path.suffix not in {".py", ""}]
EASY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def well(found) -> bool:
    """Whether all is a report or a fault, and no library's own words are a fault."""
    for each in found:
        assert isinstance(each, Received | Fault)
        if isinstance(each, Fault):
            assert each.error.where
            assert "cannot be read (" not in each.error.what
    return True


@EASY
@given(st.sampled_from(BEGINNINGS), st.binary(max_size=300))
def test_no_bytes_are_raised_for(take, beginning, rest):
    assert well(take(beginning + rest))


@EASY
@given(st.sampled_from(FILES), st.integers(0, 10_000), st.binary(min_size=1, max_size=6), st.booleans())
def test_no_broken_file_is_raised_for(take, data, place, put, cut):
    at = place % len(data)
    assert well(take(data[:at] + put + (b"" if cut else data[at + len(put) :])))


@pytest.mark.parametrize("data", FILES, ids=[str(len(data)) for data in FILES])
def test_files_cut_in_the_middle_are_told_of_or_read_so_far(take, data):
    assert well(take(data[: len(data) // 2]))
