"""English events that a clause's verb only leads to, stops or judges: what somebody travels for, what a court punishes."""

from __future__ import annotations

from collections.abc import Callable

from marsad.extract.governed import heads_aim
from marsad.extract.kept_en import keep
from marsad.extract.kinds import DRIVEN
from marsad.extract.reading import Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.lexicon import Cue

_TALKS = EventType.TALKS.value
_PROTEST = EventType.PROTEST.value
_CLASH = EventType.CLASH.value
_CONTROL = EventType.CONTROL.value


def settle(sent: Sent, words: Analyser) -> None:
    """Drop what is told only as an aim, a charge or a thing imagined; tell what came to nothing or may come of something as that;
    give talks that somebody travels for their party and place.
    """
    keep(sent, words)
    for predicate in sent.predicates:
        if predicate.dropped or (predicate.group.kind == "v" and _aim_of_protest(sent, predicate)):
            continue
        if predicate.group is sent.clauses[predicate.clause].verb:
            _wielded(sent, predicate, words)
        predicate.dropped = next((why for told, why in _ONLY_AS if told(sent, predicate, words)), "")
        if predicate.dropped:
            continue
        if _came_to_nothing(sent, predicate, words):
            predicate.cues.append(Cue(phase="planned", polarity="no"))
        elif predicate.group.kind == "np":
            _settle_noun(sent, predicate, words)


def _settle_noun(sent: Sent, predicate: Predicate, words: Analyser) -> None:
    """The same for what only an event noun may be: what comes of something, control fought for, a charge, a crime, an errand."""
    if _may_come_of_it(sent, predicate, words):
        predicate.cues.append(Cue(phase="planned", certainty="possible"))
    by = sent.clauses[predicate.clause].verb
    if by is not None and by.infinitive and by.of is predicate.group and by.lemma in words.sets["breaking_up"]:
        predicate.cues.append(Cue(phase="done"))  # used gas to break up | a protest, which took place
    if not predicate.group.prep:
        return
    if predicate.group.prep == "for" and predicate.senses and all(s.type == _CONTROL for s in predicate.senses):
        predicate.dropped = "told only as what is fought for"
        return
    if _accused(sent, predicate, words):
        predicate.dropped = "told only as what somebody is accused of"
        return
    verb = sent.clauses[predicate.clause].verb
    if verb is None or verb.start > predicate.start:
        return
    if verb.lemma in words.sets["punishing"] and predicate.group.prep in words.sets["punished_for"]:
        predicate.dropped = "told only as what a court punishes"
    elif all(s.type == _TALKS for s in predicate.senses) and _aimed_at(sent, predicate):
        _travelled(sent, predicate)


def _may_come_of_it(sent: Sent, predicate: Predicate, words: Analyser) -> bool:
    """Whether an event is what something "could" or "may" lead to or cause."""
    clause = sent.clauses[predicate.clause]
    verb = clause.verb
    if verb is None or verb.passive or verb.start > predicate.start or verb.lemma not in words.sets["brings"]:
        return False
    told = [g for g in clause.groups if g.kind in {"X", "W"} and g.end <= verb.start]
    follows = verb.of is predicate.group or (verb.of is None and predicate.group.prep in {"to", "in"})
    return follows and any(sent.words[g.first].key in words.sets["modal"] for g in told)


def _only_imagined(sent: Sent, predicate: Predicate, words: Analyser) -> bool:
    """Whether an event that nobody has told of, or its aim, is the subject of what "would" come of it ("an offensive to retake the
    town would be a disaster", "a truce would end the suffering").
    """
    clause = sent.clauses[predicate.clause]
    opening = next((g for g in clause.groups if g.kind == "np"), None)
    if opening is None or opening.prep or opening.definite or not opening.inner or sent.tags[opening.first] != "D":
        return False
    aim = predicate.group is clause.verb and predicate.group.infinitive
    if predicate.group is not opening and not aim:
        return False
    behind = [g for g in clause.groups if g.start >= opening.end]
    told = next((g for g in behind if g.kind in {"X", "W"} or (g.kind == "v" and not g.infinitive)), None)
    if told is None or told.kind == "v" or sent.words[told.first].key not in words.sets["would"]:
        return False
    verb = clause.verb
    happens = verb is not None and not verb.infinitive and verb.of is None and verb.lexeme is not None
    return not (happens and verb is not None and verb.lexeme is not None and (verb.lexeme.cue or verb.lexeme.light))


def _object_of_aim(sent: Sent, predicate: Predicate, verbs: frozenset[str]) -> bool:
    """Whether an event noun is the object of an infinitive of one of the verbs."""
    verb = sent.clauses[predicate.clause].verb
    aim = verb is not None and verb.infinitive and verb.of is predicate.group and predicate.group.kind == "np"
    return verb is not None and aim and verb.lemma in verbs


def _watched(sent: Sent, predicate: Predicate, words: Analyser) -> bool:
    """Whether an event is only what somebody is to watch ("a force to monitor the withdrawal"), or to see to, and so planned."""
    if _object_of_aim(sent, predicate, words.sets["seeing_to"]):
        predicate.cues.append(Cue(phase="planned"))
        return False
    return _object_of_aim(sent, predicate, words.sets["overseeing"])


def _fought_for(sent: Sent, predicate: Predicate, _words: Analyser) -> bool:
    """Whether an infinitive tells the hold on something only as what an act is for ("fighting to control the capital")."""
    clause = sent.clauses[predicate.clause]
    if not predicate.group.infinitive or not predicate.senses or any(s.type != _CONTROL for s in predicate.senses):
        return False
    if clause.parent < 0 and predicate.group is clause.verb and clause.subject is not None:
        return False  # is thought to control
    outer = sent.clauses[clause.parent].verb if clause.parent >= 0 else None
    return outer is None or outer.lexeme is None or outer.lexeme.cue is None


def _wielded(sent: Sent, predicate: Predicate, words: Analyser) -> None:
    """What somebody used something to do he did, with that ("used rockets | to hit the post")."""
    clause = sent.clauses[predicate.clause]
    outer = sent.clauses[clause.parent] if clause.parent >= 0 and predicate.group.infinitive else None
    verb = outer.verb if outer is not None else None
    made = verb is not None and verb.lemma in words.sets["brought_to"]  # caused 1,400 people | to flee
    if verb is None or not (made or verb.lemma in words.sets["wielding"]) or verb.infinitive or verb.future:
        return
    form = verb.reading.form if verb.reading is not None else ""
    goes_on = form == "ger" and not made and any(g.kind == "X" and g.end <= verb.start for g in outer.groups)  # type: ignore[union-attr]
    if verb.negated or not (goes_on or form in {"past", "pp"}):
        return
    if made or (verb.of is not None and not verb.passive):
        predicate.cues.append(Cue(phase="ongoing" if goes_on else "done"))
    if made or verb.of is None or verb.passive:
        return
    if verb.of.noun in DRIVEN:
        predicate.given.setdefault(Role.MEANS, verb.of)


def _only_to_end(sent: Sent, predicate: Predicate, words: Analyser) -> bool:
    """Whether fighting is the object of an infinitive of ending ("in talks to end the fighting", "helped stop clashes"), or
    anything that one of efforts ("efforts to end the blockade").
    """
    clause = sent.clauses[predicate.clause]
    verb = clause.verb
    if verb is None or verb.of is not predicate.group or verb.reading is None or not predicate.senses:
        return False
    if verb.reading.form != "inf" or verb.opener == "simple" or verb.future:
        return False
    ends = verb.lemma in words.sets["ending"] or verb.lemma in words.sets["halting"]
    if not ends or clause.parent < 0:
        return ends and all(s.type == _CLASH for s in predicate.senses)
    outer = sent.clauses[clause.parent].groups
    effort = next((g for g in reversed(outer) if g.kind != "P" and g.end <= verb.start), None)
    tried = effort is not None and effort.kind == "np" and effort.reading is not None
    tried = (
        tried
        and effort is not None
        and effort.reading is not None
        and words.lemma(effort.reading) in words.sets["efforts"]
    )
    return tried or all(s.type == _CLASH for s in predicate.senses)


def _came_to_nothing(sent: Sent, predicate: Predicate, words: Analyser) -> bool:
    """Whether an event is the aim of an attempt that is said to have failed ("attempts to storm the base have failed")."""
    clause = sent.clauses[predicate.clause]
    if clause.verb is None or not clause.verb.infinitive:
        return False
    if all(not heads_aim(clause, g) for g in clause.groups if g.kind == "np" and g.end <= clause.verb.start):
        return False
    behind = [g for g in clause.groups if g.start > predicate.start]
    after = next((c for c in sent.clauses[clause.index + 1 :] if c.parent == clause.index), None)
    if after is not None and after.verb is not None and after.groups[0] is after.verb:
        behind.append(after.verb)
    return any(g.kind in {"v", "Z"} and g.lemma in words.sets["failing"] for g in behind)


def _aim_of_protest(sent: Sent, predicate: Predicate) -> bool:
    """Drop the protest that only tells against what another one is ("took to the streets to protest against power cuts")."""
    clause = sent.clauses[predicate.clause]
    outer = sent.clauses[clause.parent] if clause.parent >= 0 and predicate.group.infinitive else None
    if outer is None or not predicate.senses or all(s.type != _PROTEST for s in predicate.senses):
        return False
    protest = next((p for p in sent.predicates if p.clause == outer.index and p.start < predicate.start), None)
    if protest is None or protest.dropped or any(s.type != _PROTEST for s in protest.senses):
        return False
    protest.preps += predicate.preps
    predicate.dropped = "it only tells against what a protest is"
    return True


def _accused(sent: Sent, predicate: Predicate, words: Analyser) -> bool:
    """Whether an event stands behind a participle of accusing and "of", with no accuser ("a man suspected of bombing a bus")."""
    group = predicate.group
    before = [g for g in sent.groups if g.end <= group.start][-2:]
    return (
        group.prep in words.sets["of"]
        and [g.kind for g in before] == ["Z", "P"]
        and before[0].lemma in words.sets["object_does"]
    )


def _aimed_at(sent: Sent, predicate: Predicate) -> bool:
    """Whether "for" stands before talks, or before a round of them."""
    group = predicate.group
    if group.prep != "of":
        return group.prep == "for"
    before = next((g for g in reversed(sent.groups) if g.kind == "np" and g.end <= group.start), group)
    return before.prep == "for"


def _travelled(sent: Sent, predicate: Predicate) -> None:
    """Who travels for talks holds them, where he travels to ("flew to Ankara for talks with his counterpart")."""
    clause = sent.clauses[predicate.clause]
    journey = next((p for p in sent.predicates if p.group is clause.verb and not p.dropped), None)
    if journey is None or clause.subject is None or not any(s.type == _TALKS for s in journey.senses):
        return
    predicate.subject = predicate.subject or clause.subject
    predicate.cues.append(Cue(phase="planned"))
    goal = next((g for prep, g in journey.preps if any(Role.TO in s.roles.get(prep, ()) for s in journey.senses)), None)
    if goal is not None:
        predicate.given.setdefault(Role.PLACE, goal)


def _any_such(sent: Sent, predicate: Predicate, words: Analyser) -> bool:
    """Whether an event is any that may yet come ("warned of a response to | any strike"), where nothing says that there was none."""
    group = predicate.group
    if (
        group.kind != "np"
        or sent.words[group.first].key not in words.sets["whichever"]
        or predicate.word == group.first
    ):
        return False
    if group.prep in words.lexicon.notes.get("inherits", ()):
        return False  # will strike after | any attack: that is planned as well
    before = [c.verb for c in sent.clauses if c.verb is not None and c.verb.end <= predicate.start]
    saying = [verb.lexeme.saying for verb in before if verb.lexeme is not None and verb.lexeme.saying is not None]
    denied = any(verb.negated for verb in before) or any(each.stance == "denies" for each in saying)
    return not denied and all(cue.polarity != "no" for cue in predicate.cues)


#: What an event is told only as, and how that is seen.
_ONLY_AS: tuple[tuple[Callable[[Sent, Predicate, Analyser], bool], str], ...] = (
    (_fought_for, "told only as what is fought for"),
    (_only_imagined, "told only as what would be"),
    (_watched, "told only as what is to be watched"),
    (_only_to_end, "told only as what is to end"),
    (_any_such, "told only as any that may come"),
)
