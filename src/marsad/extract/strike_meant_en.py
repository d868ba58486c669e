"""Which strike an English report means by "the strike": the drone strike that it told of just before, or that of workers."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from marsad.extract import raids_en
from marsad.extract.reading import Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.entity import World

_NEAR = 3  # sentences from a drone strike to "the strike"
_OF_DRONES, _OF_WORKERS = EventType.DRONE_STRIKE.value, EventType.PROTEST.value


def settle(sents: Sequence[Sent], world: World, words: Analyser) -> None:
    """Take "the strike", with neither a doer nor a weapon of its own, for one by drones where those were told of last, and for no
    strike of forces where workers were told to be on strike.
    """
    if words.arabic:
        return
    raids_en.settle(sents, world, words)
    named, last, at = words.sets.get("strike", frozenset()), "", 0
    for sent in sents:
        for predicate in sorted(sent.predicates, key=lambda p: p.start):
            if predicate.sense is None or predicate.dropped:
                continue
            kind = predicate.sense.type
            if _by_workers(predicate, named):
                predicate.dropped, last = "a strike of workers", _OF_WORKERS
            elif _bare(predicate, named) and last == _OF_DRONES and sent.index - at <= _NEAR:
                predicate.sense, at = msgspec.structs.replace(predicate.sense, type=_OF_DRONES), sent.index
                predicate.why.append("the drone strike told before")
            elif _bare(predicate, named) and last == _OF_WORKERS:
                predicate.dropped = "the strike of workers told before"
            elif kind == _OF_DRONES or (kind == _OF_WORKERS and _strike_of_workers(predicate, named)):
                last, at = kind, sent.index
            elif kind in {EventType.AIR_STRIKE, EventType.SHELLING}:
                last = ""


def _bare(predicate: Predicate, named: frozenset[str]) -> bool:
    """Whether a predicate is "the strike" without who struck or with what."""
    assert predicate.sense is not None
    told = predicate.group.kind == "np" and predicate.group.definite and predicate.lexeme.lemma in named
    alone = not predicate.fillers.get(Role.ACTOR) and not predicate.fillers.get(Role.MEANS)
    return told and alone and predicate.sense.type == EventType.AIR_STRIKE


#: Kinds of nouns for people by their calling.
_BY_CALLING = frozenset({"people", "official"})


def _by_workers(predicate: Predicate, named: frozenset[str]) -> bool:
    """Whether those strike who have no aircraft: people by their calling, known by no name ("collectors ended their strike")."""
    assert predicate.sense is not None
    doers = predicate.fillers.get(Role.ACTOR, ())
    if not doers or predicate.sense.type != EventType.AIR_STRIKE or predicate.lexeme.lemma not in named:
        return False
    named_ones = any(g.hits or g.unknown or g.demonym or g.name_words for g in doers)
    return not named_ones and all(g.noun in _BY_CALLING or not (g.noun or g.lexeme) for g in doers)


def _strike_of_workers(predicate: Predicate, named: frozenset[str]) -> bool:
    """Whether a protest is told by a word or phrase of striking."""
    return any(word in named for word in predicate.lexeme.lemma.split(" "))
