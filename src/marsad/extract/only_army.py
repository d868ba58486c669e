"""Whether a report tells of the forces of one state alone: soldiers without a word of whose they are are its own then; pure.

::

    Gunmen hit a post in Zamfara. Four soldiers were killed, the army said     Nigeria's: no other's forces are told of
    … a Malian convoy … Four soldiers were killed                              either's
    Two soldiers were killed in Kherson                                        nobody's: no army is told of at all
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from marsad.extract import troops
from marsad.extract.actors import is_army, is_police
from marsad.extract.place_cues import noun_key
from marsad.extract.reading import Group, Sent
from marsad.model.entity import Actor, World

_ARMED = frozenset({"force", "aircraft", "vehicle", "weapon", "ship"})
_BANDS = frozenset({"armed_group", "generic", "people"})
_FORCES = frozenset({"state_force", "coalition", "body"})


def only_army(sents: Sequence[Sent], own: Actor, world: World, lang: str, others: AbstractSet[str]) -> bool:
    """Whether sentences tell of an army, or of police, by a bare noun, and of no forces but those of the country of ``own``.

    ``others``: words for forces of somebody else (allied, peacekeepers).
    """
    phrases = [(sent, group) for sent in sents for group in sent.groups if group.kind == "np"]
    if any(_another_s(sent, group, own, world, others) for sent, group in phrases):
        return False
    return any(_bare_force(sent, group, world, lang) for sent, group in phrases)


def _bare_force(sent: Sent, group: Group, world: World, lang: str) -> bool:
    """Whether a phrase is, or opens with, a noun for the army or police of whatever country (the military, an army base)."""
    nouns = (noun_key(sent, k, lang) for k in range(group.first, group.last) if sent.tags[k] == "N" or k == group.head)
    return any(is_army(noun, world) or is_police(noun, world) for noun in nouns)


def _another_s(sent: Sent, group: Group, own: Actor, world: World, others: AbstractSet[str]) -> bool:
    """Whether a phrase is of forces that are not the country's: by nationality, by name, by a word for those of others."""
    known = [
        world.actors[ref[2:]] for hit in group.hits for ref in hit.refs if ref[0] == "a" and ref[2:] in world.actors
    ]
    armed = group.noun in _ARMED or (group.lexeme is not None and troops.hits(group.lexeme))
    words = range(group.first, group.last) if armed or not group.noun else (group.head,)  # UN peacekeepers: a name
    if any(sent.words[k].key in others for k in words):
        return True
    land = world.places.get(group.demonym)
    if armed and land is not None and land.country != own.country:
        return True
    acts = any(clause.subject is group and not clause.speaks for clause in sent.clauses)
    foreign = [actor for actor in known if actor.country != own.country and actor.kind not in _BANDS]
    return any(actor.kind in _FORCES or armed or (acts and actor.kind == "state") for actor in foreign)
