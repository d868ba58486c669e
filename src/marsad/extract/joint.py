"""Parties that act together and go on acting in the next clause: اقتحم الجيش والشرطة البلدة | واعتقلوا, "the army and the
police stormed the town | and arrested". What a verb has as its subject there is the first of them; the others come with it.
"""

from __future__ import annotations

from marsad.extract.predicates import chain
from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of
from marsad.extract.words import Analyser
from marsad.model.claim import Role
from marsad.model.entity import World


def note(sent: Sent) -> None:
    """Note with each noun phrase those that are joined to it in its clause."""
    for clause in sent.clauses:
        for group, after in zip(clause.groups, clause.groups[1:], strict=False):
            if group.kind == "np" and not group.joined and after.kind in {"np", "C", ","}:
                group.joint = tuple(chain(clause, group)[1:])


def together(predicate: Predicate, clause: Clause, group: Group, words: Analyser) -> list[Group]:
    """The phrase and those joined to it; those of a subject in another clause unless the verb says that it was one alone."""
    found = chain(clause, group)
    if group.joint and group not in clause.groups and _done_to(predicate, group):
        if group is clause.anchor and any(each.start > predicate.start for each in group.joint):
            return found  # vacated al-Tanf, which it occupied in 2016, | and the field
        return [group, *group.joint]  # غارات استهدفت | كفركلا والعديسة
    acts = group is predicate.subject or any(group is each for each in predicate.given.values())
    if not acts or len(found) > 1 or not group.joint:
        return found
    if group in clause.groups or (words.arabic and not _of_several(predicate)):
        return found
    if group is clause.anchor and any(each.start > predicate.start for each in group.joint) and not words.arabic:
        return found  # talks between the SDF, who control Tabqa, | and Damascus
    return [group, *group.joint]


def _of_several(predicate: Predicate) -> bool:
    """Whether an Arabic verb has the ending of two or more: واعتقلوا, واتفقا."""
    return predicate.reading.finite and predicate.reading.feats[2:3] in {"p", "d"}


def _done_to(predicate: Predicate, group: Group) -> bool:
    """Whether a phrase is what the event is done to, where another verb lends it."""
    lent = any(group is each for role, each in predicate.given.items() if role is not Role.ACTOR)
    return lent or group is predicate.object


def land_beside(sent: Sent, group: Group, world: World) -> str:
    """The country of the armed group that "and" joins a phrase with, wherever the two meet (بين الجيش | والدعم السريع, the government
    and the Houthis); empty where there is none, or more than one.
    """
    at = index_of(sent.groups, group)
    before, behind = sent.groups[max(0, at - 2) : at], sent.groups[at + 1 : at + 3]
    beside = [g for g in behind if g.kind == "np" and (g.joined or behind[0].kind == "C")][:1]
    if before and (group.joined or before[-1].kind == "C"):
        beside += [g for g in reversed(before) if g.kind == "np"][:1]
    known = [world.actors.get(ref[2:]) for g in beside for hit in g.hits for ref in hit.refs if ref[0] == "a"]
    lands = {actor.country for actor in known if actor is not None and actor.kind == "armed_group"}
    return lands.pop() if len(lands) == 1 else ""


def noun_of(sent: Sent, group: Group) -> str:
    """The kind of what a phrase is: a nationality joined to the one that its noun already has shares that (القوات الروسية |
    والتركية).
    """
    word = sent.words[group.head]
    if group.noun in {"", "state"} and group.joined and group.last - group.first == 1 and word.country:
        at = index_of(sent.groups, group)
        before = sent.groups[at - 1] if at > 0 else None
        if before is not None and before.kind == "np" and before.last - before.head > 1:
            named, of = before.noun == "force" or sent.words[before.head].topic == "force", sent.words[before.last - 1]
            alike = bool(of.country) and of.bare[-1:] == word.bare[-1:]  # but القوات الروسية | وتركيا
            return "force" if named and alike else group.noun
    return group.noun
