"""Who lay in an Arabic ambush and who fell into it (قتل جنديان في كمين | لعناصر داعش، وقعت الدورية في كمين | لمسلحين).

What stands behind ل is whom the ambush was for; but where the clause tells whom it befell besides, it is who laid it.
"""

from __future__ import annotations

from marsad.extract.reading import Predicate, Sent, names_actor
from marsad.extract.tolls import BODILY
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role

_ARMED = frozenset({"force", "group"})
_OF = "ل"


def settle(sent: Sent, words: Analyser) -> None:
    """Give each ambush whom it befell, and who laid it."""
    laid = words.sets["ambushes"]
    for noun in sent.predicates:
        if noun.dropped or noun.sense is None or noun.group.kind != "np" or noun.lexeme.lemma not in laid:
            continue
        for verb in sent.predicates:
            if verb.clause == noun.clause and verb.start < noun.start and _befalls(verb, noun):
                _tell(verb, noun)
                break


def _befalls(verb: Predicate, noun: Predicate) -> bool:
    """Whether a verb tells who fell into the ambush, or was killed or wounded in it."""
    if verb.dropped or verb.sense is None or verb.group.kind != "v" or not verb.fillers.get(Role.TARGET):
        return False
    fell = noun.lexeme.lemma in verb.sense.fixed and verb.sense.type == EventType.ATTACK
    return fell or (verb.sense.number in BODILY and not verb.fillers.get(Role.ACTOR))


def _tell(verb: Predicate, noun: Predicate) -> None:
    whom = noun.fillers.get(Role.TARGET, [])
    behind = [group for prep, group in noun.preps if prep == _OF]
    by = [g for g in whom if any(g is each for each in behind) and (g.noun in _ARMED or names_actor(g))]
    if whom and len(by) == len(whom) and not noun.fillers.get(Role.ACTOR):
        noun.fillers[Role.ACTOR] = by
        noun.fillers[Role.TARGET] = list(verb.fillers[Role.TARGET])
    if noun.sense is not None and verb.sense is not None and noun.lexeme.lemma in verb.sense.fixed:
        noun.fillers.setdefault(Role.TARGET, list(verb.fillers[Role.TARGET]))
        verb.dropped = f"told by its noun ({noun.lexeme.lemma})"
