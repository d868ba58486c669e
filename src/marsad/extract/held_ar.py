"""Arabic places that are told of as under somebody's control or fire: مدينة نيالا | الخاضعة لسيطرة القوات، المخيم | تحت القصف; and
who has, or has no longer, what stands behind a pronoun that means him (التنظيم | لم يعد له | وجود).
"""

from __future__ import annotations

from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of
from marsad.extract.strikes import UNDER
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.lexicon import Cue
from marsad.model.when import Relation


def under_control(sent: Sent, clause: Clause, predicate: Predicate, words: Analyser) -> bool:
    """Make a state of a noun of control behind an adjective of being under it, and give it the place that the adjective
    qualifies; whether it is one.
    """
    _had_by(clause, predicate, words)
    _under_fire(clause, predicate, words)
    states = tuple(s for s in predicate.senses if s.type == EventType.CONTROL)
    if not states or predicate.group.kind != "np":
        return False
    at = next((i for i, g in enumerate(clause.groups) if g is predicate.group), 0)
    adjective = predicate.group.first - 1
    if adjective < 0 or sent.words[adjective].key.removeprefix("ال") not in words.sets["held_under"]:
        return False
    if predicate.group.prep not in words.sets["held_for"] and predicate.lexeme.pos != "phrase":
        return False
    held = _told_of(sent, clause, at, adjective)
    predicate.senses, predicate.group.prep, predicate.governor = states, "", ""
    if held is not None:
        predicate.given.setdefault(Role.PLACE, held)
    return True


def _had_by(clause: Clause, predicate: Predicate, words: Analyser) -> None:
    """Give a noun of being somewhere the pronoun of whoever has it, which stands before it behind a verb or word of being."""
    at = index_of(clause.groups, predicate.group)
    owner = clause.groups[at - 1] if at > 1 else None
    if owner is None or owner.kind != "O" or owner.prep not in words.sets["belonging"] or predicate.group.prep:
        return
    if clause.groups[at - 2].kind not in {"W", "G", "X", "v"} or predicate.subject or predicate.of:
        return
    if any("actor" in s.roles.get(owner.prep, ()) and s.type == EventType.PRESENCE for s in predicate.senses):
        predicate.preps.insert(0, (owner.prep, owner))


def _under_fire(clause: Clause, predicate: Predicate, words: Analyser) -> None:
    """What a clause without another verb says to be under siege or fire is hit, and is so still unless that is told as past
    (لا تزال الفاشر | تحت حصار الدعم السريع).
    """
    types = {sense.type for sense in predicate.senses}
    if predicate.group.prep not in words.sets["beneath"] or not types & UNDER or predicate.object is not None:
        return
    verb = clause.verb
    linking = verb is None or verb.lemma in words.sets["lying"] | words.sets["copulas"]
    at = index_of(clause.groups, predicate.group)
    before = next((g for g in clause.groups[:at] if g.kind == "np" and not g.prep and g.noun != "time"), None)
    thing = clause.subject or before
    if not linking or thing is None or thing.start >= predicate.start:
        return
    predicate.object = thing
    if verb is None or verb.reading is None or verb.reading.form == "pres":
        predicate.cues.append(Cue(phase="ongoing"))


def _told_of(sent: Sent, clause: Clause, at: int, adjective: int) -> Group | None:
    """The phrase that an adjective qualifies, cut before it."""
    for group in reversed(clause.groups[:at]):
        if group.kind == "np" and group.first < adjective:
            if group.last == adjective + 1 and group.head < adjective:
                group.last, group.end = adjective, sent.ends[adjective - 1]
            return group
    return clause.anchor or clause.subject


def hold_since(sent: Sent) -> None:
    """Take a taking told to last from a year on as the holding that it led to (كانت قد سيطرت على السجن | منذ 2017)."""
    for predicate in sent.predicates:
        sense, when = predicate.sense, predicate.when
        if sense is None or when is None or predicate.dropped or sense.type != EventType.CAPTURE:
            continue
        had = any(g.pluperfect for g in sent.clauses[predicate.clause].groups if g.start < predicate.start)
        held = next((s for s in predicate.lexeme.senses if s.type == EventType.CONTROL), None)
        if when.relation is Relation.SINCE and held is not None and had:
            predicate.sense = held
