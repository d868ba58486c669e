"""The stretch of text that a claim is read from, without the function words left hanging at its ends."""

from __future__ import annotations

from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of

#: What no stretch ends with: conjunctions, prepositions, what opens a clause, frames of saying, negations, marks.
_HANGING = frozenset({*"CPKSRIFGXYW", ",", ":", ".", "«", "("})
#: What none begins with.
_LEADING = frozenset({*"CF", ",", ":", ".", "»", ")"})
_BEFORE = frozenset("GX")


def evidence(sent: Sent, clause: Clause, predicate: Predicate) -> tuple[int, int]:
    """Where the words of the predicate's clause begin and end, its trigger always inside."""
    groups = sorted((g for g in clause.groups if g.kind != "x"), key=lambda g: g.start)
    while groups and _hangs(groups, sent) and groups[-1].start >= predicate.end:
        del groups[-1]
    while groups and groups[0].kind in _LEADING and groups[0].end <= predicate.start:
        del groups[0]
    if not groups:
        return predicate.start, predicate.end
    start, end = groups[0].start, max(g.end for g in groups)
    at = index_of(sent.groups, groups[0])
    if at < 0:
        at = next((i for i, g in enumerate(sent.groups) if g is groups[0]), 0)
    while groups[0].kind == "v" and at > 0 and sent.groups[at - 1].kind in _BEFORE:
        at -= 1  # what negates the verb stands before the clause that it opens
        start = sent.groups[at].start
    return min(start, predicate.start), max(end, predicate.end)


def _hangs(groups: list[Group], sent: Sent) -> bool:
    """Whether the last of the groups says nothing without what follows it."""
    last = groups[-1]
    if last.kind == "»":
        return not any(g.kind == "«" for g in groups)
    saying = last.lexeme is not None and last.lexeme.saying is not None
    if saying and last.kind == "np" and last.last - last.first == 1 and not last.prep:
        return True  # …، مؤكداً
    return last.kind in _HANGING or (last.kind == "O" and not last.prep and sent.tags[last.first] == "R")
