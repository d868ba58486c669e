"""The demo's reports are there, in order."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.loaded import built_in

from marsad.app import demo
from marsad.app.demo.record import demo_record
from marsad.model.event import ConflictKind, KinKind
from marsad.record.plans import Outcome
from marsad.settings import Settings


def test_each_report_of_the_demo_is_there_in_order_of_days() -> None:
    days = [sample.published for sample in demo.samples()]
    assert days == sorted(days)
    assert all(sample.path.read_text("utf-8").strip() for sample in demo.all_samples())


def test_the_record_of_the_demo_shows_copies_contradictions_and_plans(tmp_path: Path) -> None:
    known = built_in()
    with demo_record(Settings(cache_dir=tmp_path), known) as record:
        kinds = {each.kind for each in record.store.kin()}
        conflicts = {conflict.kind for event in record.events(conflicts=True) for conflict in event.conflicts}
        outcomes = {result.outcome for plan in record.plans() if (result := plan.outcome(date(2026, 3, 14)))}
        first = record.events()[0].claims[0]
        record.accept(first, by="rana")
    assert {KinKind.TRANSLATION} < kinds, "a reprint too, whatever it is taken for"
    assert {ConflictKind.HAPPENED, ConflictKind.NUMBER} <= conflicts
    assert {Outcome.LATE, Outcome.PENDING} <= outcomes
    with demo_record(Settings(cache_dir=tmp_path), known) as again:
        assert [each.by for each in again.decisions(first)] == ["rana"], "it is kept, not made anew"
    assert len(list(tmp_path.iterdir())) == 1
