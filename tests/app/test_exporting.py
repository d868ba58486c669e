"""What leaves a record is opened by the program it is for, and says no more than the record does."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import zlib
from base64 import b64decode, b64encode
from datetime import date
from pathlib import Path
from threading import Thread
from typing import Any
from xml.etree import ElementTree as ET

import msgspec
import pytest
from tests.loaded import built_in

from marsad.app import exporting
from marsad.app.evaluate.gold import read_gold
from marsad.app.exporting import FORMATS, export, format_of, import_whole
from marsad.app.record.record import Record
from marsad.app.situation import written as situation
from marsad.errors import InputError, RecordError
from marsad.exports.cells import rows
from marsad.exports.port import LeftOut
from marsad.model.claim import EventType
from marsad.model.report import Report
from marsad.store import EventFilter, Store
from marsad.store import rows as store_rows

ROOT = Path(__file__).parents[2]
(SEED,) = read_gold(ROOT / "gold" / "seed").reports
BOMBS = Report(
    "r",
    "قُتل 12 مدنياً وأصيب 30 آخرون في قصف مدفعي لقوات الدعم السريع على مدينة الفاشر أمس، بحسب «شبكة أطباء السودان».\n\n"
    "وقال مصدر عسكري إن الجيش شن غارة جوية على نيالا أمس.",
    date(2026, 2, 20),
    'صحيفة "المدى", ن',
    "=cmd",
)


@pytest.fixture(scope="module")
def known():
    return built_in()


@pytest.fixture(scope="module")
def record(known):
    with Record(Store(":memory:", create=True), known) as opened:
        opened.add(msgspec.structs.replace(SEED.report, outlet="Okaz"))
        opened.add(BOMBS)
        yield opened


def written(record, name, **options):
    out = io.BytesIO()
    done = export(record, out, name, **options)
    return out.getvalue(), done


def table(record, name, **options):
    data, _ = written(record, name, **options)
    return list(csv.DictReader(io.StringIO(data.decode(), newline=""), delimiter="\t" if name == "cameo" else ","))


def file(tmp_path, record, name, **options):
    path = tmp_path / ("x" + FORMATS[name].suffix)
    path.write_bytes(written(record, name, **options)[0])
    return path


# --- what the schemes say of the seed ---------------------------------------------------------------------------------


def test_acled_has_the_withdrawal_as_a_change_of_activity_and_no_plan_nor_history(record):
    rows = table(record, "acled", wanted=EventFilter(until=None, places=("syria",)))
    told = {(row["sub_event_type"], row["location"], row["marsad_phase"]) for row in rows}
    assert ("Change to group/activity", "Qasrak base", "begun") in told
    assert ("Change to group/activity", "Al-Tanf garrison", "done") in told
    assert not [row for row in rows if row["marsad_phase"] == "planned" or row["event_date"] < "2026"]
    assert not [row for row in rows if row["event_type"] in {"Battles", "Violence against civilians"}]


def test_acled_has_the_31_columns_in_their_order_and_ours_after_them(record):
    data, _ = written(record, "acled")
    header = data.decode().splitlines()[0].split(",")
    assert header[:3] == ["event_id_cnty", "event_date", "year"]
    assert header[30] == "timestamp"
    assert all(name.startswith("marsad_") for name in header[31:])


def test_acled_calls_american_forces_in_syria_external(record):
    (row,) = [row for row in table(record, "acled") if row["marsad_phase"] == "begun"]
    assert (row["actor1"], row["inter1"]) == ("US forces", "External/Other forces")
    assert (row["event_date"], row["time_precision"], row["country"]) == ("2026-02-23", "1", "Syria")


def test_acled_fatalities_are_the_least_that_is_told(record):
    (row,) = [row for row in table(record, "acled") if row["sub_event_type"].startswith("Shelling")]
    assert (row["fatalities"], row["location"], row["actor1"]) == ("12", "El Fasher", "Rapid Support Forces")
    assert (row["inter1"], row["interaction"]) == ("Rebel group", "Rebel group only")


def test_what_acled_cannot_say_is_counted_with_its_reason(record):
    left: list[LeftOut] = []
    _, done = written(record, "acled", left_out=left.append)
    assert done.left_out["planned"] >= 1
    assert done.left_out["background"] >= 3
    assert done.kept + len(left) == len(record.events())
    assert sum(done.left_out.values()) == len(left)


def test_plover_concedes_the_planned_withdrawal_and_retreats_in_the_begun_one(record):
    rows = [json.loads(line) for line in written(record, "plover")[0].splitlines()]
    told = {(row["event_type"], row["event_mode"], tuple(row["context"])) for row in rows}
    assert ("RETREAT", "withdraw", ()) in told
    assert ("CONCEDE", None, ("future",)) in told
    assert all("historical" in row["context"] for row in rows if (row["event_date"] or "2026") < "2026")


def test_history_without_a_day_is_not_dated_by_its_report(record):
    rows = [json.loads(line) for line in written(record, "plover")[0].splitlines()]
    (isis,) = [row for row in rows if row["marsad_type"] == "capture" and "historical" in row["context"]]
    assert isis["event_date"] is None


def test_cameo_needs_someone_who_acts(record):
    rows = table(record, "cameo")
    assert {row["EventCode"] for row in rows} >= {"0874", "0356", "194"}
    assert all(row["SourceActorFull"] for row in rows)
    (shelled,) = [row for row in rows if row["EventCode"] == "194"]
    assert (shelled["EventRootCode"], shelled["QuadClass"], shelled["Date"]) == ("19", "4", "20260219")


def test_ucdp_takes_only_deaths(record):
    (row,) = table(record, "ucdp")
    assert (row["low"], row["best"], row["high"]) == ("12", "12", "12")
    assert (row["where_coordinates"], row["date_start"], row["date_prec"]) == ("El Fasher", "2026-02-19", "1")
    assert (row["source_office"], row["source_date"]) == ('صحيفة "المدى", ن', "2026-02-20")
    assert row["source_original"] == "شبكة أطباء السودان"
    assert int(row["priogrid_gid"]) == int((13.63 + 90) * 2) * 720 + int((25.35 + 180) * 2) + 1


# --- opened by what it is for -----------------------------------------------------------------------------------------


def test_no_cell_is_run_as_a_formula_and_quotes_and_arabic_survive(record):
    rows = table(record, "csv")
    (row,) = [row for row in rows if row["type"] == "shelling"]
    assert 'صحيفة "المدى", ن' in row["sources"]
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


def test_pandas_reads_the_table(record, tmp_path):
    import pandas as pd

    frame = pd.read_csv(file(tmp_path, record, "csv"))
    assert len(frame) == len(record.events())
    assert frame.set_index("type").loc["shelling", "killed_low"] == 12


def test_the_frame_is_the_table(record):
    frame = record.to_frame(types=(EventType.SHELLING,))
    assert list(frame["place"]) == ["El Fasher"]
    assert frame["earliest"].iloc[0].date().isoformat() == "2026-02-19"


def test_hxl_tags_stand_under_the_header(record):
    rows = table(record, "hxl")
    assert rows[0]["id"] == "#event+id"
    assert all(tag.startswith("#") for tag in rows[0].values())
    assert len(rows) == 1 + len(record.events())


@pytest.mark.parametrize("name", ["geojson", "kml"])
def test_geopandas_reads_points_and_routes(record, tmp_path, name):
    import geopandas as gpd

    frame = gpd.read_file(file(tmp_path, record, name))
    kinds = set(frame.geometry.dropna().geom_type)
    assert kinds >= {"Point"}
    column = "id" if name == "geojson" else "Name"
    qasrak = frame[frame[column].astype(str).str.contains("qasrak|Qasrak", regex=True)]
    assert not qasrak.empty
    assert qasrak.geometry.iloc[0].x == pytest.approx(40.51, abs=0.02)


def test_a_map_of_several_places_shows_the_sites_in_these_only(record):
    elsewhere = written(record, "kml", wanted=EventFilter(places=("homs", "homs-governorate")))[0].decode()
    there = written(record, "kml", wanted=EventFilter(places=("hasakah", "hasakah-governorate")))[0].decode()
    assert "qasrak-base" not in elsewhere
    assert "Qasrak" not in elsewhere
    assert "Qasrak" in there


def test_a_map_shows_of_each_spot_what_is_so_there_on_the_last_day(record):
    features = json.loads(written(record, "geojson")[0])["features"]
    shown = {f["properties"]["id"]: f["properties"] for f in features if f["properties"]["kind"] == "site"}
    spots = {"site", "town", "quarter"}
    known = record.library.world.places
    day = record.last_day()
    told = {s.id: s.state(day) for s in record.sites() if s.id in known and known[s.id].level in spots}
    assert shown.keys() == {place for place, states in told.items() if states} > {"qasrak-base"}
    for place, own in shown.items():
        assert [each["status"] for each in own["states"]] == [each.interval.status for each in told[place]]
        assert own["on"] == day.isoformat()


def test_geojson_gives_no_point_to_a_country_nor_to_a_governorate(record):
    told = json.loads(written(record, "geojson")[0])["features"]
    plan = next(
        f for f in told if f["properties"].get("phase") == "planned" and f["properties"]["type"] == "withdrawal"
    )
    assert plan["geometry"] is None
    assert plan["properties"]["places"][0]["id"] == "syria"


def test_geoparquet_has_its_points_where_the_places_are(record, tmp_path):
    import geopandas as gpd

    frame = gpd.read_parquet(file(tmp_path, record, "geoparquet"))
    point = frame.set_index("place").loc["El Fasher"].geometry
    assert (round(point.y), round(point.x)) == (14, 25)
    assert len(frame) == len(record.events())


def test_duckdb_reads_the_parquet(record, tmp_path):
    import duckdb

    path = file(tmp_path, record, "parquet")
    asked = f"select earliest, sources, killed_low from '{path}' where type = 'shelling'"
    (found,) = duckdb.execute(asked).fetchall()
    assert (str(found[0]), found[2]) == ("2026-02-19", 12)
    assert "شبكة أطباء السودان" in found[1]


def test_follow_the_money_keeps_every_value(record):
    ftm: Any = pytest.importorskip("followthemoney", reason="its dependency pyicu needs headers of ICU to build")
    for line in written(record, "ftm")[0].splitlines():
        source = json.loads(line)
        entity = ftm.model.get_proxy(source, cleaned=False)
        assert {name: set(entity.get(name)) for name in source["properties"]} == {
            name: set(values) for name, values in source["properties"].items()
        }


def test_an_event_that_is_only_planned_has_no_dates_in_follow_the_money(record):
    rows = [json.loads(line) for line in written(record, "ftm")[0].splitlines()]
    plans = [row for row in rows if row["schema"] == "Event" and "planned" in row["properties"]["name"][0]]
    assert plans
    assert not [row for row in plans if "startDate" in row["properties"]]


def test_feed_readers_read_the_feeds(record):
    import feedparser

    held = feedparser.parse(written(record, "atom", lang="ar")[0])
    assert not held.bozo
    assert len(held.entries) == len(record.events())
    assert any("الفاشر" in entry.title for entry in held.entries)
    items = json.loads(written(record, "jsonfeed")[0])["items"]
    assert {item["id"] for item in items} == {entry.id for entry in held.entries}


# --- the whole record -------------------------------------------------------------------------------------------------


def test_the_whole_record_comes_back_the_same(record, known, tmp_path):
    path = tmp_path / "all.marsad.jsonl"
    path.write_bytes(written(record, "native")[0])
    with Record(Store(":memory:", create=True), known) as other:
        counts = import_whole(other, str(path))
        assert counts["report"] == 2
        assert other.store.fingerprints() == record.store.fingerprints()
        assert other.store.report(other.events()[0].claims[0].split(".")[0]).text
        assert other.rebuild(check=True).well
        with pytest.raises(RecordError, match="not empty"):
            import_whole(other, str(path))


def test_half_a_record_is_refused_whole(record, known, tmp_path):
    lines = written(record, "native")[0].splitlines(keepends=True)
    path = tmp_path / "half.marsad.jsonl"
    path.write_bytes(b"".join(lines[: len(lines) // 2]))
    with Record(Store(":memory:", create=True), known) as other:
        with pytest.raises(RecordError, match="not all rows"):
            import_whole(other, str(path))
        assert other.store.counts()["reports"] == 0


def test_a_claim_that_its_report_does_not_bear_out_is_not_let_in(record, known, tmp_path):
    data = written(record, "native")[0]
    lines = [json.loads(line) for line in data.splitlines()[1:]]
    at, (_, (number, body)) = next((i, line) for i, line in enumerate(lines) if line[0] == "claim_body")
    forged = b64decode(body).replace("الانسحاب".encode(), "الانتصار".encode())
    assert forged != b64decode(body)
    lines[at] = ["claim_body", [number, b64encode(forged).decode()]]
    path = tmp_path / "forged.marsad.jsonl"
    path.write_bytes(b"\n".join([data.splitlines()[0], *(json.dumps(line).encode() for line in lines)]) + b"\n")
    with Record(Store(":memory:", create=True), known) as other:
        with pytest.raises(RecordError, match="does not stand"):
            import_whole(other, str(path))
        assert other.store.counts()["reports"] == 0


def test_bytes_out_of_which_come_very_many_are_not_let_in(record, known, tmp_path, monkeypatch):
    monkeypatch.setattr(store_rows, "LARGEST", 1 << 20)
    lines = [json.loads(line) for line in written(record, "native")[0].splitlines()]
    blob = next(line for line in lines if isinstance(line, list) and line[0] == "blob")
    bomb = b" " * (4 << 20)
    digest, packed = (b64encode(each).decode() for each in (hashlib.sha256(bomb).digest(), zlib.compress(bomb)))
    blob[1] = [blob[1][0], digest, packed, True]
    path = tmp_path / "bomb.marsad.jsonl"
    path.write_bytes(b"".join(json.dumps(line).encode() + b"\n" for line in lines))
    with Record(Store(":memory:", create=True), known) as other:
        with pytest.raises(RecordError, match="not those that were added"):
            import_whole(other, str(path))
        assert other.store.counts()["reports"] == 0


def test_a_line_without_end_is_no_row(record, known, tmp_path, monkeypatch):
    monkeypatch.setattr(exporting, "_LONGEST", 4096)
    path = tmp_path / "long.marsad.jsonl"
    path.write_bytes(written(record, "native")[0].splitlines(keepends=True)[0] + b'["blob", [' + b"1, " * 5000)
    with Record(Store(":memory:", create=True), known) as other, pytest.raises(RecordError, match="no row") as raised:
        import_whole(other, str(path))
    assert raised.value.where == f"{path}:2"


def test_another_file_is_no_record(known, tmp_path):
    path = tmp_path / "x.marsad.jsonl"
    path.write_text('{"what": "x"}\n')
    with Record(Store(":memory:", create=True), known) as other, pytest.raises(RecordError, match="no record written"):
        import_whole(other, str(path))


# --- by name ----------------------------------------------------------------------------------------------------------


def test_a_format_goes_by_the_longest_ending():
    assert format_of("a/feb.acled.csv") == "acled"
    assert format_of("feb.csv") == "csv"
    assert format_of("x.geo.parquet") == "geoparquet"
    assert format_of("x.marsad.jsonl") == "native"
    assert format_of("x.jsonl") == "claims"
    with pytest.raises(InputError, match="no format"):
        format_of("x.docx")


def test_an_export_that_fails_leaves_the_old_file(record, tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("old")
    with pytest.raises(InputError, match="no format is called"):
        record.export(path, kind="xml")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_an_export_writes_over_nothing_but_its_file(record, tmp_path):
    path, other = tmp_path / "x.csv", tmp_path / "x.csv.part"
    other.write_text("half of a download")
    record.export(path)
    assert other.read_text() == "half of a download"
    assert sorted(tmp_path.iterdir()) == [path, other]


def test_what_is_no_file_is_written_to_as_it_is(record, tmp_path):
    pipe = tmp_path / "x.csv"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = Thread(target=lambda: got.append(pipe.read_bytes()), daemon=True)
    reader.start()
    record.export(pipe)
    reader.join(10)
    assert got
    assert got[0].startswith(b"id,")
    assert pipe.is_fifo()


def test_signs_that_xml_cannot_hold_leave_no_broken_file(known):
    text = "Turkish drones struck a fuel depot in Kobani\ufffe on Friday\x0b, killing three people\x01."
    with Record(Store(":memory:", create=True), known) as own:
        own.add(Report("r", text, date(2026, 2, 21), "Wire\ufffe"))
        for name in ("kml", "atom"):
            root = ET.fromstring(written(own, name)[0])
            assert "Kobani\ufffd" in "".join(root.itertext())
        assert situation(own, ".docx", date(2026, 2, 1), date(2026, 2, 28), ["en"])


@pytest.mark.parametrize("begun", ["=1+1", "\n=1+1", "\uff1d1+1", "\uff20SUM(1)"])
def test_a_cell_is_no_formula_however_it_begins(begun):
    (_, cell) = b"".join(rows(("a",), [{"a": begun}])).decode().split("\r\n", 1)
    assert cell.strip('"').startswith("'")
