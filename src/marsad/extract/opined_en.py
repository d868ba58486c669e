"""English: what nobody is told to have said or done: what the writer holds ought to be, what would be if things were otherwise,
what is easy to do; what is only remembered on its day, or only tells who or what is meant.
"""

from __future__ import annotations

from marsad.extract.reading import Predicate, Sent
from marsad.extract.subjects_en import acts_besides
from marsad.extract.words import Analyser
from marsad.model.claim import EventType

_REACH = 5  # words before a noun in which what remembers it may stand
_BETWEEN = frozenset({"B", "X", "W", "T"})
_UNREAL = frozenset({"past", "pp"})


def drop(sent: Sent, words: Analyser) -> None:
    """Drop what is opinion in nobody's words, for it has neither a source nor a day, and what is told of nothing new."""
    for predicate in sent.predicates:
        _own_deed(predicate, sent)
        if predicate.sense is not None and not predicate.dropped:
            clause = sent.clauses[predicate.clause]
            anchor = clause.anchor if clause.opener == "rel" else None  # the battle in which the army took the hill
            kept = anchor is not None and anchor.sentence == sent.index and _kept(anchor.head, sent, words)
            if kept or _remembered(predicate, sent, words):
                predicate.dropped = "history: its anniversary is kept"
        if predicate.sense is not None and not predicate.dropped and _of_anybody(predicate, sent, words):
            predicate.dropped = "what anybody may do who is meant"
        if predicate.sense is None or predicate.dropped or predicate.said_by:
            continue
        if _dated(predicate, sent) and not _unreal(predicate, sent, words):
            continue
        if _ought(predicate, sent, words) or _unreal(predicate, sent, words) or _judged(predicate, sent, words):
            predicate.dropped = "an opinion: nobody is told to have said or done it"


def _own_deed(predicate: Predicate, sent: Sent) -> None:
    """Take the speaker away from what he did besides ("announced a curfew and | closed the bridge")."""
    clause = sent.clauses[predicate.clause]
    outer = sent.clauses[clause.parent] if clause.parent >= 0 else None
    if outer is None or outer.subject is None or not acts_besides(sent, clause, outer):
        return
    first, last = outer.subject.start, outer.subject.end
    predicate.said_by = [link for link in predicate.said_by if not first <= link.start < last]


def _dated(predicate: Predicate, sent: Sent) -> bool:
    """Whether the clause has a time."""
    clause = sent.clauses[predicate.clause]
    return any(clause.first <= first < clause.last for first, _, _ in sent.when)


def _before(predicate: Predicate, sent: Sent) -> list[str]:
    """The words of the clause before a verb, as they stand; empty for a noun."""
    if predicate.group.kind != "v":
        return []
    clause = sent.clauses[predicate.clause]
    return [
        sent.words[at].bare for g in clause.groups if g.end <= predicate.group.start for at in range(g.first, g.last)
    ]


def _ought(predicate: Predicate, sent: Sent, words: Analyser) -> bool:
    """Whether it, or that of which it is the aim, is told only to be right or wise ("the West should strike a deal", "the world
    should press them to disarm").
    """
    if not words.sets["ought"].isdisjoint(_before(predicate, sent)):
        return True
    clause = sent.clauses[predicate.clause]
    outer = sent.clauses[clause.parent].verb if clause.parent >= 0 else None
    if outer is None or not predicate.group.infinitive or outer.end > predicate.start:
        return False
    groups = [g for g in sent.clauses[clause.parent].groups if g.end <= outer.start]
    told = {sent.words[at].bare for g in groups for at in range(g.first, g.last)}
    return not words.sets["ought"].isdisjoint(told)


def _unreal(predicate: Predicate, sent: Sent, words: Analyser) -> bool:
    """Whether it would come about if something were so that is not ("if they had any shame, they would surrender")."""
    home = sent.clauses[predicate.clause]
    if words.sets["unreal"].isdisjoint(_before(predicate, sent)):
        return False
    near = {home.index, home.parent}
    conditions = [c for c in sent.clauses if c.opener == "cond" and ({c.index, c.parent} & near)]
    return any(
        c.verb is not None and c.verb.reading is not None and c.verb.reading.form in _UNREAL and c.index != home.index
        for c in conditions
    )


def _remembered(predicate: Predicate, sent: Sent, words: Analyser) -> bool:
    """Whether a noun tells what is kept in memory ("marked the anniversary of its liberation"), or by what somebody is known
    ("the mastermind of the attack").
    """
    if predicate.group.kind != "np":
        return False
    if _recalled(predicate, sent, words) or _apposed(predicate, sent):
        return True
    return _kept(predicate.word, sent, words, words.sets["known_by_attack"])


def _kept(at: int, sent: Sent, words: Analyser, more: frozenset[str] = frozenset()) -> bool:
    """Whether a noun stands behind a word for keeping in memory, or one of ``more``."""
    before = [word.bare for word in sent.words[max(0, at - _REACH) : at]]
    of = max((k for k, word in enumerate(before) if word in words.sets["befallen_in"]), default=0)
    kept = words.sets["remembering"] if of and before[of] in words.sets["partitive"] else frozenset[str]()
    return of > 0 and before[of - 1] in kept | more


def _apposed(predicate: Predicate, sent: Sent) -> bool:
    """Whether a noun for somebody's hold only tells between commas what a place was ("took the base, the last foothold of the army")."""
    before = [g for g in sent.groups if g.end <= predicate.group.start and g.kind != "B"][-2:]
    held = predicate.sense is not None and EventType(predicate.sense.type).is_state and predicate.group.definite
    return held and [g.kind for g in before] == ["np", ","] and before[0].noun in {"site", "settlement", "building", ""}


def _recalled(predicate: Predicate, sent: Sent, words: Analyser) -> bool:
    """Whether a noun is the object of a verb of remembering, and nothing more is told of it ("survivors recalled the massacre")."""
    if sent.when or any(c.opener == "rel" and c.anchor is predicate.group for c in sent.clauses):
        return False
    before = next(
        (g for g in reversed(sent.groups) if g.end <= predicate.group.start and g.kind not in {"B", "T"}), None
    )
    return (
        before is not None
        and before.kind == "v"
        and not predicate.group.prep
        and before.lemma in words.sets["recalling"]
    )


def _of_anybody(predicate: Predicate, sent: Sent, words: Analyser) -> bool:
    """Whether it only tells who is meant, by no name or noun ("opened a road for those who wish to leave")."""
    clause = sent.clauses[predicate.clause]
    while clause.verb is not None:
        before = [g for g in sent.groups if g.end <= clause.verb.start and g.kind not in _BETWEEN]
        last = before[-1] if before else None
        if last is not None and sent.text[last.start : last.end].lower() in words.sets["anybody_who"]:
            return True
        if not clause.verb.infinitive or clause.parent < 0:
            return False
        clause = sent.clauses[clause.parent]
    return False


def _judged(predicate: Predicate, sent: Sent, words: Analyser) -> bool:
    """Whether it is told only what it is to do so ("it is easy to attack them")."""
    before = _before(predicate, sent)
    return before[-1:] == ["to"] and len(before) > 1 and before[-2] in words.sets["judged"]
