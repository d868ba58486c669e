"""Claims to events: constrained clustering, deterministic, the same in whatever order claims come.

Clauses of one story are settled first. Pairs that score ``JOIN`` tie clauses into components; within one, the two
clusters that agree best are joined again and again (``agglomerate``). A person's word stands over all of it, the later
over the earlier. What becomes of a claim depends on the clusters near it alone: ``nearby.decide`` looks at no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from marsad.model.event import Band, Judgement, Kin, Pair
from marsad.record.agglomerate import Across, across, agglomerate
from marsad.record.clauses import Clause, clauses_of
from marsad.record.facts import Fact
from marsad.record.judged import Groups
from marsad.record.same import JOIN, SUGGEST, compare, score


class Merged(msgspec.Struct, frozen=True):
    """``clusters``: claim ids, sorted, each claim in exactly one; ``suggested``: pairs of claims of two clusters that a person
    may want to join, best first, one for two clusters; ``clauses``: claim → the clause of its story that it tells.
    """

    clusters: tuple[tuple[str, ...], ...]
    suggested: tuple[Pair, ...]
    clauses: dict[str, Clause]

    def fact(self, claim: str) -> Fact:
        """What the claim was compared as: what all that tell its clause say together."""
        clause = self.clauses[claim]
        own = next(fact for fact in clause.told if fact.id == claim)
        return msgspec.structs.replace(
            clause.fact, id=own.id, report=own.report, lang=own.lang, start=own.start, word=own.word
        )


class Best(NamedTuple):
    """The best pair of clauses across two groups."""

    weight: float
    a: Fact
    b: Fact


#: Two groups, by the claims that stand for them, the lesser first.
Link = tuple[str, str]


def cluster(facts: Iterable[Fact], kin: Iterable[Kin] = (), judgements: Iterable[Judgement] = ()) -> Merged:
    """Return the events that claims tell of, as clusters of their ids. ``facts`` must hold whole stories."""
    given = tuple(facts)
    groups = Groups(fact.id for fact in given)
    groups.judge(judgements)
    clauses = clauses_of(given, kin, groups)
    stands = {clause.id: clause.stand for clause in clauses}
    kept: dict[int, list[Clause]] = {}
    for clause in clauses:
        for key in stands[clause.id].kept:
            kept.setdefault(key, []).append(clause)
    links: dict[Link, Best] = {}
    for clause in clauses:
        near = {
            other.id: other for key in stands[clause.id].asked for other in kept.get(key, ()) if other.id > clause.id
        }
        for other in near.values():
            _link(score(clause.fact, other.fact), clause, other, groups, links)
    return _merged(clauses, links, groups)


def _link(weight: float, one: Clause, other: Clause, groups: Groups, links: dict[Link, Best]) -> None:
    """Note in ``links`` what ties the groups of two clauses that score ``weight``, from ``SUGGEST`` on."""
    if weight < SUGGEST:
        return
    a, b = groups.top(one.id), groups.top(other.id)
    if a == b or groups.apart(one.id, other.id):
        return
    pair = (a, b) if a < b else (b, a)
    best = Best(weight, *((one.fact, other.fact) if one.id < other.id else (other.fact, one.fact)))
    if pair not in links or _rank(best) > _rank(links[pair]):
        links[pair] = best


def _merged(clauses: Iterable[Clause], links: Mapping[Link, Best], groups: Groups) -> Merged:
    """Return the clusters of clauses that ``links`` tie, with pairs that a person may want to join."""
    nodes: dict[str, list[Clause]] = {}
    for clause in sorted(clauses, key=lambda clause: clause.id):
        nodes.setdefault(groups.top(clause.id), []).append(clause)
    found: list[list[str]] = []
    for component in _components(nodes, links):
        found += _clustered(component, nodes, links, groups) if len(component) > 1 else [component]
    clusters = [
        tuple(sorted(fact.id for node in each for clause in nodes[node] for fact in clause.told)) for each in found
    ]
    return Merged(
        clusters=tuple(sorted(clusters)),
        suggested=_suggested(found, links),
        clauses={fact.id: clause for node in nodes.values() for clause in node for fact in clause.told},
    )


def _rank(best: Best) -> tuple[float, str, str]:
    """Return what best is told by; ids decide between equals."""
    return best.weight, best.a.id, best.b.id


def _components(nodes: Iterable[str], links: Mapping[Link, Best]) -> list[list[str]]:
    """Return the groups that links of ``JOIN`` tie, each component sorted."""
    near: dict[str, list[str]] = {}
    for (one, other), best in links.items():
        if best.weight >= JOIN:
            near.setdefault(one, []).append(other)
            near.setdefault(other, []).append(one)
    found: list[list[str]] = []
    seen: set[str] = set()
    for start in sorted(nodes):
        if start in seen:
            continue
        component, todo = [], [start]
        seen.add(start)
        while todo:
            here = todo.pop()
            component.append(here)
            fresh = [other for other in near.get(here, ()) if other not in seen]
            seen.update(fresh)
            todo += fresh
        found.append(sorted(component))
    return found


def _clustered(
    component: list[str], nodes: Mapping[str, list[Clause]], links: Mapping[Link, Best], groups: Groups
) -> list[list[str]]:
    def compared(one: str, other: str) -> Across | None:
        best = links.get((one, other))
        tied = best is not None and best.weight >= JOIN
        return _between(nodes[one], nodes[other], groups, tied=tied)

    return [list(each.members) for each in agglomerate(component, compared)]


def _between(one: Iterable[Clause], other: Sequence[Clause], groups: Groups, *, tied: bool) -> Across | None:
    """Return what stands between two groups of clauses that people joined, as ``agglomerate`` asks it."""
    pairs = [(a, b) for a in one for b in other]
    if groups.apart(pairs[0][0].id, pairs[0][1].id):
        return None
    return across([score(a.fact, b.fact) for a, b in pairs], tied=tied)


def _suggested(found: Iterable[list[str]], links: Mapping[Link, Best]) -> tuple[Pair, ...]:
    """Return the best pair of each two clusters that are linked and were not joined."""
    where = {node: index for index, members in enumerate(found) for node in members}
    best: dict[tuple[int, int], Best] = {}
    for (one, other), tie in links.items():
        a, b = sorted((where.get(one, -1), where.get(other, -1)))
        if a >= 0 and a != b and ((a, b) not in best or _rank(tie) > _rank(best[a, b])):
            best[a, b] = tie
    pairs = [msgspec.structs.replace(compare(tie.a, tie.b), band=Band.SUGGESTED) for tie in best.values()]
    return tuple(sorted(pairs, key=lambda pair: (-pair.score, pair.a, pair.b)))
