"""What a demand, threat, promise or denial only refers to as so: it is asserted, whatever is demanded or denied around it."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.by_event import HARM
from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of
from marsad.extract.saying_scopes import with_stance
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Phase, Stance

#: Stances of who does not tell that something is so.
WISHES = frozenset({Stance.DEMANDS, Stance.THREATENS, Stance.PROMISES, Stance.DENIES})
_PAST = frozenset({"past", "ppast", "pp"})
#: What nobody makes the time of what he asks for: behind "after" it has happened (a release may yet have to).
_SUFFERED = HARM | {t.value for t in (EventType.CLASH, EventType.ARREST, EventType.DISPLACEMENT, EventType.CAPTURE)}


def assert_grounds(predicate: Predicate, sent: Sent, analyser: Analyser) -> None:
    """Let who demands or denies something assert what he tells as its ground or time ("after 30 families fled", بعد أن, إثر مقتل
    ثلاثة), since when (منذ وقف إطلاق النار), and what a relative clause tells as past or as still so (التلال التي لا تزال تحتلها).
    """
    last = predicate.said_by[-1] if predicate.said_by else None
    if last is None or last.stance not in WISHES:
        return
    clause = sent.clauses[predicate.clause]
    while clause.opener == "coord" and clause.parent >= 0:
        clause = sent.clauses[clause.parent]
    grounds = analyser.lexicon.notes.get("grounds", ())
    past = predicate.reading.form in _PAST and clause.opener == "sub" and clause.word in grounds
    since = predicate.group.kind == "np" and predicate.group.prep in analyser.sets["since"]
    state = predicate.reading.form in {"pas", "act"} or predicate.lexeme.pos == "adj"
    describes = analyser.arabic and state and predicate.reading.article  # فتح الطريق | المغلق منذ تموز
    still = describes or (clause.opener == "rel" and any(cue.phase == Phase.ONGOING for cue in predicate.cues))
    still = still or (clause.opener == "rel" and predicate.group.kind == "v" and _is_so(predicate))
    still = still or (last.stance is Stance.DEMANDS and probed(predicate, sent, analyser))
    if past or since or still or _is_ground(predicate, clause, last.start, sent, analyser):
        predicate.said_by[-1] = with_stance(last, Stance.ASSERTS.value, last.cue)


def _is_so(predicate: Predicate) -> bool:
    """Whether a verb that qualifies something tells of what has happened or lasts, no matter what is wished around it (the men
    who were abducted, النقاط التي تحتلها).
    """
    lasts = any(EventType(sense.type).is_state for sense in predicate.senses)
    return not predicate.group.future and (predicate.reading.form in _PAST or lasts)


def _is_ground(predicate: Predicate, clause: Clause, source: int, sent: Sent, analyser: Analyser) -> bool:
    """Whether an event noun stands behind a preposition of what gave rise to the demand (called for calm | after the killing of
    three | in a strike), itself behind the ``source`` of it.
    """
    groups = sent.clauses[predicate.clause].groups or clause.groups
    ground = ground_of(predicate, groups, analyser)
    if ground is None or ground.start < source:
        return False
    if any(sent.words[i].key in analyser.sets["any"] for i in range(ground.first, ground.last)):
        return False  # threatened to respond to any attack
    always = ground.prep in analyser.sets["ground_of"]
    return always or any(sense.type in _SUFFERED for sense in predicate.senses)


def probed(predicate: Predicate, sent: Sent, analyser: Analyser) -> bool:
    """Whether an event noun tells what somebody is to look into or answer for ("called for an inquiry into | the killing of two
    journalists", طالبت بمحاسبة المسؤولين عن | المجزرة): it has happened, whatever is asked for around it.
    """
    if predicate.group.kind != "np":
        return False
    groups, sets = sent.clauses[predicate.clause].groups, analyser.sets["looks_into"]
    suffered = any(sense.type in _SUFFERED for sense in predicate.senses)
    for at in range(index_of(groups, predicate.group), -1, -1):
        group = groups[at]
        heads = [i for i in range(group.first, group.last) if i < predicate.word and group.kind == "np"]
        if any(_looks(i, sent, sets, analyser) for i in heads) or (group.kind == "v" and group.lemma in sets):
            return True
        if group.kind == "v" or (group.joined and not suffered):
            return False
    return False


def _looks(i: int, sent: Sent, looking: frozenset[str], analyser: Analyser) -> bool:
    reading = sent.picks[i]
    word = sent.words[i]
    return word.key in looking or word.bare in looking or (reading is not None and analyser.lemma(reading) in looking)


def ground_of(predicate: Predicate, groups: Sequence[Group], analyser: Analyser) -> Group | None:
    """The phrase behind "after", "because of" and the like that an event noun stands in, at any depth (after the killing of three
    in | a strike).
    """
    if predicate.group.kind != "np":
        return None
    sets = analyser.sets
    for at in range(index_of(groups, predicate.group), -1, -1):
        group = groups[at]
        if group.kind == "v":
            return None
        if group.prep in sets["ground_of"] or group.prep in sets["ground_after"]:
            return group
        if group.joined and group.prep:
            return None  # called for calm after the clashes | and for a ceasefire
    return None


def ground_clause(clause: Clause, sent: Sent, analyser: Analyser) -> Clause | None:
    """The clause behind "after", "because" and the like that a clause is or hangs on; None = there is none."""
    grounds = analyser.lexicon.notes.get("grounds", ())
    at: Clause | None = clause
    while at is not None and not (at.opener == "sub" and at.word in grounds):
        at = sent.clauses[at.parent] if at.parent >= 0 else None
    return at


def own_fire(toll: Predicate, words: Analyser) -> bool:
    """Whether a toll's own clause tells what hit the victims (بنيران قناص, by sniper fire): no blast or strike told before it did."""
    by = words.agent | words.sets["by_fire"]
    return any(
        prep in by and group.noun == "weapon" and group.last - group.first > 1 and not group.definite
        for prep, group in toll.preps
    )


def foiled_beside(toll: Predicate, cause: Predicate, sent: Sent) -> bool:
    """Whether the verb of the toll's clause tells that something did not come about: whom its -ing form kills died of that."""
    if toll.reading.form != "ger" or cause.clause == toll.clause:
        return False
    verb = sent.clauses[toll.clause].verb
    told = (p for p in sent.predicates if p.by is not None and p.by is verb)
    return any(cue.polarity == "no" for p in told for cue in p.cues)


def found_under(toll: Predicate, cause: Predicate, sent: Sent, words: Analyser) -> bool:
    """Whether bodies are told to have been found where something had struck before ("bodies were pulled from a house | that was
    bombed in May"): a clause or participle behind them tells of the house.
    """
    if words.arabic or toll.group.kind != "np" or toll.reading.form == "masdar" or cause.start < toll.start:
        return False
    clause = sent.clauses[cause.clause]
    bodies = words.lemma(toll.reading) in words.sets["remains"] and cause.group.kind in {"v", "Z"}
    return bodies and (clause.index == toll.clause or (clause.opener == "rel" and clause.anchor is not toll.group))


def recovered(toll: Predicate, sent: Sent, words: Analyser) -> bool:
    """Whether bodies are told to have been found somewhere of its own, by a verb behind which they and that place stand."""
    clause, group = sent.clauses[toll.clause], toll.group
    at = index_of(clause.groups, group)
    head = clause.groups[at - 1] if group.genitive and at > 0 else group  # جثامين | خمسة شهداء
    lemma = words.lemma(head.reading) if head.reading is not None else ""
    if group.kind != "np" or lemma not in words.sets["remains"] or clause.verb is None:
        return False
    behind = [g for g in clause.groups if g.start > toll.start and g.kind == "np" and g.prep]
    return clause.verb.start < toll.start and any(ref[0] == "p" for g in behind for hit in g.hits for ref in hit.refs)


def died_of(toll: Predicate, sent: Sent, dying: frozenset[str]) -> bool:
    """Whether wounds are what somebody is told to have died of (متأثرا | بجراحه, "succumbed to | his injuries")."""
    before = [sent.words[k].key for k in range(max(0, toll.group.first - 2), toll.group.first)]
    return " ".join(before) in dying or sent.words[toll.word - 1].key in dying
