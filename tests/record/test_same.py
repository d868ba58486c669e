"""What ties two claims, and what forbids it."""

from typing import Any

import pytest
from tests.record.made import fact

from marsad.model.claim import EventType, Phase
from marsad.model.event import Band
from marsad.record.blocks import keys, probes
from marsad.record.same import FEATURES, compare, score

HERE = fact("a")


@pytest.mark.parametrize(
    "other",
    [
        fact("b"),
        fact("b", type=EventType.AIR_STRIKE),
        fact("b", first=None, last=None),
        fact("b", first=None, last=None, published=1),
        fact("b", spots=(), near_spots=("v1",)),
        fact("b", numbers=(("killed", 3, 3),)),
        fact("b", negated=True),
    ],
)
def test_one_strike_told_twice_is_joined(other):
    assert compare(HERE, other).band is Band.JOINED


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (fact("b", first=1, last=1, published=1), "days apart"),
        (fact("b", spots=("v2",)), "places apart"),
        (fact("b", spots=("v2",), holders=("d2",), within=("c:LB", "d2", "g1")), "places apart"),
        (fact("b", phase=Phase.PLANNED, first=None, last=None), "planned, and happened"),
        (fact("b", type=EventType.TALKS), "drone_strike is no talks"),
    ],
)
def test_the_next_day_the_next_village_and_the_plan_are_vetoed(other, why):
    pair = compare(HERE, other)
    assert pair.band is Band.APART
    assert pair.veto == why
    assert score(HERE, other) == float("-inf")


def test_what_was_not_done_is_told_of_the_plan():
    plan = fact("a", type=EventType.WITHDRAWAL, phase=Phase.PLANNED, first=0, last=10)
    assert compare(plan, fact("b", type=EventType.WITHDRAWAL, negated=True, first=8, last=8)).veto == ""


def test_another_forces_own_doing_is_vetoed_but_blame_for_a_strike_may_be_disputed():
    left = fact("a", type=EventType.WITHDRAWAL, who=("rsf",))
    assert compare(left, fact("b", type=EventType.WITHDRAWAL, who=("army",))).veto == "another actor"
    assert compare(fact("a", who=("rsf",)), fact("b", who=("army",))).veto == ""


def test_leaving_a_place_is_not_coming_to_it():
    left = fact("a", type=EventType.WITHDRAWAL, origin=("v1",))
    came = fact("b", type=EventType.MOVEMENT, goal=("v1",))
    assert compare(left, came).veto == "one leaves it, one comes"
    assert compare(left, fact("b", type=EventType.MOVEMENT, origin=("v1",))).veto == ""


def test_a_place_that_only_the_report_lends_says_less_and_forbids_nothing():
    own, lent = fact("b"), fact("b", spots=(), near_spots=("v1",))
    assert score(HERE, lent) < score(HERE, own)
    assert compare(HERE, fact("b", spots=(), near_spots=("v2",))).veto == ""


def test_all_reasons_are_told_with_their_weights():
    pair = compare(fact("b"), fact("a"))
    assert (pair.a, pair.b) == ("a", "b")
    assert pair.score == pytest.approx(sum(reason.weight for reason in pair.reasons))
    assert {reason.feature for reason in pair.reasons} == {"type", "days", "place"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (fact("a"), fact("b", type=EventType.CASUALTY)),
        (fact("a"), fact("b", first=None, last=None, published=5)),
        (fact("a"), fact("b", spots=("d1",), scale=2, within=("c:LB", "g1"), holders=("g1",))),
        (
            fact("a", type=EventType.WITHDRAWAL, phase=Phase.PLANNED, first=0, last=30),
            fact("b", type=EventType.WITHDRAWAL, negated=True, first=28, last=28),
        ),
    ],
)
def test_what_may_be_joined_shares_a_key_whichever_asks(one, other):
    assert set(keys(one)) & set(probes(other))
    assert set(keys(other)) & set(probes(one))


_STATED: list[dict[str, Any]] = [{}, {"first": None, "last": None}, {"first": 3, "last": 3, "published": 3}]
_SAID: list[dict[str, Any]] = [
    {},
    {"type": EventType.ATTACK, "negated": True},
    {"type": EventType.CASUALTY, "negated": True},
    {"type": EventType.TALKS, "who": ("un",), "whom": ("army",)},
    {"type": EventType.WITHDRAWAL, "phase": Phase.PLANNED, "who": ("rsf",)},
    {"type": EventType.WITHDRAWAL, "who": ("army",), "origin": ("v1",)},
    {"report": "r", "numbers": (("killed", 3, 3),), "whom": ("rsf",)},
    {"report": "r", "numbers": (("killed", 4, 4),), "definite": 1, "start": 9},
    {"spots": (), "near_spots": ("v1",)},
    {"spots": ("v1", "v2")},
]


def test_features_that_are_not_asked_would_have_said_nothing():
    facts = [fact(f"{i}-{j}", **said | days) for i, said in enumerate(_SAID) for j, days in enumerate(_STATED)]
    for a in facts:
        for b in facts:
            assert score(a, b) == pytest.approx(sum(feature(a, b)[0] for feature in FEATURES))


def test_what_was_not_done_when_it_was_due_is_told_of_the_plan():
    plan = fact("a", type=EventType.REOPENING, phase=Phase.PLANNED, first=0, last=4)
    assert compare(plan, fact("b", type=EventType.REOPENING, negated=True, first=5, last=5)).band is Band.JOINED
    for other in ({"first": 30, "last": 30}, {"first": 5, "last": 5, "negated": False}):
        told: dict[str, Any] = {"type": EventType.REOPENING, "negated": True} | other
        assert compare(plan, fact("b", **told)).band is not Band.JOINED


def test_a_post_that_lies_at_a_town_is_the_town_where_one_force_does_one_thing_there():
    town: dict[str, Any] = {"type": EventType.WITHDRAWAL, "first": None, "last": None}
    post = town | {"spots": (), "names": ("pst",), "near_spots": ("v1",), "beside": True}
    assert compare(fact("a", **town, who=("rsf",)), fact("b", **post, who=("rsf",))).band is Band.JOINED
    assert compare(fact("a", **town, who=("rsf",)), fact("b", **post)).band is not Band.JOINED


def test_who_is_on_the_way_to_a_town_has_not_entered_it():
    way = fact("a", type=EventType.ADVANCE, phase=Phase.ONGOING, first=None, last=None)
    entered = fact("b", type=EventType.ADVANCE)
    assert compare(way, entered).band is not Band.JOINED
    assert compare(fact("a", type=EventType.ADVANCE, first=None, last=None), entered).band is Band.JOINED


def test_what_is_denied_in_the_report_that_tells_it_is_that_and_no_other():
    told = fact("a", type=EventType.WITHDRAWAL, who=("sdf",), start=10)
    denied = {"type": EventType.WITHDRAWAL, "who": ("sdf",), "negated": True, "start": 90, "spots": (), "first": None}
    near = fact("b", report=told.report, near_spots=("v2",), near_day=told.first, last=None, **denied)
    assert "denied in the same report" in {reason.level for reason in compare(told, near).reasons}
    elsewhere = fact("c", report="another", near_spots=("v2",), near_day=told.first, last=None, **denied)
    assert "denied in the same report" not in {reason.level for reason in compare(told, elsewhere).reasons}


def test_a_plan_that_is_put_off_by_its_day_is_the_same_plan():
    """A second day named by the time the first is due is the same plan's; one named after it may be another's."""
    plan: dict[str, Any] = {"type": EventType.REOPENING, "phase": Phase.PLANNED}
    first = fact("a", first=20, last=20, published=15, **plan)
    assert compare(first, fact("b", report="r2", first=23, last=23, published=19, **plan)).band is Band.JOINED
    assert compare(first, fact("b", report="r2", first=40, last=40, published=35, **plan)).band is not Band.JOINED
