"""Arabic events that are only to come because of what they hang on, though their own form does not tell it.

"Will not hand over its arms *before the departure* of the force", "the garrison leaves, *its post to pass* to the army"
(على أن يؤول): what stands behind "before" in a clause of the future, or behind a stipulation, has not happened.
"""

from __future__ import annotations

from marsad.extract.reading import Clause, Predicate, Sent, index_of
from marsad.extract.words import Analyser
from marsad.model.lexicon import Cue
from marsad.text.normalise import key

_PRESENT = frozenset({"pres", "ppres"})


def expect(sent: Sent, words: Analyser) -> None:
    """Mark such events as planned, and those told with "now" beside them as going on."""
    until = words.sets.get("until", frozenset())
    stipulating = words.sets.get("stipulating", frozenset())
    for predicate in sent.predicates:
        clause = sent.clauses[predicate.clause]
        if predicate.group.kind == "np":
            to_come = (predicate.group.prep in until and _future(sent, clause)) or _to_include(predicate, clause)
            to_come = to_come or takes_time(predicate, clause, words)
            due = predicate.governor == "phase" and clause.verb is not None and predicate.group is clause.subject
            if due and clause.word in stipulating and _stipulated(sent, clause):
                predicate.cues = [Cue(phase="planned")]  # على أن يستكمل نقل الأسلحة
        else:
            to_come = clause.word in stipulating and _stipulated(sent, clause)
        if to_come and not any(cue.phase for cue in predicate.cues):
            predicate.cues.append(Cue(phase="planned"))
            predicate.why.append("to come")
    _under_way(sent, words)
    _over(sent)
    _recounted(sent, words)


def takes_time(predicate: Predicate, clause: Clause, words: Analyser) -> bool:
    """Whether a verb of the future tells how long what its subject tells of will take (الانسحاب سيستغرق أسابيع, "the pull-out would
    take four to six weeks").
    """
    verb, group = clause.verb, predicate.group
    opens = next((g for g in clause.groups if g.kind == "np" and not g.prep), None)  # whatever stands behind its verb
    if (
        verb is None
        or verb.reading is None
        or not (group is clause.subject or (group is opens and group.end < verb.start))
    ):
        return False
    ahead = verb.future or verb.reading.future or verb.reading.form in {"inf", "jus"}
    return ahead and not verb.negated and verb.lemma in words.sets["takes_time"]


def _recounted(sent: Sent, words: Analyser) -> None:
    """Mark what a toll, a picture or a witness is of as done: it is no aim (حصيلة أولية | للغارة, صور | للقصف); nor is what
    is protested (رفضا | لتعيين أوصياء).
    """
    aftermath = words.sets["aftermath"]
    for predicate in sent.predicates:
        group = predicate.group
        at = index_of(sent.groups, group)
        before = sent.groups[at - 1] if at > 0 else group
        told = before.kind == "np" and before.lexeme is not None and key(before.lexeme.lemma) in aftermath
        reading = before.reading if before.accusative else None
        protested = reading is not None and words.lemma(reading) in words.sets["protested"]
        if ((told and group.definite) or protested) and group.prep in words.sets["belonging"]:
            predicate.cues.append(Cue(phase="done"))
            predicate.why.append("told of afterwards")


def _under_way(sent: Sent, words: Analyser) -> None:
    """Mark what a note tells with "now" beside it as going on (قوات الاحتلال تداهم الآن الحي، اشتباكات الآن)."""
    now = words.sets["right_now"]
    for k, group in enumerate(sent.groups):
        if group.kind not in {"T", "B"} or group.last - group.first > 1 or sent.words[group.first].key not in now:
            continue
        after = sent.groups[k + 1].kind if k + 1 < len(sent.groups) else ""
        if after == ":":
            continue  # طويلة الآن: whose note it is
        for predicate in sent.predicates:
            beside = predicate.clause == group.clause or (k == 0 and after == ".")  # الآن | قذائف تنهال
            if beside and _told_live(sent, predicate):
                predicate.cues.append(Cue(phase="ongoing"))
                predicate.why.append("now")


def _over(sent: Sent) -> None:
    """Mark what is told to have gone on for so long as over (معارك استمرت ثلاثة أيام)."""
    for clause in sent.clauses:
        verb = clause.verb
        cue = verb.lexeme.cue if verb is not None and verb.lexeme is not None else None
        if verb is None or cue is None or cue.phase != "ongoing" or verb.reading is None or verb.reading.form != "past":
            continue
        behind = next((g for g in clause.groups if g.start >= verb.end and g.kind not in {"P", "B"}), None)
        if behind is not None and (behind.kind == "T" or behind.noun in {"time", "unit"}) and not behind.prep:
            for predicate in sent.predicates:
                if any(own is cue for own in predicate.cues):
                    predicate.cues.append(Cue(phase="done"))


def _told_live(sent: Sent, predicate: Predicate) -> bool:
    """Whether the predicate is a present verb, or an event noun that heads a clause without a verb."""
    if predicate.group.kind == "v":
        return predicate.reading.form in _PRESENT and not predicate.reading.future
    return predicate.group.kind == "np" and not predicate.group.prep and sent.clauses[predicate.clause].verb is None


def _to_include(predicate: Predicate, clause: Clause) -> bool:
    """Whether the event is the subject of a verb in the future that tells none (عملية التسليم ستشمل الميناء)."""
    verb = clause.verb
    if verb is None or predicate.group is not clause.subject or predicate.group.end > verb.start:
        return False
    tells = verb.lexeme is not None and bool(verb.lexeme.senses or verb.lexeme.saying or verb.lexeme.cue)
    return not tells and (verb.future or (verb.reading is not None and verb.reading.future))


def _future(sent: Sent, clause: Clause) -> bool:
    """Whether the clause's verb tells what is to come, or what is refused or planned."""
    verb = clause.verb
    if verb is None:
        return False
    if verb.future or (verb.reading is not None and verb.reading.future):
        return True
    told = [p for p in sent.predicates if p.clause == clause.index and not _bare_time(p)]
    return any(cue.phase == "planned" for p in told for cue in p.cues)


def _bare_time(predicate: Predicate) -> bool:
    """Whether the predicate stands behind a preposition itself."""
    return predicate.group.kind == "np" and bool(predicate.group.prep)


def _stipulated(sent: Sent, clause: Clause) -> bool:
    """Whether a present verb behind "provided that" is no content of a verb of saying (أكد على أن)."""
    verb = clause.verb
    outer = sent.clauses[clause.parent] if clause.parent >= 0 else None
    speaks = outer is not None and outer.verb is not None and outer.verb.lexeme is not None and outer.verb.lexeme.saying
    apart = outer is not None and any(g.kind == "," and g.end <= clause.groups[0].start for g in outer.groups[-1:])
    return verb is not None and verb.reading is not None and verb.reading.form in _PRESENT and (apart or not speaks)
