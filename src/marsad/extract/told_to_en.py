"""English people who are told to leave where they are: "ordered residents of Jabalia to leave", "told people in the camp to evacuate"."""

from __future__ import annotations

from marsad.extract.kinds import PLACES, kinds_of
from marsad.extract.reading import Clause, Group, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.entity import World

_PEOPLE = frozenset({"people", "captive"})


def leave_where_they_are(sent: Sent, clause: Clause, words: Analyser, world: World) -> None:
    """Let people who are told to leave, without a word of what, leave the place that they are told to be of or in."""
    verb = clause.verb
    outer = sent.clauses[clause.parent] if clause.parent >= 0 else None
    who = clause.subject
    if verb is None or outer is None or outer.verb is None or who is None or not verb.infinitive:
        return
    if outer.verb.lemma not in words.sets["object_control"] or who.noun not in _PEOPLE or who.clause != outer.index:
        return
    where = _where(outer, who, words, world)
    for predicate in sent.predicates:
        if predicate.group is not verb or predicate.object is not None or where is None:
            continue
        if any(s.type == EventType.DISPLACEMENT and "from" in s.roles.get("object", ()) for s in predicate.senses):
            if not any("from" in s.roles.get(prep, ()) for s in predicate.senses for prep, _ in predicate.preps):
                predicate.given.setdefault(Role.FROM, where)


def _where(outer: Clause, who: Group, words: Analyser, world: World) -> Group | None:
    """The place that a phrase for people names, or that stands right behind them."""
    if who.member is not None and set(kinds_of(who.member, world)[:1]) & (PLACES | {"state"}):
        return who.member
    at = next((k for k, g in enumerate(outer.groups) if g is who), -1)
    behind = next((g for g in outer.groups[at + 1 :] if g.kind != "P"), None) if at >= 0 else None
    if behind is None or behind.kind != "np" or behind.prep not in words.locative:
        return None
    return behind if set(kinds_of(behind, world)[:1]) & PLACES else None
