"""Arabic: what the words around a verb say of how far its event has come: that it may be, still goes on, or came without."""

from __future__ import annotations

from marsad.extract.reading import Predicate, Sent
from marsad.model.claim import Phase
from marsad.model.lexicon import Cue
from marsad.model.report import SentenceKind

_PAST = frozenset({"past", "ppast", "pp"})
_PRESENT = frozenset({"pres", "ppres", "jus"})


def maybe(predicate: Predicate, sent: Sent) -> bool:
    """Whether قد stands before a present verb: it may be."""
    if predicate.reading.form not in _PRESENT or predicate.group.kind != "v":
        return False
    groups = sent.clauses[predicate.clause].groups
    return any(g.kind == "X" and g.opener == "maybe" and g.last == predicate.group.first for g in groups)


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
