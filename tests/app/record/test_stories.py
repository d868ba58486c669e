"""Whole stories in a record: piece by piece gives what all at once gives, in any order, and again."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import msgspec
import pytest
import yaml

from marsad.app.merging import merge_readings
from marsad.app.reading import read_report
from marsad.app.record.ingest import Incoming, record_id
from marsad.app.record.record import Record
from marsad.model.report import Report
from marsad.readers.rows import row_received
from marsad.store import Store, Way

STORIES = sorted((Path(__file__).parents[3] / "gold" / "stories").iterdir())


def reports(folder):
    """The reports of a story, under the ids that a record gives them."""
    found = []
    for path in sorted(folder.glob(f"{folder.name}-r*.yaml")):
        raw = yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)
        row = {name: raw[name] for name in ("published", "outlet", "title", "text")}
        report = row_received(row, path.name, "yaml").report
        found.append(msgspec.structs.replace(report, id=record_id(report)))
    assert len(found) > 2
    return found


def groups(record):
    return {frozenset(claims) for claims in record.store.members().values()}


@pytest.mark.parametrize("folder", STORIES, ids=lambda folder: folder.name)
def test_a_story_added_one_by_one_is_what_it_is_all_at_once(known, folder):
    told = reports(folder)
    at_once = merge_readings([read_report(each, known) for each in told], known)
    wanted = {frozenset(event.claims) for event in at_once.events}
    for turn in range(2):
        order = list(told)
        random.Random(turn).shuffle(order)
        with Record(Store(":memory:", create=True), known) as record:
            for each in order:
                record.add(each)
            assert groups(record) == wanted
            assert {(kin.report, kin.root) for kin in record.store.kin()} == {(k.report, k.root) for k in at_once.kin}
            assert record.rebuild(check=True).well


def test_all_stories_in_one_record_in_batches(known):
    told = [each for folder in STORIES for each in reports(folder)]
    with Record(Store(":memory:", create=True), known) as record:
        added = list(record.add_all(Incoming(each) for each in told))
        assert len(added) == len(told)
        assert record.rebuild(check=True).well
        assert record.store.check() == []


def test_whom_a_forwarded_message_credits_is_the_root_of_its_story(known):
    """The channel's own message came in later and does not say whose it is: what the forward says of it counts."""
    text = "U.S. forces left the Qasrak base in Hasakah on Monday and drove towards Iraq in a convoy of forty trucks."
    forward = Report("", text, date(2026, 2, 23), "Desk Notes", url="https://tg.example/9")
    own = Report("", text, date(2026, 2, 24), "Zagros Post")
    for way, root in ((Way("export"), "Desk Notes"), (Way("export", copied_from="Zagros Post"), "Zagros Post")):
        with Record(Store(":memory:", create=True), known) as record:
            for each, how in ((forward, way), (own, Way("page"))):
                list(record.add_all([Incoming(each, way=how)]))
            (kin,) = record.store.kin()
            assert record.report(kin.root).outlet == root
            assert kin.credited is (root == "Zagros Post")
            assert record.rebuild(check=True).well


def test_a_report_that_comes_again_as_a_forward_is_told_apart_anew(known):
    text = "U.S. forces left the Qasrak base in Hasakah on Monday and drove towards Iraq in a convoy of forty trucks."
    first = Report("", text, date(2026, 2, 23), "Desk Notes", url="https://tg.example/9")
    own = Report("", text, date(2026, 2, 24), "Zagros Post")
    with Record(Store(":memory:", create=True), known) as record:
        for each, how in ((first, Way("a")), (own, Way("b")), (first, Way("c", copied_from="Zagros Post"))):
            list(record.add_all([Incoming(each, way=how)]))
        (kin,) = record.store.kin()
        assert record.report(kin.root).outlet == "Zagros Post"
        assert len(list(record.store.arrivals([record_id(first)]))) == 2
        assert record.rebuild(check=True).well
