"""What a place's history says, as of a day and as known by a day."""

from __future__ import annotations

import itertools
import random
from datetime import date

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.record.claims import WORLD, Desk, by, day, filler, on

from marsad.model.claim import Filler
from marsad.model.when import Relation
from marsad.record.holders import ground
from marsad.record.sites import SiteHistory, histories

GROUND = ground(WORLD)
ARMY = filler("blue-army", "force")
TRUCKS = filler("trucks", "vehicle")


@pytest.fixture
def desk() -> Desk:
    """An empty desk."""
    return Desk()


def history(desk: Desk, place: str = "fort") -> SiteHistory:
    return histories(desk.told, GROUND).get(place, SiteHistory(place, ()))


def story(desk: Desk, place: str = "fort", known: int | None = None) -> list[tuple[str, str]]:
    return [(i.who.key, i.status.value) for i in history(desk, place).intervals(day(known) if known else None)]


def states(desk: Desk, number: int, known: int | None = None, place: str = "fort") -> set[tuple[str, str]]:
    found = history(desk, place).state(day(number), day(known) if known else None)
    return {(s.interval.who.key, s.interval.status.value) for s in found}


def test_who_leaves_was_there_and_is_leaving_then_gone(desk: Desk) -> None:
    desk.says(3, "withdrawal", "begun", actor="blue-army", from_="fort", when=on(3))
    desk.says(9, "withdrawal", actor="blue-army", from_="fort", when=on(8))
    assert story(desk) == [("blue-army", "present"), ("blue-army", "leaving"), ("blue-army", "left")]
    assert states(desk, 2) == {("blue-army", "present")}
    assert states(desk, 3) == states(desk, 7) == {("blue-army", "leaving")}
    assert states(desk, 8) == {("blue-army", "left")}
    (first, _, left) = history(desk).intervals()
    assert first.implied, "no report says so outright"
    assert (first.known, left.known) == (day(3), day(9))


def test_as_known_by_a_day_only_reports_published_by_then_count(desk: Desk) -> None:
    desk.says(3, "withdrawal", "begun", actor="blue-army", from_="fort", when=on(3))
    desk.says(9, "withdrawal", actor="blue-army", from_="fort", when=on(8))
    desk.says(None, "capture", actor="reds", place="fort", when=on(8))
    assert states(desk, 8, known=8) == {("blue-army", "leaving")}
    assert states(desk, 8, known=9) == {("blue-army", "left")}
    assert ("reds", "held") in states(desk, 8), "a report without a day counts where nobody asks what was known"


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ({"actor": ARMY}, "left"),
        ({"actor": filler("blue", "state"), "cargo": ARMY}, "left"),
        ({"actor": filler("blue", "state"), "cargo": TRUCKS}, "leaving"),  # materiel
        ({"cargo": TRUCKS}, "leaving"),
        ({"actor": filler("blue-army", "vehicle")}, "leaving"),  # a column of theirs
        ({"actor": msgspec.structs.replace(filler("blue-army", "vehicle"), text="the last column")}, "left"),
        ({"actor": ARMY, "count": 40}, "leaving"),  # so many of them
        ({"actor": msgspec.structs.replace(ARMY, text="the last 40 men"), "count": 40}, "left"),
        ({"actor": ARMY, "extent": filler("partly", "part")}, "reduced"),
        ({"actor": ARMY, "extent": filler("wholly", "abstract")}, "left"),
    ],
    ids=[
        *("force", "state and its force", "its trucks", "trucks", "column", "last column"),
        *("counted men", "last men", "in part", "wholly"),
    ],
)
def test_a_site_is_left_only_when_the_force_itself_is_gone(desk: Desk, claim: dict[str, object], status: str) -> None:
    desk.says(1, "presence", "ongoing", actor="blue-army", place="fort")
    desk.says(3, "withdrawal", from_="fort", when=on(3), **claim)  # type: ignore[arg-type]
    assert story(desk)[-1] == ("blue-army", status)


def test_trucks_of_nobody_are_those_of_the_one_force_that_was_there(desk: Desk) -> None:
    desk.says(3, "withdrawal", from_="fort", cargo=TRUCKS, when=on(3))
    assert story(desk) == [("", "leaving")], "of whom is not said"
    desk.says(3, "presence", "ongoing", actor="blue-army", place="fort", when=on(2))
    assert story(desk) == [("blue-army", "present"), ("blue-army", "leaving")]
    desk.says(3, "presence", "ongoing", actor="reds", place="fort", when=on(2))
    assert ("", "leaving") in story(desk), "two were there: it may be either"


def test_who_comes_on_the_day_that_trucks_leave_has_not_sent_them(desk: Desk) -> None:
    desk.says(1, "presence", "ongoing", actor="blue-army", place="fort")
    desk.says(3, "withdrawal", from_="fort", cargo=TRUCKS, when=on(3))
    desk.says(3, "capture", actor="reds", place="fort", when=on(3))
    assert {("blue-army", "leaving"), ("reds", "held")} <= set(story(desk))


def test_coming_back_ends_the_leaving(desk: Desk) -> None:
    desk.says(3, "withdrawal", "begun", actor="blue-army", from_="fort", when=on(3))
    desk.says(6, "presence", "ongoing", actor="blue-army", place="fort")
    assert story(desk)[-1] == ("blue-army", "present"), "still there when nobody tells of leaving any more"
    desk.says(7, "withdrawal", "ongoing", actor="blue-army", from_="fort")
    assert [s for _, s in story(desk)] == ["present", "leaving"], "who is leaving is there until the last is gone"
    desk.says(9, "deployment", actor="blue-army", to="fort", when=on(9))
    assert story(desk)[-1] == ("blue-army", "present")


def test_an_old_beginning_told_again_opens_nothing_new(desk: Desk) -> None:
    desk.says(3, "withdrawal", "begun", actor="blue-army", from_="fort", when=on(3))
    desk.says(9, "deployment", actor="blue-army", to="fort", when=on(9))
    again = desk.says(9, "withdrawal", "begun", actor="blue-army", from_="fort")
    assert [s for _, s in story(desk)] == ["present", "leaving", "present"]
    leaving = next(i for i in history(desk).intervals() if i.status == "leaving")
    assert again in leaving.claims


def test_days_of_one_beginning_are_brought_together(desk: Desk) -> None:
    desk.says(4, "withdrawal", "begun", actor="blue-army", from_="fort", when=on(3))
    desk.says(4, "withdrawal", "begun", actor="blue-army", from_="fort", when=on(4))
    leaving = history(desk).intervals()[-1]
    assert (leaving.start.earliest, leaving.start.latest, leaving.start.precision) == (day(3), day(4), "between")
    assert states(desk, 3) == {("blue-army", "present"), ("blue-army", "leaving")}, "either, on that day"
    assert not any(s.sure for s in history(desk).state(day(3)))


def test_a_vague_day_is_made_precise_by_a_better_one(desk: Desk) -> None:
    desk.says(20, "withdrawal", actor="blue-army", from_="fort", when=on(1, 19, Relation.WITHIN_PAST))
    desk.says(7, "withdrawal", actor="blue-army", from_="fort", when=on(5))
    left = history(desk).intervals()[-1]
    assert (left.status, left.start.earliest, left.start.latest) == ("left", day(5), day(5))


def test_handing_over_makes_the_receiver_the_holder(desk: Desk) -> None:
    desk.says(5, "handover", actor="blue-army", partner="reds", place="fort", when=on(5))
    assert states(desk, 5) == {("blue-army", "handed over"), ("reds", "held")}
    assert next(i for i in history(desk).intervals() if i.status == "handed over").to.key == "reds"


def test_handing_over_weapons_at_a_place_hands_over_no_place(desk: Desk) -> None:
    desk.says(5, "handover", actor="reds", partner="home-army", target=filler("rifles", "weapon"), place="fort")
    desk.says(5, "presence", "ongoing", actor=filler("about 300 soldiers", "force"), place="fort")
    assert story(desk) == []


def test_the_giver_who_is_not_named_is_the_one_that_was_there(desk: Desk) -> None:
    desk.says(5, "handover", partner="reds", place="fort", when=on(5))
    assert story(desk) == [("reds", "held")]
    desk.says(5, "withdrawal", actor="blue-army", from_="fort", when=on(4))
    (given,) = [i for i in history(desk).intervals() if i.status == "handed over"]
    assert (given.who.key, given.status, given.to.key, given.implied) == ("blue-army", "handed over", "reds", True)


def test_a_side_named_farther_off_receives_nothing(desk: Desk) -> None:
    desk.says(5, "handover", partner=("home-army", "home-guard", "blue"), place="fort", when=on(5))
    assert {who for who, _ in story(desk)} <= {"home-army", "home-guard"}


def test_taking_a_place_takes_it_from_its_holder(desk: Desk) -> None:
    desk.says(1, "control", "ongoing", actor="home-army", place="mill")
    desk.says(5, "capture", actor="reds", place="mill", when=on(5))
    assert states(desk, 6, place="mill") == {("reds", "held"), ("home-army", "lost")}
    assert not any(i.disputed for i in history(desk, "mill").intervals())


def test_two_that_both_hold_a_place_are_in_dispute(desk: Desk) -> None:
    desk.says(5, "capture", actor="reds", place="mill", when=on(5))
    theirs = desk.says(7, "control", "ongoing", actor="home-army", place="mill")
    desk.says(8, "control", "ongoing", actor="reds", place="mill")
    desk.says(9, "control", "ongoing", actor="home-army", place="mill")
    reds = next(i for i in history(desk, "mill").intervals() if i.who.key == "reds" and i.status == "held")
    assert theirs in reds.contested_by
    assert {("reds", "held"), ("home-army", "held")} <= states(desk, 9, place="mill")


def test_a_denial_disputes_and_does_not_undo(desk: Desk) -> None:
    desk.says(3, "withdrawal", actor="blue-army", from_="fort", when=on(3))
    denial = desk.says(4, "withdrawal", actor="blue-army", from_="fort", stance="denies")
    left = history(desk).intervals()[-1]
    assert (left.status, left.contested_by, left.contested_in, left.disputed) == ("left", (denial,), ("r001",), True)
    assert not history(desk).intervals(day(3))[-1].disputed, "not yet denied"


def test_a_denial_that_all_are_gone_is_none_that_they_are_leaving(desk: Desk) -> None:
    desk.says(3, "withdrawal", "begun", actor="blue-army", from_="fort", when=on(3))
    desk.says(4, "withdrawal", actor="blue-army", from_="fort", stance="denies", extent=filler("fully", "whole"))
    assert not history(desk).intervals()[-1].disputed
    denial = desk.says(5, "withdrawal", actor="blue-army", from_="fort", stance="denies")
    assert history(desk).intervals()[-1].contested_by == (denial,)


def test_a_denial_without_a_place_is_of_what_its_event_tells(desk: Desk) -> None:
    told = desk.says(3, "withdrawal", actor="blue-army", from_="fort", when=on(3))
    denial = desk.says(4, "withdrawal", stance="denies")
    found = histories(desk.told, GROUND, {told: "e1", denial: "e1"})["fort"]
    assert found.intervals()[-1].contested_by == (denial,)
    assert not histories(desk.told, GROUND, {told: "e1", denial: "e2"})["fort"].intervals()[-1].disputed


def test_who_has_not_left_is_there(desk: Desk) -> None:
    desk.says(3, "withdrawal", no=True, actor="blue-army", from_="fort")
    assert states(desk, 3) == {("blue-army", "present")}


def test_no_longer_there_is_gone_by_the_day_it_is_told(desk: Desk) -> None:
    desk.says(3, "presence", "ongoing", no=True, actor="blue", place="fort")
    gone = history(desk).intervals()[-1]
    assert (gone.who.key, gone.status, gone.start.precision) == ("blue-army", "left", "by")


def test_what_was_once_is_not_told_to_be_so_still(desk: Desk) -> None:
    desk.says(3, "control", "done", actor="reds", place="mill")
    assert states(desk, 2, place="mill") == {("reds", "held")}
    assert states(desk, 4, place="mill") == set()


def test_a_plan_is_an_intention_and_makes_no_state_of_its_own(desk: Desk) -> None:
    desk.says(3, "withdrawal", "planned", actor="blue-army", from_="fort", when=by(20))
    assert story(desk) == [("blue-army", "present")], "who is to leave is there"
    (meant,) = history(desk).intentions()
    assert (meant.status, meant.latest) == ("left", day(20))
    assert states(desk, 25) == {("blue-army", "present")}


def test_a_mere_possibility_and_a_demand_make_no_state(desk: Desk) -> None:
    desk.says(3, "withdrawal", actor="blue-army", from_="fort", possible=True)
    desk.says(3, "withdrawal", actor="blue-army", from_="fort", stance="demands")
    assert story(desk) == []


def test_what_is_told_with_doubt_alone_is_in_dispute(desk: Desk) -> None:
    desk.says(3, "capture", actor="reds", place="mill", when=on(3), stance="doubts")
    assert history(desk, "mill").intervals()[0].disputed
    desk.says(4, "capture", actor="reds", place="mill", when=on(3))
    assert not history(desk, "mill").intervals()[0].disputed


def test_a_crossing_is_closed_and_open_beside_who_holds_it(desk: Desk) -> None:
    desk.says(2, "control", "ongoing", actor="home-army", place="gate")
    desk.says(3, "closure", place="gate", when=on(3))
    desk.says(8, "reopening", place="gate", when=on(8))
    desk.says(8, "closure", "planned", place="gate", when=by(20))
    assert states(desk, 4, place="gate") == {("home-army", "held"), ("", "closed")}
    assert states(desk, 8, place="gate") == {("home-army", "held"), ("", "open")}


def test_a_foreign_force_that_leaves_a_town_leaves_the_base_of_its_name(desk: Desk) -> None:
    desk.says(3, "withdrawal", actor="blue-army", from_="ridge", when=on(3))
    desk.says(3, "withdrawal", actor="home-army", from_="ridge", when=on(3))
    assert ("blue-army", "left") in story(desk, "ridge-base")
    assert ("home-army", "left") not in story(desk, "ridge-base"), "the town's own army may have left only the town"
    assert ("home-army", "left") in story(desk, "ridge")


def test_what_contains_a_site_is_not_the_site(desk: Desk) -> None:
    desk.says(3, "withdrawal", actor="blue-army", from_=filler("mill", "site"), when=on(3))
    desk.says(3, "control", "ongoing", actor="reds", place=filler("fort", "area"))
    assert story(desk, "mill") == story(desk, "fort") == []


def test_entering_a_town_is_no_staying_there(desk: Desk) -> None:
    desk.says(3, "advance", actor="blue-army", to="mill", when=on(3))
    desk.says(3, "advance", actor="blue-army", to="fort", when=on(3))
    desk.says(3, "advance", "ongoing", actor="reds", to="fort", when=on(3))
    assert story(desk, "mill") == []
    assert story(desk, "fort") == [("blue-army", "present")]


def test_a_state_since_a_day_holds_from_it_to_the_day_it_is_told(desk: Desk) -> None:
    desk.says(9, "presence", "ongoing", actor="blue-army", place="fort", when=on(2, relation=Relation.SINCE))
    (spell,) = history(desk).intervals()
    assert (spell.start.earliest, spell.start.latest, spell.seen) == (day(2), day(2), day(9))


_MOVES = st.tuples(
    st.integers(1, 20),
    st.sampled_from(["withdrawal", "presence", "control", "deployment", "handover", "capture", "closure", "reopening"]),
    st.sampled_from(["planned", "begun", "ongoing", "done"]),
    st.booleans(),
    st.sampled_from(["blue-army", "reds", "home-army", "trucks"]),
    st.none() | st.integers(1, 20),
    st.sampled_from(["", "asserts", "denies", "doubts"]),
)


def made(moves: list[tuple[int, str, str, bool, str, int | None, str]]) -> Desk:
    desk = Desk()
    for published, kind, phase, no, who, when, stance in moves:
        roles = {"from_" if kind == "withdrawal" else "place": "fort"}
        actor = "partner" if kind == "handover" else "actor"
        time = on(when) if when else None
        desk.says(published, kind, phase, no=no, when=time, stance=stance, **roles, **{actor: who})  # type: ignore[arg-type]
    return desk


@settings(max_examples=150, deadline=None)
@given(st.lists(_MOVES, max_size=9))
def test_intervals_of_one_force_never_overlap(moves) -> None:
    found = history(made(moves)).intervals()
    for who in {(i.who.key, i.status.of_access) for i in found}:
        track = [i for i in found if (i.who.key, i.status.of_access) == who]
        for one, after in itertools.pairwise(track):
            assert one.end is not None
            assert one.end.latest is not None
            assert after.start.latest is not None
            assert one.end.latest <= after.start.latest
        assert all(track[0].start.latest is not None and i.claims for i in track)


@settings(max_examples=100, deadline=None)
@given(st.lists(_MOVES, max_size=9), st.integers(1, 20), st.integers(1, 20))
def test_nothing_published_later_is_known(moves, number, known) -> None:
    desk = made(moves)
    early = {t.claim.id for t in desk.told if t.report.published and t.report.published <= day(known)}
    used = {
        c for s in history(desk).state(day(number), day(known)) for c in (*s.interval.claims, *s.interval.contested_by)
    }
    assert used <= early
    before = Desk()
    before.told = [t for t in desk.told if t.claim.id in early]
    assert history(desk).state(day(number), day(known)) == history(before).state(day(number), day(known))


@settings(max_examples=100, deadline=None)
@given(st.lists(_MOVES, max_size=9), st.randoms(use_true_random=False))
def test_the_order_of_coming_in_does_not_matter(moves, chance: random.Random) -> None:
    desk = made(moves)
    shuffled = Desk()
    shuffled.told = chance.sample(desk.told, len(desk.told))
    assert history(desk) == history(shuffled)


@settings(max_examples=100, deadline=None)
@given(st.lists(_MOVES, max_size=9))
def test_plans_make_no_state_but_that_who_is_to_leave_is_there(moves) -> None:
    planned = [(*move[:2], "planned", *move[3:]) for move in moves]
    found = history(made(planned)).intervals()
    assert {i.status.value for i in found} <= {"present"}
    assert all(i.implied for i in found)


def test_days_are_told_as_precisely_as_they_are_known() -> None:
    from marsad.record.spells import Edge

    year, month = Edge(date(2025, 1, 1), date(2025, 12, 31)), Edge(date(2026, 2, 1), date(2026, 2, 28))
    assert [e.precision for e in (year, month, Edge(None, day(3)), Edge(day(3), None), Edge(None, None))] == [
        *("year", "month", "by", "after", "unknown")
    ]


def test_a_site_of_no_table_is_not_the_town_that_it_lies_in(desk: Desk) -> None:
    named = Filler("the camp of the 7th Brigade", 0, 27, "mill", 10.6, 10.1, 7, "area", kind="site", named=True)
    desk.says(3, "capture", actor="reds", place=named, when=on(3))
    desk.says(4, "capture", actor="reds", place=msgspec.structs.replace(named, named=False), when=on(3))
    assert set(histories(desk.told, GROUND)) == {"~camp of the 7th brigade"}
    assert story(desk, "~camp of the 7th brigade") == [("reds", "held")]


def test_what_gunmen_held_they_may_lose_to_others(desk: Desk) -> None:
    tribes = Filler("armed tribesmen", 0, 15, "unidentified-gunmen", kind="group")
    again = Filler("the local gunmen", 0, 16, "unidentified-gunmen", kind="group")
    desk.says(3, "capture", actor=tribes, place="fort", when=on(3))
    desk.says(4, "control", "ongoing", actor=again, place="fort")
    assert not any(i.disputed for i in history(desk).intervals()), "one side at one place"
    desk.says(5, "capture", actor="reds", place="fort", when=on(5))
    assert ("~armed tribesmen", "lost") in states(desk, 6)


def test_who_came_back_and_is_told_to_have_left_has_left_again(desk: Desk) -> None:
    desk.says(3, "withdrawal", actor="blue-army", from_="fort", when=on(3))
    desk.says(6, "capture", actor="blue-army", place="fort", when=on(6))
    desk.says(9, "capture", actor="reds", place="fort", when=on(8))
    desk.says(9, "withdrawal", actor="blue-army", from_="fort")
    blue = [(i.status.value, i.start.earliest) for i in history(desk).intervals() if i.who.key == "blue-army"]
    assert blue[1:] == [("left", day(3)), ("held", day(6)), ("left", day(8))], (
        "told to have left, not only to have lost it"
    )
    desk = Desk()
    desk.says(3, "withdrawal", actor="blue-army", from_="fort", when=on(3))
    desk.says(6, "capture", actor="blue-army", place="fort", when=on(6))
    desk.says(9, "withdrawal", actor="blue-army", from_="fort", background=True)
    assert story(desk)[-1] == ("blue-army", "held"), "that is told again"


def test_people_who_leave_a_town_are_not_who_holds_it(desk: Desk) -> None:
    families = Filler("families", 0, 8, "civilians", kind="people")
    desk.says(3, "control", "ongoing", actor="reds", place="fort")
    desk.says(5, "withdrawal", actor=TRUCKS, cargo=families, from_="fort", when=on(5))
    desk.says(6, "withdrawal", actor=families, from_="fort", when=on(6))
    assert story(desk) == [("reds", "held")]
    desk.says(7, "withdrawal", actor=TRUCKS, from_="fort", when=on(7))
    assert story(desk)[-1][1] == "leaving", "whose trucks they are is not told"
