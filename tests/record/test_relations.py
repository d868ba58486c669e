"""Deeds and their plans, parts and their wholes."""

from tests.record.claims import WORLD, Desk, by, on

from marsad.record.atlas import atlas_of
from marsad.record.clauses import Clause
from marsad.record.events import event_of
from marsad.record.facts import facts_of
from marsad.record.relations import relations

ATLAS = atlas_of(WORLD)


def related(desk: Desk) -> set[tuple[str, str, str]]:
    """Each claim as an event of its own, by report."""
    events, facts = [], {}
    for told in desk.told:
        (fact,) = facts_of(told.report, [told.claim], ATLAS)
        facts[fact.id] = fact
        events.append(event_of(told.report.id, [told], {}, {fact.id: Clause(fact.id, (fact,), fact)}, ATLAS))
    return {(each.kind.value, each.a, each.b) for each in relations(events, facts)}


def plan(desk: Desk) -> None:
    desk.says(3, "withdrawal", "planned", from_="fort", actor="blue-army", when=by(20, 3))


def test_a_deed_fulfils_the_plan_that_was_told_before():
    desk = Desk()
    plan(desk)
    desk.says(18, "withdrawal", from_="fort", actor="blue-army", when=on(18))
    assert related(desk) == {("fulfils", "r001", "r000")}


def test_another_force_another_place_a_begin_and_what_was_before_fulfil_nothing():
    for day, phase, place, actor in (
        (18, "done", "fort", "reds"),
        (18, "done", "mill", "blue-army"),
        (18, "begun", "fort", "blue-army"),
        (2, "done", "fort", "blue-army"),
    ):
        desk = Desk()
        plan(desk)
        desk.says(18, "withdrawal", phase, when=on(day), from_=place, actor=actor)
        assert related(desk) == set(), (day, phase, place, actor)


def test_moving_in_carries_out_a_planned_handover_by_whoever_was_to_take_it():
    desk = Desk()
    desk.says(3, "handover", "planned", place="fort", actor="blue-army", partner="home-army", when=by(9, 3))
    desk.says(10, "deployment", to="fort", actor="home-army", when=on(10))
    desk.says(10, "deployment", to="fort", actor="reds", when=on(10))
    assert related(desk) == {("fulfils", "r001", "r000")}


def test_a_convoy_is_part_of_the_pull_out_that_goes_on():
    desk = Desk()
    desk.says(3, "withdrawal", "begun", from_="fort", actor="blue-army", when=on(3))
    desk.says(9, "withdrawal", from_="fort", actor="blue", when=on(9))
    desk.says(9, "movement", from_="fort", to="gate", when=on(9))
    desk.says(9, "movement", place="fort", when=on(9))
    assert related(desk) == {("part_of", "r001", "r000"), ("part_of", "r002", "r000")}


def test_one_of_the_places_told_together_is_a_part():
    desk = Desk()
    desk.says(3, "drone_strike", place=("mill", "well"), when=on(3))
    desk.says(3, "drone_strike", place="mill", when=on(3))
    desk.says(3, "drone_strike", place="mill", when=on(5))
    assert related(desk) == {("part_of", "r001", "r000")}
