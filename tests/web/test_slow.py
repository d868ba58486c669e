"""What takes long is worked out once, beside those who wait for it; the last answer is given meanwhile."""

from __future__ import annotations

import logging
from threading import Event

from marsad.web.slow import Slow


def test_who_waits_long_enough_has_the_answer():
    assert Slow().get("a", 1, lambda: "made", 5) == ("made", True)


def test_an_answer_is_worked_out_once_for_a_version():
    made: list[int] = []
    slow = Slow()
    for _ in range(3):
        slow.get("a", 1, lambda: made.append(1), 5)
    slow.get("a", 2, lambda: made.append(2), 5)
    assert made == [1, 2]


def test_meanwhile_there_is_the_answer_of_before():
    slow, go = Slow(), Event()
    slow.get("a", 1, lambda: "old", 5)
    assert slow.get("a", 2, lambda: "new" if go.wait(5) else "", 0.01) == ("old", False)
    assert slow.get("a", 2, lambda: "twice", 0.01) == ("old", False), "one thread is at it"
    go.set()
    assert slow.get("a", 2, lambda: "twice", 5) == ("new", True)


def test_what_fails_is_told_and_tried_again(caplog):
    def fail() -> str:
        raise OSError("the disk is gone")

    slow = Slow()
    with caplog.at_level(logging.ERROR):
        assert slow.get("a", 1, fail, 5) == (None, False)
    assert "the disk is gone" in caplog.text
    assert slow.get("a", 1, lambda: "made", 5) == ("made", True)
