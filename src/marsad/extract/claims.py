"""Predicates to claims: which of them are claims at all, and what each says.

A bare event noun ("since the ceasefire") is none; a speech act whose content is an event is none; deaths told in the
sentence of their cause are numbers on that claim; two joined verbs of one type with the same fillers are one.
"""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Callable
from hashlib import blake2b

from msgspec.structs import replace

from marsad.extract import ambushes_ar, held_ar, nominals_en, told_once, ways_ar
from marsad.extract.by_event import DISPLACED
from marsad.extract.counting import Counting
from marsad.extract.evidence import evidence
from marsad.extract.grounds import probed
from marsad.extract.left_en import leaves_behind
from marsad.extract.lights import names_persons
from marsad.extract.phase import Outlook
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.tolls import count_once, gather
from marsad.extract.victims import leave_figures
from marsad.extract.words import Analyser
from marsad.model.claim import SPEECH_ACTS, Claim, EventType, Filler, NumberKind, Quote, Role
from marsad.model.lexicon import TypeFrame
from marsad.model.report import Report

_CORE = frozenset(
    {Role.ACTOR, Role.TARGET, Role.PARTNER, Role.PLACE, Role.FROM, Role.TO, Role.VIA, Role.CARGO, Role.MEANS}
)


#: What one side does to another.
_AGAINST = frozenset(
    t.value
    for t in (
        *(EventType.CLASH, EventType.ATTACK, EventType.SHELLING, EventType.AIR_STRIKE, EventType.DRONE_STRIKE),
        *(EventType.SIEGE, EventType.CAPTURE, EventType.DEFEAT, EventType.ABDUCTION, EventType.HANDOVER),
    )
)
_ORDER = {role: at for at, role in enumerate(Role)}
_SOURCE = "source"  # the kind of a phrase for who only tells (مصدر في الوزارة)


def select(sent: Sent, frames: dict[str, TypeFrame], counting: Counting) -> None:
    """Drop what is no claim, with the reason; move the numbers of casualties onto their cause."""
    for predicate in sent.predicates:
        if not predicate.dropped and _conditional(sent, predicate):
            predicate.dropped = "a condition"
        if predicate.sense is not None and not predicate.dropped:
            counting.count(predicate, frames[predicate.sense.type])
    if counting.analyser.arabic:
        ambushes_ar.settle(sent, counting.analyser)
        held_ar.hold_since(sent)
    gather(sent, counting.analyser)
    counting.leftovers(sent)
    count_once(sent)
    if not counting.analyser.arabic:
        leave_figures(sent)
    for predicate in sent.predicates:
        if predicate.sense is None or predicate.dropped:
            continue
        event = predicate.sense.type
        if event == EventType.CASUALTY and predicate.fillers.get(Role.TARGET) == [predicate.group]:
            del predicate.fillers[Role.TARGET]  # عن ثمانية قتلى: the trigger names them
        told = _asserted(sent, predicate) or _lasted(sent, predicate, counting.analyser)
        if predicate.group.kind != "v" and _bare(predicate) and not told:
            predicate.dropped = "a bare reference: no party, place, date or number of its own"
        elif event == EventType.CASUALTY and _known_victims(sent, predicate):
            predicate.dropped = "a bare reference: victims that are known, to whom something is done"
        elif event == EventType.CONTROL and _in_doubt(sent, predicate, counting.analyser.sets["asked_who"]):
            predicate.dropped = "a question of who holds it"
        elif event == EventType.DISPLACEMENT and _only_named(sent, predicate):
            predicate.dropped = "it names those to whom something else is done"
        elif event in SPEECH_ACTS and predicate.group.kind != "v" and _of_theirs(predicate):
            predicate.dropped = "a bare reference: it tells nothing of what is demanded"
        elif counting.analyser.arabic and _only_dates(predicate, sent, counting.analyser):
            predicate.dropped = "a bare reference: it only says which time is meant"
        elif (
            event in SPEECH_ACTS
            and predicate.passive
            and Role.ACTOR not in predicate.fillers
            and predicate.group.kind == "v"
            and not predicate.fillers
        ):
            predicate.dropped = "a speech act of nobody: what something is called"
        elif event == EventType.TALKS and _topic_of_talks(sent, predicate):
            predicate.dropped = "what the talks before it are about"
        elif event == EventType.WITHDRAWAL and leaves_behind(predicate):
            predicate.dropped = "it tells what was left behind"
        elif event in SPEECH_ACTS and _has_content(sent, predicate, counting.analyser):
            predicate.dropped = "a speech act whose content is an event"
    told_once.settle(sent, arabic=counting.analyser.arabic, sets=counting.analyser.sets)
    _twins(sent)
    if counting.analyser.arabic:
        ways_ar.drive_out(sent)


def _topic_of_talks(sent: Sent, predicate: Predicate) -> bool:
    """Whether talking is only the aim or second half of a meeting told before it (التقى ... لبحث، وبحث معه)."""
    if not any(
        p.sense is not None and not p.dropped and p.sense.type == EventType.TALKS and p.start < predicate.start
        for p in sent.predicates
    ):
        return False
    if predicate.group.kind == "v":
        partner = any(g.start > predicate.start for g in predicate.fillers.get(Role.PARTNER, ()))
        return (
            predicate.group.joined and Role.ACTOR in predicate.fillers and not predicate.group.negated and not partner
        )
    return predicate.reading.form == "masdar" and bool(predicate.group.prep) and not predicate.governor


def _conditional(sent: Sent, predicate: Predicate) -> bool:
    """Whether the predicate stands in an if-clause, or in a verb joined to one."""
    clause = sent.clauses[predicate.clause]
    while clause.opener == "coord" and clause.parent >= 0 and clause.verb is not None and clause.verb.joined:
        clause = sent.clauses[clause.parent]
    return clause.opener == "cond"


def _bare(predicate: Predicate) -> bool:
    if (
        predicate.sense is not None
        and predicate.sense.type == EventType.CASUALTY
        and (any(cue.polarity == "no" for cue in predicate.cues))
    ):
        return False
    adjunct = predicate.group.kind == "np" and bool(predicate.group.prep) and predicate.group.definite
    held = predicate.governor == "light" and predicate.group.definite and predicate.reading.form in {"sg", "masdar"}
    if held and predicate.when is None and not predicate.numbers and not predicate.cues and predicate.passive:
        return not any(predicate.fillers.get(role) for role in _CORE)  # the handover took place without incident
    if nominals_en.named_for(predicate) and not any(predicate.fillers.get(role) for role in _CORE):
        return True
    if predicate.governor or predicate.numbers or (predicate.when is not None and not adjunct):
        return False
    return not any(predicate.fillers.get(role) for role in _CORE)


def _lasted(sent: Sent, predicate: Predicate, words: Analyser) -> bool:
    """Whether an Arabic event noun that is news (without an article) is told right behind how long it lasted (بعد اشتباك | دام ساعة)."""
    group = predicate.group
    if not words.arabic or group.definite or group.head != predicate.word or group.last >= len(sent.picks):
        return False
    verb = sent.picks[group.last]
    lasting = verb is not None and verb.form == "past" and not verb.conj
    return lasting and verb is not None and words.lemma(verb) in words.sets["lasted"]


def _known_victims(sent: Sent, predicate: Predicate) -> bool:
    """Whether a noun for victims only says to whom something is done (Medics treated the wounded, الوصول إلى الجرحى)."""
    group, clause = predicate.group, sent.clauses[predicate.clause]
    if group.kind != "np" or not group.definite or predicate.numbers or group is clause.subject:
        return False
    by_itself = group.head == predicate.word and predicate.lexeme.kind == "people" and predicate.when is None
    return by_itself and clause.verb is not None and clause.verb.start < group.start


def _in_doubt(sent: Sent, predicate: Predicate, asked: frozenset[str]) -> bool:
    """Whether it is only asked who holds a place (could not confirm | who controlled the town)."""
    clause = sent.clauses[predicate.clause]
    nobody = not predicate.fillers.get(Role.ACTOR) and not predicate.passive
    return nobody and clause.opener == "rel" and clause.word in asked and clause.anchor is None


def _only_named(sent: Sent, predicate: Predicate) -> bool:
    """Whether a word for the displaced names those whom a verb of the sentence is about (أعادت الحكومة النازحين)."""
    verbs = [p for p in sent.predicates if p.group.kind == "v" and p.sense is not None and not p.dropped]
    who = predicate.fillers.get(Role.ACTOR, []) if predicate.group.kind == "Z" else []
    named = [predicate.group] if names_persons(predicate) else []
    if set(predicate.fillers) == {Role.ACTOR} and predicate.when is None and predicate.lexeme.pos == "adj":
        named += who  # 120 عائلة نازحة | عادت
    return any(group is each for verb in verbs for got in verb.fillers.values() for group in got for each in named)


def _of_theirs(predicate: Predicate) -> bool:
    """Whether a noun of demanding or threatening behind a preposition or verb names no more than whose it is (heard their demands)."""
    if predicate.reading.form in {"act", "pas"} or predicate.when is not None:
        return False
    named = [g for got in predicate.fillers.values() for g in got]
    return set(predicate.fillers) == {Role.ACTOR} and not any(g.start > predicate.start for g in named)


def _only_dates(predicate: Predicate, sent: Sent, words: Analyser) -> bool:
    """Whether an event noun only says which time is meant, and has no complement of its own (سنوات الحصار، مهلة الانسحاب)."""
    group = predicate.group
    if group.kind != "np" or predicate.start <= group.start:
        return False
    before = sent.picks[predicate.word - 1]
    if group.noun != "time" and (before is None or words.lexeme(before).kind != "time"):
        return False
    return not any(g.start > predicate.start for got in predicate.fillers.values() for g in got)


def _asserted(sent: Sent, predicate: Predicate) -> bool:
    """Whether an event noun is what its clause is about: demanded, or new and subject or object of the verb (without an article)."""
    clause, group = sent.clauses[predicate.clause], predicate.group
    if predicate.sense is not None and predicate.sense.type == EventType.CEASEFIRE and group is clause.subject:
        words = [g.lexeme.cue for g in clause.groups if g.kind == "W" and g.lexeme is not None]
        cues = [cue for cue in (*predicate.cues, *words) if cue is not None]
        if predicate.governor == "light" or any(cue.phase or cue.polarity == "no" for cue in cues):
            return True  # the truce took hold, collapsed
    verb = clause.verb
    saying = verb.lexeme.saying if verb is not None and verb.lexeme is not None else None
    if verb is not None and saying is not None and saying.stance == "demands" and predicate.word == group.head:
        if verb.end <= group.start and (group is verb.of or group.prep in saying.content):
            return True  # دعت الأمم المتحدة إلى | وقف إطلاق النار
    if group.definite or group.prep or verb is None or predicate.lexeme.pos == "adj":
        return False
    return group is clause.subject or group is verb.of


def _inside(sent: Sent, predicate: Predicate, outer: Predicate) -> bool:
    """Whether a predicate stands in the clause of another one, or in one that hangs on it."""
    at = predicate.clause
    while at >= 0:
        if at == outer.clause:
            return True
        clause = sent.clauses[at]
        if (
            clause.opener == "coord"
            and clause.verb is not None
            and not clause.verb.infinitive
            and _stands_by(sent, clause)
        ):
            return False
        if (
            clause.opener == "coord"
            and clause.verb is not None
            and clause.verb.joined
            and sent.clauses[clause.parent].verb is outer.group
        ):
            return False
        at = clause.parent
    return False


def _stands_by(sent: Sent, clause: Clause) -> bool:
    """Whether a joined clause with a subject of its own opens behind a comma and "and": it is no content of the one before."""
    first = next((k for k, g in enumerate(sent.groups) if clause.groups and g is clause.groups[0]), 0)
    own = clause.subject is not None and clause.subject is clause.groups[0]
    return own and first > 1 and [g.kind for g in sent.groups[first - 2 : first]] == [",", "C"]


def _has_content(sent: Sent, predicate: Predicate, words: Analyser) -> bool:
    """Whether the sentence tells, behind the speech act, an event of another type; one to be looked into is not what is said."""
    return any(
        p.sense is not None
        and not p.dropped
        and p.start > predicate.start
        and _inside(sent, p, predicate)
        and p.sense.type not in SPEECH_ACTS
        and not probed(p, sent, words)
        for p in sent.predicates
    )


def _twins(sent: Sent) -> None:
    """Two joined predicates of one type with the same fillers: the second adds nothing."""
    kept: list[Predicate] = []
    for predicate in sent.predicates:
        if predicate.sense is None or predicate.dropped:
            continue
        for other in kept:
            assert other.sense is not None
            if other.sense.type == predicate.sense.type and _same(other, predicate):
                predicate.dropped = f"says the same as {other.lexeme.lemma}"
                break
        else:
            kept.append(predicate)


def _same(a: Predicate, b: Predicate) -> bool:
    def spans(p: Predicate) -> dict[Role, list[tuple[int, int]]]:
        return {role: [(g.start, g.end) for g in groups] for role, groups in p.fillers.items() if groups}

    ends = [any(cue.polarity == "no" for cue in p.cues) for p in (a, b)]  # flared on Friday, has died down
    return a.clause == b.clause and ends[0] == ends[1] and spans(a) == spans(b) and bool(spans(a))


def _with_others(roles: dict[Role, tuple[Filler, ...]], named: set[tuple[int, int]]) -> dict[Role, tuple[Filler, ...]]:
    """The roles with whoever acts left open where he has no name and was only taken for the one that is named as the other side
    (لم تجر | الحكومة | محادثات مع واشنطن).
    """
    others = {f.is_ for f in roles.get(Role.PARTNER, ()) if (f.start, f.end) in named} - {None}
    acting = roles.get(Role.ACTOR, ())
    if not any(f.is_ in others and (f.start, f.end) not in named for f in acting):
        return roles
    freed = tuple(replace(f, is_=None) if f.is_ in others and (f.start, f.end) not in named else f for f in acting)
    return {**roles, Role.ACTOR: freed}


def _two_sides(roles: dict[Role, tuple[Filler, ...]]) -> dict[Role, tuple[Filler, ...]]:
    """The roles of what one side does to another, whom nothing else tells apart by name left open: no force fights itself, and no
    unit of an army hands anything to it.
    """
    out = dict(roles)
    wholes = {f.is_ for role in (Role.PARTNER, Role.TARGET) for f in roles.get(role, ())}
    if any((f.is_ or "").partition("/")[0] in wholes and f.is_ not in wholes for f in roles.get(Role.ACTOR, ())):
        out[Role.ACTOR] = tuple(replace(f, is_=None) for f in roles[Role.ACTOR])
    acting = {f.is_ for f in roles.get(Role.ACTOR, ())} - {None}
    for role in (Role.PARTNER, Role.TARGET):
        if any(f.is_ in acting for f in roles.get(role, ())):
            out[role] = tuple(replace(f, is_=None) if f.is_ in acting else f for f in roles[role])
    return out


def _key(mark: str) -> str:
    """Return 56 bits of a hash in letters: what a claim says, so that reading again with other words keeps its id as
    long as it says the same.
    """
    return b32encode(blake2b(mark.encode(), digest_size=7).digest()).decode().rstrip("=").lower()


def make(
    predicate: Predicate,
    view: Outlook,
    report: Report,
    lang: str,
    sent: Sent,
    filler: Callable[[Group, Role], Filler],
) -> Claim:
    """The claim of a predicate; ``filler`` turns a phrase into a filler with its identity."""
    sense = predicate.sense
    assert sense is not None
    text = report.text
    clause = sent.clauses[predicate.clause]
    start, end = evidence(sent, clause, predicate)
    roles: dict[Role, tuple[Filler, ...]] = {}
    for role in sorted(predicate.fillers, key=_ORDER.__getitem__):
        found = [filler(group, role) for group in predicate.fillers[role]]
        if role is Role.ACTOR:
            found = [f for f in found if f.kind != _SOURCE]  # a source only tells
        if role is Role.ACTOR and sense.type == EventType.DISPLACEMENT:
            hit = predicate.fillers.get(
                Role.TARGET, ()
            )  # who moves others is none of them (the firm evacuated | its staff)
            driven = [g for g in hit if g is predicate.object or filler(g, Role.TARGET).is_ == DISPLACED]
            moved = driven and not any(g is each for g in driven for each in predicate.fillers[role])
            found = [replace(f, is_=None) if moved and f.is_ == DISPLACED else f for f in found]
        if len(found) > 1:
            unique = {(f.start, f.end): f for f in found}
            found = [unique[k] for k in sorted(unique)]
        if found:
            roles[role] = tuple(found)
    roles = _with_others(roles, {(g.start, g.end) for got in predicate.fillers.values() for g in got if g.hits})
    if sense.type in _AGAINST:
        roles = _two_sides(roles)
    numbers = {NumberKind(k): n for k, n in predicate.numbers.items()}
    apart = predicate.dated if predicate.dated != -1 else ""  # the parts of a gapped conjunct share their trigger
    spans = ",".join(f"{role}{f.start}-{f.end}" for role, fs in sorted(roles.items()) for f in fs)
    mark = f"{sense.type}|{predicate.start}-{predicate.end}|{view.phase}|{view.polarity}|{spans}|{apart}"
    flags = ("unlocated",) if any(f.is_ is None for r, fs in roles.items() if r.is_place for f in fs) else ()
    return Claim(
        report=report.id,
        id=f"{report.id}.k{_key(mark)}",
        lang=lang,
        type=EventType(sense.type),
        phase=view.phase,
        polarity=view.polarity,
        certainty=view.certainty,
        background=view.background,
        trigger=Quote(text[predicate.start : predicate.end], predicate.start, predicate.end),
        roles=roles,
        numbers=numbers,
        time=predicate.when,
        said_by=tuple(predicate.said_by),
        evidence=Quote(text[start:end], start, end),
        rule=sense.rule,
        flags=flags,
    )
