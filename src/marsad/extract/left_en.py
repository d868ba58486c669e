"""What an English clause says beside an event: whom it left dead, what it is held under, whom it killed or made do it."""

from __future__ import annotations

from marsad.extract import in_hands_en
from marsad.extract.inverted_en import first_phrase
from marsad.extract.lights import done_by
from marsad.extract.pronouns_en import stands_for
from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of
from marsad.extract.strikes import UNDER
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.lexicon import Cue

_PARTIES = frozenset({"force", "group"})


def settled(sent: Sent, clause: Clause, predicate: Predicate, words: Analyser) -> bool:
    """Give an event noun or adjective what its place in the clause says of it; whether that is all it takes, as it is where "by"
    tells whose doing it is ("withdrawals | by government forces").
    """
    if in_hands_en.settled(sent, clause, predicate, words):
        return True
    if (hurt := _hurt_in(clause, predicate)) is not None:
        predicate.subject = hurt if hurt.noun in _PARTIES else None
        return True  # evacuated soldiers wounded | in clashes with rebels
    if predicate.group.kind == "np" and predicate.group.prep == "under":
        held(sent, clause, predicate, words)
    if predicate.group is clause.subject:
        victims(sent, clause, predicate)
    left = left_so(clause, predicate)
    predicate.subject = left or predicate.subject
    if predicate.lexeme.pos == "phrase":
        predicate.subject = predicate.subject or _aside(clause, predicate)
        return False  # the town is under siege | by the militia
    return left is not None or (predicate.reading.form != "ger" and done_by(predicate, words.agent))


def _hurt_in(clause: Clause, predicate: Predicate) -> Group | None:
    """Whom a participle behind them says to have been hurt in the fighting that a noun tells, where they are not the subject."""
    if not any(sense.type == EventType.CLASH for sense in predicate.senses) or not predicate.group.prep:
        return None
    at = index_of(clause.groups, predicate.group)
    whom, form, prep = (None, None, None, *clause.groups[:at])[-3:]
    if whom is None or form is None or prep is None or whom.kind != "np" or form.kind != "Z" or prep.kind != "P":
        return None
    hurt = form.lexeme is not None and any(sense.type == EventType.CASUALTY for sense in form.lexeme.senses)
    return whom if hurt and whom is not clause.subject else None


def _aside(clause: Clause, predicate: Predicate) -> Group | None:
    """The phrase that a fixed phrase between commas tells something of ("the district, | under siege since May, received")."""
    at = index_of(clause.groups, predicate.group)
    if at < 2 or clause.groups[at - 1].kind != "," or clause.groups[at - 2].kind != "np":
        return None
    return clause.groups[at - 2]


def left_so(clause: Clause, predicate: Predicate) -> Group | None:
    """Whom a verb leaves in the state that an adjective behind them tells ("left two soldiers and a driver dead")."""
    if predicate.group.kind != "Z" or predicate.lexeme.pos != "adj" or not predicate.senses:
        return None
    groups = clause.groups
    at = next((i for i, g in enumerate(groups) if g is predicate.group), 0) - 1
    if at < 1 or groups[at].kind != "np" or groups[at] is clause.subject or groups[at].prep:
        return None
    while at > 2 and groups[at].joined and groups[at - 1].kind == "C" and groups[at - 2].kind == "np":
        at -= 2
    before = groups[at - 1]
    leaves = before is clause.verb or (before.reading is not None and before.reading.form == "ger")
    return groups[at] if leaves else None


def held(sent: Sent, clause: Clause, predicate: Predicate, words: Analyser) -> None:
    """What a clause without another verb says to be "under government control" is the place held; what is under siege or fire is
    hit, and is so still unless that is told as past ("the camp has been | under bombardment").
    """
    verb, types = clause.verb, {sense.type for sense in predicate.senses}
    if predicate.lexeme.pos == "phrase" or not types & {*UNDER, EventType.CONTROL}:
        return
    taken = next((p for p in sent.predicates if p.group is verb and p.senses), None)
    if taken is not None and EventType.CONTROL in types and predicate.before:
        if any(sense.type == EventType.CAPTURE for sense in taken.senses):
            taken.given.setdefault(Role.ACTOR, predicate.before[0])  # fell | under rebel control
        return
    linking = verb is not None and verb.lemma in words.sets["copula"]  # remains | under siege
    if verb is not None and verb.lexeme is not None and not linking and (verb.lexeme.senses or verb.lexeme.saying):
        return
    thing = clause.subject or (clause.anchor if clause.opener == "rel" else None) or first_phrase(clause, predicate)
    if thing is None or thing.start >= predicate.start:
        return
    if EventType.CONTROL in types:
        predicate.given.setdefault(Role.PLACE, thing)
    elif predicate.object is None:
        predicate.object = thing
        past = {sent.words[group.head].key for group in clause.groups if group.kind == "X"} & words.sets["past_be"]
        if not past and (verb is None or verb.reading is None or verb.reading.form == "pres"):
            predicate.cues.append(Cue(phase="ongoing"))


def victims(sent: Sent, clause: Clause, predicate: Predicate) -> None:
    """Whom an event kills or wounds is its target ("the strike killed a commander")."""
    verb = next((p for p in sent.predicates if p.group is clause.verb), None)
    if verb is None or verb.passive or verb.object is None or not verb.senses:
        return
    if any(s.type == EventType.CASUALTY and "object" in s.roles for s in verb.senses):
        predicate.given.setdefault(Role.TARGET, verb.object)


def leaves_behind(predicate: Predicate) -> bool:
    """Whether an -ing form has an object that is none of what its event asks for ("leaving widespread destruction"); the fixed
    words of its event are ("winding down their presence").
    """
    if predicate.sense is not None and predicate.sense.fixed:
        return False
    left = predicate.object if predicate.reading.form == "ger" else None
    return left is not None and all(group is not left for got in predicate.fillers.values() for group in got)


def made_to(sent: Sent, clause: Clause, earlier: Sent | None, words: Analyser) -> Group | None:
    """Whom an -ing form moves to do it ("shelled the suburb, causing families | to leave", "in convincing them | to leave")."""
    verb = clause.verb
    if verb is None or not verb.infinitive or clause.parent < 0:
        return None
    outer = sent.clauses[clause.parent]
    before = [g for g in outer.groups if g.end <= verb.start][-3:]
    if [g.kind for g in before] not in (["np", "np", "P"], ["np", "O", "P"]) or before[1].prep or before[1].joined:
        return None
    moving = before[0].reading
    if moving is None or moving.form != "ger" or before[0].last - before[0].first > 1:
        return None
    if words.lemma(moving) not in words.sets["object_control"]:
        return None
    if words.lemma(moving) in words.sets["brought_to"]:
        for predicate in sent.predicates:
            if predicate.group is verb:
                predicate.cues.append(Cue(phase="done"))
    if before[1].kind == "O":
        return stands_for(sent, before[1], outer, earlier, words, acts=False)
    return before[1]
