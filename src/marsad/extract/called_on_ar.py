"""Whom an Arabic noun of demanding calls on to do what stands behind it: he is to do it, not who calls.

::

    كررت الأمم المتحدة دعوتها | إسرائيل | إلى الانسحاب
    جددت مصر دعوتها | لقوات الدعم السريع | إلى الانسحاب
    وجهت الجامعة دعوة | إلى الحوثيين | للإفراج عن الموظفين
    دعت الخارجية إسرائيل إلى وقف | الغارات

What such a noun asks for without a verb (دعوة أممية إلى وقف القتال) has not come about.
"""

from __future__ import annotations

from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of, names_actor
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Stance
from marsad.model.lexicon import Cue

_TOLD = frozenset({"force", "group", "people", "official", "state", "body", "part", "source"})
_PASSED = frozenset({"P", "T", "B"})
_BY = "ب"
_ASKED_FOR = Cue(phase="planned")


def called_on(clause: Clause, predicate: Predicate, words: Analyser) -> Group | None:
    """The phrase between a noun of demanding and what it demands, as far as it is somebody who can be asked."""
    at = index_of(clause.groups, predicate.group)
    while at > 0 and clause.groups[at].genitive:
        at -= 1  # دعوتها إسرائيل إلى وقف | الغارات
    if at < 0 or not clause.groups[at].prep:
        return None
    before = [g for g in clause.groups[:at] if g.kind not in _PASSED]
    while before and before[-1].joined and before[-1].kind == "np":
        before.pop()  # دعوته الجيش | والدعم السريع | إلى
    if len(before) < 2 or before[-1].kind != "np":
        return None
    asked, demand = before[-1], before[-2]
    if not (asked.noun in _TOLD or names_actor(asked)) or (asked.prep and asked.prep not in words.sets["dative"]):
        return None
    if demand.kind != "np" or demand.lexeme is None or demand.reading is None or not _demands(demand):
        return None
    return asked if asked.prep or demand.reading.enclitic else None


def ask_for(sent: Sent, words: Analyser) -> None:
    """Have what a noun of demanding asks for, told by no verb of saying, be planned (وسط دعوات | إلى الانسحاب)."""
    for predicate in sent.predicates:
        clause = sent.clauses[predicate.clause]
        if predicate.group.kind != "np" or predicate.dropped:
            continue
        if predicate.group.prep in words.sets["heeding"] and _demands(predicate.group):
            predicate.dropped = "heeded: what it asks for is told"
        if clause.speaks:
            continue
        at = index_of(clause.groups, predicate.group)
        while at > 0 and clause.groups[at].genitive and not _ends_in_preposition(clause.groups[at - 1]):
            at -= 1
        called = at > 0 and not clause.groups[at].prep and _ends_in_preposition(clause.groups[at - 1])
        if at < 1 or not (called or clause.groups[at].prep in {*words.sets["dative"], _BY}):
            continue  # وسط دعوات إلى | الانسحاب is one phrase with its preposition
        before = [g for g in clause.groups[:at] if g.kind not in _PASSED]
        asked = before.pop() if len(before) > 1 and _may_be_asked(before[-1], words) else None
        if len(before) > 1 and not before[-1].prep and _may_be_asked(before[-1], words):
            before.pop()  # دعوة | أممية | للأطراف
        if before and before[-1].kind == "np" and _demands(before[-1]):
            if all(not cue.phase for cue in predicate.cues):
                predicate.cues.append(_ASKED_FOR)
            if asked is not None and asked.prep and predicate.subject is None and not predicate.given:
                predicate.subject = asked


def _may_be_asked(group: Group, words: Analyser) -> bool:
    """Whether a phrase behind a noun of demanding is somebody who is asked, or by whose adjective it tells who asks (دعوة | أممية)."""
    named = not group.prep and names_actor(group)
    return group.kind == "np" and (named or (group.prep in words.sets["dative"] and group.noun in _TOLD))


def _ends_in_preposition(group: Group) -> bool:
    """Whether a noun of demanding is a phrase that has its preposition in it (دعوات إلى)."""
    return group.kind == "np" and group.lexeme is not None and group.lexeme.pos == "phrase" and _demands(group)


def stops(predicate: Predicate) -> bool:
    """Whether an event noun is the genitive of a word for its end (وقف | الغارات): who is called on is to end his own."""
    return predicate.group.genitive and any(cue.polarity == "no" for cue in predicate.cues)


def _demands(group: Group) -> bool:
    if group.lexeme is None or (group.reading is not None and group.reading.form == "act"):
        return False
    saying = group.lexeme.saying
    asks = any(sense.type == EventType.DEMAND for sense in group.lexeme.senses)
    return asks or (saying is not None and saying.stance == Stance.DEMANDS)
