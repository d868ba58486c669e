"""Histories of busy places are worked out before anybody asks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from marsad.app.record import ahead
from marsad.app.record.ahead import work_ahead
from marsad.app.record.record import Record
from marsad.app.record.site import made_with
from marsad.model.report import Report
from marsad.store import Store

MONDAY = date(2026, 2, 23)
PLACES = ("Qasrak base", "Shaddadi base", "Rmeilan")


@pytest.fixture(autouse=True)
def one_claim_is_many(monkeypatch):
    monkeypatch.setattr(ahead, "MANY", 1)


@pytest.fixture
def record(known, tmp_path):
    with Record(Store(tmp_path / "r.db", create=True), known) as made:
        for number, place in enumerate(PLACES):
            tell(made, place, number)
        yield made


def tell(record, place, day=0):
    text = f"U.S. forces left {place} in Hasakah on Monday, a local source said."
    record.add(Report("", text, MONDAY + timedelta(day), f"Outlet {day}"))


def kept(record):
    return {place for place in record.store.kept_places() if history(record, place) is not None}


def history(record, place):
    return record.store.kept_history(record.names_of(place), made_with(record.library))


def test_towns_and_sites_that_many_tell_of_no_areas(record):
    found = set(work_ahead(record))
    assert {"qasrak-base", "shaddadi-base", "rmeilan"} <= found == kept(record)
    levels = {record.library.world.places[place].level for place in found}
    assert levels <= {"town", "site"}
    assert "hasakah-governorate" not in found


def test_the_base_that_bears_the_name_of_a_town_is_worked_out_with_it(record):
    list(work_ahead(record))
    tell(record, "the town of Himo", 5)
    assert "himo-base" in set(work_ahead(record))


def test_of_what_few_tell_nothing_is_kept(record, monkeypatch):
    monkeypatch.setattr(ahead, "MANY", 2)
    assert list(work_ahead(record)) == []
    assert kept(record) == set()


def test_what_is_kept_is_what_is_worked_out_when_asked(record):
    list(work_ahead(record))
    for place in kept(record):
        anew, *_ = record.history_anew(place)
        site = record.site(place)
        assert site.history == anew
        for day in range(-1, 4):
            assert site.state(MONDAY + timedelta(day)) == anew.state(MONDAY + timedelta(day))


def test_only_what_changed_is_worked_out_again(record):
    list(work_ahead(record))
    assert list(work_ahead(record)) == []
    text = "Turkish troops arrived at the Qasrak base on Saturday, an eyewitness told the station."
    record.add(Report("", text, MONDAY + timedelta(9), "Another"))
    assert "shaddadi-base" in kept(record)
    again = list(work_ahead(record))
    assert "qasrak-base" in again
    assert "shaddadi-base" not in again


def test_it_stops_when_told_and_goes_on(record):
    asked = iter([False, True])
    (first,) = work_ahead(record, lambda: next(asked))
    assert kept(record) == {first}
    assert first not in set(work_ahead(record))


def test_it_waits_for_nobody_and_loses_nothing(record):
    with Store(record.store.place.file) as other, other.writing("add"):
        assert list(work_ahead(record)) == []
    assert kept(record) == set()
    assert "qasrak-base" in set(work_ahead(record))
