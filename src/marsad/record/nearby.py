"""What becomes of claims that are new: they are clustered with what they are tied to, and no more is looked at.

The clusters of everything are those that grow whole out of their own members and would not mix with any cluster that they
are tied to (``agglomerate``). So new claims are clustered by themselves and with what they were one with before; then each
cluster that changed is held beside those it is tied to: where two would mix, they are clustered again, all together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from math import inf
from typing import Protocol

from marsad.model.event import Judgement, Kin
from marsad.record.agglomerate import Across, Grown, across, across_pair, agglomerate, keep_apart
from marsad.record.clauses import Clause, clauses_of
from marsad.record.facts import Fact
from marsad.record.judged import Groups
from marsad.record.memory import Home, Memory
from marsad.record.merge import Merged
from marsad.record.same import JOIN


class Shelf(Protocol):
    """What is kept. A store answers each of these with one question."""

    def by_keys(self, keys: Collection[int]) -> Iterable[Fact]:
        """Return the facts that are kept under any of ``keys`` (``blocks.stand_of``); those at hand may be left out."""

    def stories(self, reports: Collection[str]) -> tuple[Iterable[Fact], Iterable[Kin]]:
        """Return all facts of the stories that ``reports`` belong to, and the kin of their reports; reports that are
        alone in their story and in one language may be left out.
        """

    def judgements(self, claims: Collection[str]) -> Iterable[Judgement]:
        """Return the judgements in force on any of ``claims``."""

    def facts(self, claims: Collection[str]) -> Iterable[Fact]:
        """Return the facts of ``claims``, as far as they are kept."""

    def clusters(self, claims: Collection[str]) -> Iterable[tuple[str, ...]]:
        """Return the claims of each event that any of ``claims`` is of, as last decided, sorted."""


def decide(new: Iterable[Fact], shelf: Shelf, memory: Memory | None = None) -> Merged:
    """Return the clusters of ``new`` facts, which the shelf holds already, and all others that change by them.

    The clusters are those that ``merge.cluster`` makes of everything. Where claims are gone or judged otherwise, what is
    left of their clusters is to be decided as if it were new. ``memory``: what earlier decisions left at hand.
    """
    known = memory if memory is not None else Memory()
    if known.full:
        known.clear()
    near = _Near(shelf, known)
    near.begin(new)
    while near.mixed():
        pass
    known.decided()
    return near.merged()


class _Near:
    """``inside``: the clauses whose cluster is decided, by id; the rest stays as it is unless a cluster inside would mix with it."""

    def __init__(self, shelf: Shelf, memory: Memory) -> None:
        self.shelf = shelf
        self.memory = memory
        self.inside: dict[str, Clause] = {}
        self._fresh: set[str] = set()  # clauses whose cluster is told in any case
        self._before: set[Home] = set()  # the clusters inside as they were
        self._above: dict[str, str] = {}  # clause inside → a lesser one of its part
        self._parts: dict[str, list[str]] = {}  # the clauses inside of each part, by the least of them
        self._found: dict[str, list[Grown]] = {}  # the clusters of each part that is as it was when it was clustered
        self._nodes: dict[str, list[Clause]] = {}  # what is clustered, by the least claim
        self._judgements: dict[int, Judgement] = {}
        self._groups = Groups(())
        self._examined: set[tuple[str, ...]] = set()  # clusters inside that were held beside those they are tied to
        self._apart: set[tuple[tuple[str, ...], Home]] = set()  # clusters inside and outside that do not mix

    # --- to hand ------------------------------------------------------------------------------------------------------

    def begin(self, new: Iterable[Fact]) -> None:
        """Enter new facts with all their stories, which a new telling may settle otherwise."""
        given = {fact.id: fact for fact in new}
        if any(True for _ in self.shelf.judgements(given.keys())):
            self.memory.clear()  # it may part what stories told as one
        if lost := self.memory.forget(given) - given.keys():
            given |= {fact.id: fact for fact in self.shelf.facts(sorted(lost))}
        fresh = self._take(given.values())
        self._enter(fresh)
        self._look(fresh)
        for clause in fresh:
            for name in self.memory.ties(clause):
                if name in self.inside:
                    self._unite(clause.id, name)

    def _take(self, facts: Iterable[Fact]) -> list[Clause]:
        """Take facts to hand, and the stories that they belong to; return the clauses that came to hand."""
        given = {fact.id: fact for fact in facts}
        fresh: list[Clause] = []
        if reports := {fact.report for fact in given.values()} - self.memory.asked:
            told, kin = self.shelf.stories(reports)
            story = {fact.id: fact for fact in told}
            fresh += self._keep(story, tuple(kin))
            self.memory.asked |= reports | {fact.report for fact in story.values()}
        return fresh + self._keep({id_: fact for id_, fact in given.items() if id_ not in self.memory.clauses}, ())

    def _keep(self, facts: Mapping[str, Fact], kin: tuple[Kin, ...]) -> list[Clause]:
        if not facts:
            return []
        lost = self.memory.forget(facts) - facts.keys()
        fresh = list(self._settled(list(facts.values()), kin))
        for clause in fresh:
            self.memory.keep(clause)
        return fresh + (self._take(self.shelf.facts(sorted(lost))) if lost else [])

    def _settled(self, facts: list[Fact], kin: tuple[Kin, ...]) -> Iterable[Clause]:
        """Return the clauses that facts tell; most reports are alone in their story and tell it once."""
        if not kin and len({(fact.report, fact.lang) for fact in facts}) == len({fact.report for fact in facts}):
            return [Clause(fact.id, (fact,), fact) for fact in facts]
        named = self._named(fact.id for fact in facts)
        groups = Groups(named)
        groups.judge(self._judgements.values())
        return clauses_of(facts, kin, groups)

    def _named(self, claims: Iterable[str]) -> set[str]:
        """Return the claims with all that people's words tie them to, step by step, as far as they are kept."""
        found = set(claims)
        todo = set(found)
        while todo:
            judged = list(self.shelf.judgements(todo))
            self._judgements.update((each.n, each) for each in judged)
            far = {claim for each in judged for claim in (each.a, each.b)} - found
            todo = {fact.id for fact in self.shelf.facts(sorted(far))} if far else set()
            found |= todo
        return found

    def _at_hand(self, claims: Collection[str]) -> list[Clause]:
        """Return the clauses of claims, looked up where they are not at hand; rejected claims have none."""
        known = self.memory.clauses
        if missing := [claim for claim in claims if claim not in known]:
            self._take(self.shelf.facts(missing))
        return list({known[claim].id: known[claim] for claim in claims if claim in known}.values())

    def _look(self, clauses: Iterable[Clause]) -> None:
        """Take to hand all that clauses may be tied to."""
        if keys := self.memory.missing(clauses):
            self._take(self.shelf.by_keys(keys))
            self.memory.loaded(keys)

    def _homes(self, clauses: Iterable[Clause]) -> None:
        """Have at hand which clusters clauses were in."""
        homes = self.memory.homes
        if claims := [fact.id for clause in clauses for fact in clause.told if fact.id not in homes]:
            for home in self.shelf.clusters(claims):
                homes.update((claim, home) for claim in home if claim not in homes)

    # --- inside -------------------------------------------------------------------------------------------------------

    def _enter(self, clauses: Iterable[Clause], *, fresh: bool = True) -> None:
        """Have clauses decided, with what they were one with, and what people tied to them or parted from them."""
        todo = {clause.id: clause for clause in clauses if clause.id not in self.inside}
        if fresh:
            self._fresh |= todo.keys()
        while todo:
            self.inside |= todo
            for name in todo:
                top = self._top(name)
                self._parts.setdefault(top, []).append(name)
                self._found.pop(top, None)
            self._homes(todo.values())
            judged = any(True for _ in self.shelf.judgements({f.id for clause in todo.values() for f in clause.told}))
            near: dict[str, Clause] = {}
            for clause in todo.values():
                claims = {fact.id for fact in clause.told}
                homes = {home for claim in claims if (home := self.memory.homes.get(claim)) is not None}
                self._before |= homes
                tied = (self._named(claims) if judged else claims).union(*homes)
                if len(tied) > len(claims):
                    for other in self._at_hand(sorted(tied - claims)):
                        self._unite(clause.id, other.id)
                        near[other.id] = other
            todo = {name: clause for name, clause in near.items() if name not in self.inside}

    def _top(self, clause: str) -> str:
        above = self._above
        while (up := above.get(clause)) is not None:
            if (higher := above.get(up)) is None:
                return up
            above[clause] = clause = higher
        return clause

    def _unite(self, one: str, other: str) -> bool:
        """Have two clauses clustered together; return whether that is new."""
        a, b = self._top(one), self._top(other)
        if a == b:
            return False
        least, more = (a, b) if a < b else (b, a)
        self._above[more] = least
        if part := self._parts.pop(more, None):
            self._parts.setdefault(least, []).extend(part)
        self._found.pop(least, None)
        self._found.pop(more, None)
        return True

    def mixed(self) -> bool:
        """Cluster what is inside; return whether more has to be, or has to be together."""
        changed = [grown for grown in self._cluster() if grown.members not in self._examined and self._changed(grown)]
        self._examined |= {grown.members for grown in changed}
        clauses = {id(grown): [clause for node in grown.members for clause in self._nodes[node]] for grown in changed}
        self._look(clause for each in clauses.values() for clause in each)
        beside: dict[int, list[Clause]] = {}
        more = False
        for grown in changed:
            ties = {name: tie for clause in clauses[id(grown)] for name, tie in self.memory.ties(clause).items()}
            for name in ties.keys() & self.inside.keys():
                more |= self._unite(clauses[id(grown)][0].id, name)
            beside[id(grown)] = [tie for name, tie in ties.items() if name not in self.inside]
        self._homes(tie for ties in beside.values() for tie in ties)
        for grown in changed:
            more |= self._mixes(grown, clauses[id(grown)][0], beside[id(grown)])
        return more

    def _mixes(self, grown: Grown, clause: Clause, beside: Iterable[Clause]) -> bool:
        """Enter the clusters outside that one inside would mix with, and what is in no cluster; return whether there are any."""
        more = False
        for tie in beside:
            home = self.memory.homes.get(tie.told[0].id)
            if tie.id in self.inside:  # it came in just now
                more |= self._unite(clause.id, tie.id)
                continue
            if home is not None and (grown.members, home) in self._apart:
                continue
            other = self._outside(home) if home is not None else None
            if other is not None and keep_apart(grown, other, self._compared):
                self._apart.add((grown.members, home or ()))
                continue
            self._enter([tie], fresh=home is None)
            self._unite(clause.id, tie.id)
            more = True
        return more

    def _outside(self, home: Home) -> Grown | None:
        """Return how a cluster outside grew, None where it is to be decided anew."""
        if self.shelf.judgements(home):
            return None
        clauses = self._at_hand(home)
        if sum(len(clause.told) for clause in clauses) != len(home) or any(
            clause.id in self.inside for clause in clauses
        ):
            return None
        self._nodes |= (nodes := {clause.least: [clause] for clause in clauses})
        known = self.memory.grown.get(home)
        if known is None:
            found = agglomerate(list(nodes), self._compared)
            if len(found) > 1:
                return None
            known = self.memory.grown[home] = found[0]
        return known

    # --- clusters -----------------------------------------------------------------------------------------------------

    def _cluster(self) -> list[Grown]:
        """Cluster each part of what is inside, but for those that are clustered already; return the clusters of these."""
        if self._judgements:
            self._groups = Groups(fact.id for clause in self.inside.values() for fact in clause.told)
            self._groups.judge(self._judgements.values())
            for clause in self.inside.values():
                for fact in clause.told[1:]:
                    self._groups.join(clause.told[0].id, fact.id)
        fresh = []
        for top in [top for top in self._parts if top not in self._found]:
            nodes: dict[str, list[Clause]] = {}
            for name in sorted(self._parts[top]):
                clause = self.inside[name]
                nodes.setdefault(self._node(clause), []).append(clause)
            self._nodes |= nodes
            self._found[top] = agglomerate(list(nodes), self._compared)
            fresh += self._found[top]
        return fresh

    def _node(self, clause: Clause) -> str:
        return self._groups.top(clause.id) if self._judgements else clause.least

    def _compared(self, one: str, other: str) -> Across | None:
        mine, theirs = self._nodes[one], self._nodes[other]
        memory = self.memory
        if len(mine) == len(theirs) == 1 and not self._judgements:
            a, b = mine[0], theirs[0]
            if (weight := memory.score(a, b)) == -inf:
                return None
            return across_pair(weight), 1, weight >= JOIN and memory.tied(a, b)
        if self._judgements and mine[0].id in self.inside and theirs[0].id in self.inside:
            if self._groups.apart(mine[0].id, theirs[0].id):
                return None
        pairs = [(a, b) for a in mine for b in theirs]
        return across([memory.score(a, b) for a, b in pairs], tied=any(memory.tied(a, b) for a, b in pairs))

    def _told(self, grown: Grown) -> Home:
        return tuple(sorted(fact.id for node in grown.members for clause in self._nodes[node] for fact in clause.told))

    def _changed(self, grown: Grown) -> bool:
        """Whether a cluster is not what it was, or holds what is new."""
        if any(clause.id in self._fresh for node in grown.members for clause in self._nodes[node]):
            return True
        return self._told(grown) not in self._before

    def merged(self) -> Merged:
        """Return the clusters that changed or hold what is new; note all of them."""
        told = []
        for grown in (each for part in self._found.values() for each in part):
            home = self._told(grown)
            if self._changed(grown):
                told.append(home)
            self.memory.settle(home, None if self._judgements else grown)
        clauses = {claim: self.memory.clauses[claim] for home in told for claim in home}
        return Merged(tuple(sorted(told)), (), clauses)
