"""Arabic phrases inside a bare relative clause that belong to the event around it (كمين لصهريج كان يقلهم | على الطريق). What convoys
carry and are made of opens no such clause (``loads_ar``).
"""

from __future__ import annotations

from collections.abc import Mapping

from marsad.extract.kinds import PLACES, fits, kinds_of
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.model.claim import Role
from marsad.model.entity import World
from marsad.model.lexicon import TypeFrame

_WAY = frozenset({"from", "to", "via"})
_SEEN = frozenset({Role.PLACE.value, Role.TARGET.value})
_PERSONS = frozenset({"people", "captive", "official", "group"})
_THINGS = frozenset({"vehicle", "building", "ship", "aircraft", "equipment", "weapon"})
_TOWN = 2
_WIDTH = {"building": 1, "site": 1, "road": 1, "border": 1, "settlement": _TOWN, "area": 3, "state": 4}
_ENDS = PLACES | {"state"}


def around(sent: Sent, clause: Clause, claiming: frozenset[str] = frozenset()) -> list[Predicate]:
    """The predicates of the clause around a relative clause without a word that opens it (صهريج كان يقلهم)."""
    if (
        clause.opener != "rel"
        or clause.word
        or clause.parent < 0
        or (clause.anchor is not None and clause.anchor.joined)
    ):
        return []
    if clause.verb is None or clause.verb.lexeme is None:
        return []
    if clause.verb.lexeme.saying is not None and clause.verb.lemma not in claiming:
        return []  # whom a source talked to is no destination, but بهجوم تبنته الحركة | في بيشاور
    if clause.anchor is not None and clause.anchor.noun == "source":
        return []
    return [p for p in sent.predicates if p.clause == clause.parent and not p.dropped]


def traveller(
    outer: list[Predicate], inner: list[Predicate], group: Group, world: World, frames: Mapping[str, TypeFrame]
) -> Predicate | None:
    """The verb outside whose way the phrase tells (headed … *from the base*), where no sense inside can take it:
    none has the preposition, or its object is not what such a sense is done to (*holding* 40 trucks takes no land).
    """
    if not outer or not set(kinds_of(group, world)) & _ENDS:
        return None
    for predicate in inner:
        for sense in predicate.senses:
            wanted = [
                sense.needs.get(role) or frames[sense.type].kinds[role]
                for role in sense.roles.get("object", ())
                if role in frames[sense.type].kinds
            ]
            kinds = kinds_of(predicate.object, world) if predicate.object is not None else ()
            if predicate.word < group.first and _WAY & set(sense.roles.get(group.prep, ())):
                if predicate.object is None or not wanted or any(fits(kinds, each) for each in wanted):
                    return None
    for predicate in reversed(outer):
        if predicate.word < group.first and any(_WAY & set(s.roles.get(group.prep, ())) for s in predicate.senses):
            return predicate
    return None


def placed(outer: list[Predicate], group: Group) -> Predicate | None:
    """The event around a relative clause that tells none, whose place the phrase is (كمين لصهريج كان يقلهم على الطريق)."""
    for predicate in reversed(outer):
        if predicate.word < group.first and any("place" in s.roles.get(group.prep, ()) for s in predicate.senses):
            return predicate
    return None


def lasted(outer: list[Predicate], clause: Clause, group: Group, lasting: frozenset[str]) -> Predicate | None:
    """The event of which a relative clause tells how long it lasted, where it takes the phrase (اشتباك دام ساعة | مع مسلحين)."""
    if clause.verb is None or clause.verb.lemma not in lasting or clause.anchor is None:
        return None
    own = (p for p in outer if p.group is clause.anchor)
    return next((p for p in own if any(group.prep in sense.roles for sense in p.senses)), None)


def done_besides(verb: Predicate, group: Group, before: Group, world: World) -> bool:
    """Whether a phrase joined behind a comma and a place is another whom or what the verb was done to (اعتقلت شابا من يعبد،
    | وشقيقين من قباطية): people, some of them, somebody by his name, or a second thing.
    """
    if verb.object is None or before.kind != ",":
        return False
    kinds, its = set(kinds_of(group, world)[:1]), set(kinds_of(verb.object, world)[:1])
    if its & _THINGS:
        return bool(kinds & _THINGS) and not group.hits
    if not its <= _PERSONS or group.inner:
        return False
    if group.noun == "part":
        return group.of is None or not kinds & PLACES
    return kinds <= _PERSONS if kinds else not group.hits and (group.number is not None or group.last - group.first > 1)


def where_it_lies(clause: Clause, k: int, world: World) -> bool:
    """Whether the phrase at ``k`` only tells in which town or area the place right before it lies that saw or went through
    something (شهدت بلدة الخيام | في قضاء مرجعيون | قصفا).
    """
    groups, verb, spot = clause.groups, clause.verb, clause.subject
    light = verb.lexeme.light if verb is not None and verb.lexeme is not None else None
    if light is None or light.subject not in _SEEN or spot is None or groups[k].inner:
        return False
    own, around = (next((_WIDTH[kind] for kind in kinds_of(g, world) if kind in _WIDTH), 0) for g in (spot, groups[k]))
    if not (own == _TOWN if light.subject == Role.TARGET.value else own > 0) or own >= around:
        return False
    while k > 0 and groups[k - 1].kind == "P":
        k -= 1
    return k > 0 and groups[k - 1] is spot
