"""Arabic: what the words around a verb say of how far its event has come: that it may be, still goes on, or came without."""

from __future__ import annotations

from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.model.claim import EventType, Phase
from marsad.model.lexicon import Cue
from marsad.model.report import SentenceKind

_PAST = frozenset({"past", "ppast", "pp"})
_PRESENT = frozenset({"pres", "ppres", "jus"})
_AIM = "ل"
_HAMZA_BELOW = "\u0625"  # إن tells what is


def maybe(predicate: Predicate, sent: Sent) -> bool:
    """Whether قد stands before a present verb: it may be."""
    verb = predicate.by or predicate.group
    if verb.kind != "v" or verb.reading is None or verb.reading.form not in _PRESENT:
        return False
    groups = sent.clauses[predicate.clause].groups
    return any(g.kind == "X" and g.opener == "maybe" and g.last == verb.first for g in groups)


def maybe_governed(predicate: Predicate, sent: Sent) -> bool:
    """Whether the verb of phase that governs the event noun is itself only possible (قد تكثف ضرباتها)."""
    verb = sent.clauses[predicate.clause].verb
    if verb is None or verb.reading is None or verb.reading.form not in _PRESENT or verb.of is not predicate.group:
        return False
    groups = sent.clauses[predicate.clause].groups
    maybe = any(g.kind == "X" and g.opener == "maybe" and g.last == verb.first for g in groups)
    return maybe and verb.lexeme is not None and verb.lexeme.cue is not None


def still(predicate: Predicate, cue: Cue, sent: Sent) -> bool:
    """Whether what a cue tells as done goes on: a verb of completing in the present (تستكمل إزالة الألغام)."""
    if cue.phase != Phase.DONE or sent.sentence.kind is SentenceKind.HEADLINE:
        return False
    clause = sent.clauses[predicate.clause]
    verb = clause.verb
    if (
        verb is None
        or verb.lexeme is None
        or verb.lexeme.cue is not cue
        or verb.reading is None
        or clause.opener == "sub"
    ):
        return False
    if any(g.kind == "G" and g.start < verb.start for g in clause.groups):
        return False  # لم تسمح إلا بدخول شاحنتين
    return verb.reading.form == "pres" and not (verb.future or verb.reading.future) and verb is not predicate.group


def without(predicate: Predicate, sent: Sent) -> bool:
    """Whether the verb tells without what a past verb before it happened (أخلوا نقطتين من دون أن ينسحبوا)."""
    clause = sent.clauses[predicate.clause]
    outer = sent.clauses[clause.parent] if clause.opener == "coord" and clause.parent >= 0 else None
    if outer is None or outer.verb is None or outer.verb.reading is None or not outer.groups:
        return False
    opens = outer.groups[-1].kind == "W" and outer.groups[-1].cue in predicate.cues and not predicate.group.joined
    return opens and outer.verb.reading.form in _PAST


def had_come(predicate: Predicate, sent: Sent) -> bool:
    """Whether a relative clause tells in the past what had come about before somebody demanded, promised or threatened
    (طالبت بالإفراج عن صحفيين | اعتقلوا في البلدة).
    """
    past = predicate.group.kind == "v" and predicate.reading.form in _PAST
    return past and sent.clauses[predicate.clause].opener == "rel"


def did_before(predicate: Predicate, sent: Sent) -> bool:
    """Whether a verbal noun tells for what somebody was arrested, whose pronoun it has (أوقفت المواطن | لإطلاقه النار), or what a
    noun before it condemns (إدانات عربية | للهجوم): it was done.
    """
    if _condemned(predicate, sent):
        return True
    verb = sent.clauses[predicate.clause].verb
    if verb is None or verb.lexeme is None or verb.reading is None or verb.reading.form not in _PAST:
        return False
    arrests = any(sense.type == EventType.ARREST.value for sense in verb.lexeme.senses)
    return arrests and predicate.reading.form == "masdar" and predicate.reading.enclitic[:1] == "3"


def aimed(predicate: Predicate) -> bool:
    """Whether an event noun stands behind the «ل» of an aim (كانت تحتشد | للهجوم على القاعدة)."""
    return predicate.group.kind == "np" and predicate.group.prep == _AIM and predicate.reading.form in {"masdar", "sg"}


def _condemned(predicate: Predicate, sent: Sent) -> bool:
    """Whether a noun of condemning, with whose it is, stands right before the event."""
    before = [g for g in sent.clauses[predicate.clause].groups if g.end <= predicate.group.start and g.kind != "P"]
    while len(before) > 1 and before[-1].genitive:
        before.pop()
    noun = before[-1] if before and before[-1].kind == "np" else None
    senses = noun.lexeme.senses if noun is not None and noun.lexeme is not None else ()
    return bool(senses) and all(sense.type == EventType.CONDEMNATION.value for sense in senses)


def subjunctive(predicate: Predicate, sent: Sent) -> bool:
    """Whether a present verb stands right behind أن: it is only to come about (يجب أن تنسحب), whatever is said of that."""
    verb = predicate.by or predicate.group
    return verb.kind == "v" and behind_that(verb, sent)


def come_already(predicate: Predicate, cue: Cue) -> bool:
    """Whether what may be is told in the past: it has come, or not (يمكن أن تكون القوات قد انسحبت)."""
    may = cue.phase == Phase.PLANNED and bool(cue.certainty) and not predicate.reading.future
    told = predicate.group.kind == "v" and predicate.reading.feats[:1] == "3"  # may hit: no past
    return may and told and predicate.reading.form in {"past", "ppast"}


def fronted(sub: Clause, sent: Sent) -> Phase | None:
    """The phase of a present verb in a clause of time that stands before its main one (قبل أن تنسحب القوات قصفت البلدة)."""
    behind = (c.verb for c in sent.clauses if c.parent == sub.index and c.opener == "coord" and c.verb is not None)
    main = next((verb for verb in behind if not verb.joined), None)
    if main is None or main.reading is None:
        return None
    if main.future or main.reading.future:
        return Phase.PLANNED
    return Phase.DONE if main.reading.form in _PAST else None


def behind_that(verb: Group, sent: Sent) -> bool:
    """Whether an Arabic present verb stands right behind the أن of what is to come (but: أنها تنسحب، قبل أن تنسحب)."""
    clause = sent.clauses[verb.clause] if verb.clause >= 0 else None
    if clause is None or clause.opener != "comp" or verb.reading is None or verb.reading.form not in _PRESENT:
        return False
    before = [g for g in clause.groups if g.end <= verb.start]
    that = before[0] if [g.kind for g in before] == ["K"] else None
    word = sent.words[that.last - 1] if that is not None else None
    return word is not None and _HAMZA_BELOW not in word.text and word.key.endswith(clause.word.split(" ")[-1])
