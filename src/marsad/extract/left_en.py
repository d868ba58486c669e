"""What an English clause says beside an event: whom it left dead, what it is held under, whom it killed."""

from __future__ import annotations

from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.subjects_en import first_phrase
from marsad.model.claim import EventType, Role


def settled(sent: Sent, clause: Clause, predicate: Predicate) -> bool:
    """Give an event noun or adjective what its place in the clause says of it; whether that is all it takes."""
    if predicate.group.kind == "np" and predicate.group.prep == "under":
        held(clause, predicate)
    if predicate.group is clause.subject:
        victims(sent, clause, predicate)
    left = left_so(clause, predicate)
    predicate.subject = left or predicate.subject
    return left is not None


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


def held(clause: Clause, predicate: Predicate) -> None:
    """What a clause without another verb says to be "under government control" is the place held."""
    verb = clause.verb
    if predicate.lexeme.pos == "phrase" or not any(s.type == EventType.CONTROL for s in predicate.senses):
        return
    if verb is not None and verb.lexeme is not None and (verb.lexeme.senses or verb.lexeme.saying):
        return
    thing = clause.subject or first_phrase(clause, predicate)
    if thing is not None and thing.start < predicate.start:
        predicate.given.setdefault(Role.PLACE, thing)


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
