"""Arabic "but" behind a negation: of what is to come it opens a condition (لن ننسحب إلا بعد إطلاق الأسرى), of what is past it
takes the negation back (لم ينسحب إلا بعد قصف المقر). Beside it "before" behind what stopped somebody: what he did not get to do.
"""

from __future__ import annotations

from marsad.extract.reading import Clause, Group, Sent
from marsad.extract.subjects_ar import may_agree
from marsad.extract.words import Analyser
from marsad.model.claim import EventType
from marsad.model.lexicon import Cue

#: What stops somebody from what he was about to do.
_STOPPED = frozenset({EventType.CASUALTY.value, EventType.ARREST.value})
#: What leaves nobody to do it to.
_OVER = _STOPPED | {EventType.ESCAPE.value, EventType.INTERCEPTION.value, EventType.ATTACK.value}
#: What is done to those who are held.
_OF_HELD = frozenset({EventType.RELEASE.value, EventType.PRISONER_TRANSFER.value})
_HAMZA_BELOW = "\u0625"


def excepts(sent: Sent, group: Group) -> bool:
    """Whether the word is printed as "but" (إلا), not as the "that not" (ألا) of the same letters."""
    return _HAMZA_BELOW in sent.words[group.first].text


def settle(sent: Sent, analyser: Analyser) -> None:
    """Drop the event nouns of a condition; affirm what came about after what stands behind "but"."""
    for clause in sent.clauses:
        _drop_whoever(sent, clause, analyser)
        _await(sent, clause, analyser)
        _prevent(sent, clause, analyser)
        if clause.verb is None and _refused(clause, analyser):
            _drop_demanded(sent, clause, analyser)
        if clause.word not in analyser.sets["unless"] or clause.parent < 0 or len(clause.groups) < 2:
            continue
        first, outer = clause.groups[1], sent.clauses[clause.parent]
        if not (first.kind in {"P", "T"} or first.prep) or not excepts(sent, clause.groups[0]):
            continue
        if _refused(outer, analyser):
            for predicate in sent.predicates:
                if predicate.clause == clause.index and predicate.group.kind == "np":
                    predicate.dropped = "a condition: it has not come"
        elif any(g.kind == "G" for g in outer.groups):
            for predicate in sent.predicates:
                if predicate.group is outer.verb:
                    predicate.cues.append(Cue(polarity="no"))


def _drop_whoever(sent: Sent, clause: Clause, analyser: Analyser) -> None:
    """Drop what "whoever does it" would do (عقوبات على كل من يعرقل الإغاثة): nobody is said to do it."""
    anchor = clause.anchor
    verb = clause.verb.reading if clause.verb is not None else None
    if clause.opener != "rel" or anchor is None or verb is None or verb.form not in {"pres", "ppres"}:
        return
    if sent.words[anchor.head].bare not in analyser.sets["whoever"] or anchor.last != anchor.head + 1:
        return
    for predicate in sent.predicates:
        if predicate.clause == clause.index:
            predicate.dropped = "of whoever does it"


def _prevent(sent: Sent, clause: Clause, analyser: Analyser) -> None:
    """Negate what those who were killed or caught did not get to do (قتلوا قبل أن | يتمكنوا من تفجير أنفسهم, اعتقل
    انتحاري قبل أن | يفجر نفسه).
    """
    verb = clause.verb
    if clause.word not in analyser.sets["before_it"] or verb is None or clause.parent < 0:
        return
    outer = [p for p in sent.predicates if p.group is sent.clauses[clause.parent].verb]
    told = [
        p for p in outer if p.subject is None or not may_agree(verb, p.subject)
    ]  # he who was stopped, not who stopped
    stopped = not clause.subject_given and any(sense.type in _STOPPED for p in told for sense in p.senses)
    over = [p for p in outer if p.passive or all(s.type != EventType.ATTACK for s in p.senses)]  # but رشقوا المنازل
    fled = verb.lemma in analyser.sets["managing"] and any(s.type in _OVER for p in over for s in p.senses)
    set_free = any(s.type in _OF_HELD for p in sent.predicates if p.group is verb for s in p.senses)
    if (not fled and not stopped) or (set_free and not fled):
        return  # اعتقل شابين قبل أن يفرج عنهما
    for predicate in sent.predicates:
        if predicate.clause == clause.index and (stopped or predicate.start > verb.start):
            predicate.cues.append(Cue(phase="planned", polarity="no"))


def _await(sent: Sent, clause: Clause, analyser: Analyser) -> None:
    """The ends that what goes on, or will, waits for may come, and have not (مستمرون حتى | وقف الهجوم | ورفع الحصار)."""
    verb = clause.verb.reading if clause.verb is not None else None
    if verb is not None and verb.form not in {"pres", "ppres"}:
        return
    waits = False
    for group in clause.groups:
        if group.kind in {"v", ".", "K", "R", ","}:
            waits = False
        elif group.kind == "np" and group.prep in analyser.sets["awaiting"]:
            waits = group.reading is not None and group.reading.form == "masdar"
        elif group.kind == "np" and group.prep and group.inner:
            waits = False
        for predicate in sent.predicates if waits else ():
            if predicate.group is group and group.kind == "np":
                predicate.cues.append(Cue(phase="planned", certainty="possible"))


def _drop_demanded(sent: Sent, clause: Clause, analyser: Analyser) -> None:
    """Drop the event nouns that a refusal without a verb names as what must come first, or will not talk about (لا نقاش حول السلاح قبل
    الانسحاب).
    """
    refused = next(g for g in clause.groups if g.kind == "G" and g.lemma in analyser.sets["never"])
    after = next((g for g in clause.groups if g.kind == "np" and g.start > refused.start), None)
    debated = after is not None and sent.words[after.head].bare in analyser.sets["debate"]
    for predicate in sent.predicates:
        group = predicate.group
        behind = predicate.clause == clause.index and group.kind == "np" and group.start > refused.start
        if behind and group.prep in analyser.sets["demanded_first"]:
            predicate.dropped = "a condition: it has not come"
        elif behind and debated and group.prep in analyser.sets["on_topic"]:
            predicate.dropped = "nobody talks of it"


def _refused(clause: Clause, analyser: Analyser) -> bool:
    """Whether the clause denies what is to come."""
    return any(g.kind == "G" and g.lemma in analyser.sets["never"] for g in clause.groups)
