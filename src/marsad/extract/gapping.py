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


def _dated_places(sent: Sent, predicate: Predicate) -> list[tuple[Role, Group, Group]]:
    """(role, place, time) of each place filler with a time right behind it."""
    groups = sent.clauses[predicate.clause].groups
    out = []
    for role, fillers in predicate.fillers.items():
        if not role.is_place:
            continue
        for group in fillers:
            at = next((i for i, g in enumerate(groups) if g is group), None)
            if at is not None and at + 1 < len(groups) and groups[at + 1].kind == "T" and group.start > predicate.start:
                out.append((role, group, groups[at + 1]))
    out.sort(key=lambda item: item[1].start)
    return out


def _part(sent: Sent, predicate: Predicate, pairs: list[tuple[Role, Group, Group]]) -> None:
    shared = {role: groups for role, groups in predicate.fillers.items() if role not in {r for r, _, _ in pairs}}
    first_role = pairs[0][0]
    for k, (_, place, time) in enumerate(pairs):
        own = predicate if k == 0 else replace(predicate, cues=list(predicate.cues), numbers=dict(predicate.numbers))
        own.fillers = {**shared, first_role: [place]}
        own.dated = time.when
        if k:
            own.why = [*predicate.why, "a gapped conjunct"]
            sent.predicates.append(own)
