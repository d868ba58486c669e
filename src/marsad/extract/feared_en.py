"""English events that are only feared, or set for a day: neither is told as one that happened.

"For fear of air strikes", "warned of a new offensive"; "a general strike announced for Thursday".
"""

from __future__ import annotations

from marsad.extract.feared import fear
from marsad.extract.lights import DECLARED
from marsad.extract.reading import Group, Predicate, Sent, index_of
from marsad.extract.words import Analyser
from marsad.model.claim import EventType
from marsad.model.lexicon import Cue

_PLANNED = Cue(phase="planned")
_VIOLENT = frozenset(
    {
        EventType.ATTACK.value,
        EventType.AIR_STRIKE.value,
        EventType.SHELLING.value,
        EventType.DRONE_STRIKE.value,
        EventType.ABDUCTION.value,
        EventType.SUICIDE_ATTACK.value,
    }
)
_PASSED = frozenset({"B", "X", "W"})


def weigh(sent: Sent, words: Analyser) -> None:
    """Drop what is only feared or to be spared, and make planned what is set for a day."""
    fear(sent, words)
    _spare(sent, words)
    _aim(sent, words)
    _forecast(sent, words)
    _lead_to(sent, words)
    _leave_habits(sent, words)
    _leave_old_deals(sent, words)
    _appoint(sent, words)


def _spare(sent: Sent, words: Analyser) -> None:
    """Drop the harm that somebody means to spare people ("withdrew to avoid civilian casualties") or himself ("to avoid encirclement")."""
    for clause in sent.clauses:
        verb = clause.verb
        stopping = (words.sets["halting"] | words.sets["ending"]) - words.sets["sparing"]
        stops = verb is not None and verb.infinitive and verb.lemma in stopping
        if verb is None or verb.of is None or not (stops or verb.lemma in words.sets["sparing"]):
            continue
        outer = sent.clauses[clause.parent].verb if clause.parent >= 0 else None
        did = outer is not None and outer.lemma in words.sets["managing"]  # managed to prevent an attack
        averted = verb.infinitive and verb.lemma in words.sets["averting"] and not did
        at = index_of(clause.groups, verb.of)
        again = next(
            (g for g in clause.groups[at + 1 :] if g.kind != "P"), verb.of
        )  # prevent a resumption | of fighting
        for predicate in sent.predicates:
            harm = all(sense.type == EventType.CASUALTY for sense in predicate.senses)
            of = averted and predicate.group is again and again.prep == "of"
            theirs = stops and not did and _of_others(predicate, sent, words)
            if (predicate.group is verb.of and (theirs or (not stops and (harm or averted)))) or of:
                predicate.dropped = predicate.dropped or "told only as what is to be spared"


def _of_others(predicate: Predicate, sent: Sent, words: Analyser) -> bool:
    """Whether violence is told as that of others than who means to stop it ("patrols were stepped up to stop | militant attacks")."""
    doers = [*predicate.before, *(group for prep, group in predicate.preps if prep in words.agent)]
    doers += [predicate.agent] if predicate.agent is not None else []
    own = any(sent.tags[g.first] == "D" and sent.words[g.first].key in words.sets["possessive"] for g in doers)
    return bool(doers) and not own and all(sense.type in _VIOLENT for sense in predicate.senses)


def _aim(sent: Sent, words: Analyser) -> None:
    """Drop what something is only aimed at ("a plan aimed at | the release of prisoners", "is aimed at preventing | attacks")."""
    at_doing, ends = words.sets["aimed_at_doing"], words.sets["averting"] | words.sets["ending"] | words.sets["halting"]
    for predicate in sent.predicates:
        group = predicate.group
        at = index_of(sent.groups, group)
        before = next((g for g in reversed(sent.groups[:at]) if g.kind != "P"), None) if at > 0 else None
        aim = group.prep in at_doing or (group.prep == "at" and before is not None and _aims(before, words))
        doing = before is not None and before.prep in at_doing and before.reading is not None
        if doing and before is not None and before.reading is not None and not group.prep:
            aim = aim or words.lemma(before.reading) in ends
        if group.reading is not None and group.reading.form == "ger" and predicate.word == group.head:
            aim = aim and predicate.lexeme.lemma.split(" ")[0] in ends  # but: an offensive aimed at retaking Bara
        if aim and group.kind == "np":
            predicate.dropped = predicate.dropped or "told only as what something is aimed at"


def _aims(group: Group, words: Analyser) -> bool:
    """Whether a word is one for aiming ("the plan aims | at the disarmament")."""
    return group.lemma == "aim" or (group.reading is not None and words.lemma(group.reading) == "aim")


def _forecast(sent: Sent, words: Analyser) -> None:
    """Drop the violence that is told only to be about to spread or grow ("fighting could spread to the capital")."""
    for clause in sent.clauses:
        verb, subject = clause.verb, clause.subject
        if verb is None or subject is None or verb.lemma not in words.sets["spreading"]:
            continue
        before = [g for g in clause.groups if g.start < verb.start]
        if not (verb.future or any(g.kind == "W" for g in before)):
            continue
        for predicate in sent.predicates:
            own = predicate.subject or any(other.start < verb.start for _, other in predicate.preps)
            if predicate.group is subject and not own:
                predicate.dropped = predicate.dropped or "a forecast"


def _lead_to(sent: Sent, words: Analyser) -> None:
    """Put off what something may or will lead to ("is expected to lead to the release of"), and leave what may: it is only named."""
    for clause in sent.clauses:
        verb = clause.verb
        if verb is None or verb.lemma not in words.sets["bringing_about"]:
            continue
        cues = [g.cue for g in clause.groups if g.kind == "W" and g.cue is not None and g.end <= verb.start]
        cues = [cue for cue in cues if cue.phase == "planned" or cue.certainty] or ([_PLANNED] if verb.future else [])
        behind = next((g for g in clause.groups if g.start >= verb.end and g.kind == "np"), None)
        for predicate in sent.predicates if cues else ():
            if predicate.group is behind and predicate.group.prep:
                predicate.cues += [cue for cue in (*cues, _PLANNED) if cue not in predicate.cues]
                predicate.why.append("cue leads to")
            elif predicate.group is clause.subject and predicate.group.kind == "np" and predicate.subject is None:
                if all(other.start > verb.start for _, other in predicate.preps):
                    predicate.dropped = predicate.dropped or "only named as what may lead to something"


def _leave_habits(sent: Sent, words: Analyser) -> None:
    """Drop what a participle only says to happen now and then where something else did ("an area regularly targeted by rebels")."""
    for predicate in sent.predicates:
        group = predicate.group
        at = index_of(sent.groups, group) if group.kind == "Z" else 0
        if at > 0 and sent.groups[at - 1].kind == "B" and sent.words[group.first - 1].key in words.sets["habitually"]:
            predicate.dropped = predicate.dropped or "a habit"


def _leave_old_deals(sent: Sent, words: Analyser) -> None:
    """Drop the deal that somebody turned down who had not made it ("which rejected the agreement signed by the others in 2016")."""
    for clause in sent.clauses:
        verb = clause.verb
        if verb is None or verb.of is None or verb.lemma not in words.sets["turning_down"]:
            continue
        at = index_of(sent.groups, verb.of)
        behind = sent.groups[at + 1] if 0 <= at < len(sent.groups) - 1 else None
        if behind is None or behind.kind != "Z" or behind.lemma not in words.sets["concluding"]:
            continue
        for predicate in sent.predicates:
            if predicate.group is verb.of and any(sense.type in DECLARED for sense in predicate.senses):
                predicate.dropped = predicate.dropped or "a deal that others made"


def _appoint(sent: Sent, words: Analyser) -> None:
    """Make an event planned that is announced, called or set "for" a time."""
    for predicate in sent.predicates:
        if predicate.group.kind == "np" and not predicate.dropped and _appointed(sent, predicate, words):
            predicate.cues.append(Cue(phase="planned"))
            predicate.why.append("cue set for a day")


def _appointed(sent: Sent, predicate: Predicate, words: Analyser) -> bool:
    """Whether a verb of setting a day stands beside an event noun, and "for" with a time behind both."""
    group = predicate.group
    groups = sent.clauses[predicate.clause].groups
    verbs = [g for g in groups if g.kind in {"v", "Z"} and g.lemma in words.sets["appointing"]]
    for verb in verbs:
        before = verb.start < group.start
        told = verb.of is group if before else verb.kind == "Z" or verb.passive or verb.of is None or verb.of is group
        behind = next((g for g in groups if g.start > max(verb.start, group.start) and g.kind not in _PASSED), group)
        if told and behind.kind == "T" and "for" in {sent.words[behind.first].key, verb.lemma.split(" ")[-1]}:
            return True
    return False
