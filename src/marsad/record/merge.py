"""Claims to events: constrained clustering, deterministic, the same in whatever order claims come.

Clauses of one story are settled first. Pairs that score ``JOIN`` tie clauses into components; within one, the two
clusters that agree best are joined again and again (``agglomerate``). A person's word stands over all of it, the later
over the earlier. What becomes of a claim depends on its component alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import inf
from typing import NamedTuple

import msgspec

from marsad.model.event import Band, Judgement, Kin, Pair
from marsad.record.agglomerate import agglomerate
from marsad.record.clauses import Clause, clauses_of
from marsad.record.facts import Fact
from marsad.record.judged import Groups
from marsad.record.same import JOIN, SUGGEST, compare, score


class Merged(msgspec.Struct, frozen=True):
    """``clusters``: claim ids, sorted, each claim in exactly one; ``suggested``: pairs of claims of two clusters that a person
    may want to join, best first, one for two clusters; ``facts``: by claim, as they were compared; ``clauses``: claim →
    the first claim that tells the same clause of its story.
    """

    clusters: tuple[tuple[str, ...], ...]
    suggested: tuple[Pair, ...]
    facts: dict[str, Fact]
    clauses: dict[str, str]


def cluster(
    facts: Iterable[Fact],
    kin: Iterable[Kin] = (),
    judgements: Iterable[Judgement] = (),
    only: frozenset[str] | None = None,
) -> Merged:
    """Return the events that claims tell of, as clusters of their ids.

    ``facts`` must hold whole stories. ``only``: the claims whose clusters are wanted, where the others are there for
    their stories' or suggestions' sake (``neighbourhood``).
    """
    given = tuple(facts)
    groups = Groups(fact.id for fact in given)
    groups.judge(judgements)
    clauses = clauses_of(given, kin, groups)
    nodes = _nodes(clauses, groups)
    links = _links(nodes, groups)
    found = [joined for component in _components(nodes, links) for joined in _clustered(component, nodes, groups)]
    clusters = []
    for members in found:
        claims = sorted(fact.id for node in members for clause in nodes[node] for fact in clause.told)
        if only is None or not only.isdisjoint(claims):
            clusters.append(tuple(claims))
    settled = {fact.id: clause for clause in clauses for fact in clause.told}
    return Merged(
        clusters=tuple(sorted(clusters)),
        suggested=_suggested(found, links, only),
        facts={claim: _as_told(claim, clause) for claim, clause in settled.items()},
        clauses={claim: clause.id for claim, clause in settled.items()},
    )


Node = tuple[Clause, ...]  # what people joined
Link = tuple[int, int]


class _Best(NamedTuple):
    """The best pair across two nodes."""

    weight: float
    a: Fact
    b: Fact


def _rank(best: _Best) -> tuple[float, str, str]:
    """Return what best is told by; ids decide between equals."""
    return best.weight, best.a.id, best.b.id


def _as_told(claim: str, clause: Clause) -> Fact:
    """Return what a clause says together, as one claim that tells it."""
    own = next(fact for fact in clause.told if fact.id == claim)
    return msgspec.structs.replace(
        clause.fact, id=own.id, report=own.report, lang=own.lang, start=own.start, word=own.word
    )


def _nodes(clauses: Iterable[Clause], groups: Groups) -> list[Node]:
    """Return the clauses by group, in order of the claim that stands for it."""
    found: dict[str, list[Clause]] = {}
    for clause in clauses:
        found.setdefault(groups.top(clause.id), []).append(clause)
    return [tuple(found[top]) for top in sorted(found)]


def _links(nodes: Sequence[Node], groups: Groups) -> dict[Link, _Best]:
    """Return the pairs of nodes that share a key and reach ``SUGGEST``, with their best pair of clauses."""
    kept: dict[str, list[int]] = {}
    for index, node in enumerate(nodes):
        for key in frozenset().union(*(clause.keys for clause in node)):
            kept.setdefault(key, []).append(index)
    found: dict[Link, _Best] = {}
    for index, node in enumerate(nodes):
        asked = frozenset().union(*(clause.probes for clause in node))
        for other in {other for key in asked for other in kept.get(key, ()) if other > index}:
            best = max((_Best(score(a.fact, b.fact), a.fact, b.fact) for a in node for b in nodes[other]), key=_rank)
            if best.weight >= SUGGEST and not groups.apart(node[0].id, nodes[other][0].id):
                found[index, other] = best
    return found


def _components(nodes: Sequence[Node], links: Mapping[Link, _Best]) -> list[list[int]]:
    """Return the nodes that links of ``JOIN`` tie, each component sorted."""
    near: dict[int, list[int]] = {}
    for (one, other), best in links.items():
        if best.weight >= JOIN:
            near.setdefault(one, []).append(other)
            near.setdefault(other, []).append(one)
    found: list[list[int]] = []
    seen: set[int] = set()
    for start in range(len(nodes)):
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


def _clustered(component: list[int], nodes: Sequence[Node], groups: Groups) -> list[list[int]]:
    if len(component) == 1:
        return [component]

    def scores(one: int, other: int) -> list[float]:
        if groups.apart(nodes[one][0].id, nodes[other][0].id):
            return [-inf]
        return [score(a.fact, b.fact) for a in nodes[one] for b in nodes[other]]

    return agglomerate(component, scores)


def _suggested(
    found: Sequence[Sequence[int]], links: Mapping[Link, _Best], only: frozenset[str] | None
) -> tuple[Pair, ...]:
    """Return the best pair of each two clusters that are linked and were not joined."""
    where = {node: index for index, members in enumerate(found) for node in members}
    best: dict[Link, _Best] = {}
    for (one, other), link in links.items():
        a, b = sorted((where[one], where[other]))
        if a != b and ((a, b) not in best or _rank(link) > _rank(best[a, b])):
            best[a, b] = link
    pairs = [
        msgspec.structs.replace(compare(link.a, link.b), band=Band.SUGGESTED)
        for link in best.values()
        if only is None or link.a.id in only or link.b.id in only
    ]
    return tuple(sorted(pairs, key=lambda pair: (-pair.score, pair.a, pair.b)))
