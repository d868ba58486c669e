"""Arabic: what is only said not to have been said makes no claim (لم تعلن الوزارة انسحاب القوات، لم يؤكد أنها انسحبت);
what something is said not to have led to did not happen (لم يسفر الهجوم عن ضحايا); what is a threat threatens nobody
(تشكل الألغام تهديدا).
"""

from __future__ import annotations

from msgspec.structs import replace

from marsad.extract.doers_ar import charged
from marsad.extract.governed import of_group
from marsad.extract.lights import of_things
from marsad.extract.predicates import chain, genitive_of
from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of
from marsad.extract.struck_ar import WITH
from marsad.extract.words import Analyser
from marsad.model.claim import SPEECH_ACTS, EventType, Role, Stance
from marsad.model.lexicon import Cue
from marsad.text.normalise import key

_LIVED_IN = frozenset({"settlement", "area", "building"})
_ARMED = frozenset({"force", "group"})
_THREAT = 4  # phrases back in which the noun for a threat may stand


def unsay(sent: Sent, analyser: Analyser) -> None:
    """Drop the content of negated verbs of telling, without complementiser or with one."""
    for predicate in sent.predicates:
        if predicate.group.kind == "v" and of_things(sent.groups, index_of(sent.groups, predicate.group)):
            predicate.dropped = "it only says of which kind something is"
        elif _names_aim(sent, predicate, analyser):
            predicate.dropped = "what a body is named for"
        else:
            _only_threatened(sent, predicate, analyser)
            _ordered_out(sent, predicate, analyser)
    _only_houses(sent, analyser)
    _in_charge(sent, analyser)
    for clause in sent.clauses:
        verb = clause.verb
        _no_word(sent, clause, analyser)
        _answered(sent, clause, analyser)
        if verb is not None and verb.lemma in analyser.sets["allowing"] and _negated(clause):
            _forbid(sent, clause)
        if verb is not None and verb.lemma in analyser.sets["amounting"]:
            _amounts(sent, clause, verb)
        if verb is not None and _negated(clause):
            _without_result(sent, clause, verb, analyser)
        if (
            verb is not None
            and verb.lemma in analyser.sets["disclosing"]
            and (_negated(clause) or _without(sent, clause))
        ):
            _undisclosed(sent, clause, verb)
        if verb is None or verb.lemma not in analyser.sets["telling"] or not _negated(clause):
            continue
        inside = {id(p) for g in chain(clause, verb.of) for p in of_group(sent, g)} if verb.of is not None else set()
        told = _content(sent, clause)
        for predicate in sent.predicates:
            if id(predicate) in inside or predicate.clause in told:
                predicate.dropped = "nobody said so"
    _any_such(sent, analyser)


def _answered(sent: Sent, clause: Clause, analyser: Analyser) -> None:
    """Drop what somebody vows to answer: he will not do it, it was done to him (هدد بالرد على | الهجمات الإسرائيلية)."""
    groups = clause.groups
    for k, answer in enumerate(groups):
        if answer.kind != "np" or not answer.prep or answer.reading is None or answer.last > answer.head + 1:
            continue
        if analyser.lemma(answer.reading) not in analyser.sets["answering"] or not _vowed(groups[:k]):
            continue
        behind = next((g for g in groups[k + 1 : k + 3] if g.kind != "P"), None)
        if behind is not None and behind.kind == "np" and behind.prep:
            for predicate in sent.predicates:
                if predicate.group is behind:
                    predicate.dropped = "what somebody vows to answer"


def _vowed(before: list[Group]) -> bool:
    """Whether a verb of threatening or promising stands before."""
    sayings = [g.lexeme.saying for g in before if g.lexeme is not None and g.lexeme.saying is not None]
    return bool(sayings) and sayings[-1].stance in {"threatens", "promises"}


def _only_threatened(sent: Sent, predicate: Predicate, analyser: Analyser) -> None:
    """Have what a noun for a threat is of be to come, if at all, or not to come where the threat is taken back (أطلقوا تهديدات |
    بقصف المطار، تراجعوا عن تهديدهم | بقصفه; but نفذوا تهديدهم بقصفه).
    """
    group, at = predicate.group, index_of(sent.groups, predicate.group)
    if group.kind != "np" or group.prep != WITH or predicate.word != group.head or predicate.reading.form != "masdar":
        return
    before = [g for g in sent.groups[max(0, at - _THREAT) : max(0, at)] if g.kind != "P"]
    whose = before.pop() if len(before) > 1 and not _threat(before[-1]) and _threat(before[-2]) else None
    threat, verb = before[-1] if before else None, sent.clauses[predicate.clause].verb
    if threat is None or not _threat(threat) or predicate.governor == "said":
        return
    if verb is not None and verb.of is threat and verb.lemma in analyser.sets["carrying_out"]:
        return
    if whose is not None and whose.kind == "np" and not (whose.prep or whose.joined):
        predicate.given.setdefault(Role.ACTOR, whose)  # تهديد | إسرائيل | بقصف المطار
    elif threat.prep in analyser.sets["adjunct"] or (verb is not None and verb.lemma in analyser.sets["receiving"]):
        predicate.governor = "threatened"  # by somebody else
    ended = [cue for own in of_group(sent, threat) for cue in own.cues if cue.polarity == "no"]
    predicate.cues.append(Cue(phase="planned", polarity="no") if ended else Cue(phase="planned", certainty="possible"))


def _ordered_out(sent: Sent, predicate: Predicate, analyser: Analyser) -> None:
    """Have a town that somebody orders or warns to be cleared be left by those who live there, not by him (أصدر الجيش إنذارا | بإخلاء
    بلدة الخيام; but أمر القائد | بإخلاء القاعدة).
    """
    group, left = predicate.group, predicate.of or predicate.object
    types = {sense.type for sense in predicate.senses}
    if group.prep != WITH or not {EventType.WITHDRAWAL, EventType.DISPLACEMENT} <= types or left is None:
        return
    own = sent.clauses[predicate.clause].groups
    before = [g for g in own[: max(0, index_of(own, group))] if g.kind not in {"P", "T"}][-_THREAT:]
    verb = sent.clauses[predicate.clause].verb
    noun = next((g for g in before if g.kind == "np" and _orders(g, analyser)), None)
    alone = verb is not None and verb.of is None and verb.lemma in analyser.sets["orders_out"]
    own_men = any(g.kind == "np" and g.prep and g.noun in _ARMED for g in before)  # أوامر | لقواتها | بإخلاء البلدة
    if (left.noun or sent.words[left.head].topic) not in _LIVED_IN or own_men or (noun is None and not alone):
        return
    away = next(sense for sense in predicate.senses if sense.type == EventType.WITHDRAWAL)
    driven = replace(away, type=EventType.DISPLACEMENT.value, phase="planned", needs={}, never={})
    predicate.senses, predicate.governor = (driven,), "threatened"
    predicate.given.pop(Role.ACTOR, None)
    if predicate.subject is sent.clauses[predicate.clause].subject:
        predicate.subject = None


def _orders(group: Group, analyser: Analyser) -> bool:
    """Whether a phrase is a noun for an order, a threat or a warning."""
    told = key(group.lexeme.lemma) if group.lexeme is not None else ""
    return told in analyser.sets["warnings"] or told in analyser.sets["orders"] or _threat(group)


def _threat(group: Group) -> bool:
    """Whether a phrase is a noun for a threat."""
    saying = group.lexeme.saying if group.lexeme is not None else None
    return group.kind == "np" and saying is not None and saying.stance == Stance.THREATENS


def _names_aim(sent: Sent, predicate: Predicate, analyser: Analyser) -> bool:
    """Whether an event noun is in the name of a body whose work it is (مشروع «مسام» السعودي | لنزع الألغام)."""
    group, at = predicate.group, index_of(sent.groups, predicate.group)
    body = sent.groups[at - 1] if at > 0 else None
    if group.kind != "np" or group.prep not in analyser.sets["belonging"] or body is None or body.kind != "np":
        return False
    if predicate.word != group.head or body.last != group.first or not (body.definite or body.hits):
        return False
    heads = (r for k in range(body.first, body.last) for r in sent.words[k].readings if r.pos == "noun")
    return any(analyser.lemma(r) in analyser.sets["named_for_aim"] for r in heads)


def _no_word(sent: Sent, clause: Clause, analyser: Analyser) -> None:
    """Drop what there is no word of (لم ترد معلومات | عن خسائر بشرية، من دون أنباء | عن إصابات)."""
    sets = analyser.sets
    for k, word in enumerate(clause.groups):
        picks = [sent.picks[i] for i in range(word.first, word.last)] if word.kind == "np" else []
        _no_reason(sent, clause, k, analyser)
        if not any(pick is not None and analyser.lemma(pick) in sets["word_of"] for pick in picks):
            continue
        if not any(g.kind == "G" or (g.cue is not None and g.cue.polarity == "no") for g in clause.groups[:k]):
            continue
        for predicate in sent.predicates:
            if predicate.clause == clause.index and predicate.start > word.end and predicate.group.kind == "np":
                predicate.dropped = "there is no word of it"
            elif predicate.clause == clause.index and predicate.end <= word.start:
                predicate.preps = [(prep, g) for prep, g in predicate.preps if g.start < word.end]
        for group in clause.groups[k:]:
            if group.kind in {",", ".", "v", "S", "K", "R"}:
                break
            if group.kind in {"np", "P", "T"}:
                group.kind = "x"  # دون ورود معلومات | عن خسائر بشرية أو مادية: nobody's word, and from nowhere
        return


def _no_reason(sent: Sent, clause: Clause, k: int, analyser: Analyser) -> None:
    """Drop that of which only the reasons are said not to be told (دون إيضاح أسباب | اعتقاله): it is told already."""
    word = clause.groups[k]
    if word.kind != "np" or word.lexeme is None or word.lexeme.lemma not in analyser.sets["reason_of"]:
        return
    if any(g.cue is not None and g.cue.polarity == "no" for g in clause.groups[:k]):
        for predicate in sent.predicates:
            if predicate.group is word and predicate.word > word.head:
                predicate.dropped = "why it was done is not told"


def _only_houses(sent: Sent, analyser: Analyser) -> None:
    """Drop what a relative clause without a number says of a building: whom it houses (استهدف القصف مدرسة تؤوي نازحين)."""
    for predicate in sent.predicates:
        clause = sent.clauses[predicate.clause]
        if (
            analyser.lemma(predicate.reading) in analyser.sets["sheltering"]
            and clause.opener == "rel"
            and clause.parent >= 0
        ):
            if not any(clause.last > count.first >= predicate.word for count in sent.counts):
                predicate.dropped = "it only says what the building is"


def _in_charge(sent: Sent, analyser: Analyser) -> None:
    """Drop what somebody is only told to have been responsible for (كان مسؤولا عن | إطلاق الصواريخ): his office, no event."""
    for predicate in sent.predicates:
        clause = sent.clauses[predicate.clause]
        who = charged(sent, clause, predicate, analyser)
        was = who is not None and any(g.kind == "X" and g.end <= who.start for g in clause.groups)
        if who is not None and was and who.noun == "official" and not (who.definite or who.prep):
            predicate.dropped = "what somebody was in charge of"


def _undisclosed(sent: Sent, clause: Clause, verb: Group) -> None:
    """Drop the event nouns behind a negated verb of making known: they are only what nobody said more of (لم تحدد الجهات أسباب
    المواجهات، دون أن تكشف حصيلة القتلى).
    """
    for predicate in sent.predicates:
        if predicate.clause == clause.index and predicate.group.kind != "v" and predicate.start >= verb.end:
            predicate.dropped = "nobody said more of it"


def _any_such(sent: Sent, analyser: Analyser) -> None:
    """Drop the events of which only some, should there be any, are spoken of (أمر الجيش بالتصدي لأي توغل): none is told; under a
    negation there is none, and who denies any speaks of what others told (نفى الجيش أي انسحاب).
    """
    for predicate in sent.predicates:
        group = predicate.group
        if (
            group.kind != "np"
            or group.first >= predicate.word
            or sent.words[group.first].bare not in analyser.sets["any"]
        ):
            continue
        verb = sent.clauses[predicate.clause].verb
        if verb is not None and verb.lexeme is not None and verb.lexeme.saying is not None:
            if verb.lexeme.saying.stance == Stance.DENIES and not verb.negated:
                continue
        if predicate.word == group.head and not any(cue.polarity == "no" for cue in predicate.cues):
            if not predicate.dropped and not predicate.nobody:
                predicate.dropped = "any such, if there is one"


def _amounts(sent: Sent, clause: Clause, verb: Group) -> None:
    """Drop the speech acts that are only what the subject of a verb of being is said to be."""
    for group in clause.groups:
        if group.kind == "np" and not group.prep and group.start >= verb.end:
            for predicate in of_group(sent, group):
                if all(sense.type in SPEECH_ACTS for sense in predicate.senses):
                    predicate.dropped = "what it is, not what is said"


def _without_result(sent: Sent, clause: Clause, verb: Group, analyser: Analyser) -> None:
    """Deny what a negated verb of leading to something has behind its preposition, itself or as its genitive (لم يسفر القصف
    عن وقوع | إصابات).
    """
    for group in clause.groups:
        dealt = not group.prep and verb.lemma in analyser.sets["dealing"] and group.start > verb.end
        if not dealt and (not group.prep or f"{verb.lemma} {group.prep}" not in analyser.sets["leads"]):
            continue
        if any(verb.last <= i < group.first for i in sent.exceptive):
            return  # لم يسفر القصف سوى | عن إصابة شخصين
        lent = genitive_of(clause, group)
        for predicate in [*of_group(sent, group), *(of_group(sent, lent) if lent is not None else ())]:
            if dealt and not all(sense.type == EventType.CASUALTY for sense in predicate.senses):
                continue
            predicate.nobody = True
            if all(cue.polarity != "no" for cue in predicate.cues):
                predicate.cues.append(Cue(polarity="no"))
            for cause in of_group(sent, clause.subject) if clause.subject is not None else ():
                if not _told_before(sent, cause):
                    cause.governor = cause.governor or "led"  # that it hurt nobody is news of it


def _told_before(sent: Sent, cause: Predicate) -> bool:
    """Whether the sentence, or the one before, told of an event of the same type: then the noun only points back to it."""
    earlier = sent.earlier.predicates if sent.earlier is not None else []
    types = {sense.type for sense in cause.senses}
    before = [p for p in sent.predicates if p.end <= cause.start]
    return any(not p.dropped and any(sense.type in types for sense in p.senses) for p in [*earlier, *before])


def _forbid(sent: Sent, clause: Clause) -> None:
    """Drop what a clause without a verb would have somebody's land be for, where that is not allowed (لن يسمح بأن تكون أراضيه
    منطلقا للاعتداء على جيرانه).
    """
    for each in sent.clauses:
        if each.parent == clause.index and each.opener == "comp" and each.verb is None:
            for predicate in sent.predicates:
                if predicate.clause == each.index:
                    predicate.dropped = "it is not allowed"


def _negated(clause: Clause) -> bool:
    """Whether a negation stands right before the clause's verb."""
    verb = clause.verb
    before = [g for g in clause.groups if verb is not None and g.end <= verb.start]
    return bool(before) and before[-1].kind == "G"


def _without(sent: Sent, clause: Clause) -> bool:
    """Whether a word that says that something is not done stands right before the clause's verb (دون أن | تحدد)."""
    verb = clause.verb
    before = [g for g in sent.groups if verb is not None and g.end <= verb.start]
    cue = before[-1].lexeme.cue if before and before[-1].kind == "W" and before[-1].lexeme is not None else None
    return cue is not None and cue.polarity == "no"


def _content(sent: Sent, clause: Clause) -> set[int]:
    """The clauses of a verb's content, and those joined to their verbs."""
    found = {c.index for c in sent.clauses if c.opener == "comp" and c.parent == clause.index}
    for each in sent.clauses:
        if each.opener == "coord" and each.parent in found and each.verb is not None and each.verb.joined:
            found.add(each.index)
    return found
