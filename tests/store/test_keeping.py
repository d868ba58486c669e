"""Histories of places are kept until a claim that they may stand on comes, goes, moves or is decided upon."""

import msgspec
import pytest

from marsad.model.claim import Role
from marsad.store import Addition, Ruling, Run, Store

HERE, OTHER = "qasrak-base", "tanf-base"
AGAIN = Run("marsad", "2", "lexicon", "gazetteer")


@pytest.fixture
def at(made):
    """What makes an addition of a report with one claim at a place, or at none that is known."""
    made_report, made_claim, made_item = made

    def make(number, place, run=None, **fields):
        report = made_report(number)
        claim = made_claim(report, **fields)
        (filler,) = claim.roles[Role.FROM]
        roles = {**claim.roles, Role.FROM: (msgspec.structs.replace(filler, is_=place),)}
        item = made_item(msgspec.structs.replace(claim, roles=roles), within=("SY",) if place else ())
        return Addition(report, (item,), run or Run("marsad", "1", "lexicon", "gazetteer"))

    return make


@pytest.fixture
def filled(store, at):
    """A record of two places, each with a claim, and of a claim that names none; each in an event of its own, but the last two in one."""
    store.add_readings([at(1, HERE), at(2, OTHER), at(3, None)])
    one, two = store.mint(2)
    store.set_members({one: ["r_1.k1"], two: ["r_2.k1", "r_3.k1"]})
    return store


def keep(store, *places):
    for place in places:
        assert store.keep_history(place, "made", place.encode(), store.version())
        assert store.kept_history([place], "made") == place.encode()


def stale(store):
    """The places whose history holds no more."""
    return {place for place in (HERE, OTHER) if store.kept_history([place], "made") is None}


def test_what_is_kept_holds_while_nothing_of_the_place_changes(filled, at, where):
    keep(filled, HERE, OTHER)
    assert stale(filled) == set()
    assert filled.kept_history([HERE], "made otherwise") is None
    filled.add_reading(at(4, "elsewhere"))
    assert stale(filled) == set()
    with Store(where) as again:
        assert stale(again) == set()
        assert again.kept_places() == [HERE, OTHER]


def test_another_claim_of_the_place_or_of_one_that_may_tell_of_it(filled, at):
    keep(filled, HERE, OTHER)
    filled.add_reading(at(4, HERE))
    assert stale(filled) == {HERE}
    assert filled.kept_history([OTHER, HERE], "made") is None
    keep(filled, HERE)
    assert filled.kept_history([OTHER, HERE], "made") is None  # what is kept of the other is older than that
    keep(filled, OTHER)
    assert filled.kept_history([OTHER, HERE], "made") == OTHER.encode()


def test_a_claim_that_comes_into_an_event_or_leaves_it_counts_for_the_places_of_the_others(filled):
    keep(filled, HERE, OTHER)
    home = filled.events_of(["r_1.k1"])["r_1.k1"]
    filled.set_members({home: ["r_1.k1"]})
    assert stale(filled) == set()  # it is there already
    filled.set_members({home: ["r_1.k1", "r_3.k1"]})
    assert stale(filled) == {HERE, OTHER}


def test_a_claim_that_is_no_longer_read_counts_for_its_place(filled, at):
    keep(filled, HERE, OTHER)
    empty = msgspec.structs.replace(at(1, HERE), items=(), run=AGAIN)
    filled.add_reading(empty)
    assert stale(filled) == {HERE}
    filled.add_reading(at(4, OTHER))  # in no event yet
    keep(filled, HERE, OTHER)
    filled.add_reading(msgspec.structs.replace(at(4, OTHER), items=(), run=AGAIN))
    assert stale(filled) == {OTHER}


def test_a_claim_without_a_place_that_is_no_longer_read_counts_for_that_of_its_event(filled, at):
    keep(filled, HERE, OTHER)
    filled.add_reading(msgspec.structs.replace(at(3, None), items=(), run=AGAIN))
    assert stale(filled) == {OTHER}


def test_reading_alike_changes_nothing(filled, at):
    keep(filled, HERE, OTHER)
    filled.add_reading(msgspec.structs.replace(at(1, HERE), run=AGAIN))
    assert stale(filled) == set()


def test_what_a_claim_is_found_by_anew(filled, at):
    keep(filled, HERE, OTHER)
    (item,) = at(1, HERE).items
    filled.set_facts([item], places=True)
    assert stale(filled) == set()
    filled.set_facts([msgspec.structs.replace(item, within=("SY", OTHER))], places=True)
    assert stale(filled) == {OTHER}


def test_decisions_and_their_undoing(filled):
    keep(filled, HERE, OTHER)
    decision = filled.judge(Ruling.REJECT, "r_1.k1")
    assert stale(filled) == {HERE}
    keep(filled, HERE)
    filled.undo(decision.n)
    assert stale(filled) == {HERE}
    keep(filled, HERE)
    filled.judge(Ruling.REJECT, "r_3.k1")  # names no place: that of the other claim of its event
    assert stale(filled) == {OTHER}


def test_what_is_taken_back_makes_nothing_stale(filled, at):
    keep(filled, HERE, OTHER)
    with pytest.raises(ZeroDivisionError), filled.writing("add"):  # noqa: PT012
        filled.add_reading(at(4, HERE))
        assert filled.kept_history([HERE], "made") is None  # as long as it may come to be
        raise ZeroDivisionError
    assert stale(filled) == set()
    with filled.writing("add"):
        assert not filled.keep_history(HERE, "made", b"", filled.version())


def test_older_knowledge_does_not_replace_newer(filled, at):
    before = filled.version()
    filled.add_reading(at(4, HERE))
    keep(filled, HERE)
    filled.keep_history(HERE, "made", b"older", before)
    assert filled.kept_history([HERE], "made") == HERE.encode()
    filled.drop_histories()
    assert filled.kept_places() == []


def test_nobody_waits_while_another_writes(filled, where):
    keep(filled, HERE)
    with Store(where) as other, other.writing("add"):
        other.mint(1)
        kept = filled.keep_history(OTHER, "made", b"", filled.version())
        assert kept is ("://" in where)  # there rows are locked, not the whole


def test_places_that_many_tell_of_and_of_which_nothing_that_holds_is_kept(filled, at):
    assert set(filled.stale_places("made", 1)) == {HERE, OTHER, "SY"}
    assert filled.stale_places("made", 1)[0] == "SY"  # of which two tell
    assert filled.stale_places("made", 2) == ["SY"]
    keep(filled, HERE, OTHER)
    assert filled.stale_places("made", 1) == ["SY"]
    assert set(filled.stale_places("made otherwise", 1)) == {HERE, OTHER, "SY"}
    filled.add_reading(at(4, HERE))
    assert set(filled.stale_places("made", 1)) == {HERE, "SY"}
    assert filled.stale_places("made", 3) == ["SY"]


def test_a_place_that_claims_tell_of_by_another_name_only(filled, at):
    keep(filled, "harir-base")
    filled.add_reading(at(4, "harir-base"))
    assert filled.kept_history(["harir-base"], "made") is None
    assert "harir-base" in filled.stale_places("made", 1)
