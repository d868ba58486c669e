"""The printed form is the contract's, field by field."""

import json
from datetime import date

from marsad.exports.jsonl import line
from marsad.model.claim import (
    Certainty,
    Claim,
    EventType,
    Filler,
    Link,
    Number,
    NumberKind,
    Phase,
    Polarity,
    Quote,
    Role,
    SourceKind,
    Stance,
)
from marsad.model.when import Relation, When

CLAIM = Claim(
    report="r_1",
    id="r_1.k1",
    lang="ar",
    type=EventType.WITHDRAWAL,
    phase=Phase.PLANNED,
    polarity=Polarity.NO,
    certainty=Certainty.CERTAIN,
    background=False,
    trigger=Quote("انسحاب", 0, 6),
    roles={Role.FROM: (Filler("قاعدة قسرك", 7, 17, is_="qasrak-base", lat=36.7, lon=40.5, precision_km=1),)},
    numbers={NumberKind.KILLED: Number(3, None, "3", 1, 2)},
    time=When(Relation.BY, "خلال أيام", 20, 29, earliest=date(2026, 2, 23)),
    said_by=(Link("مصدر", 30, 34, SourceKind.UNNAMED, Stance.ASSERTS, cue="قال"),),
    evidence=Quote("…", 0, 40),
    rule="withdrawal",
)


def test_fields_stand_in_the_order_of_the_contract():
    assert list(json.loads(line(CLAIM))) == [
        *("report", "id", "lang", "type", "phase", "polarity", "certainty", "background"),
        *("trigger", "roles", "numbers", "time", "said_by", "evidence", "rule"),
    ]


def test_values_are_named_as_in_the_contract():
    told = json.loads(line(CLAIM))
    assert told["polarity"] == "no"
    assert told["roles"]["from"][0]["is"] == "qasrak-base"
    assert told["numbers"] == {"killed": {"low": 3, "high": None, "text": "3", "start": 1, "end": 2}}
    assert told["said_by"][0]["kind"] == "unnamed"


def test_an_open_end_is_null_and_not_left_out():
    time = json.loads(line(CLAIM))["time"]
    assert list(time) == ["earliest", "latest", "relation", "text", "start", "end"]
    assert time["earliest"] == "2026-02-23"
    assert time["latest"] is None


def test_arabic_is_written_as_it_stands_and_a_claim_is_one_line():
    printed = line(CLAIM).decode()
    assert "قاعدة قسرك" in printed
    assert printed.count("\n") == 1
    assert printed.endswith("\n")
