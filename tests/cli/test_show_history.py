"""Histories, plans and routes in a terminal: what a line says, and in whose words."""

from __future__ import annotations

import pytest
from tests.record.claims import WORLD, Desk, by, day, filler, on

from marsad.cli.show import Look
from marsad.cli.show_event import Names
from marsad.cli.show_history import edge, interval_line, plan_lines, route_line, section
from marsad.record.holders import ground
from marsad.record.plans import plans
from marsad.record.routes import routes
from marsad.record.sites import histories
from marsad.record.spells import Edge

GROUND = ground(WORLD)
LOOK = Look()
EN, AR = Names(WORLD, "en"), Names(WORLD, "ar")


def lines(desk: Desk, names: Names = EN) -> list[str]:
    told = {t.claim.id: t for t in desk.told}
    return [interval_line(i, told, names, LOOK) for i in histories(desk.told, GROUND)["fort"].intervals()]


def test_a_line_says_since_when_who_and_what_on_whose_word() -> None:
    desk = Desk()
    desk.says(3, "withdrawal", "begun", actor="blue-army", from_="fort", when=on(3), stance="asserts", outlet="Wire")
    before, leaving = lines(desk)
    assert "Blue army: present (implied)" in before
    assert leaving.split() == ["2026-03-03", "Blue", "army:", "leaving", "a", "source", "·", "Wire"]
    assert "جيش الزرق: مغادرة جارية" in lines(desk, AR)[1]


def test_what_is_disputed_says_by_whom_and_what_is_handed_over_to_whom() -> None:
    desk = Desk()
    desk.says(3, "handover", actor="blue-army", partner="reds", place="fort", when=on(3), outlet="Wire")
    desk.says(4, "handover", actor="blue-army", place="fort", stance="denies", source="the army", outlet="Post")
    given = next(line for line in lines(desk) if "handed" in line)
    assert "Blue army: handed over to Reds" in given
    assert given.splitlines()[1].strip() == "disputed: denied by the army · Post"
    doubted = Desk()
    doubted.says(3, "capture", actor="reds", place="fort", when=on(3), stance="doubts")
    assert lines(doubted)[0].endswith("disputed: told with doubt")


def test_a_force_of_no_table_goes_by_its_words_and_many_sources_are_counted() -> None:
    desk = Desk()
    for outlet in ("A", "B", "C"):
        desk.says(3, "presence", "ongoing", actor=filler("Hill brigade", "force"), place="fort", outlet=outlet)
    assert lines(desk)[0].split("  ")[-1].strip() == "own voice · A; own voice · B (+1)"
    assert "Hill brigade: present" in lines(desk)[0]


@pytest.mark.parametrize(
    ("day_", "text"),
    [
        (Edge(day(3), day(3)), "2026-03-03"),
        (Edge(None, day(3)), "by 2026-03-03"),
        (Edge(day(3), day(5)), "2026-03-03..2026-03-05"),
        (Edge(day(1), day(31)), "2026-03"),
        (Edge(day(1).replace(month=1), day(31).replace(month=12)), "2026"),
        (Edge(None, None), "?"),
    ],
)
def test_days_are_shown_as_precisely_as_they_are_told(day_: Edge, text: str) -> None:
    assert edge(day_, EN) == text


def test_a_plan_shows_its_rival_deadlines_and_what_has_come_of_it() -> None:
    desk = Desk()
    desk.says(1, "withdrawal", "planned", actor="blue-army", from_="fort", when=by(10))
    desk.says(2, "withdrawal", "planned", actor="blue-army", from_="fort", when=by(20))
    desk.says(9, "withdrawal", actor="blue-army", from_="fort", when=on(9), outlet="Wire")
    told = {t.claim.id: t for t in desk.told}
    (plan,) = plans(desk.told, GROUND)
    shown = [" ".join(line.split()) for line in plan_lines(plan, day(9), told, EN, LOOK)]
    assert shown == [
        "by 2026-03-10 Blue army: leave Fort own voice",
        "or 2026-03-20",
        "→ met (2026-03-09) own voice · Wire",
    ]
    assert list(plan_lines(plan, day(1).replace(month=2), told, EN, LOOK)) == [], "nobody knew of it then"


def test_to_be_there_no_longer_is_shown_apart_from_leaving() -> None:
    desk = Desk()
    desk.says(1, "presence", "planned", no=True, actor="blue", place="xanadu")
    (plan,) = plans(desk.told, GROUND)
    shown = next(plan_lines(plan, day(2), {}, EN, LOOK)).split()
    assert shown == ["Blue", "army:", "be", "no", "longer", "in", "Xanadu"]


def test_a_route_is_shown_in_the_order_travelled() -> None:
    desk = Desk()
    desk.says(3, "movement", actor="blue-army", to="well", via="r1", from_=filler("the hills"), when=on(3))
    (route,) = routes(desk.told, WORLD)
    assert " ".join(route_line(route, {}, EN, LOOK).split()) == "2026-03-03 from the hills via R1 to Well"


def test_a_section_without_lines_has_no_heading() -> None:
    assert list(section("Plans", [], LOOK)) == []
    assert list(section("Plans", ["one"], LOOK)) == ["Plans", "one", ""]
