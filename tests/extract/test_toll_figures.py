"""Tolls are told by their figure, wherever it stands behind them, and by who gives it."""

from __future__ import annotations

import pytest
from tests.extract.asking import facet

from marsad.app.reading import read_text


@pytest.mark.parametrize(
    ("text", "killed", "said"),
    [
        ("The Emergency Lawyers group put the toll at 14.", "14", "The Emergency Lawyers group"),
        ("Hamas put the death toll from the strike at 20.", "20", "Hamas"),
        ("The death toll in Gaza rose to 70.", "70", ""),
        ("وقدّرت مجموعة محامو الطوارئ عدد القتلى بأربعة عشر.", "14", "مجموعة محامو الطوارئ"),
    ],
)
def test_a_toll_has_its_figure(known, text, killed, said):
    claims = [c for c in read_text(text, known) if c.type == "casualty"]
    assert [(facet(c, "killed"), facet(c, "said")) for c in claims] == [(killed, said)]


@pytest.mark.parametrize(
    "text",
    [
        "The war has taken a toll on 20 cities.",
        "The road toll rose to 20 dollars.",
        "The company raised the toll to 20 pounds.",
        "The death toll in Gaza rose sharply.",
    ],
)
def test_without_a_figure_of_the_dead_there_is_no_toll(known, text):
    assert [c for c in read_text(text, known) if c.type == "casualty"] == []


def test_a_group_of_lawyers_bears_no_arms(known):
    said = read_text("قالت مجموعة محامو الطوارئ إن الدعم السريع قصف السوق.", known)[0].said_by
    assert [(str(link.kind), link.is_) for link in said] == [("monitor", "emergency-lawyers")]
    said = read_text("قالت مجموعة من المسلحين إن الجيش انسحب.", known)[0].said_by
    assert [str(link.kind) for link in said] == ["armed_group"]
