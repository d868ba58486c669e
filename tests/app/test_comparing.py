"""Two codings side by side: what is one event, what differs, what only one has."""

from __future__ import annotations

import csv
import json

import pytest
from click.testing import CliRunner
from tests.loaded import built_in

from marsad.app.comparing import known_by, read_coding
from marsad.cli.compare import compare as command
from marsad.errors import InputError
from marsad.views.compare import compare

THEIRS = """event_id_cnty,event_date,sub_event_type,actor1,actor2,location,latitude,longitude,fatalities
SYR1,2026-02-20,Air/drone strike,Turkish Forces,SDF,Kobani,36.89,38.35,3
SYR2,2026-02-21,Armed clash,SDF,ISIS,Shaddadi,36.05,40.73,0
SYR3,2026-02-22,Arrests,Police,,Qamishli,37.05,41.22,0
"""
OURS = """earliest,type,actors,targets,place,latitude,longitude,killed_low,id
2026-02-20,Air/drone strike,Turkish Forces,SDF,Ayn al-Arab,36.8912,38.3536,4,e1
2026-02-22,Armed clash,ISIS; SDF,,Shaddadi,36.057,40.734,,e2
2026-02-22,Arrests,Police,,Raqqa,35.95,39.01,,e3
"""


@pytest.fixture
def files(tmp_path):
    (tmp_path / "a.csv").write_text(THEIRS, "utf-8")
    (tmp_path / "b.csv").write_text(OURS, "utf-8")
    return str(tmp_path / "a.csv"), str(tmp_path / "b.csv")


def pairs(files):
    return compare(*(read_coding(name)[0] for name in files))


def test_the_same_event_under_another_name_of_its_place_is_matched(files):
    first = pairs(files).matched[0]
    assert (first.a.id, first.b.id) == ("SYR1", "e1")
    assert first.differ == {"place": ("Kobani", "Ayn al-Arab"), "killed": ("3", "4")}


def test_a_day_apart_is_matched_and_told_and_the_order_of_actors_says_nothing(files):
    second = pairs(files).matched[1]
    assert second.differ == {"day": ("2026-02-21", "2026-02-22")}


def test_places_far_apart_are_two_events(files):
    found = pairs(files)
    assert [row.id for row in found.only_a] == ["SYR3"]
    assert [row.id for row in found.only_b] == ["e3"]


def test_no_row_is_paired_twice(tmp_path):
    a, b = tmp_path / "a.csv", tmp_path / "b.csv"
    a.write_text(THEIRS.splitlines()[0] + "\n" + THEIRS.splitlines()[1] * 1 + "\n" + THEIRS.splitlines()[1] + "\n")
    b.write_text("\n".join(THEIRS.splitlines()[:2]))
    found = pairs((str(a), str(b)))
    assert (len(found.matched), len(found.only_a), len(found.only_b)) == (1, 1, 0)


def test_what_cannot_be_read_is_told_with_its_line_and_the_rest_goes_on(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(THEIRS.replace("2026-02-21", "21/02/26"), "utf-8")
    rows, faults = read_coding(str(path))
    assert len(rows) == 2
    assert "a.csv:3" in str(faults[0])
    path.write_text("when,what\n1,2\n", "utf-8")
    with pytest.raises(InputError, match="no column for the day"):
        read_coding(str(path))


def test_the_command_counts_and_writes(files, tmp_path):
    out = tmp_path / "out.csv"
    done = CliRunner().invoke(command, [*files, "--out", str(out)])
    assert "matched      2" in done.output
    assert "day      agrees in 50%" in done.output
    with out.open(encoding="utf-8", newline="") as held:
        kinds = [row["kind"] for row in csv.DictReader(held)]
    assert kinds == ["matched", "matched", "only in a", "only in b"]
    lines = CliRunner().invoke(command, [*files, "--json"]).output.splitlines()
    assert [json.loads(line)["kind"] for line in lines] == kinds


# --- tables as people keep them ---------------------------------------------------------------------------------------

EXCEL = "\ufeffsep=;\r\nالموقع;عدد القتلى;التاريخ;نوع الحدث;الطرف الأول;خط العرض;خط الطول\r\n" + "".join(
    f"{row}\r\n"
    for row in (
        "الفاشر;١٢;٢٠/٠٢/٢٠٢٦;قصف;قوات الدعم السريع;13,63;25,35",
        "الشدادي;;05/02/2026;انسحاب;القوات الأمريكية;;",
        ";;;;;;",
    )
)
MARSAD = """id,earliest,type,place,actors,killed_low
e1,2026-02-20,shelling,El Fasher,Rapid Support Forces,12
e2,2026-02-05,withdrawal,Shaddadi,US forces,
"""


def coded(tmp_path, text, name="x.csv", encoding="utf-8"):
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return read_coding(str(path), known_by(built_in()))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_sheet_from_excel_with_arabic_headers_and_names_is_matched_with_ours(tmp_path, encoding):
    theirs, faults = coded(tmp_path, EXCEL, encoding=encoding)
    assert faults == []
    assert [(row.line, row.day.isoformat(), row.killed, row.lat) for row in theirs] == [
        (3, "2026-02-20", 12, 13.63),
        (4, "2026-02-05", None, None),
    ]
    ours, _ = coded(tmp_path, MARSAD, "ours.csv")
    found = compare(theirs, ours)
    assert [(match.a.place, match.b.id) for match in found.matched] == [("الفاشر", "e1"), ("الشدادي", "e2")]
    assert {name for match in found.matched for name in match.differ} == {"type"}


@pytest.mark.parametrize(
    ("days", "read"),
    [
        (("23 February 2026", "3 Feb 2026"), ("2026-02-23", "2026-02-03")),
        (("February 23, 2026", "2026-02-03 14:05"), ("2026-02-23", "2026-02-03")),
        (("23 شباط 2026", "3 فبراير 2026"), ("2026-02-23", "2026-02-03")),
        (("23/02/2026", "3/2/2026"), ("2026-02-23", "2026-02-03")),
        (("2/23/2026", "2/3/2026"), ("2026-02-23", "2026-02-03")),
        (("23-Feb-2026", "2026-02-03T00:00:00Z"), ("2026-02-23", "2026-02-03")),
    ],
)
def test_days_are_read_as_their_column_writes_them(tmp_path, days, read):
    rows, faults = coded(tmp_path, "type;place;date\n" + "".join(f"clash;Kobani;{day}\n" for day in days))
    assert (faults, [row.day.isoformat() for row in rows]) == ([], list(read))


def test_a_day_of_which_nothing_tells_the_order_is_not_guessed(tmp_path):
    for days in ((), ("23/2/2026", "2/23/2026")):
        table = "type,place,date\n" + "".join(f"clash,Kobani,{day}\n" for day in (*days, "3/2/2026"))
        rows, faults = coded(tmp_path, table)
        assert (len(rows), len(faults)) == (len(days), 1)


def test_a_comma_in_a_count_is_of_thousands_and_one_in_a_degree_is_a_point(tmp_path):
    (row,), _ = coded(
        tmp_path, "deaths\tlat\tlon\ttype\twhere\tdate\n1,200\t36,057\t40.734\tx\tNowhere, north\t2026-02-03\n"
    )
    assert (row.killed, row.lat, row.lon, row.place) == (1200, 36.057, 40.734, "Nowhere, north")
