"""In a report that has words of other news and none of a conflict, what is told in words of war needs something of one to bear it out.

A train leaves its rails, climbers pitch a camp, a court deals a blow, a tourist is missing: the verbs are those of forces. Asked only
where nobody armed and no weapon is named in the whole report (as in ``civil``), and nobody that we know takes part.
"""

from __future__ import annotations

from marsad.extract import fields
from marsad.extract.civil import POSTURE, SPOTS, VIOLENT, filling, gate, harms, is_known, names_place
from marsad.extract.kinds import kinds_of
from marsad.extract.reading import Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.entity import World

_PARTIES = (Role.ACTOR, Role.TARGET, Role.PARTNER, Role.CARGO, Role.MEANS, Role.ESCORT)
#: By their noun those of a conflict, and what it is fought with.
_OF_WAR = frozenset({"force", "group", "captive", "weapon", "aircraft", "state", "body", "part"})
_POSTURE = POSTURE | {EventType.BASE_ESTABLISHED, EventType.EXERCISE}
_STRUCK = VIOLENT | {EventType.EXPLOSION, EventType.INTERCEPTION}
#: By whose words deaths and ruins are explained; those of whom and what nobody at war is.
_MISHAPS = frozenset({"accident", "weather", "transport", "sport"})
_PLAY = frozenset({"business", "culture", "history", "science", "sport"})
#: Against what teams and aircraft are sent as they are against people.
_HELPED = frozenset({"accident", "weather", "health", "science"})
_TRADE = frozenset({"business"})  # a market that is blown up
_SHUT = frozenset({EventType.CLOSURE, EventType.REOPENING})


def unproved(predicate: Predicate, sent: Sent, words: Analyser, world: World, others: fields.Told) -> str:
    """Why what a predicate tells is borne out by nothing; empty = it is. ``others``: the words of other news in the report."""
    own = _told_by(predicate, sent, words, world)
    told = {word: each for word, each in others.items() if word not in own}
    if predicate.sense is None or not told:
        return ""
    event = EventType(predicate.sense.type)
    parties = filling(predicate, _PARTIES)
    if event is EventType.DEPLOYMENT and _weight(told, _HELPED) >= fields.SURE:
        return "no news of a conflict: help is sent"
    if any(is_known(group, world) for group in parties):
        return ""
    if event in _SHUT:
        return _shut_by_itself(predicate, sent, words, told)
    if event is EventType.ABDUCTION and predicate.lexeme.lemma in words.sets["missing"]:
        return "no news of a conflict: nobody is told to have taken them"
    if any(group.place is not None or names_place(group, sent) for group in filling(predicate, SPOTS)):
        return ""
    if event is EventType.TALKS and Role.PLACE in predicate.fillers and not parties:
        return "no news of a conflict: nobody is told to meet"
    if event in _POSTURE and not any(_of_war(group, sent, words, world) for group in parties):
        return "no news of a conflict: no force is told to do it"
    hit = _hit(predicate, sent) or any(
        group.noun != "body" and _of_war(group, sent, words, world)
        for group in parties  # a court deals a blow
    )
    if event in _STRUCK and not hit and fields.telling(told, fields.SURE):
        return "no news of a conflict: nobody and nothing is hit"
    if _violence(sent):
        return ""
    if event is EventType.CASUALTY and _weight(told, _MISHAPS) >= fields.SURE:
        return "no news of a conflict: an accident, or the weather"
    by_some = any(group.plural for group in filling(predicate, (Role.ACTOR,)))
    if event is EventType.DESTRUCTION and not by_some and _weight(told, (_PLAY - _TRADE) | _MISHAPS):
        return "no news of a conflict: nobody armed is told to do it"
    return ""


def _told_by(predicate: Predicate, sent: Sent, words: Analyser, world: World) -> frozenset[str]:
    """The words of other news by which the predicate itself is told (burned)."""
    own = frozenset(range(predicate.group.first, predicate.group.last))
    return frozenset(fields.weigh(sent, words, world, frozenset(range(len(sent.words))) - own).other)


def _weight(told: fields.Told, names: frozenset[str]) -> int:
    """What the words of these fields weigh."""
    return sum(weight for name, weight in told.values() if name in names)


def _shut_by_itself(predicate: Predicate, sent: Sent, words: Analyser, others: fields.Told) -> str:
    """Whether a storm or a slide shuts what is shut, no way into a country."""
    sure = any(name in {"weather", "accident"} and weight == fields.SURE for name, weight in others.values())
    by_people = any(group.noun == "people" for group in filling(predicate, (Role.ACTOR,)))
    if sure and not by_people and not any(gate(group, sent, words) for group in filling(predicate, SPOTS)):
        return "no news of a conflict: an accident, or the weather"
    return ""


def _hit(predicate: Predicate, sent: Sent) -> bool:
    """Whether somebody or something is told to be hit, or hurt."""
    return bool(filling(predicate, (Role.TARGET, Role.PLACE, Role.PARTNER))) or harms(predicate, sent)


def _violence(sent: Sent) -> bool:
    """Whether a sentence tells of violence."""
    return any(p.sense is not None and p.sense.type in VIOLENT and not p.dropped for p in sent.predicates)


def _of_war(group: Group, sent: Sent, words: Analyser, world: World) -> bool:
    """Whether a phrase is by its noun of those of a conflict, and no word of it of other news (قوات الحماية المدنية)."""
    kinds = kinds_of(group, world)
    if "vehicle" in kinds and (group.plural or group.number is not None):
        return True  # a train leaves its rails, trucks leave a base
    if _OF_WAR.isdisjoint(kinds):
        return False
    if group.sentence != sent.index:
        return True
    told = (words.fields.told_at(sent.words, at) for at in range(group.first, group.last))
    rows = [words.fields.table[each[0]] for each in told if each is not None]
    return not any(row.field in _PLAY | _MISHAPS and row.weight for row in rows)
