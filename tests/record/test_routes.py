"""Which way things went, and where a line may be drawn."""

from __future__ import annotations

from tests.record.claims import WORLD, Desk, day, filler, on

from marsad.model.claim import Role
from marsad.record.routes import Route, routes


def only(desk: Desk, events: dict[str, str] | None = None) -> Route:
    (route,) = routes(desk.told, WORLD, events)
    return route


def test_a_way_needs_two_of_from_by_and_to() -> None:
    desk = Desk()
    desk.says(3, "movement", actor="blue-army", from_="fort")
    assert routes(desk.told, WORLD) == ()
    desk.says(3, "movement", actor="blue-army", from_="fort", to="xanadu", when=on(3))
    route = only(desk)
    assert [(s.role, s.id) for s in route.spots] == [(Role.FROM, "fort"), (Role.TO, "xanadu")]
    assert (route.line, route.latest, route.reports) == ((), day(3), ("r001",))


def test_the_road_gives_the_line_between_two_places_by_it() -> None:
    desk = Desk()
    desk.says(3, "movement", actor="blue-army", from_="gate", via="r1", to="well")
    assert only(desk).line == ((10.5, 10.5), (10.7, 10.9))
    back = Desk()
    back.says(3, "movement", actor="blue-army", from_="well", via="r1", to="gate")
    assert only(back).line == ((10.7, 10.9), (10.5, 10.5))


def test_no_line_is_drawn_across_what_is_not_known_of_the_road() -> None:
    desk = Desk()
    desk.says(3, "movement", actor="blue-army", from_="fort", via="r1", to="well")
    route = only(desk)
    assert (route.road, route.line) == ("r1", ())
    assert [s.id for s in route.spots] == ["fort", "r1", "well"]


def test_no_line_is_drawn_to_what_lies_off_the_road_or_is_wide() -> None:
    for goal in ("mill", "xanadu"):
        desk = Desk()
        desk.says(3, "movement", actor="blue-army", from_="gate", via="r1", to=goal)
        assert only(desk).line == (), goal
    desk = Desk()
    desk.says(3, "movement", actor="blue-army", from_="gate", to="well")
    assert only(desk).line == (), "which road is not said"


def test_claims_of_one_event_tell_one_way() -> None:
    desk = Desk()
    a = desk.says(3, "withdrawal", from_="gate", cargo=filler("trucks", "vehicle"), to="well", when=on(3))
    b = desk.says(4, "movement", "ongoing", actor=filler("trucks", "vehicle"), via="r1")
    assert only(desk).road is None, "of the second alone only the road is told"
    route = only(desk, {a: "e1", b: "e1"})
    assert (route.road, route.claims, route.event) == ("r1", (a, b), "e1")
    assert len(route.line) == 2


def test_the_same_way_told_twice_is_one_and_on_another_day_another() -> None:
    desk = Desk()
    for published, when in ((3, 3), (4, 3), (5, 5)):
        desk.says(published, "movement", actor="blue-army", from_="gate", to="well", when=on(when))
    assert [r.reports for r in routes(desk.told, WORLD)] == [("r000", "r001"), ("r002",)]


def test_denied_ways_say_so() -> None:
    desk = Desk()
    desk.says(3, "movement", actor="blue-army", from_="gate", to="well", stance="denies")
    assert only(desk).denied
