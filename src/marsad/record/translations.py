"""Reports that translate another outlet's report: no word is shared, but the order of what is told is.

Clauses are aligned in order, by what language does not change: types, places, parties, days, figures, kinds of source;
a translator keeps them, while a second reporter orders and sources his own story otherwise. Words that stay as they are,
names and figures, sentence by sentence, are added to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.model.event import KinKind
from marsad.record.copies import Piece, Tie
from marsad.record.facts import Fact
from marsad.record.twins import likeness, likeness_of_words
from marsad.text.align import at_most, resemblance

_HOURS = 24.0  # after which news is not translated any more
_ENOUGH = 0.53
_FEWEST = 2  # clauses that must go together
_SKIP = 1.0  # likeness that two clauses have by chance
_SURE = 1.0  # likeness beyond chance from which two clauses count as one
_LEAST = 0.5  # likeness beyond chance that the barest clause has with itself
_SHARED = 0.25  # of the names of the shorter one
_WORDS = 0.7  # weight of the words beside that of the clauses


def translated(earlier: Piece, later: Piece) -> Tie | None:
    """Return how the later report translates the earlier one, None where it does not."""
    one, other = earlier.report, later.report
    if set(earlier.langs) & set(later.langs) or not earlier.langs or not later.langs:
        return None
    if one.outlet and one.outlet == other.outlet:
        return None
    if one.published_at and other.published_at:
        if abs((other.published_at - one.published_at).total_seconds()) > _HOURS * 3600:
            return None
    elif one.published and other.published and abs((other.published - one.published).days) * 24 > _HOURS:
        return None
    if not _may_be(earlier, later):
        return None
    whole = 1.0 + min(_whole(earlier.facts), _whole(later.facts))
    least = (_ENOUGH - _WORDS * at_most(earlier.sentences, later.sentences)) * whole
    if min(_best(earlier.facts, later.facts), _best(later.facts, earlier.facts)) < least:
        return None  # before what is dear
    total, count = in_order(earlier.facts, later.facts)
    if count < _FEWEST or total < least:
        return None
    share = total / whole
    share += _WORDS * resemblance(earlier.sentences, later.sentences)
    if share < _ENOUGH:
        return None
    return Tie(KinKind.TRANSLATION, min(1.0, share), f"{count} clauses in the same order")


def _may_be(one: Piece, other: Piece) -> bool:
    """Whether two reports name enough of the same to be worth aligning: that is dear, and most pairs share one place."""
    return len(one.named & other.named) >= _SHARED * min(len(one.named), len(other.named))


def _whole(facts: Sequence[Fact]) -> float:
    """Return what ``in_order`` would give for a faithful translation of these clauses."""
    return sum(max(_LEAST, _kept(fact, fact) - likeness_of_words(fact, fact) - _SKIP) for fact in facts)


def _best(one: Sequence[Fact], other: Sequence[Fact]) -> float:
    """Return what ``in_order`` cannot exceed: each clause beside one that has of each kind whatever any of the other's has."""
    words, types = {fact.word for fact in other}, {fact.type for fact in other}
    spots, names = {spot for fact in other for spot in fact.spots}, {name for fact in other for name in fact.names}
    who = {each for fact in other for each in fact.who_of}
    numbers = {each for fact in other for each in fact.numbers}
    days, sources = {(fact.first, fact.last) for fact in other}, {fact.source for fact in other}
    total = 0.0
    for fact in one:
        gain = (2.0 if fact.type in types else 1.0) + 0.5 - _SKIP
        gain += 1.5 if fact.word in words else 0.0
        gain += 1.5 if not spots.isdisjoint(fact.spots) else 1.0 if not names.isdisjoint(fact.names) else 0.0
        gain += (not who.isdisjoint(fact.who_of)) + (not numbers.isdisjoint(fact.numbers))
        gain += 0.5 * (fact.source in sources) + (fact.first > 0 and (fact.first, fact.last) in days)
        total += max(0.0, gain)
    return total


def in_order(one: Sequence[Fact], other: Sequence[Fact]) -> tuple[float, int]:
    """Return the best sum of likenesses of clauses that go together in order, and how many surely do."""
    best: list[list[tuple[float, int]]] = [[(0.0, 0)] * (len(other) + 1)]
    for a in one:
        above, row = best[-1], [(0.0, 0)]
        for index, b in enumerate(other):
            gain = _kept(a, b) - _SKIP
            joined = (above[index][0] + gain, above[index][1] + (gain >= _SURE))
            row.append(max(above[index + 1], row[index], joined))
        best.append(row)
    return best[-1][-1]


def _kept(a: Fact, b: Fact) -> float:
    """Return the likeness of two clauses, less what a translator would not have changed."""
    total = likeness(a, b)
    figures = {kind: (low, high) for kind, low, high in a.numbers if kind != "count"}
    if any(figures.get(kind, (low, high)) != (low, high) for kind, low, high in b.numbers):
        total -= 1.5
    kind, _, who = a.source.partition(":")
    other_kind, _, other = b.source.partition(":")
    if not kind or not other_kind:
        return total - (0.3 if kind or other_kind else 0.0)
    if kind != other_kind:
        total -= 1.0
    if who and other and who != other:
        total -= 1.0
    return total
