"""In a report that names nobody armed and no weapon, what forces do is told only of somebody or some place that is known.

Words of war are used of runners, firms and filters as they are of forces. A report of some sentences whose words are of a
conflict by nothing but those it tells by holds no news of one where neither who does it, nor whom it befalls, nor where it is
can be made out.
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract import fields
from marsad.extract.kinds import kinds_of
from marsad.extract.reading import Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.entity import World

#: Sentences from which on a report of a conflict names somebody armed or a weapon; what their words weigh less than.
_SOME, _ENOUGH = 3, 2
_PARTIES = (Role.ACTOR, Role.TARGET, Role.PARTNER, Role.CARGO, Role.MEANS)
_SPOTS = (Role.PLACE, Role.FROM, Role.TO, Role.VIA, Role.TARGET)
#: Whom a conflict has and what it is fought with; whom it befalls.
_OF_WAR = frozenset({"force", "group", "captive", "weapon", "aircraft", "state"})
_BEFALLEN = frozenset({"people", "official"})
#: What is told as well of who or what it befalls, in words that hardly mean anything else: deaths, flight, fires, roads shut.
_PLAIN = frozenset(
    {
        *(EventType.CASUALTY, EventType.DISPLACEMENT, EventType.DESTRUCTION, EventType.EXPLOSION, EventType.PROTEST),
        *(EventType.CLOSURE, EventType.REOPENING, EventType.AID_DELIVERY, EventType.ARREST, EventType.CEASEFIRE),
        *(EventType.RETURN, EventType.SANCTION, EventType.CONDEMNATION, EventType.ESCAPE, EventType.DEMAND),
    }
)
#: What only forces do at a place: a known place is not enough where somebody else does it (unions hold a city hostage).
_POSTURE = frozenset(
    {
        *(EventType.CONTROL, EventType.CAPTURE, EventType.PRESENCE, EventType.ADVANCE, EventType.DEPLOYMENT),
        *(EventType.WITHDRAWAL, EventType.DEFEAT, EventType.SIEGE, EventType.BASE_ESTABLISHED, EventType.HANDOVER),
    }
)


def loose(sents: Sequence[Sent], besides: fields.Weight, words: Analyser, world: World) -> bool:
    """Whether a report is of some length and has no word of a conflict, or hardly one, but those it tells by; ``besides``: what
    it weighs without them.
    """
    if len(sents) < _SOME or besides.armed >= _ENOUGH:
        return False
    return not any(
        fields.surely_conflict(sent.words[at], words) and anchored(predicate, words, world)
        for sent in sents
        for predicate in sent.predicates
        if predicate.sense is not None and not predicate.dropped
        for at in range(predicate.group.first, predicate.group.last)
    )


def anchored(predicate: Predicate, words: Analyser, world: World) -> bool:
    """Whether somebody known, armed or held takes part, people are hurt, or the place is known."""
    if predicate.sense is None or predicate.sense.type in _PLAIN:
        return True
    parties = [group for role in _PARTIES for group in predicate.fillers.get(role, ())]
    spots = [group for role in _SPOTS for group in predicate.fillers.get(role, ())]
    done_by = predicate.sense.type in _POSTURE and Role.ACTOR in predicate.fillers
    hurt = predicate.fillers.get(Role.TARGET, ())
    return (
        any(group.noun == "site" or (group.place is not None and not done_by) for group in spots)
        or any(_of_war(group, words, world) for group in parties)
        or any(group.noun in _BEFALLEN for group in hurt)
    )


def _of_war(group: Group, words: Analyser, world: World) -> bool:
    """Whether a phrase names a known actor that is a force or a state, or is by its noun of forces, prisoners and weapons."""
    known = world.actors.get(group.actor or "")
    if known is not None:
        return known.noun_kind in _OF_WAR
    kinds = _OF_WAR - {"state"} if group.hits else _OF_WAR  # Ethiopia's Gudaf Tsegay is no state
    return not kinds.isdisjoint(kinds_of(group, world)) and not _civil(group, words)


def _civil(group: Group, words: Analyser) -> bool:
    """Whether the noun of a phrase is one of texts on other things as well (police, crew)."""
    return group.lexeme is not None and group.lexeme.lemma in words.sets["civil"]
