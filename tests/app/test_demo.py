"""The demo's reports are there, in order."""

from __future__ import annotations

from marsad.app import demo


def test_each_report_of_the_demo_is_there_in_order_of_days() -> None:
    days = [sample.published for sample in demo.samples()]
    assert days == sorted(days)
    assert all(sample.path.read_text("utf-8").strip() for sample in demo.samples())
