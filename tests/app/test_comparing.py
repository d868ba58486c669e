"""Two codings side by side: what is one event, what differs, what only one has."""

from __future__ import annotations

import csv
import json

import pytest
from click.testing import CliRunner

from marsad.app.comparing import read_coding
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
