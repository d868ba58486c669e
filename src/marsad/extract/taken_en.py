"""English: who announces or claims that something was taken, is held or was brought down by nobody named did so himself.

::

    the RSF claimed control of Bara; Ukraine announced the liberation of Kupiansk
    the army announced the capture of Bara by the rebels; the ministry announced the arrest of four men
"""

from __future__ import annotations

from marsad.extract.kinds import kinds_of
from marsad.extract.reading import Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.entity import World

_SIDES = frozenset({"force", "group", "state"})
#: With what "capture", "seizure" and "liberation" mean besides.
_TAKEN = frozenset(
    t.value
    for t in (
        *(EventType.CAPTURE, EventType.CONTROL, EventType.ADVANCE, EventType.INTERCEPTION, EventType.SIEGE),
        *(EventType.ARREST, EventType.ABDUCTION, EventType.WEAPONS_SEIZURE, EventType.RELEASE),
    )
)


def take(sent: Sent, world: World, words: Analyser) -> None:
    """Make the sayer the actor of the noun right behind its verb that names nobody who did it."""
    announcing = words.sets["announces_own"]
    for clause in sent.clauses:
        verb, sayer = clause.verb, clause.subject
        if verb is None or sayer is None or verb.passive or verb.of is None or verb.reading is None:
            continue
        if words.lemma(verb.reading) not in announcing or not _SIDES.intersection(kinds_of(sayer, world)[:1]):
            continue
        for event in sent.predicates:
            if event.group is verb.of and event.word == verb.of.head and _of_nobody(event, words):
                event.given.setdefault(Role.ACTOR, sayer)


def _of_nobody(event: Predicate, words: Analyser) -> bool:
    """Whether a noun for something taken or held names nobody who did it, and is a verbal noun ("the capture", not "the fall")."""
    if not event.senses or any(sense.type not in _TAKEN for sense in event.senses):
        return False
    done = event.reading.form in {"masdar", "ger", "sg"} and bool(event.of or event.preps)
    return done and not event.before and not any(prep in words.agent for prep, _ in event.preps)
