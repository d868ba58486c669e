"""What weapons do to people or at a known place is news of a conflict, whatever else the report tells (a page of sport, prices,
the weather): the sentence says so by itself.
"""

from __future__ import annotations

from marsad.extract import fields
from marsad.extract.reading import Group, Predicate, Sent
from marsad.extract.word import Word
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.entity import World

#: With what is struck: as the doer or the means.
_WITH = (Role.ACTOR, Role.MEANS)
_ARMS = frozenset({"weapon", "aircraft"})
_PEOPLE = frozenset({"people", "official", "captive"})
_HARM = frozenset(
    {
        *(EventType.CASUALTY, EventType.ATTACK, EventType.SHELLING, EventType.AIR_STRIKE, EventType.DRONE_STRIKE),
        *(EventType.EXPLOSION, EventType.SUICIDE_ATTACK, EventType.DESTRUCTION, EventType.INTERCEPTION),
    }
)
#: Fields whose words, told in the sentence itself of anything but what is hit, make a figure of a weapon.
_PLAY = frozenset({"sport", "culture"})
_FIGURES = frozenset({"sport", "culture", "history", "business", "science", "election", "labour"})


def told(predicate: Predicate, sent: Sent, words: Analyser, world: World) -> bool:
    """Whether a predicate tells of harm done by arms to people, or at a known place in a sentence with no word of play or trade."""
    if predicate.sense is None or predicate.sense.type not in _HARM or not _armed(predicate, sent, words):
        return False
    if any(
        group.noun in _PEOPLE and not _plays(group, sent, words) for group in predicate.fillers.get(Role.TARGET, ())
    ):
        return True
    spots = [group for role in (Role.PLACE, Role.TARGET) for group in predicate.fillers.get(role, ())]
    if not any(group.place is not None for group in spots):
        return False
    hit = frozenset(at for group in spots for at in range(group.first, group.last))
    own = fields.weigh(sent, words, world, hit)
    return _FIGURES.isdisjoint(name for name, _ in own.other.values())


def _plays(group: Group, sent: Sent, words: Analyser) -> bool:
    """Whether a phrase names people of sport or the stage ("his players were under bombardment")."""
    if group.sentence != sent.index:
        return False
    told = (words.fields.told_at(sent.words, at) for at in range(group.first, group.last))
    return not _PLAY.isdisjoint(words.fields.table[each[0]].field for each in told if each is not None)


def _armed(predicate: Predicate, sent: Sent, words: Analyser) -> bool:
    """Whether a weapon of war or an aircraft does it, or a strike, or its own word is of nothing but a conflict (shelling)."""
    by = [each for role in _WITH for each in predicate.fillers.get(role, ())]
    by += [each for each in (predicate.group, predicate.subject, predicate.agent) if each is not None]
    return any(
        _of_war(sent.words[at], words) and not _of_robbers(sent, at, words)
        for each in by
        if each.sentence == sent.index
        for at in range(each.first, each.last)
    )


def _of_robbers(sent: Sent, at: int, words: Analyser) -> bool:
    """Whether a word opens a name of several words that is of no conflict (سلاح أبيض: a knife)."""
    told = words.fields.told_at(sent.words, at)
    return told is not None and told[1] > 1 and words.fields.table[told[0]].field != fields.CONFLICT


def _of_war(word: Word, words: Analyser) -> bool:
    """Whether a word is of nothing but a conflict, or a weapon or aircraft that is no robber's as well (a knife, a pistol)."""
    rows = [words.fields.table[row] for rest, row in word.fields if not rest]
    if any(row.field == fields.CONFLICT and row.weight == fields.SURE for row in rows):
        return True
    return word.topic in _ARMS and all(row.weight and row.field == fields.CONFLICT for row in rows)
