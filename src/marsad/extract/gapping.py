"""Gapped conjuncts: one verb, two places with a time each ("in Iraq in 2017 and in Syria in 2019").

Each place with its time makes a claim of its own, on the same trigger; the phrase right before the time is the one
that is set against its twin, so that a more general place before both is left to neither.
"""

from __future__ import annotations

from dataclasses import replace

from marsad.extract.reading import Group, Predicate, Sent
from marsad.model.claim import Role


def split(sent: Sent) -> None:
    """Add a predicate for each further place that has a time of its own."""
    for predicate in list(sent.predicates):
        if predicate.sense is None or predicate.dropped:
            continue
        pairs = _dated_places(sent, predicate)
        if len(pairs) > 1:
            _part(sent, predicate, pairs)


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
