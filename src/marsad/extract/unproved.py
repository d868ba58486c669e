"""In a report that has words of other news and none of a conflict, what is told in words of war needs something of one to bear it out.

A train leaves its rails, climbers pitch a camp, a court deals a blow, a tourist is missing: the verbs are those of forces. Asked only
where nobody armed and no weapon is named in the whole report (as in ``civil``), and nobody that we know takes part.
"""

from __future__ import annotations

from marsad.extract import embattled, fields
from marsad.extract.civil import POSTURE, SITES, SPOTS, VIOLENT, filling, gate, harms, is_known, lives, names_place
from marsad.extract.kinds import kinds_of
from marsad.extract.reading import Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.entity import World

_PARTIES = (Role.ACTOR, Role.TARGET, Role.PARTNER, Role.CARGO, Role.MEANS, Role.ESCORT)
#: By their noun those of a conflict, and what it is fought with.
_OF_WAR = frozenset({"force", "group", "captive", "weapon", "aircraft", "state", "body", "part"})
_POSTURE = POSTURE | {EventType.BASE_ESTABLISHED, EventType.EXERCISE, EventType.DISARMAMENT}
_STRUCK = VIOLENT | {EventType.EXPLOSION, EventType.INTERCEPTION}
#: By whose words deaths and ruins are explained; those of whom and what nobody at war is.
_MISHAPS = frozenset({"accident", "weather", "transport", "sport"})
_PLAY = frozenset({"business", "culture", "history", "science", "sport"})
#: Against what teams and aircraft are sent as they are against people.
_HELPED = frozenset({"accident", "weather", "health", "science"})
_PEOPLE = frozenset({"people", "official", "captive"})
_TELLING = _PLAY | _MISHAPS | {"court", "education", "election", "health"}
_DEALT = frozenset({EventType.TALKS, EventType.AGREEMENT})
#: What happens in any state; what anybody says.
_OF_STATES = frozenset({EventType.APPOINTMENT, EventType.FORMATION, EventType.HANDOVER, EventType.BASE_ESTABLISHED})
_SAID = frozenset({EventType.DEMAND, EventType.CONDEMNATION, EventType.THREAT})
_CIVIL = _TELLING | {"cabinet", "labour", "charity"}
_BODIES = frozenset({"people", "official", "captive", "force", "group", "media", "state", "body"})
_SPORT = frozenset({"sport"})
_PLAYED = _POSTURE | {EventType.ATTACK, EventType.CLASH, EventType.SHELLING, EventType.AIR_STRIKE}
_TRADE = frozenset({"business"})  # a market that is blown up
_HELD = frozenset({EventType.ARREST, EventType.RELEASE, EventType.DETENTION})
_POLICED = frozenset({"crime", "court", "accident", "sport", "culture", "transport"})
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
    if event in _OF_STATES | _SAID and _is_at_peace(predicate, sent, world):
        about = _TELLING if event is EventType.BASE_ESTABLISHED else _CIVIL  # a government that opens a base
        if _weight(told, about) >= (fields.SURE if event in _SAID else 1):
            return "no news of a conflict: it is told of a country without one, and of other things as well"
    if any(_counts(group, event, sent, words, world) for group in parties):
        return ""
    if event in _HELD | {EventType.CASUALTY} and _weight(told, _TELLING) and _is_nobody(predicate, world):
        return "no news of a conflict: it befalls nobody"
    if (
        event in _DEALT
        and not any(names_place(group, sent) for group in filling(predicate, (Role.PARTNER,)))
        and any(
            lives(group, _PLAY | _MISHAPS | {"health", "education", "labour"}, sent, words, whole=True)
            for group in parties
        )
    ):
        return "no news of a conflict: those do it who live of other things"
    if event is EventType.WEAPONS_SEIZURE and any(lives(g, _PLAY, sent, words, whole=True) for g in parties):
        return "no news of a conflict: what is found or taken is no weapon"
    if event is EventType.ATTACK and any(
        lives(group, _PLAY | {"health"}, sent, words, SITES) and group.noun not in _PEOPLE
        for group in filling(predicate, (Role.TARGET,))
    ):
        return "no news of a conflict: it is about what people live of"
    if _takes_other(predicate, sent, words) and event in POSTURE | _STRUCK | {EventType.DISARMAMENT, EventType.RELEASE}:
        return "no news of a conflict: it is done to what is of none"
    if event in _PLAYED and _weight(others, _SPORT) >= fields.SURE:
        return "no news of a conflict: it is played"
    if event in _SHUT:
        return _shut_by_itself(predicate, sent, words, told)
    if event is EventType.ABDUCTION and predicate.lexeme.lemma in words.sets["missing"]:
        return "no news of a conflict: nobody is told to have taken them"
    if any(embattled.there(group, sent, world) for group in filling(predicate, SPOTS)):
        return ""
    calm = any(embattled.calm(group, sent, world) for group in filling(predicate, (*SPOTS, Role.ACTOR)))
    if (
        event in _HELD
        and calm
        and _weight(told, _POLICED) >= fields.SURE
        and not any(_is_somebody(g) and not lives(g, _POLICED, sent, words) for g in filling(predicate, (Role.TARGET,)))
    ):
        return "no news of a conflict: the police tell it of anybody"
    fled = event is EventType.DISPLACEMENT and not embattled.told_of(sent, world)
    if fled and _weight(told, _PLAY) and not _violence(sent, predicate):
        return "no news of a conflict: nobody drives them out"
    free = event is EventType.ESCAPE and not embattled.told_of(sent, world)
    if free and _weight(told, _POLICED) > fields.SURE:
        return "no news of a conflict: the police tell it of anybody"
    if event is EventType.TALKS and not parties and _weight(told, _PLAY) >= fields.SURE:
        return "no news of a conflict: it is about what people live of"
    where = filling(predicate, (Role.PLACE, Role.TO, Role.PARTNER, Role.TOPIC))
    whose = filling(predicate, (Role.ACTOR,))
    alone = not whose or all(group.noun == "body" and group.actor is None for group in whose)
    if event is EventType.TALKS and where and alone and not any(names_place(g, sent) or g.hits for g in where):
        return "no news of a conflict: nobody is told to meet"
    if event in _POSTURE and not any(_of_war(group, sent, words, world) for group in parties):
        return "no news of a conflict: no force is told to do it"
    safe = (
        calm
        and not harms(predicate, sent)
        and not any(_of_war(group, sent, words, world) for group in filling(predicate, (Role.ACTOR, Role.MEANS)))
    )
    if event in _STRUCK | {EventType.DESTRUCTION} and safe and _weight(others, _TELLING | {"crime"}) >= fields.SURE:
        return "no news of a conflict: it happens where there is none, and it is told of other things as well"
    hit = _hit(predicate, sent) or any(
        group.noun != "body" and _of_war(group, sent, words, world)
        for group in parties  # a court deals a blow
    )
    least = fields.SURE if parties or predicate.group.kind != "v" else 1
    if event in _STRUCK and not hit and _weight(told, _TELLING) >= least:
        return "no news of a conflict: nobody and nothing is hit"
    if _violence(sent, predicate):
        return ""
    run_over = event is EventType.ATTACK and any(group.noun == "vehicle" for group in filling(predicate, (Role.MEANS,)))
    if (event is EventType.CASUALTY or run_over) and _weight(told, _MISHAPS) >= fields.SURE:
        return "no news of a conflict: an accident, or the weather"
    by_some = any(group.plural for group in filling(predicate, (Role.ACTOR,)))
    if event is EventType.DESTRUCTION and not by_some and _weight(told, (_PLAY - _TRADE) | _MISHAPS):
        return "no news of a conflict: nobody armed is told to do it"
    return ""


def _is_at_peace(predicate: Predicate, sent: Sent, world: World) -> bool:
    """Whether all places and authorities that are named are of countries without armed groups."""
    named = [group for groups in predicate.fillers.values() for group in groups]
    calm = any(embattled.calm(group, sent, world) for group in named)
    return calm and not any(embattled.there(group, sent, world) for group in named)


def _is_nobody(predicate: Predicate, world: World) -> bool:
    """Whether what is held or killed is by its noun nobody (a quarrel)."""
    whom = filling(predicate, (Role.TARGET,))
    return bool(whom) and all(
        _BODIES.isdisjoint(kinds_of(group, world) or ("people",))
        and group.noun != "part"  # six
        and not (group.hits or group.unknown)
        for group in whom
    )


def _counts(group: Group, event: EventType, sent: Sent, words: Analyser, world: World) -> bool:
    """Whether a phrase names those of a conflict whom we know (Brazil's bishops are no state); of those who arrest, where there are
    armed groups.
    """
    if not is_known(group, world) or lives(group, _CIVIL, sent, words):
        return False
    return event not in _HELD or embattled.of_one(world.actors[group.actor or ""].country, world)


def _is_somebody(group: Group) -> bool:
    """Whether a phrase names somebody by name or calling, no passengers and no men."""
    return bool(
        group.unknown or group.hits or group.name_words or group.actor not in {"civilians", "local-residents", None}
    )


def _takes_other(predicate: Predicate, sent: Sent, words: Analyser) -> bool:
    """Whether a verb has an object that nothing of the event is, and that is of other news (governments withdraw subsidies)."""
    given = predicate.object
    if predicate.group.kind != "v" or given is None or predicate.passive:
        return False
    taken = any(given is group for groups in predicate.fillers.values() for group in groups)
    return not taken and lives(given, _PLAY | {"cabinet", "health", "education"}, sent, words)


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


def _violence(sent: Sent, besides: Predicate) -> bool:
    """Whether a sentence tells of violence besides what a predicate tells."""
    told = (p for p in sent.predicates if p is not besides and not p.dropped)
    return any(p.sense is not None and p.sense.type in VIOLENT for p in told)


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
