"""Reports that translate another outlet's report: no word is shared, but the order of what is told is.

Clauses are aligned in order, by what language does not change: types, places, parties, days, figures, kinds of source;
a translator keeps them, while a second reporter orders and sources his own story otherwise. Words that stay as they are,
names and figures, sentence by sentence, are added to it.
"""

from __future__ import annotations

from marsad.model.event import KinKind
from marsad.record.copies import Piece, Tie
from marsad.text.align import at_most, resemblance

_HOURS = 24.0  # after which news is not translated any more
_ENOUGH = 0.53
_FEWEST = 2  # clauses that must go together
_SHARED = 0.25  # of the names of the shorter one
_WORDS = 0.7  # weight of the words beside that of the clauses


def translated(earlier: Piece, later: Piece) -> Tie | None:
    """Return how the later report translates the earlier one, None where it does not."""
    one, other = earlier.report, later.report
    if not abroad(earlier.langs, later.langs):
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
    mine, theirs = earlier.row, later.row
    whole = 1.0 + min(mine.whole, theirs.whole)
    least = (_ENOUGH - _WORDS * at_most(earlier.sentences, later.sentences)) * whole
    at_best = mine.at_best(theirs)
    if sum(at_best) < least or sum(theirs.at_best(mine)) < least:
        return None  # before what is dear
    found = mine.in_order(theirs, least, at_best)
    if found is None or found[1] < _FEWEST:
        return None
    total, count = found
    share = total / whole
    share += _WORDS * resemblance(earlier.sentences, later.sentences)
    if share < _ENOUGH:
        return None
    return Tie(KinKind.TRANSLATION, min(1.0, share), f"{count} clauses in the same order")


def abroad(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether claims in these languages may be translations of one another at all."""
    return bool(one) and bool(other) and one.isdisjoint(other)


def _may_be(one: Piece, other: Piece) -> bool:
    """Whether two reports name enough of the same to be worth aligning: that is dear, and most pairs share one place."""
    return len(one.named & other.named) >= _SHARED * min(len(one.named), len(other.named))
