"""What is worked out of a world is worked out once, and never taken for another world's."""

from __future__ import annotations

from msgspec.structs import replace

from marsad.app.library import Library
from marsad.extract.once import once_a_world
from marsad.model.entity import World


def test_a_world_is_asked_once_and_another_one_anew(known: Library) -> None:
    asked: list[int] = []

    @once_a_world
    def places(world: World) -> int:
        asked.append(len(world.places))
        return len(world.places)

    other = replace(known.world, places={})
    assert [places(known.world), places(other), places(known.world), places(other)] == [len(known.world.places), 0] * 2
    assert asked == [len(known.world.places), 0]


def test_of_many_worlds_the_last_are_kept(known: Library) -> None:
    asked: list[int] = []

    @once_a_world
    def note(world: World) -> int:
        asked.append(1)
        return len(asked)

    worlds = [replace(known.world, places={}) for _ in range(20)]
    assert [note(world) for world in worlds] == list(range(1, 21))
    assert note(worlds[-1]) == 20
