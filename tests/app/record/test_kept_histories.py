"""Histories of places that are kept: whatever happens to the record, they are what is worked out anew."""

from __future__ import annotations

import random
import time
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
import yaml

from marsad.app.reading import read_report
from marsad.app.record import asking
from marsad.app.record import site as site_module
from marsad.app.record.ingest import record_id
from marsad.app.record.record import Record
from marsad.app.record.site import keeping, made_with
from marsad.errors import MarsadError
from marsad.model.report import Report
from marsad.readers.rows import row_received
from marsad.record.sites import SiteHistory
from marsad.store import ReportFilter, Run, Store

STORIES = sorted((Path(__file__).parents[3] / "gold" / "stories").iterdir())
LEFT = "U.S. forces left the Qasrak base in Hasakah on Monday, witnesses said."
STILL = "U.S. forces are still at the Qasrak base in Hasakah, a local source said on Wednesday."
DAY = date(2026, 2, 24)
ROUNDS = 6  # of something happening, after each of which every place is asked about


@pytest.fixture(autouse=True)
def all_are_kept(monkeypatch):
    monkeypatch.setattr(asking, "MANY", 1)


def report(text, day=DAY, outlet="Zagros Post"):
    return Report("", text, day, outlet)


def of_stories():
    found = []
    for folder in STORIES:
        for path in sorted(folder.glob(f"{folder.name}-r*.yaml")):
            raw = yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)
            row = {name: raw[name] for name in ("published", "outlet", "title", "text")}
            told = row_received(row, path.name, "yaml").report
            found.append(msgspec.structs.replace(told, id=record_id(told)))
    return found


def same(record, place):
    """Whether what is answered of a place, kept or not, is what is worked out anew; the answer is kept from then on."""
    anew, *_ = record.history_anew(place)
    site = record.site(place)
    days = [one.published for one in anew.told if one.published]
    dates = {day + timedelta(n) for day in (days[:1] + days[-1:]) for n in (-1, 0, 1)}
    assert site.history == anew
    assert site.intervals() == anew.intervals()
    assert site.intentions() == anew.intentions()
    for by in (None, *sorted(dates)):
        for on in sorted(dates):
            assert site.state(on, by) == anew.state(on, by), (place, on, by)


def kept(record, place):
    return record.store.kept_history(record.names_of(place), made_with(record.library))


def something_is_done(record, draw):
    """Decide, undo or read again something or other."""
    claims = sorted(claim.id for claim in record.store.claims())
    done = draw.choice(("reject", "accept", "correct", "same", "not_same", "undo", "undo", "again"))
    held = record.decisions(held=True)
    try:
        if done == "undo" and held:
            record.undo(draw.choice(held).n)
        elif done == "correct":
            record.correct(draw.choice(claims), {"phase": draw.choice(("planned", "done", "begun"))})
        elif done in {"same", "not_same"}:
            getattr(record, done)(*draw.sample(claims, 2))
        elif done == "again":
            read_otherwise(record, draw)
        elif done in {"reject", "accept"}:
            getattr(record, done)(draw.choice(claims))
    except MarsadError:
        pass  # some corrections make no sense, some decisions are there already


def read_otherwise(record, draw):
    """Read a report again as another marsad would, which misses one of its claims."""
    told = draw.choice(record.store.reports(ReportFilter()))
    again = Record(record.store, record.library)
    again.ingest.run = Run("marsad", str(draw.random()), "", "")
    reading = read_report(told, record.library)
    again.ingest.keep([again.ingest.prepared(msgspec.structs.replace(reading, claims=reading.claims[1:]))])


def test_what_is_asked_of_a_day_is_all_that_is_taken_out_of_what_is_kept(known, monkeypatch):
    """Of a place that thousands tell of, the intervals of other days are left as they are."""
    taken = []

    class Counting:
        def decode(self, data):
            taken.append(decoder.decode(data))
            return taken[-1]

    decoder = site_module._INTERVAL
    with Record(Store(":memory:", create=True), known) as record:
        for month in range(1, 9):
            force = ("U.S.", "Turkish", "Russian", "Iraqi")[month % 4]
            record.add(report(f"{force} forces arrived at the Qasrak base in Hasakah on Monday.", date(2025, month, 3)))
            record.add(report(f"{force} forces left the Qasrak base in Hasakah on Monday.", date(2025, month, 17)))
        anew, *_ = record.history_anew("qasrak-base")
        record.site("qasrak-base")
        monkeypatch.setattr(site_module, "_INTERVAL", Counting())
        for day in (date(2025, 3, 9), date(2025, 8, 1), date(2024, 1, 1)):
            taken.clear()
            assert record.site("qasrak-base").state(day) == anew.state(day)
            assert taken == [each for each in anew.intervals() if each.may_hold(day)]
            assert len(taken) < len(anew.intervals())


@pytest.mark.parametrize("turn", range(3))
def test_what_is_kept_is_what_would_be_worked_out_whatever_happens(known, turn):
    draw = random.Random(turn)
    told = of_stories()
    draw.shuffle(told)
    with Record(Store(":memory:", create=True), known) as record:
        for each in told[::2]:
            record.add(each)
        left = told[1::2]
        places = sorted({spot.id for event in record.events() for spot in event.spots if spot.id})
        places += [place for place in ("syria", "iraq") if place not in places]
        stale = 0
        for _ in range(ROUNDS):
            for place in places:
                record.site(place)
                assert kept(record, place) or not record.history_anew(place)[1], place
            if left and draw.random() < 0.4:
                record.add(left.pop())
            else:
                something_is_done(record, draw)
            stale += sum(kept(record, place) is None for place in places)
            for place in places:
                same(record, place)
        assert 0 < stale < ROUNDS * len(places)  # some were found to hold no more, not all
        for place in places:
            record.site(place)
        assert record.rebuild(check=True).well


def test_a_denial_that_names_no_place_is_of_the_place_of_its_event_and_makes_what_is_kept_stale(known):
    with Record(Store(":memory:", create=True), known) as record:
        first = record.add(report(LEFT)).claims[0].id
        state = record.site("qasrak-base").intervals()
        assert kept(record, "qasrak-base")
        denial = (
            record.add(report("The Pentagon denied on Tuesday that its troops had withdrawn.", outlet="Desk"))
            .claims[0]
            .id
        )
        same(record, "qasrak-base")
        decision = record.same(first, denial)
        assert kept(record, "qasrak-base") is None
        same(record, "qasrak-base")
        assert record.site("qasrak-base").intervals() != state
        record.undo(decision.n)
        same(record, "qasrak-base")
        assert record.site("qasrak-base").intervals() == state


def test_nobody_waits_for_a_history_to_be_kept(known, tmp_path):
    with Record(Store(tmp_path / "r.db", create=True), known) as record, Store(tmp_path / "r.db") as other:
        record.add(report(LEFT))
        with other.writing("add"):
            began = time.monotonic()
            assert record.site("qasrak-base").intervals()
            assert time.monotonic() - began < 5  # not the thirty seconds that a writer waits
        assert kept(record, "qasrak-base") is None
        record.site("qasrak-base")
        assert kept(record, "qasrak-base")


def test_a_history_made_with_other_tables_or_drifted_is_found_out(known):
    with Record(Store(":memory:", create=True), known) as record:
        record.add(report(LEFT))
        record.site("qasrak-base")
        assert record.store.kept_history(["qasrak-base"], "other tables") is None
        assert record.rebuild(check=True).well
        tx = record.store.version()
        wrong = keeping(SiteHistory("qasrak-base", ()))
        assert record.store.keep_history("qasrak-base", made_with(known), wrong, tx)
        assert record.rebuild(check=True).changed == ("site_history",)
        record.rebuild()
        assert record.store.kept_places() == []
        same(record, "qasrak-base")


def test_what_is_known_later_is_never_overwritten_by_what_was_asked_before(known):
    with Record(Store(":memory:", create=True), known) as record:
        record.add(report(LEFT))
        before = record.store.version()
        record.add(report(STILL, date(2026, 2, 25)))
        record.site("qasrak-base")
        now = kept(record, "qasrak-base")
        record.store.keep_history("qasrak-base", made_with(known), keeping(SiteHistory("qasrak-base", ())), before)
        assert kept(record, "qasrak-base") == now
