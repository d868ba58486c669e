"""Arabic: what is hit and by what place it lies, where one phrase tells both (نسف الجيش منازل سكنية | شرق خان يونس): the thing is
the target, the bearing and its place are where it happened.
"""

from __future__ import annotations

from dataclasses import replace

from marsad.extract.groups import finish_noun_phrase
from marsad.extract.reading import Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import Role

_THINGS = frozenset({"building", "site", "vehicle", "goods", "equipment", "weapon", "force", "group", "people"})


def part(sent: Sent, words: Analyser) -> None:
    """Give each event that tells no place the one by which its target lies."""
    for predicate in sent.predicates:
        if predicate.sense is None or predicate.dropped:
            continue
        targets = predicate.fillers.get(Role.TARGET, [])
        if Role.PLACE not in words.lexicon.frames[predicate.sense.type].kinds or Role.PLACE in predicate.fillers:
            continue
        if len(targets) == 1 and (at := _bearing(sent, targets[0], words)):
            _part(sent, predicate, targets[0], at, words)


def _bearing(sent: Sent, group: Group, words: Analyser) -> int:
    """The word of a phrase without a name of its own at which it goes on with where it lies; 0 where it does not."""
    if group.kind != "np" or group.noun not in _THINGS or not group.hits:
        return 0
    for k in range(group.head + 1, group.last - 1):
        if sent.words[k].pre == 0 and sent.words[k].key in words.sets["direction"]:
            return k if group.hits[0].first in {k, k + 1} else 0
    return 0


def _part(sent: Sent, predicate: Predicate, whole: Group, at: int, words: Analyser) -> None:
    thing = replace(whole, last=at, end=sent.ends[at - 1], hits=[], place=None, member=None, relation="")
    where = finish_noun_phrase(sent, at, whole.last, at, words)
    where.place, where.noun, where.relation, where.clause = whole.place, "area", sent.words[at].key, whole.clause
    predicate.fillers = {**predicate.fillers, Role.TARGET: [thing], Role.PLACE: [where]}
