"""Convoys that bring relief: those called so, those of who brings it, and those told of again.

::

    قافلة إغاثة                    so called
    قافلة لليونيسف                 whose they are tells what they carry
    a Red Cross convoy
    قافلة أخرى، القافلة            what the convoy before them carried
    140 trucks entered Gaza        trucks on their way into a land under siege, which nothing else is let into
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.reading import Group, Sent
from marsad.extract.words import Analyser
from marsad.model.entity import Actor, World

_COUNT = frozenset("UQD_")


def load(sents: Sequence[Sent], world: World, words: Analyser) -> None:
    """Note of the convoys of a report which are laden with relief (``Group.laden``)."""
    convoys, again, soldiers = words.sets["convoys"], words.sets["once_more"], words.sets["peacekeeping"]
    goods = words.sets["relief_words"]
    last = False
    for sent in sents:
        for group in sent.groups:
            if group.noun != "vehicle" or group.lexeme is None or group.lexeme.lemma not in convoys:
                continue
            if any(word.key in goods for word in sent.words[group.first : group.last]):
                group.laden = True
            elif owners := _owners(group, world):
                group.laden = group.laden or all(_relieves(owner, soldiers) for owner in owners)
            elif (last and not group.laden and _again(sent, group, again)) or _let_in(sent, group, words):
                group.laden = True
            last = group.laden


def _owners(group: Group, world: World) -> list[Actor]:
    """Whose convoy it is, or all those whose it may be where a name has several (Red Cross)."""
    named = [ref[2:] for hit in group.hits for ref in hit.refs if ref[0] in "au"]
    ids = named if group.actor is None else [group.actor]
    return [world.actors[id_] for id_ in ids if id_ in world.actors]


def _relieves(owner: Actor, soldiers: frozenset[str]) -> bool:
    """Whether an actor brings relief: an organisation or an agency of the United Nations that keeps no peace."""
    if owner.source != "organisation" or not soldiers.isdisjoint(owner.called):
        return False
    return owner.kind == "organisation" or "un" in {owner.id, owner.part_of}


def _again(sent: Sent, group: Group, again: frozenset[str]) -> bool:
    """Whether a convoy without an owner or load is only called another one, or the one that was told of."""
    bare = group.last - group.first <= 2 and not group.hits and not group.demonym
    return bare and (group.definite or any(sent.words[i].key in again for i in range(group.first, group.last)))


def _let_in(sent: Sent, group: Group, words: Analyser) -> bool:
    """Whether trucks of nobody in particular stand in a sentence that tells of a land under siege, or of the way into it."""
    words_apart = (sent.tags[k] for k in range(group.first, group.last) if k != group.head)
    bare = (
        not (group.hits or group.demonym or group.inner) and group.plural and all(tag in _COUNT for tag in words_apart)
    )
    named = (ref[2:] for hit in sent.hits for ref in hit.refs if ref[0] == "p")
    return bare and not words.sets["besieged"].isdisjoint(named)
