"""What is planned, and what comes of it by a day."""

from __future__ import annotations

import msgspec
import pytest
from tests.record.claims import WORLD, Desk, by, day, filler, on

from marsad.model.claim import Quote
from marsad.model.event import Told
from marsad.model.when import Relation
from marsad.record.holders import ground
from marsad.record.plans import Outcome, Plan, plans

GROUND = ground(WORLD)


@pytest.fixture
def desk() -> Desk:
    """A desk to which a plan was announced on the first: the Blue army is to leave the fort by the tenth."""
    desk = Desk()
    desk.says(1, "withdrawal", "planned", actor="blue-army", from_="fort", when=by(10))
    return desk


def only(desk: Desk) -> Plan:
    (plan,) = plans(desk.told, GROUND)
    return plan


def outcome(desk: Desk, number: int) -> Outcome:
    result = only(desk).outcome(day(number))
    assert result is not None
    return result.outcome


def test_a_plan_says_who_what_where_and_by_when(desk: Desk) -> None:
    plan = only(desk)
    assert ([h.key for h in plan.who], plan.aim, plan.where) == (["blue-army"], "leave", ("fort",))
    assert (plan.announced, plan.reports, plan.deadline and plan.deadline.latest) == (day(1), ("r000",), day(10))


def test_nothing_is_known_of_it_before_it_is_announced() -> None:
    desk = Desk()
    desk.says(5, "withdrawal", "planned", actor="blue-army", from_="fort", when=by(10))
    assert only(desk).outcome(day(4)) is None
    assert outcome(desk, 5) is Outcome.PENDING


def test_it_is_pending_up_to_the_deadline_and_unknown_in_silence_afterwards(desk: Desk) -> None:
    assert [outcome(desk, n) for n in (1, 10, 11)] == [Outcome.PENDING, Outcome.PENDING, Outcome.UNKNOWN]


@pytest.mark.parametrize(("done", "what"), [(9, Outcome.MET), (10, Outcome.MET), (12, Outcome.LATE)])
def test_done_in_time_it_is_met_and_done_afterwards_late(desk: Desk, done: int, what: Outcome) -> None:
    deed = desk.says(15, "withdrawal", actor="blue", from_="fort", cargo=filler("blue-army", "force"), when=on(done))
    assert outcome(desk, 15) is what
    result = only(desk).outcome(day(15))
    assert result is not None
    assert result.claims == (deed,)
    assert outcome(desk, 14) is Outcome.UNKNOWN, "nobody had told of it yet"


def test_what_was_done_before_the_plan_fulfils_nothing() -> None:
    desk = Desk()
    desk.says(5, "withdrawal", "planned", actor="blue-army", from_="fort", when=by(10))
    desk.says(6, "withdrawal", actor="blue-army", from_="fort", when=on(3))
    assert outcome(desk, 7) is Outcome.PENDING


def test_deeds_of_others_elsewhere_or_only_begun_fulfil_nothing(desk: Desk) -> None:
    desk.says(5, "withdrawal", actor="reds", from_="fort", when=on(5))
    desk.says(5, "withdrawal", actor="blue-army", from_="gate", when=on(5))
    desk.says(5, "withdrawal", "begun", actor="blue-army", from_="fort", when=on(5))
    desk.says(5, "withdrawal", from_="fort", cargo=filler("trucks", "vehicle"), when=on(5))
    desk.says(5, "withdrawal", actor="blue-army", from_="fort", when=on(5), possible=True)
    assert outcome(desk, 6) is Outcome.PENDING


def test_told_not_done_after_the_deadline_it_is_missed(desk: Desk) -> None:
    desk.says(9, "withdrawal", no=True, actor="blue-army", from_="fort")
    assert outcome(desk, 9) is Outcome.PENDING
    assert outcome(desk, 11) is Outcome.UNKNOWN, "that was before the deadline"
    desk.says(12, "withdrawal", no=True, actor="blue-army", from_="fort")
    assert outcome(desk, 12) is Outcome.MISSED
    desk.says(14, "withdrawal", actor="blue-army", from_="fort")
    assert outcome(desk, 14) is Outcome.LATE, "on the twelfth it was not done yet"


def test_still_there_after_the_deadline_it_is_missed(desk: Desk) -> None:
    desk.says(9, "presence", "ongoing", actor="blue-army", place="fort")
    assert outcome(desk, 11) is Outcome.UNKNOWN
    desk.says(12, "presence", "ongoing", actor="blue-army", place="fort")
    assert outcome(desk, 12) is Outcome.MISSED


def test_reinforcements_before_the_deadline_make_it_doubtful(desk: Desk) -> None:
    desk.says(5, "deployment", actor="blue-army", to="fort", when=on(5))
    assert outcome(desk, 5) is Outcome.DOUBTFUL


def test_taken_back_it_is_reversed(desk: Desk) -> None:
    desk.says(5, "withdrawal", "planned", no=True, actor="blue-army", from_="fort")
    assert (outcome(desk, 4), outcome(desk, 5)) == (Outcome.PENDING, Outcome.REVERSED)


def test_a_rival_deadline_stands_apart_from_the_first(desk: Desk) -> None:
    desk.says(3, "withdrawal", "planned", actor="blue-army", from_="fort", when=by(28))
    desk.says(4, "withdrawal", "planned", actor="blue-army", from_="fort", when=by(10))
    plan = only(desk)
    assert [(d.latest, d.reports) for d in plan.deadlines] == [(day(10), ("r000", "r002")), (day(28), ("r001",))]
    assert outcome(desk, 15) is Outcome.UNKNOWN, "the first deadline is the plan's"


def test_announced_anew_after_its_deadline_it_is_another_plan(desk: Desk) -> None:
    desk.says(12, "withdrawal", "planned", actor="blue-army", from_="fort", when=by(20, 12))
    desk.says(18, "withdrawal", actor="blue-army", from_="fort", when=on(18))
    first, second = plans(desk.told, GROUND)
    assert [p.outcome(day(18)).outcome for p in (first, second)] == [Outcome.LATE, Outcome.MET]  # type: ignore[union-attr]


def test_claims_of_one_event_are_one_plan(desk: Desk) -> None:
    other = desk.says(2, "withdrawal", "planned", when=by(10))
    first = desk.told[0].claim.id
    assert len(plans(desk.told, GROUND)) == 2
    (plan,) = plans(desk.told, GROUND, {first: "e1", other: "e1"})
    assert (plan.event, plan.claims) == ("e1", (first, other))


def test_two_events_of_one_intention_and_one_deadline_are_one_plan(desk: Desk) -> None:
    again = desk.says(2, "withdrawal", "planned", from_="fort", when=by(10))
    other = desk.says(2, "withdrawal", "planned", actor="blue-army", from_="fort", when=by(12))
    first = desk.told[0].claim.id
    found = plans(desk.told, GROUND, {first: "e1", again: "e2", other: "e3"})
    assert [p.claims for p in found] == [(first, again), (other,)]


def test_leaving_one_base_does_not_yet_leave_the_country() -> None:
    desk = Desk()
    desk.says(1, "withdrawal", "planned", actor="blue-army", from_="xanadu", when=by(10))
    desk.says(5, "withdrawal", actor="blue-army", from_="fort", when=on(5))
    assert outcome(desk, 6) is Outcome.PENDING
    desk.says(12, "presence", "ongoing", actor="blue-army", place="ridge-base")
    assert outcome(desk, 12) is Outcome.MISSED, "they are still in the country"


def test_of_several_places_some_done_is_partly_met() -> None:
    desk = Desk()
    desk.says(1, "reopening", "planned", place=("gate", "fort"), when=by(10))
    desk.says(5, "reopening", place="gate", when=on(5))
    assert outcome(desk, 6) is Outcome.PARTLY_MET
    desk.says(7, "reopening", place="fort", when=on(7))
    assert outcome(desk, 7) is Outcome.MET


def test_who_was_to_take_over_and_moved_in_has_done_so() -> None:
    desk = Desk()
    desk.says(1, "handover", "planned", partner="reds", place="fort", when=by(10))
    desk.says(4, "advance", actor="reds", to="fort", when=on(4))
    assert outcome(desk, 4) is Outcome.MET


def test_what_is_to_begin_on_a_day_is_unknown_after_it() -> None:
    desk = Desk()
    desk.says(1, "deployment", "planned", actor="home-guard", place="fort", when=on(5, relation=Relation.SINCE))
    assert [outcome(desk, n) for n in (4, 6)] == [Outcome.PENDING, Outcome.UNKNOWN]


def test_what_is_to_begin_on_a_day_is_due_then_whatever_its_place() -> None:
    desk = Desk()
    desk.says(1, "handover", "planned", partner="home-guard", when=on(5, relation=Relation.SINCE))
    assert [outcome(desk, n) for n in (5, 6)] == [Outcome.PENDING, Outcome.UNKNOWN]


def test_whether_who_is_to_stay_still_does_is_not_known_in_silence() -> None:
    desk = Desk()
    desk.says(1, "presence", "planned", actor="blue-army", place="fort")
    assert [outcome(desk, n) for n in (1, 9)] == [Outcome.PENDING, Outcome.UNKNOWN]
    desk.says(9, "presence", "ongoing", actor="blue-army", place="fort")
    assert outcome(desk, 9) is Outcome.MET


def test_without_a_deadline_it_stays_pending_until_something_is_told() -> None:
    desk = Desk()
    desk.says(1, "release", "planned", actor="reds", target="home-guard")
    assert outcome(desk, 30) is Outcome.PENDING
    desk.says(20, "release", actor="reds", target="home-guard", when=on(20))
    assert (outcome(desk, 19), outcome(desk, 20)) == (Outcome.PENDING, Outcome.MET)


def test_who_denies_the_plan_puts_it_in_doubt(desk: Desk) -> None:
    desk.says(3, "withdrawal", "planned", actor="blue-army", from_="fort", stance="denies")
    assert outcome(desk, 4) is Outcome.DOUBTFUL


def test_a_demand_is_no_plan() -> None:
    desk = Desk()
    desk.says(1, "withdrawal", "planned", actor="blue-army", from_="fort", stance="demands")
    assert plans(desk.told, GROUND) == ()


def test_what_its_holder_has_not_handed_over_nobody_has_taken_over() -> None:
    desk = Desk()
    desk.says(1, "handover", "planned", actor="reds", partner="home-guard", place="fort", when=by(5))
    desk.says(7, "handover", no=True, actor="reds", place="fort")
    found = {plan.aim: plan.outcome(day(7)) for plan in plans(desk.told, GROUND)}
    assert {aim: result and result.outcome for aim, result in found.items()} == {
        "leave": Outcome.MISSED,
        "be there": Outcome.MISSED,
    }


def test_a_deadline_told_again_when_it_is_over_is_of_the_same_plan() -> None:
    desk = Desk()
    desk.says(1, "handover", "planned", partner="home-guard", place="fort", when=by(5))
    desk.says(8, "handover", "planned", place="fort", when=by(5))
    assert len(plans(desk.told, GROUND)) == 1


def test_what_merging_takes_for_the_plan_not_done_is_that_whoever_and_wherever_it_leaves_out() -> None:
    desk = Desk()
    plan = desk.says(1, "release", "planned", actor="blue-army", when=by(3))
    held = desk.says(5, "release", no=True)
    result = plans(desk.told, GROUND, {plan: "e1", held: "e1"})[0].outcome(day(5))
    assert result is not None
    assert (result.outcome, result.claims) == (Outcome.MISSED, (held,))
    apart = plans(desk.told, GROUND, {plan: "e1", held: "e2"})[0].outcome(day(5))
    assert apart is not None
    assert apart.outcome is Outcome.UNKNOWN


def test_put_off_after_its_deadline_it_was_missed_and_done_then_it_is_late(desk: Desk) -> None:
    again = desk.says(12, "withdrawal", "planned", actor="blue-army", from_="fort", when=by(20))
    deed = desk.says(21, "withdrawal", actor="blue-army", from_="fort")
    events = dict.fromkeys((desk.told[0].claim.id, again), "e1") | {deed: "e2"}
    (plan,) = plans(desk.told, GROUND, events)
    told = [plan.outcome(day(n)) for n in (11, 13, 22)]
    assert [each.outcome if each else None for each in told] == [Outcome.UNKNOWN, Outcome.MISSED, Outcome.LATE]


def test_what_is_told_beside_a_plan_that_is_to_begin_later_does_not_fulfil_it() -> None:
    desk = Desk()
    desk.says(5, "handover", partner="reds", place="fort", when=on(5))
    desk.says(5, "handover", "planned", partner="reds", place="fort", when=on(9))
    assert outcome(desk, 6) is Outcome.PENDING


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("the home army will take over the fort at once", 2),
        ("سيتسلم الجيش الحصن فوراً.", 2),
        ("the home army will take over the fort", None),
        ("the home army will take over the fort at one point", None),
    ],
)
def test_what_is_to_be_done_at_once_is_due_the_day_after_it_is_told(words: str, due: int | None) -> None:
    desk = Desk()
    desk.says(1, "handover", "planned", partner="home-army", place="fort")
    (told,) = desk.told
    claim = msgspec.structs.replace(told.claim, evidence=Quote(words, 0, len(words)))
    desk.told = [Told(told.report, claim)]
    deadline = only(desk).deadline
    assert (deadline and deadline.latest) == (day(due) if due else None)
    desk.says(4, "presence", "ongoing", no=True, actor="home-army", place="fort", when=on(4))
    assert outcome(desk, 5) is (Outcome.MISSED if due else Outcome.PENDING)
