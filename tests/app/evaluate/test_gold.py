"""Faulty annotations are told of: where, what, and what to do."""

import re
from pathlib import Path

import pytest

from marsad.app.evaluate.gold import read_gold

from .conftest import write_gold  # noqa: TID252 - helpers of this folder

TEXT = "They left Homs. They left Hama."
LEFT = {"trigger": "left", "type": "withdrawal"}


def test_values_stay_strings_and_what_is_left_out_has_its_default(tmp_path):
    """YAML alone would make booleans of no and on."""
    (tmp_path / "x.yaml").write_text(
        "id: x\nlang: en\ntext: They left\nclaims:\n- {trigger: left, type: withdrawal, polarity: no, "
        "time: {earliest: 2026-02-23, latest: null, relation: on}}\n"
    )
    (tmp_path / "places.yaml").write_text("p: {lat: 1, lon: 2, km: null}\n")
    gold = read_gold(tmp_path)
    assert gold.faults == ()
    (claim,) = gold.reports[0].claims
    assert claim.facets == {
        "phase": "done",
        "polarity": "no",
        "certainty": "certain",
        "background": "false",
    }
    assert claim.time == ("2026-02-23", None, "on")
    assert claim.line == 5
    assert (gold.places["p"].lat, gold.places["p"].km) == (1, None)


@pytest.mark.parametrize(
    ("change", "what", "advice"),
    [
        ({"trigger": "fled"}, "the trigger «fled» is not in the text", "Copy the words"),
        ({"trigger": ""}, "no trigger", "Copy the words"),
        ({"nth": 3}, "nth 3, but «left» stands 2 times", "Count"),
        ({"nth": "second"}, "nth «second» is no number", "1, 2, 3"),
        ({"type": "withdrawl"}, "unknown type «withdrawl»", "Did you mean «withdrawal»?"),
        ({"type": None}, "no type", "One of: withdrawal"),
        ({"form": ["Homs"]}, "unknown role or field «form»", "Did you mean «from»?"),
        ({"from": ["Aleppo"]}, "from «Aleppo» is not in the text", "Copy the words"),
        ({"from": [{"is": "homs"}]}, "from without text", "Copy the words"),
        ({"phase": "past"}, "unknown phase «past»", "One of: planned begun ongoing done"),
        ({"polarity": "maybe"}, "unknown polarity «maybe»", "One of: yes no"),
        ({"background": "perhaps"}, "background «perhaps»", "true or false"),
        ({"said_by": ["nobody"]}, "said_by «nobody» is not in the text", "Copy the words"),
        (
            {"said_by": [{"text": "They", "kind": "medium"}]},
            "unknown kind «medium»",
            "Did you mean «media»?",
        ),
        (
            {"said_by": [{"text": "They", "stance": "says"}]},
            "unknown stance «says»",
            "One of: asserts",
        ),
        ({"killed": {"low": "few"}}, "«few» is no number", "low: 3"),
        ({"time": "Monday"}, "time «Monday» is no mapping", "earliest"),
        ({"time": {"earliest": "Monday"}}, "earliest «Monday» is no day", "2026-02-23"),
        ({"time": {"relation": "at"}}, "unknown relation «at»", "One of: on"),
    ],
)
def test_a_faulty_claim(tmp_path, change, what, advice):
    path = write_gold(tmp_path, "r", TEXT, [LEFT, {**LEFT, **change}])
    faults = read_gold(tmp_path).faults
    assert any(fault.what == what and advice in fault.advice for fault in faults), faults
    for fault in faults:
        file, line = fault.where.rsplit(":", 1)
        assert file == str(path)
        assert int(line) > 2


@pytest.mark.parametrize(
    ("meta", "what"),
    [
        ({"lang": "fr"}, "lang «fr»"),
        ({"published": "yesterday"}, "published: 'yesterday' is no day of the calendar"),
        ({"autor": "me"}, "unknown field «autor»"),
        ({"id": ""}, "no id"),
    ],
)
def test_a_faulty_report(tmp_path, meta, what):
    write_gold(tmp_path, "r", TEXT, [LEFT], **meta)
    assert [fault.what for fault in read_gold(tmp_path).faults] == [what]


def test_all_faults_are_told_at_once(tmp_path):
    claims = [{"trigger": "fled", "type": "x"}, {"trigger": "left", "type": "y"}]
    write_gold(tmp_path, "a", TEXT, claims)
    (tmp_path / "b.yaml").write_text("id: b\ntext: [")
    assert len(read_gold(tmp_path).faults) == 4


def test_an_id_given_twice_and_an_empty_folder(tmp_path):
    write_gold(tmp_path / "a", "r", TEXT, [LEFT])
    write_gold(tmp_path / "b", "r", TEXT, [LEFT])
    assert "the id «r» is that of" in read_gold(tmp_path).faults[0].what
    (tmp_path / "empty").mkdir()
    assert read_gold(tmp_path / "empty").faults[0].what == "holds no gold report"


def test_places_without_a_point_are_noted(tmp_path):
    write_gold(tmp_path, "r", TEXT, [{**LEFT, "from": [{"text": "Homs", "is": "homs"}]}])
    assert "no point for 1 ids of places, not judged: homs" in read_gold(tmp_path).notes[0]


def test_the_example_in_the_documents_is_in_order(tmp_path):
    page = (Path(__file__).parents[3] / "docs" / "gold.md").read_text("utf-8")
    (example,) = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    (tmp_path / "example.yaml").write_text(example, "utf-8")
    gold = read_gold(tmp_path)
    assert gold.faults == ()
    assert len(gold.reports[0].claims) == 1
