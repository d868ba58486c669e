"""Reports as JSON Lines: what is given is kept, faults are told by line, the rest goes on."""

import json
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone

import pytest

from marsad.errors import DateError, InputError
from marsad.model.received import Fault


@pytest.fixture
def read(take):
    """Return a function that gives what some lines hold."""

    def of(*rows: Mapping[str, object] | bytes):
        lines = [row if isinstance(row, bytes) else json.dumps(row, ensure_ascii=False).encode() for row in rows]
        return take(b"\n".join(lines), "reports.jsonl", lines=True)

    return of


def test_all_that_is_given_is_kept(read):
    fields = {"id": "r1", "text": "Two words.", "outlet": "O", "title": "T", "url": "http://x", "lang": "en"}
    (line,) = read(fields | {"published": "2026-02-23T12:10+03:00"})
    report = line.report
    assert (report.id, report.text, report.outlet, report.title, report.url) == tuple(fields.values())[:5]
    assert report.published == date(2026, 2, 23)
    assert report.published_at == datetime(2026, 2, 23, 12, 10, tzinfo=timezone(timedelta(hours=3)))
    assert (line.where, line.lang) == ("reports.jsonl:1", "en")


def test_the_day_is_that_of_the_place_and_an_hour_without_a_zone_gives_only_the_day(read):
    late, bare, day, none = read(
        {"text": "a", "published": "2026-02-23T01:30+03:00"},
        {"text": "b", "published": "2026-02-23T12:10"},
        {"text": "c", "published": "2026-02-23"},
        {"text": "d"},
    )
    assert [line.report.published for line in (late, bare, day, none)] == [
        *[date(2026, 2, 23)] * 3,
        None,
    ]
    assert [bool(line.report.published_at) for line in (late, bare, day, none)] == [
        True,
        False,
        False,
        False,
    ]


def test_empty_lines_and_a_byte_order_mark_are_passed_over_and_lines_keep_their_numbers(take):
    lines = take(b'\xef\xbb\xbf{"text": "a"}\r\n\n  \n{"text": "b"}\n', "x")
    assert [(line.where, line.report.text) for line in lines] == [("x:1", "a"), ("x:4", "b")]


@pytest.mark.parametrize(
    ("row", "kind", "what"),
    [
        (b"{", InputError, "no report"),
        (b"[]", InputError, "no report"),
        (b'{"text": 7}', InputError, "text"),
        (b'{"id": "r"}', InputError, "no column"),
        (b'{"text": "\xff"}', InputError, "no report"),
        ({"text": "..."}, InputError, "no word"),
        ({"text": "a", "lang": "fr"}, InputError, "lang is 'fr'"),
        ({"text": "a", "published": "soon"}, DateError, "'soon'"),
        ({"text": "a", "published": "0026-02-23"}, DateError, "1900"),
    ],
)
def test_a_faulty_line_is_told_with_its_number_and_the_next_is_read(read, row, kind, what):
    bad, good = read(row, {"text": "Two words."})
    assert isinstance(bad, Fault)
    assert isinstance(bad.error, kind)
    assert what in str(bad.error)
    assert good.report.text == "Two words."


def test_an_id_stands_once(read):
    one, again = read({"id": "r", "text": "a"}, {"id": "r", "text": "b"})
    assert one.report.text == "a"
    assert "'r'" in str(again.error)
    assert again.where == "reports.jsonl:2"


def test_one_text_of_two_outlets_is_two_reports(take):
    text = '{"text": "Jets struck Afrin.", "outlet": "A", "published": "2026-02-23"}\n'
    first, second = take((text + text.replace('"A"', '"B"')).encode(), "in.jsonl")
    assert (first.report.outlet, second.report.outlet) == ("A", "B")
    assert first.report.id != second.report.id
    same = '{"id": "r1", "text": "Jets struck Afrin."}\n'
    _, fault = take((same + same).encode(), "in.jsonl")
    assert "'r1' stands on an earlier line" in fault.error.what
