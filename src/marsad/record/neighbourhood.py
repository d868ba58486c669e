"""Which facts decide what becomes of new ones: their component, found through a store's keys, and no more."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Protocol

import msgspec

from marsad.model.event import Judgement, Kin
from marsad.record.clauses import Clause, clauses_of
from marsad.record.facts import Fact
from marsad.record.judged import Groups
from marsad.record.same import JOIN, score


class Shelf(Protocol):
    """What is kept: facts by key, whole stories, and what is known of them."""

    def by_keys(self, keys: Collection[str]) -> Iterable[Fact]:
        """Return the facts that are kept under any of ``keys`` (``blocks.keys``)."""

    def stories(self, reports: Collection[str]) -> tuple[Iterable[Fact], Iterable[Kin]]:
        """Return all facts of the stories that ``reports`` belong to, and the kin of their reports."""

    def judgements(self, claims: Collection[str]) -> Iterable[Judgement]:
        """Return the judgements in force on any of ``claims``."""

    def facts(self, claims: Collection[str]) -> Iterable[Fact]:
        """Return the facts of ``claims``, as far as they are kept."""


class Neighbourhood(msgspec.Struct, frozen=True):
    """What ``merge.cluster`` is given: ``facts``, ``kin``, ``judgements``, and the claims whose clusters it decides (``only``)."""

    facts: tuple[Fact, ...]
    kin: tuple[Kin, ...]
    judgements: tuple[Judgement, ...]
    only: frozenset[str]


class _Seen:
    """Stories taken from the shelf, by claim the clause that it tells."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.facts: dict[str, Fact] = {}
        self.kin: dict[str, Kin] = {}
        self.judgements: dict[int, Judgement] = {}
        self.clauses: dict[str, Clause] = {}
        self._asked: set[str] = set()

    def take(self, facts: Iterable[Fact]) -> list[Clause]:
        """Return the clauses that the facts tell, their stories taken from the shelf."""
        given = list(facts)
        if reports := {fact.report for fact in given} - self._asked:
            told, kin = self.shelf.stories(reports)
            story = list(told)
            related = tuple(kin)
            self._asked |= reports | {fact.report for fact in story}
            self.facts.update((fact.id, fact) for fact in story)
            self.kin.update((each.report, each) for each in related)
            judged = list(self.shelf.judgements([fact.id for fact in story]))
            self.judgements.update((each.n, each) for each in judged)
            groups = Groups(fact.id for fact in story)
            groups.judge(judged)
            for clause in clauses_of(story, related, groups):
                self.clauses.update((fact.id, clause) for fact in clause.told)
        known = (self.clauses[fact.id] for fact in given if fact.id in self.clauses)
        return list({clause.id: clause for clause in known}.values())


def neighbourhood(new: Iterable[Fact], shelf: Shelf) -> Neighbourhood:
    """Return what decides the clusters of ``new`` facts, which the shelf holds already.

    Clauses that may be suggested beside them are among the facts, not among those that are decided.
    """
    seen = _Seen(shelf)
    inside: dict[str, Clause] = {}
    todo = seen.take(new)
    while todo:
        clause = todo.pop()
        if clause.id in inside:
            continue
        inside[clause.id] = clause
        near = seen.take(shelf.by_keys(clause.probes))
        todo += [other for other in near if other.id not in inside and score(clause.fact, other.fact) >= JOIN]
        ids = {fact.id for fact in clause.told}
        judged = [each for each in seen.judgements.values() if each.a in ids or each.b in ids]
        todo += seen.take(shelf.facts(sorted({claim for each in judged for claim in (each.a, each.b)} - ids)))
    only = frozenset(fact.id for clause in inside.values() for fact in clause.told)
    return Neighbourhood(
        facts=tuple(seen.facts[claim] for claim in sorted(seen.facts)),
        kin=tuple(seen.kin[report] for report in sorted(seen.kin)),
        judgements=tuple(seen.judgements[n] for n in sorted(seen.judgements)),
        only=only,
    )
