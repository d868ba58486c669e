"""The history of a place that many reports tell of: the work grows with them, and a day's order changes nothing."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Sequence
from datetime import date, timedelta

import pytest

from marsad.record.holders import Holder
from marsad.record.sites import SiteHistory
from marsad.record.tellings import Status, Telling, Word, sort_key

_FORCES = [Holder(key, key, (key,)) for key in ("army", "militia", "tribes", "guards")]
_FIRST = date(2025, 1, 1)


def told(
    number: int,
    status: Status,
    who: Holder,
    day: date,
    *,
    vague: bool = False,
    onset: bool = True,
    received: bool = False,
) -> Telling:
    return Telling(
        *("fort", who, status, Word.SAID, None if vague else day, day, onset, day, ""),
        claim=f"c{number}",
        report=f"r{number}",
        received=received,
    )


def long_story(days: int) -> list[Telling]:
    """Each day one force takes the fort, is told again to have come, or to be gone, some of it without a first day."""
    chance = random.Random(7)
    out = []
    for n in range(days * 4):
        status = chance.choice(
            [Status.HELD, Status.HELD, Status.PRESENT, Status.LEFT, Status.LEAVING, Status.HANDED_OVER]
        )
        received = status is Status.HELD and chance.random() < 0.3
        day = _FIRST + timedelta(n // 4)
        out.append(told(n, status, chance.choice(_FORCES), day, vague=chance.random() < 0.5, received=received))
    return out


def history(tellings: Sequence[Telling]) -> SiteHistory:
    return SiteHistory("fort", tuple(sorted(tellings, key=sort_key)))


def calls(work: Callable[[], object]) -> int:
    """Return how many calls a piece of work makes, in Python and below."""
    count = 0

    def note(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def test_twice_as_many_tellings_are_not_much_more_than_twice_the_work() -> None:
    once, twice = history(long_story(250)), history(long_story(500))
    assert len(twice.intervals()) > 1.5 * len(once.intervals())
    assert calls(twice.intervals) < 2.7 * calls(once.intervals)


@pytest.mark.parametrize("seed", range(5))
def test_the_order_in_which_tellings_are_given_changes_nothing(seed: int) -> None:
    story = long_story(40)
    shuffled = list(story)
    random.Random(seed).shuffle(shuffled)
    assert history(shuffled).intervals() == history(story).intervals()


def spells_of(tellings: Sequence[Telling], who: Holder) -> list[tuple[Status, int]]:
    return [(i.status, len(i.claims)) for i in history(tellings).intervals() if i.who == who]


def test_what_was_held_is_lost_to_who_took_it_first() -> None:
    army, militia, tribes, _ = _FORCES
    story = [
        told(1, Status.HELD, army, date(2025, 1, 1)),
        told(2, Status.HELD, militia, date(2025, 1, 5)),
        told(3, Status.HELD, tribes, date(2025, 1, 9)),
    ]
    assert spells_of(story, army) == [(Status.HELD, 1), (Status.LOST, 1)]
    lost = [i for i in history(story).intervals() if i.status is Status.LOST]
    assert [(i.who, i.to) for i in lost] == [(army, militia), (militia, tribes)]


def test_who_takes_it_back_loses_it_again_on_another_day() -> None:
    army, militia, *_ = _FORCES
    story = [
        told(n, Status.HELD, who, date(2025, 1, n)) for n, who in enumerate([army, militia, army, militia], start=1)
    ]
    held_and_lost = [(Status.HELD, 1), (Status.LOST, 1), (Status.HELD, 1), (Status.LOST, 1)]
    assert spells_of(story, army) == held_and_lost
    assert spells_of(story, militia) == held_and_lost[:3]


def test_a_leaving_without_its_first_day_told_the_day_after_is_the_same_leaving() -> None:
    army = _FORCES[0]
    story = [
        told(1, Status.PRESENT, army, date(2025, 1, 1)),
        told(2, Status.LEFT, army, date(2025, 1, 5)),
        told(3, Status.LEFT, army, date(2025, 1, 6), vague=True),
    ]
    assert spells_of(story, army) == [(Status.PRESENT, 1), (Status.LEFT, 2)]
    came_back = told(4, Status.PRESENT, army, date(2025, 1, 8))
    gone_again = told(5, Status.LEFT, army, date(2025, 1, 9), vague=True)
    assert spells_of([*story, came_back, gone_again], army)[2:] == [(Status.PRESENT, 1), (Status.LEFT, 1)]


def test_who_says_to_hold_it_still_has_not_lost_it() -> None:
    army, militia, *_ = _FORCES
    story = [
        told(1, Status.HELD, army, date(2025, 1, 1)),
        told(2, Status.HELD, militia, date(2025, 1, 2)),
        told(3, Status.HELD, army, date(2025, 1, 3), onset=False),
    ]
    assert spells_of(story, army) == [(Status.HELD, 2)]
    assert all(i.disputed for i in history(story).intervals() if i.status is Status.HELD)
