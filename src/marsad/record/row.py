"""The clauses of a report in a row, made ready for being held beside those of another one, in order.

A report is held beside a dozen others; what is asked of it each time is worked out once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from marsad.model.claim import EventType
from marsad.record.facts import Fact
from marsad.record.twins import likeness, likeness_of_words

_SKIP = 1.0  # likeness that two clauses have by chance
_SURE = 1.0  # likeness beyond chance from which two clauses count as one
_LEAST = 0.5  # likeness beyond chance that the barest clause has with itself
_ROUNDING = 1e-6  # what sums of the same parts in another order may differ by
_EXACT = "count"  # figures of all kinds but this one are told as they are by who translates


class _Any(NamedTuple):
    """Whatever any clause of a row has, of each kind."""

    words: frozenset[str]
    types: frozenset[EventType]
    spots: frozenset[str]
    names: frozenset[str]
    who: frozenset[str]
    numbers: frozenset[tuple[str, int, int]]
    days: frozenset[tuple[int, int]]
    sources: frozenset[str]


class Row:
    """The facts of one report in text order; ``whole``: see there, where it is known."""

    def __init__(self, facts: Sequence[Fact], whole: float | None = None) -> None:
        self.facts = tuple(facts)
        self._whole = whole
        self._figures = [{kind: (low, high) for kind, low, high in f.numbers if kind != _EXACT} for f in self.facts]
        self._sources = [fact.source.partition(":") for fact in self.facts]

    @cached_property
    def whole(self) -> float:
        """What ``in_order`` would give for a faithful translation of these clauses."""
        if self._whole is not None:
            return self._whole
        places = range(len(self.facts))
        return sum(
            max(_LEAST, self._kept(at, self, at) - likeness_of_words(self.facts[at], self.facts[at]) - _SKIP)
            for at in places
        )

    @cached_property
    def _any(self) -> _Any:
        facts = self.facts
        return _Any(
            frozenset(fact.word for fact in facts),
            frozenset(fact.type for fact in facts),
            frozenset(spot for fact in facts for spot in fact.spots),
            frozenset(name for fact in facts for name in fact.names),
            frozenset(each for fact in facts for each in fact.who_of),
            frozenset(each for fact in facts for each in fact.numbers),
            frozenset((fact.first, fact.last) for fact in facts),
            frozenset(fact.source for fact in facts),
        )

    def at_best(self, other: Row) -> list[float]:
        """Return, of each clause, what it cannot exceed in ``in_order``: beside one that has of each kind whatever any of the
        other's has.
        """
        words, types, spots, names, who, numbers, days, sources = other._any
        found = []
        for fact in self.facts:
            gain = (2.0 if fact.type in types else 1.0) + 0.5 - _SKIP
            gain += 1.5 if fact.word in words else 0.0
            gain += 1.5 if not spots.isdisjoint(fact.spots) else 1.0 if not names.isdisjoint(fact.names) else 0.0
            gain += (not who.isdisjoint(fact.who_of)) + (not numbers.isdisjoint(fact.numbers))
            gain += 0.5 * (fact.source in sources) + (fact.first > 0 and (fact.first, fact.last) in days)
            found.append(max(0.0, gain))
        return found

    def in_order(self, other: Row, least: float, at_best: Sequence[float]) -> tuple[float, int] | None:
        """Return the best sum of likenesses of clauses that go together in order, and how many surely do; None where the sum is
        less than ``least``: that shows long before the end, by what the clauses to come are ``at_best``.
        """
        above = [(0.0, 0)] * (len(other.facts) + 1)
        ahead = sum(at_best)
        for at in range(len(self.facts)):
            if above[-1][0] + ahead < least - _ROUNDING:
                return None
            ahead -= at_best[at]
            row = [(0.0, 0)]
            for index in range(len(other.facts)):
                best = max(above[index + 1], row[-1])
                gain = self._kept(at, other, index) - _SKIP
                if gain > 0:  # two that are no likelier than by chance are better passed over
                    before = above[index]
                    best = max(best, (before[0] + gain, before[1] + (gain >= _SURE)))
                row.append(best)
            above = row
        return above[-1] if above[-1][0] >= least else None

    def _kept(self, at: int, other: Row, index: int) -> float:
        """Return the likeness of two clauses, less what a translator would not have changed."""
        a, b = self.facts[at], other.facts[index]
        total = likeness(a, b)
        if b.numbers and (figures := self._figures[at]):
            if any(figures.get(kind, (low, high)) != (low, high) for kind, low, high in b.numbers):
                total -= 1.5
        kind, _, who = self._sources[at]
        other_kind, _, source = other._sources[index]
        if not kind or not other_kind:
            return total - (0.3 if kind or other_kind else 0.0)
        if kind != other_kind:
            total -= 1.0
        if who and source and who != source:
            total -= 1.0
        return total
