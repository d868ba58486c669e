"""Gapped conjuncts: one verb, two places with a time each ("in Iraq in 2017 and in Syria in 2019"), or what came later between
commas ("attacked Marte and, the next day, Dikwa").

Each place with its time makes a claim of its own, on the same trigger; the phrase right before the time is the one
that is set against its twin, so that a more general place before both is left to neither.
"""

from __future__ import annotations

from dataclasses import replace

from marsad.extract.reading import Group, Predicate, Sent, index_of
from marsad.extract.words import Analyser
from marsad.model.claim import Role
from marsad.model.lexicon import Sense

_TWO = 2
_LATER = ["C", ",", "T", ",", "np"]
#: What stands between the first time and the next place: "and", "followed by", "then".
_NEXT = (["C"], [",", "Z", "P"], [",", "B"], [",", "C", "B"])


def split(sent: Sent, words: Analyser) -> None:
    """Add a predicate for each further place that has a time of its own."""
    for predicate in list(sent.predicates):
        if predicate.sense is None or predicate.dropped:
            continue
        if (later := _then(sent, predicate) or _next(sent, predicate, words.sets["followed"])) is not None:
            _add_later(sent, predicate, *later)
            continue
        if (second := _fired_in_turn(sent, predicate)) is not None:
            _fire_again(sent, predicate, second)
            continue
        pairs = _dated_places(sent, predicate)
        if len(pairs) > 1:
            _part(sent, predicate, pairs)


def _then(sent: Sent, predicate: Predicate) -> tuple[Group, Group, Group | None] | None:
    """What else was hit or taken behind "and", with its time between commas, and the time of what was hit first."""
    groups = sent.clauses[predicate.clause].groups
    own = predicate.object
    at = index_of(groups, own) if own is not None and predicate.group.kind == "v" and not predicate.passive else -1
    for k in range(at + 1 if at >= 0 else len(groups), len(groups) - 4):
        if [g.kind for g in groups[k : k + 5]] != _LATER:
            continue
        more = groups[k + 4]
        first = next((g for g in groups[:k] if g.kind == "T" and g.start > predicate.start), None)
        return None if more.prep or more.inner else (more, groups[k + 2], first)
    return None


def _next(sent: Sent, predicate: Predicate, followed: frozenset[str]) -> tuple[Group, Group, Group | None] | None:
    """What was taken or hit next, with its own time ("captured Goma on January 27 and Bukavu on February 16", "seized Bara in
    January, followed by Kazgeil in February"), and the time of what was first.
    """
    groups, own = sent.clauses[predicate.clause].groups, predicate.object
    if own is None or predicate.group.kind != "v" or predicate.passive or not _named(own):
        return None
    at = index_of(groups, own)
    for between in _NEXT if at >= 0 else ():
        end = at + 2 + len(between)
        if [g.kind for g in groups[at + 1 : end + 2]] != ["T", *between, "np", "T"]:
            continue
        told, more = groups[at + 2 : end], groups[end]
        words = [sent.words[g.first].key for g in told if g.kind in {"Z", "B"}]
        if (words and not any(word in followed for word in words)) or not _named(more) or more.inner:
            continue
        if not more.prep or told[-1].kind == "P":
            return more, groups[end + 1], groups[at + 1]
    return None


def _fired_in_turn(sent: Sent, predicate: Predicate) -> Group | None:
    """The weapon of another kind that was fired at something else ("fired a missile at the port and | five drones at the town")."""
    means, groups = predicate.fillers.get(Role.MEANS, []), sent.clauses[predicate.clause].groups
    if len(means) != _TWO or predicate.group.kind != "v" or means[0].noun == means[1].noun:
        return None
    at = [index_of(groups, group) for group in means]
    aims = [g for k in at if k >= 0 for g in groups[k + 1 : k + 3] if g.kind == "np" and g.prep]
    alike = len(aims) == _TWO and aims[0].prep == aims[1].prep and aims[0].start < means[1].start
    own = all(_sense_for(predicate, each) is not None for each in means)
    return means[1] if alike and own else None


def _sense_for(predicate: Predicate, means: Group) -> Sense | None:
    """The sense of a predicate that such a weapon brings."""
    return next((sense for sense in predicate.senses if means.noun in sense.needs.get(Role.MEANS, ())), None)


def _fire_again(sent: Sent, predicate: Predicate, second: Group) -> None:
    """Make two of what was done with two weapons, each at what stands behind it."""
    first, fillers = predicate.fillers[Role.MEANS][0], predicate.fillers
    parted = {Role.TARGET, Role.PLACE, Role.MEANS}
    whole = {role: got for role, got in fillers.items() if role not in parted}
    later = replace(predicate, cues=list(predicate.cues), numbers={}, why=[*predicate.why, "a gapped conjunct"])
    for each, weapon in ((predicate, first), (later, second)):
        own = {
            role: [g for g in got if (g.start >= second.start) == (each is later)]
            for role, got in fillers.items()
            if role in parted
        }
        each.fillers = whole | {role: got for role, got in own.items() if got}
        each.sense = _sense_for(predicate, weapon)
    times = [g.when for g in sent.clauses[predicate.clause].groups if g.kind == "T"]
    if len(times) == 1:
        predicate.dated = later.dated = times[0]
    sent.predicates.append(later)


def _named(group: Group) -> bool:
    """Whether a phrase is a name, as of a town."""
    return bool(group.hits) or (group.unknown and not group.noun)


def _add_later(sent: Sent, predicate: Predicate, more: Group, time: Group, first: Group | None) -> None:
    role = next((role for role, got in predicate.fillers.items() if any(g is predicate.object for g in got)), None)
    if role is None:
        return
    town = (
        role.is_place
        or more.noun in {"settlement", "area"}
        or any(ref[0] == "p" for hit in more.hits for ref in hit.refs)
    )
    kept = {r: got for r, got in predicate.fillers.items() if not (r.is_place or r is role)}
    behind = {r: [g for g in got if g.start > more.start] for r, got in predicate.fillers.items() if r.is_place}
    predicate.fillers = {
        r: left for r, got in predicate.fillers.items() if (left := [g for g in got if g.start < more.start])
    }
    predicate.dated = first.when if first is not None else predicate.dated
    later = replace(predicate, cues=list(predicate.cues), numbers={}, why=[*predicate.why, "a gapped conjunct"])
    later.fillers = {**kept, **{r: got for r, got in behind.items() if got}, Role.PLACE if town else role: [more]}
    later.dated = time.when
    sent.predicates.append(later)


def _dated_places(sent: Sent, predicate: Predicate) -> list[tuple[Group, Group]]:
    """(place, time) of each place phrase with a time right behind it, from the trigger on."""
    groups = sent.clauses[predicate.clause].groups
    role = _role(predicate)
    if role is None:
        return []
    last = max(g.end for g in predicate.fillers[role])
    out = []
    for at, group in enumerate(groups[:-1]):
        if group.kind == "np" and group.prep and group.start > predicate.start and groups[at + 1].kind == "T":
            if group.hits and group.start <= last:
                out.append((group, groups[at + 1]))
    return out if len(out) > 1 and all(place.joined for place, _ in out[1:]) else []


def _role(predicate: Predicate) -> Role | None:
    """The place role that has more than one filler, or whose filler is set against another."""
    return next((role for role, got in predicate.fillers.items() if role.is_place and len(got) > 1), None)


def _part(sent: Sent, predicate: Predicate, pairs: list[tuple[Group, Group]]) -> None:
    kept = {role: groups for role, groups in predicate.fillers.items() if not role.is_place}
    role = (
        Role.PLACE
        if predicate.sense and "place" in "".join(sum(predicate.sense.roles.values(), ()))
        else _role(predicate)
    )
    assert role is not None
    for k, (place, time) in enumerate(pairs):
        own = predicate if k == 0 else replace(predicate, cues=list(predicate.cues), numbers=dict(predicate.numbers))
        own.fillers = {**kept, role: [place]}
        own.dated = time.when
        if k:
            own.why = [*predicate.why, "a gapped conjunct"]
            sent.predicates.append(own)
