"""What claims of one event contradict each other on, with both sides."""

from tests.record.claims import WORLD, Desk, by, day, on

from marsad.model.claim import EventType, Filler
from marsad.model.event import ConflictKind
from marsad.record.atlas import atlas_of
from marsad.record.clauses import Clause
from marsad.record.conflicts import conflicts
from marsad.record.events import event_of
from marsad.record.facts import facts_of

ATLAS = atlas_of(WORLD)


def found(desk: Desk):
    clauses = {}
    for told in desk.told:
        (fact,) = facts_of(told.report, [told.claim], ATLAS)
        clauses[fact.id] = Clause(fact.id, (fact,), fact)
    opposed = conflicts("e1", desk.told, clauses, ATLAS)
    event = event_of("e1", desk.told, {}, clauses, ATLAS)
    assert event.conflicts == opposed
    return opposed, event


def sides(conflict):
    return [side.value for side in conflict.sides]


def test_claims_that_agree_contradict_nothing():
    desk = Desk()
    desk.says(3, "air_strike", place="mill", actor="blue-army", count=3, when=on(3))
    desk.says(3, "air_strike", place="mill", actor="blue", count=3, when=on(2, 3))
    told, event = found(desk)
    assert told == ()
    assert (event.earliest, event.latest, event.occurred) == (day(3), day(3), True)


def test_figures_that_do_not_meet_have_two_sides_and_are_not_averaged():
    desk = Desk()
    desk.says(3, "air_strike", place="mill", count=7)
    desk.says(4, "air_strike", place="mill", count=4)
    told, event = found(desk)
    (conflict,) = told
    assert (conflict.kind, conflict.field, sides(conflict)) == (ConflictKind.NUMBER, "count", ["4", "7"])
    assert event.numbers["count"] == (4, 7)


def test_figures_of_different_things_are_no_two_sides():
    desk = Desk()
    desk.says(3, "drone_strike", target=Filler("three fields", 0, 12, kind="site"), place="mill", count=3)
    desk.says(4, "drone_strike", means=Filler("four drones", 0, 11, kind="aircraft"), place="mill", count=4)
    told, event = found(desk)
    assert told == ()
    assert event.numbers["count"] == (3, 3)  # not between three and four
    desk.says(5, "drone_strike", means=Filler("five drones", 0, 11, kind="aircraft"), place="mill", count=5)
    told, event = found(desk)
    assert [sides(conflict) for conflict in told] == [["4", "5"]]
    assert event.numbers["count"] == (4, 5)


def test_who_takes_what_is_handed_over_is_its_receiver():
    desk = Desk()
    desk.says(3, "handover", place="mill", partner="blue-army")
    desk.says(4, "handover", place="mill", partner="blue-army", actor="reds")
    desk.says(4, "capture", place="mill", actor="blue-army")
    _, event = found(desk)
    assert (event.type, event.actors, event.partners) == (EventType.HANDOVER, ("reds",), ("blue-army",))
    desk.says(4, "capture", place="mill", actor="blue-army", target="reds")
    desk.says(5, "capture", place="mill", actor="blue-army")
    _, event = found(desk)
    assert (event.type, event.actors, event.targets) == (EventType.CAPTURE, ("blue-army",), ("reds",))


def test_what_is_not_done_yet_contradicts_no_plan_but_who_denies_the_plan_does():
    desk = Desk()
    desk.says(3, "withdrawal", "planned", from_="fort", actor="blue-army", when=by(9))
    desk.says(5, "withdrawal", no=True, from_="fort", actor="blue-army")
    told, _ = found(desk)
    assert told == ()
    desk.says(6, "withdrawal", "planned", from_="fort", actor="blue-army", stance="denies")
    told, _ = found(desk)
    assert [conflict.kind for conflict in told] == [ConflictKind.HAPPENED]


def test_a_denial_opposes_and_leaves_open_whether_it_was_so():
    desk = Desk()
    said = desk.says(3, "withdrawal", from_="fort", actor="blue-army", stance="asserts")
    denied = desk.says(4, "withdrawal", from_="fort", actor="blue-army", stance="denies")
    told, event = found(desk)
    (conflict,) = told
    assert conflict.kind is ConflictKind.HAPPENED
    assert [side.claims for side in conflict.sides] == [(said,), (denied,)]
    assert event.occurred is None


def test_only_denied_or_only_negated_did_not_happen():
    desk = Desk()
    desk.says(4, "withdrawal", from_="fort", stance="denies")
    assert found(desk)[1].occurred is False
    desk = Desk()
    desk.says(4, "withdrawal", from_="fort", no=True)
    assert found(desk)[1].occurred is False


def test_a_plan_has_neither_happened_nor_not():
    desk = Desk()
    desk.says(4, "withdrawal", "planned", from_="fort", when=by(20))
    desk.says(22, "withdrawal", from_="fort", no=True)
    told, event = found(desk)
    assert (event.phase, event.occurred) == ("planned", None)
    assert told == (), "that it was not done is the outcome of the plan"


def test_other_actors_and_other_places_are_two_sides_unless_one_is_part_of_the_other():
    desk = Desk()
    desk.says(3, "attack", place="mill", actor="reds")
    desk.says(3, "attack", place="well", actor="home-guard")
    desk.says(3, "attack", place="well", actor="home-army")
    told, _ = found(desk)
    assert {conflict.field: sides(conflict) for conflict in told} == {
        "actor": ["reds", "home-army home-guard"],
        "place": ["mill", "well"],
    }


def test_other_days_and_other_deadlines_are_two_sides():
    desk = Desk()
    desk.says(3, "withdrawal", from_="fort", when=on(2))
    desk.says(4, "withdrawal", from_="fort", when=on(3))
    told, event = found(desk)
    assert [(each.kind, sides(each)) for each in told] == [(ConflictKind.WHEN, ["2026-03-02", "2026-03-03"])]
    assert event.when == (day(2), day(3))
    desk = Desk()
    desk.says(3, "withdrawal", "planned", from_="fort", when=by(20))
    desk.says(4, "withdrawal", "planned", from_="fort", when=by(28))
    assert [each.kind for each in found(desk)[0]] == [ConflictKind.DEADLINE]


def test_the_event_is_what_most_clauses_tell_and_as_far_as_any():
    desk = Desk()
    desk.says(3, "air_strike", "begun", place="mill")
    desk.says(3, "drone_strike", place="mill")
    desk.says(4, "drone_strike", place="mill", target="reds", partner="reds")
    event = found(desk)[1]
    assert (event.type, event.phase) == (EventType.DRONE_STRIKE, "done")
    assert (event.targets, event.partners, [spot.id for spot in event.spots]) == (("reds",), ("reds",), ["mill"])
