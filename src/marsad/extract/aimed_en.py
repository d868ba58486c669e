"""What English strikes are aimed at where it stands with another word than theirs: a drone attack targeting a depot,
detonated an IED targeting a patrol, hit the suburb with three air strikes, fired tear gas to disperse protesters.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from marsad.extract.lights import hand_on, strike_at
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.strikes import STRIKES
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role

_PARTIES = frozenset({"force", "group", "vehicle"})
_FORCE = frozenset({EventType.ATTACK.value, EventType.SHELLING.value})
_BLOWS = frozenset(
    {
        *_FORCE,
        EventType.AIR_STRIKE.value,
        EventType.DRONE_STRIKE.value,
        EventType.EXPLOSION.value,
        EventType.CLASH.value,
        EventType.SUICIDE_ATTACK.value,
        EventType.PROTEST.value,
    }
)
_STRIKES = STRIKES | {EventType.DRONE_STRIKE.value}
_RUIN = frozenset({EventType.DESTRUCTION.value, EventType.INTERCEPTION.value})
_CROWD = frozenset({"people", "group", "captive"})
_SET_OFF = frozenset({"weapon", "event", "aircraft"})


def aim(sent: Sent, words: Analyser) -> None:
    """Give an event noun what an -ing form right behind it says it was aimed at ("a drone attack targeting a depot")."""
    _break_up(sent, words)
    _by_strike(sent, words)
    aiming = words.lexicon.notes.get("aiming", ())
    for clause in sent.clauses:
        for event_group, group in pairwise(clause.groups):
            if group.kind != "np" or group.reading is None or group.reading.form != "ger" or group.prep:
                continue
            if words.lemma(group.reading) not in aiming or event_group.kind != "np":
                continue
            event = next((p for p in sent.predicates if p.group is event_group and p.word == event_group.head), None)
            own_ = next((p for p in sent.predicates if p.group is group), None)
            if own_ is None or own_.object is None:
                continue
            for party in sent.predicates:
                if party.group is own_.object and party.group.noun in _PARTIES:
                    party.dropped = party.dropped or "whom a strike was aimed at"  # a patrol
            setting_off = next((p for p in sent.predicates if p.group is clause.verb and not p.dropped), None)
            if setting_off is not None and setting_off.object is event_group and event_group.noun in _SET_OFF:
                setting_off.given.setdefault(Role.TARGET, own_.object)  # detonated an IED targeting a patrol
                setting_off.preps += [(prep, each) for prep, each in own_.preps]
                own_.dropped = "it tells what the weapon before it was aimed at"
                continue
            if event is None and event_group.noun == "weapon" and _strikes(clause, event_group, setting_off):
                assert setting_off is not None
                setting_off.given.setdefault(Role.TARGET, own_.object)  # a bomb targeting a patrol killed two
                own_.dropped = "it tells what the weapon before it was aimed at"
                continue
            if event is None:
                continue
            if clause.verb is not None and event.by is clause.verb and event.object is clause.verb.of:
                event.object = None  # a blast targeting a patrol | left two dead
                event.given.pop(Role.TARGET, None)
            hand_on(own_, event, thing=True)
            own_.dropped = "it tells what the event before it was aimed at"


def _strikes(clause: Clause, weapon: Group, told: Predicate | None) -> bool:
    """Whether a weapon is the subject of the clause's verb, which tells an event of its own."""
    return told is not None and clause.subject is weapon and not told.passive


def struck_with(sent: Sent, words: Analyser) -> None:
    """Give the strike that something is hit with who hits and what ("hit the suburb with three air strikes", "the town was rocked by
    clashes").
    """
    striking = words.lexicon.notes.get("striking", ())
    for clause in sent.clauses:
        verb = clause.verb
        if verb is not None and verb.passive:
            _struck_by(sent, clause, verb, striking)
        if verb is None or verb.of is None or verb.passive or verb.lemma not in striking:
            continue
        for event in sent.predicates:
            if event.clause != clause.index or event.group.prep != "with" or event.start < verb.of.end:
                continue
            event.preps.append(("on", verb.of))
            if clause.subject is not None:
                event.given.setdefault(Role.ACTOR, clause.subject)


def _struck_by(sent: Sent, clause: Clause, verb: Group, striking: Collection[str]) -> None:
    """Give the events by which something is struck or shaken what that is: the subject of the passive."""
    light = verb.lexeme.light if verb.lexeme is not None else None
    if verb.lemma not in striking and (light is None or light.event != "subject"):
        return
    thing = next((g for g in clause.groups if g.kind == "np" and not g.prep and g.end <= verb.start), None)
    for event in sent.predicates:
        blow = event.clause == clause.index and event.group.prep == "by" and event.word == event.group.head
        if blow and thing is not None and event.start > verb.end and all(s.type in _BLOWS for s in event.senses):
            event.preps.append(("on", thing))
            event.by = event.by or verb


def _break_up(sent: Sent, words: Analyser) -> None:
    """Give what was done in order to break a crowd up the crowd as its target, and the crowd's place as its own ("fired tear gas to
    disperse protesters | outside parliament").
    """
    for clause in sent.clauses:
        verb = clause.verb
        if verb is None or not verb.infinitive or verb.lemma not in words.sets["dispersing"] or verb.of is None:
            continue
        deed = _deed(sent, clause)
        if deed is None or verb.of.noun not in _CROWD or Role.TARGET in deed.given:
            continue
        deed.given[Role.TARGET] = verb.of
        behind = [g for g in clause.groups if g.kind == "np" and g.prep and g.start >= verb.of.end]
        deed.preps += [(g.prep, g) for g in behind if all(g is not each for _, each in deed.preps)]


def _deed(sent: Sent, aim: Clause) -> Predicate | None:
    """The act of force that is the verb of the clause on which an aim hangs."""
    verb = sent.clauses[aim.parent].verb if aim.parent >= 0 else None
    told = (p for p in sent.predicates if p.group is verb and not p.dropped)
    return next((p for p in told if any(s.type in _FORCE for s in p.senses)), None)


def _by_strike(sent: Sent, words: Analyser) -> None:
    """Give a strike by which something is told to have been destroyed that for its target ("trucks were destroyed | by a drone strike")."""
    for done in sent.predicates:
        if done.dropped or not done.passive or not any(sense.type in _RUIN for sense in done.senses):
            continue
        thing = done.object or (done.group.of if done.group.kind == "v" else None)
        strikes = (
            p for p in sent.predicates if p.clause == done.clause and p.group.prep in words.agent and p.start > done.end
        )
        by = next((p for p in strikes if any(sense.type in _STRIKES for sense in p.senses)), None)
        if by is not None and thing is not None and by.object is None and by.of is None:
            strike_at(by, thing)
