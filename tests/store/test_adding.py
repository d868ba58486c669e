"""What goes in once stays; what goes in twice adds nothing; a newer reading closes the difference."""

from datetime import date

import msgspec
import pytest

from marsad.errors import RecordError
from marsad.model.claim import Certainty
from marsad.model.event import Verdict
from marsad.store import Addition, ClaimFilter, ReportFilter, Run

NEWER = Run("marsad", "2", "lexicon", "gazetteer")


def test_what_is_added_comes_back_as_it_was(store, addition):
    added = addition(1)
    store.add_reading(added)
    assert store.report("r_1") == added.report
    assert store.claims_of(["r_1"]) == [item.claim for item in added.items]
    assert store.told(["r_1.k2"])[0].claim == added.items[1].claim
    assert store.original("r_1") == added.report.text.encode()
    assert store.facts(["r_1.k1"]) == {"r_1.k1": b"r_1.k1"}


def test_the_same_twice_adds_no_row_and_no_transaction(store, addition):
    first = store.add_readings([addition(1), addition(2)])
    before = store.counts()
    again = store.add_readings([addition(2), addition(1)])
    assert [(a.new, a.read, a.opened) for a in first] == [(True, True, (f"r_{n}.k1", f"r_{n}.k2")) for n in (1, 2)]
    assert [(a.report, a.new, a.read, a.opened) for a in again] == [
        ("r_2", False, False, ()),
        ("r_1", False, False, ()),
    ]
    assert store.counts() == before
    assert store.counts()["transactions"] == 1


def test_the_same_twice_within_one_call_is_one_report(store, addition):
    added = store.add_readings([addition(1), addition(2), addition(1)])
    assert [a.new for a in added] == [True, True, False]
    assert store.counts()["reports"] == 2


def test_one_text_of_two_outlets_is_two_reports(store, addition):
    store.add_readings([addition(1), addition(1, id="r_other", outlet="sana")])
    assert store.counts()["reports"] == 2
    assert [r.outlet for r in store.reports(ReportFilter(ids=("r_1", "r_other")))] == ["okaz", "sana"]


def test_the_same_report_under_another_id_keeps_its_first_one(store, addition):
    store.add_reading(addition(1))
    again = store.add_reading(addition(1, id="r_again", run=NEWER, keys=("k1", "k3")))
    assert again.report == "r_1"
    assert again.opened == ("r_1.k3",)
    assert again.closed == ("r_1.k2",)


def test_one_id_for_two_texts_is_refused_and_adds_nothing(store, addition):
    store.add_reading(addition(1))
    with pytest.raises(RecordError, match="r_1: two reports with one id"):
        store.add_readings([addition(2), addition(3, id="r_1")])
    assert store.counts()["reports"] == 1


def test_a_newer_run_closes_the_difference_and_keeps_what_it_reads_alike(store, addition):
    store.add_reading(addition(1, ("k1", "k2", "k3")))
    newer = addition(1, ("k1", "k2", "k4"), run=NEWER)
    doubtful = msgspec.structs.replace(newer.items[1].claim, certainty=Certainty.POSSIBLE)
    items = (newer.items[0], msgspec.structs.replace(newer.items[1], claim=doubtful), newer.items[2])
    added = store.add_reading(msgspec.structs.replace(newer, items=items))
    assert (added.new, added.read) == (False, True)
    assert (added.opened, added.changed, added.closed) == (("r_1.k4",), ("r_1.k2",), ("r_1.k3",))
    assert [v.k_to for v in store.versions("r_1.k1")] == [None]
    assert [(v.run_to, v.k_from, v.k_to) for v in store.versions("r_1.k2")] == [(NEWER, 1, 2), (None, 2, None)]
    assert store.claim("r_1.k2").certainty is Certainty.POSSIBLE
    assert store.claim("r_1.k2", at=1).certainty is Certainty.CERTAIN
    assert [c.id for c in store.claims_of(["r_1"], at=1)] == ["r_1.k1", "r_1.k2", "r_1.k3"]
    assert [c.id for c in store.claims_of(["r_1"])] == ["r_1.k1", "r_1.k2", "r_1.k4"]
    assert store.add_reading(addition(1, run=NEWER)).read is False


def test_a_claim_that_vanished_and_comes_back_has_its_old_id_and_a_gap(store, addition):
    for number, keys in enumerate((("k1", "k2"), ("k1",), ("k1", "k2"))):
        store.add_reading(addition(1, keys, run=Run("marsad", str(number))))
    assert [(v.k_from, v.k_to) for v in store.versions("r_1.k2")] == [(1, 2), (3, None)]
    assert [c.id for c in store.claims(ClaimFilter(at=2))] == ["r_1.k1"]


def test_judged_claims_that_vanish_are_listed_for_review_and_the_rest_keep_their_decisions(store, addition):
    store.add_readings([addition(1), addition(2)])
    kept = store.judge(Verdict.SAME, "r_1.k1", "r_2.k1", by="desk")
    lost = store.judge(Verdict.NOT_SAME, "r_2.k2", "r_1.k1", by="desk")
    added = store.add_reading(addition(2, ("k1",), run=NEWER))
    assert added.review == ("r_2.k2",)
    assert store.review() == [lost]
    assert kept.judgement() in store.judgements()


def test_facts_and_keys_follow_the_newest_reading(store, report, claim, item):
    told = report(1)
    store.add_reading(Addition(told, (item(claim(told), "old", within=("SY",)),), Run("marsad", "1")))
    store.add_reading(Addition(told, (item(claim(told), "new", within=("IQ",)),), NEWER))
    assert list(store.facts_by_keys(["old"]).values()) == []
    assert list(store.facts_by_keys(["new", "other"]).values()) == [b"r_1.k1"]
    assert store.claims(ClaimFilter(places=("SY",))) == []
    assert [c.id for c in store.claims(ClaimFilter(places=("IQ",)))] == ["r_1.k1"]


def test_a_failure_half_way_leaves_nothing(store, addition):
    def interrupted():
        with store.writing("add"):
            store.add_reading(addition(1))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        interrupted()
    assert store.counts() == {"reports": 0, "claims": 0, "events": 0, "judgements": 0, "transactions": 0}
    store.add_reading(addition(1))  # and numbers taken back are not used by mistake
    assert [c.id for c in store.claims(ClaimFilter(places=("qasrak-base",)))] == ["r_1.k1", "r_1.k2"][::-1]


def test_originals_are_kept_byte_by_byte(store, addition):
    raw = b"\xef\xbb\xbf" + addition(1).report.text.encode()
    store.add_reading(msgspec.structs.replace(addition(1), original=raw))
    assert store.original("r_1") == raw
    assert store.report("r_1").text == addition(1).report.text


@pytest.mark.parametrize("text", ["القوات الأمريكية left Qasrak", "lone \ud800 surrogate left", "\u202bmarks\u202c"])
def test_any_text_comes_back_code_point_by_code_point(store, report, text):
    store.add_reading(Addition(report(1, text=text), (), NEWER))
    assert store.report("r_1").text == text


def test_copy_candidates_are_those_that_share_most(store, addition):
    store.add_readings([msgspec.structs.replace(addition(n), sketch=tuple(range(n, n + 5))) for n in (1, 2, 3, 9)])
    assert store.copy_candidates(range(2, 7), limit=2) == [("r_2", 5), ("r_1", 4)]
    store.add_reading(msgspec.structs.replace(addition(4), sketch=(2**64 - 1, 2**63)))
    assert store.copy_candidates([2**64 - 1, 2**63]) == [("r_4", 2)]


def test_the_log_tells_who_did_what_and_finds_the_moment(store, addition):
    store.add_reading(addition(1), who="desk", note="morning")
    store.add_reading(addition(2), who="desk")
    last, first = store.transactions()
    assert (first.n, first.kind, first.who, first.note) == (1, "add", "desk", "morning")
    assert store.transaction_at(first.at) == 1
    assert store.transaction_at("2026-01-01") == 0
    assert last.at > first.at
    assert store.recorded_at(["r_1", "r_2", "r_3"]) == {"r_1": 1, "r_2": 2}


def test_reports_without_a_day_come_first_and_filters_hold(store, addition):
    store.add_readings(
        [addition(1), addition(2, published=None), addition(3, published=date(2026, 1, 1), outlet="sana")]
    )
    assert [r.id for r in store.reports()] == ["r_2", "r_3", "r_1"]
    assert [r.id for r in store.reports(ReportFilter(ids=("r_1", "r_3", "r_2"), limit=2))] == ["r_2", "r_3"]
    assert [r.id for r in store.reports(ReportFilter(since=date(2026, 2, 1)))] == ["r_1"]
    assert [r.id for r in store.reports(ReportFilter(until=date(2026, 2, 1)))] == ["r_3"]
    assert [r.id for r in store.reports(ReportFilter(outlet="sana", lang="en"), text=False)] == ["r_3"]
    assert store.reports(ReportFilter(lang="e")) == []
    assert store.outlets() == {"okaz": 2, "sana": 1}


def test_what_is_not_there_is_said_so(store):
    for ask in (store.report, store.original, store.claim, store.event, store.event_id):
        with pytest.raises(RecordError, match="no such"):
            ask("r_none.k1")
