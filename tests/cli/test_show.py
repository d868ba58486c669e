"""Claims in a terminal: columns hold whatever the text, and nothing of the text commands the terminal."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.cli.show import Look, amount, claims_text, columns, period, visible
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
from marsad.model.report import Report
from marsad.model.when import Relation, When

DAY = date(2026, 2, 23)
TERMINAL = Look(colour=True, isolates=True)


def claim(lang="ar", words="قاعدة قسرك", **changes):
    values = {
        "report": "r",
        "id": "r.1",
        "lang": lang,
        "type": EventType.WITHDRAWAL,
        "phase": Phase.BEGUN,
        "polarity": Polarity.YES,
        "certainty": Certainty.CERTAIN,
        "background": False,
        "trigger": Quote("انسحاب", 0, 6),
        "roles": {Role.FROM: (Filler(words, 7, 17, is_="qasrak-base", lat=36.7, lon=40.5),)},
        "numbers": {NumberKind.KILLED: Number(3, None, "ثلاثة", 1, 2)},
        "time": When(Relation.ON, "اليوم", 0, 5, earliest=DAY, latest=DAY),
        "said_by": (Link("مصدر", 0, 4, SourceKind.UNNAMED, Stance.DENIES),),
        "evidence": Quote("بدء الانسحاب من قاعدة قسرك", 0, 26),
        "rule": "",
    }
    return Claim(**(values | changes))


def shown(one, look=Look()):  # noqa: B008 - frozen
    return claims_text(Report("r", "", DAY, "عكاظ"), "a.txt", [one], look)


def test_a_claim_is_told_with_all_that_it_holds():
    text = shown(claim())
    for part in (
        "withdrawal",
        "begun",
        "2026-02-23",
        "qasrak-base",
        "3 or more",
        "denied by",
        "عكاظ",
    ):
        assert part in text


def test_what_is_said_not_to_be_so_stands_out():
    assert "NOT SO" in shown(claim(polarity=Polarity.NO))
    assert "NOT SO" not in shown(claim())


def test_identifiers_stand_in_one_column_in_both_languages():
    ends = {
        columns(line[: line.index("qasrak-base")])
        for one in (claim(), claim("en", "the Qasrak base"), claim(words="قاعدةٌ"))
        for line in shown(one).splitlines()
        if "qasrak-base" in line
    }
    assert len(ends) == 1


def test_arabic_stands_at_the_right_of_its_column():
    line = next(x for x in shown(claim()).splitlines() if "qasrak-base" in x)
    assert "قاعدة قسرك  qasrak-base" in line


def test_each_text_is_isolated_on_a_terminal_and_bare_in_a_pipe():
    on_terminal = shown(claim(), TERMINAL)
    assert on_terminal.count("\u2068") == on_terminal.count("\u2069") > 4
    assert "\u2068" not in shown(claim())
    assert "\x1b" not in shown(claim())


@given(st.text())
def test_no_text_commands_the_terminal_or_breaks_the_line(text):
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f]", visible(text))


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [(3, 3, "3"), (3, None, "3 or more"), (None, 5, "up to 5"), (24, 99, "24-99")],
)
def test_numbers_say_which_side_is_open(low, high, told):
    assert amount(Number(low, high, "", 0, 0)) == told


@pytest.mark.parametrize("relation", list(Relation))
def test_every_relation_shows_its_days(relation):
    assert "2026-02-23" in period(When(relation, "", 0, 0, earliest=DAY))
    assert "2026-02-23" in period(When(relation, "", 0, 0, latest=DAY))
    assert period(When(relation, "", 0, 0)) == ""


def test_an_open_end_is_seen():
    assert period(When(Relation.ON, "", 0, 0, earliest=DAY)) == "2026-02-23.."
    assert period(None) == ""
