"""A remark on other news in a report on a conflict: its sentence is of sport, films, markets or the weather by itself.

What a report is of as a whole is weighed in ``fields``; a page of news goes on to a match, a flood and a premiere. There the
sentence itself is asked: it has no word of a conflict but those by which it would tell of one, and a sure word of another field.
"""

from __future__ import annotations

from collections.abc import Callable

from marsad.extract import by_arms, fields
from marsad.extract.kinds import kinds_of
from marsad.extract.reading import Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.entity import World

#: Fields of which a sentence in news of a conflict is none but as a remark; a hospital, a court, a robbery may be part of the story.
_APART = frozenset({"sport", "culture", "history", "accident", "business"})
#: What the words of one of them weigh together, a sure one among them: "account" and "novel" are one word in Arabic.
_TOGETHER = 3
#: What the weather does, told by one sure word of it.
_BY_WEATHER = frozenset({EventType.CASUALTY, EventType.DESTRUCTION, EventType.DISPLACEMENT})
_DEAL = frozenset({EventType.TALKS, EventType.AGREEMENT})
_ROUTINE = frozenset({"education", "labour"})
_HELD = frozenset({"people", "captive", "force", "group", "official"})
_HIT = (Role.TARGET, Role.PLACE, Role.FROM, Role.TO)


def drop(
    sent: Sent,
    words: Analyser,
    world: World,
    types: Callable[[frozenset[str]], frozenset[str]],
    armed: Callable[[Predicate], bool],
) -> None:
    """Drop what a remark on other news tells. ``types``: what news of these fields does not tell; ``armed``: whether somebody
    armed takes part.
    """
    told = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    if not told:
        return
    whole = fields.besides([sent], words, world)
    if whole.conflict and any(whole.conflict.values()):
        return
    for predicate in told:
        if armed(predicate) or by_arms.told(predicate, sent, words, world):
            continue
        own = _without(predicate, sent, words, world)
        weights = own.by_field()
        sure = frozenset(
            name
            for name, weight in own.other.values()
            if weight == fields.SURE and name in _APART and weights[name] >= _TOGETHER
        )
        rain = ("weather", fields.SURE) in own.other.values() and _type(predicate) in _BY_WEATHER
        if rain or _type(predicate) in types(sure):
            predicate.dropped = f"no news of a conflict: the sentence is of {min(sure) if sure else 'weather'}"
        elif _of_school(predicate, sent, words, world):
            predicate.dropped = "no news of a conflict: pupils and workers go back, a school holds classes"
        elif _type(predicate) in _DEAL and _of_trade(predicate, sent, words):
            predicate.dropped = "no news of a conflict: a minister of trade and the like meets or agrees"


def named_after(predicate: Predicate, sent: Sent, words: Analyser, world: World) -> bool:
    """Whether an agreement is only called by the town where it was made (اتفاق باريس للمناخ): who made it is not told."""
    if not words.arabic or _type(predicate) != EventType.AGREEMENT or predicate.group.kind == "v":
        return False
    parties = [*predicate.fillers.get(Role.ACTOR, ()), *predicate.fillers.get(Role.PARTNER, ())]
    if len(parties) != 1 or parties[0].sentence != sent.index or parties[0].first != predicate.word + 1:
        return False
    levels = {world.places[ref[2:]].level for hit in parties[0].hits for ref in hit.refs if ref[0] == "p"}
    return bool(levels) and "country" not in levels


def _type(predicate: Predicate) -> str:
    return predicate.sense.type if predicate.sense is not None else ""


def _of_trade(predicate: Predicate, sent: Sent, words: Analyser) -> bool:
    """Whether a minister of other things than war, whom no table of actors knows, is the only party named."""
    doers = [*predicate.fillers.get(Role.ACTOR, ()), *predicate.fillers.get(Role.PARTNER, ())]
    if not doers or any(group.noun != "official" or group.actor for group in doers):
        return False
    of_peace = words.sets["of_peace"]
    return any(
        sent.words[at].bare in of_peace
        for group in doers
        if group.sentence == sent.index
        for at in range(group.first, group.last)
    )


def _of_school(predicate: Predicate, sent: Sent, words: Analyser, world: World) -> bool:
    """Whether pupils or workers return to a school or a workplace, or a school holds what are no people."""
    event = _type(predicate)
    if event == EventType.RETURN:
        who, where = (_of_fields(predicate, roles, sent, words) for roles in ((Role.ACTOR, Role.TARGET), _HIT))
        return not (_ROUTINE.isdisjoint(who) or _ROUTINE.isdisjoint(where))
    if event != EventType.DETENTION:
        return False
    held = (kinds_of(group, world) for group in predicate.fillers.get(Role.TARGET, ()))
    return "education" in _of_fields(predicate, _HIT, sent, words) and all(_HELD.isdisjoint(each) for each in held)


def _of_fields(predicate: Predicate, roles: tuple[Role, ...], sent: Sent, words: Analyser) -> set[str]:
    """The fields that the words of these fillers tell."""
    groups = (group for role in roles for group in predicate.fillers.get(role, ()) if group.sentence == sent.index)
    told = (words.fields.told_at(sent.words, at) for group in groups for at in range(group.first, group.last))
    return {words.fields.table[each[0]].field for each in told if each is not None}


def _without(predicate: Predicate, sent: Sent, words: Analyser, world: World) -> fields.Weight:
    """What a sentence weighs without what a predicate is told of: a bank that is hit makes no news of markets."""
    hit = [group for role in _HIT for group in predicate.fillers.get(role, ()) if group.sentence == sent.index]
    return fields.weigh(sent, words, world, frozenset(at for group in hit for at in range(group.first, group.last)))
