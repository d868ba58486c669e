"""What a claim leaves open and the one beside it tells: who left what others took, what "the handover" is, what is denied in whole."""

from __future__ import annotations

import msgspec
import pytest
from tests.record.claims import WORLD, Desk, by, day, filler, on

from marsad.model.claim import Claim, Quote
from marsad.model.event import Told
from marsad.record.holders import ground
from marsad.record.lent import lend
from marsad.record.plans import plans
from marsad.record.sites import histories

GROUND = ground(WORLD)


def _one_report(desk: Desk, *gaps: int) -> list[Told]:
    """The desk's claims as those of one report, so many characters between one clause and the next."""
    found, at = [], 0
    for each, gap in zip(desk.told, (*gaps, 0), strict=True):
        claim = msgspec.structs.replace(
            each.claim, report="r000", trigger=Quote("x", at, at + 1), evidence=Quote("x", at, at + 10)
        )
        found.append(Told(desk.told[0].report, claim))
        at += 10 + gap
    return found


def _story(told: list[Told], place: str = "fort") -> list[tuple[str, str]]:
    history = histories(told, GROUND).get(place)
    return [(i.who.key, i.status.value) for i in history.intervals() if not i.implied] if history else []


@pytest.mark.parametrize(
    ("taker", "leaver", "gap", "told"),
    [
        ("reds", "blue-army", 20, [("blue-army", "left"), ("reds", "held")]),
        ("reds", "reds", 20, [("reds", "held")]),  # they took it and went on
        ("reds", "blue-army", 200, [("reds", "held")]),  # told far from there
    ],
)
def test_who_withdraws_where_another_takes_has_left_it(
    taker: str, leaver: str, gap: int, told: list[tuple[str, str]]
) -> None:
    desk = Desk()
    desk.says(3, "capture", actor=taker, place="fort", when=on(3))
    desk.says(3, "withdrawal", actor=leaver, to="mill")
    assert sorted(_story(_one_report(desk, gap))) == told


def test_who_has_not_left_where_another_deploys_is_there_still() -> None:
    for gap, outcome in ((20, "missed"), (200, "unknown")):  # told far from there, it may be of another place
        desk = Desk()
        desk.says(3, "withdrawal", "planned", actor="blue-army", from_="fort", when=by(5))
        desk.says(8, "deployment", actor="reds", place="fort", when=on(8))
        desk.says(8, "withdrawal", no=True, actor="blue-army")
        announced = desk.told.pop(0)
        (plan,) = plans([announced, *_one_report(desk, gap)], GROUND)
        result = plan.outcome(day(9))
        assert result is not None
        assert result.outcome.value == outcome


def test_a_withdrawal_that_names_its_place_is_lent_none() -> None:
    desk = Desk()
    desk.says(3, "capture", actor="reds", place="fort", when=on(3))
    desk.says(3, "withdrawal", actor="blue-army", from_="ridge-base")
    told = _one_report(desk, 20)
    assert lend(told, GROUND) == told
    assert _story(told, "ridge-base") == [("blue-army", "left")]


def test_the_handover_is_that_of_the_base_told_before() -> None:
    desk = Desk()
    desk.says(3, "handover", no=True, actor="blue-army", partner="reds", place="fort", when=on(2))
    desk.says(3, "handover", "planned", when=by(20))
    found = plans(_one_report(desk, 20), GROUND)
    assert {(plan.who[0].key, plan.aim, plan.where) for plan in found} == {
        ("blue-army", "leave", ("fort",)),
        ("reds", "be there", ("fort",)),
    }
    assert {plan.deadline.latest for plan in found if plan.deadline} == {day(20)}
    alone = Desk()
    alone.says(3, "handover", "planned", when=by(20))
    assert [each.where for each in plans(alone.told, GROUND)] == [()]


@pytest.mark.parametrize(
    ("second", "disputed"),
    [("blue-army", True), ("reds", False)],  # of two sides' leavings it is not said which
)
def test_a_denial_of_any_withdrawal_is_of_all_that_one_side_is_told_to_have_left(
    second: str, *, disputed: bool
) -> None:
    desk = Desk()
    desk.says(3, "withdrawal", actor="blue-army", from_="fort", when=on(3))
    desk.says(3, "withdrawal", actor=second, from_="ridge-base", when=on(3))
    desk.says(3, "withdrawal", stance="denies")
    found = histories(_one_report(desk, 20, 20), GROUND)
    (left,) = (i for i in found["fort"].intervals() if i.status.value == "left")
    assert left.disputed is disputed


def test_a_denial_of_nobody_in_particular_is_of_the_news() -> None:
    for first, disputed in ((1, False), (20, True)):
        desk = Desk()
        desk.says(first, "withdrawal", actor="blue-army", from_="fort", when=on(first))
        desk.says(28, "withdrawal", stance="denies", from_="fort")
        (left,) = (i for i in histories(desk.told, GROUND)["fort"].intervals() if i.status.value == "left")
        assert left.disputed is disputed


def test_what_is_not_done_by_the_end_of_its_last_day_is_missed() -> None:
    for last, outcome in ((10, "missed"), (9, "unknown")):
        desk = Desk()
        desk.says(3, "withdrawal", "planned", actor="blue-army", from_="fort", when=by(10))
        desk.says(11, "withdrawal", no=True, actor="blue-army", from_="fort", when=on(last))
        (plan,) = plans(desk.told, GROUND)
        result = plan.outcome(day(12))
        assert result is not None
        assert result.outcome.value == outcome


def test_claims_that_leave_nothing_open_stay_as_they_are() -> None:
    desk = Desk()
    desk.says(3, "clash", actor="reds")
    desk.says(3, "capture", actor="reds", place="fort")
    lent: list[Claim] = [each.claim for each in lend(_one_report(desk, 10), GROUND)]
    assert lent == [each.claim for each in _one_report(desk, 10)]


def _of_two(desk: Desk, lang: str = "en") -> list[Told]:
    told = _one_report(desk, *[20] * (len(desk.told) - 1))
    return [Told(each.report, msgspec.structs.replace(each.claim, lang=lang)) for each in told]


@pytest.mark.parametrize(
    ("words", "lang"), [("both bases", "en"), ("the two bases", "en"), ("القاعدتين", "ar"), ("القاعدتان", "ar")]
)
def test_both_are_the_two_that_were_named_before(words: str, lang: str) -> None:
    desk = Desk()
    desk.says(3, "withdrawal", actor="blue-army", from_=("fort", "ridge-base"), when=on(3))
    desk.says(4, "capture", actor="reds", place=filler(words, "site"), when=on(4))
    told = _of_two(desk, lang)
    for place in ("fort", "ridge-base"):
        assert _story(told, place) == [("blue-army", "left"), ("reds", "held")]


@pytest.mark.parametrize(
    ("before", "words", "lang"),
    [
        (("fort",), "both bases", "en"),
        (("fort", "ridge-base", "gate"), "both bases", "en"),  # which two?
        (("fort", "ridge-base"), "two bases", "en"),  # two others
        (("fort", "ridge-base"), "قاعدتين", "ar"),
        (("fort", "ridge-base"), "الميدان", "ar"),  # a square, no dual
        (("fort", "mill"), "both bases", "en"),
    ],
)
def test_both_are_none_that_are_not_just_two_of_the_kind(before: tuple[str, ...], words: str, lang: str) -> None:
    desk = Desk()
    desk.says(3, "withdrawal", actor="blue-army", from_=before, when=on(3))
    desk.says(4, "capture", actor="reds", place=filler(words, "site"), when=on(4))
    assert ("reds", "held") not in _story(_of_two(desk, lang))
