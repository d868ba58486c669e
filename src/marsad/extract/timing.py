"""Which time belongs to which predicate.

A time dates the predicate of its own clause that stands nearest before it, else the first behind it. One at the
head of the sentence covers its joined verbs. The day on a verb of saying dates what is said when it is the sentence's
only time and the content is news, never a plan. A time reaches a "before" clause, not an "after" clause.
"""

from __future__ import annotations

from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.model.claim import Phase


def times_of(sent: Sent, before_words: frozenset[str]) -> dict[int, int]:
    """Predicate (position in ``sent.predicates``) → index of the time mention that dates it.

    ``before_words``: lemmas of the subordinators whose clause is the next step (قبل أن, before).
    """
    out: dict[int, int] = {}
    for i, predicate in enumerate(sent.predicates):
        if predicate.dated >= 0:
            out[i] = predicate.dated
    given = [(clause, k, g) for clause in sent.clauses for k, g in enumerate(clause.groups) if g.kind == "T"]
    for clause, _, time in given:
        owner = _owner(sent, clause, time)
        if owner is not None:
            out.setdefault(owner, time.when)
    for i, predicate in enumerate(sent.predicates):
        if i in out:
            continue
        found = _inherited(sent, predicate, out, before_words)
        if found is not None:
            out[i] = found
    return out


def _owner(sent: Sent, clause: Clause, time: Group) -> int | None:
    """The predicate of the clause that the time dates directly."""
    here = [(i, p) for i, p in enumerate(sent.predicates) if p.clause == clause.index and not p.dropped]
    before = [(i, p) for i, p in here if p.start < time.start]
    verb = next(((i, p) for i, p in here if p.group is clause.verb), None)
    if before:
        i, nearest = before[-1]
        if verb is not None and nearest.group.kind != "v" and nearest.group.prep and _parenthetic(clause, time):
            return verb[0]
        return i
    if verb is not None:
        return verb[0]
    saying = clause.verb is not None and clause.verb.lexeme is not None and clause.verb.lexeme.saying is not None
    return here[0][0] if here and not saying else None


def _parenthetic(clause: Clause, time: Group) -> bool:
    """Whether the time stands between commas: then it is the clause's, not the last noun's."""
    at = next(i for i, g in enumerate(clause.groups) if g is time)
    return at > 0 and clause.groups[at - 1].kind == ","


def _inherited(sent: Sent, predicate: Predicate, out: dict[int, int], before_words: frozenset[str]) -> int | None:
    """A time from the clause outside, where its scope reaches the predicate."""
    clause = sent.clauses[predicate.clause]
    mine = [p for p in sent.predicates if p.clause == clause.index and not p.dropped]
    if predicate.group.kind != "v" and any(p.group is clause.verb for p in mine):
        return None
    if any(g.kind == "T" for g in clause.groups) and clause.verb is not None and (
        clause.verb.lexeme is None or not clause.verb.lexeme.saying
    ):
        if predicate.governor in {"light", "phase"} and len(mine) == 1:
            return next(g.when for g in clause.groups if g.kind == "T")
    at: Clause | None = clause
    while at is not None:
        if at.opener == "coord" and at.parent >= 0:
            outer = sent.clauses[at.parent]
            fronted = _fronted(outer)
            if fronted is not None:
                return fronted
            at = outer
            continue
        if at.opener == "sub" and at.word in before_words and at.parent >= 0:
            outer = sent.clauses[at.parent]
            while outer.opener == "coord" and outer.parent >= 0 and not any(g.kind == "T" for g in outer.groups):
                outer = sent.clauses[outer.parent]
            times = [g for g in outer.groups if g.kind == "T"]
            return times[0].when if times else None
        if at.opener == "comp" and at.parent >= 0:
            return _from_saying(sent, sent.clauses[at.parent])
        if at.opener in {"main"} and predicate.group.kind != "v":
            return _from_saying(sent, at) if at.verb is not None and at.verb is not predicate.group else None
        return None
    return None


def _fronted(clause: Clause) -> int | None:
    """The time that opens a clause before its verb."""
    for group in clause.groups:
        if group is clause.verb:
            return None
        if group.kind == "T":
            return group.when
    return None


def _from_saying(sent: Sent, clause: Clause) -> int | None:
    """The day on a verb of saying, where it is the only time of the sentence."""
    times = [g for g in sent.groups if g.kind == "T"]
    own = [g for g in times if g.clause == clause.index and not _planned(sent, clause, g)]
    others = [g for g in times if g not in own and not _aside(sent, clause, g)]
    if len(own) == 1 and not others and clause.verb is not None:
        if clause.verb.lexeme is not None and clause.verb.lexeme.saying is not None:
            return own[0].when
    return None


def _planned(sent: Sent, clause: Clause, time: Group) -> bool:
    """Whether the time dates a plan of the same clause ("a plan to leave within a month")."""
    before = [p for p in sent.predicates if p.clause == clause.index and p.start < time.start and not p.dropped]
    return bool(before) and any(c.phase == "planned" for c in before[-1].cues)


def _aside(sent: Sent, clause: Clause, time: Group) -> bool:
    """Whether the time dates something told beside the news: a plan, or a clause of what came before or after."""
    return sent.clauses[time.clause].opener == "sub" or _planned(sent, sent.clauses[time.clause], time) or (
        _after_noun(sent, time)
    )


def _after_noun(sent: Sent, time: Group) -> bool:
    """Whether the time dates an event noun in an adjunct ("after evacuating two bases over the past two weeks")."""
    before = [p for p in sent.predicates if p.clause == time.clause and p.start < time.start and not p.dropped]
    return bool(before) and before[-1].group.kind != "v" and bool(before[-1].group.prep)

def tense_of(phase: Phase) -> tuple[str, bool]:
    """What the time resolver needs to know: the tense, and whether it is a plan."""
    return {
        Phase.PLANNED: ("future", True), Phase.DONE: ("past", False), Phase.BEGUN: ("past", False), Phase.ONGOING: ("present", False)
    }[phase]
