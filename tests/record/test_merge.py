"""Clusters: the same in any order, never with a vetoed pair inside, people's word over all."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.record.made import fact

import marsad.record.memory as memory_module
from marsad.model.claim import EventType, Phase
from marsad.model.event import Judgement, Kin, KinKind, Verdict
from marsad.record.blocks import stand_of
from marsad.record.facts import Fact
from marsad.record.memory import Memory
from marsad.record.merge import cluster
from marsad.record.nearby import decide
from marsad.record.same import score

_TYPES = st.sampled_from([EventType.DRONE_STRIKE, EventType.AIR_STRIKE, EventType.CLASH, EventType.WITHDRAWAL])


@st.composite
def facts(draw, least=0):
    """A few claims of a few villages and days."""
    count = draw(st.integers(least, 12))
    found = []
    for index in range(count):
        day = draw(st.sampled_from([None, 0, 0, 1]))
        published = (day or 0) + draw(st.integers(0, 1))
        spots = draw(st.sampled_from([("v1",), ("v1",), ("v2",), ()]))
        who = draw(st.sampled_from([(), ("x",), ("y",)]))
        found.append(
            fact(
                f"c{index:02}",
                f"r{draw(st.integers(0, 5))}",
                start=index,
                type=draw(_TYPES),
                phase=draw(st.sampled_from([Phase.DONE, Phase.DONE, Phase.PLANNED])),
                first=day,
                last=day,
                published=published,
                spots=spots,
                scale=3 if spots else -1,
                who=who,
            )
        )
    return found


@st.composite
def judged(draw):
    told = draw(facts(least=2))
    pairs = draw(st.lists(st.sampled_from(list(combinations([each.id for each in told], 2))), max_size=4))
    verdicts = draw(st.lists(st.sampled_from(list(Verdict)), min_size=4, max_size=4))
    return told, [Judgement(n, a, b, verdict) for n, ((a, b), verdict) in enumerate(zip(pairs, verdicts, strict=False))]


@given(facts(), st.randoms())
@settings(max_examples=60, deadline=None)
def test_the_order_of_claims_does_not_matter(told, chance):
    mixed = list(told)
    chance.shuffle(mixed)
    assert cluster(told) == cluster(mixed)


@given(facts())
@settings(max_examples=60, deadline=None)
def test_each_claim_is_in_one_event_and_no_event_holds_a_vetoed_pair(told):
    merged = cluster(told)
    ids = [claim for claims in merged.clusters for claim in claims]
    assert sorted(ids) == sorted(each.id for each in told)
    for claims in merged.clusters:
        for a, b in combinations(claims, 2):
            assert score(merged.fact(a), merged.fact(b)) > float("-inf")


@given(judged(), st.randoms())
@settings(max_examples=60, deadline=None)
def test_people_have_the_last_word_and_the_order_of_hearing_them_does_not_matter(case, chance):
    told, judgements = case
    merged = cluster(told, (), judgements)
    mixed = list(judgements)
    chance.shuffle(mixed)
    assert cluster(told, (), mixed).clusters == merged.clusters
    if judgements:
        last = judgements[-1]
        together = any(last.a in claims and last.b in claims for claims in merged.clusters)
        assert together is (last.verdict is Verdict.SAME)


@given(judged())
@settings(max_examples=60, deadline=None)
def test_undoing_all_judgements_restores_the_events(case):
    told, judgements = case
    before = cluster(told)
    cluster(told, (), judgements)
    assert cluster(told, (), ()) == before


class Shelf:
    """Everything in memory, as a store would keep it."""

    def __init__(self, told, judgements=(), kin=()):
        self.told: dict[str, Fact] = {}
        self.judged = judgements
        self.kin = {each.report: each for each in kin}
        self.kept: dict[int, list[Fact]] = {}
        self.members: dict[str, tuple[str, ...]] = {}
        self.add(told)

    def add(self, told):
        for each in told:
            self.told[each.id] = each
            for key in stand_of(each).kept:
                self.kept.setdefault(key, []).append(each)

    def root(self, report):
        return self.kin[report].root if report in self.kin else report

    def by_keys(self, keys):
        return [each for key in keys for each in self.kept.get(key, ())]

    def stories(self, reports):
        related = {self.root(report) for report in reports} & {each.root for each in self.kin.values()}
        told = [each for each in self.told.values() if self.root(each.report) in related]
        return told, [each for each in self.kin.values() if each.root in related]

    def judgements(self, claims):
        return [each for each in self.judged if each.a in claims or each.b in claims]

    def facts(self, claims):
        return [self.told[claim] for claim in claims if claim in self.told]

    def clusters(self, claims):
        return {self.members[claim] for claim in claims if claim in self.members}


@given(judged(), st.integers(0, 11))
@settings(max_examples=80, deadline=None)
def test_what_becomes_of_a_claim_is_decided_by_its_neighbourhood(case, index):
    """A store that looks no further gets the clusters that looking at everything gives."""
    told, judgements = case
    new = told[index % len(told)]
    here = decide([new], Shelf(told, judgements))
    everywhere = cluster(told, (), judgements)
    inside = {claim for claims in here.clusters for claim in claims}
    assert new.id in inside
    assert set(here.clusters) == {claims for claims in everywhere.clusters if not inside.isdisjoint(claims)}


KIN = tuple(Kin(report, "r0", KinKind.COPY, credited=False, score=1.0, why="") for report in ("r1", "r2"))


@given(judged(), st.permutations(range(6)), st.booleans())
@settings(max_examples=120, deadline=None)
def test_adding_report_by_report_in_any_order_gives_what_all_at_once_gives(case, order, remembers):
    """Stories grow by copies, and a copy may come before its root; what is at hand of earlier reports changes nothing."""
    told, judgements = case
    shelf, memory, added = Shelf((), judgements, KIN), Memory(), []
    for number in order:
        new = [each for each in told if each.report == f"r{number}"]
        added += new
        shelf.add(new)
        for claims in decide(new, shelf, memory if remembers else None).clusters if new else ():
            shelf.members.update(dict.fromkeys(claims, claims))
        assert set(shelf.members.values()) == set(cluster(added, KIN, judgements).clusters)


def test_a_front_that_is_shelled_every_day_is_decided_where_something_is_new():
    """Claims without a day tie each day to the next, without end: only the clusters that change are told again."""
    told = [fact(f"c{day:03}", type=EventType.SHELLING, first=None, last=None, published=day) for day in range(200)]
    shelf, memory = Shelf(()), Memory()
    for each in told:
        shelf.add([each])
        found = decide([each], shelf, memory).clusters
        assert sum(map(len, found)) <= 16
        for claims in found:
            shelf.members.update(dict.fromkeys(claims, claims))
    assert set(shelf.members.values()) == set(cluster(told).clusters)


def test_little_is_held_where_little_is_near_and_what_was_let_go_is_found_again(monkeypatch):
    monkeypatch.setattr(memory_module, "_HELD", (10, 1000))
    days = [n // 2 * 10 for n in range(200)]
    told = [
        fact(f"c{n:03}", f"r{n:03}", type=EventType.SHELLING, first=day, last=day, published=day)
        for n, day in enumerate(days)
    ]
    shelf, memory, most = Shelf(()), Memory(), 0
    for each in told:
        shelf.add([each])
        for claims in decide([each], shelf, memory).clusters:
            shelf.members.update(dict.fromkeys(claims, claims))
        most = max(most, len(memory.clauses))
    assert most < 50
    assert set(shelf.members.values()) == set(cluster(told).clusters)


@given(judged(), st.randoms())
@settings(max_examples=60, deadline=None)
def test_claims_that_are_gone_leave_no_trace(case, chance):
    told, judgements = case
    shelf, memory = Shelf(told, judgements), Memory()
    for claims in decide(told, shelf, memory).clusters:
        shelf.members.update(dict.fromkeys(claims, claims))
    gone = chance.sample(told, len(told) // 3)
    left = {claim for each in gone for claim in shelf.members[each.id]} - {each.id for each in gone}
    rest = [each for each in told if each not in gone]
    after = Shelf(rest, judgements)
    after.members = {claim: shelf.members[claim] for claim in shelf.members if claim in after.told}
    lost = memory.forget(each.id for each in gone) & after.told.keys()
    if left | lost:
        for claims in decide(after.facts(left | lost), after, memory).clusters:
            after.members.update(dict.fromkeys(claims, claims))
    assert set(after.members.values()) == set(cluster(rest, (), judgements).clusters)


def test_parting_two_claims_leaves_the_rest_together():
    told = [fact(f"c{index}", who=("x",)) for index in range(6)]
    assert len(cluster(told).clusters) == 1
    parted = cluster(told, (), [Judgement(1, "c0", "c5", Verdict.NOT_SAME)])
    assert sorted(len(claims) for claims in parted.clusters) == [1, 5]
