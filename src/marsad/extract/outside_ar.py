"""Arabic phrases inside a bare relative clause that belong to the event around it (كمين لصهريج كان يقلهم | على الطريق). What convoys
carry and are made of opens no such clause (``loads_ar``).
"""

from __future__ import annotations

from collections.abc import Mapping

from marsad.extract.kinds import PLACES, fits, kinds_of
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.model.entity import World
from marsad.model.lexicon import TypeFrame

_WAY = frozenset({"from", "to", "via"})
_ENDS = PLACES | {"state"}


def around(sent: Sent, clause: Clause) -> list[Predicate]:
    """The predicates of the clause around a relative clause without a word that opens it (صهريج كان يقلهم)."""
    if (
        clause.opener != "rel"
        or clause.word
        or clause.parent < 0
        or (clause.anchor is not None and clause.anchor.joined)
    ):
        return []
    if clause.verb is None or clause.verb.lexeme is None or clause.verb.lexeme.saying is not None:
        return []  # whom a source talked to is no destination
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
