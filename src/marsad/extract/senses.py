"""The senses of a sentence's triggers with their fillers, and which of two tells an event that both could tell."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from marsad.extract import (
    discussed,
    hit_there_ar,
    idioms,
    leave_ar,
    not_themselves,
    prepositions,
    roles,
    sharing,
    strikes,
    subjects_ar,
    ways_ar,
)
from marsad.extract.reading import Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role, SourceKind
from marsad.model.entity import World

Describe = Callable[[Predicate, Sent, Analyser], None]


def settle(sent: Sent, world: World, words: Analyser, describe: Describe) -> None:
    """Choose the sense of each predicate and fill its roles; ``describe`` adds what its adjectives say.

    Event nouns come before verbs and -ing forms: where one tells nothing, what stands behind it goes to the verb.
    """
    frames = words.lexicon.frames
    for predicate in sent.predicates:
        if predicate.said_by:
            predicate.preps = [(prep, group) for prep, group in predicate.preps if not _of_speaker(predicate, group)]
    for predicate in sorted(sent.predicates, key=lambda p: p.group.kind == "v" or p.reading.form == "ger"):
        if predicate.dropped:
            continue
        roles.assign(predicate, sent.clauses[predicate.clause], sent, world, frames, words)
        describe(predicate, sent, words)
        if predicate.sense is None:
            prepositions.give_back(sent, predicate, words.agent)
    if words.arabic:
        idioms.whole_phrases(sent)
    for predicate in sent.predicates:
        if predicate.yields and (not words.arabic or not any(p.sense for p in predicate.yields)):
            if not words.arabic:
                prepositions.behind_object(predicate)
            roles.take_back(predicate, sent.clauses[predicate.clause], sent, world, frames, words)
        if words.arabic and predicate.group.kind == "Z" and predicate.sense is None:
            subjects_ar.absorb(sent.clauses[predicate.clause], predicate)
    if words.arabic:
        ways_ar.settle(sent, world, words)
        hit_there_ar.part(sent, words)
        leave_ar.giver_leaves(sent)
    discussed.leave_topics(sent, words)
    strikes.once(sent, words)
    not_themselves.shot_down(sent)
    sharing.share_places(sent, frames, world, words.locative, words.sets["in_course"], arabic=words.arabic)
    if words.arabic:
        ways_ar.tell_scene(sent, words)
    _go_home(sent, world)


def _of_speaker(predicate: Predicate, group: Group) -> bool:
    """Whether a phrase belongs to the words for who says it (the security chief in Idlib: they abducted …), or is the outlet that
    he told it (نفى مصدر ل«المدار» | انسحاب القوات).
    """
    return any(
        (link.start < group.start or (link.start == group.start and link.kind is SourceKind.MEDIA))
        and group.end <= link.end
        for link in predicate.said_by
    )


def _go_home(sent: Sent, world: World) -> None:
    """Have a displacement be a return where those who go are of the country they go to, and come from another one ("Syrian
    refugees left Zaatari camp for Daraa", غادر لاجئون سوريون المخيم إلى درعا).
    """
    for predicate in sent.predicates:
        sense = predicate.sense
        if sense is not None and not predicate.dropped and sense.type == EventType.DISPLACEMENT:
            if _home(predicate, world):
                predicate.sense = replace(sense, type=EventType.RETURN.value)


def _home(predicate: Predicate, world: World) -> bool:
    people = [g for role in (Role.ACTOR, Role.TARGET) for g in predicate.fillers.get(role, ())]
    lands = {_country_of(world, nation) for g in people if (nation := _nation(g))}
    goals = {_lies_in(g, world) for g in predicate.fillers.get(Role.TO, ())}
    left = {_lies_in(g, world) for g in predicate.fillers.get(Role.FROM, ())}
    known = len(lands) == 1 and lands == goals and "" not in lands
    return known and bool(left) and "" not in left and left.isdisjoint(lands)


def _nation(group: Group) -> str:
    """The nationality of people, or of those that a number or batch is of; empty where none is told."""
    inner = group.of or group.member
    return group.demonym or (inner.demonym if inner is not None else "")


def _country_of(world: World, nation: str) -> str:
    place = world.places.get(nation)
    return place.country if place is not None else ""


def _lies_in(group: Group, world: World) -> str:
    place = world.places.get((group.place.is_ if group.place is not None else None) or "")
    return place.country if place is not None else ""
