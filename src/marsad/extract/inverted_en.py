"""Whom English participles are told of: the phrase before them, or behind those that open a sentence ("Shot dead in Basra was an
activist", "Seized in May, the six were freed").
"""

from __future__ import annotations

from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.words import Analyser

_THINGS = frozenset({"site", "building", "vehicle", "ship", "people", "equipment"})


def settle(sent: Sent, clause: Clause, made: list[Predicate], words: Analyser) -> None:
    """Give a participle that opens its clause the phrase behind the comma that closes it, or behind the form of "be" that ends it."""
    opening = next((g for g in clause.groups if g.kind not in {"«", "B", ","}), None)
    told = [p for p in made if p.group is opening and p.group.kind == "Z"]
    told_by = clause.verb.lexeme.saying if clause.verb is not None and clause.verb.lexeme is not None else None
    for predicate in made if clause.verb is None or told_by is not None else ():  # …, a doctor said
        if predicate.group is opening and predicate.lexeme.pos == "phrase":
            predicate.subject = _behind_be(sent, clause, words) or predicate.subject  # among the dead were | two MPs
    whom = _behind_comma(clause) if told else None
    whom = whom or (_behind_be(sent, clause, words) if told and clause.verb is None else None)
    for predicate in told if whom is not None else ():
        predicate.object, predicate.passive = whom, True


def _behind_be(sent: Sent, clause: Clause, words: Analyser) -> Group | None:
    groups = clause.groups
    for k in range(1, len(groups) - 1):
        if groups[k].kind == "X" and sent.words[groups[k].head].key in words.sets["be"]:
            thing = groups[k + 1]
            return thing if thing.kind == "np" and not thing.prep and not thing.joined else None
    return None


def _behind_comma(clause: Clause) -> Group | None:
    """The subject behind the first comma, with its verb right behind it."""
    groups = clause.groups
    at = next((k for k, g in enumerate(groups) if g.kind == ","), len(groups))
    if at + 2 >= len(groups) or any(g.kind in {"v", "X"} for g in groups[:at]):
        return None
    thing = groups[at + 1]
    bare = thing.kind == "np" and not thing.prep and not thing.joined
    return thing if bare and groups[at + 2].kind in {"v", "X"} else None


def carried_out(sent: Sent, agents: frozenset[str]) -> None:
    """Give an event noun whoever is said between commas to have carried it out ("the raid, carried out by coalition aircraft, | hit")."""
    groups = sent.groups
    for k in range(2, len(groups) - 2):
        event, comma, out, by, whom = groups[k - 2 : k + 3]
        if [g.kind for g in (event, comma, out, by, whom)] != ["np", ",", "Z", "P", "np"] or whom.prep not in agents:
            continue
        light = out.lexeme.light if out.lexeme is not None else None
        if light is None or light.event != "object" or light.subject != "actor":
            continue
        for predicate in sent.predicates:
            if predicate.group is event and predicate.word == event.head and not predicate.dropped:
                predicate.preps.append((whom.prep, whom))


def qualified(clause: Clause, predicate: Predicate) -> Group | None:
    """The phrase right before a participle or -ing form, which it qualifies; None behind a comma or elsewhere."""
    groups = clause.groups
    at = next((i for i, g in enumerate(groups) if g is predicate.group), 0)
    k = at - 1
    while k >= 0 and groups[k].kind in {"B", "W"}:
        k -= 1
    if k > 0 and groups[k].kind == ")":
        k = next((i for i in range(k, 0, -1) if groups[i].kind == "("), 1) - 1  # a convoy (12 trucks) leaving
    if k > 0 and groups[k].kind == "," and predicate.group.kind == "Z":
        k -= 1  # the base, vacated by its garrison
    if k < 0 or groups[k].kind != "np":
        return None
    behind_comma = k < at - 1 and groups[k + 1].kind == ","
    if (
        behind_comma
        and k > 1
        and groups[k].prep
        and not groups[k].noun
        and groups[k].hits
        and groups[k - 1].kind == "P"
    ):
        thing = groups[k - 2]  # the warehouse in Kosti, | torched by looters
        if thing.kind == "np" and thing.noun in _THINGS and not thing.prep:
            return thing
    return groups[k]


def first_phrase(clause: Clause, predicate: Predicate) -> Group | None:
    """The first bare phrase of a clause before a participle."""
    for group in clause.groups:
        if group is predicate.group:
            return None
        if group.kind == "np" and not group.prep:
            return group
    return None


def participle_gap(clause: Clause, predicate: Predicate) -> None:
    """What an English participle or adjective of state qualifies: the phrase right before it, else the clause's first one."""
    thing = qualified(clause, predicate)
    if thing is not None and thing.prep and clause.verb is None and all(g.kind != "X" for g in clause.groups):
        thing = first_phrase(clause, predicate) or thing  # Bridge in Raqqa blown up
    if thing is None and (clause.verb is None or clause.subject is None):
        thing = first_phrase(clause, predicate)
    thing = thing or clause.subject or first_phrase(clause, predicate) or clause.subject
    if predicate.lexeme.pos == "verb":
        predicate.passive = True
        predicate.object = predicate.object or thing
        if predicate.subject is predicate.object:
            predicate.subject = None
    else:
        predicate.subject = predicate.subject or thing
