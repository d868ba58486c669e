"""What an actor did, suffered and planned, day by day."""

from __future__ import annotations

from tests.record.claims import WORLD, Desk, by, day, on

from marsad.record.holders import ground
from marsad.record.timelines import Entry, Part, timeline

GROUND = ground(WORLD)


def lines(desk: Desk, actor: str) -> list[tuple[Part, str]]:
    return [(entry.part, entry.type.value) for entry in timeline(actor, desk.told, GROUND)]


def test_a_day_to_day_account_of_deeds_blows_and_plans() -> None:
    desk = Desk()
    desk.says(9, "withdrawal", "planned", actor="blue-army", from_="fort", when=by(20, 9))
    desk.says(5, "shelling", actor="reds", target="blue-army", place="fort", when=on(5))
    desk.says(4, "deployment", actor="blue", to="fort", when=on(3))
    desk.says(6, "clash", actor="reds", partner="blue-army", when=on(6))
    desk.says(6, "capture", actor="reds", place="mill", when=on(6))
    assert lines(desk, "blue-army") == [
        (Part.DID, "deployment"),
        (Part.SUFFERED, "shelling"),
        (Part.DID, "clash"),
        (Part.PLANNED, "withdrawal"),
    ]


def test_what_its_parts_do_is_its_own_and_not_the_other_way_round() -> None:
    desk = Desk()
    desk.says(3, "capture", actor="home-guard", place="mill", when=on(3))
    assert lines(desk, "home-army") == lines(desk, "home-guard") == [(Part.DID, "capture")]
    desk.says(4, "capture", actor="home-army", place="well", when=on(4))
    assert len(lines(desk, "home-guard")) == 1


def entry(desk: Desk, events: dict[str, str] | None = None) -> Entry:
    (one,) = timeline("reds", desk.told, GROUND, events)
    return one


def test_one_event_is_one_line_and_says_where_it_is_disputed() -> None:
    desk = Desk()
    a = desk.says(3, "capture", actor="reds", place="mill", when=on(3))
    b = desk.says(4, "capture", actor="reds", place="mill", stance="denies")
    one = entry(desk, {a: "e1", b: "e1"})
    assert (one.claims, one.disputed, one.negated, one.latest) == ((a, b), True, False, day(3))


def test_only_what_was_published_by_a_day_is_known_by_it() -> None:
    desk = Desk()
    desk.says(3, "capture", actor="reds", place="mill", when=on(3))
    desk.says(9, "capture", actor="reds", place="well", when=on(2))
    desk.says(None, "capture", actor="reds", place="gate", when=on(2))
    assert [e.where for e in timeline("reds", desk.told, GROUND, known_by=day(5))] == [("mill",)]
    assert len(timeline("reds", desk.told, GROUND)) == 3
