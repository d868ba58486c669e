"""How reports came is kept with their bytes, once for each way; what was looked at need not be read again."""

import hashlib
import shutil
from datetime import UTC, datetime

import msgspec
import pytest
from alembic import command
from sqlalchemy import text

from marsad.errors import RecordError
from marsad.model.received import Dating, Page, Retrieval
from marsad.model.report import Span
from marsad.store import Store, Visit, Way, resembling, schema

AT = datetime(2026, 2, 23, 9, 30, tzinfo=UTC)
PAGE = b"<html><body>" + b"<p>US forces left Qasrak on Monday.</p>" * 40 + b"</body></html>"
WAY = Way(
    "https://okaz.example/1",
    "html",
    "text/html",
    "windows-1256",
    Dating.METADATA,
    copied_from="Levant Wire",
    reply_to="41",
    edited_at=AT,
    pages=(Page(1, Span(0, 20)), Page(2, Span(20, 60))),
    coding={"event_type": "Strategic developments"},
    notes=("the encoding is guessed",),
    retrieved=Retrieval("https://okaz.example/1", AT, 200, {"etag": '"x"'}, ("http://okaz.example/1",)),
)


@pytest.fixture
def came(addition):
    """What makes an addition that came in a way, as some bytes."""
    return lambda number=1, way=WAY, original=PAGE, **more: msgspec.structs.replace(
        addition(number, **more), way=way, original=original
    )


def test_a_report_s_coming_is_kept_whole(store, came):
    with store.writing("add", who="rana"):
        store.add_reading(came(), who="rana")
    (arrival,) = store.arrivals(["r_1"])
    assert arrival.way == WAY
    assert (arrival.report, arrival.size, arrival.who) == ("r_1", len(PAGE), "rana")
    assert arrival.sha256 == hashlib.sha256(PAGE).hexdigest()
    assert arrival.at == store.transactions()[0].at
    assert store.blob(arrival.sha256) == PAGE == store.original("r_1")
    assert {problem.rule for problem in store.check()} == {4}, "the claims are not merged here"


def test_another_way_is_another_row_and_no_other_report(store, came):
    store.add_reading(came())
    again = store.add_reading(came())
    assert (again.new, again.read) == (False, False)
    other = msgspec.structs.replace(WAY, where="archive.zip/1.html")
    store.add_reading(came(way=other))
    store.add_reading(came(way=other, original=PAGE + b"\n"))
    assert [each.way.where for each in store.arrivals()] == [WAY.where, other.where, other.where]
    assert store.counts()["reports"] == 1
    assert store.counts()["transactions"] == 3
    assert store.original("r_1") == PAGE, "what it was first read from"


def test_two_ways_of_one_report_in_one_batch_are_both_kept(store, came):
    other = msgspec.structs.replace(WAY, where="elsewhere")
    store.add_readings([came(), came(way=other), came()])
    assert [each.way.where for each in store.arrivals(["r_1"])] == [WAY.where, "elsewhere"]


def test_a_report_of_which_nothing_is_known_has_no_arrival(store, addition):
    store.add_reading(addition(1))
    assert list(store.arrivals()) == []
    assert store.original("r_1").decode() == addition(1).report.text


def test_many_arrivals_come_out_in_order(store, came):
    store.add_readings([came(number) for number in range(1, 120)])
    assert [each.report for each in store.arrivals()] == [f"r_{number}" for number in range(1, 120)]


def test_whom_reports_credit_is_found(store, came):
    plain = msgspec.structs.replace(WAY, copied_from="")
    store.add_readings([came(1), came(2, way=plain)])
    store.add_reading(came(1, way=msgspec.structs.replace(WAY, where="tg", copied_from="قناة المدار")))
    assert store.credits(["r_1", "r_2"]) == {"r_1": ("Levant Wire", "قناة المدار")}


def test_large_bytes_are_kept_small_and_small_ones_as_they_are(store, came):
    store.add_readings([came(1), came(2, original=b"\x00\x01")])
    with store.reading():
        rows = store._rows(text("SELECT sha256, bytes, packed FROM blob"))
    kept = {bytes(row.sha256): (len(bytes(row.bytes)), bool(row.packed)) for row in rows}
    size, packed = kept[hashlib.sha256(PAGE).digest()]
    assert packed
    assert size < len(PAGE) / 5
    assert kept[hashlib.sha256(b"\x00\x01").digest()] == (2, False)


def test_unknown_bytes_are_told_of(store):
    with pytest.raises(RecordError, match="no bytes"):
        store.blob("00" * 32)


def test_a_visit_counts_for_the_way_it_was_read_in(store):
    visit = Visit("https://okaz.example/rss", "as-is", "ab" * 32, '"v1"', "Mon, 23 Feb 2026 09:00:00 GMT", 12)
    assert store.visit(visit.address, "as-is") is None
    store.set_visit(visit)
    kept = store.visit(visit.address, "as-is")
    assert kept is not None
    assert msgspec.structs.replace(kept, at="") == visit
    assert kept.at
    assert store.visit(visit.address, "otherwise") is None
    store.set_visit(msgspec.structs.replace(visit, how="otherwise", etag=""))
    assert store.visit(visit.address, "as-is") is None, "one is kept of an address"
    assert store.counts()["transactions"] == 0, "it is no fact"


def test_a_record_of_the_schema_before_is_brought_up_to_date(tmp_path, addition, monkeypatch):
    """What stands in it uncompressed is read as before, and what nothing asks for is gone."""
    old = tmp_path / "old.db"
    upgrade = command.upgrade
    with monkeypatch.context() as patch:
        patch.setattr(command, "upgrade", lambda config, _: upgrade(config, "0002"))
        patch.setattr(schema, "VERSIONS", ("0001", "0002"))
        with Store(old, create=True) as store, store.writing("add"):
            told = addition(1).report
            data = told.text.encode()
            run = store._connection.exec_driver_sql
            run("INSERT INTO tx VALUES (1, '2026-02-23T00:00:00Z', 'add', '', '')")
            run("INSERT INTO blob (n, sha256, bytes) VALUES (1, ?, ?)", (hashlib.sha256(data).digest(), data))
            run("INSERT INTO report VALUES (1, 'r_1', 1, 1, 'okaz', '', '', NULL, NULL, 'en', 1)")
    shutil.copy(old, tmp_path / "copy.db")
    with Store(old) as store:
        assert store.report("r_1").text == told.text
        assert store.check() == []
        assert store.add_reading(addition(1)).new is False
        with store.reading():
            tables = {row[0] for row in store._rows(text("SELECT name FROM sqlite_master WHERE type = 'table'"))}
    assert not tables & {"relation", "site_state"}
    assert {"arrival", "visit"} <= tables


def test_what_many_reports_hold_proposes_none_of_them(store, addition, monkeypatch):
    """«a local source said» stands in every second report; who shares rarer words is looked for by these."""
    rare = tuple(range(1000, 1016))
    many = [msgspec.structs.replace(addition(number), sketch=(7,)) for number in range(2, 110)]
    store.add_readings([msgspec.structs.replace(addition(1), sketch=(7, *rare)), *many])
    assert store.copy_candidates([7, *rare]) == [("r_1", 16)]
    assert len(store.copy_candidates([7], limit=200)) == 109, "where there is nothing rarer, what is common counts"
    few = {name: store.copy_candidates(asked, limit=200) for name, asked in {"both": [7, *rare], "common": [7]}.items()}
    monkeypatch.setattr(resembling, "_MANY", 3)
    again = store.candidates({"both": [7, *rare], "common": [7]}, 200)
    assert again == few, "the same where so many hold them that it is counted first"
