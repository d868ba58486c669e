"""English: where what somebody is told to say ends before its sentence does."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.reading import Group, Sent

_ASKED = frozenset({"to", "object", ""})


def home_again(sent: Sent, groups: Sequence[Group], at: int, end: int) -> int:
    """Where the clause goes on that a relative clause of saying stands in ("rebels who had declared a truce | attacked")."""
    clause = sent.clauses[groups[at].clause]
    if clause.opener != "rel" or clause.verb is not groups[at]:
        return end
    back = (g.start for g in groups[at + 1 :] if g.clause == clause.parent and g.kind in {"v", "X"})
    return next(back, end)


def done_besides(sent: Sent, groups: Sequence[Group], at: int, end: int, how: str) -> int:
    """Where who asks somebody to do something goes on with what he did himself ("pressed the rebels to stop and | closed the
    crossings").
    """
    verb, own = groups[at], groups[at].clause
    if how not in _ASKED or verb.reading is None or verb.reading.form not in {"past", "pp"}:
        return end
    asked = any(c.parent == own and c.verb is not None and c.verb.infinitive for c in sent.clauses)
    for group in groups[at + 2 :] if asked else ():
        clause, form = sent.clauses[group.clause], group.reading.form if group.reading is not None else ""
        joined = group.kind == "v" and group.joined and clause.parent == own and clause.verb is group
        if joined and form == "past" and not group.infinitive:
            return group.start
    return end


def doer_goes_on(sent: Sent, groups: Sequence[Group], at: int, end: int) -> int:
    """Where what those do begins of whom an -ing form only says what they say ("residents demanding jobs | blocked the road")."""
    form, clause = groups[at], sent.clauses[groups[at].clause]
    ing = form.kind == "np" and form.reading is not None and form.reading.form == "ger" and form.head == form.first
    verb = clause.verb
    if not ing or not at or verb is None or verb.start < form.start or clause.subject is not groups[at - 1]:
        return end
    first = next(k for k, g in enumerate(clause.groups) if g is verb)
    while clause.groups[first - 1].kind in {"X", "B", "W", "G"}:
        first -= 1
    return clause.groups[first].start
