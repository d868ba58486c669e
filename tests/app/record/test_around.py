"""What a place's history is worked out of, told at once: the same as claim after claim, by one question however much it is."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.app.record import asking
from marsad.app.record.record import Record
from marsad.model.report import Report
from marsad.record.spots import TYPES
from marsad.store import Ruling, Store
from marsad.store import around as around_module
from marsad.store.base import Base

DAY = date(2026, 2, 24)
TEXTS = (
    "U.S. forces left the Qasrak base in Hasakah on Monday, witnesses said.",
    "U.S. forces are still at the Qasrak base in Hasakah, a local source said on Wednesday.",
    "The Syrian army entered the al-Tanf base on Tuesday. U.S. forces have not withdrawn, a spokesman said.",
    "The Pentagon denied any withdrawal. The army took over the Qasrak base, a day after U.S. forces pulled out.",
    "Syrian troops took control of the town of Shaddadi. The garrison pulled out of the town, residents said.",
    "A convoy of U.S. forces left the Rumeilan base towards Iraq. The Rumeilan base was handed over to the army.",
)
PLACES = ("qasrak-base", "tanf-garrison", "shaddadi", "kharab-al-jir", "tanf", "syria", "iraq", "nowhere")


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request, tmp_path):
    """Where a record may be made, on either database."""
    return str(tmp_path / "r.db") if request.param == "sqlite" else request.getfixturevalue("make_database")()


@pytest.fixture
def record(where, known):
    """A record of these reports, each told by two outlets."""
    with Store(where, create=True) as store:
        made = Record(store, known)
        for number, text in enumerate(TEXTS):
            for outlet in ("Zagros Post", "Tigris Wire"):
                made.add(
                    Report("", f"{text} Told by {outlet}.", DAY, outlet, url=f"https://x.example/{number}/{outlet}")
                )
        yield made


@pytest.fixture
def questions(monkeypatch):
    """The text of each question that is asked at once."""
    asked = []
    answer = Base._answer

    def listening(self, connection, question, values):
        asked.append(question)
        return answer(self, connection, question, values)

    monkeypatch.setattr(Base, "_answer", listening)
    return asked


def at_once(record):
    return {place: record.history_anew(place) for place in PLACES}


def one_by_one(record, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(asking, "told_around", lambda *_: None)
        return {place: record.history_anew(place) for place in PLACES}


def test_at_once_is_told_what_is_told_claim_after_claim(record, monkeypatch):
    found = at_once(record)
    assert found == one_by_one(record, monkeypatch)
    assert sum(bool(history.told) for history, *_ in found.values()) > 3


def test_so_it_is_whatever_people_decided(record, monkeypatch):
    claims = sorted(claim.id for claim in record.store.claims())
    for claim in claims[::3]:
        record.store.judge(Ruling.REJECT, claim, by="y")
    record.store.undo(record.store.judge(Ruling.REJECT, claims[1], by="y").n, by="y")
    assert at_once(record) == one_by_one(record, monkeypatch)


def test_where_more_is_told_than_may_be_at_once_it_is_told_claim_after_claim(record, monkeypatch):
    found = at_once(record)
    monkeypatch.setattr(around_module, "MOST", 1)
    around_module._question.cache_clear()
    assert record.store.around(["syria"], TYPES) is None
    assert at_once(record) == found
    around_module._question.cache_clear()


def test_within_what_is_asked_as_of_one_moment_it_is_as_of_that_one(record, where):
    with record.store.reading():
        before = record.history_anew("qasrak-base")
        with Store(where) as other:
            Record(other, record.library).add(Report("", f"{TEXTS[0]} Again.", DAY, "Euphrates"))
        assert record.history_anew("qasrak-base") == before
    assert record.history_anew("qasrak-base") != before


def test_the_question_is_the_same_whatever_is_told(record, questions):
    for place in PLACES:
        record.store.around([place], TYPES)
    assert len(set(questions)) == 1
    record.store.around(PLACES, TYPES)
    if record.store.place.file is None:  # PostgreSQL takes a list, however long
        assert len(set(questions)) == 1


def test_a_place_takes_two_questions_and_a_kept_one_takes_one(record, questions, monkeypatch):
    """Where a report leaves a place open it takes one more."""
    record.site("qasrak-base")
    assert len(questions) == 3
    questions.clear()
    record.site("kharab-al-jir").state(DAY)
    assert len(questions) == 2
    monkeypatch.setattr(asking, "MANY", 1)
    record.site("kharab-al-jir")
    questions.clear()
    record.site("kharab-al-jir").state(DAY)
    assert len(questions) == 1


def test_postgresql_plans_it_once(make_database, known):
    where = make_database()
    with Store(where, create=True) as store:
        record = Record(store, known)
        record.add(Report("", TEXTS[0], DAY, "Zagros Post"))
        for place in PLACES * 2:
            record.site(place)
        rows = store._at_once("SELECT generic_plans, custom_plans FROM pg_prepared_statements", ())
        assert sum(custom for _, custom in rows) <= 12
        assert sum(generic for generic, _ in rows) >= 2 * len(PLACES)
