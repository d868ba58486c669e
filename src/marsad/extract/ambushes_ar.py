"""Who lay in an Arabic ambush and who fell into it (قتل جنديان في كمين | لعناصر داعش، وقعت الدورية في كمين | لمسلحين), and
whose fire it was (قصف مدفعي | للدعم السريع).

What stands behind ل is whom the ambush was for; but where the clause tells whom it befell besides, it is who laid it. Behind fire
that nobody is told to have opened, an armed party is who did.
"""

from __future__ import annotations

from marsad.extract.reading import Predicate, Sent, names_actor
from marsad.extract.tolls import BODILY
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role

_ARMED = frozenset({"force", "group"})
_WARRING = _ARMED | {"state", ""}
_OF = "ل"


def settle(sent: Sent, words: Analyser) -> None:
    """Give each ambush whom it befell, and who laid it."""
    laid, fires = words.sets["ambushes"], words.sets["fires"]
    for noun in sent.predicates:
        if not noun.dropped and noun.group.kind == "np" and noun.lexeme.lemma in fires:
            _open_fire(noun)
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


def _open_fire(noun: Predicate) -> None:
    """Take the armed party behind ل as the one whose fire it was, where neither a genitive nor a nationality tells whose."""
    whom = noun.fillers.get(Role.TARGET, [])
    if not whom or noun.fillers.get(Role.ACTOR) or noun.of is not None or noun.group.demonym:
        return
    behind = [group for prep, group in noun.preps if prep == _OF]
    by = [g for g in behind if g.noun in _WARRING and (g.noun in _ARMED or names_actor(g))]
    if by and any(g is each for g in by for each in whom):
        noun.fillers[Role.ACTOR] = by
        left = [g for g in whom if not any(g is each for each in by)]
        noun.fillers.pop(Role.TARGET)
        if left:
            noun.fillers[Role.TARGET] = left
