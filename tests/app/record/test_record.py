"""The record as a user has it: what goes in once, what comes out, what people decide, what a newer reading changes."""

from __future__ import annotations

import json
import random
from datetime import date
from pathlib import Path

import msgspec
import pytest
import yaml

from marsad.app.reading import read_report
from marsad.app.record.ingest import Incoming, named
from marsad.app.record.record import Record
from marsad.errors import InputError, JudgementError, RecordError
from marsad.model.report import Report
from marsad.store import ClaimFilter, Store

ROOT = Path(__file__).parents[3]
STRIKE_AR = "شن الطيران الإسرائيلي غارة على بلدة عيترون جنوبي لبنان يوم الاثنين، ما أدى إلى مقتل ثلاثة أشخاص."
STRIKE_EN = "An Israeli strike on Aitaroun in southern Lebanon killed three people on Monday, the health ministry said."
NEXT_DAY = "Two people died on Tuesday when an Israeli drone hit a car in Aitaroun, residents told Levant Wire."
CONVOY = "A U.S. convoy left the Qasrak base in Hasakah for Iraq on Monday, witnesses said."
ACTORS = ("radwan-force", "hezbollah", "us-forces")
MONDAY, TUESDAY = "2026-02-23", "2026-02-24"


def report(text, day, outlet):
    return Report("", text, date.fromisoformat(day), outlet)


def seed():
    """The seed: a report and its translation in one text."""
    return yaml.load((ROOT / "gold" / "seed" / "seed.yaml").read_text("utf-8"), yaml.CBaseLoader)["text"]


def members(record):
    return {frozenset(event.claims) for event in record.events()}


def all_reports():
    return [
        report(STRIKE_AR, MONDAY, "Madar"),
        report(STRIKE_EN, MONDAY, "Levant Wire"),
        report(NEXT_DAY, TUESDAY, "Levant Wire"),
        report(CONVOY, MONDAY, "Zagros Post"),
    ]


def test_the_seed_and_its_halves_are_one_story_and_no_new_event(record):
    text = seed()
    whole = record.add(report(text, MONDAY, "okaz"))
    events = {event.id for event in record.events()}
    assert len(events) > 10
    record.add(report(text, MONDAY, "okaz"))
    assert record.store.counts()["reports"] == 1
    for part in whole.parts:
        half = text[part.sentences[0].start : part.sentences[-1].end]
        record.add(report(half, MONDAY, f"okaz {part.lang}"))
    assert record.store.counts()["reports"] == 3
    found = record.events()
    assert {event.id for event in found} <= events
    assert {event.standing.stories for event in found} == {1}


def test_the_state_of_the_bases_of_the_seed(record):
    record.add(report(seed(), MONDAY, "okaz"))
    states = {site: record.site(site).state(MONDAY) for site in ("qasrak-base", "tanf-garrison", "shaddadi-base")}
    assert {site: [s.interval.status.value for s in found] for site, found in states.items()} == {
        "qasrak-base": ["leaving"],
        "tanf-garrison": ["left"],
        "shaddadi-base": ["left"],
    }
    assert record.site("qasrak-base").state(MONDAY, known_by="2026-02-22") == ()
    (plan, *_) = [p for p in record.plans() if p.deadline]
    assert (plan.where, str(plan.deadline.latest)) == (("syria",), "2026-03-23")


def test_adding_again_adds_nothing(record):
    record.add(report(STRIKE_EN, MONDAY, "Levant Wire"))
    before = record.store.counts()
    record.add(report(STRIKE_EN, MONDAY, "Levant Wire"))
    assert record.store.counts() == before


def test_reports_in_two_languages_of_one_strike_are_one_event_and_the_next_day_is_another(record):
    for each in all_reports():
        record.add(each)
    strikes = record.events(places=["aitaroun"])
    both = [event for event in strikes if event.standing.reports == 2]
    assert len(both) == 1
    assert {told.claim.lang for told in record.told(both[0]).values()} == {"ar", "en"}
    assert all("Tuesday" not in told.claim.evidence.text for told in record.told(both[0]).values())


def test_the_order_of_adding_does_not_change_the_events(known):
    found = []
    for turn in range(4):
        order = all_reports()
        random.Random(turn).shuffle(order)
        with Record(Store(":memory:", create=True), known) as record:
            for each in order:
                record.add(each)
            found.append(members(record))
    assert found[0] == found[1] == found[2] == found[3]


def test_working_everything_out_again_changes_nothing(record):
    for each in all_reports():
        record.add(each)
    record.add(report(seed(), MONDAY, "okaz"))
    done = record.rebuild(check=True)
    assert done.well, done


def test_parting_two_claims_and_undoing_it(record):
    for each in all_reports():
        record.add(each)
    (event,) = [event for event in record.events(places=["aitaroun"]) if event.standing.reports == 2]
    before, names = members(record), {event.id for event in record.events()}
    by_lang = {told.claim.lang: told.claim.id for told in record.told(event).values()}
    decision = record.not_same(by_lang["ar"], by_lang["en"], by="rana")
    assert not any(set(by_lang.values()) <= group for group in members(record))
    assert record.rebuild(check=True).well
    record.undo(decision.n)
    assert members(record) == before
    assert {event.id for event in record.events()} == names


def test_two_events_are_parted_claim_by_claim(record):
    strike = "An Israeli drone struck a car in Aitaroun on Monday, {}."
    for outlet, who in (("Zagros Post", "medics said"), ("okaz", "residents of the town said")):
        record.add(report(strike.format(who), MONDAY, outlet))
    record.add(report("Israeli aircraft bombed a car in Aitaroun on Sunday, the mayor said.", MONDAY, "Levant Wire"))
    by_size = sorted(record.events(places=["aitaroun"]), key=lambda event: len(event.claims))
    assert [len(event.claims) for event in by_size] == [1, 2]
    (other, two) = by_size
    decision = record.not_same(two.id, other.id)
    parted = {frozenset((each.a, each.b)) for each in record.decisions(held=True)}
    assert parted == {frozenset((claim, other.claims[0])) for claim in two.claims}
    record.undo(decision.n)
    assert not record.decisions(held=True)


def test_a_rejected_claim_counts_for_nothing_until_that_is_undone(record):
    record.add(report(CONVOY, MONDAY, "Zagros Post"))
    (event,) = record.events(site="qasrak-base")
    decision = record.reject(event.claims[0], reason="the outlet withdrew it")
    assert record.events(site="qasrak-base") == []
    assert record.site("qasrak-base").state(TUESDAY) == ()
    assert record.store.check() == []
    record.undo(decision.n)
    assert [each.claims for each in record.events(site="qasrak-base")] == [event.claims]


def test_a_corrected_claim_moves_to_where_it_belongs(record):
    record.add(report(CONVOY, MONDAY, "Zagros Post"))
    (event,) = record.events(site="qasrak-base")
    record.correct(
        event.claims[0],
        {"from": "rmelan-base"} if "rmelan-base" in record.library.world.places else {"type": "movement"},
    )
    assert record.claim(event.claims[0]) != record.store.claim(event.claims[0])
    assert record.rebuild(check=True).well


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"type": "war"}, "type is 'war'"),
        ({"colour": "red"}, "there is no field 'colour'"),
        ({"partner": "us-forces"}, "the claim has no partner"),
        ({"from": "atlantis"}, "no table holds 'atlantis'"),
        ({"earliest": "2026-02-30"}, "no day of the calendar"),
    ],
)
def test_a_correction_that_makes_no_sense_is_refused_and_nothing_recorded(record, changes, said):
    record.add(report(CONVOY, MONDAY, "Zagros Post"))
    (event,) = record.events(site="qasrak-base")
    with pytest.raises(JudgementError, match=said):
        record.correct(event.claims[0], changes)
    assert record.decisions() == []


def test_search_in_one_language_finds_reports_in_the_other(record):
    for each in all_reports():
        record.add(each)
    assert {hit.report.outlet for hit in record.search("غارة عيترون")} >= {"Levant Wire"}
    assert [hit.report.outlet for hit in record.search("convoy Qasrak")] == ["Zagros Post"]
    assert [hit.report.outlet for hit in record.search("انسحاب الحسكة")] == ["Zagros Post"]
    assert record.search("انسحاب صنعاء") == []


def test_what_a_newer_reading_no_longer_says_leaves_its_event(record, known):
    record.add(report(CONVOY, MONDAY, "Zagros Post"))
    (event,) = record.events(site="qasrak-base")
    newer = Record(record.store, msgspec.structs.replace(known, lexicons={"ar": known.lexicons["ar"]}, words="newer"))
    newer.add(report(CONVOY, MONDAY, "Zagros Post"))
    assert newer.events() == []
    assert newer.past(event.claims[0]).versions[0].k_to is not None
    with pytest.raises(RecordError, match="no more"):
        newer.event(event.id)


def test_what_is_exported_has_points_only_where_they_are_sure(record, tmp_path):
    record.add(report(CONVOY, MONDAY, "Zagros Post"))
    assert record.export(tmp_path / "out.geojson").kept == 1
    feature, site = json.loads((tmp_path / "out.geojson").read_text("utf-8"))["features"]
    assert (site["id"], site["properties"]["states"][0]["status"]) == ("site:qasrak-base", "leaving")
    place = record.library.world.places["qasrak-base"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [place.lon, place.lat]}  # not Iraq, where it went
    assert record.export(tmp_path / "out.jsonl").kept == 1
    with pytest.raises(InputError, match="no format"):
        record.export(tmp_path / "out.pdf")


def test_the_same_words_on_the_next_day_are_another_report_of_another_strike(record):
    words = "An Israeli strike on Aitaroun in southern Lebanon killed {} people on {}, the health ministry said."
    record.add(report(words.format("three", "Monday"), MONDAY, "Levant Wire"))
    record.add(report(words.format("two", "Tuesday"), TUESDAY, "Levant Wire"))
    assert record.store.kin() == []
    strikes = record.events(places=["aitaroun"])
    assert sorted(str(event.earliest) for event in strikes) == [MONDAY, TUESDAY]


def test_the_same_words_in_another_outlet_are_a_copy(record):
    words = "An Israeli strike on Aitaroun in southern Lebanon killed three people on Monday, the health ministry said."
    record.add(report(words, MONDAY, "Levant Wire"))
    record.add(report(words + " Residents fled.", TUESDAY, "Harbour Gazette"))
    (kin,) = record.store.kin()
    assert kin.kind.value in {"copy", "excerpt"}
    (event,) = record.events(types=["air_strike"])
    assert (event.standing.reports, event.standing.independent) == (2, 1)


def test_two_programs_that_add_in_turn_make_the_events_of_one(known, record, tmp_path):
    """What one has at hand of merging is out of date once the other has added or judged."""
    path = tmp_path / "shared.db"
    with Record(Store(path, create=True), known) as one, Record(Store(path), known) as other:
        for number, each in enumerate(all_reports()):
            record.add(each)
            (one, other)[number % 2].add(each)
        assert members(one) == members(record)
        strike = one.events(types=["air_strike"], until=MONDAY)[0]
        other.not_same(*strike.claims[:2])
        one.add(report(CONVOY + " It was long.", TUESDAY, "Tigris Daily"))
        assert one.rebuild(check=True).well


def test_what_was_taken_back_is_not_remembered(known, record):
    def fail(each):
        with record.store.writing("add"):
            record.add(each)
            raise ZeroDivisionError

    record.add(report(CONVOY, MONDAY, "Zagros Post"))
    with pytest.raises(ZeroDivisionError):
        fail(report(STRIKE_AR, MONDAY, "Madar"))
    record.add(report(STRIKE_EN, MONDAY, "Levant Wire"))
    for event in record.events():
        assert all(record.claim(claim) for claim in event.claims)
    assert record.rebuild(check=True).well


def test_a_claim_is_found_by_the_whole_of_its_actor_however_the_tables_name_the_part(record):
    record.add(report("Hezbollah's Radwan Force withdrew from Khiam on Monday, witnesses said.", MONDAY, "Levant Wire"))
    found = {name: [told.claim.id for told in record.store.told_where(ClaimFilter(actors=(name,)))] for name in ACTORS}
    assert found["radwan-force"]
    assert found["radwan-force"] == found["hezbollah"] != found["us-forces"]


def test_a_record_is_not_gone_through_again_for_what_is_merged_already(known, tmp_path, monkeypatch):
    monkeypatch.setattr("marsad.app.record.ingest._NOTED", 1)
    where = tmp_path / "r.db"
    with Record(Store(where, create=True), known) as record:
        record.ingest.add([Incoming(each) for each in all_reports()[:2]])
    with Record(Store(where), known) as record:
        last = record.store.last_claim()
        assert record.ingest.resume() == 0
        assert record.store.stamp("merged") == str(last)
        late = record.ingest.prepared(read_report(named(all_reports()[3]), known))
        record.store.add_readings([late.addition(record.ingest.run)])  # as who is killed before merging
        assert set(record.store.unmerged(last)) == {claim.id for claim in late.reading.claims}
    with Record(Store(where), known) as record:
        assert record.ingest.resume() == 0  # opening it for adding merged them
        assert record.store.unmerged() == []
        assert record.rebuild(check=True).well
