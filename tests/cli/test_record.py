"""The commands of a record, run as a user types them."""

import json
import shutil
import subprocess
import sys

import pytest

LINES = [
    {
        "id": "a1",
        "lang": "en",
        "outlet": "Levant Wire",
        "published": "2026-02-23T12:10+03:00",
        "title": "Convoy leaves base",
        "text": "U.S. forces began withdrawing from the Qasrak base in Hasakah on Monday, three security sources said. "
        "They would leave Syria within a month, an official said.",
    },
    {
        "id": "a2",
        "lang": "ar",
        "outlet": "المدار",
        "published": "2026-02-24T09:00+03:00",
        "title": "انسحاب",
        "text": "بدأت القوات الأمريكية الانسحاب من قاعدة قسرك في الحسكة يوم الاثنين، بحسب مراسلنا.",
    },
]


@pytest.fixture(scope="session")
def filled(environment, tmp_path_factory):
    """A folder with the two reports and a record that holds them, made once by the command."""
    folder = tmp_path_factory.mktemp("filled")
    lines = "\n".join(json.dumps(line, ensure_ascii=False) for line in LINES) + "\n"
    (folder / "reports.jsonl").write_text(lines, "utf-8")
    command = [sys.executable, "-P", "-m", "marsad", "add", "reports.jsonl", "--record", "desk.db"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True)
    assert "2 reports added" in done.stderr.decode()
    assert done.stdout == b""
    return folder


@pytest.fixture
def desk(marsad, filled, tmp_path):
    """A function that runs a command on a record of its own that holds the two reports."""
    shutil.copytree(filled, tmp_path, dirs_exist_ok=True)

    def run(*arguments, **options):
        return marsad(*arguments, "--record", "desk.db", **options)

    return run


def rows(said):
    return [json.loads(line) for line in said.out.splitlines()]


def test_init_says_what_is_there(marsad):
    assert "0 reports" in marsad("init", "new.db").err
    assert "0 reports" in marsad("init", "new.db").err


def test_adding_again_adds_nothing(desk):
    assert "0 reports added, 2 were there; 0 claims" in desk("add", "reports.jsonl").err


def test_a_bad_line_is_told_of_and_the_rest_is_added(marsad, tmp_path):
    (tmp_path / "mixed.jsonl").write_text("{nonsense\n" + json.dumps(LINES[0]) + "\n", "utf-8")
    said = marsad("add", "mixed.jsonl", "--record", "desk.db", code=1)
    assert "mixed.jsonl:1" in said.err
    assert "1 reports added" in said.err


def test_events_in_both_languages_are_one_and_filtered(desk):
    (event,) = rows(desk("events", "--type", "withdrawal", "--phase", "begun", "--json"))
    assert event["standing"]["reports"] == 2
    assert rows(desk("events", "--place", "Hasakah", "--independent", "2", "--json"))
    assert desk("events", "--place", "Damascus").out == ""
    assert "قسرك" in desk("events", "--in", "ar").out


def test_show_has_the_evidence_in_both_languages(desk):
    (event,) = rows(desk("events", "--type", "withdrawal", "--phase", "begun", "--json"))
    shown = desk("show", event["id"]).out
    assert "بدأت القوات الأمريكية الانسحاب من قاعدة قسرك" in shown
    assert "U.S. forces began withdrawing" in shown
    claim = event["claims"][0]
    assert event["id"] in desk("show", claim).out
    assert "LEAVE" not in desk("show", claim.partition(".")[0]).out
    assert event["id"] in desk("show", "us-forces").out


def test_sites_as_of_a_day_and_as_known_on_one(desk):
    (row,) = rows(desk("sites", "Qasrak", "--as-of", "2026-02-24", "--json"))
    assert row["state"]["interval"]["status"] == "leaving"
    assert len(row["state"]["interval"]["reports"]) == 2
    (row,) = rows(desk("sites", "Qasrak", "--as-of", "2026-02-24", "--known-on", "2026-02-23", "--json"))
    assert len(row["state"]["interval"]["reports"]) == 1
    assert desk("sites", "Qasrak", "--as-of", "2026-02-24", "--known-on", "2026-02-22").out == ""
    assert "مغادرة جارية" in desk("sites", "--in", "ar").out


@pytest.mark.parametrize("name", ["Hasakah", "الحسكة"])
def test_sites_within_all_that_bear_a_name(desk, name):
    """A town, its district and its governorate are called Hasakah; the base lies in the last."""
    assert {row["site"] for row in rows(desk("sites", "--within", name, "--json"))} == {"qasrak-base"}
    assert desk("sites", "--within", "Homs", "--json").out == ""


def test_plans_with_their_deadline(desk):
    (row,) = rows(desk("plans", "--json"))
    assert row["result"]["outcome"] == "pending"
    assert row["plan"]["deadlines"][0]["latest"] == "2026-03-23"
    assert "2026-03-23" in desk("plans").out


def test_types_are_named_in_arabic_where_arabic_is_asked_for(desk):
    for command in (("events",), ("plans",), ("search", "انسحاب"), ("show", "us-forces")):
        said = desk(*command, "--in", "ar").out
        assert "انسحاب" in said, command
        assert "withdrawal" not in said, command
        assert "withdrawal" in desk(*command).out, command


def test_a_type_is_asked_for_by_its_arabic_name_too(desk):
    told = desk("events", "--type", "withdrawal", "--json").out
    assert told
    assert desk("events", "--type", "انسحاب", "--json").out == told
    assert "is not one of" in desk("events", "--type", "انسحابات", code=2).err


def test_search_finds_the_report_in_the_other_language(desk):
    assert {hit["report"]["outlet"] for hit in rows(desk("search", "انسحاب", "الحسكة", "--json"))} == {
        "Levant Wire",
        "المدار",
    }
    assert "nothing answers" in desk("search", "صنعاء").err


def test_a_decision_is_kept_shown_and_undone(desk):
    (event,) = rows(desk("events", "--type", "withdrawal", "--phase", "begun", "--json"))
    desk("judge", "not-same", *event["claims"], "--by", "rana", "--reason", "two \x1b[2Jconvoys")
    assert len(rows(desk("events", "--type", "withdrawal", "--phase", "begun", "--json"))) == 2
    assert "two [2Jconvoys" in desk("judge", "list").out, "nothing steers the terminal"
    assert "two [2Jconvoys" in desk("history", event["claims"][0]).out
    desk("judge", "undo", "1")
    (again,) = rows(desk("events", "--type", "withdrawal", "--phase", "begun", "--json"))
    assert again["claims"] == event["claims"]
    assert "undone by 2" in desk("history", event["id"]).out
    assert "nothing changed" in desk("rebuild", "--check").err


def test_histories_of_busy_places_are_worked_out_when_that_is_asked_for(desk, tmp_path):
    told = "U.S. forces left the Qasrak base in Hasakah on Monday, witness {} said."
    lines = [{"text": told.format(n), "published": "2026-02-24", "outlet": f"Wire {n}"} for n in range(25)]
    (tmp_path / "more.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines), "utf-8")
    desk("add", "more.jsonl", "--jobs", "1")
    assert "histories worked out: 1" in desk("rebuild", "--histories").err
    assert "histories worked out: 0" in desk("rebuild", "--histories").err
    assert "nothing changed" in desk("rebuild", "--check").err
    assert "give one of the two" in desk("rebuild", "--histories", "--check", code=2).err


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("events", "--place", "Atlantis"), 2, "no place is called 'Atlantis'"),
        (("events", "--since", "soon"), 1, "no day of the calendar"),
        (("show", "e99"), 1, "there is no such event"),
        (("show", "r_nothing"), 1, "there is no such report"),
        (("judge", "accept", "r_x.k1"), 1, "there is no such claim"),
        (("judge", "undo", "7"), 1, "there is no such decision"),
        (("judge", "same", "e1"), 2, "is not said of that"),
        (("search", "من", "في"), 1, "no word to look for"),
        (("history", "e99"), 1, "no such claim or event"),
    ],
)
def test_what_is_not_there_is_said(desk, arguments, code, told):
    assert told in desk(*arguments, code=code).err


def test_asking_a_record_that_is_not_there(marsad, tmp_path):
    said = marsad("events", "--record", "none.db", code=1)
    assert "none.db" in said.err
    assert not (tmp_path / "none.db").exists()


def test_who_asks_for_answers_in_arabic_is_told_in_arabic_what_is_wrong(marsad, filled):
    """The same fault in English where nothing is said."""
    record = ("--record", str(filled / "desk.db"))
    assert "error: e999: there is no such" in marsad("show", "e999", *record, code=None).err
    told = marsad("show", "e999", *record, "--in", "ar", code=None).err
    assert "خطأ: e999: لا " in told
    assert "there is" not in told
