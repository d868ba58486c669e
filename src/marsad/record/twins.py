"""Claims of one story told again: which clause of a copy or translation is which of its root, and what they say together.

A copy's clause is its root's clause, whatever the reader made of it: the readings of one clause in several reports
are settled into one, by their majority, before claims of different stories are compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

import msgspec

from marsad.record.alike import ALIKE, MUTUAL
from marsad.record.facts import Fact

_ENOUGH = 2.0  # likeness from which two clauses are one
_T = TypeVar("_T", bound=Hashable)


def twins(story: Sequence[Sequence[Fact]]) -> tuple[tuple[Fact, ...], ...]:
    """Return the clauses of a story, each with the facts that tell it, at most one of a report.

    ``story`` holds the facts of each report, the root's first, the others in order of publication.
    """
    clauses: list[list[tuple[Fact, float]]] = []
    for facts in story:
        for placed, index in _matched(_placed(facts), clauses):
            if index < 0:
                clauses.append([placed])
            else:
                clauses[index].append(placed)
    return tuple(tuple(fact for fact, _ in clause) for clause in clauses)


def _placed(facts: Sequence[Fact]) -> list[tuple[Fact, float]]:
    """Return the facts with how far into its report each stands, 0–1."""
    ordered = sorted(facts, key=lambda fact: (fact.start, fact.id))
    return [(fact, index / max(1, len(ordered) - 1)) for index, fact in enumerate(ordered)]


def _matched(
    placed: list[tuple[Fact, float]], clauses: list[list[tuple[Fact, float]]]
) -> list[tuple[tuple[Fact, float], int]]:
    """Return each fact with the clause that it tells, −1 for none; the likest pairs are made first."""
    scores = []
    for row, here in enumerate(placed):
        for index, clause in enumerate(clauses):
            best = max(likeness(here[0], other[0]) - abs(here[1] - other[1]) for other in clause)
            if best >= _ENOUGH:
                scores.append((-best, row, index))
    found: dict[int, int] = {}
    for _, row, index in sorted(scores):
        if row not in found and index not in found.values():
            found[row] = index
    return [(here, found.get(row, -1)) for row, here in enumerate(placed)]


def likeness(a: Fact, b: Fact) -> float:
    """Return how much two clauses of one story resemble: same word, type, place, day, party, figure, source."""
    weight = ALIKE.get((a.type, b.type))
    if weight is None:
        total = -1.0
    else:
        total = 2.0 if a.type is b.type else 1.0
    total += likeness_of_words(a, b)
    total += 0.5 if (a.phase is b.phase) else 0.0
    total += 0.0 if a.negated is b.negated else -0.5
    placed = _agreed(a.spots, b.spots, 1.5) if a.spots and b.spots else 0.0
    if placed:
        total += placed
    elif a.names and b.names:
        total += _agreed(a.names, b.names, 1.0, 0.0)
    if a.who_of and b.who_of:
        total += _agreed(a.who_of, b.who_of, 1.0)
    if not (a.who and b.who) and {a.type, b.type} <= MUTUAL and {*a.who, *a.whom} & {*b.who, *b.whom}:
        total += 0.8  # who is handed a place takes it over
    if a.numbers and b.numbers:
        total += _agreed(a.numbers, b.numbers, 1.0, -0.5)
    if a.source and b.source:
        total += 0.5 if a.source == b.source else -0.2
    if a.first and b.first and (a.first, a.last) == (b.first, b.last):
        total += 1.0
    elif a.first and b.first and (a.first > (b.last or a.first) or b.first > (a.last or b.first)):
        total -= 1.0  # other days; of a day that is told less exactly nothing follows
    return total


def likeness_of_words(a: Fact, b: Fact) -> float:
    """Return what their triggers add to it; nothing across languages."""
    return 1.5 if a.word == b.word else 0.0


def _agreed(one: Collection[Hashable], other: Collection[Hashable], gain: float, loss: float | None = None) -> float:
    """Return ``gain`` where both share something, else the loss; both have something."""
    for each in one:
        if each in other:
            return gain
    return -gain if loss is None else loss


def settled(clause: Sequence[Fact]) -> Fact:
    """Return what most facts of a clause say, as the root's claim; the root's word decides a tie."""
    if len(clause) == 1:
        return clause[0]
    spots, scale, within, holders, origin, goal = _most(
        clause,
        lambda fact: (fact.spots, fact.scale, fact.within, fact.holders, fact.origin, fact.goal),
        lambda fact: fact.spots,
    )
    who = _most(clause, lambda fact: (fact.who, fact.who_of), lambda fact: fact.who)
    whom = _most(clause, lambda fact: (fact.whom, fact.whom_of), lambda fact: fact.whom)
    first, last = _most(clause, lambda fact: (fact.first, fact.last), lambda fact: fact.first or fact.last)
    near, beside = _most(clause, lambda fact: (fact.near_spots, fact.beside), lambda fact: fact.near_spots)
    agreed = {
        "type": _most(clause, lambda fact: fact.type),
        "definite": _most(clause, lambda fact: fact.definite),
        "phase": _most(clause, lambda fact: fact.phase),
        "negated": _most(clause, lambda fact: fact.negated),
        "background": _most(clause, lambda fact: fact.background),
        "published": min(fact.published for fact in clause),
        "first": first,
        "last": last,
        "near_day": _most(clause, lambda fact: fact.near_day, lambda fact: fact.near_day),
        "spots": spots,
        "scale": scale,
        "within": within,
        "holders": holders,
        "origin": origin,
        "goal": goal,
        "names": tuple(sorted({name for fact in clause for name in fact.names})),
        "near_spots": near,
        "beside": beside,
        "who": who[0],
        "who_of": who[1],
        "whom": whom[0],
        "whom_of": whom[1],
        "numbers": _most(clause, lambda fact: fact.numbers, lambda fact: fact.numbers),
    }
    return msgspec.structs.replace(clause[0], **agreed)


def _most(clause: Sequence[Fact], read: Callable[[Fact], _T], said: Callable[[Fact], object] = lambda _: True) -> _T:
    """Return the value that most facts have which say anything of it; of equals the first."""
    telling = [fact for fact in clause if said(fact)] or clause
    return Counter(map(read, telling)).most_common(1)[0][0]


def stories(facts: Iterable[Fact], roots: Mapping[str, str]) -> tuple[tuple[tuple[Fact, ...], ...], ...]:
    """Return the facts by story, in it by telling, the root's first; ``roots``: report → root of its story.

    A report that says the same in two languages tells its story twice.
    """
    tellings: dict[tuple[str, str], list[Fact]] = {}
    for fact in sorted(facts, key=lambda fact: (fact.report, fact.start, fact.id)):
        tellings.setdefault((fact.report, fact.lang), []).append(fact)
    by_root: dict[str, list[tuple[str, str]]] = {}
    for report, lang in tellings:
        by_root.setdefault(roots.get(report, report), []).append((report, lang))
    found = []
    for root, told in sorted(by_root.items()):
        told.sort(key=lambda key: (key[0] != root, tellings[key][0].published, key[0], tellings[key][0].start))
        found.append(tuple(tuple(tellings[key]) for key in told))
    return tuple(found)
