"""What became of events since an earlier state of a record is told one after another, as it would be told all at once."""

import io
import json
from datetime import date

import msgspec
import pytest
from tests.loaded import built_in

from marsad.app import accounts as gathering
from marsad.app import changing, demo
from marsad.app.changing import changed
from marsad.app.exporting import export, since_of
from marsad.app.record.record import Record
from marsad.model.claim import EventType
from marsad.model.report import Report
from marsad.store import Store, streaming

BOMBS = Report(
    "r",
    "قُتل 12 مدنياً وأصيب 30 آخرون في قصف مدفعي لقوات الدعم السريع على مدينة الفاشر أمس، بحسب «شبكة أطباء السودان».\n\n"
    "وقال مصدر عسكري إن الجيش شن غارة جوية على نيالا أمس.",
    date(2026, 2, 20),
    "صحيفة المدى",
)


@pytest.fixture(scope="module")
def known():
    return built_in()


@pytest.fixture(scope="module")
def record(known):
    with Record(Store(":memory:", create=True), known) as opened:
        for sample in demo.samples():
            opened.add(sample.path, published=sample.published, outlet=sample.outlet)
        yield opened


def written(record):
    out = io.BytesIO()
    export(record, out, "changes")
    return out.getvalue()


def test_changes_tell_new_from_updated_and_withdrawn(known):
    with Record(Store(":memory:", create=True), known) as own:
        first = own.add(BOMBS)
        before = own.store.transactions()[-1].n
        assert {change.kind.value for change, _ in changed(own, 0)} == {"new"}
        again = msgspec.structs.replace(BOMBS, text=BOMBS.text.split("\n")[0], outlet="وكالة أخرى")
        own.add(again)
        (shelling,) = own.events(types=["shelling"])
        air = next(claim.id for claim in first.claims if claim.type is EventType.AIR_STRIKE)
        (strike,) = own.events(types=["air_strike"])
        own.reject(air, reason="withdrawn by the outlet")
        found = {change.event: change.kind.value for change, _ in changed(own, before)}
        assert found[shelling.id] == "updated"
        assert found[strike.id] == "withdrawn"
        assert since_of(own, str(before)) == before


def test_changes_come_with_the_events_as_they_are_now_however_few_are_held_at_a_time(record, monkeypatch):
    whole = written(record)
    monkeypatch.setattr(changing, "_PART", 2)
    monkeypatch.setattr(streaming, "_LOOKED", 3)
    monkeypatch.setattr(gathering, "_CLAIMS", 1)
    assert written(record) == whole
    found = [json.loads(line) for line in whole.splitlines()]
    assert [each["event"] for each in found] == [each["now"]["id"] for each in found]
    assert len(found) == len(record.events())


def test_what_was_parted_from_an_event_and_merged_again_is_told_so(known):
    with Record(Store(":memory:", create=True), known) as own:
        first = own.add(BOMBS)
        other = own.add(
            msgspec.structs.replace(BOMBS, text=BOMBS.text.split("\n")[0] + "\n\nوقال شهود ذلك.", outlet="وكالة أخرى")
        )
        mine, its = (
            next(claim.id for claim in reading.claims if claim.type is EventType.SHELLING) for reading in (first, other)
        )
        (whole,) = own.events(types=["shelling"])
        before = own.store.version()
        decided = own.not_same(mine, its)
        told = {change.event: (change.kind.value, change.into) for change, _ in changed(own, before)}
        parts = {event.id for event in own.events(types=["shelling"])}
        assert len(parts) == 2
        assert told[whole.id] == ("split", tuple(parts - {whole.id}))
        between = own.store.version()
        own.undo(decided.n)
        found = {change.event: change for change, _ in changed(own, between)}
        assert [(each.kind.value, each.into) for each in found.values() if each.into] == [("merged_into", (whole.id,))]
        assert found[whole.id].kind.value == "updated"
