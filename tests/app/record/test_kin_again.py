"""Which reports tell one story: worked out anew where a report is corrected, or read again as another marsad would."""

from __future__ import annotations

from datetime import date

import msgspec

from marsad.app.reading import read_report
from marsad.app.record.record import Record
from marsad.model.report import Report
from marsad.store import Run

ARABIC = Report(
    "",
    "أغلق الأردن أمس الأحد معبر نصيب الحدودي بعد اشتباكات في درعا. وقصف مسلحون مخفرا قرب المعبر.",
    date(2026, 5, 4),
    "حوران",
)
ENGLISH = Report(
    "",
    "Jordan on Sunday closed the Nasib crossing after clashes in Daraa. Gunmen shelled a post near the crossing.",
    date(2026, 5, 4),
    "Ledger",
)


def told(record):
    return [(each.report, each.root, each.kind.value) for each in record.store.kin()]


def test_what_is_corrected_may_be_a_translation_no_more(record):
    for each in (ARABIC, ENGLISH):
        record.add(each)
    assert [kind for *_, kind in told(record)] == ["translation"]
    for claim in [claim.id for claim in record.store.claims() if claim.lang == "en"]:
        record.correct(claim, {"phase": "planned"})
        assert record.rebuild(check=True).well


def test_what_is_read_otherwise_may_be_one_no_more(record):
    for each in (ARABIC, ENGLISH):
        record.add(each)
    again = Record(record.store, record.library)
    again.ingest.run = Run("marsad", "another", "", "")
    ((_, root, _),) = told(record)
    (first,) = [report for report in record.store.reports() if report.id == root]
    reading = read_report(first, record.library)
    again.ingest.keep([again.ingest.prepared(msgspec.structs.replace(reading, claims=()))])
    assert record.rebuild(check=True).well
    assert told(record) == []
