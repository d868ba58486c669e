"""Reports of long ago that share marks with a new one are looked at from afar: only what may be of its story is loaded."""

from __future__ import annotations

from datetime import date

from marsad.app.record import kin
from marsad.app.record.ingest import Incoming
from marsad.app.record.record import Record
from marsad.model.report import Report
from marsad.record.kinship import outline, outline_of
from marsad.store import ReportFilter

HEAD = "A convoy of forty old lorries "
STORIES = (
    "left the Qasrak base in Hasakah and drove along the old road towards the Iraqi border before noon.",
    "carrying flour reached the villages around Manbij, where the bakeries had been shut for more than a week.",
    "waited at the Nasib crossing until the evening because the scanner at the gate was out of order again.",
    "brought new pumps to the water works of Raqqa, whose engineers said that two quarters would be supplied soon.",
)


def _reports():
    return [Report("", HEAD + rest, date(2026, 2, day), "Desk Notes") for day, rest in enumerate(STORIES, 1)]


def test_a_copy_of_what_came_long_ago_is_found_and_nothing_else_is_loaded(record, monkeypatch):
    monkeypatch.setattr(kin, "MARKS", 1)  # the first words are enough to be looked at
    for each in _reports():
        record.add(each)
    later = Record(record.store, record.library)
    copy = Report("", HEAD + STORIES[1], date(2026, 2, 20), "Zagros Post")
    loaded = []
    made = kin.Kinship._piece

    def noted(self, report, facts):
        loaded.append(report.text)
        return made(self, report, facts)

    monkeypatch.setattr(kin.Kinship, "_piece", noted)
    list(later.add_all([Incoming(copy)]))
    (found,) = record.store.kin()
    assert record.report(found.root).text == copy.text
    assert loaded == [copy.text]
    assert len(later.ingest._kinship._outlines) > 2, "others were looked at"
    assert later.rebuild(check=True).well


def test_from_afar_a_report_looks_as_it_does_when_it_is_loaded(record):
    for each in (*_reports(), Report("", "قصفت المدفعية التركية قرية قرب منبج اليوم.", date(2026, 2, 9), "عكاظ")):
        record.add(each)
    store = record.store
    texts = store.texts_of(report.id for report in store.reports())
    pieces = record.ingest._kinship._load([report.id for report in store.reports(ReportFilter())])
    assert len(texts) == len(pieces) == 5
    for name, piece in pieces.items():
        seen, near = outline_of(*texts[name]), outline(piece)
        assert set(seen.threes) == set(near.threes)
        assert seen.langs == near.langs
    assert any(langs for _, langs in texts.values())
