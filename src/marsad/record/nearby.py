"""What becomes of claims that are new: their components are clustered anew, found through keys, and no more."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Protocol

from marsad.model.event import Judgement, Kin
from marsad.record.blocks import asked, places
from marsad.record.clauses import Clause, clauses_of
from marsad.record.facts import Fact
from marsad.record.judged import Groups
from marsad.record.merge import Best, Link, Merged, link, merged
from marsad.record.same import JOIN, score


class Shelf(Protocol):
    """What is kept. A store answers each of these with one question."""

    def by_keys(self, keys: Collection[str]) -> Iterable[Fact]:
        """Return the facts that are kept under any of ``keys`` (``blocks.keys``)."""

    def stories(self, reports: Collection[str]) -> tuple[Iterable[Fact], Iterable[Kin]]:
        """Return all facts of the stories that ``reports`` belong to, and the kin of their reports; reports that are
        alone in their story and in one language may be left out.
        """

    def judgements(self, claims: Collection[str]) -> Iterable[Judgement]:
        """Return the judgements in force on any of ``claims``."""

    def facts(self, claims: Collection[str]) -> Iterable[Fact]:
        """Return the facts of ``claims``, as far as they are kept."""

    def mates(self, claims: Collection[str]) -> Iterable[Fact]:
        """Return the facts of all claims that are of one event with any of ``claims`` as last decided."""


def decide(new: Iterable[Fact], shelf: Shelf) -> Merged:
    """Return the clusters of ``new`` facts, which the shelf holds already, and of all that their components touch.

    The clusters are those that ``merge.cluster`` makes of everything. Where claims are gone or judged otherwise, what is
    left of their clusters is to be decided as if it were new.
    """
    near = _Near(shelf)
    added = {clause.id for clause in near.take(new)}
    # a new telling of a story may settle all its clauses otherwise, and so loosen what was tied to them
    told = [fact.id for clause in near.all() for fact in clause.told]
    if len(told) > len(added):
        near.take(shelf.mates(told))
    near.spread(near.all())
    groups = near.groups()
    links: dict[Link, Best] = {}
    for weight, one, other in near.tied:
        link(weight, one, other, groups, links)
    return merged(near.inside.values(), links, groups, beside=False)


class _Near:
    """``inside``: the clauses whose cluster is decided, by id; ``tied``: pairs of them that may be joined, with their score."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.inside: dict[str, Clause] = {}
        self.tied: list[tuple[float, Clause, Clause]] = []
        self._clauses: dict[str, Clause] = {}  # by claim, as far as they were looked at
        self._kept: dict[str, list[Clause]] = {}  # the same by report and place
        self._keys: dict[str, frozenset[str]] = {}
        self._judgements: dict[int, Judgement] = {}
        self._asked: set[str] = set()

    def all(self) -> list[Clause]:
        """All clauses that were taken."""
        return list({clause.id: clause for clause in self._clauses.values()}.values())

    def groups(self) -> Groups:
        """The claims inside, as people joined and parted them."""
        groups = Groups(fact.id for clause in self.inside.values() for fact in clause.told)
        groups.judge(self._judgements.values())
        for clause in self.inside.values():
            for fact in clause.told[1:]:
                groups.join(clause.id, fact.id)
        return groups

    def spread(self, clauses: list[Clause]) -> None:
        """Take in ``clauses`` and all that is tied to them, step by step."""
        while fresh := {clause.id: clause for clause in clauses if clause.id not in self.inside}:
            probes = {clause.id: clause.probes for clause in fresh.values()}
            self.take(self.shelf.by_keys(frozenset[str]().union(*probes.values())))
            clauses = self.take(self._judged(fresh.values()))
            for clause in fresh.values():
                for other in self._about(clause):
                    # what is inside already has looked at this one
                    if other.id not in self.inside and (other.id > clause.id or other.id not in fresh):
                        weight = score(clause.fact, other.fact)
                        if weight >= JOIN and not probes[clause.id].isdisjoint(self._keys_of(other)):
                            self.tied.append((weight, clause, other))
                            clauses.append(other)
            self.inside.update(fresh)

    def take(self, facts: Iterable[Fact]) -> list[Clause]:
        """Return the clauses that facts tell, with the stories that they belong to."""
        given = list({fact.id: fact for fact in facts}.values())
        if reports := {fact.report for fact in given} - self._asked:
            self._asked |= reports
            told, kin = self.shelf.stories(reports)
            story = list(told)
            self._asked |= {fact.report for fact in story}
            known = {fact.id: fact for fact in (*story, *(fact for fact in given if fact.report in reports))}
            self._keep(list(known.values()), kin)
        if missing := [fact for fact in given if fact.id not in self._clauses]:
            self._keep(missing, ())
        found = (self._clauses[fact.id] for fact in given)
        return list({clause.id: clause for clause in found}.values())

    def _keep(self, facts: list[Fact], kin: Iterable[Kin]) -> None:
        fresh = [fact for fact in facts if fact.id not in self._clauses]
        named = self._named(fact.id for fact in fresh)
        for clause in self._settled(fresh, tuple(kin), named):
            for fact in clause.told:
                self._clauses[fact.id] = clause
                for place in (fact.report, *places(fact)):
                    self._kept.setdefault(place, []).append(clause)

    def _named(self, claims: Iterable[str]) -> set[str]:
        """Return the claims with all that people's words tie them to, step by step, as far as they are kept."""
        found = set(claims)
        todo = set(found)
        while todo:
            judged = list(self.shelf.judgements(sorted(todo)))
            self._judgements.update((each.n, each) for each in judged)
            far = {claim for each in judged for claim in (each.a, each.b)} - found
            todo = {fact.id for fact in self.shelf.facts(sorted(far))} if far else set()
            found |= todo
        return found

    def _settled(self, facts: list[Fact], kin: tuple[Kin, ...], named: set[str]) -> Iterable[Clause]:
        """Return the clauses that facts tell; most reports are alone in their story and tell it once."""
        if not kin and len({(fact.report, fact.lang) for fact in facts}) == len({fact.report for fact in facts}):
            return [Clause(fact.id, (fact,), fact) for fact in facts]
        groups = Groups(named)
        groups.judge(self._judgements.values())
        return clauses_of(facts, kin, groups)

    def _keys_of(self, clause: Clause) -> frozenset[str]:
        found = self._keys.get(clause.id)
        if found is None:
            found = self._keys[clause.id] = clause.keys
        return found

    def _about(self, clause: Clause) -> Iterable[Clause]:
        """Return the clauses taken that are where this one is, each once."""
        asked_ = {place for fact in clause.told for place in (fact.report, *asked(fact))}
        return {other.id: other for place in asked_ for other in self._kept.get(place, ())}.values()

    def _judged(self, clauses: Iterable[Clause]) -> list[Fact]:
        """Return the facts that people tied to claims of ``clauses``, or parted from them."""
        claims = {fact.id for clause in clauses for fact in clause.told}
        named = {
            claim
            for each in self._judgements.values()
            if each.a in claims or each.b in claims
            for claim in (each.a, each.b)
        }
        return list(self.shelf.facts(sorted(named - claims))) if named - claims else []
