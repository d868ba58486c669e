"""Arabic refusals of what others told: who rejects somebody's word denies it (رفض الجيش مزاعم الوزارة بالسيطرة على البلدة)."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from marsad.extract.blame_ar import bare_behind
from marsad.extract.governed import REFUSABLE
from marsad.extract.reading import Group, Sent, index_of
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role, Stance
from marsad.model.lexicon import Cue, Saying

#: What who claims it did himself.
_OWN = frozenset({EventType.CAPTURE, EventType.ADVANCE, EventType.INTERCEPTION})
_REFUSABLE = REFUSABLE | {EventType.TALKS.value, EventType.DISARMAMENT.value, EventType.CEASEFIRE.value}
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


def refuse_plans(sent: Sent, analyser: Analyser) -> None:
    """Have what a proposal is for not come about where somebody refuses the proposal (رفضت الحركة عرضا | لهدنة): he does not do it."""
    for clause in sent.clauses:
        verb, groups, at = clause.verb, clause.groups, 0
        if verb is None or verb.lexeme is None or verb.lemma not in analyser.sets["rejecting"]:
            continue
        if verb.negated or verb.passive or clause.subject is None:
            continue
        at = index_of(groups, verb)
        plan = next((g for g in groups[at + 1 :] if g.kind == "np" and g is not clause.subject), None)
        if plan is None or plan.prep or plan.lexeme is None or plan.lexeme.lemma not in analyser.sets["proposals"]:
            continue
        event = next((p for p in sent.predicates if p.clause == clause.index and p.start > plan.start), None)
        if event is None or event.dropped or event.group.kind != "np" or not event.senses:
            continue
        told = any(cue.polarity == "no" for cue in event.cues)
        if not told and all(sense.type in _REFUSABLE for sense in event.senses):
            event.cues.append(Cue("planned", "no"))
            event.given.setdefault(Role.ACTOR, clause.subject)
            event.subject = clause.subject


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
