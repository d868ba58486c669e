"""What a craft was to do and did not, since it was stopped before that; what took place before it ended.

::

    shot down two drones before they hit the airport        nothing hit the airport
    intercepted before reaching Erbil                       nothing reached it
    أسقطت الدفاعات مسيرة قبل وصولها إلى القاعدة، قبل أن تصل      the same

Where the clause of "before" names a doer of its own, or something is done to what was stopped, it came to pass.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.tolls import VIOLENT
from marsad.extract.words import Analyser
from marsad.model.claim import EventType
from marsad.model.lexicon import Cue

_INTERCEPTION = EventType.INTERCEPTION.value
#: What craft come to do; soldiers who shot one down and then left did leave.
_OF_CRAFT = frozenset(
    t.value
    for t in (
        *(EventType.MOVEMENT, EventType.DEPLOYMENT, EventType.ADVANCE, EventType.ATTACK, EventType.EXPLOSION),
        *(EventType.SHELLING, EventType.AIR_STRIKE, EventType.DRONE_STRIKE, EventType.DESTRUCTION),
        *(EventType.SUICIDE_ATTACK, EventType.CASUALTY),
    )
)
#: What is done from afar, by whoever stays where he is; to what moves; what that was about to do.
_FROM_AFAR = frozenset(
    t.value
    for t in (
        *(EventType.SHELLING, EventType.AIR_STRIKE, EventType.DRONE_STRIKE, EventType.ATTACK, EventType.EXPLOSION),
        *(EventType.SUICIDE_ATTACK, EventType.DESTRUCTION, EventType.CASUALTY, EventType.CLOSURE),
    )
)
_GOING = frozenset(
    t.value for t in (EventType.MOVEMENT, EventType.DEPLOYMENT, EventType.ADVANCE, EventType.AID_DELIVERY)
)
_MOVING = frozenset({"vehicle", "weapon", "force"})


def stop(sent: Sent, analyser: Analyser) -> None:
    """Drop the first event behind "before" of each interception, where the one stopped was to do it."""
    stopped = [p for p in sent.predicates if any(s.type == _INTERCEPTION for s in p.senses)]
    for predicate in stopped:
        before = _word_before(sent, predicate, analyser)
        if before < 0:
            continue
        behind = [p for p in sent.predicates if p.start >= before]
        kept = min(behind, key=lambda p: p.start, default=None)
        if kept is None or kept.passive or not any(s.type in _OF_CRAFT for s in kept.senses):
            continue
        if not _by_another(sent.clauses[kept.clause], predicate, kept):
            kept.dropped = "stopped before it came to that"
    for struck in [p for p in sent.predicates if p.senses and all(s.type in _FROM_AFAR for s in p.senses)]:
        before = (
            -1 if struck.object is None or struck.object.noun not in _MOVING else _word_before(sent, struck, analyser)
        )
        behind = [p for p in sent.predicates if p.start >= before >= 0]
        kept = min(behind, key=lambda p: p.start, default=None)
        if kept is not None and sent.clauses[kept.clause].pronoun and all(s.type in _GOING for s in kept.senses):
            kept.dropped = "stopped before it came to that"  # hit the convoy before it reached the town


def not_told_before(sent: Sent, clause: Clause, cue: Cue, found: list[Predicate]) -> list[Predicate]:
    """The events of a clause's subject of which its verb tells: none where that verb ends violence which the verb of another
    clause says took place ("shelling hit the town on Sunday | but stopped in the evening").
    """
    subject = clause.subject
    if cue.polarity != "no" or subject is None or subject.clause == clause.index or subject.sentence != sent.index:
        return found
    told = sent.clauses[subject.clause].verb if 0 <= subject.clause < len(sent.clauses) else None
    if told is None or told.negated or told.infinitive or told.future:
        return found
    return [p for p in found if not all(s.type in VIOLENT for s in p.senses)]


def says_nothing(clause: Clause, k: int, cue: Cue, sets: Mapping[str, frozenset[str]]) -> bool:
    """Whether a word for what may be only says that something could be perceived ("shelling could be heard": it took place), or
    a negation only who has not spoken ("the toll has not been | confirmed by the army").
    """
    verb = clause.verb
    if cue.certainty and not cue.polarity:
        return verb is not None and verb.passive and verb.lemma in sets.get("perceiving", ())
    behind = next((g for g in clause.groups[k + 1 :] if g.kind != "X"), None)
    return cue.polarity == "no" and behind is not None and behind.kind == "F"


def suffers(predicate: Predicate, agents: frozenset[str]) -> bool:
    """Whether an English participle has its doer behind it ("remain there, encircled | by rebels")."""
    return predicate.group.kind == "Z" and any(prep in agents for prep, _ in predicate.preps)


def unspoken(groups: Sequence[Group], at: int) -> bool:
    """Whether what stands before a frame says that its source has not spoken ("has yet to be | confirmed by the army")."""
    k = at - 1
    while k >= 0 and groups[k].kind == "X":
        k -= 1
    if k < 0:
        return False
    lexeme = groups[k].lexeme
    return groups[k].kind == "G" or (lexeme is not None and lexeme.cue is not None and lexeme.cue.polarity == "no")


def _word_before(sent: Sent, predicate: Predicate, analyser: Analyser) -> int:
    """Where "before" stands behind the interception, with no other event, clause or speaker between; -1 = nowhere."""
    words = analyser.sets["not_yet"]
    for group in sent.groups:
        if group.start < predicate.end:
            continue
        if group.kind in {"S", "P"} and (group.prep or _key(sent, group.first, group.last)) in words:
            return group.start
        if group.kind in {"v", ".", "K", "R", "S", "C", "F"}:
            return -1
    return -1


def _key(sent: Sent, first: int, last: int) -> str:
    return " ".join(word.key for word in sent.words[first:last])


def _by_another(clause: Clause, stopped: Predicate, kept: Predicate) -> bool:
    """Whether the clause of what followed names who did it, or the verbal noun does (قبل وصول الشرطة)."""
    if kept.of is not None:
        return True
    own = clause.subject
    return clause.index != stopped.clause and own is not None and any(own is group for group in clause.groups)
