"""Lanes, strips and changes: what is drawn of a place's history, and how sure each stretch of it is."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.record.claims import WORLD, Desk, by, day, filler, on

from marsad.record.holders import ground
from marsad.record.sites import SiteHistory, histories
from marsad.views.changes import changes
from marsad.views.lanes import Axis, Sure, bars
from marsad.views.strip import rows

GROUND = ground(WORLD)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def history(desk: Desk, place: str = "fort") -> SiteHistory:
    return histories(desk.told, GROUND)[place]


def drawn(desk: Desk, first: int, last: int) -> list[tuple[str, Sure, float, float]]:
    """Return status, how sure, first and last day of the month of each bar."""
    axis = Axis(day(first), day(last))
    step = 100 / axis.days
    return [
        (each.status.value, bar.sure, round(bar.at / step) + first, round((bar.at + bar.size) / step) + first - 1)
        for each in history(desk).intervals()
        for bar in bars(each, axis)
    ]


def test_what_is_told_is_full_and_what_nobody_tells_any_more_is_light(desk):
    desk.says(3, "withdrawal", "begun", actor="blue-army", from_="fort", when=on(3))
    desk.says(9, "withdrawal", actor="blue-army", from_="fort", when=on(8))
    assert drawn(desk, 1, 10) == [
        ("present", Sure.MAYBE, 1, 2),
        ("leaving", Sure.TOLD, 3, 7),
        ("left", Sure.TOLD, 8, 8),
        ("left", Sure.SINCE, 9, 10),
    ]


def test_bars_stay_within_the_axis(desk):
    desk.says(3, "presence", "ongoing", actor="blue-army", place="fort", when=on(3))
    for first, last in ((1, 2), (4, 9), (3, 3)):
        for bar in (b for i in history(desk).intervals() for b in bars(i, Axis(day(first), day(last)))):
            assert bar.at >= 0
            assert bar.at + bar.size <= 100.001


@pytest.mark.parametrize("days", [1, 8, 30, 90, 400, 4000])
def test_an_axis_has_no_more_ticks_than_there_is_room_for(days):
    axis = Axis(day(1), day(1) + timedelta(days))
    assert 1 <= len(axis.ticks(9)) <= 9
    assert all(axis.first <= tick <= axis.last for tick in axis.ticks(9))


def test_each_source_has_a_row_of_its_own_words(desk):
    desk.says(
        3, "presence", "ongoing", actor="blue-army", place="fort", source="a mayor", stance="asserts", outlet="Wire"
    )
    desk.says(
        5, "withdrawal", actor="blue-army", from_="fort", when=on(5), source="a guard", stance="asserts", outlet="Wire"
    )
    desk.says(
        6, "withdrawal", actor="blue-army", from_="fort", when=on(5), source="the army", stance="denies", outlet="Wire"
    )
    held = {told.claim.id: told for told in desk.told}
    found = {row.source.word: row for row in rows(history(desk), held, "en")}
    assert [each.status.value for each in found["a mayor"].intervals] == ["present"]
    assert [each.status.value for each in found["a guard"].intervals] == ["present", "left"]
    assert found["the army"].denials, "a denial is shown, and makes no bar"
    assert not found["the army"].intervals


def test_a_row_is_as_known_by_a_day(desk):
    desk.says(3, "presence", "ongoing", actor="blue-army", place="fort", source="a mayor", stance="asserts")
    desk.says(5, "withdrawal", actor="blue-army", from_="fort", when=on(5), source="a guard", stance="asserts")
    held = {told.claim.id: told for told in desk.told}
    assert [row.source.word for row in rows(history(desk), held, "en", day(4))] == ["a mayor"]


def moved(desk: Desk, since: int, until: int) -> list[tuple[str, list[str], list[str]]]:
    found = changes(histories(desk.told, GROUND), day(since), day(until), day(until))
    return [
        (c.place, [s.interval.status.value for s in c.gone], [s.interval.status.value for s in c.new]) for c in found
    ]


def test_what_changed_is_what_can_be_said_now_and_could_not_then(desk):
    desk.says(3, "presence", "ongoing", actor="blue-army", place="fort", when=on(3))
    desk.says(9, "withdrawal", actor="blue-army", from_="fort", when=on(8))
    assert moved(desk, 5, 9) == [("fort", ["present"], ["left"])]
    assert moved(desk, 9, 12) == []
    assert moved(desk, 4, 8) == [], "nobody had said so by then"


def test_a_plan_is_no_change_and_a_denial_is_one_of_dispute(desk):
    desk.says(3, "presence", "ongoing", actor="blue-army", place="fort", when=on(3))
    desk.says(4, "withdrawal", "planned", actor="blue-army", from_="fort", when=by(20))
    assert moved(desk, 3, 6) == []
    desk.says(7, "presence", "ongoing", actor="blue-army", place="fort", when=on(3), stance="denies")
    (change,) = changes(histories(desk.told, GROUND), day(6), day(9), day(9))
    assert (change.gone, change.new) == ((), ())
    assert [state.interval.status.value for state in change.disputed] == ["present"]


def test_forces_of_two_names_are_apart(desk):
    desk.says(3, "presence", "ongoing", actor="blue-army", place="fort", when=on(3))
    desk.says(5, "control", "ongoing", actor=filler("reds"), place="fort", when=on(5))
    (change,) = changes(histories(desk.told, GROUND), day(4), day(6), day(6))
    assert [state.interval.who.key for state in change.new] == ["reds"]
