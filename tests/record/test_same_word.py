"""What is no contradiction, no deed and no holder, though it looks like one: beside what is."""

from __future__ import annotations

import msgspec
import pytest
from tests.record.claims import WORLD, Desk, by, day, filler, on

from marsad.model.claim import Filler
from marsad.model.event import Told
from marsad.record.conflicts import _happened
from marsad.record.holders import NOBODY, ground, holder
from marsad.record.plans import Outcome, plans
from marsad.record.sites import histories

GROUND = ground(WORLD)


def _told(desk: Desk, *, one: bool) -> list[Told]:
    first = desk.told[0].report
    return [msgspec.structs.replace(each, report=first) if one else each for each in desk.told]


@pytest.mark.parametrize(
    ("stance", "one", "contradicts"),
    [("", True, False), ("", False, True), ("denies", True, True)],
)
def test_nobody_contradicts_himself_but_who_denies(stance: str, *, one: bool, contradicts: bool) -> None:
    desk = Desk()
    desk.says(3, "ceasefire", place="fort")
    desk.says(4, "ceasefire", no=not stance, stance=stance, place="fort")
    assert bool(list(_happened(_told(desk, one=one)))) is contradicts


def _as_a_deed(type_: str, actor: str, place: str | Filler = "") -> Outcome:
    """What has come of a plan without a place once the deed is told."""
    desk = Desk()
    desk.says(3, "handover", "planned", actor="blue-army", partner="reds", when=by(10))
    match type_, place:
        case "handover", "":
            desk.says(14, type_, when=on(13), partner=actor)
        case "handover", _:
            desk.says(14, type_, when=on(13), partner=actor, place=place)
        case _:
            desk.says(14, type_, when=on(13), actor=actor)
    found = next(plan for plan in plans(desk.told, GROUND) if plan.who and plan.who[0].key == "reds")
    result = found.outcome(day(20))
    assert result is not None
    return result.outcome


def test_a_plan_without_a_place_is_met_by_the_same_deed_of_the_same_force() -> None:
    assert _as_a_deed("handover", "reds") is Outcome.LATE
    assert _as_a_deed("handover", "home-army") is Outcome.UNKNOWN
    assert _as_a_deed("control", "reds") is Outcome.UNKNOWN, "that they hold something is no deed"
    assert _as_a_deed("handover", "reds", filler("some camps", "site")) is Outcome.UNKNOWN, "of other camps"


def test_whose_a_unit_is_or_where_it_is_names_no_holder() -> None:
    for told in (
        Filler("his unit", 0, 8, kind="force"),
        Filler("fighters", 0, 8, "mill", kind="group"),  # only where they are is known
    ):
        world = msgspec.structs.replace(WORLD, whose=frozenset({"his"}))
        assert holder(told, world, "en") == NOBODY
    assert holder(Filler("the Ridge unit", 0, 14, kind="force"), WORLD, "en").key == "~ridge unit"


def test_a_countrys_airspace_is_not_the_country() -> None:
    desk = Desk()
    desk.says(3, "closure", place="xanadu")
    desk.says(3, "closure", place="gate")
    assert list(histories(desk.told, GROUND)) == ["gate"]
