"""Arabic refusals of what others told: who rejects somebody's word denies it (رفض الجيش مزاعم الوزارة بالسيطرة على البلدة)."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from marsad.extract.blame_ar import bare_behind
from marsad.extract.reading import Group, Sent, index_of
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role, Stance
from marsad.model.lexicon import Saying

#: What who claims it did himself.
_OWN = frozenset({EventType.CAPTURE, EventType.ADVANCE, EventType.INTERCEPTION})
_DENIES = Saying(Stance.DENIES.value, ("object",), strict=True)


def reject(sent: Sent, analyser: Analyser) -> None:
    """Make a verb of refusing one of denying where what is refused is somebody's word."""
    for clause in sent.clauses if analyser.arabic else ():
        verb = clause.verb
        if verb is None or verb.lexeme is None or verb.lemma not in analyser.sets["rejecting"] or verb.negated:
            continue
        if bare_behind(clause, verb, analyser.sets["words_of_others"], analyser) is not None:
            verb.lexeme = msgspec.structs.replace(verb.lexeme, saying=_DENIES, cue=None)


def whose_doing(sent: Sent, analyser: Analyser) -> None:
    """Make who denies an accusation the one accused (نفى الجيش اتهامات الحركة بقصف السوق), and whose claim of having taken
    something is denied the one who took it (نفى الجيش مزاعم الحركة بالسيطرة على البلدة).
    """
    for clause in sent.clauses:
        verb, groups = clause.verb, clause.groups
        saying = verb.lexeme.saying if verb is not None and verb.lexeme is not None else None
        if saying is None or saying.stance != Stance.DENIES or clause.subject is None:
            continue
        for predicate in sent.predicates:
            at = index_of(groups, predicate.group) - 1 if predicate.clause == clause.index else -1
            if at < 1 or predicate.word != predicate.group.head or predicate.group.prep not in analyser.sets["charge"]:
                continue
            while at > 1 and groups[at].kind != "np":
                at -= 1  # اتهامات الجيش | لها | بقصف
            accused, own = (_of_words(groups[at], name, analyser) for name in ("accusations", "words_of_others"))
            teller = _named(sent, groups[at])
            if not accused and not own and not groups[at].prep:
                teller = groups[at]
                accused, own = (
                    _of_words(groups[at - 1], name, analyser) for name in ("accusations", "words_of_others")
                )
            own = own and not accused and any(s.type in _OWN for s in predicate.senses)
            doer = clause.subject if accused else teller if own else None
            if doer is not None and (predicate.subject is None or predicate.subject in (teller, doer)):
                predicate.given[Role.ACTOR], predicate.subject = doer, None


def _named(sent: Sent, word: Group) -> Group | None:
    """The party whose word a phrase is, where its name stands in it (مزاعم | الدعم السريع)."""
    hit = word.hits[-1] if word.hits and word.hits[-1].last == word.last else None
    if hit is None or hit.first == word.first or hit.refs[0][0] != "a":
        return None
    start = sent.starts[hit.first] + hit.pre
    return replace(
        word, first=hit.first, head=hit.first, start=start, hits=[hit], noun="", reading=None, lexeme=None, prep=""
    )


def _of_words(group: Group, name: str, analyser: Analyser) -> bool:
    """Whether the head of a phrase is one of a list of nouns of saying."""
    if group.kind != "np" or group.reading is None or group.reading.form in {"act", "pas"}:
        return False  # متهمة الجيش
    return analyser.lemma(group.reading) in analyser.sets[name]
