"""Places that the tables give as one, and what follows from a will to stay."""

from __future__ import annotations

import msgspec
import pytest
from tests.record.claims import WORLD, Desk, day

from marsad.model.claim import Filler
from marsad.model.entity import Place
from marsad.record.atlas import atlas_of
from marsad.record.holders import ground
from marsad.record.sites import histories

_STRIP = Place("strip", "airfield", "site", "Strip", "المدرج", "XA", lat=10.0, lon=10.01)


def test_places_that_the_tables_give_as_one_have_one_history() -> None:
    desk = Desk()
    desk.says(3, "capture", actor="reds", place=Filler("the strip", 0, 9, "strip", kind="site"))
    desk.says(5, "withdrawal", actor="reds", from_="fort")
    apart, same = (
        ground(msgspec.structs.replace(WORLD, places={**WORLD.places, "strip": strip}))
        for strip in (_STRIP, msgspec.structs.replace(_STRIP, also=("fort", "of no table")))
    )
    assert sorted(histories(desk.told, apart)) == ["fort", "strip"]
    found = histories(desk.told, same)
    assert list(found) == ["fort"]
    assert [i.status.value for i in found["fort"].intervals()] == ["held", "left"]


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        (("Upper Ford", ""), ("Lower Ford", ""), False),  # neither has an Arabic name: that is nothing they share
        (("Upper Ford", ""), ("Upper Ford", ""), True),
        (("Upper Ford", "المخاضة"), ("Ford", "المخاضة"), True),
        (("Upper Ford", "المخاضة"), ("Upper Ford", "النهر"), False),
        (("", ""), ("", ""), False),
    ],
)
def test_near_places_are_one_spot_by_a_name_they_share(
    first: tuple[str, str], second: tuple[str, str], *, one: bool
) -> None:
    near = {
        id_: Place(id_, "town", "town", *names, "XA", lat=10.0, lon=lon, precision_km=2.0)
        for id_, names, lon in (("a", first, 10.0), ("b", second, 10.02))
    }
    spot = atlas_of(msgspec.structs.replace(WORLD, places=near)).spot
    assert (spot["a"] == spot["b"]) is one


def test_who_will_remain_is_there_already_and_who_will_come_is_not() -> None:
    known = ground(WORLD)
    for verb, there in (("remain", ["present"]), ("be", [])):
        desk = Desk()
        desk.says(3, "presence", "planned", actor="reds", place="fort", verb=verb)
        (history,) = histories(desk.told, known).values()
        assert [i.status.value for i in history.intervals(day(4))] == there


@pytest.mark.parametrize(
    ("words", "one"), [("position jabal ibex", True), ("jabal ibex", True), ("position ibex valley", False)]
)
def test_a_position_on_a_hill_goes_by_the_hill(words: str, *, one: bool) -> None:
    desk = Desk()
    hill, post = (Filler(text, 0, len(text), kind="site", named=True) for text in ("jabal ibex", words))
    desk.says(3, "presence", "ongoing", actor="reds", place=hill)
    desk.says(5, "presence", "ongoing", actor="blue-army", place=post)
    history = histories(desk.told, ground(WORLD))["~jabal ibex"]
    assert (len(history.intervals()) == 2) is one
