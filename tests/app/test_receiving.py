"""What comes in, whatever it is: read, or told of; never raised."""

import json
from datetime import date
from pathlib import Path

import pytest
from tests.loaded import built_in

from marsad.app.finishing import named_day
from marsad.app.receiving import received
from marsad.model.received import Dating, Fault, Limits, Options, Received, Source

ARABIC = "انسحبت القوات الأمريكية من قاعدة التنف باتجاه العراق."


@pytest.fixture(scope="module")
def known():
    return built_in()


@pytest.fixture
def take(known):
    """Return a function that gives what a path or bytes hold."""

    def of(given: Path | bytes, name: str = "", **said):
        source = Source(name or str(given), data=given) if isinstance(given, bytes) else Source(str(given), str(given))
        return list(received(source, known, Options(**said)))

    return of


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256", "iso-8859-6"]
)
def test_a_text_is_read_in_any_encoding_that_arabic_is_kept_in(take, encoding):
    (one,) = take(ARABIC.encode(encoding), "a")
    assert one.report.text == ARABIC
    assert one.reader == "text"
    assert (one.original is None) == (encoding == "utf-8")
    assert one.original is None or one.original.decode(one.encoding) == ARABIC


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6"])
def test_a_guessed_encoding_is_said(take, encoding):
    (one,) = take(ARABIC.encode(encoding), "a")
    assert one.encoding == encoding
    assert one.notes == (f"its encoding is not stated: read as {encoding}",)


def test_the_day_is_the_users_else_the_texts_else_the_names_and_that_is_said(take):
    text = f"دمشق، 23 شباط 2026 - {ARABIC}".encode()
    told = [
        take(text, "2026-01-05_a", published=date(2026, 2, 1))[0],
        take(text, "2026-01-05_a")[0],
        take(ARABIC.encode(), "in 2026-01-05/2026-02-24_a.txt")[0],
        take(ARABIC.encode(), "2026-01-05 2026-01-06")[0],
    ]
    assert [(one.report.published, one.dating) for one in told] == [
        (date(2026, 2, 1), Dating.USER),
        (date(2026, 2, 23), Dating.TEXT),
        (date(2026, 2, 24), Dating.NAME),
        (None, Dating.UNKNOWN),
    ]


def test_a_folder_is_read_in_order_and_what_is_no_report_costs_nothing_else(take, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "b.txt").write_text(ARABIC, "utf-8")
    (tmp_path / "a.txt").write_bytes(b"\x00" * 50)
    (tmp_path / "c.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / ".hidden").write_text(ARABIC, "utf-8")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "z.jsonl").write_text(json.dumps({"text": ARABIC, "published": "2026-02-23"}) + "\nbad\n", "utf-8")
    found = take(tmp_path)
    where = [one.where.removeprefix(f"{tmp_path}/") for one in found]
    assert where == ["a.txt", "in/b.txt", "z.jsonl:1", "z.jsonl:2"]
    assert [type(one) for one in found] == [Fault, Received, Received, Fault]


def test_a_picture_that_is_named_is_refused(take, tmp_path):
    (tmp_path / "c.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (fault,) = take(tmp_path / "c.png")
    assert "a PNG picture" in fault.error.what


def test_what_is_too_large_is_refused_without_being_read(take, tmp_path):
    with (tmp_path / "huge").open("wb") as file:
        file.truncate(1 << 30)
        file.seek(0)
        file.write(ARABIC.encode())
    (fault,) = take(tmp_path / "huge")
    assert "too large" in fault.error.what
    (fault,) = take(ARABIC.encode(), "a", limits=Limits(characters=10))
    assert "too long" in fault.error.what


def test_a_name_states_a_day_only_where_it_states_one():
    assert named_day("20260223_report.txt") == date(2026, 2, 23)
    assert named_day("news/2026/02/23/x") == date(2026, 2, 23)
    assert named_day("2026-02-30") is None
    assert named_day("12026022345") is None
    assert named_day("2026-02-23 to 2026-02-24") is None
